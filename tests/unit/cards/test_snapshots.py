"""What users see, as text and as Discord components; a change here is a change to look at.

The facts are the frozen ones (tests/frozen): a new fact in data/ changes nothing here.
"""

from datetime import UTC, datetime

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.app import App
from bot.cards.text import render as render_text
from tests.rendering import components_of, outline

A_DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)  # so that "2 years ago" stays true
A_MORNING_AFTER = datetime(2025, 6, 1, 9, tzinfo=UTC)
QUESTIONS = [
    "/h2h Kerr Ingebrigtsen",
    "/h2h Josh Ker Jakob Ingebritsen event:mile",
    "/h2h Kerr Ingebrigtsen page:2",
    "/h2h Kerr Ingebrigtsen view:chart",
    "/h2h Kerr Ingebrigtsen view:picture",
    "/h2h athlete:josh-kerr opponent:jakob-ingebrigtsen third:yared-nuguse view:picture",
    "/record mile men list:1 view:picture",
    "/athlete josh-kerr view:picture",
    "/race race:leeds-20250531-100m-m-final view:picture",
    "/h2h Kerr Ingebrigtsen since:2023-08-23 until:2023-08-23 view:sources",
    "/h2h Josh Kerr, Jakob Ingebrigtsen and Yared Nuguse",
    "/h2h athlete:josh-kerr opponent:jakob-ingebrigtsen winner:kerr kind:championships",
    "/h2h Arthur Sample, Bernard Sample",
    "/record two-mile",
    "/record 1500 scope:european",
    "/record mile men",
    "/record mile men on:2024-01-01",
    "/record 400 m world championships",
    "/record 4x100 women",
    "/record 4x100 women list:1",
    "/records",
    "/records women oldest",
    "/records season:2023",
    "/records status:pending",
    "/records Norway newest",
    "/records season:1900",
    "/top event:1500m.M view:picture",
    "/top 1500",
    "/top 1500 men 2024",
    "/top 1500 norwegian marks:all",
    "/top 100 men",
    "/top 100 men view:wind",
    "/top 1500 meet:olympics view:sources",
    "/top mile men view:chart",
    "/quote ingebrigtsen",
    "/quote ingebrigtsen index:1",
    "/quote ingebrigtsen view:sources",
    "/quote athlete:jakob-ingebrigtsen about:josh-kerr",
    "/results Josh Kerr",
    "/results Arthur Sample",
    "/results Josh Kerr event:1500m order:best",
    '/results athlete:josh-kerr meet:"Budapest 2023"',
    "/results Budapest 2023",
    "/race Budapest 2023 men's 1500",
    "/race Leeds 2025 100",
    "/race Paris 2023 two miles",
    "/medals athlete:jakob-ingebrigtsen view:picture",
    "/medals Budapest 2023",
    "/medals Budapest 2023 view:placing",
    "/medals Jakob Ingebrigtsen",
    "/medals Norway",
    "/medals nation:NOR event:1500",
    "/athlete Jakob Ingebrigtsen",
    "/athlete Jakob Ingebrigtsen page:1",
    "/athlete Mo Farah",
    "/athlete Bernard Sample",
    "/athlete josh-kerr view:chart",
    "/athlete Josh Kerr, Ingebrigtsen and Laros 1500",
    "/compare Josh Kerr, Jakob Ingebrigtsen",
    "/compare Josh Kerr, Ingebrigtsen and Laros",
    '/compare marks:"3:30"',
    '/compare marks:"3:50 and 13:15"',
    "/rivals Josh Kerr",
    "/rivals Arthur Sample",
    "/calendar August 2027",
    "/calendar August 2027 view:sources",
    "/on-this-day 7 August",
    "/on-this-day 13 February",
    "/pace 3:43.73 mile",
    "/pace 2:00:35 marathon",
    "/points 7:54.10 two-mile",
    "/points 8.74 (-1.2) long jump",
    "/points 8.74 (-1.2) long jump view:sources",
    "/about",
    "/help",
    # Nothing to answer with: unknown, shared by several, no answer, not written rightly.
    "/athlete Qwertzuiop",
    "/record underwater basket weaving",
    "/results Kerr",
    "/results Michael",
    "/race Budapest 2023 1500",
    "/record hurdles",
    "/h2h Josh Kerr vs Josh Kerr",
    "/h2h Josh Kerr vs Mo Farah",
    "/h2h Kerr Ingebrigtsen event:marathon",
    "/quote josh kerr",
    "/calendar October 2027",
    "/calendar athlete:josh-kerr",
    "/calendar month:soon",
    "/on-this-day 1 January",
    "/medals",
    "/medals Norway high jump",
    "/medals meet:Leeds 2025",
    "/compare Josh Kerr",
    '/compare marks:"8:00"',
    "/pace 2:36 high jump",
    "/pace fast mile",
    "/points 8.95 1500",
    "/top 1500 1911",
    "/h2h Kerr",
    "/about all of it",
    "/nonsense",
    "make me a sandwich",
]


@pytest.mark.parametrize("question", QUESTIONS)
async def test_card(asked_app: App, question: str, snapshot: SnapshotAssertion) -> None:
    asked_app.clock = lambda: A_DAY
    assert await _shown(asked_app, question) == snapshot


@pytest.mark.parametrize(
    "question",
    [
        "/h2h athlete:arthur-sample opponent:bernard-sample spoilers:48",
        "/h2h athlete:arthur-sample opponent:bernard-sample spoilers:48 view:picture",
        "/rivals athlete:arthur-sample spoilers:48 private:true",
        "/race race:leeds-20250531-100m-m-final spoilers:48",
    ],
)
async def test_card_behind_spoiler_bars(asked_app: App, question: str, snapshot: SnapshotAssertion) -> None:
    asked_app.clock = lambda: A_MORNING_AFTER
    assert await _shown(asked_app, question) == snapshot


async def _shown(app: App, question: str) -> str:
    card = (await app.ask_line(question)).card
    return f"{render_text(card)}\n{outline(components_of(card))}"
