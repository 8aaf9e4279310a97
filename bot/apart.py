"""Work in a process of its own, which ends with the one that started it.

What it is to do goes through a pipe, not through its arguments, which everybody on the machine can read: an address may
hold a password.
"""

import asyncio
import contextlib
import os
import pickle
import signal
import sys
import threading
from asyncio.subprocess import PIPE
from collections.abc import Callable
from typing import TypeVar, cast

_PROGRAM = "import sys; sys.path[:] = {path!r}; from {module} import main; main()"

T = TypeVar("T")


class EndedApart(Exception):
    """The process ended without an outcome; `code` is its exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(f"it ended with {code}")
        self.code = code


async def run_apart(module: str, task: object) -> object:
    """What `main()` of that module hands back, which calls `answer`. Raises EndedApart.

    When this is cancelled, or this process killed, the other one ends too.
    """
    program = _PROGRAM.format(path=sys.path, module=module)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program, stdin=PIPE, stdout=PIPE)
    if process.stdin is None or process.stdout is None:
        raise OSError("the other process has no pipes")
    try:
        process.stdin.write(pickle.dumps(task))  # and the pipe stays open: its end says that this process is gone
        outcome = await process.stdout.read()
        code = await process.wait()
    except BaseException:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        raise
    finally:
        process.stdin.close()
    if code:
        raise EndedApart(code)
    return cast("object", pickle.loads(outcome))  # noqa: S301 - from the process that was started here


def answer(work: Callable[[T], object]) -> None:
    """Do the task that comes in at stdin, and write what comes of it to stdout."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group, but who started this ends it
    task: T = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    threading.Thread(target=_end_with_input, daemon=True).start()
    sys.stdout.buffer.write(pickle.dumps(work(task)))


def _end_with_input() -> None:
    """End at once when the process that started this one does, even if it is killed; nothing is half written then."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)
