"""What users see, as text and as Discord components; a change here is a change to look at."""

from datetime import UTC, datetime

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.app import App
from bot.cards.text import render as render_text
from tests.rendering import components_of

A_DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)  # so that "2 years ago" stays true
QUESTIONS = [
    "/h2h Kerr Ingebrigtsen",
    "/h2h Josh Ker Jakob Ingebritsen",
    "/h2h Kerr Ingebrigtsen event:mile",
    "/h2h Kerr Ingebrigtsen page:2",
    "/h2h Kerr Kerr",
    "/h2h Kerr Farah",
    "/h2h Kerr Ingebrigtsen event:marathon",
    "/record two-mile",
    "/record 1500 scope:european",
    "/record mile",
    "/record two-mile scope:european",
    "/record hammer throw",
    "/record 4x100",
    "/record 400 m world championships",
    "/record 4x100 women list:1",
    "/quote ingebrigtsen",
    "/quote ingebrigtsen index:1",
    "/quote josh kerr",
    "/quote athlete:josh-kerr about:1",
    "/results Josh Kerr",
    "/results Kerr",
    "/results Jakob Ingebrigtsen mile",
    "/race race:lievin-2025-mile",
    "/athlete Jakob Ingebrigtsen",
    "/athlete josh-kerr page:1",
    "/athlete josh-kerr view:chart",
    "/athlete Josh Kerr, Ingebrigtsen and Laros 1500",
    "/athlete Usain Bolt",
    "/rivals Josh Kerr",
    "/on-this-day 7 August",
    "/on-this-day 1 January",
    "/pace 3:43.73 mile",
    "/pace 2:00:35 marathon",
    "/pace 2:36 high jump",
    "/about",
    "/help",
    "/nonsense",
]


@pytest.mark.parametrize("question", QUESTIONS)
async def test_card(app: App, question: str, snapshot: SnapshotAssertion) -> None:
    app.clock = lambda: A_DAY
    card = (await app.ask_line(question)).card
    assert render_text(card) == snapshot(name="text")
    assert components_of(card) == snapshot(name="components")
