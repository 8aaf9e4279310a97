"""What of a log record may be written: no token, no text of a message, no name of a user, at any level.

Errors and discord.py's own records repeat what members wrote and what they are called: an error's message, a payload,
the name under which an object prints itself. So what is written of them is chosen here, rather than what is left out.
"""

import logging
import re
import traceback
from collections.abc import Generator, Mapping
from types import TracebackType
from typing import Any

from bot.domain.outbox import LockedOut, MessageGone, NotNow, Refused
from bot.errors import DataFileError, DiscordError, FetchError, ImportFileError, SetupError

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

LEFT_OUT = "…"
TRACEBACK = "traceback_text"
OURS = ("bot", "cogs", "scripts", "__main__")
# Errors whose message speaks of the code, the system or the set-up, never of what a member wrote.
_SPEAKING = (
    *(SetupError, DiscordError, DataFileError, FetchError, ImportFileError),  # for the operator, without secrets
    *(Refused, NotNow, LockedOut, MessageGone),
    *(AttributeError, NameError, ImportError, RecursionError, MemoryError, NotImplementedError),
)
# Interactions and webhooks carry a token of their own in the address.
_SECRET_PATH = re.compile(r"(/(?:webhooks|interactions)/\d+/)[^/\s?'\"]+")
_PASSWORD = re.compile(r"(\b[a-z][a-z0-9+.-]*://[^\s/:@]*:)[^\s/@]+@")
_VALUES = re.compile(r"(invalid input for query argument \$\d+:|DETAIL:).*", re.DOTALL)  # PostgreSQL repeats them
_PLAIN = re.compile(r"[\w.,:;/@%#&=?+…-]{0,300}")  # one word, as an address, a method or a state; no payload
_LONGEST_CHAIN = 10  # errors


def say_error(error: BaseException) -> str:
    """An error for the log: its kind, and its message where that cannot repeat what somebody wrote."""
    kind = type(error).__name__
    if isinstance(error, _SPEAKING):
        return without_secrets(f"{kind}: {_VALUES.sub(LEFT_OUT, str(error))}")
    if isinstance(error, OSError) and error.strerror:
        return without_secrets(f"{kind}: {error.strerror}")
    status, code = getattr(error, "status", None), getattr(error, "code", None)
    numbers = [f"{name} {n}" for name, n in (("status", status), ("code", code)) if isinstance(n, int)]
    return f"{kind} ({', '.join(numbers)})" if numbers else kind


def say_traceback(exc_info: ExcInfo) -> str:
    """The traceback of an error and of those it came from, each as `say_error` has it."""
    parts: list[str] = []
    for error in chain(exc_info[1]):
        frames = "".join(traceback.format_tb(error.__traceback__))
        parts.append(f"Traceback (most recent call last):\n{frames}{say_error(error)}")
    return "\n\nFrom which came:\n\n".join(reversed(parts))


def redacted(record: logging.LogRecord) -> logging.LogRecord:
    """A copy of a record with nothing in it that must not be written; its traceback is text, the field TRACEBACK."""
    copy = logging.makeLogRecord(record.__dict__)
    ours = record.name.partition(".")[0] in OURS
    copy.msg = record.msg if isinstance(record.msg, str) else _argument(record.msg, ours=ours)
    if record.name == "asyncio":
        copy.msg = str(copy.msg).partition("\n")[0]  # the lines after it print tasks, with their errors
    if isinstance(record.args, Mapping):
        copy.args = {name: _argument(value, ours=ours) for name, value in record.args.items()}
    elif record.args:
        copy.args = tuple(_argument(value, ours=ours) for value in record.args)
    if record.exc_info:
        copy.__dict__[TRACEBACK] = say_traceback(record.exc_info)
    copy.exc_info = copy.exc_text = copy.stack_info = None
    return copy


def without_secrets(text: str) -> str:
    """The text without the tokens and passwords of addresses."""
    return _PASSWORD.sub(rf"\1{LEFT_OUT}@", _SECRET_PATH.sub(rf"\1{LEFT_OUT}", text))


def _argument(value: Any, *, ours: bool) -> Any:  # noqa: ANN401 - whatever is logged
    """What may be printed of an argument. Ours are chosen where they are logged; of others only what is no payload."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, BaseException):
        return say_error(value)
    if isinstance(value, str):
        return without_secrets(value) if ours or _PLAIN.fullmatch(value) else LEFT_OUT
    if type(value).__module__.partition(".")[0] in OURS:
        return without_secrets(str(value)) if ours else type(value).__name__
    number = getattr(value, "id", None)  # of what discord.py makes: a user prints itself by its name
    return f"{type(value).__name__} {number}" if isinstance(number, int) else type(value).__name__


def chain(error: BaseException | None) -> Generator[BaseException]:
    """The error, what it was raised from, and so on."""
    for _ in range(_LONGEST_CHAIN):
        if error is None:
            return
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
