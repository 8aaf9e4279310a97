"""Results of diamondleague.com from 2010 to June 2023, as hpr collected them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.domain.mark import Status
from scripts.almanac.claims import Claim, read_claims

SOURCE = "diamond-league-results-2023"
_FOLDER = "hpr-diamond-league-results"


def load(datasets: Path) -> Iterator[Claim]:
    """Every result, of national and youth races too, which have a section.

    The file names no city: the meet of a race is found by the lists that share results with it. Rows flagged for doping
    and rows disqualified in the race are both DQ.
    """
    folder = datasets / _FOLDER
    for claim in read_claims([folder / "meetingIds.json", folder / "data.tar.xz"], SOURCE):
        yield replace(claim, annulled=claim.status is Status.DISQUALIFIED)
