"""Races that were imported before the shipped facts knew their meet are filed under it once they do."""

from collections.abc import AsyncGenerator, Sequence
from datetime import date

import pytest_asyncio
from sqlalchemy import Connection, insert, select

from bot.domain.event import Event, Sex
from bot.domain.mark import Measure, parse_mark
from bot.domain.meet_kind import MeetKind
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import UNKNOWN_HEAT, FileRow, PersonRow
from bot.domain.source import SourceKind
from bot.importing.rehanging import rehang
from bot.importing.undoing import undo
from bot.names.fold import fold
from bot.store import tables
from bot.store.database import open_store
from bot.store.store import Store
from tests.store.importing_rows import JAKOB, KERR, everything, person, record, result, table_rows, take_in
from tests.store.known_meets import FARAH, hold, ship_athletes

WORLDS = (date(2003, 8, 23), date(2003, 8, 31))
FINAL, HEATS = date(2003, 8, 27), date(2003, 8, 23)
ONE, TWO, THREE, FOUR = (person(f"Runner {name}", f"198{n}-03-04") for n, name in enumerate("ABCD"))
TEN_K = Event("10km-road", Sex.MEN, False)
LIST = {"meet": "", "day": FINAL}
UNIT = {"meet": "World Championships", "kind": SourceKind.MEET, "day": FINAL}


@pytest_asyncio.fixture
async def store(empty_sqlite_url: str) -> AsyncGenerator[Store]:
    """A store on SQLite, without the shipped facts, which grow."""
    async with open_store(empty_sqlite_url) as opened:
        await ship_athletes(opened)
        yield opened


@pytest_asyncio.fixture
async def any_store(empty_url: str) -> AsyncGenerator[Store]:
    """Such a store of each kind."""
    async with open_store(empty_url) as opened:
        await ship_athletes(opened)
        yield opened


async def ship(store: Store) -> int:
    """Let the store know the World Championships; returns how many races moved there."""
    await hold(store, "worlds", MeetKind.WORLD, *WORLDS)
    async with store.writing() as connection:
        return await connection.run_sync(lambda each: rehang(each, fold))


async def again(store: Store) -> int:
    def move(connection: Connection) -> int:
        return rehang(connection, fold)

    async with store.writing() as connection:
        return await connection.run_sync(move)


async def filed(store: Store) -> dict[str, str]:
    """The ids of the meets that imported races are filed under, by the ids of the races."""
    meets = {each["id"]: each["slug"] for each in await table_rows(store, "meet")}
    return {
        each["slug"]: meets[each["meet_id"]] for each in await table_rows(store, "race") if each["origin"] != "shipped"
    }


async def imported(store: Store, *batches: Sequence[FileRow]) -> None:
    for number, rows in enumerate(batches):
        await take_in(store, rows, f"List {number}")


async def test_two_city_meets_inside_a_championship_become_one(store: Store) -> None:
    await imported(store, [result(ONE, "3:40.10", 1, round="heat", heat=1, **{**LIST, "day": HEATS})])
    await take_in(store, [result(ONE, "3:31.10", 1, **LIST), result(TWO, "3:31.20", 2, **LIST)], "Another list")
    before = await filed(store)
    assert len(set(before.values())) == 2
    assert await ship(store) == 2
    assert await filed(store) == dict.fromkeys(before, "worlds")
    meets = {each["slug"] for each in await table_rows(store, "meet")}
    assert not meets & set(before.values())
    aliases = {each["slug"] for each in await table_rows(store, "meet_alias")}
    assert aliases == set(before.values())


async def test_races_elsewhere_stay_where_they_are(store: Store) -> None:
    rows = [
        result(ONE, "28:10.0", 1, event=TEN_K, **LIST),
        result(ONE, "3:31.10", 1, **{**LIST, "day": date(2003, 9, 2)}),
        result(TWO, "3:33.10", 1, **{**LIST, "meet": "Paris Police Championships"}),
    ]
    await imported(store, rows)
    before = await everything(store)
    assert await ship(store) == 0
    after = await everything(store)
    for table in before.keys() - {"meet", "meet_name"}:
        assert after[table] == before[table], table


async def test_records_follow(store: Store) -> None:
    what = {"type": RecordType.NATIONAL_RECORD, "scope": "KEN", "status": RecordStatus.RATIFIED}
    await imported(store, [record(ONE, "3:31.10", day=FINAL, **what)])
    await ship(store)
    worlds = {each["id"] for each in await table_rows(store, "meet") if each["slug"] == "worlds"}
    assert {each["meet_id"] for each in await table_rows(store, "record") if each["origin"] != "shipped"} == worlds


