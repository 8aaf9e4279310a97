"""The scheduled events of the loopback Discord's servers."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
MOST = 100
MISSING_PERMISSIONS, UNKNOWN_EVENT, TOO_MANY = 50013, 10070, 30038


@dataclass
class GuildEvents:
    """All events by id. `forbidden` servers let the bot make none; `lost` answers are those it never gets.

    It gets `error` in their place.
    """

    events: dict[str, Json] = field(default_factory=dict)
    forbidden: bool = False
    lost: int = 0
    error: int = 503
    _last: int = 9000

    def answer(self, method: str, guild: str, event: str, body: Json) -> tuple[int, Any]:
        """The status and the JSON of a call."""
        if method == "GET" and not event:
            return 200, [each for each in self.events.values() if each["guild_id"] == guild]
        if self.forbidden:
            return 403, {"message": "Missing Permissions", "code": MISSING_PERMISSIONS}
        if method == "POST":
            return self._make(guild, body)
        if event not in self.events:
            return 404, {"message": "Unknown Guild Scheduled Event", "code": UNKNOWN_EVENT}
        if method == "DELETE":
            del self.events[event]
            return 204, None
        if method == "PATCH":
            self.events[event] |= body
        return 200, self.events[event]

    def _make(self, guild: str, body: Json) -> tuple[int, Any]:
        if len(self.events) >= MOST:
            return 400, {"message": "Maximum number of guild scheduled events reached", "code": TOO_MANY}
        self._last += 1
        made: Json = {
            **body,
            "id": str(self._last),
            "guild_id": guild,
            "channel_id": None,
            "creator_id": "1000",
            "status": 1,
            "entity_id": None,
        }
        self.events[made["id"]] = made
        if self.lost:
            self.lost -= 1
            return self.error, {}
        return 200, made
