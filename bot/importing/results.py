"""Writes new results straight from the staging table, and what a file adds to stored ones or disputes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Insert,
    Integer,
    Join,
    Select,
    String,
    bindparam,
    cast,
    func,
    insert,
    join,
    literal,
    select,
    update,
)

from bot.domain.source import Source, SourceKind
from bot.importing.annulments import (
    NO_PLACE,
    Placed,
    find_taken,
    is_annulled,
    is_followed,
    one_is_annulled,
    results_known_until,
)
from bot.importing.comparing import CARRIED, MARK, BriefResult, FullResult, brief, full_columns, one_list, same_mark
from bot.importing.disputes import Disputes
from bot.importing.journal import Journal, link
from bot.importing.matching import Matches
from bot.importing.precedence import NOBODY, Precedence, Said
from bot.importing.staged import Staged
from bot.importing.staged_tables import staged_person, staged_race, staged_result
from bot.importing.team_results import TeamWriter
from bot.store import tables
from bot.store.bulk import Bulk, indexed_after, portions

_WIDTH = len(FullResult._fields)
_IS_STORED = (tables.result.c.race_id == staged_race.c.race_id) & (
    tables.result.c.athlete_id == staged_person.c.athlete_id
)


@dataclass(slots=True)
class _Difference:
    """A stored result and a file's differ in `about`; `values` are the columns to set if the file is followed.

    If one of them was annulled, `places` are what each says of the place: told if the annulled one stands.
    """

    about: str
    stored: FullResult
    said: FullResult
    stands: str
    claim: str
    values: dict[str, Any]
    places: tuple[str, str] | None = None


@dataclass(slots=True)
class Written:
    """What became of the results of a file."""

    added: int = 0
    first_id: int = 0  # a new result gets this plus its staged id as its id
    known: dict[int, int] = field(default_factory=dict[int, int])  # by staged id: the id of the stored result it is
    differences: list[_Difference] = field(default_factory=list[_Difference])

    def id_of(self, staged: int) -> int:
        """The id that a staged result has in the store."""
        return self.known.get(staged, self.first_id + staged)


class ResultWriter:
    """Writes the results of one import. Athletes and races must be written before."""

    def __init__(
        self,
        connection: Connection,
        journal: Journal,
        disputes: Disputes,
        precedence: Precedence,
        teams: TeamWriter,
        source: Source,
    ) -> None:
        self._teams = teams
        self._source = source
        self._known_until = source.known_until
        self._own = frozenset[int]()  # the states of this publication
        self._connection = connection
        self._journal = journal
        self._disputes = disputes
        self._precedence = precedence
        self._written = Written()
        self._filled: list[tuple[int, dict[str, Any]]] = []
        self._placing: list[tuple[FullResult, FullResult | None]] = []  # what the file gives a place, and as stored

    def write(self, staged: Staged, matches: Matches) -> Written:
        """Write all staged results, of athletes and of teams."""
        written = self._written
        self._number(staged)
        self._reveal(staged, matches)
        self._merge(matches)
        for stored, said in self._teams.merge(staged, matches):
            written.known[said.id] = stored.id
            self._compare(stored, said)
        self._placing += ((said, None) for said in self._teams.new_in(staged, matches) if said.place)
        written.first_id = self._connection.execute(select(func.max(tables.result.c.id))).scalar() or 0
        self._leave_taken_places(staged)
        self._journal.update_all(tables.result, self._filled)
        written.added = self._insert(written.first_id) + self._teams.insert(staged, written.first_id)
        self._settle(staged)  # before the import's source is linked to these results
        said = written.known.values()
        link(self._connection, tables.result_source, said, self._disputes.source, self._journal)
        return written

    def _number(self, staged: Staged) -> None:
        """Put the ids of races and athletes beside their numbers in the files, so that the database can join them."""
        races = Bulk(self._connection, staged_race, ("id", "race_id", "event"))
        events = {id(race.event): race.event for race in staged.races}
        keys = {number: event.key for number, event in events.items()}
        races.extend((race.number, race.race_id, keys[id(race.event)]) for race in staged.races)
        races.flush()
        people = Bulk(self._connection, staged_person, ("id", "athlete_id", "nation"))
        people.extend((person.number, person.athlete_id, person.other_nation) for person in staged.people)
        people.flush()

    def _reveal(self, staged: Staged, matches: Matches) -> None:
        """Move results out of hidden races of the store now that a file says which race it was.

        Who gave a result is a source of its race from then on, as when that file is imported once more. The id of the
        hidden race leads to the other, since posts may carry it.
        """
        former = Bulk(self._connection, tables.race_alias, ("slug", "race_id", "origin"))
        said_by = self._sources_of(list(matches.revealed))
        moved: defaultdict[int, list[int]] = defaultdict(list)
        for hidden, number in matches.revealed.items():
            race = staged.races[number].race_id
            c = tables.result.c
            of_race = select(c.id, c.athlete_id, c.team_id, tables.race.c.slug).where(c.race_id == hidden)
            rows = self._connection.execute(of_race.join(tables.race, tables.race.c.id == c.race_id))
            ((result, athlete, team, slug),) = rows
            if self._is_there(athlete, race) if team is None else self._teams.is_there(team, race):
                continue
            self._journal.update(tables.result, result, {"race_id": race})
            self._journal.delete(tables.race_source, hidden)
            self._journal.delete_disputes("race_id", hidden)
            self._journal.delete(tables.race, hidden)
            former.add((slug, race, self._journal.origin))
            matches.races.setdefault(number, race)
            for source in said_by.get(hidden, ()):
                moved[source].append(race)
        former.flush()
        for source, races in moved.items():
            link(self._connection, tables.race_source, races, source, self._journal)

    def _sources_of(self, races: list[int]) -> dict[int, list[int]]:
        c = tables.race_source.c
        found: defaultdict[int, list[int]] = defaultdict(list)
        for some in portions(races):
            for race, source in self._connection.execute(select(c.race_id, c.source_id).where(c.race_id.in_(some))):
                found[race].append(source)
        return found

    def _is_there(self, athlete: int, race: int) -> bool:
        c = tables.result.c
        there = select(func.count()).where(c.race_id == race, c.athlete_id == athlete)
        return bool(self._connection.execute(there).scalar())

    def _merge(self, matches: Matches) -> None:
        """Compare the file's results with stored ones. Nearly all are equal, which the database finds by itself."""
        known, numbers = self._written.known, sorted(matches.races)
        for some in portions(numbers):
            known.update((said, stored) for said, stored in self._connection.execute(_equal(some)))
        self._leave_out(known)
        different: dict[int, int] = {}
        for some in portions(numbers):
            for row in self._connection.execute(_not_merged(some)):
                said, id_in_store = FullResult(*row[:_WIDTH]), row[_WIDTH]
                if id_in_store is not None:
                    different[said.id] = id_in_store
                    self._compare(FullResult(*row[_WIDTH:]), said)
                elif said.place:
                    self._placing.append((said, None))
        self._leave_out(different)
        known |= different

    def _leave_out(self, results: Iterable[int]) -> None:
        """Do not write these staged results as new ones."""
        for some in portions(list(results)):
            statement = update(staged_result).where(staged_result.c.id.in_(some)).values(merged=1)
            self._connection.execute(statement)

    def _held(self, races: set[int]) -> list[FullResult]:
        result = tables.result
        columns = full_columns(result, result.c.race_id, func.coalesce(result.c.athlete_id, 0), literal(0))
        rows = self._connection.execute(select(*columns).where(result.c.race_id.in_(races)))
        return [FullResult(*row) for row in rows]

    def _leave_taken_places(self, staged: Staged) -> None:
        """Leave places out that somebody else of the race has; what the file says of them is a dispute."""
        claims = {
            Placed(stored.id if stored else 0, said.race, staged.races[said.staged_race].kind, brief(said)): said
            for said, stored in self._placing
        }
        races = {claim.race for claim in claims}
        held = [(each.race, brief(each)) for some in portions(sorted(races)) for each in self._held(set(some))]
        taken = find_taken(self._precedence, list(claims), held)
        new = {claims[claim].id for claim in taken if not claim.id}
        for claim in taken:
            number = claim.id or self._written.id_of(claims[claim].id)
            self._disputes.add("result", number, "place", NO_PLACE, claims[claim].place_text)
        for team in staged.teams:
            if team.number in new:
                team.place, team.tied = None, False
        for some in portions(sorted(new)):
            unplaced = update(staged_result).where(staged_result.c.id.in_(some)).values(place=None, tied=False)
            self._connection.execute(unplaced)
        left = {claim.id for claim in taken}
        self._filled += (
            (stored.id, {"place": said.place, "tied": said.tied})
            for said, stored in self._placing
            if stored is not None and stored.id not in left
        )

    def _compare(self, stored: FullResult, said: FullResult) -> None:
        if one_is_annulled(stored, said):
            self._compare_annulled(stored, said)
            return
        if said.place is not None and said.place != stored.place:
            if stored.place is None and stored.status is None:
                self._placing.append((said, stored))
            elif stored.place is not None:
                place = {"place": said.place, "tied": said.tied}
                self._differ("place", stored, said, stored.place_text, said.place_text, place)
        if said.outcome and said.outcome != stored.outcome:
            self._compare_marks(stored, said)

    def _compare_marks(self, stored: FullResult, said: FullResult) -> None:
        mark = {name: getattr(said, name) for name in (*MARK, "status")}
        one = same_mark(brief(stored), brief(said))
        if not stored.outcome:
            self._filled.append((stored.id, mark))
        elif said.mark_value is None or stored.mark_value is None or not one:
            if stored.status is not None and stored.place is None and said.place is not None:
                mark |= {"place": said.place, "tied": said.tied}  # a status has none
            self._differ("mark", stored, said, stored.outcome, said.outcome, mark)
        elif (said.mark_step or 1) < (stored.mark_step or 1):
            self._filled.append((stored.id, mark))

    def _compare_annulled(self, stored: FullResult, said: FullResult) -> None:
        """One of them is a disqualification: whole outcomes differ, and what the other says of the place is told."""
        values = {name: getattr(said, name) for name in CARRIED}
        places = (stored.place_text or stored.outcome, said.place_text or said.outcome)
        about = ("mark", stored.outcome, said.outcome) if stored.outcome and said.outcome else ("place", *places)
        known = places if (stored.place or said.place) and about[0] == "mark" else None
        self._written.differences.append(_Difference(about[0], stored, said, about[1], about[2], values, known))

    def _differ(
        self, about: str, stored: FullResult, said: FullResult, stands: str, claim: str, values: dict[str, Any]
    ) -> None:
        self._written.differences.append(_Difference(about, stored, said, stands, claim, values))

    def _settle(self, staged: Staged) -> None:
        """Follow the better source for each difference, and note what the other says as a dispute."""
        differences = self._written.differences
        said = self._precedence.said(tables.result_source, sorted({each.stored.id for each in differences}))
        annulled = [each.stored.id for each in differences if one_is_annulled(each.stored, each.said)]
        known_until = results_known_until(self._connection, annulled)
        places: list[_Difference] = []
        if differences:
            self._own = self._precedence.states_of(replace(self._source, kind=staged.kind))
        for each in differences:
            kind = staged.races[each.said.staged_race].kind
            by = said.get(each.stored.id, NOBODY)
            better = by.is_beaten_by(kind) or by.is_corrected_by(self._own)
            if (stored_until := known_until.get(each.stored.id)) and one_is_annulled(each.stored, each.said):
                annuls = is_annulled(each.said)
                better = is_followed(self._known_until, stored_until, better=better, annuls=annuls)
            if not better:
                self._disputes.add("result", each.stored.id, each.about, each.stands, each.claim)
                if each.places and is_annulled(each.stored):
                    self._disputes.add("result", each.stored.id, "place", *each.places)
            elif each.about == "place" and kind is not SourceKind.MEET:
                places.append(each)
            else:
                self._follow(each, said[each.stored.id])
        self._follow_places(places, said)

    def _follow(self, difference: _Difference, said: Said) -> None:
        number = difference.stored.id
        self._journal.update(tables.result, number, difference.values)
        if said.is_corrected_by(self._own):
            return  # what it said before nobody says any more
        self._disputes.add_beaten("result", number, difference.about, difference.claim, difference.stands, said)
        if difference.places and is_annulled(difference.said):
            stands, claim = difference.places
            self._disputes.add_beaten("result", number, "place", claim, stands, said)

    def _follow_places(self, differences: list[_Difference], said: dict[int, Said]) -> None:
        """Follow a place only if it fits the places of the others: one athlete's profile cannot rank a whole field."""
        for some in portions(differences):
            fields: defaultdict[int, dict[int, BriefResult]] = defaultdict(dict)
            for held in self._held({each.stored.race for each in some}):
                fields[held.race][held.id] = brief(held)
            for each in some:
                field_, number = fields[each.stored.race], each.stored.id
                moved = field_[number]._replace(place=each.said.place)
                if one_list([*(brief for other, brief in field_.items() if other != number), moved]):
                    field_[number] = moved
                    self._follow(each, said[number])
                else:
                    self._disputes.add("result", number, each.about, each.stands, each.claim)

    def _insert(self, first_id: int) -> int:
        """Write the new results and link them to the source; returns how many."""
        new = {"first": first_id, "source": self._disputes.source, "said_by": self._journal.origin}
        waiting, there = self._connection.execute(_waiting_and_there()).one()
        if not waiting:
            return 0
        with indexed_after(self._connection, tables.result) if waiting > there else nullcontext():
            self._connection.execute(_insert_new(), new)
        count = self._connection.execute(_link_new(), new).rowcount
        if count != waiting:
            raise AssertionError(f"{count} of {waiting} results were written")
        return count


