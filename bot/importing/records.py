"""Writes records and bests, each once, with the sources that list it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from bot.domain.rows import RecordRow
from bot.importing.bulk import Bulk, stored_day
from bot.importing.disputes import Disputes
from bot.importing.journal import Journal, link
from bot.importing.meets import Meets
from bot.importing.precedence import NOBODY, Precedence
from bot.importing.slugs import Slugs
from bot.importing.staging import Staged, Venue
from bot.store import tables

_COLUMNS = (
    *("id", "slug", "type", "scope", "discipline", "variant", "sex", "short_track"),
    *("mark_text", "mark_value", "mark_step", "mark_measure", "mark_flags", "mark_wind"),
    *("athlete_id", "meet_id", "set_on", "status", "origin"),
)
_List = tuple[str, str, str, str, str, bool, int]  # type, scope, event, athlete


@dataclass(slots=True)
class _Held:
    """A record of the store, or a new one of this import."""

    id: int
    set_on: date
    value: int
    text: str
    status: str


class RecordWriter:
    """Writes the records of one import: `find_meets` before the meets are written, `write` after."""

    def __init__(self, connection: Connection, journal: Journal, disputes: Disputes, precedence: Precedence) -> None:
        self._connection = connection
        self._journal = journal
        self._disputes = disputes
        self._precedence = precedence
        self._new: list[tuple[int, RecordRow, int, int]] = []  # id, row, athlete, meet
        self._said: list[int] = []

    def find_meets(self, staged: Staged, meets: Meets) -> None:
        """Compare records with stored ones, and find meets for the new ones."""
        if not staged.records:
            return
        held, following = self._load()
        for index, row in enumerate(staged.records):
            athlete = staged.person_of_record(index).athlete_id
            listed = held[_list_of(row, athlete)]
            day = row.date.toordinal()
            known = listed.get(day) or listed.get(day - 1) or listed.get(day + 1)
            if known is not None:
                self._compare(known, row)
                self._said.append(known.id)
                continue
            venue = Venue(row.meet, row.venue, row.city, row.country)
            meet = meets.find_or_make(venue, [row.date])[row.date]
            listed[day] = _Held(following, row.date, row.mark.value, row.mark.text, row.status.value)
            self._new.append((following, row, athlete, meet))
            self._said.append(following)
            following += 1

    def write(self, slugs: Slugs) -> int:
        """Write the new ones; returns how many."""
        records = Bulk(self._connection, tables.record, _COLUMNS)
        for number, row, athlete, meet in self._new:
            event, mark = row.event, row.mark
            sex, short = event.sex or "X", bool(event.short_track)
            whose = sex.lower() + ("i" if short else "")
            slug = slugs.take(
                event.discipline, row.type.lower(), row.scope.lower(), whose, f"{row.date:%Y}", fallback="record"
            )
            what = (row.type.value, row.scope, event.discipline, event.variant, str(sex), short)
            marked = (mark.text, mark.value, mark.step, mark.measure.value, mark.flags.value, mark.wind)
            day = stored_day(self._connection, row.date)
            rest = (athlete, meet, day, row.status.value, self._journal.origin)
            records.add((number, slug, *what, *marked, *rest))
        records.flush()
        link(self._connection, tables.record_source, self._said, self._disputes.source, self._journal)
        return len(self._new)

    def _load(self) -> tuple[defaultdict[_List, dict[int, _Held]], int]:
        """The records of the store by list and ordinal day, and the id of the next one."""
        c = tables.record.c
        what = (c.type, c.scope, c.discipline, c.variant, c.sex, c.short_track, c.athlete_id)
        held: defaultdict[_List, dict[int, _Held]] = defaultdict(dict)
        rest = (c.id, c.set_on, c.mark_value, c.mark_text, c.status)
        for row in self._connection.execute(select(*what, *rest)):
            one = _Held(*row[7:])
            of = (row[0], row[1], row[2], row[3], row[4], bool(row[5]), row[6])
            held[of].setdefault(one.set_on.toordinal(), one)
        return held, (self._connection.execute(select(func.max(c.id))).scalar() or 0) + 1

    def _compare(self, known: _Held, row: RecordRow) -> None:
        claims = (
            ("mark", known.text, row.mark.text, known.value != row.mark.value),
            ("date", str(known.set_on), str(row.date), known.set_on != row.date),
            ("status", known.status, row.status.value, known.status != row.status.value),
        )
        for about, stands, claim, differs in claims:
            if differs:
                self._dispute(known, row, about, stands, claim)

    def _dispute(self, known: _Held, row: RecordRow, about: str, stands: str, claim: str) -> None:
        said = self._precedence.said(tables.record_source, [known.id]).get(known.id, NOBODY)
        if said.is_beaten_by(row.kind):
            mark = row.mark
            values: Mapping[str, object] = {
                "mark": {
                    "mark_text": mark.text,
                    "mark_value": mark.value,
                    "mark_step": mark.step,
                    "mark_flags": mark.flags.value,
                    "mark_wind": mark.wind,
                },
                "date": {"set_on": row.date},
                "status": {"status": row.status.value},
            }[about]
            self._journal.update(tables.record, known.id, values)
            self._disputes.add_beaten("record", known.id, about, claim, stands, said)
        else:
            self._disputes.add("record", known.id, about, stands, claim)


def _list_of(row: RecordRow, athlete: int) -> _List:
    event = row.event
    what = (event.discipline, event.variant, str(event.sex or "X"), bool(event.short_track))
    return (row.type.value, row.scope, *what, athlete)
