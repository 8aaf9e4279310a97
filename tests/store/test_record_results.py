"""Results that records are, in the store: beside imports of the same marks, and in stores from before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.event import Event, Sex
from bot.domain.facts import Facts, RecordFact
from bot.domain.mark import Measure, parse_mark
from bot.domain.race import Round
from bot.domain.record import Claim, Record, RecordStatus, RecordType
from bot.domain.record_results import with_record_results
from bot.domain.rows import FileRow
from bot.domain.top import Bounds
from bot.importing.undoing import undo
from bot.store import tables
from bot.store.database import open_store
from bot.store.store import Store
from tests.store.importing_rows import DAY, everything, result, table_rows, take_in
from tests.store.shipped_content import shipped_content
from tests.store.test_taking_over import ALL, BOTH, FOUR, JAKOB, KERR, MEN, PARIS, ROWS, person, ship, shipped

ON = date(2019, 12, 24)  # the day after the race that ships
MARK = "3:27.14"
LIST: dict[str, Any] = {"meet": "", "day": ON}
HEAT: dict[str, Any] = {**LIST, "round": Round.HEAT, "heat": 2}


def record(text: str = MARK, **given: Any) -> RecordFact:  # noqa: ANN401
    claims = tuple(map(Claim, BOTH))
    values: dict[str, Any] = {"type": RecordType.AREA_RECORD, "scope": "europe", "holder": JAKOB, "set_on": ON}
    rest = (PARIS.name, PARIS.city, RecordStatus.RATIFIED, claims)
    values |= given
    who = (values.pop("holder"), values.pop("set_on"))
    number = f"{values['scope']}-{text}".replace(":", "-").replace(".", "-")
    mark = parse_mark(text, Measure.TIME)
    one = Record(number, values["type"], values["scope"], MEN, mark, *who, *rest)
    return RecordFact(one, PARIS.id)


def facts(*records: RecordFact, fingerprint: str = "1") -> Facts:
    given = replace(shipped(FOUR, fingerprint=fingerprint), records=records or (record(),))
    return with_record_results(given)


async def held(store: Store, athlete: str = JAKOB.id) -> list[tuple[Any, ...]]:
    """What there is of an athlete on that day: the mark, the place and the round, and who is in the race."""
    told: list[tuple[Any, ...]] = []
    for each in await store.races.list_results(athlete):
        if each.race.date >= ON:
            field = await store.races.list_field(each.race.id)
            told.append((each.mark_text, each.place, each.race.round, len(field)))
    return told


ALONE = [(MARK, None, None, 1)]


async def test_it_is_a_result_of_which_only_the_mark_is_known(empty_url: str) -> None:
    async with open_store(empty_url) as store:
        await ship(store, facts())
        assert await held(store) == ALONE
        top = await store.races.list_top(Bounds(MEN), 1)
        assert [each.mark_text for each in top] == [MARK]
        [mine] = [each for each in await store.races.list_results(JAKOB.id) if each.race.date == ON]
        assert {source.id for source in mine.sources} == {"lists", "book"}
        assert not [each for each in await store.races.list_winners_on(ON.month, ON.day) if each.race.date == ON]


async def test_a_store_from_before_gets_them_and_keeps_its_ids(empty_url: str) -> None:
    async with open_store(empty_url) as store:
        await ship(store, replace(facts(), record_results=()))
        before = await everything(store)
        await ship(store, facts(fingerprint="2"))
        after = await everything(store)
        for name, rows in before.items():
            assert [row for row in rows if row not in after[name]] == [], name
        grown = {name for name, rows in after.items() if len(rows) > len(before[name])}
        assert grown == {"race", "race_source", "result", "result_source"}
        await ship(store, facts(fingerprint="3"))
        assert await everything(store) == after


async def test_of_two_in_one_competition_each_stays_whose_it_is(empty_url: str) -> None:
    """Nothing but its id tells such a race from another one of the same event, meet and day."""
    two = [record(), record("3:28.81", holder=KERR, scope="GBR", type=RecordType.NATIONAL_RECORD)]
    async with open_store(empty_url) as store:
        await ship(store, facts(*two))
        before = await everything(store)
        await ship(store, facts(*reversed(two), fingerprint="2"))
        assert await everything(store) == before
        await ship(store, facts(two[1], fingerprint="3"))
        assert await held(store, KERR.id) == [("3:28.81", None, None, 1)]
        assert await held(store) == []


async def test_a_race_that_ships_later_takes_its_place(empty_url: str) -> None:
    """The build of the almanac found who else was in it."""
    later = [replace(each, race=replace(each.race, id="paris-2019-2", date=ON), place=None) for each in FOUR[2:]]
    found = replace(FOUR[1], race=later[0].race, mark=parse_mark(MARK, Measure.TIME), place=1)
    whole = replace(shipped([*FOUR, found, *later], fingerprint="2"), records=(record(),))
    async with open_store(empty_url) as store:
        await ship(store, facts())
        await ship(store, with_record_results(whole))
        assert await held(store) == [(MARK, 1, Round.FINAL, 3)]


@pytest.mark.parametrize("row", [LIST, HEAT], ids=["a list", "a heat"])
async def test_an_import_of_the_same_mark_joins_it(empty_url: str, row: dict[str, Any]) -> None:
    async with open_store(empty_url) as store:
        await ship(store, facts())
        before = await everything(store)
        place = 1 if row is HEAT else None
        rows = [result(person(JAKOB), MARK, place, **row), result(person(KERR), "3:40.00", place and 2, **row)]
        batch = await take_in(store, rows)
        assert batch.counts.results == 1
        known = [(MARK, 1, Round.HEAT, 2)] if row is HEAT else ALONE
        assert await held(store) == known
        [mine] = [each for each in await store.races.list_results(JAKOB.id) if each.race.date == ON]
        assert len(mine.sources) == 3
        await ship(store, facts(fingerprint="2"))
        assert await held(store) == known
        await undo(store, batch.number)
        assert (await shipped_content(store)) == (await _fresh(empty_url, store))
        after = await everything(store)
        assert [len(after[name]) for name in ("race", "result")] == [len(before[name]) for name in ("race", "result")]


async def _fresh(url: str, store: Store) -> dict[str, Any]:
    """What ships where nothing was ever imported: the same store, seeded once more."""
    await ship(store, facts(fingerprint="fresh"))
    assert await held(store) == ALONE
    return await shipped_content(store)


@pytest.mark.parametrize("row", [LIST, HEAT], ids=["a list", "a heat"])
async def test_what_an_import_brought_before_is_not_there_twice(empty_url: str, row: dict[str, Any]) -> None:
    place = 1 if row is HEAT else None
    rows: Sequence[FileRow] = [*ROWS, result(person(JAKOB), MARK, place, **row)]
    async with open_store(empty_url) as store:
        await ship(store, facts())
        fresh = await shipped_content(store)
    async with open_store(empty_url) as store:
        await _empty(store)
        batch = await take_in(store, rows)
        await ship(store, facts(fingerprint="2"))
        assert [each[0] for each in await held(store)] == [MARK]
        await undo(store, batch.number)
        await ship(store, facts(fingerprint="2"))  # as the next start does
        assert await held(store) == ALONE
        assert await shipped_content(store) == fresh


async def _empty(store: Store) -> None:
    async with store.writing() as connection:
        for table in reversed(tables.metadata.sorted_tables):
            if table is not tables.meta:
                await connection.execute(table.delete())
        await connection.execute(tables.meta.delete().where(tables.meta.c.key.like("%shipped%")))


async def test_a_result_of_another_event_or_day_is_another(empty_url: str) -> None:
    other = Event("mile", Sex.MEN, False)
    rows = [
        result(person(JAKOB), MARK, 1, meet="", day=date(2019, 12, 30)),
        result(person(JAKOB), "3:50.00", 1, event=other, **LIST),
    ]
    async with open_store(empty_url) as store:
        await take_in(store, [*ROWS, *rows])
        await ship(store, facts())
        assert (MARK, None, None, 1) in await held(store)
        assert len(await table_rows(store, "result")) == len(ALL) + 3


def test_the_day_is_not_that_of_the_race_that_ships() -> None:
    assert abs((ON - DAY).days) == 1


async def test_a_list_that_has_the_mark_twice(empty_url: str) -> None:
    """Once in a race that it knows, once without a place: only one of them can be what ships."""
    async with open_store(empty_url) as store:
        await ship(store, facts())
        before = await everything(store)
        rows = [result(person(JAKOB), MARK, **LIST), result(person(JAKOB), MARK, 1, **{**HEAT, "city": "Oslo"})]
        batch = await take_in(store, [*rows, result(person(KERR), "3:40.00", 2, **{**HEAT, "city": "Oslo"})])
        assert (MARK, 1, Round.HEAT, 2) in await held(store)
        await undo(store, batch.number)
        assert await everything(store) == before
