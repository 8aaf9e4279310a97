"""Addresses of databases: which can be used, and how a message may show them."""

from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StoreError

SQLITE, POSTGRESQL = "sqlite+aiosqlite", "postgresql+asyncpg"
_SHAPE = f"Write it like {SQLITE}:///PATH or {POSTGRESQL}://USER:PASSWORD@HOST/NAME"
_SIGNS = "in a password write %40 for @, %3A for : and %2F for /."
_SHOWN = frozenset({"host", "port"})  # of an address's options; others may be secret
# What can be said in an address; the rest of asyncpg's options is no text, or is set in server.py.
_OPTIONS = _SHOWN | {"user", "password", "passfile", "ssl", "direct_tls", "target_session_attrs"}
_LAST_PORT = 65535


def read_address(text: str) -> URL:
    """The address that a text is. Raises StoreError, which repeats nothing of it that may be a password."""
    try:
        address = make_url(text)
        (address.host or "").encode("idna")
    except (ArgumentError, ValueError):  # a port that is no number is mostly a part of the password
        raise _unreadable() from None
    if address.drivername == SQLITE:
        return address
    if "@" in f"{address.host}{address.database}":  # the password had one, and what follows it there would be shown
        raise _unreadable()
    if address.drivername != POSTGRESQL:
        raise StoreError("The address of the database cannot be read: it names a kind not known.", f"{_SHAPE}.")
    _check_options(address)
    if address.port is not None and not 0 < address.port <= _LAST_PORT:
        raise StoreError("The address of the database has a port that none can be.", f"Name one of 1 to {_LAST_PORT}.")
    return address


def _unreadable() -> StoreError:
    return StoreError("The address of the database cannot be read.", f"{_SHAPE}; {_SIGNS}")


def _check_options(address: URL) -> None:
    unknown = sorted(address.query.keys() - _OPTIONS)
    if "sslmode" in unknown:
        tip = "Write ssl=require (or disable, verify-full) instead of sslmode=require."
        raise StoreError("The address of the database has the option sslmode, which the driver calls ssl.", tip)
    if unknown:
        tip = f"It may have {', '.join(sorted(_OPTIONS))}; {_SIGNS}"
        raise StoreError("The address of the database has options that the driver does not know.", tip)


def database_name(url: URL) -> str:
    """The database as a message may show it: the path of a file, or the address of a server without its secrets."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    shown = {name: value for name, value in url.query.items() if name in _SHOWN}
    return url.set(query=shown).render_as_string(hide_password=True)


def sqlite_file(url: URL) -> Path | None:
    """The file of a database; None for one in memory, on a server, or named by a URI of SQLite's own."""
    path = url.database or ""
    if url.get_backend_name() != "sqlite" or path in ("", ":memory:") or path.startswith("file:"):
        return None
    return Path(path)


def is_in_memory(url: str) -> bool:
    """Whether a database is in the memory of the process that opens it, where no other process finds it."""
    address = make_url(url)
    return address.get_backend_name() == "sqlite" and sqlite_file(address) is None
