"""The answer of /records: the records of a scope in all events, those that stand or those set in a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.asked import Asked
from bot.domain.coverage import Coverage
from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Sex
from bot.domain.nations import nation_in_text
from bot.domain.progression import Span, may_lack
from bot.domain.record import Record, RecordType, ReportedRecord
from bot.domain.scope import is_national, records_of, scope_name
from bot.domain.source import Source
from bot.errors import Choice, NoAnswer
from bot.questions.competitions import Competition, competition_of
from bot.questions.context import Context
from bot.questions.disputing import records_with_disputes
from bot.questions.record.answer import RecordList, list_on
from bot.questions.records.request import RecordsRequest
from bot.questions.resolving import CHOICES
from bot.questions.tips import count

BESTS = (RecordType.WORLD_BEST, RecordType.AREA_BEST)
_STATES = {"": "", "standing": " that stands", "pending": " that is pending"}
_SEXES = (*Sex, None)


class State(StrEnum):
    """What became of a record until today."""

    STANDS = "stands"
    PENDING = "pending"
    BEATEN = "superseded"


@dataclass(frozen=True, slots=True)
class Listed:
    """A record with its list as it is today, and what became of it."""

    record: Record
    record_list: RecordList
    state: State

    @property
    def ahead(self) -> tuple[Record | ReportedRecord, ...]:
        """The better marks that are pending or reported, where it stands."""
        if self.state is not State.STANDS:
            return ()
        claimed = (*self.record_list.standing.pending, *self.record_list.reported)
        return tuple(one for one in claimed if one.mark.is_better_than(self.record.mark))

    @property
    def equals(self) -> bool:
        """Whether it equals one that was set before it and stands as well."""
        return self.state is State.STANDS and self.record is not self.record_list.standing.current[0]

    @property
    def stood_until(self) -> date | None:
        """The last day on which it is known to stand: None if it does not, or a better mark may have been set."""
        sure = self.state is State.STANDS and not self.ahead and not self.record_list.at_least
        return self.record_list.known_until if sure else None

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the record, of what is ahead of it, and of how long it stands."""
        return (
            *self.record.sources,
            *(source for one in self.ahead for source in one.sources),
            *(self.record_list.known_from if self.stood_until else ()),
        )


@dataclass(frozen=True, slots=True)
class Records:
    """The records that were asked for, in the order that was asked for.

    `lists` are all that fit the scope, the sex and the track; `lacking` are those of which a step set in the time may
    be missing, and `read_until` is the day up to which all the others are known, if that is before its end.
    `bests` counts the lists of marks that nobody ratifies, which are left out. `scopes` are those with
    records, but for nations; `held` are requests like this one, of each sex and kind of track that has a list.
    """

    request: RecordsRequest
    listed: tuple[Listed, ...]
    lists: tuple[RecordList, ...]
    lacking: tuple[RecordList, ...]
    read_until: date | None
    bests: int
    scopes: tuple[str, ...]
    held: tuple[RecordsRequest, ...]
    today: date
    coverage: Coverage
    competition: Competition | None = None


async def answer(request: RecordsRequest, context: Context) -> Records:
    """Read the lists of the scope. Raises NoAnswer if it has none, or none was set in that time."""
    store, today = context.almanac.store, context.today()
    records = await store.records.list_records(None, request.scope)
    spans = await store.records.list_spans(None, request.scope)
    reported = [one for one in await store.records.list_reported(None) if one.scope == request.scope]
    disputes = await store.disputes.list_of_records(None)
    every = tuple(_lists(records_with_disputes(records, disputes), spans, reported, today))
    fitting = [one for one in every if _fits(one.event, request)]
    lists = tuple(one for one in fitting if one.type not in BESTS)
    first, last = request.first or date.min, min(request.last or today, today)
    found = [one for each in lists for one in _listed(each, request) if first <= one.record.set_on <= last]
    competition = competition_of(context.almanac.meets, request.meet) if request.meet else None
    found = [one for one in found if competition is None or _was_at(one.record, competition)]
    found = [one for one in found if request.nation in ("", one.record.holder.nation)]
    scopes = tuple(scope for scope in await store.records.list_scopes() if not is_national(scope))
    if not found:
        raise _nothing(request, bool(lists), scopes, context, competition)
    lacking = tuple(one for one in lists if request.is_of_time and _may_lack(one, first, last))
    known = min((one.known_until for one in lists if one.known_until and one not in lacking), default=last)
    said = (source for one in found for source in one.sources)
    return Records(
        request,
        _ordered(found, request.order),
        lists,
        lacking,
        known if request.is_of_time and known < last else None,
        len(fitting) - len(lists),
        scopes,
        tuple(dict.fromkeys(_like(request, one.event) for one in every if one.type not in BESTS)),
        today,
        context.almanac.coverage.of_facts(said),
        competition,
    )


