"""One race with everybody who is known to have been in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.disputing import with_disputes
from bot.answers.resolving import CHOICES, Asking, find_event, look_up_meet, shown
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_name
from bot.domain.en_route import EnRoute, find_en_route
from bot.domain.event import Event
from bot.domain.race import Meet, Race, Result, Round
from bot.errors import AmbiguousName, Choice, NoAnswer, UnknownName
from bot.names import Ambiguous

VIEWS = ("sources",)
_WEIGHED = 10  # meets of one name that are looked into
ROUNDS = tuple(round_.value for round_ in reversed(Round))


@dataclass(frozen=True, slots=True)
class RaceRequest:
    """A race by id, and the view and page of it to show."""

    race: str
    view: str = ""
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {"race": self.race, "view": self.view, "page": str(self.page or "")}


@dataclass(frozen=True, slots=True)
class RaceField:
    """A race and its known field by place, those without a place last.

    `gaps` is how many places before the last known one nobody is known for: lists drop finishers.
    `en_route` are the times known to have been taken on the way, shortest distance first.
    """

    request: RaceRequest
    race: Race
    results: tuple[Result, ...]
    gaps: int
    coverage: Coverage
    en_route: tuple[EnRoute, ...] = ()


async def understand(options: Options, almanac: Almanac) -> Understood[RaceRequest]:
    """Find the race by its id, else by meet, event and round; of several heats the asker chooses."""
    asking = Asking("race", options)
    view, page = asking.one_of("view", VIEWS), asking.page()
    if asking.text("race"):
        return Understood(RaceRequest(asking.text("race"), view, page))
    event, event_notes = find_event(asking)
    round_ = asking.one_of("round", ROUNDS)
    meet, meet_notes = await _look_up_meet(asking, almanac, event, round_)
    held = await almanac.store.races.list_races(meet.id)
    races = _asked_for(held, event, round_)
    label = almanac.meets.label(meet.id)
    if not races:
        wanted = f" in the {event_name(event)}" if event else ""
        raise NoAnswer(
            f"I have no race of {label}{wanted}.",
            f"I hold {len(held)} races of that meet.",
            _choices(held),
            almanac.coverage,
        )
    if len(races) > 1:
        raise AmbiguousName(f"{label} had several such races.", "Choose one, or name the event.", _choices(races))
    return Understood(RaceRequest(races[0].id, view, page), (*meet_notes, *event_notes))


async def _look_up_meet(
    asking: Asking, almanac: Almanac, event: Event | None, round_: str
) -> tuple[Meet, tuple[str, ...]]:
    """Of several meets of one city and year, the only one that had the race is meant."""
    outcome = almanac.meets.resolve(asking.require("meet"))
    candidates = outcome.candidates[:_WEIGHED] if isinstance(outcome, Ambiguous) and event is not None else ()
    list_races = almanac.store.races.list_races
    had_it = {hit.id for hit in candidates if _asked_for(await list_races(hit.id), event, round_)}
    return look_up_meet(asking, "meet", almanac, had_it, "the one where I know of that race")


def _asked_for(held: Iterable[Race], event: Event | None, round_: str) -> list[Race]:
    """The races of that event and round; the finals where no round was named, if there are any."""
    races = [
        race
        for race in held
        if (event is None or race.event.is_within(event)) and (not round_ or race.round.value == round_)
    ]
    if event is not None and not round_:
        return [race for race in races if race.round is Round.FINAL] or races
    return races


async def answer(request: RaceRequest, almanac: Almanac) -> RaceField:
    """Raises UnknownName where there is no such race."""
    results = await almanac.store.races.list_field(request.race)
    if not results:
        raise UnknownName(
            f"I don't have the race “{shown(request.race)}”.", "Name its meet and its event: /race meet event."
        )
    results = with_disputes(results, await almanac.store.disputes.list_of_race(results[0].race.id))
    coverage = almanac.coverage
    places = {result.place for result in results if result.place is not None}
    gaps = max(places, default=0) - sum(result.place is not None for result in results)
    en_route = find_en_route(results, await almanac.store.races.list_beside(results[0].race.id))
    return RaceField(request, results[0].race, results, max(0, gaps), coverage, en_route)


def _choices(races: tuple[Race, ...] | list[Race]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            f"{event_name(race.event)}, {race.round_name}"[:80], "race", tuple(RaceRequest(race.id).options().items())
        )
        for race in races[:CHOICES]
    )
