"""What a reader makes of a row of a file: a result, a record, an entry, a quote, or why there is none of them."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from bot.domain.event import Event
from bot.domain.mark import Mark, Status
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.source import SourceKind

UNKNOWN_HEAT = -1  # the file says "heat" or "semi-final", but not which: two such rows may be of two races
SOME_COMBINED = "combined"  # the file says that a race is part of a combined event, but not of which


class PersonRow(NamedTuple):
    """An athlete as a file names them. With `born_year_only`, `born` is 1 January of the year of birth.

    A birth date of 1 January is often a placeholder, so it counts as the year alone. `supplier_id` is the file's own
    id after the supplier's name: `tilastopaja:170792`, `world-athletics:14653717`.
    """

    name: str
    nation: str
    sex: str
    born: date | None = None
    born_year_only: bool = False
    supplier_id: str = ""


class TeamRow(NamedTuple):
    """A relay team as a file names it. `nation` is a three-letter code, `club` is set if it is not the nation's team.

    `runners` are in running order, as far as the file names them; in a mixed relay their sex is X if the file does not
    give it. `sex` is that of the relay.
    """

    nation: str
    sex: str
    club: str = ""
    runners: tuple[PersonRow, ...] = ()


class ResultRow(NamedTuple):
    """One result, of an athlete or of a relay team. `event` has sex and short_track set.

    `wind` is in tenths of a metre a second.
    `heat` is None if the round had one race, UNKNOWN_HEAT if the file does not say which it was.
    `split` marks an en-route time. `meet`, `venue` and `city` are as written, empty if the file has none.
    `combined` is the code of the combined event that the race is part of (`decathlon`), SOME_COMBINED if the file does
    not say which one, empty for a race of its own.
    `section` is what else tells races of one round, day and venue apart: an age class, a B race, the file's own
    number of the competition. Rows of one file with different sections are never one race.
    `kind` is the kind of file; if two sources disagree, it decides which one is followed.
    `source` is the source in the file's own words, if it names one for each row.
    """

    file: str
    line: int
    competitor: PersonRow | TeamRow
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
    combined: str = ""

    @property
    def athlete(self) -> PersonRow:
        """The competitor of an individual event. Raises TypeError for a relay team."""
        if isinstance(self.competitor, TeamRow):
            raise TypeError(f"{self.file}, line {self.line} is a relay team's result")
        return self.competitor


class RecordRow(NamedTuple):
    """One record or best, of an athlete or of a relay team.

    `scope` and `set_indoors` are as in Record; `kind` and `source` are as in ResultRow.
    """

    file: str
    line: int
    type: RecordType
    scope: str
    status: RecordStatus
    holder: PersonRow | TeamRow
    event: Event
    mark: Mark
    date: date
    meet: str
    venue: str
    city: str
    country: str
    kind: SourceKind = SourceKind.OWN
    source: str = ""
    set_indoors: bool = False

    @property
    def athlete(self) -> PersonRow:
        """The holder of an individual record. Raises TypeError for a relay team."""
        if isinstance(self.holder, TeamRow):
            raise TypeError(f"{self.file}, line {self.line} is a relay team's record")
        return self.holder


class EntryRow(NamedTuple):
    """One line of a start list: an athlete who is entered for an event of a meet. `event` has sex and short_track set.

    The event is on a day from `first` to `last`, which are the same if its day is known. `starts` is an aware datetime,
    None if the file does not give one. The places, `kind` and `source` are as in ResultRow.
    """

    file: str
    line: int
    athlete: PersonRow
    event: Event
    first: date
    last: date
    starts: datetime | None
    meet: str
    venue: str
    city: str
    country: str
    kind: SourceKind = SourceKind.OWN
    source: str = ""


class SourceRow(NamedTuple):
    """The publication that a row names as its source; with `id` it is a source of the store, and the rest is empty."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    licence: str = ""
    id: str = ""


class QuoteRow(NamedTuple):
    """What an athlete said, word for word, on one line.

    `athlete` has an empty nation and sex if the file does not give them; its name, and those in `about`, may be ids.
    `said` is when, in words; `said_after` and `said_before` are days that bound it. `race` is the id of the race that
    it is about, or empty. `sources` are where it can be read: at least one.
    """

    file: str
    line: int
    athlete: PersonRow
    words: str
    said_to: str
    said: str
    said_after: date | None
    said_before: date | None
    topic: str
    sources: tuple[SourceRow, ...]
    context: str = ""
    about: tuple[str, ...] = ()
    race: str = ""


class Rejected(NamedTuple):
    """A row that was not taken, and why; `text` is its beginning.

    `left_out` means that nothing is wrong with it, but the store does not hold its kind (an age class's record).
    """

    file: str
    line: int
    reason: str
    text: str = ""
    left_out: bool = False


FileRow = ResultRow | RecordRow | EntryRow | QuoteRow | Rejected

# Makes a row of its kind and its cells, as `_make` of the kind does, but all in C: files have hundreds of thousands.
make_row = cast("Callable[..., Any]", tuple.__new__)  # pyright: ignore[reportUnknownMemberType]
