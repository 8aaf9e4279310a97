"""Reads the races and results that ship: those written by hand, and the result sheets of each competition."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter
from pathlib import Path

from bot.domain.athlete import Athlete
from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.facts import MeetFact, NationSpan, RaceFact
from bot.domain.mark import InvalidMark, Mark, Status, parse_mark, parse_wind
from bot.domain.race import Race, Result, Round, TeamResult
from bot.domain.source import Source
from bot.domain.team import Team
from bot.ingest import cells, columns, impossible
from bot.ingest.data_files import DataRow, Problems, WrongValue, read_csv

FOLDER = "results"
_OF_NO_SERIES = "meetings"  # the folder of sheets whose meets belong to no series
_HEAD = columns.SHEET[1 : columns.SHEET.index("place")]  # the other cells of a race
_told_of = itemgetter("place", "mark", "status", "sources")
_Same = tuple[str, Event, Round | None, date, int | None, bool]


def list_sheets(folder: Path) -> tuple[str, ...]:
    """The result sheets in a folder of data files, as paths within it, in the order in which they are read."""
    return tuple(f"{FOLDER}/{path.parent.name}/{path.name}" for path in sorted((folder / FOLDER).glob("*/*.csv")))


@dataclass(slots=True)
class _Open:
    """The race that the rows of a sheet are of, who may be in it, and the sources of its rows so far."""

    race: Race
    competitors: Mapping[str, Athlete] | Mapping[str, Team]
    sources: dict[str, Source]
    said: tuple[Source, ...] = ()  # of the last row; most rows of a race have the same

    def add_sources(self, said: tuple[Source, ...]) -> None:
        """Add the sources of a row."""
        if said is not self.said:
            self.said = said
            self.sources.update((source.id, source) for source in said)


@dataclass(slots=True)
class RaceReader:
    """Reads races and results one by one. Each race knows who is in it and at which place, so no two are compared."""

    meets: Mapping[str, MeetFact]
    athletes: Mapping[str, Athlete]
    teams: Mapping[str, Team]
    sources: Mapping[str, Source]
    problems: Problems
    nations: Mapping[str, Sequence[NationSpan]] = field(default_factory=dict[str, Sequence[NationSpan]])
    races: dict[str, RaceFact] = field(default_factory=dict[str, RaceFact])
    results: list[Result] = field(default_factory=list[Result])
    team_results: list[TeamResult] = field(default_factory=list[TeamResult])
    files: dict[str, str] = field(default_factory=dict[str, str])  # of races, by their ids
    _same: dict[_Same, str] = field(default_factory=dict[_Same, str])
    _in_sheets: set[str] = field(default_factory=set[str])
    # Of each race that may still get results: who is in it and where that is, and the same of places.
    _competitors: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    _places: defaultdict[str, dict[int, tuple[bool, str]]] = field(default_factory=lambda: defaultdict(dict))
    _above: dict[str, tuple[int, Mark, str]] = field(default_factory=dict[str, tuple[int, Mark, str]])
    _marks: defaultdict[Event, dict[str, Mark]] = field(default_factory=lambda: defaultdict(dict))  # by their texts
    _last: tuple[Event | None, dict[str, Mark]] = (None, {})  # an event with its marks: rows of a race come together
    # Of each text that names sources: which they are, and the first day on which one of them was read.
    _said: dict[str, tuple[Source, ...]] = field(default_factory=dict[str, tuple[Source, ...]])
    _read_first: dict[str, date] = field(default_factory=dict[str, date])

    def read_race(self, row: DataRow) -> None:
        """A row of races.csv. Raises WrongValue."""
        race = self._race(row, cells.read_id(row), cells.event(row), None)
        self._keep(RaceFact(race, row.yes("split"), self._sources_of(row)))
        self.files[race.id] = row.file

    def read_result(self, row: DataRow) -> None:
        """A row of results.csv. Raises WrongValue or InvalidMark."""
        fact = cells.known(row, "race", self.races)
        self._add(row, fact.race, cells.known(row, "athlete", self.athletes), fact.split)

    def read_sheet(self, folder: Path, file: str) -> None:
        """All races of a sheet. What is wrong is added to the problems; rows below a wrong first row are skipped."""
        series = file.split("/")[1]
        current: _Open | None = None
        for row in read_csv(folder, file, columns.SHEET, self.problems):
            try:
                if row.cells["race"]:
                    self._close(current)
                    current = None
                    current = self._open(row, series)
                else:
                    _check_no_head(row)
                if current is not None:
                    who = cells.known(row, "competitor", current.competitors)
                    current.add_sources(self._add(row, current.race, who, split=False, above=current.said))
            except (WrongValue, InvalidMark) as error:
                self.problems.add(row.file, row.line, str(error))
        self._close(current)

    def _open(self, row: DataRow, series: str) -> _Open:
        """The race that a row of a sheet begins."""
        race_id = cells.as_id("race", row.text("race"))
        if race_id in self._in_sheets:
            raise WrongValue(f"race {race_id!r} is already above, or in another sheet")
        event = Event(cells.discipline(row).code, cells.one_of(row, "sex", Sex), row.yes_or_empty("short_track"))
        race = self._race(row, race_id, event, _wind(row, event))
        self._check_series(race, series)
        known = self.races.get(race_id)
        if known is None:
            self._keep(RaceFact(race, split=False, sources=()))
        elif known.split or replace(race, wind=None) != known.race:
            raise WrongValue(f"race {race_id!r} is another one in races.csv")
        self._in_sheets.add(race_id)
        self.files.setdefault(race_id, row.file)
        may_run = self.teams if get_discipline(event.discipline).kind is Kind.RELAY else self.athletes
        return _Open(race, may_run, {source.id: source for source in known.sources} if known else {})

    def _close(self, current: _Open | None) -> None:
        """Give a race the sources of all its results."""
        if current is not None:
            race = current.race
            self.races[race.id] = RaceFact(race, split=False, sources=tuple(current.sources.values()))
            self._competitors.pop(race.id, None)
            self._places.pop(race.id, None)
            self._above.pop(race.id, None)

    def _race(self, row: DataRow, race_id: str, event: Event, wind: int | None) -> Race:
        fact = cells.known(row, "meet", self.meets)
        day = row.day("date")
        impossible.check_day(day, fact)
        return Race(race_id, fact.meet, event, cells.one_of(row, "round", Round), day, cells.heat(row), wind)

    def _check_series(self, race: Race, series: str) -> None:
        """A sheet lies in the folder of the series that its meets belong to."""
        of = self.meets[race.meet.id].series or _OF_NO_SERIES
        if of != series:
            raise WrongValue(f"meet {race.meet.id!r} belongs in {FOLDER}/{of}")

    def _keep(self, fact: RaceFact) -> None:
        race = fact.race
        same = (race.meet.id, race.event, race.round, race.date, race.heat, fact.split)
        if same in self._same:
            raise WrongValue(f"is the same race as {self._same[same]}")
        self._same[same] = race.id
        self.races[race.id] = fact

    def _add(
        self, row: DataRow, race: Race, who: Athlete | Team, split: bool, above: tuple[Source, ...] = ()
    ) -> tuple[Source, ...]:
        """Keep a result; returns its sources, which are those of the row above it in its race if it names none."""
        self._check_people(who, race)
        of_place, of_mark, of_status, sources = map(str.strip, _told_of(row.cells))
        place, tied = cells.place(of_place)
        status = cells.one_of(row, "status", Status) if of_status else None
        mark = self._mark(of_mark, race.event)
        if mark is None and status is None and place is None:
            raise WrongValue("mark, status and place are all missing")
        impossible.check_status(status, place, mark)
        said = self._said.get(sources) or (not sources and above) or self._sources_of(row)
        if sources and self._read_first[sources] < race.date:
            impossible.check_sources(said, race.date)
        where = f"{row.file} line {row.line}"
        self._check_field(where, race, who.id, place, tied)
        self._check_order(where, race, place, mark)
        if isinstance(who, Team):
            self.team_results.append(TeamResult(who, race, place, mark, status, tied, said))
        else:
            nation = self._nation(who.id, race.date)
            self.results.append(Result(who, race, place, mark, status, tied, split, said, nation=nation))
        return said

    def _check_people(self, who: Athlete | Team, race: Race) -> None:
        """Everybody may start there."""
        if not isinstance(who, Team):
            _check_person(who, race)
            return
        for runner in who.runners:
            if runner.athlete:
                _check_person(self.athletes[runner.athlete], race)

    def _nation(self, athlete: str, on: date) -> str:
        """The nation of an athlete on a day, empty where it is that of their row."""
        spans = self.nations.get(athlete)
        if not spans:  # like nearly all
            return ""
        return next((span.nation for span in spans if span.first <= on <= span.last), "")

    def _check_field(self, where: str, race: Race, who: str, place: int | None, tied: bool) -> None:
        """Nobody is in a race twice, and a place belongs to one, or to several who share it."""
        there = self._competitors[race.id].setdefault(who, where)
        if there is not where:
            raise WrongValue(f"{who} is already in {race.id}, in {there}")
        if place is None:
            return
        shared, first = self._places[race.id].setdefault(place, (tied, where))
        if first is not where and not (tied and shared):
            raise WrongValue(f"place {place} of {race.id} is also in {first}; write {place}= in both if it was shared")

    def _check_order(self, where: str, race: Race, place: int | None, mark: Mark | None) -> None:
        """Rows stand in the order of places, so each is compared with the one above alone."""
        if place is not None and mark is not None:
            above = self._above.get(race.id)
            self._above[race.id] = (place, mark, where)
            if above is not None:
                impossible.check_order(place, mark, above)

    def _mark(self, text: str, event: Event) -> Mark | None:
        if not text:
            return None
        last, marks = self._last
        if event is not last:
            marks = self._marks[event]
            self._last = event, marks
        mark = marks.get(text)
        if mark is None:
            mark = parse_mark(text, get_discipline(event.discipline).measure)
            impossible.check_mark(mark, event)
            marks[text] = mark
        return mark

    def _sources_of(self, row: DataRow) -> tuple[Source, ...]:
        text = row.optional("sources")
        said = self._said.get(text)
        if said is None:
            said = self._said[text] = tuple(claim.source for claim in cells.claims(row, self.sources))
            self._read_first[text] = min(source.retrieved for source in said)
        return said


def _check_no_head(row: DataRow) -> None:
    """A row without a race belongs to the race above it."""
    if row.line == 2 or any(map(row.cells.__getitem__, _HEAD)):
        raise WrongValue("race is missing: the first row of a race gives all its cells, the others none of them")


def _wind(row: DataRow, event: Event) -> int | None:
    """The wind of a race in tenths of a metre a second."""
    text = row.optional("wind")
    if not text:
        return None
    discipline = get_discipline(event.discipline)
    if not discipline.wind or discipline.kind not in (Kind.RUN, Kind.HURDLES):
        raise WrongValue(f"wind {text!r}: {discipline.name} has no wind for the whole race")
    wind = parse_wind(text)
    impossible.check_wind(wind)
    return wind


def _check_person(athlete: Athlete, race: Race) -> None:
    """The athlete may start there: by sex, and by age on that day."""
    if Sex.MIXED is not race.event.sex is not athlete.sex:
        raise WrongValue(f"{athlete.id} does not run in {race.id}: the sex differs")
    if athlete.born is not None:
        impossible.check_age(athlete, race.date, race.id)
