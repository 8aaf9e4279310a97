"""Posts reach their channels once, whatever fails: over real sockets, from a real outbox; only the time is ours."""

import asyncio
import itertools
import math
from collections.abc import AsyncGenerator, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
import pytest_asyncio
from discord import Client
from discord.http import Route
from sqlalchemy import select

from bot.actions.registry import COMMANDS
from bot.cards.card import Button, Card, Menu, Tone
from bot.cards.components import render
from bot.cards.delivering import marked
from bot.channels import Channels
from bot.community.community import Community
from bot.community.database import open_community
from bot.community.tables import outbox, post_target
from bot.domain.asked import Asked
from bot.domain.dates import utc_now
from bot.domain.outbox import Edit, NewPost, Post
from bot.domain.target import Target
from bot.errors import StoreError
from bot.posting.pace import Pace
from bot.posting.sending import MOST, NONCE_KEPT, Sending
from bot.questions.custom_id import Codec
from bot.services import Handle
from tests.running.loopback import TOKEN, Fault, LoopbackDiscord, serve_loopback

GUILD, CHANNEL, OTHER, USER = 10, 2000, 3000, 70_000
HERE, THERE, DIRECT = Target(GUILD, CHANNEL), Target(GUILD, OTHER), Target(user=USER)
BUTTON = Button("See", Asked.of("race", {"race": "london-2017"}), anew=True)
MOST_STEPS = 300


async def draw(post: Post) -> Card:
    return Card(Tone.RESULTS, post.content, (f"{post.edit}",), actions=((BUTTON,),))


async def no_sleep(_seconds: float) -> None:
    await asyncio.sleep(0)


@dataclass
class World:
    """An outbox, a Discord, and a clock that stands still unless it is told."""

    discord: LoopbackDiscord
    community: Community
    channels: Channels
    client: Client
    now: datetime = field(default_factory=utc_now)
    handle: Handle = field(default_factory=lambda: Handle("outbox", utc_now, no_sleep))

    def sending(self) -> Sending:
        return Sending(self.community.outbox, self.channels, draw, lambda: self.now, rate=math.inf, gather=0)

    async def add(self, *posts: tuple[str, Target]) -> None:
        async with self.community.transaction() as changes:
            await changes.outbox.add((NewPost(t, token, "news", token, self.now) for token, t in posts), self.now)

    async def test(self, *targets: Target) -> None:
        """The message that comes to a channel before anything is followed there."""
        for target in targets:
            await self.channels.send(target, Card(Tone.ABOUT, "test", ("All is well.",)))

    async def send(self, sending: Sending | None = None) -> None:
        """Send until nothing is on its way and nothing due."""
        sending = sending or self.sending()
        for _ in range(MOST_STEPS):
            if not await sending.step(self.handle):
                return
        raise AssertionError("there is no end")

    def there(self, channel: int = CHANNEL) -> list[str]:
        """The headings of what is in a channel."""
        return [_heading(message) for message in self.discord.channels.messages[channel]]

    async def states(self) -> dict[str, str]:
        async with self.community.outbox._database.writing() as connection:
            return {row.token: row.state for row in await connection.execute(select(outbox))}

    async def refusals(self) -> dict[int, str]:
        async with self.community.outbox._database.writing() as connection:
            found = (await connection.execute(select(post_target).where(post_target.c.refused.is_not(None)))).all()
        return {row.channel_id or row.user_id: row.reason for row in found}

    async def die_after_sending(self) -> None:
        """What a sender leaves that was killed between sending and marking."""
        (post,) = await self.community.outbox.lease(self.now, self.now + timedelta(seconds=60), 1, 1)
        await self.channels.post(post.target, marked(await draw(post), post.token), post.token)

    def posts(self, channel: int = CHANNEL) -> int:
        """How often something was posted to a channel, also in vain."""
        calls = self.discord.calls(f"/channels/{channel}/messages")
        return sum(call.method == "POST" for call in calls)


def _heading(message: dict[str, Any]) -> str:
    text: str = message["components"][0]["components"][0]["content"]
    return text.splitlines()[0].removeprefix("## ")


@pytest_asyncio.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[World]:
    codec = Codec(COMMANDS)

    def view(card: Card) -> discord.ui.LayoutView:
        drawn = render(card, codec)
        drawn.stop()
        return drawn

    async with serve_loopback() as served, open_community(f"sqlite+aiosqlite:///{tmp_path / 'c.sqlite3'}") as community:
        monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{served.port}/api")
        client = discord.Client(intents=discord.Intents(guilds=True))
        await client.login(TOKEN)
        yield World(served, community, Channels(client, view), client)
        await client.close()


