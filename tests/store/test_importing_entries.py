"""Importing start lists, on both databases: who is entered where, and what results and undoing do to it."""

from datetime import UTC, date, datetime
from typing import Any

from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Round
from bot.domain.rows import EntryRow, PersonRow
from bot.importing.batches import list_batches
from bot.importing.rehanging import rehang
from bot.importing.undoing import undo
from bot.names.fold import fold
from bot.store.store import Store
from tests.store.importing_rows import JAKOB, KERR, everything, person, result, table_rows, take_in
from tests.store.known_meets import hold

DAY = date(2027, 6, 10)
START = datetime(2027, 6, 10, 18, 35, tzinfo=UTC)
TODAY = date(2027, 6, 1)
NEWCOMER = person("Alem Newcomer", "2004-05-06")


def entry(who: PersonRow = KERR, **given: Any) -> EntryRow:  # noqa: ANN401 - whatever a row holds
    first: date = given.get("first", DAY)
    return EntryRow(
        file="start.csv",
        line=given.get("line", 2),
        athlete=who,
        event=given.get("event", Event("1500m", Sex(who.sex), False)),
        first=first,
        last=given.get("last", first),
        starts=given.get("starts"),
        meet=given.get("meet", "Fjord Games"),
        venue="",
        city=given.get("city", "Bergen"),
        country="NOR",
    )


async def test_an_entry_is_found_with_its_meet_day_start_and_source(store: Store) -> None:
    batch = await take_in(store, [entry(starts=START)], "Start list")
    assert (batch.counts.read, batch.counts.entries, batch.counts.athletes) == (1, 1, 0)
    (found,) = await store.races.list_entrants_of("josh-kerr", TODAY)
    assert (found.meet.name, found.meet.city, found.event.key) == ("Fjord Games", "Bergen", "1500m.Mo")
    assert (found.first, found.last, found.starts) == (DAY, DAY, START)
    assert [source.title for source in found.sources] == ["Start list"]
    assert await store.races.list_entrants_at(found.meet.id, TODAY) == (found,)
    assert await store.races.has_entrants(TODAY)
    assert (await list_batches(store))[0].counts.entries == 1


async def test_an_entry_of_yesterday_is_not_ahead(store: Store) -> None:
    await take_in(store, [entry()])
    assert len(await store.races.list_entrants_of("josh-kerr", DAY)) == 1
    assert await store.races.list_entrants_of("josh-kerr", date(2027, 6, 11)) == ()
    assert not await store.races.has_entrants(date(2027, 6, 11))


async def test_the_same_list_twice_makes_no_second_batch(store: Store) -> None:
    rows = [entry(starts=START), entry(JAKOB, line=3), entry(NEWCOMER, line=4)]
    await take_in(store, rows)
    before = await everything(store)
    assert (await take_in(store, rows)).number == 0
    assert await everything(store) == before


async def test_a_newer_list_moves_the_start_and_undoing_moves_it_back(store: Store) -> None:
    await take_in(store, [entry(starts=START)], "First list")
    before = await everything(store)
    later = START.replace(hour=19)
    batch = await take_in(store, [entry(starts=later)], "Second list")
    assert (batch.counts.entries, batch.counts.changed, batch.counts.merged) == (0, 1, 1)
    (found,) = await store.races.list_entrants_of("josh-kerr", TODAY)
    assert found.starts == later
    assert {source.title for source in found.sources} == {"First list", "Second list"}
    await undo(store, batch.number)
    assert await everything(store) == before


async def test_a_list_that_knows_less_takes_nothing_away(store: Store) -> None:
    await take_in(store, [entry(starts=START)])
    await take_in(store, [entry(first=date(2027, 6, 9), last=date(2027, 6, 11))], "The days of the meet")
    (found,) = await store.races.list_entrants_of("josh-kerr", TODAY)
    assert (found.first, found.last, found.starts) == (DAY, DAY, START)


async def test_a_start_of_another_day_does_not_stay(store: Store) -> None:
    await take_in(store, [entry(starts=START)])
    moved = date(2027, 6, 11)
    await take_in(store, [entry(first=moved)], "Moved")
    (found,) = await store.races.list_entrants_of("josh-kerr", TODAY)
    assert (found.first, found.last, found.starts) == (moved, moved, None)


