"""The members of archives, one after the other, without unpacking anything to disk."""

import re
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePath, PurePosixPath
from typing import IO, NamedTuple, cast

from bot.errors import ImportFileError
from bot.ingest.unpacking import Readable, UnpackingGuard

MOST_MEMBERS = 100_000
BLOCK_OF_TAR = 512
LONGEST_HEADERS = 1 << 20  # bytes between two members of a tar: long names, and what pax says of a file
_LONGEST_DIRECTORY = 64 << 20  # bytes of the list of members in a zip
_AT_ONCE = tarfile.RECORDSIZE
# The header of the first member of a file of Excel, Word, OpenOffice or Numbers.
_OF_OFFICE_FILES = re.compile(
    rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/|xl/|word/|docProps/|customXml/|mimetype|Index/)", re.DOTALL
)


class Member(NamedTuple):
    """A file in an archive; read it before you ask for the next one."""

    name: str
    read: Callable[[int], bytes]


def tar_members(path: PurePath, read: Callable[[int], bytes]) -> Iterator[Member]:
    """The files in a tar, which `read` gives the bytes of. Raises ImportFileError, or what is in DAMAGE."""
    bounded = _BoundedHeaders(path, read)
    with tarfile.open(fileobj=cast("IO[bytes]", bounded), mode="r|", tarinfo=_StrictHeader) as archive:
        for number, member in enumerate(archive):
            _check(path, member.name, number, member.issparse() or not (member.isreg() or member.isdir()))
            bounded.next_header_at(member.offset_data + member.size)
            content = archive.extractfile(member) if member.isreg() else None
            if content is not None:
                yield Member(member.name, content.read)
        rest = cast("Readable", archive.fileobj)
        bounded.unbound()
        while block := rest.read(_AT_ONCE):
            if block.count(0) < len(block):
                raise tarfile.ReadError("there is more behind its end, as if two archives were put together")


def zip_members(path: PurePath, size: int, opened: IO[bytes], progress: Callable[[int], None]) -> Iterator[Member]:
    """The files in a zip of `size` bytes; `path` is its name in messages, `progress` gets their packed sizes.

    Raises ImportFileError, or what is in DAMAGE.
    """
    guard = UnpackingGuard(str(path), size)
    _check_directory(path, opened, size)
    with zipfile.ZipFile(opened) as archive:
        members = sorted(archive.infolist(), key=lambda each: each.filename.count("/"))
        if not members:
            raise zipfile.BadZipFile("its list of members is missing")
        for number, member in enumerate(members):
            kind = stat.S_IFMT(member.external_attr >> 16)
            _check(path, member.filename, number, kind not in (0, stat.S_IFREG, stat.S_IFDIR))
            if member.is_dir() and not member.file_size:
                continue
            if member.flag_bits & 1:
                raise ImportFileError(f"{path} is locked with a password.", "Unpack it, and import the folder.")
            with archive.open(member) as content:
                yield Member(member.filename, guard.around(content.read))
            progress(member.compress_size)


def is_office_file(head: bytes) -> bool:
    """Whether a zip that begins with `head` is one document, such as a workbook, and not a folder of files."""
    return _OF_OFFICE_FILES.match(head) is not None


class _StrictHeader(tarfile.TarInfo):
    """A header of a tar. Python takes a broken one for the end of the archive, which would lose all behind it."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_StrictHeader":
        if not buf or len(buf) != BLOCK_OF_TAR:
            raise tarfile.ReadError("its end is missing")
        try:
            return super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as error:
            if not any(buf):  # the zeros at the end
                raise
            raise tarfile.ReadError(f"the header of a member is broken ({error})") from error


class _BoundedHeaders:
    """What tarfile needs of a file to read it; it refuses endless headers, which tarfile keeps in memory."""

    def __init__(self, path: PurePath, read: Callable[[int], bytes]) -> None:
        self._path = path
        self._read = read
        self._at = 0
        self._limit: int | None = LONGEST_HEADERS

    def next_header_at(self, position: int) -> None:
        """Say where the content of the present member ends, in bytes from the beginning."""
        self._limit = position + LONGEST_HEADERS

    def unbound(self) -> None:
        """No more headers are to come."""
        self._limit = None

    def read(self, size: int) -> bytes:
        block = self._read(size)
        self._at += len(block)
        if self._limit is not None and self._at > self._limit:
            raise ImportFileError(
                f"{self._path} is refused: the header of a member is longer than {LONGEST_HEADERS >> 20} MB.",
                "Nothing of it was imported. Import only files you trust.",
            )
        return block


def _check(path: PurePath, name: str, number: int, special: bool) -> None:
    """Refuse an archive with a member that is not a plain file, or whose path leaves the archive.

    Nothing is unpacked to disk, so this is no danger here, but such an archive is not to be trusted.
    """
    steps = PurePosixPath(name.replace("\\", "/"))
    reason = ""
    if not name:
        reason = "a member of it has no name"
    elif steps.is_absolute() or ".." in steps.parts or ":" in name[:3] or "\0" in name:
        reason = f"its member {name[:80]!r} points out of the archive"
    elif special:
        reason = f"its member {name[:80]!r} is a link, a device or a file with holes"
    elif number >= MOST_MEMBERS:
        reason = f"it has more than {MOST_MEMBERS:,} members"
    if reason:
        raise _refused(path, reason)


def _check_directory(path: PurePath, opened: IO[bytes], size: int) -> None:
    """Refuse a zip whose list of members is too long: zipfile takes ten times its size in memory at once."""
    end = 22 + (1 << 16)  # the record at the end, and the longest comment behind it
    opened.seek(max(0, size - end))
    tail = opened.read(end)
    at = tail.rfind(b"PK\x05\x06")
    length = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    opened.seek(0)
    if min(length, size) > _LONGEST_DIRECTORY:
        raise _refused(path, "its list of members is too long")


def _refused(path: PurePath, reason: str) -> ImportFileError:
    return ImportFileError(f"{path} is refused: {reason}.", "Nothing of it was imported. Import only files you trust.")
