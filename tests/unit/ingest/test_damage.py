"""Damaged files, and files made to do harm: one clear refusal, or one rejected row; never a traceback or a lost row."""

import bz2
import io
import lzma
import os
import socket
import stat
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.domain.rows import Rejected, ResultRow
from bot.errors import ImportFileError
from bot.ingest.located_json import LocatedJson
from bot.ingest.reading import count_bytes, read_rows
from tests.shared import slow
from tests.unit.ingest.conftest import TODAY, NamedEvents, Reader, rejected, result

ROOT = Path(__file__).parents[3]
HEADER = "athlete,sex,event,date,place,mark,source\n"
ROW = "Ada Swift,W,1500 m,2024-06-01,1,3:58.10,a paper\n"
TEXT = (HEADER + ROW).encode()


def zipped(change: Callable[[bytearray], object], name: str = "one.csv") -> bytes:
    """A zip with one member, changed by hand."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, TEXT)
    content = bytearray(out.getvalue())
    change(content)
    return bytes(content)


def with_method(number: int) -> Callable[[bytearray], None]:
    def change(content: bytearray) -> None:
        struct.pack_into("<H", content, 8, number)
        struct.pack_into("<H", content, content.index(b"PK\x01\x02") + 10, number)

    return change


def with_flags(flags: int) -> Callable[[bytearray], None]:
    def change(content: bytearray) -> None:
        struct.pack_into("<H", content, 6, flags)
        struct.pack_into("<H", content, content.index(b"PK\x01\x02") + 8, flags)

    return change


def with_name(content: bytearray) -> None:
    with_flags(0x800)(content)
    at = content.index(b"PK\x01\x02") + 46
    content[30:33] = content[at : at + 3] = b"\xff\xfe\xff"


def tarred(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return out.getvalue()


def header(name: str, kind: bytes, size: int) -> bytes:
    member = tarfile.TarInfo(name)
    member.type, member.size = kind, size
    return member.tobuf(tarfile.GNU_FORMAT)


def sparse(name: str, value: str) -> bytes:
    """A tar whose pax header says something of a sparse file."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        member = tarfile.TarInfo("one.csv")
        member.size, member.pax_headers = len(TEXT), {name: value}
        archive.addfile(member, io.BytesIO(TEXT))
    return out.getvalue()


CHAINED = b"".join(header("././@LongLink", tarfile.GNUTYPE_LONGNAME, 1) + b"x".ljust(512, b"\0") for _ in range(3000))
TWO = tarred(("one.csv", TEXT), ("two.csv", TEXT))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (zipped(with_method(93)), "packed in a way"),
        (zipped(with_method(99)), "packed in a way"),
        (zipped(with_flags(1)), "password"),
        (zipped(with_flags(0x41)), "password"),
        (zipped(with_flags(0x20)), "packed in a way"),
        (zipped(with_name), "no text"),
        (zipped(lambda content: content.__delitem__(slice(-30, None))), "damaged"),
        (zipped(lambda content: content.__setitem__(40, content[40] ^ 255)), "damaged"),
        (zipped(lambda content: content.__setitem__(slice(-22 + 4, None), bytes(18))), "list of members is missing"),
        (zipped(lambda content: content.__setitem__(content.rindex(b"one.csv") + 6, ord("/"))), "damaged"),
        (CHAINED, "longer than|nested"),
        (sparse("GNU.sparse.size", "junk"), "damaged|holes"),
        (sparse("GNU.sparse.map", "1,2,x"), "damaged|holes"),
        (sparse("size", "9" * 5000), "damaged"),
        (sparse("path", "x" * (2 << 20)), "longer than"),
        (TWO[:1024] + b"\xff" * 512 + TWO[1536:], "header of a member is broken"),
        (TWO[:1024], "its end is missing"),
        (TWO[:1024] + bytes(512) + TWO[1536:], "more behind its end"),
        (tarred(("one.csv", TEXT)) + tarred(("two.csv", TEXT)), "more behind its end"),
        (lzma.compress(TEXT) + b"\xfd7zXZ\x00" + b"junk" * 9, "damaged"),
        (lzma.compress(TEXT) + b"junk", "damaged"),
        (bz2.compress(TEXT) + b"junk", "damaged"),
        (bz2.compress(TEXT)[:-8], "damaged"),
        (b"BZh91AY&SY" + b"junk" * 40, "damaged"),
    ],
    ids=range(24),
)
def test_what_an_archive_does_not_give_is_refused_and_named(read: Reader, content: bytes, words: str) -> None:
    with pytest.raises(ImportFileError, match=words) as caught:
        read(content, name="file.bin")
    assert "file.bin" in caught.value.message
    assert "Nothing" in caught.value.tip or "Unpack it" in caught.value.tip


