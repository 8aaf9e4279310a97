"""Imports the files of one reading. The bot has another process do it: it would hold up its answers.

Each file is read through first, and refused where it is no result file or there is a sign that it is not whole. What is
left becomes one batch, all of it or nothing.
"""

import asyncio
import contextlib
import hashlib
import os
from collections.abc import Callable
from datetime import date

from bot.apart import answer
from bot.domain.rows import Rejected
from bot.errors import BellLapError, ImportFileError
from bot.feeds.signs import ends_its_last_line, why_cut, why_no_text
from bot.feeds.tasks import FileReport, ImportTask, Outcome, Piece
from bot.fetching.refusals import looks_like_html
from bot.importing.importer import Import, import_rows
from bot.ingest.formats import Context
from bot.ingest.opening import FoundFile, damage_named, open_documents
from bot.ingest.reading import read_rows
from bot.ingest.workbooks import is_workbook
from bot.names.fold import fold
from bot.names.named_events import NamedEvents
from bot.store.database import open_store
from bot.store.store import Store

_REASONS = 3  # of rejected rows, in one sentence
LARGEST_UNPACKED = 256 << 20  # bytes of one document


def main() -> None:
    """Do the task that comes in at stdin, and write its Outcome to stdout, or the error."""
    with contextlib.suppress(OSError):
        os.nice(10)  # answers come first
    answer(_try_to_import)


def _try_to_import(task: ImportTask) -> Outcome | BellLapError:
    try:
        return asyncio.run(_open_and_import(task))
    except BellLapError as error:
        return error


async def _open_and_import(task: ImportTask) -> Outcome:
    async with open_store(task.database) as store:
        return await import_here(store, task)


async def import_here(store: Store, task: ImportTask) -> Outcome:
    """Import into an open store. It blocks the event loop."""
    today = task.source.retrieved
    reports = {piece.path: check_file(piece, today, task.context) for piece in task.pieces}
    good = [piece for piece in task.pieces if not reports[piece.path].refusal]
    if not good:
        return Outcome(reports)
    digest, origins = hashlib.sha256(), set[str]()
    shown = {piece.path: piece.shown for piece in (*task.companions, *good)}
    told = (None, digest.update, shown, origins.add)
    rows = read_rows(tuple(shown), NamedEvents(), today, task.context, *told)
    wanted = Import(rows, task.source, digest.hexdigest, origin=_only_one(origins), quiet=task.quiet)
    imported = await import_rows(store, wanted, fold)
    counts = imported.batch.counts
    new = counts.athletes + counts.races + counts.results + counts.records + counts.quotes + counts.changed
    return Outcome(reports, imported.batch.number, new, counts.rejected)


def _only_one(origins: set[str]) -> Callable[[], str]:
    return lambda: next(iter(origins)) if len(origins) == 1 else ""


def check_file(piece: Piece, today: date, context: Context) -> FileReport:
    """Read a file through, and write nothing."""
    try:
        unended, why = _look_through(piece)
        if why:
            return FileReport(refusal=f"{piece.shown} {why}.")
        report, cut = _read_through(piece, today, context, unended)
    except ImportFileError as error:
        return FileReport(refusal=str(error))
    if cut:
        return FileReport(refusal=cut)
    if report.rejected and report.read == report.rejected + report.left_out:
        return FileReport(refusal=f"None of the rows of {piece.shown} can be taken: {'; '.join(report.reasons)}.")
    return report


def _look_through(piece: Piece) -> tuple[set[str], str]:
    """The documents in a file whose last line has no end, and why the file is refused. Raises ImportFileError."""
    unended = set[str]()
    with damage_named(piece.shown):
        for document in open_documents(FoundFile(piece.path, named=True, shown=piece.shown), lambda _: None):
            if document.packed or is_workbook(document.start):
                continue  # their own sums tell whether they are whole
            content = document.content(LARGEST_UNPACKED)
            if len(content) > LARGEST_UNPACKED:
                return unended, f"holds more than {LARGEST_UNPACKED >> 20:,} MB"
            why = _why_refused(content, piece.charset) if document.named else ""
            if why:
                return unended, why
            if not ends_its_last_line(content):
                unended.add(document.file)
    return unended, ""


def _why_refused(content: bytes, charset: str) -> str:
    if not content.strip():
        return "is empty"
    if looks_like_html(content[:1024]):
        return "is a web page (HTML), not a result file"
    return why_no_text(content, charset)


def _read_through(piece: Piece, today: date, context: Context, unended: set[str]) -> tuple[FileReport, str]:
    """What the file holds, and why it seems to be cut. Raises ImportFileError."""
    read = left_out = 0
    last: dict[str, int] = {}
    rejected: list[Rejected] = []
    for row in read_rows((piece.path,), NamedEvents(), today, context, shown={piece.path: piece.shown}):
        read += 1
        last[row.file] = max(last.get(row.file, 0), row.line)
        if isinstance(row, Rejected):
            left_out += row.left_out
            if not row.left_out:
                rejected.append(row)
    reasons = tuple(dict.fromkeys(row.reason for row in rejected))[:_REASONS]
    return FileReport(read, len(rejected), left_out, reasons), why_cut(rejected, last, unended)
