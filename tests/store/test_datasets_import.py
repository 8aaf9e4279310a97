"""Real data sets are imported over the shipped facts: no race becomes two, and no two people become one."""

from datetime import date
from pathlib import Path

from bot.app import App
from bot.domain.facts import Facts
from bot.domain.head_to_head import tally
from bot.domain.source import Source
from bot.importing.importer import Import, import_rows
from bot.importing.rehanging import seed_and_rehang
from bot.importing.undoing import undo
from bot.ingest.formats import Context
from bot.ingest.reading import read_rows
from bot.names.fold import fold
from bot.names.named_events import NamedEvents
from bot.store.database import open_store
from tests.shared import DATASETS, needs_shared, slow
from tests.store.meetings import list_meetings

TODAY = date(2026, 11, 22)
QUICK = ("openath-trhackathon2025/Rome2024.json", "openath-athlib-rio2016", "nimarion-records", "titouan-area-records")
EVERY = (*QUICK, "openath-trhackathon2025/athletes.tar.xz", "kmuchiri-AthleticScraper/processing-output.tar.xz")


async def take_in(app: App, names: tuple[str, ...]) -> None:
    """Import each data set as one batch, as an operator imports a folder."""
    async with open_store(app.settings.database_url) as store:
        for name in names:
            folder = DATASETS / name
            # Tables of codes (mapping-*.csv) lie beside the lists, and are of no format.
            paths = [path for path in sorted(folder.glob("*.[cj]s*")) if not path.name.startswith("mapping-")]
            source = Source("", name, "its publisher", TODAY, "as shared")
            rows = read_rows(paths or [folder], NamedEvents(), TODAY, Context())
            assert (await import_rows(store, Import(rows, source, lambda: "f" * 64), fold)).batch.number
    await app.refresh()


async def check(app: App) -> None:
    meetings = await list_meetings(app.almanac.store, "josh-kerr", "jakob-ingebrigtsen")
    assert tally(meetings) == (4, 13)
    assert len(meetings) == 17
    assert "4–13" in (await app.ask_line("/h2h Kerr Ingebrigtsen")).card.heading


@needs_shared("datasets")
async def test_the_quick_sets_leave_kerr_and_ingebrigtsen_at_17_meetings(app: App) -> None:
    await take_in(app, QUICK)
    await check(app)


@needs_shared("datasets")
@slow
async def test_every_set_leaves_kerr_and_ingebrigtsen_at_17_meetings(app: App) -> None:
    await take_in(app, EVERY)
    await check(app)


@needs_shared("datasets")
@slow
async def test_what_ships_is_taken_over_from_lists_imported_before(
    sqlite_url: str, frozen: Facts, shipped: Facts
) -> None:
    """The store is as it was before nearly all of it shipped; then it is updated, and the lists come once more."""
    Path(sqlite_url.removeprefix("sqlite+aiosqlite:///")).parent.mkdir()
    lists = DATASETS / "kmuchiri-AthleticScraper/processing-output.tar.xz"
    source = Source("", "All-time lists", "World Athletics", TODAY, "2025-12-25")

    def again() -> Import:
        return Import(read_rows([lists], NamedEvents(), TODAY, Context()), source, lambda: "f" * 64)

    async with open_store(sqlite_url) as store:
        await seed_and_rehang(store, frozen, fold)
        before = (await import_rows(store, again(), fold)).batch.counts
        await seed_and_rehang(store, shipped, fold)
        held = await store.get_coverage()
        assert held.results < before.results + len(shipped.results) - 50_000
        assert held.athletes < before.athletes + len(shipped.athletes) - 10_000
        counts = (await import_rows(store, again(), fold)).batch.counts
        assert (counts.athletes, counts.races, counts.changed, counts.disputes) == (0, 0, 0, 0)
        assert counts.results < 20  # of those whom two ids in data/ stand for
        if counts.results:
            await undo(store, 2)
        await undo(store, 1)
        left = await store.get_coverage()
        assert left.results == len(shipped.results) + len(shipped.team_results)
        assert left.races == len(shipped.races)
        assert left.athletes == len(shipped.athletes)
