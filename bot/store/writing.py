"""What the store keeps about itself; every set of changes ends with counting its version up."""

from functools import cache
from uuid import uuid4

from sqlalchemy import Connection, Select, Update, bindparam, delete, insert, select, text, update

from bot.database.session import CHANNEL
from bot.store import tables

VERSION = "version"
STATE = "state"  # a random text, another after every write
LAST_BATCH = "last batch"
CHECKED = "shipped facts of two origins"
SINGLE = "shipped facts of one origin"
FINGERPRINT = "fingerprint of the shipped facts"
LEFT_OUT = "shipped results that imports had"


@cache
def _of_key() -> Select[str]:
    return select(tables.meta.c.value).where(tables.meta.c.key == bindparam("wanted"))


@cache
def _state() -> Select[str, str]:
    return select(tables.meta.c.key, tables.meta.c.value).where(tables.meta.c.key.in_((VERSION, STATE)))


@cache
def _setting() -> Update:
    return update(tables.meta).where(tables.meta.c.key == bindparam("wanted")).values(value=bindparam("new"))


def read_meta(connection: Connection, key: str) -> str | None:
    """A value the store keeps about itself, or None."""
    return connection.execute(_of_key(), {"wanted": key}).scalar()


def write_meta(connection: Connection, key: str, value: str) -> None:
    """Set a value the store keeps about itself."""
    changed = connection.execute(_setting(), {"wanted": key, "new": value})
    if changed.rowcount == 0:
        connection.execute(insert(tables.meta).values(key=key, value=value))


def forget_meta(connection: Connection, key: str) -> None:
    """Remove a value the store keeps about itself."""
    connection.execute(delete(tables.meta).where(tables.meta.c.key == key))


def read_state(connection: Connection) -> str | None:
    """The state of the facts, as `Store.find_state`."""
    found = {row.key: row.value for row in connection.execute(_state())}
    return f"{found.get(VERSION)} {found[STATE]}" if found.get(STATE) else None


def grow_version(connection: Connection) -> str:
    """Tell every process that what it keeps in memory is out of date; on PostgreSQL at once, when this is committed.

    Returns the new state of the facts, as `read_state`.
    """
    version, state = int(read_meta(connection, VERSION) or 0) + 1, uuid4().hex
    write_meta(connection, VERSION, str(version))
    write_meta(connection, STATE, state)
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_notify(:channel, '')"), {"channel": CHANNEL})
    return f"{version} {state}"
