"""Discord's channels and direct messages, for posts: sends, finds and edits them, and says what a failure means."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

import aiohttp
import discord

from bot.cards.card import Card
from bot.domain.outbox import FoundPost, LockedOut, MessageGone, NotNow, Refused
from bot.domain.target import Target

MOST_LOOKED_AT = 1000  # messages of a channel since a post was sent, the oldest first: it is among the first
LATEST = 100  # messages that are looked at whatever a clock says: one request
_UNKNOWN_MESSAGE = 10008
_MISSING_ACCESS, _MISSING_PERMISSIONS = 50001, 50013
_CLOSED_TO_BOTS, _NO_SERVER_SHARED = 50007, 50278
_NO_TEXT = 50008
_REASONS = {
    _MISSING_ACCESS: "I cannot see that channel: give me View Channel, Send Messages and Read Message History there.",
    _MISSING_PERMISSIONS: "I may not write in that channel: give me Send Messages (in a thread: Send Messages in "
    "Threads) and Read Message History there.",
    _CLOSED_TO_BOTS: "Your direct messages are closed to me: allow them in the privacy settings of a server we share.",
    _NO_SERVER_SHARED: "I can write to you only while we share a server that allows direct messages.",
    _NO_TEXT: "Nobody can write in a channel of that kind: choose a text channel or a thread.",
}
_NO_HISTORY = (
    "I may not read the history of that channel: give me Read Message History there, or a post could come twice."
)

View = Callable[[Card], discord.ui.LayoutView]


class Channels:
    """Sends posts through a logged-in client; `view` makes a card into what Discord takes.

    discord.py keeps the limits of requests. No call may be cancelled but at the end of the process: one that waits
    for the limit of all requests would leave all others waiting for ever.
    """

    def __init__(self, client: discord.Client, view: View) -> None:
        self._client, self._view = client, view

    async def post(self, target: Target, card: Card, token: str) -> int:
        """Send a card with the token as its nonce; the message's id, the first one's if this is a repetition.

        Raises Refused, NotNow, LockedOut, and MessageGone where a message of that nonce was there and was deleted.
        """
        with _failures():
            channel = await self._channel_of(target)
            return (await channel.send(view=self._view(card), nonce=token, allowed_mentions=_mentions(card))).id

    async def send(self, target: Target, card: Card) -> int:
        """Send a card that is no post, and return the message's id. Raises Refused, NotNow or LockedOut."""
        with _failures():
            channel = await self._channel_of(target)
            return (await channel.send(view=self._view(card))).id

    async def read_history(self, target: Target) -> None:
        """See whether the history may be read where a message was just sent, so that posts are not sent twice.

        Where it may not, Discord says so by giving no messages. Raises as `send` does.
        """
        with _failures():
            channel = await self._channel_of(target)
            async for _ in channel.history(limit=1):
                return
        raise Refused(_NO_HISTORY, whole_target=True)

    async def withdraw(self, target: Target, message: int) -> None:
        """Delete a message of the bot, if Discord lets it."""
        with suppress(discord.DiscordException, aiohttp.ClientError, OSError):
            await (await self._channel_of(target)).get_partial_message(message).delete()

    async def find(self, target: Target, token: str, since: datetime | None) -> FoundPost | None:
        """The bot's message since then, or among the latest, that has the token in a custom_id; or None.

        Discord goes by its own clock, and that of this machine may have been ahead: so the latest are looked at too,
        and more of them with `since` None, where nobody knows since when.

        Raises Refused, NotNow or LockedOut. Refused too for a server's channel without any message: Discord gives none
        where the history may not be read, and a test message came there before any post.
        """
        some = False
        with _failures():
            channel = await self._channel_of(target)
            if since is not None:
                async for message in channel.history(after=since, oldest_first=True, limit=MOST_LOOKED_AT):
                    if found := self._is_of(message, token):
                        return found
            async for message in channel.history(limit=MOST_LOOKED_AT if since is None else LATEST):
                some = True
                if found := self._is_of(message, token):
                    return found
        if target.channel is not None and not some:
            raise Refused(_NO_HISTORY, whole_target=True)
        return None

    def _is_of(self, message: discord.Message, token: str) -> FoundPost | None:
        """The message as a post, where it is the bot's own and has the token."""
        me, custom_ids = self._client.user, tuple(_custom_ids(message.components))
        mine = me is not None and message.author.id == me.id
        return FoundPost(message.id, custom_ids) if mine and any(token in each for each in custom_ids) else None

    async def edit(self, target: Target, message: int, card: Card) -> None:
        """Replace the card of a message. Raises Refused, NotNow, LockedOut or MessageGone."""
        with _failures():
            channel = await self._channel_of(target)
            await channel.get_partial_message(message).edit(view=self._view(card))

    async def _channel_of(self, target: Target) -> discord.PartialMessageable | discord.DMChannel:
        if target.channel is None:
            return await self._client.create_dm(discord.Object(target.id))
        return self._client.get_partial_messageable(target.channel)


def _mentions(card: Card) -> discord.AllowedMentions:
    """Nobody is pinged but the roles that a card names for it."""
    roles = [discord.Object(role) for role in card.pings]
    return discord.AllowedMentions(everyone=False, users=False, replied_user=False, roles=roles)


def _custom_ids(components: Iterable[Any]) -> Generator[str]:
    """The custom_ids of components and of all that they contain."""
    for component in components:
        if custom_id := getattr(component, "custom_id", None):
            yield str(custom_id)
        yield from _custom_ids(getattr(component, "children", ()))


@contextmanager
def _failures() -> Generator[None]:
    """Say what a failure means for a post."""
    try:
        yield
    except discord.HTTPException as error:
        raise _meaning(error) from error
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise NotNow(f"no answer ({type(error).__name__})") from error
    except discord.DiscordException as error:
        raise NotNow(str(error)) from error
    except RuntimeError as error:  # of aiohttp, which has no type for it
        if str(error) != "Session is closed":
            raise
        raise NotNow("the bot is stopping") from error


def _meaning(error: discord.HTTPException) -> Exception:
    if error.status == 401:
        return LockedOut()
    if error.code == _UNKNOWN_MESSAGE:
        return MessageGone()
    if error.code == _NO_TEXT:
        return Refused(_REASONS[_NO_TEXT], whole_target=True)
    if error.status == 404:
        return Refused("The channel is gone: choose another one.", whole_target=True)
    if error.status == 403:
        return Refused(
            _REASONS.get(error.code, f"Discord refuses posts there ({error.text or 'no reason'})."), whole_target=True
        )
    if error.status == 429 or error.status >= 500:
        return NotNow(f"Discord answers {error.status}")
    return Refused(f"Discord does not take the post ({error.status}, {error.code}).", whole_target=False)
