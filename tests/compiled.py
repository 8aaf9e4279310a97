"""What SQLAlchemy compiled for one database, kept for all others of its kind.

A running bot compiles each statement once. Each test has databases of its own, and an engine's statements are gone with
it: compiling them anew took a fifth of the time of tests with a database.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import Dialect

from bot.database import reading
from bot.store import bulk

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


def _once(compile_it: Callable[..., Any]) -> Callable[..., Any]:
    """The same, kept by its arguments, of which one is a dialect."""
    kept: dict[object, Any] = {}

    def compile_once(*given: object) -> Any:  # noqa: ANN401
        key = tuple(type(each) if isinstance(each, Dialect) else each for each in given)
        if key not in kept:
            if len(kept) >= MOST:
                kept.clear()
            kept[key] = compile_it(*given)
        return kept[key]

    return compile_once


@contextmanager
def compiled_once() -> Generator[None]:
    """Compile each statement once for all SQLite files, and once for all PostgreSQL databases."""
    cache = _Cache()

    def share(connection: Connection) -> None:
        connection.execution_options(compiled_cache=cache)

    event.listen(Engine, "engine_connect", share)
    with (
        patch.object(reading, "_compile", _once(reading._compile)),
        patch.object(bulk, "_compile", _once(bulk._compile)),
    ):
        yield
    event.remove(Engine, "engine_connect", share)
