"""Which places of finals are missing, and in which finals two athletes may have met though nobody says so here."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.championship_programme import finals_held
from bot.domain.event import Event
from bot.domain.meet_kind import MeetKind

_EIGHT = 8  # who reach a final over a distance in lanes, and whom the others of a final are known as far as
_OF_EIGHT = frozenset({MeetKind.OLYMPIC, MeetKind.WORLD, MeetKind.AREA, MeetKind.GAMES})
_MEDALS = 3
_OF_SOME = frozenset({MeetKind.AREA, MeetKind.AREA_INDOOR, MeetKind.GAMES})  # where not everybody's nation may start


@dataclass(frozen=True, slots=True)
class Start:
    """That an athlete was in a race, with what tells whether it was a final where titles are won.

    `race` is an id of the store, which says that two starts were in one race; `series` is that of the meet.
    """

    athlete: str
    race: int
    kind: MeetKind
    series: str
    event: Event
    on: date
    is_final: bool


@dataclass(frozen=True, slots=True)
class UnheldFinal:
    """A final of which places are missing, or the final itself: the kind of its meet, its year and its event."""

    kind: MeetKind
    year: int
    event: Event


def missing_places(places: Sequence[int], least: int) -> tuple[int, ...]:
    """The places before the last one that nobody has, and those behind it up to the least number of places.

    `places` are in order; of a shared place the next one is missing by right.
    """
    missing: list[int] = []
    for before, place in enumerate((*places, least + 1)):
        ranked = before + 1 + len(missing)  # unless it is shared with the one before
        if place > ranked:
            missing += range(ranked, place)
    return tuple(missing)


def lacks_places(kind: MeetKind, places: Iterable[int | None]) -> bool:
    """Whether somebody may be missing in a final: `places` has one for each who is held, None for who did not finish.

    Finals outdoors have eight athletes or more; those indoors may have six, so only what is missing among those held
    and on the podium counts.
    """
    every = list(places)
    placed = sorted(place for place in every if place)
    least = max(_EIGHT - (len(every) - len(placed)), _MEDALS) if kind in _OF_EIGHT else _MEDALS
    return bool(missing_places(placed, least))


def starts_of_one(first: str, second: str, starts: Collection[Start]) -> tuple[Start, ...]:
    """The finals for titles that one of two athletes was in, in a year in which the other competed in the event too.

    Of championships of an area or a commonwealth the other must have been at one, ever.
    """
    seasons = {(start.athlete, start.event, start.on.year) for start in starts}
    field: defaultdict[int, set[str]] = defaultdict(set)
    for start in starts:
        field[start.race].add(start.athlete)
    other = {first: second, second: first}
    been_at = {(start.athlete, start.series) for start in starts}
    return tuple(
        start
        for start in starts
        if start.is_final
        and start.kind.gives_titles
        and len(field[start.race]) == 1
        and (other[start.athlete], start.event, start.on.year) in seasons
        and (start.kind not in _OF_SOME or (other[start.athlete], start.series) in been_at)
    )


def absent_finals(
    first: str, second: str, starts: Collection[Start], held: Collection[tuple[MeetKind, int, Event]]
) -> tuple[UnheldFinal, ...]:
    """Finals of the programme of championships that are not held, in years in which both competed in the event.

    `held` has those that are, with their events as the programme has them.
    """
    seasons: dict[str, set[tuple[int, Event]]] = {first: set(), second: set()}
    for start in starts:
        if not start.event.short_track:
            seasons[start.athlete].add((start.on.year, plain(start.event)))
    return tuple(
        UnheldFinal(kind, year, event)
        for year, event in sorted(seasons[first] & seasons[second], key=str)
        for kind in (MeetKind.OLYMPIC, MeetKind.WORLD)
        if event in (finals_held(kind, year) or ())
        and (kind, year, event) not in held
        and _took_place(kind, year, held)
    )


def _took_place(kind: MeetKind, year: int, held: Collection[tuple[MeetKind, int, Event]]) -> bool:
    return any((kind, year) == (of, on) for of, on, _ in held)


def plain(event: Event) -> Event:
    """An event as programmes have it, without track and variant."""
    return Event(event.discipline, event.sex)
