"""Events as runners call them, events of the track, and the Games where two places are named."""

import pytest

from tests.unit.understanding.conftest import ReadIt, assert_read, case

pytestmark = pytest.mark.asyncio(loop_scope="module")

READ = [
    case("hodgkinson best over 4", "athlete", athlete="hodgkinson", event="400m"),
    case("who has broken 1:42 for 8 and 3:28 for 15", "compare", marks="800m 1:42, 1500m 3:28"),
    case("did wanyonyi run 44.9 for 4", "results", athlete="wanyonyi", mark="44.9", event="400m"),
    case("how often has duplantis been over 6", "results", athlete="duplantis", beyond="6"),
    case("farah bekele h2h 10k track", "h2h", event="10000m"),
    case("newest world record in track and field", "records", order="newest"),
    case("lachie kennedy 100 pb", "athlete", athlete="lachie kennedy"),
    case("qui a fini troisième du 800 des JO 2024 chez les hommes", "race", event="800m.M"),
    case("who won the womens 5k at the paris olys", "race", meet="Olympic Games Paris", event="5000m.W"),
]


@pytest.mark.parametrize(("text", "question", "options"), READ)
async def test_short_forms_are_read(text: str, question: str, options: dict[str, str], read_it: ReadIt) -> None:
    assert_read(read_it(text), question, options)


async def test_the_games_are_those_of_the_place_that_held_them(read_it: ReadIt) -> None:
    read = read_it("men's marathon winner in sapporo, tokyo olympics")
    assert dict(read.asked.options)["meet"] == "Olympic Games tokyo"
    assert read.notes == ("Not narrowed to “sapporo”: the Olympic Games are those of tokyo.",)


async def test_a_since_right_before_a_year_is_one(read_it: ReadIt) -> None:
    read = read_it("olympic javelin champions from 1990 on")
    assert (read.asked.question, dict(read.asked.options)["view"]) == ("medals", "winners")
    assert dict(read.asked.options)["since"] == "1990"
