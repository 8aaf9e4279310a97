"""Relays: teams are found again from source to source, their runners recognised, and no head-to-head counts them."""

from datetime import date, timedelta

import pytest

from bot.domain.event import Event, Sex
from bot.domain.race import Round, TeamResult
from bot.domain.rows import UNKNOWN_HEAT
from bot.domain.source import SourceKind
from bot.importing.batches import list_disputes
from bot.importing.undoing import undo
from bot.store.store import Store
from tests.store.importing_rows import athletes_named, everything, result, table_rows, take_in
from tests.store.team_rows import JAMAICA, JAPAN, MIXED, RELAY, RIO, final, runner, team, teams_of


async def relay_races(store: Store) -> int:
    return sum("x" in row["discipline"] for row in await table_rows(store, "race"))


async def test_a_final_is_one_race_with_three_teams(store: Store) -> None:
    batch = await take_in(store, final())
    assert (batch.counts.read, batch.counts.results, batch.counts.teams, batch.counts.left_out) == (3, 3, 3, 0)
    assert (batch.counts.races, batch.counts.athletes) == (1, 12)
    (race,) = [row["slug"] for row in await table_rows(store, "race") if row["discipline"] == "4x100m"]
    field = await store.races.list_field(race)
    assert [(r.competitor.name, r.place_text, r.mark_text) for r in field] == [
        ("Jamaica", "1", "37.27"),
        ("Japan", "2", "37.60"),
        ("Canada", "3", "37.64"),
    ]
    first = field[0]
    assert isinstance(first, TeamResult)
    assert [(one.name, one.athlete) for one in first.team.runners][-1] == ("Usain Sample", "usain-sample")
    assert [source.title for source in first.sources] == ["A list"]
    assert [source.title for source in first.team.sources] == ["A list"]


async def test_importing_again_changes_nothing_and_undo_takes_all_of_it(store: Store) -> None:
    before = await everything(store)
    rows = [*final(), *final(round=Round.HEAT, heat=1, day=RIO - timedelta(1))]
    await take_in(store, rows)
    after = await everything(store)
    again = await take_in(store, rows)
    assert (again.number, again.counts.results, again.counts.merged, again.counts.teams) == (0, 0, 6, 0)
    assert await everything(store) == after
    await undo(store, 1)
    assert await everything(store) == before


async def test_no_meeting_is_made_of_a_relay(store: Store) -> None:
    await take_in(store, final())
    assert await store.races.count_meetings(["usain-sample"], ["aska-c", "yohan-fast"]) == {}
    assert await store.races.list_rivals("usain-sample", 5) == ()
    assert await store.races.list_results("usain-sample") == ()
    (ran,) = await store.races.list_team_results("usain-sample")
    assert (ran.team.name, ran.place, ran.race.event) == ("Jamaica", 1, RELAY)


async def test_a_runner_is_found_by_relays_too(store: Store) -> None:
    await take_in(store, final())
    listed = {listing.athlete.id: listing for listing in await store.athletes.list_listings()}
    assert listed["usain-sample"].weight > 1
    assert listed["usain-sample"].disciplines == ("4x100m",)


async def test_runners_are_recognised_like_others(store: Store) -> None:
    born = "1996-08-21"
    star = runner("Usain Sample", "JAM", born=born, number="tilastopaja:9")
    await take_in(store, [result(star, "9.81", 1, event=Event("100m", Sex.MEN, False), city="Kingston")])
    await take_in(store, [team("JAM", "37.27", 1, "Asafa Quick", star)], "Another")
    await take_in(store, [team("JAM", "37.90", 1, runner("USAIN SAMPLE", "JAM"), day=RIO + timedelta(400))], "A third")
    assert len(await athletes_named(store, "Usain Sample")) == 1
    assert len(await store.races.list_team_results("usain-sample")) == 2


