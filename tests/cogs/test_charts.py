"""Cards with a chart: the picture is attached, replaced and removed together with the card."""

import asyncio
from typing import Any

import discord
import pytest
from simcord.results import ResponseMessage

from bot.cards.card import Card, Tone
from bot.cards.chart import Chart, ChartKind
from bot.cards.components import alternative
from bot.cards.delivering import without_chart
from bot.charts.service import ChartError
from bot.domain.asked import Asked
from bot.domain.mark import Measure
from bot.questions.context import Context
from bot.reply import Reply
from cogs import _replying
from tests.cogs.conftest import World, texts
from tests.rendering import components_of

PNG = b"\x89PNG\r\n\x1a\n and no more"


class Painter:
    """A fake of the chart worker; tests/unit/charts runs the real one."""

    def __init__(self, *, seconds: float = 0, fails: bool = False) -> None:
        self.seconds = seconds
        self.fails = fails

    async def draw(self, chart: Chart) -> bytes:
        await asyncio.sleep(self.seconds)
        if self.fails:
            raise ChartError("the worker died")
        return PNG


def paint(world: World, monkeypatch: pytest.MonkeyPatch, painter: Painter | None = None) -> None:
    monkeypatch.setattr(world.client.app, "charts", painter or Painter())


async def h2h(world: World) -> ResponseMessage:
    """The message with a head-to-head card."""
    shown = await world.fan.slash(world.channel, "h2h", athlete="josh-kerr", opponent="jakob-ingebrigtsen")
    [message] = [message for message in (shown.response, *shown.followups) if message]
    return message


def pictures(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The pictures of a message's components."""
    found: list[dict[str, Any]] = []
    for component in components:
        found += component.get("items", []) if component["type"] == 12 else pictures(component.get("components", []))
    return found


async def test_the_picture_comes_with_its_words_and_goes_with_the_chart(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    paint(world, monkeypatch)
    shown = await h2h(world)
    assert shown.attachments == []
    await world.fan.click(shown, label="Chart")
    [attached] = shown.attachments
    [picture] = pictures(shown.components)
    assert attached.filename == "chart.png"
    assert "Josh Kerr was ahead in" in picture["description"]
    assert attached.description == picture["description"]
    assert picture["media"]["url"] == attached.url
    await world.fan.click(shown, label="Meetings")
    assert shown.attachments == []
    assert pictures(shown.components) == []


async def test_somebody_else_gets_a_copy_with_the_picture(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    paint(world, monkeypatch)
    shown = await h2h(world)
    copy = await world.other.click(shown, label="Chart")
    assert copy.ephemeral
    assert copy.response is not None
    assert [attached.filename for attached in copy.response.attachments] == ["chart.png"]
    assert shown.attachments == []


async def test_a_slow_chart_still_replaces_the_askers_card(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_replying, "PATIENCE", 0.01)
    paint(world, monkeypatch, Painter(seconds=0.1))
    shown = await h2h(world)
    pressed = await world.fan.click(shown, label="Chart")
    assert pressed.followups == []
    assert [attached.filename for attached in shown.attachments] == ["chart.png"]


async def test_a_slow_copy_for_somebody_else_stays_private(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    paint(world, monkeypatch, Painter(seconds=0.1))
    shown = await h2h(world)
    monkeypatch.setattr(_replying, "PATIENCE", 0.01)
    copy = await world.other.click(shown, label="Chart")
    sent = [message for message in (copy.response, *copy.followups) if message and message.attachments]
    assert [message.ephemeral for message in sent] == [True]


async def test_a_slow_error_is_shown_to_the_asker_alone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = world.client.app.ask

    async def slowly(asked: Asked, context: Context | None = None) -> Reply:
        await asyncio.sleep(0.1)
        return await answer(asked, context)

    monkeypatch.setattr(_replying, "PATIENCE", 0.01)
    monkeypatch.setattr(world.client.app, "ask", slowly)
    shown = await world.fan.slash(world.channel, "h2h", athlete="qqqq", opponent="jakob-ingebrigtsen")
    sent = [message for message in (shown.response, *shown.followups) if message]
    assert [message.ephemeral for message in sent] == [True]


async def test_a_chart_that_cannot_be_drawn_is_described_in_words(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    paint(world, monkeypatch, Painter(fails=True))
    shown = await h2h(world)
    await world.fan.click(shown, label="Chart")
    assert shown.attachments == []
    assert pictures(shown.components) == []
    assert "I could not draw the chart. In words: Margin of every meeting" in texts(shown.components)


async def test_a_chart_is_described_in_words_without_permission_to_attach_files(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    paint(world, monkeypatch)
    monkeypatch.setattr(discord.Interaction, "app_permissions", discord.Permissions(attach_files=False))
    shown = await h2h(world)
    await world.fan.click(shown, label="Chart")
    assert shown.attachments == []
    assert "I may not attach pictures here" in texts(shown.components)


def test_a_hidden_chart_gives_nothing_away() -> None:
    chart = Chart(ChartKind.STEPS, "1500 m, world record", (), Measure.TIME, "", None, "Kerr broke it.", spoiler=True)
    shown = components_of(Card(Tone.RECORD, "1500 m", ("a record",), chart=chart))
    [picture] = pictures(shown)
    assert picture["spoiler"] is True
    assert picture["description"] == "1500 m, world record: a chart, hidden like the results it shows."
    answered = Reply(None, Card(Tone.RECORD, "1500 m", ("a record",), chart=chart), picture=PNG)
    [file] = _replying.files_of(answered)
    assert file.description == picture["description"]
    assert "Kerr" not in str(without_chart(answered.card, "No picture.").notes)


def test_an_alternative_text_longer_than_discord_takes_is_cut() -> None:
    chart = Chart(ChartKind.STEPS, "1500 m", (), Measure.TIME, "", None, "Kerr " * 500)
    assert len(alternative(chart)) == 1024
