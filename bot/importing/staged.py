"""What the files of an import say: people, races, teams, records and quotes in memory, results in temporary tables."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from bot.domain.event import Event
from bot.domain.race import Round
from bot.domain.rows import EntryRow, PersonRow, QuoteRow, RecordRow, TeamRow
from bot.domain.source import SourceKind
from bot.store.tables import HIDDEN_HEAT

# The columns of a mark, as in the table of results.
Measured = tuple[str | None, int | None, int | None, str | None, int, int | None]


class Venue(NamedTuple):
    """Where a race was held, and the meet it belonged to, as a file writes them; `number` counts the venues."""

    meet: str
    stadium: str
    city: str
    country: str
    number: int = 0


@dataclass(slots=True)
class Person:
    """An athlete as rows name them, with the kind of file.

    `file` is the one that named them first, without the member of an archive. `athlete_id` is the athlete they are
    recognised as. `part` is not 0 if several people of the files have this name:
    those of one part are one; a `copied` person is another one than the row that was copied says.
    """

    number: int
    row: PersonRow
    kind: SourceKind
    file: str = ""
    athlete_id: int = 0
    other_nation: str | None = None  # if it differs from the athlete's
    part: int = 0
    copied: bool = False


@dataclass(slots=True)
class StagedRace:
    """A race as rows name it. `heat` is as in the table of races; `race_id` is the id of the race it is written to.

    `meet_id` is the id of its meet if it is a new race.
    """

    number: int
    event: Event
    round: Round
    heat: int
    day: date
    venue: Venue
    split: bool
    section: str
    wind: int | None
    kind: SourceKind
    race_id: int = 0
    meet_id: int = 0
    empty: bool = False  # all its results were moved or dropped
    combined: str = ""  # as in ResultRow

    @property
    def hidden(self) -> bool:
        """Whether the files do not say which heat it was: it holds one athlete's result, and makes no meetings."""
        return self.heat == HIDDEN_HEAT


@dataclass(slots=True)
class StagedTeam:
    """A relay team's result. `number` is one that no result of an athlete has; `race` is the number of its race.

    `runners` are the people of `row.runners` in the same order, None for one whose sex the file does not give.
    `merged` means that it repeats another of the files, or that the store has it.
    """

    number: int
    race: int
    row: TeamRow
    runners: tuple[Person | None, ...]
    place: int | None
    tied: bool
    status: str | None
    mark: Measured
    merged: bool = False


@dataclass(slots=True)
class Staged:
    """What the files said, but for the results of athletes, which are in the temporary table.

    Memory grows with the number of people, teams, races, records, entries and quotes only. `read`, `results`,
    `rejected` and `left_out` count rows. All are of one `kind` of file, but for rejected rows and quotes, which may be
    of any.
    """

    kind: SourceKind = SourceKind.OWN
    people: list[Person] = field(default_factory=list[Person])
    teams: list[StagedTeam] = field(default_factory=list[StagedTeam])
    person_of: dict[PersonRow, Person] = field(default_factory=dict[PersonRow, Person])
    races: list[StagedRace] = field(default_factory=list[StagedRace])
    records: list[RecordRow] = field(default_factory=list[RecordRow])  # of athletes
    team_records: list[RecordRow] = field(default_factory=list[RecordRow])
    entries: list[EntryRow] = field(default_factory=list[EntryRow])
    quotes: list[QuoteRow] = field(default_factory=list[QuoteRow])
    record_people: dict[int, Person] = field(default_factory=dict[int, Person])  # by index of the record, if split off
    entry_people: dict[int, Person] = field(default_factory=dict[int, Person])  # by index of the entry, if split off
    files: list[str] = field(default_factory=list[str])
    read: int = 0
    results: int = 0
    rejected: int = 0
    left_out: int = 0

    def deed_of_entry(self, index: int) -> int:
        """The number of an entry as a deed, below those of records; the same again gives its index."""
        return -1 - len(self.records) - index

    def person_of_entry(self, index: int) -> Person:
        """Who is entered, by the index of the entry in `entries`."""
        return self.entry_people.get(index) or self.person_of[self.entries[index].athlete]

    def person_of_record(self, index: int) -> Person:
        """Whose record it is, by its index in `records`."""
        return self.record_people.get(index) or self.person_of[self.records[index].athlete]
