"""Importing what athletes said, on both databases: who said it, merging, importing twice, taking back."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.domain.batch import Batch
from bot.domain.quote import Quote
from bot.domain.rows import PersonRow, QuoteRow, SourceRow
from bot.errors import BatchError
from bot.importing.batches import list_batches, list_rejected
from bot.importing.quotes import same_words
from bot.importing.undoing import undo
from bot.ingest.reading import read_rows
from bot.ingest.shipped import shipped_data_folder
from bot.names.named_events import NamedEvents
from bot.store.store import Store
from tests.store.importing_rows import KERR, everything, person, result, table_rows, take_in

BBC = SourceRow("Interview in Paris", "BBC Sport", "2024-08-07", "https://bbc.example/kerr")
PAPER = SourceRow("Kerr speaks", "The Paper", "2024-08-08", "https://paper.example/kerr")
DAY = date(2024, 8, 6)


def quote(words: str = "I gave it everything I had.", by: str = "Josh Kerr", **given: Any) -> QuoteRow:  # noqa: ANN401 - whatever a row holds
    on: date | None = given.get("on", DAY)
    return QuoteRow(
        file="said.csv",
        line=given.get("line", 2),
        athlete=PersonRow(by, given.get("nation", ""), given.get("sex", ""), given.get("born")),
        words=words,
        said_to=given.get("said_to", "BBC Sport"),
        said=given.get("said", "after the race"),
        said_after=on,
        said_before=on,
        topic=given.get("topic", "The Olympic 1500 m"),
        sources=given.get("sources", (BBC,)),
        context=given.get("context", ""),
        about=given.get("about", ()),
        race=given.get("race", ""),
    )


async def said_by(store: Store, athlete: str = "josh-kerr") -> tuple[Quote, ...]:
    return await store.quotes.list_quotes(athlete)


async def reasons(store: Store, batch: Batch) -> list[str]:
    return [row.reason for row in await list_rejected(store, batch.number)]


async def test_a_quote_is_found_with_its_source_date_and_address(store: Store) -> None:
    imported = await take_in(store, [quote(about=("Jakob Ingebrigtsen",), race="new-york-2024-2-miles")])
    assert (imported.counts.read, imported.counts.quotes, imported.counts.merged) == (1, 1, 0)
    (found,) = await said_by(store)
    assert (found.words, found.said_to, found.said) == ("I gave it everything I had.", "BBC Sport", "after the race")
    assert (found.said_after, found.said_before, found.race_id) == (DAY, DAY, "new-york-2024-2-miles")
    assert [athlete.id for athlete in found.about] == ["jakob-ingebrigtsen"]
    (source,) = found.sources
    assert (source.title, source.publisher, source.published, source.url) == BBC[:4]
    assert found in await store.quotes.search_quotes("everything")
    assert (await list_batches(store))[0].counts.quotes == 1


async def test_the_same_words_from_two_places_are_one_quote_with_two_sources(store: Store) -> None:
    await take_in(store, [quote(on=None)])
    again = quote(
        "“I gave it  EVERYTHING — I had”", said_to="The Paper", context="In the mixed zone.", sources=(PAPER,)
    )
    later = await take_in(store, [again._replace(about=("Jakob Ingebrigtsen",))])
    assert (later.counts.quotes, later.counts.merged, later.counts.changed) == (0, 1, 1)
    (found,) = await said_by(store)
    assert {source.url for source in found.sources} == {BBC.url, PAPER.url}
    assert (found.words, found.said_to) == ("I gave it everything I had.", "BBC Sport")  # the first is followed
    assert (found.said_after, found.context) == (DAY, "In the mixed zone.")  # what it left out is filled in
    assert [athlete.id for athlete in found.about] == ["jakob-ingebrigtsen"]


async def test_the_same_words_twice_in_one_import_are_one_quote(store: Store) -> None:
    imported = await take_in(
        store, [quote(), quote(sources=(PAPER,), on=date(2024, 8, 8)), quote(sources=(BBC, PAPER))]
    )
    assert (imported.counts.read, imported.counts.quotes, imported.counts.merged) == (3, 1, 2)
    (found,) = await said_by(store)
    assert len(found.sources) == 2


async def test_who_says_the_same_a_year_later_said_it_twice(store: Store) -> None:
    await take_in(store, [quote(), quote(on=date(2025, 9, 17)), quote(by="Jakob Ingebrigtsen")])
    assert len(await said_by(store)) == 2
    assert len(await table_rows(store, "quote")) == 3 + 3  # three ship


async def test_other_words_are_another_quote(store: Store) -> None:
    await take_in(store, [quote(), quote("I gave it everything."), quote("I gave it everything I had, and more.")])
    assert len(await said_by(store)) == 3


async def test_importing_twice_changes_nothing(store: Store) -> None:
    rows = [quote(), quote("Another one."), quote(sources=(PAPER,)), quote("Unknown.", by="Nobody Known")]
    await take_in(store, rows)
    before = await everything(store)
    again = await take_in(store, rows)
    assert (again.number, again.counts.quotes, again.counts.merged, again.counts.rejected) == (0, 0, 3, 1)
    assert await everything(store) == before


async def test_a_dry_run_writes_nothing(store: Store) -> None:
    before = await everything(store)
    tried = await take_in(store, [quote()], dry_run=True)
    assert (tried.number, tried.counts.quotes) == (0, 1)
    assert await everything(store) == before


async def test_the_shipped_quotes_are_known_already(store: Store) -> None:
    before = await everything(store)
    rows = read_rows([shipped_data_folder() / "quotes.toml"], NamedEvents(), date(2026, 11, 22))
    imported = await take_in(store, rows)
    assert (imported.number, imported.counts.read, imported.counts.merged, imported.counts.rejected) == (0, 3, 3, 0)
    assert await everything(store) == before


async def test_undoing_takes_away_what_came_and_restores_what_changed(store: Store) -> None:
    untouched = await everything(store)
    await take_in(store, [quote(on=None)])
    before = await everything(store)
    changing = quote(sources=(PAPER,), context="In the mixed zone.", about=("Jakob Ingebrigtsen",))
    await take_in(store, [changing, quote("Another one."), quote("Not his.", by="Nobody Known")])
    with pytest.raises(BatchError, match="batch 2 builds on it"):
        await undo(store, 1)
    await undo(store, 2)
    assert await everything(store) == before
    assert await store.quotes.search_quotes("mixed zone") == ()
    await undo(store, 1)
    assert await everything(store) == untouched


async def test_a_quote_that_only_gets_another_source_is_a_batch_that_can_be_undone(store: Store) -> None:
    await take_in(store, [quote()])
    before = await everything(store)
    assert (await take_in(store, [quote(sources=(PAPER,))])).number == 2
    await undo(store, 2)
    assert await everything(store) == before


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (quote(by="Nobody Known"), "no athlete called Nobody Known is in the store: import results first"),
        (quote(by="Kerr"), "no athlete called Kerr is in the store"),
        (quote(nation="NOR"), "no athlete called Josh Kerr in the store has that nation"),
        (quote(born=date(1990, 1, 2)), "no athlete called Josh Kerr in the store has that nation, sex and birth date"),
        (quote(sources=(SourceRow(id="a-paper"),)), "source 'a-paper' is not in the store"),
    ],
)
async def test_a_quote_of_nobody_known_is_rejected_with_the_reason(store: Store, row: QuoteRow, reason: str) -> None:
    imported = await take_in(store, [quote("Another one."), row])
    assert (imported.counts.read, imported.counts.quotes, imported.counts.rejected) == (2, 1, 1)
    assert reason in (await reasons(store, imported))[0]


async def test_of_two_namesakes_the_nation_or_the_birth_date_says_which(store: Store) -> None:
    await take_in(store, [result(person("Josh Kerr", "2003-05-05", "AUS"), "3:38.00", 5)])
    rows = [
        quote("Whose?"),
        quote("Mine, says one.", nation="AUS"),
        quote("Mine, says the other.", born=date(1997, 10, 8)),
        quote("And mine.", by="josh-kerr"),
    ]
    imported = await take_in(store, rows)
    assert (imported.counts.quotes, imported.counts.rejected) == (3, 1)
    assert "several athletes are called Josh Kerr: give nation, born" in (await reasons(store, imported))[0]
    assert {found.words for found in await said_by(store)} == {"Mine, says the other.", "And mine."}


async def test_quotes_and_results_of_one_import_know_each_other(store: Store) -> None:
    newcomer = quote("My first race.", by="Somebody New", about=("Josh Kerr", "Nobody Known"))
    imported = await take_in(
        store, [newcomer, result(person("Somebody New", "2004-01-02"), "3:40.00", 2), result(KERR)]
    )
    assert (imported.counts.read, imported.counts.quotes, imported.counts.rejected) == (3, 1, 1)
    (found,) = await said_by(store, "somebody-new")
    assert [athlete.id for athlete in found.about] == ["josh-kerr"]  # who is not known is left out of it
    await undo(store, imported.number)
    assert await store.quotes.search_quotes("first race") == ()


async def test_who_was_not_known_is_added_when_the_file_is_imported_again(store: Store) -> None:
    row = quote(about=("Somebody New",))
    await take_in(store, [row])
    await take_in(store, [result(person("Somebody New", "2004-01-02"), "3:40.00", 2)])
    assert (await take_in(store, [row])).number == 3
    assert [athlete.id for athlete in (await said_by(store))[0].about] == ["somebody-new"]
    assert (await take_in(store, [row])).number == 0


async def test_many_quotes_are_written_and_numbered_on_both_databases(store: Store) -> None:
    imported = await take_in(store, [quote(f"Number {number}.") for number in range(700)])
    assert imported.counts.quotes == 700
    assert (await take_in(store, [quote("One more.")])).counts.quotes == 1
    slugs = [row["slug"] for row in await table_rows(store, "quote")]
    assert len(set(slugs)) == len(slugs)
    assert max(map(len, slugs)) <= 40


def test_words_are_the_same_whatever_is_between_them() -> None:
    assert same_words("“Don’t — stop,\tnow…”") == same_words("don't stop now") != same_words("don t stop now")
    assert same_words("Jeg løp") != same_words("Jeg lop")
    assert same_words("Très bien!") == same_words("tres bien")
    assert same_words("x" * 300 + "a") != same_words("x" * 300 + "b")


async def test_the_template_is_imported_as_it_stands(store: Store) -> None:
    for name in ("quotes.csv", "quotes.toml"):
        file = Path(shipped_data_folder()) / "templates" / name
        imported = await take_in(store, read_rows([file], NamedEvents(), date(2026, 11, 22)), dry_run=True)
        assert (imported.counts.merged, imported.counts.rejected) == (2, 0), name  # these words ship