async def test_posts_reach_channels_and_direct_messages_in_order(world: World) -> None:
    await world.add(("a", HERE), ("b", HERE), ("c", THERE), ("d", DIRECT), ("e", HERE))
    await world.send()
    assert (world.there(), world.there(OTHER), world.there(USER)) == (["a", "b", "e"], ["c"], ["d"])
    assert set((await world.states()).values()) == {"sent"}


async def test_a_post_carries_its_token_as_nonce_and_in_its_custom_id(world: World) -> None:
    await world.add(("a-token", HERE))
    await world.send()
    body = world.discord.calls(f"/channels/{CHANNEL}/messages")[-1].body
    assert (body["nonce"], body["enforce_nonce"]) == ("a-token", True)
    assert "#a-token|" in str(body["components"])


async def test_one_channel_never_has_two_posts_on_their_way(world: World) -> None:
    world.discord.channels.latency = dict.fromkeys((CHANNEL, OTHER), 0.005)
    await world.add(*((f"{n}", HERE if n % 2 else THERE) for n in range(20)))
    await world.send()
    assert world.discord.channels.most_at_once == 1


@pytest.mark.parametrize("kept", [300.0, 0.0])
@pytest.mark.parametrize("later", [timedelta(minutes=1), timedelta(hours=12)])
async def test_a_death_between_sending_and_marking_doubles_nothing(world: World, kept: float, later: timedelta) -> None:
    world.discord.channels.nonces_kept = kept
    await world.add(("a", HERE), ("b", HERE))
    await world.die_after_sending()
    world.now += later
    await world.send()
    assert world.there() == ["a", "b"]
    assert world.discord.channels.looks == 1


async def test_senders_that_die_before_they_have_looked_do_not_hide_what_arrived(world: World) -> None:
    """As looks that fail do, while Discord is down for some minutes."""
    world.discord.channels.nonces_kept = 0
    await world.add(("a", HERE))
    await world.die_after_sending()
    for _ in range(4):
        world.now += timedelta(minutes=1)
        assert await world.community.outbox.lease(world.now, world.now + timedelta(seconds=60), 1, 1)
    world.now += timedelta(minutes=1)
    await world.send()
    assert world.there() == ["a"]


@pytest.mark.parametrize("late", [timedelta(seconds=50), timedelta(minutes=2)])
async def test_who_gets_no_turn_until_its_lease_ran_out_leaves_the_post_to_who_took_it(
    world: World, late: timedelta
) -> None:
    """As on a machine so busy that drawing the post takes longer than the lease."""
    world.discord.channels.nonces_kept = 0
    await world.add(("a", HERE))

    async def draw_late(post: Post) -> Card:
        world.now += late
        await world.send()
        return await draw(post)

    await world.send(
        Sending(world.community.outbox, world.channels, draw_late, lambda: world.now, rate=math.inf, gather=0)
    )
    assert world.there() == ["a"]
    assert set((await world.states()).values()) == {"sent"}


