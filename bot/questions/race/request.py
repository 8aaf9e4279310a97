"""The request of /race: a race by id, or by meet, event and round, and all races of a round."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.dates import day_name
from bot.domain.disciplines import event_name, event_within
from bot.domain.event import Event, Sex
from bot.domain.race import Meet, Race, Round
from bot.domain.race_labels import race_labels
from bot.errors import AmbiguousName, Choice, NoAnswer
from bot.names import Ambiguous
from bot.questions.context import Context, Understood
from bot.questions.race.meet import MOST_MEETS, had_race, look_up_race_meet, of_the_meet, races_asked_for
from bot.questions.resolving import (
    CHOICES,
    choice,
    contesting,
    find_event,
    look_up_athlete,
)

VIEWS = ("sources", "picture")
_FEW = 2  # other meets among the choices, if the meet has other races
_OF_MEN_AND_WOMEN = 2
ROUNDS = tuple(round_.value for round_ in reversed(Round))


@dataclass(frozen=True, slots=True)
class RaceRequest:
    """A race by id, and the view (one of VIEWS or empty) and page (from 0) of it to show.

    Without a race: all that a `meet` had of one round of an `event` before the final, of one sex; or of an event
    without a sex the finals of men and of women. `place` is whose place is told first; 0 for the winner's.
    """

    race: str = ""
    view: str = ""
    page: int = 0
    meet: str = ""
    event: Event | None = None
    round: str = ""
    place: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        event = self.event.key if self.event else ""
        of_round = {"meet": self.meet, "event": event, "round": self.round, "place": str(self.place or "")}
        return Asked.of("race", {"race": self.race, **of_round, "view": self.view, "page": str(self.page or "")})


async def understand(asked: Asked, context: Context) -> Understood[RaceRequest]:
    """Find the race by its id, else by meet, event and round.

    Raises AmbiguousName, with the races as choices, if several fit, and NoAnswer if none does.
    """
    view, page, place = asked.view(VIEWS), asked.page(), asked.number("place")
    if asked.text("race"):
        return Understood(RaceRequest(asked.text("race"), view, page, place=place))
    asked = await of_the_meet(asked, context)
    event, event_notes = find_event(asked)
    round_, heat = _round(asked), asked.number("heat")
    athlete = _athlete(asked, context, event) if event and asked.text("athlete") else None
    if event and athlete and event.sex is None:
        event = replace(event, sex=athlete.sex)
    meet, meet_notes = await look_up_race_meet(asked, context, event, round_, athlete)
    held = await context.almanac.store.races.list_races(meet.id)
    races = races_asked_for(held, event, round_)
    if not races:
        raise await _no_race(asked, context, meet, event, held)
    races = _of_heat(races, heat, context.almanac.meets.label(meet.id))
    if round_ and _are_of_one_round(races):
        request = RaceRequest("", view, page, meet.id, races[0].event, round_)
        return Understood(request, (*meet_notes, *event_notes))
    if _are_of_men_and_women(races):
        event = replace(races[0].event, sex=None)
        request = RaceRequest("", view, page, meet.id, event, Round.FINAL, place)
        return Understood(request, (*meet_notes, *event_notes))
    if len(races) > 1 or _lack_the_final(races, event, round_):
        said = _several(races, context.almanac.meets.label(meet.id), event, round_)
        choices = _rounds(races, meet, round_) if round_ and not _has_final(races) else _choices(races)
        raise AmbiguousName(*said, (*choices, *_both(races, meet)))
    return Understood(RaceRequest(races[0].id, view, page, place=place), (*meet_notes, *event_notes))


def _round(asked: Asked) -> str:
    """The round of that name, `heat`, or of its plural, as one says it: `heats`."""
    one = asked.text("round").casefold().removesuffix("s")
    return one if one in ROUNDS else asked.one_of("round", ROUNDS)


def races_of_round(held: Iterable[Race], event: Event | None, round_: str) -> list[Race]:
    """The races of a round, in the order of their numbers and days."""
    if event and event.sex is None:  # the finals of men and of women, which may be on any days
        both = [race for race in held if replace(race.event, sex=None) == event and race.round == round_]
        return sorted(both, key=lambda race: race.event.sex or "")
    races = [race for race in held if race.event == event and race.round == round_]
    return sorted(races, key=lambda race: (race.heat or 0, race.date, race.section))


def _are_of_one_round(races: Sequence[Race]) -> bool:
    """Whether several races together are the round of an event: its heats, and no finals of several classes."""
    return len(races) > 1 and len({(race.event, race.round) for race in races}) == 1 and not _has_final(races)


def _are_of_men_and_women(races: Sequence[Race]) -> bool:
    """Whether the races are one final of men and one of women, of one event."""
    events = {replace(race.event, sex=None) for race in races}
    sexes = [race.event.sex for race in races]
    of_both = len(sexes) == _OF_MEN_AND_WOMEN and set(sexes) == {Sex.MEN, Sex.WOMEN}
    return of_both and len(events) == 1 and all(race.round is Round.FINAL for race in races)


def _has_final(races: Iterable[Race]) -> bool:
    return any(race.round is Round.FINAL for race in races)


def _of_heat(races: list[Race], heat: int, label: str) -> list[Race]:
    """Those of the races with that number, all if it is 0. Raises NoAnswer, with all as choices, if there is none."""
    numbered = [race for race in races if race.heat == heat] if heat else races
    if not numbered:
        raise NoAnswer(f"I have no race {heat} of that round of {label}.", "I have what is below.", _choices(races))
    return numbered


def _several(races: Sequence[Race], label: str, event: Event | None, round_: str) -> tuple[str, str]:
    """What is said of the races that fit, and what to do; where one event was meant, that none is its final."""
    if event and (event.sex or len(races) == 1) and _lack_the_final(races, event, round_):
        held = "this race" if len(races) == 1 else "these races"
        return f"I don't have the final of {label} in the {event_within(event)}.", f"I hold {held} of it."
    more = ", or name the event" if event is None else ", or say men or women" if event.sex is None else ""
    return f"{label} had several such races.", f"Choose one{more}."


def _lack_the_final(races: Sequence[Race], event: Event | None, round_: str) -> bool:
    """Whether an event's final was meant, and only other rounds of it are held: a heat has no winner of the event."""
    return event is not None and not round_ and all(race.round not in (Round.FINAL, None) for race in races)


