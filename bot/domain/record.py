"""Records and bests, and which one stands on a given day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.athlete import Athlete
from bot.domain.dispute import Dispute
from bot.domain.event import Event
from bot.domain.mark import Mark, Measure
from bot.domain.source import Source
from bot.domain.team import Team


class RecordType(StrEnum):
    """The sport's codes. A best is not ratified by anybody."""

    WORLD_RECORD = "WR"
    WORLD_BEST = "WB"
    OLYMPIC_RECORD = "OR"
    AREA_RECORD = "AR"
    AREA_BEST = "AB"
    NATIONAL_RECORD = "NR"
    CHAMPIONSHIP_RECORD = "CR"


class RecordStatus(StrEnum):
    """Whether the record is ratified."""

    RATIFIED = "ratified"
    PENDING = "pending"
    UNRATIFIED = "not ratified"  # a best, or a mark that was beaten before it was ratified


@dataclass(frozen=True, slots=True)
class Claim:
    """One source of a record; `wording` is its own term if it differs from the sport's."""

    source: Source
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A mark that is or was a record, held by an athlete or by a relay team.

    `scope` is `world`, `olympic`, an area (`europe`), or a nation's three-letter code.
    `event` is that of its list and always has sex and short_track set. `meet` and `city` are names.
    `disputes` are those about it, if the answer asked for them. `set_indoors` says that a mark on a list of outdoors
    was set indoors, where that counts.
    """

    id: str
    type: RecordType
    scope: str
    event: Event
    mark: Mark
    holder: Athlete | Team
    set_on: date
    meet: str
    city: str
    status: RecordStatus
    claims: tuple[Claim, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    set_indoors: bool = False

    @property
    def tells_ratification(self) -> bool:
        """Whether its sources would tell of a ratification, if there was one: of national records they never do."""
        return self.type is not RecordType.NATIONAL_RECORD

    @property
    def set_in(self) -> Event:
        """The event that it was set in: indoors, where it was set there and counts outdoors as well."""
        return replace(self.event, short_track=True) if self.set_indoors else self.event

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the record and of the team's runners, each once."""
        runners = self.holder.sources if isinstance(self.holder, Team) and self.holder.runners else ()
        return tuple(dict.fromkeys((*(claim.source for claim in self.claims), *runners)))

    def is_by(self, athlete: str) -> bool:
        """Whether the athlete with this id set it, alone or as a runner of the team."""
        if isinstance(self.holder, Team):
            return any(runner.athlete == athlete for runner in self.holder.runners)
        return self.holder.id == athlete


@dataclass(frozen=True, slots=True)
class ReportedRecord:
    """A mark that a source gives as the record, though none says on which day or where it was set.

    It is no record of the store, because it can stand on no day: it is shown as reported, above the record that does.
    """

    id: str
    type: RecordType
    scope: str
    event: Event
    mark: Mark
    holder: Athlete
    sources: tuple[Source, ...]

    @property
    def as_of(self) -> date:
        """The last day on which a source gives it."""
        return max(source.retrieved for source in self.sources)


@dataclass(frozen=True, slots=True)
class Standing:
    """One list of records on a day: those that stand, are pending, or are superseded.

    `current` begins with the one that was set first; those after it equalled it. `superseded` are marks that stood at
    some time: one that was worse than the record of the day before it was set is in neither. The others are latest
    first, and of one day the best first.
    """

    current: tuple[Record, ...]
    pending: tuple[Record, ...]
    superseded: tuple[Record, ...]


def standing(records: Iterable[Record], on: date) -> Standing:
    """Sort the records of one list by whether they stand on a day; an equal mark stands beside the one it equalled.

    A pending mark does not replace the one that stands until it is ratified. Marks set after the day are left out.
    """
    known = sorted((r for r in records if r.set_on <= on), key=_latest_and_best, reverse=True)
    settled = [r for r in known if r.status is not RecordStatus.PENDING]
    settled = [r for r in settled if not _was_worse(r, settled)]
    current = tuple(r for r in reversed(settled) if not any(other.mark.is_better_than(r.mark) for other in settled))
    pending = tuple(
        r for r in known if r.status is RecordStatus.PENDING and not any(c.mark.is_better_than(r.mark) for c in current)
    )
    return Standing(current, pending, tuple(r for r in settled if r not in current))


def _was_worse(record: Record, settled: list[Record]) -> bool:
    """Whether a better mark stood before that day."""
    return any(other.set_on < record.set_on and other.mark.is_better_than(record.mark) for other in settled)


def _latest_and_best(record: Record) -> tuple[date, int]:
    value = record.mark.value
    return record.set_on, -value if record.mark.measure is Measure.TIME else value
