"""The request of /help."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.questions.context import Context, Understood


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """/help has no options of its own."""

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked("help")


async def understand(asked: Asked, context: Context) -> Understood[HelpRequest]:
    """Return the request: there is nothing to resolve."""
    return Understood(HelpRequest())
