"""Facts as they are read and checked, before they are written to the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.progression import Span
from bot.domain.quote import AvailabilityNote, Quote
from bot.domain.race import AnyResult, Meet, Race, Result, TeamResult
from bot.domain.record import Record, ReportedRecord
from bot.domain.source import Source
from bot.domain.team import Team


@dataclass(frozen=True, slots=True)
class OtherName:
    """Another name of an athlete.

    `kind` is `spelling`, `full`, `former`, `transliteration` or `nickname`.
    """

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class NationSpan:
    """A time in which an athlete competed for another nation than that of their row: its first and last day."""

    nation: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class AthleteFact:
    """An athlete with other names and sources."""

    athlete: Athlete
    names: tuple[OtherName, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class MeetFact:
    """A meet with its first and last day, stadium and other names as far as they are known.

    `series` is empty for a meet of no series; the days may be unknown then. `sites` are other cities that held a part
    of it.
    """

    meet: Meet
    series: str = ""
    start: date | None = None
    end: date | None = None
    stadium: str = ""
    names: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    sites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CityName:
    """Another name of a city: `Bruxelles` of Brussels."""

    city: str
    name: str


@dataclass(frozen=True, slots=True)
class RaceFact:
    """A race with its sources. `split` means that its results are splits of a longer race."""

    race: Race
    split: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class RecordFact:
    """A record, and the id of the meet it was set at."""

    record: Record
    meet_id: str


@dataclass(frozen=True, slots=True)
class NoteFact:
    """An availability note, and the last possible day of it, which notes are sorted by."""

    note: AvailabilityNote
    known_by: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A complete set of facts: every athlete, team, meet, race and source that one names is in it.

    `fingerprint` changes with the files they were read from. `origins` gives the origin of each source by its id: two
    sources of one origin do not confirm each other. `files` gives the file of each race by its id, `former_ids`
    the id of an athlete by one that the athlete had before, `nations` when an athlete, by id, competed for another
    nation than today. The races of `record_results` are not among `races`: each is alone in its own.
    """

    fingerprint: str
    sources: tuple[Source, ...]
    origins: Mapping[str, str]
    athletes: tuple[AthleteFact, ...]
    meets: tuple[MeetFact, ...]
    races: tuple[RaceFact, ...]
    results: tuple[Result, ...]
    teams: tuple[Team, ...]
    records: tuple[RecordFact, ...]
    quotes: tuple[Quote, ...]
    notes: tuple[NoteFact, ...]
    cities: tuple[CityName, ...] = ()
    team_results: tuple[TeamResult, ...] = ()
    spans: tuple[Span, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    reported: tuple[ReportedRecord, ...] = ()
    former_ids: Mapping[str, str] = field(default_factory=dict[str, str])
    nations: Mapping[str, Sequence[NationSpan]] = field(default_factory=dict[str, Sequence[NationSpan]])
    record_results: tuple[AnyResult, ...] = ()
