"""What was annulled since stays so when an older file is imported, before or after the facts that ship."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from bot.domain.facts import Facts
from bot.domain.mark import Status
from bot.domain.rows import FileRow, ResultRow
from bot.domain.source import Source, SourceKind
from bot.importing.importer import Import, import_rows
from bot.importing.undoing import undo
from bot.names.fold import fold
from bot.store.store import Store
from tests.store.importing_rows import BUDAPEST, result, table_rows
from tests.store.test_taking_over import (
    ALL,
    BOTH,
    FOUR,
    JAKOB,
    MARKS,
    ROWS,
    content,
    empty,
    person,
    ship,
    shipped,
    template,
)

__all__ = ("template",)
CASES = Source("cases", "What was taken away", "A publisher", date(2025, 1, 1), kind=SourceKind.OWN)
OLD, NEW = "2020-02-01", "2025-06-01"
MEET = [row._replace(kind=SourceKind.MEET) for row in ROWS]


def annulled(said: tuple[Source, ...] = (CASES,)) -> Facts:
    """The second of four was disqualified in 2025, and the two behind moved up."""
    first, second, third, fourth = FOUR
    gone = replace(second, place=None, mark=None, status=Status.DISQUALIFIED, sources=said)
    facts = shipped([first, gone, replace(third, place=2), replace(fourth, place=3)])
    return replace(facts, sources=(*BOTH, CASES))


def left_out() -> Facts:
    """The second of four is not in the race any more."""
    first, _, third, fourth = FOUR
    return shipped([first, replace(third, place=2), replace(fourth, place=3)])


async def take_in_of(store: Store, rows: Sequence[FileRow], published: str) -> int:
    source = Source("", "Results", "A publisher", date(2026, 1, 1), published)
    return (await import_rows(store, Import(rows, source, lambda: "f" * 64), fold)).batch.number


async def in_both_orders(template: Path, facts: Facts, rows: Sequence[ResultRow], published: str) -> dict[str, Any]:
    """What the store says if the rows are imported after the facts ship; it is the same if before."""
    async with empty(template) as store:
        await ship(store, facts)
        fresh = await content(store)
        number = await take_in_of(store, rows, published)
        after = await content(store)
        assert await take_in_of(store, rows, published) == 0
        await undo(store, number)
        assert await content(store) == fresh
    async with empty(template, "b") as store:
        number = await take_in_of(store, rows, published)
        await ship(store, facts)
        assert await content(store) == after
        assert await take_in_of(store, rows, published) == 0
        await undo(store, number)
        assert await content(store) == fresh
    return after


def outcomes(found: dict[str, Any], name: str) -> tuple[int | None, bool, str | None, str | None]:
    """Place, tie, mark and status of an athlete."""
    (row,) = (row for row in found["results"] if row.startswith(f"('{name}'"))
    place, tied, mark, status = row.rsplit(", ", 6)[1:5]
    return (None if place == "None" else int(place), tied == "True", *(text.strip("'") for text in (mark, status)))


def told(found: dict[str, Any]) -> list[str]:
    return [row.partition(", 'Results'")[0].partition(", 'What was")[0] for row in found["disputes"]]


async def test_an_older_file_does_not_bring_an_annulled_place_back(template: Path) -> None:
    found = await in_both_orders(template, annulled(), MEET, OLD)
    assert outcomes(found, JAKOB.name) == (None, False, "None", "DQ")
    assert "('mark', 'DQ', '3:31.20'" in told(found)
    assert "('place', 'DQ', '2'" in told(found)
    assert outcomes(found, "Filip Ingebrigtsen")[0] == 2


async def test_an_older_file_without_marks_does_not_either(template: Path) -> None:
    rows = [row._replace(mark=None) if row.place == 2 else row for row in MEET]
    found = await in_both_orders(template, annulled(), rows, OLD)
    assert outcomes(found, JAKOB.name) == (None, False, "None", "DQ")
    assert "('place', 'DQ', '2'" in told(found)


async def test_a_newer_and_better_source_may_give_the_place_again(template: Path) -> None:
    found = await in_both_orders(template, annulled(), MEET, NEW)
    assert outcomes(found, JAKOB.name) == (2, False, "3:31.20", "None")


async def test_a_newer_disqualification_is_followed_whoever_says_so(template: Path) -> None:
    gone = [result(person(JAKOB), "DQ", None, meet="", kind=SourceKind.LIST)]
    rows = [gone[0] if row.place == 2 else row for row in ROWS]
    found = await in_both_orders(template, shipped(FOUR), rows, NEW)
    assert outcomes(found, JAKOB.name) == (None, False, "None", "DQ")
    assert [row for row in told(found) if "'DQ'" in row]
    found = await in_both_orders(template, shipped(FOUR), rows, OLD)
    assert outcomes(found, JAKOB.name) == (2, False, "3:31.20", "None")


async def test_somebody_who_is_not_in_the_race_any_more_gets_no_place_back(template: Path) -> None:
    found = await in_both_orders(template, left_out(), MEET, OLD)
    assert outcomes(found, JAKOB.name) == (None, False, "3:31.20", "None")
    assert "('place', 'none', '2'" in told(found)
    assert outcomes(found, "Filip Ingebrigtsen")[0] == 2


async def test_a_place_that_is_taken_is_a_dispute_on_each_database(store: Store) -> None:
    """Budapest 2023 ships with Kerr first; a file that gives somebody else his place knows less."""
    rows = [result(person(JAKOB), "3:29.65", 2, **BUDAPEST)]
    other = result(person(ALL[3], name="Somebody New", born=None), MARKS[0], 1, **BUDAPEST)
    await take_in_of(store, [*rows, other], OLD)
    (row,) = (row for row in await table_rows(store, "result") if row["origin"] == "batch 1")
    assert (row["place"], row["mark_text"]) == (None, MARKS[0])
    (dispute,) = await table_rows(store, "conflict")
    assert (dispute["result_id"], dispute["stands"], dispute["claim"]) == (row["id"], "none", "1")
    assert await take_in_of(store, [*rows, other], OLD) == 0
