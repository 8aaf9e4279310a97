"""/results with a mark or at a meet, and /athlete with a season, over the frozen facts."""

from datetime import UTC, datetime

import pytest

from bot.app import App
from bot.cards.card import Button
from bot.cards.text import render
from bot.domain.race import Result, Round
from bot.errors import NoAnswer
from bot.questions.athlete.season import SeasonBests
from bot.questions.results.answer import Results
from tests.rendering import CODEC

JAKOB = "athlete:jakob-ingebrigtsen"


async def results_of(app: App, line: str) -> Results:
    outcome = (await app.ask_line(line)).outcome
    assert isinstance(outcome, Results), outcome
    return outcome


@pytest.mark.parametrize("mark", ["3:28.32", "3:28,32", "3:28.3", "3.28.32"])
async def test_a_mark_is_found_to_the_precision_it_is_typed_with(asked_app: App, mark: str) -> None:
    found = await results_of(asked_app, f"/results {JAKOB} mark:{mark}")
    assert "3:28.32" in [result.mark_text for result in found.results]
    assert all(result.mark_text.startswith("3:28.3") for result in found.results)


@pytest.mark.parametrize("mark", ["1:00.00", "fast", "9" * 60])
async def test_a_mark_that_nobody_ran_is_no_answer(asked_app: App, mark: str) -> None:
    error = (await asked_app.ask_line(f"/results {JAKOB} mark:{mark}")).outcome
    assert isinstance(error, NoAnswer)
    assert "with the mark" in error.message


async def test_of_namesakes_the_one_with_the_mark_is_meant(asked_app: App) -> None:
    plain = await results_of(asked_app, "/results kerr")
    assert plain.athlete.id == "josh-kerr"  # who is the more famous one
    found = await asked_app.ask_line("/results kerr mark:2.36")
    assert isinstance(found.outcome, Results)
    assert found.outcome.athlete.id == "hamish-kerr"
    assert "Took “kerr” for Hamish Kerr, who has that mark." in " ".join(render(found.card).split())


async def test_an_athlete_at_a_meet_or_at_all_of_a_series(asked_app: App) -> None:
    every = await results_of(asked_app, f"/results {JAKOB}")
    olympic = await results_of(asked_app, f"/results {JAKOB} meet:olympics")
    paris = await results_of(asked_app, f'/results {JAKOB} meet:"Paris 2024"')
    assert len(every.results) > len(olympic.results) >= len(paris.results) > 0
    assert {result.race.meet.city for result in paris.results} == {"Paris"}
    reply = await asked_app.ask_line(f'/results {JAKOB} meet:"Paris 2024"')
    assert "at the Olympic Games, Paris 2024" in " ".join(render(reply.card).split())
    assert f"All {len(every.results)} results" in render(reply.card)


async def test_results_of_some_years_count_from_the_first_day_to_the_last(asked_app: App) -> None:
    every = await results_of(asked_app, f"/results {JAKOB}")
    between = await results_of(asked_app, f"/results {JAKOB} since:2022 until:2023")
    ended = await results_of(asked_app, f"/results {JAKOB} until:2021-12-31")

    assert {result.race.date.year for result in between.results} == {2022, 2023}
    assert len(between.results) == sum(result.race.date.year in (2022, 2023) for result in every.results)
    assert max(result.race.date.year for result in ended.results) <= 2021
    asked = (await asked_app.ask_line(f"/results {JAKOB} since:2022 until:2023")).asked
    assert asked
    assert CODEC.decode(CODEC.encode(asked)).asked == asked


async def test_years_without_a_result_are_told(asked_app: App) -> None:
    error = (await asked_app.ask_line(f"/results {JAKOB} since:2050")).outcome

    assert isinstance(error, NoAnswer)
    assert "since 1 Jan 2050" in error.message


async def test_one_season_of_an_athlete(asked_app: App) -> None:
    reply = await asked_app.ask_line(f"/athlete {JAKOB} season:2021")
    assert isinstance(reply.outcome, SeasonBests)
    assert {one.on.year for one in reply.outcome.bests} == {2021}
    assert "season's bests of 2021" in render(reply.card)
    sources = await asked_app.ask_line(f"/athlete {JAKOB} season:2021 view:sources")
    assert "2021" in render(sources.card)
    printed = reply.as_json()
    assert (printed["season"], printed["request"]["season"]) == (2021, "2021")
    assert reply.asked
    assert CODEC.decode(CODEC.encode(reply.asked)).asked.text("season") == "2021"


