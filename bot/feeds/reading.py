"""One reading of a feed: looks at its address or folder, and imports what is new and whole.

What is new counts as whole when a second look finds the same, and when nothing in it looks cut or damaged.
"""

import asyncio
import contextlib
import hashlib
import logging
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path, PurePath

from bot.apart import EndedApart
from bot.domain.feed import Feed, FeedFile, Reading, Validators
from bot.errors import BellLapError, FetchError, ImportFileError
from bot.feeds.folders import FolderLook, look_into
from bot.feeds.options import FeedOptions, options_from_text
from bot.feeds.tasks import FileReport, ImportTask, Outcome, Piece, words_of
from bot.fetching.addresses import Address, is_address, read_address
from bot.fetching.fetching import Fetched, Fetcher, Known, Limits
from bot.files import make_private_file
from bot.ingest.opening import FoundFile

log = logging.getLogger(__name__)

LIMITS = Limits(size=64 << 20, whole=120, answer=30, idle=15, redirects=5)
TRUSTED = timedelta(days=1)  # how long a server is believed that nothing changed, before the file is fetched anyway
MOST_LOOKS = 5  # in a row that find something else, until that counts as a failure
_SHOWN = 3  # files in one sentence

Importing = Callable[[ImportTask], Awaitable[Outcome]]
MakeFetcher = Callable[[bool], Fetcher]


def make_fetcher(allow_private: bool) -> Fetcher:
    """The fetcher of feeds: what a feed may cost is less than what a file may that somebody waits for."""
    return Fetcher(allow_private, LIMITS)


@dataclass(frozen=True, slots=True)
class FeedReader:
    """Reads feeds into the almanac at an address. `importing` imports, which may take minutes."""

    database: str
    importing: Importing
    fetcher: MakeFetcher = make_fetcher

    async def read(self, feed: Feed, files: Mapping[str, FeedFile], now: datetime) -> Reading:
        """Read a feed once. What goes wrong is in the Reading, and nothing is imported then."""
        try:
            options = options_from_text(feed.options)
            with tempfile.TemporaryDirectory(prefix="bell-lap-") as folder:  # its own user's alone (0700)
                if is_address(feed.place):
                    return await self._read_address(feed, files.get("", FeedFile()), options, Path(folder), now)
                return await self._read_folder(feed, files, options, Path(folder), now)
        except (BellLapError, EndedApart, TimeoutError, OSError) as error:
            return Reading(error=words_of(error))
        except Exception as error:
            log.exception("feed %s failed", feed.name)
            return Reading(error=words_of(error))

    async def _read_address(
        self, feed: Feed, known: FeedFile, options: FeedOptions, folder: Path, now: datetime
    ) -> Reading:
        address = read_address(feed.place)
        path = folder / "file"
        trusted = known.fetched is not None and now - known.fetched < TRUSTED
        fetched = await fetch_to(path, address, self.fetcher(options.allow_private), known if trusted else None)
        if fetched is None:
            return Reading(started=True)
        digest = await asyncio.to_thread(digest_of, path)
        if digest == known.taken:
            return Reading({"": _taken(known, digest, fetched, now)}, started=True)
        if digest != known.seen:
            return _seen_first(known, digest, address)
        if known.problem:
            return Reading(error=known.problem)
        piece = Piece(path, address.of_file(fetched.name), fetched.charset)
        outcome = await self._import(feed, options, (piece,), (), address.page, now)
        report = outcome.reports.get(path, FileReport())
        if report.refusal:
            return Reading({"": replace(known, looks=0, problem=report.refusal)}, error=report.refusal)
        reading = _reading_of(outcome, {"": _taken(known, digest, fetched, now)})
        return replace(reading, note=_note_of_rows(outcome))

    async def _read_folder(
        self, feed: Feed, files: Mapping[str, FeedFile], options: FeedOptions, copies: Path, now: datetime
    ) -> Reading:
        look = await asyncio.to_thread(look_into, Path(feed.place), files, copies)
        gone = files.keys() - look.files.keys()
        outcome = Outcome()
        if look.new:
            pieces, companions = tuple(look.new.values()), tuple(look.companions)
            outcome = await self._import(feed, options, pieces, companions, "", now)
        known = _after_import(look, outcome)
        changed = {name: file for name, file in known.items() if files.get(name) != file}
        reading = _reading_of(outcome, changed)
        error, note = _problems(known)
        note = " ".join(filter(None, (note, _note_of_rows(outcome))))
        started = bool(look.new) or not look.settling
        more = {"gone": gone, "settling": look.settling > 0, "started": started, "error": error, "note": note}
        return replace(reading, **more, held_back=bool(error))

    async def _import(
        self,
        feed: Feed,
        options: FeedOptions,
        pieces: tuple[Piece, ...],
        companions: tuple[Piece, ...],
        page: str,
        now: datetime,
    ) -> Outcome:
        source = options.source(now.date(), page)
        task = ImportTask(self.database, pieces, companions, source, options.context, quiet=not feed.started)
        return await import_what_can_be(self.importing, task)


async def import_what_can_be(importing: Importing, task: ImportTask) -> Outcome:
    """Import; where that ends the process that does it, import ever fewer files at once until the guilty are alone.

    These are refused when they have ended it twice, and the others are imported, in several batches.
    """
    try:
        return await importing(task)
    except (EndedApart, TimeoutError):
        pass
    first = await asyncio.to_thread(_companions_of, task.pieces)
    rest = [piece for piece in task.pieces if piece not in first]
    outcome = await _import_parts(importing, replace(task, pieces=tuple(first)))
    good = (piece for piece in first if not outcome.reports[piece.path].refusal)
    others = replace(task, pieces=tuple(rest), companions=(*task.companions, *good))
    return _together(outcome, await _import_parts(importing, others))


