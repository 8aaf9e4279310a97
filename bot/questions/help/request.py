"""Help has nothing to ask for."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.questions.context import Context, Understood


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """Help has nothing to ask for."""

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked("help")


async def understand(asked: Asked, context: Context) -> Understood[HelpRequest]:
    """Nothing to resolve."""
    return Understood(HelpRequest())
