"""What somebody did, and whether one person can have done it all: the questions that a statistician asks.

Could they have done both that day, in that other city, at that age, in those years, in that event, at that level?
Each question has its answer in one function; the first that says no is the reason why two are kept apart.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import NamedTuple

from bot.domain.source import SourceKind
from bot.importing.groups import (
    COMBINED,
    comparable,
    group_of,
    has_level,
    is_relay,
    level,
    plausible_age,
    together,
    tolerance,
)

_FAULTY = (SourceKind.LIST, SourceKind.PROFILE, SourceKind.RECORDS)  # a wrong day or heat is likelier than two people
YEARS_APART = 15  # at most, between two results of an athlete without a birth date
_SLOWER_STILL = 0.03  # behind the worst mark of a season, which may be theirs, too


class Deed(NamedTuple):
    """One result or record of somebody; `day` is an ordinal, `city` the key of the city, `race` the file's number.

    `id` is the staged result, 0 for a record or a result of the store; `race` is -1 for these. `seat` tells rows with
    one place and mark apart where the race leaves out the next place, so that two people shared it. `alone` tells that
    nothing follows for other races: a split, a race that the file does not name. `company` is the best mark in the
    race, if the deed has none. `part` is the combined event that the deed was a part of, or empty.
    `entered` tells that it is no result, but an entry of a start list.
    """

    day: int
    discipline: str
    variant: str
    sex: str
    value: int | None
    place: int | None
    status: str | None
    round: str
    heat: int
    section: str
    city: str
    race: int = -1
    id: int = 0
    person: int = -1
    kind: SourceKind = SourceKind.CURATED
    alone: bool = False
    seat: int = 0
    company: int | None = None
    part: str = ""
    entered: bool = False

    @property
    def year(self) -> int:
        """The calendar year."""
        return date.fromordinal(self.day).year

    @property
    def group(self) -> str:
        """The group of its event, of a part that of the combined event; empty for an unknown one."""
        return group_of(self.part or self.discipline)

    @property
    def level(self) -> float | None:
        """How far the mark is behind the best ever, as in `groups.level`; None without a mark."""
        return level(self.discipline, self.sex, self.value) if self.value is not None and self.group else None

    @property
    def outcome(self) -> tuple[int | None, str | None]:
        """The mark and the status."""
        return self.value, self.status

    def is_same(self, other: "Deed") -> bool:
        """Whether the two are one result, given twice: same day, event, mark or status, and no other place."""
        return (
            self.day == other.day
            and self.discipline == other.discipline
            and self.variant == other.variant
            and bool(self.part) == bool(other.part)
            and self.outcome == other.outcome
            and (self.place == other.place or (self.value is not None and None in (self.place, other.place)))
        )


@dataclass(slots=True)
class Levels:
    """The best and the worst level of each season in each event.

    Those of parts of combined events are apart: a decathlete's 1500 m says what another 1500 m of theirs may be, and
    nothing of any other distance.
    """

    seasons: dict[tuple[str, str], dict[int, tuple[float, float]]] = field(
        default_factory=dict[tuple[str, str], dict[int, tuple[float, float]]]
    )
    parts: dict[tuple[str, str], dict[int, tuple[float, float]]] = field(
        default_factory=dict[tuple[str, str], dict[int, tuple[float, float]]]
    )
    company: list[tuple[float, str]] = field(default_factory=list[tuple[float, str]])  # levels and groups of races
    sex: str = ""

    def add(self, deed: Deed) -> None:
        """Add a mark; a deed without one says at least in whose company it was."""
        self.sex = deed.sex
        reached = deed.level
        if reached is None:
            if deed.company is not None and deed.group and has_level(deed.discipline, deed.sex, deed.variant):
                self.company.append((level(deed.discipline, deed.sex, deed.company), deed.group))
            return
        years = (self.parts if deed.part else self.seasons).setdefault((deed.discipline, deed.variant), {})
        best, worst = years.get(deed.year, (reached, reached))
        years[deed.year] = min(best, reached), max(worst, reached)

    def best(self) -> tuple[float, str] | None:
        """The best level in any event whose best mark ever is known, and the group of that event; or None.

        Of somebody without any mark (did not finish, only places) it is the level of the best in the same races.
        """
        reached = [
            (best, group_of(code))
            for (code, variant), years in self.seasons.items()
            if has_level(code, self.sex, variant)
            for best, _ in years.values()
        ]
        return min(reached, default=None) or min(self.company, default=None)

    def best_part(self) -> tuple[float, str] | None:
        """The best level in any part of a combined event, and the group of combined events; or None."""
        reached = (
            (best, COMBINED)
            for (code, variant), years in self.parts.items()
            if has_level(code, self.sex, variant)
            for best, _ in years.values()
        )
        return min(reached, default=None)

    def _same(self, deed: Deed) -> dict[int, tuple[float, float]] | None:
        """The seasons in the deed's event, those of parts first for a part."""
        first, second = (self.parts, self.seasons) if deed.part else (self.seasons, self.parts)
        event = deed.discipline, deed.variant
        return first.get(event) or second.get(event)

    def gap(self, deed: Deed) -> float:
        """How far the deed's level is from those in the same event; 1 if there are none."""
        years = self._same(deed)
        if not years or deed.level is None:
            return 1.0
        return min(max(best - deed.level, deed.level - worst, 0.0) for best, worst in years.values())

    def room(self, deed: Deed) -> float | None:
        """How far the deed is within what these levels allow, negative if it is not; None if nothing compares."""
        reached = deed.level
        if reached is None:
            return None
        same = self._same(deed)
        if same:
            return _room(deed, reached, deed.discipline, same)
        if deed.part or not has_level(deed.discipline, deed.sex, deed.variant):
            return None
        others = [
            _room(deed, reached, code, years)
            for (code, variant), years in self.seasons.items()
            if comparable(deed.group, group_of(code)) and has_level(code, self.sex, variant)
        ]
        return max(others, default=None)