async def test_one_race_in_two_city_meets_is_joined_and_both_ids_lead_to_it(store: Store) -> None:
    """The second list has a city that nobody takes for Paris."""
    first = [result(who, mark, n, **LIST) for n, (who, mark) in enumerate([(ONE, "3:31.10"), (TWO, "3:31.20")], 1)]
    suburb = {"meet": "World Championships", "day": FINAL, "city": "Plaine Commune"}
    await imported(store, first)
    await take_in(store, [result(THREE, "3:31.30", 3, **suburb), result(FOUR, "3:31.40", 4, **suburb)], "Another list")
    before = await filed(store)
    assert len(before) == 2
    await ship(store)
    [kept] = await filed(store)
    [gone] = before.keys() - {kept}
    field = await store.races.list_field(gone)
    assert [each.place for each in field] == [1, 2, 3, 4]
    assert {each.race.id for each in field} == {kept}
    assert field == await store.races.list_field(kept)


async def ship_final(store: Store, *marks: tuple[PersonRow, int, str]) -> None:
    """Let the shipped facts have the final of the World Championships."""
    athletes = {each["name"]: each["id"] for each in await table_rows(store, "athlete")}
    async with store.writing() as connection:
        meet = await connection.scalar(select(tables.meet.c.id).where(tables.meet.c.slug == "worlds"))
        event = {"discipline": "1500m", "sex": "M", "round": "final", "date": FINAL}
        race = insert(tables.race).values(slug="worlds-final", meet_id=meet, **event).returning(tables.race.c.id)
        number = await connection.scalar(race)
        for who, place, text in marks:
            mark = parse_mark(text, Measure.TIME)
            values = {"mark_text": text, "mark_value": mark.value, "mark_step": mark.step, "mark_measure": "time"}
            ran = {"athlete_id": athletes[who.name], "place": place, "race_id": number, **values}
            added = insert(tables.result).values(**ran).returning(tables.result.c.id)
            said = {"result_id": await connection.scalar(added), "source_id": 1}
            await connection.execute(insert(tables.result_source).values(**said))


async def test_an_imported_race_becomes_one_with_the_shipped_one(any_store: Store) -> None:
    store = any_store
    marks = [(KERR, "3:31.10"), (JAKOB, "3:31.20"), (FARAH, "3:31.39"), (ONE, "3:31.40")]
    await imported(store, [result(who, mark, n, **LIST) for n, (who, mark) in enumerate(marks, 1)])
    [gone] = await filed(store)
    await hold(store, "worlds", MeetKind.WORLD, *WORLDS)
    await ship_final(store, (KERR, 1, "3:31.10"), (JAKOB, 2, "3:31.20"), (FARAH, 3, "3:31.30"))
    await again(store)
    assert await filed(store) == {}
    field = await store.races.list_field(gone)
    assert [each.mark_text for each in field] == ["3:31.10", "3:31.20", "3:31.30", "3:31.40"]
    assert [len(each.sources) for each in field] == [2, 2, 2, 1]
    disputes = await table_rows(store, "conflict")
    assert [(each["about"], each["stands"], each["claim"]) for each in disputes] == [("mark", "3:31.30", "3:31.39")]
    await undo(store, 1)
    field = await store.races.list_field("worlds-final")
    assert [(each.mark_text, len(each.sources)) for each in field] == [("3:31.10", 1), ("3:31.20", 1), ("3:31.30", 1)]
    assert await table_rows(store, "conflict") == []


async def test_wind_and_stadium_of_a_race_that_becomes_one_go_with_the_import(any_store: Store) -> None:
    store = any_store
    marks = [(KERR, "3:31.10"), (JAKOB, "3:31.20")]
    await imported(
        store, [result(who, mark, n, venue="Stade", wind=3, **LIST) for n, (who, mark) in enumerate(marks, 1)]
    )
    await hold(store, "worlds", MeetKind.WORLD, *WORLDS)
    await ship_final(store, (KERR, 1, "3:31.10"), (JAKOB, 2, "3:31.20"))
    shipped = [each for each in await table_rows(store, "race") if each["slug"] == "worlds-final"]
    await again(store)
    [race] = await table_rows(store, "race")
    assert (race["wind"], race["venue"]) == (3, "Stade")
    await undo(store, 1)
    assert await table_rows(store, "race") == shipped


