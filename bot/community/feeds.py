"""Feeds: who is read when, by whom just now, and what became of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Integer, bindparam, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.columns import Moment
from bot.community.leases import is_leased, last_end
from bot.community.tables import feed, feed_file
from bot.database.opening import Database
from bot.database.reading import Statement
from bot.domain.feed import Feed, FeedFile, NewFeed, Reading, Validators, next_due

LONGEST_WORDS = 1000  # characters of an error or a note
_C = feed.c
_COLUMNS = (
    *(_C.id, _C.name, _C.place, _C.every, _C.options, _C.paused, _C.due, _C.started, _C.read, _C.brought),
    *(_C.batch, _C.new, _C.rejected, _C.failures, _C.failing_since, _C.error, _C.note),
)


class FeedRepository:
    """Feeds. Every call is a transaction of its own, and raises StoreError.

    No two processes lease one feed; on PostgreSQL they lease at once, each other ones. A lease has a word that only its
    holder knows, so nobody notes anything on a lease that was lost.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def list_feeds(self) -> tuple[Feed, ...]:
        """All feeds, by name."""
        return tuple(map(_feed, await self._database.reader.rows(_all())))

    async def find(self, name: str) -> Feed | None:
        """The feed of that name."""
        rows = await self._database.reader.rows(_named(), name=name)
        return _feed(rows[0]) if rows else None

    async def list_files(self, feed_id: int) -> dict[str, FeedFile]:
        """What is known of its files, by name."""
        rows = await self._database.reader.rows(_files(), feed=feed_id)
        return {str(row[0]): _file(row[1:]) for row in rows}

    async def add(self, new: NewFeed, files: Mapping[str, FeedFile], now: datetime) -> bool:
        """Read it from now on; False if there is one of that name. `files` is what is known of its files."""
        async with self._database.writing() as connection:
            if (await connection.execute(select(_C.id).where(_C.name == new.name))).first():
                return False
            values = {"name": new.name, "place": new.place, "every": _seconds(new.every), "options": new.options}
            unset = {"paused": False, "started": False, "created": now, "due": now}
            made = await connection.execute(insert(feed).values(**values, **unset).returning(_C.id))
            await _keep_files(connection, made.scalar_one(), files)
        return True

    async def pause(self, name: str, now: datetime, *, paused: bool) -> bool:
        """Pause a feed; or resume it, which reads it at once, however it failed. False if there is none.

        What an address gave and could not be imported is tried again then.
        """
        resumed = {} if paused else {"due": now, "failures": 0, "failing_since": None, "error": ""}
        this = select(_C.id).where(_C.name == name)
        of_address = (feed_file.c.feed_id.in_(this), feed_file.c.name == "")
        async with self._database.writing() as connection:
            if not paused:
                await connection.execute(update(feed_file).where(*of_address).values(problem=""))
            changed = update(feed).where(_C.name == name).values(paused=paused, **resumed)
            return (await connection.execute(changed)).rowcount > 0

    async def bring_forward(self, known: Feed, now: datetime) -> None:
        """Read a feed now, if it is due as it was known to be."""
        async with self._database.writing() as connection:
            as_known = (_C.id == known.id, _C.due == known.due)
            await connection.execute(update(feed).where(*as_known).values(due=now))

    async def remove(self, name: str) -> bool:
        """Read it no more; what it brought stays. False if there is none."""
        this = select(_C.id).where(_C.name == name)
        async with self._database.writing() as connection:
            await connection.execute(delete(feed_file).where(feed_file.c.feed_id.in_(this)))
            return (await connection.execute(delete(feed).where(_C.name == name))).rowcount > 0

    async def lease(self, now: datetime, until: datetime, holder: str, most: int) -> tuple[Feed, ...]:
        """At most `most` feeds that are due, for nobody but the holder before `until`; the longest due first."""
        last = last_end(now, until)
        if most <= 0 or not await self._database.reader.rows(_due(), now=now, last=last, most=1):
            return ()
        async with self._database.leasing() as connection:
            return await lease_feeds(connection, now, until, holder, most)

    async def renew(self, feed_id: int, holder: str, until: datetime) -> bool:
        """Keep a lease; False if it was lost."""
        mine = (_C.id == feed_id, _C.holder == holder)
        async with self._database.writing() as connection:
            return (await connection.execute(update(feed).where(*mine).values(leased_until=until))).rowcount > 0

    async def release(self, feed_id: int, holder: str) -> None:
        """Give a lease back with nothing done."""
        mine = (_C.id == feed_id, _C.holder == holder)
        async with self._database.writing() as connection:
            await connection.execute(update(feed).where(*mine).values(leased_until=None, holder=""))

    async def finish(self, read: Feed, holder: str, reading: Reading, now: datetime) -> bool:
        """Note what a reading came to, and end the lease; False if it was lost, and nothing is noted then."""
        values: dict[str, object] = {"due": next_due(read, reading, now), "leased_until": None, "holder": ""}
        values |= {"note": reading.note[:LONGEST_WORDS], "error": reading.error[:LONGEST_WORDS]}
        values["failures"] = read.failures + 1 if reading.error else 0
        values["failing_since"] = (read.failing_since or now) if reading.error else None
        if not reading.error:
            values["read"] = now
        if reading.started:
            values["started"] = True
        if reading.batch:
            values |= {"brought": now, "batch": reading.batch, "new": reading.new, "rejected": reading.rejected}
        async with self._database.writing() as connection:
            mine = (_C.id == read.id, _C.holder == holder)
            if (await connection.execute(update(feed).where(*mine).values(**values))).rowcount == 0:
                return False
            await _keep_files(connection, read.id, reading.files)
            for name in reading.gone:
                gone = (feed_file.c.feed_id == read.id, feed_file.c.name == name)
                await connection.execute(delete(feed_file).where(*gone))
        return True


