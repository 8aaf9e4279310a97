"""/settings and /me: panels that servers, channels and users set their preferences on, and what these change."""

from datetime import UTC, datetime

import discord
import pytest
import simcord
from simcord.results import InteractionResult, ResponseMessage

from bot.client import BellLapClient
from bot.community.settings import SettingChanges
from bot.domain.asker import Asker
from bot.domain.preferences import Preferences
from bot.domain.target import Target
from bot.errors import SendError, StoreError
from cogs._replying import channel_of
from tests.cogs.conftest import World, buttons, manager, texts
from tests.cogs.shared import shared_client, world
from tests.cogs.test_presses import Raw, answer, send

__all__ = ("shared_client", "world")

PAIR = {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}
AFTER_ZURICH = datetime(2024, 9, 6, 9, tzinfo=UTC)  # the latest race that is held of the two was the day before
NOTHING = Preferences()


async def stored(world: World, member: simcord.MemberActor | None = None) -> tuple[Preferences, ...]:
    """What is kept of the server, the channel and a member."""
    community = world.client.app.community
    assert community is not None
    return await community.settings.find(world.fan.guild.id, world.channel.id, member.id if member else None)


def select_named(message: ResponseMessage, words: str) -> str:
    """The custom_id of the select with a choice that begins with the words."""
    found = [
        item["custom_id"]
        for container in message.components
        for row in container["components"]
        for item in row.get("components", [])
        if item["type"] == 3 and item["options"][0]["label"].startswith(words)
    ]
    assert len(found) == 1
    return str(found[0])


def shown(result: InteractionResult) -> str:
    return texts(answer(result).components)


async def hides(world: World, member: simcord.MemberActor, **options: bool | int) -> bool:
    """Whether the tally is behind a spoiler bar."""
    text = texts(answer(await member.slash(world.channel, "h2h", **PAIR, **options)).components)
    return not text.splitlines()[0].startswith("## 🇬🇧 Josh Kerr 4–13")


async def test_who_manages_the_server_sets_it_on_a_panel(world: World) -> None:
    mia = manager(world)
    panel = await mia.slash(world.channel, "settings")
    assert panel.ephemeral
    assert "Spoilers  **not set**" in shown(panel)
    message = answer(panel)
    await mia.select(message, ["48"], custom_id=select_named(message, "Spoilers"))
    assert "results younger than 2 days are hidden" in texts(message.components)
    await mia.select(message, ["asker"], custom_id=select_named(message, "Answers"))
    assert (await stored(world))[0] == Preferences(48, True, None)
    await mia.select(message, ["none"], custom_id=select_named(message, "Answers"))
    await mia.select(message, ["none"], custom_id=select_named(message, "Spoilers"))
    assert (await stored(world))[0] == NOTHING


async def test_a_channel_has_settings_of_its_own(world: World) -> None:
    mia = manager(world)
    message = answer(await mia.slash(world.channel, "settings", where="channel", spoilers=24))
    assert "Settings of this channel" in texts(message.components)
    assert await stored(world) == (NOTHING, Preferences(24), NOTHING)
    await mia.click(message, label="This server")
    assert "Settings of this server" in texts(message.components)


async def test_everybody_sets_their_own(world: World) -> None:
    assert (await world.fan.slash(world.channel, "me", zone="oslo", spoilers=0)).ephemeral
    assert (await stored(world, world.fan))[2] == Preferences(0, None, "Europe/Oslo")
    assert (await stored(world, world.other))[2] == NOTHING
    panel = answer(await world.fan.slash(world.channel, "me"))
    await world.fan.click(panel, label="Clear the time zone")
    assert (await stored(world, world.fan))[2] == Preferences(0)


async def test_a_time_zone_is_typed_in_a_form_that_outlives_a_restart(own_world: World) -> None:
    panel = answer(await own_world.fan.slash(own_world.channel, "me"))
    form = await own_world.fan.click(panel, label="Time zone…")
    await own_world.env.restart_bot(BellLapClient(own_world.client.app))
    key = form.modal["components"][0]["component"]["custom_id"] if form.modal else ""
    await own_world.fan.submit_modal(form, {key: " new york "})
    assert (await stored(own_world, own_world.fan))[2] == Preferences(zone="America/New_York")
    assert "America/New\\_York" in texts(panel.components)


async def test_a_form_with_an_unknown_zone_says_so_and_sets_nothing(world: World) -> None:
    panel = answer(await world.fan.slash(world.channel, "me"))
    form = await world.fan.click(panel, label="Time zone…")
    key = form.modal["components"][0]["component"]["custom_id"] if form.modal else ""
    refused = await world.fan.submit_modal(form, {key: "Oslo or so"})
    assert refused.ephemeral
    assert "I don't know a time zone called “Oslo or so”." in shown(refused)
    assert (await stored(world, world.fan))[2] == NOTHING


