"""Diamond League of 2026, as rh16nd typed it out from World Athletics' results: one origin with its lists."""

import csv
from collections.abc import Iterator
from pathlib import Path

from bot.domain.race import Round
from bot.domain.rows import ResultRow
from bot.ingest.places import with_ties_and_sections
from bot.ingest.terms import Terms
from bot.names.named_events import NamedEvents
from scripts.almanac.claims import TODAY, Claim, claims_of

SOURCE = "wa-diamond-league-2026"
FOLDER = "rh16nd-diamond-league-2026"
_EVENTS = {
    **{f"{length}h": f"{length} m hurdles" for length in (100, 110, 400)},
    "3000sc": "3000 m steeplechase",
    "HJ": "high jump",
    "PV": "pole vault",
    "LJ": "long jump",
    "TJ": "triple jump",
    "SP": "shot put",
    "DT": "discus throw",
    "JT": "javelin throw",
}
# A year that contradicts the day in the lists of the same house, and that of olympics.com.
_BORN = {("Medina EISA", "2002"): "2005-01-03"}
_CITIES = {
    "Wanda Diamond League": ("Shaoxing", "CHN"),  # of 16 May, in its district Keqiao
    "Wanda Diamond League Xiamen": ("Xiamen", "CHN"),
    "Meeting International Mohammed VI d'Athletisme de Rabat": ("Rabat", "MAR"),
    "Golden Gala Pietro Mennea": ("Rome", "ITA"),
    "BAUHAUS-Galan": ("Stockholm", "SWE"),
    "Oslo Bislett Games": ("Oslo", "NOR"),
    "Doha Meeting": ("Doha", "QAT"),
    "Meeting de Paris": ("Paris", "FRA"),
    "Prefontaine Classic": ("Eugene", "USA"),
    "Meeting International d’Athlétisme Herculis EBS": ("Monaco", "MON"),
    "Novuna London Athletics Meet": ("London", "GBR"),
    "Athletissima Lausanne": ("Lausanne", "SUI"),
    "Silesia Kamila Skolimowska Memorial": ("Chorzów", "POL"),
    "Weltklasse Zürich": ("Zürich", "SUI"),
}


def load(datasets: Path) -> Iterator[Claim]:
    """Every result, a race of one event and meet at a time."""
    terms = Terms(NamedEvents(), TODAY)
    for path in sorted((datasets / FOLDER).glob("*.csv")):
        sex, event = path.stem.split("_")
        contest = (_EVENTS.get(event, event), sex)
        races: dict[tuple[str, str], list[ResultRow]] = {}
        with path.open(encoding="utf-8", newline="") as opened:
            for line, cells in enumerate(csv.DictReader(opened), 2):
                races.setdefault((cells["meet"], cells["date"]), []).append(
                    _row(path.name, line, cells, contest, terms)
                )
        for rows in races.values():
            yield from claims_of(with_ties_and_sections(_once_each(rows)), SOURCE)


def _once_each(rows: list[ResultRow]) -> list[ResultRow]:
    """A second mark without a place, of somebody who has one in the race, is no result."""
    placed = {row.athlete.name for row in rows if row.place}
    return [row for row in rows if row.place or row.athlete.name not in placed]


def _row(file: str, line: int, cells: dict[str, str], contest: tuple[str, str], terms: Terms) -> ResultRow:
    of = terms.contest(*contest)
    mark, status = terms.outcome(cells["mark"], of)
    city, country = _CITIES[cells["meet"]]
    born = _BORN.get((cells["athlete"], cells["born"]), cells["born"])
    return ResultRow(
        file=file,
        line=line,
        competitor=terms.person(cells["athlete"], cells["nation"], contest[1], born),
        event=of.outdoors,
        round=Round.FINAL,
        heat=None,
        date=terms.day(cells["date"]),
        meet=cells["meet"],
        venue="",
        city=city,
        country=country,
        place=int(cells["place"]) if cells["place"] else None,
        tied=False,
        mark=mark,
        status=status,
        wind=None,
        split=False,
    )
