"""What the bot is and what its store holds."""

from dataclasses import dataclass
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
    """Version, coverage and every source of the store."""

    request: AboutRequest
    version: str
    coverage: Coverage
    sources: tuple[Source, ...]


async def understand(options: Options, almanac: Almanac) -> Understood[AboutRequest]:
    """Read the page."""
    return Understood(AboutRequest(Asking("about", options).page()))


async def answer(request: AboutRequest, almanac: Almanac) -> About:
    """Ask the store what it holds."""
    coverage = almanac.coverage
    return About(request, version("bell-lap"), coverage, await almanac.store.list_sources())
