"""Nobody starves the others: whoever asks too much is told so, and what takes long says so."""

import asyncio
import logging
from typing import Any

import pytest

from bot.allowance import WINDOW
from bot.reading import Reader
from cogs import _replying
from tests.cogs.conftest import World, texts

PAIR = {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}
DEFERRED = 5  # the callback that shows "thinking"
BUSY = "I am still busy with what you asked before"


def mentioned(world: World, words: str) -> str:
    assert world.client.user
    return f"{world.client.user.mention} {words}"[:2000]


def last_answer(world: World) -> str:
    return texts([component.to_dict() for component in world.channel.last_message.components])


def slow_down(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let reading take long, as where many wait for it."""
    read = Reader.read

    async def read_slowly(reader: Reader, user: int, *given: Any) -> object:  # noqa: ANN401 - whatever is read
        await asyncio.sleep(seconds)
        return await read(reader, user, *given)

    monkeypatch.setattr(Reader, "read", read_slowly)


async def test_whoever_asks_too_often_is_told_privately_and_others_are_not_held(world: World) -> None:
    allowance = world.client.in_flight.questions
    allowance.in_window = 3
    shown = [await world.fan.slash(world.channel, "about") for _ in range(5)]
    assert [one.ephemeral for one in shown] == [False, False, False, True, True]
    assert shown[-1].response
    assert BUSY in texts(shown[-1].response.components)
    assert not (await world.other.slash(world.channel, "about")).ephemeral
    allowance._begun -= WINDOW
    assert not (await world.fan.slash(world.channel, "about")).ephemeral


async def test_a_server_that_asks_too_often_is_told_so_and_others_are_not_held(world: World) -> None:
    allowance = world.client.in_flight.of_servers
    allowance.in_window = 3
    askers = [world.fan, world.other, world.fan.guild.add_member(world.env.create_user("eve"))]
    shown = [await asker.slash(world.channel, "about") for asker in (*askers, *askers)]
    assert [one.ephemeral for one in shown] == [False, False, False, True, True, True]
    assert shown[-1].response
    text = texts(shown[-1].response.components)
    assert "This server asks me a lot just now" in text
    assert "in a direct message" in text
    elsewhere = world.env.create_guild("Elsewhere")
    fan = elsewhere.add_member(world.fan.user)
    assert not (await fan.slash(elsewhere.create_text_channel("athletics"), "about")).ephemeral
    allowance._begun -= WINDOW
    assert not (await world.fan.slash(world.channel, "about")).ephemeral


async def test_one_member_cannot_use_up_what_a_server_may_ask(world: World) -> None:
    world.client.in_flight.questions.in_window = 1
    world.client.in_flight.of_servers.in_window = 2
    for _ in range(4):
        await world.fan.slash(world.channel, "about")
    assert not (await world.other.slash(world.channel, "about")).ephemeral


async def test_a_flood_of_mentions_in_a_server_is_refused_once(world: World) -> None:
    world.client.in_flight.of_servers.in_window = 1
    await world.fan.send(world.channel, mentioned(world, "two mile"))
    await world.other.send(world.channel, mentioned(world, "two mile"))
    assert "This server asks me a lot just now" in last_answer(world)
    last = await world.fan.send(world.channel, mentioned(world, "two mile"))
    assert world.channel.last_message.id == last.id


async def test_what_ended_is_given_back(world: World) -> None:
    flight = world.client.in_flight
    flight.of_servers.at_once = flight.questions.at_once = 1
    for _ in range(3):
        assert not (await world.fan.slash(world.channel, "about")).ephemeral


async def test_presses_count_too(world: World) -> None:
    card = (await world.fan.slash(world.channel, "h2h", **PAIR)).response
    assert card
    world.client.in_flight.questions.in_window = 1
    pressed = await world.fan.click(card, label="Older ›")
    assert pressed.ephemeral
    assert pressed.response
    assert BUSY in texts(pressed.response.components)


async def test_suggestions_have_an_allowance_of_their_own(world: World) -> None:
    world.client.in_flight.suggestions.in_window = 2
    found = [await world.fan.autocomplete(world.channel, "h2h", "athlete", "kerr") for _ in range(3)]
    assert [bool(choices) for choices in found] == [True, True, False]
    assert not (await world.fan.slash(world.channel, "about")).ephemeral


async def test_a_slow_message_menu_says_that_it_is_thinking(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    message = await world.fan.send(world.channel, "Josh Kerr and " * 100)
    slow_down(monkeypatch, 0.1)
    monkeypatch.setattr(_replying, "PATIENCE", 0.01)
    shown = await world.fan.context_menu(world.channel, "Look up athletes", message)
    callbacks = [request.json for request in world.env.http_requests if request.path.endswith("/callback")]
    assert [callback["type"] for callback in callbacks if callback] == [DEFERRED]
    assert shown.ephemeral
    assert shown.response
    assert "Josh Kerr" in texts(shown.response.components)


async def test_the_message_menu_counts_too(world: World) -> None:
    message = await world.fan.send(world.channel, "Josh Kerr")
    world.client.in_flight.questions.in_window = 1
    shown = [await world.fan.context_menu(world.channel, "Look up athletes", message) for _ in range(2)]
    assert [BUSY in texts(one.response.components) for one in shown if one.response] == [False, True]


@pytest.mark.parametrize(("patience", "typings"), [(0.01, 1), (60, 0)])
async def test_a_slow_mention_shows_that_the_bot_is_typing(
    world: World, monkeypatch: pytest.MonkeyPatch, patience: float, typings: int
) -> None:
    slow_down(monkeypatch, 0.1)
    monkeypatch.setattr(_replying, "PATIENCE", patience)
    await world.fan.send(world.channel, mentioned(world, "two mile"))
    assert sum(request.path.endswith("/typing") for request in world.env.http_requests) == typings
    assert "7:54.10" in last_answer(world)


async def test_a_flood_of_mentions_is_refused_once(world: World) -> None:
    world.client.in_flight.questions.in_window = 1
    await world.fan.send(world.channel, mentioned(world, "two mile"))
    await world.fan.send(world.channel, mentioned(world, "two mile"))
    assert BUSY in last_answer(world)
    last = await world.fan.send(world.channel, mentioned(world, "two mile"))
    assert world.channel.last_message.id == last.id


async def test_a_mention_too_long_to_be_a_question_says_so(world: World, caplog: pytest.LogCaptureFixture) -> None:
    await world.fan.send(world.channel, mentioned(world, "Kerr Ingebrigtsen Nuguse " * 78))
    assert "too long to be a question" in last_answer(world)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
