"""/follow and /following: what channels and members are told, and what they see of it."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import discord
import pytest
import simcord
from discord.http import HTTPClient
from simcord.results import InteractionResult

from bot.client import INVITED
from bot.community.community import Community
from bot.community.outbox import _refuse_target
from bot.domain.dates import utc_now
from bot.domain.follows import MOST_FOLLOWS, Delivery, Follow, FollowKind, QuietHours, Reveal, TargetState
from bot.domain.target import Target
from tests.cogs.conftest import World, buttons, manager, texts
from tests.cogs.shared import shared_client, world
from tests.cogs.test_presses import answer, send

__all__ = ("shared_client", "world")


def community(world: World) -> Community:
    found = world.client.app.community
    assert isinstance(found, Community)
    return found


def here(world: World) -> Target:
    return Target(world.fan.guild.id, world.channel.id)


def direct(member: simcord.MemberActor) -> Target:
    return Target(user=member.id)


async def follows(world: World, target: Target) -> list[tuple[FollowKind, str]]:
    return [(each.kind, each.subject) for each in await listed(world, target)]


async def listed(world: World, target: Target) -> tuple[Follow, ...]:
    return await community(world).follows.list_follows(target)


async def state(world: World, target: Target) -> TargetState:
    return await community(world).follows.find_state(target)


def shown(result: InteractionResult) -> str:
    return texts(answer(result).components)


def last_post(world: World) -> str:
    return texts([each.to_dict() for each in world.channel.last_message.components])


@pytest.mark.parametrize(
    ("options", "kind", "subject", "name"),
    [
        ({"athlete": "Josh Ker"}, FollowKind.ATHLETE, "josh-kerr", "Josh Kerr"),
        (
            {"athlete": "ingebrigtsen jakob", "rival": "kerr josh"},
            FollowKind.RIVALRY,
            "jakob-ingebrigtsen|josh-kerr",
            "Jakob Ingebrigtsen v Josh Kerr",
        ),
        ({"event": "mens 1500"}, FollowKind.EVENT, "1500m:M", "Men's 1500 m"),
        ({"event": "mile"}, FollowKind.EVENT, "mile:*", "Mile"),
        ({"records": "world"}, FollowKind.RECORDS, "world", "World records"),
        ({"records": "norway"}, FollowKind.RECORDS, "NOR", "Records of Norway"),
    ],
)
async def test_each_kind_is_followed_in_a_channel(
    world: World, options: dict[str, str], kind: FollowKind, subject: str, name: str
) -> None:
    mia = manager(world)
    followed = await mia.slash(world.channel, "follow", **options)
    assert followed.ephemeral
    verb = "are" if kind is FollowKind.RECORDS else "is"
    assert f"**{name}** {verb} followed in this channel now" in shown(followed)
    assert await follows(world, here(world)) == [(kind, subject)]
    assert f"{name}: followed" in last_post(world)


async def test_somebody_without_the_right_follows_for_themselves_alone(world: World) -> None:
    followed = await world.fan.slash(world.channel, "follow", athlete="josh-kerr")
    assert "is followed in your messages now" in shown(followed)
    assert await follows(world, here(world)) == []
    assert await follows(world, direct(world.fan)) == [(FollowKind.ATHLETE, "josh-kerr")]
    refused = await world.fan.slash(world.channel, "follow", athlete="josh-kerr", where="here")
    assert "You need the right to manage this server" in shown(refused)
    assert await follows(world, here(world)) == []


async def test_what_is_followed_already_says_so_and_sends_no_second_greeting(world: World) -> None:
    mia = manager(world)
    await mia.slash(world.channel, "follow", athlete="josh-kerr")
    greeting = world.channel.last_message.id
    again = await mia.slash(world.channel, "follow", athlete="josh-kerr")
    assert "is followed in this channel already" in shown(again)
    assert world.channel.last_message.id == greeting
    assert len(await listed(world, here(world))) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "Nothing is named to follow."),
        ({"athlete": "josh-kerr", "event": "mile"}, "That is more than one thing to follow."),
        ({"rival": "josh-kerr"}, "A rivalry needs two athletes."),
        ({"athlete": "josh-kerr", "rival": "josh-kerr"}, "Both names are Josh Kerr."),
        ({"meet": "tokyo-2020-olympics"}, "is over."),
        ({"records": "atlantis"}, "I don't know a scope called “atlantis”."),
        ({"event": "quidditch"}, "I don't know an event called “quidditch”."),
    ],
)
async def test_what_cannot_be_followed_says_why_and_keeps_nothing(
    world: World, options: dict[str, str], said: str
) -> None:
    refused = await world.fan.slash(world.channel, "follow", **options)
    assert refused.ephemeral
    assert said in shown(refused)
    assert await follows(world, direct(world.fan)) == []


async def test_somebody_who_is_not_held_is_kept_as_a_wish(world: World) -> None:
    refused = await world.fan.slash(world.channel, "follow", athlete="Zebedee Quixworth")
    message = answer(refused)
    assert "I don't have an athlete called “Zebedee Quixworth”." in texts(message.components)
    await world.fan.click(message, label="Tell me when “Zebedee Quixworth” arrives")
    (wish,) = await listed(world, direct(world.fan))
    assert (wish.kind, wish.subject, wish.wish) == (FollowKind.ATHLETE, "Zebedee Quixworth", True)
    panel = await world.fan.slash(world.channel, "following")
    assert "“Zebedee Quixworth” · a wish" in shown(panel)


async def test_a_wish_that_is_typed_a_little_otherwise_is_the_same(world: World) -> None:
    for typed in ("Zebedee Quixworth", "zebedée  QUIXWORTH"):
        message = answer(await world.fan.slash(world.channel, "follow", athlete=typed))
        label = next(label for label in buttons(message.components) if label.startswith("Tell me when"))
        await world.fan.click(message, label=label)
    assert await follows(world, direct(world.fan)) == [(FollowKind.ATHLETE, "Zebedee Quixworth")]
    assert "is followed in your messages already" in texts(message.components)


@pytest.mark.parametrize("typed", ["Zebedee " + "Quixworth-" * 9, "Zeb|" * 14, "12345", "🏃" * 31])
async def test_what_is_no_name_or_too_long_for_a_button_is_not_offered_as_a_wish(world: World, typed: str) -> None:
    refused = await world.fan.slash(world.channel, "follow", athlete=typed)
    assert "I don't have an athlete" in shown(refused)
    assert not [label for label in buttons(answer(refused).components) if label.startswith("Tell me when")]


async def test_a_made_up_wish_for_no_name_keeps_nothing(world: World) -> None:
    refused = await world.fan.click(await send(world, "bl2:follow:a=12345|w=me|x=yes"), label="Press")
    assert "That is no name to wait for." in shown(refused)
    assert await follows(world, direct(world.fan)) == []


async def test_the_time_zone_is_set_where_it_holds(world: World) -> None:
    mia = manager(world)
    await mia.slash(world.channel, "follow", athlete="josh-kerr")
    await mia.slash(world.channel, "settings", where="channel", zone="Oslo")
    panel = answer(await mia.slash(world.channel, "following"))
    assert "Europe/Oslo time" in texts(panel.components)
    await mia.click(panel, label="Time zone")
    assert "Settings of this channel" in texts(panel.components)
    await world.fan.slash(world.channel, "follow", athlete="josh-kerr")
    own = answer(await world.fan.slash(world.channel, "following"))
    await world.fan.click(own, label="Time zone")
    assert "Your settings" in texts(own.components)


async def test_the_hundred_and_first_is_refused_before_anything_is_sent(world: World) -> None:
    mia = manager(world)
    async with community(world).transaction() as changes:
        for number in range(MOST_FOLLOWS):
            await changes.follows.add(here(world), FollowKind.ATHLETE, f"athlete-{number}", utc_now())
    refused = await mia.slash(world.channel, "follow", athlete="josh-kerr")
    assert "100 things are followed there already" in shown(refused)
    assert len(await listed(world, here(world))) == MOST_FOLLOWS
    assert world.channel.last_message is None or "followed" not in last_post(world)
    panel = answer(await mia.slash(world.channel, "following"))
    assert "100 things of 100" in texts(panel.components)
    await mia.click(panel, label="More ›")
    assert "Page 2 of 5" in texts(panel.components)


async def test_where_the_bot_may_not_write_nothing_is_kept(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    mia = manager(world)

    async def refuse(*_: object, **__: object) -> None:
        raise forbidden(50013)

    monkeypatch.setattr(discord.abc.Messageable, "send", refuse)
    refused = await mia.slash(world.channel, "follow", athlete="josh-kerr")
    assert "I may not write in that channel" in shown(refused)
    assert await follows(world, here(world)) == []


async def test_where_the_bot_may_not_read_the_history_nothing_is_kept(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    mia = manager(world)

    async def refuse(*_: object, **__: object) -> None:
        raise forbidden(50001)

    monkeypatch.setattr(HTTPClient, "logs_from", refuse)
    refused = await mia.slash(world.channel, "follow", athlete="josh-kerr")
    assert "Read Message History" in shown(refused)
    assert await follows(world, here(world)) == []


async def test_a_history_that_is_empty_after_a_test_may_not_be_read(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without Read Message History Discord gives no messages, and no error."""

    async def nothing(*_: object, **__: object) -> list[object]:
        return []

    monkeypatch.setattr(HTTPClient, "logs_from", nothing)
    refused = await manager(world).slash(world.channel, "follow", athlete="josh-kerr")
    assert "give me Read Message History" in shown(refused)
    assert await follows(world, here(world)) == []
    assert world.channel.last_message is None or "followed" not in last_post(world)


