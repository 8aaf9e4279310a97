"""Disputes: what a source says of a fact that does not stand, beside what does."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Dispute:
    """One source contradicts what is followed: `stands` is what an answer says, `claim` what `source` says instead.

    `about` is the part of the fact: mark, place, date, born or status; days are in ISO form, places as `2` or `2=`.
    Ids say which fact: of a result `athlete` and `race`, of anything else the one that it is.
    """

    about: str
    stands: str
    claim: str
    source: Source
    athlete: str = ""
    race: str = ""
    record: str = ""


def of_result(disputes: Iterable[Dispute], athlete: str, race: str) -> tuple[Dispute, ...]:
    """Those about what an athlete did in a race, and about the race itself."""
    return tuple(d for d in disputes if d.race == race and d.athlete in ("", athlete))


def of_record(disputes: Iterable[Dispute], record: str) -> tuple[Dispute, ...]:
    """Those about a record."""
    return tuple(d for d in disputes if d.record == record)


def of_athlete(disputes: Iterable[Dispute], athlete: str) -> tuple[Dispute, ...]:
    """Those about who an athlete is: a birth date."""
    return tuple(d for d in disputes if d.athlete == athlete and not d.race)
