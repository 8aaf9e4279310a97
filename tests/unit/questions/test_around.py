"""Who finished around an athlete, in /results that are few."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.app import App
from bot.cards.card import Paragraph
from bot.cards.text import render
from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure, Status, parse_mark
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, Race, Result, Round
from bot.questions.results.answer import Results, importance_first
from bot.questions.results.around import MOST_RESULTS, Around, around_of
from bot.questions.results.around_card import around_lines

WORLDS = Meet("worlds", "World Championships", "City", kind=MeetKind.WORLD)
FINAL = Race("final", WORLDS, Event("1500m", Sex.MEN), Round.FINAL, date(2026, 6, 1))
HEAT = replace(FINAL, id="heat", round=Round.HEAT)
TIMES = ["3:30.0", "3:30.5", "3:31.0", "3:31.5", "3:32.0", "3:32.5", "3:33.0", "3:33.5", "3:34.0", "3:34.5"]


def runner(place: int | None, mark: str = "", race: Race = FINAL, status: Status | None = None) -> Result:
    known = parse_mark(mark or TIMES[(place or 1) - 1], Measure.TIME) if status is None else None
    athlete = Athlete(f"runner-{place}-{mark}", f"Runner No{place or 'body'}", "KEN", Sex.MEN)
    return Result(athlete, race, place, known, status)


def field(race: Race = FINAL) -> list[Result]:
    return [runner(place, race=race) for place in range(1, 11)]


def places(around: Around) -> list[int | None]:
    return [result.place for result in around.everybody]


@pytest.mark.parametrize(
    ("place", "alone", "shown"),
    [
        (1, False, [2, 3]),
        (2, False, [1, 3]),
        (4, False, [1, 2, 3, 5]),
        (9, False, [1, 2, 3, 8, 10]),
        (1, True, [2, 3, 4, 5, 6, 7, 8]),
        (9, True, [1, 2, 3, 4, 5, 6, 7, 8, 10]),
    ],
)
def test_the_podium_and_who_was_next_to_the_athlete(place: int, alone: bool, shown: list[int]) -> None:
    assert places(around_of(runner(place), field(), alone=alone)) == shown


def test_of_a_heat_only_who_won_it_or_came_next() -> None:
    assert places(around_of(runner(1, race=HEAT), field(HEAT), alone=True)) == [2]
    assert places(around_of(runner(5, race=HEAT), field(HEAT), alone=True)) == [1]


def test_who_has_no_place_is_next_to_nobody() -> None:
    did_not_finish = runner(None, status=Status.DID_NOT_FINISH)
    assert places(around_of(did_not_finish, [*field(), did_not_finish], alone=False)) == [1, 2, 3]


def test_a_place_that_many_share_is_cut() -> None:
    tied = [replace(runner(4, f"3:40.{tenth}"), tied=True) for tenth in range(10)]
    assert len(around_of(runner(1), tied, alone=True).behind) == 8


@pytest.mark.parametrize(
    ("mine", "other", "said"),
    [
        (runner(1), runner(2), "2 🇰🇪 Runner No2 3:30.5, 0.5 s behind"),
        (runner(2), runner(1), "1 🇰🇪 Runner No1 3:30.0, 0.5 s ahead"),
        (runner(1), runner(2, "3:30.0"), "2 🇰🇪 Runner No2 3:30.0, same time"),
        (runner(2, "3:29.0"), runner(1), "1 🇰🇪 Runner No1 3:30.0"),  # a source with a wrong time says no gap
        (runner(None, status=Status.DISQUALIFIED), runner(1), "1 🇰🇪 Runner No1 3:30.0"),
    ],
)
def test_how_far_the_first_of_them_was_away(mine: Result, other: Result, said: str) -> None:
    assert around_lines(Around(mine, (other,))) == ((said,),)


async def test_few_races_say_who_else_was_there(app: App) -> None:
    line = '/results athlete:josh-kerr meet:"Budapest 2023" event:1500m'
    reply = await app.ask_line(line)
    assert isinstance(reply.outcome, Results)
    text = " ".join(render(reply.card).split())
    assert "2 🇳🇴 Jakob Ingebrigtsen 3:29.65≠, 0.27 s behind · 3 🇳🇴 Narve Gilje Nordås 3:29.68" in text
    assert "1 🇳🇴 Jakob Ingebrigtsen 3:34.98, 0.16 s ahead" in text
    final = next(each for each in reply.as_json()["results"] if each["round"] == "final")
    silver = final["around"][0]
    assert (silver["athlete"]["id"], silver["place"], silver["mark"]) == ("jakob-ingebrigtsen", 2, "3:29.65")
    assert silver["sources"]
    sources = await app.ask_line(f"{line} view:sources")
    assert "Jakob Ingebrigtsen, 23 Aug 2023, Budapest, Men's 1500 m: 2nd, 3:29.65" in render(sources.card)


async def test_many_results_are_a_line_each(app: App) -> None:
    reply = await app.ask_line("/results athlete:josh-kerr")
    assert isinstance(reply.outcome, Results)
    assert not reply.outcome.around
    assert all(result["around"] == [] for result in reply.as_json()["results"])


async def test_of_many_finals_lost_each_says_who_won(app: App) -> None:
    reply = await app.ask_line("/results athlete:josh-kerr only:lost")
    assert isinstance(reply.outcome, Results)
    assert len(reply.outcome.results) > MOST_RESULTS
    text = " ".join(render(reply.card).split())
    assert "1500 m 3:27.79 🥈 2nd, final" in text
    told = [(result, result["around"]) for result in reply.as_json()["results"] if result["around"]]
    assert told
    assert all([other["place"] for other in around] == [1] and result["place"] > 1 for result, around in told)
    assert "1 🇳🇴 Jakob Ingebrigtsen" in text
    assert "Who was ahead is in each race" not in text


async def test_who_stood_around_is_hidden_with_the_result(app: App) -> None:
    app.clock = lambda: datetime(2023, 8, 24, 12, tzinfo=UTC)
    card = (await app.ask_line('/results athlete:josh-kerr meet:"Budapest 2023" spoilers:48')).card
    told = [block for block in card.blocks if "Jakob Ingebrigtsen 3:29.65" in str(block)]
    assert told
    assert all(isinstance(block, Paragraph) and block.spoiler for block in told)


def test_at_one_championships_medals_come_first_then_finals() -> None:
    later = replace(HEAT, id="heat of another event", date=date(2026, 6, 2))
    results = [runner(1, race=later), runner(7, race=replace(FINAL, id="other")), runner(2), runner(3, race=HEAT)]
    assert [r.race.id for r in importance_first(results)] == ["final", "other", "heat of another event", "heat"]
