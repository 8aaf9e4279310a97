"""Writes the entries of start lists, each athlete once for an event of a meet.

A start list is written anew until the meet begins, so the last one that is read is followed in days and times; what it
changes is kept in the journal. It never takes away what another list knows better: a time, or one day of several.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from bot.domain.event import Event, Sex
from bot.domain.rows import EntryRow
from bot.importing.journal import Journal, link
from bot.importing.meets import Meets
from bot.importing.staged import Staged, Venue
from bot.store import tables
from bot.store.bulk import Bulk, portions, stored_day

_EVENT = ("discipline", "variant", "sex", "short_track")
_COLUMNS = ("id", "athlete_id", "meet_id", *_EVENT, "date", "until", "starts", "origin")
_Key = tuple[int, int, Event]


@dataclass(frozen=True, slots=True)
class _When:
    """The days that an event may be on, and its start in UTC as ISO 8601, empty if it is not known."""

    first: date
    last: date
    starts: str

    def followed_by(self, new: "_When") -> "_When":
        """What stands when a later list says `new`."""
        within = new.first <= self.first and self.last <= new.last
        days = self if within else new
        same_day = self.first == self.last == new.first == new.last
        return _When(days.first, days.last, new.starts or (self.starts if within or same_day else ""))


class EntryWriter:
    """Writes the entries of one import: `find_meets` before the meets are written, `write` after.

    `added` and `merged` count entries once they are written.
    """

    def __init__(self, connection: Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal
        self._wanted: dict[_Key, _When] = {}
        self._read = 0
        self.added = 0
        self.merged = 0

    def find_meets(self, staged: Staged, meets: Meets) -> None:
        """Find the meet of each entry, or make it."""
        for index, row in enumerate(staged.entries):
            venue = Venue(row.meet, row.venue, row.city, row.country)
            known = meets.find_known(venue, row.first, row.event)
            meet = meets.find_or_make(venue, [row.first])[row.first] if known is None else known
            key = (staged.person_of_entry(index).athlete_id, meet, row.event)
            before, new = self._wanted.get(key), _when(row)
            self._wanted[key] = before.followed_by(new) if before else new
        self._read = len(staged.entries)

    def write(self, source: int) -> None:
        """Write the new ones, and other days and times of those that the store has."""
        if not self._wanted:
            return
        held = self._load({athlete for athlete, _, _ in self._wanted})
        following = (self._connection.execute(select(func.max(tables.entry.c.id))).scalar() or 0) + 1
        rows = Bulk(self._connection, tables.entry, _COLUMNS)
        changes: list[tuple[int, dict[str, Any]]] = []
        said: list[int] = []
        for (athlete, meet, event), new in self._wanted.items():
            known = held.get((athlete, meet, event))
            if known is None:
                days = (stored_day(self._connection, new.first), stored_day(self._connection, new.last))
                of = (event.discipline, event.variant or "", event.sex, bool(event.short_track))
                rows.add((following, athlete, meet, *of, *days, new.starts, self._journal.origin))
                said.append(following)
                following += 1
                continue
            number, before = known
            said.append(number)
            after = before.followed_by(new)
            if after != before:
                changes.append((number, {"date": after.first, "until": after.last, "starts": after.starts}))
        rows.flush()
        self.added = rows.count
        self.merged = self._read - self.added
        self._journal.update_all(tables.entry, changes)
        link(self._connection, tables.entry_source, said, source, self._journal)

    def _load(self, athletes: set[int]) -> dict[_Key, tuple[int, _When]]:
        """The entries of these athletes: their ids, days and times."""
        c = tables.entry.c
        found: dict[_Key, tuple[int, _When]] = {}
        columns = (c.id, c.athlete_id, c.meet_id, *(c[name] for name in _EVENT), c.date, c.until, c.starts)
        for some in portions(sorted(athletes)):
            statement = select(*columns).where(c.athlete_id.in_(some)).order_by(c.id)
            for row in self._connection.execute(statement).mappings():
                event = Event(row["discipline"], Sex(row["sex"]), bool(row["short_track"]), row["variant"])
                key = (row["athlete_id"], row["meet_id"], event)
                found.setdefault(key, (row["id"], _When(row["date"], row["until"], row["starts"])))
        return found


def _when(row: EntryRow) -> _When:
    return _When(row.first, row.last, _in_utc(row.starts) if row.starts else "")


def _in_utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
