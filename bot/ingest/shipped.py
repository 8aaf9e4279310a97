"""Reads and checks the facts that ship in data/."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from bot.domain.athlete import Athlete
from bot.domain.event import Kind, Sex
from bot.domain.facts import AthleteFact, Facts, MeetFact, NoteFact, OtherName, RaceFact, RecordFact
from bot.domain.mark import Status
from bot.domain.quote import AvailabilityNote, Quote
from bot.domain.race import Race, Result, Round
from bot.domain.record import Claim, Record, RecordStatus, RecordType
from bot.domain.scope import fits
from bot.domain.source import Source
from bot.domain.team import Runner, Team
from bot.ingest import cells, columns, shipped_meets
from bot.ingest.data_files import DataRow, Problems, WrongValue, fingerprint, read_csv, read_each, read_toml
from bot.ingest.shipped_meets import read_cities, read_meets

FILES = (  # beside those about meets
    "sources.toml",
    "athletes.csv",
    "names.csv",
    "races.csv",
    "results.csv",
    "teams.csv",
    "records.csv",
    "quotes.toml",
    "notes.toml",
)
_NAME_KINDS = ("spelling", "full", "former", "transliteration", "nickname")
_BESTS = (RecordType.WORLD_BEST, RecordType.AREA_BEST)
_FEWEST_RUNNERS = 2
_Known = TypeVar("_Known")


def shipped_data_folder() -> Path:
    """The folder data/: beside the package in a checkout, inside it once installed."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


def shipped_fingerprint() -> str:
    """What `fingerprint` is in the facts that `read_shipped` would read, without reading them."""
    return fingerprint(shipped_data_folder(), list_files(shipped_data_folder()))


def list_files(folder: Path) -> tuple[str, ...]:
    """The data files in a folder, as paths within it."""
    return (*FILES, *shipped_meets.list_files(folder))


