"""Batches of the store: which imports it holds, what each disputed, and taking one back."""

from typing import Any

from sqlalchemy import Select, case, func, select

from bot.domain.batch import Batch, Conflict, Counts
from bot.domain.rows import Rejected
from bot.domain.source import Source, SourceKind
from bot.errors import BatchError
from bot.store import tables
from bot.store._failures import store_errors
from bot.store.importing._journal import ORIGIN
from bot.store.importing._undoing import take_back
from bot.store.store import Store

_SOURCE = ("slug", "title", "publisher", "retrieved", "published", "url", "licence", "kind")
_BATCH = ("id", "files", "started", "finished")
_COUNTS = tuple(Counts.__slots__)


async def list_batches(store: Store) -> tuple[Batch, ...]:
    """Every import there is, the last first."""
    return tuple(_read_batch(row) for row in await _rows(store, _batches().order_by(tables.batch.c.id.desc())))


async def list_conflicts(store: Store, batch: int) -> tuple[Conflict, ...]:
    """What an import found disputed: each fact, what stands of it, what is claimed instead, and by whom."""
    return tuple(Conflict(*row) for row in await _rows(store, _conflicts(batch)))


async def list_rejected(store: Store, batch: int) -> tuple[Rejected, ...]:
    """Every row that an import did not take, in the order of the files."""
    c = tables.rejected_row.c
    columns = (c.file, c.line, c.reason, c.text, c.left_out)
    return tuple(Rejected(*row) for row in await _rows(store, select(*columns).where(c.batch_id == batch)))


async def undo(store: Store, batch: int) -> Batch:
    """Take a batch back: the store is then what it was before. Returns what was taken back.

    Raises BatchError where there is no such batch, or something later builds on it, which is named.
    """
    async with store.writing() as connection:
        row = (await connection.execute(_batches().where(tables.batch.c.id == batch))).first()
        if row is None:
            raise BatchError(f"There is no batch {batch}.", "`bell-lap batches` lists those there are.")
        await connection.run_sync(take_back, batch)
    return _read_batch(tuple(row))


async def _rows(store: Store, statement: "Select[*tuple[Any, ...]]") -> list[tuple[Any, ...]]:
    with store_errors(store.engine.url):
        async with store.engine.connect() as connection:
            return [tuple(row) for row in (await connection.execute(statement)).all()]


def _batches() -> "Select[*tuple[Any, ...]]":
    batch, source = tables.batch, tables.source
    columns = (*(batch.c[name] for name in (*_BATCH, *_COUNTS)), *(source.c[name] for name in _SOURCE))
    return select(*columns).join(source, source.c.id == batch.c.source_id)


def _read_batch(row: tuple[Any, ...]) -> Batch:
    number, files, started, finished = row[: len(_BATCH)]
    counts = Counts(*row[len(_BATCH) : len(_BATCH) + len(_COUNTS)])
    *source, kind = row[len(_BATCH) + len(_COUNTS) :]
    said = Source(*source, kind=SourceKind(kind))
    return Batch(number, said, tuple(files.split("\n")), started, finished, counts)


def _conflicts(batch: int) -> "Select[*tuple[Any, ...]]":
    """Facts in words: an athlete's or record's id, a race's, or a race and who was in it."""
    c, result = tables.conflict, tables.result
    runner = tables.athlete.alias("runner")
    named = case(
        (c.c.athlete_id.is_not(None), tables.athlete.c.slug),
        (c.c.record_id.is_not(None), tables.record.c.slug),
        (c.c.result_id.is_not(None), tables.race.c.slug + " " + runner.c.slug),
        else_=tables.race.c.slug,
    )
    return (
        select(named, c.c.about, c.c.stands, c.c.claim, tables.source.c.title)
        .select_from(c)
        .join(tables.source, tables.source.c.id == c.c.source_id)
        .outerjoin(tables.athlete, tables.athlete.c.id == c.c.athlete_id)
        .outerjoin(tables.record, tables.record.c.id == c.c.record_id)
        .outerjoin(result, result.c.id == c.c.result_id)
        .outerjoin(runner, runner.c.id == result.c.athlete_id)
        .outerjoin(tables.race, tables.race.c.id == func.coalesce(c.c.race_id, result.c.race_id))
        .where(c.c.origin == f"{ORIGIN}{batch}")
        .order_by(c.c.id)
    )