async def lease_feeds(
    connection: AsyncConnection, now: datetime, until: datetime, holder: str, most: int
) -> tuple[Feed, ...]:
    """`FeedRepository.lease`, within its transaction."""
    free = _due().with_for_update(skip_locked=True)
    rows = (await connection.execute(free, {"now": now, "last": last_end(now, until), "most": most})).all()
    if rows:
        mine = _C.id.in_([row.id for row in rows])
        await connection.execute(update(feed).where(mine).values(leased_until=until, holder=holder))
    return tuple(map(_feed, rows))


async def _keep_files(connection: AsyncConnection, feed_id: int, files: Mapping[str, FeedFile]) -> None:
    for name, known in files.items():
        values = _values(known)
        this = (feed_file.c.feed_id == feed_id, feed_file.c.name == name)
        if (await connection.execute(update(feed_file).where(*this).values(**values))).rowcount == 0:
            await connection.execute(insert(feed_file).values(feed_id=feed_id, name=name, **values))


def _values(known: FeedFile) -> dict[str, object]:
    validators = {"page": known.validators.page, "etag": known.validators.etag, "modified": known.validators.modified}
    stat = {"size": known.size, "mtime": known.mtime, "looks": known.looks, "fetched": known.fetched}
    return {**validators, **stat, "seen": known.seen, "taken": known.taken, "problem": known.problem[:LONGEST_WORDS]}


@cache
def _all() -> Statement:
    return select(*_COLUMNS).order_by(_C.name)


@cache
def _named() -> Statement:
    return select(*_COLUMNS).where(_C.name == bindparam("name"))


@cache
def _due() -> Statement:
    now = bindparam("now", type_=Moment)
    free = or_(_C.leased_until.is_(None), ~is_leased(_C.leased_until))
    ready = (~_C.paused, _C.due <= now, free)
    return select(*_COLUMNS).where(*ready).order_by(_C.due, _C.id).limit(bindparam("most", type_=Integer))


@cache
def _files() -> Statement:
    c = feed_file.c
    columns = (c.name, c.size, c.mtime, c.seen, c.taken, c.looks, c.problem, c.page, c.etag, c.modified, c.fetched)
    return select(*columns).where(c.feed_id == bindparam("feed", type_=Integer))


def _feed(row: Sequence[Any]) -> Feed:
    id_, name, place, every, *rest = row
    return Feed(id_, name, place, timedelta(seconds=every), *rest)


def _file(row: Sequence[Any]) -> FeedFile:
    size, mtime, seen, taken, looks, problem, page, etag, modified, fetched = row
    return FeedFile(size, mtime, seen, taken, looks, problem, Validators(page, etag, modified), fetched)


def _seconds(span: timedelta) -> int:
    return round(span.total_seconds())
