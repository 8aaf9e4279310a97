"""Bad files: odd encodings and line ends, endless lines, binary bytes. Every row is read or reported."""

import codecs
import io
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Kind, Sex
from bot.domain.rows import Rejected, ResultRow
from bot.errors import ImportFileError
from bot.ingest.decoding import LONGEST_LINE, Lines, decode
from bot.ingest.formats import Setting
from bot.ingest.opening import Document
from bot.ingest.own_csv import OwnResults
from bot.ingest.plausible import plausible_marks
from bot.ingest.reading import list_formats, read_rows
from bot.ingest.terms import Terms
from tests.unit.ingest.conftest import TODAY, NamedEvents, Reader, rejected, result

HEADER = "athlete,sex,event,date,place,mark,source\n"
ROW = "Zoë Børgesen,W,1500 m,2024-06-01,1,3:58.10,a paper\n"
TEXT = HEADER + ROW + ROW


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("latin-1"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n", 1).encode(),
        TEXT.rstrip("\n").encode(),
    ],
    ids=["utf-8", "bom", "latin-1", "utf-16-le", "utf-16-be", "bare-le", "bare-be", "crlf", "cr", "mixed", "no-end"],
)
def test_encodings_and_line_ends(read: Reader, content: bytes) -> None:
    rows = [result(row) for row in read(content)]
    assert [(row.athlete.name, row.line) for row in rows] == [("Zoë Børgesen", 2), ("Zoë Børgesen", 3)]


def test_latin_1_is_recognised_even_late_in_a_file(read: Reader) -> None:
    plain = ROW.replace("ë", "e").replace("ø", "o")
    rows = read((HEADER + plain * 10_000 + ROW).encode("latin-1"))
    assert result(rows[-1]).athlete.name == "Zoë Børgesen"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (ROW.encode().replace("ø".encode(), b"\xc3"), "no text"),
        (ROW.encode().replace(b"a paper", b"a\0paper"), "NUL"),
        (ROW.encode().replace(b"a paper", b'"a paper'), "quotation mark"),
        (ROW.encode().replace(b"a paper", b"a" * (LONGEST_LINE + 1)), "longer than"),
        (ROW.encode()[:20] + b"\n", "cells"),
    ],
)
def test_a_faulty_line_does_not_affect_other_rows(read: Reader, line: bytes, reason: str) -> None:
    rows = read((HEADER + ROW).encode() + line + ROW.encode())
    assert len(rows) == 3
    assert (rejected(rows[1]).line, result(rows[2]).line) == (3, 4)
    assert reason in rejected(rows[1]).reason


def test_blank_lines_are_no_rows_and_are_counted_as_lines(read: Reader) -> None:
    assert [result(row).line for row in read(HEADER + "\n\n" + ROW + "\n" + ROW)] == [4, 6]


@given(st.text(alphabet="ab,é\n\r\"'€", max_size=300), st.integers(1, 7))
def test_a_text_is_the_same_in_blocks_of_any_size(text: str, size: int) -> None:
    content = io.BytesIO(text.encode())
    lines = Lines(lambda _: content.read(size))
    given_lines = "".join(lines)
    whole = decode(text.encode()).split("\n")
    expected = ["" if line.count('"') % 2 else line for line in whole]
    assert given_lines.split("\n") in (expected, [*expected, ""])


HEADS = (
    HEADER,
    "athlete,sex,event,mark,date,type,scope,source\n",
    "mark,wind,competitor,dob,nationality,position,venue,date,discipline,type,sex\n",
    '{"gender":"M","events":[{"gender":"M","name":"100 m","round":"FINAL","date":"2024-06-01","result":[',
    '{"gender":"M","tpAthleteId":"1","givenName":"Ada","results":[{"event":"100"},',
    '[{"birthdate":"","seasonalBest":""},',
)


@given(
    st.sampled_from(HEADS), st.binary(max_size=300) | st.text(alphabet='",{}[]:19é\n\0 ', max_size=300).map(str.encode)
)
def test_whatever_follows_a_header_becomes_rows_with_reasons(head: str, rest: bytes) -> None:
    document = Document("file", io.BytesIO(head.encode() + rest).read, named=True)
    known = [each for each in list_formats() if each.recognises(document.head)]
    assert len(known) == 1
    rows = list(known[0].read(document, Setting(Terms(NamedEvents(), TODAY))))
    assert all(row.line > 0 for row in rows)
    assert all(row.reason for row in rows if isinstance(row, Rejected))


