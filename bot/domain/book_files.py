"""Quotebooks as files, JSON and CSV, which say themselves how many quotes they hold: one that was cut is refused."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Any, cast

from bot.domain.quotebook import (
    MOST_TAGS,
    BadDraft,
    BookQuote,
    Entry,
    QuoteState,
    Speaker,
    SpeakerKind,
    draft_quote,
    of_athlete,
    of_member,
    of_name,
)

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
_END = "end"  # the first cell of the last row, before the number of quotes
_ESCAPED = "=+-@'\t"  # a spreadsheet would calculate a cell that begins so
_MOST_WRITTEN_TAGS = 100  # the same one may be written again and again
_LARGEST_ID = 2**63 - 1
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
    records = list(_read_json(text) if text.lstrip()[0] in "[{" else _read_csv(text))
    if not records:
        raise BadBookFile("There is no quote in the file.")
    if len(records) > MOST_IN_FILE:
        raise BadBookFile(f"The file has {len(records):,} quotes: I take {MOST_IN_FILE:,} at once.")
    if any(_is_under_keyword(record) for record in records):
        raise BadBookFile("The file has texts under keywords, as Mewdeko keeps them: it does not say who said them.")
    entries: list[Entry] = []
    problems: list[str] = []
    for at, record in enumerate(records, 1):
        try:
            entries.append(_read_swift(record, guild) if "message_author_id" in record else _read(record, guild))
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


def _read_json(text: str) -> Iterator[dict[str, Any]]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadBookFile(_CUT) from error
    book = cast("dict[str, Any]", found) if isinstance(found, dict) else {"quotes": found}
    quotes = book.get("quotes")
    if not isinstance(quotes, list):
        raise BadBookFile("The file has no list of quotes.")
    records = cast("list[Any]", quotes)
    if book.get("format") == FORMAT:
        if book.get("version") != VERSION:
            raise BadBookFile("The file was written by a newer version of me.")
        if book.get("count") != len(records):
            raise BadBookFile(
                f"The file says that it has {str(book.get('count'))[:20]} quotes, and has {len(records)}."
            )
    for record in records:
        yield cast("dict[str, Any]", record) if isinstance(record, dict) else {}


def _read_csv(text: str) -> Iterator[dict[str, Any]]:
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
    if "words" not in names:
        raise BadBookFile("The file has no column “words”.")
    if any(len(row) != len(names) for row in rest):
        raise BadBookFile(_CUT)
    own = tuple(names) == _FIELDS
    if own:
        *rest, end = rest or [[""]]
        if end[:2] != [_END, str(len(rest))]:
            raise BadBookFile(_CUT)
    for row in rest:
        yield dict(zip(names, (cell.removeprefix("'") if own else cell for cell in row), strict=True))


def _read(record: Mapping[str, Any], guild: int) -> Entry:
    """A record by the names of `_FIELDS`, of which only words and a speaker must be there. Raises BadDraft."""
    tags = _tags(record)
    draft = draft_quote(
        _text(record, "words"),
        _read_speaker(record),
        said=_day(_text(record, "said")),
        place=_text(record, "place"),
        link=_text(record, "link"),
        tags=tags,
    )
    state = QuoteState.WAITING if _text(record, "state") == QuoteState.WAITING else QuoteState.SHOWN
    if _id(record, "guild") != guild:
        return Entry(draft, state)
    message = _id(record, "message")
    return Entry(draft, state, _id(record, "channel") if message else None, message)


def _tags(record: Mapping[str, Any]) -> list[str]:
    """The tags of a record, a list or a text; millions of them are not looked at one by one. Raises BadDraft."""
    found: object = record.get("tags") or []
    tags = cast("list[Any]", found) if isinstance(found, list) else str(found).split(maxsplit=_MOST_WRITTEN_TAGS)
    if len(tags) > _MOST_WRITTEN_TAGS:
        raise BadDraft(f"A quote has {MOST_TAGS} tags at most, and this has more than {_MOST_WRITTEN_TAGS}.")
    return [str(tag) for tag in tags]


def _read_speaker(record: Mapping[str, Any]) -> Speaker:
    user, athlete, name = _id(record, "speaker_id"), _text(record, "athlete"), _text(record, "speaker")
    kind = _text(record, "speaker_kind")
    if kind == SpeakerKind.MEMBER or (not kind and user is not None):
        if user is None:
            raise BadDraft("The id of the member who said it is missing.")
        return of_member(user)
    if kind == SpeakerKind.ATHLETE or (not kind and athlete):
        return of_athlete(name, athlete or None)
    if kind not in ("", SpeakerKind.NAME):
        raise BadDraft(f"“{kind[:20]}” is no kind of speaker: it is member, athlete or name.")
    return of_name(name)


def _read_swift(record: Mapping[str, Any], guild: int) -> Entry:
    """A quote of the cog Quotes of Swift-Cogs for Red-DiscordBot; its time is when it was kept. Raises BadDraft."""
    if _id(record, "guild_id") not in (None, guild):
        raise BadDraft("It is of another server.")
    user = _id(record, "message_author_id")
    if user is None:
        raise BadDraft("The id of the member who said it is missing.")
    return Entry(draft_quote(_text(record, "text"), of_member(user)))


def _is_under_keyword(record: Mapping[str, Any]) -> bool:
    """Whether it is what Mewdeko calls a quote; who is named in it is who kept it."""
    names = {name.casefold() for name in record}
    return {"keyword", "text"} <= names and names.isdisjoint(("words", "message_author_id"))


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    return "" if value is None or isinstance(value, (dict, list)) else str(value)


def _id(record: Mapping[str, Any], name: str) -> int | None:
    text = _text(record, name).strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 20 and 0 < int(text) <= _LARGEST_ID):
        raise BadDraft(f"“{text[:20]}” is no id of Discord's.")
    return int(text)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadDraft(f"“{text[:20]}” is no day, as 2026-11-27 is.") from error
