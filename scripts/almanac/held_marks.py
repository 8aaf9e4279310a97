"""The results that ship as marks that somebody set: they confirm records, or show that a mark is none any more."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import MarkFlag, parse_mark
from bot.domain.rows import PersonRow, TeamRow
from bot.domain.top import MOST_WIND, wind_counts
from scripts.almanac.known import PREFIX, with_sources
from scripts.almanac.record_marks import Setting
from scripts.almanac.record_people import Cells, read_rows

_OF_A_RACE = ("race", "meet", "discipline", "sex", "short_track", "round", "heat", "date", "wind")


def held_marks(data: Path, meets: Mapping[str, Cells]) -> Iterator[Setting]:
    """Every legal mark of the results in data/, once for each source that gives it.

    A person has the id of the athlete as `supplier_id`, after PREFIX, and the nation of that day. Where the wind
    counts and is not known, nothing is told.
    """
    people = {
        row["id"]: row
        for path in (data / "athletes.csv", *sorted((data / "athletes").glob("*.csv")))
        for row in read_rows(path)
    }
    teams = {
        row["id"]: row
        for path in (data / "teams.csv", *sorted((data / "teams").glob("*.csv")))
        for row in read_rows(path)
    }
    nations = _nations(data)
    for row in (*_by_hand(data), *_sheets(data)):
        if not row["mark"] or row["split"]:
            continue
        measure = get_discipline(row["discipline"]).measure
        event = Event(row["discipline"], Sex(row["sex"]), row["short_track"] == "yes")
        mark = parse_mark(row["mark"], measure)
        wind = mark.wind if mark.wind is not None else _tenths(row["wind"])
        if mark.flags & MarkFlag.WIND or (wind_counts(event) and (wind is None or wind > MOST_WIND)):
            continue
        day, meet, who = date.fromisoformat(row["date"]), meets[row["meet"]], row["competitor"]
        competitor = (
            TeamRow(teams[who]["nation"], row["sex"], teams[who]["club"])
            if who in teams
            else _person(people[who], day, nations)
        )
        for source in row["sources"].split(";"):
            yield Setting(
                event, mark, day, competitor, meet["city"].partition(";")[0], meet["country"], source.partition("=")[0]
            )


def _person(row: Cells, day: date, nations: Mapping[str, list[tuple[date, date, str]]]) -> PersonRow:
    then = (nation for first, last, nation in nations.get(row["id"], ()) if first <= day <= last)
    born = date.fromisoformat(row["born"]) if row["born"] else None
    return PersonRow(
        row["name"], next(then, row["nation"]), Sex(row["sex"]), born, False, supplier_id=PREFIX + row["id"]
    )


def _nations(data: Path) -> dict[str, list[tuple[date, date, str]]]:
    found: defaultdict[str, list[tuple[date, date, str]]] = defaultdict(list)
    for row in read_rows(data / "nations.csv"):
        time = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
        found[row["athlete"]].append((*time, row["nation"]))
    return found


def _by_hand(data: Path) -> Iterator[Cells]:
    races = {row["id"]: row for row in read_rows(data / "races.csv")}
    for row in read_rows(data / "results.csv"):
        yield {**races[row["race"]], **row, "competitor": row["athlete"], "wind": ""}


def _sheets(data: Path) -> Iterator[Cells]:
    """The rows of all result sheets, each with the cells of its race."""
    for path in sorted((data / "results").glob("*/*.csv")):
        race: Cells = {}
        for row in with_sources(read_rows(path)):
            if row["race"]:
                race = {name: row[name] for name in _OF_A_RACE}
            yield {**row, **race, "split": ""}


def _tenths(wind: str) -> int | None:
    return round(float(wind) * 10) if wind else None
