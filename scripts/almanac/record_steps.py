"""Works out the steps of each list of records, and in which times every step is known."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import Mark, Measure
from bot.domain.nations import nations
from bot.domain.rows import PersonRow, TeamRow
from bot.names.fold import fold
from scripts.almanac import record_marks as marks
from scripts.almanac.official_steps import (
    CAMERA_SHORT,
    Official,
    earlier_trials,
    last_of_each_day,
    read_official,
    same_mark,
    same_value,
)
from scripts.almanac.record_marks import Setting

SINCE = date(1968, 1, 1)  # the lists know every step since about then
_WAITING = timedelta(days=120)  # a mark that no record page has by then was not ratified
_ONE_DAY = timedelta(days=1)
_SHORT, _MIDDLE = 400_000, 800_000  # millimetres: to here records needed a camera first, and then
_CAMERA_MIDDLE = date(1981, 1, 1)
_NEW = date(2025, 12, 20)  # from here on only leads and national records know what was set
# Marks at home from then on are no records: the federation was suspended.
SUSPENDED = {"RUS": date(2015, 11, 13), "BLR": date(2022, 3, 1)}


@dataclass(frozen=True, slots=True)
class Step:
    """A mark that beat all before it. `sources` say so, or the mark; `official` means that a record page has it."""

    setting: Setting
    sources: tuple[str, ...]
    official: bool


@dataclass(frozen=True, slots=True)
class Annulled:
    """A time of an athlete whose records were struck off, though lists still have the marks.

    `source` says so of all results of that time; empty if it is known of records alone.
    """

    name: str
    nation: str
    sex: Sex
    first: date
    last: date
    source: str = ""

    def has(self, setting: Setting) -> bool:
        """Whether a mark is one of these."""
        who, sex = setting.who, setting.event.sex
        return isinstance(who, PersonRow) and sex is not None and self.covers(who.name, who.nation, sex, setting.day)

    def covers(self, name: str, nation: str, sex: Sex, day: date) -> bool:
        """Whether a mark of this athlete on that day is one of these."""
        same = fold(name) == fold(self.name) and (nation, sex) == (self.nation, self.sex)
        return same and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Time:
    """A time in which every step of a list is known."""

    first: date
    last: date
    sources: tuple[str, ...]


@dataclass(slots=True)
class Origins:
    """What all origins say, by event."""

    lists: dict[Event, list[Setting]] = field(default_factory=lambda: defaultdict(list))
    pages: dict[tuple[str, Event], list[Setting]] = field(default_factory=lambda: defaultdict(list))
    national: dict[Event, list[Setting]] = field(default_factory=lambda: defaultdict(list))
    leads: dict[tuple[str, Event], list[Setting]] = field(default_factory=lambda: defaultdict(list))
    progression: dict[Event, list[Setting]] = field(default_factory=lambda: defaultdict(list))
    current: dict[Event, Setting] = field(default_factory=dict[Event, Setting])
    profiles: dict[tuple[Event, int], list[Setting]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def read(cls, datasets: Path) -> "Origins":
        """Everything that the data sets say."""
        found = cls()
        for each in marks.load_lists(datasets):
            found.lists[each.event].append(each)
        for each in marks.load_pages(datasets):
            found.pages[each.scope, each.event].append(each)
        for each in (either for s in marks.load_national(datasets) for either in marks.indoors_too(s)):
            found.national[each.event].append(each)
        for each in (either for s in marks.load_leads(datasets, "world") for either in marks.indoors_too(s)):
            found.leads["world", each.event].append(each)
        for each in (either for s in marks.load_leads(datasets, "area") for either in marks.indoors_too(s)):
            found.leads[area_of(each), each.event].append(each)
        for each in marks.load_progression(datasets):
            found.progression[each.event].append(each)
        for each in marks.load_current(datasets):
            found.current[each.event] = each
        for each in (either for s in marks.load_profiles(datasets) for either in marks.indoors_too(s)):
            found.profiles[each.event, each.mark.value].append(each)
        return found

    def of_scope(self, scope: str, event: Event, held_at: Callable[[Setting], bool] | None) -> list[Setting]:
        """The marks that could be records of a scope; `held_at` tells which were set at its championships."""
        every = [*self.lists[event], *(s for s in self._new(scope, event) if s.day >= _NEW)]
        if held_at:
            return [s for s in every if held_at(s)]
        return every if scope == "world" else [s for s in every if area_of(s) == scope]

    def _new(self, scope: str, event: Event) -> Iterator[Setting]:
        yield from self.national[event]  # before the leads, which have stadiums in place of cities
        yield from self.leads["world", event]
        yield from self.leads[scope, event]


def lists_know_since(event: Event) -> date:
    """From when on the lists have every step: to 800 m they have no hand times, which were records until then."""
    discipline = get_discipline(event.discipline)
    length = discipline.millimetres or 0
    if discipline.measure is not Measure.TIME or length > _MIDDLE:
        return SINCE
    return CAMERA_SHORT if length <= _SHORT else _CAMERA_MIDDLE


def is_relay(event: Event) -> bool:
    """Whether teams compete in an event."""
    return get_discipline(event.discipline).kind is Kind.RELAY


def area_of(setting: Setting) -> str:
    """The area of the nation that a mark was set for, empty if it is not known."""
    nation = nations().get(setting.nation)
    return nation.area if nation else ""


def is_better(one: Mark, other: Mark) -> bool:
    """Whether a mark beats another one, to the precision of both."""
    return one.is_better_than(other)


def best_of(settings: Iterable[Setting]) -> Setting | None:
    """The best mark, of equal ones the first."""
    found: Setting | None = None
    for each in sorted(settings, key=lambda s: s.day):
        if found is None or is_better(each.mark, found.mark):
            found = each
    return found


def worst_of(settings: Iterable[Setting]) -> Mark | None:
    """The worst mark of a list: its cut."""
    found: Mark | None = None
    for each in settings:
        if found is None or is_better(found, each.mark):
            found = each.mark
    return found


class Progressions:
    """Computes the steps and the whole times of one list of records after the other."""

    def __init__(
        self,
        origins: Origins,
        before: Mapping[tuple[str, str, Sex | None], Mark] | None = None,
        annulled: Sequence[Annulled] = (),
    ) -> None:
        """`before` are records by scope, discipline and sex that are older than the lists: no step is worse.

        No mark of `annulled` is a step.
        """
        self._origins = origins
        self._before = before or {}
        self._annulled = annulled
        self._read: dict[Event, Official] = {}
        self.unconfirmed: list[tuple[str, Setting]] = []

    def steps(
        self,
        scope: str,
        event: Event,
        shipped: Sequence[Setting],
        held_at: Callable[[Setting], bool] | None = None,
    ) -> list[Step]:
        """The steps of a list since SINCE in their order, and the one that stood then.

        `shipped` are those written by hand: they are steps, whatever the lists say. Of relays the lists know no clubs
        by nation, so only steps of the official progressions are taken.
        """
        rows = [*shipped, *self._eligible(scope, event, held_at, shipped)]
        if is_relay(event) and not self._origins.progression[event]:
            rows = list(shipped)
        found: list[Step] = []
        best: Mark | None = None
        for each in last_of_each_day(rows, self._official(scope, event).steps):
            if best is not None and not is_better(each.mark, best):
                continue
            best = each.mark
            if found and found[-1].setting.day < SINCE <= each.day and len(found) > 1:
                found = found[-1:]
            found.append(self._step(scope, event, each))
        late = [step for step in found if step.setting.day >= SINCE]
        return [*[step for step in found if step not in late][-1:], *late]

    def _official(self, scope: str, event: Event) -> Official:
        """The official progression of a list; of the world's alone there is one."""
        if scope != "world":
            return Official()
        if event not in self._read:
            self._read[event] = read_official(self._origins.progression[event], self._origins.lists[event])
        return self._read[event]

    def _step(self, scope: str, event: Event, setting: Setting) -> Step:
        pages = [s for s in self._origins.pages[scope, event] if _same(s, setting)]
        official = [s for s in self._official(scope, event).ratified if same_mark(s, setting)]
        copied = [s for s in self._origins.progression[event] if scope == "world" and same_mark(s, setting)]
        sources = [setting.source]
        sources += [s.source for s in (*pages, *official, *copied)]
        sources += [s.source for s in self._origins.national[event] if _same(s, setting)]
        sources += [s.source for s in self._origins.leads[scope, event] if _same(s, setting)]
        sources += [s.source for s in self._origins.profiles[event, setting.mark.value] if _same(s, setting)]
        current = self._origins.current.get(event)
        if scope == "world" and current and same_value(current, setting):
            sources.append(current.source)
        ratified = bool(official) or any(not s.pending for s in pages)
        return Step(setting, tuple(dict.fromkeys(sources)), ratified)

    def _eligible(
        self, scope: str, event: Event, held_at: Callable[[Setting], bool] | None, shipped: Sequence[Setting]
    ) -> list[Setting]:
        """The marks that can be steps: no times on the way that no page has, nothing that later pages do not have."""
        pages = self._origins.pages[scope, event]
        current = self._origins.current.get(event) if scope == "world" else None
        official = best_of(pages)
        progression = self._official(scope, event).steps
        begun = min((s.day for s in progression), default=None)
        found: list[Setting] = []
        before = self._before.get((scope, event.discipline, event.sex)) if not event.short_track else None
        for each in self._origins.of_scope(scope, event, held_at):
            if before and not is_better(each.mark, before):
                continue
            if any(annulled.has(each) for annulled in self._annulled):
                continue
            if each.split and not any(_same(page, each) for page in (*pages, *progression, *shipped)):
                continue
            if each.country in SUSPENDED and each.day >= SUSPENDED[each.country]:
                continue
            if is_relay(event) and each.day > marks.PROGRESSION_READ:
                continue
            if official and each.day < marks.PAGES_READ - _WAITING and is_better(each.mark, official.mark):
                continue
            if current and each.day < marks.CURRENT_READ - _WAITING and is_better(each.mark, current.mark):
                continue
            known = not begun or each.day > marks.PROGRESSION_READ or any(same_mark(s, each) for s in progression)
            if not known:
                continue
            found.append(each)
        return [*found, *earlier_trials(self._official(scope, event).ratified, found)]

    def times(self, scope: str, event: Event, shipped: Sequence[Setting], rows: Sequence[Setting]) -> list[Time]:
        """The times in which every step is among `shipped`, the steps that ship; `rows` are all of the lists."""
        pieces = [
            *self._by_progression(scope, event, shipped, rows),
            *self._by_lists(shipped, rows),
            *self._by_pages(scope, event, shipped),
            *self._by_current(scope, event, shipped),
            *self._by_national(scope, event, shipped),
        ]
        merged = _merged(pieces)
        return [self._with_leads(scope, event, time, shipped) for time in merged]

    def _by_progression(
        self, scope: str, event: Event, shipped: Sequence[Setting], rows: Sequence[Setting]
    ) -> Iterator[Time]:
        if scope != "world":
            return
        cut = worst_of(rows)
        before: Setting | None = None
        lacking = False
        official = self._official(scope, event).steps
        for at, each in enumerate(official):
            here = next((s for s in shipped if same_mark(each, s)), None)
            if here is None:
                # What a later step is no better than was annulled or is mistyped; so was what the lists would have.
                beaten = all(is_better(later.mark, each.mark) for later in official[at + 1 :])
                listed = each.day >= lists_know_since(event) and cut is not None and is_better(each.mark, cut)
                lacking = lacking or (beaten and not listed)
                continue
            if before and not lacking and before.day < here.day:
                yield Time(before.day, here.day, (each.source,))
            before, lacking = here, False
        if before and not lacking and official and before.day <= marks.PROGRESSION_READ:
            yield Time(before.day, marks.PROGRESSION_READ, (official[-1].source,))

    def _by_lists(self, shipped: Sequence[Setting], rows: Sequence[Setting]) -> Iterator[Time]:
        if rows and is_relay(rows[0].event):
            return
        cut = worst_of(s for s in rows if s.source == marks.LISTS)
        covered = [s for s in shipped if cut and s.day >= lists_know_since(s.event) and not is_better(cut, s.mark)]
        if covered and covered[0].day <= marks.LISTS_READ:
            yield Time(covered[0].day, marks.LISTS_READ, (marks.LISTS,))

    def _by_pages(self, scope: str, event: Event, shipped: Sequence[Setting]) -> Iterator[Time]:
        best = best_of(s for s in self._origins.pages[scope, event] if s.source == marks.PAGES)
        here = next((s for s in shipped if best and _same(best, s)), None)
        if here:
            yield Time(here.day, marks.PAGES_READ, (marks.PAGES,))

    def _by_current(self, scope: str, event: Event, shipped: Sequence[Setting]) -> Iterator[Time]:
        current = self._origins.current.get(event) if scope == "world" else None
        here = next((s for s in shipped if current and same_value(current, s)), None)
        if here:
            yield Time(here.day, marks.CURRENT_READ, (marks.CURRENT,))

    def _by_national(self, scope: str, event: Event, shipped: Sequence[Setting]) -> Iterator[Time]:
        if scope != "world" and scope not in {nation.area for nation in nations().values()}:
            return
        every = [s for s in self._origins.national[event] if scope == "world" or area_of(s) == scope]
        best = best_of(every)
        here = next((s for s in reversed(shipped) if best and same_value(best, s)), None)
        if here and not any(is_better(s.mark, here.mark) for s in shipped if s.day <= marks.NATIONAL_READ):
            yield Time(here.day, marks.NATIONAL_READ, (marks.NATIONAL,))

    def _with_leads(self, scope: str, event: Event, time: Time, shipped: Sequence[Setting]) -> Time:
        """The time until the leads of 2026 were read, if they have nothing better and it lasts into that year."""
        leads = self._origins.leads[scope, event]
        top = best_of(shipped)
        if not leads or top is None or time.last < date(2026, 1, 1) or time.last >= marks.LEADS_READ:
            return time
        if any(is_better(lead.mark, top.mark) for lead in leads):
            return time
        which = marks.LEADS["world" if scope == "world" else "area"]
        return Time(time.first, marks.LEADS_READ, (*time.sources, which))


def _merged(pieces: Iterable[Time]) -> list[Time]:
    """Times that overlap or meet, as one; each has the sources of all of them."""
    found: list[Time] = []
    for piece in sorted(pieces, key=lambda piece: (piece.first, piece.last)):
        last = found[-1] if found else None
        if last and piece.first <= last.last:
            sources = tuple(dict.fromkeys((*last.sources, *piece.sources)))
            found[-1] = Time(last.first, max(last.last, piece.last), sources)
        else:
            found.append(piece)
    return found


def _same(one: Setting, other: Setting) -> bool:
    """Whether two origins mean the same mark: set on one day or the next, by people with a name in common."""
    if not same_value(one, other) or abs(one.day - other.day) > _ONE_DAY:
        return False
    if one.who is None or other.who is None:
        return True
    if isinstance(one.who, TeamRow) or isinstance(other.who, TeamRow):
        return one.nation == other.nation
    return bool(set(fold(one.who.name).split()) & set(fold(other.who.name).split()))