async def test_who_is_new_becomes_an_athlete_until_the_import_is_undone(store: Store) -> None:
    before = await everything(store)
    batch = await take_in(store, [entry(NEWCOMER), entry(JAKOB, line=3)])
    assert batch.counts.athletes == 1
    assert [one.meet.name for one in await store.races.list_entrants_of("alem-newcomer", TODAY)] == ["Fjord Games"]
    await undo(store, batch.number)
    assert await everything(store) == before


async def test_a_result_that_arrives_supersedes_the_entry_and_is_of_the_same_meet(store: Store) -> None:
    await take_in(store, [entry(), entry(JAKOB, line=3), entry(event=Event("5000m", Sex.MEN, False), line=4)])
    where = {"meet": "Fjord Games", "city": "Bergen", "country": "NOR", "day": DAY}
    later = await take_in(store, [result(KERR, "3:29.01", 1, **where)], "Results")
    assert [one.event.discipline for one in await store.races.list_entrants_of("josh-kerr", TODAY)] == ["5000m"]
    assert len(await store.races.list_entrants_of("jakob-ingebrigtsen", TODAY)) == 1
    assert len([row for row in await table_rows(store, "meet") if row["name"] == "Fjord Games"]) == 1
    await undo(store, later.number)
    assert len(await store.races.list_entrants_of("josh-kerr", TODAY)) == 2


IN_BERGEN = {"meet": "Fjord Games", "city": "Bergen", "country": "NOR"}


async def entered(store: Store) -> list[datetime | None]:
    return [one.starts for one in await store.races.list_entrants_of("josh-kerr", TODAY)]


async def test_who_ran_a_heat_is_entered_for_the_final_once_a_list_says_so(store: Store) -> None:
    await take_in(store, [entry(starts=START)], "Heats")
    heat = {**IN_BERGEN, "round": Round.HEAT, "heat": 1}
    assert await entered(store) == [START]
    await take_in(store, [result(KERR, "3:35.00", 1, day=DAY, **heat)], "Results of the heats")
    final = START.replace(day=12)
    await take_in(store, [entry(first=final.date(), starts=final)], "Final")
    assert await entered(store) == [final]
    found = await store.races.list_entrants_of("josh-kerr", TODAY)
    assert await store.races.find_start(found[0].meet.id, "1500m.M", "", None) == final
    await take_in(store, [result(KERR, "3:29.00", 1, day=final.date(), **IN_BERGEN)], "Results of the final")
    assert await entered(store) == []


async def test_a_heat_ends_an_entry_of_its_day_without_a_time_and_one_of_several_days(store: Store) -> None:
    """Nobody says that they got on."""
    of_days = {"first": date(2027, 6, 9), "last": date(2027, 6, 12)}
    await take_in(store, [entry(), entry(JAKOB, line=3, **of_days)])
    heat = {**IN_BERGEN, "round": Round.HEAT, "heat": 1, "day": DAY}
    await take_in(store, [result(KERR, "3:35.00", 1, **heat), result(JAKOB, "3:35.10", 2, **heat)], "Heats")
    for athlete in ("josh-kerr", "jakob-ingebrigtsen"):
        assert await store.races.list_entrants_of(athlete, TODAY) == ()


async def test_a_final_on_the_evening_of_the_heat_is_ahead_until_its_result(store: Store) -> None:
    heat = {**IN_BERGEN, "round": Round.HEAT, "heat": 1, "day": DAY}
    await take_in(store, [result(KERR, "3:35.00", 1, **heat)], "Heats")
    await take_in(store, [entry(starts=START)], "Final")
    assert await entered(store) == [START]
    await take_in(store, [result(KERR, "3:29.00", 1, day=DAY, **IN_BERGEN)], "Results")
    assert await entered(store) == []


async def test_a_meet_of_start_lists_alone_has_the_days_of_its_entries(store: Store) -> None:
    later = date(2027, 6, 12)
    await take_in(store, [entry(starts=START), entry(JAKOB, line=3, first=later)], "Start list")
    (fixture,) = await store.races.list_fixtures(DAY, DAY)
    assert (fixture.meet.name, fixture.first, fixture.last, fixture.races) == ("Fjord Games", DAY, later, 0)
    assert [source.title for source in fixture.sources] == ["Start list"]
    assert await store.races.list_fixtures(later, later) == (fixture,)
    assert fixture not in await store.races.list_fixtures(date(2027, 6, 13), date.max)
    (listing,) = [each for each in await store.races.list_meets() if each.meet.id == fixture.meet.id]
    assert (listing.first, listing.last, listing.races) == (DAY, later, 0)