async def test_without_the_right_nothing_of_the_server_is_shown_or_set(world: World) -> None:
    mia = manager(world)
    panel = answer(await mia.slash(world.channel, "settings"))
    forged = [select_named(panel, "Spoilers"), buttons(panel.components)["Time zone…"]["custom_id"]]
    for custom_id in (*forged, "bl2:settings:w=server|sp=48", "bl2:settings:w=channel|z=Europe/Oslo"):
        message = await send(world, custom_id)
        refused = await world.fan.click(message, label="Press")
        assert refused.ephemeral
        text = shown(refused)
        assert "the right to manage this server" in text or "Nothing was chosen or typed." in text
    assert await stored(world, world.fan) == (NOTHING, NOTHING, NOTHING)


@pytest.mark.parametrize(
    "custom_id",
    [
        "bl2:me:sp=721",
        "bl2:me:sp=-1",
        "bl2:me:sp=²",
        "bl2:me:an=nobody",
        "bl2:me:z=../../etc/passwd",
        "bl2:me:z=Mars/Olympus",
        "bl2:me:sp=1|sp=2",
        "bl2:me:u=4",
        "bl2?me:",
        "bl2?me:sp=",
        "bl2?h2h:a=josh-kerr|o=",
        "bl2!h2h:a=josh-kerr",
        "bl2!about:",
        "bl2:settings:w=server|sp=9999",
        "bl2:settings:w=elsewhere|sp=x",
        "bl2:settings:w=galaxy|sp=48",
        "bl2:h2h:a=josh-kerr|o=jakob-ingebrigtsen|sp=99999",
        "bl2:h2h:a=josh-kerr|o=jakob-ingebrigtsen|pv=maybe",
    ],
)
async def test_a_made_up_press_changes_nothing_and_says_why(world: World, custom_id: str) -> None:
    mia = manager(world)
    pressed = await mia.click(await send(world, custom_id), label="Press")
    assert pressed.ephemeral
    assert shown(pressed).startswith(("## No answer to that", "## I can't read that"))
    assert await stored(world, mia) == (NOTHING, NOTHING, NOTHING)


async def test_nobody_sets_what_is_somebody_else_s(world: World) -> None:
    """A press on a copy of another member's panel sets the settings of whoever presses."""
    panel = answer(await world.fan.slash(world.channel, "me", spoilers=24))
    await world.other.click(await send(world, "bl2:me:sp=48"), label="Press")
    assert panel
    assert (await stored(world, world.fan))[2] == Preferences(24)
    assert (await stored(world, world.other))[2] == Preferences(48)


async def test_what_others_see_takes_the_strictest_and_an_option_beats_it(world: World) -> None:
    world.client.app.clock = lambda: AFTER_ZURICH
    mia = manager(world)
    assert not await hides(world, world.fan)
    await mia.slash(world.channel, "settings", spoilers=48)
    assert await hides(world, world.fan)
    await world.fan.slash(world.channel, "me", spoilers=0)
    assert await hides(world, world.fan)  # the strictest
    assert not await hides(world, world.fan, private=True)  # for themselves alone
    assert not await hides(world, world.fan, spoilers=0)
    await world.fan.slash(world.channel, "me", spoilers=100)
    assert await hides(world, world.fan, private=True)


async def test_a_button_carries_what_was_set_for_it_and_no_preference(world: World) -> None:
    world.client.app.clock = lambda: AFTER_ZURICH
    mia = manager(world)
    await mia.slash(world.channel, "settings", spoilers=48)
    ids = [
        b["custom_id"] for b in buttons(answer(await world.fan.slash(world.channel, "h2h", **PAIR)).components).values()
    ]
    assert ids
    assert not any("sp=" in custom_id or "pv=" in custom_id for custom_id in ids)
    set_to_none = answer(await world.fan.slash(world.channel, "h2h", **PAIR, spoilers=0))
    assert all("sp=0" in b["custom_id"] for b in buttons(set_to_none.components).values())
    await world.fan.click(set_to_none, label="Older ›")
    await world.fan.click(set_to_none, label="‹ Newer")
    assert "4–13" in texts(set_to_none.components).splitlines()[0]


async def test_somebody_else_s_press_takes_their_own_preference(world: World) -> None:
    world.client.app.clock = lambda: AFTER_ZURICH
    message = answer(await world.fan.slash(world.channel, "h2h", **PAIR))
    await world.other.slash(world.channel, "me", spoilers=48)
    copy = answer(await world.other.click(message, label="Mile"))
    back = answer(await world.other.click(copy, label=next(iter(buttons(copy.components)))))
    assert "4–13" not in texts(back.components).splitlines()[0]
    await world.fan.click(message, label="Older ›")
    await world.fan.click(message, label="‹ Newer")
    assert "4–13" in texts(message.components).splitlines()[0]


async def test_answers_for_the_asker_alone_can_be_shared_all_the_same(world: World) -> None:
    await manager(world).slash(world.channel, "settings", answers="asker")
    private = await world.fan.slash(world.channel, "record", event="two-mile")
    assert private.ephemeral
    shared = await world.fan.click(answer(private), label="Share with everyone")
    assert not shared.ephemeral
    assert not (await world.fan.slash(world.channel, "record", event="two-mile", private=False)).ephemeral


