"""Reads CSV files with a header, and tells faulty rows apart."""

from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches
from operator import itemgetter

from bot.domain.rows import Rejected
from bot.errors import ImportFileError
from bot.ingest.csv_rows import CsvRows
from bot.ingest.headers import fold_name
from bot.ingest.opening import Document

_SHOWN = 200  # characters of a rejected row


class Table:
    """A CSV file with a header. Iterate it for `(line, cells)`, the cells of `columns` and `optional` in their order.

    What separates the cells is found in the header; capitals, spaces and hyphens in its names do not matter, and
    columns without a name are not read. For a faulty row `cells` is None; call `rejected(line)` for it. Blank lines
    are skipped.
    """

    def __init__(
        self,
        document: Document,
        columns: tuple[str, ...],
        optional: tuple[str, ...] = (),
        cut: str = "",
        name: str = "",
    ) -> None:
        """`columns` must be in the header; cells of missing `optional` columns are empty. `cut` separates cells.

        Raises ImportFileError naming the columns that are missing, and the format `name`.
        """
        self.file = document.file
        self._rows = CsvRows(document.lines(), columns, cut)
        self.header = self._rows.names
        self._folded = [fold_name(each) for each in self.header]
        self._check(columns, optional, name)
        self._row: list[str] = []
        self._fault = ""
        self._pick = self._picker((*columns, *optional))

    @property
    def header_line(self) -> int:
        """The line that the header ends on."""
        return self._rows.header_line

    @property
    def blank(self) -> bool:
        """Whether the row read last is empty in all columns."""
        return not any(map(str.strip, self._row))

    def __iter__(self) -> Iterator[tuple[int, tuple[str, ...] | None]]:
        """The rows, to be read once."""
        width, pick = len(self.header), self._pick
        for rows in self._rows.blocks():
            for line, row in rows:
                if len(row) == width:
                    self._row = row
                    yield line, pick(row)
                elif len(row) > width and not any(map(str.strip, row[width:])):
                    # Spreadsheets write empty columns behind the last one.
                    self._row = row
                    if any(map(str.strip, row)):
                        yield line, pick(row)
                elif any(map(str.strip, row)) or self._note_fault(line):
                    self._row = row or self._row
                    yield line, None

    def rejected(self, line: int, reason: str = "", left_out: bool = False) -> Rejected:
        """The row read last as a Rejected; without `reason`, its own fault is the reason."""
        if not reason:
            reason = self._fault or self._width_fault()
            self._fault = ""
        return Rejected(self.file, line, reason, ", ".join(self._row)[:_SHOWN], left_out)

    def _check(self, columns: tuple[str, ...], optional: tuple[str, ...], name: str) -> None:
        wanted = {fold_name(each): each for each in (*columns, *optional)}
        missing = [each for each in columns if fold_name(each) not in self._folded]
        if missing:
            others = [each for each in self.header if fold_name(each) not in wanted]
            lacks = says_missing(name or "a table", missing, others)
            raise ImportFileError(
                f"{self.file}, line {self.header_line}: it looks like {lacks}",
                f"Its columns must be {', '.join(columns)}.",
            )
        twice = [each for folded, each in wanted.items() if self._folded.count(folded) > 1]
        if twice:
            raise ImportFileError(
                f"{self.file}, line {self.header_line}: the header has the column {', '.join(twice)} more than once.",
                "Rename or remove the one that is not meant.",
            )

    def _note_fault(self, line: int) -> bool:
        why = self._rows.why_empty(line)
        if why is None:
            return False
        self._fault, text = why
        self._row = [text]
        return True

    def _width_fault(self) -> str:
        has, should = len(self._row), len(self.header)
        cut_off = ": the file is cut off here, or cells are missing" if has < should else ""
        return f"the row has {has} cells where the header has {should}{cut_off}"

    def _picker(self, columns: tuple[str, ...]) -> Callable[[list[str]], tuple[str, ...]]:
        names = list(map(fold_name, columns))
        where = [self._folded.index(name) if name in self._folded else None for name in names]
        present = [index for index in where if index is not None]
        if len(present) == len(where) > 1:
            return itemgetter(*present)
        return lambda row: tuple("" if index is None else row[index] for index in where)


def says_missing(name: str, missing: Collection[str], others: Collection[str]) -> str:
    """The format `name` and what a file lacks to be of it; a misspelt column among the `others` is named."""
    plural = "s" * (len(missing) > 1)
    names = ", ".join(f"`{each}`" for each in missing)
    by_name = {fold_name(each): each for each in others}
    alike = [
        f"`{by_name[found[0]]}` for `{each}`"
        for each in missing
        if (found := get_close_matches(fold_name(each), by_name, 1, 0.75))
    ]
    misspelt = f" (is it {', '.join(alike)}?)" if alike else ""
    return f"{name}, but the column{plural} {names} {'are' if plural else 'is'} missing{misspelt}."
