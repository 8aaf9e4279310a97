"""What an importer makes of a file: one row for each result or record, or the reason why there is none."""

from datetime import date
from typing import NamedTuple

from bot.domain.event import Event
from bot.domain.mark import Mark, Status
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.source import SourceKind

UNKNOWN_HEAT = -1  # the file says "heat" or "semi-final" but not which: two such rows are not known to be one race


class PersonRow(NamedTuple):
    """An athlete as a file names them. `born_year_only` marks a birth date of which only the year is known.

    A 1 January birth date is often a placeholder, and is read as the year alone. `supplier_id` is the file's own id
    with the supplier it is known by: `tilastopaja:170792`, `world-athletics:14653717`.
    """

    name: str
    nation: str
    sex: str
    born: date | None = None
    born_year_only: bool = False
    supplier_id: str = ""


class ResultRow(NamedTuple):
    """One result. `event` has sex and short_track set. `wind` is in tenths of a metre a second.

    `heat` is None where the round had one race, UNKNOWN_HEAT where the file does not say which.
    `split` marks an en-route time; `meet`, `venue` and `city` are as written, empty where the file has none.
    `section` is whatever else parts races of one round, day and place: an age class, a B race, the file's own number
    of the competition. Rows of one file whose sections differ are never one race.
    `kind` says what sort of file it is: where two sources disagree, that decides which of them stands.
    `source` is who says so, in the file's own words, where it names a source for each row.
    """

    file: str
    line: int
    athlete: PersonRow
    event: Event
    round: Round
    heat: int | None
    date: date
    meet: str
    venue: str
    city: str
    country: str
    place: int | None
    tied: bool
    mark: Mark | None
    status: Status | None
    wind: int | None
    split: bool
    section: str = ""
    kind: SourceKind = SourceKind.OWN
    source: str = ""


class RecordRow(NamedTuple):
    """One record or best; `kind` and `source` are as in ResultRow."""

    file: str
    line: int
    type: RecordType
    scope: str
    status: RecordStatus
    athlete: PersonRow
    event: Event
    mark: Mark
    date: date
    meet: str
    venue: str
    city: str
    country: str
    kind: SourceKind = SourceKind.OWN
    source: str = ""


class Rejected(NamedTuple):
    """A row that was not taken, and why. `left_out` marks what is not wrong but not for the store (a relay team)."""

    file: str
    line: int
    reason: str
    text: str = ""
    left_out: bool = False


Row = ResultRow | RecordRow | Rejected
