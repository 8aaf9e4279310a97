"""The request of /record: an event, a scope, and a day."""

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.disciplines import event_name, event_within
from bot.domain.event import Event, Sex
from bot.domain.record import RecordType, standing
from bot.errors import AmbiguousName, Choice, NoAnswer, UsageError
from bot.names import Ambiguous
from bot.names.classes import take_class
from bot.names.outcome import opened
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.resolving import CHOICES, Found, find_scope, look_up_athlete, look_up_event, shown
from bot.questions.wording import PREVIOUS

SEXES = ("men", "women")
VIEWS = ("chart", "sources", "picture")
_GREATEST = tuple(RecordType)
_SEX = {"men": Sex.MEN, "women": Sex.WOMEN}


@dataclass(frozen=True, slots=True)
class RecordRequest:
    """The records of an event, as of a day, and what to show of them.

    `scope` is None for the world, `on` is None for today. `preceding` is the id of an athlete, for what stood before
    their first record, or PREVIOUS for what stood before the record of today; empty for neither. `holder` is the id of
    an athlete whose records they are, or empty. `list` is 0 for all lists, or the number of one, from 1, to show its
    progression. `view` is one of VIEWS or empty, `page` counts from 0. `since` is the day from which on the steps are
    shown, beside the one that stood on it; None for all.
    """

    event: Event
    scope: str | None = None
    on: date | None = None
    list: int = 0
    view: str = ""
    page: int = 0
    preceding: str = ""
    holder: str = ""
    since: date | None = None

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "record",
            {
                "event": self.event.key,
                "scope": self.scope or "",
                "on": self.on.isoformat() if self.on else "",
                "since": self.since.isoformat() if self.since else "",
                "preceding": self.preceding,
                "holder": self.holder,
                "list": str(self.list or ""),
                "view": self.view,
                "page": str(self.page or ""),
            },
        )


async def understand(asked: Asked, context: Context) -> Understood[RecordRequest]:
    """Resolve the event, the scope and the day; a month or a year means its last day, or today while it lasts.

    Raises UsageError for a day in the future: what will stand then nobody knows; NoAnswer for records of masters, age
    groups and para athletes, which are not the seniors'.
    """
    refuse_classes(asked, context)
    asked, told = await _with_event_of_holder(asked, context)
    event, event_notes = look_up_event(asked)
    scope, scope_notes = find_scope(asked)
    sex = asked.one_of("sex", SEXES)
    if sex:
        event = replace(event, sex=_SEX[sex])
    period = find_period(asked, "on")
    today = context.today()
    if period and period.first > today:
        message = f"“{shown(asked.text('on'))}” is in the future: nobody knows which record will stand then."
        raise UsageError(message, "Leave out `on` for today, or give a day that has been.")
    before, before_notes = await _find_before(asked, event, scope, context)
    holder, holder_notes = (
        await _find_setter(asked, "holder", event, scope or "world", context) if asked.text("holder") else (None, ())
    )
    since = find_period(asked, "since")
    request = RecordRequest(
        event,
        scope,
        min(period.last, today) if period else None,
        asked.number("list"),
        asked.view(VIEWS),
        asked.page(),
        before,
        holder.id if holder else "",
        since.first if since else None,
    )
    return Understood(request, (*told, *event_notes, *scope_notes, *before_notes, *holder_notes))


async def _with_event_of_holder(asked: Asked, context: Context) -> tuple[Asked, tuple[str, ...]]:
    """With the only event in which the holder set records of the scope, or the greatest ones, where none is named.

    Of several events it is the only one where a record of the holder stands, which is told. Raises AmbiguousName, with
    each as a choice, if there is no such one, and NoAnswer if the holder set none.
    """
    if asked.text("event") or not asked.text("holder"):
        return asked, ()
    holder = look_up_athlete(asked, "holder", context.almanac).value
    records = await context.almanac.store.records.list_records_by(holder.id)
    greatest = min(records, key=lambda record: _GREATEST.index(record.type), default=None)
    scope = find_scope(asked).value or (greatest.scope if greatest else "")
    events = list(dict.fromkeys(Event(r.event.discipline, r.event.sex) for r in records if r.scope == scope))
    if not events:
        choices = (Choice("The profile", Asked.of("athlete", {"athlete": holder.id})),)
        raise NoAnswer(f"I have no such record of {holder.name}.", "Name the event, or see the profile.", choices)
    stands = [one for one in events if await _stands(one, scope, holder.id, context)] if len(events) > 1 else events
    if len(stands) != 1:
        choices = tuple(
            Choice(event_name(one), asked.with_options(event=one.key, scope=scope)) for one in events[:CHOICES]
        )
        raise AmbiguousName(f"{holder.name} set such records in several events.", "Which one?", choices)
    others = ", ".join(event_name(one) for one in events if one not in stands)
    notes = (f"Took the {event_within(stands[0])}, where it stands; others were set in: {others}.",) if others else ()
    return asked.with_options(event=stands[0].key, scope=scope), notes


async def _stands(event: Event, scope: str, holder: str, context: Context) -> bool:
    """Whether a record of the holder stands today in an event, outdoors or on the short track."""
    records = await context.almanac.store.records.list_records(event, scope)
    lists = {(record.type, record.event) for record in records}
    stands = (standing((r for r in records if (r.type, r.event) == each), context.today()) for each in lists)
    return any(record.is_by(holder) for each in stands for record in each.current)


async def _find_before(asked: Asked, event: Event, scope: str | None, context: Context) -> tuple[str, tuple[str, ...]]:
    if asked.text("preceding") in ("", PREVIOUS):
        return asked.text("preceding"), ()
    athlete, notes = await _find_setter(asked, "preceding", event, scope or "world", context)
    return athlete.id, notes


async def _find_setter(asked: Asked, option: str, event: Event, scope: str, context: Context) -> Found[Athlete]:
    """The athlete that an option names; of several of one name the only one who set a record of the scope."""
    outcome = opened(context.almanac.names.resolve(asked.text(option)))
    setters = frozenset[str]()
    if isinstance(outcome, Ambiguous):
        records = await context.almanac.store.records.list_records(event, scope)
        setters = frozenset(record.holder.id for record in records) & {hit.id for hit in outcome.candidates}
    return look_up_athlete(asked, option, context.almanac, setters, "who set a record in this event")


def refuse_classes(asked: Asked, context: Context) -> None:
    """Raise NoAnswer if the event or the scope names a class whose records are not the seniors'."""
    for option in ("event", "scope"):
        text = asked.text(option)
        classed = take_class(text) or (take_class(f"{text} x") if option == "scope" else None)
        if classed is None:
            continue
        rest = classed.rest if take_class(text) else ""
        seniors = asked.with_options(**{option: rest})
        asks = seniors.text("event") or option == "scope"
        choices = (Choice("The seniors' records", seniors),) if asks else ()
        raise NoAnswer(
            f"I don't have records of {classed.name} (“{shown(classed.words)}”), only those of seniors.",
            "The seniors' records are others; ask for them without that word.",
            choices,
            context.almanac.coverage,
        )