@pytest.mark.parametrize(
    ("code", "status", "said"),
    [
        (50007, 403, "Your direct messages are closed to me"),
        (50278, 403, "only while we share a server"),
        (50008, 400, "choose a text channel or a thread"),
        (50001, 403, "give me View Channel, Send Messages and Read Message History"),
        (50013, 403, "Send Messages in Threads"),
    ],
)
async def test_what_is_missing_is_named(
    world: World, monkeypatch: pytest.MonkeyPatch, code: int, status: int, said: str
) -> None:
    async def refuse(*_: object, **__: object) -> None:
        response: Any = SimpleNamespace(status=status, reason="No")
        raise discord.HTTPException(response, {"code": code, "message": "No"})

    monkeypatch.setattr(discord.abc.Messageable, "send", refuse)
    refused = await world.fan.slash(world.channel, "follow", athlete="josh-kerr", where="me")
    assert said in shown(refused)
    assert await follows(world, direct(world.fan)) == []


def forbidden(code: int) -> discord.Forbidden:
    response: Any = SimpleNamespace(status=403, reason="Forbidden")
    return discord.Forbidden(response, {"code": code, "message": "No"})


async def test_one_follow_is_paused_resumed_and_removed(world: World) -> None:
    mia = manager(world)
    await mia.slash(world.channel, "follow", athlete="josh-kerr")
    await mia.slash(world.channel, "follow", records="world")
    panel = answer(await mia.slash(world.channel, "following"))
    assert "2 things of 100" in texts(panel.components)
    assert "Athletes  **without results, at once**" in texts(panel.components)
    assert "Records  **without results, daily at 9:00**" in texts(panel.components)
    kerr = (await listed(world, here(world)))[0].id
    message = await send(world, f"bl2:following:w=here|f={kerr}")
    one = answer(await mia.click(message, label="Press"))
    await mia.click(one, label="Pause")
    assert (await listed(world, here(world)))[0].paused
    await mia.click(one, label="Resume")
    assert not (await listed(world, here(world)))[0].paused
    await mia.click(one, label="Remove")
    assert await follows(world, here(world)) == [(FollowKind.RECORDS, "world")]
    gone = await mia.click(message, label="Press")
    assert "1 thing of 100" in shown(gone)
    removed = await send(world, f"bl2:following:w=here|f={kerr}|d=remove")
    assert "That is not followed any more." in shown(await mia.click(removed, label="Press"))


