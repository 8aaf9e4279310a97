"""In ten languages: whether somebody was ever beyond a mark, and what is not held, which is named."""

import pytest

from bot.errors import UsageError
from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")

BEYOND = [
    case("heeft bol ooit onder de 51 gelopen", "results", athlete="bol", beyond="51"),
    case("bol a-t-elle deja couru sous les 51", "results", athlete="bol", beyond="51"),
    case("czy bol pobiegła kiedyś poniżej 51", "results", athlete="bol", beyond="51"),
    case("czy fajdek rzucił kiedyś ponad 83 metry", "results", athlete="fajdek", beyond="83.00"),
    case("quel age avait lavillenie à londres", "results", athlete="lavillenie", meet="London"),
]


@pytest.mark.parametrize(("text", "question", "options"), BEYOND)
async def test_whether_somebody_was_ever_beyond_a_mark_is_read(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("letzte runde von hocker in paris", "splits"),
        ("dernier tour de hocker à paris", "splits"),
        ("última vuelta de hocker en paris", "splits"),
        ("ultimo giro di hocker a parigi", "splits"),
        ("última volta do hocker em paris", "splits"),
        ("laatste ronde van hocker in parijs", "splits"),
        ("siste runde til hocker i paris", "splits"),
        ("sista varvet hocker i paris", "splits"),
        ("viimeinen kierros hocker pariisi", "splits"),
        ("ostatnie okrążenie hockera w paryżu", "splits"),
        ("in welcher bahn lief bol in paris", "lanes"),
        ("czas reakcji swobody", "reaction times"),
    ],
)
async def test_what_is_not_held_is_named(read_it: ReadIt, text: str, lacking: str) -> None:
    with pytest.raises(UsageError, match=f"I don't have .*{lacking}"):
        read_it(text)
