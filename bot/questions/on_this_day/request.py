"""The request of /on-this-day: a day of the calendar."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.asked import Asked
from bot.questions.context import Context, Understood
from bot.questions.days import LEAP_YEAR, day_of_year_name, find_day_of_year

BIRTHS = "births"
BIRTHS_SOURCES = "births-sources"
OF_BIRTHS = (BIRTHS, BIRTHS_SOURCES)
VIEWS = ("sources", *OF_BIRTHS)


@dataclass(frozen=True, slots=True)
class OnThisDayRequest:
    """A month (1 to 12) and a day of it, and what to show: `view` is one of VIEWS or empty, `page` counts from 0."""

    month: int
    day: int
    view: str = ""
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "on-this-day", {"date": f"{self.month:02d}-{self.day:02d}", "view": self.view, "page": str(self.page or "")}
        )

    @property
    def name(self) -> str:
        """The day in words, `7 August`."""
        return day_of_year_name(self.month, self.day)

    def turned(self, days: int, *, view: str = "") -> "OnThisDayRequest":
        """The request for the day that many days later, or earlier if negative; 29 February counts in every year."""
        on = date(LEAP_YEAR, self.month, self.day) + timedelta(days=days)
        return OnThisDayRequest(on.month, on.day, view)


async def understand(asked: Asked, context: Context) -> Understood[OnThisDayRequest]:
    """Read the day; today if none is given."""
    month, day = find_day_of_year(asked, "date", context.today())
    return Understood(OnThisDayRequest(month, day, asked.view(VIEWS), asked.page()))
