"""The log: on a terminal for people, elsewhere one JSON object a line. All of it goes through `redacting`."""

import logging
import sys
from collections.abc import Collection
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from bot.telemetry.redacting import LEFT_OUT, TRACEBACK, redacted
from bot.telemetry.structured import structlog

if TYPE_CHECKING:
    from structlog.typing import EventDict, WrappedLogger

SHORTEST_SECRET = 6  # characters; a shorter one would be found in ordinary words
# Libraries that log one level less: what they do is of interest only where they fail.
_LIBRARIES = ("alembic", "discord", "aiosqlite", "asyncio", "aiohttp")
_QUIETER = {"INFO": "WARNING"}
_TOO_MUCH_AT_DEBUG = ("aiosqlite", "matplotlib", "PIL")  # each statement as two lines


class Formatter(structlog.stdlib.ProcessorFormatter):
    """Renders records by structlog, after they were redacted, and without any of the secrets."""

    def __init__(self, *, pretty: bool, secrets: Collection[str] = ()) -> None:
        """`secrets` are texts that are left out wherever they turn up."""
        self._secrets = [secret for secret in secrets if len(secret) >= SHORTEST_SECRET]
        stamp = structlog.processors.TimeStamper(fmt="iso", utc=True)
        shared = [structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name, stamp, _add_traceback]
        renderer = (
            structlog.dev.ConsoleRenderer(colors=True)
            if pretty
            else structlog.processors.JSONRenderer(ensure_ascii=False)
        )
        super().__init__(
            foreign_pre_chain=shared, processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer]
        )

    def format(self, record: logging.LogRecord) -> str:
        """The line, or on a terminal the lines."""
        text = super().format(redacted(record))
        for secret in self._secrets:
            text = text.replace(secret, LEFT_OUT)
        return text


def set_up_logging(level: str, *, secrets: Collection[str] = (), stream: TextIO | None = None) -> None:
    """Log to the standard error, or another stream, from a level on."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(Formatter(pretty=handler.stream.isatty(), secrets=secrets))
    logging.basicConfig(level=level, handlers=[handler])
    for library in _LIBRARIES:
        logging.getLogger(library).setLevel(_QUIETER.get(level, level))
    for library in _TOO_MUCH_AT_DEBUG:
        logging.getLogger(library).setLevel(max(logging.INFO, logging.getLogger(library).getEffectiveLevel()))
    sys.excepthook = _log_uncaught  # Python would print what the error says


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("bot").critical("ended by an error that was not foreseen", exc_info=(kind, error, trace))


def _add_traceback(_logger: "WrappedLogger", _method: str, event: "EventDict") -> "EventDict":
    text = event["_record"].__dict__.get(TRACEBACK)
    return {**event, "exception": text} if text else event
