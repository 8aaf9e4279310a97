"""Seeding: idempotent, all or nothing, safe among processes, and without touching rows that others entered."""

import asyncio
from collections.abc import Iterable
from pathlib import Path

import pytest
from sqlalchemy import event, func, insert, select, update

from bot.domain.event import Event
from bot.domain.facts import Facts
from bot.domain.source import Source, origins_of
from bot.errors import DataFileError, StoreError
from bot.ingest import columns
from bot.ingest.shipped import read_shipped
from bot.store import tables
from bot.store.database import open_store
from bot.store.seed import FINGERPRINT, seed
from bot.store.store import Store
from bot.store.writing import CHECKED, SINGLE
from tests.forks import Forks
from tests.frozen.store import FROZEN_DATA
from tests.store.meetings import list_meetings

JAKOB, KERR = "jakob-ingebrigtsen", "josh-kerr"
ROOT = Path(__file__).resolve().parents[2]


async def _everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    async with store.writing() as connection:
        return {
            table.name: sorted(tuple(map(str, row)) for row in (await connection.execute(select(table))).all())
            for table in tables.metadata.sorted_tables
        }


def _change(folder: Path, file: str, old: str, new: str) -> Facts:
    path = folder / file
    content = path.read_text(encoding="utf-8")
    assert content.count(old) == 1
    path.write_text(content.replace(old, new), encoding="utf-8")
    return read_shipped(folder)


async def test_twice_changes_nothing(store: Store, facts: Facts) -> None:
    before = await _everything(store)
    version = await store.get_version()
    assert not await seed(store, facts)
    assert await store.get_version() == version == 1
    assert await _everything(store) == before


async def test_the_indexes_of_results_are_made_after_them_on_sqlite(sqlite_url: str, facts: Facts) -> None:
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    async with open_store(sqlite_url) as store:
        before = await _indexes(store)
        event.listen(store.engine.sync_engine, "before_cursor_execute", note)
        await seed(store, facts)
        assert await _indexes(store) == before
    rows = max(at for at, statement in enumerate(said) if statement.startswith("INSERT INTO result "))
    made = {at for at, statement in enumerate(said) if "CREATE INDEX ix_result_" in statement}
    assert len(made) == 3
    assert min(made) > rows


async def _indexes(store: Store) -> list[tuple[object, ...]]:
    async with store.writing() as connection:
        found = await connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'index'")
        return sorted(map(tuple, found.all()))


