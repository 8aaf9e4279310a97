"""Progressions: which steps of a list of records follow one another, and where steps may be missing between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Kind
from bot.domain.mark import Mark, Measure
from bot.domain.record import Record, RecordStatus, RecordType
from bot.domain.source import Source

_CENTIMETRE = 10  # millimetres: nothing is measured between two marks that are one apart


@dataclass(frozen=True, slots=True)
class Span:
    """A time in which a list of records is known to be whole: the store holds every step of it from first to last.

    `first` is the day of a step, `last` the last day that the sources know of, both included.
    """

    id: str
    type: RecordType
    scope: str
    event: Event
    first: date
    last: date
    sources: tuple[Source, ...] = ()

    def is_of(self, kind: RecordType, scope: str, event: Event) -> bool:
        """Whether it is about the list of this type, scope and event."""
        return (self.type, self.scope, self.event) == (kind, scope, event)


@dataclass(frozen=True, slots=True)
class Gap:
    """Two steps of a list between which others may be missing."""

    before: Record
    after: Record


def steps(records: Iterable[Record]) -> tuple[Record, ...]:
    """The settled records of one list that were ahead of, or level with, all before them; of one day the best last."""
    known: list[Record] = []
    best: Mark | None = None
    settled = (record for record in records if record.status is not RecordStatus.PENDING)
    for record in sorted(settled, key=lambda r: (r.set_on, -_rank(r.mark), r.id)):
        if best is None or not best.is_better_than(record.mark):
            known.append(record)
            best = record.mark
    return tuple(known)


def whole_until(day: date, spans: Iterable[Span]) -> date | None:
    """The last day up to which no step after `day` is missing from a list with these spans; None if `day` is in none.

    Spans that overlap, or end on the day on which the next one begins, make one.
    """
    last: date | None = None
    for span in sorted(spans, key=lambda span: span.first):
        if span.first <= (last or day) <= span.last:
            last = span.last
    return last


def is_whole(first: date, last: date, spans: Iterable[Span]) -> bool:
    """Whether no step is missing after the day `first` and up to the day `last`."""
    if first == last:
        return True
    until = whole_until(first, spans)
    return until is not None and last <= until


def gaps(records: Iterable[Record], spans: Sequence[Span]) -> tuple[Gap, ...]:
    """Where steps may be missing among the records of one list with these spans, earliest first.

    An equal mark leaves no gap: nothing better was set between the two.
    """
    known = steps(records)
    return tuple(
        Gap(before, after)
        for before, after in pairwise(known)
        if after.mark.is_better_than(before.mark) and not is_whole(before.set_on, after.set_on, spans)
    )


def may_lack(records: Iterable[Record], spans: Sequence[Span], first: date, last: date) -> bool:
    """Whether steps of one list with these spans may be missing that were set from `first` to `last`, both included.

    What was set after its last step is held or is not known yet: that is a matter of when the sources were read.
    """
    held = tuple(records)
    known = steps(held)
    if not known or known[0].set_on > first:
        return True
    return any(gap.before.set_on < last and gap.after.set_on > first for gap in gaps(held, spans))


def beaten(record: Record, superseded: Iterable[Record]) -> Record | None:
    """The record that stood before this one, of those it superseded; in field events the one before that day.

    Of a field event's day nobody knows all steps: lists have the best trial of each athlete, and an earlier one may
    have been a record as well.
    """
    earlier = [r for r in superseded if r.set_on <= record.set_on and record.mark.is_better_than(r.mark)]
    if has_trials(record.event):
        earlier = [r for r in earlier if r.set_on < record.set_on]
    return max(earlier, key=lambda r: (r.set_on, -_rank(r.mark)), default=None)


def may_hide_trials(record: Record, before: Record) -> bool:
    """Whether an earlier trial of the same day may have been a record between the two."""
    return has_trials(record.event) and abs(record.mark.value - before.mark.value) > _CENTIMETRE


def has_trials(event: Event) -> bool:
    """Whether each athlete has several trials, of which any may be a record."""
    discipline = find_discipline(event.discipline)
    return discipline is not None and discipline.kind in (Kind.JUMP, Kind.THROW)


def known_until(record: Record, later: Sequence[Record], spans: Iterable[Span]) -> date | None:
    """The last day on which a record is known to have stood; None if that is not known.

    `later` are the settled records of its list that were set after it. Without any, it stood on the day its sources
    were last read: whoever lists a record says that none is better.
    """
    until = whole_until(record.set_on, spans)
    if later:
        beaten = min(other.set_on for other in later)
        return min(until, beaten) if until else None
    return until or max((claim.source.retrieved for claim in record.claims), default=None)


def _rank(mark: Mark) -> int:
    return mark.value if mark.measure is Measure.TIME else -mark.value
