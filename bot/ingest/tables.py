"""Reads tables of text: the header by its names, and each row by it, the faulty ones told apart."""

import csv
from collections.abc import Callable, Iterator
from operator import itemgetter

from bot.domain.rows import Rejected
from bot.errors import ImportFileError
from bot.ingest.opening import Document

_SHOWN = 200  # characters of a rejected row


class Table:
    """A table with a header line. Iterate over it for `(line, cells)`: the cells of the columns asked for, or None.

    Where a row cannot be taken apart, `(line, None)` is given and `fault` says why. Blank lines are passed over.
    """

    def __init__(
        self, document: Document, columns: tuple[str, ...], optional: tuple[str, ...] = (), cut: str = ","
    ) -> None:
        """`columns` must stand in the header, `optional` ones may: their cells are empty where they do not.

        Raises ImportFileError naming the columns that are missing.
        """
        self.file = document.file
        self._lines = document.lines()
        self._reader = csv.reader(self._lines, delimiter=cut)
        self._header = [name.strip() for name in next(self._reader, ())]
        missing = [name for name in columns if name not in self._header]
        if missing:
            raise ImportFileError(
                f"{self.file}, line 1: the header has no column {', '.join(missing)}.",
                f"Its columns must be {', '.join(columns)}.",
            )
        self._row: list[str] = []
        self._fault = ""
        self._pick = self._picker((*columns, *optional))

    @property
    def header(self) -> tuple[str, ...]:
        """The names of all columns of the file, in its order."""
        return tuple(self._header)

    def __iter__(self) -> Iterator[tuple[int, tuple[str, ...] | None]]:
        """Each row by its line; read once."""
        reader, width, pick = self._reader, len(self._header), self._pick
        for row in reader:
            if len(row) == width:
                self._row = row
                yield reader.line_num, pick(row)
            elif row or self._note_fault(reader.line_num):
                self._row = row or self._row
                yield reader.line_num, None

    def rejected(self, line: int, reason: str = "", left_out: bool = False) -> Rejected:
        """The row that was read last as one that is not taken; without a reason, because of its own fault."""
        if not reason:
            reason = self._fault or self._width_fault()
            self._fault = ""
        return Rejected(self.file, line, reason, ", ".join(self._row)[:_SHOWN], left_out)

    def _note_fault(self, line: int) -> bool:
        why = self._lines.why_empty(line)
        if why is None:
            return False
        self._fault, text = why
        self._row = [text.rstrip("\n")]
        return True

    def _width_fault(self) -> str:
        has, should = len(self._row), len(self._header)
        cut_off = ": the file is cut off here, or cells are missing" if has < should else ""
        return f"the row has {has} cells where the header has {should}{cut_off}"

    def _picker(self, columns: tuple[str, ...]) -> Callable[[list[str]], tuple[str, ...]]:
        where = [self._header.index(name) if name in self._header else None for name in columns]
        present = [index for index in where if index is not None]
        if len(present) == len(where) > 1:
            return itemgetter(*present)
        return lambda row: tuple("" if index is None else row[index] for index in where)
