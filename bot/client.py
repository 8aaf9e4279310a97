"""The discord.py client: loads the cogs, syncs the commands when they changed, and reports errors to the asker."""

import asyncio
import functools
import logging
from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import aiohttp
import discord
from discord import app_commands
from discord.backoff import ExponentialBackoff
from discord.ext import commands

from bot.apologies import apology
from bot.app import App
from bot.cards.card import Card, Tone
from bot.cards.components import PrintedView, print_card, render
from bot.cards.error import draw as draw_error
from bot.channels import Channels
from bot.clusters.cluster import Cluster, Sharding
from bot.clusters.identifying import Identifying
from bot.community.departures import Departures
from bot.domain.dates import utc_now
from bot.domain.outbox import LockedOut, NotNow, Refused
from bot.domain.target import Target
from bot.errors import (
    BellLapError,
    SendError,
    StoreError,
    TooManyQuestions,
)
from bot.events import guard
from bot.in_flight import InFlight
from bot.keeping import Printed
from bot.posting.drawing import Drawing
from bot.posting.quotes import recognise_quote
from bot.posting.sending import RATE, RATE_OF_BOT, Sending
from bot.roles import ServerRoles
from bot.scheduled_events import ScheduledEvents
from bot.seen_messages import SeenMessages
from bot.services import Service
from bot.syncing import CONTEXTS, INSTALLS, load_cogs, sync_if_changed
from bot.telemetry.exchanges import note_late

log = logging.getLogger(__name__)

_GONE = {10062, 40060}  # interaction unknown or too late, or answered already: nobody is left to tell
_RESTARTED = BellLapError("I was restarted before I could answer.", "Ask again in a moment.")


# What posts, roles that members give themselves, and scheduled events need; answers need none of it.
INVITED = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    read_message_history=True,
    manage_roles=True,
    create_events=True,
)


class CommandTree(app_commands.CommandTree["BellLapClient"]):
    """The command tree. The client reports the errors of its commands."""

    async def on_error(self, interaction: discord.Interaction["BellLapClient"], error: Exception, /) -> None:
        """Unwrap the error that discord.py wrapped, and let the client report it."""
        if type(error) is app_commands.AppCommandError:  # so discord.py calls what Discord never sends
            log.warning("left out an interaction that cannot be read (%s)", error)
            return
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await self.client.report(interaction, cause)

    async def interaction_check(self, interaction: discord.Interaction["BellLapClient"], /) -> bool:
        """Whether the member may ask this now. discord.py calls it first, in the task that then answers."""
        try:
            self.client.in_flight.add(interaction)
        except TooManyQuestions as error:
            await self.client.report(interaction, error)
            return False
        return True


