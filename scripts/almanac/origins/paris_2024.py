"""Olympic Games of 2024 by olympics.com."""

from collections.abc import Iterator
from pathlib import Path

from bot.ingest.formats import Context
from scripts.almanac.claims import Claim, read_claims

SOURCE = "olympics-paris-2024"


def load(datasets: Path) -> Iterator[Claim]:
    """Every round."""
    context = Context(meet="Olympic Games", city="Paris", country="FRA")
    path = datasets / "olympics-com-paris2024/results-2024.csv"
    yield from read_claims([path], SOURCE, context, hint="paris-2024-olympics")
