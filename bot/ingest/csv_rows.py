"""Splits the lines of a CSV file into rows, and keeps damage to the row it is in.

A row is a line. Only a quoted cell with line breaks makes a longer row, and only if it closes soon, the row then has
as many cells as the header, and none of its lines is a whole row by itself: a stray quotation mark takes no other row
with it.
"""

import csv
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from operator import methodcaller

from bot.ingest.decoding import Lines, why_unreadable
from bot.ingest.headers import find_header

NOT_CLOSED = "a quotation mark is not closed on its line"
_MOST_LINES = 20  # of one row
_FEW = 64  # rows read ahead: many more would not stay in the processor's cache
_LONGEST_ROW = 20_000  # characters of a row of several lines

_count_quotes = methodcaller("count", '"')

Numbered = Iterable[tuple[int, list[str]]]


class CsvRows:
    """The rows below the header, to be read once.

    A row that cannot be read is given as an empty one, as a blank line is, and `why_empty` says why.
    """

    def __init__(self, lines: Lines, wanted: Collection[str] = (), delimiter: str = "") -> None:
        """The header is the first line with all `wanted` names, else the first with text; it names the delimiter."""
        self._blocks = lines.blocks()
        nothing: tuple[list[str], bool] = ([], False)
        first, suspect = next(self._blocks, nothing)
        header = find_header(first, wanted)
        self.header_line = header.line
        self.names = header.names
        self.delimiter = delimiter or header.delimiter
        self._waiting = first[header.line :], suspect
        self._why: dict[int, tuple[str, str]] = {}

    def why_empty(self, line: int) -> tuple[str, str] | None:
        """The reason and the text of the unreadable row on that line; None if the line is blank."""
        return self._why.pop(line, None)

    def blocks(self) -> Iterator[Numbered]:
        """All rows with the numbers of their lines, some at a time."""
        above, rest = self.header_line, list[str]()
        for block, suspect in chain((self._waiting,), self._blocks):
            lines, used = rest + block, 0
            if not suspect and not rest and not _has_odd_quotes(lines):
                for rows in self._whole_lines(lines):
                    yield enumerate(rows, above + used + 1)
                    used += len(rows)
            if used < len(lines):
                found, used = self._line_by_line(lines, above, used, more=True)
                yield found
            above, rest = above + used, lines[used:]
        if rest:
            yield self._line_by_line(rest, above, 0, more=False)[0]

    def _whole_lines(self, lines: list[str]) -> Iterator[list[list[str]]]:
        """A row for each line, some at a time, up to the first quotation mark that is not closed on its line."""
        reader = csv.reader(lines, delimiter=self.delimiter)
        given = 0
        while given < len(lines):
            try:
                rows = list(islice(reader, _FEW))
            except csv.Error:
                return
            given += len(rows)
            # Only a cell that is not closed takes another line, or holds the end of its own.
            if reader.line_num != given or (rows[-1] and "\n" in rows[-1][-1]):
                return
            yield rows

    def _line_by_line(
        self, lines: list[str], above: int, index: int, *, more: bool
    ) -> tuple[list[tuple[int, list[str]]], int]:
        """The rows from that index on, and the index behind them; with `more`, a row that may go on there waits."""
        found: list[tuple[int, list[str]]] = []
        while index < len(lines):
            line = lines[index]
            fault = why_unreadable(line)
            row = None if fault else self._row(line)
            used = 1
            if row is None and not fault:
                row, used = self._row_of_several(lines, index)
                if row is None and more and len(lines) - index < _MOST_LINES:
                    break
            if row is None:
                self._why[above + index + 1] = (fault or NOT_CLOSED, line.rstrip("\n")[:200])
            found.append((above + index + 1, row or []))
            index += used
        return found, index

    def _row(self, line: str) -> list[str] | None:
        """The cells of a line; None if a quotation mark on it is not closed."""
        if line.count('"') & 1:
            return None
        try:
            rows = list(csv.reader((line,), delimiter=self.delimiter))
        except csv.Error:
            return None
        if not rows:
            return []
        return None if rows[0] and rows[0][-1].endswith("\n") else rows[0]

    def _row_of_several(self, lines: list[str], index: int) -> tuple[list[str] | None, int]:
        """The cells of a row that begins on a line and ends on a later one, and how many lines it has."""
        quotes, length = 0, 0
        for used, line in enumerate(lines[index : index + _MOST_LINES], 1):
            length += len(line)
            if length > _LONGEST_ROW or why_unreadable(line) or (used > 1 and self._is_whole(line)):
                break
            quotes += line.count('"')
            if used > 1 and not quotes & 1 and '"' in line:
                row = self._strictly(lines[index : index + used])
                return (row, used) if row is not None else (None, 1)
        return None, 1

    def _is_whole(self, line: str) -> bool:
        return len(self._row(line) or ()) >= len(self.names) > 1

    def _strictly(self, lines: list[str]) -> list[str] | None:
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        try:
            rows = list(reader)
        except csv.Error:
            return None
        return rows[0] if len(rows) == 1 and len(rows[0]) == len(self.names) else None


def _has_odd_quotes(lines: list[str]) -> bool:
    """Whether a quotation mark is not closed on some line; it runs on every line, so it counts in C."""
    return any(count & 1 for count in set(map(_count_quotes, lines)))
