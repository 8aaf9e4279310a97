"""Reads and checks the facts that ship in data/."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from bot.domain.athlete import Athlete
from bot.domain.event import Kind, Sex
from bot.domain.facts import AthleteFact, Facts, MeetFact, NoteFact, OtherName, RaceFact, RecordFact
from bot.domain.progression import Span
from bot.domain.quote import AvailabilityNote, Quote
from bot.domain.record import Claim, Record, RecordStatus, RecordType
from bot.domain.scope import fits
from bot.domain.source import Source, SourceKind
from bot.domain.team import Runner, Team
from bot.ingest import cells, columns, impossible, shipped_meets, shipped_records
from bot.ingest.data_files import (
    DataRow,
    Problems,
    WrongValue,
    data_folder,
    fingerprint,
    read_csv,
    read_each,
    read_toml,
)
from bot.ingest.shipped_former_ids import FORMER_IDS, read_former_ids
from bot.ingest.shipped_meets import read_cities, read_meets
from bot.ingest.shipped_nations import NATIONS, read_nations
from bot.ingest.shipped_records import read_reported, read_set_indoors, read_spans
from bot.ingest.shipped_results import RaceReader, list_sheets

FILES = (  # beside those about meets and records
    "sources.toml",
    "athletes.csv",
    "names.csv",
    "races.csv",
    "results.csv",
    "teams.csv",
    "quotes.toml",
    "notes.toml",
)
ATHLETES, NAMES, TEAMS = "athletes", "names", "teams"  # folders
_NAME_KINDS = ("spelling", "full", "former", "transliteration", "nickname")
_BESTS = (RecordType.WORLD_BEST, RecordType.AREA_BEST)
_FEWEST_RUNNERS = 2
_Known = TypeVar("_Known")


def shipped_data_folder() -> Path:
    """The folder of the facts that ship."""
    return data_folder()


def shipped_fingerprint() -> str:
    """What `fingerprint` is in the facts that `read_shipped` would read, without reading them."""
    return fingerprint(shipped_data_folder(), list_files(shipped_data_folder()))


def list_files(folder: Path) -> tuple[str, ...]:
    """The data files in a folder, as paths within it."""
    people = [file for name in (ATHLETES, NAMES, TEAMS) for file in list_folder(folder, name)]
    return (
        *FILES,
        *people,
        *(file for file in (NATIONS, FORMER_IDS) if (folder / file).is_file()),
        *shipped_meets.list_files(folder),
        *shipped_records.list_files(folder),
        *list_sheets(folder),
    )


def list_folder(folder: Path, name: str) -> tuple[str, ...]:
    """The CSV files in one folder of a folder of data files, as paths within the latter."""
    return tuple(f"{name}/{path.name}" for path in sorted((folder / name).glob("*.csv")))


def read_shipped(folder: Path | None = None) -> Facts:
    """All facts in a folder of data files, by default the one that ships.

    Raises DataFileError with file and line of the first problem, and the number of others.
    """
    return _Shipped(folder or shipped_data_folder()).read()


def read_source(row: DataRow) -> Source:
    """A source of sources.toml. Raises WrongValue."""
    return Source(
        id=cells.read_id(row),
        title=row.text("title"),
        publisher=row.text("publisher"),
        retrieved=row.day("retrieved"),
        published=row.optional("published"),
        url=row.optional("url"),
        licence=row.text("licence"),
        kind=_kind(row),
        origin=row.optional("origin"),
    )


@dataclass(slots=True)
class _Shipped:
    """Reads the files in an order in which each refers only to files read before it."""

    folder: Path
    problems: Problems = field(init=False)
    sources: dict[str, Source] = field(default_factory=dict[str, Source])
    origins: dict[str, str] = field(default_factory=dict[str, str])
    athletes: dict[str, Athlete] = field(default_factory=dict[str, Athlete])
    names: dict[str, list[OtherName]] = field(default_factory=dict[str, list[OtherName]])
    meets: dict[str, MeetFact] = field(default_factory=dict[str, MeetFact])
    races: dict[str, RaceFact] = field(default_factory=dict[str, RaceFact])
    teams: dict[str, Team] = field(default_factory=dict[str, Team])
    records: dict[str, str] = field(default_factory=dict[str, str])  # the file of each by its id
    record_of: dict[object, str] = field(default_factory=dict[object, str])  # ids by list, holder, mark and day
    said: dict[str, tuple[Claim, ...]] = field(default_factory=dict[str, tuple[Claim, ...]])  # by the text of a cell

    def __post_init__(self) -> None:
        self.problems = Problems(self.folder.name)

    def read(self) -> Facts:
        sources = self._toml("sources.toml", "source", columns.SOURCE, self._source)
        self.sources = {source.id: source for source in sources}
        athletes = self._read_athletes()
        self._read_names()
        self.meets = read_meets(self.folder, self.sources, self.problems)
        self._read_teams()
        races = self._read_races()
        self.races = races.races
        national = self._read_national()
        facts = Facts(
            fingerprint=fingerprint(self.folder, list_files(self.folder)),
            sources=tuple(self.sources.values()),
            origins=self.origins,
            athletes=tuple(
                AthleteFact(athlete, tuple(self.names[athlete.id]), sources) for athlete, sources in athletes
            ),
            meets=tuple(self.meets.values()),
            races=tuple(self.races.values()),
            results=tuple(races.results),
            teams=tuple(self.teams.values()),
            records=(*self._read_records(), *(record for record, _ in national)),
            quotes=tuple(self._toml("quotes.toml", "quote", columns.QUOTE, self._quote)),
            notes=tuple(self._toml("notes.toml", "note", columns.NOTE, self._note)),
            cities=read_cities(self.folder, self.problems),
            team_results=tuple(races.team_results),
            files=races.files,
            spans=(*read_spans(self.folder, self.sources, self.problems), *(time for _, time in national)),
            reported=read_reported(self.folder, self.sources, self.athletes, self.problems),
            former_ids=read_former_ids(self.folder, self.athletes, self.problems),
            nations=races.nations,
        )
        self.problems.raise_if_any()
        return facts

    def _csv(self, file: str, header: tuple[str, ...], read: Callable[[DataRow], _Known]) -> Iterator[_Known]:
        return read_each(read_csv(self.folder, file, header, self.problems), read, self.problems)

    def _toml(
        self, file: str, table: str, keys: tuple[str, ...], read: Callable[[DataRow], _Known]
    ) -> Iterator[_Known]:
        return read_each(read_toml(self.folder, file, table, keys, self.problems), read, self.problems)

    def _read_athletes(self) -> list[tuple[Athlete, tuple[Source, ...]]]:
        """Those written by hand, then those of each letter; nobody is in two files."""
        return [
            each
            for file in ("athletes.csv", *list_folder(self.folder, ATHLETES))
            for each in self._csv(file, columns.ATHLETE, self._athlete)
        ]

    def _read_names(self) -> None:
        """Those written by hand, then those of each letter."""
        for file in ("names.csv", *list_folder(self.folder, NAMES)):
            for athlete_id, name in self._csv(file, columns.NAME, self._name):
                self.names[athlete_id].append(name)

    def _read_teams(self) -> None:
        for file in ("teams.csv", *list_folder(self.folder, TEAMS)):
            for team in self._csv(file, columns.TEAM, self._team):
                self.teams[team.id] = team

    def _read_races(self) -> RaceReader:
        nations = read_nations(self.folder, self.athletes, self.sources, self.problems)
        races = RaceReader(self.meets, self.athletes, self.teams, self.sources, self.problems, nations)
        list(self._csv("races.csv", columns.RACE, races.read_race))
        list(self._csv("results.csv", columns.RESULT, races.read_result))
        for sheet in list_sheets(self.folder):
            races.read_sheet(self.folder, sheet)
        return races

    def _read_records(self) -> list[RecordFact]:
        files = shipped_records.list_record_files(self.folder)
        return [record for file in files for record in self._csv(file, columns.RECORD, self._record)]

    def _read_national(self) -> list[tuple[RecordFact, Span]]:
        files = shipped_records.list_national_files(self.folder)
        return [each for file in files for each in self._csv(file, columns.NATIONAL_RECORD, self._national)]

    def _source(self, row: DataRow) -> Source:
        source = read_source(row)
        self.origins[source.id] = source.origin or source.id
        return source

    def _athlete(self, row: DataRow) -> tuple[Athlete, tuple[Source, ...]]:
        sex = cells.one_of(row, "sex", Sex)
        if sex is Sex.MIXED:
            raise WrongValue("sex 'X' is for relays, not for athletes")
        name = row.text("name")
        athlete = Athlete(
            id=self._new_id(row, ATHLETES),
            name=name,
            nation=cells.nation(row, "nation"),
            sex=sex,
            born=row.optional_day("born"),
            family_name=row.optional("family_name") or name.split()[-1],
        )
        self.athletes[athlete.id] = athlete
        self.names[athlete.id] = []
        return athlete, self._sources(row)

    def _name(self, row: DataRow) -> tuple[str, OtherName]:
        """The sources are checked and not kept: no answer tells who else writes a name like this."""
        kind, athlete, name = cells.one_word_of(row, "kind", _NAME_KINDS), self._athlete_of(row), row.text("name")
        self._sources(row)
        if name == athlete.name or any(name == other.name for other in self.names[athlete.id]):
            raise WrongValue(f"'{name}' is a name of {athlete.id} already")
        return athlete.id, OtherName(name, kind)

    def _team(self, row: DataRow) -> Team:
        runners = tuple(self._runner(item) for item in row.items("runners"))
        if runners and len(runners) < _FEWEST_RUNNERS:
            raise WrongValue("runners must name everyone who ran, in order, or nobody")
        if len(set(runners)) < len(runners):
            raise WrongValue("runners names somebody twice")
        nation = cells.nation(row, "nation")
        return Team(self._new_id(row, TEAMS), nation, row.optional("club"), runners, self._sources(row))

    def _new_id(self, row: DataRow, folder: str) -> str:
        """The id of an athlete or a team, which nobody has yet; athletes are filed by their first letter."""
        new = cells.read_id(row)
        if new in self.athletes or new in self.teams:
            raise WrongValue(f"id {new!r} is already in another file of athletes or teams")
        if row.file.startswith(f"{ATHLETES}/") and row.file != f"{ATHLETES}/{new[0]}.csv":
            raise WrongValue(f"id {new!r} belongs in {ATHLETES}/{new[0]}.csv")
        return new

    def _runner(self, item: str) -> Runner:
        """An athlete by id, anybody else by name."""
        if item in self.athletes:
            return Runner(self.athletes[item].name, item)
        if cells.looks_like_id(item):
            raise WrongValue(f"runners {item!r} is not known")
        return Runner(item)

    def _record(self, row: DataRow) -> RecordFact:
        kind = cells.one_of(row, "type", RecordType)
        if kind is RecordType.WORLD_RECORD and not cells.discipline(row).world_record:
            raise WrongValue(f"World Athletics ratifies no world record in {row.text('discipline')}; its type is WB")
        scope = cells.scope(row)
        if not fits(kind, scope):
            raise WrongValue(f"a {kind} cannot have the scope {scope!r}")
        status = cells.one_of(row, "status", RecordStatus)
        if kind in _BESTS and status is not RecordStatus.UNRATIFIED:
            raise WrongValue(f"nobody ratifies a best; its status is {RecordStatus.UNRATIFIED.value!r}")
        return self._record_of(row, kind, scope, status)

    def _national(self, row: DataRow) -> tuple[RecordFact, Span]:
        """A national record, of which nobody here says whether it is ratified, and when it stood."""
        fact = self._record_of(row, RecordType.NATIONAL_RECORD, cells.nation(row, "nation"), RecordStatus.UNRATIFIED)
        return fact, shipped_records.read_time(row, fact.record)

    def _record_of(self, row: DataRow, kind: RecordType, scope: str, status: RecordStatus) -> RecordFact:
        number = cells.read_id(row)
        if self.records.setdefault(number, row.file) != row.file:
            raise WrongValue(f"id {number!r} is already in {self.records[number]}")
        event = cells.event(row)
        at = cells.known(row, "meet", self.meets)
        set_on = row.day("date")
        indoors = kind is not RecordType.NATIONAL_RECORD and read_set_indoors(row, event, set_on, at.meet)
        record = Record(
            id=number,
            type=kind,
            scope=scope,
            event=event,
            mark=cells.mark(row, event),
            holder=self._holder(row),
            set_on=set_on,
            meet=at.meet.name,
            city=at.meet.city,
            status=status,
            claims=self._claims(row),
            set_indoors=indoors,
        )
        impossible.check_record(record, at)
        what = (kind, scope, event, record.holder.id, record.mark.value, set_on)
        if (other := self.record_of.setdefault(what, number)) != number:
            raise WrongValue(f"{other} is the same record: list, holder, mark and day")
        return RecordFact(record, at.meet.id)

    def _quote(self, row: DataRow) -> Quote:
        after, before = row.optional_day("said_after"), row.optional_day("said_before")
        if after and before and after > before:
            raise WrongValue("said_after is later than said_before")
        race = row.optional("race")
        return Quote(
            id=cells.read_id(row),
            athlete=self._athlete_of(row),
            words=row.text("words"),
            said_to=row.text("said_to"),
            said=row.text("said"),
            topic=row.text("topic"),
            context=row.optional("context"),
            said_after=after,
            said_before=before,
            about=tuple(
                cells.known_as("about", athlete, self.athletes) for athlete in dict.fromkeys(row.items("about"))
            ),
            race_id=cells.known(row, "race", self.races).race.id if race else None,
            sources=self._sources(row),
        )

    def _note(self, row: DataRow) -> NoteFact:
        athlete, sources = self._athlete_of(row), self._sources(row)
        note = AvailabilityNote(cells.read_id(row), athlete, row.text("text"), row.text("as_of"), sources)
        return NoteFact(note, row.optional_day("known_by"))

    def _athlete_of(self, row: DataRow) -> Athlete:
        return cells.known(row, "athlete", self.athletes)

    def _holder(self, row: DataRow) -> Athlete | Team:
        """The team of a relay, or for other events an athlete of the event's sex."""
        relay = cells.discipline(row).kind is Kind.RELAY
        if relay != bool(row.optional("team")) or relay == bool(row.optional("athlete")):
            raise WrongValue("the holder of a relay is a team, of any other event an athlete; give exactly one")
        sex = cells.one_of(row, "sex", Sex)
        if not relay:
            athlete = self._athlete_of(row)
            if athlete.sex is not sex:
                raise WrongValue(f"{athlete.id} sets no record of that sex")
            return athlete
        team = cells.known(row, "team", self.teams)
        if sex is not Sex.MIXED and any(self.athletes[r.athlete].sex is not sex for r in team.runners if r.athlete):
            raise WrongValue(f"somebody of {team.id} sets no record of that sex")
        return team

    def _sources(self, row: DataRow) -> tuple[Source, ...]:
        return tuple(claim.source for claim in self._claims(row))

    def _claims(self, row: DataRow) -> tuple[Claim, ...]:
        text = row.cells.get("sources")
        if not isinstance(text, str):
            return cells.claims(row, self.sources)
        if text not in self.said:
            self.said[text] = cells.claims(row, self.sources)
        return self.said[text]


def _kind(row: DataRow) -> SourceKind:
    """The kind of a source; one that does not say it ranks last."""
    kinds = {kind.name.lower(): kind for kind in SourceKind if kind is not SourceKind.CURATED}
    return kinds[cells.one_word_of(row, "kind", ("", *kinds)) or "own"]
