"""Mentions of the bot in plain words, and the message menu "Look up athletes"."""

import logging
import re

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.app import Reply
from bot.cards.delivering import without_chart
from bot.client import BellLapClient
from bot.domain.asker import Asker
from cogs._replying import NO_PICTURES, Interaction, files_of

log = logging.getLogger(__name__)

_MENTION = re.compile(r"<@!?\d+>")
_LOOK_UP = "Look up athletes"


class Mentions(commands.Cog):
    """What is asked outside of slash commands; needs no privileged intent."""

    def __init__(self, client: BellLapClient) -> None:
        self.client = client
        self.look_up = app_commands.ContextMenu(name=_LOOK_UP, callback=look_up_athletes)

    async def cog_load(self) -> None:
        """Add the message menu, which cannot stand in a cog by itself."""
        self.client.tree.add_command(self.look_up)

    async def cog_unload(self) -> None:
        """Take the message menu away again."""
        self.client.tree.remove_command(self.look_up.name, type=self.look_up.type)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that mentions the bot by name; a mention of everyone, or by another bot, is none."""
        user = self.client.user
        if message.author.bot or user is None or not re.search(rf"<@!?{user.id}>", message.content):
            return
        self.client.in_flight.add(message)
        words, app = _MENTION.sub(" ", message.content), self.client.app
        try:
            answered = await app.illustrate(await app.ask_plainly(words, _asker_of(message)))
        except Exception as error:  # noqa: BLE001 - a message has no interaction to report to
            answered = Reply(error, self.client.apology(error))
        try:
            await _answer(self.client, message, answered)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as unsent:
            log.warning("could not answer a mention in channel %s: %s", message.channel.id, unsent)


def _asker_of(message: discord.Message) -> Asker:
    """Who mentions the bot; that it is told shows that the server added it."""
    guild, author = message.guild, message.author
    manages = isinstance(author, discord.Member) and author.guild_permissions.manage_guild
    return Asker(author.id, guild.id if guild else None, message.channel.id if guild else None, may_manage=manages)


async def _answer(client: BellLapClient, message: discord.Message, answered: Reply) -> None:
    """Reply to a message; where it was deleted meanwhile, Discord takes the answer as a message of its own.

    The reply says whose card it is (cogs/_replying.py). Where pictures are not allowed, the chart is told in words.
    """
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        await message.channel.send(
            view=client.view_of(answered.card), files=files_of(answered), reference=reference, mention_author=False
        )
    except discord.Forbidden:
        if not answered.picture:
            raise
        card = without_chart(answered.card, NO_PICTURES)
        await message.channel.send(view=client.view_of(card), reference=reference, mention_author=False)


async def look_up_athletes(interaction: Interaction, message: discord.Message) -> None:
    """The athletes that a message names, for the asker alone."""
    client = interaction.client
    await client.send_card(interaction, client.app.spot(message.content), private=True)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Mentions(bot))