def _room(deed: Deed, reached: float, code: str, seasons: dict[int, tuple[float, float]]) -> float:
    nearest = min(seasons, key=lambda year: abs(year - deed.year))
    near = [seasons[year] for year in (nearest - 1, nearest, nearest + 1) if year in seasons]
    best, worst = min(best for best, _ in near), max(worst for _, worst in near)
    apart, across = abs(nearest - deed.year), code != deed.discipline
    allowed = tolerance(group_of(deed.discipline), group_of(code), min(best, reached), apart, across=across)
    room = allowed - abs(reached - best)
    if room < 0 and not across and apart <= 1 and reached > worst:
        return _SLOWER_STILL - (reached - worst)
    return room


@dataclass(slots=True)
class Career:
    """All that is known of somebody, and what the questions need of it.

    Of most people only the days are asked, so what takes longer is worked out when it is first asked for.
    """

    deeds: list[Deed] = field(default_factory=list[Deed])
    days: defaultdict[int, list[Deed]] = field(default_factory=lambda: defaultdict(list))
    _levels: Levels = field(default_factory=Levels)
    _groups: set[str] = field(default_factory=set[str])
    _judged: int = 0  # deeds that are in the levels and groups

    @classmethod
    def of(cls, deeds: Iterable[Deed]) -> "Career":
        """The career that these make up."""
        career = cls(list(deeds))
        for deed in career.deeds:
            career.days[deed.day].append(deed)
        return career

    def add(self, deed: Deed) -> None:
        """Add one result or record."""
        self.deeds.append(deed)
        self.days[deed.day].append(deed)

    @property
    def levels(self) -> Levels:
        """The levels that were reached."""
        self._judge()
        return self._levels

    @property
    def groups(self) -> set[str]:
        """The groups of the events."""
        self._judge()
        return self._groups

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last calendar year; (9999, 0) of nobody."""
        return (
            (date.fromordinal(min(self.days)).year, date.fromordinal(max(self.days)).year) if self.deeds else (9999, 0)
        )

    def _judge(self) -> None:
        for deed in islice(self.deeds, self._judged, None):
            self._levels.add(deed)
            if deed.group:
                self._groups.add(deed.group)
        self._judged = len(self.deeds)

    @property
    def only_relays(self) -> bool:
        """Whether nothing is known but relays that they ran in."""
        return all(is_relay(deed.discipline) for deed in self.deeds)

    @property
    def only_entered(self) -> bool:
        """Whether nothing is known but what they are entered for."""
        return bool(self.deeds) and all(deed.entered for deed in self.deeds)

    def shares_with(self, other: "Career") -> bool:
        """Whether one result is in both, as it is for somebody whose results are imported once more."""
        return any(other.has(mine) for mine in self.deeds)

    def shared(self, other: "Career") -> int:
        """How many of its results the other has too."""
        return sum(other.has(mine) for mine in self.deeds)

    def has(self, deed: Deed) -> bool:
        """Whether this is one of its results."""
        return any(deed.is_same(held) for held in self.days.get(deed.day, ()))

    def clash_of(self, deed: Deed) -> str:
        """Why the same person cannot have done this that day too; empty if they can."""
        return next((why for held in self.days.get(deed.day, ()) if (why := clash(deed, held))), "")


def clash(one: Deed, other: Deed) -> str:
    """Why nobody can have done both of one day: two results of a race, of heats, or in two cities; else empty."""
    if one.day != other.day or one.alone or other.alone:
        return ""
    if one.race >= 0 and one.race == other.race:
        return "two results in one race" if _are_two(one, other) else ""
    if one.is_same(other) or one.kind in _FAULTY or other.kind in _FAULTY:
        return ""
    same_event = (one.discipline, one.variant, bool(one.part)) == (other.discipline, other.variant, bool(other.part))
    if one.city and other.city and not _same_words(one.city, other.city):
        return "" if same_event and one.outcome == other.outcome else "two cities on one day"
    if not same_event or one.round != other.round or one.outcome == other.outcome:
        return ""
    if one.heat > 0 and other.heat > 0:
        return "two heats of one round" if one.heat != other.heat else _other_place(one, other)
    return _other_place(one, other) if one.race < 0 or other.race < 0 else ""


def _other_place(one: Deed, other: Deed) -> str:
    """Why a result of a file is not one of the store in the same race, of which the two give nothing alike."""
    return "" if one.place == other.place or None in (one.place, other.place) else "another result in the race"


def _are_two(one: Deed, other: Deed) -> bool:
    """Whether two results of one name in one race are two people's. Lists give one result with several places."""
    if one.seat != other.seat:
        return True
    if one.outcome == other.outcome:
        return (
            one.place != other.place
            and one.kind in (SourceKind.OWN, SourceKind.MEET)
            and None not in (one.place, other.place)
        )
    return not (one.place is None and other.place is None and one.status is None and other.status is None)