async def test_today_is_the_day_in_the_zone_that_counts(world: World) -> None:
    world.client.app.clock = lambda: datetime(2026, 8, 6, 23, tzinfo=UTC)
    assert "6 August" in shown(await world.fan.slash(world.channel, "on-this-day"))
    await world.fan.slash(world.channel, "me", zone="Europe/Oslo")
    assert "7 August" in shown(await world.fan.slash(world.channel, "on-this-day"))


async def test_in_a_direct_message_there_are_only_one_s_own(world: World) -> None:
    user = world.env.create_user("zoe")
    assert "Your settings" in shown(await user.slash("me", spoilers=12))
    assert (await user.slash("record", event="two-mile")).acknowledged


async def test_where_the_server_did_not_add_the_bot_only_one_s_own_can_be_set_and_that_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    mia = manager(world)
    panel = answer(await mia.slash(world.channel, "settings"))
    monkeypatch.setattr(world.client, "get_guild", lambda _id: None)
    refused = await mia.select(panel, ["48"], custom_id=select_named(panel, "Spoilers"))
    assert "Only a server that added me has settings." in shown(refused)
    assert await stored(world) == (NOTHING, NOTHING, NOTHING)
    own = shown(await mia.slash(world.channel, "me"))
    assert "Only your own settings can be set here: this server has not added me." in own


async def test_where_the_database_fails_nothing_is_told_that_might_be_hidden(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_ids: object) -> None:
        raise StoreError("The members' database is locked.", "Wait.")

    assert world.client.app.community is not None
    known = await world.fan.slash(world.channel, "h2h", **PAIR)
    monkeypatch.setattr(type(world.client.app.community.settings), "find", fail)
    assert "4–13" in shown(known)
    assert "4–13" in shown(await world.fan.slash(world.channel, "h2h", **PAIR))  # known a moment ago
    told = await world.other.slash(world.channel, "h2h", **PAIR)
    assert told.ephemeral
    assert "I cannot look up" in shown(told)
    assert len(world.take_errors()) == 1


async def test_a_setting_that_cannot_be_written_is_not_half_there(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = SettingChanges.set_user

    async def write_and_fail(self: SettingChanges, user_id: int, preferences: Preferences, now: datetime) -> None:
        await write(self, user_id, preferences, now)
        raise StoreError("The disk is full.", "Make room.")

    monkeypatch.setattr(SettingChanges, "set_user", write_and_fail)
    told = await world.fan.slash(world.channel, "me", spoilers=24, zone="Oslo")
    assert told.ephemeral
    assert "I could not save that, so nothing has changed." in shown(told)
    assert (await stored(world, world.fan))[2] == NOTHING


async def test_the_client_keeps_no_form(world: World) -> None:
    panel = answer(await world.fan.slash(world.channel, "me"))
    await world.fan.click(panel, label="Time zone…")
    assert [view for view in world.client.persistent_views if not isinstance(view, Raw)] == []
    assert world.client._connection._view_store._modals == {}


async def test_a_server_that_is_back_can_be_set_again(world: World) -> None:
    departures = world.client.app.departures
    assert departures is not None
    await departures.mark_left(world.fan.guild.id, AFTER_ZURICH)
    await manager(world).slash(world.channel, "settings", spoilers=6)
    assert (await stored(world))[0] == Preferences(6)


async def test_the_client_sends_a_card_where_it_may_and_says_where_not(world: World) -> None:
    sender = world.client.app.sender
    assert sender is not None
    card = (await world.client.app.ask_line("/about")).card
    message_id = await sender.send(Target(world.fan.guild.id, world.channel.id), card)
    assert world.channel.last_message.id == message_id
    with pytest.raises(SendError, match="The channel is gone"):
        await sender.send(Target(1, 1), card)


async def test_a_mention_that_asks_for_privacy_hides_what_others_must_not_see(world: World) -> None:
    world.client.app.clock = lambda: AFTER_ZURICH
    await manager(world).slash(world.channel, "settings", spoilers=48)
    await world.fan.slash(world.channel, "me", spoilers=0)
    asker = Asker(world.fan.id, world.fan.guild.id, world.channel.id)
    reply = await world.client.app.ask_plainly("h2h josh-kerr jakob-ingebrigtsen private:yes", asker)
    assert "4–13" not in reply.card.heading
    assert not reply.card.private


def test_the_channel_of_a_thread_is_its_parent() -> None:
    class Thread(discord.Thread):
        def __init__(self) -> None:
            self.parent_id = 7

    assert channel_of(Thread(), 8) == 7
    assert channel_of(None, 8) == 8


async def test_how_the_bot_is_doing_is_told_to_who_manages_the_server_alone(world: World) -> None:
    private = await manager(world).slash(world.channel, "about")
    assert private.ephemeral
    assert "Background work" in shown(private)
    public = await world.fan.slash(world.channel, "about")
    assert not public.ephemeral
    assert "Background work" not in shown(public)
