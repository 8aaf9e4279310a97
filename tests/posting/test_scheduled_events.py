"""Scheduled events of meets, over a Discord on loopback and a real database: each once, moved, and never made anew."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import discord
import pytest
import pytest_asyncio
from discord.http import Route
from sqlalchemy import select

from bot.community.community import Community
from bot.community.database import open_community
from bot.community.tables import meet_event
from bot.domain.calendar import Fixture
from bot.domain.race import Meet
from bot.domain.source import Source
from bot.errors import NotAllowed, Unavailable
from bot.scheduled_events import ScheduledEvents
from tests.running.loopback import TOKEN, LoopbackDiscord, serve_loopback

GUILD = 42
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
SOURCE = Source("book", "A calendar", "The press", date(2026, 11, 1))
MEET = Fixture(
    Meet("oslo-2027", "Bislett Games", "Oslo", "NOR"), date(2027, 6, 10), date(2027, 6, 11), "Bislett", "", 0, (SOURCE,)
)


@dataclass
class World:
    """A server, the bot's client, and what is kept."""

    served: LoopbackDiscord
    community: Community
    client: discord.Client
    now: datetime = NOW

    def events(self) -> ScheduledEvents:
        return ScheduledEvents(self.client, self.community, lambda: self.now)

    async def kept(self) -> list[tuple[int | None, bool]]:
        async with self.community._database.writing() as connection:  # pyright: ignore[reportPrivateUsage]
            return [(row[0], row[1]) for row in await connection.execute(select(meet_event.c.event, meet_event.c.gone))]


@pytest_asyncio.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[World]:
    url = f"sqlite+aiosqlite:///{tmp_path / 'community.sqlite3'}"
    async with serve_loopback() as served, open_community(url) as community:
        monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{served.port}/api")
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login(TOKEN)
            yield World(served, community, client)


async def test_an_event_is_external_has_an_end_and_says_who_says_so(world: World) -> None:
    assert await world.events().add(GUILD, MEET) == "https://discord.com/events/42/9001"
    [event] = world.served.events.events.values()
    assert (event["name"], event["entity_type"], event["privacy_level"]) == ("Bislett Games", 3, 2)
    assert event["entity_metadata"] == {"location": "Bislett, Oslo, Norway"}
    assert event["scheduled_start_time"].startswith("2027-06-10T06:00")
    assert event["scheduled_end_time"].startswith("2027-06-11T22:00")
    assert "The press" in event["description"]


async def test_long_names_are_cut_to_what_discord_takes(world: World) -> None:
    long = replace(
        MEET, meet=Meet("x" * 40, "N" * 300, "C" * 300, "NOR"), sources=(replace(SOURCE, publisher="P" * 2000),)
    )
    await world.events().add(GUILD, long)
    [event] = world.served.events.events.values()
    assert (len(event["name"]), len(event["entity_metadata"]["location"])) == (100, 100)
    assert len(event["description"]) <= 1000
    assert event["description"].endswith("x" * 40)


async def test_two_presses_at_once_make_one_event(world: World) -> None:
    one, other = await asyncio.gather(
        world.events().add(GUILD, MEET), world.events().add(GUILD, MEET), return_exceptions=True
    )
    assert len(world.served.events.events) == 1
    assert sum(isinstance(each, Unavailable) for each in (one, other)) <= 1
    assert await world.events().add(GUILD, MEET) == "https://discord.com/events/42/9001"
    assert len(world.served.events.events) == 1


async def test_an_event_that_was_made_and_not_kept_is_found_again(world: World) -> None:
    world.served.events.lost = 1
    with pytest.raises(Unavailable):
        await world.events().add(GUILD, MEET)
    assert await world.kept() == [(None, False)]
    assert await world.events().add(GUILD, MEET) == "https://discord.com/events/42/9001"
    assert len(world.served.events.events) == 1


async def test_what_discord_py_repeats_by_itself_leaves_one_event(world: World) -> None:
    world.served.events.lost, world.served.events.error = 1, 502
    address = await world.events().add(GUILD, MEET)
    [event] = world.served.events.events
    assert (address, await world.kept()) == (f"https://discord.com/events/42/{event}", [(int(event), False)])
    assert [call.method for call in world.served.received].count("POST") == 2


async def test_a_moved_meet_edits_its_event_and_another_sync_edits_nothing(world: World) -> None:
    await world.events().add(GUILD, MEET)
    moved = replace(MEET, first=date(2027, 6, 12), last=date(2027, 6, 13))
    assert await world.events().sync({MEET.meet.id: moved}) == 1
    assert await world.events().sync({MEET.meet.id: moved}) == 0
    [event] = world.served.events.events.values()
    assert event["scheduled_start_time"].startswith("2027-06-12T06:00")


async def test_an_event_that_a_moderator_deleted_is_made_anew_only_when_asked(world: World) -> None:
    await world.events().add(GUILD, MEET)
    world.served.events.events.clear()
    moved = replace(MEET, last=date(2027, 6, 12))
    assert await world.events().sync({MEET.meet.id: moved}) == 0
    assert await world.events().sync({MEET.meet.id: moved}) == 0
    assert world.served.events.events == {}
    assert await world.kept() == [(9001, True)]
    assert await world.events().add(GUILD, moved) == "https://discord.com/events/42/9002"


async def test_without_the_right_nothing_is_kept_and_it_says_what_to_give(world: World) -> None:
    world.served.events.forbidden = True
    with pytest.raises(NotAllowed, match="Create Events"):
        await world.events().add(GUILD, MEET)
    world.served.events.forbidden = False
    assert await world.events().add(GUILD, MEET)


async def test_a_server_that_removed_the_bot_is_left_alone(world: World) -> None:
    await world.events().add(GUILD, MEET)
    await world.community.departures.mark_left(GUILD, NOW)
    before = len(world.served.received)
    assert await world.events().sync({MEET.meet.id: replace(MEET, last=date(2027, 6, 12))}) == 0
    assert len(world.served.received) == before
    await world.community.privacy.delete_guild(GUILD)
    assert await world.kept() == []


async def test_the_101st_event_is_refused(world: World) -> None:
    for number in range(100):
        other = replace(MEET, meet=replace(MEET.meet, id=f"meet-{number}"))
        await world.events().add(GUILD, other)
    with pytest.raises(NotAllowed, match="100 open events"):
        await world.events().add(GUILD, MEET)
    assert len(world.served.events.events) == 100


async def test_a_meet_that_has_begun_gets_an_event_from_now_on(world: World) -> None:
    world.now = datetime(2027, 6, 10, 15, tzinfo=UTC)
    await world.events().add(GUILD, MEET)
    [event] = world.served.events.events.values()
    assert event["scheduled_start_time"].startswith("2027-06-10T15:02")
    assert await world.events().sync({MEET.meet.id: MEET}) == 0