async def test_how_a_kind_is_told_is_chosen(world: World) -> None:
    mia = manager(world)
    await mia.slash(world.channel, "follow", athlete="josh-kerr")
    message = await send(world, "bl2:following:w=here|k=athlete")
    panel = answer(await mia.click(message, label="Press"))
    selects = _selects(panel.components)
    await mia.select(panel, ["open"], custom_id=selects[0])
    await mia.select(panel, ["20"], custom_id=selects[1])
    assert (await state(world, here(world))).deliveries[FollowKind.ATHLETE] == Delivery(Reveal.OPEN, 20)
    assert "results in the open, daily at 20:00" in texts(panel.components)
    await mia.select(panel, ["now"], custom_id=selects[1])
    assert (await state(world, here(world))).deliveries[FollowKind.ATHLETE] == Delivery(Reveal.OPEN)


def _selects(components: list[dict[str, object]]) -> list[str]:
    found: list[str] = []
    for component in components:
        if component["type"] == 3 and "?" in str(component["custom_id"]):
            found.append(str(component["custom_id"]))
        found += _selects(component.get("components", []))  # type: ignore[arg-type]
    return found


async def test_quiet_hours_are_typed_in_a_form(world: World) -> None:
    await world.fan.slash(world.channel, "follow", athlete="josh-kerr")
    panel = answer(await world.fan.slash(world.channel, "following"))
    form = await world.fan.click(panel, label="Quiet hours…")
    key = form.modal["components"][0]["component"]["custom_id"] if form.modal else ""
    await world.fan.submit_modal(form, {key: "22:30 - 7"})
    assert (await state(world, direct(world.fan))).quiet == QuietHours(22 * 60 + 30, 7 * 60)
    assert "none between 22:30-07:00, UTC time" in texts(panel.components)
    await world.fan.click(panel, label="No quiet hours")
    assert (await state(world, direct(world.fan))).quiet is None


