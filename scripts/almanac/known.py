"""What data/ holds already: sources, meets, cities, and the facts written by hand."""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Sex
from bot.domain.facts import MeetFact
from bot.domain.mark import parse_mark
from bot.domain.race import Round
from bot.domain.source import Source
from bot.ingest.data_files import Problems
from bot.ingest.shipped_meets import read_meets
from scripts.almanac.claims import Claim

SHIPPED = "shipped"  # the source of claims made of the facts written by hand, which are no origin
PREFIX = "bell-lap:"

Cells = dict[str, str]


@dataclass(slots=True)
class Known:
    """The folder data/ before the build. Rows are the cells of CSV files by column."""

    sources: tuple[str, ...]
    origins: dict[str, str]
    meets: dict[str, MeetFact]
    cities: dict[str, str]
    athletes: tuple[Cells, ...]
    generated: tuple[Cells, ...]
    meetings: tuple[Cells, ...]
    teams: tuple[Cells, ...]
    races: tuple[Cells, ...]
    results: tuple[Cells, ...]
    records: tuple[Cells, ...]
    names: tuple[Cells, ...] = ()
    built_results: tuple[Cells, ...] = ()
    """The results of the build before, the cells of a race in the first of it.

    Races and athletes keep the ids they had: buttons, imports and other stores know them by these.
    """

    @property
    def built_races(self) -> Iterator[Cells]:
        """The races of the build before."""
        return (row for row in self.built_results if row["race"])

    def starts(self) -> dict[str, frozenset[tuple[str, int | None]]]:
        """In which disciplines and years everybody started, by id, in the build before."""
        found: defaultdict[str, set[tuple[str, int | None]]] = defaultdict(set)
        race: Cells = {}
        for row in self.built_results:
            race = row if row["race"] else race
            found[row["competitor"]].add((race["discipline"], int(race["date"][:4])))
        return {id_: frozenset(starts) for id_, starts in found.items()}

    def claims(self) -> Iterator[Claim]:
        """The athletes written by hand, each with a claim for every result and record, so that they are recognised.

        Results written by hand of anybody else claim nothing: the origins say who that is.
        """
        people = {row["id"]: row for row in self.athletes}
        races = {row["id"]: row for row in self.races}
        named: set[str] = set()
        for row in self.results:
            race = races[row["race"]]
            if row["mark"] and row["athlete"] in people:
                yield _claim(people[row["athlete"]], race, row["mark"], row["place"])
                named.add(row["athlete"])
        for row in self.records:
            if row["athlete"]:
                yield _claim(people[row["athlete"]], row, row["mark"], "")
                named.add(row["athlete"])
        for number, row in people.items():
            if number not in named:
                yield _claim(row, None, "", "")


def read_known(data: Path) -> Known:
    """Read the folder data/. Raises DataFileError if a file of meets is wrong."""
    with (data / "sources.toml").open("rb") as opened:
        sources = tomllib.load(opened)["source"]
    problems = Problems(data.name)
    named = {row["id"]: Source(row["id"], row["title"], row["publisher"], row["retrieved"]) for row in sources}
    meets = read_meets(data, named, problems)
    problems.raise_if_any()
    return Known(
        sources=tuple(named),
        origins={row["id"]: row.get("origin", row["id"]) for row in sources},
        meets=meets,
        cities={row["name"]: row["city"] for row in _rows(data / "cities.csv")},
        athletes=_rows(data / "athletes.csv"),
        generated=tuple(row for path in sorted((data / "athletes").glob("*.csv")) for row in _rows(path)),
        meetings=_rows(data / "meets" / "meetings.csv"),
        teams=_rows(data / "teams.csv"),
        races=_rows(data / "races.csv"),
        results=_rows(data / "results.csv"),
        records=_rows(data / "records.csv"),
        names=_rows(data / "names.csv"),
        built_results=tuple(row for path in sorted((data / "results").glob("*/*.csv")) for row in _rows(path)),
    )


def with_sources(rows: Iterable[Cells]) -> Iterator[Cells]:
    """The rows of a result sheet, where those that name no sources have those of the row above."""
    above = ""
    for row in rows:
        above = row["sources"] or above
        yield {**row, "sources": above}


def _rows(path: Path) -> tuple[Cells, ...]:
    with path.open(encoding="utf-8", newline="") as opened:
        return tuple(csv.DictReader(opened))


def _claim(person: Cells, event: Cells | None, mark: str, place: str) -> Claim:
    """A claim of somebody; `event` is a row of races or records."""
    born = date.fromisoformat(person["born"]) if person["born"] else None
    day = date.fromisoformat(event["date"]) if event else None
    discipline = event["discipline"] if event else ""
    return Claim(
        source=SHIPPED,
        person=PREFIX + person["id"],
        name=person["name"],
        family_name=person["family_name"] or person["name"].split()[-1],
        born=born,
        born_year=born.year if born else None,
        nation=person["nation"],
        sex=Sex(person["sex"]),
        discipline=discipline,
        short_track=event["short_track"] == "yes" if event else None,
        round=Round(event["round"]) if event and event.get("round") else None,
        place=int(place.rstrip("=")) if place else None,
        tied=place.endswith("="),
        mark=parse_mark(mark, get_discipline(discipline).measure) if mark else None,
        day=day,
        year=day.year if day else None,
    )