async def test_a_lease_that_is_being_renewed_is_not_taken_for_lost(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.posting.sending.POLL", 0.001)
    await world.add(("a", HERE))

    class Slow(type(world.community.outbox)):
        async def renew(self, posts: Collection[Post], until: datetime) -> tuple[Post, ...]:
            renewed = await super().renew(posts, until)
            await asyncio.sleep(0.05)
            return renewed

    async def draw_late(post: Post) -> Card:
        world.now += timedelta(seconds=50)
        await asyncio.sleep(0.02)
        return await draw(post)

    outbox = Slow(world.community.outbox._database)
    await world.send(Sending(outbox, world.channels, draw_late, lambda: world.now, rate=math.inf, gather=0))
    assert world.there() == ["a"]


async def test_a_death_before_sending_loses_nothing(world: World) -> None:
    await world.add(("a", HERE))
    await world.community.outbox.lease(world.now, world.now + timedelta(seconds=60), 1, 1)
    world.now += timedelta(minutes=1)
    await world.send()
    assert world.there() == ["a"]


async def test_a_post_is_found_among_many_that_came_since(world: World) -> None:
    world.discord.channels.nonces_kept = 0
    await world.add(("a", HERE))
    await world.die_after_sending()
    for number in range(250):
        await world.channels.post(HERE, marked(await draw(_other(number)), f"other-{number}"), f"other-{number}")
    world.now += timedelta(hours=1)
    await world.send()
    assert world.there().count("a") == 1


def _other(number: int) -> Post:
    return Post(number, HERE, "", "news", "other", None, 0, None, Edit.NONE)


async def test_where_the_history_is_closed_the_nonce_must_do_and_later_nothing_is_sent_twice(world: World) -> None:
    await world.add(("a", HERE), ("b", THERE))
    await world.die_after_sending()
    await world.die_after_sending()
    world.discord.channels.history_closed = True
    world.now += timedelta(minutes=1)
    found = await world.community.outbox.lease(world.now, world.now + timedelta(minutes=1), 9, 9)
    await world.sending().deliver(next(post for post in found if post.token == "a"))
    assert (await world.states(), world.discord.channels.folded) == ({"a": "sent", "b": "waiting"}, 1)
    world.now += NONCE_KEPT
    await world.send()
    assert ((await world.states())["b"], world.there(OTHER)) == ("refused", ["b"])
    assert "Read Message History" in (await world.refusals())[OTHER]


@pytest.mark.parametrize(
    ("status", "body", "word"),
    [
        (403, {"message": "Missing Permissions", "code": 50013}, "may not write"),
        (403, {"message": "Missing Access", "code": 50001}, "cannot see"),
        (403, {"message": "New", "code": 1}, "refuses posts"),
        (404, {"message": "Unknown Channel", "code": 10003}, "gone"),
    ],
)
async def test_a_refusal_is_not_repeated_and_the_place_says_why(
    world: World, status: int, body: dict[str, Any], word: str
) -> None:
    world.discord.channels.failing[CHANNEL] = status, body
    await world.add(("a", HERE), ("b", HERE), ("c", THERE))
    await world.send()
    world.now += timedelta(days=1)
    await world.send()
    assert world.posts() == 1
    assert world.there(OTHER) == ["c"]
    assert await world.states() == {"a": "refused", "b": "waiting", "c": "sent"}
    assert word in (await world.refusals())[CHANNEL]


async def test_a_post_that_discord_cannot_read_is_refused_alone(world: World) -> None:
    world.discord.faults.append(Fault(f"/channels/{CHANNEL}/messages", 400, body={"message": "Invalid", "code": 50035}))
    await world.add(("a", HERE), ("b", HERE))
    await world.send()
    assert await world.states() == {"a": "refused", "b": "sent"}
    assert await world.refusals() == {}


async def test_a_token_that_discord_refuses_stops_all_and_blames_no_target(world: World) -> None:
    world.discord.faults.append(Fault("/messages", 401, times=99, body={"message": "401: Unauthorized", "code": 0}))
    await world.add(*((f"{n}", Target(GUILD, n)) for n in range(1, 200)))
    sending = world.sending()
    for _ in range(20):
        await sending.step(world.handle)
    await sending.close()
    assert len(world.discord.calls("/messages")) <= MOST
    assert world.handle.state.last_error == "locked out"
    assert set((await world.states()).values()) == {"waiting"}
    assert await world.refusals() == {}


@pytest.mark.parametrize("status", [503, 429])
async def test_what_fails_is_tried_ever_more_rarely_and_kept(world: World, status: int) -> None:
    await world.test(HERE)
    world.discord.channels.failing[CHANNEL] = status, {"message": "down"}
    await world.add(("a", HERE), ("b", HERE), ("c", THERE))
    began = world.now
    while world.now < began + timedelta(hours=1):
        await world.send()
        world.now += timedelta(seconds=30)
    assert len(world.discord.calls(f"/channels/{CHANNEL}/messages")) < 20
    assert world.there(OTHER) == ["c"]
    world.discord.channels.failing.clear()
    world.now += timedelta(minutes=10)
    await world.send()
    assert world.there() == ["test", "a", "b"]


async def test_posts_begin_one_after_the_other_as_discord_takes_them(world: World) -> None:
    await world.add(*((f"{n}", Target(GUILD, 1000 + n)) for n in range(30)))
    sending = Sending(world.community.outbox, world.channels, draw, lambda: world.now, rate=0.001, gather=0)
    running = asyncio.create_task(sending.run(world.handle))
    await world.discord.until(world.discord.channels.posted)
    while sending.busy:  # noqa: ASYNC110 - what is on its way ends by itself
        await asyncio.sleep(0)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert len(world.discord.channels.posted()) == 1
    assert await world.community.outbox.count("sent") == 1


async def test_posts_let_answers_go_first() -> None:
    """But for the first after a while, which is no more than one."""
    answering = True
    pace = Pace(1 / 3600, lambda: not answering)
    pace.take()
    pace._next = 0.0  # it is time for the next
    assert not pace.may_begin()
    waiting = asyncio.create_task(pace.wait())
    for _ in range(5):
        await asyncio.sleep(0)
    assert not waiting.done()
    answering = False
    await waiting
    assert pace.may_begin()


async def test_posts_are_all_sent_where_somebody_always_waits_for_an_answer(world: World) -> None:
    await world.add(*((f"{n}", Target(GUILD, 1000 + n)) for n in range(9)))
    outbox = world.community.outbox
    busy = Sending(outbox, world.channels, draw, lambda: world.now, rate=200, gather=0, is_quiet=lambda: False)
    await world.send(busy)
    assert len(world.discord.channels.posted()) == 9


async def test_what_was_leased_and_did_not_begin_is_there_for_the_next_sender(world: World) -> None:
    await world.add(*((f"{n}", Target(GUILD, 1000 + n)) for n in range(9)))
    sending = Sending(world.community.outbox, world.channels, draw, lambda: world.now, rate=18, gather=0)
    await sending.step(world.handle)
    await sending.close()
    assert 0 < len(world.discord.channels.posted()) < 9
    await world.send()
    assert len(world.discord.channels.posted()) == 9


async def test_channels_that_hang_hold_up_no_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.posting.sending.GRACE", 0)
    stuck = range(5000, 5000 + MOST // 2)
    world.discord.channels.latency = dict.fromkeys(stuck, 3600)
    await world.add(*((f"stuck-{n}", Target(GUILD, n)) for n in stuck))
    await world.add(*((f"{n}", Target(GUILD, 1000 + n)) for n in range(100)))
    sending = world.sending()
    for _ in range(MOST_STEPS):
        await sending.step(world.handle)
        if sending.busy == len(stuck) and len(world.discord.channels.posted()) == 100:
            break
    assert (sending.busy, len(world.discord.channels.posted())) == (len(stuck), 100)
    await sending.close()


async def test_a_database_that_fails_for_a_while_loses_and_doubles_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.posting.sending.MARKING", (0, 0))
    await world.add(("a", HERE), ("b", HERE))
    sound, failures = world.community.outbox, itertools.count()

    class Failing(type(sound)):
        async def mark_sent(self, messages: Mapping[int, int], now: datetime) -> None:
            if next(failures) < 1:
                raise StoreError("locked", "")
            await super().mark_sent(messages, now)

    failing = Failing(sound._database)
    await world.send(Sending(failing, world.channels, draw, lambda: world.now, rate=math.inf, gather=0))
    assert world.there() == ["a", "b"]
    assert set((await world.states()).values()) == {"sent"}


async def test_a_database_that_is_locked_is_waited_for(world: World) -> None:
    await world.add(("a", HERE))
    url = world.community.outbox._database.engine.url.render_as_string()
    async with open_community(url, lock_wait=0.01) as impatient:
        sending = Sending(impatient.outbox, world.channels, draw, lambda: world.now, rate=math.inf, gather=0)
        async with world.community.transaction():
            assert await sending.step(world.handle)
        assert world.handle.state.last_error == "store error"
        await world.send(sending)
    assert (world.there(), world.handle.state.failing_since) == (["a"], None)


async def test_a_correction_edits_the_post(world: World) -> None:
    await world.add(("a", HERE), ("gone", THERE))
    await world.send()
    world.discord.channels.messages[OTHER].clear()
    async with world.community.transaction() as changes:
        assert await changes.outbox.mark_edit(["a", "gone"], Edit.CORRECTED) == 2
    await world.send()
    assert world.posts() == 1
    assert "corrected" in str(world.discord.channels.messages[CHANNEL][0]["components"])
    assert world.there(OTHER) == []


async def test_a_message_that_was_deleted_after_it_arrived_is_not_sent_again(world: World) -> None:
    await world.add(("a", HERE))
    await world.die_after_sending()
    world.discord.channels.messages[CHANNEL].clear()
    world.now += timedelta(minutes=1)
    await world.send()
    assert (world.there(), await world.states()) == ([], {"a": "sent"})


def test_a_post_needs_a_button() -> None:
    card = Card(Tone.RESULTS, "News", (), actions=(Menu("Which?", ()),))
    with pytest.raises(ValueError, match="button"):
        marked(card, "a")
