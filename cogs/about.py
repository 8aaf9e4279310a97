"""/about and /help, and the buttons of every card."""

from discord import app_commands
from discord.ext import commands

from bot.answers.questions import QUESTIONS
from bot.client import BellLapClient
from cogs._pressing import QuestionButton
from cogs._replying import Interaction, reply


class About(commands.Cog):
    """What the bot is and how to ask it."""

    @app_commands.command(description=QUESTIONS["about"].description)
    async def about(self, interaction: Interaction) -> None:
        """About the bot."""
        await reply(interaction, "about")

    @app_commands.command(description=QUESTIONS["help"].description)
    async def help(self, interaction: Interaction) -> None:
        """Every command."""
        await reply(interaction, "help")


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    bot.add_dynamic_items(QuestionButton)
    await bot.add_cog(About())
