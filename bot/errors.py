"""All errors that a user may see: each says what happened, and what to do next.

BellLapError
├── QuestionError        the question cannot be answered as asked (exit code 1)
│   ├── UnknownName      nothing in the store is called that
│   ├── AmbiguousName    several are called that
│   └── NoAnswer         understood, but the store does not hold it
├── NotAllowed           the asker may not do that (exit code 2)
├── TooManyQuestions     the asker is to wait until earlier questions are answered (exit code 2)
│   └── BusyServer       all of a server are to wait for a moment
├── SendError            a message cannot be sent to a channel (exit code 2)
├── Unavailable          what the answer depends on cannot be read just now (exit code 2)
├── BatchError           no such batch, or one that cannot be undone (exit code 2)
├── DepartedServer       the bot was removed from the server that a change is for (exit code 2)
├── UsageError           the question is not one the bot knows, or is written wrongly (exit code 2)
├── ImportFileError      a file to import cannot be read, or is not safe to read (exit code 2)
├── FetchError           an address cannot be fetched, or is refused (exit code 2)
├── ImportStopped        an import was interrupted (exit code 130, as shells have it)
└── SetupError           the bot cannot start as it is set up (exit code 2)
    ├── TokenError       no token, or one that Discord refuses
    ├── DiscordError     Discord does not answer
    ├── StoreError       the database cannot be opened, read or understood
    │   └── StoreAway    its server does not answer just now; it may in a moment
    └── DataFileError    a shipped data file is wrong
"""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.domain.coverage import Coverage


@dataclass(frozen=True, slots=True)
class Choice:
    """A question that the user may want to ask instead, and its label."""

    label: str
    asked: Asked


class BellLapError(Exception):
    """An error that a user may see: one sentence on what happened, and a tip on what to do next."""

    exit_code = 2

    def __init__(
        self, message: str, tip: str = "", choices: tuple[Choice, ...] = (), coverage: Coverage | None = None
    ) -> None:
        """`coverage` is what the store holds; it is set if the store's limits are why there is no answer."""
        super().__init__(message)
        self.message = message
        self.tip = tip
        self.choices = choices
        self.coverage = coverage

    def __str__(self) -> str:
        return f"{self.message} {self.tip}".strip()


class QuestionError(BellLapError):
    """The question cannot be answered as asked."""

    exit_code = 1


class UnknownName(QuestionError):
    """No athlete, meet, race, event or scope has that name; `choices` are the nearest."""


class AmbiguousName(QuestionError):
    """Several athletes, meets, races or events have that name; `choices` has the likeliest first."""


class NoAnswer(QuestionError):
    """The question is clear, but the store does not hold the answer."""


class UsageError(BellLapError):
    """The bot does not know the question, or cannot read it."""


class NotAllowed(BellLapError):
    """The asker has not the right to do that, or not here."""


class TooManyQuestions(BellLapError):
    """Somebody asks more at once than one member may; `times` says how often that was refused lately."""

    said = ("I am still busy with what you asked before.", "Ask again in a moment.")

    def __init__(self, times: int = 1) -> None:
        super().__init__(*self.said)
        self.times = times


class BusyServer(TooManyQuestions):
    """The members of a server ask more at once than one server may."""

    said = (
        "This server asks me a lot just now, and others are to be answered too.",
        "Ask again in a few seconds, or ask me in a direct message.",
    )


class SendError(BellLapError):
    """A message cannot be sent to a channel."""


class Unavailable(BellLapError):
    """Something that the answer depends on cannot be read just now."""


class ImportFileError(BellLapError):
    """A file to import cannot be read at all, or is refused; the message names it. Bad rows only are reported."""


class FetchError(BellLapError):
    """A file cannot be fetched from an address, or is refused; the message names host and path, and no secret."""


class ImportStopped(BellLapError):
    """Ctrl-C interrupted an import; the message says whether it was saved."""

    exit_code = 130


class SetupError(BellLapError):
    """The bot cannot start as it is set up."""


class TokenError(SetupError):
    """There is no bot token, or Discord refuses it."""


class DiscordError(SetupError):
    """Discord cannot be reached."""


class BatchError(BellLapError):
    """There is no such batch, or it cannot be undone because later data depends on it."""


class DepartedServer(BellLapError):
    """The bot was removed from the server whose data is to change; nothing was changed."""


class StoreError(SetupError):
    """The database is unreadable, locked, corrupt, or written by a newer version."""


class StoreAway(StoreError):
    """The database's server does not answer, or has no time, just now; the same may work in a moment."""


class DataFileError(SetupError):
    """A shipped data file has a wrong line; the message names file and line. Nothing was written."""
