"""Medals and winners of a span of years."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.questions.medals.found import MedalTable, OwnMedals
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, assert_read, case

CASES = (
    case("hvor mange OL-gull har Norge siden 2000", "medals", nation="NOR", since="2000", until=""),
    case("world champions 1500 women between 1990 and 2010", "medals", since="1990", until="2010", view="winners"),
    case("kenya medals worlds in the 1990s", "medals", nation="KEN", since="1990", until="1999"),
    case("bolt medals 2009", "medals", athlete="bolt", since="2009", until="2009"),
    case("jamaica medals 2016", "medals", nation="JAM", since=""),
    case("boston marathon winners since 2015", "medals", since="2015", view="winners"),
    case("juantorena 1976 400", "results", athlete="juantorena", season="1976"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_the_years_are_read(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)
    if not read.notes:
        assert_read(read, question, options)
    else:  # a year that is one of the Games
        assert read.notes == ("Took 2016 for the Olympic Games 2016.",)
        assert not dict(read.asked.options).get("since")


async def test_only_medals_of_these_years_count(shared_app: App) -> None:
    reply = await shared_app.ask_line("/medals nation:NOR meet:olympics since:2000 until:2016")
    assert isinstance(reply.outcome, OwnMedals)
    assert {medal.result.race.date.year for medal in reply.outcome.medals} <= set(range(2000, 2017))
    text = as_read(render(reply.card))
    assert text.startswith("🇳🇴 Norway: medals, Olympic Games, 2000 to 2016")
    assert "First I hold" not in text  # Norway's first were long before


async def test_winners_and_missing_years_are_those_of_the_span(shared_app: App) -> None:
    reply = await shared_app.ask_line('/medals "boston marathon" event:marathon.W since:2010 until:2019')
    assert isinstance(reply.outcome, MedalTable)
    years = {final.race.date.year for final in reply.outcome.finals}
    assert years
    assert years <= set(range(2010, 2020))
    text = as_read(render(reply.card))
    assert text.startswith("Boston Marathon, women, 2010 to 2019: winners")
    assert "2016" in text.partition("Not held: ")[2].partition(".")[0]
    assert "2009" not in text.partition("Not held: ")[2].partition(".")[0]


async def test_a_series_is_held_as_far_as_its_meets_of_these_years(shared_app: App) -> None:
    reply = await shared_app.ask_line("/medals worlds since:2022 until:2023")
    assert isinstance(reply.outcome, MedalTable)
    assert reply.outcome.held.known == len(reply.outcome.finals) == 98


async def test_none_in_these_years_is_said(shared_app: App) -> None:
    reply = await shared_app.ask_line("/medals athlete:usain-bolt since:2019")
    assert "no medal of Usain Bolt, since 2019" in as_read(render(reply.card))
