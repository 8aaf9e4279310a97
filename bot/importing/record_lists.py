"""Finds the record of the store that a row of a file is about, or says that the row is a record of its own.

A file says each record once. Two marks that it has for one holder on one list are therefore two records, on one day or
a day apart. A claim of another file is about the record it is nearest to, and contradicts it where the two differ.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from bot.domain.rows import RecordRow
from bot.importing.teams import Side, Sides
from bot.store import tables
from bot.store.rows import known_nation

_List = tuple[str, str, str, str, str, bool, int | Side]  # type, scope, event, holder: an athlete's id or a side
_Row = tuple[RecordRow, int | Side]  # with its holder
_SAME, _SAME_MARK, _SAME_DAY, _DAY_APART = range(4)  # how far a record is from a row


@dataclass(slots=True)
class Held:
    """A record of the store, or a new one of this import."""

    id: int
    set_on: date
    value: int
    text: str
    status: str


class RecordLists:
    """The records of the store, by list, holder and ordinal day."""

    def __init__(self, connection: Connection, sides: Sides) -> None:
        self._held: dict[int, Held] = {}
        # The marks and ids of each day in order, without those that the rows looked at have found already.
        self._free: defaultdict[tuple[_List, int], list[tuple[int, int]]] = defaultdict(list)
        c, team = tables.record.c, tables.team.c
        what = (c.type, c.scope, c.discipline, c.variant, c.sex, c.short_track, c.athlete_id, team.nation, team.club)
        chosen = select(*what, c.id, c.set_on, c.mark_value, c.mark_text, c.status)
        for row in connection.execute(chosen.outerjoin(tables.team, team.id == c.team_id)):
            holder = row[6] if row[6] is not None else sides.of(known_nation(row[7]), row[8])
            self._add((row[0], row[1], row[2], row[3], row[4], bool(row[5]), holder), Held(*row[9:]))
        self._following = (connection.execute(select(func.max(c.id))).scalar() or 0) + 1

    def find(self, rows: Sequence[_Row]) -> list[tuple[Held, bool]]:
        """The record of each row, and whether that row is the first of a new one."""
        by_file: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for number, (row, _) in enumerate(rows):
            by_file[row.file, row.source].append(number)
        found: dict[int, tuple[Held, bool]] = {}
        for numbers in by_file.values():
            self._find_of_one_file({number: rows[number] for number in numbers}, found)
        return [found[number] for number in range(len(rows))]

    def _find_of_one_file(self, rows: dict[int, _Row], found: dict[int, tuple[Held, bool]]) -> None:
        """The same claims are found first, so that the file's other marks are not taken for claims about them."""
        claims: dict[tuple[_List, date, int], Held] = {}
        taken: list[tuple[_List, Held]] = []
        for most in (_SAME, _SAME_MARK, _DAY_APART):
            for number, (row, holder) in rows.items():
                if number in found:
                    continue
                of = _list_of(row, holder)
                claim = (of, row.date, row.mark.value)
                held = claims.get(claim) or self._take_nearest(of, row, most)
                new = held is None and most == _DAY_APART
                if new:
                    held = Held(self._following, row.date, row.mark.value, row.mark.text, row.status.value)
                    self._following += 1
                if held is not None:
                    found[number] = held, new
                    if claim not in claims:
                        claims[claim] = held
                        taken.append((of, held))
        for of, held in taken:
            self._add(of, held)

    def _take_nearest(self, of: _List, row: RecordRow, most: int) -> Held | None:
        near: list[tuple[int, int, int]] = []  # distance, difference of the marks, id
        day, value = row.date.toordinal(), row.mark.value
        for other in (day, day - 1, day + 1):
            free = self._free.get((of, other), [])
            at = bisect_left(free, (value, 0))
            for mark, number in free[max(at - 1, 0) : at + 1]:
                distance = (_SAME if mark == value else _SAME_DAY) + (other != day)
                if distance <= most:
                    near.append((distance, abs(mark - value), number))
        if not near:
            return None
        held = self._held[min(near)[2]]
        free = self._free[of, held.set_on.toordinal()]
        del free[bisect_left(free, (held.value, held.id))]
        return held

    def _add(self, of: _List, held: Held) -> None:
        self._held[held.id] = held
        insort(self._free[of, held.set_on.toordinal()], (held.value, held.id))


def _list_of(row: RecordRow, holder: int | Side) -> _List:
    event = row.event
    what = (event.discipline, event.variant, str(event.sex or "X"), bool(event.short_track))
    return (row.type.value, row.scope, *what, holder)
