"""A store that ships three athletes and the meets that a test puts into it, and nothing else."""

from datetime import date

from sqlalchemy import insert

from bot.domain.meet_kind import MeetKind
from bot.domain.rows import PersonRow
from bot.store import tables
from bot.store.store import Store
from tests.store.importing_rows import JAKOB, KERR

FARAH = PersonRow("Mo Farah", "GBR", "M", date(1983, 3, 23))


async def ship_athletes(store: Store) -> None:
    """Ship a source, three athletes who have run against each other, and what else Paris is called."""
    async with store.writing() as connection:
        source = {"slug": "book", "title": "A book", "publisher": "The press", "retrieved": date(2025, 1, 1)}
        await connection.execute(insert(tables.source).values(**source))
        for who in (KERR, JAKOB, FARAH):
            slug = who.name.lower().replace(" ", "-")
            values = {"slug": slug, "name": who.name, "nation": who.nation, "sex": who.sex, "born": who.born}
            await connection.execute(insert(tables.athlete).values(**values))
        await connection.execute(insert(tables.city_name).values(city="Paris", name="Paris Saint-Denis"))


async def hold(store: Store, slug: str, kind: MeetKind, start: date, end: date, **given: str) -> None:
    """Ship a meet, called World Championships and in Paris unless something else is given."""
    values = {"name": "World Championships", "city": "Paris", "country": "FRA", **given}
    async with store.writing() as connection:
        await connection.execute(insert(tables.meet).values(slug=slug, kind=kind, start=start, end=end, **values))