@cache
def _waiting_and_there() -> Select[int, int]:
    """How many results are to be written, and how many the store has."""
    waiting = select(func.count()).where(staged_result.c.merged == 0).scalar_subquery()
    return select(waiting, select(func.count()).select_from(tables.result).scalar_subquery())


@cache
def _insert_new() -> Insert:
    """Write the staged results that are not merged; each gets the id after `first` that its number says."""
    staged = staged_result.c
    new = (
        select(
            cast(bindparam("first", type_=Integer) + staged.id, Integer),
            staged_race.c.race_id,
            staged_person.c.athlete_id,
            *(staged[name] for name in CARRIED),
            func.coalesce(staged.nation, staged_person.c.nation),
            staged_race.c.event,
            bindparam("said_by", type_=String),
        )
        .join(staged_race, staged_race.c.id == staged.race)
        .join(staged_person, staged_person.c.id == staged.person)
        .where(staged.merged == 0)
    )
    columns = ("id", "race_id", "athlete_id", *CARRIED, "nation", "event", "origin")
    return insert(tables.result).from_select(list(columns), new)


@cache
def _link_new() -> Insert:
    """Link all results after `first` to the import's source."""
    said = (bindparam("source", type_=Integer), bindparam("said_by", type_=String))
    added = select(tables.result.c.id, *said).where(tables.result.c.id > bindparam("first"))
    return insert(tables.result_source).from_select(["result_id", "source_id", "origin"], added)


