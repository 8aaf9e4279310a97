"""The metrics of a process, and how it is doing, whether or not they are served."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.domain.dates import utc_now
from bot.telemetry.health import list_troubles
from bot.telemetry.metrics import Metrics, Snapshot


class Telemetry:
    """The metrics, and how the bot is doing; until `look` is set it is starting."""

    def __init__(self, version: str, clock: Callable[[], datetime] = utc_now) -> None:
        self.metrics = Metrics(version)
        self.look: Callable[[], Awaitable[Snapshot]] | None = None
        self._clock = clock

    async def render(self) -> bytes:
        """All metrics, in Prometheus's text format."""
        return self.metrics.render(await self.look() if self.look else Snapshot(self._clock()))

    async def list_troubles(self) -> tuple[str, ...]:
        """Why the bot is not ready; empty if it is."""
        return list_troubles(await self.look()) if self.look else ("The bot is starting.",)
