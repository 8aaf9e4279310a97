"""Loads what people of the files and athletes of the store did, for those only whose names alone must decide."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import Column, Connection, Row, func, select

from bot.domain.disciplines import find_discipline
from bot.domain.mark import Measure
from bot.domain.source import SourceKind
from bot.importing.careers import Deed
from bot.importing.cities import Cities
from bot.importing.staged import Staged, StagedRace
from bot.importing.staged_tables import staged_result
from bot.store import tables
from bot.store.bulk import portions

_SEATED = (SourceKind.OWN, SourceKind.MEET)  # kinds of files that give whole races


# The columns of a staged result that make a deed: id, race, person, place, status and mark.
_Said = (
    Row[int, int, int, int | None, str | None, int | None] | tuple[int, int, int, int | None, str | None, int | None]
)


class _Stored(NamedTuple):
    """The columns of a result of the store that make a deed."""

    day: date
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
    split: bool
    combined: str
    race: int


class Deeds:
    """Loads deeds; `of_people` of the files by the person's number, `of_athletes` of the store by the athlete's id."""

    def __init__(self, connection: Connection, staged: Staged, cities: Cities) -> None:
        self._connection = connection
        self._staged = staged
        self._cities = cities
        self._records: dict[int, list[int]] | None = None  # by person's number: indexes of records

    def of_people(self, numbers: set[int]) -> dict[int, list[Deed]]:
        """Results and records of these people."""
        found: defaultdict[int, list[Deed]] = defaultdict(list)
        c = staged_result.c
        for some in portions(sorted(numbers)):
            rows = self._connection.execute(
                select(c.id, c.race, c.person, c.place, c.status, c.mark_value)
                .where(c.person.in_(some), c.merged == 0)
                .order_by(c.id)
            )
            for row in rows:
                said: _Said = row
                found[said[2]].append(self._deed(self._staged.races[said[1]], said))
        self._add_company(found)
        for team in self._staged.teams:
            for runner in team.runners:
                if runner is not None and runner.number in numbers:
                    race = self._staged.races[team.race]
                    said = (team.number, team.race, runner.number, team.place, team.status, team.mark[1])
                    found[runner.number].append(self._deed(race, said))
        records = self._records_of()
        for number in numbers if records else ():
            found[number] += (self._record(index, number) for index in records.get(number, ()))
        for index in range(len(self._staged.entries)):
            person = self._staged.person_of_entry(index).number
            if person in numbers:
                found[person].append(self._entry(index, person))
        return found

    def forget(self) -> None:
        """Forget whose records are whose, after people of the files were split."""
        self._records = None

    def of_athletes(self, ids: Iterable[int]) -> dict[int, list[Deed]]:
        """Results and records of these athletes of the store."""
        found: defaultdict[int, list[Deed]] = defaultdict(list)
        result, race, meet, record = tables.result, tables.race, tables.meet, tables.record
        event = (race.c.discipline, race.c.variant, race.c.sex, result.c.mark_value, result.c.place, result.c.status)
        where = (race.c.round, race.c.heat, race.c.section, meet.c.city, race.c.split, race.c.combined)
        runner = tables.team_runner
        for some in portions(sorted(set(ids))):
            rows = self._connection.execute(
                select(result.c.athlete_id, race.c.date, *event, *where, result.c.race_id)
                .join(race, race.c.id == result.c.race_id)
                .join(meet, meet.c.id == race.c.meet_id)
                .where(result.c.athlete_id.in_(some))
                .union_all(
                    select(runner.c.athlete_id, race.c.date, *event, *where, result.c.race_id)
                    .join(result, result.c.team_id == runner.c.team_id)
                    .join(race, race.c.id == result.c.race_id)
                    .join(meet, meet.c.id == race.c.meet_id)
                    .where(runner.c.athlete_id.in_(some))
                )
            )
            for athlete, *row in rows:
                found[athlete].append(self._stored(_Stored(*row)))
            held = (record.c.discipline, record.c.variant, record.c.sex, record.c.mark_value)
            rows = self._connection.execute(
                select(record.c.athlete_id, record.c.set_on, *held).where(record.c.athlete_id.in_(some))
            )
            for athlete, day, code, variant, sex, value in rows:
                what = (day.toordinal(), code, variant, sex, value, None, None)
                found[athlete].append(Deed(*what, "", 0, "", "", alone=True))
            self._add_entered(list(some), found)
        return found

    def _add_entered(self, some: list[int], found: dict[int, list[Deed]]) -> None:
        """Add what athletes of the store are entered for."""
        entry = tables.entry.c
        event = (entry.discipline, entry.variant, entry.sex)
        rows = self._connection.execute(
            select(entry.athlete_id, entry.date, *event).where(entry.athlete_id.in_(some)).order_by(entry.id)
        )
        for athlete, day, code, variant, sex in rows:
            what = (day.toordinal(), code, variant, sex, None, None, None)
            found[athlete].append(Deed(*what, "", 0, "", "", alone=True, entered=True))

    def named_by(self, source: int, ids: Iterable[int]) -> set[int]:
        """Those of these athletes of the store whom a source names."""
        c, found = tables.athlete_source.c, set[int]()
        for some in portions(sorted(ids)):
            rows = select(c.athlete_id).where(c.source_id == source, c.athlete_id.in_(some))
            found.update(self._connection.execute(rows).scalars())
        return found

    def _stored(self, row: _Stored) -> Deed:
        code, part = row.discipline, _combined(row.combined)
        what = (row.day.toordinal(), code, row.variant, row.sex, row.value, row.place, row.status)
        where = (row.round, row.heat, row.section, self._cities.key(row.city))
        alone = bool(row.split) or row.heat == tables.HIDDEN_HEAT
        unmarked = row.value is None and not row.combined
        company = self._best_of(tables.result.c.race_id, row.race, code) if unmarked else None
        return Deed(*what, *where, alone=alone, company=company, part=part)

    def seated(self, deeds: Iterable[Deed]) -> list[Deed]:
        """These deeds with a seat each where several have one place and mark, and their race leaves out the next."""
        deeds = list(deeds)
        shared = Counter(_seat_of(deed) for deed in deeds if deed.race >= 0 and deed.place is not None)
        races = {race for (race, _, _), times in shared.items() if times > 1}
        races = {race for race in races if self._staged.races[race].kind in _SEATED}
        if not races:
            return deeds
        places: defaultdict[int, set[int]] = defaultdict(set)
        c = staged_result.c
        for some in portions(sorted(races)):
            rows = self._connection.execute(
                select(c.race, c.place).where(c.race.in_(some), c.merged == 0, c.place.is_not(None)).distinct()
            )
            for race, place in rows:
                places[race].add(place)
        taken: Counter[tuple[int, int | None, int | None]] = Counter()
        found: list[Deed] = []
        for deed in deeds:
            key = _seat_of(deed)
            held, place = places.get(deed.race, set[int]()), deed.place or 0
            two = shared[key] > 1 and place + 1 not in held and place + shared[key] in held
            taken[key] += two
            found.append(deed._replace(seat=taken[key]) if two else deed)
        return found

    def _add_company(self, found: dict[int, list[Deed]]) -> None:
        """Put the best mark of the race into the deeds of people who have no mark at all."""
        for deeds in found.values():
            if all(deed.value is None and not self._staged.races[deed.race].combined for deed in deeds):
                of = staged_result.c.race
                deeds[:] = [d._replace(company=self._best_of(of, d.race, d.discipline)) for d in deeds]

    def _best_of(self, column: Column[int], race: int, code: str) -> int | None:
        mark = column.table.c["mark_value"]
        discipline = find_discipline(code)
        timed = discipline is None or discipline.measure is Measure.TIME
        best = func.min(mark) if timed else func.max(mark)
        return self._connection.execute(select(best).where(column == race)).scalar()

    def _records_of(self) -> dict[int, list[int]]:
        if self._records is None:
            self._records = {}
            for index in range(len(self._staged.records)):
                self._records.setdefault(self._staged.person_of_record(index).number, []).append(index)
        return self._records

    def _record(self, index: int, person: int) -> Deed:
        row = self._staged.records[index]
        what = (row.event.discipline, row.event.variant, row.athlete.sex, row.mark.value, None, None)
        where = ("", 0, "", self._cities.key(row.city))
        return Deed(row.date.toordinal(), *what, *where, id=-1 - index, person=person, kind=row.kind, alone=True)

    def _entry(self, index: int, person: int) -> Deed:
        row = self._staged.entries[index]
        what = (row.event.discipline, row.event.variant, row.athlete.sex, None, None, None)
        number = self._staged.deed_of_entry(index)
        where = ("", 0, "", self._cities.key(row.city))
        return Deed(
            row.first.toordinal(), *what, *where, id=number, person=person, kind=row.kind, alone=True, entered=True
        )

    def _deed(self, race: StagedRace, said: "_Said") -> Deed:
        event, (number, _, person, place, status, value) = race.event, said
        city, part = self._cities.key(race.venue.city), race.combined and _combined(race.combined)
        return Deed(  # by position, which is faster: there may be hundreds of thousands
            race.day.toordinal(),
            event.discipline,
            event.variant,
            event.sex or "",
            value,
            place,
            status,
            race.round,
            race.heat,
            race.section,
            city,
            race.number,
            number,
            person,
            race.kind,
            race.hidden or race.split,
            0,
            None,
            part,
        )


def _combined(code: str) -> str:
    """The combined event of a part; the decathlon stands for one that the file does not name."""
    return code if not code or find_discipline(code) else "decathlon"


def _seat_of(deed: Deed) -> tuple[int, int | None, int | None]:
    return deed.race, deed.place, deed.value