async def test_a_season_says_its_wins_and_its_medals(asked_app: App) -> None:
    reply = await asked_app.ask_line(f"/athlete {JAKOB} season:2023")
    assert isinstance(reply.outcome, SeasonBests)
    results = await results_of(asked_app, f"/results {JAKOB} season:2023")
    own = [result for result in results.results if not (isinstance(result, Result) and result.split)]
    finals = [result for result in own if result.race.round is Round.FINAL]
    won = sum(result.place == 1 for result in finals)
    text = " ".join(render(reply.card).split())
    assert f"I hold {len(own)} races: {won} of {len(finals)} finals won." in text
    assert "Medals 🥇 5000 m 13:11.30 · Worlds, Budapest 🥈 1500 m 3:29.65≠ · Worlds, Budapest" in text
    printed = reply.as_json()
    assert (printed["finals"], printed["finals_won"], printed["coverage"]["races_held"]) == (len(finals), won, len(own))
    hidden = await asked_app.ask_line(f"/athlete {JAKOB} season:2023 spoilers:48")
    assert "finals won" in render(hidden.card)
    asked_app.clock = lambda: datetime(2023, 8, 28, 12, tzinfo=UTC)
    hidden = await asked_app.ask_line(f"/athlete {JAKOB} season:2023 spoilers:48")
    assert "finals won" not in render(hidden.card)


async def test_a_season_without_marks_offers_the_nearest_ones(asked_app: App) -> None:
    error = (await asked_app.ask_line(f"/athlete {JAKOB} season:1999")).outcome
    assert isinstance(error, NoAnswer)
    assert error.choices
    assert all(choice.asked.text("season") for choice in error.choices)


@pytest.mark.parametrize("narrowed", ["only:lost", "since:2024", "mark:3:28.32", "season:2021", 'meet:"Paris 2024"'])
async def test_a_button_leads_back_to_all_results(asked_app: App, narrowed: str) -> None:
    reply = await asked_app.ask_line(f"/results {JAKOB} {narrowed}")
    assert isinstance(reply.outcome, Results)
    rows = [row for row in reply.card.actions if isinstance(row, tuple)]
    (every,) = [button for row in rows for button in row if button.label == f"All {reply.outcome.held} results"]
    assert isinstance(every, Button)
    everything = (await asked_app.ask(every.asked)).outcome
    assert isinstance(everything, Results)
    assert len(everything.results) == reply.outcome.held


async def test_a_season_of_results_leads_to_its_bests(asked_app: App) -> None:
    card = (await asked_app.ask_line(f"/results {JAKOB} season:2021 event:1500m")).card
    buttons = {button.label: button for row in card.actions if isinstance(row, tuple) for button in row}
    bests = buttons["Bests of 2021"]
    assert isinstance(bests, Button)
    assert isinstance((await asked_app.ask(bests.asked)).outcome, SeasonBests)


@pytest.mark.parametrize(
    ("line", "age"),
    [
        (f"/results {JAKOB} mark:3:28.32", "7 Aug 2021, aged 20 years 322 days."),
        (f'/results {JAKOB} meet:"Tokyo 2021"', "7 Aug 2021, aged 20."),
        (f"/results {JAKOB} meet:olympics", "6 Aug 2024, aged 20 to 23."),
        (f"/results {JAKOB} event:1500 season:2021", "2021."),
    ],
)
async def test_results_of_one_mark_or_meet_say_how_old_the_athlete_was(asked_app: App, line: str, age: str) -> None:
    assert age in " ".join(render((await asked_app.ask_line(line)).card).split())


async def test_the_earliest_first_says_when_that_was_and_how_old_the_athlete(asked_app: App) -> None:
    line = f"/results {JAKOB} event:1500 beyond:3:30"
    best, earliest = await results_of(asked_app, line), await results_of(asked_app, f"{line} order:earliest")
    days = [result.race.date for result in earliest.results]
    assert days == sorted(days)
    assert {r.race.id for r in earliest.results} == {r.race.id for r in best.results}
    said = " ".join(render((await asked_app.ask_line(f"{line} order:earliest")).card).split())
    first = days[0]
    assert f"; the first on {first.day} {first:%b %Y}, aged " in said
    assert f"best {best.results[0].mark_shown}" in said
