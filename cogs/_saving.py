"""A message that is to be saved to the quotebook: what of it is asked, or why it cannot be saved."""

import asyncio
import logging
from datetime import UTC
from zoneinfo import ZoneInfo

import aiohttp
import discord

from bot.domain.asked import Asked
from bot.domain.quotebook import LONGEST_WORDS
from bot.errors import Unavailable, UsageError

log = logging.getLogger(__name__)

_TYPE_IT = "Type the words with /quotebook add."
_PATIENCE = 1.0  # seconds; a modal must be opened within three
_UNKNOWN_MEMBER, _UNKNOWN_USER = 10007, 10013
_SAID = (discord.MessageType.default, discord.MessageType.reply)


def asked_of(message: discord.Message, zone: str | None) -> Asked:
    """What saves a message, with its words, its day in a zone and its channel. Raises UsageError."""
    refuse_what_is_no_talk(message)
    words = message.clean_content.strip()
    if not words:
        raise _without_words(message)
    if len(words) > LONGEST_WORDS:
        raise UsageError(
            f"That message has {len(words):,} characters, and a quote {LONGEST_WORDS:,} at most.",
            "Type the part that matters with /quotebook add.",
        )
    day = message.created_at.astimezone(ZoneInfo(zone) if zone else UTC).date()
    name = getattr(message.channel, "name", "")
    return Asked.of(
        "quotebook",
        {
            "do": "add",
            "message": str(message.id),
            "member": str(message.author.id),
            "text": words,
            "said": day.isoformat(),
            "place": f"#{name}" if name else "",
        },
    )


def refuse_what_is_no_talk(message: discord.Message) -> None:
    """Raises UsageError for what no member of the channel said there."""
    if message.flags.ephemeral:
        raise UsageError("Only you can see that message, and it will be gone soon: it is no talk to keep.", _TYPE_IT)
    if message.message_snapshots or message.flags.forwarded:
        raise UsageError(
            "That message was forwarded, and I cannot see who wrote it.",
            f"Save it where it was written. Or: {_TYPE_IT}",
        )
    if message.author.bot or message.webhook_id is not None:
        raise UsageError("A bot wrote that, and bots are not quoted.", f"If an athlete said it: {_TYPE_IT}")
    if message.type not in _SAID:
        raise UsageError("Discord wrote that itself: nobody said it.", _TYPE_IT)


def _without_words(message: discord.Message) -> UsageError:
    images = [each for each in message.attachments if (each.content_type or "").startswith("image/")]
    if images and len(images) == len(message.attachments):
        return UsageError("That message is only an image, and its text cannot be read.", _TYPE_IT)
    return UsageError("That message has no words to keep.", _TYPE_IT)


def refuse_what_not_all_read(guild: discord.Guild | None, channel: object) -> None:
    """Raises UsageError for a channel or thread that not every member may read: in the book all could read its quotes.

    Where the bot does not know the channel, as over HTTP alone, Discord is not asked.
    """
    if guild is None or not isinstance(channel, discord.abc.Snowflake):
        return
    thread = channel if isinstance(channel, discord.Thread) else None
    known = guild.get_channel(thread.parent_id if thread else channel.id)
    hidden = known is not None and not known.permissions_for(guild.default_role).view_channel
    if hidden or (thread is not None and thread.is_private()):
        raise UsageError(
            "Not everybody in this server can read this channel, and everybody could read the quote.",
            "Save messages of open channels. What all may know can be typed: /quotebook add.",
        )


async def refuse_who_left(guild: discord.Guild | None, user: int) -> None:
    """Raises UsageError where somebody is no member of a server any more; where Discord does not say, they are."""
    if guild is None:
        return
    asking = asyncio.ensure_future(_has_left(guild, user))
    done, _ = await asyncio.wait({asking}, timeout=_PATIENCE)
    if done and asking.result():
        raise who_left()


def who_left() -> UsageError:
    """The error for a quote of somebody who is no member."""
    return UsageError(
        "They have left this server, and could not remove what is kept of them.",
        "Quotes are of members, and of athletes.",
    )


async def _has_left(guild: discord.Guild, user: int) -> bool:
    try:
        await guild.fetch_member(user)
    except discord.NotFound as error:
        return error.code in (_UNKNOWN_MEMBER, _UNKNOWN_USER)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        log.info("cannot see whether %s is a member: %s", user, error)
    return False


async def read_upload(file: discord.Attachment) -> bytes:
    """A file that came with a command. Raises Unavailable where Discord does not give it."""
    try:
        return await file.read()
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        log.warning("cannot read an attachment: %s", error)
        raise Unavailable("Discord did not give me that file, so nothing was imported.", "Try again.") from None
