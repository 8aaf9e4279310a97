"""The channels of the loopback Discord: what was posted in them, with nonces that are kept for a while."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
EPOCH = 1_420_070_400_000  # milliseconds: where Discord's ids begin
UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, MISSING_ACCESS = 10003, 10008, 50001


@dataclass
class Channels:
    """All channels: there is one of any id that is not in `gone`. `latency` is in seconds, by channel."""

    nonces_kept: float = 300.0  # seconds; 0 is not at all
    history_closed: bool = False  # to the bot, which may then still post
    gone: set[int] = field(default_factory=set)
    latency: dict[int, float] = field(default_factory=dict)
    failing: dict[int, tuple[int, Json]] = field(default_factory=dict)  # the status and body of all calls, by channel
    messages: dict[int, list[Json]] = field(default_factory=lambda: defaultdict(list))
    clock: Callable[[], float] = time.time  # by which ids are given
    looks: int = 0  # at the history
    folded: int = 0  # posts that were taken for ones already there
    most_at_once: int = 0  # posts on their way to one channel
    _under_way: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    _nonces: dict[tuple[int, str], tuple[float, Json]] = field(default_factory=dict)
    _last: int = 0

    def posted(self) -> list[Json]:
        """All messages of all channels."""
        return [message for messages in self.messages.values() for message in messages]

    async def answer(
        self, method: str, channel: int, message: str, query: dict[str, str], body: Json
    ) -> tuple[int, Any]:
        """The status and the JSON of a call to the messages of a channel."""
        self._under_way[channel] += 1
        self.most_at_once = max(self.most_at_once, self._under_way[channel])
        try:
            await asyncio.sleep(self.latency.get(channel, 0))
        finally:
            self._under_way[channel] -= 1
        if channel in self.failing:
            return self.failing[channel]
        if channel in self.gone:
            return 404, {"message": "Unknown Channel", "code": UNKNOWN_CHANNEL}
        if method == "POST":
            return self._post(channel, body)
        if method == "GET" and self.history_closed:
            return 200, []  # as Discord does without the permission to read the history
        if method == "GET":
            return 200, self._look(channel, query)
        found = next((each for each in self.messages[channel] if each["id"] == message), None)
        if found is None:
            return 404, {"message": "Unknown Message", "code": UNKNOWN_MESSAGE}
        found |= {"components": body["components"]}
        return 200, found

    def _post(self, channel: int, body: Json) -> tuple[int, Any]:
        nonce = (channel, str(body.get("nonce")))
        kept = self._nonces.get(nonce)
        if body.get("enforce_nonce") and kept and time.monotonic() - kept[0] < self.nonces_kept:
            self.folded += 1
            if kept[1] not in self.messages[channel]:
                return 404, {"message": "Unknown Message", "code": UNKNOWN_MESSAGE}
            return 200, kept[1] | {"nonce": nonce[1]}
        message = self.add(channel, body.get("components", []))
        self._nonces[nonce] = time.monotonic(), message
        return 200, message | {"nonce": nonce[1]}

    def add(self, channel: int, components: list[Json]) -> Json:
        """A new message."""
        self._last = max(self._last + 1, (int(self.clock() * 1000) - EPOCH) << 22)
        message: Json = {"id": str(self._last), "channel_id": str(channel), "components": components}
        self.messages[channel].append(message)
        return message

    def _look(self, channel: int, query: dict[str, str]) -> list[Json]:
        """Messages as Discord gives them, without nonces, the newest first: those next after an id, or the last."""
        self.looks += 1
        limit = int(query.get("limit", "50"))
        if "after" in query:
            return [each for each in self.messages[channel] if int(each["id"]) > int(query["after"])][:limit][::-1]
        before = int(query.get("before", 1 << 63))
        earlier = [each for each in self.messages[channel] if int(each["id"]) < before]
        if not earlier and "before" not in query:  # what was written there before the bot came
            return [{"id": "1", "channel_id": str(channel), "components": []}]
        return earlier[-limit:][::-1]