@pytest.mark.parametrize(
    "content", [lzma.compress(TEXT) + lzma.compress(ROW.encode()), bz2.compress(TEXT) + bz2.compress(ROW.encode())]
)
def test_streams_put_together_are_read_to_the_end(read: Reader, content: bytes) -> None:
    assert len(read(content)) == 2
    assert len(read(content + bytes(8))) == 2


def test_a_name_of_a_gigabyte_in_a_sparse_tar_is_refused_unread(events: NamedEvents, tmp_path: Path) -> None:
    path = tmp_path / "holes.tar"
    with path.open("wb") as file:
        file.write(header("././@LongLink", tarfile.GNUTYPE_LONGNAME, 1 << 30))
        file.truncate(1 << 30)
    told: list[int] = []
    with pytest.raises(ImportFileError, match="longer than 1 MB"):
        list(read_rows([path], events, TODAY, progress=told.append))
    assert sum(told) < 4 << 20


@pytest.mark.parametrize("blank", [b"\n", b" \t\r\n", " \n".encode("utf-16-le")])
def test_blank_lines_without_end_are_refused(read: Reader, monkeypatch: pytest.MonkeyPatch, blank: bytes) -> None:
    monkeypatch.setattr("bot.ingest.opening.MOST_BLANKS", 1 << 16)
    text = TEXT.decode().encode("utf-16-le") if 0 in blank else TEXT
    with pytest.raises(ImportFileError, match="blank lines"):
        read(text + blank * (1 << 20))


