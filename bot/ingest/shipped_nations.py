"""Reads for which nation athletes competed at other times than for that of their row."""

from collections.abc import Mapping
from pathlib import Path

from bot.domain.athlete import Athlete
from bot.domain.facts import NationSpan
from bot.domain.source import Source
from bot.ingest import cells, columns
from bot.ingest.data_files import DataRow, Problems, WrongValue, read_csv, read_each

NATIONS = "nations.csv"


def read_nations(
    folder: Path, athletes: Mapping[str, Athlete], sources: Mapping[str, Source], problems: Problems
) -> dict[str, list[NationSpan]]:
    """The times by athlete; none without the file. `problems` gets what is wrong.

    The sources are checked and not kept: a result has its own.
    """
    spans: dict[str, list[NationSpan]] = {}

    def read(row: DataRow) -> None:
        athlete, nation = cells.known(row, "athlete", athletes), cells.nation(row, "nation")
        span = NationSpan(nation, row.day("first"), row.day("last"))
        if span.first > span.last:
            raise WrongValue("first is later than last")
        if nation == athlete.nation:
            raise WrongValue(f"{nation} is the nation of {athlete.id} anyway")
        cells.claims(row, sources)
        before = spans.setdefault(athlete.id, [])
        if any(span.first <= other.last and other.first <= span.last for other in before):
            raise WrongValue(f"{athlete.id} has another nation on some of these days")
        before.append(span)

    if (folder / NATIONS).is_file():
        list(read_each(read_csv(folder, NATIONS, columns.NATION, problems), read, problems))
    return spans
