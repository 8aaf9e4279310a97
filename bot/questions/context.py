"""The context of a question: the facts it is answered from, who asks, and the clock."""

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from secrets import randbelow
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.cards.card import Card
from bot.cards.spoilers import Spoilers
from bot.domain.asker import Asker
from bot.domain.community import Community
from bot.domain.meet_event import GuildEvents
from bot.domain.preferences import Preferences
from bot.domain.service import ServiceState
from bot.domain.target import Target
from bot.errors import NotAllowed
from bot.questions.almanac import Almanac
from bot.questions.repositories import StartLists

if TYPE_CHECKING:
    from bot.questions.command import Command

NOBODY = Asker()
NOTHING_SET = Preferences()
RequestT = TypeVar("RequestT", covariant=True)


class Turns:
    """Counts how often each question was asked of this process, so that asking again can give another answer."""

    def __init__(self, most: int = 1000) -> None:
        self._most = most
        self._asked: dict[object, int] = {}

    def take(self, key: Hashable) -> int:
        """0 the first time a key is taken, then 1, and so on; only the last `most` keys taken are remembered."""
        turn = self._asked.pop(key, -1) + 1
        self._asked[key] = turn
        if len(self._asked) > self._most:
            self._asked.pop(next(iter(self._asked)))
        return turn


class Sender(Protocol):
    """Sends a card that is not the reply to an interaction or a message."""

    async def send(self, target: Target, card: Card) -> int:
        """Send a card to a channel or to a user, and return the message's id. Raises SendError, with the reason."""
        ...

    async def test(self, target: Target, heading: str, words: str) -> None:
        """As `announce`, with some words."""
        ...

    async def announce(self, target: Target, card: Card) -> None:
        """Send a card, and see whether all that posts need is allowed there. Raises SendError, with the reason.

        The card is withdrawn then: what it says does not hold.
        """
        ...


class Roles(Protocol):
    """The roles of servers, as far as the bot may give them."""

    async def check(self, guild: int, role: int, by: int) -> str:
        """The name of a role that members may be let give themselves, by a user. Raises NotAllowed, with the reason."""
        ...

    async def toggle(self, guild: int, role: int, user: int) -> tuple[str, bool]:
        """Give a member a role, or take it: its name, and whether they have it now. Raises NotAllowed, Unavailable."""
        ...


class Messages(Protocol):
    """The messages of servers, as far as the bot may look at them."""

    async def find_gone(self, messages: Collection[tuple[int, int]]) -> frozenset[int]:
        """Of messages, each a channel's id and its own, the ids of those that were deleted.

        What Discord does not say in a moment, or does not let the bot see, counts as there.
        """
        ...


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Context:
    """Passed to `understand`, `answer`, `draw` and `act`.

    `asker` has no user in a terminal and for JSON; `community`, `sender`, `roles` and `messages` are None where they
    are not available, `start_lists` where none are held. `preferences` are those that apply to this answer, already
    overridden by the options of the command. `clock` returns the time as an aware datetime in UTC, `pick(n)` a random
    number from 0 to n - 1. `invite` is the address at which a server adds the bot, empty where there is none.
    `upload` is the file that came with a command, if one did.
    """

    almanac: Almanac
    asker: Asker = NOBODY
    community: Community | None = None
    preferences: Preferences = NOTHING_SET
    sender: Sender | None = None
    clock: Callable[[], datetime] = _now
    turns: Turns = field(default_factory=Turns)
    pick: Callable[[int], int] = randbelow
    commands: Mapping[str, "Command"] = field(default_factory=lambda: MappingProxyType({}))
    services: Callable[[], tuple[ServiceState, ...]] = tuple
    roles: Roles | None = None
    start_lists: StartLists | None = None
    guild_events: GuildEvents | None = None
    invite: str = ""
    messages: Messages | None = None
    upload: bytes | None = None

    @property
    def members(self) -> Community:
        """What members bring. Raises NotAllowed where nothing can be brought, as in a terminal."""
        if self.community is None:
            raise NotAllowed("Nothing can be set here.", "Use the bot on Discord.")
        return self.community

    def today(self) -> date:
        """Today's date in the time zone of the preferences, in UTC if none is set."""
        zone = ZoneInfo(self.preferences.zone) if self.preferences.zone else UTC
        return self.clock().astimezone(zone).date()

    @property
    def spoilers(self) -> Spoilers:
        """Which results are hidden in this answer."""
        return Spoilers(self.clock(), self.preferences.spoiler_hours or 0)


@dataclass(frozen=True, slots=True)
class Understood(Generic[RequestT]):
    """A Request, and a note for each name that was not typed in full: what it was taken for."""

    request: RequestT
    notes: tuple[str, ...] = ()
