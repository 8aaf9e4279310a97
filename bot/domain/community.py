"""What questions and actions need of what members bring: protocols, each call one trip to the database."""

from collections.abc import Iterable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.domain.books import BookPostChanges, Quotebook, QuotebookChanges
from bot.domain.feed import Feeds
from bot.domain.follows import Delivery, Follow, FollowKind, QuietHours, TargetState
from bot.domain.meet_event import MeetEventChanges, MeetEvents
from bot.domain.outbox import Outbox, OutboxChanges
from bot.domain.personal_data import PersonalData
from bot.domain.preferences import Preferences
from bot.domain.target import Target
from bot.domain.telling import Told
from bot.domain.timers import Timer


class Settings(Protocol):
    """What servers, channels and users set."""

    async def find(
        self, guild: int | None, channel: int | None, user: int | None
    ) -> tuple[Preferences, Preferences, Preferences]:
        """What the server, the channel and the user set; where there is no id, or nothing was set, all is None.

        A channel's settings hold in its own server only.
        """
        ...


class SettingChanges(Protocol):
    """Changes of settings. Preferences that set nothing delete what was there."""

    async def find(
        self, guild: int | None, channel: int | None, user: int | None
    ) -> tuple[Preferences, Preferences, Preferences]:
        """As `Settings.find`, within the transaction: nobody changes them before it ends."""
        ...

    async def set_guild(self, guild_id: int, preferences: Preferences, now: datetime) -> None:
        """Set what holds in a server. Raises DepartedServer where the bot was removed from it."""
        ...

    async def set_channel(self, channel_id: int, guild_id: int, preferences: Preferences, now: datetime) -> None:
        """Set what holds in a channel of a server. Raises DepartedServer where the bot was removed from it."""
        ...

    async def set_user(self, user_id: int, preferences: Preferences, now: datetime) -> None:
        """Set what a user wants, wherever they ask."""
        ...


class Follows(Protocol):
    """What channels and users follow."""

    async def list_follows(self, target: Target) -> tuple[Follow, ...]:
        """What a target follows, in the order in which it began; what is paused and wishes too."""
        ...

    async def find_state(self, target: Target) -> TargetState:
        """How posts reach a target: its deliveries, quiet hours, zone, and whether it is paused or refused."""
        ...


class FollowChanges(Protocol):
    """Changes of follows."""

    async def add(self, target: Target, kind: FollowKind, subject: str, now: datetime, *, wish: bool = False) -> bool:
        """Follow something; False if it is followed there already.

        Raises TooManyFollows for one more than MOST_FOLLOWS, and DepartedServer where the bot was removed.
        """
        ...

    async def remove(self, target: Target, follow_id: int) -> bool:
        """Follow it no longer; False if it was not followed there."""
        ...

    async def remove_all(self, target: Target) -> int:
        """Follow nothing there any more; how many follows there were."""
        ...

    async def pause(self, target: Target, follow_id: int, *, paused: bool) -> bool:
        """Pause a follow, or resume it; False if it is not followed there."""
        ...

    async def set_delivery(self, target: Target, kind: FollowKind, chosen: Delivery, now: datetime) -> None:
        """Set how one kind of news is told there."""
        ...

    async def set_quiet_hours(self, target: Target, quiet: QuietHours | None, now: datetime) -> None:
        """Set between which minutes of the day no post comes there; None for posts at any time."""
        ...

    async def pause_target(self, target: Target, now: datetime, *, paused: bool) -> None:
        """Send nothing there, or again; what waits meanwhile is sent when it is resumed."""
        ...

    async def reopen(self, target: Target, now: datetime) -> None:
        """Send there again after Discord refused it: somebody has tested it."""
        ...


class ToldReader(Protocol):
    """What posts tell."""

    async def list_told(self, post: int) -> tuple[Told, ...]:
        """What a post tells, in the order in which it got there."""
        ...


class Timers(Protocol):
    """Reminders and daily posts."""

    async def list_of(self, target: Target) -> tuple[Timer, ...]:
        """All of a channel or a user, dropped ones too: daily posts, then by when they are due."""
        ...

    async def find_zone(self, target: Target) -> str:
        """The zone of a channel or of its server, or that of a user; UTC where nobody set one."""
        ...

    async def is_opt_in(self, guild: int, role: int) -> bool:
        """Whether members of a server may give themselves a role."""
        ...


class TimerChanges(Protocol):
    """Changes of timers."""

    async def set(self, new: Timer, now: datetime) -> None:
        """Make a timer, or set one of the same target, kind, subject and notice anew. Its id is not looked at.

        Raises UsageError where the target has as many as there may be, and DepartedServer.
        """
        ...

    async def find_daily(self, target: Target, subject: str) -> Timer | None:
        """The daily post of a channel or a user with that subject; nobody changes it before the transaction ends."""
        ...

    async def delete(self, target: Target, number: int) -> Timer | None:
        """Delete a timer of a target; what it was, None if there is none of that id."""
        ...

    async def delete_dropped(self, timers: Iterable[Timer]) -> None:
        """Forget dropped ones, of which somebody was told; those of athletes wait for the next start."""
        ...


class Changes(Protocol):
    """What one transaction may change."""

    @property
    def settings(self) -> SettingChanges:
        """Settings."""
        ...

    @property
    def follows(self) -> FollowChanges:
        """What is followed."""
        ...

    @property
    def outbox(self) -> OutboxChanges:
        """Posts to be sent."""
        ...

    @property
    def timers(self) -> TimerChanges:
        """Reminders and daily posts."""
        ...

    @property
    def meet_events(self) -> MeetEventChanges:
        """Discord's scheduled events of meets."""
        ...

    @property
    def quotebook(self) -> QuotebookChanges:
        """The quotebooks of servers."""
        ...

    @property
    def book_posts(self) -> BookPostChanges:
        """Which quotes posts tell."""
        ...


class Community(Protocol):
    """What members bring."""

    @property
    def settings(self) -> Settings:
        """What servers, channels and users set."""
        ...

    @property
    def follows(self) -> Follows:
        """What is followed."""
        ...

    @property
    def told(self) -> ToldReader:
        """What posts tell."""
        ...

    @property
    def outbox(self) -> Outbox:
        """Posts to be sent."""
        ...

    @property
    def feeds(self) -> Feeds:
        """What is read again and again."""
        ...

    @property
    def timers(self) -> Timers:
        """Reminders and daily posts."""
        ...

    @property
    def meet_events(self) -> MeetEvents:
        """Discord's scheduled events of meets."""
        ...

    @property
    def quotebook(self) -> Quotebook:
        """The quotebooks of servers."""
        ...

    @property
    def privacy(self) -> PersonalData:
        """All that is kept of a user or a server."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[Changes]:
        """Changes that are all made when the block ends, or none if it raises.

        All other writers wait meanwhile: nothing but changes belongs into the block. What must reach Discord is sent
        before it, for what was sent cannot be rolled back, and a change whose sending failed need not be made.
        """
        ...