@pytest.mark.parametrize("typed", ["25-7", "22:00", "22:60-7", "7-7", "night", "22-7-8", "-"])
async def test_hours_that_are_none_say_so(world: World, typed: str) -> None:
    await world.fan.slash(world.channel, "follow", athlete="josh-kerr")
    panel = answer(await world.fan.slash(world.channel, "following"))
    form = await world.fan.click(panel, label="Quiet hours…")
    key = form.modal["components"][0]["component"]["custom_id"] if form.modal else ""
    refused = await world.fan.submit_modal(form, {key: typed})
    assert "quiet hours" in shown(refused).casefold()
    assert (await state(world, direct(world.fan))).quiet is None


async def test_a_channel_that_refused_a_post_says_why_and_opens_after_a_test(world: World) -> None:
    mia = manager(world)
    await mia.slash(world.channel, "follow", athlete="josh-kerr")
    async with community(world)._database.writing() as connection:
        await _refuse_target(connection, here(world), utc_now(), "I may not write in that channel.")
    panel = answer(await mia.slash(world.channel, "following"))
    assert "Discord refused my last post there, so none are sent: I may not write" in texts(panel.components)
    await mia.click(panel, label="Send a test")
    assert "The test arrived." in texts(panel.components)
    assert (await state(world, here(world))).refused is None
    assert "Posts arrive in this channel." in last_post(world)


async def test_all_is_paused_and_resumed(world: World) -> None:
    await world.fan.slash(world.channel, "follow", athlete="josh-kerr")
    panel = answer(await world.fan.slash(world.channel, "following"))
    await world.fan.click(panel, label="Pause all")
    assert (await state(world, direct(world.fan))).paused
    assert "All is paused." in texts(panel.components)
    await world.fan.click(panel, label="Resume all")
    assert not (await state(world, direct(world.fan))).paused


