"""Answers that are kept, as members see them: the same card at once, and never somebody else's."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest
from simcord.results import InteractionResult

from bot.domain.event import Event, Sex
from bot.questions.context import Context
from bot.questions.h2h import question as h2h
from bot.questions.question import Request
from bot.questions.registry import QUESTIONS as ALL
from bot.store.store import Store
from tests.cogs.conftest import World, texts
from tests.cogs.test_mentions import ask as mention
from tests.cogs.test_presses import PAIR, Raw, answer
from tests.rendering import components_of
from tests.store.importing_rows import person, result, take_in
from tests.unit.cards.test_snapshots import QUESTIONS

AFTER_ZURICH = datetime(2024, 9, 6, 9, tzinfo=UTC)  # the latest race that is held of the two was the day before


class Counted:
    """Counts how often /h2h is answered from the store."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times = 0
        answer_anew = h2h.QUESTION.answer

        async def counted(request: Request, context: Context) -> object:
            self.times += 1
            return await answer_anew(request, context)

        monkeypatch.setattr("bot.app.get_question", lambda name: replace(ALL[name], answer=counted))


def shown(result: InteractionResult) -> list[dict[str, Any]]:
    components: list[dict[str, Any]] = answer(result).components
    return components


async def test_a_second_asker_gets_the_same_card_without_the_store(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(monkeypatch)
    first = shown(await world.fan.slash(world.channel, "h2h", **PAIR))
    turned = dict(reversed(PAIR.items()))
    assert shown(await world.other.slash(world.channel, "h2h", **turned)) == first
    assert await mention(world, "h2h athlete:josh-kerr opponent:jakob-ingebrigtsen") == texts(first)
    assert counted.times == 1


async def test_notes_say_what_each_of_them_typed(world: World) -> None:
    for typed in ("Ingebritsen", "ingebrigtsn"):
        for _ in range(2):
            text = texts(shown(await world.fan.slash(world.channel, "h2h", **PAIR | {"opponent": typed})))
            assert f"Took “{typed}” for Jakob Ingebrigtsen" in text


async def test_who_wants_other_things_gets_another_answer(world: World) -> None:
    world.client.app.clock = lambda: AFTER_ZURICH
    open_ = shown(await world.fan.slash(world.channel, "h2h", **PAIR))
    await world.other.slash(world.channel, "me", spoilers=48, answers="asker")
    hidden = await world.other.slash(world.channel, "h2h", **PAIR)
    assert answer(hidden).ephemeral
    assert "||" in texts(shown(hidden))
    assert "||" not in texts(open_)
    assert shown(await world.fan.slash(world.channel, "h2h", **PAIR)) == open_
    again = await world.other.slash(world.channel, "h2h", **PAIR)
    assert answer(again).ephemeral
    assert shown(again) == shown(hidden)


async def test_a_kept_private_answer_is_private_and_can_be_shared(world: World) -> None:
    for _ in range(2):
        result = await world.fan.slash(world.channel, "h2h", **PAIR, private=True)
        assert answer(result).ephemeral
        shared = await world.fan.click(answer(result), label="Share with everyone")
        assert not answer(shared).ephemeral
        assert "Share with everyone" not in str(shown(shared))
    assert not answer(await world.fan.slash(world.channel, "h2h", **PAIR)).ephemeral


async def test_a_new_import_shows_at_once_when_the_almanac_is_read_anew(world: World) -> None:
    app = world.client.app
    before = texts(shown(await world.fan.slash(world.channel, "h2h", **PAIR)))
    mile = Event("mile", Sex.MEN, short_track=False)
    where = {"city": "Oslo", "country": "NOR", "meet": "", "day": date(2026, 6, 8), "event": mile}
    rows = [
        result(person("Josh Kerr", "1997-10-08", "GBR"), "3:44.00", 1, **where),
        result(person("Jakob Ingebrigtsen", "2000-09-19", "NOR"), "3:45.00", 2, **where),
    ]
    await take_in(cast("Store", app.almanac.store), rows)
    assert sorted(await asyncio.gather(app.refresh(), app.refresh())) == [False, True]  # several services ask at once
    assert len(app.kept) == 0
    after = texts(shown(await world.fan.slash(world.channel, "h2h", **PAIR)))
    assert "3:44.00" not in before
    assert "3:44.00" in after


async def test_quotes_turn_and_neither_they_nor_errors_are_kept(world: World) -> None:
    quotes = {texts(shown(await world.fan.slash(world.channel, "quote"))) for _ in range(2)}
    assert len(quotes) == 2
    await world.fan.slash(world.channel, "h2h", athlete="qqqq", opponent="jakob-ingebrigtsen")
    await world.fan.slash(world.channel, "about")
    assert len(world.client.app.kept) == 0


async def test_buttons_on_a_kept_card_work_and_the_client_keeps_no_view(world: World) -> None:
    first = answer(await world.fan.slash(world.channel, "h2h", **PAIR))
    kept = answer(await world.fan.slash(world.channel, "h2h", **PAIR))
    for _ in range(2):
        await world.fan.click(kept, label="Sources")
        assert "Sources: Josh Kerr v Jakob Ingebrigtsen" in texts(kept.components)
        await world.fan.click(kept, label="‹ Back to the card")
        assert kept.components == first.components
    copy = await world.other.click(kept, label="Sources")
    assert answer(copy).ephemeral
    assert [view for view in world.client.persistent_views if not isinstance(view, Raw)] == []
    assert world.client._connection._view_store._views == {}


async def test_a_kept_card_is_printed_as_when_it_is_drawn_anew(world: World) -> None:
    app, compared = world.client.app, set[str]()
    app.clock = lambda: AFTER_ZURICH  # so that the day does not change meanwhile
    for line in QUESTIONS:
        asked = (await app.ask_line(line)).asked
        if asked is None or not ALL[asked.question].kept:
            continue
        first = await app.ask(asked, await app.context_for(asked))
        kept = app.find_kept(asked, await app.context_for(asked))
        assert kept is not None
        for reply in (first, kept):
            view = world.client.view_of(reply.card, reply.printed)
            assert view.to_components() == components_of((await app.ask(asked)).card)
            assert view.has_components_v2()
            assert view.is_finished()
        compared.add(asked.question)
    assert compared == {name for name, question in ALL.items() if question.kept}
