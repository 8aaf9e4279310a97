"""Counts the work of a function, for tests that it grows no faster than its input: steps of the program, no clock."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

TraceFunction = Callable[[FrameType, str, object], object]
_BOT = str(Path(__file__).parents[1] / "bot")


def steps(run: Callable[[], object]) -> int:
    """How many lines of the bot's own code a call runs, each time it is run."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> TraceFunction:
        nonlocal counted
        counted += event == "line"
        return count

    def enter(frame: FrameType, _event: str, _argument: object) -> TraceFunction | None:
        return count if frame.f_code.co_filename.startswith(_BOT) else None

    before = sys.gettrace()
    sys.settrace(enter)  # pyright: ignore[reportArgumentType] - its own type is not named in Python 3.11
    try:
        run()
    finally:
        sys.settrace(before)
    return counted


def assert_grows_evenly(run: Callable[[int], object], size: int) -> None:
    """Twice the input may take little more than twice the steps."""
    run(2)  # what is done once for all
    once, twice = steps(lambda: run(size)), steps(lambda: run(2 * size))
    assert once > size / 4, "the work is not seen"
    assert twice < once * 2.4, (once, twice)
