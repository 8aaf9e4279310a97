"""Whose data a row is, by the marks of its table's columns."""

from typing import Any

from sqlalchemy import Column, MetaData, Table

from bot.community.columns import OWNER


def list_owned(metadata: MetaData, owner: str) -> list[tuple[Table, Column[Any]]]:
    """Every column that holds the id of such an owner, with its table; tables that others rest on come last."""
    return [
        (table, column)
        for table in reversed(metadata.sorted_tables)
        for column in table.columns
        if column.info.get(OWNER) == owner
    ]
