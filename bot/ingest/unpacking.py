"""Unpacks compressed streams, refuses decompression bombs, and says what is wrong with a damaged file."""

import bz2
import csv
import errno
import gzip
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import PurePath
from typing import IO, Protocol, cast

from bot.errors import ImportFileError

# All that Python's own readers of archives, CSV, JSON and numbers raise over content that is broken, or made to break
# them. ValueError stands for UnicodeError (names that are no text) and for numbers of over 4,300 digits, RuntimeError
# for RecursionError and passwords, and NotImplementedError for ways of packing that Python does not know.
DAMAGE = (
    *(lzma.LZMAError, zlib.error, gzip.BadGzipFile, tarfile.TarError, zipfile.BadZipFile, csv.Error, struct.error),
    *(EOFError, ValueError, OverflowError, RuntimeError, NotImplementedError, MemoryError),
)
LARGEST_RATIO = 200  # result files are compressed to a tenth, bombs to a thousandth
_ALWAYS_ALLOWED = 32 << 20  # bytes, whatever the ratio
LARGEST_UNPACKED = 16 << 30
_XZ, _GZIP, _BZIP2 = b"\xfd7zXZ\x00", b"\x1f\x8b", b"BZh"
_LARGEST_DICTIONARY = 256 << 20  # bytes; `xz -9` needs 65 MB to unpack, a made-up header asks for gigabytes
_BLOCK = 1 << 16
_GO_ON = "Nothing was imported. Fetch it again; or move it away, and import the rest without it."


@contextmanager
def damage_named(path: PurePath) -> Generator[None]:
    """Turn errors of reading and unpacking into an ImportFileError that names the file."""
    try:
        yield
    except DAMAGE as error:
        raise _damaged(path, error) from error
    except OSError as error:
        raise ImportFileError(*_unreadable(path, error)) from error


def _damaged(path: PurePath, error: Exception) -> ImportFileError:
    reason = " ".join(str(error).split())[:200] or type(error).__name__
    anew = "Nothing was imported. Unpack it, and import the folder."
    match error:
        case MemoryError():
            return ImportFileError(
                f"{path} needs more memory than this machine gives.", "Nothing was imported. Split it into parts."
            )
        case NotImplementedError():
            return ImportFileError(f"{path} is packed in a way that Bell Lap cannot read: {reason}.", anew)
        case RuntimeError() if "password" in reason or "encrypted" in reason:
            return ImportFileError(f"{path} is locked with a password.", anew)
        case RecursionError():
            reason = "it is nested too deeply"
        case UnicodeError():
            reason = "a name in it is no text"
        case _:
            pass
    return ImportFileError(f"{path} is damaged or cut off: {reason}.", _GO_ON)


def _unreadable(path: PurePath, error: OSError) -> tuple[str, str]:
    if error.errno is None:  # how bz2 says that its stream is broken
        return f"{path} is damaged or cut off: {error}.", _GO_ON
    if error.errno in (errno.EACCES, errno.EPERM):
        return (
            f"{path} cannot be read: {error.strerror}.",
            "Nothing was imported. Give this user the right to read it; or move it away, and import the rest.",
        )
    return f"{path} cannot be read: {error.strerror}.", "Nothing was imported. Check the disk it is on, and try again."


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


class _Decompressor(Protocol):
    """What bz2 and lzma have in common; see their documentation."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


def is_packed(head: bytes) -> bool:
    """Whether `head` is the beginning of an xz, gzip or bzip2 stream."""
    return head.startswith((_XZ, _GZIP)) or (head.startswith(_BZIP2) and head[4:10] == b"1AY&SY")


def open_packed(opened: Readable, head: bytes, guard: UnpackingGuard) -> Callable[[int], bytes]:
    """A reader of the unpacked content, or of the stream itself if it is not packed."""
    if head.startswith(_XZ):
        return guard.around(_Streams(opened, _xz).read)
    if head.startswith(_GZIP):
        return guard.around(gzip.GzipFile(fileobj=cast("IO[bytes]", opened)).read)
    if is_packed(head):
        return guard.around(_Streams(opened, bz2.BZ2Decompressor).read)
    return opened.read


def _xz() -> _Decompressor:
    return lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_LARGEST_DICTIONARY)


class _Streams:
    """Unpacks streams that follow each other in one file.

    Python's own LZMAFile and BZ2File take whatever follows a stream for its end, and would lose a damaged second one.
    """

    def __init__(self, opened: Readable, make: Callable[[], _Decompressor]) -> None:
        self._opened = opened
        self._make = make
        self._stream = make()

    def read(self, size: int) -> bytes:
        """At most `size` bytes, none at the end. Raises EOFError if the file is cut off, or what is in DAMAGE."""
        while True:
            if self._stream.eof:
                # Zeros may fill up the file behind a stream.
                rest = self._stream.unused_data.lstrip(b"\0") or self._opened.read(_BLOCK).lstrip(b"\0")
                while not rest and (more := self._opened.read(_BLOCK)):
                    rest = more.lstrip(b"\0")
                if not rest:
                    return b""
                self._stream = self._make()
            elif self._stream.needs_input:
                rest = self._opened.read(_BLOCK)
                if not rest:
                    raise EOFError("its end is missing")
            else:
                rest = b""
            block = self._stream.decompress(rest, size)
            if block:
                return block
