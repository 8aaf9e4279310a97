"""Shared by all cogs: how a question is answered on Discord, and how options are suggested."""

import asyncio
import io
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

import aiohttp
import discord
from discord import app_commands

from bot.actions.registry import ACTIONS, COMMANDS
from bot.cards.components import CHART_FILE, alternative
from bot.cards.delivering import without_chart, without_file
from bot.client import BellLapClient, clear_thinking
from bot.domain.asked import Asked
from bot.domain.asker import Asker
from bot.domain.preferences import MOST_HOURS
from bot.errors import BellLapError
from bot.questions.command import Command
from bot.questions.context import Context
from bot.reply import Reply

log = logging.getLogger(__name__)

T = TypeVar("T")
Interaction = discord.Interaction[BellLapClient]
Hours = app_commands.Range[int, 0, MOST_HOURS]

_BY_ID = (discord.Role, discord.Member, discord.User)
_SLASH = discord.InteractionType.application_command
NO_PICTURES = "I may not attach pictures here."
NO_FILES = "I may not attach files here: ask me in a direct message, or let me attach files."
PATIENCE = 1.5  # seconds before "thinking" is shown; Discord gives up on an interaction after 3


def descriptions(command: Command) -> dict[str, str]:
    """The options a person sets and what Discord says of each."""
    return {option.name: option.description for option in command.visible}


def asker_of(interaction: Interaction) -> Asker:
    """Who asks. Of a server that did not add the bot nothing is known to us: it is left out."""
    guild = interaction.guild_id
    added = guild is not None and (
        interaction.is_guild_integration() or interaction.client.get_guild(guild) is not None
    )
    return Asker(
        interaction.user.id,
        guild if added else None,
        channel_of(interaction.channel, interaction.channel_id) if added else None,
        interaction.locale.value,
        added and interaction.permissions.manage_guild,
        guild is not None and not added,
        interaction.channel_id if added and isinstance(interaction.channel, discord.Thread) else None,
        added and (interaction.permissions.manage_events or interaction.permissions.manage_guild),
        roles_of(interaction.user) if added else (),
    )


def roles_of(user: discord.User | discord.Member) -> tuple[int, ...]:
    """The ids of a member's roles, also in a server that is not cached, of which discord.py's `roles` knows none."""
    if not isinstance(user, discord.Member):
        return ()
    return (user.guild.id, *user._roles)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - no public way


def channel_of(channel: object, channel_id: int | None) -> int | None:
    """The channel whose settings hold: of a thread its parent."""
    return channel.parent_id if isinstance(channel, discord.Thread) else channel_id


@asynccontextmanager
async def reporting(interaction: Interaction) -> AsyncGenerator[None]:
    """Tell the asker what stops what is done in the block, where that is foreseen."""
    try:
        yield
    except BellLapError as error:
        await interaction.client.report(interaction, error)


async def act(interaction: Interaction, upload: bytes | None = None) -> None:
    """Do what a slash command says, with the file that came with it, and show its panel, mostly to the asker alone."""
    await act_on(interaction, asked_by(interaction), in_place=False, anew=True, upload=upload)


def asked_by(interaction: Interaction) -> Asked:
    """What a slash command asks; of a group's, `/quotebook random`, the second word is the option `do`."""
    name, _, do = (interaction.command.qualified_name if interaction.command else "").partition(" ")
    return Asked.of(name, {"do": do, **_given(interaction)})


async def act_on(
    interaction: Interaction, asked: Asked, *, in_place: bool, anew: bool = False, upload: bytes | None = None
) -> None:
    """Do an action and show what it came to; one that takes long, as while the database is locked, is deferred.

    `in_place` puts it on the card it was pressed on. What others may see is a message for all if it is asked `anew`.
    """
    private = not (anew and ACTIONS[asked.question].shows_all(asked))

    async def defer() -> None:
        await (
            interaction.response.defer() if in_place else interaction.response.defer(thinking=True, ephemeral=private)
        )

    acted = await patiently(interaction.client.app.act(asked, asker_of(interaction), upload), defer)
    thinking = interaction.response.type is discord.InteractionResponseType.deferred_channel_message
    if thinking and acted.card.private and not private:
        await clear_thinking(interaction)
    if acted.card.file and not interaction.app_permissions.attach_files:
        acted = replace(acted, card=without_file(acted.card, NO_FILES))
    await show_panel(interaction, acted, in_place=in_place, private=private or acted.card.private)


async def show_panel(interaction: Interaction, answered: Reply, *, in_place: bool, private: bool = True) -> None:
    """Show what an action came to: on the card it was pressed on, else as a message of its own.

    What is for the asker alone does not stand on a card that all see.
    """
    in_place = in_place and (is_private(interaction) or not answered.card.private)
    if in_place and not isinstance(answered.outcome, BellLapError):
        view, files = interaction.client.view_of(answered.card), files_of(answered)
        if interaction.response.is_done():
            await interaction.edit_original_response(view=view, attachments=files)
        else:
            await interaction.response.edit_message(view=view, attachments=files)
    else:
        await send_reply(interaction, answered, private=private)


def _given(interaction: Interaction) -> dict[str, str]:
    """The options of a slash command that were set; a role, a member or a user is given by the id."""
    given = ((name, value) for name, value in interaction.namespace if value is not None)
    return {name: str(value.id if isinstance(value, _BY_ID) else value) for name, value in given}


async def reply(interaction: Interaction) -> None:
    """Answer a slash command; an error is shown to the asker alone."""
    command = interaction.command.name if interaction.command else ""
    answered = await ask(interaction, Asked.of(command, _given(interaction)))
    await send_reply(interaction, answered, private=answered.card.private)


