"""What nobody here holds is said by its name, with what is held in its stead."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import UsageError
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, case

LACKING = (
    ("who didn't finish the marathon in london 2012", "did not start or finish", ("race",)),
    ("what lane was bolt in in beijing 2008", "I don't have lanes", ("results",)),
    ("bolt's reaction time in berlin 2009", "I don't have reaction times", ("results",)),
    ("what were rudisha's splits in london 2012", "I don't have splits", ("results",)),
    ("who ran the fastest last lap in the paris 2024 1500", "I don't have splits", ("race",)),
    ("how many attempts did duplantis need at 6.30", "I don't have single attempts", ("results",)),
    ("youngest to break 4 minutes in the mile", "no lists by age", ("compare",)),
    ("college record 1500 women", "which school or college", ("record",)),
    ("who false started in the 100m in daegu 2011", "who started too early", ("race",)),
    ("was bolt disqualified in daegu", "few of those who were disqualified", ("results",)),
    ("who was dq'd in daegu 2011", "few of those who were disqualified", ("results",)),
    ("nordic records", "no lists of that region", ("records", "records", "records")),
    ("fastest caribbean women 200 m", "no lists of that region", ("top", "top", "top")),
    ("longest winning streak in the 400 hurdles", "can't count wins in a row", ()),
    ("how many races in a row did ed moses win", "can't count wins in a row", ("results", "results")),
)

HELD = (
    case("who won the 100m in seoul after johnson was dq'd", "race", event="100m"),
    case("what did kerr say about the last lap", "quote", athlete="kerr"),
    case("who was the last person to beat duplantis", "results", athlete="duplantis", only="lost"),
    case("has mclaughlin been beaten since 2020", "results", athlete="mclaughlin", only="lost", since="2020"),
    case("is mahuchikh unbeaten this year", "results", athlete="mahuchikh", only="lost", season="2026"),
    case("who was dq'd in the 100m in daegu 2011", "race", meet="daegu 2011", event="100m"),
    case("ncaas 2024 400 women", "race", meet="NCAA Championships 2024"),
)


@pytest.mark.parametrize(("text", "said", "offered"), LACKING, ids=lambda given: str(given)[:50])
def test_it_is_said_what_is_lacking(read_it: ReadIt, text: str, said: str, offered: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as caught:
        read_it(text)
    assert said in str(caught.value)
    assert tuple(each.asked.question for each in caught.value.choices) == (*offered, "help")


@pytest.mark.parametrize(("text", "question", "options"), HELD, ids=lambda given: str(given)[:50])
def test_what_is_held_is_asked(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)
    assert read.asked.question == question
    asked = dict(read.asked.options)
    assert {option: asked.get(option, "") for option in options} == options


async def test_who_lost_no_final_won_all_that_are_held(shared_app: App) -> None:
    said = " ".join(as_read(render((await shared_app.ask_line("was rudisha unbeaten in 2010")).card)).split())
    assert "I have no final not won by David Rudisha in 2010: all 10 that I hold were won." in said
    assert "The finals won → /results athlete:david-rudisha season:2010 only:won" in said
