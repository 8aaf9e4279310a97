"""Facts on their way into the store: what an ingest read and checked, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.race import Meet, Race, Result
from bot.domain.record import Record
from bot.domain.source import Source
from bot.domain.statement import AvailabilityNote, Quote
from bot.domain.team import Team


@dataclass(frozen=True, slots=True)
class OtherName:
    """Another name of an athlete.

    `kind` is `spelling`, `full`, `former`, `transliteration` or `nickname`.
    """

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class AthleteFact:
    """An athlete, the other names they are written with, and who says so."""

    athlete: Athlete
    names: tuple[OtherName, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class MeetFact:
    """A meet. `championship` is `olympic`, `world`, `area`, or empty for any other."""

    meet: Meet
    championship: str = ""


@dataclass(frozen=True, slots=True)
class RaceFact:
    """A race and who says it took place. `split` marks a way-point of a longer race, where only splits were taken."""

    race: Race
    split: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class RecordFact:
    """A record, and the meet it was set at by its id."""

    record: Record
    meet_id: str


@dataclass(frozen=True, slots=True)
class NoteFact:
    """An availability note, and the last day by which it was known: notes are listed by it, latest first."""

    note: AvailabilityNote
    known_by: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A whole set of facts that agree with one another: every athlete, team, meet, race and source named is in it.

    `fingerprint` changes with every change of the files they were read from. `origins` says of each source, by id,
    what it draws from: what two sources of one origin say is not known twice.
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
