"""Unexpected errors, and answers that Discord refuses: the bot tells the asker if it can, and keeps running."""

import asyncio
import logging
import re
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.errors import StoreAway, StoreError
from bot.store.races import RaceRepository
from cogs import _replying
from tests.cogs.conftest import World, buttons, texts

PAIR = {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}
INCIDENT = re.compile(r"Incident ([0-9a-f]{8})")
CALLBACK = "/interactions/*/*/callback"


class Broken(RuntimeError):
    """An unexpected error."""


def break_meetings(monkeypatch: pytest.MonkeyPatch, error: Exception, seconds: float = 0) -> None:
    async def list_meetings(*_: object) -> None:
        await asyncio.sleep(seconds)
        raise error

    monkeypatch.setattr(RaceRepository, "list_meetings", list_meetings)


def assert_apology(components: list[dict[str, Any]], caplog: pytest.LogCaptureFixture, words: str) -> None:
    """The card is a short apology with an id, and the log has the traceback under the same id."""
    text = texts(components)
    found = INCIDENT.search(text)
    assert found
    assert words not in text
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert found[1] in record.getMessage()
    assert record.exc_info
    assert words in caplog.text


@pytest.mark.parametrize("error", [Broken("the secret cause"), StoreError("the secret cause", "of a path")])
async def test_an_unexpected_error_gives_its_id_and_the_next_command_works(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    with monkeypatch.context() as patch:
        break_meetings(patch, error)
        shown = await world.fan.slash(world.channel, "h2h", **PAIR)
    assert shown.ephemeral
    assert shown.response
    assert_apology(shown.response.components, caplog, "the secret cause")
    assert world.take_errors()
    again = await world.fan.slash(world.channel, "h2h", **PAIR)
    assert not again.ephemeral


async def test_an_unexpected_error_on_a_press_leaves_the_card(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    card = (await world.fan.slash(world.channel, "h2h", **PAIR)).response
    assert card
    before = card.components
    with monkeypatch.context() as patch:
        break_meetings(patch, Broken("the secret cause"))
        pressed = await world.fan.click(card, label="Older ›")
    assert pressed.ephemeral
    assert pressed.response
    assert_apology(pressed.response.components, caplog, "the secret cause")
    assert card.components == before
    await world.fan.click(card, label="Older ›")
    assert card.components != before


async def test_an_unexpected_error_after_thinking_is_shown_to_the_asker_alone(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(_replying, "PATIENCE", 0.01)
    break_meetings(monkeypatch, Broken("the secret cause"), seconds=0.1)
    shown = await world.fan.slash(world.channel, "h2h", **PAIR)
    [told] = shown.followups
    assert told.ephemeral
    assert shown.response is None
    assert_apology(told.components, caplog, "the secret cause")
    world.take_errors()


async def test_an_unexpected_error_in_autocomplete_suggests_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def list_speakers(*_: object) -> None:
        raise Broken("the secret cause")

    with monkeypatch.context() as patch:
        patch.setattr(type(world.client.app.almanac.store.quotes), "list_speakers", list_speakers)
        assert await world.fan.autocomplete(world.channel, "quote", "athlete", "Kerr") == []
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert record.name == "bot.apologies"  # discord.py's own logger would mean that the client never heard of it
    assert record.getMessage().startswith("incident")
    assert await world.fan.autocomplete(world.channel, "quote", "athlete", "Kerr") != []


async def test_a_database_that_breaks_while_the_bot_runs(world: World, caplog: pytest.LogCaptureFixture) -> None:
    database = world.client.app.settings.bell_lap_home / "bell-lap.sqlite3"
    for file in database.parent.glob("bell-lap.sqlite3*"):
        file.write_bytes(b"\xa5" * file.stat().st_size)
    shown = await world.fan.slash(world.channel, "results", athlete="josh-kerr")
    assert shown.ephemeral
    assert shown.response
    assert_apology(shown.response.components, caplog, str(database))
    world.take_errors()
    assert not (await world.fan.slash(world.channel, "help")).ephemeral


async def test_a_database_whose_server_is_away_is_told_as_such(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    away = StoreAway("The database postgresql+asyncpg://u:***@secret.host/n cannot be reached.", "Check it.")
    with monkeypatch.context() as patch:
        break_meetings(patch, away)
        shown = await world.fan.slash(world.channel, "h2h", **PAIR)
    assert shown.ephemeral
    assert shown.response
    told = texts(shown.response.components)
    assert "My database does not answer just now" in told
    assert "secret.host" not in told
    assert [record.levelname for record in caplog.records if record.levelno >= logging.WARNING] == ["WARNING"]
    world.take_errors()
    assert not (await world.fan.slash(world.channel, "h2h", **PAIR)).ephemeral


@pytest.mark.parametrize(("status", "code"), [(404, 10062), (400, 40060)])
async def test_a_command_that_can_no_longer_be_answered_is_only_logged(
    world: World, caplog: pytest.LogCaptureFixture, status: int, code: int
) -> None:
    world.env.inject_error("POST", CALLBACK, status=status, code=code)
    await world.fan.slash(world.channel, "about")
    assert [record.levelname for record in caplog.records if record.name.startswith("bot")] == ["WARNING"]
    world.take_errors()
    assert not (await world.fan.slash(world.channel, "about")).ephemeral


async def test_a_press_that_can_no_longer_be_answered_is_only_logged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    card = (await world.fan.slash(world.channel, "h2h", **PAIR)).response
    assert card
    world.env.inject_error("POST", CALLBACK, status=404, code=10062)
    await world.fan.click(card, label="Older ›")
    assert [record.levelname for record in caplog.records if record.name.startswith("bot")] == ["WARNING"]


async def test_an_apology_that_cannot_be_sent_is_only_logged(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    break_meetings(monkeypatch, Broken("the secret cause"))
    world.env.inject_error("POST", CALLBACK, status=403, code=50001)
    await world.fan.slash(world.channel, "h2h", **PAIR)
    assert "could not tell the asker" in caplog.text
    world.take_errors()


async def test_a_command_of_an_earlier_version_gets_an_error_that_says_so(world: World) -> None:
    async def old(interaction: discord.Interaction[Any], athlete: str, wind: str) -> None:
        raise AssertionError("not to be reached")

    for name in ("bests", "rivals"):
        world.client.tree.add_command(app_commands.Command(name=name, description="Old", callback=old), override=True)
    await world.client.tree.sync()
    world.client.tree.remove_command("bests")
    new = app_commands.Command(name="rivals", description="New", callback=_wants_more)
    world.client.tree.add_command(new, override=True)
    for name in ("bests", "rivals"):
        shown = await world.fan.slash(world.channel, name, athlete="Kerr", wind="+1.0")
        assert shown.ephemeral
        assert shown.response
        assert "changed since your Discord last loaded it" in texts(shown.response.components)
    world.take_errors()


async def _wants_more(interaction: discord.Interaction[Any], athlete: str, since: str) -> None:
    raise AssertionError("not to be reached")


async def test_no_answer_of_the_bot_can_ping(world: World) -> None:
    everyone = "<@&1> @everyone @here <@200000000000000000>"
    await world.fan.slash(world.channel, "results", athlete=everyone)
    card = (await world.fan.slash(world.channel, "h2h", **PAIR)).response
    assert card
    await world.fan.click(card, label=next(label for label in buttons(card.components) if label == "Older ›"))
    sent = [request.json for request in world.env.http_requests if isinstance(request.json, dict)]
    answers = [body["data"] for body in sent if isinstance(body.get("data"), dict) and "components" in body["data"]]
    assert len(answers) == 3
    for data in answers:
        assert data.get("allowed_mentions", {"parse": []}) == {"parse": []}
        assert "@everyone" not in texts(data["components"])
        assert "@here" not in texts(data["components"])