def _companions_of(pieces: tuple[Piece, ...]) -> list[Piece]:
    """The files that have what others lack, and are imported with each of them."""
    from bot.ingest.reading import is_companion  # noqa: PLC0415 - all formats, which the bot itself seldom needs

    found: list[Piece] = []
    for piece in pieces:
        with contextlib.suppress(ImportFileError):
            if is_companion(FoundFile(piece.path, named=True, shown=piece.shown)):
                found.append(piece)
    return found


async def _import_parts(importing: Importing, task: ImportTask) -> Outcome:
    """Import files; those that end the process are refused."""
    if not task.pieces:
        return Outcome()
    try:
        return await importing(task)
    except (EndedApart, TimeoutError) as error:
        if len(task.pieces) == 1:
            (piece,) = task.pieces
            ended = f"ended the process that imports it ({error.code})" if isinstance(error, EndedApart) else ""
            why = f"{piece.shown} {ended or 'took too long to import'}, so it is left alone until it changes."
            return Outcome({piece.path: FileReport(refusal=why)})
    half = len(task.pieces) // 2
    one = await _import_parts(importing, replace(task, pieces=task.pieces[:half]))
    return _together(one, await _import_parts(importing, replace(task, pieces=task.pieces[half:])))


def _together(one: Outcome, other: Outcome) -> Outcome:
    reports = {**one.reports, **other.reports}
    return Outcome(reports, other.batch or one.batch, one.new + other.new, one.rejected + other.rejected)


async def fetch_to(path: Path, address: Address, fetcher: Fetcher, known: FeedFile | None) -> Fetched | None:
    """Fetch a file; None where it has not changed. Raises FetchError, also where nobody can tell that it is whole."""
    make_private_file(path)
    validators = known.validators if known else Validators()
    given = Known(validators.page, validators.etag, validators.modified) if validators.page else None
    try:
        with path.open("wb") as file:
            fetched = await fetcher.fetch_changed(address, file, _tell_nobody, given)
    except OSError as error:
        tip = "Make room in the folder for temporary files, or name another one in TMPDIR."
        raise FetchError(f"{address} cannot be kept: {error.strerror or 'no reason is given'}.", tip) from None
    if fetched is not None and not fetched.whole:
        tip = "Save the file into a folder, and follow that: bell-lap feed add FOLDER."
        raise FetchError(f"The server of {address} does not say where the file ends, so it may be cut.", tip)
    return fetched


def _tell_nobody(_received: int, _expected: int | None) -> None:
    """Nobody watches."""


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _taken(known: FeedFile, digest: str, fetched: Fetched, now: datetime) -> FeedFile:
    given = fetched.known
    validators = Validators(given.page, given.etag, given.modified) if given else Validators()
    return replace(
        known, seen=digest, taken=digest, size=fetched.size, looks=0, problem="", validators=validators, fetched=now
    )


def _seen_first(known: FeedFile, digest: str, shown: object) -> Reading:
    """Something new, which is fetched once more before it is taken."""
    looks = known.looks + 1
    file = {"": replace(known, seen=digest, looks=looks, problem="")}
    if looks > MOST_LOOKS:
        tip = "Nobody can tell when it is whole. Look for an address whose content stays for a minute."
        return Reading(file, error=f"{shown} was another each of the last {looks} times it was fetched. {tip}")
    return Reading(file, settling=True)


def _reading_of(outcome: Outcome, files: Mapping[str, FeedFile]) -> Reading:
    return Reading(files, batch=outcome.batch, new=outcome.new, rejected=outcome.rejected, started=True)


def _after_import(look: FolderLook, outcome: Outcome) -> dict[str, FeedFile]:
    """What is known of each file: those that were refused keep the reason until they change."""
    files = dict(look.files)
    for name, piece in look.new.items():
        refusal = outcome.reports.get(piece.path, FileReport()).refusal
        file = files[name]
        files[name] = replace(file, problem=refusal) if refusal else replace(file, taken=file.seen)
    return files


def _problems(files: Mapping[str, FeedFile]) -> tuple[str, str]:
    """Of files that were results before, why they are none now: an error. Of the others: a note."""
    broken = [file.problem for file in files.values() if file.problem and file.taken]
    others = [name for name, file in files.items() if file.problem and not file.taken]
    first = next((file.problem for file in files.values() if file.problem and not file.taken), "")
    error = " ".join(broken[:_SHOWN]) + (f" And {len(broken) - _SHOWN:,} more." if len(broken) > _SHOWN else "")
    if not others:
        return error, ""
    names = ", ".join(PurePath(name).name for name in others[:_SHOWN])
    more = f" and {len(others) - _SHOWN:,} more" if len(others) > _SHOWN else ""
    return error, f"Not read: {names}{more}. {first}"


def _note_of_rows(outcome: Outcome) -> str:
    reasons = dict.fromkeys(reason for report in outcome.reports.values() for reason in report.reasons)
    rejected = sum(report.rejected for report in outcome.reports.values())
    return f"{rejected:,} rows were not taken: {'; '.join(list(reasons)[:_SHOWN])}." if rejected else ""
