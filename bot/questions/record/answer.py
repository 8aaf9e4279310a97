"""The answer of /record: which record or best stands in an event on a day, and which it superseded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.asked import Asked
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_within, indoor_marks_count
from bot.domain.event import Event
from bot.domain.progression import Gap, Span, gaps, known_until, steps
from bot.domain.record import Record, RecordType, ReportedRecord, Standing, standing
from bot.domain.scope import COMPETITIONS, is_national, records_of, scope_order
from bot.domain.source import Source
from bot.errors import Choice, NoAnswer
from bot.questions.context import Context
from bot.questions.disputing import records_with_disputes
from bot.questions.record.lacking import no_record
from bot.questions.record.request import RecordRequest
from bot.questions.wording import PREVIOUS

_WIDEST = "world"


@dataclass(frozen=True, slots=True)
class RecordList:
    """The records of one type, scope, sex and kind of track, and which of them stand on a day.

    `known_until` is the last day on which the first of those that stand is known to have stood, None if there is none
    or it is not known. `at_least` is set if a better one may have stood on the day asked for: the day is in a gap.
    `gaps` are where steps may be missing, `spans` the times in which none is. `reported` are better marks of which no
    source gives day and place. `on` is the day if it is the list's own: the one before a certain record,
    which is `taken_by`, if an athlete's own or what stood before an athlete is asked for.
    """

    type: RecordType
    scope: str
    event: Event
    standing: Standing
    known_until: date | None = None
    at_least: bool = False
    gaps: tuple[Gap, ...] = ()
    spans: tuple[Span, ...] = ()
    reported: tuple[ReportedRecord, ...] = ()
    on: date | None = None
    taken_by: Record | None = None

    def gap_before(self, record: Record) -> Gap | None:
        """The gap that ends with this record, if steps may be missing before it."""
        return next((gap for gap in self.gaps if gap.after.id == record.id), None)

    @property
    def has_indoor_marks(self) -> bool:
        """Whether any of its marks was set indoors and counts outdoors as well."""
        stands = self.standing
        return any(r.set_indoors for r in (*stands.current, *stands.pending, *stands.superseded))

    @property
    def known_from(self) -> tuple[Source, ...]:
        """The sources that say that nothing better was set until `known_until`."""
        first = self.standing.current[0].set_on if self.standing.current else None
        covering = (span for span in self.spans if first and span.first <= first <= span.last)
        return tuple(dict.fromkeys(source for span in covering for source in span.sources))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all its marks, and of how long the first that stands is known to have stood."""
        stands = self.standing
        claimed = (c.source for r in (*stands.current, *stands.pending, *stands.superseded) for c in r.claims)
        return (*claimed, *(source for record in self.reported for source in record.sources), *self.known_from)


@dataclass(frozen=True, slots=True)
class RecordBook:
    """The lists that fit the request, as of the day `on`; `other_scopes` are held for the event too.

    `lacks` are the events with lists of other scopes but none of `lacked_scope`, the scope asked for. The card says so,
    because otherwise a record of the short track would pass for the one of the event. `before` names what each list
    comes before: an athlete's first record, or the one that stands. `holder` names whose records they are, if those of
    one athlete were asked for, and `set_by` counts them.
    """

    request: RecordRequest
    on: date
    lists: tuple[RecordList, ...]
    other_scopes: tuple[str, ...]
    coverage: Coverage
    lacks: tuple[Event, ...] = ()
    lacked_scope: str = ""
    before: str = ""
    holder: str = ""
    set_by: int = 0


@dataclass(frozen=True, slots=True)
class _Known:
    """What the store holds of an event, in all scopes."""

    records: tuple[Record, ...]
    spans: tuple[Span, ...]
    reported: tuple[ReportedRecord, ...]

    def of(self, scope: str) -> "_Known":
        """The same of one scope."""
        return _Known(
            tuple(r for r in self.records if r.scope == scope),
            tuple(s for s in self.spans if s.scope == scope),
            tuple(r for r in self.reported if r.scope == scope),
        )


