"""Limits, winners since a year, what is on where and when, and words without their apostrophe, in several languages."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")

LIMITS = [
    case("hoe vaak sprong Barshim over 2,40", "results", athlete="Barshim", beyond="2.40"),
    case("welche Hochspringer sprangen 2,40 Meter", "top", event="high-jump", mark="2.40"),
    case("quantas vezes Duplantis saltou 6 metros", "results", beyond="6.00"),
    case("chi ha corso i 100 sotto gli undici secondi donne", "compare", marks="100m.W 11.00"),
    case("mujeres por debajo de los treinta minutos en 10000", "compare", marks="10000m.W 30:00.00"),
    case("poniżej trzynastu minut na 5000 mężczyzn", "compare", marks="5000m.M 13:00.00"),
]
WINNERS = [
    case("vainqueurs du 800 aux Jeux depuis 1990", "medals", view="winners", event="800m"),
    case("vinnare i höjdhopp vid OS sedan 2000", "medals", view="winners", event="high-jump"),
    case("zwycięzcy mistrzostw świata w młocie od 2001", "medals", view="winners", event="hammer-throw"),
]
ON = [
    case("wedstrijden in juni 2027", "calendar", month="2027-06", meet=""),
    case("competiciones en agosto de 2027", "calendar", month="2027-08", meet=""),
    case("dónde serán los mundiales 2027", "calendar", meet="World Championships 2027"),
    case("var hålls EM 2028", "calendar", meet="European Championships 2028"),
    case("is there a meeting today", "calendar"),
    case("najwięcej zwycięstw na igrzyskach kto ma", "medals", meet="Olympic Games", view="athletes"),
]
JOINED = [
    case("record damerique du sud du triple saut", "record", scope="south-america"),
    case("le meilleur 800 de lannée", "top", season="2026"),
    case("record mondiale nellasta donne", "record", event="pole-vault", sex="women"),
]


@pytest.mark.parametrize("found", [*LIMITS, *ON, *JOINED])
async def test_a_kind_is_read_in_several_languages(read_it: ReadIt, found: tuple[str, str, dict[str, str]]) -> None:
    text, question, options = found

    assert_read(read_it(text), question, options)


@pytest.mark.parametrize(("text", "question", "options"), WINNERS)
async def test_winners_since_a_year_are_those_alone(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    asked = dict(read.asked.options)
    assert {option: asked.get(option, "") for option in options} == options
    assert asked["since"] in text
    assert read.notes == ()


@pytest.mark.parametrize("text", ["beste nordiske kastere i kule", "die besten nordischen Speerwerfer"])
async def test_the_north_is_refused(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="tell nothing"):
        read_it(text)
