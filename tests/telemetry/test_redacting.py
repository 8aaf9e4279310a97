"""What the log must not hold, whatever is logged: tokens, what members write, what they are called."""

import asyncio
import contextlib
import io
import json
import logging
import sqlite3
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.outbox import Refused
from bot.errors import NoAnswer, StoreError
from bot.telemetry.logs import Formatter

SAID = "Cram was robbed"
NAME = "ada lovelace"
TOKEN = "aW50ZXJhY3Rpb246.token"


def log(
    name: str,
    message: str,
    *args: object,
    error: BaseException | None = None,
    pretty: bool = False,
    secrets: tuple[str, ...] = (),
) -> str:
    """What is written of a record of the logger of that name."""
    exc_info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, logging.ERROR, __file__, 1, message, args, exc_info)
    return Formatter(pretty=pretty, secrets=secrets).format(record)


def raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    with contextlib.suppress(type(error)):
        raise error from cause
    return error


class Member:
    """As discord.py's: it prints itself by its name."""

    id = 4711

    def __str__(self) -> str:
        return NAME


def test_a_line_is_one_json_object() -> None:
    line = log("bot.app", "read the almanac anew: version %d", 7)
    assert "\n" not in line
    said = json.loads(line)
    assert said.pop("timestamp").endswith("Z")
    assert said == {"event": "read the almanac anew: version 7", "level": "error", "logger": "bot.app"}


def test_a_traceback_names_code_and_kinds_of_errors_but_repeats_nothing_they_say() -> None:
    error = raised(KeyError(SAID), raised(ValueError(f"{NAME} is no number")))
    said = json.loads(log("bot.client", "incident %s", "c0ffee", error=error))
    assert said["event"] == "incident c0ffee"
    assert "KeyError" in said["exception"]
    assert "ValueError" in said["exception"]
    assert f"in {raised.__name__}" in said["exception"]
    assert SAID not in str(said)
    assert NAME not in str(said)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (StoreError("The database is locked.", "Stop the other program."), "Stop the other program"),
        (Refused("I may not write there.", whole_target=True), "I may not write there"),
        (AttributeError("'NoneType' object has no attribute 'ws'"), "no attribute 'ws'"),
        (FileNotFoundError(2, "No such file or directory", SAID), "No such file or directory"),
        (sqlite3.IntegrityError(SAID), "IntegrityError"),
        (NoAnswer(f"I have nothing on {SAID}."), "NoAnswer"),
        (StoreError(f"It cannot be read: invalid input for query argument $1: '{SAID}' (int)"), "cannot be read"),
    ],
)
def test_an_error_in_a_line_says_what_it_may(error: Exception, words: str) -> None:
    line = log("bot.posting", "service outbox: %s", error)
    assert words in line
    assert SAID not in line


def test_an_error_of_discord_is_its_numbers() -> None:
    response: Any = SimpleNamespace(status=400, reason="Bad Request")
    error = discord.HTTPException(response, {"code": 50035, "message": f"Invalid: {SAID}"})
    line = log("cogs.mentions", "could not answer a mention: %s", error)
    assert "HTTPException (status 400, code 50035)" in line
    assert SAID not in line


@pytest.mark.parametrize(
    ("name", "message", "args"),
    [
        ("discord.gateway", "For Shard ID %s: WebSocket Event: %s", (0, {"d": {"content": SAID, "username": NAME}})),
        ("discord.http", "%s %s with %s has returned %s", ("POST", f"/api/webhooks/10/{TOKEN}", f'["{SAID}"]', 200)),
        ("discord.http", "%s %s has received %s", ("GET", f"/interactions/1/{TOKEN}/callback", {"content": SAID})),
        ("discord.client", "Ignoring exception in %s by %s", ("on_message", Member())),
        ("discord.state", "%(member)s of %(guild)s", ({"member": Member(), "guild": NAME},)),
        ("aiosqlite", "executing %s", (SAID,)),
        ("asyncio", f"Task exception was never retrieved\nfuture: <Task exception=ValueError('{SAID}')>", ()),
    ],
)
def test_records_of_libraries_repeat_no_payload(name: str, message: str, args: tuple[object, ...]) -> None:
    line = log(name, message, *args)
    assert json.loads(line)["logger"] == name
    for secret in (SAID, NAME, TOKEN):
        assert secret not in line


def test_of_what_discord_py_makes_the_id_is_said() -> None:
    assert "saved by Member 4711" in log("bot.app", "saved by %s", Member())


def test_a_secret_is_left_out_wherever_it_turns_up() -> None:
    line = log("bot.app", "at %s", f"postgresql+asyncpg://bell:{TOKEN}@db/bell", secrets=("hunter2hunter2",))
    assert "postgresql+asyncpg://bell:…@db/bell" in line
    assert "hunter2" not in log("bot.app", "it is hunter2hunter2", secrets=("hunter2hunter2",))


async def test_what_a_lost_task_raised_is_not_repeated() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Formatter(pretty=False))
    logger = logging.getLogger("asyncio")
    logger.addHandler(handler)
    try:
        loop = asyncio.get_running_loop()
        task: Any = asyncio.ensure_future(asyncio.sleep(0))
        context = {"message": "Task exception was never retrieved", "task": task, "exception": ValueError(SAID)}
        loop.default_exception_handler(context)
        await task
    finally:
        logger.removeHandler(handler)
    assert "never retrieved" in stream.getvalue()
    assert SAID not in stream.getvalue()


@given(st.text())
def test_whatever_is_logged_is_one_line_that_can_be_read(said: str) -> None:
    ours, theirs = log("bot.app", "read %s", said), log("discord.gateway", "read %s", said)
    for line in (ours, theirs):
        assert "\n" not in line
        assert json.loads(line)["event"].startswith("read ")
    assert json.loads(theirs)["event"] in (f"read {said}", "read …")


def test_on_a_terminal_it_is_for_people() -> None:
    text = log("bot.app", "incident %s", "c0ffee", error=raised(KeyError(SAID)), pretty=True)
    assert "incident c0ffee" in text
    assert "KeyError" in text
    assert not text.startswith("{")
    assert SAID not in text
