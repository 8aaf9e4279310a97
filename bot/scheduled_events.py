"""Discord's scheduled events of meets: each once in a server, and moved when its meet moves."""

import logging
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime

import aiohttp
import discord

from bot.domain.calendar import Fixture
from bot.domain.community import Community
from bot.domain.meet_event import MOST_OPEN, Details, MeetEvent, details_of, mark_of
from bot.errors import BellLapError, NotAllowed, Unavailable

log = logging.getLogger(__name__)

_TOO_MANY = 30038
_OPEN = (discord.EventStatus.scheduled, discord.EventStatus.active)


class ScheduledEvents:
    """Makes, finds and edits events through a logged-in client."""

    def __init__(self, client: discord.Client, community: Community, clock: Callable[[], datetime]) -> None:
        self._client, self._community, self._clock = client, community, clock

    async def add(self, guild: int, fixture: Fixture) -> str:
        """Make the event of a meet in a server, unless it is there; its address.

        Before one is made, ours is looked for among the server's: it may have been made without being kept. Raises
        NotAllowed without the right or the room, Unavailable if Discord does not answer, StoreError.
        """
        meet, now = fixture.meet.id, self._clock()
        async with self._community.transaction() as changes:
            kept = await changes.meet_events.claim(guild, meet, now)
        if kept is None:
            raise Unavailable("This event is just being made.", "Look among the server's events in a minute.")
        if kept.event is not None and await self._is_there(guild, kept.event):
            return _address(guild, kept.event)
        if kept.event is not None:
            async with self._community.transaction() as changes:
                await changes.meet_events.mark_gone(guild, meet)
                if await changes.meet_events.claim(guild, meet, now) is None:
                    raise Unavailable("This event is just being made.", "Look among the server's events in a minute.")
        details = details_of(fixture)
        try:
            with _failures():
                event = await self._find_or_make(guild, meet, details.from_now(now))
        except BellLapError:
            async with self._community.transaction() as changes:
                await changes.meet_events.release(guild, meet)
            raise
        async with self._community.transaction() as changes:
            await changes.meet_events.keep(guild, meet, event, details.digest)
        return _address(guild, event)

    async def sync(self, fixtures: Mapping[str, Fixture]) -> int:
        """Edit the events of meets that moved, by their ids; how many. An event that somebody deleted stays deleted.

        A server that cannot be reached holds up no other: it is tried again the next time. Raises StoreError.
        """
        if self._client.user is None:
            return 0  # not logged in yet
        edited = 0
        for kept in await self._community.meet_events.list_open():
            fixture = fixtures.get(kept.meet)
            details = details_of(fixture) if fixture else None
            if details is None or details.digest == kept.said or details.ends <= self._clock():
                continue
            try:
                with _failures():
                    edited += await self._move(kept, details)
            except BellLapError as error:
                log.warning("cannot move the event of %s in server %s: %s", kept.meet, kept.guild, error)
        return edited

    async def _move(self, kept: MeetEvent, details: Details) -> bool:
        if kept.event is None:
            return False
        guild = await self._guild(kept.guild)
        try:
            event = await guild.fetch_scheduled_event(kept.event, with_counts=False)
            if event.status is discord.EventStatus.scheduled:
                new = details.from_now(self._clock())
                await event.edit(
                    name=new.name,
                    description=new.description,
                    location=new.place,
                    start_time=new.begins,
                    end_time=new.ends,
                )
        except discord.NotFound:
            async with self._community.transaction() as changes:
                await changes.meet_events.mark_gone(kept.guild, kept.meet)
            return False
        async with self._community.transaction() as changes:
            await changes.meet_events.keep(kept.guild, kept.meet, kept.event, details.digest)
        return True

    async def _is_there(self, guild: int, event: int) -> bool:
        with _failures():
            server = await self._guild(guild)
            return any(each.id == event for each in await server.fetch_scheduled_events(with_counts=False))

    async def _find_or_make(self, guild: int, meet: str, details: Details) -> int:
        server = await self._guild(guild)
        found, there = await self._find(server, meet)
        if found is not None:
            return found
        if there >= MOST_OPEN:
            raise _no_room()
        made = await server.create_scheduled_event(
            name=details.name,
            description=details.description,
            start_time=details.begins,
            end_time=details.ends,
            entity_type=discord.EntityType.external,
            privacy_level=discord.PrivacyLevel.guild_only,
            location=details.place,
        )
        # discord.py repeats what Discord answers with an error of its own, and it may have made an event each time.
        found, _ = await self._find(server, meet)
        return made.id if found is None else found

    async def _find(self, server: discord.Guild, meet: str) -> tuple[int | None, int]:
        """The event of a meet that we made, and how many open events there are. If we made several, one is left."""
        me = self._client.user
        events = [each for each in await server.fetch_scheduled_events(with_counts=False) if each.status in _OPEN]
        ours = [each for each in events if me is not None and each.creator_id == me.id]
        same = sorted((each for each in ours if (each.description or "").endswith(mark_of(meet))), key=_id)
        for event in same[1:]:
            with suppress(discord.NotFound):
                await event.delete()
        return (same[0].id if same else None), len(events)

    async def _guild(self, guild: int) -> discord.Guild:
        return self._client.get_guild(guild) or await self._client.fetch_guild(guild, with_counts=False)


def _id(event: discord.ScheduledEvent) -> int:
    return event.id


def _no_room() -> NotAllowed:
    return NotAllowed(
        f"This server has {MOST_OPEN} open events, and Discord takes no more.", "Delete or end one, then try again."
    )


@contextmanager
def _failures() -> Generator[None]:
    """Say what a failure means for who asked."""
    try:
        yield
    except discord.Forbidden as error:
        raise NotAllowed(
            "I may not make events in this server.",
            "Give my role the right Create Events or Manage Events, then try again.",
        ) from error
    except discord.HTTPException as error:
        if error.code == _TOO_MANY:
            raise _no_room() from error
        raise Unavailable(f"Discord did not take the event ({error.status}).", "Try again in a minute.") from error
    except (TimeoutError, aiohttp.ClientError, OSError, discord.DiscordException) as error:
        raise Unavailable("Discord did not answer.", "Try again in a minute.") from error


def _address(guild: int, event: int) -> str:
    return f"https://discord.com/events/{guild}/{event}"
