"""/results beyond a mark, over the frozen facts and over facts made for it."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.domain.race import Result
from bot.errors import NoAnswer, UsageError
from bot.questions.results.answer import Results
from tests.rendering import CODEC

JAKOB = "athlete:jakob-ingebrigtsen"


async def results_of(app: App, line: str) -> Results:
    outcome = (await app.ask_line(line)).outcome
    assert isinstance(outcome, Results), outcome
    return outcome


def values(found: Results) -> list[int]:
    return [result.mark.value for result in found.results if result.mark]


async def test_times_under_a_mark_are_counted_best_first(asked_app: App) -> None:
    every = await results_of(asked_app, f"/results {JAKOB} event:1500m")
    found = await results_of(asked_app, f"/results {JAKOB} beyond:3:30")
    whole = [r.mark.value for r in every.results if r.mark and not (isinstance(r, Result) and r.split)]
    assert values(found) == sorted(value for value in whole if value < 210_000)
    assert 0 < len(found.results) < len(every.results)
    card = (await asked_app.ask_line(f"/results {JAKOB} beyond:3:30")).card
    assert f"{len(found.results)} races of the 1500 m under 3:30 that I hold" in " ".join(render(card).split())


async def test_pages_of_the_best_first_lead_to_better_and_more(asked_app: App) -> None:
    """Newer and older would be untrue of them."""
    text = render((await asked_app.ask_line(f"/results {JAKOB} event:1500m beyond:4:00")).card)
    assert "More › →" in text
    assert "Older" not in text


async def test_a_time_as_fast_is_not_under_it(asked_app: App) -> None:
    best = (await results_of(asked_app, f"/results {JAKOB} beyond:3:30")).results[0].mark_text
    error = (await asked_app.ask_line(f"/results {JAKOB} event:1500m beyond:{best}")).outcome
    assert isinstance(error, NoAnswer)
    assert f"is under {best}" in error.message
    assert best in error.tip


async def test_a_length_as_good_counts_and_the_card_says_so(asked_app: App) -> None:
    best = (await results_of(asked_app, "/results hamish-kerr beyond:2.30")).results[0]
    reply = await asked_app.ask_line(f"/results hamish-kerr beyond:{best.mark_text}")
    assert isinstance(reply.outcome, Results)
    assert [result.mark_text for result in reply.outcome.results] == [best.mark_text]
    assert f"with {best.mark_shown} or better" in " ".join(render(reply.card).split())


@pytest.mark.parametrize(("typed", "error"), [("fast", UsageError), ("0:01", NoAnswer)])
async def test_what_is_no_mark_of_theirs_is_refused(
    asked_app: App, typed: str, error: type[NoAnswer | UsageError]
) -> None:
    assert isinstance((await asked_app.ask_line(f"/results {JAKOB} beyond:{typed}")).outcome, error)


async def test_a_mark_needs_an_athlete(asked_app: App) -> None:
    assert isinstance((await asked_app.ask_line("/results meet:budapest-2023 beyond:3:30")).outcome, UsageError)


async def test_pages_keep_the_mark(asked_app: App) -> None:
    found = await results_of(asked_app, f"/results {JAKOB} beyond:3:32")
    asked = found.request.asked()
    assert CODEC.decode(CODEC.encode(asked)).asked == asked
    assert asked.text("beyond") == "3:32"
