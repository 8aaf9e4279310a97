"""`bell-lap check`: validates the facts that ship, and says what is weak or missing in them."""

import sys
from collections import Counter
from datetime import UTC, datetime

from bot.cards.formatting import count
from bot.domain.facts import Facts
from bot.domain.progression import Gap
from bot.ingest.checking import (
    SingleOrigin,
    list_gaps,
    list_meets_without_results,
    list_missing_places,
    list_single_origins,
)
from bot.ingest.shipped import read_shipped
from bot.ingest.shipped_points import shipped_tables


def run_check() -> int:
    """Validate every data file; list single origins, gaps, missing places and meets. Raises DataFileError."""
    facts = read_shipped()
    shipped_tables()
    single = list_single_origins(facts)
    _list("Facts with a single origin", [_single(fact) for fact in single], Counter(fact.file for fact in single))
    _list("Gaps in progressions", [_gap(gap) for gap in list_gaps(facts)])
    finals = list_missing_places(facts)
    _list("Finals with places missing", [f"{each.race}: {', '.join(map(str, each.places))}" for each in finals])
    lacking = list_meets_without_results(facts, datetime.now(UTC).date())
    kinds = Counter(each.meet.kind or "kind not known" for each in lacking)
    _list("Meets that are over, without results", [f"{each.meet.id}: until {each.end}" for each in lacking], kinds)
    sys.stdout.write(_counted(facts, len(single)))
    return 0


def _list(heading: str, lines: list[str], by_file: Counter[str] | None = None) -> None:
    """A heading with the number of lines, the counts by file or kind where they are given, and the lines."""
    sys.stdout.write(f"{heading}: {len(lines):,}\n")
    for file, number in sorted((by_file or {}).items()):
        sys.stdout.write(f"{number:8,}  {file}\n")
    sys.stdout.writelines(f"  {line}\n" for line in lines)


def _single(fact: SingleOrigin) -> str:
    known = "one source" if len(fact.sources) == 1 else "one origin"
    ratified = ", confirmed by a notice of ratification" if fact.notice else ""
    return f"{known}  {fact.kind:7} {fact.fact}: {', '.join(fact.sources)}{ratified}"


def _gap(gap: Gap) -> str:
    one, other = gap.before, gap.after
    what = f"{one.type} {one.scope} {one.event.key}"
    return f"{what}: between {one.mark.text} of {one.set_on} and {other.mark.text} of {other.set_on}"


def _counted(facts: Facts, single: int) -> str:
    results = len(facts.results) + len(facts.team_results)
    return (
        f"{count(len(facts.athletes), 'athlete')}, {count(len(facts.races), 'race')}, "
        f"{count(results, 'result')}, {count(len(facts.records), 'record')} are valid; "
        f"{count(single, 'fact')} with a single origin.\n"
    )
