"""Which places of finals are missing, and in which finals two athletes may have met though nobody says so here."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import NamedTuple

from bot.domain.championship_programme import finals_held
from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind

_EIGHT = 8  # who reach a final over a distance in lanes, and whom the others of a final are known as far as
_OF_EIGHT = frozenset({MeetKind.OLYMPIC, MeetKind.WORLD, MeetKind.AREA, MeetKind.GAMES})
_MEDALS = 3
OF_TITLES = frozenset(kind for kind in MeetKind if kind.gives_titles)
OF_SOME = frozenset({MeetKind.AREA, MeetKind.AREA_INDOOR, MeetKind.GAMES})  # where not everybody's nation may start


class TitlePlace(NamedTuple):
    """What one row of the store says of a final for a title: the race, and one who was in it.

    `athlete` is None for a team, and where nobody of a race is held; `place` is None for who did not finish.
    """

    race: int
    kind: str
    series: str | None
    discipline: str
    sex: str
    short_track: bool
    variant: str
    year: int
    athlete: str | None
    place: int | None


class Season(NamedTuple):
    """That an athlete competed in an event in a year."""

    athlete: str
    discipline: str
    sex: str
    short_track: bool
    year: int


class Start(NamedTuple):
    """That an athlete was in a race. The fields are those of a row of the store: careers have hundreds of them.

    `race` says that two starts were in one final for a title, and `kind` is that of its meet; 0 and empty for any other
    race. `sex` is that of the event.
    """

    athlete: str
    race: int
    kind: str
    series: str | None
    discipline: str
    sex: str
    short_track: bool
    year: int


@dataclass(frozen=True, slots=True)
class UnheldFinal:
    """A final of which places are missing, or the final itself: the kind of its meet, its year and its event."""

    kind: MeetKind
    year: int
    event: Event


@dataclass(frozen=True, slots=True)
class LackingFinal:
    """A final for a title of which places are missing, and the athletes of whom it is known that they were in it."""

    final: UnheldFinal
    series: str | None
    athletes: tuple[str, ...]  # a set of eight takes as much memory as ten texts do

    def season_of(self, athlete: str) -> Season:
        """That an athlete competed in its event in its year."""
        event = self.final.event
        return Season(athlete, event.discipline, event.sex or "", bool(event.short_track), self.final.year)


@dataclass(frozen=True, slots=True)
class TitleFinals:
    """What is missing in the finals for titles: those that lack places, by athlete.

    `held` has (kind of meet, year, discipline, sex) of the finals that are held, complete or not.
    """

    lacking: Mapping[str, Collection[LackingFinal]]
    held: frozenset[tuple[str, int, str, str]]

    def of_one(self, first: str, second: str) -> tuple[LackingFinal, ...]:
        """Those that lack places and of which it is known that one of two athletes was in them, but not both."""
        both = ((first, second), (second, first))
        return tuple(each for one, other in both for each in self.lacking.get(one, ()) if other not in each.athletes)


def read_title_finals(places: Iterable[TitlePlace]) -> TitleFinals:
    """What is missing in finals for titles, by the rows of all of them."""
    races: defaultdict[int, list[TitlePlace]] = defaultdict(list)
    for each in places:
        races[each.race].append(each)
    lacking: defaultdict[str, list[LackingFinal]] = defaultdict(list)
    held: set[tuple[str, int, str, str]] = set()
    for rows in races.values():
        race = rows[0]
        kind, sex, discipline = MeetKind(race.kind), Sex(race.sex), intern(race.discipline)  # a row's texts are its own
        held.add((kind, race.year, discipline, sex))
        athletes = tuple(dict.fromkeys(intern(each.athlete) for each in rows if each.athlete is not None))
        if athletes and not race.variant and lacks_places(kind, [each.place for each in rows]):
            event = Event(discipline, sex, race.short_track)
            series = race.series and intern(race.series)
            final = LackingFinal(UnheldFinal(kind, race.year, event), series, athletes)
            for athlete in athletes:
                lacking[athlete].append(final)
    return _title_finals(lacking, held)


def joined(parts: Iterable[TitleFinals]) -> TitleFinals:
    """What is missing in all of several sets of finals; no final is in two of them."""
    lacking: defaultdict[str, list[LackingFinal]] = defaultdict(list)
    held: set[tuple[str, int, str, str]] = set()
    for part in parts:
        held |= part.held
        for athlete, finals in part.lacking.items():
            lacking[athlete] += finals
    return _title_finals(lacking, held)


def _title_finals(
    lacking: Mapping[str, Iterable[LackingFinal]], held: Iterable[tuple[str, int, str, str]]
) -> TitleFinals:
    return TitleFinals({athlete: tuple(finals) for athlete, finals in lacking.items()}, frozenset(held))


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


def may_have_met(
    first: str, second: str, finals: Iterable[LackingFinal], seasons: Collection[Season]
) -> tuple[LackingFinal, ...]:
    """Those of the finals of one of two athletes in whose year the other competed in the event too."""
    return tuple(each for each in finals if each.season_of(second if first in each.athletes else first) in seasons)


class OnPodium(NamedTuple):
    """A place among the first three of a final for a title, a disqualification (0), or None: nothing of these is held.

    The fields are those of a row of the store, as in `Start`.
    """

    place: int | None
    race: int
    kind: str
    series: str | None
    discipline: str
    sex: str
    short_track: bool
    year: int


def podiums_lacking(starts: Collection[Start], podiums: Iterable[OnPodium]) -> tuple[UnheldFinal, ...]:
    """The finals whose medals are not all held, of which an athlete may have won one, the latest first.

    The athlete is not known to have been in it, but competed in the event in that year; at championships of an area or
    a commonwealth ever. `starts` are the athlete's, `podiums` those of the championships of these years.
    """
    own = {start.race for start in starts}
    seasons = {(start.discipline, start.sex, start.short_track, start.year) for start in starts}
    been_at = {start.series for start in starts}
    finals: defaultdict[OnPodium, list[int | None]] = defaultdict(list)
    for row in podiums:
        if row.race not in own and (row.discipline, row.sex, row.short_track, row.year) in seasons:
            finals[row._replace(place=None)].append(row.place)
    return tuple(
        UnheldFinal(MeetKind(final.kind), final.year, Event(final.discipline, Sex(final.sex), final.short_track))
        for final, places in sorted(finals.items(), key=lambda each: -each[0].year)
        if (final.kind not in OF_SOME or final.series in been_at) and _lacks_medals(places)
    )


def _lacks_medals(places: Collection[int | None]) -> bool:
    """Whether a medal is missing; one that was taken away, and that nobody got, is not."""
    won = sorted(place for place in places if place)
    missing = missing_places(won, _MEDALS)
    return bool(missing) and not (missing == (1,) and 0 in places)


def common_seasons(first: str, second: str, seasons: Iterable[Season]) -> set[tuple[int, str, str]]:
    """The (year, discipline, sex) in which both competed outdoors."""
    one, two = (
        {(each.year, each.discipline, each.sex) for each in seasons if each.athlete == who and not each.short_track}
        for who in (first, second)
    )
    return one & two


def absent_finals(
    common: Collection[tuple[int, str, str]], held: Collection[tuple[str, int, str, str]]
) -> tuple[UnheldFinal, ...]:
    """Finals of the programme of championships that are not held, in years in which both competed in the event.

    `common` has (year, discipline, sex) of these, `held` (kind of meet, year, discipline, sex) of the finals that are
    held at the championships of those years. Of championships of which none is held nothing is said.
    """
    took_place = {(kind, year) for kind, year, _, _ in held}
    return tuple(
        UnheldFinal(kind, year, Event(discipline, Sex(sex)))
        for year, discipline, sex in sorted(common)
        for kind in (MeetKind.OLYMPIC, MeetKind.WORLD)
        if (kind, year) in took_place
        and (kind, year, discipline, sex) not in held
        and Event(discipline, Sex(sex)) in (finals_held(kind, year) or ())
    )