class BellLapClient(commands.Bot):
    """Bell Lap on Discord, over an opened App. No privileged intent, no member cache, no pings from any text.

    It has one shard; `ShardedClient` has several.
    """

    def __init__(
        self,
        app: App,
        *,
        sync_memory: Path | None = None,
        cluster: Cluster = Cluster(),  # noqa: B008 - frozen
        sharding: Sharding = Sharding(1, (0,)),  # noqa: B008 - frozen
    ) -> None:
        """`sync_memory` is the file with the fingerprint of the commands last synced; without it each start syncs.

        Of several clusters the first syncs the commands.
        """
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # the bot has no business with voice
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=CommandTree,
            # Messages come without their content, but for mentions of the bot: none of these is privileged.
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_installs=INSTALLS,
            allowed_contexts=CONTEXTS,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            **_gateway_options(sharding),
        )
        self.app = app
        self.cluster, self.sharding = cluster, sharding
        self.identifying = Identifying(app.locks, sharding)
        app.sender, app.is_member = self, self._is_member
        self.takes_over_http = False  # interactions are taken over HTTP now, without a gateway
        app.roles = ServerRoles(self)
        if app.community is not None:
            app.guild_events = ScheduledEvents(self, app.community, app.clock)
        app.messages = SeenMessages(self)
        app.print_card = functools.partial(print_card, codec=app.codec)
        self.in_flight = InFlight()
        self.channels = Channels(self, self.view_of)
        self._sync_memory = sync_memory
        guard(self._connection.parsers)  # discord.py has no public place where an unreadable event may be caught
        logging.getLogger("discord.app_commands.tree").addFilter(_tell_unsent_suggestions)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Stay connected, also if discord.py fails on the start of a session or on a frame: then connect again."""
        backoff = ExponentialBackoff[Literal[False]]()
        await self.identifying.take(self.sharding.mine[0])
        while True:
            try:
                return await super().connect(reconnect=reconnect)
            except (discord.DiscordException, aiohttp.ClientError, OSError):
                raise
            except Exception as error:  # noqa: BLE001 - anything can be wrong with what Discord sends
                delay = backoff.delay()
                log.warning(
                    "cannot read what Discord sends (%s), connecting anew in %.1f s", type(error).__name__, delay
                )
            if self.ws:
                await self.ws.close()
            await asyncio.sleep(delay)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Called by discord.py before a shard identifies: wait for its turn among the shards of all processes."""
        await self.identifying.use(shard_id or 0)

    def receive(self, interaction: object) -> None:
        """Answer an interaction that came over HTTP, as one that the gateway brings."""
        self._connection.parsers["INTERACTION_CREATE"](interaction)

    def _is_member(self, guild: int) -> bool:
        """Whether the bot is in a server, which the gateway tells alone; without one it is taken to be."""
        return self.takes_over_http or self.get_guild(guild) is not None

    async def note_servers(self) -> None:
        """Find out which servers the bot is in where no gateway says so. Raises StoreError and discord.py's errors."""
        if self.app.departures is not None:
            present = {guild.id async for guild in self.fetch_guilds(limit=None, with_counts=False)}
            await self.app.departures.reconcile(present, utc_now(), self.sharding.has)

    async def hang_up(self) -> None:
        """Read nothing more of the gateway; here it is enough that `connect` was cancelled."""

    async def close(self) -> None:
        """As discord.py does it; nobody waits for a turn any more, nor for servers to be known.

        discord.py would wait for them, and then fail to call the closed client ready.
        """
        await self.identifying.close()
        state: Any = self._connection
        for waiting in (state._ready_task, *getattr(state, "_ready_tasks", {}).values()):  # noqa: SLF001 - it has no other place
            if waiting is not None:
                waiting.cancel()
        await super().close()

    async def wind_down(self) -> None:
        """Wait for the answers under way, and tell everybody who still gets none to ask again."""
        await self.in_flight.wind_down(self.view_of(draw_error(_RESTARTED)))

    async def setup_hook(self) -> None:
        """Load the cogs, sync the commands if they changed, and begin to send posts."""
        await load_cogs(self)
        if self.cluster.number == 1:
            await sync_if_changed(self.tree, self.application_id, self._sync_memory)
        if self.application_id:
            self.app.invite = discord.utils.oauth_url(
                self.application_id, permissions=INVITED, scopes=("bot", "applications.commands")
            )
        self.start_sending()

    def start_sending(self) -> None:
        """Send what is in the outbox, from now on until the app is closed."""
        app = self.app
        if app.community is None or app.start is None:
            return
        drawing = Drawing(app.community, app.almanac.store, app.context)
        recognise = functools.partial(recognise_quote, app.community, app.codec)
        sending = Sending(
            app.community.outbox,
            self.channels,
            drawing.draw,
            rate=min(RATE, RATE_OF_BOT / self.cluster.count),
            recognise=recognise,
            is_quiet=lambda: not self.in_flight.under_way,
        )
        app.start(Service("outbox", sending.run))

    async def on_ready(self) -> None:
        """Called by discord.py after each new session, once the servers of all shards are known."""
        log.info("connected as %s", self.user)
        await self._note(
            "who left meanwhile",
            lambda seen: seen.reconcile({g.id for g in self.guilds}, utc_now(), self.sharding.has),
        )
        await self._note("what to delete", lambda seen: seen.purge(utc_now()))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Called by discord.py when a server adds the bot: what is kept of it is no longer due for deletion."""
        await self._note("who joined", lambda seen: seen.mark_joined(guild.id))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Called by discord.py when a server removes the bot, not when it is merely unavailable."""
        await self._note("who left", lambda seen: seen.mark_left(guild.id, utc_now()))

    async def _note(self, what: str, note: Callable[[Departures], Awaitable[object]]) -> None:
        """Record that a server joined or left. If that fails, the next start finds it out."""
        if self.app.departures is None:
            return
        try:
            await note(self.app.departures)
        except StoreError as error:
            log.warning("cannot note %s: %s", what, error)

    async def on_message(self, message: discord.Message, /) -> None:
        """Do nothing: discord.py would look for prefixed commands, and log an error for each mention that is none."""

    def view_of(self, card: Card, printed: Printed | None = None) -> discord.ui.LayoutView:
        """The card as a view to send, made from its `printed` components if there are any.

        The view is stopped, so that discord.py does not keep it: presses are read by their custom_id alone.
        """
        view = render(card, self.app.codec) if printed is None else PrintedView(printed)
        view.stop()
        return view

    async def send_card(
        self,
        interaction: discord.Interaction[Any],
        card: Card,
        *,
        private: bool,
        files: Sequence[discord.File] = (),
        printed: Printed | None = None,
    ) -> None:
        """Send a card as a new message: the response to the interaction, or a follow-up if there was a response."""
        view = self.view_of(card, printed)
        if interaction.response.is_done():
            await interaction.followup.send(view=view, files=files, ephemeral=private)
        else:
            await interaction.response.send_message(view=view, files=files, ephemeral=private)

    async def send(self, target: Target, card: Card) -> int:
        """Send a card to a channel or to a user, and return the message's id. Raises SendError, with the reason."""
        with sending_to(target):
            return await self.channels.send(target, card)

    async def test(self, target: Target, heading: str, words: str) -> None:
        """As `announce`, with some words."""
        await self.announce(target, Card(Tone.ABOUT, heading, (words,)))

    async def announce(self, target: Target, card: Card) -> None:
        """Send a card, and see whether all that posts need is allowed there. Raises SendError, with the reason.

        The card is withdrawn then: what it says does not hold.
        """
        with sending_to(target):
            message = await self.channels.send(target, card)
            try:
                await self.channels.read_history(target)
            except (Refused, NotNow, LockedOut):
                await self.channels.withdraw(target, message)
                raise

    async def report(self, interaction: discord.Interaction[Any], error: BaseException) -> None:
        """Tell the asker, and only the asker, what went wrong."""
        if isinstance(error, discord.HTTPException) and error.code in _GONE:
            log.warning("too late to answer: %s", error)
            note_late()
            return
        card = apology(error)
        try:
            if interaction.type is discord.InteractionType.autocomplete:
                await interaction.response.autocomplete([])
            else:
                if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
                    await clear_thinking(interaction)
                await self.send_card(interaction, card, private=True)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as unsent:
            log.warning("could not tell the asker: %s", unsent)


