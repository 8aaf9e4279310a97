"""Unpacks compressed streams, and stops those that would never end."""

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from typing import IO, Protocol, cast

from bot.errors import ImportFileError

DAMAGE = (EOFError, lzma.LZMAError, zlib.error, gzip.BadGzipFile, tarfile.TarError, zipfile.BadZipFile)
LARGEST_RATIO = 200  # result files shrink to a tenth, bombs to a thousandth
_ALWAYS_ALLOWED = 32 << 20  # bytes: small files may shrink well
LARGEST_UNPACKED = 16 << 30
_XZ, _GZIP, _BZIP2 = b"\xfd7zXZ\x00", b"\x1f\x8b", b"BZh"


class UnpackingGuard:
    """Counts what comes out of an archive, and refuses it when that is out of all proportion to what went in."""

    def __init__(self, file: str, packed: int) -> None:
        """`packed` is the size of the archive in bytes."""
        self._file = file
        self._left = min(LARGEST_UNPACKED, max(_ALWAYS_ALLOWED, packed * LARGEST_RATIO))

    def around(self, read: Callable[[int], bytes]) -> Callable[[int], bytes]:
        """The same reader, counted. It raises ImportFileError beyond the bound."""

        def read_counted(size: int) -> bytes:
            block = read(size)
            self._left -= len(block)
            if self._left < 0:
                raise ImportFileError(
                    f"{self._file} is refused: it unpacks to more than {LARGEST_RATIO} times its size.",
                    "Nothing of it was taken. Import files you trust; unpack it yourself if you do.",
                )
            return block

        return read_counted


class Readable(Protocol):
    """Something that gives bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """At most so many bytes, none at the end."""
        ...


def is_packed(head: bytes) -> bool:
    """Whether this is the beginning of an xz, gzip or bzip2 stream."""
    return head.startswith((_XZ, _GZIP)) or (head.startswith(_BZIP2) and head[4:10] == b"1AY&SY")


def open_packed(opened: Readable, head: bytes, guard: UnpackingGuard) -> Callable[[int], bytes]:
    """A reader of what is packed in the stream, or of the stream itself where it is not packed."""
    stream = cast("IO[bytes]", opened)
    if head.startswith(_XZ):
        return guard.around(lzma.LZMAFile(stream).read)
    if head.startswith(_GZIP):
        return guard.around(gzip.GzipFile(fileobj=stream).read)
    if is_packed(head):
        return guard.around(bz2.BZ2File(stream).read)
    return opened.read
