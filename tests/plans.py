"""How SQLite would look up what a store reads: which large tables it would read whole."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from sqlalchemy import event

from bot.store.store import Store

_LARGE = ("SCAN result", "SCAN race", "SCAN meet")


async def read_whole(store: Store, reads: Iterable[Callable[[], Awaitable[object]]]) -> dict[str, set[str]]:
    """Each statement of some reads, with the large tables that it reads whole instead of through an index."""
    made: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, sql: str, parameters: object, *_rest: object) -> None:
        made.append((sql, parameters))

    def trace(connection: Any, *_rest: object) -> None:  # noqa: ANN401 - of SQLAlchemy's pool
        connection.driver_connection._conn.set_trace_callback(lambda sql: made.append((sql, ())))

    reader = store.races._reader._driver  # what most statements go through, past SQLAlchemy
    assert reader
    await reader.set_trace_callback(lambda sql: made.append((sql, ())))
    engine = store.engine.sync_engine
    event.listen(engine.pool, "checkout", trace)  # what reads whole tables goes past it too
    event.listen(engine, "before_cursor_execute", note)
    for read in reads:
        await read()
    event.remove(engine, "before_cursor_execute", note)
    event.remove(engine.pool, "checkout", trace)
    await reader.set_trace_callback(lambda _sql: None)
    plans = {
        sql: await reader.execute_fetchall(f"EXPLAIN QUERY PLAN {sql}", parameters)
        for sql, parameters in made
        if sql.lstrip().startswith("SELECT")
    }
    return {sql: {str(row[3]) for row in plan if str(row[3]).startswith(_LARGE)} for sql, plan in plans.items()}
