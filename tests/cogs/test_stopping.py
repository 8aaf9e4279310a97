"""When the bot stops, an answer under way still arrives, and whoever gets none is told to ask again."""

import asyncio
from collections.abc import Sequence
from typing import Any

import discord
import pytest

from bot.app import App
from bot.cards.card import Card
from bot.client import BellLapClient
from bot.clusters.cluster import Sharding
from bot.domain.athlete import Athlete
from bot.in_flight import InFlight
from bot.keeping import Printed
from bot.sharding import ShardedClient
from bot.store.races import RaceRepository
from cogs import _replying
from tests.cogs.conftest import World, texts

PAIR = {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}
RESTARTED = "I was restarted before I could answer"


NEVER = 60.0  # seconds; the task that waits for them is cancelled


def stop_while_answering(
    world: World, monkeypatch: pytest.MonkeyPatch, *, answered_after: float, patience: float
) -> None:
    """Let the bot stop as soon as it looks for meetings, which takes it so many seconds."""
    list_meetings, wind_down = RaceRepository.list_meetings, InFlight.wind_down
    stopping: list[asyncio.Task[None]] = []

    async def slowly(store: RaceRepository, first: Athlete, second: Athlete, event: None = None) -> object:
        stopping.append(asyncio.create_task(world.client.wind_down()))
        await asyncio.sleep(answered_after)
        return await list_meetings(store, first, second, event)

    monkeypatch.setattr(InFlight, "wind_down", lambda self, notice: wind_down(self, notice, patience))
    monkeypatch.setattr(RaceRepository, "list_meetings", slowly)


async def test_an_answer_under_way_still_arrives(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    stop_while_answering(world, monkeypatch, answered_after=0.05, patience=60)
    shown = await world.fan.slash(world.channel, "h2h", **PAIR)
    assert shown.response
    assert "4–13" in texts(shown.response.components)
    assert shown.followups == []


@pytest.mark.parametrize("thinking", [False, True])
async def test_whoever_gets_no_answer_is_told(world: World, monkeypatch: pytest.MonkeyPatch, *, thinking: bool) -> None:
    monkeypatch.setattr(_replying, "PATIENCE", 0.01 if thinking else 60)
    stop_while_answering(world, monkeypatch, answered_after=NEVER, patience=0.1)
    shown = await world.fan.slash(world.channel, "h2h", **PAIR)
    assert shown.response
    assert RESTARTED in texts(shown.response.components)
    assert shown.ephemeral == (not thinking)  # what takes the place of "thinking" is seen by whoever saw that
    assert shown.followups == []


async def test_a_mention_that_gets_no_answer_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    stop_while_answering(world, monkeypatch, answered_after=NEVER, patience=0.1)
    user = world.client.user
    assert user
    asked = await world.fan.send(world.channel, f"{user.mention} Kerr vs Ingebrigtsen")
    told = world.channel.last_message
    assert told.author.id == user.id
    assert told.reference.message_id == asked.id
    assert RESTARTED in texts([component.to_dict() for component in told.components])


async def test_a_press_that_gets_no_answer_leaves_the_card_and_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = (await world.fan.slash(world.channel, "h2h", **PAIR)).response
    assert card
    before = card.components
    monkeypatch.setattr(_replying, "PATIENCE", 0.01)
    stop_while_answering(world, monkeypatch, answered_after=NEVER, patience=0.1)
    [told] = (await world.fan.click(card, label="Older ›")).followups
    assert told.ephemeral
    assert RESTARTED in texts(told.components)
    assert card.components == before


async def test_where_nobody_waits_nothing_is_said(world: World) -> None:
    await world.fan.slash(world.channel, "about")
    sent = len(world.env.http_requests)
    await world.client.wind_down()
    assert len(world.env.http_requests) == sent


async def test_an_answer_sent_at_the_last_moment_stays(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord has it, but the task that sent it is cancelled before it heard so."""
    send_card = world.client.send_card

    async def send_and_stay(
        interaction: discord.Interaction[Any],
        card: Card,
        *,
        private: bool,
        files: Sequence[discord.File] = (),
        printed: Printed | None = None,
    ) -> None:
        await send_card(interaction, card, private=private, files=files, printed=printed)
        await asyncio.sleep(NEVER)

    monkeypatch.setattr(world.client, "send_card", send_and_stay)
    monkeypatch.setattr(_replying, "PATIENCE", 0.01)
    stop_while_answering(world, monkeypatch, answered_after=0.05, patience=2)
    shown = await world.fan.slash(world.channel, "h2h", **PAIR)
    told = [message for message in (shown.response, *shown.followups) if message]
    assert ["4–13" in texts(message.components) for message in told] == [True]


@pytest.mark.parametrize("shards", [1, 2])
async def test_a_bot_that_stops_before_its_servers_are_known_is_never_ready(frozen_app: App, shards: int) -> None:
    """discord.py waits for servers that Discord has named, and would then call a client ready that is closed."""
    kind = BellLapClient if shards == 1 else ShardedClient
    client = kind(frozen_app, sharding=Sharding(shards, tuple(range(shards))))
    state: Any = client._connection
    state.guild_ready_timeout, state.shard_ids = 0.05, range(shards)
    user = {"id": "1", "username": "bell", "discriminator": "0", "avatar": None}
    async with client:
        for shard in range(shards):
            state.parse_ready({"user": user, "guilds": [{"id": "2", "unavailable": True}], "shard": [shard, shards]})
        waiting = [state._ready_task, *getattr(state, "_ready_tasks", {}).values()]
    ended = await asyncio.gather(*waiting, return_exceptions=True)
    assert [each for each in ended if isinstance(each, Exception)] == []
