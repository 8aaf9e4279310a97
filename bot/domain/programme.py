"""Which events are held at which kinds of meets: tells a championship's race from another one in its city that day."""

from bot.domain.disciplines import find_discipline
from bot.domain.event import Discipline, Event, Kind
from bot.domain.meet_kind import MeetKind

_INDOORS = frozenset({MeetKind.WORLD_INDOOR, MeetKind.AREA_INDOOR})
_IN_STADIUM = frozenset(
    {MeetKind.OLYMPIC, MeetKind.WORLD, MeetKind.ULTIMATE, MeetKind.AREA, MeetKind.GAMES, MeetKind.TEAM}
)
_WITH_MARATHON = frozenset({MeetKind.OLYMPIC, MeetKind.WORLD, MeetKind.AREA, MeetKind.GAMES})
_TRACK = frozenset(
    {
        *("100m", "200m", "400m", "800m", "1500m", "3000m", "5000m", "10000m"),
        *("100y", "220y", "440y", "880y", "mile", "3-miles", "6-miles"),  # at Games until 1966
        *("80m-hurdles", "100m-hurdles", "110m-hurdles", "400m-hurdles", "2000m-steeplechase", "3000m-steeplechase"),
        *("5000m-walk", "10000m-walk", "20000m-walk", "4x100m", "4x400m"),
    }
)
_ROAD = frozenset(
    {
        *("marathon", "half-marathon", "10km-walk", "20km-walk", "30km-walk", "35km-walk", "50km-walk"),
        *("half-marathon-walk", "marathon-walk", "marathon-walk-relay", "half-marathon-team", "marathon-team"),
    }
)
_INDOOR_TRACK = frozenset(
    {
        *("50m", "55m", "60m", "200m", "300m", "400m", "600m", "800m", "1000m", "1500m", "3000m", "50m-hurdles"),
        *("55m-hurdles", "60m-hurdles", "3000m-walk", "5000m-walk", "4x200m", "4x400m", "4x800m", "medley-relay"),
    }
)
_FIELD = frozenset(
    {
        *("high-jump", "pole-vault", "long-jump", "triple-jump"),
        *("shot-put", "discus-throw", "hammer-throw", "javelin-throw", "decathlon", "heptathlon", "pentathlon"),
    }
)
_ROAD_WORDS = frozenset(
    {"marathon", "half", "halbmarathon", "road", "run", "10k", "5k", "km", "walk", "walking", "ekiden", "cross"}
)
_ROAD_TEAMS = frozenset(
    {"marathon-relay", "marathon-walk-relay", "half-marathon-team", "marathon-team", "cross-country-team"}
)


def is_held(event: Event, kind: MeetKind, words: frozenset[str], *, split: bool = False) -> bool:
    """Whether a meet of that kind holds the event; `words` are the folded ones of the meet's names.

    A `split` is a time on the way to a longer race. Used where a source names the city alone.
    """
    discipline = find_discipline(event.discipline)
    if discipline is None:
        return False
    outside = _is_outside(discipline)
    match kind:
        case MeetKind.WORLD_CROSS:
            return discipline.kind is Kind.CROSS_COUNTRY
        case MeetKind.WORLD_ROAD:
            return outside and discipline.kind is not Kind.CROSS_COUNTRY
        case MeetKind.WORLD_RELAYS:
            return discipline.kind is Kind.RELAY and not outside
        case MeetKind.MAJOR:
            return discipline.code == "marathon" or (split and discipline.kind is Kind.ROAD)
        case _ if kind in _INDOORS:
            on_programme = split or discipline.code in _INDOOR_TRACK or discipline.code in _FIELD
            return bool(event.short_track) and not event.variant and on_programme
        case _ if kind in _IN_STADIUM:
            return not event.short_track and not event.variant and _is_on_programme(discipline, kind, split)
        case _:
            return outside == bool(words & _ROAD_WORDS) or (kind is MeetKind.NATIONAL and discipline.kind is Kind.WALK)


def _is_outside(discipline: Discipline) -> bool:
    """Whether it is held on the road or cross country."""
    if discipline.kind in (Kind.ROAD, Kind.CROSS_COUNTRY) or discipline.code in _ROAD_TEAMS:
        return True
    return discipline.kind is Kind.WALK and ("km" in discipline.code or "marathon" in discipline.code)


def _is_on_programme(discipline: Discipline, kind: MeetKind, split: bool) -> bool:
    if _is_outside(discipline):
        return kind in _WITH_MARATHON and (discipline.code in _ROAD or split)
    if discipline.kind is Kind.RELAY and split:
        return False
    return split or discipline.code in _TRACK or discipline.code in _FIELD
