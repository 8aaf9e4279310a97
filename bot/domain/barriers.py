"""Barriers such as 3:30 over 1500 m: which events marks are likely of, and who has broken several of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from bot.domain.athlete import Athlete
from bot.domain.best_marks import best_ever
from bot.domain.disciplines import find_discipline, get_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.implements import best_of_present, present_since
from bot.domain.mark import InvalidMark, Mark, Measure, parse_mark
from bot.domain.profile import Performance

RULE = "a time must be faster than the barrier, a length or a score at least as good; on any track, with legal wind"
_USUAL = (
    *("60m", "100m", "200m", "400m", "800m", "1000m", "1500m", "mile", "3000m", "2-miles", "5000m", "10000m"),
    *("half-marathon", "marathon", "60m-hurdles", "100m-hurdles", "110m-hurdles", "400m-hurdles", "3000m-steeplechase"),
    *(
        "high-jump",
        "pole-vault",
        "long-jump",
        "triple-jump",
        "shot-put",
        "discus-throw",
        "hammer-throw",
        "javelin-throw",
    ),
    *("decathlon", "heptathlon"),
)
_ONE_SEX = {"110m-hurdles": Sex.MEN, "decathlon": Sex.MEN, "100m-hurdles": Sex.WOMEN, "heptathlon": Sex.WOMEN}
_IN_HOURS = frozenset({"half-marathon", "marathon"})  # whose marks may be written without seconds
LIKELY = 1.16  # times the best ever: good athletes are no farther behind
_BEYOND, _BEHIND = 0.985, LIKELY  # of the best ever, for a mark that names no event
_BEST_ITSELF = 1.002  # as good as the best ever, which asks for no list of that sex
_FARTHEST = 4.0  # of the best ever, for a mark of an event that is named
_CLEARLY = 0.03  # a sex whose best is so much nearer is the one that is meant
_FAMILIES = {Kind.ROAD: Kind.RUN}  # runs wherever they are held are one family


@dataclass(frozen=True, slots=True)
class Barrier:
    """A mark to break in an event of one sex, on any track."""

    event: Event
    mark: Mark

    def is_broken_by(self, mark: Mark) -> bool:
        """Whether a mark is faster, or as long or high."""
        if mark.measure is Measure.TIME:
            return mark.value < self.mark.value
        return mark.value >= self.mark.value

    @property
    def behind(self) -> float:
        """How far it is behind the best ever, as a factor: 1.02; infinite where no best is known."""
        sex = self.event.sex or Sex.MEN
        best = best_of_present(self.event.discipline, sex) or best_ever(self.event.discipline, sex)
        if best is None:
            return float("inf")
        timed = self.mark.measure is Measure.TIME
        return self.mark.value / best if timed else best / self.mark.value


@dataclass(frozen=True, slots=True)
class Member:
    """An athlete who has broken all barriers: the best mark in the event of each, and the day the last one fell.

    `times` is how many marks beyond each of them are held.
    """

    athlete: Athlete
    bests: tuple[Performance, ...]
    since: date
    times: tuple[int, ...]


def barriers_of(text: str, event: Event | None = None) -> tuple[Barrier, ...]:
    """What a mark may be a barrier of, of either sex that the event leaves open; of the usual events if it is None.

    Of a usual event it is no farther behind the best ever than good athletes are. `2:05` may be hours and minutes, and
    `3.30`, which nobody good jumps, is 3:30 as much of Europe writes it.
    """
    found: list[Barrier] = []
    events = [Event(code) for code in _USUAL] if event is None else [event]
    for one in events:
        for sex in (Sex.MEN, Sex.WOMEN) if one.sex is not Sex.MIXED else (Sex.MIXED,):
            if one.sex not in (None, sex) or (one.sex is None and _ONE_SEX.get(one.discipline, sex) is not sex):
                continue
            narrowed = Event(one.discipline, sex, one.short_track, one.variant)
            mark = _read(text, narrowed, named=event is not None)
            if mark is not None:
                found.append(Barrier(narrowed, mark))
    dotted = event is None and not found and text.count(".") == 1 and ":" not in text and text[0] != "0"
    return barriers_of(text.replace(".", ":")) if dotted else tuple(found)


def _read(text: str, event: Event, *, named: bool) -> Mark | None:
    """The mark if it is plausible in the event."""
    in_hours = (f"{text}:00",) if ":" in text and (named or event.discipline in _IN_HOURS) else ()
    in_minutes = (f"{text}:00", f"{text}:00:00") if named and text.isdecimal() else ()  # sub 13 over 5000 m
    dotted = text.replace(".", ":") if named and text.count(".") == 1 and ":" not in text else ""
    pointed = (dotted, f"{dotted}:00") if dotted else ()  # 1.45 over 800 m, 2.05 for a marathon
    for written in (text, *in_hours, *in_minutes, *pointed):
        try:
            mark = parse_mark(written, get_discipline(event.discipline).measure)
        except InvalidMark:
            continue
        behind = Barrier(event, mark).behind
        unknown = named and behind == float("inf")
        if unknown or _BEYOND <= behind <= (_FARTHEST if named else _BEHIND):
            return Mark(written, mark.value, mark.measure, mark.step, wind=mark.wind)
    return None


def combinations(parts: Sequence[Sequence[Barrier]]) -> tuple[tuple[Barrier, ...], ...]:
    """What several marks may be barriers of together, the likeliest first: one sex, and each event once.

    Marks of one family of events (runs, jumps) come before others. Of both sexes, the one whose bests are clearly
    nearer is meant, as nobody asks which men run 15:00 over 5000 m.
    """
    of_sexes: dict[Sex, list[tuple[Barrier, ...]]] = {}
    for sex in (Sex.MEN, Sex.WOMEN):
        every = product(*([one for one in part if one.event.sex is sex] for part in parts))
        different = [barriers for barriers in every if len({one.event.discipline for one in barriers}) == len(barriers)]
        alike = [barriers for barriers in different if len({_family(one) for one in barriers}) == 1]
        of_sexes[sex] = alike or different
    men, women = of_sexes[Sex.MEN], of_sexes[Sex.WOMEN]
    if men and women:
        of_men, of_women = min(map(_farthest, men)), min(map(_farthest, women))
        alike = {_disciplines(one) for one in men} == {_disciplines(one) for one in women}
        if alike and of_women <= _BEST_ITSELF < of_men <= _BEHIND:
            return tuple(men)  # a hammer beyond 84 m: no woman has thrown so far
        farther = of_men - of_women
        if abs(farther) > _CLEARLY:
            return tuple(women if farther > 0 else men)
    return (*men, *women)


def _disciplines(barriers: Iterable[Barrier]) -> tuple[str, ...]:
    return tuple(one.event.discipline for one in barriers)


def _farthest(barriers: Iterable[Barrier]) -> float:
    return max(one.behind for one in barriers)


def _family(barrier: Barrier) -> Kind | None:
    discipline = find_discipline(barrier.event.discipline)
    return _FAMILIES.get(discipline.kind, discipline.kind) if discipline else None


def member(athlete: Athlete, barriers: Sequence[Barrier], performances: Iterable[Performance]) -> Member | None:
    """The athlete's best mark behind each barrier; None if one of them is not broken."""
    every = tuple(performances)
    bests: list[Performance] = []
    days: list[date] = []
    times: list[int] = []
    for barrier in barriers:
        broken = [one for one in every if _is_of(one, barrier) and barrier.is_broken_by(one.mark)]
        if not broken:
            return None
        broken.sort(key=lambda one: one.on)
        bests.append(next(one for one in broken if not any(other.mark.is_better_than(one.mark) for other in broken)))
        days.append(broken[0].on)
        times.append(len(broken))
    return Member(athlete, tuple(bests), max(days), tuple(times))


def _is_of(performance: Performance, barrier: Barrier) -> bool:
    wider = Event(barrier.event.discipline, None, barrier.event.short_track, barrier.event.variant)
    since = present_since(barrier.event)
    if since and performance.on < since:
        return False  # with an implement that flew farther
    return performance.event.variant == barrier.event.variant and performance.event.is_within(wider)


def best_first(members: Iterable[Member], barriers: Sequence[Barrier]) -> tuple[Member, ...]:
    """The members by how far beyond all barriers they are, on average."""

    def beyond(one: Member) -> float:
        pairs = zip(one.bests, barriers, strict=True)
        return sum(_beyond(best.mark, barrier.mark) for best, barrier in pairs)

    return tuple(sorted(members, key=lambda one: (-beyond(one), one.athlete.id)))


def _beyond(mark: Mark, barrier: Mark) -> float:
    return barrier.value / mark.value if mark.measure is Measure.TIME else mark.value / barrier.value
