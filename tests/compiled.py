"""What SQLAlchemy compiled for one database, kept for all others of its kind.

A running bot compiles each statement once. Each test has databases of its own, and an engine's statements are gone with
it: compiling them anew took a fifth of the time of tests with a database.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import Dialect

from bot.database import reading

MOST = 5000  # statements; some are over temporary tables that are made for one import


class _Cache(dict[Any, Any]):
    """Compiled statements by what SQLAlchemy asks for: a dialect first, of which each engine has its own."""

    def get(self, key: tuple[Dialect, *tuple[Any, ...]], default: object = None) -> Any:  # noqa: ANN401
        return super().get(_of_any_engine(key), default)

    def __setitem__(self, key: tuple[Dialect, *tuple[Any, ...]], value: object) -> None:
        if len(self) >= MOST:
            self.clear()
        super().__setitem__(_of_any_engine(key), value)


def _of_any_engine(key: tuple[Dialect, *tuple[Any, ...]]) -> tuple[Any, ...]:
    dialect, *rest = key
    return (type(dialect), *rest)


@contextmanager
def compiled_once() -> Generator[None]:
    """Compile each statement once for all SQLite files, and once for all PostgreSQL databases."""
    cache = _Cache()
    for_drivers: dict[object, Any] = {}
    compile_for_driver = reading._compile

    def share(connection: Connection) -> None:
        connection.execution_options(compiled_cache=cache)

    def compile_once(statement: reading.Statement, dialect: Dialect, schema: str | None) -> object:
        key = (statement, type(dialect), schema)
        if key not in for_drivers:
            for_drivers[key] = compile_for_driver(statement, dialect, schema)
        return for_drivers[key]

    event.listen(Engine, "engine_connect", share)
    with patch.object(reading, "_compile", compile_once):
        yield
    event.remove(Engine, "engine_connect", share)
