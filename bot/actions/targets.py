"""Where posts are to go: the channel that somebody is in, or their own direct messages."""

from bot.domain.asked import Asked
from bot.domain.target import Target
from bot.errors import NotAllowed
from bot.questions.context import Context
from bot.questions.options import Option, OptionKind

HERE, ME = "here", "me"
WHERE = Option("where", "w", OptionKind.CHOICE, "In this channel, or to you alone in a message", choices=(HERE, ME))


def target_of(asked: Asked, context: Context, unsaid: str = "") -> Target:
    """The channel, which takes the right to manage the server, or the asker's own direct messages.

    Where nothing is said, it is `unsaid`, else the channel for who manages the server and the asker for anybody else;
    in direct messages it is the asker. Raises NotAllowed.
    """
    asker = context.asker
    where = asked.one_of("where", (HERE, ME)) or unsaid
    where = where or (HERE if asker.guild is not None and asker.may_manage else ME)
    if asker.user is None:
        raise NotAllowed("Nobody is there whom I could tell.", "Use this on Discord.")
    if where == ME or (asker.guild is None and not asker.in_foreign_guild):
        return Target(user=asker.user)
    if asker.guild is None or asker.channel is None:
        raise NotAllowed(
            "I post in channels of servers only that have added me.", "Choose where: me, or ask who manages the server."
        )
    if not asker.may_manage:
        raise NotAllowed(
            "You need the right to manage this server to have me post in its channels.", "Choose where: me."
        )
    return Target(asker.guild, asker.thread or asker.channel)


def where_of(target: Target) -> str:
    """The option `where` that leads to a target."""
    return ME if target.channel is None else HERE


def place_name(target: Target) -> str:
    """`this channel`, or `your messages`."""
    return "your messages" if target.channel is None else "this channel"
