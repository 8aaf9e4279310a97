"""Which races are too young to be told by those who watch them later."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Spoilers:
    """A window of hours before `now`; the day of a race is all that is known, so the whole day counts as young."""

    now: datetime
    hours: int = 0

    def hides(self, on: date) -> bool:
        """Whether what happened on that day is to be hidden."""
        return self.hours > 0 and on >= (self.now - timedelta(hours=self.hours)).date()
