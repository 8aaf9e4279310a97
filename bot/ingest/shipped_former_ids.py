"""Reads the ids that athletes had before: buttons in old messages carry them."""

from collections.abc import Mapping
from pathlib import Path

from bot.domain.athlete import Athlete
from bot.ingest import cells, columns
from bot.ingest.data_files import DataRow, Problems, WrongValue, read_csv, read_each

FORMER_IDS = "former_ids.csv"


def read_former_ids(folder: Path, athletes: Mapping[str, Athlete], problems: Problems) -> dict[str, str]:
    """Today's id of an athlete by each that the athlete had before; none without the file."""
    found: dict[str, str] = {}

    def read(row: DataRow) -> None:
        former = cells.read_id(row)
        athlete = cells.known(row, "athlete", athletes)
        if former in athletes:
            raise WrongValue(f"{former!r} is an athlete's id today")
        found[former] = athlete.id

    if (folder / FORMER_IDS).is_file():
        list(read_each(read_csv(folder, FORMER_IDS, columns.FORMER_ID, problems), read, problems))
    return found
