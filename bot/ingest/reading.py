"""Reads result files of any known format into rows: `read_rows` streams rows, `count_bytes` gives the size."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path, PurePath

from bot.domain.rows import FileRow, Rejected
from bot.errors import ImportFileError
from bot.ingest.athlib import AthlibCompetitions, AthlibMeetings, AthlibRaces
from bot.ingest.diamond_league import DiamondLeagueMeets, DiamondLeagueNames
from bot.ingest.finishlynx import FinishLynxResults
from bot.ingest.formats import Context, EventReader, Format, Setting
from bot.ingest.mapped import read_mapped
from bot.ingest.nearest import refusal
from bot.ingest.olympics import OlympicResults
from bot.ingest.opening import Document, FoundFile, damage_named, list_files, open_documents
from bot.ingest.opentrack import OpenTrackCompetitions
from bot.ingest.own_csv import OwnRecords, OwnResults, OwnStartLists
from bot.ingest.own_quotes import OwnQuotes, OwnQuoteTables
from bot.ingest.taf_lists import TafLists, TafParaLists
from bot.ingest.terms import Terms
from bot.ingest.tilastopaja_meets import TilastopajaEntries, TilastopajaMeets
from bot.ingest.tilastopaja_profiles import TilastopajaProfiles
from bot.ingest.wa_lists import WorldAthleticsLists
from bot.ingest.wa_record_pages import WorldAthleticsRecordPages
from bot.ingest.workbooks import is_workbook, sheet_as_csv

MOST_REJECTED = 200_000  # rows of a file


@cache
def list_formats() -> tuple[Format, ...]:
    """All formats; no file is of two of them."""
    return (
        OwnResults(),
        OwnRecords(),
        OwnStartLists(),
        OwnQuotes(),
        OwnQuoteTables(),
        WorldAthleticsLists(),
        WorldAthleticsRecordPages(),
        TilastopajaMeets(),
        TilastopajaProfiles(),
        TilastopajaEntries(),
        OpenTrackCompetitions(),
        AthlibMeetings(),
        AthlibRaces(),
        AthlibCompetitions(),
        TafLists(),
        TafParaLists(),
        FinishLynxResults(),
        DiamondLeagueMeets(),
        DiamondLeagueNames(),
        OlympicResults(),
    )


# What files of a format draw from; the others may be anybody's.
_ORIGINS: dict[type, str] = {
    WorldAthleticsLists: "wa-lists",
    WorldAthleticsRecordPages: "wa-record-pages",
    TilastopajaMeets: "tilastopaja",
    TilastopajaProfiles: "tilastopaja",
    TilastopajaEntries: "tilastopaja",
    DiamondLeagueMeets: "diamond-league",
    DiamondLeagueNames: "diamond-league",
    OlympicResults: "ioc",
}


def count_bytes(paths: Sequence[Path]) -> int:
    """The size of these files and folders on disk in bytes, for a progress bar."""
    total = 0
    for file in list_files(paths):
        with damage_named(file.path):
            total += file.path.stat().st_size
    return total


def read_rows(  # noqa: PLR0913, PLR0917 - what is told while reading is one call each
    paths: Sequence[Path],
    events: EventReader,
    today: date,
    context: Context | None = None,
    progress: Callable[[int], None] | None = None,
    seen: Callable[[bytes], object] | None = None,
    shown: Mapping[Path, PurePath] | None = None,
    drawn: Callable[[str], object] | None = None,
) -> Iterator[FileRow]:
    """Every row of these files, folders and archives (.tar.xz, .tar.gz, .zip), as it is read.

    Formats are recognised by content. `events` reads events; no result may be later than `today`; `context` is what
    the files may not say themselves. `progress` gets the number of bytes read since its last call, `seen` the unpacked
    content as it is read. `shown` has the names of files that rows and messages are not to name by their path.
    `drawn` gets the origin of each file, as data/sources.toml has it, empty if its format does not tell.
    Raises ImportFileError if a file cannot be read as a whole, is refused as unsafe, or is named itself and of no
    known format; the error says which format it is nearest to. A file of no known format in a folder or an archive
    gives one row that is left out.
    """
    setting = Setting(Terms(events, today), context or Context())
    try:
        for found in _companions_first(list_files(paths, shown)):
            told = _Told(progress)
            with damage_named(found.shown):
                for document in open_documents(found, told.more):
                    if seen:
                        document.watch(seen)
                    yield from _read_document(document, setting, drawn or (lambda _: None))
                told.all_of(found.path.stat().st_size)
    finally:
        setting.terms.forget()


class _Told:
    """Passes progress on, and makes it add up to the size of the file even if its end is not read."""

    def __init__(self, progress: Callable[[int], None] | None) -> None:
        self._progress = progress
        self._sum = 0

    def more(self, count: int) -> None:
        self._sum += count
        if self._progress:
            self._progress(count)

    def all_of(self, size: int) -> None:
        if size > self._sum:
            self.more(size - self._sum)


def _read_document(document: Document, setting: Setting, drawn: Callable[[str], object]) -> Iterator[FileRow]:
    found: Format | None = None
    try:
        document, found = _recognised(document, setting.context.sheet)
        if setting.context.columns is not None:
            rows = _worth_reading(document.file, read_mapped(document, setting, setting.context.columns))
            drawn("")
        elif found is not None:
            drawn(_ORIGINS.get(type(found), ""))
            rows = _worth_reading(document.file, found.read(document, setting))
        else:
            raise refusal(document, list_formats())
    except ImportFileError as error:
        if document.named or (setting.context.columns is None and found is not None):
            raise
        reason = "an archive within an archive" if document.packed else error.message
        yield Rejected(document.file, 1, reason, left_out=True)
        return
    yield from rows


def _recognised(document: Document, sheet: str) -> tuple[Document, Format | None]:
    """The document, its sheet if it is a workbook, and its format if it has one."""
    if is_workbook(document.start):
        document = sheet_as_csv(document, sheet)
    return document, None if document.packed else _format_of(document.head)


def _worth_reading(file: str, rows: Iterator[FileRow]) -> Iterator[FileRow]:
    """The same rows, or one that says that there is none.

    Raises ImportFileError if next to none can be taken: all that are rejected are kept in memory.
    """
    read = rejected = left_out = 0
    for read, row in enumerate(rows, 1):
        if isinstance(row, Rejected):
            left_out += row.left_out
            rejected += not row.left_out
            taken = read - rejected - left_out
            if rejected > MOST_REJECTED and rejected > taken * 100:
                raise ImportFileError(
                    f"{file} has more than {MOST_REJECTED:,} rows that cannot be taken, and {taken:,} that can: "
                    f"the row of line {row.line:,} {row.reason}.",
                    "Nothing was imported. See with --dry-run on its beginning what is wrong with the rows.",
                )
        yield row
    if not read:
        yield Rejected(file, 1, "holds no row", left_out=True)


def _format_of(head: str) -> Format | None:
    return next((each for each in list_formats() if each.recognises(head)), None)


def _companions_first(files: tuple[FoundFile, ...]) -> list[FoundFile]:
    """Start lists and names of meets first: they have what the results lack."""
    return sorted(files, key=lambda each: not is_companion(each))


def is_companion(found: FoundFile) -> bool:
    """Whether a file has what others lack, as a start list has birth dates. Raises ImportFileError."""
    with damage_named(found.shown), found.path.open("rb") as opened:
        head = Document(str(found.shown), opened.read).head
    return TilastopajaEntries().recognises(head) or DiamondLeagueNames().recognises(head)