def _endless(line: bytes, head: bytes, count: int) -> Callable[[int], bytes]:
    """A reader of a file with `count` equal lines, which is never in memory as a whole."""
    blocks: Iterator[bytes] = iter([head, *[line * 1000] * (count // 1000)])
    waiting = b""

    def read_block(size: int) -> bytes:
        nonlocal waiting
        while len(waiting) < size:
            block = next(blocks, b"")
            if not block:
                break
            waiting += block
        taken, waiting = waiting[:size], waiting[size:]
        return taken

    return read_block


def test_a_long_file_is_streamed() -> None:
    count = 25_000
    document = Document("file", _endless(ROW.encode(), HEADER.encode(), count))
    setting = Setting(Terms(NamedEvents(), TODAY))
    tracemalloc.start()
    try:
        rows = sum(isinstance(row, ResultRow) for row in OwnResults().read(document, setting))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert rows == count
    assert count * len(ROW) > 1_200_000
    assert peak < 12_000_000  # some blocks and what they become, however long the file is


def test_a_line_without_end_does_not_fill_the_memory() -> None:
    document = Document("file", _endless(b"x" * 1000, HEADER.encode(), 30_000))
    tracemalloc.start()
    try:
        rows = list(OwnResults().read(document, Setting(Terms(NamedEvents(), TODAY))))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert ["longer than" in rejected(row).reason for row in rows] == [True]
    assert peak < 12_000_000


def test_a_json_file_too_large_for_a_meet_is_refused(monkeypatch: pytest.MonkeyPatch, read: Reader) -> None:
    monkeypatch.setattr("bot.ingest.opening.LARGEST_WHOLE", 1000)
    with pytest.raises(ImportFileError, match="larger than"):
        read('{"gender": 1, "results": [], "events": [' + " " * 2000 + "]}")


def test_a_file_of_no_known_format_is_refused_with_the_way_to_the_list_of_formats(read: Reader) -> None:
    with pytest.raises(ImportFileError) as caught:
        read("Dear Sir or Madam,\nplease find my results attached.\n")
    assert "bell-lap formats" in caught.value.tip


def test_in_a_folder_it_is_left_out(read: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "README.md").write_text("# Results\n")
    (folder / "club.csv").write_text(TEXT)
    (folder / ".hidden").write_text(TEXT)
    rows = read([folder])
    assert [type(row) for row in rows] == [Rejected, ResultRow, ResultRow]
    assert rejected(rows[0]).left_out


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="does not exist"):
        list(read_rows([tmp_path / "none.csv"], NamedEvents(), TODAY))


def test_formats_are_told_by_content_and_no_file_is_of_two(tmp_path: Path) -> None:
    assert len({each.name for each in list_formats()}) == len(list_formats())
    heads = [HEADER, "athlete,sex,event,mark,date,type,scope,source\n"]
    assert [[each.recognises(head) for each in list_formats()].count(True) for head in heads] == [1, 1]


@pytest.mark.parametrize(
    ("key", "mark", "possible"),
    [
        ("1500m.M", 206_000, True),
        ("1500m.M", 130_000, False),
        ("1500m.W", 206_000, False),
        ("1500m.M", 900_000, True),
        ("1500m.M", 9_000_000, False),
        ("high-jump.M", 2_450, True),
        ("high-jump.M", 3_450, False),
        ("decathlon.M", 9_126, True),
        ("decathlon.M", 12_000, False),
        ("javelin-throw.M", 104_800, True),
        ("shot-put.M.5kg", 24_800, True),
    ],
)
def test_plausible_marks(key: str, mark: int, possible: bool) -> None:
    lowest, highest = plausible_marks(Event.from_key(key))
    assert (lowest <= mark <= highest) is possible


def test_every_discipline_of_the_catalogue_has_bounds_that_leave_room() -> None:
    for code, discipline in catalogue().items():
        for sex in (Sex.MEN, Sex.WOMEN):
            lowest, highest = plausible_marks(Event(code, sex))
            assert 0 <= lowest < highest, code
            if discipline.kind not in (Kind.RELAY, Kind.CROSS_COUNTRY) and code != "club-throw":
                assert highest < 1 << 40, code
