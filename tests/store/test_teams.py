"""Relay teams hold records: they are read with their runners, found by them, and never taken for athletes."""

from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import IntegrityError

from bot.database.migrating import alembic_config
from bot.domain.event import Event, Sex
from bot.domain.facts import Facts
from bot.domain.team import Runner, Team
from bot.store import tables
from bot.store.kind import ALMANAC
from bot.store.store import Store
from tests.store.meetings import list_meetings

RELAY = Event("4x100m", Sex.MEN, short_track=False)
LONDON = "wr-4x100m-m-2012"


async def test_a_team_is_read_as_it_was_shipped(store: Store, facts: Facts) -> None:
    shipped = {fact.record.id: fact.record.holder for fact in facts.records if isinstance(fact.record.holder, Team)}
    events = {fact.record.event for fact in facts.records if fact.record.id in shipped}
    read = {record.id: record.holder for event in events for record in await store.records.list_records(event)}
    assert read.keys() == shipped.keys()
    for record, team in read.items():
        assert isinstance(team, Team)
        expected = shipped[record]
        assert isinstance(expected, Team)
        assert (team.id, team.nation, team.club, team.runners) == (
            expected.id,
            expected.nation,
            expected.club,
            expected.runners,
        )
        assert set(team.sources) == set(expected.sources)


async def test_runners_come_in_the_order_they_ran(store: Store) -> None:
    (record,) = [record for record in await store.records.list_records(RELAY) if record.id == LONDON]
    assert isinstance(record.holder, Team)
    assert record.holder.name == "Jamaica"
    assert record.holder.runners == (
        Runner("Nesta Carter"),
        Runner("Michael Frater"),
        Runner("Yohan Blake"),
        Runner("Usain Bolt", "usain-bolt"),
    )


async def test_a_runner_is_asked_for_the_record_too(store: Store) -> None:
    records = await store.records.list_records_by("usain-bolt")
    assert LONDON in {record.id for record in records}
    assert all(record.is_by("usain-bolt") for record in records)
    days = [record.set_on for record in records]
    assert days == sorted(days, reverse=True)


async def test_no_team_is_an_athlete(store: Store, facts: Facts) -> None:
    listed = {listing.athlete.id for listing in await store.athletes.list_listings()}
    assert listed.isdisjoint({team.id for team in facts.teams})
    assert await store.athletes.list_athletes([team.id for team in facts.teams]) == ()
    assert await list_meetings(store, "usain-bolt", "jam-4x100m-m-2012-08-11") == ()


@pytest.mark.parametrize("holders", [{}, {"athlete_id": 1, "team_id": 1}])
async def test_a_record_has_one_holder(store: Store, holders: dict[str, Any]) -> None:
    async with store.writing() as connection:
        row = (await connection.execute(select(tables.record).where(tables.record.c.slug == LONDON))).mappings().one()
    values = {**row, "id": 999_999, "slug": "another", "athlete_id": None, "team_id": None, **holders}
    with pytest.raises(IntegrityError):
        async with store.writing() as connection:
            await connection.execute(insert(tables.record).values(**values))


async def test_a_store_from_before_teams_keeps_its_records(store: Store, facts: Facts) -> None:
    def down_and_up(connection: Connection) -> tuple[int, int]:
        command.downgrade(alembic_config(ALMANAC, connection), "0003")
        before = connection.execute(text("SELECT count(*) FROM record")).scalar_one()
        command.upgrade(alembic_config(ALMANAC, connection), "head")
        return before, connection.execute(text("SELECT count(*) FROM record")).scalar_one()

    async with store.writing() as connection:
        before, after = await connection.run_sync(down_and_up)
    alone = [fact.record for fact in facts.records if not isinstance(fact.record.holder, Team)]
    assert before == after == len(alone)
    records = await store.records.list_records(Event("1500m", Sex.MEN, short_track=False))
    assert {record.id for record in records} == {r.id for r in alone if r.event == records[0].event}
    assert all(record.claims for record in records)
