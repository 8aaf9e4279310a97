"""What the bot is and what its store holds."""

from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.resolving import Asking
from bot.domain.coverage import Coverage
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class AboutRequest:
    """The page of sources to show."""

    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {"page": str(self.page or "")}


@dataclass(frozen=True, slots=True)
class About:
    """Version, coverage and every source of the store; `last_import` is when the last one that stands was done."""

    request: AboutRequest
    version: str
    coverage: Coverage
    sources: tuple[Source, ...]
    last_import: datetime | None = None


async def understand(options: Options, almanac: Almanac) -> Understood[AboutRequest]:
    """Read the page."""
    return Understood(AboutRequest(Asking("about", options).page()))


async def answer(request: AboutRequest, almanac: Almanac) -> About:
    """Ask the store what it holds."""
    store = almanac.store
    sources, last_import = await store.list_sources(), await store.find_last_import()
    return About(request, version("bell-lap"), almanac.coverage, sources, last_import)
