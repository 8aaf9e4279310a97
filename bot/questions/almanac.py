"""The facts that answers are computed from: the store, and indexes of its names."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.coverage import Coverage
from bot.domain.points import ScoringTables
from bot.names.athletes import AthleteNames
from bot.names.meets import MeetNames
from bot.questions.repositories import Store


@dataclass(frozen=True, slots=True)
class Almanac:
    """The store, with indexes of its names and its coverage as they were at one `version` of it.

    `state` tells these facts from others of the same version, as after a restore (`Store.find_state`). `scoring` reads
    the scoring tables, the first time they are needed. `titles` is the version since which no meet that gives titles
    has changed: what is read of all of those holds for it.
    """

    store: Store
    names: AthleteNames
    meets: MeetNames
    coverage: Coverage
    version: int = 0
    titles: int = 0
    state: str | None = None
    scoring: Callable[[], ScoringTables] = ScoringTables
