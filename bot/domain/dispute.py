"""Disputes: a source contradicts the value that an answer shows."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.source import Source, origins_of


@dataclass(frozen=True, slots=True)
class Dispute:
    """`source` gives `claim` where an answer shows `stands`.

    `about` names the disputed part: `mark`, `place`, `date`, `born`, `status` or `runners`. Days are in ISO form,
    places are `2` or `2=`. The ids say which fact it is: `race` with `athlete` or `team` for a result, one of them
    otherwise.
    """

    about: str
    stands: str
    claim: str
    source: Source
    athlete: str = ""
    race: str = ""
    record: str = ""
    team: str = ""

    @property
    def fact(self) -> str:
        """The ids of the fact in one text: `budapest-2023-1500m-final josh-kerr` for a result."""
        return " ".join(part for part in (self.race, self.athlete or self.team, self.record) if part)


def count_origins(sources: Iterable[Source], disputes: Iterable[Dispute] = ()) -> int:
    """How many origins give a fact as it stands; two of them make it checked. A source that disputes it does not."""
    doubting = {dispute.source.id for dispute in disputes}
    return len(origins_of(source for source in sources if source.id not in doubting))


def of_result(disputes: Iterable[Dispute], race: str, athlete: str = "", team: str = "") -> tuple[Dispute, ...]:
    """Those about an athlete's or a team's result in a race, and about the race itself; ids of both."""
    return tuple(d for d in disputes if d.race == race and d.athlete in ("", athlete) and d.team in ("", team))


def of_record(disputes: Iterable[Dispute], record: str) -> tuple[Dispute, ...]:
    """Those about the record of that id."""
    return tuple(d for d in disputes if d.record == record)


def of_athlete(disputes: Iterable[Dispute], athlete: str) -> tuple[Dispute, ...]:
    """Those about the athlete of that id as a person: the birth date."""
    return tuple(d for d in disputes if d.athlete == athlete and not d.race)
