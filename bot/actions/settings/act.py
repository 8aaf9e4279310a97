"""Sets what is to be set, in one transaction, and says what holds then."""

from dataclasses import dataclass

from bot.actions.settings.request import SettingsRequest
from bot.domain.preferences import Preferences
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What the server or the channel prefers now."""

    request: SettingsRequest
    preferences: Preferences


async def act(request: SettingsRequest, context: Context) -> ServerSettings:
    """Raises StoreError, and then nothing has changed."""
    async with context.members.transaction() as changes:
        server, channel, _ = await changes.settings.find(request.guild, request.channel, None)
        before = server if request.channel is None else channel
        after = request.change.apply(before)
        if after != before:
            if request.channel is None:
                await changes.settings.set_guild(request.guild, after, context.clock())
            else:
                await changes.settings.set_channel(request.channel, request.guild, after, context.clock())
    return ServerSettings(request, after)
