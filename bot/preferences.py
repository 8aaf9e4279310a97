"""Preferences of servers, channels and users, remembered for a few seconds because every answer needs them."""

import logging
import time
from collections.abc import Callable

from bot.domain.asker import Asker
from bot.domain.community import Community
from bot.errors import StoreError, Unavailable
from bot.questions.delivery import PreferenceLayers

log = logging.getLogger(__name__)

FRESH = 5.0  # seconds before preferences are read again
MOST = 10_000  # askers and places that are remembered

_NOTHING_SET = PreferenceLayers()
_Place = tuple[int | None, int | None, int | None]


class PreferenceMemory:
    """Reads preferences and remembers them. If they cannot be read, the last known ones are used."""

    def __init__(self, community: Community | None, seconds: Callable[[], float] = time.monotonic) -> None:
        """Without a community nobody has set anything. `seconds` is a clock that never goes back."""
        self._community = community
        self._seconds = seconds
        self._failing = False  # so that a database that is away is told once
        self._known: dict[_Place, tuple[float, PreferenceLayers]] = {}

    async def find(self, asker: Asker) -> PreferenceLayers:
        """The preferences for an asker, at most FRESH seconds old.

        Raises Unavailable if they cannot be read and none are known: an answer might show what must be hidden.
        """
        if self._community is None or (asker.guild is None and asker.user is None):
            return PreferenceLayers()
        place = (asker.guild, asker.channel, asker.user)
        known = self._known.get(place)
        if known is not None and self._seconds() - known[0] < FRESH:
            return known[1]
        try:
            found = PreferenceLayers(*await self._community.settings.find(*place))
            layers = _NOTHING_SET if found == _NOTHING_SET else found  # of most askers: so these take little memory
        except StoreError as error:
            log.log(logging.DEBUG if self._failing else logging.WARNING, "cannot read preferences: %s", error)
            self._failing = True
            if known is None:
                raise Unavailable(
                    "I cannot look up what this server and you have set to be hidden.", "Ask again in a minute."
                ) from error
            return known[1]
        self._failing = False
        self._known.pop(place, None)
        self._known[place] = self._seconds(), layers
        if len(self._known) > MOST:
            del self._known[next(iter(self._known))]
        return layers

    def forget(self, asker: Asker) -> None:
        """Read again what an asker may just have set: their own preferences and those of their server."""
        for place, (_, layers) in list(self._known.items()):
            if place[2] == asker.user or (asker.may_manage and place[0] == asker.guild):
                self._known[place] = float("-inf"), layers  # the last that were known, where they cannot be read
