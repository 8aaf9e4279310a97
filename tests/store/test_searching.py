"""Quotes are found by their words, the same on both databases; a text cannot mean anything but words."""

from collections.abc import AsyncGenerator
from datetime import date
from typing import Any

import pytest
import pytest_asyncio
from alembic import command
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, select, update

from bot.database.migrating import alembic_config
from bot.store import tables
from bot.store.kind import ALMANAC
from bot.store.searching import search_words
from bot.store.store import Store

JAKOB, KERR = "jakob-ingebrigtsen", "josh-kerr"
BLINDFOLDED, ACHILLES, MEDALS = (
    "ingebrigtsen-kerr-two-miles-2024",
    "ingebrigtsen-achilles-2024",
    "ingebrigtsen-medals-2024",
)

OWN: tuple[dict[str, Any], ...] = (
    {"slug": "own-accents", "words": "Malmö and Orléans, 3:26.73!", "said_to": "x", "said": "x", "topic": "Travel"},
    {
        "slug": "own-injury",
        "words": "The injuries stopped me running; I raced again in Zürich.",
        "said_to": "x",
        "said": "x",
        "said_after": date(2025, 5, 1),
        "said_before": date(2025, 5, 2),
    },
    {"slug": "own-topic", "words": "Yes.", "said_to": "x", "said": "x", "topic": "A zebra crossing"},
    {"slug": "own-context", "words": "No.", "said_to": "x", "said": "x", "context": "Of a zebra."},
    {"slug": "own-words", "words": "A zebra ran.", "said_to": "x", "said": "x"},
)


@pytest_asyncio.fixture
async def searched(store: Store) -> AsyncGenerator[Store]:
    """The shipped quotes, and some invented ones by Kerr."""
    async with store.writing() as connection:
        kerr = (await connection.execute(select(tables.athlete.c.id).where(tables.athlete.c.slug == KERR))).scalar_one()
        for quote in OWN:
            entered = await connection.execute(insert(tables.quote).values(**quote, athlete_id=kerr, origin="own"))
            number = entered.inserted_primary_key
            assert number is not None
            stored = select(tables.quote.c.slug).where(tables.quote.c.id == number[0])
            assert (await connection.execute(stored)).scalar_one() == quote["slug"]  # the triggers do not change it
    yield store


async def _found(
    store: Store,
    text: str,
    athlete: str | None = None,
    about: str | None = None,
    after: date | None = None,
    before: date | None = None,
) -> list[str]:
    return [quote.id for quote in await store.quotes.search_quotes(text, athlete, about, after, before)]


async def test_a_word_finds_the_whole_quote(store: Store) -> None:
    (quote,) = await store.quotes.search_quotes("blindfolded")
    (shipped,) = [quote for quote in await store.quotes.list_quotes(JAKOB) if quote.id == BLINDFOLDED]
    assert quote == shipped
    assert quote.sources
    assert [athlete.id for athlete in quote.about] == [KERR]
    assert quote.race_id == "new-york-2024-2-miles"


MATCHES: dict[str, set[str]] = {
    "achilles": {ACHILLES},
    "ACHILLES tendon": {ACHILLES},
    "tendon blindfolded": set[str](),
    "blindfol": {BLINDFOLDED},
    "lindfolded": set[str](),
    "medal": {MEDALS},
    "Kerr's two miles": {BLINDFOLDED},
    "kerr’s": {BLINDFOLDED},
    "don't risk": {ACHILLES},
    "8:00.67": {BLINDFOLDED},
    "competition": {ACHILLES, BLINDFOLDED},
    "malmo": {"own-accents"},
    "MALMÖ orle\u0301ans": {"own-accents"},
    "orleans 3:26.73": {"own-accents"},
    "𝐨𝐫𝐥𝐞𝐚𝐧𝐬": {"own-accents"},
    "zurich": {"own-injury"},
    "injury": {"own-injury", ACHILLES},
    "stopping runs": {"own-injury"},
    "races zürich": {"own-injury"},
    "zurich 🔥": {"own-injury"},
    "🔥": set[str](),
}


async def test_every_word_must_match_by_its_beginning_or_root(searched: Store) -> None:
    assert {text: set(await _found(searched, text)) for text in MATCHES} == MATCHES


async def test_what_was_said_comes_before_what_it_was_about(searched: Store) -> None:
    assert await _found(searched, "zebra") == ["own-words", "own-topic", "own-context"]


