"""Fields, medals, rivals and days: the database counts like the rules of the domain, on both databases."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from random import Random

import pytest
from sqlalchemy import insert, select, update

from bot.domain.event import Event, Sex
from bot.domain.facts import Facts
from bot.domain.head_to_head import Rival, tally
from bot.domain.race import Result, Round
from bot.store import tables
from bot.store.store import Store
from tests.store.meetings import list_meetings

JAKOB, KERR = "jakob-ingebrigtsen", "josh-kerr"
MANY = 10_000


async def _rivals_by_the_domain(
    store: Store, athlete: str, opponents: Iterable[str]
) -> dict[str, tuple[int, int, int]]:
    met = {opponent: await list_meetings(store, athlete, opponent) for opponent in opponents}
    return {opponent: (len(meetings), *tally(meetings)) for opponent, meetings in met.items() if meetings}


def _opponents(facts: Facts) -> dict[str, set[str]]:
    """The athletes that each athlete shares a race with, whether or not it counts as a meeting."""
    fields: defaultdict[str, set[str]] = defaultdict(set)
    for result in facts.results:
        fields[result.race.id].add(result.athlete.id)
    return {
        fact.athlete.id: set[str]().union(*(field for field in fields.values() if fact.athlete.id in field))
        for fact in facts.athletes
    }


def _counts(rivals: Iterable[Rival]) -> dict[str, tuple[int, int, int]]:
    return {rival.opponent.id: (rival.meetings, rival.wins, rival.losses) for rival in rivals}


async def _enter(store: Store, race: str, athlete: str, **values: object) -> None:
    async with store.writing() as connection:
        ids = {
            f"{table.name}_id": (await connection.execute(select(table.c.id).where(table.c.slug == slug))).scalar_one()
            for table, slug in ((tables.race, race), (tables.athlete, athlete))
        }
        await connection.execute(insert(tables.result).values(**ids, **values, origin="own"))


async def _change_race(store: Store, race: str, **values: object) -> None:
    async with store.writing() as connection:
        await connection.execute(update(tables.race).where(tables.race.c.slug == race).values(**values))


async def test_rivals_agree_with_the_domain_for_every_pair(store: Store, facts: Facts) -> None:
    met = 0
    for athlete, opponents in _opponents(facts).items():
        rivals = await store.races.list_rivals(athlete, MANY)
        assert _counts(rivals) == await _rivals_by_the_domain(store, athlete, opponents)
        assert [rival.meetings for rival in rivals] == sorted((rival.meetings for rival in rivals), reverse=True)
        met += len(rivals)
    assert met > 10


async def test_rivals_agree_with_the_domain_whatever_the_results(store: Store, facts: Facts) -> None:
    """Random races with shared and unknown places, places beside a status, splits and relays."""
    chance = Random(5000)
    athletes = [fact.athlete.id for fact in facts.athletes][:12]
    async with store.writing() as connection:
        by_slug = select(tables.athlete.c.slug, tables.athlete.c.id)
        numbers = {row.slug: row.id for row in await connection.execute(by_slug)}
        for at in range(40):
            race = {
                "slug": f"own-{at}",
                "meet_id": 1,
                "discipline": chance.choice(("mile", "1500m", "high-jump", "4x400m", "no-such-event")),
                "sex": "M",
                "round": "final",
                "heat": at,
                "date": date(2020, 1, 1 + at % 28),
                "split": chance.random() < 0.2,
            }
            entered = await connection.execute(insert(tables.race).values(**race, origin="own"))
            number = entered.inserted_primary_key
            assert number is not None
            for athlete in chance.sample(athletes, chance.randint(1, len(athletes))):
                place, status = chance.choice((None, 1, 2, 3, 4, 5)), chance.choice((None, None, "DNF", "DQ"))
                if place or status:
                    values = {"place": place, "status": status, "athlete_id": numbers[athlete], "race_id": number[0]}
                    await connection.execute(insert(tables.result).values(**values, origin="own"))
    for athlete in athletes:
        rivals = await store.races.list_rivals(athlete, MANY)
        assert len(rivals) >= len(athletes) - 1
        expected = await _rivals_by_the_domain(store, athlete, athletes)
        assert {opponent: count for opponent, count in _counts(rivals).items() if opponent in athletes} == expected


async def test_rivals_with_ties_disqualifications_splits_and_relays(store: Store, facts: Facts) -> None:
    """A shared place, a place with a disqualification, no place, a split and a relay: each changes the counts."""
    meetings = [meeting.race.id for meeting in await list_meetings(store, JAKOB, KERR)]
    final, heat, third, split, relay = meetings[:5]
    opponents = _opponents(facts)
    async with store.writing() as connection:
        result = tables.result
        for race, values in (
            (final, {"place": 3, "tied": True, "status": None}),
            (heat, {"place": 1, "status": "DQ"}),
            (third, {"place": None, "status": None}),
        ):
            of_race = select(tables.race.c.id).where(tables.race.c.slug == race).scalar_subquery()
            await connection.execute(update(result).where(result.c.race_id == of_race).values(**values))
    await _change_race(store, split, split=True)
    await _change_race(store, relay, discipline="4x400m")
    (kerr,) = [rival for rival in await store.races.list_rivals(JAKOB, MANY) if rival.opponent.id == KERR]
    assert kerr.meetings == 15
    assert kerr.wins + kerr.losses == 12
    for athlete in (JAKOB, KERR):
        counted = _counts(await store.races.list_rivals(athlete, MANY))
        assert counted == await _rivals_by_the_domain(store, athlete, opponents[athlete])


async def test_the_most_met_come_first(store: Store) -> None:
    rivals = await store.races.list_rivals(JAKOB, MANY)
    assert (rivals[0].opponent.id, rivals[0].wins, rivals[0].losses) == (KERR, 13, 4)
    assert rivals[0].opponent.nation == "GBR"
    assert await store.races.list_rivals(JAKOB, 2) == rivals[:2]
    assert await store.races.list_rivals("nobody", MANY) == ()


async def test_a_field_is_in_order_of_place(store: Store, facts: Facts) -> None:
    for fact in facts.races:
        field = await store.races.list_field(fact.race.id)
        expected = {result.athlete.id: result for result in facts.results if result.race.id == fact.race.id}
        assert {result.competitor.id: result.mark for result in field} == {
            athlete: result.mark for athlete, result in expected.items()
        }
        places = [result.place or MANY for result in field]
        assert places == sorted(places)
        assert all(result.sources and getattr(result, "split", False) == fact.split for result in field)
    assert await store.races.list_field("no-such-race") == ()


async def test_who_did_not_finish_comes_last(store: Store) -> None:
    race = (await list_meetings(store, JAKOB, KERR))[0].race
    before = await store.races.list_field(race.id)
    await _enter(store, race.id, "steve-cram", status="DNF")
    await _enter(
        store, race.id, "noureddine-morceli", mark_text="3:40.00", mark_value=220000, mark_step=10, mark_measure="time"
    )
    await _enter(store, race.id, "daniel-komen", place=99)
    field = await store.races.list_field(race.id)
    assert field[: len(before)] == before
    assert [result.competitor.id for result in field[len(before) :]] == [
        "daniel-komen",
        "noureddine-morceli",
        "steve-cram",
    ]
    assert [result.mark_text for result in field[-2:]] == ["3:40.00", "DNF"]


async def test_meets_in_the_order_they_became_known(store: Store, facts: Facts) -> None:
    listings = await store.races.list_meets()
    held = {fact.meet.id: [race for race in facts.races if race.race.meet.id == fact.meet.id] for fact in facts.meets}
    assert {listing.meet.id: (listing.first, listing.last, listing.races) for listing in listings} == {
        fact.meet.id: (
            fact.start or min(each.race.date for each in held[fact.meet.id]),
            fact.end or max(each.race.date for each in held[fact.meet.id]),
            len([each for each in held[fact.meet.id] if not each.split]),
        )
        for fact in facts.meets
        if held[fact.meet.id] or fact.start
    }
    assert [listing.meet.id for listing in listings] == [
        fact.meet.id for fact in facts.meets if held[fact.meet.id] or fact.start
    ]
    meets = {fact.meet.id: fact for fact in facts.meets}
    assert all(listing.meet == meets[listing.meet.id].meet for listing in listings)
    assert all(set(listing.names) == set(meets[listing.meet.id].names) for listing in listings)


def _is_medal(result: Result) -> bool:
    return (
        result.race.round is Round.FINAL and not result.split and result.status is None and (result.place or MANY) <= 3
    )


async def test_medallists_of_every_meet(store: Store, facts: Facts) -> None:
    found = 0
    for meet in {result.race.meet.id: result.race for result in facts.results}.values():
        medallists = await store.races.list_medallists(meet.meet.id)
        expected = [result for result in facts.results if result.race.meet.id == meet.meet.id and _is_medal(result)]
        assert {(result.race.id, result.competitor.id) for result in medallists} == {
            (result.race.id, result.athlete.id) for result in expected
        }
        assert all(result.sources and result.race.meet.id == meet.meet.id for result in medallists)
        found += len(medallists)
    assert found > 10
    assert await store.races.list_medallists("no-such-meet") == ()


async def test_medals_follow_the_programme_not_the_alphabet(store: Store) -> None:
    """1500 m before the mile before 10,000 m is the order of the catalogue; the alphabet has 10,000 m first."""
    (meet,) = [m for m in await store.races.list_meets() if m.meet.id == "doha-2019-world-championships"]
    async with store.writing() as connection:
        number = select(tables.meet.c.id).where(tables.meet.c.slug == meet.meet.id).scalar_subquery()
        for slug, discipline, sex, round_ in (
            ("own-10000", "10000m", "M", "final"),
            ("own-800-w", "800m", "W", "final"),
            ("own-800-m", "800m", "M", "final"),
            ("own-200", "200m", "M", "semi-final"),
            ("own-rerun", "800m", "M", "final"),
        ):
            race = {"slug": slug, "discipline": discipline, "sex": sex, "round": round_, "date": meet.first}
            race |= {"section": "rr"} if slug == "own-rerun" else {}
            await connection.execute(insert(tables.race).values(**race, meet_id=number, origin="own"))
    for race in ("own-10000", "own-800-w", "own-800-m", "own-200", "own-rerun"):
        await _enter(store, race, KERR, place=4)
        await _enter(store, race, "steve-cram", place=2)
        await _enter(store, race, JAKOB, place=1, status="DQ")
        await _enter(store, race, "daniel-komen", place=1)
    medallists = await store.races.list_medallists(meet.meet.id)
    own = [(result.race.id, result.place) for result in medallists if result.race.id.startswith("own")]
    assert own == [(race, place) for race in ("own-800-m", "own-800-w", "own-10000") for place in (1, 2)]
    codes = [result.race.event.discipline for result in medallists]
    assert codes == sorted(codes, key=["800m", "1500m", "5000m", "10000m"].index)


async def test_winners_of_every_day(store: Store, facts: Facts) -> None:
    winners = [result for result in facts.results if _is_medal(result) and result.place == 1]
    for day in {(result.race.date.month, result.race.date.day) for result in facts.results}:
        found = await store.races.list_winners_on(*day)
        assert {(result.race.id, result.competitor.id) for result in found} == {
            (result.race.id, result.athlete.id)
            for result in winners
            if (result.race.date.month, result.race.date.day) == day
        }
        days = [result.race.date for result in found]
        assert days == sorted(days, reverse=True)
        assert all(result.sources for result in found)
    assert await store.races.list_winners_on(2, 30) == ()
    assert await store.races.list_winners_on(13, -1) == ()


async def test_the_latest_fifty_winners(store: Store) -> None:
    shipped = await store.races.list_winners_on(7, 27)
    async with store.writing() as connection:
        slug = shipped[0].race.id
        stored = (await connection.execute(select(tables.race).where(tables.race.c.slug == slug))).mappings().one()
        for year in range(1860, 1920):
            own = {**stored, "slug": f"own-{year}", "date": date(year, 7, 27), "origin": "own"}
            del own["id"]
            await connection.execute(insert(tables.race).values(**own))
    for year in range(1860, 1920):
        await _enter(store, f"own-{year}", KERR, place=1)
    found = await store.races.list_winners_on(7, 27)
    assert found[: len(shipped)] == shipped
    assert [result.race.date.year for result in found[len(shipped) :]] == list(range(1919, 1869 + len(shipped), -1))


async def test_records_by_an_athlete(store: Store, facts: Facts) -> None:
    for fact in facts.athletes:
        records = await store.records.list_records_by(fact.athlete.id)
        assert {record.id for record in records} == {
            other.record.id for other in facts.records if other.record.is_by(fact.athlete.id)
        }
        days = [record.set_on for record in records]
        assert days == sorted(days, reverse=True)
        assert all(record.claims for record in records)
    assert len(await store.records.list_records_by(JAKOB)) > 3
    assert await store.records.list_records_by("nobody") == ()


async def test_records_of_a_day(store: Store, facts: Facts) -> None:
    (rome,) = [
        record
        for record in await store.records.list_records_on(7, 14)
        if record.event == Event("1500m", Sex.MEN, short_track=False) and record.scope == "world"
    ]
    assert (str(rome.mark), rome.set_on) == ("3:26.00", date(1998, 7, 14))
    (listed,) = [record for record in await store.records.list_records(rome.event, "world") if record.id == rome.id]
    assert listed == rome
    for day in {(fact.record.set_on.month, fact.record.set_on.day) for fact in facts.records}:
        assert {record.id for record in await store.records.list_records_on(*day)} == {
            fact.record.id for fact in facts.records if (fact.record.set_on.month, fact.record.set_on.day) == day
        }
    assert await store.records.list_records_on(2, 30) == ()


@pytest.mark.parametrize(
    ("race", "expected"),
    [
        ("paris-2023-2-miles", {"paris-2023-3000m-split"}),
        ("lievin-2025-mile", {"lievin-2025-1500m-split"}),
        ("budapest-2023-1500m-final", set[str]()),
    ],
)
async def test_splits_beside_a_race(store: Store, race: str, expected: set[str]) -> None:
    beside = await store.races.list_beside(race)
    assert {result.race.id for result in beside if result.split} == expected
    assert all(result.sources for result in beside)
