"""What every cog shares: how a question is answered on Discord, and how options are suggested."""

import asyncio
from typing import Any

import discord
from discord import app_commands

from bot.answers.almanac import Options
from bot.answers.questions import Question, get_question
from bot.answers.suggesting import suggest
from bot.app import Reply
from bot.cards.card import Card
from bot.cards.components import render
from bot.client import BellLapClient

Interaction = discord.Interaction[BellLapClient]

PATIENCE = 1.5  # seconds before "thinking" is shown; Discord gives up on an interaction after 3


def descriptions(question: Question) -> dict[str, str]:
    """The options a person sets and what Discord says of each."""
    return {option.name: option.description for option in question.visible}


async def reply(interaction: Interaction, name: str, **options: str | None) -> None:
    """Answer a slash command: errors are for the asker alone, answers for everybody."""
    question = get_question(name)
    given = {option: value for option, value in options.items() if value}
    card = (await ask(interaction, question, given)).card
    await _send(interaction, card, private=card.private)


async def ask(interaction: Interaction, question: Question, options: Options) -> Reply:
    """The reply to a question; one that takes long is deferred, so that Discord keeps waiting."""
    asking = asyncio.ensure_future(interaction.client.app.ask(question, options))
    done, _ = await asyncio.wait({asking}, timeout=PATIENCE)
    if not done and not interaction.response.is_done():
        await interaction.response.defer(thinking=True)
    return await asking


async def suggest_option(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Autocomplete for every option of every question, also on an empty input."""
    command = interaction.command
    data: Any = interaction.data or {}
    option = next((o["name"] for o in data.get("options", ()) if o.get("focused")), "")
    options = {o["name"]: str(o.get("value", "")) for o in data.get("options", ())}
    question = get_question(command.name if command else "")
    found = await suggest(question, option, typed, options, interaction.client.app.almanac)
    return [app_commands.Choice(name=suggestion.label, value=suggestion.value) for suggestion in found]


async def show(interaction: Interaction, card: Card, *, anew: bool) -> None:
    """Show what a press asked for: in place on the asker's own card, else as a private copy for whoever pressed.

    `anew` is a choice under a private error: it becomes the public answer that was wanted in the first place.
    """
    asked = interaction.message.interaction_metadata if interaction.message else None
    own = asked is not None and asked.user.id == interaction.user.id
    if own and not anew and not card.private and not interaction.response.is_done():
        await interaction.response.edit_message(view=_view(card))
    else:
        await _send(interaction, card, private=card.private or not (own or anew))


async def _send(interaction: Interaction, card: Card, *, private: bool) -> None:
    if interaction.response.is_done():
        await interaction.followup.send(view=_view(card), ephemeral=private)
    else:
        await interaction.response.send_message(view=_view(card), ephemeral=private)


def _view(card: Card) -> discord.ui.LayoutView:
    view = render(card)
    view.stop()  # presses reach the QuestionButton through the custom_id; the client must not keep the view
    return view
