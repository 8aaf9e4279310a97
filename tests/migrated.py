"""What the migrations do to an empty database, done once and told again to all others.

Alembic takes a tenth of a second for each; what it asks of an empty database is always the same. Databases that hold
something are migrated by it, as ever.
"""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from itertools import groupby
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, event, inspect
from sqlalchemy.util import await_only

from bot.database import opening
from bot.database.kind import DatabaseKind


def _noting(connection: Connection, run: Callable[[], object]) -> list[tuple[str, Any]]:
    """Run something, and give the statements that it wrote with, each with its parameters."""
    noted: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:  # noqa: ANN401
        if not statement.lstrip().startswith("SELECT"):
            noted.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    run()
    event.remove(connection, "before_cursor_execute", note)
    return noted


def _run_together(connection: Connection, statements: Iterable[str]) -> None:
    """Run statements in one trip to a server: a hundred trips, and preparing each, take as long as the rest."""
    driver = connection.connection.driver_connection
    assert driver is not None
    await_only(driver.execute(";\n".join(statements)))


@contextmanager
def migrated_once() -> Generator[None]:
    """Run the migrations of each kind once for SQLite files and once for PostgreSQL; then what they asked for."""
    asked: dict[object, list[tuple[str, Any]]] = {}
    migrate = opening.migrate

    def migrate_once(connection: Connection, kind: DatabaseKind) -> None:
        dialect = connection.dialect.name
        schema = kind.schema_on(dialect)
        found = inspect(connection)
        if found.has_schema(schema) if schema else found.get_table_names():
            migrate(connection, kind)
            return
        key = (dialect, kind.migrations, kind.head)
        if key not in asked:
            asked[key] = _noting(connection, lambda: migrate(connection, kind))
            return
        for parameterless, some in groupby(asked[key], lambda each: not each[1]):
            if parameterless and dialect == "postgresql":
                _run_together(connection, [statement for statement, _ in some])
                continue
            for statement, parameters in some:
                connection.exec_driver_sql(statement, parameters)

    with patch.object(opening, "migrate", migrate_once):
        yield