@pytest.mark.parametrize(
    "otherwise",
    [
        {},
        {"meet": "Games of the XXXI Olympiad"},
        {"day": RIO + timedelta(1)},
        {"kind": SourceKind.LIST},
    ],
)
async def test_another_source_gives_the_same_race(store: Store, otherwise: dict[str, object]) -> None:
    await take_in(store, final())
    batch = await take_in(store, final(**otherwise), "Another")
    assert (batch.counts.races, batch.counts.results, batch.counts.merged) == (0, 0, 3)
    assert await relay_races(store) == 1
    results = await store.races.list_team_results("usain-sample")
    assert {source.title for source in results[0].sources} == {"A list", "Another"}


async def test_a_race_without_a_team_in_common_is_found_by_day_round_and_city(store: Store) -> None:
    await take_in(store, final())
    batch = await take_in(store, [team("CHN", "37.90", 4)], "Another")
    assert (batch.counts.races, batch.counts.teams) == (0, 1)
    assert await relay_races(store) == 1
    batch = await take_in(store, [team("GBR", "37.98", 1)], "A third")  # first where Jamaica is
    assert batch.counts.races == 1


async def test_other_marks_and_places_are_disputed(store: Store) -> None:
    await take_in(store, final())
    batch = await take_in(store, [*final()[:2], team("CAN", "37.65", 4)], "Another")
    assert (batch.counts.results, batch.counts.disputes) == (0, 2)
    disputes = await list_disputes(store, 2)
    assert {(d.about, d.stands, d.claim) for d in disputes} == {("mark", "37.64", "37.65"), ("place", "3", "4")}
    (race,) = {d.race for d in disputes}
    shown = await store.disputes.list_of_race(race)
    assert {d.team for d in shown} == {"can-4x100m-m-2016-08-19"}
    assert {d.about for d in await store.disputes.list_of_athletes("andre-d")} == {"mark", "place"}
    assert await store.disputes.list_of_athletes("usain-sample") == ()


async def test_a_better_source_is_followed(store: Store) -> None:
    await take_in(store, final(kind=SourceKind.LIST))
    await take_in(store, [*final()[:2], team("CAN", "37.65", 3)], "The meet")
    assert [(nation, mark) for nation, _, _, mark, _ in await teams_of(store)][-1] == ("CAN", "37.65")
    (dispute,) = await list_disputes(store, 2)
    assert (dispute.stands, dispute.claim, dispute.source.title) == ("37.65", "37.64", "A list")


async def test_missing_runners_are_filled_in_and_taken_away_again(store: Store) -> None:
    await take_in(store, [team("JAM", "37.27", 1), team("JPN", "37.60", 2, *JAPAN[:2])])
    before = await everything(store)
    batch = await take_in(store, final()[:2], "Another")
    assert (batch.counts.results, batch.counts.disputes) == (0, 0)
    assert [names for *_, names in await teams_of(store)] == [JAMAICA, JAPAN]
    after = await everything(store)
    assert (await take_in(store, final()[:2], "Another")).number == 0
    assert await everything(store) == after
    await undo(store, 2)
    assert await everything(store) == before


async def test_other_runners_are_a_dispute(store: Store) -> None:
    await take_in(store, final())
    changed = team("JAM", "37.27", 1, *JAMAICA[:3], "Kemar B")
    batch = await take_in(store, [changed, *final()[1:]], "Another")
    assert (batch.counts.disputes, batch.counts.teams) == (1, 0)
    (dispute,) = await list_disputes(store, 2)
    assert (dispute.about, dispute.stands) == ("runners", ", ".join(JAMAICA))
    assert (await take_in(store, [changed, *final()[1:]], "Another")).number == 0


async def test_the_runners_of_a_better_source_are_followed(store: Store) -> None:
    await take_in(store, final(kind=SourceKind.LIST))
    changed = team("JAM", "37.27", 1, *JAMAICA[:3], "Kemar B")
    await take_in(store, [changed, *final()[1:]], "The meet")
    assert (await teams_of(store))[0][-1] == (*JAMAICA[:3], "Kemar B")
    (dispute,) = await list_disputes(store, 2)
    assert (dispute.claim, dispute.source.title) == (", ".join(JAMAICA), "A list")
    assert (await take_in(store, [changed, *final()[1:]], "The meet")).number == 0
    await undo(store, 2)
    assert (await teams_of(store))[0][-1] == JAMAICA


