"""Reads single cells of data files. Every function raises WrongValue with a message for the file's author."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from bot.domain.disciplines import find_discipline
from bot.domain.event import Discipline, Event, Sex
from bot.domain.mark import Mark, parse_mark
from bot.domain.nations import nations
from bot.domain.record import Claim
from bot.domain.scope import AREAS, SCOPES_FIRST
from bot.domain.source import Source
from bot.ingest.data_files import DataRow, WrongValue

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 40
_PLACE = re.compile(r"([1-9][0-9]{0,4})(=?)")
_Known = TypeVar("_Known")
_Term = TypeVar("_Term", bound=StrEnum)


def read_id(row: DataRow) -> str:
    """An id: lower-case words and numbers joined by hyphens."""
    return as_id("id", row.text("id"))


def as_id(column: str, value: str) -> str:
    """The value, which must have the form of an id; `column` is for the message."""
    if len(value) > _LONGEST_ID or not looks_like_id(value):
        raise WrongValue(f"{column} {value!r} must be at most {_LONGEST_ID} of a-z, 0-9 and single hyphens")
    return value


def looks_like_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return _ID.fullmatch(text) is not None


def known(row: DataRow, column: str, things: Mapping[str, _Known]) -> _Known:
    """The entry of `things` with the id in this column."""
    return known_as(column, row.text(column), things)


def known_as(column: str, value: str, things: Mapping[str, _Known]) -> _Known:
    """The entry of `things` with that id; `column` is for the message."""
    if value not in things:
        raise WrongValue(f"{column} {value!r} is not known")
    return things[value]


def one_of(row: DataRow, column: str, terms: type[_Term]) -> _Term:
    """One of the codes of a StrEnum."""
    value = row.text(column)
    try:
        return terms(value)
    except ValueError:
        raise WrongValue(f"{column} {value!r} is none of {', '.join(terms)}") from None


def one_word_of(row: DataRow, column: str, words: tuple[str, ...]) -> str:
    """One of these words; an empty cell is allowed if the empty text is among them."""
    value = row.optional(column)
    if value not in words:
        listed = ", ".join(word or "empty" for word in words)
        raise WrongValue(f"{column} {value!r} is none of {listed}")
    return value


def claims(row: DataRow, known_sources: Mapping[str, Source]) -> tuple[Claim, ...]:
    """The sources of a row, each with its wording if it is written `source=wording`."""
    parts = [item.partition("=") for item in row.items("sources")]
    if not parts:
        raise WrongValue("sources is missing: every fact names who says it")
    if len({source for source, _, _ in parts}) < len(parts):
        raise WrongValue("sources names the same one twice")
    return tuple(Claim(known_as("sources", source, known_sources), wording) for source, _, wording in parts)


def nation(row: DataRow, column: str) -> str:
    """A nation's World Athletics code."""
    value = row.text(column)
    if value not in nations():
        raise WrongValue(f"{column} {value!r} is not a nation code of World Athletics")
    return value


def scope(row: DataRow) -> str:
    """The scope of a record: the world, a competition, an area or a nation."""
    value = row.text("scope")
    if value not in (*SCOPES_FIRST, *AREAS) and value not in nations():
        raise WrongValue(f"scope {value!r} is not {', '.join(SCOPES_FIRST)}, an area or a nation")
    return value


def discipline(row: DataRow) -> Discipline:
    """A discipline of the catalogue."""
    value = row.text("discipline")
    found = find_discipline(value)
    if found is None:
        raise WrongValue(f"discipline {value!r} is not in the catalogue")
    return found


def event(row: DataRow) -> Event:
    """An event with sex and kind of track set."""
    return Event(discipline(row).code, one_of(row, "sex", Sex), row.yes("short_track"))


def mark(row: DataRow, of: Event) -> Mark:
    """A mark of the event's measure. Raises InvalidMark, too."""
    found = find_discipline(of.discipline)
    if found is None:
        raise WrongValue(f"discipline {of.discipline!r} is not in the catalogue")
    return parse_mark(row.text("mark"), found.measure)


@cache
def place(value: str) -> tuple[int | None, bool]:
    """A place and whether it is shared: `2` is (2, False), `2=` is (2, True), empty is (None, False)."""
    if not value:
        return None, False
    parts = _PLACE.fullmatch(value)
    if parts is None:
        raise WrongValue(f"place {value!r} is not a place; write it like 2, or 2= if it was shared")
    return int(parts[1]), parts[2] == "="


def heat(row: DataRow) -> int | None:
    """The number of a heat, or None if the cell is empty."""
    value = row.optional("heat")
    if not value:
        return None
    if not (value.isascii() and value.isdecimal() and 0 < int(value) < 1000):
        raise WrongValue(f"heat {value!r} is not a number")
    return int(value)
