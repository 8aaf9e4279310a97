"""Clauses that ask nothing, `be honest, …`, and a name that is guessed behind the question, `… ? grete waitz?`."""

import pytest

from bot.understanding.idle import without_idle
from tests.unit.understanding.conftest import ReadIt, assert_read, case

CASES = (
    case("NCAA or not, who's the fastest 1500 runner ever", "record", event="1500m"),
    case("no matter what anyone says, who has the 100m world record", "record", event="100m", scope="world"),
    case("be honest, who is faster bolt or gay", "h2h", athlete="bolt", opponent="gay"),
    case("settle a bet: did kipchoge ever break 2:01", "results", athlete="kipchoge", beyond="2:01"),
    case("who won the 800 in paris 2024, asking for a friend", "race", event="800m", meet="Paris 2024"),
    case("regardless of the shoes, who has the fastest marathon", "record", event="marathon"),
    case("who won the 800 in moscow 1980? ovett?", "race", meet="moscow 1980", event="800m", athlete=""),
    case("who won the 800 in moscow 1980, was it coe", "race", meet="moscow 1980", event="800m", athlete=""),
    case("who won the 1500 in tokyo 2021? was it ingebrigtsen?", "race", meet="tokyo 2021", event="1500m"),
    case("who holds the 1500 world record? el guerrouj i think", "record", event="1500m", holder=""),
    case("wer hat 1972 in München den Marathon gewonnen? Shorter?", "race", event="marathon", athlete=""),
    # two names behind the question are what is asked about
    case("who won in paris over 1500? hocker or kerr?", "h2h", athlete="hocker", opponent="kerr"),
    case("who is better over 800? rudisha or coe?", "h2h", athlete="rudisha", opponent="coe"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    assert_read(read_it(text), question, options)


@pytest.mark.parametrize(
    "text",
    [
        "wind legal or not, fastest 100m ever",
        "no matter what",
        "be honest",
        "kerr or not kerr, that is the question",
        "bolt, gay, powell",
    ],
)
def test_what_asks_something_is_left(text: str) -> None:
    assert without_idle(text) == text
