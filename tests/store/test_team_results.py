"""Results of relay teams and parts of combined events: what migrating keeps, and what the database refuses."""

from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import IntegrityError

from bot.database.migrating import alembic_config
from bot.domain.facts import Facts
from bot.store import tables
from bot.store.kind import ALMANAC
from bot.store.store import Store

_RESULTS = text("SELECT id, race_id, athlete_id, place, mark_text, nation, event, origin FROM result ORDER BY id")


async def test_a_store_from_before_teams_had_results_keeps_all_others(store: Store, facts: Facts) -> None:
    def down_and_up(connection: Connection) -> tuple[list[Any], list[Any]]:
        command.downgrade(alembic_config(ALMANAC, connection), "0004")
        before = list(connection.execute(_RESULTS))
        command.upgrade(alembic_config(ALMANAC, connection), "head")
        return before, list(connection.execute(_RESULTS))

    async with store.writing() as connection:
        before, after = await connection.run_sync(down_and_up)
    assert before == after
    assert len(before) == len(facts.results) > 0
    async with store.writing() as connection:
        unsaid = text("SELECT count(*) FROM result WHERE id NOT IN (SELECT result_id FROM result_source)")
        assert (await connection.execute(unsaid)).scalar_one() == 0


async def test_a_store_from_before_loses_teams_results_and_parts_alone(store: Store) -> None:
    def put_and_go_down(connection: Connection) -> tuple[int, int, int]:
        race = connection.execute(select(tables.race)).mappings().first()
        team = connection.execute(select(tables.team.c.id)).scalars().first()
        assert race is not None
        before = connection.execute(text("SELECT count(*) FROM result")).scalar_one()
        part = {**race, "id": 999_999, "slug": "part", "combined": "decathlon"}
        connection.execute(insert(tables.race).values(**part))
        for number, competitor in enumerate(({"team_id": team}, {"athlete_id": 1}), 900_000):
            values = {"id": number, "race_id": 999_999, "place": 1, **competitor}
            connection.execute(insert(tables.result).values(**values))
        command.downgrade(alembic_config(ALMANAC, connection), "0004")
        counts = [connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in ("result", "team")]
        command.upgrade(alembic_config(ALMANAC, connection), "head")
        return before, counts[0], counts[1]

    async with store.writing() as connection:
        before, after, teams = await connection.run_sync(put_and_go_down)
    assert before == after
    assert teams > 0  # those that hold records stay


@pytest.mark.parametrize("competitors", [{}, {"athlete_id": 1, "team_id": 1}, {"team_id": 999_999}])
async def test_a_result_has_one_competitor(store: Store, competitors: dict[str, Any]) -> None:
    async with store.writing() as connection:
        await connection.execute(text("DELETE FROM result_source"))
        await connection.execute(text("DELETE FROM result"))
    with pytest.raises(IntegrityError):
        async with store.writing() as connection:
            await connection.execute(insert(tables.result).values(race_id=1, place=1, **competitors))


async def test_one_team_has_one_result_in_a_race(store: Store) -> None:
    values = {"race_id": 1, "team_id": 1, "place": 1}
    async with store.writing() as connection:
        await connection.execute(insert(tables.result).values(id=900_000, **values))
    with pytest.raises(IntegrityError):
        async with store.writing() as connection:
            await connection.execute(insert(tables.result).values(id=900_001, **values))
