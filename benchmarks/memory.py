"""What the bot's memory comes to in many servers, beside a bare discord.py bot in the same ones.

    python -m benchmarks.memory [--servers 1000] [--athletes 50000] [--asked 5000] [--home FOLDER] [--json]
    python -m benchmarks.memory --other TREE [--asked 200] [--json]

Both bots (benchmarks/bots.py) run in processes of their own; this one is their Discord. Each is measured in no server
and in so many: servers of 500 members with 30 channels, 20 roles and 25 emojis, as GUILD_CREATE has them without
privileged intents. Then different members of these servers ask ours /h2h, and it is measured again. Ours has all that
ships and as many made-up athletes as are still missing; it has been started before, so that nothing is seeded while it
is measured. Figures are MiB that are resident in the process and in those it started. Linux only.

With --other, ours is measured beside that of another checkout (with its own `.venv`, from `make setup`), each a fresh
install with what it ships, in no server: as started, after a minute, and after the same questions, which name athletes
that both hold. `shared` pages count in part (PSS), `own` ones are nobody else's (USS).
"""

import argparse
import asyncio
import json
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from itertools import combinations, islice
from pathlib import Path

from benchmarks.interactions import QUESTION, ROOT, Bot, environment, interpreter, running
from benchmarks.loopback import BOT_USER, SLASH, Json, serve
from benchmarks.synthetic import ATHLETES, make_store

SHIPPED = 14_000  # athletes, about
MEMBERS, CHANNELS, ROLES, EMOJIS = 500, 30, 20, 25
SETTLING = 20.0  # seconds after the last server: discord.py waits for more, and what a start needed is let go
TARGET = 150  # MiB over the bare bot's
STARTED, IDLE = 10.0, 60.0  # seconds
SPREAD = 40  # athletes that are asked about, of all
EVERYTHING = str((1 << 53) - 1)


def make_guild(at: int) -> Json:
    """A server as a bot without privileged intents sees it: of its members itself alone."""
    own = 10_000_000_000_000_000 + at * 1_000
    roles: list[Json] = [
        {"id": str(own + role), "name": f"Role number {role}" if role else "@everyone", "color": role,
         "hoist": False, "position": role, "permissions": "2248473465835073",
         "managed": False, "mentionable": False, "flags": 0}
        for role in range(ROLES)
    ]  # fmt: skip
    channels: list[Json] = [
        {"id": str(own + 100 + channel), "type": 0, "name": f"channel-number-{channel}", "position": channel,
         "topic": f"What channel {channel} of server {at} is about", "nsfw": False, "parent_id": None, "flags": 0,
         "rate_limit_per_user": 0, "last_message_id": None,
         "permission_overwrites": [
             {"id": str(own + role), "type": 0, "allow": "1024", "deny": "2048"} for role in range(2)
         ]}
        for channel in range(CHANNELS)
    ]  # fmt: skip
    emojis: list[Json] = [
        {"id": str(own + 300 + emoji), "name": f"emoji_{emoji}", "roles": [], "require_colons": True, "managed": False,
         "animated": False, "available": True}
        for emoji in range(EMOJIS)
    ]  # fmt: skip
    bot: Json = {"user": BOT_USER, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False, "mute": False,
                 "flags": 0}  # fmt: skip
    return {
        "id": str(own), "name": f"Server number {at}", "icon": None, "splash": None, "discovery_splash": None,
        "owner_id": str(own + 900), "afk_channel_id": None, "afk_timeout": 300, "verification_level": 1,
        "default_message_notifications": 1, "explicit_content_filter": 2, "roles": roles, "emojis": emojis,
        "features": ["COMMUNITY", "NEWS"], "mfa_level": 0, "application_id": None, "system_channel_id": None,
        "system_channel_flags": 0, "rules_channel_id": None, "vanity_url_code": None, "description": None,
        "banner": None, "premium_tier": 1, "premium_subscription_count": 3, "preferred_locale": "en-GB",
        "public_updates_channel_id": None, "nsfw_level": 0, "premium_progress_bar_enabled": False, "stickers": [],
        "joined_at": "2026-01-01T00:00:00+00:00", "large": True, "unavailable": False, "member_count": MEMBERS,
        "voice_states": [], "members": [bot], "channels": channels, "threads": [], "presences": [],
        "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
    }  # fmt: skip


