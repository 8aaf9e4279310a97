"""Makes rows like those of the readers of files, and looks at what an import wrote."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.batch import Batch
from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import parse_mark, parse_status
from bot.domain.race import Round
from bot.domain.rows import FileRow, PersonRow, RecordRow, ResultRow
from bot.domain.source import Source, SourceKind
from bot.importing.importer import Import, import_rows
from bot.names.fold import fold
from bot.store import tables
from bot.store.store import Store

DAY = date(2019, 12, 23)  # no race of that day ships
KERR = PersonRow("Josh Kerr", "GBR", "M", date(1997, 10, 8))
JAKOB = PersonRow("Jakob Ingebrigtsen", "NOR", "M", date(2000, 9, 19))
BUDAPEST = {"day": date(2023, 8, 23), "city": "Budapest", "country": "HUN", "meet": ""}  # a race that ships


def person(name: str, born: str = "", nation: str = "KEN", **given: str) -> PersonRow:
    day = date.fromisoformat(born) if len(born) > 4 else date(int(born), 1, 1) if born else None
    return PersonRow(name, nation, "M", day, len(born) == 4, **given)


def result(who: PersonRow, mark: str = "", place: int | None = None, **given: Any) -> ResultRow:  # noqa: ANN401 - whatever a row holds
    event: Event = given.get("event") or Event("1500m", Sex(who.sex), False)
    status = parse_status(mark) if mark else None
    return ResultRow(
        file=given.get("file", "file.csv"),
        line=given.get("line", 2),
        competitor=who,
        event=event,
        round=given.get("round", Round.FINAL),
        heat=given.get("heat"),
        date=given.get("day", DAY),
        meet=given.get("meet", "Meeting de Paris"),
        venue=given.get("venue", ""),
        city=given.get("city", "Paris"),
        country=given.get("country", "FRA"),
        place=place,
        tied=given.get("tied", False),
        mark=parse_mark(mark, get_discipline(event.discipline).measure) if mark and status is None else None,
        status=status,
        wind=given.get("wind"),
        split=given.get("split", False),
        section=given.get("section", ""),
        kind=given.get("kind", SourceKind.LIST),
    )


def record(who: PersonRow, mark: str, **given: Any) -> RecordRow:  # noqa: ANN401
    event: Event = given.get("event") or Event("1500m", Sex(who.sex), False)
    place = {"meet": "", "venue": "", "city": "Paris", "country": "FRA"}
    return RecordRow(
        file="records.csv",
        line=2,
        type=given["type"],
        scope=given["scope"],
        status=given["status"],
        holder=who,
        event=event,
        mark=parse_mark(mark, get_discipline(event.discipline).measure),
        date=given.get("day", DAY),
        **{name: given.get(name, value) for name, value in place.items()},
        kind=given.get("kind", SourceKind.RECORDS),
        set_indoors=given.get("set_indoors", False),
    )


async def take_in(store: Store, rows: Iterable[FileRow], title: str = "A list", *, dry_run: bool = False) -> Batch:
    source = Source("", title, "A publisher", date(2026, 1, 1), "2025")
    return (await import_rows(store, Import(rows, source, lambda: "f" * 64, dry_run), fold)).batch


async def table_rows(store: Store, table: str) -> list[dict[str, Any]]:
    """All rows of a table, in order of their first column."""
    async with store.engine.connect() as connection:
        return await _rows(connection, table)


async def _rows(connection: AsyncConnection, table: str) -> list[dict[str, Any]]:
    found = tables.metadata.tables[table]
    rows = await connection.execute(select(found).order_by(*found.primary_key.columns))
    return [dict(row) for row in rows.mappings()]


async def everything(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table but what the store notes of itself: its counters, and the steps from state to state."""
    facts = tables.metadata.tables.keys() - {"meta", "step"}
    async with store.engine.connect() as connection:
        return {name: await _rows(connection, name) for name in sorted(facts)}


async def athletes_named(store: Store, name: str) -> list[str]:
    """The ids of the athletes with that name or other name."""
    named = {row["athlete_id"] for row in await table_rows(store, "athlete_name") if row["name"] == name}
    return [row["slug"] for row in await table_rows(store, "athlete") if row["name"] == name or row["id"] in named]


async def fields(store: Store, discipline: str, day: date) -> list[list[tuple[str, int | None, str | None]]]:
    """The fields of all races of a discipline on a day: athlete, place and mark of each."""
    athletes = {row["id"]: row["slug"] for row in await table_rows(store, "athlete")}
    races = [row for row in await table_rows(store, "race") if row["discipline"] == discipline and row["date"] == day]
    results = await table_rows(store, "result")
    return [_field(race["id"], results, athletes) for race in races]


def _field(
    race: int, results: Sequence[dict[str, Any]], athletes: dict[int, str]
) -> list[tuple[str, int | None, str | None]]:
    mine = (row for row in results if row["race_id"] == race)
    return sorted(
        ((athletes[row["athlete_id"]], row["place"], row["mark_text"] or row["status"]) for row in mine),
        key=lambda each: (each[1] or 999, each[0]),
    )
