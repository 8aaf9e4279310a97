"""A mark that is only reported counts nowhere, and is named wherever it would be missed."""

import pytest

from bot.app import App
from bot.cards.card import Brief
from bot.cards.text import render
from bot.errors import NoAnswer
from bot.questions.compare.answer import Club


@pytest.mark.parametrize(("line", "held"), [("marathon 2:00:00", False), ("marathon 2:01:00", True)])
async def test_a_reported_mark_beyond_a_barrier_is_named(shared_app: App, line: str, held: bool) -> None:
    reply = await shared_app.ask_line(f'/compare marks:"{line}"')
    assert isinstance(reply.outcome, Club if held else NoAnswer)
    text = " ".join(render(reply.card).split())
    assert "Not in this list: 1:59:30 by Sabastian" in text
    assert "no source I have gives its day and place" in text
    briefs = [note.brief for note in reply.card.notes if isinstance(note, Brief)]  # two lines of a phone
    assert [brief.endswith("reported without day and place.") for brief in briefs] == [True] * held


async def test_a_barrier_that_no_reported_mark_is_beyond_names_none(shared_app: App) -> None:
    reply = await shared_app.ask_line('/compare marks:"1500m 3:27"')
    assert isinstance(reply.outcome, Club)
    assert reply.outcome.reported == ()
