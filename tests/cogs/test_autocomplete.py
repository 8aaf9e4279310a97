"""Autocomplete: Discord can show all suggestions for any text, and the bot can answer them."""

import pytest
from discord import app_commands

from bot.actions.registry import COMMANDS
from bot.questions.options import COMPLETED
from tests.cogs.conftest import World, manager
from tests.cogs.shared import shared_client, world

__all__ = ("shared_client", "world")

LEAVES = {"quotebook": "quotebook random"}  # a command of each group
OF_KINDS = [
    (o.kind, (LEAVES.get(c.name, c.name), o.name)) for c in COMMANDS.values() for o in c.visible if o.kind in COMPLETED
]
OPTIONS = [option for _, option in OF_KINDS]
EACH_KIND = list(dict(OF_KINDS).values())  # what is suggested depends on the kind of option: one command each
WEIRD = [
    "",
    " ",
    "a",
    "Q",
    "1",
    "é",
    "-",
    "kerr",
    "1500 wom",
    "x" * 100,
    "x" * 6000,
    "1" * 6000,
    "🏃🏃🏃",
    "\u200b",
    "\u202eסתיו",
    "@everyone",
    "**bold** ||bar||",
    "'; DROP TABLE athlete; --",
    "\x00\n\t",
    "a" + "\u0301" * 300,
]
EVERYWHERE = ("kerr", "1500 wom", "@everyone")


def test_every_name_has_autocomplete(world: World) -> None:
    commands = [c for c in world.client.tree.walk_commands() if isinstance(c, app_commands.Command)]
    leaves = [c for c in commands if c.parent is None or c.qualified_name in LEAVES.values()]
    completed = {(c.qualified_name, p.name) for c in leaves for p in c.parameters if p.autocomplete}
    assert completed == {*OPTIONS, ("quotebook random", "tag")}  # a tag is not of the almanac, but of the server's book


@pytest.mark.parametrize("typed", WEIRD, ids=[ascii(typed[:12]) for typed in WEIRD])
async def test_any_text_gets_suggestions_that_discord_can_show(world: World, typed: str) -> None:
    mia = manager(world)  # who is offered every command
    for command, option in OPTIONS if typed in EVERYWHERE else EACH_KIND:
        choices = await mia.autocomplete(world.channel, command, option, typed)
        assert len(choices) <= 25
        assert len({choice["value"] for choice in choices}) == len(choices)
        for choice in choices:
            assert 1 <= len(choice["name"]) <= 100
            assert 1 <= len(choice["value"]) <= 100


async def test_before_anything_is_typed_something_is_suggested(world: World) -> None:
    mia = manager(world)
    for command, option in OPTIONS:
        assert await mia.autocomplete(world.channel, command, option, ""), (command, option)


async def test_every_event_suggested_for_a_record_has_one(world: World) -> None:
    for typed in ("", "mile", "1500 women"):
        for choice in await world.fan.autocomplete(world.channel, "record", "event", typed):
            shown = await world.fan.slash(world.channel, "record", event=choice["value"])
            assert not shown.ephemeral, choice


async def test_the_events_of_the_scope_that_is_set_are_suggested(world: World) -> None:
    """The frozen facts have the 400 m of the World Championships alone."""
    of_the_world = await world.fan.autocomplete(world.channel, "record", "event", "400 m")
    there = await world.fan.autocomplete(world.channel, "record", "event", "400 m", scope="world championships")
    assert "400m" not in {choice["value"] for choice in of_the_world}
    assert "400m" in {choice["value"] for choice in there}


async def test_an_event_for_both_sexes_is_suggested_before_narrower_ones(world: World) -> None:
    first, *others = await world.fan.autocomplete(world.channel, "record", "event", "two-mile")
    assert (first["name"], first["value"]) == ("2 miles", "2-miles")
    assert others


async def test_a_chosen_event_narrows_the_scopes(world: World) -> None:
    scopes = await world.fan.autocomplete(world.channel, "record", "scope", "", event="two-mile")
    assert [scope["value"] for scope in scopes] == ["world"]


async def test_nobody_is_suggested_as_their_own_opponent(world: World) -> None:
    choices = await world.fan.autocomplete(world.channel, "h2h", "opponent", "kerr", athlete="josh-kerr")
    assert "josh-kerr" not in {choice["value"] for choice in choices}
