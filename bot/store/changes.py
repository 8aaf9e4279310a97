"""Rows as they were before an import changed or deleted them: as text in the table of changes, and read from there."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Date, Table


def print_row(values: Mapping[Any, Any]) -> str:
    """A row as text."""
    return json.dumps(dict(values), default=_printed, ensure_ascii=False)


def read_row(table: Table, text: str) -> dict[str, Any]:
    """The row that `print_row` printed."""
    values: dict[str, Any] = json.loads(text)
    days = [c.name for c in table.c if isinstance(c.type, Date) and isinstance(values.get(c.name), str)]
    return values | {name: date.fromisoformat(values[name]) for name in days}


def _printed(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a {type(value).__name__} cannot be kept")
