"""`bell-lap import --columns ask`: asks the operator which column of a table is which, and shows ten rows as read."""

import shlex
import signal
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.domain.rows import FileRow, Rejected, ResultRow, TeamRow
from bot.errors import ImportFileError, ImportStopped, UsageError
from bot.ingest.data_files import WrongValue
from bot.ingest.days import NoDay, read_day
from bot.ingest.formats import Context
from bot.ingest.guessing import Peeked, guess_columns, peek
from bot.ingest.mapped import FIELDS, write_columns
from bot.ingest.reading import read_rows
from bot.ingest.terms import read_sex
from bot.names.named_events import NamedEvents

_ROWS = 10
_NEEDED = {
    "athlete": "who; 2+3 joins two columns, the given name first",
    "event": "such as 1500 m; =1500 m if all rows are of one event",
    "sex": "M or W; =W if all rows are of one",
    "date": "the day; =2024-05-30 if all rows are of one",
    "place": "the finishing position",
    "mark": "the time, the distance or the points",
}
_MAY_BE_SAID = ("event", "sex", "date")
_OTHERS = tuple(field for field in FIELDS if field not in _NEEDED)
_STOPPED = "Stopped. Nothing was imported."

Columns = dict[str, tuple[str, ...]]


def ask_columns(paths: Sequence[Path], context: Context) -> Context:
    """The context with what the operator answers: `columns`, and what all rows share.

    Reads answers from standard input, be it a terminal or a pipe. Raises ImportStopped when it ends, and on Ctrl-C.
    """
    console = Console(highlight=False, markup=False)
    with _interrupted_at_once():
        try:
            table = peek(paths, context.sheet)
            return _Asking(console, table, paths).ask(context)
        except (EOFError, KeyboardInterrupt):
            console.print()
            raise ImportStopped(_STOPPED) from None


class _Asking:
    """One walk through the columns of a table."""

    def __init__(self, console: Console, table: Peeked, paths: Sequence[Path]) -> None:
        self._console = console
        self._table = table
        self._paths = paths

    def ask(self, context: Context) -> Context:
        self._show_columns()
        guessed = guess_columns(self._table)
        while True:
            columns, said = self._ask_needed(guessed, context)
            columns |= self._ask_others(guessed, columns)
            asked = replace(said, columns=columns)
            taken = self._show_rows(asked)
            if taken is not None:
                answer = self._input("Import it so? [y]es, [n]o, ask again, [q]uit", "y" if taken else "n").casefold()
                if answer.startswith("y"):
                    self._console.print(f"To do the same again:\n  {_as_options(asked)}", soft_wrap=True)
                    return asked
                if answer.startswith("q"):
                    raise ImportStopped(_STOPPED)
            guessed = dict(columns)

    def _show_columns(self) -> None:
        shown = Table("", "column", "holds", title=Text(f"Columns of {self._table.file}"), title_justify="left")
        for number, name in enumerate(self._table.names, 1):
            if name:
                examples = ", ".join(_plain(text, 30) for text in self._table.examples(name, 3))
                shown.add_row(str(number), Text(_plain(name, 40)), Text(examples))
        self._console.print(shown)
        self._console.print(
            "Answer with the number or the name of a column; Enter takes what is in brackets, - is for none, Ctrl-C"
            " leaves all as it was.",
            soft_wrap=True,
        )

    def _ask_needed(self, guessed: Mapping[str, tuple[str, ...]], context: Context) -> tuple[Columns, Context]:
        columns: Columns = {}
        for field, what in _NEEDED.items():
            while True:
                answer = self._input(f"{field}: {what}", _default(field, guessed, context))
                try:
                    context = self._take(field, answer, columns, context)
                    break
                except (UsageError, WrongValue, NoDay) as error:
                    self._console.print(f"  {error}")
        return columns, context

    def _take(self, field: str, answer: str, columns: Columns, context: Context) -> Context:
        """Note an answer in `columns`, or in the context that is returned."""
        if answer.startswith("=") and field in _MAY_BE_SAID:
            return _with_value(context, field, answer[1:].strip())
        if answer != "-":
            columns[field] = self._columns_of(answer)
        elif field == "athlete" or (field == "mark" and "place" not in columns):
            raise UsageError("A row needs an athlete, and a mark or a place.")
        elif field in _MAY_BE_SAID:
            raise UsageError(f"Every row needs it. Write ={_example(field)} if it is one for all rows.")
        return context

    def _ask_others(self, guessed: Mapping[str, tuple[str, ...]], columns: Columns) -> Columns:
        """What the columns hold that are not used yet."""
        found: Columns = {}
        used = {name for names in columns.values() for name in names}
        left = [name for name in self._table.names if name and name not in used]
        if left:
            self._console.print(f"Of the other columns, each may be one of: {', '.join(_OTHERS)}.", soft_wrap=True)
        for name in left:
            guess = next((field for field in _OTHERS if guessed.get(field) == (name,) and field not in found), "-")
            while True:
                answer = self._input(f"{_plain(name, 40)} holds", guess)
                if answer == "-":
                    break
                if answer in _OTHERS and answer not in found:
                    found[answer] = (name,)
                    break
                taken = answer in found
                self._console.print(f"  {answer} is {'already a column' if taken else 'none of these'}.")
        return found

    def _columns_of(self, answer: str) -> tuple[str, ...]:
        if answer in self._table.names:
            return (answer,)
        found: list[str] = []
        for part in (part.strip() for part in answer.split("+")):
            number = int(part) if part.isascii() and part.isdecimal() and len(part) < 6 else 0
            by_case = [name for name in self._table.names if name and name.casefold() == part.casefold()]
            if by_case:
                found.append(by_case[0])
            elif 0 < number <= len(self._table.names) and self._table.names[number - 1]:
                found.append(self._table.names[number - 1])
            else:
                raise UsageError(f"“{_plain(part, 40)}” is no column of it.")
        return tuple(found)

    def _show_rows(self, context: Context) -> int | None:
        """Show the first rows as they would be read; how many can be taken, None if the table cannot be read at all."""
        shown = Table("line", "athlete", "event", "day", "place", "mark", "meet", title="As it would be read")
        shown.title_justify = "left"
        faults: list[str] = []
        try:
            today = datetime.now(UTC).date()
            for row in islice(read_rows(self._paths, NamedEvents(), today, context), _ROWS):
                if isinstance(row, Rejected):
                    faults.append(f"  line {row.line} is not taken: {_plain(row.reason, 200)}")
                shown.add_row(*map(Text, _cells_of(row)))
        except ImportFileError as error:
            self._console.print(str(error), soft_wrap=True)
            return None
        self._console.print(shown)
        for fault in faults:
            self._console.print(fault, soft_wrap=True)
        return shown.row_count - len(faults)

    def _input(self, prompt: str, default: str) -> str:
        self._console.print(f"{prompt} [{_plain(default, 60)}]: ", end="", soft_wrap=True)
        answer = self._console.input().strip() or default
        if not sys.stdin.isatty():
            self._console.print(_plain(answer, 60), soft_wrap=True)  # a terminal has shown it already
        return answer


