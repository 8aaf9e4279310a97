"""What fans know of famous champions: their golds, relays included, and finals that no list has whole."""

from collections import Counter, defaultdict

import pytest

from bot.app import App
from bot.domain.facts import Facts
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Result, Round
from bot.ingest.shipped import shipped_data_folder
from scripts.almanac.record_people import read_rows
from tests.store.meetings import list_meetings


@pytest.mark.parametrize(("athlete", "olympic", "world"), [("usain-bolt", 8, 11), ("allyson-felix", 7, 12)])
def test_golds_count_relays(shipped: Facts, athlete: str, olympic: int, world: int) -> None:
    """Of Felix, those of finals that she ran in and whose runners two reports name."""
    won: Counter[MeetKind] = Counter()
    for result in (*shipped.results, *shipped.team_results):
        if result.place != 1 or result.race.round is not Round.FINAL:
            continue
        people = [result.athlete.id] if isinstance(result, Result) else [each.athlete for each in result.team.runners]
        won[result.race.meet.kind] += athlete in people
    assert (won[MeetKind.OLYMPIC], won[MeetKind.WORLD]) == (olympic, world)


def test_runners_written_by_hand_are_the_athletes_of_their_names(shipped: Facts) -> None:
    """A runner who is only a name has no medals, though an athlete of that name, nation and sex ships."""
    ids: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for athlete in (fact.athlete for fact in shipped.athletes):
        ids[athlete.name, athlete.nation, athlete.sex.value.lower()].add(athlete.id)
    by_hand = {row["id"] for row in read_rows(shipped_data_folder() / "teams.csv")}
    hidden = [
        (team.id, runner.name)
        for team in shipped.teams
        if team.id in by_hand
        for runner in team.runners
        if not runner.athlete and len(ids[runner.name, team.nation, team.id.split("-")[2]]) == 1
    ]
    assert hidden == []


async def test_powell_beat_lewis_in_tokyo(app: App) -> None:
    """The lists leave out who was placed by a windy jump: 8.91 with +2.9 m/s against 8.95."""
    meetings = await list_meetings(app.almanac.store, "carl-lewis", "mike-powell")
    (tokyo,) = [each for each in meetings if each.race.id == "tokyo-1991-long-jump-m"]
    assert [(each.place, each.mark_text) for each in tokyo.results] == [
        (2, "8.91 (+2.9)"),
        (1, "8.95 (+0.3)"),
    ]


def test_a_slow_final_has_its_winner(shipped: Facts) -> None:
    """The lists end at 3:40 or so; the final of 2016 was won in 3:46."""
    (winner,) = [each for each in shipped.results if each.race.id == "amsterdam-2016-1500m-m" and each.place == 1]
    assert (winner.athlete.id, winner.mark_text) == ("filip-ingebrigtsen", "3:46.65")


async def test_the_miracle_mile(app: App) -> None:
    (mile,) = await list_meetings(app.almanac.store, "roger-bannister", "john-landy")
    assert (mile.race.meet.city, mile.race.date.isoformat()) == ("Vancouver", "1954-08-07")
    assert [(each.place, each.mark_text) for each in mile.results] == [(1, "3:58.8h"), (2, "3:59.6h")]