@pytest.mark.parametrize(
    "custom_id",
    [
        "bl2:following:w=here",
        "bl2:following:w=here|f=1|d=remove",
        "bl2:following:w=here|k=athlete|v=open",
        "bl2:following:w=here|q=22-7",
        "bl2:following:w=here|d=pause-all",
        "bl2:follow:a=josh-kerr|w=here",
    ],
)
async def test_a_made_up_button_changes_nothing_of_the_channel(world: World, custom_id: str) -> None:
    mia = manager(world)
    await mia.slash(world.channel, "follow", athlete="usain-bolt")
    before = await listed(world, here(world)), await state(world, here(world))
    message = await send(world, custom_id)
    refused = await world.fan.click(message, label="Press")
    assert "You need the right to manage this server" in shown(refused)
    assert (await listed(world, here(world)), await state(world, here(world))) == before


@pytest.mark.parametrize(
    "custom_id",
    [
        "bl2:following:f=x",
        "bl2:following:k=planet",
        "bl2:following:d=explode",
        "bl2:following:t=99",
        "bl2:following:w=mars",
    ],
)
async def test_a_made_up_option_is_an_error(world: World, custom_id: str) -> None:
    message = await send(world, custom_id)
    refused = await world.fan.click(message, label="Press")
    assert refused.ephemeral
    assert "##" in shown(refused)
    assert "Followed in" not in shown(refused)


async def test_a_follow_of_another_is_not_theirs_to_remove(world: World) -> None:
    await world.fan.slash(world.channel, "follow", athlete="josh-kerr")
    (mine,) = await listed(world, direct(world.fan))
    message = await send(world, f"bl2:following:w=me|f={mine.id}|d=remove")
    refused = await world.other.click(message, label="Press")
    assert "That is not followed any more." in shown(refused)
    assert await listed(world, direct(world.fan)) == (mine,)


async def test_what_is_followed_begins_with_the_follow(world: World) -> None:
    before: datetime = utc_now()
    await world.fan.slash(world.channel, "follow", athlete="josh-kerr")
    (follow,) = await listed(world, direct(world.fan))
    assert before - timedelta(seconds=1) <= follow.created <= utc_now()
    assert buttons(answer(await world.fan.slash(world.channel, "following")).components)


async def test_a_thread_and_an_announcement_channel_are_followed_in_themselves(world: World) -> None:
    mia = manager(world)
    news = world.fan.guild.create_news_channel("announcements")
    opened = world.client.get_channel(world.channel.id)
    assert isinstance(opened, discord.TextChannel)
    thread = await opened.create_thread(name="1500 m", type=discord.ChannelType.public_thread)
    for channel in (news, next(each for each in world.channel.threads if each.id == thread.id)):
        assert "is followed in this channel now" in shown(await mia.slash(channel, "follow", athlete="josh-kerr"))
        there = Target(world.fan.guild.id, channel.id)
        assert await follows(world, there) == [(FollowKind.ATHLETE, "josh-kerr")]
    panel = answer(await mia.slash(channel, "following"))
    await mia.click(panel, label="Time zone")
    assert "Settings of this server" in texts(panel.components)  # a thread has none of its own
    assert await follows(world, here(world)) == []


def overwrite(**permissions: bool) -> discord.PermissionOverwrite:
    return discord.PermissionOverwrite(**permissions)  # pyright: ignore[reportArgumentType] - each is a flag


@pytest.mark.parametrize(
    ("denied", "said"),
    [
        ({"view_channel": False}, "View Channel"),
        ({"send_messages": False}, "Send Messages"),
        ({"read_message_history": False}, "Read Message History"),
    ],
)
async def test_a_channel_that_denies_a_permission_is_not_followed_and_the_permission_is_named(
    world: World, denied: dict[str, bool], said: str
) -> None:
    guild = world.fan.guild
    mia = manager(world)
    closed = {guild.default_role: overwrite(**denied), mia: overwrite(view_channel=True, send_messages=True)}
    channel = guild.create_text_channel("closed", overwrites=closed)
    refused = await mia.slash(channel, "follow", athlete="josh-kerr")
    assert said in shown(refused)
    assert await follows(world, Target(guild.id, channel.id)) == []


async def test_about_leads_to_where_a_server_adds_the_bot(world: World) -> None:
    about = answer(await world.fan.slash(world.channel, "about"))
    url = buttons(about.components)["Add me to a server"]["url"]
    assert f"permissions={INVITED.value}" in url
    assert "applications.commands" in url
