"""Opens folders, files and archives as a stream of documents, without unpacking anything to disk."""

import os
import stat
import tarfile
import zipfile
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple, cast

from bot.errors import ImportFileError
from bot.ingest.decoding import Lines, TextDecoder, decode
from bot.ingest.unpacking import DAMAGE, UnpackingGuard, is_packed, open_packed

MOST_MEMBERS = 100_000
LARGEST_WHOLE = 64 << 20  # bytes of a file that is read at once; a whole meet has about 2 MB
_HEAD = 1 << 16
_BLOCK_OF_TAR = 512
_USTAR = slice(257, 262)
_ZIP = b"PK\x03\x04"


class Document:
    """A file on disk or in an archive, to be read once. `named` means that the operator gave its very path."""

    def __init__(self, file: str, read: Callable[[int], bytes], named: bool = False) -> None:
        """`read(size)` returns at most `size` bytes, none at the end; `file` is the name shown with its rows."""
        self.file = file
        self.named = named
        self._read = read
        self._head = _read_fully(read, _HEAD)
        self._seen: Callable[[bytes], object] | None = None

    @property
    def head(self) -> str:
        """The beginning of the text, for recognising the format."""
        return TextDecoder(self._head).feed(self._head)

    @property
    def packed(self) -> bool:
        """Whether the content is itself an archive or a compressed file."""
        return is_packed(self._head) or self._head.startswith(_ZIP)

    def watch(self, seen: Callable[[bytes], object]) -> None:
        """Call `seen` with all that is read of the content, in order."""
        seen(self._head)
        self._seen = seen

    def lines(self) -> Lines:
        """The lines, read as they are iterated."""
        return Lines(self._next)

    def text(self) -> str:
        """The whole text. Raises ImportFileError beyond LARGEST_WHOLE bytes; formats of long files use `lines`."""
        content = _read_fully(self._next, LARGEST_WHOLE + 1)
        if len(content) > LARGEST_WHOLE:
            raise ImportFileError(
                f"{self.file} is larger than {LARGEST_WHOLE >> 20} MB, too large for one meet or one athlete.",
                "Split it into files of one meet or one athlete each.",
            )
        return decode(content)

    def _next(self, size: int) -> bytes:
        if self._head:
            taken, self._head = self._head[:size], self._head[size:]
            return taken
        block = self._read(size)
        if self._seen:
            self._seen(block)
        return block


class FoundFile(NamedTuple):
    """A file to read; `named` means that the operator named it, and did not just name its folder."""

    path: Path
    named: bool


def list_files(paths: Sequence[Path]) -> tuple[FoundFile, ...]:
    """The files in these paths in a stable order.

    Hidden files and everything but regular files in folders are skipped. Raises ImportFileError for a missing path.
    """
    found: list[FoundFile] = []
    for path in paths:
        if path.is_dir():
            found += [FoundFile(file, named=False) for file in _walk(path)]
        elif path.is_file():
            found.append(FoundFile(path, named=True))
        else:
            what = "is neither a file nor a folder" if path.exists() else "does not exist"
            raise ImportFileError(f"{path} {what}.", "Name files, folders or archives (.tar.xz, .tar.gz, .zip).")
    return tuple(found)


def open_documents(path: Path, named: bool, progress: Callable[[int], None]) -> Iterator[Document]:
    """The documents in a file: itself, or the members of an archive. `progress` gets the bytes read from disk.

    Read each document before you ask for the next one, and do all of it within `damage_named`. Raises ImportFileError
    for an archive that is not safe to read.
    """
    with path.open("rb") as opened:
        counted = _Counted(opened, progress)
        head = opened.read(_BLOCK_OF_TAR)
        opened.seek(0)
        if head.startswith(_ZIP):
            yield from _zip_members(path, counted)
        elif is_packed(head) or head[_USTAR] == b"ustar":
            yield from _tar_members(path, open_packed(counted, head, UnpackingGuard(str(path), path.stat().st_size)))
        else:
            yield Document(str(path), counted.read, named)


