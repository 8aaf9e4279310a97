"""Archives are read without unpacking to disk; unsafe ones are refused."""

import gzip
import io
import lzma
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from bot.domain.rows import Rejected, ResultRow
from bot.errors import ImportFileError
from bot.ingest.reading import count_bytes, read_rows
from tests.unit.ingest.conftest import TODAY, NamedEvents, Reader, rejected, result

TEXT = "athlete,sex,event,date,place,mark,source\nAda Swift,W,1500 m,2024-06-01,1,3:58.10,a paper\n"


def _tar(path: Path, members: dict[str, bytes], mode: str = "w:xz", kind: bytes = tarfile.REGTYPE) -> Path:
    with tarfile.open(path, mode) as archive:  # pyright: ignore[reportCallIssue, reportArgumentType, reportUnknownVariableType]
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size, member.type, member.linkname = len(content), kind, "elsewhere"
            archive.addfile(member, io.BytesIO(content))  # pyright: ignore[reportUnknownMemberType]
    return path


def _zip(path: Path, name: str, content: bytes, mode: int = stat.S_IFREG) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        member = zipfile.ZipInfo(name)
        member.external_attr, member.compress_type = (mode | 0o644) << 16, zipfile.ZIP_DEFLATED
        archive.writestr(member, content)
    return path


@pytest.mark.parametrize(
    ("suffix", "mode"), [("tar.xz", "w:xz"), ("tar.gz", "w:gz"), ("tar.bz2", "w:bz2"), ("tar", "w")]
)
def test_members_of_a_tar_are_read_under_any_name(read: Reader, tmp_path: Path, suffix: str, mode: str) -> None:
    path = _tar(
        tmp_path / f"some.{suffix}", {"a/one.csv": TEXT.encode(), "a/two": TEXT.encode(), "note": b"hello"}, mode
    )
    path = path.rename(tmp_path / "no-suffix")
    rows = read([path])
    assert [type(row) for row in rows] == [ResultRow, ResultRow, Rejected]
    assert result(rows[0]).file == f"{path}!a/one.csv"
    assert list(tmp_path.iterdir()) == [path]


def test_members_of_a_zip_are_read(read: Reader, tmp_path: Path) -> None:
    path = _zip(tmp_path / "some.zip", "one.csv", TEXT.encode())
    assert result(read([path])[0]).file == f"{path}!one.csv"


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_a_single_packed_file_is_read(read: Reader, tmp_path: Path, pack: type[bytes]) -> None:
    path = tmp_path / "one.csv.gz"
    path.write_bytes(pack(TEXT.encode()))
    assert result(read([path])[0]).place == 1


@pytest.mark.parametrize("name", ["../one.csv", "/etc/one.csv", "a/../../one.csv", "..\\one.csv", "C:\\one.csv"])
def test_a_path_that_climbs_out_is_refused(read: Reader, tmp_path: Path, name: str) -> None:
    for path in (_tar(tmp_path / "a.tar.xz", {name: TEXT.encode()}), _zip(tmp_path / "a.zip", name, TEXT.encode())):
        with pytest.raises(ImportFileError, match="points out of the archive"):
            read([path])


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_are_refused(read: Reader, tmp_path: Path, kind: bytes) -> None:
    with pytest.raises(ImportFileError, match="a link, a device"):
        read([_tar(tmp_path / "a.tar.xz", {"one.csv": b""}, kind=kind)])


def test_a_member_without_a_name_is_refused(read: Reader, tmp_path: Path) -> None:
    for path in (_tar(tmp_path / "a.tar.xz", {"": TEXT.encode()}), _zip(tmp_path / "a.zip", "", TEXT.encode())):
        with pytest.raises(ImportFileError, match="has no name"):
            read([path])


def test_links_in_a_zip_are_refused(read: Reader, tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="a link, a device"):
        read([_zip(tmp_path / "a.zip", "one.csv", b"/etc/passwd", stat.S_IFLNK)])


