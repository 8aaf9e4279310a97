"""Quotes of athletes, word for word, and notes on their availability."""

from dataclasses import dataclass
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Quote:
    """What an athlete said, exactly as the source prints it.

    `said` is when, in words as precise as known ("between 11 February and early March 2024"); `said_after` and
    `said_before` are days that bound it. `about` are the athletes it is about, `race_id` the race it is about.
    """

    id: str
    athlete: Athlete
    words: str
    said_to: str
    said: str
    topic: str
    context: str
    said_after: date | None = None
    said_before: date | None = None
    about: tuple[Athlete, ...] = ()
    race_id: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class AvailabilityNote:
    """Why an athlete misses competitions, or what they aim at; `as_of` is when that was known, in words."""

    id: str
    athlete: Athlete
    text: str
    as_of: str
    sources: tuple[Source, ...] = ()
