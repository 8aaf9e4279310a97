"""Writes what was built into the folder data/."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path

from bot.ingest import columns
from scripts.almanac.athletes import Athlete
from scripts.almanac.known import Cells, Known
from scripts.almanac.sheets import Sheets

_MEETINGS = "meetings"
_BY_SEX = ("diamond-league", _MEETINGS)
_MADE_BEFORE = re.compile(r".+-\d{4}-\d\d-\d\d-(?:meeting|road)")


def write(data: Path, sheets: Sheets, athletes: Iterable[Athlete], known: Known) -> None:
    """Write results, athletes, teams and meetings; files of an earlier build that are not written again go."""
    files: dict[Path, str] = {}
    for sheet, races in _races_by_sheet(sheets).items():
        races.sort(key=_event_and_day)
        files[data / "results" / sheet] = table(columns.SHEET, (row for race in races for row in _in_short(race)))
    for series, rows in sheets.teams.items():
        ordered = sorted(rows, key=lambda row: row["id"])
        files[data / "teams" / f"{series or _MEETINGS}.csv"] = table(columns.TEAM, ordered)
    by_letter: dict[str, list[Cells]] = {}
    for athlete in sorted(athletes, key=lambda athlete: athlete.id):
        if not athlete.made_by_hand:
            by_letter.setdefault(athlete.id[0], []).append(_athlete_row(athlete, known.sources))
    for letter, rows in by_letter.items():
        files[data / "athletes" / f"{letter}.csv"] = table(columns.ATHLETE, rows)
    for folder in ("results", "teams", "athletes"):
        for path in (data / folder).rglob("*.csv"):
            if path not in files:
                path.unlink()
    files[data / "meets" / f"{_MEETINGS}.csv"] = _meetings(known, sheets.meetings)
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def _races_by_sheet(sheets: Sheets) -> dict[str, list[list[Cells]]]:
    """The races of each series and decade, by the path of their sheet; men and women apart where there are most."""
    found: defaultdict[str, list[list[Cells]]] = defaultdict(list)
    for (series, year), rows in sheets.results.items():
        folder = series or _MEETINGS
        of_sheet: list[list[Cells]] = []
        for row in rows:
            if row.get("race"):
                sex = f"-{row['sex'].lower()}" if folder in _BY_SEX else ""
                of_sheet = found[f"{folder}/{year // 10}0s{sex}.csv"]
                of_sheet.append([])
            of_sheet[-1].append(row)
    return found


def _event_and_day(race: Sequence[Cells]) -> tuple[str, ...]:
    """The order of a sheet: years of one event are read together, and pack to a quarter less than years of meets."""
    return tuple(race[0][name] for name in ("discipline", "sex", "short_track", "date"))


def _in_short(race: Iterable[Cells]) -> Iterator[Cells]:
    """The rows of a race; those with the sources of the row above do not repeat them."""
    above = ""
    for row in race:
        yield {**row, "sources": "" if row["sources"] == above else row["sources"]}
        above = row["sources"]


def table(header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Rows as CSV; a column that a row lacks is empty."""
    out = StringIO()
    writer = csv.DictWriter(out, header, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _athlete_row(athlete: Athlete, sources: Sequence[str]) -> Cells:
    return {
        "id": athlete.id,
        "name": athlete.name,
        "family_name": "" if athlete.family_name == athlete.name.split()[-1] else athlete.family_name,
        "nation": athlete.nation,
        "sex": athlete.sex,
        "born": athlete.born.isoformat() if athlete.born else "",
        "sources": ";".join(source for source in sources if source in athlete.sources),
    }


def _meetings(known: Known, made: Mapping[str, Cells]) -> str:
    """The meetings that are there without those of an earlier build, and those of this one, by their ids."""
    in_use = {row["meet"] for row in (*known.races, *known.records)}
    rows = [
        row
        for row in known.meetings
        if row["id"] not in made and (row["id"] in in_use or not _MADE_BEFORE.fullmatch(row["id"]))
    ]
    return table(columns.MEET, sorted((*rows, *made.values()), key=lambda row: row["id"]))
