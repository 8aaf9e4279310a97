"""How long a thread may go on while another waits for its turn."""

import sys
from collections.abc import Generator
from contextlib import contextmanager

_SHORT = 0.0001  # seconds; Python's own are 5 ms
_state = {"users": 0, "before": 0.0}  # the interval is one for the whole process, and so is who wants it short


@contextmanager
def short_turns() -> Generator[None]:
    """Let threads take short turns meanwhile: for what works for long beside the event loop, in this process.

    An answer waits for the database's thread up to two dozen times, and three times for a turn each time: with Python's
    own interval an answer takes 300 ms longer while a thread reads the almanac anew, with one of 0.5 ms 40 to 60 ms.
    """
    if not _state["users"]:
        _state["before"] = sys.getswitchinterval()
        sys.setswitchinterval(_SHORT)
    _state["users"] += 1
    try:
        yield
    finally:
        _state["users"] -= 1
        if not _state["users"]:
            sys.setswitchinterval(_state["before"])
