"""A quote that an import brought before it ships is one quote, with the sources of both."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.quote import Quote
from bot.domain.rows import PersonRow, QuoteRow, SourceRow
from bot.importing.undoing import undo
from bot.store import tables
from bot.store.store import Store
from tests.store.importing_rows import DAY, take_in
from tests.store.test_taking_over import FINAL, FOUR, JAKOB, KERR, LISTS, ROWS, empty, rows_of, ship, shipped, template

__all__ = ("template",)
WORDS = "I gave it everything I had."
SHIPPED = Quote(
    *("kerr-2019", KERR, WORDS, "reporters", "after the race", "The final", ""),
    said_after=DAY,
    said_before=DAY,
    about=(JAKOB,),
    sources=(LISTS,),
)
FACTS = replace(shipped(FOUR), quotes=(SHIPPED,))
PAPER = SourceRow("Kerr speaks", "The Paper", "2019-12-24", "https://paper.example/kerr")


def said(words: str = "“I gave it  EVERYTHING — I had”", by: str = KERR.name, on: date | None = DAY) -> QuoteRow:
    person = PersonRow(by, "", "")
    return QuoteRow(
        "said.csv", 2, person, words, "The Paper", "then", on, on, "A race", (PAPER,), context="In the zone."
    )


async def quotes(store: Store) -> list[tuple[str, str, str, int]]:
    """Words, context, origin and number of sources of each quote."""
    c, link = tables.quote.c, tables.quote_source.c
    linked = [number for (number,) in await rows_of(store, link.quote_id)]
    rows = await rows_of(store, c.id, c.words, c.context, c.origin)
    return sorted((words, context, origin, linked.count(number)) for number, words, context, origin in rows)


async def test_the_same_words_become_the_shipped_quote(template: Path) -> None:
    async with empty(template) as store:
        await take_in(store, [*ROWS, said()])
        slug = await rows_of(store, tables.quote.c.slug)
        await ship(store, FACTS)
        assert await quotes(store) == [(WORDS, "In the zone.", "shipped", 2)]
        assert await rows_of(store, tables.quote.c.slug) == slug  # as buttons have it
        await ship(store, replace(FACTS, fingerprint="2"))
        assert await quotes(store) == [(WORDS, "In the zone.", "shipped", 2)]
        assert (await take_in(store, [*ROWS, said()])).number == 0
        await undo(store, 1)
        assert await quotes(store) == [(WORDS, "", "shipped", 1)]
        assert len(await rows_of(store, tables.quote_about.c.quote_id)) == 1


@pytest.mark.parametrize(
    "other", [said("Something else."), said(by=JAKOB.name), said(on=date(2022, 5, 5))], ids=("words", "by", "day")
)
async def test_other_words_somebody_else_or_another_year_stay_a_quote(template: Path, other: QuoteRow) -> None:
    async with empty(template) as store:
        await take_in(store, [*ROWS, other])
        await ship(store, FACTS)
        assert [origin for *_, origin, _ in await quotes(store)].count("shipped") == 1
        assert len(await quotes(store)) == 2
        assert await rows_of(store, tables.race.c.date) == [(FINAL.date,)]
