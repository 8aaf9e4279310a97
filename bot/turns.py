"""How long a thread may go on while another waits for its turn."""

import sys
from collections.abc import Generator
from contextlib import contextmanager

_SHORT = 0.0005  # seconds; Python's own are 5 ms
_state = {"users": 0, "before": 0.0}  # the interval is one for the whole process, and so is who wants it short


@contextmanager
def short_turns() -> Generator[None]:
    """Let threads take short turns meanwhile: for what works for long beside the event loop, in this process.

    An answer waits for the database's thread a dozen times, and each time the loop then waits for its turn: with
    Python's own interval an answer takes 60 ms longer while a thread reads the almanac anew.
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
