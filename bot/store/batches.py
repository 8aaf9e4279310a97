"""The batches that imports made: a list of them, what they could not take, and how one is undone."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Select, Table, case, delete, exists, func, select

from bot.domain.batch import Batch, Conflict, Counts
from bot.domain.rows import Rejected
from bot.errors import BatchError
from bot.store import tables
from bot.store.importing.journal import restore
from bot.store.sources import read_source, source_columns
from bot.store.store import Store
from bot.store.writing import grow_version

_COUNTS = tuple(Counts.__slots__)
_GROUND = (tables.race, tables.meet, tables.athlete)  # what other rows rest on


async def list_batches(store: Store) -> tuple[Batch, ...]:
    """Every batch there is, the latest first."""
    batch, source = tables.batch, tables.source
    statement = (
        select(
            batch.c.id,
            batch.c.files,
            batch.c.started,
            batch.c.finished,
            *(batch.c[name] for name in _COUNTS),
            *source_columns(source),
        )
        .join(source, source.c.id == batch.c.source_id)
        .order_by(batch.c.id.desc())
    )
    async with store.engine.connect() as connection:
        rows: list[tuple[Any, ...]] = [tuple(row) for row in await connection.execute(statement)]
    at = 4 + len(_COUNTS)
    return tuple(
        Batch(row[0], read_source(row[at:]), tuple(row[1].split("\n")), row[2], row[3], Counts(*row[4:at]))
        for row in rows
    )


async def list_rejected(store: Store, number: int) -> tuple[Rejected, ...]:
    """The rows that a batch did not take, in the order of its files."""
    rejected = tables.rejected_row
    columns = (rejected.c.file, rejected.c.line, rejected.c.reason, rejected.c.text, rejected.c.left_out)
    statement = select(*columns).where(rejected.c.batch_id == number).order_by(rejected.c.id)
    async with store.engine.connect() as connection:
        return tuple(Rejected(*row) for row in (await connection.execute(statement)).all())


async def list_conflicts(store: Store, number: int) -> tuple[Conflict, ...]:
    """What a batch found disputed, each fact by its id (a result by those of its race and athlete)."""
    async with store.engine.connect() as connection:
        return tuple(Conflict(*row) for row in (await connection.execute(conflicts_of(number))).all())


async def undo(store: Store, number: int) -> None:
    """Take a batch back: what it brought goes, what it changed is again as it was, all or nothing.

    Raises BatchError where there is no such batch, or where something entered since rests on it.
    """
    async with store.writing() as connection:
        await connection.run_sync(_undo, number)


def conflicts_of(number: int) -> "Select[*tuple[Any, ...]]":
    """What a batch found disputed, as the fields of a Conflict."""
    disputed, result, runner = tables.conflict, tables.result, tables.athlete.alias("runner")
    fact = case(
        (disputed.c.athlete_id.is_not(None), tables.athlete.c.slug),
        (disputed.c.record_id.is_not(None), tables.record.c.slug),
        (disputed.c.result_id.is_not(None), tables.race.c.slug + " " + runner.c.slug),
        else_=tables.race.c.slug,
    )
    return (
        select(fact, disputed.c.about, disputed.c.stands, disputed.c.claim, tables.source.c.title)
        .select_from(disputed)
        .join(tables.source, tables.source.c.id == disputed.c.source_id)
        .outerjoin(tables.athlete, tables.athlete.c.id == disputed.c.athlete_id)
        .outerjoin(tables.record, tables.record.c.id == disputed.c.record_id)
        .outerjoin(result, result.c.id == disputed.c.result_id)
        .outerjoin(runner, runner.c.id == result.c.athlete_id)
        .outerjoin(tables.race, tables.race.c.id == func.coalesce(disputed.c.race_id, result.c.race_id))
        .where(disputed.c.origin == f"{tables.BATCH}{number}")
        .order_by(disputed.c.id)
    )


def _undo(connection: Connection, number: int) -> None:
    numbers = connection.execute(select(tables.batch.c.id).order_by(tables.batch.c.id)).scalars().all()
    if number not in numbers:
        there = f"There are: {', '.join(map(str, numbers))}." if numbers else "Nothing was imported yet."
        raise BatchError(f"There is no batch {number}.", there)
    origin = f"{tables.BATCH}{number}"
    _refuse_if_needed(connection, number, origin)
    # What was moved to this batch's races goes back before they go; what they took the place of comes back after.
    for table in reversed(_with_origin()):
        if table not in (tables.source, *_GROUND):  # the batch itself names its source
            connection.execute(delete(table).where(table.c.origin == origin))
    restore(connection, number, references=True)
    for table in _GROUND:
        connection.execute(delete(table).where(table.c.origin == origin))
    restore(connection, number, references=False)
    for table in (tables.change, tables.rejected_row):
        connection.execute(delete(table).where(table.c.batch_id == number))
    connection.execute(delete(tables.batch).where(tables.batch.c.id == number))
    connection.execute(delete(tables.source).where(tables.source.c.origin == origin))
    grow_version(connection)


def _refuse_if_needed(connection: Connection, number: int, origin: str) -> None:
    """Raise BatchError where rows of another origin rest on this batch's, or a later batch changed them."""
    resting = sorted({*_resting(connection, number, origin), *_changed_since(connection, number, origin)}, key=_order)
    if resting:
        others = ", ".join(resting)
        raise BatchError(f"Batch {number} cannot be undone: {others} builds on it.", f"Undo {others} first.")


def _resting(connection: Connection, number: int, origin: str) -> Iterator[str]:
    own = tables.change.alias("own")
    for table in _with_origin():
        for column, target in _references(table):
            owner = target.alias("owner")
            statement = (
                select(table.c.origin)
                .join(owner, owner.c.id == column)
                .where(owner.c.origin == origin, table.c.origin != origin)
            )
            if "id" in table.c:  # what the batch itself has moved there goes back
                moved = (own.c.batch_id == number) & (own.c.table == table.name) & (own.c.row_id == table.c.id)
                statement = statement.where(~exists().where(moved))
            yield from connection.execute(statement.distinct()).scalars()


def _changed_since(connection: Connection, number: int, origin: str) -> Iterator[str]:
    later = tables.change.alias("later")
    own = tables.change.alias("own")
    same_row = (own.c.table == later.c.table) & (own.c.row_id == later.c.row_id)
    statement = select(later.c.batch_id).join(own, same_row).where(own.c.batch_id == number, later.c.batch_id > number)
    yield from (f"{tables.BATCH}{batch}" for batch in connection.execute(statement.distinct()).scalars())
    for table in _with_origin():
        if "id" not in table.c:
            continue
        statement = (
            select(later.c.batch_id)
            .join(table, (later.c.table == table.name) & (later.c.row_id == table.c.id))
            .where(table.c.origin == origin, later.c.batch_id > number)
        )
        yield from (f"{tables.BATCH}{batch}" for batch in connection.execute(statement.distinct()).scalars())


def _with_origin() -> list[Table]:
    return [table for table in tables.metadata.sorted_tables if "origin" in table.c]


def _references(table: Table) -> Iterable[tuple[Column[int], Table]]:
    for column in table.c:
        keys: Iterable[ForeignKey] = column.foreign_keys
        for key in keys:
            if "origin" in key.column.table.c:
                yield column, key.column.table


def _order(origin: str) -> tuple[int, str]:
    digits = origin.removeprefix(tables.BATCH)
    return (int(digits) if digits.isdigit() else 0, origin)
