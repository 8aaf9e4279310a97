"""Finds the header of a table in text: its names, what separates its cells, and the line it is on."""

import csv
import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

DELIMITERS = ",;\t|"
_MOST_LINES = 50  # above a header that is looked for by its names: a title, the organiser, a blank line
_TOLD = re.compile(r'"?sep=(.)"?[,;]*', re.IGNORECASE)  # what Excel writes above a header to name the delimiter
_BETWEEN_WORDS = re.compile(r"[\s_\ufeff\u200b-]+")
_MOST_SPANNED = 5  # lines of a header whose cells have line breaks


class Header(NamedTuple):
    """The header row. `line` is its last line, from 1; `names` are as written, without empty ones at the end."""

    names: tuple[str, ...]
    delimiter: str
    line: int


def fold_name(name: str) -> str:
    """The name of a column as it is compared: `Short Track`, `short-track` and `short_track` are one."""
    return _BETWEEN_WORDS.sub(" ", name).strip().casefold().replace(" ", "_")


@lru_cache(maxsize=64)
def fold_names(names: tuple[str, ...]) -> frozenset[str]:
    """The names as they are compared, as a set."""
    return frozenset(map(fold_name, names))


def has_columns(head: str, columns: tuple[str, ...]) -> bool:
    """Whether a text begins with a header that has all these columns."""
    return fold_names(columns) <= fold_names(_first_header(head).names)


def first_names(head: str) -> tuple[str, ...]:
    """The names in the header that a text begins with."""
    return _first_header(head).names


def find_header(lines: Sequence[str], wanted: Collection[str] = ()) -> Header:
    """The header among the first lines: the one with all the `wanted` names, or with most of them.

    Without any it is the first line with text.

    What separates cells is the one of DELIMITERS that makes most cells, unless a line `sep=;` says it.
    """
    folded = frozenset(map(fold_name, wanted))
    told, best = "", None
    for index, line in enumerate(lines[:_MOST_LINES]):
        if not line.strip():
            continue
        if best is None and not told and (named := _TOLD.fullmatch(line.strip())):
            told = named[1]
            continue
        header = _header_at(lines, index, told)
        count = len(folded & fold_names(header.names))
        if count == len(folded):
            return header
        if best is None or count > best[0]:
            best = (count, header)
    return best[1] if best else Header((), told or ",", min(len(lines), 1))


def likely_header(head: str) -> Header:
    """The first row of a text that looks like a header: words in at least half as many cells as the widest row has."""
    lines = head.split("\n")[:_MOST_LINES]
    rows = [_header_at(lines, index, "") for index, line in enumerate(lines) if line.strip()]
    enough = max(2, max((len(row.names) for row in rows), default=0) // 2)
    return next((row for row in rows if sum(map(_is_word, row.names)) >= enough), find_header(lines))


def _is_word(name: str) -> bool:
    return any(map(str.isalpha, name)) and not name[0].isdigit()


@lru_cache(maxsize=8)
def _first_header(head: str) -> Header:
    return find_header(head.split("\n", 2 * _MOST_SPANNED)[: 2 * _MOST_SPANNED])


def _header_at(lines: Sequence[str], index: int, told: str) -> Header:
    best = Header((), told or ",", index + 1)
    for delimiter in told or DELIMITERS:
        names, used = _cells_at(lines, index, delimiter)
        if len(names) > len(best.names):
            best = Header(names, delimiter, index + used)
    return best


def _cells_at(lines: Sequence[str], index: int, delimiter: str) -> tuple[tuple[str, ...], int]:
    """The cells of the row that begins at a line, without empty ones at its end, and how many lines it has."""
    for used in range(1, _MOST_SPANNED + 1):
        part = [line.rstrip("\n") + "\n" for line in lines[index : index + used]]
        try:
            rows = list(csv.reader(part, delimiter=delimiter))
        except csv.Error:
            break
        if len(rows) == 1 and not rows[0][-1].endswith("\n"):
            return _trimmed(rows[0]), used
    return _trimmed(lines[index].split(delimiter)), 1


def _trimmed(cells: list[str]) -> tuple[str, ...]:
    names = [" ".join(cell.strip("\ufeff").split()) for cell in cells]
    while names and not names[-1]:
        names.pop()
    return tuple(names)
