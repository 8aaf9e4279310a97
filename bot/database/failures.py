"""Turns what a database driver reports into one line that says what happened and what to do."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from bot.database.addresses import database_name
from bot.database.kind import DatabaseKind
from bot.database.server_failures import is_driver_error, server_error
from bot.errors import StoreError

_ELSEWHERE = "or set BELL_LAP_HOME to another folder."
_LOCKED = (
    "is locked by another process.",
    "Stop the other program that is writing to it (a second bell-lap, a database browser) and start again.",
)
_FOREIGN = ("is not a database of Bell Lap.", f"Move it out of the way and start again, {_ELSEWHERE}")
_DAMAGED = ("is damaged.", "Put a backup in its place, or move it out of the way: {anew}.")
_NOT_OURS = ("cannot be written to.", f"Give this user the right to write to it and to its folder, {_ELSEWHERE}")
_CLOSED = ("cannot be opened.", f"Give this user the right to read and write it and its folder, {_ELSEWHERE}")
_READ_ONLY = (
    "cannot be written to: its file system is read-only.",
    "Nothing of it was changed. Make the file system writable, or set BELL_LAP_HOME to another disk.",
)
_FULL = ("cannot grow: the disk is full.", "Free some space, or set BELL_LAP_HOME to another disk.")
_QUOTA = ("cannot grow: this user's quota of the disk is used up.", "Free some space, or ask for a larger quota.")
_LIMITED = (
    "cannot grow: a file may not be larger than this process is allowed to write.",
    "It is sound as it was. Raise the limit (`ulimit -f`, LimitFSIZE), and start again.",
)
_UNWRITTEN = (
    "cannot be written to: the disk or a limit of the system refuses it.",
    "It is sound as it was. Check the disk, its quota and the limits of this process, and start again.",
)
_UNREAD = ("cannot be read from its disk.", "Check the disk, or put a backup in its place on another one.")

_BY_CODE = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_NOTADB: _FOREIGN,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_READONLY: _NOT_OURS,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _UNWRITTEN,
}
_LITTLE_SPACE = 1 << 20  # bytes
_OF_READING = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_ACCESS, sqlite3.SQLITE_IOERR_FSTAT)
_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _QUOTA,
    errno.EFBIG: _LIMITED,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EIO: _UNREAD,
}
# What SQLAlchemy, and errors without a code, leave of it: words.
_BY_WORDS = (
    (("locked", "busy"), _LOCKED),
    (("not a database", "encrypted"), _FOREIGN),
    (("malformed", "corrupt"), _DAMAGED),
    (("readonly", "read-only"), _NOT_OURS),
    (("unable to open", "permission"), _CLOSED),
    (("full",), _FULL),
    (("disk i/o",), _UNWRITTEN),
)


def store_error(error: BaseException, url: URL, kind: DatabaseKind) -> StoreError:
    """What to tell the user about a failure of the driver."""
    where = f"The {kind.title} {database_name(url)}"
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    reason = " ".join(str(cause).split())
    if url.get_backend_name() == "sqlite":
        known = _known(cause, reason, Path(url.database or "."))
        if known:
            return StoreError(f"{where} {known[0]}", known[1].format(anew=kind.anew))
        return StoreError(f"{where} cannot be used: {reason}.", "Move it out of the way, or put a backup in its place.")
    return server_error(where, cause, reason[:200], kind)


def _known(cause: BaseException, reason: str, path: Path) -> tuple[str, str] | None:
    """What happened and what to do, by the code of SQLite or of the system; damage is told from a disk that refuses."""
    if isinstance(cause, OSError):
        return _BY_ERRNO.get(cause.errno or 0)
    code: int | None = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        found = next((known for words, known in _BY_WORDS if any(word in reason.lower() for word in words)), None)
    elif code in _OF_READING:
        found = _UNREAD
    elif code == sqlite3.SQLITE_IOERR_SHORT_READ:
        found = _DAMAGED
    else:
        found = _BY_CODE.get(code & 0xFF)
    if found in (_UNWRITTEN, _NOT_OURS, _CLOSED):
        return _what_the_disk_says(path.absolute().parent) or (
            _LIMITED if found == _UNWRITTEN and _limited() else found
        )
    return found


def _what_the_disk_says(folder: Path) -> tuple[str, str] | None:
    """Why the disk refuses to write a file, which SQLite does not say; None where it would not."""
    try:
        if hasattr(os, "statvfs") and os.statvfs(folder).f_flag & os.ST_RDONLY:
            return _READ_ONLY
        return _FULL if shutil.disk_usage(folder).free < _LITTLE_SPACE else None
    except OSError:
        return None


def _limited() -> bool:
    """Whether this process may write files of some size only."""
    try:
        import resource  # noqa: PLC0415 - not on Windows, which has no such limit
    except ImportError:
        return False
    return resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY


@contextmanager
def store_errors(url: URL, kind: DatabaseKind) -> Generator[None]:
    """Raise every failure of the driver inside as a StoreError.

    A row that breaks a constraint says nothing about the database but something about the code that wrote it: it
    goes through as IntegrityError.
    """
    try:
        yield
    except IntegrityError:
        raise
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise store_error(error, url, kind) from error
    except Exception as error:
        if is_driver_error(error):  # of a connection that SQLAlchemy had no hand in yet, or no more
            raise store_error(error, url, kind) from error
        raise