def test_decompression_bombs_are_refused(read: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ingest.unpacking._ALWAYS_ALLOWED", 1 << 20)
    zeros = TEXT.encode() + b"\n" * (3 << 20)
    single = tmp_path / "one.gz"
    single.write_bytes(gzip.compress(zeros))
    for path in (single, _tar(tmp_path / "a.tar.xz", {"one.csv": zeros}), _zip(tmp_path / "a.zip", "one.csv", zeros)):
        with pytest.raises(ImportFileError, match="times its size"):
            read([path])
    rows = tmp_path / "rows.xz"
    rows.write_bytes(lzma.compress(TEXT.encode() + b",\n" * (1 << 20)))
    with pytest.raises(ImportFileError, match="times its size"):
        read([rows])


def test_skipped_members_count_too(read: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ingest.unpacking._ALWAYS_ALLOWED", 1 << 20)
    with pytest.raises(ImportFileError, match="times its size"):
        read([_tar(tmp_path / "a.tar.xz", {"no-format.bin": bytes(8 << 20), "one.csv": TEXT.encode()})])


def test_too_many_members_are_refused(read: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ingest.archives.MOST_MEMBERS", 3)
    with pytest.raises(ImportFileError, match="more than 3 members"):
        read([_tar(tmp_path / "a.tar.xz", {f"{n}.csv": TEXT.encode() for n in range(4)})])


def test_a_locked_zip_is_refused(read: Reader, tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", "one.csv", TEXT.encode())
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(ImportFileError, match="password"):
        read([path])


def test_an_archive_in_an_archive_is_left_out(read: Reader, tmp_path: Path) -> None:
    row = rejected(read([_tar(tmp_path / "a.tar.xz", {"inner.gz": gzip.compress(TEXT.encode())})])[0])
    assert (row.left_out, row.reason) == (True, "an archive within an archive")


@pytest.mark.parametrize("name", ["a.tar.xz", "a.tar.gz", "a.zip"])
def test_a_truncated_archive_is_an_error_that_names_it(read: Reader, tmp_path: Path, name: str) -> None:
    text = (TEXT + "".join(f"Ada {n},W,1500 m,2024-06-01,{n + 1},4:{n % 50 + 10}.10,x\n" for n in range(3000))).encode()
    path = tmp_path / name
    _zip(path, "one.csv", text) if name.endswith("zip") else _tar(path, {"one.csv": text}, f"w:{path.suffix[1:]}")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(ImportFileError, match="damaged or cut off") as caught:
        read([path])
    assert str(path) in caught.value.message


def test_progress_adds_up_to_the_bytes_counted(tmp_path: Path) -> None:
    _tar(tmp_path / "a.tar.xz", {"one.csv": TEXT.encode(), "note": b"hello" * 1000})
    _zip(tmp_path / "b.zip", "one.csv", TEXT.encode() * 100)
    (tmp_path / "c.csv").write_text(TEXT)
    (tmp_path / "d.md").write_text("# hello\n" * 100_000)
    told: list[int] = []
    rows = list(read_rows([tmp_path], NamedEvents(), TODAY, progress=told.append))
    assert sum(told) == count_bytes([tmp_path])
    assert sum(isinstance(row, ResultRow) for row in rows) == 102


def test_all_content_is_seen_once_and_in_order(events: NamedEvents, tmp_path: Path) -> None:
    """`seen` gets the unpacked content, which an import hashes."""
    header, row = TEXT.encode().splitlines(keepends=True)
    long = header + row * 10_000
    plain, packed = tmp_path / "plain.csv", tmp_path / "packed.csv.gz"
    plain.write_bytes(long)
    packed.write_bytes(gzip.compress(long))
    archive = _tar(tmp_path / "some.tar.xz", {"one.csv": long, "two.csv": TEXT.encode()})
    for path, content in ((plain, long), (packed, long), (archive, long + TEXT.encode())):
        seen: list[bytes] = []
        rows = list(read_rows([path], events, TODAY, seen=seen.append))
        assert len(rows) >= 10_000
        assert b"".join(seen) == content
