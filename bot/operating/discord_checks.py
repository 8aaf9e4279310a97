"""What `bell-lap doctor` asks Discord: token, intents, commands, the clock, rights in channels."""

import asyncio
from collections.abc import AsyncGenerator, Collection, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import discord
from discord.http import Route

from bot.cards.formatting import count, listed, moment
from bot.domain.dates import utc_now
from bot.domain.target import Target
from bot.operating.findings import Finding, note, ok, wrong
from bot.syncing import Json, list_changed, list_commands

PATIENCE = 15.0  # seconds for an answer of Discord's, and for its gateway
FEW_STARTS = 5  # of the sessions a day that Discord allows: then none is taken only to look
WRONG_CLOCK, INEXACT_CLOCK = timedelta(seconds=30), timedelta(seconds=3)
PORTAL = "Copy the token from your application's Bot page into DISCORD_TOKEN (or .env)."
_TOKEN_REFUSED, _INTENTS_REFUSED = 4004, (4013, 4014)
_NETWORK = "Check the network, its proxy and firewall: api and gateway of Discord must be reached over port 443."
_PRIVILEGED = {
    "members": ("gateway_guild_members", "gateway_guild_members_limited"),
    "presences": ("gateway_presence", "gateway_presence_limited"),
    "message content": ("gateway_message_content", "gateway_message_content_limited"),
}
_NEEDED = {
    "View Channel": "view_channel",
    "Send Messages": "send_messages",
    "Read Message History": "read_message_history",
}


@dataclass
class Answered:
    """What Discord said of the gateway: its clock, how many shards it advises, how many sessions are left today."""

    behind: timedelta | None = None  # this machine's clock behind Discord's
    shards: int = 1
    left: int | None = None


async def check_discord(token: str, channels: Collection[Target], *, gateway: bool = True) -> list[Finding]:
    """Ask Discord one thing after another, as far as that is possible; its gateway only where that is used."""
    if not token:
        return [wrong("token", "There is no DISCORD_TOKEN.", PORTAL)]
    if not token.isascii() or not token.isprintable() or " " in token:
        return [wrong("token", "DISCORD_TOKEN is not a token.", PORTAL)]
    try:
        answered = await _ask(token)
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        return [wrong("discord", f"Discord cannot be reached ({type(error).__name__}).", _NETWORK)]
    clock = [] if answered.behind is None else [check_clock(answered.behind)]
    findings = clock
    try:
        async with _logged_in(token, answered) as client:
            name = client.user.name if client.user else "?"
            findings.append(ok("token", f"Discord knows it as {name} ({client.application_id})."))
            findings += await _check_commands(client)
            findings += await _check_rights(client, channels)
            if gateway:
                findings += await _check_intents(client, answered)  # last: discord.py closes a client that is refused
    except discord.LoginFailure:
        findings.append(wrong("token", "Discord refuses this DISCORD_TOKEN.", PORTAL))
    except discord.HTTPException as error:
        findings.append(wrong("discord", f"Discord answers with an error (HTTP {error.status}).", "Try again later."))
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        findings.append(wrong("discord", f"Discord cannot be reached ({type(error).__name__}).", _NETWORK))
    return findings


async def _ask(token: str) -> Answered:
    """Ask for the gateway, by a plain request: its answer has Discord's clock."""
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with aiohttp.ClientSession(timeout=timeout, headers={"Authorization": f"Bot {token}"}) as session:
        before = utc_now()
        async with session.get(f"{Route.BASE}/gateway/bot") as response:
            answered = Answered(_behind(response.headers.get("Date", ""), before, utc_now()))
            with suppress(ValueError, KeyError, TypeError, aiohttp.ContentTypeError):
                said: Any = await response.json() if response.status == 200 else {}
                answered.shards, answered.left = int(said["shards"]), int(said["session_start_limit"]["remaining"])
            return answered


def _behind(date: str, before: datetime, after: datetime) -> timedelta | None:
    """How far this clock is behind that of the answer, which has whole seconds; None where it does not say."""
    try:
        theirs = parsedate_to_datetime(date)
    except ValueError:
        return None
    theirs = theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC)
    if before - timedelta(seconds=1) <= theirs <= after:
        return timedelta(0)
    return theirs - after if theirs > after else theirs + timedelta(seconds=1) - before


def check_clock(behind: timedelta) -> Finding:
    """Whether this machine's clock goes with Discord's."""
    off, which = abs(behind), "behind" if behind > timedelta(0) else "ahead of"
    if off <= INEXACT_CLOCK:
        return ok("clock", "It goes with Discord's.")
    says = f"This machine's clock is {off.total_seconds():,.0f} s {which} Discord's."
    tip = "Set it by the network (NTP): reminders, daily posts and leases go by it."
    return wrong("clock", says, tip) if off > WRONG_CLOCK else note("clock", says, tip)


@asynccontextmanager
async def _logged_in(token: str, answered: Answered) -> AsyncGenerator[discord.Client]:
    shard: dict[str, Any] = {"shard_id": 0, "shard_count": answered.shards} if answered.shards > 1 else {}
    client = discord.Client(
        intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),  # those of `bell-lap run`
        member_cache_flags=discord.MemberCacheFlags.none(),
        chunk_guilds_at_startup=False,
        max_messages=None,
        max_ratelimit_timeout=PATIENCE,
        guild_ready_timeout=0.0,
        **shard,
    )
    async with client:
        async with asyncio.timeout(PATIENCE):
            await client.login(token)
        yield client


