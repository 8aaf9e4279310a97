"""Small files of meets, harmed at one place: every row is told, and those that were not harmed are taken."""

import json
from collections.abc import Iterator
from datetime import date
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.event import Sex
from bot.domain.rows import FileRow, ResultRow
from bot.errors import ImportFileError
from bot.ingest.athlib import AthlibCompetitions, AthlibMeetings, AthlibRaces
from bot.ingest.finishlynx import FinishLynxResults
from bot.ingest.formats import Context, Format, Setting
from bot.ingest.opening import Document
from bot.ingest.opentrack import OpenTrackCompetitions
from bot.ingest.terms import Terms
from bot.ingest.tilastopaja_meets import TilastopajaMeets
from bot.ingest.tilastopaja_profiles import TilastopajaProfiles
from tests.unit.ingest.conftest import TODAY, NamedEvents

TERMS = Terms(NamedEvents(), TODAY)
DAY = Context(day=date(2024, 6, 1), sex=Sex.WOMEN)

HEADERS = (
    "4,1,1,Women 100m Heat 1,+0.4,m/s,,,,100,14:00:00.000",
    "4,1,2,Women 100m Heat 2,-1.1,m/s,,,,100,14:09:00.000",
)
LANES = tuple(
    f"{place},{10 * heat + place},{place},{last},{first},NOR,12.{heat}{place},,0.{place},,,14:00:00.1"
    for heat in (1, 2)
    for place, (last, first) in enumerate((("Ast", "Ada"), ("Bly", "Bea"), ("Cox", "Cy"), ("Day", "Di")), 1)
)
LINES = (HEADERS[0], *LANES[:4], HEADERS[1], *LANES[4:])
# Without an m, which could make a header of a lane: `100m` where a name stands.
ALPHABET = st.text(',;\t"0123456789:.=-+TDNSQFRWone \0\ufffdÿ٣²', max_size=6)


def _read(format_: Format, text: str, context: Context = DAY) -> list[FileRow]:
    waiting = [text.encode("utf-8", "surrogatepass")]

    def read(size: int) -> bytes:
        block = waiting[0][:size]
        waiting[0] = waiting[0][size:]
        return block

    return list(format_.read(Document("file", read), Setting(TERMS, context)))


def _told(rows: list[FileRow]) -> set[tuple[int, str, object]]:
    """Line, mark and heat of each result."""
    return {(row.line, str(row.mark), row.heat) for row in rows if isinstance(row, ResultRow)}


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([i for i, line in enumerate(LINES) if line in LANES]), st.data())
def test_a_harmed_lane_leaves_the_others(index: int, data: st.DataObject) -> None:
    line = LINES[index]
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    harmed = line[:start] + data.draw(ALPHABET) + line[end:]
    text = "\n".join((*LINES[:index], harmed, *LINES[index + 1 :]))
    rows = _read(FinishLynxResults(), text)
    assert len(rows) == len(LANES) - (not harmed.strip())
    unharmed = {told for told in _told(_read(FinishLynxResults(), "\n".join(LINES))) if told[0] != index + 1}
    assert unharmed <= _told(rows)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_lanes_below_a_harmed_header_are_of_no_other_race(data: st.DataObject) -> None:
    line = HEADERS[1]
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    harmed = line[:start] + data.draw(ALPHABET) + line[end:]
    rows = _read(FinishLynxResults(), "\n".join((*LINES[:5], harmed, *LINES[6:])))
    first = {told for told in _told(_read(FinishLynxResults(), "\n".join(LINES))) if told[0] < 6}
    assert first <= _told(rows) or not harmed.strip()
    if harmed.strip():
        below = [row for row in rows if row.line > 6 and isinstance(row, ResultRow)]
        assert not any(row.heat == 1 and row.round == "heat" and not row.section for row in below) or "Heat 1" in harmed


JSON_FORMATS: tuple[Format, ...] = (
    TilastopajaMeets(),
    TilastopajaProfiles(),
    OpenTrackCompetitions(),
    AthlibMeetings(),
    AthlibRaces(),
    AthlibCompetitions(),
)
ODD: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.just("@digits") | st.floats(allow_nan=True) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def _places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to each value within a JSON value."""
    if path:
        yield path
    inner = cast("dict[str, object]", value).items() if isinstance(value, dict) else ()
    items = enumerate(cast("list[object]", value)) if isinstance(value, list) else inner
    for key, each in items:
        yield from _places(each, (*path, key))


def _with(value: object, path: tuple[str | int, ...], other: object) -> object:
    copy = json.loads(json.dumps(value))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = other
    return copy


@pytest.mark.parametrize("format_", JSON_FORMATS, ids=lambda each: type(each).__name__)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_an_odd_value_anywhere_is_told(format_: Format, data: st.DataObject) -> None:
    whole = json.loads(format_.example)
    path = data.draw(st.sampled_from(list(_places(whole))))
    other = data.draw(ODD)
    text = json.dumps(_with(whole, path, "HERE")).replace('"HERE"', _dumped(other))
    rows = _read(format_, text)
    assert all(row.file == "file" and row.line == 1 for row in rows)


@pytest.mark.parametrize("format_", JSON_FORMATS, ids=lambda each: type(each).__name__)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_harmed_json_is_told_with_its_line_or_refused(format_: Format, data: st.DataObject) -> None:
    text = format_.example
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    harmed = text[:start] + data.draw(st.text(max_size=4)) + text[end:]
    try:
        rows = _read(format_, harmed)
    except ImportFileError:
        return
    assert all(0 < row.line <= harmed.count("\n") + harmed.count("\r") + 1 for row in rows)


def _dumped(value: object) -> str:
    return json.dumps(value).replace('"@digits"', "1" + "0" * 5000)
