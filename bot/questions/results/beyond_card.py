"""What the card of results beyond a mark says above and below them: how many, the best, and what the wind did."""

from bot.cards.card import Line, Strong
from bot.cards.formatting import count, day, span
from bot.cards.spoilers import Spoilers
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.mark import Measure
from bot.domain.profile import age_to_the_day, ages, lacks_wind
from bot.domain.race import AnyResult
from bot.questions.barriers import limit_in_words
from bot.questions.results.answer import Results
from bot.questions.results.beyond import best_first, is_aided
from bot.questions.results.request import EARLIEST


def beyond_line(answer: Results, at: str, spoilers: Spoilers) -> Line:
    """`27 races of the 1500 m under 3:30 that I hold, 2021 to 2026; best 3:26.73.`; `at` is where, ` at Zürich`.

    The best is left out where it is hidden. Those with too much wind are counted apart.
    """
    barrier = answer.request.beyond
    if barrier is None:
        return ()
    counted = [r for r in answer.results if not is_aided(r)]
    aided = len(answer.results) - len(counted)
    timed = barrier.mark.measure is Measure.TIME
    what = count(len(counted), "race" if timed else "competition")
    days = [r.race.date for r in counted or answer.results]
    event = Event(barrier.event.discipline, None, barrier.event.short_track, barrier.event.variant)
    top = best_first(counted)[:1]
    best = "".join(f"; best {one.mark_shown}" for one in top if not spoilers.hides(one.race.date))
    first = _first(answer, counted) if answer.request.order == EARLIEST else ""
    more = f"; {aided} more with too much wind, shown last" if aided else ""
    return (
        Strong(f"{what} of the {event_within(event)} {'' if timed else 'with '}{limit_in_words(barrier)}"),
        f" that I hold{at}, {span(min(days), max(days))}{first}{best}{more}.",
    )


def _first(answer: Results, counted: list[AnyResult]) -> str:
    """`; the first on 14 Aug 2020, aged 19 years 330 days`; the age only where the day of birth is held."""
    born, on = answer.athlete.born, min((result.race.date for result in counted), default=None)
    if on is None:
        return ""
    known = born is not None and len(ages(born, on)) == 1
    years, more = age_to_the_day(born, on) if born and known else (0, 0)
    return f"; the first on {day(on)}" + (f", aged {count(years, 'year')} {count(more, 'day')}" if known else "")


def beyond_notes(answer: Results) -> tuple[str, ...]:
    """What counts, for the small print: a competition once, and marks whose wind is not known."""
    barrier = answer.request.beyond
    if barrier is None:
        return ()
    unknown = sum(r.mark is not None and lacks_wind(r.race, r.mark) for r in answer.results)
    once = "" if barrier.mark.measure is Measure.TIME else "Each competition counts once, with its best mark"
    return (once, f"The wind of {unknown} of them is not known" if unknown else "")


def order_notes(answer: Results) -> tuple[str, ...]:
    """How results are ordered by their marks, for the small print."""
    if answer.request.order in ("", EARLIEST):
        return ()
    aided = any(map(is_aided, answer.results))
    by = "" if answer.request.event else "Compared by World Athletics points"
    return (by, "Those with too much wind come last" if aided else "")
