"""Quotebooks as files, JSON and CSV, which say themselves how many quotes they hold: one that was cut is refused."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any, cast

from bot.domain.book_shapes import Record, is_under_keyword, read_own, records_of, shape_of, unknown_shape
from bot.domain.quotebook import BadDraft, BookQuote, Entry

LARGEST_FILE = 8_000_000  # bytes; Discord takes 10 MB in a server that nobody boosts
LARGEST_READ = LARGEST_FILE * 5 // 4
MOST_IN_FILE = 10_000  # quotes: so many are kept in a few seconds, for which nothing else can be written
FORMAT, VERSION = "bell-lap-quotebook", 1
_FIELDS = (
    "number",
    "words",
    "speaker_kind",
    "speaker_id",
    "athlete",
    "speaker",
    "said",
    "place",
    "link",
    "tags",
    "kept_by",
    "guild",
    "channel",
    "message",
    "state",
    "created",
)
# Firebot quotes the text alone: a comma in a category shifts what is behind it, of which nothing is read.
_FIREBOT = ("id", "text", "originator", "creator", "category", "created")
_END = "end"  # the first cell of the last row, before the number of quotes
_ESCAPED = "=+-@'\t"  # a spreadsheet would calculate a cell that begins so
_CUT = "The file ends in the middle: it was cut off, or is damaged."


class FileKind(StrEnum):
    """How a book is written."""

    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class BookFile:
    """What a file holds; `problems` say of each quote that cannot be kept which one it is, and why."""

    entries: tuple[Entry, ...]
    problems: tuple[str, ...]


NO_FILE = BookFile((), ())


class BadBookFile(ValueError):
    """A file cannot be read as a book; the text says why, in a sentence for people."""


def write_book(quotes: Iterable[BookQuote], kind: FileKind) -> list[bytes]:
    """A book as files, each whole by itself: at most MOST_IN_FILE quotes and about LARGEST_FILE bytes in each."""
    write, finish = (_json_text, _json_file) if kind is FileKind.JSON else (_csv_text, _csv_file)
    files: list[bytes] = []
    part: list[str] = []
    size = 0
    for quote in quotes:
        text = write(_record(quote))
        length = len(text.encode())
        if part and (len(part) == MOST_IN_FILE or size + length > LARGEST_FILE):
            files.append(finish(part))
            part, size = [], 0
        part.append(text)
        size += length
    return [*files, finish(part)]


def read_book(data: bytes, guild: int) -> BookFile:
    """What a file brings for the book of a server: an export of ours, or one of those that `docs/quotebook.md` names.

    The ids of messages are taken from the server's own exports alone. Raises BadBookFile where the file is too large,
    cut off, or no book.
    """
    if len(data) > LARGEST_READ:
        raise BadBookFile(f"The file is too large: {LARGEST_FILE // 1_000_000} MB are the most I read at once.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadBookFile("The file is no text in UTF-8.") from error
    if not text.strip():
        raise BadBookFile("The file is empty.")
    records = _read_json(text, guild) if text.lstrip()[0] in "[{" else _read_csv(text)
    if not records:
        raise BadBookFile("There is no quote in the file.")
    if len(records) > MOST_IN_FILE:
        raise BadBookFile(f"The file has {len(records):,} quotes: I take {MOST_IN_FILE:,} at once.")
    if any(map(is_under_keyword, records)):
        raise BadBookFile("The file has texts under keywords, as Mewdeko keeps them: it does not say who said them.")
    if not any(map(shape_of, records)):
        raise BadBookFile(unknown_shape(dict.fromkeys(name for record in records for name in record)))
    entries: list[Entry] = []
    problems: list[str] = []
    for at, record in enumerate(records, 1):
        shape = shape_of(record)
        try:
            entries.append(shape.read(record, guild) if shape else read_own(record, guild))
        except BadDraft as error:
            problems.append(f"Quote {at}: {error}")
    return BookFile(tuple(entries), tuple(problems))


def _record(quote: BookQuote) -> dict[str, object]:
    """A quote by the names of `_FIELDS`; ids are texts, for spreadsheets and browsers round such long numbers."""
    draft, speaker = quote.draft, quote.draft.speaker
    values: tuple[object, ...] = (
        quote.number,
        draft.words,
        speaker.kind.value,
        speaker.user,
        speaker.athlete,
        speaker.name,
        draft.said,
        draft.place,
        draft.link,
        draft.tags,
        quote.kept_by,
        quote.guild,
        quote.channel,
        quote.message,
        quote.state.value,
        quote.created.isoformat(),
    )
    return {name: _plain(name, value) for name, value in zip(_FIELDS, values, strict=True)}


def _plain(name: str, value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return list(cast("tuple[str, ...]", value))
    return value if name == "number" else str(value)


def _json_text(record: Mapping[str, object]) -> str:
    return json.dumps({name: value for name, value in record.items() if value not in ("", [])}, ensure_ascii=False)


def _json_file(texts: Sequence[str]) -> bytes:
    head = f'{{"format": "{FORMAT}", "version": {VERSION}, "count": {len(texts)}, "quotes": ['
    return "\n".join((head, ",\n".join(texts), "]}\n")).encode()


def _csv_text(record: Mapping[str, object]) -> str:
    cells = [" ".join(cast("list[str]", value)) if isinstance(value, list) else str(value) for value in record.values()]
    return _csv_row(["'" + cell if cell[:1] and cell[0] in _ESCAPED else cell for cell in cells])


def _csv_file(texts: Sequence[str]) -> bytes:
    end = [_END, str(len(texts)), *[""] * (len(_FIELDS) - 2)]
    return "".join((_csv_row(_FIELDS), *texts, _csv_row(end))).encode()


def _csv_row(cells: Sequence[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerow(cells)
    return written.getvalue()


def _read_json(text: str, guild: int) -> list[Record]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadBookFile(_CUT) from error
    records = records_of(found, guild)
    if records is None:
        raise BadBookFile("The file has no list of quotes, or none of this server.")
    book = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    if book.get("format") == FORMAT:
        if book.get("version") != VERSION:
            raise BadBookFile("The file was written by a newer version of me.")
        if book.get("count") != len(records):
            raise BadBookFile(
                f"The file says that it has {str(book.get('count'))[:20]} quotes, and has {len(records)}."
            )
    return records


def _read_csv(text: str) -> list[Record]:
    try:
        read = (row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row)
        rows = list(
            islice(read, MOST_IN_FILE + 3)
        )  # a heading, an end and one too many: a row takes 100 times its bytes
    except csv.Error as error:
        raise BadBookFile(_CUT) from error
    header, *rest = rows
    if len(rest) > MOST_IN_FILE + 1:
        raise BadBookFile(f"The file has more than {MOST_IN_FILE:,} quotes, the most I take at once.")
    names = [name.strip().casefold() for name in header]
    if shape_of(dict.fromkeys(names, "")) is None:
        raise BadBookFile(unknown_shape(names))
    own = tuple(names) == _FIELDS
    loose = tuple(names) == _FIREBOT
    if any(len(row) < len(names) or (len(row) > len(names) and not loose) for row in rest):
        raise BadBookFile(_CUT)
    if own:
        *rest, end = rest or [[""]]
        if end[:2] != [_END, str(len(rest))]:
            raise BadBookFile(_CUT)
    cells = ([cell.removeprefix("'") for cell in row] if own else row for row in rest)
    return [dict(zip(names, row, strict=False)) for row in cells]
