"""Kinds of questions in ten languages: peoples by sex, names as examples, events by the language around them."""

import pytest

from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")


def case(text: str, question: str, **options: str) -> tuple[str, str, dict[str, str]]:
    return text, question, options


WOMEN = [
    case("quelles françaises ont gagné une médaille à munich", "medals", nation="FRA", sex="women"),
    case("les médailles françaises sur 400 haies aux mondiaux", "medals", nation="FRA", sex=""),
    case("meilleures perchistes françaises de tous les temps", "top", nation="FRA", sex="women"),
    case("mejores marcas españolas en 1500", "top", nation="ESP", sex=""),
    case("le migliori italiane di sempre nell'alto", "top", nation="ITA", sex="women"),
    case("najlepsze polki w historii na 400", "top", nation="POL", sex="women"),
    case("polskie złota w tyczce", "medals", nation="POL", sex=""),
    case("parhaat suomalaisnaiset 1500 metrillä", "top", nation="FIN", sex="women"),
    case("top 5 africaines du 100m de tous les temps", "top", scope="africa", sex="women"),
]
EXAMPLES = [
    case("los mejores cubanos de longitud, pedroso y quién más", "top", nation="CUB", athlete=""),
    case("kto miał brąz w młocie w tokio, fajdek czy ktoś inny", "race", event="hammer-throw"),
    case("finnish javelin medals at the worlds, pitkamaki and who else", "medals", nation="FIN", athlete=""),
]
OF_THE_LANGUAGE = [
    case("primato italiano alto uomini", "record", event="high-jump", scope="ITA"),
    case("dt. rekord 1500 männer", "record", event="1500m", scope="GER"),
    case("met welk verschil won nederland de gemengde 4x400 in parijs", "race", event="4x400m.X"),
]


@pytest.mark.parametrize(("text", "question", "options"), [*WOMEN, *OF_THE_LANGUAGE])
async def test_a_kind_is_read_in_its_language(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert (read.asked.question, read.notes) == (question, ())
    asked = dict(read.asked.options)
    assert {option: asked.get(option, "") for option in options} == options


@pytest.mark.parametrize(("text", "question", "options"), EXAMPLES)
async def test_names_before_who_else_are_examples(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    read = read_it(text)

    assert read.asked.question == question
    assert "for an example" in read.notes[0]
    asked = dict(read.asked.options)
    assert {option: asked.get(option, "") for option in options} == options
