"""Waits at the start for a database's server that does not answer yet, as after a machine has started."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from sqlalchemy import text
from sqlalchemy.engine import URL

from bot.database.addresses import read_address
from bot.database.failures import store_errors
from bot.database.kind import DatabaseKind
from bot.database.server import open_server
from bot.errors import StoreAway

log = logging.getLogger(__name__)

FIRST_WAIT, LONGEST_WAIT = 1.0, 15.0  # seconds between two tries: doubled each time
PATIENCE = 120.0  # seconds from the first try to the last

Sleep = Callable[[float], Awaitable[object]]  # takes seconds


async def wait_for_server(url: str, kind: DatabaseKind, sleep: Sleep = asyncio.sleep) -> None:
    """Return once the server takes connections; at once for SQLite, and where waiting would not help.

    Each try in vain is a warning in the log. Raises StoreAway when PATIENCE has run out.
    """
    address = read_address(url)
    if address.get_backend_name() == "sqlite":
        return None
    wait, waited = FIRST_WAIT, 0.0
    while True:
        try:
            return await _try(address, kind)
        except StoreAway as error:
            if waited >= PATIENCE:
                tip = f"I waited for it for {waited:.0f} s. {error.tip}"
                raise StoreAway(error.message, tip) from error
            log.warning("%s I try again in %.0f s.", error.message, wait)
        await sleep(wait)
        waited += wait
        wait = min(2 * wait, LONGEST_WAIT, max(PATIENCE - waited, FIRST_WAIT))


async def _try(address: URL, kind: DatabaseKind) -> None:
    engine = open_server(address, pooled=False)
    with store_errors(address, kind):
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
