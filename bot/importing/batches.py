"""The batches that imports made: a list of them, the rows they did not take, and the disputes they found."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from bot.domain.batch import Batch, Counts
from bot.domain.dispute import Dispute
from bot.domain.rows import Rejected
from bot.store import tables
from bot.store.sources import read_source, source_columns
from bot.store.store import Store

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