def _was_at(record: Record, competition: Competition) -> bool:
    """Whether a record was set at one of its meets: in its city, on one of its days."""
    return any(
        listing.first <= record.set_on <= listing.last and listing.meet.city == record.city
        for listing in competition.meets
    )


def _lists(
    records: Iterable[Record], spans: Iterable[Span], reported: Iterable[ReportedRecord], on: date
) -> Iterator[RecordList]:
    """A list for each event and type, in the order of events."""
    of_list: dict[tuple[RecordType, Event], tuple[list[Record], list[Span], list[ReportedRecord]]] = {}
    for record in records:
        of_list.setdefault((record.type, record.event), ([], [], []))[0].append(record)
    for span in spans:
        of_list.get((span.type, span.event), ([], [], []))[1].append(span)
    for one in reported:
        of_list.get((one.type, one.event), ([], [], []))[2].append(one)
    for (kind, event), (held, known, claimed) in sorted(of_list.items(), key=lambda each: _order(each[0][1])):
        yield list_on(kind, event, held, tuple(known), tuple(claimed), on)


def _order(event: Event) -> tuple[int, bool, int, str, str]:
    """Sorts events: men, women, mixed; outdoors first; then as in a programme."""
    codes = list(catalogue())
    at = codes.index(event.discipline) if event.discipline in codes else len(codes)
    return _SEXES.index(event.sex), bool(event.short_track), at, event.discipline, event.variant


def _like(request: RecordsRequest, event: Event) -> RecordsRequest:
    return replace(request, sex=event.sex, short_track=bool(event.short_track), view="", page=0)


def _fits(event: Event, request: RecordsRequest) -> bool:
    return request.sex in (None, event.sex) and request.short_track in (None, bool(event.short_track))


def _listed(record_list: RecordList, request: RecordsRequest) -> Iterator[Listed]:
    """The records of a list that stand, in the order in which they were set, and those pending; of a time all."""
    stands = record_list.standing
    for record in stands.current if request.status != "pending" else ():
        yield Listed(record, record_list, State.STANDS)
    for record in stands.pending if request.status != "standing" else ():
        yield Listed(record, record_list, State.PENDING)
    for record in stands.superseded if request.is_of_time and not request.status else ():
        yield Listed(record, record_list, State.BEATEN)


def _ordered(found: list[Listed], order: str) -> tuple[Listed, ...]:
    """By event as they are found, or oldest or newest first; of one day in the order of events."""
    if order == "events":
        return tuple(found)
    sign = -1 if order == "newest" else 1
    return tuple(sorted(found, key=lambda one: sign * one.record.set_on.toordinal()))


def _may_lack(record_list: RecordList, first: date, last: date) -> bool:
    """Whether steps set from `first` to `last` may be missing, or the list was not read since."""
    until = record_list.known_until
    return until is None or until < first or may_lack(all_of(record_list), record_list.spans, first, last)


def all_of(record_list: RecordList) -> tuple[Record, ...]:
    """All records of a list, whatever became of them."""
    stands = record_list.standing
    return (*stands.current, *stands.pending, *stands.superseded)


def _nothing(
    request: RecordsRequest, held: bool, scopes: tuple[str, ...], context: Context, competition: Competition | None
) -> NoAnswer:
    coverage = context.almanac.coverage
    whose = records_of(request.scope)
    if held:
        by = f" by {nation_in_text(request.nation)}" if request.nation else ""
        when = " that was set in that time" if request.is_of_time else ""
        when = f" that was set at {competition.in_words}" if competition else when
        results = (Choice("The finals there", Asked.of("results", {"meet": request.meet})),) if competition else ()
        stand = RecordsRequest(request.scope, request.sex, request.short_track)
        return NoAnswer(
            f"I have no {whose}{by}{_STATES[request.status]}{when}.",
            "Those that stand are there.",
            (*results, Choice("Those that stand", stand.asked())),
            coverage,
        )
    wider = RecordsRequest(request.scope)
    others = [scope for scope in scopes if scope != request.scope]
    choices = (
        *((Choice("Men and women", wider.asked()),) if request.sex or request.short_track is not None else ()),
        *(Choice(scope_name(scope), RecordsRequest(scope).asked()) for scope in others),
    )
    return NoAnswer(
        f"I have no {whose} of that kind.",
        f"I hold {count(coverage.records, 'record or best', 'records and bests')}.",
        choices[:CHOICES],
        coverage,
    )
