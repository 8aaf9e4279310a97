"""Days and spans of years in several languages: those counted from today, and the days of records."""

import pytest

from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")

TIMES = [
    case("parhaat 400 m vuoden 2015 jälkeen", "top", season="", since="2016", until=""),
    case("parhaat 400 m vuoden 2015 loppuun mennessä naiset", "top", until="2015", sex="women"),
    case("najlepsze 800 w ostatnich trzech latach", "top", since="2023-11-27", until="2026-11-27"),
    case("records du monde du 9 août", "on-this-day", date="08-09"),
    case("welche Weltrekorde fielen am 3. August", "on-this-day", date="08-03"),
    case("records batidos el 9 de agosto de 2012", "records", season="", since="2012-08-09", until="2012-08-09"),
    case("who won the Olympic 1500 10 years ago", "race", meet="Olympic Games 2016"),
    case("wie won 2 jaar geleden de olympische 800", "race", meet="Olympic Games 2024"),
]
WORDS = [
    case("rekordet för Duplantis i stavhopp", "athlete", athlete="Duplantis"),
    case("h2h Kerr og Nuguse", "h2h", athlete="Kerr", opponent="Nuguse", meet=""),
    case("OG 2024 1500 m", "race", meet="Olympic Games 2024"),
    case("ER speerwerpen vrouwen", "record", scope="europe"),
    case("AR javelin men", "record", scope="area"),
]


@pytest.mark.parametrize(("text", "question", "options"), [*TIMES, *WORDS])
async def test_times_are_read_in_every_language(
    read_it: ReadIt, text: str, question: str, options: dict[str, str]
) -> None:
    assert_read(read_it(text), question, options)


@pytest.mark.parametrize("text", ["heute vor 10 Jahren", "vandaag 12 jaar geleden", "on this day 30 years ago"])
async def test_a_year_beside_this_day_is_told_as_not_used(read_it: ReadIt, text: str) -> None:
    read = read_it(text)

    assert read.asked.question == "on-this-day"
    assert read.notes[0].startswith("I did not use: “")
