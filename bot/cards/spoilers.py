"""Which results are hidden from those who have not watched the race yet."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Spoilers:
    """Hides results of the last `hours` before `now` (aware); 0 hides none.

    Only the day of a race is known, not its time, so a day is hidden as a whole.
    """

    now: datetime
    hours: int = 0

    @property
    def since(self) -> date | None:
        """The first day that is hidden; None where nothing is. It changes in the middle of a day."""
        return (self.now - timedelta(hours=self.hours)).date() if self.hours > 0 else None

    def hides(self, on: date) -> bool:
        """Whether results of that day are hidden."""
        since = self.since
        return since is not None and on >= since
