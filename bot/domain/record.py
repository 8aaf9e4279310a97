"""Records and bests: their kinds, their lives, and which one stands on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.athlete import Athlete
from bot.domain.dispute import Dispute
from bot.domain.event import Event
from bot.domain.mark import Mark
from bot.domain.source import Source
from bot.domain.team import Team


class RecordType(StrEnum):
    """The sport's codes. A best is what nobody ratifies."""

    WORLD_RECORD = "WR"
    WORLD_BEST = "WB"
    OLYMPIC_RECORD = "OR"
    AREA_RECORD = "AR"
    AREA_BEST = "AB"
    NATIONAL_RECORD = "NR"
    CHAMPIONSHIP_RECORD = "CR"


class RecordStatus(StrEnum):
    """Where a mark is on its way into the book."""

    RATIFIED = "ratified"
    PENDING = "pending"
    UNRATIFIED = "not ratified"  # a best, or a mark that was beaten before its papers were through


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says of a record; `wording` is its own term where that differs from the sport's."""

    source: Source
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One mark that is or was a record. An athlete holds it, or the team that ran a relay.

    `scope` is `world`, `olympic`, an area (`europe`), or a nation's three-letter code.
    `event` always says which sex and which kind of track.
    `disputes` are what sources say against it, where an answer asked for them.
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

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says the record, and who ran for the team, each once."""
        runners = self.holder.sources if isinstance(self.holder, Team) and self.holder.runners else ()
        return tuple(dict.fromkeys((*(claim.source for claim in self.claims), *runners)))

    def is_by(self, athlete: str) -> bool:
        """Whether the athlete of this id set it, alone or as a runner of the team."""
        if isinstance(self.holder, Team):
            return any(runner.athlete == athlete for runner in self.holder.runners)
        return self.holder.id == athlete


@dataclass(frozen=True, slots=True)
class Standing:
    """One list of records as of a day: what stands, what waits for ratification, what was superseded (latest first)."""

    current: tuple[Record, ...]
    pending: tuple[Record, ...]
    superseded: tuple[Record, ...]


def standing(records: Iterable[Record], on: date) -> Standing:
    """Which of the records of one list stands on a day; equal marks stand together.

    A pending mark is shown beside the one that stands and replaces it only once it is ratified.
    Marks set after the day are left out.
    """
    known = sorted((r for r in records if r.set_on <= on), key=lambda r: r.set_on, reverse=True)
    settled = [r for r in known if r.status is not RecordStatus.PENDING]
    current = tuple(r for r in settled if not any(other.mark.is_better_than(r.mark) for other in settled))
    pending = tuple(
        r for r in known if r.status is RecordStatus.PENDING and not any(c.mark.is_better_than(r.mark) for c in current)
    )
    return Standing(current, pending, tuple(r for r in settled if r not in current))
