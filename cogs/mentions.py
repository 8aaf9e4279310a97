"""Mentions of the bot in plain words, and the message menu "Look up athletes"."""

import logging
import re

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import BellLapClient
from cogs._replying import Interaction, files_of, send_card, view_of

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
        words = _MENTION.sub(" ", message.content)
        try:
            reply = await self.client.app.illustrate(await self.client.app.ask_plainly(words))
            await message.reply(view=view_of(reply.card), files=files_of(reply), mention_author=False)
        except discord.Forbidden:
            log.info("may not answer in channel %s", message.channel.id)
        except Exception as error:  # noqa: BLE001 - a message has no interaction to report to
            card = self.client.apology(error)
            await message.reply(view=view_of(card), mention_author=False)


async def look_up_athletes(interaction: Interaction, message: discord.Message) -> None:
    """The athletes that a message names, for the asker alone."""
    await send_card(interaction, interaction.client.app.spot(message.content), private=True)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Mentions(bot))
