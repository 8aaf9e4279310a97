"""Files races that the store has already under the known meets of their days and cities.

Lists name only cities, so an import makes a meet of each city and its days. Once the shipped facts know a meet there,
its races and records belong to that, and what was made for them becomes another id of it.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from bot.domain.event import Event, Sex
from bot.domain.facts import Facts
from bot.importing.calendar import Calendar
from bot.importing.cities import read_cities
from bot.importing.doubles import Doubles
from bot.importing.joining import Joiner
from bot.importing.shipped import Shipped
from bot.importing.staged import Venue
from bot.store import tables
from bot.store.bulk import portions
from bot.store.columns import SHIPPED
from bot.store.seed import seed
from bot.store.store import Store

_LONGEST = 60  # days of a meet that are looked through; a series of races may go on for longer


def rehang(connection: Connection, fold: Callable[[str], str]) -> int:
    """File races and records of imports under the known meets that they belong to; returns how many races moved.

    Two races that become one are joined, and their ids both lead to it. Undoing a batch works as before.
    """
    return _Rehanging(connection, Calendar(connection, fold, read_cities(connection, fold))).run()


async def seed_and_rehang(store: Store, facts: Facts, fold: Callable[[str], str]) -> bool:
    """Seed the store, and let what was imported before follow, in one transaction; returns whether it was written."""
    return await seed(store, facts, partial(_Imported, fold=fold))


class _Imported(Shipped):
    """What imports brought before: the shipped facts among it are taken over, and the rest is filed under its meets."""

    def finish(self) -> None:
        super().finish()
        rehang(self.connection, self.fold)


@dataclass(slots=True)
class _Rehanging:
    connection: Connection
    calendar: Calendar
    venues: dict[int, Venue] = field(default_factory=dict[int, Venue])  # of meets that may be part of a known one
    heirs: defaultdict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))

    def run(self) -> int:
        self.venues = self._list_venues()
        if not self.venues:
            return 0
        moved = self._move_races()
        self._move(tables.record, self._found(tables.record))
        self._move(tables.entry, self._found(tables.entry))
        self._rewrite_changes()
        self._drop_empty()
        return moved

    def _list_venues(self) -> dict[int, Venue]:
        meet, race, record = tables.meet, tables.race, tables.record
        first: dict[int, tuple[date, date]] = {}
        entered = (tables.entry.c.date, tables.entry.c.meet_id)
        for day, of in ((race.c.date, race.c.meet_id), (record.c.set_on, record.c.meet_id), entered):
            for number, start, end in self.connection.execute(select(of, func.min(day), func.max(day)).group_by(of)):
                before = first.get(number, (start, end))
                first[number] = (min(before[0], start), max(before[1], end))
        columns = (meet.c.id, meet.c.name, meet.c.named, meet.c.city, meet.c.country)
        rows = self.connection.execute(select(*columns).where(meet.c.origin != SHIPPED, meet.c.start.is_(None)))
        found: dict[int, Venue] = {}
        for number, name, named, city, country in rows:
            venue = Venue(name if named else "", "", city, country)
            start, end = (day.toordinal() for day in first.get(number, (date.min, date.min)))
            if self.calendar.may_have(venue, range(start, min(end, start + _LONGEST) + 1)):
                found[number] = venue
        return found

    def _found(self, table: Table) -> dict[int, tuple[int, int]]:
        """The rows of a table that belong to a known meet: its id, and that of the meet they are filed under."""
        found: dict[int, tuple[int, int]] = {}
        for some in portions(sorted(self.venues)):
            for row in self.connection.execute(select(table).where(table.c.meet_id.in_(some))).mappings():
                meet = self._meet_of(dict(row))
                if meet is not None:
                    found[row["id"]] = meet, row["meet_id"]
        return found

    def _meet_of(self, row: dict[str, Any]) -> int | None:
        """The known meet of a race or a record, given as a row of its table."""
        day = row.get("date") or row["set_on"]
        ordinal = (date.fromisoformat(day) if isinstance(day, str) else day).toordinal()
        event = Event(row["discipline"], Sex(row["sex"]), bool(row["short_track"]), row["variant"])
        venue = self.venues[row["meet_id"]]._replace(stadium=row.get("venue", ""))
        return self.calendar.find(venue, ordinal, event, split=bool(row.get("split")))

    def _move_races(self) -> int:
        found = self._found(tables.race)
        doubles = Doubles(self.connection, {race: meet for race, (meet, _) in found.items()})
        joiner = Joiner(self.connection)
        for race, kept in doubles.same.items():
            joiner.join(kept, race)
            meet, before = found.pop(race)
            self.heirs[before][meet] += 1
        joiner.finish()
        self._move(tables.race, found, doubles.sections)
        return len(found) + len(doubles.same)

    def _move(self, table: Table, found: dict[int, tuple[int, int]], sections: dict[int, str] | None = None) -> None:
        values: list[dict[str, Any]] = []
        for number, (meet, before) in found.items():
            self.heirs[before][meet] += 1
            values.append({"row": number, "into": meet})
        for number, section in (sections or {}).items():
            self.connection.execute(update(table).where(table.c.id == number).values(section=section))
        if values:
            moving = update(table).where(table.c.id == bindparam("row")).values(meet_id=bindparam("into"))
            self.connection.execute(moving, values)

    def _rewrite_changes(self) -> None:
        """Let what undoing a batch would bring back be filed under the known meets, too."""
        change, race = tables.change, tables.race
        statement = select(change.c.id, change.c.row_id, change.c.before, change.c.table)
        kept = self.connection.execute(
            statement.where(change.c.table.in_([race.name, tables.record.name, tables.entry.name]))
        ).all()
        rows = [(number, of, json.loads(before), table) for number, of, before, table in kept]
        rows = [row for row in rows if row[2]["meet_id"] in self.venues]
        sections = self._sections([of for _, of, _, table in rows if table == race.name])
        for number, of, row, table in rows:
            meet = self._meet_of(row)
            if meet is None:
                continue
            row["meet_id"] = meet
            if table == race.name and of in sections:
                row["section"] = sections[of]
            text = json.dumps(row, ensure_ascii=False)
            self.connection.execute(update(change).where(change.c.id == number).values(before=text))

    def _sections(self, races: Iterable[int]) -> dict[int, str]:
        race, found = tables.race, dict[int, str]()
        for some in portions(sorted(set(races))):
            rows = self.connection.execute(select(race.c.id, race.c.section).where(race.c.id.in_(some)))
            found |= {row[0]: row[1] for row in rows}
        return found

    def _drop_empty(self) -> None:
        """Make meets that have nothing left another id of the known meet that has most of it."""
        meet, alias = tables.meet, tables.meet_alias
        used: set[int] = set()
        for table in (tables.race, tables.record, tables.entry):
            for some in portions(sorted(self.heirs)):
                used |= set(self.connection.execute(select(table.c.meet_id).where(table.c.meet_id.in_(some))).scalars())
        used |= self._waiting()
        for number, heirs in self.heirs.items():
            if number in used:
                continue
            [(heir, _)] = heirs.most_common(1)
            slug, origin = self.connection.execute(select(meet.c.slug, meet.c.origin).where(meet.c.id == number)).one()
            self.connection.execute(update(alias).where(alias.c.meet_id == number).values(meet_id=heir))
            self.connection.execute(insert(alias).values(slug=slug, meet_id=heir, origin=origin))
            self.connection.execute(delete(meet).where(meet.c.id == number))

    def _waiting(self) -> set[int]:
        """The meets of races and records that undoing a batch would bring back."""
        change = tables.change
        names = [tables.race.name, tables.record.name, tables.entry.name]
        rows = self.connection.execute(select(change.c.before).where(change.c.table.in_(names))).scalars()
        return {json.loads(before)["meet_id"] for before in rows}
