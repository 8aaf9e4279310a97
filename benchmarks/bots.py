"""The two bots that benchmarks/interactions.py and following.py ask, each in a process of its own.

    python -m benchmarks.bots bare|ours PORT [--loop uvloop] [--profile FILE] [--posts 1000]

The bare bot is the least that discord.py makes of the same command: it answers /h2h with "pong", and suggests the same
25 choices whatever is typed; on SIGHUP it posts a plain text in each of so many channels. Ours is `bell-lap run` as it
is, with the settings of the environment. Both look for Discord on PORT. With --profile, SIGUSR1 starts cProfile and
SIGUSR2 stops it and writes the file.
"""

import argparse
import asyncio
import cProfile
import os
import signal
from importlib import import_module
from types import FrameType
from typing import Literal

import discord
import yarl
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

TEXT = "A race is in: tap to see. " * 40  # as long as a post of ours
PONGS = [app_commands.Choice(name=f"Pong Number {at} (PNG)", value=f"pong-{at}") for at in range(25)]


class Bare(commands.Bot):
    """A client with the intents of ours."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._first, self._posts, self._posts_a_second = options.first, options.posts, options.posts_a_second
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )

    async def setup_hook(self) -> None:
        await self.add_cog(Pong())
        await self.tree.sync()
        self.loop.add_signal_handler(signal.SIGHUP, lambda: self.loop.create_task(self.post()))

    async def post(self) -> None:
        """A post to each channel, one after the other."""
        async with asyncio.TaskGroup() as group:
            for number in range(self._posts):
                channel = self.get_partial_messageable(self._first + number)
                group.create_task(channel.send(TEXT, nonce=f"{number}"))
                await asyncio.sleep(1 / self._posts_a_second)


async def suggest(_interaction: discord.Interaction[Bare], _typed: str) -> list[app_commands.Choice[str]]:
    return PONGS


class Pong(commands.Cog):
    """The command, with the options of ours."""

    @app_commands.command(description="Pong.")
    @app_commands.autocomplete(athlete=suggest, opponent=suggest, third=suggest, event=suggest)
    async def h2h(  # noqa: PLR0913, PLR0917
        self,
        interaction: discord.Interaction[Bare],
        athlete: str,
        opponent: str,
        third: str | None = None,
        event: str | None = None,
        rounds: Literal["finals"] | None = None,
        since: str | None = None,
        until: str | None = None,
        track: Literal["outdoors", "short-track"] | None = None,
        private: bool = False,
        spoilers: app_commands.Range[int, 0, 720] = 0,
    ) -> None:
        await interaction.response.send_message("pong", ephemeral=private)


def run_bare(options: argparse.Namespace) -> None:
    async def run() -> None:
        async with Bare(options) as bot:
            await bot.start(os.environ["DISCORD_TOKEN"])

    asyncio.run(run())


def run_ours(_options: argparse.Namespace) -> None:
    from bot.cli import main as bell_lap  # noqa: PLC0415 - the bare bot does without

    bell_lap(["run"])


def profile_on_signals(file: str) -> None:
    profile = cProfile.Profile()

    def stop(_number: int, _frame: FrameType | None) -> None:
        profile.disable()
        profile.dump_stats(file)
        profile.clear()

    signal.signal(signal.SIGUSR1, lambda _number, _frame: profile.enable())
    signal.signal(signal.SIGUSR2, stop)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bot", choices=("bare", "ours"))
    parser.add_argument("port", type=int)
    parser.add_argument("--loop", choices=("asyncio", "uvloop"), default="asyncio")
    parser.add_argument("--profile", default="")
    parser.add_argument("--first", type=int, default=1, help="the channel that the bare bot posts to first")
    parser.add_argument("--posts", type=int, default=0, help="how many")
    parser.add_argument("--posts-a-second", type=float, default=40.0)
    options = parser.parse_args()
    Route.BASE = f"http://127.0.0.1:{options.port}/api"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{options.port}/gateway")
    if options.loop == "uvloop":
        import_module("uvloop").install()
    if options.profile:
        profile_on_signals(options.profile)
    {"bare": run_bare, "ours": run_ours}[options.bot](options)


if __name__ == "__main__":
    main()
