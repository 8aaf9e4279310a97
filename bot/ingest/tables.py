"""Reads CSV files with a header, and tells faulty rows apart."""

import csv
from collections.abc import Callable, Iterator
from operator import itemgetter

from bot.domain.rows import Rejected
from bot.errors import ImportFileError
from bot.ingest.opening import Document

_SHOWN = 200  # characters of a rejected row


class Table:
    """A CSV file with a header. Iterate it for `(line, cells)`, the cells of `columns` and `optional` in their order.

    For a faulty row `cells` is None; call `rejected(line)` for it. Blank lines are skipped.
    """

    def __init__(
        self, document: Document, columns: tuple[str, ...], optional: tuple[str, ...] = (), cut: str = ","
    ) -> None:
        """`columns` must be in the header; cells of missing `optional` columns are empty. `cut` separates cells.

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
        """All columns of the file, in its order."""
        return tuple(self._header)

    def __iter__(self) -> Iterator[tuple[int, tuple[str, ...] | None]]:
        """The rows, to be read once."""
        reader, width, pick = self._reader, len(self._header), self._pick
        for row in reader:
            if len(row) == width:
                self._row = row
                yield reader.line_num, pick(row)
            elif row or self._note_fault(reader.line_num):
                self._row = row or self._row
                yield reader.line_num, None

    def rejected(self, line: int, reason: str = "", left_out: bool = False) -> Rejected:
        """The row read last as a Rejected; without `reason`, its own fault is the reason."""
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
