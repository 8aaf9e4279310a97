"""Small invented claims, for the tests of the almanac's builder."""

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from bot.domain.disciplines import get_discipline
from bot.domain.event import Sex
from bot.domain.mark import Status, parse_mark
from bot.domain.race import Round
from scripts.almanac.claims import Claim

LISTS, LEAGUE, PROFILES = "wa-all-time-lists-2025", "diamond-league-results-2023", "tilastopaja-profiles-2025"


class More(TypedDict, total=False):
    """What a test may say of a claim besides."""

    nation: str
    day: date | None
    year: int
    city: str
    country: str
    born: date
    born_year: int
    round: Round
    heat: int
    wind: int
    section: str
    meet: str
    status: Status
    annulled: bool
    person: str


def claim(
    source: str, name: str, place: int | None, mark: str, discipline: str = "1500m", **more: Unpack[More]
) -> Claim:
    """A claim of a man of Kenya at Oslo on 15 June 2017, unless `more` says otherwise."""
    plain = Claim(
        source=source,
        name=name,
        nation="KEN",
        sex=Sex.MEN,
        discipline=discipline,
        short_track=False,
        round=Round.FINAL,
        place=place,
        mark=parse_mark(mark, get_discipline(discipline).measure) if mark else None,
        day=date(2017, 6, 15),
        year=2017,
        city="Oslo",
        country="NOR",
    )
    return replace(plain, **more)
