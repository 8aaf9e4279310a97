"""The request of /record: an event, a scope, and a day."""

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.asked import Asked
from bot.domain.event import Event, Sex
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.resolving import find_scope, look_up_event

SEXES = ("men", "women")
VIEWS = ("chart", "sources")
_SEX = {"men": Sex.MEN, "women": Sex.WOMEN}


@dataclass(frozen=True, slots=True)
class RecordRequest:
    """The records of an event, as of a day, and what to show of them.

    `scope` is None for the widest scope in the store, `on` is None for today. `list` is 0 for all lists, or the number
    of one, from 1, to show its progression. `view` is one of VIEWS or empty, `page` counts from 0.
    """

    event: Event
    scope: str | None = None
    on: date | None = None
    list: int = 0
    view: str = ""
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "record",
            {
                "event": self.event.key,
                "scope": self.scope or "",
                "on": self.on.isoformat() if self.on else "",
                "list": str(self.list or ""),
                "view": self.view,
                "page": str(self.page or ""),
            },
        )


async def understand(asked: Asked, context: Context) -> Understood[RecordRequest]:
    """Resolve the event, the scope and the day; a month or a year means its last day."""
    event, event_notes = look_up_event(asked)
    scope, scope_notes = find_scope(asked)
    sex = asked.one_of("sex", SEXES)
    if sex:
        event = replace(event, sex=_SEX[sex])
    period = find_period(asked, "on")
    request = RecordRequest(
        event,
        scope,
        period.last if period else None,
        asked.number("list"),
        asked.one_of("view", VIEWS),
        asked.page(),
    )
    return Understood(request, (*event_notes, *scope_notes))