def _athlete(asked: Asked, context: Context, event: Event) -> Athlete:
    """Who was in the race; of several who share the name the one who has results in the event."""
    return look_up_athlete(
        asked, "athlete", context.almanac, contesting(asked, "athlete", event, context.almanac)
    ).value


async def _no_race(asked: Asked, context: Context, meet: Meet, event: Event | None, held: tuple[Race, ...]) -> NoAnswer:
    """The error for a race that is not held: the choices are meets that the words may mean, too, and that had it.

    Then other races of the meet follow, or if there are none, the nearest meets of the same name that had it.
    """
    meets = context.almanac.meets
    found = meets.find(asked.text("meet"))
    near = [hit.id for hit in found.candidates if hit.id != meet.id] if isinstance(found, Ambiguous) else []
    near = near[:MOST_MEETS] if held else list(dict.fromkeys((*near[:MOST_MEETS], *meets.nearest(meet.id))))
    had_it = [id_ for id_ in near[:MOST_MEETS] if await had_race(context, id_, event)]
    others = tuple(choice(asked, "meet", id_, meets.label(id_)) for id_ in had_it)
    choices = (*others[: _FEW if held else CHOICES], *_choices(held))[:CHOICES]
    wanted = f" in the {event_within(event)}" if event else ""
    round_ = asked.text("round")
    rounds = races_asked_for(held, event, "") if event and round_ else []
    if rounds:
        return NoAnswer(
            f"I have no {round_} of {meets.label(meet.id)}{wanted}.",
            "Of that event I have what is below.",
            (*_choices(rounds), *others)[:CHOICES],
            context.almanac.coverage,
        )
    begins = meets.listing(meet.id).first
    tip = f"I hold {len(held)} {'race' if len(held) == 1 else 'races'} of that meet."
    return NoAnswer(
        f"I have no race of {meets.label(meet.id)}{wanted}.",
        f"It begins on {day_name(begins)}." if begins > context.today() else tip,
        choices,
        context.almanac.coverage,
    )


def _both(races: Sequence[Race], meet: Meet) -> tuple[Choice, ...]:
    """The way to the finals of men and women at once, where these are what fits."""
    finals = {(race.event.discipline, race.event.sex) for race in races if race.round is Round.FINAL}
    disciplines = {discipline for discipline, _ in finals}
    if len(finals) != len(races) or len(disciplines) != 1:
        return ()
    label = "Both finals" if len(finals) == _OF_MEN_AND_WOMEN else "All finals"
    return (Choice(label, Asked.of("results", {"meet": meet.id, "event": disciplines.pop()})),)


def _rounds(races: Sequence[Race], meet: Meet, round_: str) -> tuple[Choice, ...]:
    """A choice for the round of each event: `Men's 800 m, semi-finals`."""
    firsts = {race.event: race for race in reversed(races)}
    ordered = [race for race in races if firsts[race.event] is race][:CHOICES]
    return tuple(
        Choice(
            f"{event_name(race.event)}, {round_name(round_)}",
            RaceRequest(meet=meet.id, event=race.event, round=round_).asked(),
        )
        for race in ordered
    )


def round_name(round_: str) -> str:
    """`heats`; the groups of one qualification are no several ones."""
    return round_ if round_ == Round.QUALIFICATION else f"{round_}s"


def _choices(races: tuple[Race, ...] | list[Race]) -> tuple[Choice, ...]:
    labels = race_labels(races)
    return tuple(Choice(labels[race.id], RaceRequest(race.id).asked()) for race in races[:CHOICES])
