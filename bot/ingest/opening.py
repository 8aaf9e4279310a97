"""Opens folders, files and archives as a stream of documents, without unpacking anything to disk."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import IO, NamedTuple

from bot.errors import ImportFileError
from bot.ingest.archives import BLOCK_OF_TAR, is_office_file, tar_members, zip_members
from bot.ingest.decoding import Lines, TextDecoder, decode
from bot.ingest.unpacking import UnpackingGuard, damage_named, is_packed, open_packed

__all__ = ["Document", "FoundFile", "damage_named", "list_files", "open_documents"]

LARGEST_WHOLE = 32 << 20  # bytes of a file that is read at once; a whole meet has about 2 MB
MOST_BLANKS = 4 << 20  # bytes; all rows of a sheet have 2 MB; blank lines cost as much time as others
_BLANKS = b" \t\r\n\0"  # also half of UTF-16
LONGEST_HEAD = 1 << 16  # bytes
_SHOWN = 5  # paths in one message
_FILE, _FOLDER = "a file", "a folder"
_USTAR = slice(257, 262)
_ZIP = b"PK\x03\x04"


class Document:
    """A file on disk or in an archive, to be read once. `named` means that the operator gave its very path."""

    def __init__(self, file: str, read: Callable[[int], bytes], named: bool = False) -> None:
        """`read(size)` returns at most `size` bytes, none at the end; `file` is the name shown with its rows."""
        self.file = file
        self.named = named
        self._read = read
        self._head = _read_fully(read, LONGEST_HEAD)
        self._seen: Callable[[bytes], object] | None = None
        self._read_so_far = self._blank = 0

    @property
    def head(self) -> str:
        """The beginning of the text, for recognising the format."""
        return TextDecoder(self._head).feed(self._head)

    @property
    def packed(self) -> bool:
        """Whether the content is itself an archive or a compressed file."""
        return is_packed(self._head) or self._head.startswith(_ZIP)

    def watch(self, seen: Callable[[bytes], object]) -> None:
        """Call `seen` with all that is read of the content, in order; not with a head that only told the format."""
        self._seen = seen

    @property
    def start(self) -> bytes:
        """The first bytes, for recognising files that are no text."""
        return self._head

    def content(self, most: int) -> bytes:
        """All bytes, or one more than `most` of them."""
        return _read_fully(self._next, most + 1)

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
            block, self._head = self._head[:size], self._head[size:]
        else:
            block = self._read(size)
        if self._seen:
            self._seen(block)
        self._read_so_far += len(block)
        self._blank += len(block) - len(block.translate(None, _BLANKS))
        if self._blank > max(MOST_BLANKS, self._read_so_far * 9 // 10):
            raise ImportFileError(
                f"{self.file} is refused: it is blank lines for more than {MOST_BLANKS >> 20} MB.",
                "Nothing was imported. Remove the blank lines, or fetch it again.",
            )
        return block


class FoundFile(NamedTuple):
    """A file to read; `named` means that the operator named it, and did not just name its folder.

    `shown` is its name in rows and messages: its path, or the address that it was fetched from.
    """

    path: Path
    named: bool
    shown: PurePath


def list_files(paths: Sequence[Path], shown: Mapping[Path, PurePath] | None = None) -> tuple[FoundFile, ...]:
    """The files in these paths in a stable order; those in a folder whose names begin with a dot are skipped.

    `shown` has the names of those that are not to be named by path.

    Raises ImportFileError for a missing path, and for all in a folder that cannot be read: a folder or a file without
    the right to read it, a link to nothing or back to a folder above it, a socket.
    """
    found: list[FoundFile] = []
    for path in paths:
        with damage_named(path):
            if path.is_dir():
                found += _files_in(path)
            elif path.is_file():
                found.append(FoundFile(path, named=True, shown=(shown or {}).get(path, path)))
            else:
                what = "is neither a file nor a folder" if path.exists() else "does not exist"
                raise ImportFileError(f"{path} {what}.", "Name files, folders or archives (.tar.xz, .tar.gz, .zip).")
    return tuple(found)


def open_documents(found: FoundFile, progress: Callable[[int], None]) -> Iterator[Document]:
    """The documents in a file: itself, or the members of an archive. `progress` gets the bytes read from disk.

    Read each document before you ask for the next one, and do all of it within `damage_named`. Raises ImportFileError
    for an archive that is not safe to read.
    """
    path, shown = found.path, found.shown
    with path.open("rb") as opened:
        counted = _Counted(opened, progress)
        head = opened.read(BLOCK_OF_TAR)
        opened.seek(0)
        if head.startswith(_ZIP) and is_office_file(head):
            yield Document(str(shown), counted.read, found.named)
        elif head.startswith(_ZIP):
            for member in zip_members(shown, path.stat().st_size, opened, progress):
                yield Document(f"{shown}!{member.name}", member.read)
        elif is_packed(head) or head[_USTAR] == b"ustar":
            yield from _unpacked(shown, open_packed(counted, head, UnpackingGuard(str(shown), path.stat().st_size)))
        else:
            yield Document(str(shown), counted.read, found.named)


class _Counted:
    """A file that reports the bytes read to `progress`."""

    def __init__(self, opened: IO[bytes], progress: Callable[[int], None]) -> None:
        self.opened = opened
        self.progress = progress

    def read(self, size: int = -1) -> bytes:
        block = self.opened.read(size)
        self.progress(len(block))
        return block


def _unpacked(path: PurePath, read: Callable[[int], bytes]) -> Iterator[Document]:
    first = _read_fully(read, BLOCK_OF_TAR)
    if first[_USTAR] != b"ustar":
        yield Document(_without_suffix(path), _prepended(first, read), named=True)
        return
    for member in tar_members(path, _prepended(first, read)):
        yield Document(f"{path}!{member.name}", member.read)


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


def _files_in(folder: Path) -> Iterator[FoundFile]:
    """The files in a folder. Raises ImportFileError if some of what it holds cannot be read: it might be results."""
    unreadable: list[str] = []
    files = [FoundFile(path, named=False, shown=path) for path in _walk(folder, (), unreadable)]
    if unreadable:
        more = f", and {len(unreadable) - _SHOWN:,} more" if len(unreadable) > _SHOWN else ""
        raise ImportFileError(
            f"Not all in {folder} can be read: {', '.join(unreadable[:_SHOWN])}{more}.",
            "Nothing was imported. Make it readable, or move it out of the folder; names with a dot first are skipped.",
        )
    yield from files


def _walk(folder: Path, above: tuple[tuple[int, int], ...], unreadable: list[str]) -> Iterator[Path]:
    """The files of a folder, then those in the folders in it. `above` are device and number of those around it."""
    try:
        known = folder.stat()
        here = (known.st_dev, known.st_ino)
        if here in above:
            unreadable.append(f"{folder} (a link to a folder that it is in)")
            return
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        unreadable.append(f"{folder} ({error.strerror})")
        return
    folders: list[Path] = []
    for path in paths:
        what = _what_is(path)
        if what == _FOLDER:
            folders.append(path)
        elif what == _FILE:
            yield path
        else:
            unreadable.append(f"{path} ({what})")
    for each in folders:
        yield from _walk(each, (*above, here), unreadable)


def _what_is(path: Path) -> str:
    """_FILE, _FOLDER, or why it is neither."""
    try:
        if path.is_dir():
            return _FOLDER
        if not path.is_file():
            return "a broken link" if path.is_symlink() else "neither a file nor a folder"
    except OSError as error:
        return str(error.strerror)
    effective = os.access in os.supports_effective_ids
    return _FILE if os.access(path, os.R_OK, effective_ids=effective) else "this user may not read it"


def _without_suffix(path: PurePath) -> str:
    return str(path.with_suffix("") if path.suffix in (".xz", ".gz", ".bz2") else path)
