"""What is asked and what comes of it, noted by whoever knows it, for the metrics.

An exchange begins in the task that answers; whatever that task calls, and the tasks it starts, find it here.
"""

from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.service import kind_of
from bot.errors import AmbiguousName, BellLapError, SetupError, UnknownName

ANSWERED, FAILED, LATE, OUTDATED, CANCELLED = "answered", "failed", "late", "outdated command", "cancelled"
OTHER = "other"


class Surface(StrEnum):
    """Where something is asked."""

    COMMAND = "command"
    BUTTON = "button"
    FORM = "form"
    SUGGESTIONS = "suggestions"
    MENTION = "mention"


class Names(StrEnum):
    """How the names of a question were understood."""

    TYPED = "as typed"
    TAKEN = "taken for another spelling"
    SHARED = "shared"
    UNKNOWN = "unknown"


@dataclass
class Exchange:
    """One question or action: what is asked, what came of it, and how its names were understood, if it has any."""

    surface: Surface
    command: str = OTHER
    outcome: str = ANSWERED
    names: Names | None = None


_current: ContextVar[Exchange | None] = ContextVar("exchange", default=None)


def begin(surface: Surface) -> Exchange:
    """An exchange that this task, and those it starts, note to from now on."""
    exchange = Exchange(surface)
    _current.set(exchange)
    return exchange


def note_command(command: str) -> None:
    """Note what is asked; the name of a command, never of what a member made up."""
    if (exchange := _current.get()) is not None:
        exchange.command = command


def note_names(*, taken: bool) -> None:
    """Note that the names of a question were understood."""
    if (exchange := _current.get()) is not None:
        exchange.names = Names.TAKEN if taken else Names.TYPED


def note_error(error: BaseException) -> None:
    """Note that it came to an error."""
    if (exchange := _current.get()) is None:
        return
    exchange.outcome = outcome_of(error)
    if isinstance(error, UnknownName | AmbiguousName):
        exchange.names = Names.UNKNOWN if isinstance(error, UnknownName) else Names.SHARED


def note_late() -> None:
    """Note that Discord no longer took the answer."""
    _note_outcome(LATE)


def note_outdated() -> None:
    """Note that somebody used a command of an earlier version: it is gone, or has other options now."""
    _note_outcome(OUTDATED)


def _note_outcome(outcome: str) -> None:
    if (exchange := _current.get()) is not None:
        exchange.outcome = outcome


def outcome_of(error: BaseException) -> str:
    """The kind of an error that a user may see, as `unknown name`; every other one is `failed`."""
    return kind_of(error) if isinstance(error, BellLapError) and not isinstance(error, SetupError) else FAILED