async def test_a_meet_of_the_calendar_keeps_its_days_and_one_with_results_lasts_as_long_as_its_entries(
    store: Store,
) -> None:
    await hold(store, "fjord-games-2027", MeetKind.MEETING, DAY, DAY, name="Fjord Games", city="Bergen", country="NOR")
    other: dict[str, Any] = {"meet": "Harbour Mile", "city": "Truro"}
    day = date(2027, 6, 10)
    await take_in(store, [entry(), entry(first=date(2027, 6, 11), line=3, **other)], "Start lists")
    await take_in(store, [result(JAKOB, "3:35.00", 1, day=day, country="NOR", **other)], "Results")
    days = {each.meet.name: (each.first, each.last, each.races) for each in await store.races.list_meets()}
    assert days["Fjord Games"] == (DAY, DAY, 0)
    assert days["Harbour Mile"] == (day, date(2027, 6, 11), 1)


async def test_an_entry_finds_the_meet_of_the_calendar(store: Store) -> None:
    await hold(store, "fjord-games-2027", MeetKind.MEETING, DAY, DAY, name="Fjord Games", city="Bergen", country="NOR")
    await take_in(store, [entry()])
    (found,) = await store.races.list_entrants_of("josh-kerr", TODAY)
    assert found.meet.id == "fjord-games-2027"


async def test_entries_follow_their_meet_when_it_ships(store: Store) -> None:
    await take_in(store, [entry(starts=START)])
    await hold(store, "fjord-games-2027", MeetKind.MEETING, DAY, DAY, name="Fjord Games", city="Bergen", country="NOR")
    async with store.writing() as connection:
        await connection.run_sync(lambda each: rehang(each, fold))
    (found,) = await store.races.list_entrants_of("josh-kerr", TODAY)
    assert found.meet.id == "fjord-games-2027"


async def test_who_has_no_birth_date_in_the_list_is_who_runs_such_events(store: Store) -> None:
    plain, thrower = PersonRow("Josh Kerr", "GBR", "M"), PersonRow("Jakob Ingebrigtsen", "NOR", "M")
    batch = await take_in(store, [entry(plain), entry(thrower, event=Event("shot-put", Sex.MEN, False), line=3)])
    assert batch.counts.athletes == 1
    assert len(await store.races.list_entrants_of("josh-kerr", TODAY)) == 1
    assert await store.races.list_entrants_of("jakob-ingebrigtsen", TODAY) == ()


async def test_results_of_who_was_only_entered_are_the_same_athletes(store: Store) -> None:
    plain = PersonRow("Alem Newcomer", "KEN", "M")
    await take_in(store, [entry(plain)])
    where = {"meet": "Fjord Games", "city": "Bergen", "country": "NOR", "day": DAY}
    later = await take_in(store, [result(plain, "3:39.01", 1, **where)], "Results")
    assert later.counts.athletes == 0
    assert await store.races.list_entrants_of("alem-newcomer", TODAY) == ()


async def test_the_first_start_with_a_time_is_found(store: Store) -> None:
    await take_in(store, [entry(starts=START), entry(event=Event("5000m", Sex.MEN, False), line=3)])
    (one, _) = await store.races.list_entrants_of("josh-kerr", TODAY)
    find = store.races.find_start
    assert await find("", "", "josh-kerr", None) == START
    assert await find(one.meet.id, "1500m.M", "", None) == START
    assert await find(one.meet.id, "5000m.M", "", None) is None
    assert await find("", "", "josh-kerr", START) is None


async def test_a_mixed_event_has_no_athletes_and_is_rejected(store: Store) -> None:
    batch = await take_in(store, [entry(PersonRow("Josh Kerr", "GBR", "X"), event=Event("1500m", Sex.MIXED, False))])
    assert (batch.counts.rejected, batch.counts.entries) == (1, 0)
