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

    def hides(self, on: date) -> bool:
        """Whether results of that day are hidden."""
        return self.hours > 0 and on >= (self.now - timedelta(hours=self.hours)).date()
