"""The all-time lists of World Athletics of December 2025, seniors and age classes, as kmuchiri collected them."""

from collections.abc import Iterator
from pathlib import Path

from scripts.almanac.claims import Claim, read_claims

SOURCE = "wa-all-time-lists-2025"


def load(datasets: Path) -> Iterator[Claim]:
    """Every result once: an under-20 mark stands in the lists of under 20 and of seniors."""
    seen: set[tuple[object, ...]] = set()
    for claim in read_claims([datasets / "kmuchiri-AthleticScraper/processing-output.tar.xz"], SOURCE):
        mark = claim.mark.value if claim.mark else None
        who = (claim.name, claim.born, claim.nation, claim.sex)
        race = (claim.discipline, claim.variant, claim.short_track, claim.round, claim.heat, claim.day, claim.city)
        if (key := (*who, *race, claim.place, mark)) not in seen:
            seen.add(key)
            yield claim
