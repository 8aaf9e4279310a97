"""Writes what was built into the folder data/."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from pathlib import Path

from bot.ingest import columns
from scripts.almanac.athletes import Athlete
from scripts.almanac.known import Cells, Known
from scripts.almanac.sheets import Sheets

_MEETINGS = "meetings"
_MADE_BEFORE = re.compile(r".+-\d{4}-\d\d-\d\d-(?:meeting|road)")


def write(data: Path, sheets: Sheets, athletes: Iterable[Athlete], known: Known) -> None:
    """Write results, athletes, teams and meetings; files of an earlier build that are not written again go."""
    files: dict[Path, str] = {}
    for (series, year), rows in sheets.results.items():
        files[data / "results" / (series or _MEETINGS) / f"{year}.csv"] = table(columns.SHEET, rows)
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
