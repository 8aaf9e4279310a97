"""Medallists of the Olympic Games 1896 to 2024 by Olympedia, as packed by moderndive/olympicAthletes.

Frozen in 2018 for the Games until 2016: what was annulled later still stands.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind
from bot.domain.race import Round
from scripts.almanac.claims import Claim
from scripts.almanac.origins.olympic_terms import GAMES, PLACES, nation_of_the_time, olympic_event, sex_of

SOURCE = "olympedia-2026"
PATH = "moderndive-olympicAthletes/athletics.csv"
_INTERCALATED = 1906
_NOBODY = ("", "NA")
# Names that have lost so many letters, or are so different from those of the time, that nothing else finds them.
_OTHER_FORMS = {
    "Jri Tarmak": "Yuri Tarmak",
    "Jnis Dli": "Janis Dalins",
    'Mric "Mr" Kczn': "Mor Kovacs (Koczan)",
    "Son Gi-Jeong": "Kitei Son (Son Gi-Jeong)",
    "Asl akr (-Alptekin)": "Asli Cakir Alptekin",
}


class FullName(NamedTuple):
    """A name of Olympedia in parts: `Edwin Harold "Teddy" Flack`, `Marjorie Jackson (-Nelson)`."""

    name: str  # without call name and other family names
    call_name: str = ""
    other_family_names: tuple[str, ...] = ()


def load(datasets: Path) -> Iterator[Claim]:
    """One claim for each medal; a relay's team has all who ran for it, in heats too and in no order."""
    teams: dict[tuple[Event, int, str, str], list[str]] = {}
    with (datasets / PATH).open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            year = int(row["year"])
            event = olympic_event(row["event"], year) if year != _INTERCALATED else None
            if event is None or row["medal"] in _NOBODY:
                continue
            if get_discipline(event.discipline).kind is Kind.RELAY:
                teams.setdefault((event, year, row["medal"], row["noc"]), []).append(row["name"])
                continue
            yield replace(
                _medal(event, year, row["medal"], row["noc"]),
                name=_OTHER_FORMS.get(row["name"], row["name"]),
                person=f"olympedia:{row['id']}",
                where=f"athletics.csv:{line}",
            )
    for (event, year, medal, nation), runners in teams.items():
        yield replace(_medal(event, year, medal, nation), runners=tuple(runners))


def read_full_name(text: str) -> FullName:
    """The parts of a name as Olympedia writes it."""
    others = re.search(r"\(([^)]*)\)\s*$", text)
    name = text[: others.start()] if others else text
    call = re.search(r'"([^"]+)"', name)
    name = " ".join(re.sub(r'"[^"]+"', " ", name).split())
    family = tuple(part.strip(" -") for part in others[1].split(",")) if others else ()
    return FullName(name, call[1] if call else "", tuple(each for each in family if each))


def _medal(event: Event, year: int, medal: str, nation: str) -> Claim:
    """A medal of nobody yet."""
    return Claim(
        source=SOURCE,
        name="",
        nation=nation_of_the_time(nation),
        sex=sex_of(event),
        discipline=event.discipline,
        short_track=False,
        round=Round.FINAL,
        place=PLACES[medal.casefold()],
        year=year,
        meet="Olympic Games",
        hint=GAMES[year],
        where="athletics.csv",
    )
