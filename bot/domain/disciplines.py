"""The catalogue of disciplines, from the World Athletics rules and its list of ratified records."""

from datetime import date
from functools import cache, lru_cache

from bot.domain.event import Discipline, Event, Kind, Sex
from bot.domain.mark import Measure

_MILE = 1_609_344  # millimetres, exact by the international definition of the foot
_YARD = 914.4
_HALF_MARATHON = 21_097_500
_MARATHON = 42_195_000

_RUNS = (50, 55, 60, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000, 5000, 10000, 15000, 20000)
_RUNS_WITH_WORLD_RECORD = {60, 100, 200, 400, 800, 1000, 1500, 2000, 3000, 5000, 10000}
_RUNS_WITH_WIND = {50, 55, 60, 100, 150, 200}
_YARDS = (60, 100, 220, 300, 440, 600, 880, 1000)
_HURDLES = (50, 55, 60, 80, 100, 110, 200, 300, 400)
_HURDLES_WITH_WORLD_RECORD = {60, 100, 110, 400}
_HURDLES_WITH_WIND = {50, 55, 60, 80, 100, 110, 200}
_STEEPLECHASES = (1500, 2000, 3000)
_TRACK_WALKS = (1000, 1500, 2000, 3000, 5000, 10000, 15000, 20000, 30000, 35000, 50000)
_TRACK_WALKS_WITH_WORLD_RECORD = {10000, 20000, 50000}
_ROAD_RUNS_KM = (5, 10, 15, 20, 25, 30, 50, 100)
_ROAD_RUNS_WITH_WORLD_RECORD = {5, 10, 50, 100}
_ROAD_WALKS_KM = (5, 10, 20, 30, 35, 50)
_ROAD_WALKS_WITH_WORLD_RECORD = {20, 35, 50}
_INDOORS_COUNT_SINCE = date(2000, 1, 1)
_SAME_INDOORS = {"high-jump", "pole-vault", "long-jump", "triple-jump", "shot-put"}
_RELAYS = ((4, 100), (4, 200), (4, 400), (4, 800), (4, 1500))


@cache
def catalogue() -> dict[str, Discipline]:
    """All disciplines by code, in the order of a programme."""
    return {d.code: d for d in (*_track(), *_walks(), *_road(), *_relays(), *_field(), *_combined())}


def find_discipline(code: str) -> Discipline | None:
    """The discipline with that code, or None."""
    return catalogue().get(code)


def get_discipline(code: str) -> Discipline:
    """The discipline with that code. Raises KeyError."""
    return catalogue()[code]


def _metres(metres: int) -> str:
    return f"{metres:,} m" if metres >= 10000 else f"{metres} m"


def _run(code: str, name: str, millimetres: float, kind: Kind, world_record: bool, wind: bool = False) -> Discipline:
    return Discipline(code, name, kind, Measure.TIME, round(millimetres), world_record, wind)


def _track() -> tuple[Discipline, ...]:
    flat = [
        _run(f"{m}m", _metres(m), m * 1000, Kind.RUN, m in _RUNS_WITH_WORLD_RECORD, m in _RUNS_WITH_WIND) for m in _RUNS
    ]
    yards = [_run(f"{y}y", f"{y} yards", y * _YARD, Kind.RUN, False, y <= 220) for y in _YARDS]
    miles = [
        _run("mile", "Mile", _MILE, Kind.RUN, True),
        _run("2-miles", "2 miles", 2 * _MILE, Kind.RUN, False),
        _run("3-miles", "3 miles", 3 * _MILE, Kind.RUN, False),
        _run("6-miles", "6 miles", 6 * _MILE, Kind.RUN, False),
        Discipline("1-hour", "One hour", Kind.RUN, Measure.LENGTH),
    ]
    hurdles = [
        _run(
            f"{m}m-hurdles",
            f"{m} m hurdles",
            m * 1000,
            Kind.HURDLES,
            m in _HURDLES_WITH_WORLD_RECORD,
            m in _HURDLES_WITH_WIND,
        )
        for m in _HURDLES
    ]
    steeplechases = [
        _run(f"{m}m-steeplechase", f"{m} m steeplechase", m * 1000, Kind.STEEPLECHASE, m == 3000)
        for m in _STEEPLECHASES
    ]
    return (*flat, *yards, *miles, *hurdles, *steeplechases)


def _walks() -> tuple[Discipline, ...]:
    track = [
        _run(f"{m}m-walk", f"{_metres(m)} race walk", m * 1000, Kind.WALK, m in _TRACK_WALKS_WITH_WORLD_RECORD)
        for m in _TRACK_WALKS
    ]
    road = [
        _run(f"{k}km-walk", f"{k} km race walk", k * 1_000_000, Kind.WALK, k in _ROAD_WALKS_WITH_WORLD_RECORD)
        for k in _ROAD_WALKS_KM
    ]
    long = [
        _run("mile-walk", "Mile race walk", _MILE, Kind.WALK, False),
        _run("half-marathon-walk", "Half marathon race walk", _HALF_MARATHON, Kind.WALK, False),
        _run("marathon-walk", "Marathon race walk", _MARATHON, Kind.WALK, True),
    ]
    return (*track, *road, *long)


