"""How many posts are lost or doubled when their senders are killed.

    python -m benchmarks.posting [--posts 10000] [--channels 1000] [--kills 50] [--no-nonces] [--lease 2] [--json]

Two senders in processes of their own share one outbox and send to a Discord on loopback in this process. Each second
kill is between sending and marking: this Discord has taken the post, and kills the sender that sent it with SIGKILL
before it answers. The others come at any moment, to a sender drawn at random. In place of each a new one is started.
Discord keeps nonces for 5 minutes, with `--no-nonces` not at all: then only the look into the channel is left, and
what it cannot see is a post still on its way when somebody else looks.

A post is lost when it is in no channel at the end, doubled when it is there twice. Of those, `on their way` are the
ones that the rule of docs/posts.md leaves without nonces: drawn before another sender looked for them, and here only
after that look. Leases last 2 seconds here, not 60, so that dead senders' posts are taken over within the run; on a
busy machine that is as long as a post may be on its way.
"""

import argparse
import asyncio
import json
import math
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
from aiohttp import web
from discord.http import Route

from bot.actions.registry import COMMANDS
from bot.cards.card import Button, Card, Tone, action_rows
from bot.cards.components import render
from bot.channels import Channels
from bot.community.database import open_community
from bot.domain.asked import Asked
from bot.domain.dates import utc_now
from bot.domain.outbox import NewPost, Post
from bot.domain.target import Target
from bot.posting.sending import Sending
from bot.questions.custom_id import Codec
from bot.services import Handle
from tests.running.loopback import TOKEN, LoopbackDiscord

ROOT = Path(__file__).resolve().parents[1]
FIRST_DELAY = 0.2  # seconds
GUILD, FIRST_CHANNEL = 10, 100_000
HANGS = 3600  # seconds
KEPT = 300.0  # seconds for which nonces are kept
SENDER = "sender-"  # and the id of its process, as the user agent


@dataclass(frozen=True)
class Counts:
    """What became of the posts."""

    posts: int
    lost: int
    doubled: int
    on_their_way: int  # of the doubled ones: the first was still on its way when it was looked for
    unmarked: int  # that are not marked as sent
    kills: int
    kills_before_the_answer: int
    folded: int  # repeated posts that Discord took for the first one
    looks: int  # into a channel, for a post that may have arrived
    most_at_once_in_a_channel: int
    seconds: float


class KillingDiscord(LoopbackDiscord):
    """A Discord that kills the sender of a post before it answers, when `deadly`."""

    def __init__(self) -> None:
        super().__init__()
        self.deadly = False
        self.killed: list[int] = []
        self.looked: defaultdict[int, list[float]] = defaultdict(list)  # when, by channel
        self.arrived: defaultdict[str, list[float]] = defaultdict(list)  # when, by token

    async def _in_channel(self, request: web.Request) -> web.Response:
        if request.method == "GET":
            self.looked[int(request.match_info["channel"])].append(time.time())
        response = await super()._in_channel(request)
        if request.method == "POST":
            sent = (await request.json())["components"][0]["components"]
            self.arrived[_token(sent)].append(time.time())
        agent = request.headers.get("User-Agent", "")
        if self.deadly and request.method == "POST" and agent.startswith(SENDER):
            self.deadly = False
            pid = int(agent.removeprefix(SENDER))
            os.kill(pid, signal.SIGKILL)
            self.killed.append(pid)
        return response


async def run(posts: int, channels: int, kills: int, nonces_kept: float, url: str, lease: float = 2.0) -> Counts:
    """Send so many posts to so many channels, with so many kills."""
    server = KillingDiscord()
    server.channels.nonces_kept = nonces_kept
    await server.start()
    senders: list[asyncio.subprocess.Process] = []
    began = time.perf_counter()
    try:
        async with open_community(url) as community:
            now = datetime.now(UTC)
            async with community.transaction() as changes:
                await changes.outbox.add((_new_post(n, channels, now) for n in range(posts)), now)
        senders += [await _start(server.port, url, lease) for _ in range(2)]
        async with asyncio.timeout(HANGS):
            for number in range(kills):
                due = posts * (number + 1) // (kills + 2)
                await server.until(lambda due=due: len(server.channels.posted()) >= due)
                await _kill(server, senders, number)
                senders.append(await _start(server.port, url, lease))
            unmarked = await _until_marked(url, posts, 60 * lease)
    finally:
        for sender in senders:
            if sender.returncode is None:
                sender.kill()
                await sender.wait()
        await server.stop()
    there = Counter(_token(_parts(message)) for message in server.channels.posted())
    twice = [token for token, count in there.items() if count > 1]
    return Counts(
        posts=posts,
        lost=sum(not there[_new_post(n, channels, now).token] for n in range(posts)),
        doubled=len(twice),
        on_their_way=sum(_was_on_its_way(server, token) for token in twice),
        unmarked=unmarked,
        kills=kills,
        kills_before_the_answer=len(server.killed),
        folded=server.channels.folded,
        looks=server.channels.looks,
        most_at_once_in_a_channel=server.channels.most_at_once,
        seconds=round(time.perf_counter() - began, 1),
    )


