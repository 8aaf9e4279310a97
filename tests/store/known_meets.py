"""Puts meets of known days into a store, as the shipped facts would."""

from datetime import date

from sqlalchemy import delete, insert

from bot.domain.meet_kind import MeetKind
from bot.store import tables
from bot.store.store import Store


async def hold(store: Store, slug: str, kind: MeetKind, start: date, end: date, **given: str) -> None:
    """A shipped meet in Paris unless another city is given; `called` are other names, joined by `;`."""
    values = {"name": "World Championships", "city": "Paris", "country": "FRA", **given}
    called = values.pop("called", "")
    async with store.writing() as connection:
        meet = insert(tables.meet).values(slug=slug, kind=kind, start=start, end=end, **values)
        number = (await connection.execute(meet.returning(tables.meet.c.id))).scalar_one()
        for name in filter(None, called.split(";")):
            await connection.execute(insert(tables.meet_name).values(meet_id=number, name=name))


async def without_shipped_days(store: Store) -> None:
    """Leave no shipped meet with days, so that only those that a test puts in count."""
    async with store.writing() as connection:
        await connection.execute(delete(tables.meet_name))
        await connection.execute(tables.meet.update().values(start=None, end=None))
