"""Coverage: how much the store holds, so that an answer can say so."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of the whole store. `first` and `last` are race days; `as_of` is the last day a source was read."""

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
