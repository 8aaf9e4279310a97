"""/top with the view of the best mark of a year in each event, over the frozen facts."""

import json

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import NoAnswer, UsageError
from bot.questions.top.answer import TopLists
from bot.questions.top.leads import Leads
from bot.questions.top.question import QUESTION


async def leads(app: App, line: str) -> Leads:
    outcome = (await app.ask_line(line)).outcome
    assert isinstance(outcome, Leads), outcome
    return outcome


async def test_each_event_has_the_first_of_its_own_list(asked_app: App) -> None:
    found = await leads(asked_app, "/top view:leads season:2023 page:-1")
    assert found.leads
    for event, marks in found.leads:
        of_event = (await asked_app.ask_line(f"/top event:{event.key} season:2023")).outcome
        assert isinstance(of_event, TopLists)
        first = [mark for mark in of_event.lists[0].marks if mark.rank == 1]
        assert [(mark.holder.id, mark.mark.text) for mark in marks] == [(m.holder.id, m.mark.text) for m in first]


async def test_they_are_of_this_year_unless_another_is_named_and_of_one_sex_or_both(asked_app: App) -> None:
    assert (await leads(asked_app, "/top view:leads")).request.season == 2026
    women = await leads(asked_app, "/top view:leads season:2023 sex:women")
    assert {event.sex for event, _ in women.leads} == {"W"}


async def test_the_card_names_mark_holder_place_and_day(asked_app: App) -> None:
    text = " ".join(render((await asked_app.ask_line("/top view:leads season:2023 sex:men")).card).split())
    assert "Best of 2023, event by event" in text
    assert "Men's mile 3:43.73 🇳🇴 Jakob Ingebrigtsen, Eugene 16 Sep" in text
    assert "/top event:mile.M season:2023" in text


@pytest.mark.parametrize("line", ["/top view:leads season:1801", "/top view:leads season:2023 scope:oceania"])
async def test_a_year_or_an_area_without_a_mark_has_no_answer(asked_app: App, line: str) -> None:
    assert isinstance((await asked_app.ask_line(line)).outcome, NoAnswer)


async def test_a_season_ahead_is_refused(asked_app: App) -> None:
    assert isinstance((await asked_app.ask_line("/top view:leads season:2050")).outcome, UsageError)


async def test_json_has_each_event_with_its_marks(asked_app: App) -> None:
    said = json.loads(json.dumps(QUESTION.as_json(await leads(asked_app, "/top view:leads season:2023 sex:men"))))
    mile = next(each for each in said["leads"] if each["event"] == "mile.Mo")
    assert mile["marks"][0]["mark"] == "3:43.73"