@contextmanager
def sending_to(target: Target) -> Generator[None]:
    """Say what to do where Discord does not take a message, or not now."""
    try:
        yield
    except Refused as refused:
        raise SendError(str(refused), "Then try again." if refused.whole_target else "") from None
    except (NotNow, LockedOut) as error:
        log.warning("cannot send to %s: %s", target, error)
        raise SendError("Discord did not take the message.", "Try again in a minute.") from None


async def clear_thinking(interaction: discord.Interaction[Any]) -> None:
    """Delete the public "thinking": a follow-up would replace it and be public, whatever it asks for."""
    await interaction.edit_original_response(content="…")
    await interaction.delete_original_response()


def _tell_unsent_suggestions(record: logging.LogRecord) -> bool:
    """Log one line for suggestions that Discord did not take, mostly because they were late, without a traceback."""
    error = record.exc_info[1] if record.exc_info else None
    if not isinstance(error, discord.DiscordException | aiohttp.ClientError | OSError):
        return True
    log.warning("could not suggest anything: %s", error)
    return False


def _gateway_options(sharding: Sharding) -> dict[str, Any]:
    """What discord.py is told of shards; of a bot that has only one, nothing."""
    if sharding.count == 1:
        return {}
    if len(sharding.mine) == 1:
        return {"shard_id": sharding.mine[0], "shard_count": sharding.count}
    return {"shard_ids": list(sharding.mine), "shard_count": sharding.count}
