"""What becomes of news when later imports, what ships or an undo change the facts that it told."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from bot.domain.news import News, NewsKind
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import UNKNOWN_HEAT
from bot.domain.source import SourceKind
from bot.importing.undoing import undo
from bot.store import tables
from bot.store.database import open_store
from bot.store.store import Store
from tests.store.importing_rows import DAY, JAKOB, KERR, person, record, result, table_rows
from tests.store.test_news import KIPSANG, NOW, news, race, take
from tests.store.test_taking_over import FOUR, ROWS, ship, shipped
from tests.store.test_undoing import counted_statements

LATER = NOW + timedelta(hours=3)
LISTED, AT_THE_MEET, OWN = ({"kind": kind} for kind in (SourceKind.LIST, SourceKind.MEET, SourceKind.OWN))
WORLD = {"type": RecordType("WR"), "scope": "world"}


async def corrections(store: Store) -> list[News]:
    return [fact for fact in await news(store) if fact.kind is NewsKind.CORRECTION]


@pytest.mark.parametrize(
    ("told", "then", "corrected"),
    [
        pytest.param(("3:30.90", 2), ("3:30.90", 3), True, id="another place"),
        pytest.param(("3:30.90", 2), ("3:30.95", 2), True, id="another mark"),
        pytest.param(("3:30.90", 2), ("DQ", None), True, id="annulled"),
        pytest.param(("DNF", None), ("3:30.90", 2), True, id="finished after all"),
        pytest.param(("DNF", None), ("DQ", None), True, id="another status"),
        pytest.param(("3:30.90", None), ("3:30.90", 2), False, id="a place that was missing"),
        pytest.param(("", 2), ("3:30.90", 2), False, id="a mark that was missing"),
        pytest.param(("3:30.9", 2), ("3:30.90", 2), False, id="a more precise mark"),
        pytest.param(("3:30.90", 2), ("3:30.90", 2), False, id="the same"),
    ],
)
async def test_a_correction_contradicts_what_was_told(
    store: Store, told: tuple[str, int | None], then: tuple[str, int | None], corrected: bool
) -> None:
    await take(store, [result(JAKOB, "3:30.10", 1, **LISTED), result(KERR, *told, **LISTED)])
    await take(store, [result(JAKOB, "3:30.10", 1, **AT_THE_MEET), result(KERR, *then, **AT_THE_MEET)], LATER, "Meet")
    (held,) = [
        each
        for each in await store.races.list_field((await news(store))[0].subject)
        if each.competitor.id == "josh-kerr"
    ]
    assert ((held.mark.text if held.mark else held.status or ""), held.place) == then
    assert len(await corrections(store)) == corrected


async def test_what_is_corrected_twice_has_two_corrections_of_the_first_news(store: Store) -> None:
    await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.90"), **OWN))
    await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.95"), **LISTED), LATER, "A better one")
    await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.97"), **AT_THE_MEET), LATER, "The best")
    first, *_ = await news(store)
    one, other = await corrections(store)
    assert (one.told, other.told) == (first.key, first.key)
    assert one.said != other.said


async def test_a_quiet_import_still_corrects_what_was_told(store: Store) -> None:
    """An edit tells nobody anything new, and a post that is known to be wrong must not stay."""
    await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.90"), **LISTED))
    await take(
        store,
        race((KERR, "3:30.05"), (JAKOB, "3:30.10"), (KIPSANG, "3:31.00"), **AT_THE_MEET),
        LATER,
        "Meet",
        quiet=True,
    )
    assert [fact.kind for fact in await news(store)] == [NewsKind.RACE, NewsKind.CORRECTION]


@pytest.mark.parametrize(
    ("status", "then", "kinds"),
    [
        (RecordStatus.PENDING, RecordStatus.RATIFIED, [NewsKind.RECORD]),
        (RecordStatus.UNRATIFIED, RecordStatus.RATIFIED, [NewsKind.RECORD]),
        (RecordStatus.RATIFIED, RecordStatus.UNRATIFIED, [NewsKind.CORRECTION]),
        (RecordStatus.PENDING, RecordStatus.UNRATIFIED, [NewsKind.CORRECTION]),
    ],
)
async def test_a_record_that_is_ratified_is_news_and_one_that_is_not_any_more_a_correction(
    store: Store, status: RecordStatus, then: RecordStatus, kinds: list[NewsKind]
) -> None:
    await take(store, [record(KERR, "3:25.00", status=status, **OWN, **WORLD)])
    await take(store, [record(KERR, "3:25.00", status=then, kind=SourceKind.RECORDS, **WORLD)], LATER, "Later")
    first, *later = await news(store)
    assert [fact.kind for fact in later] == kinds
    assert {fact.subject for fact in later} == {first.subject}


async def test_a_record_of_another_day_is_corrected(store: Store) -> None:
    of = {"status": RecordStatus.PENDING, **WORLD}
    await take(store, [record(KERR, "3:25.00", **OWN, **of)])
    await take(store, [record(KERR, "3:25.00", day=DAY - timedelta(1), **of)], LATER, "Later")
    first, correction = await news(store)
    assert (correction.kind, correction.told) == (NewsKind.CORRECTION, first.key)


async def test_news_of_a_listed_mark_leads_to_its_heat_once_that_is_known(store: Store) -> None:
    heat: dict[str, Any] = {"round": Round.HEAT}
    await take(store, [result(KERR, "3:36.58", 3, heat=UNKNOWN_HEAT, **heat, **LISTED)])
    (told,) = await news(store)
    field = [result(JAKOB, "3:36.50", 1, heat=2, **heat), result(KIPSANG, "3:36.55", 2, heat=2, **heat)]
    second = await take(store, [*field, result(KERR, "3:36.58", 3, heat=2, **heat)], LATER, "Meet")
    assert len(await store.races.list_field(told.subject)) == 3
    assert await corrections(store) == []
    best = [row._replace(kind=SourceKind.MEET) for row in field]
    third = await take(store, [*best, result(KERR, "3:36.60", 3, heat=2, **heat, **AT_THE_MEET)], LATER, "Results")
    assert told.key in {fact.told for fact in await corrections(store)}
    for batch in (third, second):
        await undo(store, batch.number)
    assert len(await store.races.list_field(told.subject)) == 1


async def test_what_ships_meanwhile_is_not_taken_back(empty_url: str) -> None:
    """Undoing an import leaves what ships, so what was told of it still holds; what it alone says goes."""
    elsewhere = {"day": DAY + timedelta(days=1), "city": "Rome", "country": "ITA"}
    more = [result(KIPSANG, "3:39.00", 5, meet=""), *race((KERR, "3:40.00"), **elsewhere)]
    async with open_store(empty_url) as store:
        await take(store, ROWS)
        batch = await take(store, [*ROWS, *more], title="More")
        await ship(store, shipped(FOUR))
        first, *own = await news(store)
        await undo(store, batch.number)
        await undo(store, 1)
        assert len(own) == 2
        assert {fact.key for fact in await news(store) if fact.taken_back} == {fact.key for fact in own}
        assert await store.races.list_field(first.subject)


async def test_a_ratification_is_taken_back_though_the_record_ships(store: Store) -> None:
    await take(store, [record(KERR, "3:25.00", status=RecordStatus.PENDING, **OWN, **WORLD)])
    async with store.writing() as connection:
        for table in (each for each in tables.metadata.sorted_tables if "origin" in each.c):
            await connection.execute(update(table).values(origin="shipped"))
    ratified = record(KERR, "3:25.00", status=RecordStatus.RATIFIED, kind=SourceKind.RECORDS, **WORLD)
    batch = await take(store, [ratified], LATER, "B")
    await undo(store, batch.number)
    await undo(store, 1)
    first, second = await news(store)
    assert (first.taken_back, second.taken_back) == (False, True)


async def test_athletes_are_named_by_the_ids_that_they_have_today(store: Store) -> None:
    await take(store, race((JAKOB, "3:30.10"), (KERR, "3:30.90")))
    async with store.writing() as connection:
        ids = {row.slug: row.id for row in await connection.execute(select(tables.athlete.c.slug, tables.athlete.c.id))}
        former = {"slug": "j-kerr", "athlete_id": ids["josh-kerr"], "origin": "shipped"}
        await connection.execute(insert(tables.athlete_alias).values(**former))
        kerr = tables.news_athlete.c.athlete == "josh-kerr"
        await connection.execute(update(tables.news_athlete).where(kerr).values(athlete="j-kerr"))
    (fact,) = await news(store)
    assert fact.athletes == ("jakob-ingebrigtsen", "josh-kerr")
    assert fact.fresh == set(fact.athletes)
    assert await store.news.find_news([fact.key]) == (fact,)


async def test_news_is_found_in_the_order_it_was_made_and_in_few_statements(store: Store) -> None:
    rows = [
        row for at in range(60) for row in race((KERR, "3:30.90"), day=DAY - timedelta(days=at % 12), section=f"{at}x")
    ]
    await take(store, rows)
    every = await news(store)
    assert len(every) == 60
    wanted = [fact.key for fact in every]
    unknown = [f"{at:032}" for at in range(1200)]
    with counted_statements() as sent:
        found = await store.news.find_news([*unknown, *reversed(wanted)])
    assert list(found) == every
    assert len([each for each in sent if "news" in each]) == 6


async def test_old_news_is_forgotten(store: Store) -> None:
    await take(store, race((KERR, "3:30.90")))
    (old,) = await news(store)
    later = NOW + timedelta(days=121)
    await take(store, race((JAKOB, "3:31.90"), day=later.date()), later, "Another year")
    assert [fact.day for fact in await news(store)] == [later.date()]
    assert await store.news.find_news([old.key]) == ()
    assert {row["athlete"] for row in await table_rows(store, "news_athlete")} == {"jakob-ingebrigtsen"}


@pytest.mark.parametrize("old", [True, False])
async def test_news_takes_no_more_statements_for_more_races(store: Store, old: bool) -> None:
    day = DAY - timedelta(days=800) if old else DAY
    counts: list[int] = []
    for size in (3, 40):
        runners = [person(f"Some{at:03} One{at:03}", f"19{50 + at}-01-{size % 28 + 1:02}") for at in range(size)]
        rows = [result(who, "3:40.10", 1, day=day, round=Round.HEAT, heat=size + at) for at, who in enumerate(runners)]
        with counted_statements() as sent:
            await take(store, rows, title=f"{size}")
        counts.append(len([each for each in sent if "news" in each]))
    assert len(await news(store)) == (0 if old else 43)
    assert counts[0] == counts[1]