async def _check_intents(client: discord.Client, answered: Answered) -> list[Finding]:
    """Connect to the gateway, which alone says whether it takes the intents."""
    if answered.left is not None and answered.left < FEW_STARTS:
        says = f"Not looked at: Discord takes only {answered.left} more sessions of this bot today."
        return [note("intents", says, "See why it was started so often, and look again tomorrow.")]
    connecting = asyncio.create_task(client.connect(reconnect=False))
    ready = asyncio.create_task(client.wait_until_ready())
    try:
        await asyncio.wait({connecting, ready}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        if ready.done():
            return [ok("intents", "Discord's gateway takes them."), *_check_privileged(client)]
        if not connecting.done():
            return [wrong("gateway", "Discord's gateway did not answer in time.", _NETWORK)]
        return [_refused(connecting.exception())]
    finally:
        for task in (connecting, ready):
            task.cancel()
        await asyncio.gather(connecting, ready, return_exceptions=True)


def _check_privileged(client: discord.Client) -> Iterable[Finding]:
    flags = client.application_flags
    on = [name for name, kinds in _PRIVILEGED.items() if any(getattr(flags, kind) for kind in kinds)]
    if on:
        tip = "Switch them off on your application's Bot page."
        yield note("intents", f"Privileged intents are on that the bot does not need: {listed(on)}.", tip)


def _refused(error: BaseException | None) -> Finding:
    code = error.code if isinstance(error, discord.ConnectionClosed) else 0
    if code in _INTENTS_REFUSED or isinstance(error, discord.PrivilegedIntentsRequired):
        tip = "Open its Bot page once, see that no privileged intent waits for approval, and reset what Discord marks."
        return wrong("intents", "Discord refuses the intents of this application.", tip)
    if code == _TOKEN_REFUSED:
        return wrong("token", "Discord's gateway refuses this DISCORD_TOKEN.", PORTAL)
    what = f"code {code}" if code else type(error).__name__
    return wrong("gateway", f"Discord's gateway closed the connection ({what}).", _NETWORK)


async def _check_commands(client: discord.Client) -> list[Finding]:
    """Whether Discord has the commands and menus of this version."""
    registered: Any = await client.http.get_global_commands(client.application_id or 0)
    return [check_commands(await list_commands(), registered)]


def check_commands(own: Collection[Json], registered: Collection[Json]) -> Finding:
    """Whether Discord has these commands, and as they are."""
    if not registered:
        tip = "`bell-lap run` registers them when it starts."
        return note("commands", "Discord has no commands of this bot yet.", tip)
    ours, theirs = ({_shown(each) for each in some} for some in (own, registered))
    changed = list_changed(own, registered)
    if ours == theirs and not changed:
        return ok("commands", f"Discord has all {len(ours)}.")
    tip = "Delete commands.sha256 in BELL_LAP_HOME, and start the bot again: then it registers them anew."
    if missing := sorted(ours - theirs):
        return wrong("commands", f"Discord lacks {listed(missing)}.", tip)
    others = {_shown(each) for each in own if each["name"] in changed}
    return note("commands", f"Discord has {listed(sorted(others | (theirs - ours)))} of another version.", tip)


def _shown(command: Json) -> str:
    """A command as people type it; a menu by its name."""
    return f"/{command['name']}" if command.get("type", 1) == 1 else f"“{command['name']}”"


async def _check_rights(client: discord.Client, channels: Collection[Target]) -> list[Finding]:
    """Whether the bot may post where it is to."""
    found: list[Finding] = []
    for target in channels:
        lacking = await _lacking(client, target)
        if lacking:
            tip = f"Give the bot {lacking} there, then press Test in /following."
            found.append(wrong("rights", f"I may not post in channel {target.channel}, server {target.guild}.", tip))
    if not found:
        says = f"I may post in {count(len(channels), 'channel')}." if channels else "No channel gets posts yet."
        found.append(ok("rights", says))
    return found


async def _lacking(client: discord.Client, target: Target) -> str:
    """The rights that the bot lacks in a channel, in words; empty if it has all."""
    me = client.user
    if target.guild is None or target.channel is None or me is None:
        return ""
    try:
        guild = await client.fetch_guild(target.guild, with_counts=False)
        channel = await guild.fetch_channel(target.channel)
        place = await guild.fetch_channel(channel.parent_id) if isinstance(channel, discord.Thread) else channel
        rights = place.permissions_for(await guild.fetch_member(me.id))
    except (discord.Forbidden, discord.NotFound):
        return "View Channel (or choose another channel: this one may be gone)"
    if isinstance(channel, discord.Thread):
        rights.send_messages = rights.send_messages_in_threads
    return listed([name for name, right in _NEEDED.items() if not getattr(rights, right)])


def check_refusals(refusals: Iterable[tuple[Target, datetime, str]]) -> Iterable[Finding]:
    """Where Discord refused posts, which are not tried again before somebody tests it."""
    for target, at, reason in refusals:
        where = f"channel {target.channel}, server {target.guild}" if target.channel else "a user's direct messages"
        says = f"Posts to {where} are refused since {moment(at)}: {reason}"
        yield note("rights", says, "Once that is mended, press Test in /following.")
