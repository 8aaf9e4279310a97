"""The quote of the day, from its timer to its channel and after: on real sockets, only the time is ours."""

import json
import math
from collections.abc import AsyncGenerator, Collection
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
import pytest_asyncio
from discord.http import Route

from bot.app import App
from bot.cards.card import Card
from bot.cards.components import render
from bot.cards.delivering import marked
from bot.channels import Channels
from bot.community.community import Community
from bot.community.database import open_community
from bot.community.kind import COMMUNITY
from bot.database.backups import back_up
from bot.domain.outbox import FoundPost, Post
from bot.domain.preferences import Preferences
from bot.domain.quotebook import BookSettings, Speaker, draft_quote, of_member, of_name
from bot.domain.target import Target
from bot.domain.timers import QUOTE, Tells, Timer, TimerKind
from bot.domain.timing import first_daily
from bot.posting.dailies import Dailies
from bot.posting.drawing import Drawing
from bot.posting.quotes import recognise_quote
from bot.posting.sending import Sending
from bot.posting.timing import Timing
from bot.services import Handle
from tests.community.examples import NOON, USER
from tests.posting.test_news_arrives import MOST_STEPS, _texts, no_sleep
from tests.running.loopback import TOKEN, LoopbackDiscord, serve_loopback

KEEPER, MESSAGE, ELSEWHERE = 600_000_000_000_000_001, 500_000_000_000_000_001, 800_000_000_000_000_009
LONG_AGO = date(2020, 1, 1)
COACH = of_name("My coach")
GUILD, CHANNEL, OTHER_CHANNEL = 10, 2000, 3000
HERE = Target(GUILD, CHANNEL)
DAY = timedelta(days=1)


class Messages:
    """Discord's messages, of which some were deleted and nobody noticed."""

    def __init__(self) -> None:
        self.gone: set[int] = set()

    async def find_gone(self, messages: Collection[tuple[int, int]]) -> frozenset[int]:
        return frozenset(id_ for _, id_ in messages if id_ in self.gone)


@dataclass
class World:
    """A bot with a book, a Discord, and a clock that stands still unless it is told."""

    app: App
    community: Community
    discord: LoopbackDiscord
    channels: Channels
    file: Path
    stack: AsyncExitStack
    messages: Messages = field(default_factory=Messages)
    now: datetime = NOON
    handle: Handle = field(default_factory=lambda: Handle("outbox", lambda: NOON, no_sleep))

    async def say(self, words: str, who: Speaker = COACH, **more: Any) -> int:  # noqa: ANN401
        ids = {key: more.pop(key) for key in ("channel", "message") if key in more}
        async with self.community.transaction() as changes:
            draft = draft_quote(words, who, **{"said": LONG_AGO, **more})
            return (await changes.quotebook.add(GUILD, draft, KEEPER, self.now, **ids)).quote.number

    async def set_daily(self, target: Target = HERE) -> None:
        new = Timer(0, target, TimerKind.DAILY, QUOTE, 0, self.now, Tells.QUOTE, 12 * 60, "UTC", zone_chosen=True)
        async with self.community.transaction() as changes:
            await changes.timers.set(first_daily(new, self.now), self.now)

    async def make(self) -> int:
        """What the service of timers makes by now."""
        has_news = Dailies(self.app.context).has_news
        return await Timing(self.community, self.app.context, has_news, lambda: self.now).step()

    async def send(self) -> None:
        """Send and edit all that is due."""
        drawing = Drawing(self.community, self.app.almanac.store, self.app.context)
        sending = Sending(
            self.community.outbox,
            self.channels,
            drawing.draw,
            lambda: self.now,
            rate=math.inf,
            gather=0,
            recognise=self.recognise,
        )
        for _ in range(MOST_STEPS):
            if not await sending.step(self.handle):
                return
        raise AssertionError("there is no end")

    async def recognise(self, post: Post, found: FoundPost) -> None:
        """As the bot's client has it."""
        await recognise_quote(self.community, self.app.codec, post, found)

    async def days(self, number: int) -> None:
        """So many days pass, each with its post."""
        for _ in range(number):
            self.now += DAY
            await self.make()
            await self.send()

    def there(self, channel: int = CHANNEL) -> list[str]:
        return [" · ".join(_texts(message["components"])) for message in self.discord.channels.messages[channel]]


