"""Reads the CSV and TOML files in data/ into rows with file and line, and collects what is wrong with them."""

import csv
import hashlib
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

from bot.domain.mark import InvalidMark
from bot.errors import DataFileError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_AT_LINE = re.compile(r"\(at line (\d+)")
_RULES = b"2"  # another number when other rows are made of the same files, so that stores get them
_Read = TypeVar("_Read")


class WrongValue(ValueError):
    """A cell has the wrong content; the message is for the author of the file."""


@dataclass(slots=True)
class Problems:
    """Collects everything that is wrong in a set of files: (file, line, message)."""

    folder: str
    found: list[tuple[str, int, str]] = field(default_factory=list[tuple[str, int, str]])

    def add(self, file: str, line: int, message: str) -> None:
        """Add a problem. Reading goes on, so that all of them are found at once."""
        self.found.append((file, line, message))

    def raise_if_any(self) -> None:
        """Raise DataFileError with the first problem and the lines of the others."""
        if not self.found:
            return
        file, line, message = self.found[0]
        others = [f"{name} line {number}" for name, number, _ in self.found[1:]]
        more = (
            f" {len(others)} more to correct: {', '.join(others[:5])}{', …' if len(others) > 5 else ''}."
            if others
            else ""
        )
        raise DataFileError(
            f"{self.folder}/{file}, line {line}: {message}.{more}",
            "Correct the file and start again; nothing was written to the database.",
        )


@dataclass(slots=True)
class DataRow:
    """A row of a CSV file or a table of a TOML file. Its methods raise WrongValue and name the column.

    Not frozen, as a frozen one takes three times as long to make, and the files have 170,000.
    """

    file: str
    line: int
    cells: Mapping[str, Any]

    def text(self, column: str) -> str:
        """The text, which must not be empty."""
        value = self.optional(column)
        if not value:
            raise WrongValue(f"{column} is missing")
        return value

    def optional(self, column: str) -> str:
        """The text, or an empty one if there is none."""
        value = self.cells.get(column, "")
        if not isinstance(value, str):
            raise WrongValue(f"{column} must be a text")
        return value.strip()

    def day(self, column: str) -> date:
        """The day, which must be given."""
        value = self.optional_day(column)
        if value is None:
            raise WrongValue(f"{column} is missing")
        return value

    def optional_day(self, column: str) -> date | None:
        """The day, written `YYYY-MM-DD`, or None if it is not given."""
        value = self.cells.get(column, "")
        if isinstance(value, date):
            return value
        if value == "":
            return None
        if isinstance(value, str) and _DAY.fullmatch(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        raise WrongValue(f"{column} {value!r} is not a day; write it like 2023-08-23")

    def yes(self, column: str) -> bool:
        """True for `yes`, False for `no`."""
        value = self.text(column)
        if value not in ("yes", "no"):
            raise WrongValue(f"{column} {value!r} is neither yes nor no")
        return value == "yes"

    def yes_or_empty(self, column: str) -> bool:
        """True for `yes`, False if it is empty."""
        value = self.optional(column)
        if value not in ("", "yes"):
            raise WrongValue(f"{column} {value!r} is neither yes nor empty")
        return value == "yes"

    def items(self, column: str) -> tuple[str, ...]:
        """A list: texts joined by `;` in CSV, an array in TOML."""
        value = self.cells.get(column, "")
        if isinstance(value, list):
            given = cast("list[object]", value)
            if not all(isinstance(item, str) for item in given):
                raise WrongValue(f"{column} must be a list of texts")
            return tuple(str(item).strip() for item in given)
        return tuple(part.strip() for part in self.optional(column).split(";") if part.strip())


def data_folder() -> Path:
    """The folder data/: beside the package in a checkout, inside it once installed."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


def read_csv(folder: Path, file: str, columns: tuple[str, ...], problems: Problems) -> Iterator[DataRow]:
    """The rows of a CSV file; its header must be exactly these columns."""
    text = _read_text(folder, file, problems)
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    line = 1
    try:
        for cells in reader:
            start, line = line, reader.line_num + 1
            if start == 1:
                if tuple(cells) != columns:
                    problems.add(file, 1, f"the columns must be {','.join(columns)}")
                    return
            elif len(cells) == len(columns):
                yield DataRow(file, start, dict(zip(columns, cells, strict=True)))
            elif cells:
                problems.add(file, start, f"has {len(cells)} columns instead of {len(columns)}")
    except csv.Error as error:
        problems.add(file, reader.line_num, f"is not CSV: {error}")


def read_toml(folder: Path, file: str, table: str, columns: tuple[str, ...], problems: Problems) -> Iterator[DataRow]:
    """The `[[table]]`s of a TOML file; the line of each is that of its heading."""
    text = _read_text(folder, file, problems)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _AT_LINE.search(str(error))
        problems.add(file, int(where[1]) if where else 1, f"is not TOML: {error}")
        return
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{table}]]"]
    tables = content.pop(table, [])
    if content or not isinstance(tables, list) or len(cast("list[object]", tables)) != len(lines):
        problems.add(file, 1, f"must hold nothing but [[{table}]] tables, each with its heading on a line of its own")
        return
    for line, cells in zip(lines, cast("list[dict[str, Any]]", tables), strict=True):
        unknown = sorted(cells.keys() - set(columns))
        if unknown:
            problems.add(file, line, f"{', '.join(unknown)} is not a column of this file")
        yield DataRow(file, line, cells)


def read_each(rows: Iterator[DataRow], read: Callable[[DataRow], _Read], problems: Problems) -> Iterator[_Read]:
    """Read each row; wrong rows and rows with the same key become problems."""
    lines: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = _key(row)
        if key in lines:
            problems.add(row.file, row.line, f"{' '.join(filter(None, key))!r} is already in line {lines[key]}")
            continue
        lines[key] = row.line
        try:
            yield read(row)
        except (WrongValue, InvalidMark) as error:
            problems.add(row.file, row.line, str(error))


def _key(row: DataRow) -> tuple[str, ...]:
    """What identifies a row: its id, or what it is of and its name, as far as it has them, else its event."""
    if "id" in row.cells:
        return (str(row.cells["id"]),)
    named = [column for column in ("race", "athlete", "city", "series", "meet", "name", "first") if column in row.cells]
    of_event = (column for column in ("discipline", "sex", "short_track") if column in row.cells)
    return tuple(str(row.cells[column]) for column in named or of_event)


def fingerprint(folder: Path, files: tuple[str, ...]) -> str:
    """A digest of these files, and of what is made of them; a missing file counts as empty."""
    digest = hashlib.sha256(_RULES)
    for file in files:
        path = folder / file
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{file}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _read_text(folder: Path, file: str, problems: Problems) -> str:
    try:
        content = (folder / file).read_bytes()
    except OSError as error:
        problems.add(file, 1, f"cannot be read: {error.strerror}")
        return ""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.add(file, content[: error.start].count(b"\n") + 1, "is not UTF-8")
        return ""
