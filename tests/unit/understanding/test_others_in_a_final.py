"""Who else was in somebody's finals, who came second to somebody, and who was next beyond a mark, which is not held."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import UsageError
from tests.rendering import as_read
from tests.unit.understanding.conftest import ReadIt, case

CASES = (
    case("who else was in bolt's 2012 final", "results", athlete="bolt", meet="Olympic Games 2012", only="finals"),
    case("who were the other guys in bolt's 2012 final", "results", meet="Olympic Games 2012", only="finals"),
    case("who else was in el guerrouj's athens 2004 final", "results", athlete="el guerrouj", only="finals"),
    case("who else was in bolt's berlin 2009 100m final", "race", meet="Berlin 2009", event="100m"),
    case("who finished second to bolt in beijing", "results", athlete="bolt", meet="beijing", only="finals"),
    case("who came behind hocker in paris", "results", athlete="hocker", meet="Paris", only="finals"),
    case("who came second to bolt in the 100m in beijing 2008", "race", meet="beijing 2008"),
    case("who came second to bolt in beijing 100", "results", athlete="bolt", event="100m"),
    case("who else has run under 3:27", "compare", marks="3:27"),
    case("first man to break 4 minutes in the mile", "compare", marks="mile.M 4:00.00"),
)


@pytest.mark.parametrize(("text", "question", "options"), CASES, ids=lambda given: str(given)[:50])
def test_what_is_meant(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)
    asked = dict(read.asked.options)
    assert (read.asked.question, {option: asked.get(option, "") for option in options}) == (question, options)


@pytest.mark.parametrize(
    "text",
    [
        "first man to break 4 after bannister",
        "who was the second man to break 4 minutes in the mile",
        "second woman to run under 2:15 in the marathon",
        "next man to run under 1:41 in the 800 after rudisha",
    ],
)
def test_who_was_next_is_not_held(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="who was next beyond a mark"):
        read_it(text)


async def test_all_finals_asked_for_show_who_was_in_them(shared_app: App) -> None:
    said = " ".join(as_read(render((await shared_app.ask_line("who finished second to bolt in beijing")).card)).split())
    for second in ("2 🇺🇸 Shawn Crawford 19.96", "2 🇹🇹 Richard Thompson 9.89", "2 🇺🇸 Justin Gatlin 9.80"):
        assert second in said
