"""Says that no result is beyond a mark, and what the best is."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cards.formatting import count, day
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.race import AnyResult
from bot.errors import Choice, NoAnswer
from bot.questions.barriers import limit_in_words
from bot.questions.competitions import Competition
from bot.questions.results.beyond import best_first, is_aided, is_of
from bot.questions.results.request import ResultsRequest


def refuse_none_beyond(
    request: ResultsRequest,
    athlete: Athlete,
    every: Sequence[AnyResult],
    competition: Competition | None,
    coverage: Coverage,
) -> None:
    """Raise NoAnswer where results fit but none is beyond the mark; `every` are all results of the athlete."""
    barrier, without = request.beyond, replace(request, beyond=None, page=0, view="")
    if barrier is None:
        return
    at = (r for r in every if competition is None or competition.includes(r.race.meet))
    fitting = best_first(r for r in at if without.admits(r) and is_of(r, barrier))
    if not fitting:
        return
    best, event = fitting[0], event_within(Event(barrier.event.discipline))
    wind = " (too much wind)" if is_aided(best) else ""
    raise NoAnswer(
        f"None of the {count(len(fitting), 'result')} in the {event} that I hold of {athlete.name}"
        f"{f' at {competition.in_words}' if competition else ''} is {limit_in_words(barrier)}.",
        f"The best of them is {best.mark_shown}{wind}, {day(best.race.date)}, {best.race.meet.short_where}.",
        (Choice("These results", without.asked()),),
        coverage.of_facts(best.sources),
    )
