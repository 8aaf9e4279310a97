"""How a background service is doing, for whoever asks: answers, cards and the log."""

import re
from dataclasses import dataclass
from datetime import datetime

_WORD_STARTS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class ServiceState:
    """One service. Moments are in UTC.

    `last_worked` is None until it has worked once. `failing_since` is None while it works; otherwise `last_error` is
    the kind of its latest error in words, never its message, which may hold paths or settings. `restarts` counts how
    often it was started again since the bot started.
    """

    name: str
    last_worked: datetime | None = None
    failing_since: datetime | None = None
    last_error: str = ""
    restarts: int = 0


def kind_of(error: BaseException) -> str:
    """The kind of an error in words: `store error` for a StoreError."""
    return _WORD_STARTS.sub(" ", type(error).__name__).lower()
