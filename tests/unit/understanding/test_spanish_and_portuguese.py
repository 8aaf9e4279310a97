"""Kinds of questions in Spanish and Portuguese: words that a longer or another phrase took for something else."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")


CASES = [
    case("mejores tiempos de 2023 en 1500", "top", season="2023", event="1500m"),
    case("melhores marcas de portugal no triplo", "top", nation="POR", event="triple-jump"),
    case("cuántos han superado los 6 metros en pértiga", "compare", marks="pole-vault 6.00"),
    case("quantos já passaram dos 90 metros no dardo", "compare", marks="javelin-throw 90.00"),
    case("quién es el atleta con más oros olímpicos", "medals", view="athletes"),
    case("quem é a atleta com mais medalhas em mundiais", "medals", view="athletes", sex="women"),
    case("los mejores europeos en lanzamiento de peso", "top", scope="europe"),
    case("europeus mais rápidos nos 100 metros", "top", scope="europe"),
    case("récord mundial de pista cubierta en 800", "record", scope="world", event="800m.i"),
    case("recorde europeu de pista coberta do triplo", "record", scope="europe", event="triple-jump.i"),
    case("subcampeona olímpica de pértiga 2024", "race", event="pole-vault.W"),
    case("cuándo empieza el mundial de pekín", "calendar", meet="World Championships Beijing"),
    case("provas da liga diamante desta temporada, calendário", "calendar", meet="Diamond League 2026"),
    case("frases famosas de Kerr", "quote", about=""),
    case("num dia como hoje na história do atletismo", "on-this-day"),
    case("los mejores ecuatorianos en marcha", "top", nation="ECU", sex=""),
    case("as melhores venezuelanas no triplo", "top", nation="VEN", sex="women"),
    case("plusmarca chilena de martillo", "record", scope="CHI", sex=""),
    case("melhores canadenses nos 100 metros", "top", nation="CAN"),
    case("medallas de la URSS en Roma 1960", "medals", nation="URS"),
    case("recorde europeu dos 5 mil metros", "record", event="5000m"),
    case("líderes mundiais de 2025 nos 400 barreiras", "top", season="2025"),
    case("a qué ritmo por km corro la media en 1:25", "pace", event="half-marathon"),
    case("próximas citas de la liga de diamante", "calendar", meet="Diamond League"),
    case("vencedores de la jabalina en los juegos", "medals", view="winners", event="javelin-throw"),
    case("ganadoras del 800 en los mundiales", "medals", view="winners", sex="women"),
    case("clube dos 6 metros na vara", "compare", marks="pole-vault 6.00"),
    case("melhor marca deste ano da Hodgkinson", "athlete", season="2026", view=""),
    case("melhor marca asiática do ano na altura", "top", scope="asia"),
    case("plusmarquistas mundiales de la milla", "record", scope="world"),
    case("máximos medallistas de los mundiales", "medals", view="athletes"),
    case("maiores saltos triplos da história", "top", event="triple-jump"),
    case("quantas corridas ganhou a Bol em 2024", "results", only="won"),
    case("quién ganó los 100 metros llanos en París 2024", "race", event="100m"),
]


@pytest.mark.parametrize(("text", "question", "options"), CASES)
async def test_a_phrase_is_read_as_its_language_means_it(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


@pytest.mark.parametrize("text", ["en qué club corre Kerr", "que clube tem o Pichardo"])
async def test_the_club_of_an_athlete_is_not_held(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="I can tell nothing"):
        read_it(text)


async def test_a_record_of_the_european_championships_is_none_of_the_worlds(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="such records I do not hold"):
        read_it("récord de los campeonatos de europa en triple")
