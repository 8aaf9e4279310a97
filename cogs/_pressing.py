"""Buttons, menus, selects and forms: what is pressed asks what its custom_id says, or does it."""

import re
from typing import Any, Self

import discord

from bot.actions.registry import ACTIONS
from bot.cards.components import render_form
from bot.client import BellLapClient
from bot.domain.asked import Asked
from bot.errors import UsageError
from bot.questions.custom_id import Codec, Manner, Press
from bot.questions.custom_id_v1 import unknown_button
from cogs._replying import Interaction, act_on, ask, asker_of, is_own, is_private, show

_ANY_BUTTON = re.compile(r"bl\d(?![=?]).*", re.DOTALL)  # of any version: one that is no longer read says so
_ANY_MENU = re.compile(r"bl\d=.*", re.DOTALL)
_ANY_SELECT = re.compile(r"bl\d[=?].*", re.DOTALL)


class AnySelect(discord.ui.DynamicItem[discord.ui.Select[Any]], template=_ANY_SELECT):
    """A menu, whose choices are custom_ids like those of buttons, or a select, whose choices are values to set."""

    def __init__(self, custom_id: str) -> None:
        super().__init__(discord.ui.Select(custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Make the item; the callback reads the choice."""
        return cls(match.string)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Ask what a menu's choice says, or set the value that was chosen."""
        values = (interaction.data or {}).get("values") or []
        chosen = str(values[0]) if len(values) == 1 else ""
        if _ANY_MENU.fullmatch(self.custom_id):
            await press(interaction, chosen)
        else:
            await press(interaction, self.custom_id, chosen)


class QuestionButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=_ANY_BUTTON):
    """Any button of any card, of this process or an earlier one."""

    def __init__(self, custom_id: str) -> None:
        super().__init__(discord.ui.Button(custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Nothing is read here, so that an error in the custom_id is reported like any other."""
        return cls(match.string)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Replace the asker's own card; send anybody else a private copy."""
        await press(interaction, self.custom_id)


async def press(interaction: discord.Interaction[Any], custom_id: str, chosen: str = "") -> None:
    """Do what a custom_id says; `chosen` is the value of a select. Every error is reported to whoever pressed."""
    client: BellLapClient = interaction.client
    try:
        client.in_flight.add(interaction)
        pressed = await client.app.read_press(custom_id)
        if pressed.manner is Manner.FORM:
            await open_form(interaction, pressed.asked)
        elif pressed.manner is Manner.FILL:
            await _act(interaction, _filled(pressed, {pressed.empty[0]: chosen} if pressed.empty else {}))
        elif pressed.asked.question in ACTIONS:
            await _act(interaction, pressed.asked, anew=pressed.manner is Manner.ANEW)
        else:
            anew = pressed.manner is Manner.ANEW
            turns = not anew and await is_own(interaction)
            reply = await ask(interaction, pressed.asked, anew=anew, turns=turns)
            await show(interaction, reply, anew=anew, turns=turns)
    except Exception as error:  # noqa: BLE001 - report() tells what is foreseen from what is not
        await client.report(interaction, error)


async def submit(interaction: Interaction) -> None:
    """Do what a submitted form says: its custom_id carries what is asked, its fields the options left empty."""
    data: Any = interaction.data or {}
    client = interaction.client
    try:
        client.in_flight.add(interaction)
        pressed = await client.app.read_press(str(data.get("custom_id", "")))
        typed = _read_form(pressed, data.get("components"), client.app.codec)
        await _act(interaction, _filled(pressed, typed))
    except Exception as error:  # noqa: BLE001 - report() tells what is foreseen from what is not
        await client.report(interaction, error)


def _read_form(pressed: Press, components: Any, codec: Codec) -> dict[str, str]:  # noqa: ANN401 - whatever Discord sends
    """What was typed, by option. Raises UsageError for a field that the form does not have, or has twice."""
    keys = {codec.key(pressed.asked.question, option): option for option in pressed.empty}
    fields = _typed(components)
    typed = {keys[key]: value for key, value in fields if key in keys}
    if len(typed) != len(fields):
        raise UsageError("This form is not one that I sent.", "Open it again from the panel of its command.")
    return typed


async def open_form(interaction: Interaction, asked: Asked) -> None:
    """Open the modal of an action. Raises BellLapError where the asker may not do what it is for."""
    app = interaction.client.app
    modal = render_form(await app.open_form(asked, asker_of(interaction)), app.codec)
    modal.stop()  # so that discord.py does not keep it: what is submitted is read by its custom_id
    await interaction.response.send_modal(modal)


async def _act(interaction: Interaction, asked: Asked, *, anew: bool = False) -> None:
    if asked.question not in ACTIONS:
        raise unknown_button()
    may_turn = is_private(interaction) or (ACTIONS[asked.question].shows_all(asked) and not anew)
    await act_on(interaction, asked, in_place=may_turn and await is_own(interaction), anew=anew)


def _filled(pressed: Press, values: dict[str, str]) -> Asked:
    """What is asked with the options filled that were left empty; one that nothing was typed for stays unset."""
    if pressed.manner is not Manner.FILL or not pressed.empty or not any(values.values()):
        raise UsageError("Nothing was chosen or typed.", "Open it again with its command, and fill it in.")
    return pressed.asked.with_options(**values)


def _typed(components: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - whatever Discord sends
    """The custom_ids and values of a modal's fields, in rows or under labels."""
    fields = (
        field
        for outer in components or ()
        for field in (*outer.get("components", ()), *((outer["component"],) if "component" in outer else ()))
    )
    return [(str(field.get("custom_id", "")), str(field.get("value") or "").strip()) for field in fields]
