"""Mentions of the bot in plain words, and the message menu "Look up athletes"."""

import logging
import re

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.apologies import apology
from bot.app import App
from bot.cards.delivering import without_chart
from bot.client import BellLapClient
from bot.domain.asker import Asker
from bot.errors import TooManyQuestions
from bot.reply import Reply
from cogs._replying import NO_PICTURES, Interaction, asker_of, channel_of, files_of, patiently

log = logging.getLogger(__name__)

_MENTION = re.compile(r"<@!?\d+>")
_LOOK_UP = "Look up athletes"


class Mentions(commands.Cog):
    """Questions outside of slash commands; this needs no privileged intent."""

    def __init__(self, client: BellLapClient) -> None:
        self.client = client
        self.look_up = app_commands.ContextMenu(name=_LOOK_UP, callback=look_up_athletes)

    async def cog_load(self) -> None:
        """Add the message menu: discord.py does not take one as a method of a cog."""
        self.client.tree.add_command(self.look_up)

    async def cog_unload(self) -> None:
        """Remove the message menu."""
        self.client.tree.remove_command(self.look_up.name, type=self.look_up.type)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that mentions the bot itself, not @everyone or a role; other bots are ignored."""
        user = self.client.user
        if message.author.bot or user is None or not re.search(rf"<@!?{user.id}>", message.content):
            return
        try:
            self.client.in_flight.add(message)
            answered = await patiently(_illustrated(self.client.app, message), lambda: _show_typing(message))
        except TooManyQuestions as error:
            if error.times > 1:  # once is enough: a reply to each would fill the channel
                return
            answered = Reply(error, apology(error))
        except Exception as error:  # noqa: BLE001 - a message has no interaction to report to
            answered = Reply(error, apology(error))
        try:
            await _answer(self.client, message, answered)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as unsent:
            log.warning("could not answer a mention in channel %s: %s", message.channel.id, unsent)


def _asker_of(message: discord.Message) -> Asker:
    """Who mentions the bot. The server has added the bot: otherwise Discord would not send the message."""
    guild, author = message.guild, message.author
    return Asker(
        author.id, guild.id if guild else None, channel_of(message.channel, message.channel.id) if guild else None
    )


async def _illustrated(app: App, message: discord.Message) -> Reply:
    words = _MENTION.sub(" ", message.content)
    return await app.illustrate(await app.ask_plainly(words, _asker_of(message)))


async def _show_typing(message: discord.Message) -> None:
    try:
        await message.channel.typing()
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        log.info("cannot show that I am typing in channel %s: %s", message.channel.id, error)


async def _answer(client: BellLapClient, message: discord.Message, answered: Reply) -> None:
    """Reply to a message; if it has been deleted since, the answer is sent without the reference.

    The reference tells later whose card it is (`is_own` in cogs/_replying.py). If the bot may not attach files, the
    chart is described in words.
    """
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        await message.channel.send(
            view=client.view_of(answered.card, answered.printed),
            files=files_of(answered),
            reference=reference,
            mention_author=False,
        )
    except discord.Forbidden:
        if not answered.picture:
            raise
        card = without_chart(answered.card, NO_PICTURES)
        await message.channel.send(view=client.view_of(card), reference=reference, mention_author=False)


async def look_up_athletes(interaction: Interaction, message: discord.Message) -> None:
    """Show the athletes that a message names, to the asker alone."""
    client = interaction.client
    spotted = await patiently(
        client.app.spot(message.content, asker_of(interaction)),
        lambda: interaction.response.defer(thinking=True, ephemeral=True),
    )
    await client.send_card(interaction, spotted, private=True)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Mentions(bot))
