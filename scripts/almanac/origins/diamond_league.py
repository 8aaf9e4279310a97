"""Results of diamondleague.com from 2010 to June 2023, as hpr collected them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.domain.mark import Status
from scripts.almanac.claims import Claim, read_claims

SOURCE = "diamond-league-results-2023"
_FOLDER = "hpr-diamond-league-results"
_CITIES = {
    "Doha": ("Doha", "QAT"),
}


def load(datasets: Path) -> Iterator[Claim]:
    """Every result, of national and youth races too; those have a section."""
    folder = datasets / _FOLDER
    for claim in read_claims([folder / "meetingIds.json", folder / "data.tar.xz"], SOURCE):
        city, country = _CITIES.get(claim.meet, ("", ""))
        yield replace(claim, city=city, country=country, annulled=claim.status is Status.DISQUALIFIED)
