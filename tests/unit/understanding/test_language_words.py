"""Rounds, events, names and peoples as several languages say them, each of a kind that was answered wrongly."""

import pytest

from bot.errors import UsageError
from bot.names.fold import fold
from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROUNDS = [
    case("eliminacje pchnięcia kulą paryż 2024 mężczyzn", "race", round="qualification", event="shot-put.M"),
    case("kval 1500 m damer Paris 2024", "race", round="heat", event="1500m.W"),
    case("halve finale 1500 OS 2024 mannen", "race", round="semi-final", event="1500m.M"),
    case("top 3 della finale dei 5000 ai mondiali 2023", "race", round="final", event="5000m"),
]
EVENTS = [
    case("Hürdenweltrekord 100m der Frauen", "record", event="100m-hurdles", sex="women"),
    case("5 km auf der Straße Weltrekord", "record", event="5km-road"),
]
PEOPLE = [
    case("a quién ha ganado más veces Barshim", "rivals", athlete="Barshim", by="wins"),
    case("a quem venceu mais vezes Pichardo", "rivals", athlete="Pichardo", by="wins"),
    case("compara Mondo e Lavillenie", "compare", athlete="Mondo", second="Lavillenie"),
    case("las 10 mejores de la historia en 1500", "top", event="1500m", sex="women"),
    case("le 20 migliori di sempre nel peso", "top", event="shot-put", sex="women"),
    case("las 10 mejores marcas de la historia en 1500", "top", event="1500m", sex=""),
]
PLACES = [
    case("où Kipyegon a couru 3:49.11", "results", athlete="Kipyegon", mark="3:49.11"),
    case("miglior risultato di Tamberi ai mondiali", "results", athlete="Tamberi", meet="World Championships"),
]


@pytest.mark.parametrize(("text", "question", "options"), [*ROUNDS, *EVENTS, *PEOPLE, *PLACES])
async def test_words_of_several_languages_are_read(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


async def test_records_of_championships_are_refused_in_a_long_sentence_too(read_it: ReadIt) -> None:
    with pytest.raises(UsageError, match="such records I do not hold"):
        read_it("cuál es el récord de los campeonatos de europa en el salto de longitud")


@pytest.mark.parametrize(
    ("text", "meet"),
    [
        ("wann fand die WM in Stuttgart statt", "World Championships Stuttgart"),
        ("cuando se celebraron los juegos de barcelona", "Olympic Games barcelona"),
        ("quando si sono svolti i mondiali di roma", "World Championships Rome"),
        ("när hölls VM i göteborg", "World Championships Gothenburg"),
        ("wanneer vonden de spelen in amsterdam plaats", "Olympic Games amsterdam"),
        ("kiedy odbyły się mistrzostwa świata w Edmonton", "World Championships Edmonton"),
        ("Milloin Helsingissä järjestettiin MM-kisat", "World Championships Helsinki"),
    ],
)
async def test_when_a_meet_was_held_is_asked_in_every_language(read_it: ReadIt, text: str, meet: str) -> None:
    read = read_it(text)
    assert (read.asked.question, read.notes) == ("results", ())
    assert fold(dict(read.asked.options)["meet"]) == fold(meet)


@pytest.mark.parametrize("text", ["Em que ano Carlos Lopes venceu a maratona", "cuándo venció Cacho en los 1500"])
async def test_who_won_a_race_beat_nobody_by_name(read_it: ReadIt, text: str) -> None:
    options = dict(read_it(text).asked.options)
    assert options["only"] == "won"
