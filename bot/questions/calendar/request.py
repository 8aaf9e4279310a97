"""The request of /calendar: a month or other days, or all that is ahead; only meets of a kind or a series."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from bot.domain.asked import Asked
from bot.domain.meet_kind import KIND_GROUPS
from bot.questions.competitions import find_competition
from bot.questions.context import Context, Understood
from bot.questions.days import Period, find_period_ahead
from bot.questions.resolving import look_up_athlete

KINDS = tuple(KIND_GROUPS)
EXPORT = "export"
VIEWS = ("sources", EXPORT)


@dataclass(frozen=True, slots=True)
class CalendarRequest:
    """`period` is a month or other days, None for all from today on. `kind` is one of KINDS or empty.

    `meet` is the id of a competition (see `competitions.py`) or empty, `athlete` an id or empty, `view` is one of VIEWS
    or empty, `page` counts from 0.
    """

    period: Period | None = None
    kind: str = ""
    meet: str = ""
    athlete: str = ""
    view: str = ""
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "calendar",
            {
                "month": self.period.text if self.period else "",
                "kind": self.kind,
                "meet": self.meet,
                "athlete": self.athlete,
                "view": self.view,
                "page": str(self.page or ""),
            },
        )

    @property
    def name(self) -> str:
        """`August 2027`, `28–29 Nov 2026`; empty without a period."""
        return self.period.name if self.period else ""

    @property
    def month(self) -> date | None:
        """The first day of the month that is asked about, None if it is none."""
        return self.period.first if self.period and self.period.is_month else None

    def span(self, today: date) -> tuple[date, date]:
        """The first and the last day that are asked about; without a period there is no last one."""
        return (self.period.first, self.period.last) if self.period else (today, date.max)

    def turned(self, months: int, today: date) -> "CalendarRequest":
        """The request for so many months later, or earlier if negative; without a period counted from today's."""
        of = self.period.first if self.period else today
        number = of.year * 12 + of.month - 1 + months
        return CalendarRequest(month_of(date(number // 12, number % 12 + 1, 1)), self.kind, self.meet)


def month_of(day: date) -> Period:
    """The month of a day."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def month_name(of: date) -> str:
    """`August 2027`."""
    return f"{of:%B %Y}"


async def understand(asked: Asked, context: Context) -> Understood[CalendarRequest]:
    """Read the days, and find the meet or its series."""
    competition, notes = find_competition(asked, "meet", context.almanac, every=True)
    athlete, athlete_notes = look_up_athlete(asked, "athlete", context.almanac) if asked.text("athlete") else (None, ())
    request = CalendarRequest(
        find_period_ahead(asked, "month", context.today()),
        asked.one_of("kind", KINDS),
        competition.id if competition else "",
        athlete.id if athlete else "",
        asked.view(VIEWS),
        asked.page(),
    )
    return Understood(request, (*notes, *athlete_notes))