async def test_the_origins_of_sources_are_looked_at_once_for_all_results_that_share_them(
    empty_url: str, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[tuple[Source, ...]] = []

    def count(sources: Iterable[Source]) -> frozenset[str]:
        looked.append(tuple(sources))
        return origins_of(looked[-1])

    monkeypatch.setattr("bot.store.seed.origins_of", count)
    results = (*facts.results, *facts.team_results, *facts.record_results)
    shared = len({id(each.sources) for each in results})
    async with open_store(empty_url) as store:
        await seed(store, facts)
        assert shared < len(results) / 2
        assert len(looked) == shared + len(facts.records)
        said = [len(origins_of(each.sources)) > 1 for each in results]
        said += [len(origins_of(claim.source for claim in fact.record.claims)) > 1 for fact in facts.records]
        assert await store.find_meta(CHECKED) == str(sum(said))
        assert await store.find_meta(SINGLE) == str(len(said) - sum(said))


async def test_changed_row(store: Store, data: Path) -> None:
    changed = _change(data, "results.csv", "doha-2019-1500m-final,josh-kerr,6,", "doha-2019-1500m-final,josh-kerr,7=,")
    before = await _everything(store)
    assert await seed(store, changed)
    assert await store.get_version() == 2
    meetings = await list_meetings(store, JAKOB, KERR)
    doha = next(meeting for meeting in meetings if meeting.race.id == "doha-2019-1500m-final")
    assert doha.results[1].place_text == "7="
    after = await _everything(store)
    differing = [name for name, rows in after.items() if rows != before[name]]
    assert sorted(differing) == ["meta", "result"]


async def test_a_changed_source_is_seen_once_the_version_is_asked(store: Store, data: Path) -> None:
    await store.quotes.list_quotes(JAKOB)
    await seed(store, _change(data, "sources.toml", 'publisher = "Sportskeeda"', 'publisher = "Another"'))
    await store.get_version()
    (quote, *_) = await store.quotes.list_quotes(JAKOB)
    assert quote.sources[0].publisher == "Another"


async def test_removed_rows_are_deleted(store: Store, data: Path) -> None:
    quotes = (data / "quotes.toml").read_text(encoding="utf-8")
    (data / "quotes.toml").write_text(quotes[: quotes.index('[[quote]]\nid = "ingebrigtsen-achilles')], "utf-8")
    row = next(line for line in (data / "names.csv").read_text("utf-8").splitlines() if "Mondo Duplantis" in line)
    await seed(store, _change(data, "names.csv", f"{row}\n", ""))
    assert [quote.id for quote in await store.quotes.list_quotes(JAKOB)] == ["ingebrigtsen-kerr-two-miles-2024"]
    listings = await store.athletes.list_listings()
    duplantis = next(listing for listing in listings if listing.athlete.id == "armand-duplantis")
    assert "Mondo Duplantis" not in duplantis.aliases
    async with store.writing() as connection:
        links = await connection.execute(select(func.count()).select_from(tables.quote_source))
        assert links.scalar_one() == 1


async def test_a_renamed_race_stays_the_same_race(store: Store, data: Path) -> None:
    for file in ("races.csv", "results.csv"):
        path = data / file
        path.write_text(path.read_text("utf-8").replace("zurich-2024-1500m", "zurich-2024-1500m-final"), "utf-8")
    await seed(store, read_shipped(data))
    meetings = await list_meetings(store, JAKOB, KERR)
    assert len(meetings) == 17
    assert meetings[0].race.id == "zurich-2024-1500m-final"


async def test_a_race_takes_the_place_of_one_that_is_gone(store: Store, data: Path) -> None:
    """What was shipped as a heat beside the final is the final after an update: for a moment both are it."""
    races, results = data / "races.csv", data / "results.csv"
    final = next(line for line in races.read_text("utf-8").splitlines() if line.startswith("zurich-2024-1500m,"))
    heat = final.replace("zurich-2024-1500m,", "zurich-2024-1500m-h1,").replace(",final,,", ",heat,1,")
    row = "zurich-2024-1500m-h1,daniel-komen,9,3:40.00,,wa-all-time-lists-2025\n"
    before = races.read_text("utf-8"), results.read_text("utf-8")
    races.write_text(before[0].replace(f"{final}\n", f"{heat}\n{final}\n"), "utf-8")
    results.write_text(before[1] + row, "utf-8")
    await seed(store, read_shipped(data))
    races.write_text(before[0].replace(final, heat.replace(",heat,1,", ",final,,")), "utf-8")
    results.write_text(before[1].replace("zurich-2024-1500m,", "zurich-2024-1500m-h1,"), "utf-8")
    await seed(store, read_shipped(data))
    assert [race.id for race in await store.races.list_races("zurich-2024-weltklasse")] == ["zurich-2024-1500m-h1"]


async def test_two_races_that_swap_their_ids_stay_the_same_races(store: Store, data: Path) -> None:
    """Imported results and links hang on the race, whatever its id is in the files."""

    async def rows() -> dict[object, tuple[str, int]]:
        async with store.writing() as connection:
            c = tables.race.c
            wanted = select(c.date, c.slug, c.id, c.section).where(c.discipline == "1500m")
            found = (await connection.execute(wanted)).all()
        assert {row.section for row in found} == {""}
        return {row.date: (row.slug, row.id) for row in found}

    one, other = "zurich-2024-1500m", "doha-2019-1500m-final"
    before = await rows()
    for path in (data / "races.csv", data / "results.csv"):
        text = path.read_text("utf-8").replace(f"{one},", "~,").replace(f"{other},", f"{one},")
        path.write_text(text.replace("~,", f"{other},"), "utf-8")
    assert await seed(store, read_shipped(data))
    swap = {one: other, other: one}
    assert await rows() == {on: (swap.get(slug, slug), number) for on, (slug, number) in before.items()}


async def test_two_races_that_swap_their_days_and_ids(store: Store, data: Path) -> None:
    """What was the first heat is the second, and the other way round; both are the races that they were."""
    races, results = data / "races.csv", data / "results.csv"
    final = next(line for line in races.read_text("utf-8").splitlines() if line.startswith("zurich-2024-1500m,"))
    heats = [
        final.replace("zurich-2024-1500m,", f"zurich-2024-h{n},").replace(",final,,", f",heat,{n},") for n in (1, 2)
    ]
    rows = [f"zurich-2024-h{n},daniel-komen,{n},3:4{n}.00,,wa-all-time-lists-2025\n" for n in (1, 2)]
    before = races.read_text("utf-8"), results.read_text("utf-8")
    races.write_text(before[0].replace(f"{final}\n", "\n".join((*heats, final)) + "\n"), "utf-8")
    results.write_text(before[1] + "".join(rows), "utf-8")
    await seed(store, read_shipped(data))
    swapped = [heats[0].replace(",heat,1,", ",heat,2,"), heats[1].replace(",heat,2,", ",heat,1,")]
    races.write_text(before[0].replace(f"{final}\n", "\n".join((*swapped, final)) + "\n"), "utf-8")
    await seed(store, read_shipped(data))
    held = {race.id: race.heat for race in await store.races.list_races("zurich-2024-weltklasse")}
    assert (held["zurich-2024-h1"], held["zurich-2024-h2"]) == (2, 1)


async def test_what_operators_entered_stays(store: Store, facts: Facts, data: Path) -> None:
    async with store.writing() as connection:
        meet = (await connection.execute(select(tables.meet.c.id).order_by(tables.meet.c.id.desc()))).scalars().first()
        athlete = (
            await connection.execute(select(tables.athlete.c.id).where(tables.athlete.c.slug == "daniel-komen"))
        ).scalar_one()
        race = {
            "slug": "own-race",
            "discipline": "800m",
            "sex": "M",
            "round": "final",
            "date": facts.races[0].race.date,
        }
        entered = await connection.execute(insert(tables.race).values(**race, meet_id=meet, origin="batch 1"))
        own = {"place": 1, "athlete_id": athlete, "origin": "batch 1"}
        number = entered.inserted_primary_key
        assert number is not None
        await connection.execute(insert(tables.result).values(**own, race_id=number[0]))
        note = {"slug": "own-note", "text": "Ran well.", "as_of": "today", "athlete_id": athlete, "origin": "batch 1"}
        await connection.execute(insert(tables.availability_note).values(**note))
    records = (f"records/{path.name}" for path in (data / "records").glob("*.csv"))
    for file in ("athletes.csv", "results.csv", "records.csv", *records):
        lines = (data / file).read_text("utf-8").splitlines(keepends=True)
        (data / file).write_text("".join(line for line in lines if "daniel-komen" not in line), "utf-8")
    await seed(store, read_shipped(data))
    assert [result.race.id for result in await store.races.list_results("daniel-komen")] == ["own-race"]
    assert [note.text for note in await store.quotes.list_notes("daniel-komen")] == ["Ran well."]
    records = await store.records.list_records(Event("2-miles"))
    assert "daniel-komen" not in {record.holder.id for record in records}


async def test_an_id_that_an_import_took_before_is_another_one_in_the_store(empty_url: str, facts: Facts) -> None:
    async with open_store(empty_url) as store:
        async with store.writing() as connection:
            other = {"slug": KERR, "name": "Josh Kerr", "nation": "AUS", "sex": "M", "origin": "batch 1"}
            await connection.execute(insert(tables.athlete).values(**other))
        await seed(store, facts)
        (theirs, ours) = await store.athletes.list_athletes([KERR, f"{KERR}-2"])
        assert (theirs.nation, ours.nation) == ("AUS", "GBR")
        assert len(await list_meetings(store, JAKOB, f"{KERR}-2")) == 17
        async with store.writing() as connection:  # as if the files had changed
            await connection.execute(update(tables.meta).values(value="x").where(tables.meta.c.key == FINGERPRINT))
        before = await _everything(store)
        assert await seed(store, facts)
        after = await _everything(store)
        assert [name for name, rows in after.items() if rows != before[name]] == ["meta"]


async def test_all_or_nothing(empty_url: str, facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr("bot.store.seed._Seeding._write_notes", fail)
    async with open_store(empty_url) as store:
        with pytest.raises(StoreError):
            await seed(store, facts)
        assert await store.get_version() == 0
        assert (await store.get_coverage()).athletes == 0


async def test_bad_data_is_refused_before_anything_is_written(empty_url: str, data: Path) -> None:
    async with open_store(empty_url) as store:
        with pytest.raises(DataFileError, match=r"results\.csv, line 2: place 'first' is not a place"):
            await seed(
                store, _change(data, "results.csv", "oslo-1985-mile,steve-cram,1,", "oslo-1985-mile,steve-cram,first,")
            )
        assert (await store.get_coverage()).sources == 0


async def test_tasks_at_once(empty_url: str, facts: Facts) -> None:
    async with open_store(empty_url) as one, open_store(empty_url) as other:
        assert sorted(await asyncio.gather(seed(one, facts), seed(other, facts))) == [False, True]
        assert (await one.get_coverage()).results == len(facts.results)
        assert await other.get_version() == 1


_SEEDING = """
import asyncio, sys
from pathlib import Path
from bot.ingest.shipped import read_shipped
from bot.store.database import open_store
from bot.store.seed import FINGERPRINT, seed
from bot.store.writing import CHECKED, SINGLE

async def main():
    async with open_store(sys.argv[1]) as store:
        print(await seed(store, read_shipped(Path(sys.argv[2]))))

asyncio.run(main())
"""


async def test_processes_at_once(sqlite_url: str, facts: Facts, forks: Forks) -> None:
    """Three processes make, migrate and seed the same new file at the same time."""
    running = [await forks.start_program("-c", _SEEDING, sqlite_url, str(FROZEN_DATA)) for _ in range(3)]
    outcomes = await asyncio.gather(*(process.end() for process in running))
    assert sorted(outcomes) == [(0, b"False\n"), (0, b"False\n"), (0, b"True\n")]
    async with open_store(sqlite_url) as store:
        assert await store.get_version() == 1
        assert (await store.get_coverage()).results == len(facts.results)


async def test_a_result_keeps_the_nation_it_was_for(store: Store, data: Path) -> None:
    (data / "nations.csv").write_text(
        f"{','.join(columns.NATION)}\njosh-kerr,NOR,2019-10-01,2019-10-31,wa-all-time-lists-2025\n", encoding="utf-8"
    )
    assert await seed(store, read_shipped(data))
    fields = [await store.races.list_field(race) for race in ("doha-2019-1500m-final", "budapest-2023-1500m-final")]
    assert [each.competitor.nation for field in fields for each in field if each.competitor.id == KERR] == [
        "NOR",
        "GBR",
    ]
    (data / "nations.csv").unlink()
    assert await seed(store, read_shipped(data))
    assert await _nations_of_kerr(store) == ["GBR", "GBR"]


async def _nations_of_kerr(store: Store) -> list[str]:
    fields = [await store.races.list_field(race) for race in ("doha-2019-1500m-final", "budapest-2023-1500m-final")]
    return [each.competitor.nation for field in fields for each in field if each.competitor.id == KERR]
