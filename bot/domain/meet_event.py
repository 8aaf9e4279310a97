"""Discord's scheduled events of meets: what they say, and what is kept of them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Protocol

from bot.domain.calendar import Fixture
from bot.domain.nations import nation_name

LONGEST_NAME, LONGEST_PLACE, LONGEST_DESCRIPTION = 100, 100, 1000  # characters, by Discord's limits
MOST_OPEN = 100  # scheduled or active events of a server, by Discord's limit
_BEGINS, _ENDS = time(6, tzinfo=UTC), time(22, tzinfo=UTC)  # sources give the days, not the hours
_SOON = timedelta(minutes=2)  # an event must begin in the future


@dataclass(frozen=True, slots=True)
class Details:
    """What an event says; `begins` and `ends` are aware datetimes."""

    name: str
    place: str
    description: str
    begins: datetime
    ends: datetime

    @property
    def digest(self) -> str:
        """The same for events that say the same."""
        parts = (self.name, self.place, self.description, self.begins.isoformat(), self.ends.isoformat())
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def from_now(self, now: datetime) -> "Details":
        """The same, with a beginning that Discord takes where the meet has begun."""
        begins = max(self.begins, now + _SOON)
        return Details(self.name, self.place, self.description, begins, max(self.ends, begins + _SOON))


def details_of(fixture: Fixture) -> Details:
    """What the event of a meet says."""
    meet = fixture.meet
    country = nation_name(meet.country) if meet.country else ""
    place = ", ".join(filter(None, (fixture.stadium, meet.city, country))) or "not known"
    said = ", ".join(dict.fromkeys(source.publisher for source in fixture.sources))
    text = f"The days are known, the hours are not.\nSays: {said}"
    mark = mark_of(meet.id)
    return Details(
        (meet.name or meet.city)[:LONGEST_NAME],
        place[:LONGEST_PLACE],
        f"{text[: LONGEST_DESCRIPTION - len(mark) - 1]}\n{mark}",
        datetime.combine(fixture.first, _BEGINS),
        datetime.combine(fixture.last, _ENDS),
    )


def mark_of(meet: str) -> str:
    """The last line of a description, by which an event that was made and not kept is found again."""
    return f"bell-lap:{meet}"


@dataclass(frozen=True, slots=True)
class MeetEvent:
    """What is kept: `event` is Discord's id, None while it is made; `said` the digest of what it says."""

    guild: int
    meet: str
    event: int | None
    said: str
    gone: bool


class MeetEventChanges(Protocol):
    """Changes of what is kept, within one transaction."""

    async def claim(self, guild: int, meet: str, now: datetime) -> MeetEvent | None:
        """What is kept of a meet in a server; with no event in it, the caller alone may make one for a minute.

        None where somebody else is making it just now. Raises DepartedServer.
        """
        ...

    async def keep(self, guild: int, meet: str, event: int, said: str) -> None:
        """The event is there and says so."""
        ...

    async def release(self, guild: int, meet: str) -> None:
        """The event was not made."""
        ...

    async def mark_gone(self, guild: int, meet: str) -> None:
        """Somebody deleted the event."""
        ...


class MeetEvents(Protocol):
    """What is kept of events."""

    async def list_open(self) -> tuple[MeetEvent, ...]:
        """All that are there, as far as is known."""
        ...


class GuildEvents(Protocol):
    """Makes events on Discord."""

    async def add(self, guild: int, fixture: Fixture) -> str:
        """Make the event of a meet in a server, unless it is there; its address. Raises NotAllowed, Unavailable."""
        ...

    async def sync(self, fixtures: Mapping[str, Fixture]) -> int:
        """Edit the events of meets that moved, by their ids; how many."""
        ...
