"""Real data sets are imported over the shipped facts: no race becomes two, and no two people become one."""

from datetime import date

from bot.app import App
from bot.domain.head_to_head import tally
from bot.domain.source import Source
from bot.errors import ImportFileError
from bot.importing.importer import Import, import_rows
from bot.ingest.formats import Context
from bot.ingest.reading import read_rows
from bot.names.fold import fold
from bot.operating.named_events import NamedEvents
from bot.store.database import open_store
from tests.shared import DATASETS, needs_shared, slow
from tests.store.meetings import list_meetings

TODAY = date(2026, 11, 22)
QUICK = ("openath-trhackathon2025/Rome2024.json", "openath-athlib-rio2016", "nimarion-records", "titouan-area-records")
EVERY = (*QUICK, "openath-trhackathon2025/athletes.tar.xz", "kmuchiri-AthleticScraper/processing-output.tar.xz")


async def take_in(app: App, names: tuple[str, ...]) -> None:
    async with open_store(app.settings.database_url) as store:
        for name in names:
            paths = sorted((DATASETS / name).glob("*.[cj]s*")) if (DATASETS / name).is_dir() else [DATASETS / name]
            for path in paths:
                source = Source("", f"{name}: {path.name}", "its publisher", TODAY, "as shared")
                rows = read_rows([path], NamedEvents(), TODAY, Context())
                try:
                    await import_rows(store, Import(rows, source, lambda: "f" * 64), fold)
                except ImportFileError as error:
                    if "of no format" not in error.message:  # a table of codes beside the lists
                        raise
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
