"""What results are worth in scoring points."""

from collections.abc import Iterable, Mapping

from bot.domain.points import ScoringTables
from bot.domain.race import AnyResult

ResultKey = tuple[str, str]
"""The id of the race, and that of the athlete or the team."""


def key_of(result: AnyResult) -> ResultKey:
    """What `score_results` tells results by."""
    return result.race.id, result.competitor.id


def score_results(results: Iterable[AnyResult], tables: ScoringTables) -> Mapping[ResultKey, int]:
    """The points of each result that the tables have points for."""
    scored = ((r, tables.score(r.race.event, r.mark, r.race.wind)) for r in results if r.mark)
    return {key_of(result): points for result, points in scored if points is not None}
