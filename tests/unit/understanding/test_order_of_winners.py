"""Winners in the order that is asked for: the first African champion, the widest margin, the closest finish."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import NoAnswer, UsageError
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, assert_read, case

OLYMPICS = "Olympic Games"

CASES = (
    case("first african olympic champion", "medals", meet=OLYMPICS, scope="africa", order="earliest", event=""),
    case("first african to win the olympic marathon", "medals", scope="africa", order="earliest", event="marathon"),
    case("first non-african to win the olympic 5000", "medals", scope="not africa", order="earliest"),
    case("first woman to win the olympic marathon", "medals", order="earliest", sex="women"),
    case("who first won the olympic 800", "medals", meet=OLYMPICS, event="800m", order="earliest"),
    case("first world champion in the pole vault", "medals", meet="World Championships", order="earliest"),
    case("last european olympic 1500m champion", "medals", scope="europe", order=""),
    case("youngest olympic 100m champion", "medals", order="youngest"),
    case("biggest winning margin in the olympic 100m", "medals", meet=OLYMPICS, event="100m", order="widest"),
    case("closest finish in the olympic 1500", "medals", event="1500m", order="closest"),
    case("closest finish in the world championships 100m", "medals", meet="World Championships", order="closest"),
    case("closest ever olympic marathon", "medals", event="marathon", order="closest"),
    case("closest olympic 1500 final", "medals", event="1500m", order="closest"),
    case("tightest world championships 800 final", "medals", meet="World Championships", order="closest"),
    case("biggest win in the boston marathon", "medals", meet="boston marathon", order="widest"),
    case("closest finish in the 100m in tokyo 2021", "race", meet="tokyo 2021", event="100m"),
    case("biggest win of kerr over ingebrigtsen", "h2h", athlete="kerr", opponent="ingebrigtsen"),
    case("how many countries have won gold in the olympic 1500", "medals", meet=OLYMPICS, event="1500m", view=""),
    case("how many nations have won the olympic 800m", "medals", meet=OLYMPICS, event="800m", view=""),
    case("how many countries have broken 10 seconds in the 100", "compare", marks="100m 10.00"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    assert_read(read_it(text), question, options)


async def said(app: App, line: str) -> str:
    return " ".join(as_read(render((await app.ask_line(line)).card)).split())


async def test_the_earliest_come_first(shared_app: App) -> None:
    card = await said(shared_app, "/medals olympics event:marathon.M scope:africa order:earliest")
    assert "The first that I hold: 🇿🇦 Ken McArthur, Stockholm 1912." in card
    assert card.index("1912 Stockholm") < card.index("1960 Rome") < card.index("1968 Mexico City")
    reply = await shared_app.ask_line("/medals olympics event:marathon.M scope:africa order:earliest")
    dates = [medal["date"] for medal in reply.as_json()["medals"]]
    assert dates == sorted(dates)


async def test_margins_are_told_with_those_that_are_not_known(shared_app: App) -> None:
    card = await said(shared_app, "/medals olympics event:100m.M order:widest")
    assert "🇯🇲 Usain Bolt by 0.20 s, Beijing 2008." in card
    assert "I don't know the margin." in card
    assert "the latest first" not in card
    closest = await said(shared_app, "/medals olympics event:1500m.M order:closest")
    assert "🇱🇺 Joseph Barthel with the same time, Helsinki 1952." in closest


async def test_margins_as_json_are_in_order(shared_app: App) -> None:
    reply = await shared_app.ask_line("/medals worlds event:pole-vault.M order:widest")
    margins = [float(each["margin"].removesuffix(" m")) for each in reply.as_json()["by_margin"][:6]]
    assert margins == sorted(margins, reverse=True)
    assert margins[0] == 0.30


async def test_margins_need_an_event(shared_app: App) -> None:
    assert isinstance((await shared_app.ask_line("/medals olympics order:widest")).outcome, UsageError)


async def test_how_many_nations_have_medals_is_told(shared_app: App) -> None:
    card = await said(shared_app, "/medals olympics event:1500m.M")
    assert "nations have medals of these" in card
    assert not isinstance((await shared_app.ask_line("/medals olympics event:1500m.M")).outcome, NoAnswer)
