"""`bell-lap feeds` and `bell-lap feed add|check|pause|resume|remove`: what is read again and again."""

import asyncio
import re
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.cards.formatting import count, moment
from bot.community.database import open_community
from bot.domain.dates import utc_now
from bot.domain.feed import LONGEST_NAME, Feed, FeedFile, NewFeed
from bot.errors import ImportFileError, UsageError
from bot.feeds.folders import look_into
from bot.feeds.importing import check_file
from bot.feeds.options import FeedOptions, options_from_text, options_to_text, show_every
from bot.feeds.reading import digest_of, fetch_to, make_fetcher
from bot.feeds.tasks import FileReport, Piece
from bot.fetching.addresses import is_address, read_address
from bot.ingest.formats import Context
from bot.settings import Settings

_SHOWN = 5  # files


@dataclass(frozen=True, slots=True)
class FeedWish:
    """What the operator typed: an address or a folder, how often to read it, and with which options.

    `name` is empty where it is to be made from the place. With `unchecked` nothing is read before it is saved.
    """

    place: str
    every: timedelta
    options: FeedOptions
    name: str = ""
    unchecked: bool = False


async def run_add(settings: Settings, wish: FeedWish) -> int:
    """Try an address or a folder once, writing no facts, and have it read from then on.

    Raises FetchError, ImportFileError, StoreError or UsageError, and nothing is saved then.
    """
    place = _whole_place(wish.place)
    if wish.name and not re.fullmatch(r"[\w.-]+", wish.name):
        raise UsageError(f"“{wish.name}” is no name of a feed.", "Use letters, digits, dots and hyphens.")
    if len(wish.name) > LONGEST_NAME:
        raise UsageError(f"The name has more than {LONGEST_NAME} characters.", "Choose a shorter one.")
    async with open_community(settings.community_url) as community:
        feeds = await community.feeds.list_feeds()
        same = next((feed for feed in feeds if feed.place == place), None)
        if same:
            shown = show_place(place)
            raise UsageError(f"{shown} is read already, as {same.name}.", f"See bell-lap feed check {same.name}.")
        files = dict[str, FeedFile]() if wish.unchecked else await _try(place, wish.options)
        name = wish.name or _free_name(place, {feed.name for feed in feeds})
        new = NewFeed(name, place, wish.every, options_to_text(wish.options))
        if not await community.feeds.add(new, files, utc_now()):
            raise UsageError(f"There is a feed named {name}.", "Give another --name.")
    sys.stdout.write(
        f"{name}: {show_place(place)} is read every {show_every(wish.every)} while the bot runs. What is there already "
        "is told to nobody.\n"
    )
    return 0


async def run_check(settings: Settings, name: str) -> int:
    """Read a feed now, and say what it holds; nothing is written. Raises FetchError, ImportFileError or UsageError."""
    feed = await _find(settings, name)
    await _try(feed.place, options_from_text(feed.options))
    sys.stdout.write("Nothing was written.\n")
    return 0


async def run_change(settings: Settings, name: str, change: str) -> int:
    """Pause, resume or remove a feed. Raises StoreError, and UsageError where there is none of that name."""
    feed = await _find(settings, name)
    async with open_community(settings.community_url) as community:
        if change == "remove":
            await community.feeds.remove(name)
        else:
            await community.feeds.pause(name, utc_now(), paused=change == "pause")
    said = {
        "pause": f"{name} is paused. bell-lap feed resume {name} reads it again.",
        "resume": f"{name} is read again, every {show_every(feed.every)} while the bot runs.",
        "remove": f"{name} is removed. What it brought stays; bell-lap batches and bell-lap undo take that back.",
    }
    sys.stdout.write(said[change] + "\n")
    return 0


async def run_feeds(settings: Settings) -> int:
    """Print the feeds and how their readings went."""
    async with open_community(settings.community_url) as community:
        feeds = await community.feeds.list_feeds()
    for feed in feeds:
        sys.stdout.write("\n".join(describe(feed)) + "\n")
    if not feeds:
        sys.stdout.write('There are no feeds. Try bell-lap feed add FOLDER --every 1m --source "title, publisher".\n')
    return 0


