"""Medals and scoring places are read as the domain counts them, on both databases."""

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import insert, select, update

from bot.domain.championship_programme import finals_held
from bot.domain.event import Sex
from bot.domain.facts import Facts
from bot.domain.mark import Status
from bot.domain.medals import PLACED, medal_of
from bot.domain.race import AnyResult, Round
from bot.ingest.shipped import read_shipped
from bot.store import tables
from bot.store.seed import seed
from bot.store.store import Store

PARIS = "paris-2024-olympics"
RACE = "paris-2024-1500m-final"


def _told(results: Iterable[AnyResult]) -> set[tuple[str, str, int | None]]:
    return {(result.race.id, result.competitor.id, result.place) for result in results}


async def _change(store: Store, table: str, slug: str, **values: object) -> None:
    changed = tables.metadata.tables[table]
    async with store.writing() as connection:
        await connection.execute(update(changed).where(changed.c.slug == slug).values(**values))


async def _change_result(store: Store, race: str, place: int, **values: object) -> None:
    at = select(tables.race.c.id).where(tables.race.c.slug == race).scalar_subquery()
    one = (tables.result.c.race_id == at) & (tables.result.c.place == place)
    async with store.writing() as connection:
        await connection.execute(update(tables.result).where(one).values(**values))


async def test_every_final_of_a_meet_is_read_with_its_scoring_places(store: Store, facts: Facts) -> None:
    every: tuple[AnyResult, ...] = (*facts.results, *facts.team_results)
    for meet in (fact.meet.id for fact in facts.meets if fact.meet.kind.is_championship):
        placed = [
            r for r in every if r.race.meet.id == meet and r.race.round is Round.FINAL and (r.place or 9) <= PLACED
        ]
        assert _told(await store.races.list_placed(meet=meet)) == _told(placed)


async def test_annulled_results_and_other_races_are_left_out(store: Store) -> None:
    whole = _told(await store.races.list_placed(meet=PARIS))
    await _change_result(store, RACE, 2, status=Status.DISQUALIFIED)
    assert len(_told(await store.races.list_placed(meet=PARIS))) == len(whole) - 1
    await _change(store, "race", RACE, section="B")
    assert not {race for race, *_ in _told(await store.races.list_placed(meet=PARIS))} & {RACE}


async def test_a_series_has_the_finals_of_all_its_meets(store: Store, facts: Facts) -> None:
    games = [fact.meet.id for fact in facts.meets if fact.meet.name == "Olympic Games"]
    for meet in games:
        await _change(store, "meet", meet, series="olympic-games")
    one_by_one = {told for meet in games for told in _told(await store.races.list_placed(meet=meet))}
    assert len({race for race, *_ in one_by_one}) > 1
    assert _told(await store.races.list_placed(series="olympic-games")) == one_by_one
    listed = {listing.meet.id: listing.series for listing in await store.races.list_meets()}
    assert {id_ for id_, series in listed.items() if series} == set(games) & set(listed)


async def test_a_nations_medals_are_those_of_its_athletes_and_teams(store: Store, facts: Facts) -> None:
    every: tuple[AnyResult, ...] = (*facts.results, *facts.team_results)
    for nations in (("NOR",), ("GBR", "USA")):
        won = [result for result in every if medal_of(result) and result.competitor.nation in nations]
        read = await store.races.list_medals_of(nations)
        assert won
        assert _told(read) == _told(won)
        assert [r.race.date for r in read] == sorted((r.race.date for r in read), reverse=True)


async def test_a_medal_is_of_the_nation_that_it_was_won_for(store: Store) -> None:
    before = await store.races.list_medals_of(("KEN",))
    (silver,) = [r for r in await store.races.list_placed(meet=PARIS) if r.race.id == RACE and r.place == 2]
    await _change_result(store, RACE, 2, nation="KEN")
    assert _told(await store.races.list_medals_of(("KEN",))) - _told(before) == _told([silver])
    of_today = await store.races.list_medals_of((silver.competitor.nation,))
    assert not _told(of_today) & _told([silver])


def test_no_shipped_final_is_beside_the_programme(shipped: Facts) -> None:
    """The programmes are typed by hand: the results, which were not, have no final that is not on them."""
    known = 0
    for race in (fact.race for fact in shipped.races if fact.race.round is Round.FINAL):
        programme = finals_held(race.meet.kind, race.date.year)
        if programme is not None and not (race.combined or race.section):
            known += 1
            assert any(race.event.is_within(event) for event in programme), race.id
    assert known > 1000


async def test_a_medal_ships_for_the_nation_of_its_day(store: Store, data: Path) -> None:
    rows = "athlete,nation,first,last,sources\njosh-kerr,USA,2019-01-01,2024-12-31,wa-all-time-lists-2025\n"
    (data / "nations.csv").write_text(rows, encoding="utf-8")
    assert await seed(store, read_shipped(data))
    held = await store.races.list_medals_of(("USA",))
    assert "josh-kerr" in {result.competitor.id for result in held}
    assert "josh-kerr" not in {result.competitor.id for result in await store.races.list_medals_of(("GBR",))}
    (field,) = [r for r in await store.races.list_field(RACE) if r.competitor.id == "josh-kerr"]
    assert field.competitor.nation == "USA"
    assert (await store.athletes.list_athletes(["josh-kerr"]))[0].nation == "GBR"


async def _add_team(store: Store, slug: str, place: int, *, club: str = "", runner: str = "") -> None:
    """A team of Great Britain with that place in the final in Paris; nobody ships who ran in a team."""
    at = select(tables.race.c.id).where(tables.race.c.slug == RACE).scalar_subquery()
    async with store.writing() as connection:
        new = insert(tables.team).values(slug=slug, nation="GBR", club=club).returning(tables.team.c.id)
        team = (await connection.execute(new)).scalar_one()
        await connection.execute(insert(tables.result).values(race_id=at, team_id=team, place=place))
        if runner:
            await connection.execute(insert(tables.team_runner).values(team_id=team, leg=1, name=runner))


async def test_unnamed_relays_are_medals_of_the_nation_with_nobody_named(store: Store) -> None:
    assert await store.races.list_unnamed_relays("GBR") == ()
    await _add_team(store, "named", 1, runner="A Man")
    await _add_team(store, "club", 2, club="Leeds City")
    await _add_team(store, "fourth", 4)
    assert await store.races.list_unnamed_relays("GBR") == ()
    await _add_team(store, "unnamed", 3)
    (relay,) = await store.races.list_unnamed_relays("GBR")
    assert (relay.meet, relay.discipline, relay.sex) == (PARIS, "1500m", Sex.MEN)
    assert await store.races.list_unnamed_relays("USA") == ()
