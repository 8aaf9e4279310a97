"""Statements and notes: what athletes said word for word, and what is known of their availability."""

from dataclasses import dataclass
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement, with its words exactly as the source prints them.

    `said` is when, in the words that are known for sure ("between 11 February and early March 2024");
    `said_after` and `said_before` bound it. `about` are athletes the statement is about.
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
    """Why an athlete missed or would miss competitions, or what they aim at, and as of when that was said."""

    id: str
    athlete: Athlete
    text: str
    as_of: str
    sources: tuple[Source, ...] = ()