async def test_an_imported_race_of_others_stays_beside_the_shipped_one(store: Store) -> None:
    await imported(store, [result(KERR, "3:31.10", 1, **LIST), result(JAKOB, "3:31.20", 2, **LIST)])
    [slug] = await filed(store)
    await hold(store, "worlds", MeetKind.WORLD, *WORLDS)
    await ship_final(store, (KERR, 3, "3:33.10"), (FARAH, 1, "3:31.30"))
    await again(store)
    assert await filed(store) == {slug: "worlds"}
    assert [each.place for each in await store.races.list_field("worlds-final")] == [1, 3]


async def test_races_that_differ_are_kept_apart(store: Store) -> None:
    await imported(store, [result(ONE, "3:31.10", 1, **LIST), result(TWO, "3:31.20", 2, **LIST)])
    await take_in(store, [result(THREE, "3:35.30", 1, **{**LIST, "meet": "World Championships"})], "Another list")
    before = await filed(store)
    await ship(store)
    assert await filed(store) == dict.fromkeys(before, "worlds")
    sections = sorted(each["section"] for each in await table_rows(store, "race") if each["slug"] in before)
    assert sections == ["", "race 2"]


async def test_a_result_whose_heat_no_list_gives_finds_its_race(store: Store) -> None:
    await imported(store, [result(ONE, "3:31.10", 1, **LIST), result(TWO, "3:31.20", 2, **LIST)])
    unknown = {"heat": UNKNOWN_HEAT, "meet": "World Championships", "day": FINAL, "city": "Paris Saint-Denis"}
    await take_in(store, [result(THREE, "3:31.30", None, **unknown)], "Another list")
    await take_in(store, [result(THREE, "3:31.30", 3, **UNIT)], "The unit")
    await ship(store)
    fields = [await store.races.list_field(slug) for slug in await filed(store)]
    assert sum(each.competitor.name == "Runner C" for field in fields for each in field) == 1


async def test_undoing_takes_back_what_a_batch_brought(store: Store) -> None:
    before = await everything(store)
    await take_in(store, [result(ONE, "3:31.10", 1, **LIST), result(TWO, "3:31.20", 2, **LIST)], "A list")
    await take_in(store, [result(THREE, "3:31.30", 3, **{**LIST, "meet": "World Championships"})], "Another list")
    await ship(store)
    await undo(store, 2)
    assert len(await filed(store)) == 1
    await undo(store, 1)
    after = await everything(store)
    for table in before.keys() - {"meet"}:
        assert after[table] == before[table], table
    assert {each["slug"] for each in after["meet"]} == {each["slug"] for each in before["meet"]} | {"worlds"}


async def test_undoing_brings_back_what_a_batch_deleted_under_the_known_meet(any_store: Store) -> None:
    store = any_store
    unknown = {**LIST, "heat": UNKNOWN_HEAT, "round": "heat"}
    await imported(store, [result(ONE, "3:40.10", 2, **unknown)])
    heat = {**UNIT, "round": "heat", "heat": 2}
    await take_in(store, [result(ONE, "3:40.10", 2, **heat), result(TWO, "3:40.00", 1, **heat)], "The unit")
    revealed = await filed(store)
    await ship(store)
    assert set(await filed(store)) == set(revealed)
    await undo(store, 2)
    assert set((await filed(store)).values()) == {"worlds"}
    [field] = [await store.races.list_field(slug) for slug in await filed(store)]
    assert [each.mark_text for each in field] == ["3:40.10"]


async def test_an_id_that_leads_elsewhere_is_given_to_no_other_race(store: Store) -> None:
    await imported(store, [result(who, "3:31.10", n, **LIST) for n, who in enumerate([KERR, JAKOB], 1)])
    [gone] = await filed(store)
    await hold(store, "worlds", MeetKind.WORLD, *WORLDS)
    await ship_final(store, (KERR, 1, "3:31.10"), (JAKOB, 2, "3:31.10"))
    await again(store)
    await take_in(store, [result(ONE, "3:51.10", 1, section="B", **LIST)], "Another list")
    [new] = await filed(store)
    assert new != gone
    assert len(await store.races.list_field(gone)) == 2


async def test_a_second_time_changes_nothing(store: Store) -> None:
    await imported(store, [result(ONE, "3:31.10", 1, **LIST)])
    await ship(store)
    before = await everything(store)
    assert await again(store) == 0
    assert await everything(store) == before
