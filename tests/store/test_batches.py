"""Imports as batches: what they bring, importing again, and taking back exactly."""

import sqlite3
from collections.abc import AsyncGenerator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import App
from bot.domain.source import Source
from bot.errors import BatchError
from bot.importing import NamedEvents
from bot.ingest.reading import read_rows
from bot.names.fold import fold
from bot.store.batches import list_batches, list_rejected, undo
from bot.store.database import open_store
from bot.store.importing.importing import Import, import_rows
from bot.store.store import Store

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


@pytest_asyncio.fixture
async def store(app: App) -> AsyncGenerator[Store]:
    async with open_store(app.settings.database_url) as opened:
        yield opened


async def take_in(store: Store, file: Path, *, dry_run: bool = False) -> int:
    source = Source("", "Notes of a fan", "A fan", TODAY, "2025")
    rows = read_rows([file], NamedEvents(), TODAY)
    return (await import_rows(store, Import(rows, source, lambda: "f" * 64, dry_run), fold)).batch.number


def write(folder: Path, *rows: str, name: str = "own.csv") -> Path:
    file = folder / name
    file.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return file


def dump(app: App) -> list[str]:
    """Everything but the store's own counters, which only ever grow."""
    with closing(sqlite3.connect(app.settings.bell_lap_home / "bell-lap.sqlite3")) as connection:
        return [line for line in connection.iterdump() if not line.startswith('INSERT INTO "meta"')]


OSLO = (
    row(athlete="Josh Kerr", nation="GBR", born="1997-10-08", place="1", mark="3:29.10"),
    row(athlete="Jakob INGEBRIGTSEN", nation="NOR", born="2000-09-19", place="2", mark="3:29.90"),
)


async def test_an_import_adds_a_meeting_to_those_already_known(app: App, store: Store, tmp_path: Path) -> None:
    assert await take_in(store, write(tmp_path, *OSLO)) == 1
    await app.refresh()
    card = (await app.ask_line("/h2h josh-kerr jakob-ingebrigtsen")).card
    assert "5–13" in card.heading


async def test_the_same_file_twice_changes_nothing(app: App, store: Store, tmp_path: Path) -> None:
    file = write(tmp_path, *OSLO)
    await take_in(store, file)
    before = dump(app)
    assert await take_in(store, file) == 0
    assert dump(app) == before
    assert len(await list_batches(store)) == 1


async def test_a_dry_run_writes_nothing(app: App, store: Store, tmp_path: Path) -> None:
    before = dump(app)
    assert await take_in(store, write(tmp_path, *OSLO), dry_run=True) == 0
    assert dump(app) == before


async def test_undoing_restores_exactly_what_was_there(app: App, store: Store, tmp_path: Path) -> None:
    before = dump(app)
    known = row(
        athlete="Joshua Kerr", nation="GBR", born="1997-10-08", date="2023-08-23", meet="World Championships",
        city="Budapest", country="HUN", place="1", mark="3:29.40",
    )  # fmt: skip
    number = await take_in(store, write(tmp_path, *OSLO, known, row(athlete="", place="3", mark="3:30.00")))
    assert dump(app) != before
    rejected = await list_rejected(store, number)
    assert [r.line for r in rejected] == [5]
    await undo(store, number)
    assert dump(app) == before


async def test_a_batch_that_another_rests_on_stays_until_that_is_undone(app: App, store: Store, tmp_path: Path) -> None:
    before = dump(app)
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
    assert dump(app) == before


async def test_there_must_be_such_a_batch(store: Store) -> None:
    with pytest.raises(BatchError, match="no batch 9"):
        await undo(store, 9)


async def test_two_kerrs_stay_two(app: App, store: Store, tmp_path: Path) -> None:
    other = row(athlete="Josh Kerr", nation="AUS", born="2003-05-05", place="5", mark="3:38.00")
    await take_in(store, write(tmp_path, *OSLO, other))
    await app.refresh()
    kerrs = [a for a in app.almanac.names if app.almanac.names.get(a).name == "Josh Kerr"]
    assert len(kerrs) == 2
