"""The answer of /points: what a mark is worth, and the marks worth as much in other events."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.combined import wholes_with
from bot.domain.disciplines import catalogue, event_within, get_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import Mark, parse_mark
from bot.domain.points import (
    NoScore,
    Scale,
    ScoringTables,
    combined_points,
    score,
    wind_counts,
    wind_points,
    write_mark,
)
from bot.domain.source import Source
from bot.errors import NoAnswer
from bot.questions.context import Context
from bot.questions.points.request import PointsRequest

# The events that fans compare by come first; the others of the tables follow in the order of a programme.
_USUAL = (
    *("100m", "200m", "400m", "1500m", "mile", "800m", "3000m", "5000m", "10000m", "half-marathon", "marathon"),
    *("60m", "60m-hurdles", "100m-hurdles", "110m-hurdles", "400m-hurdles", "3000m-steeplechase"),
    *("high-jump", "pole-vault", "long-jump", "triple-jump"),
    *("shot-put", "discus-throw", "hammer-throw", "javelin-throw"),
    *("20km-walk", "35km-walk", "decathlon", "heptathlon", "pentathlon"),
)
_RUNNING = (Kind.RUN, Kind.ROAD, Kind.STEEPLECHASE)
_SPRINT = 400_000  # millimetres


@dataclass(frozen=True, slots=True)
class Equal:
    """The slowest or shortest mark of another event that is worth as much."""

    event: Event
    text: str


@dataclass(frozen=True, slots=True)
class InCombined:
    """What a mark is worth as a part of combined events, by the tables of 2001."""

    wholes: tuple[str, ...]
    points: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Worth:
    """What a mark is worth in one event, with sex and track set.

    `mark` is the one asked about, or the least one that scores the points asked for. `for_wind` is what of the points
    the wind gives (or takes, below 0). `other_track` is the worth on the other kind of track where the question leaves
    the track open and the tables have both, None otherwise. `against` is the worth of the mark
    that it is weighed against.
    """

    event: Event
    mark: Mark
    points: int
    for_wind: int
    sources: tuple[Source, ...]
    in_combined: InCombined | None = None
    other_track: "Worth | None" = None
    equals: tuple[Equal, ...] = ()
    against: "Worth | None" = None


@dataclass(frozen=True, slots=True)
class Points:
    """What the mark is worth for each sex it may be of: one if the question names it. At least one.

    `sexes` are those that the tables have points of the mark for.
    """

    request: PointsRequest
    worths: tuple[Worth, ...]
    sexes: tuple[Sex, ...]


async def answer(request: PointsRequest, context: Context) -> Points:
    """Score the mark. Raises NoAnswer if the tables have nothing for it, with the reason."""
    tables = context.almanac.scoring()
    event = request.event
    scored = {sex: scale for sex in Sex if (scale := tables.find(replace(event, sex=sex)))}
    if not any(event.sex in (None, sex) for sex in scored):
        raise NoAnswer(
            f"The scoring tables have no points for the {event_within(event)}.",
            "They have the events of championships, with the senior implements.",
        )
    worths: dict[Sex, Worth] = {}
    why: dict[Sex, str] = {}
    for sex, scale in scored.items():
        try:
            worths[sex] = _worth(request, scale, tables)
        except NoScore as error:
            why[sex] = str(error)
    if request.against:
        worths = {sex: _weigh(worth, request, tables, why) for sex, worth in worths.items()}
        worths = {sex: worth for sex, worth in worths.items() if worth.against}
    shown = tuple(worth for sex, worth in worths.items() if event.sex in (None, sex))
    if not shown:
        reason = next(reason for sex, reason in why.items() if event.sex in (None, sex))
        raise NoAnswer(f"{_asked_for(request)} has no points: {reason}.", "Check the mark and the event.")
    return Points(request, shown, tuple(worths))


def _asked_for(request: PointsRequest) -> str:
    what = request.mark.shown if request.mark else f"{request.points} points"
    return f"{what} in the {event_within(request.event)}"


def _worth(request: PointsRequest, scale: Scale, tables: ScoringTables) -> Worth:
    """Raises NoScore."""
    mark = request.mark or _least(scale, request.points)
    points = score(scale, mark)
    return Worth(
        scale.event,
        mark,
        points,
        wind_points(mark.wind) if points and mark.wind is not None and wind_counts(scale.event) else 0,
        scale.sources,
        _in_combined(scale.event, mark, tables),
        _on_other_track(request, scale, mark, tables),
        tuple(_equals(scale.event, points, tables, request.instead)) if points else (),
    )


def _weigh(worth: Worth, request: PointsRequest, tables: ScoringTables, why: dict[Sex, str]) -> Worth:
    """With the worth of the other mark, of the same sex where it may be of both; why it has none goes to `why`."""
    sex = worth.event.sex or Sex.MEN
    other = next((b for b in request.against if b.event.sex in (None, sex) or len(request.against) == 1), None)
    if other is None:
        why[sex] = "nobody of that sex has the other mark"
        return worth
    scale = tables.find(replace(other.event, sex=other.event.sex or sex))
    if scale is None:
        why[sex] = f"the tables have none for the {event_within(other.event)}"
        return worth
    try:
        return replace(worth, against=Worth(scale.event, other.mark, score(scale, other.mark), 0, scale.sources))
    except NoScore as error:
        why[sex] = f"{other.mark.shown} in the {event_within(other.event)}: {error}"
        return worth


def _least(scale: Scale, points: int) -> Mark:
    value = scale.least_mark(points)
    if value is None:
        raise NoScore("no mark scores so much")
    return parse_mark(write_mark(scale.event, value), get_discipline(scale.event.discipline).measure)


def _in_combined(event: Event, mark: Mark, tables: ScoringTables) -> InCombined | None:
    """Its worth as a part of combined events, if it is a part of any on this kind of track."""
    if event.sex is None:
        return None
    found = tables.combined.get((event.discipline, event.sex))
    wholes = tuple(
        code
        for code in wholes_with(event.discipline, event.sex)
        if tables.find(Event(code, event.sex, event.short_track))
    )
    return InCombined(wholes, combined_points(found, mark), found.sources) if found and wholes else None


def _on_other_track(request: PointsRequest, scale: Scale, mark: Mark, tables: ScoringTables) -> Worth | None:
    if request.event.short_track is not None or request.mark is None:
        return None
    other = tables.scales.get(replace(scale.event, short_track=not scale.event.short_track))
    if other is None or (other.shift, other.factor) == (scale.shift, scale.factor):
        return None
    try:
        return Worth(other.event, mark, score(other, mark), 0, other.sources)
    except NoScore:
        return None


def _equals(event: Event, points: int, tables: ScoringTables, instead: Event | None) -> Iterator[Equal]:
    """The least marks worth as much in the other events of the same sex and kind of track, the nearest ones first.

    The one that is asked for comes before them.
    """
    others = [scale for scale in tables.scales.values() if _is_beside(scale.event, event)]
    for scale in sorted(others, key=lambda other: (not is_instead(other.event, instead), _rank(other.event, event))):
        value = scale.least_mark(points)
        if value is not None:
            yield Equal(scale.event, write_mark(scale.event, value))


def is_instead(event: Event, instead: Event | None) -> bool:
    """Whether an event is the one whose mark is asked for, whatever its sex and track."""
    return instead is not None and event.discipline == instead.discipline


def _is_beside(other: Event, event: Event) -> bool:
    same = (other.sex, other.short_track) == (event.sex, event.short_track)
    relay = get_discipline(other.discipline).kind is Kind.RELAY
    return same and not relay and other.discipline != event.discipline


def _rank(other: Event, event: Event) -> tuple[bool, bool, int]:
    """Usual events before others, and among them those like the one asked about."""
    unusual = other.discipline not in _USUAL
    order = list(catalogue())
    position = order.index(other.discipline) if unusual else _USUAL.index(other.discipline)
    return unusual, _family(other) != _family(event), position


def _family(event: Event) -> str:
    """Sprints with hurdles, distances on track and road, jumps, throws, walks, combined events."""
    discipline = get_discipline(event.discipline)
    sprint = (discipline.millimetres or 0) <= _SPRINT
    if discipline.kind in _RUNNING:
        return "sprint" if sprint else "distance"
    return "sprint" if discipline.kind is Kind.HURDLES else discipline.kind