def place_of(guild: Json, member: int) -> Json:
    """What an interaction of a member says of where it comes from."""
    channel = guild["channels"][member % CHANNELS]
    user = {"id": str(int(guild["id"]) * 7 + member), "username": f"fan{member}", "discriminator": "0", "avatar": None}
    return {
        "context": 0, "guild_id": guild["id"], "channel_id": channel["id"], "channel": channel,
        "guild": {"id": guild["id"], "features": [], "locale": "en-GB"}, "guild_locale": "en-GB",
        "authorizing_integration_owners": {"0": guild["id"]},
        "member": {"user": user, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False, "mute": False,
                   "flags": 0, "permissions": EVERYTHING},
    }  # fmt: skip


def processes(bot: Bot) -> list[Bot]:
    """A bot's process and all that it started."""
    found = [bot]
    for each in found:
        for children in Path(f"/proc/{each.pid}/task").glob("*/children"):
            found += [Bot(int(pid)) for pid in children.read_text().split()]
    return found


def resident(bot: Bot) -> float:
    """MiB of a bot's process and of all that it started."""
    return sum(each.memory() for each in processes(bot))


def pages(bot: Bot) -> dict[str, float]:
    """The same, also with shared pages in part, and its own alone."""
    kept: Counter[str] = Counter()
    for each in processes(bot):
        for line in Path(f"/proc/{each.pid}/smaps_rollup").read_text().splitlines()[1:]:
            name, _, size = line.partition(":")
            kept[name] += int(size.split()[0])
    sums = {"resident": kept["Rss"], "shared": kept["Pss"], "own": kept["Private_Clean"] + kept["Private_Dirty"]}
    return {kind: size / 1024 for kind, size in sums.items()}


def list_pairs(database: Path, most: int) -> list[tuple[str, str]]:
    """The ids of so many pairs that met."""
    met = """
    SELECT a.slug, b.slug FROM result AS first
    JOIN result AS second ON second.race_id = first.race_id AND second.athlete_id > first.athlete_id
    JOIN athlete AS a ON a.id = first.athlete_id JOIN athlete AS b ON b.id = second.athlete_id
    WHERE first.rowid % 29 = 0 LIMIT ?
    """
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(met, (most,)).fetchall()


