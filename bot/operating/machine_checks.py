"""What `bell-lap doctor` looks at on this machine: disk, databases, age of the facts, feeds, posts."""

import asyncio
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.cards.formatting import count, day, moment
from bot.community.database import open_community
from bot.community.kind import COMMUNITY
from bot.database.addresses import read_address, sqlite_file
from bot.database.checking import find_revision
from bot.database.kind import DatabaseKind
from bot.domain.feed import Feed
from bot.domain.outbox import Waiting
from bot.domain.target import Target
from bot.errors import StoreError
from bot.ingest.shipped import shipped_fingerprint
from bot.operating.findings import Finding, note, ok, wrong
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.kind import ALMANAC
from bot.store.seed import is_seeded
from bot.store.store import Store
from bot.telemetry.health import STUCK

FULL, SCARCE = 100 << 20, 1 << 30  # bytes that are free
OLD = timedelta(days=30)  # since a source was last read
LATE = timedelta(minutes=10)  # that a feed is due without having been read
MOST_CHANNELS = 25  # whose rights are looked at
_SHOWN = 5  # feeds


def check_disk(home: Path) -> Finding:
    """Whether the home folder can be written to, and grow."""
    there = next(folder for folder in (home, *home.parents) if folder.exists())
    tip = "Give this user the right to write there, or set BELL_LAP_HOME to another folder."
    if not os.access(there, os.W_OK | os.X_OK) or not there.is_dir():
        return wrong("disk", f"This user cannot write to {there}.", tip)
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        return wrong("disk", f"The disk of {there} cannot be read: {error.strerror}.", tip)
    says = f"{free / (1 << 30):,.1f} GB are free at {home}."
    if free < FULL:
        return wrong("disk", says, "Free some space: a database that cannot grow takes no settings and no results.")
    return note("disk", says, "Free some space before it is full.") if free < SCARCE else ok("disk", says)


@dataclass
class Look:
    """What was found in the databases; the channels that posts go to, and which refused them, when and why."""

    findings: list[Finding] = field(default_factory=list[Finding])
    channels: tuple[Target, ...] = ()
    refusals: tuple[tuple[Target, datetime, str], ...] = ()


async def check_databases(settings: Settings, now: datetime) -> Look:
    """Look at both databases and what is in them."""
    look = Look()
    for url, kind, what, check in (
        (settings.database_url, ALMANAC, "The almanac", _check_almanac),
        (settings.community_url, COMMUNITY, "Members' data", _check_community),
    ):
        try:
            found = await _check_schema(url, kind, what)
            if found is None:
                await check(url, look, now)
            else:
                look.findings.append(found)
        except StoreError as error:
            look.findings.append(wrong("database", error.message, error.tip))
    return look


async def _check_schema(url: str, kind: DatabaseKind, what: str) -> Finding | None:
    """What keeps a database from being looked into: opening it would make it, or bring it to this version's schema."""
    revision = await find_revision(url, kind)
    file = sqlite_file(read_address(url))
    if revision is None and (file is None or not file.exists()):
        return note("database", f"{what} is not there yet.", "The first `bell-lap run` makes it.")
    if revision is not None and revision < kind.head:
        tip = "The next start brings it to this version's; so does `bell-lap db upgrade`."
        return note("database", f"{what} has the schema of an earlier version, {revision}.", tip)
    return None


async def _check_almanac(url: str, look: Look, now: datetime) -> None:
    async with open_store(url) as store:
        look.findings += [ok("database", "The almanac can be read."), await _check_facts(store, now)]


async def _check_community(url: str, look: Look, now: datetime) -> None:
    async with open_community(url) as community:
        feeds, waiting = await community.feeds.list_feeds(), await community.outbox.find_waiting(now)
        look.findings += [
            ok("database", "Members' data can be read."),
            *check_feeds(feeds, now),
            check_posts(waiting, now),
        ]
        look.channels = await community.outbox.list_channels(MOST_CHANNELS)
        look.refusals = await community.outbox.list_refusals(MOST_CHANNELS)


async def _check_facts(store: Store, now: datetime) -> Finding:
    if not await is_seeded(store, await asyncio.to_thread(shipped_fingerprint)):
        tip = "`bell-lap run` does that first; it takes some seconds."
        return note("data", "The facts that come with this version are not in the almanac yet.", tip)
    held, imported = await store.get_coverage(), await store.find_last_import()
    return check_age(held.as_of, held.results, imported, now)


def check_age(as_of: date | None, results: int, imported: datetime | None, now: datetime) -> Finding:
    """How old the facts are."""
    last = f", and the last import was done {moment(imported)}" if imported else ", and nothing was imported"
    read = f"the latest source was read on {day(as_of)}" if as_of else "no source says when it was read"
    says = f"{count(results, 'result')}; {read}{last}."
    if as_of is not None and now.date() - as_of <= OLD:
        return ok("data", says)
    return note("data", says, "Import newer results, add a feed, or update Bell Lap.")


def check_feeds(feeds: tuple[Feed, ...], now: datetime) -> Iterator[Finding]:
    """Which feeds fail, and which nobody reads."""
    failing = [feed for feed in feeds if feed.failing_since and not feed.paused]
    for feed in failing[:_SHOWN]:
        since = moment(feed.failing_since) if feed.failing_since else ""
        tip = f"See `bell-lap feed check {feed.name}`; mend its place, or pause it."
        yield wrong("feeds", f"{feed.name} has been failing since {since}: {feed.error.rstrip('.')}.", tip)
    if len(failing) > _SHOWN:
        yield wrong("feeds", f"{len(failing) - _SHOWN} more are failing.", "See `bell-lap feeds`.")
    late = [feed.name for feed in feeds if not feed.paused and now - feed.due > LATE]
    if late:
        says = f"{', '.join(late[:_SHOWN])} should have been read before {moment(now - LATE)}."
        yield note("feeds", says, "Feeds are read while `bell-lap run` runs.")
    paused = sum(feed.paused for feed in feeds)
    if not failing and not late:
        more = f", {paused} of them paused" if paused else ""
        yield ok("feeds", f"{count(len(feeds), 'feed')}{more}." if feeds else "There are none.")


def check_posts(waiting: Waiting, now: datetime) -> Finding:
    """Whether posts go out."""
    if waiting.stuck_since and now - waiting.stuck_since > STUCK:
        posts, since = count(waiting.posts, "post"), moment(waiting.stuck_since)
        tip = "They are sent while `bell-lap run` runs; if it does, see its log."
        return wrong("posts", f"The outbox is stuck: {posts} due, the oldest since {since}, and none sent since.", tip)
    return ok("posts", f"{count(waiting.posts, 'post')} waiting to be sent." if waiting.posts else "None is waiting.")
