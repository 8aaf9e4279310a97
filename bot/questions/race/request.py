"""The request of /race: a race by id, or by meet, event and round."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.race import Meet, Race, Round
from bot.domain.race_labels import race_labels
from bot.errors import AmbiguousName, Choice, NoAnswer
from bot.names import Ambiguous
from bot.questions.context import Context, Understood
from bot.questions.resolving import CHOICES, Found, find_event, look_up_meet, require

VIEWS = ("sources",)
_MOST_MEETS = 10  # meets of one name whose races are read to tell them apart
ROUNDS = tuple(round_.value for round_ in reversed(Round))


@dataclass(frozen=True, slots=True)
class RaceRequest:
    """A race by id, and the view (one of VIEWS or empty) and page (from 0) of it to show."""

    race: str
    view: str = ""
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of("race", {"race": self.race, "view": self.view, "page": str(self.page or "")})


async def understand(asked: Asked, context: Context) -> Understood[RaceRequest]:
    """Find the race by its id, else by meet, event and round.

    Raises AmbiguousName, with the races as choices, if several fit, and NoAnswer if none does.
    """
    view, page = asked.one_of("view", VIEWS), asked.page()
    if asked.text("race"):
        return Understood(RaceRequest(asked.text("race"), view, page))
    event, event_notes = find_event(asked)
    round_ = asked.one_of("round", ROUNDS)
    meet, meet_notes = await _look_up_meet(asked, context, event, round_)
    held = await context.almanac.store.races.list_races(meet.id)
    races = _asked_for(held, event, round_)
    label = context.almanac.meets.label(meet.id)
    if not races:
        wanted = f" in the {event_name(event)}" if event else ""
        raise NoAnswer(
            f"I have no race of {label}{wanted}.",
            f"I hold {len(held)} {'race' if len(held) == 1 else 'races'} of that meet.",
            _choices(held),
            context.almanac.coverage,
        )
    if len(races) > 1:
        raise AmbiguousName(f"{label} had several such races.", "Choose one, or name the event.", _choices(races))
    return Understood(RaceRequest(races[0].id, view, page), (*meet_notes, *event_notes))


async def _look_up_meet(asked: Asked, context: Context, event: Event | None, round_: str) -> Found[Meet]:
    """The meet; if several share city and year, the only one that had the race is taken."""
    outcome = context.almanac.meets.resolve(require(asked, "meet"))
    candidates = outcome.candidates[:_MOST_MEETS] if isinstance(outcome, Ambiguous) and event is not None else ()
    list_races = context.almanac.store.races.list_races
    had_it = {hit.id for hit in candidates if _asked_for(await list_races(hit.id), event, round_)}
    return look_up_meet(asked, "meet", context.almanac, had_it, "the one where I know of that race")


def _asked_for(held: Iterable[Race], event: Event | None, round_: str) -> list[Race]:
    """The races of that event and round; without a round only the finals, if there are any."""
    races = [
        race
        for race in held
        if (event is None or race.event.is_within(event)) and (not round_ or race.round.value == round_)
    ]
    if event is not None and not round_:
        return [race for race in races if race.round is Round.FINAL] or races
    return races


def _choices(races: tuple[Race, ...] | list[Race]) -> tuple[Choice, ...]:
    labels = race_labels(races)
    return tuple(Choice(labels[race.id], RaceRequest(race.id).asked()) for race in races[:CHOICES])
