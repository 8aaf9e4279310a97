"""What questions and actions need of what members bring: protocols, each call one trip to the database."""

from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.domain.outbox import Outbox, OutboxChanges
from bot.domain.preferences import Preferences


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


class Changes(Protocol):
    """What one transaction may change."""

    @property
    def settings(self) -> SettingChanges:
        """Settings."""
        ...

    @property
    def outbox(self) -> OutboxChanges:
        """Posts to be sent."""
        ...


class Community(Protocol):
    """What members bring."""

    @property
    def settings(self) -> Settings:
        """What servers, channels and users set."""
        ...

    @property
    def outbox(self) -> Outbox:
        """Posts to be sent."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[Changes]:
        """Changes that are all made when the block ends, or none if it raises.

        All other writers wait meanwhile: nothing but changes belongs into the block. What must reach Discord is sent
        before it, for what was sent cannot be rolled back, and a change whose sending failed need not be made.
        """
        ...


class PersonalData(Protocol):
    """All that is kept of a user or a server, whichever table it is in."""

    async def export_user(self, user_id: int) -> dict[str, list[dict[str, object]]]:
        """The rows of a user by table, ready for JSON: ids are texts, as Discord's are, and moments ISO 8601."""
        ...

    async def export_guild(self, guild_id: int) -> dict[str, list[dict[str, object]]]:
        """The rows of a server and its channels by table, as `export_user` gives them."""
        ...

    async def delete_user(self, user_id: int) -> int:
        """Delete all that is kept of a user; how many rows there were."""
        ...

    async def delete_guild(self, guild_id: int) -> int:
        """Delete all that is kept of a server and its channels; how many rows there were."""
        ...