class _Counted:
    """A file that reports the bytes read to `progress`."""

    def __init__(self, opened: IO[bytes], progress: Callable[[int], None]) -> None:
        self.opened = opened
        self.progress = progress

    def read(self, size: int = -1) -> bytes:
        block = self.opened.read(size)
        self.progress(len(block))
        return block


def _tar_members(path: Path, read: Callable[[int], bytes]) -> Iterator[Document]:
    first = _read_fully(read, _BLOCK_OF_TAR)
    if first[_USTAR] != b"ustar":
        yield Document(_without_suffix(path), _prepended(first, read), named=True)
        return
    with tarfile.open(fileobj=cast("IO[bytes]", _Reading(_prepended(first, read))), mode="r|") as archive:
        for number, member in enumerate(archive):
            _check_member(path, member.name, number, member.issparse() or not (member.isreg() or member.isdir()))
            content = archive.extractfile(member) if member.isreg() else None
            if content is not None:
                yield Document(f"{path}!{member.name}", content.read)


def _zip_members(path: Path, counted: _Counted) -> Iterator[Document]:
    guard = UnpackingGuard(str(path), path.stat().st_size)
    with zipfile.ZipFile(counted.opened) as archive:
        for number, member in enumerate(archive.infolist()):
            kind = stat.S_IFMT(member.external_attr >> 16)
            _check_member(path, member.filename, number, kind not in (0, stat.S_IFREG, stat.S_IFDIR))
            if member.is_dir():
                continue
            if member.flag_bits & 1:
                raise ImportFileError(f"{path} is locked with a password.", "Unpack it, and import the folder.")
            with archive.open(member) as content:
                yield Document(f"{path}!{member.filename}", guard.around(content.read))
            counted.progress(member.compress_size)


def _check_member(path: Path, name: str, number: int, special: bool) -> None:
    """Refuse an archive with a member that is not a plain file, or whose path leaves the archive.

    Nothing is unpacked to disk, so this is no danger here, but such an archive is not to be trusted.
    """
    steps = PurePosixPath(name.replace("\\", "/"))
    reason = ""
    if steps.is_absolute() or ".." in steps.parts or ":" in name[:3] or "\0" in name:
        reason = f"its member {name[:80]!r} points out of the archive"
    elif special:
        reason = f"its member {name[:80]!r} is a link, a device or a file with holes"
    elif number >= MOST_MEMBERS:
        reason = f"it has more than {MOST_MEMBERS:,} members"
    if reason:
        raise ImportFileError(
            f"{path} is refused: {reason}.", "Nothing of it was imported. Import only files you trust."
        )


@contextmanager
def damage_named(path: Path) -> Generator[None]:
    """Turn errors of reading and unpacking into an ImportFileError that names the file."""
    try:
        yield
    except DAMAGE as error:
        raise ImportFileError(
            f"{path} is damaged or cut off: {str(error) or type(error).__name__}.", "Fetch it again."
        ) from error
    except OSError as error:
        raise ImportFileError(f"{path} cannot be read: {error.strerror or error}.", "Check its permissions.") from error


class _Reading:
    """The part of the file interface that tarfile needs to read a stream."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self.read = read


def _prepended(first: bytes, read: Callable[[int], bytes]) -> Callable[[int], bytes]:
    waiting = [first]

    def read_both(size: int) -> bytes:
        if waiting:
            block = waiting.pop()
            if len(block) > size:
                waiting.append(block[size:])
            return block[:size]
        return read(size)

    return read_both


def _read_fully(read: Callable[[int], bytes], size: int) -> bytes:
    """Exactly `size` bytes, or fewer at the end of the stream."""
    blocks: list[bytes] = []
    while size > 0 and (block := read(size)):
        blocks.append(block)
        size -= len(block)
    return b"".join(blocks)


def _walk(folder: Path) -> Iterator[Path]:
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if not name.startswith(".") and path.is_file():
                yield path


def _without_suffix(path: Path) -> str:
    return str(path.with_suffix("") if path.suffix in (".xz", ".gz", ".bz2") else path)
