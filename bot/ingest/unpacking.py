"""Unpacks compressed streams, and refuses decompression bombs."""

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
LARGEST_RATIO = 200  # result files are compressed to a tenth, bombs to a thousandth
_ALWAYS_ALLOWED = 32 << 20  # bytes, whatever the ratio
LARGEST_UNPACKED = 16 << 30
_XZ, _GZIP, _BZIP2 = b"\xfd7zXZ\x00", b"\x1f\x8b", b"BZh"


class UnpackingGuard:
    """Counts the bytes unpacked from an archive, and refuses it if they are too many for its size."""

    def __init__(self, file: str, packed: int) -> None:
        """`packed` is the size of the archive in bytes."""
        self._file = file
        self._left = min(LARGEST_UNPACKED, max(_ALWAYS_ALLOWED, packed * LARGEST_RATIO))

    def around(self, read: Callable[[int], bytes]) -> Callable[[int], bytes]:
        """The same reader with counting; it raises ImportFileError beyond the bound."""

        def read_counted(size: int) -> bytes:
            block = read(size)
            self._left -= len(block)
            if self._left < 0:
                raise ImportFileError(
                    f"{self._file} is refused: it unpacks to more than {LARGEST_RATIO} times its size.",
                    "Nothing of it was imported. If you trust it, unpack it yourself and import the folder.",
                )
            return block

        return read_counted


class Readable(Protocol):
    """Something to read bytes from."""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes, none at the end."""
        ...


def is_packed(head: bytes) -> bool:
    """Whether `head` is the beginning of an xz, gzip or bzip2 stream."""
    return head.startswith((_XZ, _GZIP)) or (head.startswith(_BZIP2) and head[4:10] == b"1AY&SY")


def open_packed(opened: Readable, head: bytes, guard: UnpackingGuard) -> Callable[[int], bytes]:
    """A reader of the unpacked content, or of the stream itself if it is not packed."""
    stream = cast("IO[bytes]", opened)
    if head.startswith(_XZ):
        return guard.around(lzma.LZMAFile(stream).read)
    if head.startswith(_GZIP):
        return guard.around(gzip.GzipFile(fileobj=stream).read)
    if is_packed(head):
        return guard.around(bz2.BZ2File(stream).read)
    return opened.read
