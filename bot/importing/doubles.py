"""Finds races that are one, among those that come to a meet and those it has, and tells the others apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from bot.importing.comparing import (
    BriefResult,
    StoredRace,
    brief_columns,
    one_list,
    read_stored,
    same_mark,
    stored_races,
)
from bot.store import tables
from bot.store.bulk import portions
from bot.store.columns import SHIPPED

_DAY = 1


@dataclass(slots=True)
class _Field:
    """A race with its results, and the imports that know it; `meet` is the meet it comes to or has."""

    race: StoredRace
    meet: int
    shipped: bool
    comes: bool
    results: list[BriefResult] = field(default_factory=list[BriefResult])
    imports: set[str] = field(default_factory=set[str])

    @property
    def hidden(self) -> bool:
        return self.race.heat == tables.HIDDEN_HEAT

    @property
    def key(self) -> tuple[object, ...]:
        """What the unique index of races has of a meet, without the section."""
        race = self.race
        return (race.day, race.event, race.round, race.heat, race.split, race.combined)


class Doubles:
    """`same`: of races that come, the one that each is; `sections`: of the others, those that need another section.

    `comes` are the meets of the races that come to one, by their ids.
    """

    def __init__(self, connection: Connection, comes: Mapping[int, int]) -> None:
        self._connection = connection
        self.same: dict[int, int] = {}
        self.sections: dict[int, str] = {}
        fields = self._read(comes)
        by_event: defaultdict[tuple[object, ...], list[_Field]] = defaultdict(list)
        for each in sorted(fields, key=lambda each: (each.comes, not each.shipped, each.hidden, each.race.id)):
            by_event[each.meet, each.race.event].append(each)
        for held in by_event.values():
            self._compare(held)

    def _compare(self, held: list[_Field]) -> None:
        """Compare the races of one event of a meet: first those it has, of those the shipped ones first."""
        kept: list[_Field] = []
        taken: set[tuple[object, ...]] = set()
        for each in held:
            one = next((other for other in kept if _is_one(other, each)), None) if each.comes else None
            if one is not None:
                self.same[each.race.id] = one.race.id
                one.results += each.results
                one.imports |= each.imports
                continue
            kept.append(each)
            if not each.hidden:
                taken.add(self._told_apart(each, taken))

    def _told_apart(self, each: _Field, taken: set[tuple[object, ...]]) -> tuple[object, ...]:
        section, number = each.race.section, 2
        while (*each.key, section) in taken:
            section = f"{each.race.section} race {number}".strip()
            number += 1
        if section != each.race.section:
            self.sections[each.race.id] = section
        return (*each.key, section)

    def _read(self, comes: Mapping[int, int]) -> list[_Field]:
        race = tables.race
        columns = (race.c.origin, race.c.meet_id)
        found: dict[int, _Field] = {}
        for column, numbers in ((race.c.id, list(comes)), (race.c.meet_id, sorted(set(comes.values())))):
            for some in portions(numbers):
                for row in self._connection.execute(stored_races(columns).where(column.in_(some))):
                    origin, meet = row[-2:]
                    number = row[0]
                    found[number] = _Field(
                        read_stored(row), comes.get(number, meet), origin == SHIPPED, number in comes
                    )
        for result in self._results(found):
            found[result.race].results.append(result)
        said = tables.race_source.c
        for some in portions(sorted(found)):
            by_imports = select(said.race_id, said.origin).where(said.race_id.in_(some), said.origin != SHIPPED)
            for race_id, origin in self._connection.execute(by_imports):
                found[race_id].imports.add(origin)
        return list(found.values())

    def _results(self, races: Iterable[int]) -> Iterable[BriefResult]:
        result, team = tables.result, tables.team
        sides: dict[tuple[str, str], int] = {}  # nations and clubs stand for athletes, by negative numbers
        columns = brief_columns(result, result.c.race_id, func.coalesce(result.c.athlete_id, 0))
        statement = select(*columns, team.c.nation, team.c.club).outerjoin(team, team.c.id == result.c.team_id)
        for some in portions(sorted(races)):
            for *row, nation, club in self._connection.execute(statement.where(result.c.race_id.in_(some))):
                brief = BriefResult(*row)
                side = 0 if nation is None else -1 - sides.setdefault((nation, club), len(sides))
                yield brief if nation is None else brief._replace(athlete=side)


def _places_agree(one: BriefResult, other: BriefResult) -> bool:
    return one.place == other.place or None in (one.place, other.place)


def _is_one(held: _Field, comes: _Field) -> bool:
    """Whether two races of one event and meet are one: see "One race is one race" in docs/almanac.md."""
    one, other = held.race, comes.race
    if one.round != other.round or one.split != other.split or one.combined != other.combined:
        return False
    if abs(one.day - other.day) > _DAY or (one.wind is not None and other.wind is not None and one.wind != other.wind):
        return False
    known = {result.athlete: result for result in held.results}
    pairs = [(known[result.athlete], result) for result in comes.results if result.athlete in known]
    same = sum(same_mark(*pair) and _places_agree(*pair) for pair in pairs)
    if held.hidden or comes.hidden:
        return same > 0
    if held.imports & comes.imports:  # an import that told them apart would do so again
        return False
    if pairs:
        return same > len(pairs) - same
    alike = (one.day, one.heat, one.section) == (other.day, other.heat, other.section)
    return alike and one_list([*held.results, *comes.results])
