"""What strangers asked and was not read: a city that is a nation, a long nickname, majors, world medals."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import NoAnswer
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, assert_read, case

CASES = (
    case("Colette Besson Mexico 400 m temps", "results", athlete="Colette Besson", meet="Mexico City", event="400m"),
    case("bob beamon jump mexico", "results", athlete="bob beamon", meet="Mexico City"),
    case("mexico top 1500", "top", nation="MEX", meet=""),
    case("hows keely hodgkinson done at majors", "medals", athlete="keely hodgkinson"),
    case("british women with most world medals", "medals", nation="GBR", sex="women", view="athletes"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    assert_read(read_it(text), question, options)


@pytest.mark.parametrize("text", ["João do Pulo triplo salto", "joao do pulo", "pb of joão do pulo"])
def test_a_nickname_of_several_words(read_it: ReadIt, text: str) -> None:
    assert dict(read_it(text).asked.options)["athlete"] == "João Carlos De Oliveira"


@pytest.mark.parametrize("text", ["bob beamon do", "pulo do", "joão do"])
async def test_a_part_of_it_at_the_end_of_a_text_is_none(shared_app: App, text: str) -> None:
    assert "Took “" + text not in render((await shared_app.ask_line(text)).card)


async def test_an_indoor_record_is_not_told_as_the_outdoor_one(shared_app: App) -> None:
    said = as_read(render((await shared_app.ask_line("italian record long jump women")).card))
    assert said.startswith("Women's long jump, indoors: national record of Italy")


async def test_a_nation_without_a_medal_at_a_meet_held_in_full_won_none(shared_app: App) -> None:
    reply = await shared_app.ask_line("/medals nation:GER meet:budapest-2023-world-championships")
    assert isinstance(reply.outcome, NoAnswer)
    assert str(reply.outcome).startswith("Germany won no medal at the World Championships, Budapest 2023.")
