"""No line of a phone ends within a day, a mark and its unit, a tally, or a medal and how many of it."""

import re

import pytest

from bot.app import App
from bot.cards.unbroken import unbroken
from bot.domain.asked import Asked
from tests.discord_limits import TEXT, walk
from tests.rendering import components_of

ENDS_A_LINE = re.compile(r"(?<=[ –🥇🥈🥉])(?!\u2060)")
DAYS = ["9 Jun 2023", "25 May", "4–7 Mar 2027"]
NUMBERS = [
    "1500 m",
    "0.27 s",
    "+1.2 m/s",
    "17 years",
    "13–4",
    "🥇14",
    "11 🏆",
    "3 of 5",
    "4 × 400 m",
    "17 races",
    "3 origins",
]
PLACES = [
    "1 3:45.34",
    "Kerr 1** 3:45.34",
    "45 years ago",
    "heat 3",
    "semi-final 1",
    "8.48 (+0.0)",
    "3:26.73** 12 Jul 2024",
    "Bolt 1** 9.79",
    "1= 5.75",
    "Duplantis 1=** 6.30",
    "12 more",
    "3:27.79** 1276",
    "14:05.20 1272",
    "3:26.73** ·",
]
OTHERS = [
    "4 Mayors",
    "100 marks",
    "in 2024 Mars",
    "1 sixth",
    "1500 short track",
    "A–B",
    "🥇 Bolt",
    "short-track",
    "1 moreover",
]


@pytest.mark.parametrize("words", [*DAYS, *NUMBERS, *PLACES])
def test_what_belongs_together_stays_in_one_line(words: str) -> None:
    kept = unbroken(f"Zürich {words}, and on")
    first, *between, _, _ = ENDS_A_LINE.split(kept)
    assert (first, len(between)) == ("Zürich ", 1), kept
    assert kept.replace("\u00a0", " ").replace("\u2060", "") == f"Zürich {words}, and on"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("semi-final 2", "semi-\u2060final\u00a02"),
        ("🥇2🥈1🥉3", "🥇\u20602\u2060🥈\u20601\u2060🥉\u20603"),
        ("A  ·  B", "A\u00a0\u00a0·  B"),
    ],
)
def test_a_hyphen_medals_side_by_side_and_a_dot_stay_with_what_is_before(words: str, kept: str) -> None:
    assert unbroken(words) == kept


@pytest.mark.parametrize("words", OTHERS)
def test_other_words_may_go_on_in_the_next_line(words: str) -> None:
    assert unbroken(words) == words


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (Asked.of("h2h", {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}), "**13–\u20604**"),
        (Asked.of("medals", {"athlete": "jakob-ingebrigtsen"}), "🥇\u2060"),
        (Asked.of("record", {"event": "two-mile"}), "9\u00a0Jun\u00a02023"),
    ],
    ids=lambda value: value.question if isinstance(value, Asked) else "",
)
async def test_cards_keep_it_together(asked_app: App, asked: Asked, kept: str) -> None:
    sent = components_of((await asked_app.ask(asked)).card)
    shown = "\n".join(component["content"] for component in walk(sent) if component["type"] == TEXT)
    assert kept in shown
