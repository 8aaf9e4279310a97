"""Finals from single pages, and marks that head their lists, typed by hand: by_hand/finals.csv, by_hand/list_marks.csv.

For what no dataset has: tactical races, windy ones, women's hammer. A line is one result, said by each source that it
names; without a meet it is of the race of the line before. What ships of a line is decided as of any other
claims: two origins, or in world championships the organiser's own. Of Olympic finals the IOC's places without names
tell if a line is mistyped.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Sex
from bot.domain.mark import parse_mark
from bot.domain.race import Round
from scripts.almanac.claims import TYPED, Claim
from scripts.almanac.origins.olympic_terms import GAMES

_BY_HAND = Path(__file__).parents[1] / "by_hand"
PATH, LIST_MARKS = _BY_HAND / "finals.csv", _BY_HAND / "list_marks.csv"
_YEARS = {meet: year for year, meet in GAMES.items()}
_CARRIED = ("sources", "meet", "discipline", "sex", "day")
_CONFIRMING = "wikipedia"  # share-alike: pages of it confirm

Cells = dict[str, str]


def load(_datasets: Path) -> Iterator[Claim]:
    """A claim for each source of each line of finals.csv. Olympic finals need no day."""
    for line, row in _lines(PATH):
        day = date.fromisoformat(row["day"]) if row["day"] else None
        for source in row["sources"].split(";"):
            yield Claim(
                source=source,
                name=row["name"],
                nation=row["nation"],
                sex=Sex(row["sex"]),
                discipline=row["discipline"],
                short_track="indoor" in row["meet"],
                round=Round.FINAL,
                place=int(row["place"]),
                mark=parse_mark(row["mark"], get_discipline(row["discipline"]).measure) if row["mark"] else None,
                day=day,
                year=day.year if day else _YEARS[row["meet"]],
                meet="Olympic Games" if row["meet"] in _YEARS else "",
                hint=row["meet"],
                person=f"{source}:{line}" if row["name"] else "",
                where=f"{TYPED}{line}",
            )


def load_list_marks(_datasets: Path) -> Iterator[Claim]:
    """The best marks of athletes in an event that the lists of the datasets lack, with their births."""
    for line, row in _lines(LIST_MARKS):
        day, born = date.fromisoformat(row["day"]), date.fromisoformat(row["born"])
        yield Claim(
            source=row["sources"],
            name=row["name"],
            born=born,
            born_year=born.year,
            nation=row["nation"],
            sex=Sex(row["sex"]),
            discipline=row["discipline"],
            short_track=False,
            round=Round.FINAL,
            place=int(row["place"]) if row["place"] else None,
            mark=parse_mark(row["mark"], get_discipline(row["discipline"]).measure),
            day=day,
            year=day.year,
            city=row["city"],
            country=row["country"],
            person=f"{row['sources']}:{row['name']}",
            where=f"{LIST_MARKS.name}:{line}",
        )


def sources() -> frozenset[str]:
    """The pages that lines of finals.csv are from."""
    return frozenset(source for _, row in _lines(PATH) for source in row["sources"].split(";"))


def confirming() -> frozenset[str]:
    """The sources of these lines that may only confirm."""
    return frozenset(source for source in sources() if source.startswith(_CONFIRMING))


def _lines(path: Path) -> Iterator[tuple[int, Cells]]:
    """The lines with their numbers; of one without a meet, the race is that of the line before."""
    before: Cells = {}
    with path.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            of_one = row.get("meet") == ""
            before = row | {name: row[name] or before[name] for name in _CARRIED if of_one}
            yield line, before
