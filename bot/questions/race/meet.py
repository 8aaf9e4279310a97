"""Which meet /race asks about, and which of several events that it had."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.programme import is_held
from bot.domain.race import Meet, Race, Round
from bot.errors import AmbiguousName
from bot.names import Ambiguous, Match
from bot.names.events import resolve_event
from bot.names.fold import fold
from bot.names.meets import NotHeld
from bot.names.years import split_year
from bot.questions.context import Context
from bot.questions.resolving import CHOICES, OTHERS, Found, choice, look_up_meet, require, shown
from bot.questions.took import Took

MOST_MEETS = 10  # meets of one name whose races are read to tell them apart


async def of_the_meet(asked: Asked, context: Context) -> Asked:
    """The question with its event settled by the meet: of several that `the walks` may be, the only one it had.

    Where it had several of them they are the choices. Raises AmbiguousName.
    """
    outcome = resolve_event(asked.text("event")) if asked.text("event") else None
    if not isinstance(outcome, Ambiguous):
        return asked
    events = [Event.from_key(hit.id) for hit in outcome.candidates]
    meet = await _latest_with(asked, context, events)
    held = await context.almanac.store.races.list_races(meet.id) if meet else ()
    had = [event for event in events if any(race.event.is_within(event) for race in held)]
    if meet is None or not had or len(had) == len(events):
        return asked
    if len(had) == 1:
        return asked.with_options(event=had[0].key)
    choices = tuple(choice(asked, "event", event.key, event_name(event)) for event in had[:CHOICES])
    label = context.almanac.meets.label(meet.id)
    raise AmbiguousName(f"{label} had several such events.", "Which one?", choices)


async def _latest_with(asked: Asked, context: Context, events: Sequence[Event]) -> Meet | None:
    """The meet that is named; of several the latest with one of the events. None if there is none."""
    meets = context.almanac.meets
    outcome = meets.find(require(asked, "meet"))
    if isinstance(outcome, Match):
        return meets.get(outcome.id)
    ids = [hit.id for hit in outcome.candidates] if isinstance(outcome, Ambiguous) else []
    found = [id_ for event in events if (id_ := await _latest(context, ids, event, ""))]
    return max(map(meets.get, found), key=lambda meet: meets.listing(meet.id).last, default=None)


async def look_up_race_meet(
    asked: Asked, context: Context, event: Event | None, round_: str, athlete: Athlete | None
) -> Found[Meet]:
    """The meet. If several share city and year, the one that matters far more is taken if it holds such an event.

    Else the only one that had the race is taken. Of several years it is the latest, if it can be one that the athlete
    was at.
    """
    meets = context.almanac.meets
    outcome = meets.find(require(asked, "meet"))
    if isinstance(outcome, NotHeld):
        near = [hit.id for hit in outcome.nearest if meets.listing(hit.id).races][:MOST_MEETS]
        return look_up_meet(
            asked, "meet", context.almanac, {id_ for id_ in near if await had_race(context, id_, event)}
        )
    if event is None or not isinstance(outcome, Ambiguous):
        return look_up_meet(asked, "meet", context.almanac)
    ids = [hit.id for hit in outcome.candidates]
    own = await _raced_at(athlete, context, event, ids) if athlete else []
    why = f" of {athlete.name}" if athlete and own else ""
    dated = split_year(asked.text("meet")).years
    latest = None if dated else await _latest(context, own or ids, event, round_)
    if latest is not None:
        others = [id_ for id_ in (*own, *(id_ for id_ in ids if id_ not in own)) if id_ != latest][:OTHERS]
        choices = tuple(choice(asked, "meet", id_, meets.label(id_)) for id_ in others)
        taken = Took(shown(asked.text("meet")), meets.label(latest), f"the latest with that race{why}", choices)
        return Found(meets.get(latest), (taken,))
    chosen = meets.most_important(ids)
    if chosen is not None and _may_be_held(event, meets.get(chosen)):
        return look_up_meet(asked, "meet", context.almanac, {chosen})
    had_it = {id_ for id_ in ids[:MOST_MEETS] if await had_race(context, id_, event, round_)}
    named_for = {id_ for id_ in ids if event.discipline in fold(meets.label(id_)).split()}
    if not had_it and len(named_for) == 1:
        return look_up_meet(asked, "meet", context.almanac, named_for)  # the Boston Marathon, of two meets in Boston
    return look_up_meet(asked, "meet", context.almanac, had_it, "the one where I know of that race")


async def _raced_at(athlete: Athlete, context: Context, event: Event, ids: list[str]) -> list[str]:
    """Those of some meets at which an athlete was in such a race."""
    results = await context.almanac.store.races.list_results(athlete.id)
    at = {result.race.meet.id for result in results if result.race.event.is_within(event)}
    return [id_ for id_ in ids if id_ in at]


async def _latest(context: Context, ids: list[str], event: Event, round_: str) -> str | None:
    """The meet meant where no year is named: the latest championships that had the race, else the latest meet."""
    meets, today = context.almanac.meets, context.today()
    past = [id_ for id_ in ids if meets.listing(id_).first <= today]
    past.sort(key=lambda id_: (meets.get(id_).kind.is_championship, meets.listing(id_).last), reverse=True)
    for id_ in past[:MOST_MEETS]:
        if await had_race(context, id_, event, round_):
            return id_
    return None


def _may_be_held(event: Event, meet: Meet) -> bool:
    """Whether a meet of that kind holds the event, on either kind of track if the question leaves that open."""
    tracks = (False, True) if event.short_track is None else (event.short_track,)
    words = frozenset(fold(meet.name).split())
    return any(is_held(replace(event, short_track=track), meet.kind, words) for track in tracks)


async def had_race(context: Context, meet: str, event: Event | None, round_: str = "") -> bool:
    """Whether races of a meet (id) are held, of that event and round if these are given."""
    return bool(races_asked_for(await context.almanac.store.races.list_races(meet), event, round_))


def races_asked_for(held: Iterable[Race], event: Event | None, round_: str) -> list[Race]:
    """The races of that event and round; without a round only the finals, if there are any."""
    races = [
        race for race in held if (event is None or race.event.is_within(event)) and (not round_ or race.round == round_)
    ]
    if event is not None and not round_:
        return [race for race in races if race.round is Round.FINAL] or races
    return races
