"""Sets what is to be set, in one transaction, and says what holds then."""

from dataclasses import dataclass

from bot.actions.me.request import MeRequest
from bot.domain.preferences import Preferences
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """What the user prefers now."""

    request: MeRequest
    preferences: Preferences


async def act(request: MeRequest, context: Context) -> OwnSettings:
    """Raises StoreError, and then nothing has changed."""
    async with context.members.transaction() as changes:
        _, _, before = await changes.settings.find(None, None, request.user)
        after = request.change.apply(before)
        if after != before:
            await changes.settings.set_user(request.user, after, context.clock())
    return OwnSettings(request, after)
