"""Reads and checks the coefficients of the scoring tables that ship in data/scoring/."""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

from bot.domain.event import Sex
from bot.domain.mark import Measure
from bot.domain.points import CombinedScale, Scale, ScoringTables
from bot.domain.source import Source
from bot.ingest import cells, columns
from bot.ingest.data_files import DataRow, Problems, WrongValue, data_folder, read_csv, read_each, read_toml
from bot.ingest.shipped import read_source

SCORING = "scoring"  # a folder within data/, with sources of its own
EVENTS_FILE, PARTS_FILE = "points.csv", "combined.csv"
_NUMBER = re.compile(r"-?[0-9]{1,6}(?:\.[0-9]{1,12})?")
_UNITS = {"s": (Measure.TIME, 1000), "m": (Measure.LENGTH, 1000), "cm": (Measure.LENGTH, 10)}


@cache
def shipped_tables() -> ScoringTables:
    """The tables that ship; they are read when they are first needed. Raises DataFileError."""
    return read_tables(data_folder() / SCORING)


def read_tables(folder: Path) -> ScoringTables:
    """The tables in a folder of such files. Raises DataFileError with file and line of the first problem."""
    problems = Problems(folder.name)
    rows = read_toml(folder, "sources.toml", "source", columns.SOURCE, problems)
    sources = {source.id: source for source in read_each(rows, read_source, problems)}
    events = read_csv(folder, EVENTS_FILE, columns.POINTS, problems)
    scales = list(read_each(events, lambda row: _scale(row, sources), problems))
    parts = read_csv(folder, PARTS_FILE, columns.COMBINED_POINTS, problems)
    combined = list(read_each(parts, lambda row: _part(row, sources), problems))
    problems.raise_if_any()
    return ScoringTables({s.event: s for s in scales}, {(s.discipline, s.sex): s for s in combined})


def _scale(row: DataRow, sources: Mapping[str, Source]) -> Scale:
    event, measure = cells.event(row), cells.discipline(row).measure
    shift, factor, offset = (Fraction(_number(row, column)) for column in ("shift", "factor", "offset"))
    if (shift < 0) != (measure is Measure.TIME):
        raise WrongValue(f"shift {row.text('shift')} must be below zero for a time and above it for anything else")
    if factor <= 0 or offset > 0:
        raise WrongValue("factor must be above zero, and offset not")
    return Scale(event, shift, factor, offset, tuple(claim.source for claim in cells.claims(row, sources)))


def _part(row: DataRow, sources: Mapping[str, Source]) -> CombinedScale:
    discipline = cells.discipline(row)
    measure, unit = _UNITS[cells.one_word_of(row, "unit", tuple(_UNITS))]
    if measure is not discipline.measure:
        raise WrongValue(f"unit {row.text('unit')} does not measure the {discipline.name}")
    base, factor, exponent = (_number(row, column) for column in ("base", "factor", "exponent"))
    if min(base, factor, exponent) <= 0:
        raise WrongValue("base, factor and exponent must be above zero")
    named = tuple(claim.source for claim in cells.claims(row, sources))
    return CombinedScale(discipline.code, cells.one_of(row, "sex", Sex), base, factor, exponent, unit, named)


def _number(row: DataRow, column: str) -> Decimal:
    text = row.text(column)
    if _NUMBER.fullmatch(text) is None:
        raise WrongValue(f"{column} {text!r} is not a number; write it like 0.04066")
    return Decimal(text)