def _same_words(one: str, other: str) -> bool:
    """Whether two keys may be one city: `eugene` and `eugene or`."""
    return one == other or bool(set(one.split()) & set(other.split()))


def objection(mine: Career, his: Career, born: date | None, *, same_year: bool = False) -> str:
    """Why two careers are not one person's, empty if they may well be.

    `born` is the birth date of one of them, if it is known. With `same_year` both were born in one year, so the level
    is not asked, and nothing need be known of either. Else, where nothing decides, that is an objection, too.
    """
    clashing = next((why for deed in mine.deeds if (why := his.clash_of(deed))), "")
    if clashing:
        return clashing
    if born is not None:
        for deed in mine.deeds if same_year else (*mine.deeds, *his.deeds):
            if deed.group and not plausible_age(deed.group, deed.year - born.year):
                return f"aged {deed.year - born.year}"
    if not his.deeds and mine.only_relays:  # runners of a team that is disputed are stored without any result
        return ""
    if not mine.groups or not his.groups:
        return "" if same_year else "nothing to compare"
    apart = max(mine.years[0] - his.years[1], his.years[0] - mine.years[1])
    if apart > YEARS_APART and not same_year:
        return f"{apart} years apart"
    if not any(together(one, other) for one in mine.groups for other in his.groups) and not _share_parts(mine, his):
        return "other events"
    entered = mine.only_entered or his.only_entered  # there is no level to ask about
    return "" if same_year or entered else _level_objection(mine, his, apart)


def _share_parts(mine: Career, his: Career) -> bool:
    """Whether one of them did as a part of a combined event what the other did alone."""
    one, other = mine.levels, his.levels
    return bool(one.parts.keys() & other.seasons.keys() or other.parts.keys() & one.seasons.keys())


def _level_objection(mine: Career, his: Career, apart: int) -> str:
    judged = [room for deed in mine.deeds if (room := his.levels.room(deed)) is not None]
    if judged:
        fitting = sum(room >= 0 for room in judged)
        return "" if 2 * fitting > len(judged) or fitting == len(judged) else "another level"
    one, other = mine.levels.best(), his.levels.best()
    both_combined = COMBINED in mine.groups & his.groups
    if both_combined:  # a decathlete who did not finish has parts, and namesakes among decathletes are rare
        one, other = one or mine.levels.best_part(), other or his.levels.best_part()
    if one is None or other is None:
        return "" if both_combined else "nothing to compare"
    allowed = tolerance(one[1], other[1], min(one[0], other[0]), apart, across=True)
    return "" if abs(one[0] - other[0]) <= allowed else "another level"
