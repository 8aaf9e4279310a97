"""What kept answers and suggestions depend on, and what they take of memory."""

import functools
import gc
import tracemalloc
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from bot.actions.registry import COMMANDS
from bot.app import App
from bot.cards.components import print_card
from bot.domain.asked import Asked
from bot.domain.preferences import Preferences
from bot.keeping import AnswerKey, answer_key, suggestion_key
from bot.questions.context import Context
from tests.unit.cards.test_snapshots import QUESTIONS

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAIR = Asked.of("h2h", {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"})


@pytest_asyncio.fixture
async def app(frozen_app: App) -> AsyncGenerator[App]:
    frozen_app.clock = lambda: NOON
    frozen_app.print_card = functools.partial(print_card, codec=frozen_app.codec)
    yield frozen_app


async def context_at(app: App, now: datetime = NOON, preferences: Preferences | None = None) -> Context:
    context = replace(await app.context_for(PAIR), clock=lambda: now)
    return replace(context, preferences=preferences) if preferences else context


async def keys_at(app: App, moments: tuple[datetime, ...], preferences: Preferences | None = None) -> set[AnswerKey]:
    return {answer_key(PAIR, await context_at(app, moment, preferences)) for moment in moments}


async def test_the_same_options_in_another_order_are_the_same_question(app: App) -> None:
    turned = Asked.of(PAIR.question, dict(reversed(PAIR.options)))
    assert turned.options != PAIR.options
    first = await app.ask(PAIR, await app.context_for(PAIR))
    assert app.find_kept(turned, await app.context_for(turned)) == replace(first, outcome=None)


@pytest.mark.parametrize(
    "other",
    [
        PAIR.with_options(opponent="Jakob Ingebrigtsen"),
        PAIR.with_options(opponent="jakob-Ingebrigtsen"),  # as typed: the note repeats it
        PAIR.with_options(page="1"),
        PAIR.with_options(spoilers="0"),
        PAIR.with_options(private="no"),
        replace(PAIR, question="athlete"),
    ],
)
async def test_another_option_or_question_is_another(app: App, other: Asked) -> None:
    assert answer_key(other, await context_at(app)) != answer_key(PAIR, await context_at(app))


@pytest.mark.parametrize(
    "preferences", [Preferences(48), Preferences(0), Preferences(private=True), Preferences(zone="Asia/Tokyo")]
)
async def test_another_preference_is_another_question(app: App, preferences: Preferences) -> None:
    assert answer_key(PAIR, await context_at(app, preferences=preferences)) != answer_key(PAIR, await context_at(app))


async def test_an_answer_of_another_version_of_the_facts_is_not_given_unseen(app: App) -> None:
    context = await context_at(app)
    await app.ask(PAIR, context)
    newer = replace(context, almanac=replace(context.almanac, version=context.almanac.version + 1))
    assert app.find_kept(PAIR, newer) is None
    assert app.find_kept(PAIR, context) is not None


async def test_another_day_is_another_question_and_another_hour_is_not(app: App) -> None:
    noon = answer_key(PAIR, await context_at(app))
    assert answer_key(PAIR, await context_at(app, NOON + timedelta(hours=11, minutes=59))) == noon
    assert answer_key(PAIR, await context_at(app, NOON + timedelta(hours=12))) != noon


async def test_the_day_is_that_of_the_zone(app: App) -> None:
    tokyo = Preferences(zone="Asia/Tokyo")  # UTC+9, so its day changes at 15:00 UTC
    before, after = NOON + timedelta(hours=2), NOON + timedelta(hours=4)
    assert answer_key(PAIR, await context_at(app, before)) == answer_key(PAIR, await context_at(app, after))
    assert answer_key(PAIR, await context_at(app, before, tokyo)) != answer_key(
        PAIR, await context_at(app, after, tokyo)
    )


async def test_what_spoilers_hide_changes_in_the_middle_of_a_day(app: App) -> None:
    hours = Preferences(6)
    before, after = datetime(2026, 11, 22, 5, 59, tzinfo=UTC), datetime(2026, 11, 22, 6, tzinfo=UTC)
    assert answer_key(PAIR, await context_at(app, before)) == answer_key(PAIR, await context_at(app, after))
    assert answer_key(PAIR, await context_at(app, before, hours)) != answer_key(
        PAIR, await context_at(app, after, hours)
    )


async def test_a_question_without_a_surface_is_not_kept(app: App) -> None:
    app.print_card = None
    reply = await app.ask(PAIR, await app.context_for(PAIR))
    assert reply.printed is None
    assert len(app.kept) == 0


async def test_an_answer_that_a_new_almanac_came_before_is_not_kept(app: App) -> None:
    context = await app.context_for(PAIR)
    app.almanac = replace(app.almanac)
    await app.ask(PAIR, context)
    assert len(app.kept) == 0


async def test_a_kept_answer_takes_about_the_memory_it_is_counted_with(app: App) -> None:
    lines = [line for line in QUESTIONS if line.startswith("/")]
    asked = [reply.asked for line in lines if (reply := await app.ask_line(line)).asked]
    contexts = [await app.context_for(one) for one in asked]
    for one, context in zip(asked, contexts, strict=True):
        await app.ask(one, context)  # so that all else that is kept is there before
    app.kept.clear()
    gc.collect()
    tracemalloc.start()
    try:
        for one, context in zip(asked, contexts, strict=True):
            await app.ask(one, context)
        gc.collect()
        taken = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert len(app.kept) > 20
    assert 0.8 * taken <= app.kept.size <= 2 * taken


async def test_suggestions_for_a_beginning_are_found_once(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    first = await app.suggest(COMMANDS["h2h"], "athlete", "ke", {"athlete": "ke"})
    assert first
    monkeypatch.setattr("bot.app.suggest", None)  # nobody is asked again
    assert await app.suggest(COMMANDS["h2h"], "athlete", "ke", {"athlete": "ke"}) == first


async def test_suggestions_depend_on_the_other_options_only_where_these_count(app: App) -> None:
    assert (await app.suggest(COMMANDS["h2h"], "opponent", "josh kerr", {}))[0].value == "josh-kerr"
    others = await app.suggest(COMMANDS["h2h"], "opponent", "josh kerr", {"athlete": "josh-kerr"})
    assert "josh-kerr" not in [each.value for each in others]
    event, h2h = {"event": "mile"}, COMMANDS["h2h"]
    assert suggestion_key(h2h, "event", "mi", {"athlete": "josh-kerr"}) == suggestion_key(h2h, "event", "mi", {})
    record = COMMANDS["record"]
    assert suggestion_key(record, "scope", "e", event) != suggestion_key(record, "scope", "e", {})
    assert suggestion_key(h2h, "athlete", "k", {}) != suggestion_key(COMMANDS["quote"], "athlete", "k", {})


async def test_only_beginnings_are_worth_keeping(app: App) -> None:
    assert suggestion_key(COMMANDS["h2h"], "athlete", "k" * 12, {}) is not None
    assert suggestion_key(COMMANDS["h2h"], "athlete", "k" * 13, {}) is None
    assert suggestion_key(COMMANDS["h2h"], "athlete", "k", {"opponent": "x" * 6000}) is None