def _road() -> tuple[Discipline, ...]:
    kilometres = [
        _run(f"{k}km-road", f"{k} km road", k * 1_000_000, Kind.ROAD, k in _ROAD_RUNS_WITH_WORLD_RECORD)
        for k in _ROAD_RUNS_KM
    ]
    return (
        _run("mile-road", "Mile road", _MILE, Kind.ROAD, True),
        *kilometres,
        _run("10-miles-road", "10 miles road", 10 * _MILE, Kind.ROAD, False),
        _run("half-marathon", "Half marathon", _HALF_MARATHON, Kind.ROAD, True),
        _run("marathon", "Marathon", _MARATHON, Kind.ROAD, True),
        Discipline("cross-country", "Cross country", Kind.CROSS_COUNTRY, world_record=False),
    )


def _relays() -> tuple[Discipline, ...]:
    return (
        *(_run(f"{n}x{m}m", f"{n} × {m} m relay", n * m * 1000, Kind.RELAY, True) for n, m in _RELAYS),
        _run("4x1-mile", "4 × 1 mile relay", 4 * _MILE, Kind.RELAY, False),
        _run("medley-relay", "Medley relay (1000 m)", 1_000_000, Kind.RELAY, False),
        _run("distance-medley-relay", "Distance medley relay", 4_000_000, Kind.RELAY, True),
        _run("4x110m-shuttle-hurdles", "Shuttle hurdles relay", 440_000, Kind.RELAY, False),
        _run("marathon-relay", "Marathon relay", _MARATHON, Kind.RELAY, False),
        _run("marathon-walk-relay", "Marathon race walk relay", _MARATHON, Kind.RELAY, False),
        *_team_races(),
    )


def _team_races() -> tuple[Discipline, ...]:
    """Races of teams that run at once: the times or places of the first three of each are added up."""
    return (
        _run("3000m-team", "3000 m team race", 3 * 3_000_000, Kind.RELAY, False),
        Discipline("cross-country-team", "Cross country team race", Kind.RELAY, world_record=False),
        _run("half-marathon-team", "Half marathon team race", 3 * _HALF_MARATHON, Kind.RELAY, False),
        _run("marathon-team", "Marathon team race", 3 * _MARATHON, Kind.RELAY, False),
    )


def _field() -> tuple[Discipline, ...]:
    return (
        Discipline("high-jump", "High jump", Kind.JUMP, Measure.LENGTH),
        Discipline("pole-vault", "Pole vault", Kind.JUMP, Measure.LENGTH),
        Discipline("long-jump", "Long jump", Kind.JUMP, Measure.LENGTH, wind=True),
        Discipline("triple-jump", "Triple jump", Kind.JUMP, Measure.LENGTH, wind=True),
        Discipline("standing-high-jump", "Standing high jump", Kind.JUMP, Measure.LENGTH, world_record=False),
        Discipline("standing-long-jump", "Standing long jump", Kind.JUMP, Measure.LENGTH, world_record=False),
        Discipline("standing-triple-jump", "Standing triple jump", Kind.JUMP, Measure.LENGTH, world_record=False),
        Discipline("shot-put", "Shot put", Kind.THROW, Measure.LENGTH),
        Discipline("discus-throw", "Discus throw", Kind.THROW, Measure.LENGTH),
        Discipline("hammer-throw", "Hammer throw", Kind.THROW, Measure.LENGTH),
        Discipline("javelin-throw", "Javelin throw", Kind.THROW, Measure.LENGTH),
        Discipline("weight-throw", "Weight throw", Kind.THROW, Measure.LENGTH, world_record=False),
        Discipline("club-throw", "Club throw", Kind.THROW, Measure.LENGTH, world_record=False),
    )


def _combined() -> tuple[Discipline, ...]:
    return (
        Discipline("decathlon", "Decathlon", Kind.COMBINED, Measure.POINTS),
        Discipline("heptathlon", "Heptathlon", Kind.COMBINED, Measure.POINTS),
        Discipline("pentathlon", "Pentathlon", Kind.COMBINED, Measure.POINTS),
        Discipline("octathlon", "Octathlon", Kind.COMBINED, Measure.POINTS, world_record=False),
        Discipline("icosathlon", "Icosathlon", Kind.COMBINED, Measure.POINTS, world_record=False),
    )


def indoor_marks_count(code: str) -> bool:
    """Whether a mark set indoors counts as a record outdoors as well: since 2000 those of jumps and the shot put do."""
    return code in _SAME_INDOORS


def counts_from_indoors(event: Event, on: date) -> bool:
    """Whether a mark set indoors on that day counts on the event's list of outdoors."""
    return not event.short_track and indoor_marks_count(event.discipline) and on >= _INDOORS_COUNT_SINCE


def event_name(event: Event) -> str:
    """An event as a heading: `Men's 2 miles, short track`; an unknown discipline is shown by its code."""
    discipline = find_discipline(event.discipline)
    name = discipline.name if discipline else event.discipline
    if event.variant:
        name = f"{name} ({event.variant})"
    if event.sex:
        whose = {Sex.MEN: "Men's", Sex.WOMEN: "Women's", Sex.MIXED: "Mixed"}[event.sex]
        name = f"{whose} {name[0].lower()}{name[1:]}"
    return f"{name}, {track_name(event)}" if event.short_track else name


def track_name(event: Event) -> str:
    """`outdoors`, `short track`, or `indoors` for field and combined events; empty if the event does not say."""
    if event.short_track is None:
        return ""
    discipline = find_discipline(event.discipline)
    on_track = discipline is None or discipline.kind not in (Kind.JUMP, Kind.THROW, Kind.COMBINED)
    return ("short track" if on_track else "indoors") if event.short_track else "outdoors"


@lru_cache(maxsize=1024)  # a post of news asks a hundred times
def event_within(event: Event) -> str:
    """An event's name within a sentence: `men's high jump`, with a small first letter."""
    name = event_name(event)
    return name[0].lower() + name[1:]
