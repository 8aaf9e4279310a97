"""An athlete and a mark they were under or over: the results beyond it, in any language."""

from itertools import pairwise

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import AmbiguousName
from bot.questions.results.answer import Results
from bot.questions.results.beyond import is_aided
from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(
    ("text", "athlete", "beyond"),
    [
        ("how many sub-3:30s does Jakob have", "jakob", "3:30"),
        ("how many times has Kipyegon gone under 3:50", "kipyegon", "3:50"),
        ("has Kerr broken 3:28", "kerr", "3:28"),
        ("Warholm under 46", "warholm", "46"),
        ("how often has Pichardo jumped over 18 m", "pichardo", "18.00"),
        ("wie oft lief Kipyegon unter 3:50", "kipyegon", "3:50"),
        ("ile razy Kipyegon pobiegła poniżej 3:50", "kipyegon", "3:50"),
        ("cuántas veces Kipyegon menos de 3:50", "kipyegon", "3:50"),
    ],
)
async def test_results_beyond_a_mark(read_it: ReadIt, text: str, athlete: str, beyond: str) -> None:
    asked = read_it(text).asked
    assert (asked.question, asked.text("athlete").lower(), asked.text("beyond")) == ("results", athlete, beyond)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kerr's ten fastest 1500s", "1500m"),
        ("top 10 jakob mile", "mile"),
        ("Kipyegon top 5 in the 1500", "1500m"),
        ("Warholm's 20 best races", ""),
        ("Kerrs fünf schnellste Zeiten über 1500 m", "1500m"),
        ("les dix meilleurs temps de Kerr sur 1500", "1500m"),
        ("Warholms tio bästa tider", ""),
        ("los cinco mejores tiempos de Kipyegon en 1500", "1500m"),
    ],
)
async def test_the_best_marks_of_one_athlete(read_it: ReadIt, text: str, event: str) -> None:
    asked = read_it(text).asked
    assert (asked.question, asked.text("order")) == ("results", "best")
    assert asked.text("event").partition(".")[0] == event


@pytest.mark.parametrize("text", ["Kerr's best mile", "who beat Kerr most", "Kerr's three best medals", "top 10 mile"])
async def test_what_is_not_a_list_of_their_marks(read_it: ReadIt, text: str) -> None:
    assert not read_it(text).asked.text("order")


@pytest.mark.parametrize(
    ("text", "mark"), [("pole vault six metres points", "6.00"), ("ile pkt za dwa metry wzwyż u kobiet", "2.00")]
)
async def test_metres_in_words_are_a_mark(read_it: ReadIt, text: str, mark: str) -> None:
    asked = read_it(text).asked
    assert (asked.question, asked.text("mark")) == ("points", mark)


@pytest.mark.parametrize("text", ["who has run faster than Kipyegon's 3:50", "what is the record Kerr broke with 3:28"])
async def test_others_beyond_the_mark_of_an_athlete_are_not_their_results(read_it: ReadIt, text: str) -> None:
    assert not read_it(text).asked.text("beyond")


async def test_marks_with_too_much_wind_come_last_and_are_counted_apart(shared_app: App) -> None:
    reply = await shared_app.ask_line("/results carl-lewis event:long-jump beyond:8.00")
    assert isinstance(reply.outcome, Results)
    aided = [is_aided(result) for result in reply.outcome.results]
    assert any(aided)
    assert all(after or not before for before, after in pairwise(aided))
    text = " ".join(render(reply.card).split())
    assert f"{aided.count(False)} competitions of the long jump with 8.00 or better" in text
    assert f"{aided.count(True)} more with too much wind" in text


async def test_a_mark_of_two_events_asks_which(shared_app: App) -> None:
    error = (await shared_app.ask_line("/results athlete:femke-bol beyond:51")).outcome
    assert isinstance(error, AmbiguousName)
    assert {choice.asked.text("event") for choice in error.choices} == {"400m", "400m-hurdles"}


async def test_of_namesakes_the_one_with_results_or_a_medal_at_the_meet_is_meant(shared_app: App) -> None:
    reply = await shared_app.ask_line("/results Jacobs meet:Tokyo")
    assert isinstance(reply.outcome, Results)
    assert reply.outcome.athlete.id == "lamont-marcell-jacobs"
    assert "who has a medal there; others:" in " ".join(reply.card.notes)
