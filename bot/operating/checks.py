"""`bell-lap check`: validates the facts that ship."""

import sys

from bot.cards.formatting import count
from bot.ingest.checking import list_single_origins
from bot.ingest.shipped import read_shipped


def run_check() -> int:
    """Validate every data file, and list the facts that only one origin says. Raises DataFileError."""
    facts = read_shipped()
    single = list_single_origins(facts)
    for fact in single:
        known = "one source" if len(fact.sources) == 1 else "one origin"
        ratified = ", confirmed by a notice of ratification" if fact.notice else ""
        sys.stdout.write(f"{known}  {fact.kind:7} {fact.fact}: {', '.join(fact.sources)}{ratified}\n")
    sys.stdout.write(
        f"{count(len(facts.athletes), 'athlete')}, {count(len(facts.races), 'race')}, "
        f"{count(len(facts.results), 'result')}, {count(len(facts.records), 'record')} are valid; "
        f"{count(len(single), 'fact')} with a single origin.\n"
    )
    return 0
