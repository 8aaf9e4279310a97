"""A text that an option of fixed values or numbers cannot have is said, and never taken for nothing."""

from typing import Any

import pytest

from bot.app import App
from bot.domain.asked import Asked
from bot.errors import UsageError
from bot.questions.registry import QUESTIONS
from tests.unit.questions.test_custom_id import LINES

EXAMPLES = {
    "h2h": {"athlete": "kerr", "opponent": "ingebrigtsen"},
    "record": {"event": "mile"},
    "records": {"scope": "world"},
    "race": {"meet": "Budapest 2023", "event": "1500m"},
    "athlete": {"athlete": "kerr"},
    "medals": {"meet": "Paris 2024"},
    "top": {"event": "1500m men"},
    "points": {"mark": "3:43.73", "event": "mile men"},
    "compare": {"athlete": "kerr", "second": "ingebrigtsen"},
    "results": {"athlete": "kerr"},
    "rivals": {"athlete": "kerr"},
    "quote": {"athlete": "ingebrigtsen"},
    "calendar": {"month": "2027-08"},
    "on-this-day": {"date": "08-23"},
}
CHOICES = [
    (one.name, option.name, option.choices)
    for one in QUESTIONS.values()
    for option in one.options
    if one.name in EXAMPLES and option.choices
]
VIEWED = [name for name, one in QUESTIONS.items() if name in EXAMPLES and "view" in {o.name for o in one.options}]


async def ask(app: App, name: str, **options: str) -> tuple[UsageError, list[str]]:
    """The error, and the values of the first option that is offered."""
    reply = await app.ask(Asked.of(name, EXAMPLES[name] | options))
    assert isinstance(reply.outcome, UsageError), reply.outcome
    return reply.outcome, [choice.asked.text(next(iter(options))) for choice in reply.outcome.choices]


@pytest.mark.parametrize(("name", "option", "values"), CHOICES)
async def test_what_is_none_of_the_choices_names_them(
    asked_app: App, name: str, option: str, values: tuple[str, ...]
) -> None:
    error, offered = await ask(asked_app, name, **{option: "olympic"})
    assert "olympic" in error.message
    assert option in error.message
    assert all(value in error.tip for value in values)
    assert set(offered) <= set(values)
    assert offered


async def test_the_choice_that_looks_most_like_it_is_offered_first(asked_app: App) -> None:
    _, offered = await ask(asked_app, "h2h", kind="olympic")
    assert offered[0] == "olympics"


@pytest.mark.parametrize("name", VIEWED)
async def test_a_view_that_there_is_not(asked_app: App, name: str) -> None:
    error, offered = await ask(asked_app, name, view="crystal-ball")
    assert "crystal-ball" in error.message
    assert offered[0] == ""


@pytest.mark.parametrize(("option", "name"), [("page", "record"), ("season", "h2h"), ("season", "results")])
async def test_what_is_no_number(asked_app: App, option: str, name: str) -> None:
    error, _ = await ask(asked_app, name, **{option: "two"})
    assert "two" in error.message


@pytest.mark.parametrize("printed", LINES, ids=lambda printed: printed["custom_id"])
async def test_what_was_printed_once_is_none_of_them(asked_app: App, printed: dict[str, Any]) -> None:
    reply = await asked_app.ask(Asked.of(printed["question"], printed["options"]))
    assert not (isinstance(reply.outcome, UsageError) and "view" in str(reply.outcome)), reply.outcome
    for wrong in ("none of the choices", "no page", "no number"):
        assert wrong not in str(reply.outcome)


def test_every_question_with_choices_is_tried() -> None:
    with_choices = {name for name, one in QUESTIONS.items() if any(option.choices for option in one.options)}
    assert with_choices <= set(EXAMPLES)
