"""Writes records and bests, each once, with the sources that list it."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, func, select

from bot.domain.rows import RecordRow, TeamRow
from bot.importing.disputes import Disputes
from bot.importing.journal import Journal, link
from bot.importing.meets import Meets
from bot.importing.precedence import NOBODY, Precedence
from bot.importing.record_lists import Held, RecordLists
from bot.importing.slugs import Slugs
from bot.importing.staged import Staged, Venue
from bot.importing.teams import Side, Sides, team_slug
from bot.store import tables
from bot.store.bulk import Bulk, portions, stored_day
from bot.store.rows import known_nation

_COLUMNS = (
    *("id", "slug", "type", "scope", "discipline", "variant", "sex", "short_track"),
    *("mark_text", "mark_value", "mark_step", "mark_measure", "mark_flags", "mark_wind"),
    *("athlete_id", "team_id", "meet_id", "set_on", "status", "set_indoors", "origin"),
)


class RecordWriter:
    """Writes the records of one import: `find_meets` before the meets are written, `write` after."""

    def __init__(
        self, connection: Connection, journal: Journal, disputes: Disputes, precedence: Precedence, sides: Sides
    ) -> None:
        self._connection = connection
        self._sides = sides
        self._journal = journal
        self._disputes = disputes
        self._precedence = precedence
        self._new: list[tuple[int, RecordRow, int | Side, int]] = []  # id, row, holder, meet
        self._said: list[int] = []

    def find_meets(self, staged: Staged, meets: Meets) -> None:
        """Compare records with stored ones, and find meets for the new ones."""
        if not (staged.records or staged.team_records):
            return
        of_athletes = ((row, staged.person_of_record(index).athlete_id) for index, row in enumerate(staged.records))
        rows = (*of_athletes, *((row, self._side_of(row)) for row in staged.team_records))
        found = RecordLists(self._connection, self._sides).find(rows)
        for (row, holder), (held, new) in zip(rows, found, strict=True):
            self._said.append(held.id)
            if not new:
                self._compare(held, row)
                continue
            venue = Venue(row.meet, row.venue, row.city, row.country)
            known = meets.find_known(venue, row.date, row.event)
            meet = meets.find_or_make(venue, [row.date])[row.date] if known is None else known
            self._new.append((held.id, row, holder, meet))

    def write(self, slugs: Slugs, team_slugs: Slugs) -> int:
        """Write the new ones, after the results; returns how many."""
        records = Bulk(self._connection, tables.record, _COLUMNS)
        teams = self._teams_of_new(team_slugs)
        for number, row, holder, meet in self._new:
            event, mark = row.event, row.mark
            sex, short = event.sex or "X", bool(event.short_track)
            whose = sex.lower() + ("i" if short else "")
            slug = slugs.take(
                event.discipline, row.type.lower(), row.scope.lower(), whose, f"{row.date:%Y}", fallback="record"
            )
            what = (row.type.value, row.scope, event.discipline, event.variant, str(sex), short)
            marked = (mark.text, mark.value, mark.step, mark.measure.value, mark.flags.value, mark.wind)
            day = stored_day(self._connection, row.date)
            whom = (None, teams[number]) if number in teams else (holder, None)
            rest = (*whom, meet, day, row.status.value, row.set_indoors, self._journal.origin)
            records.add((number, slug, *what, *marked, *rest))
        records.flush()
        link(self._connection, tables.record_source, self._said, self._disputes.source, self._journal)
        return len(self._new)

    def _side_of(self, row: RecordRow) -> Side:
        team = row.holder
        return self._sides.of(team.nation, team.club) if isinstance(team, TeamRow) else ()

    def _teams_of_new(self, slugs: Slugs) -> dict[int, int]:
        """The ids of the teams that hold new records: that of the race's result, if it is stored, or a new one."""
        teams = [(number, row, holder) for number, row, holder, _ in self._new if isinstance(holder, tuple)]
        if not teams:
            return {}
        ran = self._that_ran({row.date for _, row, _ in teams})
        c = tables.team.c
        following = (self._connection.execute(select(func.max(c.id))).scalar() or 0) + 1
        new = Bulk(self._connection, tables.team, ("id", "slug", "nation", "club", "origin"))
        found: dict[int, int] = {}
        for number, row, side in teams:
            known = ran.get((row.date, row.event.key, row.mark.value, side))
            if known is None and isinstance(row.holder, TeamRow):
                known, following = following, following + 1
                slug = team_slug(slugs, row.holder, row.event, row.date)
                club = row.holder.club if side[0] == "" else ""
                new.add((known, slug, row.holder.nation or tables.NO_NATION, club, self._journal.origin))
                ran[row.date, row.event.key, row.mark.value, side] = known
            found[number] = known or 0
        new.flush()
        return found

    def _that_ran(self, days: set[date]) -> dict[tuple[date, str, int, Side], int]:
        """The teams with results on these days, by day, event, mark and side."""
        team, result, race = tables.team.c, tables.result.c, tables.race.c
        found: dict[tuple[date, str, int, Side], int] = {}
        for some in portions(sorted(days)):
            rows = self._connection.execute(
                select(race.date, result.event, result.mark_value, team.nation, team.club, team.id)
                .select_from(tables.race)
                .join(tables.result, result.race_id == race.id)
                .join(tables.team, team.id == result.team_id)
                .where(race.date.in_(some), result.mark_value.is_not(None))
                .order_by(result.id)
            )
            for day, event, value, nation, club, number in rows:
                found.setdefault((day, event, value, self._sides.of(known_nation(nation), club)), number)
        return found

    def _compare(self, known: Held, row: RecordRow) -> None:
        claims = (
            ("mark", known.text, row.mark.text, known.value != row.mark.value),
            ("date", str(known.set_on), str(row.date), known.set_on != row.date),
            ("status", known.status, row.status.value, known.status != row.status.value),
        )
        for about, stands, claim, differs in claims:
            if differs:
                self._dispute(known, row, about, stands, claim)

    def _dispute(self, known: Held, row: RecordRow, about: str, stands: str, claim: str) -> None:
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
