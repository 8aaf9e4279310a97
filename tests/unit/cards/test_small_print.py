"""The small print: who says so in one short line, and what was taken for what in one line."""

import re
from collections.abc import Sequence
from datetime import date
from textwrap import wrap

import pytest

from bot.app import App
from bot.cards.card import Brief, Card, Tone
from bot.cards.small_print import A_LINE, MOST_LINES, by_publisher, on_a_phone, sources_in_full, who_says
from bot.cards.text import render
from bot.domain.asked import Asked
from bot.domain.source import Source
from bot.errors import Choice
from bot.questions.took import Took, as_few
from tests.cogs.conftest import texts
from tests.discord_limits import TEXT, walk
from tests.rendering import as_read, components_of

LINES = re.compile(r"^-# (.*)", re.MULTILINE)
AS_OF = re.compile(r"\d{1,2} [A-Z][a-z]{2} 2\d{3}")
NUMBERS = re.compile(r"\[\d+(?:, \d+)*\]")


def source(publisher: str, number: int = 1, month: int = 1) -> Source:
    return Source(f"{publisher} {number}", "Results", publisher, date(2026, month, 1))


@pytest.mark.parametrize(
    ("publishers", "said"),
    [
        ("A", "A · facts as of 1 Jan 2026"),
        ("AB", "A and B · facts as of 1 Jan 2026"),
        ("ABC", "A and 2 others · facts as of 1 Jan 2026"),
        (["World Athletics", "The Federation of Nowhere"], "World Athletics and 1 other · facts as of 1 Jan 2026"),
    ],
)
def test_who_says_is_one_short_line(publishers: list[str], said: str) -> None:
    assert who_says(map(source, publishers)) == said


def test_who_says_most_is_named_and_the_last_day_counts() -> None:
    facts = [source("A", month=3), source("B"), source("B", 2), source("B")]
    assert by_publisher(facts) == (source("B"), source("B", 2), source("A", month=3))
    assert who_says(by_publisher(facts)) == "B and A · facts as of 1 Mar 2026"
    assert sources_in_full(by_publisher(facts)) == (
        "Sources: B, read 1 Jan 2026 · A, read 1 Mar 2026 · facts as of 1 Mar 2026"
    )
    assert who_says(()) == sources_in_full(()) == ""


def small_print(*footer: str, publishers: Sequence[str] = "ABC", page: str = "Page 2 of 13") -> list[str]:
    card = Card(
        Tone.RESULTS,
        "Heading",
        (),
        footer=(footer,) if footer else (),
        sources=tuple(map(source, publishers)),
        page=page,
    )
    assert "".join(footer) in render(card), "text has the whole"
    return ["".join(line) for line in on_a_phone(card)]


def test_who_says_and_the_page_are_shorter_where_they_would_be_the_third_line_of_a_phone() -> None:
    assert small_print() == ["A and 2 others · facts as of 1 Jan 2026 · Page 2 of 13"]
    assert small_print("12 athletes known to me") == ["12 athletes known to me", "A +2, 1 Jan 2026 · 2/13"]
    assert small_print("12 athletes known to me", page="", publishers="A") == [
        "12 athletes known to me",
        "A · facts as of 1 Jan 2026",
    ]
    assert small_print("Two", publishers=("The Athletics Federation of Nowhere",))[1] == (
        "The Athletics F…, 1 Jan 2026 · 2/13"
    )
    assert small_print("Alone", publishers="", page="Page 2 of 3") == ["Alone", "Page 2 of 3"]


def test_a_brief_part_of_a_footer_is_short_only_where_there_is_no_room() -> None:
    lacking = Brief("may lack medals of 7 finals I don't hold in full", "may lack medals of 7 finals")
    relays = Brief("Relays where I hold who ran", "")
    assert small_print(lacking, page="", publishers="") == ["may lack medals of 7 finals I don't hold in full"]
    assert small_print(Brief("Relays where I hold who ran", ""))[0] == "Relays where I hold who ran"
    assert small_print(lacking, " · ", relays) == ["may lack medals of 7 finals", "A +2, 1 Jan 2026 · 2/13"]
    assert small_print(relays, " · ", lacking) == ["may lack medals of 7 finals", "A +2, 1 Jan 2026 · 2/13"]
    assert small_print("Alone and with more than fits", " · ", relays, publishers="", page="Page 1 of 2") == [
        "Alone and with more than fits · 1/2"
    ]


