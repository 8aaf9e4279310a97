"""Writes results: new ones straight from the staging table, and what a file adds to those there are or disputes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Integer, String, Table, cast, func, insert, literal, select, update

from bot.domain.source import SourceKind
from bot.store import tables
from bot.store.importing.bulk import Bulk, portions
from bot.store.importing.comparing import Score, one_list, same_mark
from bot.store.importing.disputes import Conflicts
from bot.store.importing.journal import Journal, link
from bot.store.importing.matching import Matches
from bot.store.importing.precedence import NOBODY, Said, Standings
from bot.store.importing.staging import Staged, staged_person, staged_race, staged_result

_MARK = ("mark_text", "mark_value", "mark_step", "mark_measure", "mark_flags", "mark_wind")
_CARRIED = ("place", "tied", "status", *_MARK)


class Line(NamedTuple):
    """A result with all that can be disputed of it."""

    id: int
    race: int
    athlete: int
    place: int | None
    tied: bool
    status: str | None
    mark_text: str | None
    mark_value: int | None
    mark_step: int | None
    mark_measure: str | None
    mark_flags: int
    mark_wind: int | None
    heat: int  # of the file; 0 of a result of the store

    @property
    def place_text(self) -> str:
        return "" if self.place is None else f"{self.place}{'=' if self.tied else ''}"

    @property
    def outcome(self) -> str:
        return self.mark_text or self.status or ""


@dataclass(slots=True)
class _Dispute:
    """One column of a stored result that a file gives otherwise."""

    about: str
    stored: Line
    said: Line
    stands: str
    claim: str
    values: dict[str, Any]


@dataclass(slots=True)
class Written:
    """What became of the results of a file."""

    added: int = 0
    first_id: int = 0  # the new ones have the ids of the staged ones plus this
    known: dict[int, int] = field(default_factory=dict[int, int])  # the id of a staged result: of the one it is
    disputes: list[_Dispute] = field(default_factory=list[_Dispute])

    def id_of(self, staged: int) -> int:
        """The id in the store of a staged result."""
        return self.known.get(staged, self.first_id + staged)


class ResultWriter:
    """Writes the results of one import; people and races must be written before."""

    def __init__(self, connection: Connection, journal: Journal, conflicts: Conflicts, standings: Standings) -> None:
        self._connection = connection
        self._journal = journal
        self._conflicts = conflicts
        self._standings = standings
        self._written = Written()

    def write(self, staged: Staged, matches: Matches) -> Written:
        """Write all that the staging table holds."""
        written = self._written
        self._number(staged)
        self._reveal(staged, matches)
        self._merge(staged, matches)
        written.first_id = self._connection.execute(select(func.max(tables.result.c.id))).scalar() or 0
        written.added = self._insert(written.first_id)
        self._settle(staged)  # before this source is among those that say it
        said = written.known.values()
        link(self._connection, tables.result_source, said, self._conflicts.source, self._journal)
        return written

    def _number(self, staged: Staged) -> None:
        """Tell the database which race and which athlete each number of the file is."""
        races = Bulk(self._connection, staged_race, ("id", "race_id", "event"))
        keys: dict[int, str] = {}
        for heat in staged.heats:
            key = keys.get(id(heat.event))
            if key is None:
                key = keys[id(heat.event)] = heat.event.key
            races.add((heat.number, heat.race_id, key))
        races.flush()
        people = Bulk(self._connection, staged_person, ("id", "athlete_id", "nation"))
        for person in staged.people:
            people.add((person.number, person.athlete_id, person.other_nation))
        people.flush()

    def _reveal(self, staged: Staged, matches: Matches) -> None:
        """Results that stood alone, because nobody said which heat it was, move to the race they are now known from."""
        for hidden, number in matches.revealed.items():
            race = staged.heats[number].race_id
            rows = self._connection.execute(select(tables.result.c.id).where(tables.result.c.race_id == hidden))
            (result,) = rows.scalars()
            there = select(func.count()).where(
                tables.result.c.race_id == race,
                tables.result.c.athlete_id
                == select(tables.result.c.athlete_id).where(tables.result.c.id == result).scalar_subquery(),
            )
            if self._connection.execute(there).scalar():
                continue
            self._journal.update(tables.result, result, {"race_id": race})
            self._journal.delete(tables.race_source, hidden)
            self._journal.delete_conflicts("race_id", hidden)
            self._journal.delete(tables.race, hidden)
            matches.races.setdefault(number, race)

    def _merge(self, staged: Staged, matches: Matches) -> None:
        """Take what a file says of known results."""
        known = self._written.known
        numbers = sorted(matches.races)
        for some in portions(numbers):
            held = self._held({staged.heats[number].race_id for number in some})
            for line in self._said(some, staged):
                stored = held.get((line.race, line.athlete))
                if stored is not None:
                    known[line.id] = stored.id
                    self._compare(stored, line)
        for some in portions(list(known)):
            statement = update(staged_result).where(staged_result.c.id.in_(some)).values(merged=1)
            self._connection.execute(statement)

    def _held(self, races: set[int]) -> dict[tuple[int, int], Line]:
        result = tables.result
        columns = _columns(result, result.c.race_id, result.c.athlete_id, literal(0))
        rows = self._connection.execute(select(*columns).where(result.c.race_id.in_(races)))
        lines = [Line(*row) for row in rows]
        return {(line.race, line.athlete): line for line in lines}

    def _said(self, heats: Iterable[int], staged: Staged) -> Iterator[Line]:
        result = staged_result
        columns = _columns(result, staged_race.c.race_id, staged_person.c.athlete_id, result.c.race)
        rows = self._connection.execute(
            select(*columns)
            .join(staged_race, staged_race.c.id == result.c.race)
            .join(staged_person, staged_person.c.id == result.c.person)
            .where(result.c.race.in_(heats), result.c.merged == 0)
            .order_by(result.c.id)
        )
        return (Line(*row) for row in rows)

    def _compare(self, stored: Line, said: Line) -> None:
        fill: dict[str, Any] = {}
        if said.place is not None and said.place != stored.place:
            place = {"place": said.place, "tied": said.tied}
            if stored.place is None and stored.status is None:
                fill |= place
            elif stored.place is not None:
                self._dispute("place", stored, said, stored.place_text, said.place_text, place)
        if said.outcome and said.outcome != stored.outcome:
            mark = {name: getattr(said, name) for name in (*_MARK, "status")}
            one = same_mark(_score(stored), _score(said))
            if not stored.outcome:
                fill |= mark
            elif said.mark_value is None or stored.mark_value is None or not one:
                self._dispute("mark", stored, said, stored.outcome, said.outcome, mark)
            elif (said.mark_step or 1) < (stored.mark_step or 1):
                fill |= mark
        if fill:
            self._journal.update(tables.result, stored.id, fill)

    def _dispute(self, about: str, stored: Line, said: Line, stands: str, claim: str, values: dict[str, Any]) -> None:
        self._written.disputes.append(_Dispute(about, stored, said, stands, claim, values))

    def _settle(self, staged: Staged) -> None:
        """Follow the better source in each dispute, and keep what the other says."""
        disputes = self._written.disputes
        said = self._standings.said(tables.result_source, sorted({dispute.stored.id for dispute in disputes}))
        followed: list[_Dispute] = []
        for dispute in disputes:
            kind = staged.heats[dispute.said.heat].kind
            if not said.get(dispute.stored.id, NOBODY).is_beaten_by(kind):
                self._conflicts.add("result", dispute.stored.id, dispute.about, dispute.stands, dispute.claim)
            elif dispute.about == "place" and kind is not SourceKind.MEET:
                followed.append(dispute)
            else:
                self._follow(dispute, said[dispute.stored.id])
        self._follow_places(followed, said)

    def _follow(self, dispute: _Dispute, said: Said) -> None:
        number = dispute.stored.id
        self._journal.update(tables.result, number, dispute.values)
        self._conflicts.add_beaten("result", number, dispute.about, dispute.claim, dispute.stands, said)

    def _follow_places(self, disputes: list[_Dispute], said: dict[int, Said]) -> None:
        """Follow a place where it fits the others of the race: one athlete's career does not rank a field anew."""
        for some in portions(disputes):
            fields: defaultdict[int, dict[int, Score]] = defaultdict(dict)
            for line in self._held({dispute.stored.race for dispute in some}).values():
                fields[line.race][line.id] = _score(line)
            for dispute in some:
                field_, number = fields[dispute.stored.race], dispute.stored.id
                moved = field_[number]._replace(place=dispute.said.place)
                if one_list([*(score for other, score in field_.items() if other != number), moved]):
                    field_[number] = moved
                    self._follow(dispute, said[number])
                else:
                    self._conflicts.add("result", number, dispute.about, dispute.stands, dispute.claim)

    def _insert(self, first_id: int) -> int:
        """Write the new results and who says them; returns how many."""
        staged, origin = staged_result.c, literal(self._journal.origin, String)
        nation = func.coalesce(staged.nation, staged_person.c.nation)
        carried = [staged[name] for name in _CARRIED]
        new = (
            select(
                cast(literal(first_id) + staged.id, Integer),
                staged_race.c.race_id,
                staged_person.c.athlete_id,
                *carried,
                nation,
                staged_race.c.event,
                origin,
            )
            .join(staged_race, staged_race.c.id == staged.race)
            .join(staged_person, staged_person.c.id == staged.person)
            .where(staged.merged == 0)
        )
        columns = ("id", "race_id", "athlete_id", *_CARRIED, "nation", "event", "origin")
        self._connection.execute(insert(tables.result).from_select(list(columns), new))
        added = select(tables.result.c.id, literal(self._conflicts.source), origin).where(tables.result.c.id > first_id)
        said = insert(tables.result_source).from_select(["result_id", "source_id", "origin"], added)
        count = self._connection.execute(said).rowcount
        waiting = self._connection.execute(select(func.count()).where(staged.merged == 0)).scalar()
        if count != waiting:
            raise AssertionError(f"{waiting} results were to be written, and {count} were")
        return count


def _columns(result: Table, *ids: ColumnElement[int]) -> tuple[ColumnElement[Any], ...]:
    """The columns of a Line; the ids are those of the race, the athlete and the heat."""
    race, athlete, heat = ids
    return (result.c.id, race, athlete, *(result.c[name] for name in _CARRIED), heat)


def _score(line: Line) -> Score:
    rest = (line.status, line.mark_value, line.mark_step, line.mark_measure)
    return Score(line.id, line.race, line.athlete, line.place, line.tied, *rest)
