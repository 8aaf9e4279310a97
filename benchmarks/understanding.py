"""Measures how fast sentences are understood with 50,000 athletes, beside rapidfuzz looking for their names alone.

    python benchmarks/understanding.py [--athletes 50000] [--sentences 500] [--json]

Each sentence names other athletes, so that nothing is found because it was asked before. The longest texts that are
read (500 characters) are measured apart.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the benchmark runs from a checkout, installed or not

from rapidfuzz import fuzz, process  # noqa: E402

from benchmarks.synthetic import SEED, random_name  # noqa: E402
from bot.domain.athlete import Athlete, AthleteListing  # noqa: E402
from bot.domain.coverage import Coverage  # noqa: E402
from bot.domain.event import Sex  # noqa: E402
from bot.errors import BellLapError  # noqa: E402
from bot.ingest.shipped import read_shipped  # noqa: E402
from bot.names.athletes import AthleteNames  # noqa: E402
from bot.names.meets import MeetNames  # noqa: E402
from bot.questions.almanac import Almanac  # noqa: E402
from bot.questions.repositories import Store  # noqa: E402
from bot.understanding.plain import LONGEST_QUESTION, read_text  # noqa: E402

TODAY = date(2026, 11, 27)
TEMPLATES = (
    "{a} vs {b}",
    "{a} {b} mile",
    "when did {a} last beat {b} in the 1500?",
    "did {a} beat {b} in paris",
    "{a} 1500 pb",
    "{a} season's best 2023",
    "how many medals does {a} have",
    "what did {a} say about {b}",
    "wer hat öfter gewonnen, {a} oder {b}?",
    "combien de fois {a} a-t-il battu {b} sur 800 m",
    "récord personal de {a} en 400 metros vallas",
    "top 10 javelin throwers of 2023",
    "medallero del mundial de 2019",
    "kuka voitti keihäänheiton Pariisissa 2024",
    "how many points is 3:30.00 over 1500 m",
)


def main() -> None:
    options = read_options()
    almanac = build(options.athletes)
    ids = list(almanac.names)
    pick = random.Random(7)
    names = [almanac.names.get(id_).name for id_ in ids]
    sentences = [
        template.format(a=_as_typed(pick.choice(names), pick), b=_as_typed(pick.choice(names), pick))
        for template in islice(_cycled(TEMPLATES), options.sentences)
    ]
    _read(sentences[0], almanac)  # builds the lexicon
    ours = measure(lambda text: _read(text, almanac), sentences)
    longest = [(f"{text} " * 100)[:LONGEST_QUESTION] for text in sentences[:50]]
    theirs = measure(lambda text: process.extract(text, names, scorer=fuzz.partial_ratio, limit=5), sentences[:100])
    report = {
        "athletes": len(ids),
        "sentences": ours,
        "longest texts": measure(lambda text: _read(text, almanac), longest),
        "rapidfuzz, names alone": theirs,
    }
    if options.json:
        print(json.dumps(report, indent=2))
        return
    for name, value in report.items():
        print(f"{name}: {value}")


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--athletes", type=int, default=50_000)
    parser.add_argument("--sentences", type=int, default=500)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def build(count: int) -> Almanac:
    """The names of all shipped athletes, and made up ones up to that many; no meets, which are looked up by a dict."""
    shipped = read_shipped()
    listings = [AthleteListing(fact.athlete) for fact in shipped.athletes][:count]
    chance = random.Random(SEED)
    more = [f"{random_name(chance, 2)} {random_name(chance, 3)}" for _ in range(count - len(listings))]
    listings += [AthleteListing(Athlete(f"made-up-{at}", name, "KEN", Sex.MEN)) for at, name in enumerate(more)]
    return Almanac(
        cast("Store", None), AthleteNames(listings), MeetNames(()), Coverage(0, 0, 0, 0, 0, 0, 0, 0, None, None, None)
    )


def measure(run: Callable[[str], object], texts: Sequence[str]) -> dict[str, float]:
    """Milliseconds of the processor for a text: others that use the machine do not count."""
    taken: list[float] = []
    for text in texts:
        start = time.process_time()
        run(text)
        taken.append((time.process_time() - start) * 1000)
    taken.sort()
    quantile = {"median": 0.5, "p95": 0.95, "p99": 0.99}
    return {name: round(taken[min(int(len(taken) * part), len(taken) - 1)], 2) for name, part in quantile.items()}


def _read(text: str, almanac: Almanac) -> object:
    try:
        return read_text(text, almanac, TODAY)
    except BellLapError as error:
        return error


def _as_typed(name: str, pick: random.Random) -> str:
    """A family name, a whole name, or one with a letter missing."""
    form = pick.randrange(3)
    if form == 0:
        return name.rpartition(" ")[2]
    at = pick.randrange(1, len(name))
    return name if form == 1 else name[:at] + name[at + 1 :]


def _cycled(items: Sequence[str]) -> "Sequence[str]":
    return [items[at % len(items)] for at in range(100_000)]


if __name__ == "__main__":
    main()
