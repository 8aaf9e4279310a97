"""/remind and /daily: what channels and members have set and cancelled there, and what is refused, saving nothing."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import discord
import pytest
import simcord
from simcord.results import ResponseMessage

from bot.cards.card import Card
from bot.cards.text import render
from bot.domain.outbox import Edit, Post
from bot.domain.quotebook import draft_quote, of_name
from bot.domain.target import Target
from bot.domain.timers import MOST_TIMERS, Tells, Timer, TimerKind
from bot.domain.wall_clock import moment_of
from bot.errors import SendError
from bot.posting.reminders import draw_reminder
from bot.questions.context import Context
from tests.cogs.conftest import World, buttons, manager, texts
from tests.cogs.test_follows import community
from tests.cogs.test_presses import answer, send
from tests.cogs.test_settings import shown
from tests.store.importing_rows import JAKOB, take_in
from tests.store.test_importing_entries import entry

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
LIMA, LONDON = (
    "lima-2027-pan-american-games",
    "london-2026-diamond-league",
)  # the only one that is ahead; one that is over
BEGINS = date(2027, 7, 23)
OSLO = "Europe/Oslo"


@pytest.fixture(autouse=True)
def in_march(world: World) -> None:
    world.client.app.clock = lambda: NOW


class Lists:
    """Start lists that name nobody yet."""

    async def find_start(self, meet: str, event: str, athlete: str, after: datetime | None) -> datetime | None:
        return None


async def timers(world: World, member: simcord.MemberActor | None = None) -> tuple[Timer, ...]:
    """The timers of a member, or of the channel."""
    community = world.client.app.community
    assert community is not None
    target = Target(user=member.id) if member else Target(world.fan.guild.id, world.channel.id)
    return await community.timers.list_of(target)


async def say(world: World, member: simcord.MemberActor, command: str, **options: object) -> str:
    """What a command shows to the member alone."""
    shown_to = await member.slash(world.channel, command, **options)
    assert shown_to.ephemeral
    return shown(shown_to)


def select(message: ResponseMessage) -> dict[str, Any]:
    """The only select of a panel."""
    items = [item for box in message.components for row in box["components"] for item in row.get("components", [])]
    (found,) = (item for item in items if item["type"] == 3)
    return found


def steward(world: World) -> simcord.MemberActor:
    """A member who may manage the server and its roles."""
    rights = discord.Permissions(manage_guild=True, manage_roles=True)
    return world.fan.guild.add_member(
        world.env.create_user("noa"), roles=[world.fan.guild.create_role("Heads", permissions=rights)]
    )


async def test_a_member_is_reminded_of_a_meet_by_direct_message(world: World) -> None:
    said = await say(world, world.fan, "remind", meet="Pan American Games", before="1d", zone="oslo")
    assert "Set: **" in said
    assert "I hold no start time: it counts from 09:00 (Europe/Oslo) on the first day." in said
    (timer,) = await timers(world, world.fan)
    assert (timer.kind, timer.subject, timer.notice) == (TimerKind.MEET, LIMA, 1440)
    assert timer.due == moment_of(BEGINS, 540, OSLO) - timedelta(days=1)
    assert await timers(world) == ()
    assert await timers(world, world.other) == ()


async def test_of_an_event_of_it_at_an_hour_in_the_zone_of_the_settings(world: World) -> None:
    await world.fan.slash(world.channel, "me", zone="tokyo")
    said = await say(world, world.fan, "remind", meet=LIMA, event="men 1500", before="1h30m", hour="18:30")
    assert "men's 1500 m" in said
    (timer,) = await timers(world, world.fan)
    assert (timer.subject, timer.notice) == (f"{LIMA}|1500m.M", 90)
    assert (timer.minute, timer.zone, timer.zone_chosen) == (1110, "Asia/Tokyo", False)


async def test_without_a_time_before_it_the_usual_one_is_set(world: World) -> None:
    said = await say(world, world.fan, "remind", meet=LIMA)
    assert "1 day before: " in said
    await say(world, world.fan, "remind", meet=LIMA, event="men 1500")
    assert [(one.kind, one.notice) for one in await timers(world, world.fan)] == [
        (TimerKind.MEET, 1440),
        (TimerKind.EVENT, 60),
    ]


async def test_within_a_day_of_a_meet_the_usual_time_is_half_an_hour(world: World) -> None:
    world.client.app.clock = lambda: moment_of(BEGINS, 540, "UTC") - timedelta(hours=5)
    assert "30 minutes before: " in await say(world, world.fan, "remind", meet=LIMA)
    (timer,) = await timers(world, world.fan)
    assert timer.due == moment_of(BEGINS, 540, "UTC") - timedelta(minutes=30)


async def test_reminders_are_listed_and_cancelled(world: World) -> None:
    await say(world, world.fan, "remind", meet=LIMA, before="1d")
    await say(world, world.fan, "remind", meet=LIMA, before="2 hours")
    panel = answer(await world.fan.slash(world.channel, "remind"))
    assert "**2 reminders**" in texts(panel.components)
    first, second = await timers(world, world.fan)
    menu = select(panel)
    await world.fan.select(panel, [str(first.id)], custom_id=str(menu["custom_id"]))
    assert "Cancelled: **" in texts(panel.components)
    assert await timers(world, world.fan) == (second,)


async def test_nobody_cancels_what_is_not_theirs(world: World) -> None:
    await say(world, world.fan, "remind", meet=LIMA, before="1d")
    (mine,) = await timers(world, world.fan)
    message = await send(world, f"bl2:remind:w=me|c={mine.id}")
    assert "gone already" in shown(await world.other.click(message, label="Press"))
    channel = await send(world, f"bl2:remind:w=here|c={mine.id}")
    assert "the right to manage this server" in shown(await world.other.click(channel, label="Press"))
    assert await timers(world, world.fan) == (mine,)


async def test_what_was_given_up_is_a_line_in_the_next_list(world: World) -> None:
    await say(world, world.fan, "remind", meet=LIMA, before="1d")
    community = world.client.app.community
    assert community is not None
    (timer,) = await timers(world, world.fan)
    async with community.transaction() as changes:
        assert await cast("Any", changes.timers).settle(timer, replace(timer, due=None, dropped=NOW), [], NOW)
    assert "Given up, for I was not running in time: **" in await say(world, world.fan, "remind")
    assert "Given up" not in await say(world, world.fan, "remind")
    assert await timers(world, world.fan) == ()


WRONG: list[tuple[dict[str, str], str]] = [
    ({"meet": LIMA, "before": "1d", "zone": "Atlantis"}, "I don't know a time zone called “Atlantis”."),
    ({"meet": LIMA, "before": "1d", "hour": "25"}, "“25” is not an hour of the day."),
    ({"meet": LIMA, "before": "soon"}, "“soon” is not a time that I can read."),
    ({"meet": LIMA, "before": "0m"}, "from a minute to 30 days"),
    ({"meet": LIMA, "before": "31d"}, "from a minute to 30 days"),
    ({"before": "1d"}, "Name either a meet"),
    ({"meet": LIMA, "athlete": "josh-kerr", "before": "1d"}, "Name either a meet"),
    ({"athlete": "josh-kerr", "event": "mile", "before": "1d"}, "Name either a meet"),
    ({"meet": LONDON, "before": "1d"}, "is over: it ended on 18 Jul 2026."),
    ({"meet": "Oslo", "before": "1d"}, "No meet that answers to “Oslo” is ahead."),
    ({"meet": "xyzzy", "before": "1d"}, "I don't have a meet called"),
    ({"athlete": "josh-kerr", "before": "1d"}, "I hold no start lists, so I can't remind you of Josh Kerr."),
    ({"meet": LIMA, "before": "1d", "where": "here"}, "the right to manage this server"),
]


async def test_what_is_wrong_is_said_and_nothing_saved(world: World) -> None:
    world.client.app.start_lists = None
    for options, words in WRONG:
        assert words in await say(world, world.fan, "remind", **options)
    assert await timers(world, world.fan) == ()
    assert await timers(world) == ()


async def test_a_notice_that_is_longer_than_what_is_left(world: World) -> None:
    world.client.app.clock = lambda: moment_of(BEGINS, 0, "UTC")
    refused = await say(world, world.fan, "remind", meet=LIMA, before="1d")
    assert "It starts in about 9 hours, which is less than 1 day." in refused
    assert await timers(world, world.fan) == ()
    world.client.app.clock = lambda: moment_of(BEGINS, 600, "UTC")
    assert "That has begun already." in await say(world, world.fan, "remind", meet=LIMA, before="1h")


async def test_an_athlete_is_waited_for_where_start_lists_are_held(world: World) -> None:
    world.client.app.start_lists = Lists()
    said = await say(world, world.fan, "remind", athlete="Josh Kerr", before="1h")
    assert "No list that I hold has that yet." in said
    assert "waits for a start list that names them" in said
    (timer,) = await timers(world, world.fan)
    assert (timer.kind, timer.subject, timer.due) == (TimerKind.ATHLETE, "josh-kerr", None)


async def test_there_are_only_so_many_of_one_target(world: World) -> None:
    for minutes in range(1, MOST_TIMERS + 1):
        await world.fan.slash(world.channel, "remind", meet=LIMA, before=f"{minutes}m")
    assert "as many as there may be" in await say(world, world.fan, "remind", meet=LIMA, before="2h")
    assert len(await timers(world, world.fan)) == MOST_TIMERS


async def test_a_channel_is_told_first_and_nothing_is_saved_where_it_takes_no_message(world: World) -> None:
    mia = manager(world)
    await mia.slash(world.channel, "remind", meet=LIMA, before="1d", where="here")
    assert "I post here **1 day before** it starts" in await last(world)
    assert [one.notice for one in await timers(world)] == [1440]

    class Closed:
        async def send(self, target: Target, card: Card) -> int:
            raise AssertionError("what may be withdrawn is announced")

        async def announce(self, target: Target, card: Card) -> None:
            raise SendError("I may not write in that channel.", "Allow me to.")

        async def test(self, target: Target, heading: str, words: str) -> None:
            raise SendError("I may not write in that channel.", "Allow me to.")

    world.client.app.sender = Closed()
    assert "I may not write in that channel." in await say(world, mia, "remind", meet=LIMA, before="1h", where="here")
    assert "I may not write in that channel." in await say(world, mia, "daily", hour="9", where="here")
    assert [one.notice for one in await timers(world)] == [1440]


async def last(world: World) -> str:
    """The text of the latest message of the channel."""
    channel = world.client.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    messages = [message async for message in channel.history(limit=1)]
    return texts([component.to_dict() for component in messages[0].components])  # type: ignore[misc]


async def test_a_role_is_pinged_and_members_give_it_to_themselves(world: World) -> None:
    noa = steward(world)
    role = world.fan.guild.create_role("Track fans", mentionable=True)
    await noa.slash(world.channel, "remind", meet=LIMA, before="1d", where="here", role=role)
    (timer,) = await timers(world)
    assert timer.role == role.id
    message = await send(world, f"bl2:remind:j={role.id}")
    assert "You have the role Track fans now" in shown(await world.fan.click(message, label="Press"))
    member = await world.client.get_guild(world.fan.guild.id).fetch_member(world.fan.id)  # type: ignore[union-attr]
    assert role.id in {one.id for one in member.roles}
    assert "You no longer have the role Track fans" in shown(await world.fan.click(message, label="Press"))


async def test_the_bot_gives_no_role_that_no_reminder_pings(world: World) -> None:
    role = world.fan.guild.create_role("Track fans", mentionable=True)
    message = await send(world, f"bl2:remind:j={role.id}")
    assert "That role is not one that I give." in shown(await world.fan.click(message, label="Press"))


async def test_roles_that_cannot_be_given_are_refused_with_the_reason(world: World) -> None:
    noa, mia, guild = steward(world), manager(world), world.fan.guild
    plain = guild.create_role("Plain", mentionable=True)
    rights = guild.create_role("Mods", mentionable=True, permissions=discord.Permissions(kick_members=True))
    above = guild.create_role("Above", mentionable=True, position=99)

    async def refusal(member: simcord.MemberActor, role: object, where: str = "here") -> str:
        return await say(world, member, "remind", meet=LIMA, before="1d", where=where, role=role)

    assert "The role Above is above mine, so I cannot give it." in await refusal(noa, above)
    assert "carries rights that not everybody has" in await refusal(noa, rights)
    assert "You may not give the role Plain yourself" in await refusal(mia, plain)
    assert "Nobody can give the role" in await refusal(noa, guild.default_role)
    assert "A role can be pinged in a channel only." in await refusal(noa, plain, "me")
    assert await timers(world) == ()
    assert "Set: **" in await refusal(noa, plain)


async def test_a_reminder_pings_its_role_and_nobody_else(world: World) -> None:
    noa = steward(world)
    role = world.fan.guild.create_role("Track fans", mentionable=True)
    await noa.slash(world.channel, "remind", meet=LIMA, before="1d", where="here", role=role)
    starts = moment_of(BEGINS, 540, OSLO)
    content = {"kind": "meet", "subject": LIMA, "starts": starts.isoformat(), "exact": False, "zone": OSLO}
    target = Target(world.fan.guild.id, world.channel.id)
    printed = json.dumps({**content, "role": role.id})
    post = Post(1, target, "abc", "reminder", printed, None, 0, None, Edit.NONE)
    card = await draw_reminder(post, Context(world.client.app.almanac))
    message = await world.client.channels.post(target, card, "abc")
    channel = world.client.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    sent = await channel.fetch_message(message)
    assert [one.id for one in sent.role_mentions] == [role.id]
    assert not sent.mentions
    assert not sent.mention_everyone


async def test_a_daily_post_is_set_changed_and_turned_off_on_its_panel(world: World) -> None:
    assert "There is no daily post." in await say(world, world.fan, "daily")
    assert "every day at **07:30** (Europe/Oslo)" in await say(world, world.fan, "daily", hour="7.30", zone="oslo")
    (timer,) = await timers(world, world.fan)
    assert (timer.tells, timer.minute, timer.day) == (Tells.BOTH, 450, date(2027, 3, 1))
    panel = answer(await world.fan.slash(world.channel, "daily"))
    await world.fan.select(panel, ["records"], custom_id=str(select(panel)["custom_id"]))
    assert "records that were set on this day" in texts(panel.components)
    form = await world.fan.click(panel, label="Hour…")
    key = form.modal["components"][0]["component"]["custom_id"] if form.modal else ""
    await world.fan.submit_modal(form, {key: "21"})
    (timer,) = await timers(world, world.fan)
    assert (timer.tells, timer.minute, timer.day) == (Tells.RECORDS, 1260, date(2027, 3, 1))
    assert "Turn off" in buttons(panel.components)
    await world.fan.click(panel, label="Turn off")
    assert "There is no daily post any more." in texts(panel.components)
    assert await timers(world, world.fan) == ()


async def test_a_daily_post_of_a_channel_is_for_who_manages_the_server(world: World) -> None:
    assert "the right to manage this server" in await say(world, world.fan, "daily", hour="9", where="here")
    mia = manager(world)
    assert "Daily post of this channel" in await say(world, mia, "daily", hour="9", where="here")
    assert "Here I tell every day at **09:00**" in await last(world)
    (timer,) = await timers(world)
    assert (timer.minute, timer.zone) == (540, "UTC")


async def test_a_daily_post_at_no_hour_or_in_no_zone_is_refused(world: World) -> None:
    for hour in ("24", "nine", "7:60", "-1"):
        assert f"“{hour}” is not an hour of the day." in await say(world, world.fan, "daily", hour=hour)
    assert "I don't know a time zone called" in await say(world, world.fan, "daily", hour="9", zone="Mars/Olympus")
    assert await timers(world, world.fan) == ()


async def test_a_quote_of_the_day_is_for_a_channel_and_says_so_where_the_book_is_empty(world: World) -> None:
    mia = manager(world)
    assert "goes to a channel of that server" in await say(world, mia, "daily", what="quote", where="me")
    assert "the right to manage this server" in await say(world, world.fan, "daily", what="quote")
    assert await timers(world) == ()
    panel = await say(world, mia, "daily", what="quote")
    assert "Daily post of this channel" in panel
    assert "The quotebook has no quote to show yet" in panel
    assert "a quote of this server's quotebook" in await last(world)
    (timer,) = await timers(world)
    assert timer.tells is Tells.QUOTE
    async with community(world).transaction() as changes:
        await changes.quotebook.add(world.fan.guild.id, draft_quote("Faster!", of_name("My coach")), mia.id, NOW)
    assert "The quotebook has no quote" not in await say(world, mia, "daily", where="here")
    assert "The quotebook has no quote" not in await say(world, mia, "daily", what="both", where="here")


async def test_ones_own_daily_post_offers_no_quotes_and_a_channels_does(world: World) -> None:
    mia = manager(world)
    for where, offered in (("me", False), ("here", True)):
        panel = answer(await mia.slash(world.channel, "daily", where=where))
        assert ("A quote a day" in buttons(panel.components)) == offered
        assert "quote" not in [each["value"] for each in select(panel)["options"]]


async def test_a_channel_has_a_quote_of_the_day_beside_what_happened_on_it(world: World) -> None:
    mia = manager(world)
    panel = answer(await mia.slash(world.channel, "daily", hour="9", what="records", where="here"))
    await mia.click(panel, label="A quote a day")
    assert "a quote of this server's quotebook" in await last(world)
    form = await mia.click(panel, label="Quote hour…")
    key = form.modal["components"][0]["component"]["custom_id"] if form.modal else ""
    await mia.submit_modal(form, {key: "20:15"})
    text = texts(panel.components)
    assert "Daily posts of this channel" in text
    assert "every day at **09:00** (UTC): records that were set on this day" in text
    assert "every day at **20:15** (UTC): a quote" in text
    await mia.select(panel, ["on-this-day"], custom_id=str(select(panel)["custom_id"]))
    assert [(one.tells, one.minute) for one in await timers(world)] == [(Tells.ON_THIS_DAY, 540), (Tells.QUOTE, 1215)]
    form = await mia.click(panel, label="Hour…")
    key = form.modal["components"][0]["component"]["custom_id"] if form.modal else ""
    await mia.submit_modal(form, {key: "21"})
    assert [(one.tells, one.minute) for one in await timers(world)] == [(Tells.QUOTE, 1215), (Tells.ON_THIS_DAY, 1260)]
    await mia.click(panel, label="Turn off")
    assert [one.tells for one in await timers(world)] == [Tells.QUOTE]
    assert "Turn off" not in buttons(panel.components)
    await mia.select(panel, ["both"], custom_id=str(select(panel)["custom_id"]))
    await mia.click(panel, label="Quote off")
    assert [one.tells for one in await timers(world)] == [Tells.BOTH]


async def test_an_hour_alone_is_that_of_what_happened_or_of_the_only_post_there_is(world: World) -> None:
    mia = manager(world)
    await say(world, mia, "daily", what="quote", hour="20")
    await say(world, mia, "daily", hour="19", where="here")
    assert [(one.tells, one.minute) for one in await timers(world)] == [(Tells.QUOTE, 1140)]
    await say(world, mia, "daily", what="both", where="here")
    await say(world, mia, "daily", hour="7", zone="oslo", where="here")
    of_day, of_quote = sorted(await timers(world), key=lambda one: one.subject)
    assert (of_day.minute, of_day.zone, of_quote.minute, of_quote.zone) == (420, OSLO, 1140, "UTC")
    assert "There is no daily post any more." in await say(world, mia, "daily", what="off", where="here")
    assert await timers(world) == ()
    assert "There is no daily post." in await say(world, mia, "daily", what="quote-off")


async def test_a_meet_that_a_start_list_alone_names_can_be_reminded_of(world: World) -> None:
    app, at = world.client.app, datetime(2027, 6, 10, 18, 35, tzinfo=UTC)
    rows = [entry(starts=at), entry(JAKOB, line=3, first=date(2027, 6, 11))]
    await take_in(app.almanac.store, rows, "Start list")  # type: ignore[arg-type]
    await app.refresh()
    assert "Set: **" in await say(world, world.fan, "remind", meet="Fjord Games", before="1d")
    assert "men's 1500 m" in await say(world, world.fan, "remind", meet="Fjord Games", event="men 1500", before="1h")
    of_event, of_meet = sorted(await timers(world, world.fan), key=lambda one: one.kind)
    assert (of_event.kind, of_event.starts) == (TimerKind.EVENT, at)
    assert (of_meet.kind, of_meet.starts) == (TimerKind.MEET, datetime(2027, 6, 10, 9, tzinfo=UTC))
    content = {"kind": "meet", "subject": of_meet.subject, "starts": at.isoformat(), "exact": False, "zone": "UTC"}
    post = Post(1, Target(user=1), "abc", "reminder", json.dumps(content), None, 0, None, Edit.NONE)
    text = render(await draw_reminder(post, Context(app.almanac)))
    assert "Begins on 10 Jun 2027" in text
    assert "ends on 11 Jun 2027" in text
    assert "A publisher" in text
