"""Who still waits for an answer, so that nobody is left at "thinking…" when the bot stops."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

import aiohttp
import discord

from bot.allowance import Allowance
from bot.errors import BusyServer, TooManyQuestions
from bot.telemetry.exchanges import CANCELLED, FAILED, Exchange, Surface, begin, note_error

log = logging.getLogger(__name__)

PATIENCE = 3.0  # seconds for the answers under way; then as long for telling those who got none
_LETTING_GO = 1.0  # seconds that cancelled tasks have to end

_SURFACES = {
    discord.InteractionType.autocomplete: Surface.SUGGESTIONS,
    discord.InteractionType.component: Surface.BUTTON,
    discord.InteractionType.modal_submit: Surface.FORM,
}

Waiting = discord.Interaction[Any] | discord.Message
Types = discord.InteractionResponseType


class InFlight:
    """The interactions and mentions that are being answered, each by a task of its own."""

    def __init__(self) -> None:
        self.questions = Allowance(at_once=3, in_window=20)
        self.suggestions = Allowance(at_once=5, in_window=50)  # Discord asks for some on each key that is pressed
        self.of_servers = Allowance(at_once=30, in_window=100, refusal=BusyServer)
        self.suggestions_of_servers = Allowance(at_once=50, in_window=500, refusal=BusyServer)
        self.observe: Callable[[Exchange, float], object] | None = None  # gets each exchange, and its seconds
        self._asked: dict[asyncio.Task[Any], Waiting] = {}

    def add(self, asked: Waiting) -> None:
        """Note that the current task answers this, until it ends. Raises TooManyQuestions: then it is not noted.

        A user that asks too much is refused first, and does not use up what their server may ask.
        """
        task = asyncio.current_task()
        if task is None or task in self._asked:
            return
        exchange, began = begin(_surface_of(asked)), time.monotonic()
        typing = isinstance(asked, discord.Interaction) and asked.type is discord.InteractionType.autocomplete
        try:
            _take(self.suggestions if typing else self.questions, _user_of(asked), task)
            if (guild := _guild_of(asked)) is not None:
                _take(self.suggestions_of_servers if typing else self.of_servers, guild, task)
        except TooManyQuestions as error:
            note_error(error)
            self._observed(exchange, began)
            raise
        self._asked[task] = asked
        task.add_done_callback(self._ended)
        task.add_done_callback(lambda _: self._observed(exchange, began, task))

    @property
    def under_way(self) -> int:
        """How many are being answered."""
        return len(self._asked)

    def _observed(self, exchange: Exchange, began: float, task: asyncio.Task[Any] | None = None) -> None:
        if task is not None and task.cancelled():
            exchange.outcome = CANCELLED
        elif task is not None and task.exception():
            exchange.outcome = FAILED
        if self.observe is not None:
            self.observe(exchange, time.monotonic() - began)

    async def wind_down(self, notice: discord.ui.LayoutView, patience: float = PATIENCE) -> None:
        """Wait for the answers under way; show the notice to those who have none after `patience` seconds."""
        if self._asked:
            await asyncio.wait(self._asked, timeout=patience)
        left = dict(self._asked)
        if not left:
            return
        log.info("telling %d who still wait to ask again", len(left))
        for task in left:
            task.cancel()
        await asyncio.wait(left, timeout=_LETTING_GO)
        try:
            async with asyncio.timeout(PATIENCE):
                await asyncio.gather(*(_tell(asked, notice) for asked in left.values()))
        except TimeoutError:
            log.warning("not all who still wait could be told in time")

    def _ended(self, task: asyncio.Task[Any]) -> None:
        del self._asked[task]
        if not task.cancelled() and (error := task.exception()):  # discord.py could not read what it was sent
            log.warning("left out an interaction that cannot be read (%s)", type(error).__name__)
            log.debug("why it cannot be read", exc_info=error)


def _surface_of(asked: Waiting) -> Surface:
    return _SURFACES.get(asked.type, Surface.COMMAND) if isinstance(asked, discord.Interaction) else Surface.MENTION


def _take(allowance: Allowance, asker: int, task: asyncio.Task[Any]) -> None:
    """Take from an allowance until the task ends. Raises TooManyQuestions."""
    allowance.take(asker)
    task.add_done_callback(lambda _: allowance.give_back(asker))


def _guild_of(asked: Waiting) -> int | None:
    return asked.guild_id if isinstance(asked, discord.Interaction) else asked.guild and asked.guild.id


def _user_of(asked: Waiting) -> int:
    return asked.user.id if isinstance(asked, discord.Interaction) else asked.author.id


async def _tell(asked: Waiting, notice: discord.ui.LayoutView) -> None:
    try:
        if isinstance(asked, discord.Interaction):
            await _tell_asker(asked, notice)
        else:
            reference = asked.to_reference(fail_if_not_exists=False)
            await asked.channel.send(view=notice, reference=reference, mention_author=False)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as unsent:
        log.warning("could not tell somebody to ask again: %s", unsent)


async def _tell_asker(interaction: discord.Interaction[Any], notice: discord.ui.LayoutView) -> None:
    """Replace "thinking…" by the notice, or send it privately. An answer sent at the last moment is left alone."""
    response = interaction.response
    if interaction.type is discord.InteractionType.autocomplete:
        return
    if not response.is_done():
        await response.send_message(view=notice, ephemeral=True)
    elif response.type is Types.deferred_channel_message:
        if (await interaction.original_response()).flags.loading:
            await interaction.edit_original_response(view=notice)
    elif response.type is Types.deferred_message_update:
        await interaction.followup.send(view=notice, ephemeral=True)
