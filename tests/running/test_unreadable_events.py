"""Whatever Discord sends, the bot lives on: what discord.py cannot read is one line in the log."""

import json
import shutil
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.running.conftest import Machine, Process
from tests.running.loopback import FAN, Fault, LoopbackDiscord, serve_loopback, wire_message

pytestmark = pytest.mark.asyncio(loop_scope="module")

MESSAGE = {**wire_message("8000", {}), "type": 0, "author": FAN, "content": "Hello"}
COMMAND = {
    "id": "6000",
    "application_id": "1000",
    "type": 2,
    "token": "of-nobody",
    "version": 1,
    "data": {"id": "3000", "name": "about", "type": 1, "options": []},
    "channel_id": "4000",
    "channel": {"id": "4000", "type": 1, "recipients": [FAN]},
    "user": FAN,
    "entitlements": [],
    "authorizing_integration_owners": {},
    "attachment_size_limit": 1,
}


def without(event: dict[str, Any], name: str) -> dict[str, Any]:
    return {field: value for field, value in event.items() if field != name}


UNREADABLE = [
    ("INTERACTION_CREATE", {}),
    ("INTERACTION_CREATE", None),
    ("INTERACTION_CREATE", []),
    ("INTERACTION_CREATE", "text"),
    *(("INTERACTION_CREATE", without(COMMAND, field)) for field in ("id", "type", "token")),
    ("INTERACTION_CREATE", COMMAND | {"id": "no number"}),
    ("INTERACTION_CREATE", COMMAND | {"user": None, "member": 7}),
    ("INTERACTION_CREATE", COMMAND | {"type": 3, "data": {}}),
    ("INTERACTION_CREATE", COMMAND | {"type": 3, "data": {"custom_id": 5, "component_type": "x"}, "message": {}}),
    ("INTERACTION_CREATE", COMMAND | {"type": 5, "data": {}}),
    ("MESSAGE_CREATE", {}),
    ("MESSAGE_CREATE", None),
    *(("MESSAGE_CREATE", without(MESSAGE, field)) for field in ("id", "channel_id", "author")),
    ("MESSAGE_CREATE", MESSAGE | {"author": None}),
    ("MESSAGE_CREATE", MESSAGE | {"attachments": [{}]}),
    ("GUILD_CREATE", {}),
    ("GUILD_CREATE", {"id": "1", "channels": [{"type": 0}]}),
    ("GUILD_DELETE", {"id": None}),
    ("CHANNEL_CREATE", {"id": "1"}),
]
UNREADABLE_LATER = [  # by discord.py in the task that is to answer
    COMMAND | {"data": {}},
    COMMAND | {"data": {"name": "Look up athletes", "type": 3, "resolved": {}}},
    COMMAND | {"data": {"name": "Look up athletes", "type": 3, "target_id": "1"}},
    COMMAND | {"type": 4},
    COMMAND | {"type": 4, "data": {"name": "h2h", "options": [{"name": "athlete", "type": 3, "value": "kerr"}]}},
    COMMAND | {"data": {"name": "about", "options": [{"type": 3}]}},
    COMMAND | {"data": {"name": "about", "options": 5}},
    COMMAND | {"data": {"name": "Look up athletes", "type": 3, "target_id": "1", "resolved": {"messages": {"1": {}}}}},
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def discord() -> AsyncGenerator[LoopbackDiscord]:
    async with serve_loopback() as served:
        yield served


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(
    discord: LoopbackDiscord, seeded_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncGenerator[Process]:
    machine = Machine(tmp_path_factory.mktemp("unreadable"), discord, [], with_all=True)
    shutil.copytree(seeded_home, machine.home)
    process = await machine.run_until_connected(BELL_LAP_LOG_LEVEL="INFO")
    yield process
    assert (await process.stop()).code == 0


async def is_answered(discord: LoopbackDiscord) -> bool:
    return (await discord.answer(await discord.ask("about")))["type"] == 4


async def test_an_event_that_cannot_be_read_is_one_line(discord: LoopbackDiscord, bot: Process) -> None:
    before = len(bot.wrote("stderr").splitlines())
    for event, data in UNREADABLE:
        await discord.gateway.dispatch(event, data)
    assert await is_answered(discord)
    lines = bot.wrote("stderr").splitlines()[before:]
    assert len(lines) == len(UNREADABLE)
    assert all("left out an event" in line for line in lines), lines
    assert {event for event, _ in UNREADABLE} == {line.split("an event ")[1].split()[0] for line in lines}
    assert len(discord.gateway.identified) == 1


async def test_a_command_that_cannot_be_read_is_one_line(discord: LoopbackDiscord, bot: Process) -> None:
    before = len(bot.wrote("stderr").splitlines())
    for number, data in enumerate(UNREADABLE_LATER):  # each by another user, since nobody may ask all that at once
        user = {**FAN, "id": str(2001 + number)}
        await discord.gateway.dispatch("INTERACTION_CREATE", data | {"user": user})
    assert await is_answered(discord)
    lines = bot.wrote("stderr").splitlines()[before:]
    assert len(lines) == len(UNREADABLE_LATER)
    assert all("left out an interaction" in line for line in lines), lines


async def test_what_cannot_be_read_at_all_begins_the_session_anew(discord: LoopbackDiscord, bot: Process) -> None:
    for number, frame in enumerate(("no JSON", '{"op": 0, "s": 9, "t": "READY", "d": {}}'), start=1):
        sessions = len(discord.gateway.identified)
        await discord.gateway.send_text(frame)
        await discord.until(lambda before=sessions: len(discord.gateway.identified) > before)
        assert await is_answered(discord)
        assert bot.wrote("stderr").count("cannot read what Discord sends") == number
    assert "Traceback" not in bot.wrote("stderr")


async def test_suggestions_that_come_too_late_are_one_line(discord: LoopbackDiscord, bot: Process) -> None:
    before = len(bot.wrote("stderr").splitlines())
    discord.faults.append(Fault("/callback", 404, 1, {"message": "Unknown interaction", "code": 10062}))
    await discord.suggest("h2h", "athlete", "kerr")
    await bot.until_wrote("could not suggest anything: NotFound")
    assert await is_answered(discord)
    [line] = bot.wrote("stderr").splitlines()[before:]
    assert "status 404, code 10062" in line


@pytest.mark.parametrize("typed", ["\ud800", "~\ud800", "Ingebrigtsen\udfff"], ids=ascii)
async def test_a_button_with_half_a_character_gets_an_answer_of_whole_ones(
    discord: LoopbackDiscord, bot: Process, typed: str
) -> None:
    custom_id = f"bl1:h2h:Kerr|{typed}||||||||||"  # two are called Kerr: each choice carries on what was typed
    button = {"type": 2, "style": 2, "label": "Head-to-head", "custom_id": custom_id}
    message = wire_message("7000", {"components": [{"type": 1, "components": [button]}]})
    answer = await discord.answer(await discord.press(custom_id, message))
    assert "Josh Kerr" in json.dumps(answer, ensure_ascii=False).encode().decode()
    assert "incident" not in bot.wrote("stderr")
