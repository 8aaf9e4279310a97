"""Reads the files of an import. Large ones are read by another process while this one stages the rows before.

Reading takes as long as staging, so an import of large files is shorter by that on two cores, at the cost of more work
in all. The other process writes nothing: when it dies, the import ends with an error, and nothing of it is kept.
"""

import copyreg
import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby, islice, repeat
from pathlib import Path, PurePath
from typing import NamedTuple, cast

from bot.apart import EndedApart, answer_each, streamed
from bot.domain.mark import Mark
from bot.domain.rows import EntryRow, FileRow, QuoteRow, RecordRow, Rejected, ResultRow, make_row
from bot.errors import BellLapError, ImportFileError
from bot.ingest.formats import Context
from bot.ingest.reading import count_bytes, read_rows
from bot.names.named_events import NamedEvents

LARGE = 4 << 20  # bytes on disk; fewer are read before another process has started
_AT_ONCE = 10_000  # rows handed over at a time

_Kind = type[ResultRow] | type[RecordRow] | type[EntryRow] | type[QuoteRow] | type[Rejected]


@dataclass(frozen=True, slots=True)
class ResultFiles:
    """What to read, as `read_rows` takes it."""

    paths: Sequence[Path]
    today: date
    context: Context
    shown: Mapping[Path, PurePath] = field(default_factory=dict[Path, PurePath])


class Reading:
    """Files that are read. `size` is theirs on disk in bytes; the rest is known when all rows are read.

    `fingerprint` is a digest of the unpacked content, `origins` are what the files draw from.
    """

    def __init__(self, parts: "Iterator[_Part]", size: int) -> None:
        self._parts = parts
        self.size = size
        self.fingerprint = ""
        self.origins: frozenset[str] = frozenset()

    def rows(self, progress: Callable[[int], None]) -> Iterator[FileRow]:
        """Every row, to be read once; `progress` gets the bytes read since its last call.

        Raises ImportFileError as `read_rows` does, and when the process that reads is ended by somebody else.
        """
        for part in self._parts:
            for rows in part.rows:
                yield from rows.given()
            progress(part.advanced)
            self.fingerprint, self.origins = part.fingerprint, part.origins


class _Rows(NamedTuple):
    """Rows of one kind as their columns, which other processes get in half the time than rows.

    A column that says the same in every row, as the file does, is given as one cell.
    """

    kind: _Kind
    length: int
    columns: list[tuple[object, ...]]

    @classmethod
    def of(cls, kind: _Kind, rows: Iterable[FileRow]) -> "_Rows":
        """These rows, all of that kind: at least one."""
        columns = list(zip(*rows, strict=True))
        length = len(columns[0])
        return cls(kind, length, [each[:1] if _is_constant(each) else each for each in columns])

    def given(self) -> Iterator[FileRow]:
        """The rows as they were."""
        columns = (each if len(each) == self.length else repeat(each[0], self.length) for each in self.columns)
        return map(make_row, repeat(self.kind), zip(*columns, strict=True))


class _Part(NamedTuple):
    """Some rows, and what was read.

    `advanced` are the bytes since the last part. The fingerprint and the origins are set in the last part.
    """

    rows: list[_Rows]
    advanced: int
    fingerprint: str = ""
    origins: frozenset[str] = frozenset()


def _is_constant(column: tuple[object, ...]) -> bool:
    return column[0] == column[-1] and column.count(column[0]) == len(column)


@contextmanager
def opened(files: ResultFiles, *, large: int = LARGE) -> Generator[Reading]:
    """Read these files; from `large` bytes on disk on, another process begins to at once. Raises ImportFileError."""
    size = count_bytes(files.paths)
    if size < large:
        yield Reading(_read(files), size)
        return
    with streamed(__name__, files) as parts:
        yield Reading(_from_apart(parts), size)


def _from_apart(parts: Iterator[object]) -> Iterator[_Part]:
    try:
        for part in parts:
            if isinstance(part, BellLapError):
                raise part
            yield cast("_Part", part)
    except EndedApart as ended:
        raise ImportFileError(
            f"The files could not be read to their end: the process that reads them ended with {ended.code}.",
            "Nothing was imported. Try again; if it happens again, see what was printed above.",
        ) from None


def _read(files: ResultFiles) -> Iterator[_Part]:
    digest, origins, sizes = hashlib.sha256(), set[str](), list[int]()
    told = (sizes.append, digest.update, files.shown, origins.add)
    rows = read_rows(files.paths, NamedEvents(), files.today, files.context, *told)
    while some := list(islice(rows, _AT_ONCE)):
        yield _Part([_Rows.of(kind, alike) for kind, alike in groupby(some, type)], sum(sizes))
        sizes.clear()
    yield _Part([], sum(sizes), digest.hexdigest(), frozenset(origins))


def main() -> None:
    """Read the files that come in at stdin, and write each part to stdout, or the error."""
    copyreg.pickle(Mark, _as_called)  # most of what is handed over; a dataclass by itself takes half as long again
    answer_each(_try_to_read)


def _as_called(mark: Mark) -> tuple[type[Mark], tuple[object, ...]]:
    return Mark, (mark.text, mark.value, mark.measure, mark.step, mark.flags, mark.wind)


def _try_to_read(files: ResultFiles) -> Iterator[_Part | BellLapError]:
    try:
        yield from _read(files)
    except BellLapError as error:
        yield error
