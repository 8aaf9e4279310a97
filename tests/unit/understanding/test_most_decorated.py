"""Who won most medals: of all, of women, of a nation; and words that are a name beside what somebody has."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.questions.medals.found import MedalTable
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, assert_read, case

CASES = (
    case("jamaican with the most olympic medals", "medals", nation="JAM", view="athletes"),
    case("which kenyan has most world championship medals", "medals", nation="KEN", view="athletes"),
    case("which event has kenya won most olympic medals in", "medals", nation="KEN", view=""),
    case("which country won most medals in the 800 at the olympics", "medals", nation="", view=""),
    case("most decorated nation in budapest", "medals", nation="", view=""),
    case("list all duplantis world records", "athlete", athlete="duplantis", view="records"),
    case("sydney's world record", "athlete", athlete="sydney", view="records"),
    case("sydney 2000 400 hurdles final", "race", meet="sydney 2000"),
    case("sydney 400h pb", "athlete", athlete="sydney", event="400m-hurdles"),
    case("top 10 mile times outdoors", "top", event="mile.o"),
    case("10 mile record", "record", event="10-miles-road"),
    case("is 12.9 good for 100m", "points", mark="12.9", event="100m"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    assert_read(read_it(text), question, options)


def test_where_no_championships_are_named_they_are_the_olympics(read_it: ReadIt) -> None:
    read = read_it("most decorated female track athlete")
    assert dict(read.asked.options) == {"meet": "Olympic Games", "view": "athletes", "sex": "women"}
    assert read.notes == ("Took the Olympic Games, as no championships are named.",)


async def test_athletes_of_a_nation_are_ranked_among_themselves(shared_app: App) -> None:
    reply = await shared_app.ask_line("/medals nation:JAM meet:olympics view:athletes")
    assert isinstance(reply.outcome, MedalTable)
    assert {row.nation for row in reply.outcome.athletes} == {"JAM"}
    assert (reply.outcome.athletes[0].name, reply.outcome.athletes[0].gold) == ("Usain Bolt", 8)
    assert "Olympic Games, Jamaica: medals of athletes" in as_read(render(reply.card))


async def test_a_nation_without_a_medal_there_is_told_so(shared_app: App) -> None:
    reply = await shared_app.ask_line("/medals nation:MLT meet:olympics view:athletes")
    assert "no medal of Malta" in as_read(render(reply.card))
