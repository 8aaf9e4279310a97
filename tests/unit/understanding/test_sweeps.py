"""All three medals of one nation: `when did Kenya sweep the steeplechase`."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import NoAnswer
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, case

CASES = (
    case("when did kenya sweep the steeplechase", "medals", nation="KEN", event="3000m-steeplechase", view="sweeps"),
    case("usa 1-2-3 in the 400 hurdles olympics", "medals", nation="USA", meet="Olympic Games", view="sweeps"),
    case("has jamaica ever swept the women's 100m", "medals", nation="JAM", sex="women", view="sweeps", meet=""),
    case("last time the us swept the medals in mens 400", "medals", nation="USA", event="400m", view="sweeps"),
    case("olympic 100m podium sweeps", "medals", meet="Olympic Games", event="100m", view="sweeps"),
    case("who swept the 200m in 2004", "race", meet="Olympic Games 2004", event="200m"),
    case("1-2-3 in the 100m in tokyo 2021", "race", meet="tokyo 2021", event="100m"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)
    asked = dict(read.asked.options)
    assert (read.asked.question, {option: asked.get(option, "") for option in options}) == (question, options)


async def test_the_finals_are_those_with_all_three_medals(shared_app: App) -> None:
    reply = await shared_app.ask_line("/medals nation:JAM event:100m.W view:sweeps")
    said = " ".join(as_read(render(reply.card)).split())
    assert "Jamaica: all three medals of a final, women's 100 m" in said
    assert "3 finals that I hold, the latest in Eugene 2022." in said
    assert {medal["date"][:4] for medal in reply.as_json()["medals"]} == {"2008", "2021", "2022"}


async def test_a_nation_without_one_is_told_so(shared_app: App) -> None:
    told = (await shared_app.ask_line("/medals nation:NOR event:100m view:sweeps")).outcome
    assert isinstance(told, NoAnswer)
    told = (await shared_app.ask_line("/medals nation:NOR event:javelin-throw view:sweeps")).outcome
    assert isinstance(told, NoAnswer)
    assert "of which Norway won all three medals" in told.message


async def test_all_nations_that_swept_an_event_of_a_series(shared_app: App) -> None:
    said = " ".join(
        as_read(render((await shared_app.ask_line("/medals olympics event:200m.M view:sweeps")).card)).split()
    )
    assert "all three medals of one nation" in said
    assert "2004 Athens" in said
    assert "2008 Beijing" not in said
    assert "Missing" not in said
