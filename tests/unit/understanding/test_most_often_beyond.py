"""Who was most often beyond a mark, and how often somebody threw so far: whole metres before `throws` are a limit."""

import pytest

from bot.app import App
from bot.cards.text import render
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, assert_read, case

CASES = (
    case("most sub 3:30 races", "compare", view="often"),
    case("who has the most sub 9.90s", "compare", marks="9.90", view="often"),
    case("most 90m throws javelin", "compare", view="often"),
    case("most sub 2:05 marathons", "compare", view="often"),
    case("wer ist am häufigsten unter 3:30 gelaufen", "compare", view="often"),
    case("how many women over 2.05 high jump", "compare", view=""),
    case("how many 90m throws has nadeem", "results", athlete="nadeem", beyond="90.00"),
    case("crouser 23m throws", "results", athlete="crouser", beyond="23.00"),
    case("crouser 22.52 throw", "results", athlete="crouser", mark="22.52"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    assert_read(read_it(text), question, options)


async def test_those_most_often_beyond_it_come_first(shared_app: App) -> None:
    said = as_read(render((await shared_app.ask_line('/compare marks:"1500m.M 3:30" view:often')).card))
    assert "🇲🇦 Hicham El Guerrouj most often, 29 times. 55 athletes have run" in " ".join(said.split())
    times = [
        int(line.rpartition("· ")[2].removesuffix(" times")) for line in said.splitlines() if line.endswith("times")
    ]
    assert times == sorted(times, reverse=True)
    assert "Most often first" in said


async def test_the_other_order_is_a_press_away(shared_app: App) -> None:
    one = as_read(render((await shared_app.ask_line('/compare marks:"1500m.M 3:30"')).card))
    assert 'Most often first → /compare marks:"1500m.M 3:30" view:often' in one
    several = as_read(render((await shared_app.ask_line('/compare marks:"3:30, 13:00"')).card))
    assert "Most often" not in several
