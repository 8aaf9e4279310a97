"""What the repositories return for the shipped facts, on both databases."""

from collections import Counter
from datetime import date, timedelta

from sqlalchemy import delete

from bot.domain.athlete import AthleteListing
from bot.domain.event import Event, Sex
from bot.domain.facts import Facts
from bot.domain.head_to_head import tally
from bot.domain.race import Round
from bot.domain.record import RecordStatus, standing
from bot.domain.scope import AREAS, SCOPES_FIRST
from bot.store import tables
from bot.store.store import Store
from tests.store.importing_rows import person, result, take_in
from tests.store.meetings import list_meetings

JAKOB, KERR = "jakob-ingebrigtsen", "josh-kerr"


async def test_seventeen_meetings_thirteen_to_four(store: Store) -> None:
    meetings = await list_meetings(store, JAKOB, KERR)
    assert len(meetings) == 17
    assert tally(meetings) == (13, 4)
    assert tally(meeting for meeting in meetings if meeting.race.round is Round.FINAL) == (8, 3)
    days = [meeting.race.date for meeting in meetings]
    assert days == sorted(days, reverse=True)
    assert (days[-1], days[0]) == (date(2019, 10, 4), date(2024, 9, 5))
    assert all(result.sources for meeting in meetings for result in meeting.results)


async def test_meetings_in_the_other_order_and_by_event(store: Store) -> None:
    assert tally(await list_meetings(store, KERR, JAKOB)) == (4, 13)
    (mile,) = await list_meetings(store, JAKOB, KERR, Event("mile"))
    assert [result.mark_text for result in mile.results] == ["3:45.60", "3:45.34"]
    assert len(await list_meetings(store, JAKOB, KERR, Event("1500m", Sex.MEN, short_track=False))) == 16
    assert await list_meetings(store, JAKOB, KERR, Event("1500m", short_track=True)) == ()
    assert await list_meetings(store, JAKOB, "hamish-kerr") == ()
    assert await list_meetings(store, JAKOB, "nobody") == ()
    assert await list_meetings(store, JAKOB, JAKOB) == ()


async def test_equal_times_are_decided_by_the_place(store: Store) -> None:
    meetings = await list_meetings(store, JAKOB, KERR)
    doha = meetings[-1]
    assert doha.race.round_name == "semi-final 2"
    assert {result.mark_text for result in doha.results} == {"3:36.58"}
    assert [result.place_text for result in doha.results] == ["3", "4"]
    assert doha.winner == 0


async def test_meeting_counts(store: Store) -> None:
    kerrs = [KERR, "hamish-kerr"]
    brothers = [JAKOB, "filip-ingebrigtsen", "henrik-ingebrigtsen"]
    assert await store.races.count_meetings(kerrs, brothers) == {(KERR, JAKOB): 17}
    assert await store.races.count_meetings([], brothers) == {}
    assert JAKOB not in {one for one, other in await store.races.count_meetings(brothers, brothers) if one == other}


async def test_results_newest_first_with_splits_marked(store: Store) -> None:
    results = await store.races.list_results(JAKOB)
    days = [result.race.date for result in results]
    assert days == sorted(days, reverse=True)
    same_day = [result for result in results if result.race.date == date(2023, 9, 16)]
    assert [(result.mark_text, result.split) for result in same_day] == [("3:43.73", False), ("3:28.76", True)]
    assert len(await store.races.list_results(JAKOB, Event("1500m"))) == len(
        [result for result in results if result.race.event.discipline == "1500m"]
    )
    assert await store.races.list_results("nobody") == ()


async def test_the_european_record_as_of_any_day(store: Store) -> None:
    records = await store.records.list_records(Event("1500m"), "europe")
    steps = {
        date(2013, 7, 19): "3:28.81",
        date(2020, 8, 14): "3:28.68",
        date(2021, 8, 7): "3:28.32",
        date(2023, 6, 15): "3:27.95",
        date(2023, 7, 16): "3:27.14",
        date(2024, 7, 12): "3:26.73",
    }
    for day, mark in steps.items():
        assert [str(record.mark) for record in standing(records, day).current] == [mark]


async def test_the_mile_has_a_pending_record(store: Store) -> None:
    event = Event("mile", Sex.MEN, short_track=False)
    state = standing(await store.records.list_records(event, "world"), date(2026, 11, 22))
    assert [(str(record.mark), record.set_on) for record in state.current] == [("3:43.13", date(1999, 7, 7))]
    (pending,) = state.pending
    assert (str(pending.mark), pending.holder.id, pending.set_on) == ("3:42.66", KERR, date(2026, 7, 18))
    assert len(pending.claims) == 2
    (european,) = standing(await store.records.list_records(event, "europe"), date(2026, 11, 22)).current
    assert (str(european.mark), european.set_on) == ("3:43.73", date(2023, 9, 16))


async def test_the_1500_m_world_record(store: Store) -> None:
    event = Event("1500m", Sex.MEN, short_track=False)
    (record,) = standing(await store.records.list_records(event, "world"), date(2026, 11, 22)).current
    assert (str(record.mark), record.holder.name, record.city) == ("3:26.00", "Hicham El Guerrouj", "Rome")
    assert (record.set_on, record.status) == (date(1998, 7, 14), RecordStatus.RATIFIED)


async def test_scopes_and_events(store: Store, facts: Facts) -> None:
    assert await store.records.list_scopes() == (*SCOPES_FIRST, *sorted(AREAS))
    assert await store.records.list_scopes(Event("2-miles")) == ("world",)
    assert await store.records.list_scopes(Event("distance-medley-relay")) == ()
    events = await store.records.list_events("world")
    held = Counter(fact.record.event for fact in facts.records if fact.record.scope == "world")
    assert set(events) == set(held)
    assert held[events[0]] == max(held.values())
    assert all(event.sex is not None and event.short_track is not None for event in events)


