"""News: facts that are new and recent, as an import found them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.event import Event

RECENT = timedelta(days=14)  # an older fact is never news, however new it is to the store


class NewsKind(StrEnum):
    """What happened: a race was run, a record was set or ratified, or what was told before is corrected."""

    RACE = "race"
    RECORD = "record"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class News:
    """One fact that an import brought.

    `key` is random, so it never comes again, not after a restore either; `said` is a digest of what is told, the same
    for the same fact in another import. `batch` is the random key of the import, `made` when it was made.
    `subject` is the id of the race or of the record, `told` of a correction the key of the news it corrects. `athletes`
    are ids: all who are in the race or hold the record, runners of relay teams too; `fresh` are those of them whose
    result this import brought. `scopes` are those of a record.
    """

    key: str
    batch: str
    kind: NewsKind
    subject: str
    day: date
    made: datetime
    said: str
    event: Event
    meet: str = ""
    series: str = ""
    athletes: tuple[str, ...] = ()
    fresh: frozenset[str] = frozenset()
    scopes: tuple[str, ...] = ()
    told: str = ""
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class NewsHead:
    """What it takes to see whether news is still to be dealt with; all is as of News."""

    key: str
    batch: str
    told: str
    taken_back: bool
