"""Fixtures for the readers of files."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.domain.event import Event
from bot.domain.rows import FileRow, RecordRow, Rejected, ResultRow
from bot.ingest.formats import Context
from bot.ingest.reading import read_rows
from bot.names.events import parse_event, parse_taf_code, parse_wa_code

TODAY = date(2026, 9, 1)


class NamedEvents:
    """The event parsers of bot.names, as the program uses them."""

    def find_by_name(self, text: str) -> Event | None:
        return parse_event(text)

    def find_by_wa_code(self, code: str) -> Event | None:
        return parse_wa_code(code)

    def find_by_taf_code(self, code: str) -> Event | None:
        return parse_taf_code(code)


Reader = Callable[..., list[FileRow]]


@pytest.fixture
def events() -> NamedEvents:
    return NamedEvents()


@pytest.fixture
def read(tmp_path: Path, events: NamedEvents) -> Reader:
    """Reads a text, bytes or paths, as they would be imported on TODAY."""

    def read_all(
        content: str | bytes | list[Path], context: Context | None = None, name: str = "file.txt"
    ) -> list[FileRow]:
        if isinstance(content, list):
            return list(read_rows(content, events, TODAY, context))
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(read_rows([path], events, TODAY, context))

    return read_all


def result(row: FileRow) -> ResultRow:
    assert isinstance(row, ResultRow), row
    return row


def record(row: FileRow) -> RecordRow:
    assert isinstance(row, RecordRow), row
    return row


def rejected(row: FileRow) -> Rejected:
    assert isinstance(row, Rejected), row
    return row
