"""Who won a race that is held each year and gives no medals: a marathon, a mile of a meeting, an event of a league."""

import pytest

from bot.app import App
from bot.cards.text import render
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, assert_read, case

LISTS = (
    case("every winner of the new york marathon women", "medals", event="marathon", sex="women", view="winners"),
    case("boston marathon winners", "medals", meet="boston marathon", view="winners"),
    case("who won the boston marathon most often", "medals", meet="boston marathon", view="winners"),
    case("all the winners of the dream mile", "medals", meet="Bislett Games", event="mile", view="winners"),
    case("bislett games mile winners", "medals", meet="bislett games", event="mile", view="winners"),
    case("diamond league winners 400 hurdles", "medals", meet="Diamond League", event="400m-hurdles", view="winners"),
    case("vincitori della maratona di New York", "medals", meet="New York marathon", view="winners"),
    case("vencedores da maratona de Londres", "medals", meet="London marathon", view="winners"),
    case("lista zwycięzców maratonu w Berlinie", "medals", meet="Berlin marathon", view="winners"),
    case("alle Sieger beim Berlin-Marathon", "medals", view="winners"),
)
ONE = (
    case("boston marathon winners 2019", "race", meet="boston marathon 2019", view=""),
    case("last berlin marathon winners", "race", meet="berlin marathon", view=""),
    case("who won the marathon in london 2017", "race", meet="London 2017", view=""),
)


@pytest.mark.parametrize(("text", "question", "options"), [*LISTS, *ONE], ids=lambda given: str(given)[:50])
def test_all_winners_or_those_of_one_race_are_meant(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


async def ask(app: App, line: str) -> str:
    return as_read(render((await app.ask_line(line)).card))


async def test_the_winners_stand_by_year_with_places_and_no_medals(shared_app: App) -> None:
    said = await ask(shared_app, '/medals "new york city marathon" sex:women')
    assert "gives no medals: these are the winners" in said
    assert "2017  🇺🇸 Shalane Flanagan  2:26:53" in said
    assert "🥈" not in said
    assert "finals that I hold" in said


async def test_a_meeting_is_one_with_its_years_in_a_league(shared_app: App) -> None:
    said = await ask(shared_app, '/medals "bislett games" event:mile.M')
    assert "2025  🇵🇹 Isaac Nader" in said
    older = await ask(shared_app, '/medals "bislett games" event:mile.M page:1')
    assert "1985  🇬🇧 Steve Cram  3:46.32" in older
    assert "disqualified" not in said + older  # a first place that is not held says nothing of a winner's case


async def test_who_won_most_often_is_told(shared_app: App) -> None:
    assert "Most wins that I hold: 🇳🇿 Adams 4." in await ask(shared_app, "world champions shot put women")
    assert "Most wins" not in await ask(shared_app, "/medals paris 2024 view:winners")


async def test_its_sources_are_one_press_away(shared_app: App) -> None:
    said = await ask(shared_app, '/medals "boston marathon" view:sources')
    assert "the first of 2 finals" in said
    assert "medals of" not in said


async def test_the_heading_says_an_event_once(shared_app: App) -> None:
    assert "Boston Marathon, women: winners" in await ask(shared_app, '/medals "boston marathon" event:marathon.W')


async def test_nobody_has_medals_of_it(shared_app: App) -> None:
    assert "gives no medals" in await ask(shared_app, '/medals "berlin marathon" athlete:kipchoge')


async def test_years_without_a_winner_held_are_named(shared_app: App) -> None:
    said = await ask(shared_app, '/medals "boston marathon" event:marathon.W')
    assert "Not held: 2021, 2016, 2014, 2013, 2012" in said
    assert "Not held" not in await ask(shared_app, '/medals "bislett games" event:mile')  # not each year had one


async def test_men_and_women_of_one_event_are_told_apart(shared_app: App) -> None:
    said = await ask(shared_app, '/medals "bislett games" event:mile')
    assert "2025  Men  🇵🇹 Isaac Nader" in said
    assert "2023  Women  🇪🇹 Birke Haylom" in said
