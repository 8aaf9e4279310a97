"""/results order:best: an athlete's best marks, over the frozen facts."""

from datetime import UTC, datetime, time
from itertools import pairwise

from bot.app import App
from bot.cards.text import render
from bot.domain.race import Result
from bot.errors import UsageError
from bot.questions.results.answer import Results
from bot.questions.scoring import key_of

JAKOB = "athlete:jakob-ingebrigtsen"


async def results_of(app: App, line: str) -> Results:
    outcome = (await app.ask_line(line)).outcome
    assert isinstance(outcome, Results), outcome
    return outcome


async def test_the_best_marks_of_an_event_come_first(frozen_app: App) -> None:
    every = await results_of(frozen_app, f"/results {JAKOB} event:1500m")
    found = await results_of(frozen_app, f"/results {JAKOB} event:1500m order:best")
    whole = [r.mark.value for r in every.results if r.mark and not (isinstance(r, Result) and r.split)]
    assert [r.mark.value for r in found.results if r.mark] == sorted(whole)
    card = render((await frozen_app.ask_line(f"/results {JAKOB} event:1500m order:best")).card)
    assert "best first" in " ".join(card.split())
    assert "Newest first" in card


async def test_marks_of_several_events_are_compared_by_their_points(frozen_app: App) -> None:
    found = await results_of(frozen_app, f"/results {JAKOB} order:best")
    assert len({r.race.event.discipline for r in found.results}) > 1
    points = [found.points.get(key_of(r), 0) for r in found.results]
    assert all(one >= other for one, other in pairwise(points))


async def test_what_is_hidden_comes_last(frozen_app: App) -> None:
    """Its place among the others would tell how good it was."""
    every = await results_of(frozen_app, f"/results {JAKOB} event:1500m order:best")
    best = every.results[0]
    frozen_app.clock = lambda: datetime.combine(best.race.date, time(20), UTC)
    found = await results_of(frozen_app, f"/results {JAKOB} event:1500m order:best spoilers:24")
    young = {r.race.date for r in found.results if r.race.date >= best.race.date}
    assert best.race.date in young
    assert {r.race.date for r in found.results[-1:]} <= young
    assert found.results[0].race.date < best.race.date


async def test_a_meet_has_no_such_order(frozen_app: App) -> None:
    error = (await frozen_app.ask_line("/results meet:Paris 2024 order:best")).outcome
    assert isinstance(error, UsageError)
    assert "athlete" in error.message
