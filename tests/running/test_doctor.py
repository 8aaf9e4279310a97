"""`bell-lap doctor` on a set-up that works, and on broken ones: what it says, and what to do."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from email.utils import format_datetime

import discord as discord_py
import pytest
import pytest_asyncio

from bot.actions.registry import COMMANDS
from bot.community.community import Community
from bot.community.database import open_community
from bot.domain.dates import utc_now
from bot.domain.feed import NewFeed, Reading
from bot.domain.follows import FollowKind
from bot.domain.target import Target
from bot.settings import Settings
from bot.syncing import list_commands
from tests.running.conftest import Ended, Machine
from tests.running.loopback import APPLICATION, FAN, TOKEN, Fault, LoopbackDiscord

HERE = Target(7000, 7100)
ALL_RIGHTS = discord_py.Permissions(view_channel=True, send_messages=True, read_message_history=True).value


@pytest_asyncio.fixture(autouse=True)
async def registered(discord: LoopbackDiscord) -> None:
    """The commands as Discord gives them back: with ids, rights as text, and without what is no or none."""
    told = await list_commands()
    assert len(told) > len(COMMANDS)
    for number, command in enumerate(told):
        kept = {key: value for key, value in command.items() if value not in (None, False)}
        rights = command["default_member_permissions"]
        own = {"id": str(number), "version": "9", "default_member_permissions": rights and str(rights)}
        discord.commands.append({**kept, **own, "contexts": [2, 0, 1]})
    discord.everyone = ALL_RIGHTS


async def examine(machine: Machine, **settings: str) -> Ended:
    return checked(await machine.run_here("doctor", **settings))


def checked(ended: Ended) -> Ended:
    assert "Traceback" not in ended.stderr
    assert TOKEN not in ended.stdout + ended.stderr
    return ended


def community_of(machine: Machine) -> str:
    return Settings(bell_lap_home=machine.home, bell_lap_database="").community_url


async def follow(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.follows.add(HERE, FollowKind.ATHLETE, "josh-kerr", utc_now())


def wrong(ended: Ended) -> list[str]:
    """What is WRONG, each with what to do on the same line."""
    lines = ended.stdout.splitlines()
    return [f"{line[7:]}{lines[n + 1].strip()}" for n, line in enumerate(lines) if line.startswith("WRONG")]


async def test_a_set_up_that_works(machine: Machine, discord: LoopbackDiscord) -> None:
    async with open_community(community_of(machine)) as community:
        await follow(community)
    ended = checked(await (await machine.run("doctor", BELL_LAP_LOG_LEVEL="")).end())
    assert ended.code == 0, ended.stdout
    assert ended.stderr == ""
    said = [line for line in ended.stdout.splitlines() if not line.startswith(("note   data", "   "))]
    assert said[1:7] == [
        "ok     clock     It goes with Discord's.",
        "ok     token     Discord knows it as Bell Lap (1000).",
        f"ok     commands  Discord has all {len(COMMANDS) + 2}.",
        "ok     rights    I may post in 1 channel.",
        "ok     intents   Discord's gateway takes them.",
        said[6],
    ]
    assert "free at" in said[6]
    assert said[-1] == "Nothing is in the bot's way."
    for line in (
        "database  The almanac can be read.",
        "database  Members' data can be read.",
        "feeds     There are none.",
    ):
        assert f"ok     {line}" in said
    assert len(discord.gateway.identified) == 1


async def test_before_the_first_start(machine: Machine, discord: LoopbackDiscord) -> None:
    shutil.rmtree(machine.home)
    discord.commands = []
    ended = await examine(machine)
    assert ended.code == 0, ended.stdout
    assert "note   commands  Discord has no commands of this bot yet." in ended.stdout
    assert "note   database  The almanac is not there yet." in ended.stdout
    assert not list(machine.home.glob("*.sqlite3"))


async def test_without_a_token(machine: Machine) -> None:
    ended = await examine(machine, DISCORD_TOKEN="")
    assert ended.code == 2
    assert len(wrong(ended)) == 1
    assert wrong(ended)[0].startswith("token     There is no DISCORD_TOKEN.→ Copy the token")
    assert "ok     database" in ended.stdout  # the rest is looked at all the same


async def test_a_token_that_discord_refuses(machine: Machine) -> None:
    ended = await examine(machine, DISCORD_TOKEN="MTIz.wrong.token")
    assert (ended.code, len(wrong(ended))) == (2, 1)
    assert wrong(ended)[0].startswith("token     Discord refuses this DISCORD_TOKEN.→ Copy the token")
    assert "MTIz" not in ended.stdout + ended.stderr


async def test_intents_that_discord_refuses_and_commands_of_another_version(
    machine: Machine, discord: LoopbackDiscord
) -> None:
    discord.gateway.close_identified_with = 4014
    discord.commands = [each for each in discord.commands if each["name"] not in ("h2h", "top")]
    ended = await examine(machine)
    assert ended.code == 2
    commands, intents = wrong(ended)
    assert intents.startswith("intents   Discord refuses the intents of this application.→ Open its Bot page")
    assert commands.startswith("commands  Discord lacks /h2h and /top.→ Delete commands.sha256")


async def test_commands_of_these_names_that_are_of_another_version(machine: Machine, discord: LoopbackDiscord) -> None:
    by_name = {each["name"]: each for each in discord.commands}
    by_name["h2h"]["options"][0]["description"] = "Who"
    by_name["daily"]["options"][1]["choices"].pop()
    by_name["top"]["options"].pop()
    by_name["me"]["description"] = "Yours"
    by_name["Save to quotebook"]["contexts"] = [0]
    ended = await examine(machine)
    assert ended.code == 0
    names = "/daily, /h2h, /me, /top and “Save to quotebook”"
    assert f"note   commands  Discord has {names} of another version." in ended.stdout


async def test_privileged_intents_are_not_needed(machine: Machine, discord: LoopbackDiscord) -> None:
    flags = discord_py.ApplicationFlags(gateway_message_content_limited=True).value
    answer = {**APPLICATION, "flags": flags, "owner": FAN, "bot_public": True, "bot_require_code_grant": False}
    discord.faults.append(Fault("/oauth2/applications/@me", 200, 9, answer))
    ended = await examine(machine)
    assert ended.code == 0
    assert "note   intents   Privileged intents are on that the bot does not need: message content." in ended.stdout


@pytest.mark.parametrize(
    ("off", "state", "which"),
    [(600, "WRONG", "behind"), (-600, "WRONG", "ahead of"), (20, "note ", "behind")],  # seconds
)
async def test_a_clock_that_is_wrong(
    machine: Machine, discord: LoopbackDiscord, off: int, state: str, which: str
) -> None:
    date = format_datetime(utc_now() + timedelta(seconds=off), usegmt=True)
    discord.faults.append(Fault("/gateway/bot", 404, headers={"Date": date}))
    ended = await examine(machine)
    said = re.search(rf"{state}  clock     This machine's clock is (\d+) s {which} Discord's.", ended.stdout)
    assert said, ended.stdout
    assert abs(abs(off) - int(said[1])) < 16  # the process takes a while to ask
    assert "Set it by the network (NTP)" in ended.stdout


async def test_a_file_that_is_no_database(machine: Machine) -> None:
    (machine.home / "bell-lap.sqlite3").write_bytes(b"no database " * 1000)
    for file in machine.home.glob("bell-lap.sqlite3-*"):
        file.unlink()
    ended = await examine(machine)
    assert ended.code == 2
    [database] = wrong(ended)
    assert "is not a database of Bell Lap." in database
    assert "→ Move it out of the way" in database
    assert "ok     database  Members' data can be read." in ended.stdout


async def test_a_database_server_that_is_away(machine: Machine, unused_port: int) -> None:
    address = f"postgresql+asyncpg://bell:hunter2hunter2@127.0.0.1:{unused_port}/bell"
    ended = await examine(machine, BELL_LAP_DATABASE=address, BELL_LAP_METRICS="9090")
    assert ended.code == 2
    settings, almanac, community = wrong(ended)
    assert settings.startswith("settings  BELL_LAP_METRICS is not an address to listen at.→ Write it as HOST:PORT")
    for line in (almanac, community):
        assert f"127.0.0.1:{unused_port}" in line
        assert "→ " in line
    assert "hunter2" not in ended.stdout + ended.stderr


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"BELL_LAP_CLUSTER": "9/8"}, "There is no cluster 9/8"),
        ({"BELL_LAP_CLUSTER": "2/8"}, "Several clusters need one database that all of them reach, on PostgreSQL."),
        ({"BELL_LAP_INTERACTIONS": "nowhere"}, "BELL_LAP_INTERACTIONS is not an address to listen at."),
        ({"BELL_LAP_INTERACTIONS": "127.0.0.1:9178"}, "Interactions over HTTP need DISCORD_PUBLIC_KEY."),
        ({"BELL_LAP_INTERACTIONS": "127.0.0.1:9178", "BELL_LAP_CLUSTER": "1/1"}, "Clusters share the gateway"),
        ({"SENTRY_DSN": "nope"}, "SENTRY_DSN is not a DSN."),
    ],
)
async def test_settings_that_keep_the_bot_from_starting(machine: Machine, changes: dict[str, str], says: str) -> None:
    ended = await examine(machine, **changes)
    assert ended.code == 2
    (line,) = wrong(ended)
    assert line.startswith(f"settings  {says}")
    assert "→ " in line


async def test_databases_of_an_earlier_version_are_left_as_they_are(machine: Machine) -> None:
    file = machine.home / "bell-lap.sqlite3"
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '0001'")
    ended = await examine(machine)
    assert ended.code == 0, ended.stdout
    assert "note   database  The almanac has the schema of an earlier version, 0001." in ended.stdout
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)


async def test_a_feed_that_fails_and_a_channel_without_rights(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.everyone = discord_py.Permissions(view_channel=True).value
    now = utc_now()
    async with open_community(community_of(machine)) as community:
        await follow(community)
        await community.feeds.add(NewFeed("oslo", "/srv/oslo", timedelta(minutes=5), json.dumps({})), {}, now)
        [leased] = await community.feeds.lease(now, now + timedelta(minutes=1), "me", 1)
        await community.feeds.finish(leased, "me", Reading(error="The folder /srv/oslo is not there."), now)
    ended = await examine(machine)
    assert ended.code == 2
    rights, feed = wrong(ended)
    assert rights == (
        "rights    I may not post in channel 7100, server 7000.→ Give the bot Send Messages and Read Message History "
        "there, then press Test in /following."
    )
    assert feed.startswith("feeds     oslo has been failing since ")
    assert feed.endswith(
        "The folder /srv/oslo is not there.→ See `bell-lap feed check oslo`; mend its place, or pause it."
    )


async def test_discord_is_down(machine: Machine, discord: LoopbackDiscord) -> None:
    await discord.stop()
    ended = await examine(machine)
    assert ended.code == 2
    [line] = wrong(ended)
    assert line.startswith("discord   Discord cannot be reached (ClientConnectorError).→ Check the network")