async def answer(request: RecordRequest, context: Context) -> RecordBook:
    """Read the lists of the scope asked for, else of the world's.

    Raises NoAnswer if the store has no record of the event, or none of the scope or the day; an area's record never
    answers for the world's.
    """
    on = request.on or context.today()
    scope = request.scope or _WIDEST
    every = await _read(request.event, scope, on, context)
    held = [*(r for r in every.records if r.set_on <= on), *every.reported]
    scopes = tuple(sorted({r.scope for r in held if r.scope == scope or not is_national(r.scope)}, key=scope_order))
    lists = tuple(_lists(every.of(scope), on))
    if request.preceding and lists:
        lists = _lists_before(request.preceding, lists, every.of(scope), context)
    if request.holder and lists:
        lists = _lists_of(request.holder, lists, every.of(scope), context)
    if request.since:
        lists = tuple(_since(one, request.since) for one in lists)
    if not lists:
        later = min((r.set_on for r in every.of(scope).records if r.set_on > on), default=None)
        raise await no_record(replace(request, scope=scope), scopes, context, later)
    others = tuple(s for s in scopes if s != scope)
    lacks = _lacks(held, scope)
    coverage = context.almanac.coverage.of_facts(source for shown in lists for source in shown.sources)
    request = replace(request, scope=scope, list=min(request.list, len(lists)))
    before = "" if not request.preceding else _before_what(request.preceding, context)
    holder = context.almanac.names.get(request.holder).name if request.holder else ""
    set_by = sum(len(_own(one, request.holder)) for one in lists) if holder else 0
    return RecordBook(request, on, lists, others, coverage, lacks, scope if lacks else "", before, holder, set_by)


def _since(record_list: RecordList, since: date) -> RecordList:
    """A list with its steps from a day on, and the last one before: what stood on that day."""
    stands = record_list.standing
    later = [record for record in stands.superseded if record.set_on >= since]
    earlier = [record for record in stands.superseded if record.set_on < since]
    return replace(record_list, standing=replace(stands, superseded=(*later, *earlier[:1])))


async def _read(event: Event, scope: str, on: date, context: Context) -> _Known:
    """What the store holds of all scopes but nations, and of the nation that is asked for."""
    store = context.almanac.store
    records = [*await store.records.list_records(event, wide=True)]
    spans = [*await store.records.list_spans(event, wide=True)]
    if is_national(scope):
        records += await store.records.list_records(event, scope)
        spans += await store.records.list_spans(event, scope)
    reported = await store.records.list_reported(event)
    disputes = await store.disputes.list_of_records(event)
    known = records_with_disputes(records, disputes)
    return _Known(known, tuple(spans), tuple(r for r in reported if r.as_of <= on))


def _before_what(before: str, context: Context) -> str:
    return "the present one" if before == PREVIOUS else context.almanac.names.get(before).name


def _lists_before(
    before: str, lists: tuple[RecordList, ...], known: _Known, context: Context
) -> tuple[RecordList, ...]:
    """The lists on the day before an athlete's first record on each, or before the one that stands.

    Raises NoAnswer if the athlete has set none of them, or nothing is held of the time before.
    """
    found: list[RecordList] = []
    own = [r for one in lists for r in _first_of(one, before)]
    for one in lists:
        of_list = [r for r in known.records if (r.event, r.type) == (one.event, one.type)]
        spans = tuple(s for s in known.spans if (s.event, s.type) == (one.event, one.type))
        for first in _first_of(one, before):
            day = first.set_on - timedelta(days=1)
            earlier = list_on(one.type, one.event, of_list, spans, (), day)
            found += [replace(earlier, on=day, taken_by=first)] if earlier.standing.current else []
    if found:
        return tuple(found)
    event = event_within(lists[0].event)
    if before == PREVIOUS or own:
        message = f"I don't have what stood before the {records_of(lists[0].scope)} in the {event}."
    else:
        who = context.almanac.names.get(before).name
        message = f"I don't have {_an(records_of(lists[0].scope))} in the {event} by {who}."
    asked = RecordRequest(lists[0].event, lists[0].scope).asked()
    raise NoAnswer(
        message, "The record that stands is there.", (Choice("The record", asked),), context.almanac.coverage
    )