def _equal(races: Sequence[int]) -> Select[*tuple[Any, ...]]:
    """Selects which results of these races of the file the store has just so: the staged id and the id there."""
    same = (staged_result.c[name].is_not_distinct_from(tables.result.c[name]) for name in CARRIED)
    joined = _beside_stored().join(tables.result, _IS_STORED)
    found = select(staged_result.c.id, tables.result.c.id).select_from(joined)
    return found.where(staged_result.c.race.in_(races), staged_result.c.merged == 0, *same)


def _not_merged(races: Sequence[int]) -> Select[*tuple[Any, ...]]:
    """Selects the other results of these races: the columns of a FullResult as said, then as stored (None if new)."""
    result = tables.result
    said = full_columns(staged_result, staged_race.c.race_id, staged_person.c.athlete_id, staged_result.c.race)
    stored = full_columns(result, result.c.race_id, result.c.athlete_id, literal(0))
    found = select(*said, *stored).select_from(_beside_stored().outerjoin(result, _IS_STORED))
    wanted = (staged_result.c.race.in_(races), staged_result.c.merged == 0)
    return found.where(*wanted).order_by(staged_result.c.id)


def _beside_stored() -> Join:
    """Staged results with the ids that their race and athlete have in the store."""
    races = join(staged_result, staged_race, staged_race.c.id == staged_result.c.race)
    return races.join(staged_person, staged_person.c.id == staged_result.c.person)
