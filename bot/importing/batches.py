"""The batches that imports made: a list of them, the rows they did not take, and how one is undone."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Select, Table, delete, exists, func, select

from bot.domain.batch import Batch, Counts
from bot.domain.dispute import Dispute
from bot.domain.rows import Rejected
from bot.errors import BatchError
from bot.importing.journal import restore
from bot.store import tables
from bot.store.sources import read_source, source_columns
from bot.store.store import Store
from bot.store.writing import grow_version

_COUNTS = tuple(Counts.__slots__)
_GROUND = (tables.race, tables.meet, tables.athlete)  # other rows refer to these
_SAID = ("about", "stands", "claim")


async def list_batches(store: Store) -> tuple[Batch, ...]:
    """Every batch, the latest first."""
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
        Batch(
            row[0],
            read_source(row[at:]),
            tuple(row[1].split("\n")),
            datetime.fromisoformat(row[2]),
            datetime.fromisoformat(row[3]),
            Counts(**dict(zip(_COUNTS, row[4:at], strict=True))),
        )
        for row in rows
    )


async def list_rejected(store: Store, number: int) -> tuple[Rejected, ...]:
    """The rows that a batch did not take, in the order of its files."""
    rejected = tables.rejected_row
    columns = (rejected.c.file, rejected.c.line, rejected.c.reason, rejected.c.text, rejected.c.left_out)
    statement = select(*columns).where(rejected.c.batch_id == number).order_by(rejected.c.id)
    async with store.engine.connect() as connection:
        return tuple(Rejected(*row) for row in (await connection.execute(statement)).all())


async def list_disputes(store: Store, number: int) -> tuple[Dispute, ...]:
    """The disputes that a batch found, in the order they were found."""
    async with store.engine.connect() as connection:
        return await connection.run_sync(read_disputes, number)


async def undo(store: Store, number: int) -> None:
    """Take a batch back: delete what it brought and restore what it changed, all or nothing.

    Raises BatchError if there is no such batch, or if something entered since refers to it.
    """
    async with store.writing() as connection:
        await connection.run_sync(_undo, number)


def read_disputes(connection: Connection, number: int) -> tuple[Dispute, ...]:
    """The disputes that a batch found, on an open connection: an import asks before it commits."""
    return tuple(_read_dispute(row) for row in connection.execute(_disputes(number)))


def _disputes(number: int) -> "Select[*tuple[Any, ...]]":
    disputed, result = tables.dispute, tables.result
    athlete, race, record, team = tables.athlete, tables.race, tables.record, tables.team
    slugs = (func.coalesce(each.c.slug, "") for each in (athlete, race, record, team))
    return (
        select(*slugs, *(disputed.c[name] for name in _SAID), *source_columns(tables.source))
        .select_from(disputed)
        .join(tables.source, tables.source.c.id == disputed.c.source_id)
        .outerjoin(record, record.c.id == disputed.c.record_id)
        .outerjoin(result, result.c.id == disputed.c.result_id)
        .outerjoin(athlete, athlete.c.id == func.coalesce(disputed.c.athlete_id, result.c.athlete_id))
        .outerjoin(team, team.c.id == result.c.team_id)
        .outerjoin(race, race.c.id == func.coalesce(disputed.c.race_id, result.c.race_id))
        .where(disputed.c.origin == f"{tables.BATCH}{number}")
        .order_by(disputed.c.id)
    )


def _read_dispute(row: Sequence[Any]) -> Dispute:
    athlete, race, record, team, about, stands, claim, *source = row
    return Dispute(about, stands, claim, read_source(source), athlete, race, record, team)


def _undo(connection: Connection, number: int) -> None:
    numbers = connection.execute(select(tables.batch.c.id).order_by(tables.batch.c.id)).scalars().all()
    if number not in numbers:
        there = f"There are: {', '.join(map(str, numbers))}." if numbers else "Nothing was imported yet."
        raise BatchError(f"There is no batch {number}.", there)
    origin = f"{tables.BATCH}{number}"
    _refuse_if_needed(connection, number, origin)
    # Results that were moved to this batch's races move back before those are deleted; the races that the batch
    # deleted come back after.
    for table in reversed(_with_origin()):
        if table not in (tables.source, *_GROUND):  # the batch row still refers to the source
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
    """Raise BatchError if rows of another origin refer to this batch's rows, or a later batch changed them."""
    resting = sorted({*_resting(connection, number, origin), *_changed_since(connection, number, origin)}, key=_order)
    if resting:
        others = ", ".join(resting)
        raise BatchError(f"Batch {number} cannot be undone: {others} builds on it.", f"Undo {others} first.")


def _resting(connection: Connection, number: int, origin: str) -> Iterator[str]:
    source, batch, own = tables.source, tables.batch, tables.change.alias("own")
    # Facts that both said with the same source are noted once, so the source cannot be left to the later batch.
    sharing = select(batch.c.id).join(source, source.c.id == batch.c.source_id)
    sharing = sharing.where(source.c.origin == origin, batch.c.id != number)
    yield from (f"{tables.BATCH}{later}" for later in connection.execute(sharing).scalars())
    for table in _with_origin():
        for column, target in _references(table):
            owner = target.alias("owner")
            statement = (
                select(table.c.origin)
                .join(owner, owner.c.id == column)
                .where(owner.c.origin == origin, table.c.origin != origin)
            )
            if "id" in table.c:  # rows that the batch itself moved there will move back
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
