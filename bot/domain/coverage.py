"""Coverage: how much the store holds, so that an answer can say so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of the whole store. `first` and `last` are race days.

    `as_of` is the last day a source was read: any of the store, or those of one answer's facts (see `of_facts`).
    `checked` and `single` count results and records that ship: those that two origins give, and those of one.
    """

    athletes: int
    meets: int
    races: int
    results: int
    records: int
    quotes: int
    notes: int
    sources: int
    first: date | None
    last: date | None
    as_of: date | None
    checked: int = 0
    single: int = 0

    def of_facts(self, sources: Iterable[Source]) -> "Coverage":
        """The same with `as_of` for the facts of one answer: the last day one of their sources was read."""
        return replace(self, as_of=max((source.retrieved for source in sources), default=self.as_of))
