"""Imports as batches, on both databases: what they bring, importing again, and taking back exactly."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.head_to_head import tally
from bot.domain.source import Source
from bot.errors import BatchError
from bot.importing.batches import list_batches, list_disputes, list_rejected
from bot.importing.importer import Import, import_rows
from bot.importing.undoing import undo
from bot.ingest.reading import read_rows
from bot.ingest.shipped import read_shipped
from bot.names.fold import fold
from bot.names.named_events import NamedEvents
from bot.store.seed import seed
from bot.store.store import Store
from tests.store.importing_rows import athletes_named, everything
from tests.store.meetings import list_meetings

HEADER = (Path(__file__).parents[2] / "data" / "templates" / "results.csv").read_text(encoding="utf-8").splitlines()[0]
TODAY = date(2026, 11, 22)


def row(**given: str) -> str:
    cells = {
        "date": "2025-06-12",
        "meet": "Bislett Games",
        "city": "Oslo",
        "country": "NOR",
        "event": "1500 m",
        "sex": "M",
        "round": "final",
        "short_track": "no",
        "source": "Own notes",
        **given,
    }
    unknown = cells.keys() - set(HEADER.split(","))
    assert not unknown, f"{unknown} are no columns of {HEADER}"
    return ",".join(cells.get(column, "") for column in HEADER.split(","))


async def take_in(store: Store, file: Path, *, dry_run: bool = False) -> int:
    source = Source("", "Notes of a fan", "A fan", TODAY, "2025")
    rows = read_rows([file], NamedEvents(), TODAY)
    return (await import_rows(store, Import(rows, source, lambda: "f" * 64, dry_run), fold)).batch.number


def write(folder: Path, *rows: str, name: str = "own.csv") -> Path:
    file = folder / name
    file.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return file


OSLO = (
    row(athlete="Josh Kerr", nation="GBR", born="1997-10-08", place="1", mark="3:29.10"),
    row(athlete="Jakob INGEBRIGTSEN", nation="NOR", born="2000-09-19", place="2", mark="3:29.90"),
)


async def test_an_import_adds_a_meeting_to_those_already_known(store: Store, tmp_path: Path) -> None:
    assert await take_in(store, write(tmp_path, *OSLO)) == 1
    assert tally(await list_meetings(store, "josh-kerr", "jakob-ingebrigtsen")) == (5, 13)


async def test_the_same_file_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    file = write(tmp_path, *OSLO)
    await take_in(store, file)
    before = await everything(store)
    assert await take_in(store, file) == 0
    assert await everything(store) == before
    assert len(await list_batches(store)) == 1


async def test_a_dry_run_writes_nothing(store: Store, tmp_path: Path) -> None:
    before = await everything(store)
    assert await take_in(store, write(tmp_path, *OSLO), dry_run=True) == 0
    assert await everything(store) == before


async def test_undoing_restores_exactly_what_was_there(store: Store, tmp_path: Path) -> None:
    before = await everything(store)
    known = row(
        athlete="Joshua Kerr", nation="GBR", born="1997-10-08", date="2023-08-23", meet="World Championships",
        city="Budapest", country="HUN", place="1", mark="3:29.40",
    )  # fmt: skip
    number = await take_in(store, write(tmp_path, *OSLO, known, row(athlete="", place="3", mark="3:30.00")))
    assert await everything(store) != before
    rejected = await list_rejected(store, number)
    assert [r.line for r in rejected] == [5]
    await undo(store, number)
    assert await everything(store) == before


async def test_a_batch_that_a_later_one_builds_on_cannot_be_undone_first(store: Store, tmp_path: Path) -> None:
    before = await everything(store)
    newcomer = row(athlete="Somebody New", nation="KEN", born="2001-02-03", place="3", mark="3:30.50")
    again = row(
        athlete="Somebody New", nation="KEN", born="2001-02-03", date="2025-07-05", meet="Prefontaine Classic",
        city="Eugene", country="USA", place="1", mark="3:29.00",
    )  # fmt: skip
    assert await take_in(store, write(tmp_path, *OSLO, newcomer)) == 1
    assert await take_in(store, write(tmp_path, again, name="later.csv")) == 2
    with pytest.raises(BatchError, match="batch 2 builds on it"):
        await undo(store, 1)
    await undo(store, 2)
    await undo(store, 1)
    assert await everything(store) == before


def written_quote(folder: Path, name: str, words: str, page: str) -> Path:
    file = folder / name
    file.write_text(
        "athlete,words,said_to,said,topic,source,url\n"
        f'Josh Kerr,"{words}",The Herald,after the race,the final,"Words of the mile, The Herald, 2025-06-13",{page}\n',
        encoding="utf-8",
    )
    return file


@pytest.mark.parametrize("first", ["results", "quotes"])
async def test_a_batch_whose_source_a_later_one_shares_cannot_be_undone_first(
    store: Store, tmp_path: Path, first: str
) -> None:
    """Quotes have sources of their own, so that nothing but the later batch itself refers to the shared one."""
    before = await everything(store)
    own = written_quote(tmp_path, "q1.csv", "I was never going to sit.", "https://example.org/1")
    assert await take_in(store, write(tmp_path, *OSLO) if first == "results" else own) == 1
    later = written_quote(tmp_path, "q2.csv", "That last lap was mine.", "https://example.org/2")
    assert await take_in(store, later) == 2
    both = await everything(store)
    with pytest.raises(BatchError, match="batch 2 builds on it") as refused:
        await undo(store, 1)
    assert "Undo batch 2 first" in str(refused.value.tip)
    assert await everything(store) == both
    await undo(store, 2)
    await undo(store, 1)
    assert await everything(store) == before


async def test_an_unknown_batch_cannot_be_undone(store: Store) -> None:
    with pytest.raises(BatchError, match="no batch 9"):
        await undo(store, 9)


async def test_two_kerrs_stay_two(store: Store, tmp_path: Path) -> None:
    other = row(athlete="Josh Kerr", nation="AUS", born="2003-05-05", place="5", mark="3:38.00")
    await take_in(store, write(tmp_path, *OSLO, other))
    assert len(await athletes_named(store, "Josh Kerr")) == 2


async def test_the_latest_batch_is_listed_first_with_what_it_brought(store: Store, tmp_path: Path) -> None:
    await take_in(store, write(tmp_path, *OSLO))
    unplaced = row(athlete="", place="3", mark="3:30.00")
    await take_in(
        store, write(tmp_path, row(athlete="Somebody New", nation="KEN", mark="3:40.00"), unplaced, name="b.csv")
    )
    later, first = await list_batches(store)
    assert (first.number, first.counts.races, first.counts.results, first.counts.rejected) == (1, 1, 2, 0)
    assert (later.number, later.counts.athletes, later.counts.results, later.counts.rejected) == (2, 1, 1, 1)
    assert [Path(file).name for file in first.files] == ["own.csv"]
    assert await list_rejected(store, 1) == ()


async def test_undoing_a_batch_removes_its_disputes(store: Store, tmp_path: Path) -> None:
    before = await everything(store)
    slower = row(
        athlete="Josh Kerr", nation="GBR", born="1997-10-08", date="2023-08-23", meet="World Championships",
        city="Budapest", country="HUN", place="1", mark="3:29.99",
    )  # fmt: skip
    silver = row(
        athlete="Jakob Ingebrigtsen", nation="NOR", born="2000-09-19", date="2023-08-23", meet="World Championships",
        city="Budapest", country="HUN", place="2", mark="3:29.65",
    )  # fmt: skip
    number = await take_in(store, write(tmp_path, slower, silver))
    (dispute,) = await list_disputes(store, number)
    assert (dispute.about, dispute.stands, dispute.claim) == ("mark", "3:29.38", "3:29.99")
    await undo(store, number)
    assert await everything(store) == before


async def test_an_undone_file_can_be_imported_again(store: Store, tmp_path: Path) -> None:
    """New rows get unused ids, even after an undone import."""
    file = write(
        tmp_path, *OSLO, row(athlete="Somebody New", nation="KEN", born="2001-02-03", place="3", mark="3:30.5")
    )
    await undo(store, await take_in(store, file))
    assert await take_in(store, file) > 0
    assert len(await athletes_named(store, "Somebody New")) == 1


async def test_shipped_facts_that_change_after_an_import_are_written_beside_it(
    store: Store, tmp_path: Path, data: Path
) -> None:
    await take_in(store, write(tmp_path, *OSLO, row(athlete="Somebody New", nation="KEN", place="3", mark="3:30.50")))
    with (data / "athletes.csv").open("a", encoding="utf-8") as opened:
        opened.write("zz-newcomer,Zz Newcomer,Newcomer,KEN,M,,wa-all-time-lists-2025\n")
    assert await seed(store, read_shipped(data))
    assert await athletes_named(store, "Zz Newcomer") == ["zz-newcomer"]
    assert len(await athletes_named(store, "Somebody New")) == 1
    await undo(store, 1)
    assert await athletes_named(store, "Somebody New") == []
    assert await athletes_named(store, "Zz Newcomer") == ["zz-newcomer"]
