"""Meets, races and results."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.athlete import Athlete
from bot.domain.disciplines import find_discipline
from bot.domain.dispute import Dispute
from bot.domain.event import Event, Kind
from bot.domain.mark import Mark, Status
from bot.domain.meet_kind import MeetKind
from bot.domain.sections import section_name
from bot.domain.source import Source
from bot.domain.team import Team
from bot.domain.venues import where_held


class Round(StrEnum):
    """Rounds, in the order they are held."""

    QUALIFICATION = "qualification"
    HEAT = "heat"
    QUARTER_FINAL = "quarter-final"
    SEMI_FINAL = "semi-final"
    FINAL = "final"

    @property
    def order(self) -> int:
        """0 for the first round that may be held, 4 for the final."""
        return _ROUNDS.index(self)


_ROUNDS = tuple(Round)


@dataclass(frozen=True, slots=True)
class Meet:
    """A competition at one venue.

    `name` and `city` are empty if no source says where the races were: they have nothing but their day.
    """

    id: str
    name: str
    city: str
    country: str = ""
    kind: MeetKind = MeetKind.UNKNOWN

    @property
    def where(self) -> str:
        """The meet and its city as far as they are known: `Meeting de Paris, Paris`, `Oslo`, or an empty text."""
        return where_held(self.name, self.city)

    @property
    def short_where(self) -> str:
        """The city, else the name of the meet, else an empty text; for lists and labels."""
        return self.city or self.name


@dataclass(frozen=True, slots=True)
class MeetListing:
    """A meet with what the name index needs.

    `first` and `last` are its days, else those of its races in the store; `races` is the number of these. `names` are
    other names of it, `former_ids` those of meets that turned out to be this one. `series` is the id of its series
    (`olympic-games`), empty if it belongs to none.
    """

    meet: Meet
    first: date
    last: date
    races: int
    names: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    series: str = ""


@dataclass(frozen=True, slots=True)
class Race:
    """One race of one round of an event, or one field event.

    `round` is None if no source says which it was; `heat` is its number within the round, None if the round had one
    race; `wind` is in tenths of a metre a second.
    `combined` is set if it was part of a combined event: the code of that event (`decathlon`), or `combined` if no
    source says which. Such a race is shown with the combined event, and never as a race of its own.
    `section` tells it from other races of its event, round and heat, as the source writes it: `B`, `U20`.
    """

    id: str
    meet: Meet
    event: Event
    round: Round | None
    date: date
    heat: int | None = None
    wind: int | None = None
    combined: str = ""
    section: str = ""

    @property
    def order(self) -> int:
        """0 for a race of the first round that may be held, 4 for a final; -1 if nobody says which round it was."""
        return -1 if self.round is None else self.round.order

    @property
    def round_name(self) -> str:
        """The round with the number of the heat: `final`, `semi-final 2`; empty if it is not known."""
        if self.round is None:
            return ""
        return self.round.value if self.heat is None else f"{self.round.value} {self.heat}"

    @property
    def section_name(self) -> str:
        """The section in words: `B race`, `U20`; empty without one."""
        discipline = find_discipline(self.event.discipline)
        return section_name(self.section, field=bool(discipline and discipline.kind in (Kind.JUMP, Kind.THROW)))

    @property
    def round_in_full(self) -> str:
        """Round, heat and section: `final, B race`, `heat 2, U20`; empty if none is known."""
        return ", ".join(filter(None, (self.round_name, self.section_name)))


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one athlete in one race: a mark or a status, and a place if it is known.

    `tied` is set only if the source shows a shared place (`2=`); equal times alone are no tie.
    `split` marks a time on the way to a longer distance; its place is that of the longer race.
    `nation` is set by facts that ship, if the result was for another nation than the athlete's own; the athlete of
    a result that is read from the store has that nation instead.
    `disputes` are those about it and about the day of its race, if the answer asked for them.
    """

    athlete: Athlete
    race: Race
    place: int | None
    mark: Mark | None
    status: Status | None = None
    tied: bool = False
    split: bool = False
    sources: tuple[Source, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    nation: str = ""

    @property
    def competitor(self) -> Athlete:
        """The athlete; what a race's field is listed by, in which a TeamResult has its team."""
        return self.athlete

    @property
    def place_text(self) -> str:
        """`2`, `2=`, or an empty text if the place is unknown."""
        return _place_text(self.place, self.tied)

    @property
    def mark_text(self) -> str:
        """The mark as published, else the status, else an empty text."""
        return self.mark.text if self.mark else (self.status or "")

    @property
    def mark_shown(self) -> str:
        """The mark as cards show it, else the status, else an empty text."""
        return self.mark.shown if self.mark else (self.status or "")


@dataclass(frozen=True, slots=True)
class TeamResult:
    """The result of one relay team in one race; the fields are as in Result.

    Head-to-heads, rivals, bests and seasons are made of Results alone, so that a team cannot get into them.
    """

    team: Team
    race: Race
    place: int | None
    mark: Mark | None
    status: Status | None = None
    tied: bool = False
    sources: tuple[Source, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def competitor(self) -> Team:
        """The team."""
        return self.team

    @property
    def place_text(self) -> str:
        """`2`, `2=`, or an empty text if the place is unknown."""
        return _place_text(self.place, self.tied)

    @property
    def mark_text(self) -> str:
        """The mark as published, else the status, else an empty text."""
        return self.mark.text if self.mark else (self.status or "")

    @property
    def mark_shown(self) -> str:
        """The mark as cards show it, else the status, else an empty text."""
        return self.mark.shown if self.mark else (self.status or "")


AnyResult = Result | TeamResult  # of the field of a race, or of the medals of a meet


def _place_text(place: int | None, tied: bool) -> str:
    if place is None:
        return ""
    return f"{place}=" if tied else str(place)


def latest_first(race: Race, *, split: bool = False) -> tuple[int, bool, int]:
    """A key that sorts races latest first; on one day splits come behind races, and a final before its heats."""
    return (-race.date.toordinal(), split, -race.order)
