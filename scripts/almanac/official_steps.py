"""What the official progressions of world records say of the marks in the lists, and of earlier trials of a day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind
from bot.domain.implements import present_since
from bot.domain.mark import Measure
from bot.domain.rows import PersonRow
from bot.names.fold import fold
from scripts.almanac import record_marks as marks
from scripts.almanac.record_marks import Setting

_SAME_MARK = timedelta(days=40)  # days of the progressions are sometimes wrong
_ONE_DAY = timedelta(days=1)
_BY_HAND = 600  # milliseconds between an official time and that of the camera, which lists have since
_LONG_ENOUGH = 800_000  # millimetres: over shorter distances a hand time and one of the camera were two records
CAMERA_SHORT = date(1977, 1, 1)  # from then on the camera alone gave records up to 400 m


@dataclass(frozen=True, slots=True)
class Official:
    """The official progression of one event: what was `ratified`, and other `best` marks of their days between."""

    ratified: tuple[Setting, ...] = ()
    best: tuple[Setting, ...] = ()

    @property
    def steps(self) -> tuple[Setting, ...]:
        """All of them by their days."""
        return tuple(sorted((*self.ratified, *self.best), key=lambda each: (each.day, -_rank(each))))


def read_official(progression: Sequence[Setting], listed: Sequence[Setting]) -> Official:
    """Two copies of the progression of one event as one; `listed` are the rows of the lists.

    One has what was ratified, with slips of the pen. The other has also best marks that never were: Oldfield's 22.86
    of 1975, set as a professional. What it alone has counts where it fits between the steps of the first.
    """
    strict = [each for each in progression if each.source == marks.PROGRESSION and not _is_of_old_javelin(each)]
    other = [each for each in progression if each.source != marks.PROGRESSION]
    if not strict:
        return Official(tuple(other))
    strict = [each for each in strict if not _is_by_hand(each, other)]
    strict = [each for each in strict if not _is_mistyped(each, strict, other, listed)]
    best = [each for each in other if not any(same_mark(s, each) for s in strict) and _fits(each, strict)]
    return Official(tuple(strict), tuple(best))


def _is_of_old_javelin(official: Setting) -> bool:
    since = present_since(official.event)
    return since is not None and official.day < since


def _is_by_hand(official: Setting, other: Sequence[Setting]) -> bool:
    """Whether it is a hand time of a sprint, which was a record until the camera alone decided."""
    length = get_discipline(official.event.discipline).millimetres or 0
    sprint = official.mark.measure is Measure.TIME and length < _LONG_ENOUGH and official.mark.value % 100 == 0
    return sprint and official.day < CAMERA_SHORT and not any(same_mark(official, each) for each in other)


def _is_mistyped(
    official: Setting, strict: Sequence[Setting], other: Sequence[Setting], listed: Sequence[Setting]
) -> bool:
    """Whether the other copy has another mark of that day instead, which the lists have: 5.00 for 5.50."""
    if any(_same_day(official, each) and same_value(official, each) for each in listed):
        return False
    return any(
        _same_day(official, each)
        and not any(same_mark(s, each) for s in strict)
        and any(_same_day(each, row) and same_value(each, row) for row in listed)
        for each in other
    )


def _fits(setting: Setting, strict: Sequence[Setting]) -> bool:
    """Whether a mark is better than all steps before that day, and no better than those after it."""
    return all(
        setting.mark.is_better_than(each.mark) if each.day < setting.day else each.mark.is_better_than(setting.mark)
        for each in strict
        if each.day != setting.day
    )


def _same_day(one: Setting, other: Setting) -> bool:
    return abs(one.day - other.day) <= _ONE_DAY


def same_mark(official: Setting, other: Setting) -> bool:
    """Whether an official progression means this mark: the same, or a time of the same race by another clock."""
    apart = abs(official.day - other.day)
    if same_value(official, other) and apart <= _SAME_MARK:
        return True
    length = get_discipline(official.event.discipline).millimetres
    close = abs(official.mark.value - other.mark.value) <= _BY_HAND and official.mark.value % 100 == 0
    return (
        official.mark.measure is Measure.TIME
        and bool(length and length >= _LONG_ENOUGH)
        and apart <= _ONE_DAY
        and close
        and (not _named(official) or not _named(other) or bool(_named(official) & _named(other)))
    )


def same_value(one: Setting, other: Setting) -> bool:
    """Whether two marks are the same to the precision of the rougher one."""
    step = max(one.mark.step, other.mark.step)
    return abs(one.mark.value - other.mark.value) < step and one.mark.value // step == other.mark.value // step


def has_trials(event: Event) -> bool:
    """Whether who competes has several trials, of which lists mostly have the best alone."""
    return get_discipline(event.discipline).kind in (Kind.JUMP, Kind.THROW)


def earlier_trials(ratified: Sequence[Setting], listed: Sequence[Setting]) -> Iterator[Setting]:
    """Official steps that no list has because somebody did better the same day there: a list gives who and where."""
    for official in ratified:
        if not has_trials(official.event) or not _named(official):
            continue
        near = [each for each in listed if abs(each.day - official.day) <= _ONE_DAY and each.city and each.country]
        if any(same_mark(official, each) for each in listed):
            continue
        beaten = next((each for each in near if each.mark.is_better_than(official.mark)), None)
        who = next((each.who for each in listed if _is_them(official, each)), None)
        if beaten and who:
            yield replace(official, day=beaten.day, who=who, city=beaten.city, country=beaten.country)


def last_of_each_day(rows: Iterable[Setting], progression: Sequence[Setting]) -> list[Setting]:
    """Marks by their days, of one day the best alone and what an official progression has before it, worst first.

    In which order others of that day were set no list says.
    """
    days: dict[object, list[Setting]] = {}
    for each in sorted(rows, key=lambda setting: setting.day):
        days.setdefault(each.day, []).append(each)
    found: list[Setting] = []
    for of_day in days.values():
        better = sorted(of_day, key=_rank)
        steps = [each for each in progression if not same_mark(each, better[0])]
        kept = [each for each in better[1:] if any(same_mark(s, each) for s in steps)]
        found += [*reversed(kept), better[0]]
    return found


def _rank(setting: Setting) -> int:
    return setting.mark.value if setting.mark.measure is Measure.TIME else -setting.mark.value


def _named(setting: Setting) -> set[str]:
    return set(fold(setting.who.name).split()) if isinstance(setting.who, PersonRow) else set()


def _is_them(official: Setting, listed: Setting) -> bool:
    """Whether a list has the same name: all words of the shorter one are in the longer one."""
    one, other = _named(official), _named(listed)
    return bool(one and other) and (one <= other or other <= one)