async def ask(interaction: Interaction, asked: Asked, *, anew: bool = False, turns: bool = False) -> Reply:
    """The reply to a question, with its chart drawn. After PATIENCE the interaction is deferred.

    `anew` and `turns` are as in `show`.
    """
    app, fresh = interaction.client.app, anew or interaction.type is _SLASH
    seen_by_all = None if fresh else turns and not is_private(interaction)
    context = await app.context_for(asked, asker_of(interaction), seen_by_all=seen_by_all)
    kept = app.find_kept(asked, context)
    if kept is not None and kept.card.chart is None and kept.card.file is None:
        return kept  # at once, without the task that could be waited for
    private = bool(context.preferences.private) or not fresh

    async def defer() -> None:
        await (interaction.response.defer() if turns else interaction.response.defer(thinking=True, ephemeral=private))

    answered = await patiently(_illustrated(interaction, asked, context), defer)
    thinking = interaction.response.type is discord.InteractionResponseType.deferred_channel_message
    if thinking and answered.card.private and not private:
        await clear_thinking(interaction)
    return answered


async def patiently(work: Coroutine[Any, Any, T], if_slow: Callable[[], Awaitable[object]]) -> T:
    """What the work gives; `if_slow` is called once if that takes longer than PATIENCE."""
    working = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait({working}, timeout=PATIENCE)
        if not done:
            await if_slow()
        return await working
    finally:
        working.cancel()  # if Discord no longer takes an answer, nobody waits for one


def is_private(interaction: Interaction) -> bool:
    """Whether what was pressed is on a message for the asker alone."""
    return interaction.message is not None and interaction.message.flags.ephemeral


async def _illustrated(interaction: Interaction, asked: Asked, context: Context) -> Reply:
    app = interaction.client.app
    answered = await app.ask(asked, context)
    if answered.card.chart and not interaction.app_permissions.attach_files:
        return replace(answered, card=without_chart(answered.card, NO_PICTURES), printed=None)
    if answered.card.file and not interaction.app_permissions.attach_files:
        return replace(answered, card=without_file(answered.card, NO_FILES), printed=None)
    return await app.illustrate(answered)


async def suggest_option(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Autocomplete for every option of every question, also before anything is typed."""
    command = interaction.command
    data: Any = interaction.data or {}
    try:
        typed_in = data.get("options", ())
        if typed_in and "options" in typed_in[0]:  # a group's command has its options one level down
            typed_in = typed_in[0]["options"]
        option = next((o["name"] for o in typed_in if o.get("focused")), "")
        options = {o["name"]: str(o.get("value", "")) for o in typed_in}
        known = COMMANDS[command.qualified_name.partition(" ")[0] if command else ""]
        found = await interaction.client.app.suggest(known, option, typed, options)
    except Exception as error:  # noqa: BLE001 - discord.py would log it, and Discord wait for an answer in vain
        await interaction.client.report(interaction, error)
        return []
    return [app_commands.Choice(name=suggestion.label, value=suggestion.value) for suggestion in found]


async def show(interaction: Interaction, answered: Reply, *, anew: bool, turns: bool) -> None:
    """Show the reply to a press.

    `turns`: the user pressed on their own card, which the reply replaces; otherwise they get a private copy. `anew`:
    the reply is a new public message, as for a choice under a private error.
    """
    card, failed = answered.card, isinstance(answered.outcome, BellLapError)
    in_place = turns and not failed and (is_private(interaction) or not card.private)
    if not in_place:
        await send_reply(interaction, answered, private=card.private or not anew)
        return
    view, files = interaction.client.view_of(card, answered.printed), files_of(answered)
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view, attachments=files)
    else:
        await interaction.response.edit_message(view=view, attachments=files)


async def is_own(interaction: Interaction) -> bool:
    """Whether the user who pressed asked for this card, by a command or by the message that it replies to."""
    card = interaction.message
    if card is None:
        return False
    if card.interaction_metadata is not None:
        return card.interaction_metadata.user.id == interaction.user.id
    asked = card.reference.resolved if card.reference else None
    if asked is None and card.reference and card.reference.message_id:
        asked = await _find_message(interaction, card.reference.message_id)
    return isinstance(asked, discord.Message) and asked.author.id == interaction.user.id


async def _find_message(interaction: Interaction, message_id: int) -> discord.Message | None:
    """Fetch a message of the channel, for presses that Discord sends without it; None if it cannot be fetched."""
    if not isinstance(interaction.channel, discord.abc.Messageable):
        return None
    try:
        async with asyncio.timeout(PATIENCE / 2):
            return await interaction.channel.fetch_message(message_id)
    except (TimeoutError, discord.DiscordException, aiohttp.ClientError, OSError) as error:
        log.info("cannot fetch the message that a card replies to: %s", error)
        return None


async def send_reply(interaction: Interaction, answered: Reply, *, private: bool) -> None:
    """Send a reply as a new message."""
    await interaction.client.send_card(
        interaction, answered.card, private=private, files=files_of(answered), printed=answered.printed
    )


def files_of(answered: Reply) -> list[discord.File]:
    """The files to attach to a card: its file, the picture of its chart. An empty list removes earlier ones."""
    chart, file = answered.card.chart, answered.card.file
    attached = [discord.File(io.BytesIO(file.content), file.name)] if file else []
    if chart is None or not answered.picture:
        return attached
    return [*attached, discord.File(io.BytesIO(answered.picture), CHART_FILE, description=alternative(chart))]