def _lists_of(holder: str, lists: tuple[RecordList, ...], known: _Known, context: Context) -> tuple[RecordList, ...]:
    """The lists that an athlete has set records of, as they were on the last day on which one of these stood.

    Raises NoAnswer if there is none.
    """
    found: list[RecordList] = []
    for one in lists:
        own = _own(one, holder)
        last = max((r.set_on for r in own), default=None)
        later = [r for r in (*one.standing.current, *one.standing.superseded) if last and r.set_on > last]
        if own and later:
            of_list = [r for r in known.records if (r.event, r.type) == (one.event, one.type)]
            spans = tuple(s for s in known.spans if (s.event, s.type) == (one.event, one.type))
            beaten_by = min(later, key=lambda record: record.set_on)
            day = beaten_by.set_on - timedelta(days=1)
            found.append(replace(list_on(one.type, one.event, of_list, spans, (), day), on=day, taken_by=beaten_by))
        elif own:
            found.append(one)
    if found:
        return tuple(found)
    event, who = event_within(lists[0].event), context.almanac.names.get(holder).name
    raise NoAnswer(
        f"I don't have {_an(records_of(lists[0].scope))} in the {event} by {who}.",
        "The record that stands is there, and what I hold of the athlete.",
        (
            Choice("The record", RecordRequest(lists[0].event, lists[0].scope).asked()),
            Choice(who, Asked.of("athlete", {"athlete": holder})),
        ),
        context.almanac.coverage,
    )


def _own(record_list: RecordList, holder: str) -> list[Record]:
    """The records of a list that an athlete has set."""
    stands = record_list.standing
    return [r for r in (*stands.pending, *stands.current, *stands.superseded) if r.is_by(holder)]


def _first_of(record_list: RecordList, before: str) -> list[Record]:
    """The athlete's first record of a list, or the one that stands; none if there is none."""
    stands = record_list.standing
    if before == PREVIOUS:
        return list(stands.current[:1])
    own = [r for r in (*stands.current, *stands.superseded) if r.is_by(before)]
    return [min(own, key=lambda r: r.set_on)] if own else []


def _lacks(held: Sequence[Record | ReportedRecord], scope: str) -> tuple[Event, ...]:
    """The events with records of other scopes but none of this one.

    Short-track events are left out for a championship: it is outdoors, or has a scope of its own for the short track.
    Where marks set indoors count outdoors as well, a record of the short track is the record, too; nations keep both.
    """
    contested = {replace(r.event, variant="") for r in held if not (r.event.short_track and scope in COMPETITIONS)}
    known = {replace(r.event, variant="") for r in held if r.scope == scope}
    indoors = {replace(event, short_track=False) for event in known if event.short_track and not is_national(scope)}
    known |= {event for event in indoors if indoor_marks_count(event.discipline)}
    return tuple(sorted(contested - known, key=lambda event: (bool(event.short_track), event.sex or "")))


def _lists(known: _Known, on: date) -> Iterable[RecordList]:
    """One list for each type, sex and kind of track that has a mark by that day: men first, outdoors first."""
    groups = {(r.event, r.type) for r in (*known.records, *known.reported)}
    for event, record_type in sorted(
        groups, key=lambda g: (g[0].sex or "", bool(g[0].short_track), g[0].variant, g[1])
    ):
        of_list = [r for r in known.records if (r.event, r.type) == (event, record_type)]
        spans = tuple(s for s in known.spans if (s.event, s.type) == (event, record_type))
        reported = tuple(r for r in known.reported if (r.event, r.type) == (event, record_type))
        found = list_on(record_type, event, of_list, spans, reported, on)
        if found.standing.current or found.standing.pending or found.reported:
            yield found


def list_on(
    record_type: RecordType,
    event: Event,
    records: list[Record],
    spans: tuple[Span, ...],
    reported: tuple[ReportedRecord, ...],
    on: date,
) -> RecordList:
    """One list on a day, from all its records of any day, the times in which it is whole, and what is only reported."""
    stands = standing(records, on)
    scope = (*records, *reported)[0].scope
    ahead = tuple(r for r in reported if all(r.mark.is_better_than(c.mark) for c in stands.current))
    if not stands.current:
        return RecordList(record_type, scope, event, stands, reported=ahead)
    first = stands.current[0]
    later = [r for r in steps(records) if r.mark.is_better_than(first.mark)]
    until = known_until(first, later, spans)
    at_least = until is None or (bool(later) and until < on)
    missing = gaps([r for r in records if r.set_on <= on], spans)
    return RecordList(record_type, scope, event, stands, until, at_least, missing, spans, ahead)


def _an(words: str) -> str:
    """The words with their article: `a world record`, `an African record`."""
    vowel = words[:1] in "AEIOaeio" and not words.startswith("Euro")  # `a European record`
    return f"{'an' if vowel else 'a'} {words}"
