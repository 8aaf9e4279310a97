"""What an import tells its operator: counts, reasons for rejected rows, disputes between sources."""

import csv
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.cards.formatting import count
from bot.domain.batch import Batch, Imported, PeopleNote
from bot.domain.dispute import Dispute
from bot.domain.rows import Rejected
from bot.files import open_private

_REASONS_SHOWN = 12
_DISPUTES_SHOWN = 12
_PEOPLE_SHOWN = 10  # with the heading and the file, a dozen lines
# Where a spreadsheet may take text for a formula: at the beginning of a cell, and behind what it may take for its end.
_FORMULA = re.compile(r"(?:^|(?<=[;\t\r\n]))(?=[=+\-@\t\r＝＋－＠])")


def report(imported: Imported, folder: Path, *, dry_run: bool) -> None:
    """Print what an import did, and write the full lists as CSV files into the folder, named by the batch.

    The import is over by then: where the folder cannot be written to, they go to a temporary one, and that is said.
    """
    batch, write = imported.batch, sys.stdout.write
    if batch.number:
        write(f"Batch {batch.number}: {counted(batch)}\n")
    elif dry_run:
        write(f"Nothing was written. It would be: {counted(batch)}\n")
    else:
        write(f"Nothing new: {counted(batch)}\n")
    name = f"batch-{batch.number}" if batch.number else "last-try"
    if imported.rejected:
        _report_rejected(imported.rejected, folder / f"{name}.csv")
    if imported.people:
        _report_people(imported.people, folder / f"{name}-people.csv")
    if imported.disputes:
        _report_disputes(imported.disputes, folder / f"{name}-disputes.csv")


def counted(batch: Batch) -> str:
    """The counts of a batch in one sentence."""
    counts = batch.counts
    quotes = f", {count(counts.quotes, 'quote')}" if counts.quotes else ""
    entries = f", {count(counts.entries, 'entry', 'entries')}" if counts.entries else ""
    return (
        f"{count(counts.read, 'row')} read; new: {count(counts.athletes, 'athlete')}, {count(counts.races, 'race')}, "
        f"{count(counts.results, 'result')}{_teams(counts.teams)}, {count(counts.records, 'record')}{entries}{quotes}; "
        f"{counts.merged:,} known already, {count(counts.changed, 'change')}, {count(counts.disputes, 'dispute')}; "
        f"{counts.rejected:,} rejected, {counts.left_out:,} left out."
    )


def _teams(number: int) -> str:
    return f", {count(number, 'relay team')}" if number else ""


def _report_rejected(rejected: Sequence[Rejected], file: Path) -> None:
    reasons = Counter(row.reason for row in rejected)
    for reason, times in reasons.most_common(_REASONS_SHOWN):
        sys.stdout.write(f"  {times:8,}  {reason}\n")
    _print_more(len(reasons) - _REASONS_SHOWN, "reason")
    written = _write(file, ("file", "line", "reason", "text", "left_out"), rejected)
    sys.stdout.write(f"Every row that was not taken, with its file and line: {written}\n")


def _report_disputes(disputes: Sequence[Dispute], file: Path) -> None:
    sys.stdout.write("Sources disagree:\n")
    for one in disputes[:_DISPUTES_SHOWN]:
        sys.stdout.write(f"  {one.fact}: {one.about} {one.stands} stands, {one.source.title} says {one.claim}\n")
    _print_more(len(disputes) - _DISPUTES_SHOWN, "dispute")
    rows = [(one.fact, one.about, one.stands, one.claim, one.source.title) for one in disputes]
    written = _write(file, ("fact", "about", "stands", "claim", "source"), rows)
    sys.stdout.write(f"All of them, with what stands and what is claimed: {written}\n")


def _report_people(people: Sequence[PeopleNote], file: Path) -> None:
    sys.stdout.write("People:\n")
    for one in people[:_PEOPLE_SHOWN]:
        sys.stdout.write(f"  {one.who}: {one.decision} ({one.why})\n")
    _print_more(len(people) - _PEOPLE_SHOWN, "line")
    written = _write(file, ("who", "decision", "why"), people)
    sys.stdout.write(f"All ids that were not used, and all namesakes that were kept apart: {written}\n")


def _print_more(more: int, noun: str) -> None:
    if more > 0:
        sys.stdout.write(f"  and {count(more, f'more {noun}')}\n")


def _write(file: Path, columns: Sequence[str], rows: Sequence[Iterable[object]]) -> str:
    """Write a CSV file, and say where it is, or why it is nowhere."""
    try:
        _write_csv(file, columns, rows)
    except OSError as error:
        why = f"{file} cannot be written: {error.strerror}"
        try:
            elsewhere = Path(tempfile.mkdtemp(prefix="bell-lap-")) / file.name
            _write_csv(elsewhere, columns, rows)
        except OSError as again:
            return f"nowhere. {why}; nor can a temporary file: {again.strerror}. What was imported is saved."
        return f"{elsewhere}, as {why}"
    return str(file)


def _write_csv(file: Path, columns: Sequence[str], rows: Iterable[Iterable[object]]) -> None:
    with open_private(file) as opened:
        writer = csv.writer(opened)
        writer.writerow(columns)
        writer.writerows([_unarmed(cell) for cell in row] for row in rows)


def _unarmed(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula: an apostrophe makes it text."""
    return _FORMULA.sub("'", cell) if isinstance(cell, str) else cell