async def test_two_teams_of_one_nation_stay_two(store: Store) -> None:
    rows = [
        team("USA", "37.90", 1, "Ann A", "Ann B"),
        team("USA", "38.40", 3, "Bea A", "Bea B"),
        team("JAM", "38.0", 2),
    ]
    await take_in(store, rows)
    assert len(await teams_of(store)) == 3
    assert (await take_in(store, rows)).number == 0
    batch = await take_in(store, [team("USA", "38.40", 3), team("JAM", "38.0", 2)], "Another")
    assert (batch.counts.teams, batch.counts.merged) == (0, 2)
    batch = await take_in(store, [team("USA", "38.90", 5, "Cleo A", "Cleo B"), team("JAM", "38.0", 2)], "A third")
    assert batch.counts.teams == 1


async def test_clubs_of_one_nation_stay_apart_and_a_club_called_like_its_nation_is_the_nation(store: Store) -> None:
    clubs = [team("GBR", f"39.{n}0", n, club=club) for n, club in enumerate(("Thames Harriers", "Mersey AC"), 1)]
    await take_in(store, [*clubs, team("JAM", "39.90", 3, club="Jamaica")])
    assert [row[:2] for row in await teams_of(store)] == [("GBR", "Thames Harriers"), ("GBR", "Mersey AC"), ("JAM", "")]
    batch = await take_in(store, [team("", "39.10", 1, club="THAMES HARRIERS"), team("JAM", "39.90", 3)], "Another")
    assert (batch.counts.teams, batch.counts.merged) == (0, 2)


async def test_the_same_team_twice_in_one_file_is_one(store: Store) -> None:
    batch = await take_in(store, [team("JAM", "37.27", 1), *final()])
    assert (batch.counts.results, batch.counts.merged, batch.counts.teams) == (3, 1, 3)
    assert (await teams_of(store))[0][-1] == JAMAICA


async def test_profiles_name_their_own_athlete_and_are_one_team(store: Store) -> None:
    own = [team("JAM", "37.27", 1, name, kind=SourceKind.PROFILE) for name in JAMAICA]
    await take_in(store, own[:3])
    assert [names for *_, names in await teams_of(store)] == [JAMAICA[:3]]
    last = team("JAM", "37.27", 2, JAMAICA[3], kind=SourceKind.PROFILE)  # a place that another profile disputes
    batch = await take_in(store, [last], "Another profile")
    assert (batch.counts.teams, batch.counts.disputes) == (0, 1)
    assert [names for *_, names in await teams_of(store)] == [JAMAICA]
    assert (await take_in(store, [last], "Another profile")).number == 0
    await take_in(store, [team("JAM", "37.27", 1, *reversed(JAMAICA))], "The meet")  # another order is no dispute
    assert [names for *_, names in await teams_of(store)] == [JAMAICA]


async def test_two_teams_without_a_place_are_told_apart_by_their_runners(store: Store) -> None:
    rows = [team("USA", "DNF", None, "Ann A", "Ann B"), team("USA", "DNF", None, "Bea A", "Bea B")]
    batch = await take_in(store, rows)
    assert batch.counts.teams == 2
    assert (await take_in(store, rows)).number == 0


async def test_a_list_with_two_finals_under_one_heading_has_two_races(store: Store) -> None:
    marks = ("37.0", "37.1", "37.2", "38.0", "38.1", "38.2")
    nations = ("JAM", "USA", "JPN", "GBR", "FRA", "CAN")
    rows = [
        team(nation, mark, n % 3 + 1, kind=SourceKind.LIST)
        for n, (nation, mark) in enumerate(zip(nations, marks, strict=True))
    ]
    batch = await take_in(store, rows)
    assert (batch.counts.races, batch.counts.results) == (2, 6)