async def test_listings(store: Store) -> None:
    listings = {listing.athlete.id: listing for listing in await store.athletes.list_listings()}
    jakob = listings[JAKOB]
    assert "Jakob Ingebrigsten" in jakob.aliases
    assert {"1500m", "mile", "2-miles"} <= set(jakob.disciplines)
    assert jakob.weight > listings[KERR].weight > listings["hamish-kerr"].weight
    assert min(listing.weight for listing in listings.values()) >= 1
    assert jakob.athlete.born == date(2000, 9, 19)


async def test_recent_and_championship_results_and_records_weigh_more(store: Store) -> None:
    weights = {listing.athlete.id: listing.weight for listing in await store.athletes.list_listings()}
    assert weights["steve-cram"] == 1 + 1 + 40 + 8  # a result of 1985, which was a world and an area record
    assert weights["hamish-kerr"] == 1 + (1 + 1 + 30)  # a recent result, which won a great championship


async def test_a_reported_record_weighs_as_much_as_another(store: Store) -> None:
    def weight_of(listings: tuple[AthleteListing, ...]) -> float:
        return next(listing.weight for listing in listings if listing.athlete.id == "armand-duplantis")

    before = weight_of(await store.athletes.list_listings())
    async with store.writing() as connection:
        gone = await connection.execute(delete(tables.reported_record_source))
        assert gone.rowcount
        await connection.execute(delete(tables.reported_record))
    assert weight_of(await store.athletes.list_listings()) == before - 40


async def test_athletes_by_id(store: Store) -> None:
    found = await store.athletes.list_athletes([KERR, "hamish-kerr", "nobody"])
    assert {athlete.id: athlete.nation for athlete in found} == {KERR: "GBR", "hamish-kerr": "NZL"}
    assert await store.athletes.list_athletes([]) == ()


async def test_coverage_and_sources(store: Store, facts: Facts) -> None:
    coverage = await store.get_coverage()
    assert (coverage.results, coverage.races) == (len(facts.results), len(facts.races))
    assert (coverage.quotes, coverage.notes, coverage.sources) == (3, 4, len(facts.sources))
    assert (coverage.first, coverage.last) == (date(1985, 7, 27), date(2026, 7, 18))
    sources = await store.list_sources()
    assert coverage.as_of == sources[0].retrieved == max(source.retrieved for source in sources)
    assert set(sources) == set(facts.sources)


async def test_hostile_names_are_only_names(store: Store) -> None:
    for name in ("'; DROP TABLE result; --", "%", "\u202e", "a" * 5000):
        assert await store.races.list_results(name) == ()
    assert (await store.get_coverage()).results > 0


async def test_bests_are_better_than_all_earlier_results(store: Store) -> None:
    expected: set[tuple[str, str]] = set()
    for athlete in (JAKOB, KERR):
        best: dict[Event, int] = {}
        for run in sorted(await store.races.list_results(athlete), key=lambda each: each.race.date):
            if run.mark is None:
                continue
            before = best.get(run.race.event)
            if before is None or run.mark.value < before:
                best[run.race.event] = run.mark.value
                if before is not None and not run.split:
                    expected.add((athlete, run.race.id))
    assert len(expected) > 5
    assert await store.races.list_bests(JAKOB, KERR) == expected
    assert await store.races.list_bests("nobody", "hamish-kerr") == frozenset()


async def test_a_higher_jump_is_better_and_a_wind_aided_mark_is_no_best(store: Store) -> None:
    jumper, event = person("Some Jumper", "1999-05-06"), Event("long-jump", Sex.MEN, short_track=False)
    day, marks = date(2025, 6, 1), ("7.90", "8.01", "8.40w", "7.95", "8.02")
    rows = [
        result(jumper, mark, 1, event=event, day=day + timedelta(days=n), meet=f"Meeting {n}")
        for n, mark in enumerate(marks)
    ]
    await take_in(store, rows)
    results = {r.race.id: str(r.mark) for r in await store.races.list_results("some-jumper")}
    bests = await store.races.list_bests("some-jumper", KERR)
    assert sorted(results[race] for athlete, race in bests if athlete == "some-jumper") == ["8.01", "8.02"]


async def test_of_several_bests_of_one_day_the_better_one_stands(store: Store) -> None:
    """Heats and finals of one day, a mark with too much wind, and an equal mark later."""
    runner, event = person("Some Sprinter", "1999-05-06"), Event("100m", Sex.MEN, short_track=False)
    days = (
        date(2025, 6, 1),
        date(2025, 6, 8),
        date(2025, 6, 8),
        date(2025, 6, 8),
        date(2025, 6, 15),
        date(2025, 6, 22),
    )
    marks = (("10.40", 0), ("10.20", 5), ("10.25", 5), ("10.10", 21), ("10.20", 0), ("10.19", 20))
    rounds = (Round.FINAL, Round.HEAT, Round.SEMI_FINAL, Round.FINAL, Round.FINAL, Round.FINAL)
    rows = [
        result(runner, mark, 1, event=event, day=day, wind=wind, round=of)
        for day, (mark, wind), of in zip(days, marks, rounds, strict=True)
    ]
    await take_in(store, rows)
    results = {r.race.id: str(r.mark) for r in await store.races.list_results("some-sprinter")}
    bests = await store.races.list_bests("some-sprinter", KERR)
    assert sorted(results[race] for athlete, race in bests if athlete == "some-sprinter") == ["10.19", "10.20"]
