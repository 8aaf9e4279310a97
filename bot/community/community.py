"""What members bring, as questions and actions see it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.ahead import Ahead
from bot.community.book_changes import QuotebookChanges
from bot.community.book_posts import BookPostChanges
from bot.community.departures import Departures
from bot.community.feeds import FeedRepository
from bot.community.follows import FollowChanges, FollowRepository
from bot.community.meet_events import MeetEventChanges, MeetEventRepository
from bot.community.outbox import OutboxChanges, OutboxRepository
from bot.community.privacy import PersonalData
from bot.community.quotebook import QuotebookRepository
from bot.community.settings import SettingChanges, SettingsRepository
from bot.community.timers import TimerChanges, TimersRepository
from bot.community.told import ToldChanges, ToldRepository
from bot.database.opening import Database


class Changes:
    """What one transaction may change."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.settings = SettingChanges(connection)
        self.follows = FollowChanges(connection)
        self.outbox = OutboxChanges(connection)
        self.told = ToldChanges(connection)
        self.timers = TimerChanges(connection)
        self.meet_events = MeetEventChanges(connection)
        self.quotebook = QuotebookChanges(connection)
        self.book_posts = BookPostChanges(connection)


class Community:
    """All of it. Made by `open_community`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.settings = SettingsRepository(database.reader)
        self.follows = FollowRepository(database.reader)
        self.outbox = OutboxRepository(database)
        self.feeds = FeedRepository(database)
        self.told = ToldRepository(database.reader)
        self.timers = TimersRepository(database)
        self.meet_events = MeetEventRepository(database.reader)
        self.quotebook = QuotebookRepository(database.reader)
        self.privacy = PersonalData(database)
        self.departures = Departures(database)
        self.ahead = Ahead(database)

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Changes]:
        """Changes that are all made when the block ends, or none if it raises. Raises StoreError.

        All other writers wait meanwhile: nothing but changes belongs into the block. What must reach Discord is sent
        before it, for what was sent cannot be rolled back, and a change whose sending failed need not be made.
        """
        async with self._database.writing() as connection:
            changes = Changes(connection)
            yield changes
        if changes.timers.made:
            self.timers.wake()
