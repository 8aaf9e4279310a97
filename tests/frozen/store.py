"""A store that never changes, for tests of what answers and cards are like, whatever the shipped facts come to be.

`data/` is a part of the shipped facts as they once were, in their own format: every meeting of Josh Kerr and Jakob
Ingebrigtsen, the records beside them, a relay, a few other races. `imported/` is made up: it disputes some of that, and
has what the shipped facts lack: ties, wind, a hand time, races not finished. Both go in as they would in earnest.
"""

import os
from datetime import date
from pathlib import Path

from sqlalchemy import update

from bot.domain.source import Source
from bot.importing.importer import Import, import_rows
from bot.ingest.formats import Context
from bot.ingest.reading import read_rows
from bot.ingest.shipped import read_shipped
from bot.names.fold import fold
from bot.names.named_events import NamedEvents
from bot.store import tables
from bot.store.database import open_store
from bot.store.seed import seed

FOLDER = Path(__file__).parent
FROZEN_DATA = FOLDER / "data"
SHIPPING_FROZEN = FOLDER / "in_front"  # first in PYTHONPATH, it lets a process ship the frozen facts
FROZEN_FIRST = os.pathsep.join(map(str, (SHIPPING_FROZEN, FOLDER.parents[1])))  # a PYTHONPATH that does
FROZEN_DAY = date(2026, 11, 22)
MADE_UP = Source("", "Results that nobody ran", "The tests", FROZEN_DAY, "22 November 2026")


async def freeze(database_url: str) -> None:
    """Fill a database with the frozen facts."""
    async with open_store(database_url) as store:
        await seed(store, read_shipped(FROZEN_DATA))
        rows = read_rows((FOLDER / "imported",), NamedEvents(), FROZEN_DAY, Context(), lambda _: None)
        await import_rows(store, Import(rows, MADE_UP, lambda: "f" * 64), fold)
        async with store.writing() as connection:  # cards tell when the last import was done
            await connection.execute(update(tables.batch).values(finished=f"{FROZEN_DAY}T18:30:00+00:00"))