async def measure(kind: str, home: Path, servers: int, asked: int) -> dict[str, float]:
    """The memory of one bot in so many servers, and after so many questions."""
    async with serve(echo=False, pictures=False) as discord:
        discord.guilds = [make_guild(at) for at in range(servers)]
        async with running(discord, kind, home, ()) as bot:
            await asyncio.sleep(SETTLING)
            name = f"{kind}, {servers:,} servers"
            found = {name: resident(bot)}
            if asked:
                cpu = bot.cpu()
                for at, (athlete, opponent) in enumerate(list_pairs(home / "bell-lap.sqlite3", asked)):
                    given = {"athlete": athlete, "opponent": opponent}
                    options = [{"name": name, "type": 3, "value": value} for name, value in given.items()]
                    await discord.ask(SLASH, options, place_of(discord.guilds[at % servers], at // servers))
                found[f"{name}, {asked:,} questions later"] = resident(bot)
                found["ms of CPU for each of these answers"] = (bot.cpu() - cpu) * 1000 / asked
            return found


async def measure_tree(tree: Path, home: Path, questions: Sequence[tuple[str, str]]) -> dict[str, dict[str, float]]:
    """The memory of the bot of a checkout, as started, after a minute, and after the questions."""
    async with serve(echo=False, pictures=False) as discord, running(discord, "ours", home, (), tree) as bot:
        await asyncio.sleep(STARTED)
        found = {"as started": pages(bot)}
        await asyncio.sleep(IDLE)
        found[f"after {IDLE:.0f} s"] = pages(bot)
        for pair in questions:
            given = zip(("athlete", "opponent"), pair, strict=True)
            options = [{"name": option, "type": 3, "value": value} for option, value in given]
            await discord.ask(SLASH, options)
        found[f"after {len(questions)} questions"] = pages(bot)
        return found


def measure_beside(other: Path, asked: int) -> dict[str, float]:
    """Ours and that of another checkout: in empty homes, which the start fills, and in the same homes once more."""
    report: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        trees = (other, ROOT)
        filled = [prepare(tree, Path(folder, f"filled-{at}")) for at, tree in enumerate(trees)]
        questions = list_common(filled, asked)
        homes = {tree: Path(folder, f"home-{at}") for at, tree in enumerate(trees)}
        for start in ("first start", "later start"):
            theirs, ours = (asyncio.run(measure_tree(tree, home, questions)) for tree, home in homes.items())
            for when, figures in ours.items():
                for kind, figure in figures.items():
                    report[f"{start}, {when}, {kind}"] = figure
                    report[f"{start}, {when}, {kind}, over the other"] = figure - theirs[when][kind]
    return report


def prepare(tree: Path, home: Path) -> Path:
    """The database of a checkout with what it ships."""
    command = (interpreter(tree), "-m", "bot", "ask", QUESTION)
    subprocess.run(command, cwd=tree, check=True, capture_output=True, env=environment(home))
    return home / "bell-lap.sqlite3"


def list_common(databases: Sequence[Path], most: int) -> list[tuple[str, str]]:
    """Pairs of the names of athletes that all of these databases have."""
    names: list[set[str]] = []
    for database in databases:
        with closing(sqlite3.connect(database)) as connection:
            rows: list[tuple[str]] = connection.execute("SELECT name FROM athlete").fetchall()
            names.append({name for (name,) in rows})
    common: list[str] = sorted(names[0].intersection(*names[1:]))
    return list(islice(combinations(common[:: max(len(common) // SPREAD, 1)], 2), most))


async def measure_all(home: Path, servers: int, asked: int) -> dict[str, float]:
    """Both bots, and what ours takes more."""
    found: dict[str, float] = {}
    for kind in ("bare", "ours"):
        for number in (0, servers):
            found |= await measure(kind, home, number, asked if kind == "ours" and number else 0)
    ours, bare = (f"{kind}, {servers:,} servers" for kind in ("ours", "bare"))
    found["ours over bare"] = found[ours] - found[bare]
    if asked:
        found["ours over bare, after the questions"] = found[f"{ours}, {asked:,} questions later"] - found[bare]
    for kind in ("bare", "ours"):
        more = found[f"{kind}, {servers:,} servers"] - found[f"{kind}, 0 servers"]
        found[f"{kind}, per 1,000 servers"] = more * 1000 / servers
    return found


def make_home(folder: Path, athletes: int) -> Path:
    """A home with so many athletes, which a start has seeded."""
    made_up = max(0, athletes - SHIPPED)
    home = make_store(folder, round(made_up / ATHLETES)).parent if made_up else folder
    for _ in range(2):  # the second writes what later starts only load
        command = (sys.executable, "-m", "bot", "ask", "/h2h Kerr Ingebrigtsen")
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=environment(home))
    return home


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--servers", type=int, default=1_000)
    parser.add_argument("--athletes", type=int, default=50_000)
    parser.add_argument("--asked", type=int, help="5,000, or 200 beside another checkout")
    parser.add_argument("--home", type=Path)
    parser.add_argument("--other", type=Path, metavar="TREE", help="another checkout, to be measured beside")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.asked is None:
        options.asked = 200 if options.other else 5_000
    if options.other:
        show(measure_beside(options.other.resolve(), options.asked), as_json=options.json)
        return
    with tempfile.TemporaryDirectory() as folder:
        home = make_home(options.home or Path(folder), options.athletes)
        with closing(sqlite3.connect(home / "bell-lap.sqlite3")) as connection:
            (athletes,) = connection.execute("SELECT count(*) FROM athlete").fetchone()
            (results,) = connection.execute("SELECT count(*) FROM result").fetchone()
        found = asyncio.run(measure_all(home, options.servers, options.asked))
    found |= {"athletes": athletes, "results": results}
    show(found, as_json=options.json)
    if not options.json:
        print(f"{TARGET:12,.1f}  the most that ours may take over the bare bot")


def show(found: Mapping[str, float], *, as_json: bool) -> None:
    """Print the figures."""
    if as_json:
        print(json.dumps(found))
        return
    for name, figure in found.items():
        print(f"{figure:12,.1f}  {name}")


if __name__ == "__main__":
    main()
