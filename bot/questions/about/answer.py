"""The answer of /about: what the bot is and what its store holds."""

from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version

from bot.domain.coverage import Coverage
from bot.domain.service import ServiceState
from bot.domain.source import Source
from bot.questions.about.request import AboutRequest
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class About:
    """Version, coverage and every source of the store; `last_import` is when the last one that stands was done.

    `services` is how background work is doing, where the asker may manage the server; else it is empty.
    """

    request: AboutRequest
    version: str
    coverage: Coverage
    sources: tuple[Source, ...]
    last_import: datetime | None = None
    services: tuple[ServiceState, ...] = ()


async def answer(request: AboutRequest, context: Context) -> About:
    """Read from the store what it holds."""
    store = context.almanac.store
    services = context.services() if context.asker.may_manage else ()
    sources, last_import = await store.list_sources(), await store.find_last_import()
    return About(request, version("bell-lap"), context.almanac.coverage, sources, last_import, services)