@pytest_asyncio.fixture
async def world(frozen_app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[World]:
    def view(card: Card) -> discord.ui.LayoutView:
        drawn = render(card, frozen_app.codec)
        drawn.stop()
        return drawn

    file = tmp_path / "server.sqlite3"  # not the app's own, whose services run by real time
    members = f"sqlite+aiosqlite:///{file}"
    async with AsyncExitStack() as stack, serve_loopback() as served, open_community(members) as community:
        monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{served.port}/api")
        client = discord.Client(intents=discord.Intents(guilds=True))
        await client.login(TOKEN)
        made = World(frozen_app, community, served, Channels(client, view), file, stack)
        served.channels.clock = lambda: made.now.timestamp()  # noqa: PLW0108 - the moment changes
        frozen_app.messages = made.messages
        frozen_app.clock = lambda: made.now
        yield made
        await client.close()


async def test_each_day_has_a_quote_and_all_come_before_one_comes_again(world: World) -> None:
    said = [f"number {at}" for at in range(4)]
    for words in said:
        await world.say(words)
    await world.set_daily()
    await world.days(8)
    told = [next(words for words in said if words in each) for each in world.there()]
    assert sorted(told[:4]) == said
    assert told[4:] == told[:4]
    assert all("Quote of the day" in each for each in world.there())


async def test_two_channels_tell_two_quotes_on_one_day(world: World) -> None:
    await world.say("number one")
    await world.say("number two")
    await world.set_daily()
    await world.set_daily(Target(GUILD, OTHER_CHANNEL))
    await world.days(1)
    (here,), (there,) = world.there(), world.there(OTHER_CHANNEL)
    assert ("number one" in here) != ("number one" in there)


async def test_an_empty_book_makes_no_post_and_the_first_quote_comes_the_next_day(world: World) -> None:
    await world.set_daily()
    await world.days(2)
    assert world.there() == []
    async with world.community.transaction() as changes:
        await changes.quotebook.set_settings(GUILD, BookSettings(review=True), world.now)
    waits = await world.say("not reviewed")
    await world.days(1)
    assert world.there() == []
    async with world.community.transaction() as changes:
        await changes.quotebook.approve(GUILD, waits, world.now)
    await world.days(1)
    (only,) = world.there()
    assert "not reviewed" in only


async def test_what_was_removed_while_its_post_waited_is_not_told(world: World) -> None:
    await world.say("to be removed")
    await world.set_daily()
    world.now += DAY
    assert await world.make() == 1
    async with world.community.transaction() as changes:
        await changes.quotebook.remove(GUILD, 1)
    await world.send()
    assert world.there() == []
    await world.say("another")
    await world.days(1)
    (only,) = world.there()
    assert "another" in only


async def test_a_post_follows_its_quote_when_it_is_edited_and_when_it_goes(world: World) -> None:
    await world.say("I wanted to loose.", of_member(USER))
    await world.set_daily()
    await world.days(1)
    async with world.community.transaction() as changes:
        right = draft_quote("I wanted to win.", of_member(USER), said=LONG_AGO)
        await changes.quotebook.edit(GUILD, 1, right, world.now)
    await world.send()
    (edited,) = world.there()
    assert "I wanted to win." in edited
    assert "It was changed since it was posted." in edited
    async with world.community.transaction() as changes:
        await changes.quotebook.forbid(USER, world.now)
    await world.send()
    (gone,) = world.there()
    assert "It was removed from this server's quotebook." in gone
    assert "wanted" not in gone
    assert str(USER) not in json.dumps(world.discord.channels.messages[CHANNEL])


async def test_a_message_that_was_deleted_unseen_takes_its_quote_along_and_another_is_told(world: World) -> None:
    await world.say("deleted", channel=ELSEWHERE, message=MESSAGE)
    await world.set_daily()
    world.messages.gone = {MESSAGE}
    await world.days(1)
    assert world.there() == []
    assert await world.community.quotebook.find(GUILD, 1) is None
    await world.say("still there", channel=ELSEWHERE, message=MESSAGE + 1)
    await world.days(1)
    (only,) = world.there()
    assert "still there" in only


async def test_a_quote_that_outlives_its_message_is_told(world: World) -> None:
    async with world.community.transaction() as changes:
        await changes.quotebook.set_settings(GUILD, BookSettings(outlives=True), world.now)
    await world.say("kept on", channel=ELSEWHERE, message=MESSAGE)
    world.messages.gone = {MESSAGE}
    await world.set_daily()
    await world.days(1)
    (only,) = world.there()
    assert "kept on" in only


@pytest.mark.parametrize(
    ("words", "said", "hours", "covered"),
    [
        ("He won it at last!", NOON.date(), None, True),
        ("He won it at last!", None, None, True),  # kept today, and nobody knows when it was said
        ("He won it at last!", NOON.date() - timedelta(days=20), None, False),
        ("He won it at last!", NOON.date() - timedelta(days=20), 720, True),
        ("He won it at last!", LONG_AGO, 720, False),
        ("||He won it|| at last!", LONG_AGO, None, True),
        ("He ran || and won it at last!", LONG_AGO, None, False),
    ],
)
async def test_what_may_give_a_result_away_is_covered(
    world: World, words: str, said: date | None, hours: int | None, covered: bool
) -> None:
    async with world.community.transaction() as changes:
        await changes.settings.set_guild(GUILD, Preferences(spoiler_hours=hours, zone="UTC"), world.now)
    await world.say(words, said=said, place="where he won it", tags=["he-won-it"])
    await world.set_daily()
    await world.days(1)
    (only,) = world.there()
    outside = "".join(only.split("||")[::2])  # what is between bars is hidden
    assert ("won" not in outside) == covered
    assert ("Covered: it may give a recent result away." in only) == covered
    assert "My coach" in outside


async def test_hostile_words_stay_words(world: World) -> None:
    hostile = "@everyone <@&7> <@1> ||a|| `b` ```c``` [d](https://e.example/f) discord.gg/g\n# h\n> i\n-# j <t:0> || \\"
    await world.say(hostile, of_name("**@here** <@&8>"), said=None, place="||", tags=["||"])
    await world.set_daily()
    await world.days(1)
    (only,) = world.there()
    for wrong in ("@everyone", "@here", "<@&7>", "<@1>", "<@&8>", "](http", "\n# h", "\n-# j", "<t:0>"):
        assert wrong not in only.replace("\\<", "")
    open_bars = only.replace("\\|", "")
    assert open_bars.count("||") % 2 == 0
    (sent,) = [call.body for call in world.discord.calls(f"/channels/{CHANNEL}/messages") if call.method == "POST"]
    assert not any(sent["allowed_mentions"].values())  # nothing to parse, no user and no role


async def test_the_longest_quote_of_many_lines_is_taken_covered_too(world: World) -> None:
    await world.say("a\n" * 1999 + "b", said=None, place="p" * 200, tags=[f"{at}" + "t" * 38 for at in range(10)])
    await world.set_daily()
    await world.days(1)
    (only,) = world.there()
    assert "Page 1 of" in only


async def test_a_late_one_says_so(world: World) -> None:
    await world.say("number one")
    await world.set_daily()
    world.now += DAY + timedelta(hours=12)
    await world.make()
    await world.send()
    assert any("This comes late: it was due" in each for each in world.there())


async def test_posts_that_a_restored_backup_knows_nothing_of_follow_their_quotes(world: World) -> None:
    for words in ("I wanted to loose.", "Kick late."):
        await world.say(words, of_member(USER))
    await world.set_daily()
    await back_up(f"sqlite+aiosqlite:///{world.file}", world.file.with_name("backup.sqlite3"), COMMUNITY)
    await world.say("Kept since.")
    await world.days(3)
    before = world.there()
    world.now += timedelta(minutes=3)
    restored = open_community(f"sqlite+aiosqlite:///{world.file.with_name('backup.sqlite3')}")
    world.community = await world.stack.enter_async_context(restored)
    assert await world.make() == 3
    await world.send()
    after = world.there()
    gone = [at for at, told in enumerate(before) if "Kept since." in told]
    assert len(gone) == 1
    assert "It was removed from this server's quotebook." in after.pop(gone[0])
    before.pop(gone[0])
    assert after == before  # nothing is said twice, and of a change that there was not nothing is said
    async with world.community.transaction() as changes:
        right = draft_quote("I wanted to win.", of_member(USER), said=LONG_AGO)
        await changes.quotebook.edit(GUILD, 1, right, world.now)
    await world.send()
    assert any("I wanted to win." in told and "It was changed" in told for told in world.there())
    async with world.community.transaction() as changes:
        await changes.quotebook.forbid(USER, world.now)
    await world.send()
    assert all("It was removed from this server's quotebook." in told for told in world.there())
    assert str(USER) not in json.dumps(world.discord.channels.messages[CHANNEL])


async def test_days_that_were_missed_are_looked_for_and_not_told_late(world: World) -> None:
    await world.say("number one")
    await world.set_daily()
    world.now += 20 * DAY + timedelta(hours=1)
    assert await world.make() == 14  # 13 of the days before, and the one of today, which is an hour late
    await world.send()
    (only,) = world.there()
    assert "This comes late" in only


async def test_a_killed_sender_leaves_one_post_of_one_quote(world: World) -> None:
    """Killed between sending and marking: the next one finds the post, and the quote is still the one it tells."""
    for at in range(3):
        await world.say(f"number {at}")
    await world.set_daily()
    world.now += DAY
    await world.make()
    (post,) = await world.community.outbox.lease(world.now, world.now + timedelta(minutes=1), 1, 1)
    drawing = Drawing(world.community, world.app.almanac.store, world.app.context)
    await world.channels.post(post.target, marked(await drawing.draw(post), post.token), post.token)
    before = world.there()
    world.now += timedelta(minutes=5)
    await world.send()
    assert world.there() == before
    again = await drawing.draw(replace(post, message=1))
    assert next(f"number {at}" for at in range(3) if f"number {at}" in before[0]) in str(again.blocks)