async def _kill(server: KillingDiscord, senders: list[asyncio.subprocess.Process], number: int) -> None:
    """Kill one sender, between sending and marking if the number is even."""
    if number % 2 == 0:
        server.deadly = True
        await server.until(lambda: not server.deadly)
        victim = next(sender for sender in senders if sender.pid == server.killed[-1])
    else:
        victim = random.choice(senders)
        victim.kill()
    await victim.wait()
    senders.remove(victim)


async def _until_marked(url: str, posts: int, patience: float) -> int:
    """Wait until all posts are marked as sent; how many are not, when nothing has changed for a long time."""
    async with open_community(url) as community:
        last, changed = -1, time.monotonic()
        while True:
            sent = await community.outbox.count("sent")
            if sent == posts or time.monotonic() - changed > patience:
                return posts - sent
            if sent != last:
                last, changed = sent, time.monotonic()
            await asyncio.sleep(0.2)


async def _start(port: int, url: str, lease: float) -> asyncio.subprocess.Process:
    wanted = ("--send", str(port), "--database", url, "--lease", str(lease))
    arguments = (sys.executable, "-m", "benchmarks.posting", *wanted)
    return await asyncio.create_subprocess_exec(*arguments, cwd=ROOT, stderr=asyncio.subprocess.DEVNULL)


async def send(port: int, url: str, lease: float) -> None:
    """A sender, until it is killed."""
    Route.BASE = f"http://127.0.0.1:{port}/api"
    client = discord.Client(intents=discord.Intents.none())
    client.http.user_agent = f"{SENDER}{os.getpid()}"
    await client.login(TOKEN)
    codec = Codec(COMMANDS)
    async with open_community(url) as community:
        sender = Channels(client, lambda card: _stopped(render(card, codec)))
        sending = Sending(community.outbox, sender, _draw, lease=lease, first_delay=FIRST_DELAY, rate=math.inf)
        await sending.run(Handle("outbox", utc_now, asyncio.sleep))


def _stopped(view: discord.ui.LayoutView) -> discord.ui.LayoutView:
    view.stop()
    return view


async def _draw(post: Post) -> Card:
    asked = Asked.of("h2h", {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"})
    drawn = f"Drawn at {time.time()}"
    return Card(Tone.RESULTS, post.content, (drawn,), actions=action_rows((Button("See", asked, anew=True),)))


def _new_post(number: int, channels: int, now: datetime) -> NewPost:
    target = Target(guild=GUILD, channel=FIRST_CHANNEL + number % channels)
    return NewPost(target, f"post{number:021}", "news", f"Post {number}", now)


def _parts(message: dict[str, Any]) -> list[dict[str, Any]]:
    """The components of a message's card."""
    return list(message["components"][0]["components"])


def _token(parts: list[dict[str, Any]]) -> str:
    """The token in the custom_id of a card's button."""
    return str(parts[-1]["components"][0]["custom_id"]).partition("#")[2].partition("|")[0]


def _drawn(parts: list[dict[str, Any]]) -> float:
    """When a card was drawn."""
    return float(str(parts[0]["content"]).rpartition("Drawn at ")[2].strip())


def _was_on_its_way(server: KillingDiscord, token: str) -> bool:
    """Whether a copy of a post was drawn before a look into its channel, and arrived after it."""
    copies = [message for message in server.channels.posted() if _token(_parts(message)) == token]
    drawn, arrived = min(_drawn(_parts(each)) for each in copies), min(server.arrived[token])
    return any(drawn < look < arrived for look in server.looked[int(copies[0]["channel_id"])])


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--channels", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--no-nonces", action="store_true")
    parser.add_argument("--database", default="")
    parser.add_argument("--lease", type=float, default=2.0)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--send", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.send:
        asyncio.run(send(given.send, given.database, given.lease))
        return
    with tempfile.TemporaryDirectory() as folder:
        url = given.database or f"sqlite+aiosqlite:///{folder}/community.sqlite3"
        kept = 0 if given.no_nonces else KEPT
        counts = asyncio.run(run(given.posts, given.channels, given.kills, kept, url, given.lease))
    if given.json:
        print(json.dumps(asdict(counts)))
        return
    for name, value in asdict(counts).items():
        print(f"{name.replace('_', ' '):28} {value:>10,}")


if __name__ == "__main__":
    main()
