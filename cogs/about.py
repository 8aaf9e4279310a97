"""/about and /help, and the buttons of every card."""

from discord import app_commands
from discord.ext import commands

from bot.client import BellLapClient
from bot.questions.registry import QUESTIONS
from cogs._pressing import AnySelect, QuestionButton
from cogs._replying import Hours, Interaction, descriptions, reply


class About(commands.Cog):
    """What the bot is and how to ask it."""

    @app_commands.command(description=QUESTIONS["about"].description)
    @app_commands.describe(**descriptions(QUESTIONS["about"]))
    async def about(self, interaction: Interaction, private: bool | None = None, spoilers: Hours | None = None) -> None:
        """About the bot."""
        await reply(interaction)

    @app_commands.command(description=QUESTIONS["help"].description)
    @app_commands.describe(**descriptions(QUESTIONS["help"]))
    async def help(self, interaction: Interaction, private: bool | None = None, spoilers: Hours | None = None) -> None:
        """Every command."""
        await reply(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    bot.add_dynamic_items(QuestionButton, AnySelect)
    await bot.add_cog(About())
