"""All the store holds of one athlete: bests, titles, records, rivals, quotes; or seasons beside others'."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.dispute import Dispute, of_athlete
from bot.domain.event import Event
from bot.domain.head_to_head import Rival
from bot.domain.medals import medal_of
from bot.domain.profile import Holding, Performance, bests, holdings, main_event, performances, season_bests, titles
from bot.domain.progression import Span
from bot.domain.quote import AvailabilityNote
from bot.domain.race import Result, TeamResult
from bot.domain.record import Record, RecordType, ReportedRecord
from bot.domain.source import Source
from bot.domain.unheld import UnheldFinal
from bot.errors import NoAnswer
from bot.questions.athlete import record_steps, season, seasons
from bot.questions.athlete.record_steps import RecordSteps
from bot.questions.athlete.request import RECORDS, AthleteRequest
from bot.questions.athlete.season import SeasonBests
from bot.questions.athlete.seasons import Seasons
from bot.questions.context import Context
from bot.questions.disputing import records_with_disputes, with_disputes
from bot.questions.tips import results_held
from bot.questions.unheld import unheld_podiums

RIVALS = 5


@dataclass(frozen=True, slots=True)
class Profile:
    """What the store holds of an athlete; `on` is the day of the asker, from which ages are counted.

    `results` counts the races, `latest` is the day of the last one, `quotes` counts the quotes. `seasons` are the best
    of each year in `main_event`, earliest first; `titles`, `relays` and `notes` have the latest first. `shared_wins`
    has, by the id of a race that the athlete won with others, these others. `reported` are marks that a source gives as
    the record without day or place. `national` are the national records, which are not among `holdings`. `unheld` are
    finals for titles in which the athlete may have won medals, but for what is missing; nobody looks for those of an
    athlete without medals. `who_says` are the sources of the name, the nation and the birth.
    """

    request: AthleteRequest
    athlete: Athlete
    on: date
    results: int
    latest: date | None
    bests: tuple[Performance, ...]
    main_event: Event | None
    seasons: tuple[Performance, ...]
    titles: tuple[Result, ...]
    holdings: tuple[Holding, ...]
    rivals: tuple[Rival, ...]
    notes: tuple[AvailabilityNote, ...]
    quotes: int
    coverage: Coverage
    born_disputes: tuple[Dispute, ...] = ()
    relays: tuple[TeamResult, ...] = ()
    shared_wins: Mapping[str, tuple[Athlete, ...]] = field(default_factory=dict[str, tuple[Athlete, ...]])
    reported: tuple[ReportedRecord, ...] = ()
    unheld: tuple[UnheldFinal, ...] = ()
    national: tuple[Holding, ...] = ()
    who_says: tuple[Source, ...] = ()


async def answer(request: AthleteRequest, context: Context) -> Profile | Seasons | SeasonBests | RecordSteps:
    """Read the profile, the seasons, one season or the records. Raises NoAnswer if there is nothing of it."""
    if request.view in RECORDS:
        return await record_steps.answer(request, context)
    if request.season:
        return await season.answer(request, context)
    return await seasons.answer(request, context) if request.compares else await _profile(request, context)


async def _profile(request: AthleteRequest, context: Context) -> Profile:
    athlete, store = context.almanac.names.get(request.athlete), context.almanac.store
    results = await store.races.list_results(athlete.id)
    relays = await store.races.list_team_results(athlete.id)
    own_records = await store.records.list_records_by(athlete.id)
    reported = await store.records.list_reported_by(athlete.id)
    quotes = await store.quotes.list_quotes(athlete.id)
    notes = await store.quotes.list_notes(athlete.id)
    coverage = context.almanac.coverage
    if not (results or relays or own_records or reported or quotes or notes):
        raise NoAnswer(
            f"I have no more of {athlete.name} than the name.",
            results_held(coverage),
            coverage=coverage,
        )
    disputes = await store.disputes.list_of_athletes(athlete.id)
    results, own_records = with_disputes(results, disputes), records_with_disputes(own_records, disputes)
    facts = (*results, *relays, *own_records, *reported, *quotes, *notes)
    coverage = coverage.of_facts(source for fact in facts for source in fact.sources)
    marks = await seasons.beside_records(performances(results, own_records), athlete, context)
    main = main_event(marks)
    return Profile(
        request,
        athlete,
        context.today(),
        sum(not (result.split or result.race.combined) for result in results),
        max((result.race.date for result in results), default=None),
        bests(marks),
        main,
        season_bests(marks, main) if main else (),
        titles(results),
        await read_holdings(athlete.id, own_records, disputes, context),
        await store.races.list_rivals(athlete.id, most=RIVALS),
        notes,
        len(quotes),
        coverage,
        of_athlete(disputes, athlete.id),
        with_disputes(relays, disputes),
        await store.races.list_shared_wins(athlete.id),
        reported,
        await unheld_podiums(athlete.id, context) if any(map(medal_of, (*results, *relays))) else (),
        await read_national(athlete.id, own_records, disputes, context),
        (await store.athletes.list_sources([athlete.id])).get(athlete.id, ()),
    )


async def read_holdings(
    athlete: str, own: Sequence[Record], disputes: Collection[Dispute], context: Context
) -> tuple[Holding, ...]:
    """What became of an athlete's records but for national ones: read for each discipline of `own`, on any track."""
    store = context.almanac.store.records
    records: list[Record] = []
    spans: list[Span] = []
    reported: list[ReportedRecord] = []
    wide = [record for record in own if record.type is not RecordType.NATIONAL_RECORD]
    for event in dict.fromkeys(Event(record.event.discipline, record.event.sex) for record in wide):
        records += await store.list_records(event, wide=True)
        spans += await store.list_spans(event, wide=True)
        reported += await store.list_reported(event)
    return holdings(athlete, records_with_disputes(records, disputes), spans, reported)


async def read_national(
    athlete: str, own: Sequence[Record], disputes: Collection[Dispute], context: Context
) -> tuple[Holding, ...]:
    """What became of the national records among `own`: read for each event and nation."""
    store = context.almanac.store.records
    records: list[Record] = []
    spans: list[Span] = []
    national = [record for record in own if record.type is RecordType.NATIONAL_RECORD]
    for event, scope in dict.fromkeys((record.event, record.scope) for record in national):
        records += await store.list_records(event, scope)
        spans += await store.list_spans(event, scope)
    return holdings(athlete, records_with_disputes(records, disputes), spans)