def test_what_was_taken_for_what_is_one_line() -> None:
    other = Choice("Hamish Kerr (NZL)", Asked("h2h"))
    kerr = Took("kerr", "Josh Kerr", others=(other,), more=2)
    assert kerr == "Took “kerr” for Josh Kerr; others: Hamish Kerr (NZL) and 2 more."
    ingebrigtsen = Took("ingebritsen", "Jakob Ingebrigtsen", "the one who has met Kerr")
    assert as_few((kerr, ingebrigtsen, "Two is a note.", "Two is a note.")) == (
        "Took “kerr” for Josh Kerr and “ingebritsen” for Jakob Ingebrigtsen, the one who has met Kerr; "
        "other “kerr”: Hamish Kerr (NZL) and 2 more.",
        "Two is a note.",
    )
    assert as_few((ingebrigtsen, ingebrigtsen)) == (ingebrigtsen,)


def test_a_phone_has_two_lines_of_what_was_taken_for_what() -> None:
    kerr = Took("kerr", "Josh Kerr", others=(Choice("Hamish Kerr (NZL)", Asked("h2h")),), more=2)
    met = Took("ingebritsen", "Jakob Ingebrigtsen", "who have met most often")
    others = [Took("wightman", "Jake Wightman"), Took("hocker", "Cole Hocker")]

    def on_a_phone(*notes: str) -> tuple[str, ...]:
        return tuple(note.brief if isinstance(note, Brief) else note for note in as_few(notes))

    assert on_a_phone(kerr) == (kerr,)
    assert on_a_phone(met) == ("Took “ingebritsen” for Jakob Ingebrigtsen, who have met most often.",)
    assert on_a_phone(Took("kerr", "Josh Kerr"), met) == (
        "Took “kerr” for Josh Kerr and “ingebritsen” for Jakob Ingebrigtsen.",
    )
    assert on_a_phone(kerr, Took("ingebritsen", "Jakob Ingebrigtsen")) == (
        "Took “kerr” for Josh Kerr and “ingebritsen” for Jakob Ingebrigtsen.",
    )
    assert on_a_phone(kerr, *others) == ("Read as Josh Kerr, Jake Wightman and Cole Hocker.",)
    assert on_a_phone(kerr, met, *others, "Two is a note.") == (
        "Read as Josh Kerr, Jakob Ingebrigtsen, Jake Wightman and Cole Hocker.",
        "Two is a note.",
    )


@pytest.mark.parametrize(
    "line",
    [
        "/h2h Kerr Ingebrigtsen",
        "/h2h Josh Kerr, Jakob Ingebrigtsen and Yared Nuguse",
        "/record two-mile",
        "/record 4x100 women list:1",
        "/quote ingebrigtsen",
        "/results Josh Kerr",
        "/results Budapest 2023",
        "/race Budapest 2023 men's 1500",
        "/athlete Jakob Ingebrigtsen",
        "/athlete Josh Kerr, Ingebrigtsen and Laros 1500",
        "/on-this-day 7 August",
        "/compare Kerr Ingebrigtsen",
        "/medals Jakob Ingebrigtsen",
        "/records season:2023",
    ],
)
async def test_a_card_has_two_lines_of_small_print_and_its_numbers_in_the_sources_view(
    asked_app: App, line: str
) -> None:
    card = (await asked_app.ask_line(line)).card
    *_, below = (c["content"] for c in walk(components_of(card)) if c["type"] == TEXT)
    assert AS_OF.search(as_read(below))
    assert sum(len(wrap(line, A_LINE)) for line in LINES.findall(below)) <= MOST_LINES
    assert not NUMBERS.search(texts(components_of(card)))
    assert "Sources: " in render(card)
    sources = (await asked_app.ask_line(f"{line} view:sources")).card
    assert NUMBERS.search(texts(components_of(sources)))