def describe(feed: Feed) -> tuple[str, ...]:
    """A feed in some lines: what is read, when it was, what it brought, and what is wrong with it."""
    first = "waits for its first reading" if not feed.started and not feed.failures else "no reading has worked yet"
    read = f"last read {_when(feed.read)}" if feed.read else first
    brought = "no new facts yet"
    if feed.brought:
        rejected = f", {feed.rejected:,} rows rejected" if feed.rejected else ""
        brought = f"new facts {_when(feed.brought)} (batch {feed.batch}: {feed.new:,}{rejected})"
    lines = [
        f"{feed.name}  {show_place(feed.place)}  every {show_every(feed.every)}",
        f"    {read}; {brought}; {'paused' if feed.paused else f'next {_when(feed.due)}'}",
    ]
    if feed.failures:
        since = f" since {_when(feed.failing_since)}" if feed.failing_since else ""
        lines.append(f"    fails{since}, {count(feed.failures, 'time')}: {feed.error}")
    if feed.note:
        lines.append(f"    {feed.note}")
    return tuple(lines)


def show_place(place: str) -> str:
    """An address without what is secret, or a folder."""
    return read_address(place).page if is_address(place) else place


def _when(at: datetime | None) -> str:
    return moment(at) if at else "never"


def _whole_place(place: str) -> str:
    """The address, or the absolute path of the folder. Raises UsageError."""
    if is_address(place):
        read_address(place)
        return place
    folder = Path(place).expanduser().absolute()
    if folder.is_file():
        tip = f"Follow the folder that it is in: {folder.parent}, or import the file."
        raise UsageError(f"{folder} is a file. A feed reads a folder or an address.", tip)
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.", "Make it first, or write an address with https://.")
    return str(folder)


def _free_name(place: str, taken: set[str]) -> str:
    """A short name made from an address or a folder, which no feed has."""
    if is_address(place):
        address = read_address(place)
        words = f"{address.url.host}-{Path(address.url.path).stem}"
    else:
        words = Path(place).name
    name = re.sub(r"[^\w.]+", "-", words.casefold()).strip("-.")[: LONGEST_NAME - 4] or "feed"
    numbered = (name if number == 1 else f"{name}-{number}" for number in range(1, len(taken) + 2))
    return next(each for each in numbered if each not in taken)


async def _find(settings: Settings, name: str) -> Feed:
    async with open_community(settings.community_url) as community:
        feed = await community.feeds.find(name)
        names = [each.name for each in await community.feeds.list_feeds()]
    if feed is None:
        tip = f"There are: {', '.join(names)}." if names else "There are none yet: bell-lap feed add makes one."
        raise UsageError(f"There is no feed named {name}.", tip)
    return feed


async def _try(place: str, options: FeedOptions) -> Mapping[str, FeedFile]:
    """Read once, print what is there, and give what a first look found. Raises FetchError or ImportFileError."""
    with tempfile.TemporaryDirectory(prefix="bell-lap-") as folder:
        if is_address(place):
            return await _try_address(place, options, Path(folder) / "file")
        return await asyncio.to_thread(_try_folder, Path(place), options, Path(folder))


async def _try_address(place: str, options: FeedOptions, path: Path) -> Mapping[str, FeedFile]:
    address = read_address(place)
    fetched = await fetch_to(path, address, make_fetcher(options.allow_private), None)
    if fetched is None:
        return {}
    piece = Piece(path, address.of_file(fetched.name), fetched.charset)
    report = await asyncio.to_thread(check_file, piece, utc_now().date(), options.context)
    if report.refusal:
        raise ImportFileError(report.refusal, "bell-lap formats shows what can be read.")
    _tell(str(piece.shown), report)
    return {"": FeedFile(seen=digest_of(path))}


def _try_folder(place: Path, options: FeedOptions, copies: Path) -> Mapping[str, FeedFile]:
    first = look_into(place, {}, copies)
    second = look_into(place, first.files, copies)
    for number, piece in enumerate(second.new.values()):
        if number >= _SHOWN:
            sys.stdout.write(f"  and {len(second.new) - _SHOWN:,} more files\n")
            break
        _tell(str(piece.shown), _check(piece, options.context))
    if not first.files:
        sys.stdout.write("The folder is empty so far.\n")
    return first.files


def _check(piece: Piece, context: Context) -> FileReport:
    return check_file(piece, utc_now().date(), context)


def _tell(shown: str, report: FileReport) -> None:
    if report.refusal:
        sys.stdout.write(f"  not read: {report.refusal}\n")
        return
    reasons = f" ({'; '.join(report.reasons)})" if report.reasons else ""
    left_out = f", {report.left_out:,} left out" if report.left_out else ""
    sys.stdout.write(f"  {shown}: {report.read:,} rows, {report.rejected:,} rejected{reasons}{left_out}\n")