async def test_no_text_lists_the_latest_first(searched: Store) -> None:
    everything = await _found(searched, "")
    assert len(everything) == 8
    assert everything[:2] == ["own-injury", BLINDFOLDED]
    assert everything == await _found(searched, "  \t ")
    assert await _found(searched, "", athlete=JAKOB) == [q.id for q in await searched.quotes.list_quotes(JAKOB)]


async def test_narrowing(searched: Store) -> None:
    assert await _found(searched, "zebra", athlete=JAKOB) == []
    assert set(await _found(searched, "", athlete=KERR)) == {quote["slug"] for quote in OWN}
    assert await _found(searched, "", about=KERR) == [BLINDFOLDED]
    assert await _found(searched, "better", about=KERR, athlete=JAKOB) == [BLINDFOLDED]
    assert await _found(searched, "", about=JAKOB) == []
    assert await _found(searched, "", athlete="nobody") == []


async def test_bounds_must_overlap_the_days(searched: Store) -> None:
    assert await _found(searched, "injury", after=date(2025, 5, 2)) == ["own-injury"]
    assert await _found(searched, "injury", after=date(2025, 5, 3)) == []
    assert await _found(searched, "injury", after=date(2024, 3, 3), before=date(2025, 5, 1)) == ["own-injury", ACHILLES]
    assert await _found(searched, "injury", before=date(2025, 4, 30)) == [ACHILLES]
    assert await _found(searched, "blindfolded", before=date(2024, 2, 10)) == []
    assert await _found(searched, "blindfolded", before=date(2024, 2, 11), after=date(2023, 1, 1)) == [BLINDFOLDED]


HOSTILE = (
    '"', "'", "''", '"zebra', "zebra AND", "NEAR(zebra crossing, 2)", "NOT zebra", "zebra OR zebra", "*", "^zebra",
    "words:zebra", "topic : zebra", "zebra*", "(zebra", "{words topic}: zebra", "-zebra", "zebra + zebra", ":*",
    "zebra & !zebra | (", "zebra <-> zebra", "\\", "zebra\\", "%", "_", "$1", ":words", "?", "\x00", "zebra\x00",
    "\ud800", "\u202e", "🦓🔥", "नमस्ते दुनिया", "ｚｅｂｒａ", "'; DROP TABLE quote; --", "a" * 5000, "zebra " * 3000,
    " ".join(f"w{number}" for number in range(3000)), "'" * 300, '"' * 300, "(" * 300, "é" * 3000, "\u0301" * 300,
)  # fmt: skip


async def test_hostile_texts_are_only_words(searched: Store) -> None:
    for text in HOSTILE:
        assert set(await _found(searched, text)) <= {"own-words", "own-topic", "own-context"}, text
    assert len(await _found(searched, "")) == 8


@given(st.text())
def test_search_words_are_letters_and_digits(text: str) -> None:
    words = search_words(text)
    assert all(word.isalnum() and len(word) <= 60 for word in words)
    assert len(words) == len(set(words)) <= 60


@given(st.from_regex(r"[a-z]{1,12}(ies|ing|ed|es|s|y)?", fullmatch=True))
def test_a_root_begins_its_word(word: str) -> None:
    (root,) = search_words(word)
    assert word.startswith(root)
    assert len(root) >= min(len(word), 3)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("running", "run"), ("missing", "miss"), ("stopped", "stop"), ("injuries", "injur"), ("injury", "injur"),
        ("records", "record"), ("finishes", "finish"), ("times", "time"), ("runs", "run"), ("miss", "miss"),
        ("spring", "spring"), ("bring", "bring"), ("need", "need"), ("this", "this"), ("olympus", "olympus"),
        ("may", "may"), ("s", "s"),
    ],
)  # fmt: skip
def test_roots(word: str, root: str) -> None:
    assert search_words(word) == (root,)


async def test_the_index_follows_changes(searched: Store) -> None:
    quote = tables.quote
    async with searched.writing() as connection:
        await connection.execute(update(quote).where(quote.c.slug == "own-words").values(words="A giraffe ran."))
        await connection.execute(delete(quote).where(quote.c.slug == "own-topic"))
    assert await _found(searched, "zebra") == ["own-context"]
    assert await _found(searched, "giraffe") == ["own-words"]


async def test_the_index_is_filled_with_the_quotes_that_are_there(searched: Store) -> None:
    def down_and_up(connection: Connection) -> None:
        command.downgrade(alembic_config(ALMANAC, connection), "0003-1")
        command.upgrade(alembic_config(ALMANAC, connection), "head")

    async with searched.writing() as connection:
        await connection.run_sync(down_and_up)
    assert await _found(searched, "zebra") == ["own-words", "own-topic", "own-context"]
