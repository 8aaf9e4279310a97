"""Which server or channel, and what is to be set there."""

from dataclasses import dataclass

from bot.actions.preferences import Change, read_change
from bot.domain.asked import Asked
from bot.errors import NotAllowed, UsageError
from bot.questions.context import Context
from bot.questions.resolving import shown

SERVER, CHANNEL = "server", "channel"
WHERE = (SERVER, CHANNEL)


@dataclass(frozen=True, slots=True)
class SettingsRequest:
    """A server by its id, the channel where only that is meant, and what is to be changed, which may be nothing."""

    guild: int
    channel: int | None
    change: Change

    def asked(self) -> Asked:
        """The panel itself, without a change."""
        return panel_of(CHANNEL if self.channel else SERVER)


def panel_of(where: str) -> Asked:
    """What shows the panel of a server or a channel."""
    return Asked.of("settings", {"where": where})


async def understand(asked: Asked, context: Context) -> SettingsRequest:
    """Read what is to be set, in the server and the channel the asker is in.

    Raises NotAllowed without the right to manage the server, or where it did not add the bot.
    """
    asker = context.asker
    if asker.guild is None or asker.channel is None:
        raise NotAllowed(
            "Only a server that added me has settings.",
            "Here you can set your own with /me; who manages a server can add me to it.",
        )
    if not asker.may_manage:
        raise NotAllowed(
            "You need the right to manage this server to see and change its settings.", "Set your own with /me."
        )
    where = asked.text("where")
    if where and where not in WHERE:
        raise UsageError(f"“{shown(where)}” is no place that has settings.", "Choose server or channel.")
    of_channel = where == CHANNEL
    return SettingsRequest(asker.guild, asker.channel if of_channel else None, read_change(asked))