def test_as_many_blank_lines_between_rows_are_not(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ingest.opening.MOST_BLANKS", 1 << 16)
    assert len(read(HEADER.encode() + (ROW + "\n" * 200).encode() * 1000)) == 1000


def folder_of(tmp_path: Path) -> Path:
    folder = tmp_path / "results"
    (folder / "day").mkdir(parents=True)
    (folder / "one.csv").write_bytes(TEXT)
    (folder / "day" / "two.csv").write_bytes(TEXT)
    return folder


def test_links_to_files_and_folders_are_followed(read: Reader, tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "three.csv").write_bytes(TEXT)
    (folder / "three").symlink_to(tmp_path / "elsewhere")
    (folder / "again.csv").symlink_to(folder / "one.csv")
    assert len(read([folder])) == 4


@pytest.mark.parametrize("what", ["broken link", "loop", "link to itself", "socket", "pipe"])
def test_what_a_folder_holds_and_cannot_be_read_stops_the_import(tmp_path: Path, what: str, read: Reader) -> None:
    folder = folder_of(tmp_path)
    odd = folder / "odd"
    if what == "broken link":
        odd.symlink_to(folder / "gone.csv")
    elif what == "loop":
        (folder / "day" / "odd").symlink_to(folder)
    elif what == "link to itself":
        odd.symlink_to(odd)
    elif what == "pipe":
        os.mkfifo(odd)
    else:
        here = Path.cwd()
        os.chdir(folder)  # the path of a socket may not be long
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind("odd")
        os.chdir(here)
    with pytest.raises(ImportFileError, match=r"Not all in .*odd") as caught:
        read([folder])
    assert "Nothing was imported" in caught.value.tip
    (odd if odd.is_symlink() or odd.exists() else folder / "day" / "odd").rename(folder / ".odd")
    assert len(read([folder])) == 2


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Give up the rights of root, who may read all."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("name", ["day", "one.csv", "."])
def test_a_part_of_a_folder_without_the_right_to_read_it_stops_the_import(events: NamedEvents, name: str) -> None:
    with tempfile.TemporaryDirectory() as top:
        Path(top).chmod(0o755)
        folder = folder_of(Path(top))
        (folder / name).chmod(0)
        try:
            with as_somebody_else(), pytest.raises(ImportFileError, match=r"results|one\.csv|day") as caught:
                list(read_rows([folder], events, TODAY))
            with as_somebody_else(), pytest.raises(ImportFileError):
                count_bytes([folder])
        finally:
            (folder / name).chmod(0o755)
    assert "Nothing was imported" in caught.value.tip


def test_one_broken_file_of_many_is_named_with_how_to_go_on(read: Reader, tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "day" / "broken.zip").write_bytes(zipped(lambda content: content.__delitem__(slice(-30, None))))
    with pytest.raises(ImportFileError, match=r"broken\.zip") as caught:
        read([folder])
    assert "move it away, and import the rest" in caught.value.tip


def test_a_file_of_no_known_format_is_not_part_of_the_fingerprint(events: NamedEvents, tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / "README").write_text("some words\n")
    seen: list[bytes] = []
    assert len(list(read_rows([folder], events, TODAY, seen=seen.append))) == 3
    assert b"".join(seen) == TEXT + TEXT


UNIT = '{"gender":"Men","name":"100 m","round":"FINAL","date":"2024-06-01","result":[%s]}'
MEET = '{"name":"Games","country":"GBR","city":"Leeds","events":[%s]}'
RUN = '{"rank":"%s","athlete":"Ann %s","nation":"GBR","toID":"%s","performance":%s}'


@pytest.mark.parametrize(
    "broken",
    [
        f'"rank": {"9" * 5000}',
        f'"rank": {"9" * 30}',
        '"rank": "²"',
        '"rank": 1e999',
        '"rank": NaN',
        f'"nation": {"1" * 5000}',
        f'"performance": {"1" * 5000}',
        '"athlete": {"a": []}',
        '"performance": [[[[]]]]',
    ],
)
def test_a_value_that_is_none_rejects_its_row_alone(read: Reader, broken: str) -> None:
    key = broken.partition(":")[0]
    row = (RUN % (2, "Two", 2, '"10.40"')).replace("}", f", {broken}}}")
    assert key in row
    rows = read(MEET % UNIT % ",\n".join((RUN % (1, "One", 1, '"10.30"'), row, RUN % (3, "Three", 3, '"10.50"'))))
    assert len(rows) == 3
    assert [type(rows[at]) for at in (0, 2)] == [ResultRow, ResultRow]


def test_what_is_no_row_is_rejected_alone(read: Reader) -> None:
    rows = read(
        MEET % UNIT % ",\n".join((RUN % (1, "One", 1, '"10.30"'), '7, "x", null', RUN % (2, "Two", 2, "10.50")))
    )
    assert [type(row) for row in rows] == [ResultRow, Rejected, Rejected, Rejected, ResultRow]
    assert [row.line for row in rows] == [1, 2, 2, 2, 3]
    assert result(rows[-1]).mark is not None
    assert str(result(rows[-1]).mark) == "10.50"


def test_what_is_no_list_of_rows_is_rejected_and_the_other_units_are_read(read: Reader) -> None:
    good = UNIT % (RUN % (1, "One", 1, '"10.30"'))
    rows = read(
        MEET % ",\n".join((good, UNIT.replace("[%s]", '{"rank": 1}'), UNIT.replace("[%s]", "null"), "[]", good))
    )
    assert [type(row) for row in rows] == [ResultRow, Rejected, Rejected, ResultRow]
    assert "not a list" in rejected(rows[1]).reason


def test_rows_under_a_key_that_stands_twice_are_all_read(read: Reader) -> None:
    unit = UNIT % (RUN % (1, "One", 1, '"10.30"'))
    twice = unit[:-1] + ',"results":[' + RUN % (2, "Two", 2, '"10.40"') + "]}"
    assert len(read(MEET % twice)) == 2


def test_a_key_may_be_written_with_escapes() -> None:
    found = LocatedJson('{"r\\u006fws": [{"a": 1}]}').read_object(("rows",))
    assert [part.text("a") for part in found.parts] == ["1"]


def test_a_file_of_which_nothing_can_be_taken_is_refused(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ingest.reading.MOST_REJECTED", 100)
    with pytest.raises(ImportFileError, match="more than 100 rows that cannot be taken, and 1 that can"):
        read(TEXT + b"x\n" * 101)
    assert len(read(TEXT + ROW.encode() * 9 + b"x\n" * 1000)) == 1010


def test_too_many_objects_are_refused_before_they_are_made(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ingest.located_json.MOST_OBJECTS", 1000)
    (row,) = read(MEET % UNIT % ",".join(["{}"] * 1001))
    assert "more than 1,000 objects" in rejected(row).reason


MEASURE = """
import resource, sys
from datetime import date
from pathlib import Path
from bot.errors import ImportFileError
from bot.ingest.located_json import LocatedJson
from bot.ingest.reading import read_rows
from bot.names.named_events import NamedEvents
bound = 900 << 20  # of addresses, which are more than the memory in use
resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
count = 0
try:
    for row in read_rows([Path(sys.argv[1])], NamedEvents(), date(2026, 9, 1)):
        count += 1
except ImportFileError as error:
    print(error)
with open("/proc/self/status") as told:  # ru_maxrss would count what the process that started it held
    print(count, next(line.split()[1] for line in told if line.startswith("VmHWM")))
"""
KEY = '{"events":[],"gender":1,"result":1,"%s":1}'


MEGA = 1 << 20


def heavy() -> Iterator[tuple[str, bytes]]:
    """Files below 10 MB that once took gigabytes or minutes, one at a time."""
    yield "a key", (KEY % ("k" * (10 * MEGA))).encode()
    yield "a key of escapes", (KEY % ("\\n" * (5 * MEGA))).encode()
    yield "objects", (MEET % UNIT % ",".join(["{}"] * (3 * MEGA))).encode()
    yield "lists", (MEET % UNIT % ",".join(["[]"] * (3 * MEGA))).encode()
    yield "numbers", (MEET % UNIT % ",".join(["7"] * (5 * MEGA))).encode()
    yield "depth", (MEET % UNIT % ("[" * (10 * MEGA))).encode()
    yield "mistakes", (MEET % UNIT % ("\n" * (8 * MEGA) + ",".join(["{x}"] * 300))).encode()
    yield "units without an end", (MEET % ",\n".join(['{"results":[{"a":1},{"a"}'] * 200_000)).encode()
    yield "wide characters", lzma.compress((MEET % UNIT % ("😀" + " " * (31 * MEGA))).encode())
    yield "a line", TEXT + b"x" * (10 * MEGA)
    yield "blank lines", TEXT + b"\n" * (10 * MEGA)
    yield "empty rows", TEXT + b",\n" * (5 * MEGA)
    yield "a directory", zipped(lambda content: content.extend(b"PK" * (5 * MEGA)))


def test_memory_and_time_are_bounded_for_any_file_below_ten_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for name, content in heavy():
        path.write_bytes(content)
        assert_bounded(path, name)


@slow
def test_time_is_bounded_for_empty_rows_packed(tmp_path: Path) -> None:
    """Eight seconds until they are more than 200 times the file; tests of archives refuse fewer in less."""
    path = tmp_path / "file"
    path.write_bytes(lzma.compress(TEXT + b",\n" * (30 * MEGA), preset=0))
    assert_bounded(path, "packed rows")


def assert_bounded(path: Path, name: str) -> None:
    assert path.stat().st_size < 11 << 20
    ended = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, (name, ended.stderr[-2000:])
    assert int(ended.stdout.split()[-1]) < 600 << 10, name


def test_a_mode_of_a_member_is_kept_apart(read: Reader, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        member = zipfile.ZipInfo("one.csv")
        member.external_attr = (stat.S_IFSOCK | 0o644) << 16
        archive.writestr(member, TEXT)
    with pytest.raises(ImportFileError, match="a link, a device"):
        read([tmp_path / "a.zip"])


@pytest.mark.parametrize("text", [HEADER, HEADER + "\n\n", MEET % UNIT % "", '[{"birthdate":1,"seasonalBest":1}]'])
def test_a_file_without_a_row_is_told(read: Reader, text: str) -> None:
    (row,) = read(text if text.startswith("[") else text.replace("Games", 'Games","result":"'))
    assert rejected(row).left_out
