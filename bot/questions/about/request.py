"""The request of /about."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.questions.context import Context, Understood


@dataclass(frozen=True, slots=True)
class AboutRequest:
    """The page of sources to show, from 0."""

    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of("about", {"page": str(self.page or "")})


async def understand(asked: Asked, context: Context) -> Understood[AboutRequest]:
    """Read the page."""
    return Understood(AboutRequest(asked.page()))
