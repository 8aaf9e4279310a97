"""Finds the record of the store that a row of a file is about, or says that the row is a record of its own.

A file says each record once. Two marks that it has for one holder on one list are therefore two records, on one day or
a day apart. A claim of another file is about the record it is nearest to, and contradicts it where the two differ.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, func, select

from bot.domain.rows import RecordRow
from bot.importing.teams import Side, Sides
from bot.store import tables
from bot.store.rows import known_nation

_List = tuple[str, str, str, str, str, bool, int | Side]  # type, scope, event, holder: an athlete's id or a side
_SAME, _SAME_MARK, _SAME_DAY, _DAY_APART = range(4)  # how near a row is to a record


@dataclass(slots=True)
class Held:
    """A record of the store, or a new one of this import.

    `claims` has the day and mark that each file, and each source that a file names, was found to have for it.
    """

    id: int
    set_on: date
    value: int
    text: str
    status: str
    claims: dict[tuple[str, str], tuple[date, int]] = field(default_factory=dict[tuple[str, str], tuple[date, int]])

    def claim(self, row: RecordRow) -> None:
        """Note that the row is about this record."""
        self.claims[row.file, row.source] = (row.date, row.mark.value)

    def is_said_otherwise(self, row: RecordRow) -> bool:
        """Whether the row's file has another row about this record."""
        return self.claims.get((row.file, row.source), (row.date, row.mark.value)) != (row.date, row.mark.value)

    def distance(self, row: RecordRow) -> tuple[bool, int, int]:
        """Less is nearer: whether this row is new to it, one of the four steps, the difference of the marks."""
        apart = abs(self.value - row.mark.value)
        steps = (_SAME_DAY if apart else _SAME) + (self.set_on != row.date)
        return (row.file, row.source) not in self.claims, steps, apart


class RecordLists:
    """The records of the store by list, holder and ordinal day."""

    def __init__(self, connection: Connection, sides: Sides) -> None:
        self._held: defaultdict[_List, dict[int, list[Held]]] = defaultdict(dict)
        c, team = tables.record.c, tables.team.c
        what = (c.type, c.scope, c.discipline, c.variant, c.sex, c.short_track, c.athlete_id, team.nation, team.club)
        chosen = select(*what, c.id, c.set_on, c.mark_value, c.mark_text, c.status)
        chosen = chosen.outerjoin(tables.team, team.id == c.team_id).order_by(c.id)
        for row in connection.execute(chosen):
            holder = row[6] if row[6] is not None else sides.of(known_nation(row[7]), row[8])
            self._add((row[0], row[1], row[2], row[3], row[4], bool(row[5]), holder), Held(*row[9:]))
        self._following = (connection.execute(select(func.max(c.id))).scalar() or 0) + 1

    def find(self, rows: Sequence[tuple[RecordRow, int | Side]]) -> Iterator[tuple[RecordRow, int | Side, Held, bool]]:
        """Each row with its holder, its record, and whether that is new; in the order given.

        The same claims are found first, so that the other marks of a file are not taken for claims about them.
        """
        found: dict[int, Held] = {}
        for most in (_SAME, _SAME_MARK):
            for number, (row, holder) in enumerate(rows):
                held = None if number in found else self._nearest(row, holder, most)
                if held is not None:
                    held.claim(row)
                    found[number] = held
        for number, (row, holder) in enumerate(rows):
            held = found.get(number) or self._nearest(row, holder, _DAY_APART)
            new = held is None
            if held is None:
                held = Held(self._following, row.date, row.mark.value, row.mark.text, row.status.value)
                self._following += 1
                self._add(_list_of(row, holder), held)
            held.claim(row)
            yield row, holder, held, new

    def _nearest(self, row: RecordRow, holder: int | Side, most: int) -> Held | None:
        days = self._held.get(_list_of(row, holder), {})
        day = row.date.toordinal()
        near = [
            (held.distance(row), held)
            for each in (day, day - 1, day + 1)
            for held in days.get(each, ())
            if not held.is_said_otherwise(row)
        ]
        near = [(distance, held) for distance, held in near if distance[1] <= most]
        return min(near, key=lambda one: one[0])[1] if near else None

    def _add(self, where: _List, held: Held) -> None:
        self._held[where].setdefault(held.set_on.toordinal(), []).append(held)


def _list_of(row: RecordRow, holder: int | Side) -> _List:
    event = row.event
    what = (event.discipline, event.variant, str(event.sex or "X"), bool(event.short_track))
    return (row.type.value, row.scope, *what, holder)