def read_shipped(folder: Path | None = None) -> Facts:
    """All facts in a folder of data files, by default the one that ships.

    Raises DataFileError with file and line of the first problem, and the number of others.
    """
    return _Shipped(folder or shipped_data_folder()).read()


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

    def __post_init__(self) -> None:
        self.problems = Problems(self.folder.name)

    def read(self) -> Facts:
        sources = self._toml("sources.toml", "source", columns.SOURCE, self._source)
        self.sources = {source.id: source for source in sources}
        athletes = list(self._csv("athletes.csv", columns.ATHLETE, self._athlete))
        for athlete_id, name in self._csv("names.csv", columns.NAME, self._name):
            self.names[athlete_id].append(name)
        self.meets = read_meets(self.folder, self.sources, self.problems)
        for race in self._csv("races.csv", columns.RACE, self._race):
            self.races[race.race.id] = race
        self.teams = {team.id: team for team in self._csv("teams.csv", columns.TEAM, self._team)}
        facts = Facts(
            fingerprint=fingerprint(self.folder, list_files(self.folder)),
            sources=tuple(self.sources.values()),
            origins=self.origins,
            athletes=tuple(
                AthleteFact(athlete, tuple(self.names[athlete.id]), sources) for athlete, sources in athletes
            ),
            meets=tuple(self.meets.values()),
            races=tuple(self.races.values()),
            results=tuple(self._csv("results.csv", columns.RESULT, self._result)),
            teams=tuple(self.teams.values()),
            records=tuple(self._csv("records.csv", columns.RECORD, self._record)),
            quotes=tuple(self._toml("quotes.toml", "quote", columns.QUOTE, self._quote)),
            notes=tuple(self._toml("notes.toml", "note", columns.NOTE, self._note)),
            cities=read_cities(self.folder, self.problems),
        )
        self.problems.raise_if_any()
        return facts

    def _csv(self, file: str, header: tuple[str, ...], read: Callable[[DataRow], _Known]) -> Iterator[_Known]:
        return read_each(read_csv(self.folder, file, header, self.problems), read, self.problems)

    def _toml(
        self, file: str, table: str, keys: tuple[str, ...], read: Callable[[DataRow], _Known]
    ) -> Iterator[_Known]:
        return read_each(read_toml(self.folder, file, table, keys, self.problems), read, self.problems)

    def _source(self, row: DataRow) -> Source:
        source = Source(
            id=cells.read_id(row),
            title=row.text("title"),
            publisher=row.text("publisher"),
            retrieved=row.day("retrieved"),
            published=row.optional("published"),
            url=row.optional("url"),
            licence=row.text("licence"),
        )
        self.origins[source.id] = row.optional("origin") or source.id
        return source

    def _athlete(self, row: DataRow) -> tuple[Athlete, tuple[Source, ...]]:
        sex = cells.one_of(row, "sex", Sex)
        if sex is Sex.MIXED:
            raise WrongValue("sex 'X' is for relays, not for athletes")
        athlete = Athlete(
            id=cells.read_id(row),
            name=row.text("name"),
            nation=cells.nation(row, "nation"),
            sex=sex,
            born=row.optional_day("born"),
            family_name=row.text("family_name"),
        )
        self.athletes[athlete.id] = athlete
        self.names[athlete.id] = []
        return athlete, self._sources(row)

    def _name(self, row: DataRow) -> tuple[str, OtherName]:
        kind = cells.one_word_of(row, "kind", _NAME_KINDS)
        return self._athlete_of(row).id, OtherName(row.text("name"), kind)

    def _race(self, row: DataRow) -> RaceFact:
        race = Race(
            id=cells.read_id(row),
            meet=cells.known(row, "meet", self.meets).meet,
            event=cells.event(row),
            round=cells.one_of(row, "round", Round),
            date=row.day("date"),
            heat=cells.heat(row),
        )
        fact = RaceFact(race, row.yes("split"), self._sources(row))
        for other in self.races.values():
            if replace(other.race, id=race.id) == race and other.split == fact.split:
                raise WrongValue(f"is the same race as {other.race.id}")
        return fact

    def _result(self, row: DataRow) -> Result:
        race = cells.known(row, "race", self.races)
        athlete = self._athlete_of(row)
        place, tied = cells.place(row)
        status = cells.one_of(row, "status", Status) if row.optional("status") else None
        mark = cells.mark(row, race.race.event) if row.optional("mark") else None
        if mark is None and status is None and place is None:
            raise WrongValue("mark, status and place are all missing")
        if Sex.MIXED is not race.race.event.sex is not athlete.sex:
            raise WrongValue(f"{athlete.id} does not run in {race.race.id}: the sex differs")
        return Result(athlete, race.race, place, mark, status, tied, race.split, self._sources(row))

    def _team(self, row: DataRow) -> Team:
        runners = tuple(self._runner(item) for item in row.items("runners"))
        if runners and len(runners) < _FEWEST_RUNNERS:
            raise WrongValue("runners must name everyone who ran, in order, or nobody")
        if len(set(runners)) < len(runners):
            raise WrongValue("runners names somebody twice")
        nation = cells.nation(row, "nation")
        return Team(cells.read_id(row), nation, row.optional("club"), runners, self._sources(row))

    def _runner(self, item: str) -> Runner:
        """An athlete by id, anybody else by name."""
        if item in self.athletes:
            return Runner(self.athletes[item].name, item)
        if cells.looks_like_id(item):
            raise WrongValue(f"runners {item!r} is not known")
        return Runner(item)

    def _record(self, row: DataRow) -> RecordFact:
        event = cells.event(row)
        kind = cells.one_of(row, "type", RecordType)
        if kind is RecordType.WORLD_RECORD and not cells.discipline(row).world_record:
            raise WrongValue(f"World Athletics ratifies no world record in {event.discipline}; its type is WB")
        scope = cells.scope(row)
        if not fits(kind, scope):
            raise WrongValue(f"a {kind} cannot have the scope {scope!r}")
        status = cells.one_of(row, "status", RecordStatus)
        if kind in _BESTS and status is not RecordStatus.UNRATIFIED:
            raise WrongValue(f"nobody ratifies a best; its status is {RecordStatus.UNRATIFIED.value!r}")
        meet = cells.known(row, "meet", self.meets).meet
        record = Record(
            id=cells.read_id(row),
            type=kind,
            scope=scope,
            event=event,
            mark=cells.mark(row, event),
            holder=self._holder(row),
            set_on=row.day("date"),
            meet=meet.name,
            city=meet.city,
            status=status,
            claims=self._claims(row),
        )
        return RecordFact(record, meet.id)

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
        return cells.claims(row, self.sources)
