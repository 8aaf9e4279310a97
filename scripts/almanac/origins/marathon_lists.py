"""Winners of the marathons of Boston (from its organiser) and New York (from Wikipedia), and the Olympic marathons.

Winners in Berlin, Chicago, London and Tokyo whom one origin alone has stand in by_hand/marathon_winners.csv, typed from
a list that Wikipedia has until early 2018. These lists of majors only confirm.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Sex
from bot.domain.mark import InvalidMark, Mark, parse_mark
from bot.domain.race import Round
from bot.ingest.capitals import in_usual_order
from bot.ingest.teams import nation_named
from scripts.almanac.claims import Claim
from scripts.almanac.origins.olympic_terms import GAMES, nation_of_the_time

BOSTON = "boston-marathon-2019"
NEW_YORK = "new-york-marathon-2023"
OLYMPIC = "olympic-marathons-2025"
_FILLED_UP = re.compile(r"\.000$|(?<=\.[1-9])00$")  # thousandths that nobody took
MAJORS = "marathon-majors-2018"
CONFIRMING = (BOSTON, NEW_YORK, MAJORS)  # GPL-3 and, of Wikipedia, share-alike
WINNERS = Path(__file__).parents[1] / "by_hand" / "marathon_winners.csv"
FOLDER = "marathon-lists"
_BOSTON_DIVISIONS = {
    "Men's open division": Sex.MEN,
    "Women's open champion": Sex.WOMEN,
    "Women's pioneer era": Sex.WOMEN,  # 1966 to 1971, before women were admitted; the organiser honours the winners
}
_SHORT_COURSE = range(1951, 1957)  # Boston, up to 1,183 yards short, as its organiser said in 1957
_NATIONS = {"England": "GBR", "Comm. Ind. States": "EUN", "Korea": "KOR"}
_NO_RACE = ("Virtual", "Canceled", "No woman")
_MEASURED_SHORT = "measured short"


def load(datasets: Path) -> Iterator[Claim]:
    """Winners of the divisions of runners; wheelchair divisions are other events."""
    folder = datasets / FOLDER
    yield from _boston(folder / "boston_marathon.csv")
    yield from _new_york(folder / "nyc_marathon.csv")
    yield from _olympic(folder / "olympic-men-1896-2024.csv")
    yield from load_majors()


def load_majors(path: Path = WINNERS) -> Iterator[Claim]:
    """The winners typed by hand, with no nation and no mark: they confirm a name."""
    with path.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            city, year = row["marathon"].title(), int(row["year"])
            winner = _winner(MAJORS, row["winner"], "", Sex(row["sex"]), year, None, f"{path.name}:{line}")
            yield replace(
                winner, city=city, country="", meet=f"{city} Marathon", hint=f"{row['marathon']}-{year}-marathon"
            )


def _boston(path: Path) -> Iterator[Claim]:
    with path.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            sex, year = _BOSTON_DIVISIONS.get(row["Event"]), int(row["Year"])
            if sex is not None:
                short = year in _SHORT_COURSE
                mark = None if short else _mark(row["Time"])
                yield _winner(BOSTON, row["Champion"], row["Country"], sex, year, mark, f"{path.name}:{line}")


def _new_york(path: Path) -> Iterator[Claim]:
    with path.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            if not row["name"] or row["note"].startswith(_NO_RACE):
                continue
            sex = Sex.MEN if row["division"] == "Men" else Sex.WOMEN
            mark = None if _MEASURED_SHORT in row["note"] else _mark(row["time"])
            where = f"{path.name}:{line}"
            yield _winner(NEW_YORK, row["name"], row["country"], sex, int(row["year"]), mark, where)


def _olympic(path: Path) -> Iterator[Claim]:
    with path.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            year = int(row["Year"])
            if not row["Place"].isdigit() or year not in GAMES:
                continue
            yield Claim(
                source=OLYMPIC,
                name=in_usual_order(row["Name"]),
                nation=nation_of_the_time(row["Country"]),
                sex=Sex.MEN,
                discipline="marathon",
                short_track=False,
                round=Round.FINAL,
                place=int(row["Place"]),
                mark=_mark(_FILLED_UP.sub("", row["Time"])),
                year=year,
                meet="Olympic Games",
                hint=GAMES[year],
                person=f"{OLYMPIC}:{line}",
                where=f"{path.name}:{line}",
            )


def _winner(source: str, name: str, country: str, sex: Sex, year: int, mark: Mark | None, where: str) -> Claim:
    city = "Boston" if source == BOSTON else "New York"
    return Claim(
        source=source,
        name=name,
        nation=_NATIONS.get(country) or nation_named(country),
        sex=sex,
        discipline="marathon",
        short_track=False,
        round=Round.FINAL,
        place=1,
        mark=mark,
        year=year,
        city=city,
        country="USA",
        meet=f"{city} Marathon",
        hint=f"{city.lower().replace(' ', '-')}-{year}-marathon",
        where=where,
    )


def _mark(text: str) -> Mark | None:
    """A time of a marathon: `02:08:37`."""
    try:
        return parse_mark(text.removeprefix("0"), get_discipline("marathon").measure)
    except InvalidMark:
        return None