async def test_heats_of_unknown_number_stay_alone_until_a_file_tells(store: Store) -> None:
    listed = [
        team(nation, mark, 1, round=Round.HEAT, heat=UNKNOWN_HEAT, kind=SourceKind.LIST)
        for nation, mark in (("JAM", "37.94"), ("JPN", "37.68"))
    ]
    await take_in(store, listed)
    assert await relay_races(store) == 2
    heats = [
        team("JAM", "37.94", 1, *JAMAICA, round=Round.HEAT, heat=1),
        team("TTO", "37.96", 2, round=Round.HEAT, heat=1),
        team("JPN", "37.68", 1, round=Round.HEAT, heat=2),
    ]
    batch = await take_in(store, heats, "The meet")
    assert (batch.counts.results, batch.counts.merged) == (1, 2)
    assert await relay_races(store) == 2
    (ran,) = await store.races.list_team_results("usain-sample")
    assert ran.race.heat == 1


async def test_a_team_is_not_put_into_a_heat_that_has_it_already(store: Store) -> None:
    heat = team("JAM", "37.94", 1, round=Round.HEAT, heat=1, day=RIO)
    listed = team("JAM", "37.94", 1, round=Round.HEAT, heat=UNKNOWN_HEAT, day=RIO + timedelta(1), city="Elsewhere")
    await take_in(store, [heat])
    await take_in(store, [listed._replace(kind=SourceKind.LIST)], "A list with another day and city")
    assert await relay_races(store) == 2
    told = team("JAM", "37.94", 1, round=Round.HEAT, heat=1, day=RIO + timedelta(1))
    await take_in(store, [told], "A third")
    results = [row["race_id"] for row in await table_rows(store, "result") if row["team_id"]]
    assert len(results) == len(set(results)) == 2


async def test_mixed_relays_are_of_sex_x_and_link_only_whom_one_athlete_fits(store: Store) -> None:
    woman = result(runner("Femke Sample", "NED", "W"), "49.10", 1, event=Event("400m", Sex.WOMEN, False))
    twins = [
        result(
            runner("Sam Same", "NED", "M", f"199{n}-01-0{n + 2}"),
            f"45.{n}0",
            n + 1,
            event=Event("400m", Sex.MEN, False),
        )
        for n in range(2)
    ]
    await take_in(store, [woman, *twins])
    athletes = len(await table_rows(store, "athlete"))
    mixed = team("NED", "3:07.43", 1, "Femke SAMPLE", "Sam Same", "Nobody Known", event=MIXED)
    batch = await take_in(store, [mixed], "Another")
    assert batch.counts.athletes == 0
    assert len(await table_rows(store, "athlete")) == athletes
    (ran,) = await store.races.list_team_results("femke-sample")
    assert ran.race.event.sex is Sex.MIXED
    assert [(one.name, one.athlete) for one in ran.team.runners] == [
        ("Femke SAMPLE", "femke-sample"),
        ("Sam Same", ""),
        ("Nobody Known", ""),
    ]
    assert (await take_in(store, [mixed], "Another")).number == 0


async def test_a_runner_known_by_name_alone_is_linked_once_a_file_tells(store: Store) -> None:
    plain = team("NED", "3:07.43", 1, "Nobody Known", event=MIXED)
    await take_in(store, [plain])
    told = team("NED", "3:07.43", 1, runner("Nobody Known", "NED", "W", "1999-01-31"), event=MIXED)
    await take_in(store, [told], "Another")
    assert len(await store.races.list_team_results("nobody-known")) == 1


async def test_a_team_that_did_not_finish_has_its_status(store: Store) -> None:
    await take_in(store, [*final(), team("USA", "DQ", None, "Mike R", "Justin G")])
    assert (await teams_of(store))[-1] == ("USA", "", None, "DQ", ("Mike R", "Justin G"))
    assert (await take_in(store, [team("USA", "DQ", None, "Mike R", "Justin G")])).number == 0


async def test_medals_and_winners_of_the_day_have_teams(store: Store) -> None:
    await take_in(store, final())
    (meet,) = {ran.race.meet.id for ran in await store.races.list_team_results("usain-sample")}
    assert [r.competitor.name for r in await store.races.list_medallists(meet) if r.race.event == RELAY] == [
        "Jamaica",
        "Japan",
        "Canada",
    ]
    winners = await store.races.list_winners_on(8, 19)
    assert ("Jamaica", date(2016, 8, 19)) in {(r.competitor.name, r.race.date) for r in winners}
