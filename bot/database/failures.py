"""Turns what a database driver reports into one line that says what happened and what to do."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from bot.database.kind import DatabaseKind
from bot.errors import StoreError

_SQLITE_FAILURES = (
    (
        ("locked", "busy"),
        "is locked by another process.",
        "Stop the other program that is writing to it (a second bell-lap, a database browser) and start again.",
    ),
    (
        ("not a database", "encrypted"),
        "is not a database of Bell Lap.",
        "Move it out of the way and start again, or set BELL_LAP_HOME to another folder.",
    ),
    (
        ("malformed", "corrupt", "disk i/o"),
        "is damaged.",
        "Put a backup in its place, or move it out of the way: {anew}.",
    ),
    (
        ("readonly", "read-only"),
        "cannot be written to.",
        "Give this user the right to write to it and to its folder, or set BELL_LAP_HOME to another folder.",
    ),
    (
        ("unable to open", "permission"),
        "cannot be opened.",
        "Give this user the right to read and write it and its folder, or set BELL_LAP_HOME to another folder.",
    ),
    (
        ("disk is full", "full"),
        "cannot grow: the disk is full.",
        "Free some space, or set BELL_LAP_HOME to another disk.",
    ),
)


def database_name(url: URL) -> str:
    """The database as a message may show it: the path of a file, or the address of a server without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return url.render_as_string(hide_password=True)


def store_error(error: BaseException, url: URL, kind: DatabaseKind) -> StoreError:
    """What to tell the user about a failure of the driver."""
    where = f"The {kind.title} {database_name(url)}"
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    reason = " ".join(str(cause).split())
    if url.get_backend_name() == "sqlite":
        for words, what, tip in _SQLITE_FAILURES:
            if any(word in reason.lower() for word in words):
                return StoreError(f"{where} {what}", tip.format(anew=kind.anew))
        return StoreError(f"{where} cannot be used: {reason}.", "Move it out of the way, or put a backup in its place.")
    tip = "Check that the server runs, and the address, user and password in BELL_LAP_DATABASE."
    if kind.schema and "permission denied" in reason:
        tip = f"Make the schema {kind.schema} in it for this user, or let the user make it: GRANT CREATE ON DATABASE."
    return StoreError(f"{where} cannot be reached or read: {reason[:200]}.", tip)


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