def _default(field: str, guessed: Mapping[str, tuple[str, ...]], context: Context) -> str:
    said = {"event": context.event, "sex": context.sex or "", "date": context.day.isoformat() if context.day else ""}
    if said.get(field):
        return f"={said[field]}"
    return "+".join(guessed[field]) if field in guessed else "-"


def _with_value(context: Context, field: str, value: str) -> Context:
    if field == "sex":
        return replace(context, sex=read_sex(value))
    if field == "date":
        return replace(context, day=read_day(value))
    if NamedEvents().find_by_name(value) is None:
        raise UsageError(f"“{_plain(value, 40)}” is no event that I know.")
    return replace(context, event=value)


def _example(field: str) -> str:
    return {"event": "1500 m", "sex": "W", "date": date(2024, 5, 30).isoformat()}[field]


def _as_options(context: Context) -> str:
    """The options that say the same without asking."""
    said = {
        "columns": write_columns(context.columns or {}),
        "sheet": context.sheet,
        "event": context.event,
        "sex": context.sex or "",
        "day": context.day.isoformat() if context.day else "",
    }
    return " ".join(f"--{name} {shlex.quote(value)}" for name, value in said.items() if value)


def _cells_of(row: FileRow) -> tuple[str, ...]:
    if not isinstance(row, ResultRow):
        return str(row.line), "(not taken)", "", "", "", "", ""
    who = row.competitor
    name = (who.club or who.nation) if isinstance(who, TeamRow) else who.name
    place = f"{row.place}{'=' if row.tied else ''}" if row.place else ""
    mark = row.mark.text if row.mark else row.status or ""
    event = f"{row.event.discipline} {row.event.sex or ''}"
    return str(row.line), _plain(name, 40), event, row.date.isoformat(), place, mark, _plain(row.meet, 40)


def _plain(text: str, longest: int) -> str:
    """The text on one line, without what would steer a terminal."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


@contextmanager
def _interrupted_at_once() -> Generator[None]:
    """Ctrl-C ends the waiting for an answer; asyncio would only note it, and go on waiting."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
