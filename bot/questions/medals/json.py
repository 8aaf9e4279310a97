"""Medals as JSON."""

from bot.cards.formatting import gap
from bot.domain.disciplines import event_within
from bot.domain.medals import Medal, nation_of
from bot.domain.race import AnyResult
from bot.questions import json_parts as parts
from bot.questions.competitions import Competition
from bot.questions.json_parts import Json
from bot.questions.medals.by_age import by_age
from bot.questions.medals.found import MedalTable, OwnMedals
from bot.questions.medals.orders import by_margin, in_order, margin_of
from bot.questions.medals.request import BY_AGE, BY_MARGIN, EARLIEST


def as_json(answer: MedalTable | OwnMedals) -> Json:
    """The tables with the podiums they are made of, or the medals of an athlete or a nation."""
    return _table(answer) if isinstance(answer, MedalTable) else _own(answer)


def _table(answer: MedalTable) -> Json:
    held, request = answer.held, answer.request
    finals = in_order(answer.finals, EARLIEST, one_meet=False) if request.order == EARLIEST else answer.finals
    points = {row.nation: row for row in answer.placing}
    return {
        "competition": _competition(answer.competition),
        "scope": request.scope or None,
        "table": [
            {
                "rank": row.rank,
                "nation": row.nation or None,
                "gold": row.gold,
                "silver": row.silver,
                "bronze": row.bronze,
                "total": row.total,
                "points": float(points[row.nation].points),
            }
            for row in answer.table
        ],
        "placing": [
            {"rank": row.rank, "nation": row.nation or None, "points": float(row.points), "placed": row.placed}
            for row in answer.placing
        ],
        "athletes": [
            {
                "rank": row.rank,
                "athlete": row.athlete,
                "name": row.name,
                "nation": row.nation or None,
                "gold": row.gold,
                "silver": row.silver,
                "bronze": row.bronze,
                "total": row.total,
            }
            for row in answer.athletes
        ],
        "finals": {
            "known": held.known,
            "held": held.held,
            "with_podium": held.podiums,
            "with_eight": held.placed,
            "missing": [{"year": began.year, "event": event_within(event)} for began, event in held.missing],
            "official": held.is_whole and not answer.unclear,
            "unclear_nation": answer.unclear,
        },
        "by_age": [
            {**_result(result), "years": years, "days": days}
            for _, result, (years, days) in (by_age(answer.finals, request.order) if request.order in BY_AGE else ())
        ],
        "by_margin": [
            {**_result(final.medallists[0]), "margin": gap(*margin)}
            for final in (by_margin(answer.finals, request.order) if request.order in BY_MARGIN else ())
            if (margin := margin_of(final))
        ],
        "medals": [_result(result) for final in finals for result in final.medallists],
        "coverage": parts.of_coverage(answer.coverage),
    }


def _own(answer: OwnMedals) -> Json:
    return {
        "athlete": parts.of_athlete(answer.athlete) if answer.athlete else None,
        "nation": answer.nation or None,
        "competition": _competition(answer.competition) if answer.competition else None,
        "medals": [_medal(medal, answer) for medal in answer.medals],
        "may_lack": parts.of_unheld(answer.unheld),
        "relays_without_runners": [relay.meet for relay in answer.unnamed_relays],
        "few_finals_of": [each.meet.id for each in answer.sparse],
        "coverage": parts.of_coverage(answer.coverage),
    }


def _medal(medal: Medal, answer: OwnMedals) -> Json:
    before = medal.first_since
    first = {} if answer.athlete else {"before": _result(before) if before else None}
    return {**_result(medal.result), **first}


def _result(result: AnyResult) -> Json:
    return {**parts.of_holder(result.competitor), "for": nation_of(result) or None, **parts.of_result(result)}


def _competition(competition: Competition) -> Json:
    return {"id": competition.id, "name": competition.name, "series": competition.is_series}
