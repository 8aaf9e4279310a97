"""Races and results: one heat of one round of one event, and what each athlete did in it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.athlete import Athlete
from bot.domain.dispute import Dispute
from bot.domain.event import Event
from bot.domain.mark import Mark, Status
from bot.domain.source import Source


class Round(StrEnum):
    """Rounds in the order they are held."""

    QUALIFICATION = "qualification"
    HEAT = "heat"
    QUARTER_FINAL = "quarter-final"
    SEMI_FINAL = "semi-final"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Meet:
    """A competition at one place, on the days its races give.

    `championship` is `olympic`, `world` or `area`, empty for any other meet.
    """

    id: str
    name: str
    city: str
    country: str = ""
    championship: str = ""


@dataclass(frozen=True, slots=True)
class MeetListing:
    """A meet as the name index needs it: its days, and how many races of it are held."""

    meet: Meet
    first: date
    last: date
    races: int


@dataclass(frozen=True, slots=True)
class Race:
    """One race. `heat` is None where the round had one race; `wind` is in tenths of a metre a second."""

    id: str
    meet: Meet
    event: Event
    round: Round
    date: date
    heat: int | None = None
    wind: int | None = None

    @property
    def round_name(self) -> str:
        """The round as results are headed: `final`, `semi-final 2`."""
        return self.round.value if self.heat is None else f"{self.round.value} {self.heat}"


@dataclass(frozen=True, slots=True)
class Result:
    """What one athlete did in one race: a mark or a status, and a place where one was given.

    `tied` is set only where the source shows a shared place (`2=`); equal times alone are no tie.
    `split` marks a time on the way to a longer distance: its place is that of the longer race.
    `disputes` are what sources say against it and against the day of its race, where an answer asked for them.
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

    @property
    def place_text(self) -> str:
        """`2`, `2=`, or an empty text where no place is known."""
        if self.place is None:
            return ""
        return f"{self.place}=" if self.tied else str(self.place)

    @property
    def mark_text(self) -> str:
        """The mark as published, else the status, else an empty text."""
        return self.mark.text if self.mark else (self.status or "")
