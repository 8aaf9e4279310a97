"""Who asks, and what they want to be set."""

from dataclasses import dataclass

from bot.actions.preferences import Change, read_change
from bot.domain.asked import Asked
from bot.errors import NotAllowed
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class MeRequest:
    """A user by their id, and what is to be changed, which may be nothing."""

    user: int
    change: Change

    def asked(self) -> Asked:
        """The panel itself, without a change."""
        return Asked("me")


async def understand(asked: Asked, context: Context) -> MeRequest:
    """Read what is to be set, for the asker alone. Raises NotAllowed where nobody in particular asks."""
    if context.asker.user is None:
        raise NotAllowed("Nobody has settings here.", "Use /me on Discord.")
    return MeRequest(context.asker.user, read_change(asked))
