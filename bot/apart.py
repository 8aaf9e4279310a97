"""Work in a process of its own, which ends with the one that started it.

What it is to do goes through a pipe, not through its arguments, which everybody on the machine can read: an address may
hold a password.
"""

import asyncio
import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
from asyncio.subprocess import PIPE
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import IO, TypeVar, cast

# Ctrl-C reaches the whole group, but who started this ends it. It ends before collecting garbage would pay.
_PROGRAM = (
    "import gc, signal; gc.disable(); signal.signal(signal.SIGINT, signal.SIG_IGN); "
    "import sys; sys.path[:] = {path!r}; from {module} import main; main()"
)
_AHEAD = 16  # things that `answer_each` has ready while who wants them is busy

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
    process = await asyncio.create_subprocess_exec(*_command(module), stdin=PIPE, stdout=PIPE)
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


@contextlib.contextmanager
def streamed(module: str, task: object) -> Generator[Iterator[object]]:
    """What `main()` of that module hands back one by one, which calls `answer_each`; to wait for the next one blocks.

    The iterator raises EndedApart when the process ends before it has handed back all. On leaving it is ended; when
    this process is killed, the other one ends too.
    """
    process = subprocess.Popen(_command(module), stdin=PIPE, stdout=PIPE)  # noqa: S603 - this very program
    try:
        if process.stdin is None or process.stdout is None:
            raise OSError("the other process has no pipes")
        with contextlib.suppress(BrokenPipeError):  # it has ended already, which its output tells
            process.stdin.write(pickle.dumps(task))  # and the pipe stays open: its end says that this process is gone
            process.stdin.flush()
        yield _received(process, process.stdout)
    finally:
        process.kill()
        process.communicate()


def _received(process: "subprocess.Popen[bytes]", output: IO[bytes]) -> Iterator[object]:
    while True:
        try:
            received: object = pickle.load(output)  # noqa: S301 - from the process that was started here
        except (EOFError, pickle.UnpicklingError):  # at its end, or in the middle of something
            if code := process.wait():
                raise EndedApart(code) from None
            return
        yield received


def _command(module: str) -> tuple[str, ...]:
    return sys.executable, "-c", _PROGRAM.format(path=sys.path, module=module)


def answer(work: Callable[[T], object]) -> None:
    """Do the task that comes in at stdin, and write what comes of it to stdout."""
    sys.stdout.buffer.write(pickle.dumps(work(_task())))


def answer_each(work: Callable[[T], Iterable[object]]) -> None:
    """Do the task that comes in at stdin, and write each thing that comes of it to stdout as soon as it is there."""
    waiting: queue.Queue[bytes] = queue.Queue(_AHEAD)
    writing = threading.Thread(target=_write_each, args=(waiting,), daemon=True)
    writing.start()
    for each in work(_task()):
        waiting.put(pickle.dumps(each, pickle.HIGHEST_PROTOCOL))
    waiting.put(b"")
    writing.join()


def _write_each(waiting: "queue.Queue[bytes]") -> None:
    """Write to stdout until there is an empty text; without a buffer, as its lock would hold up the process's end."""
    try:
        while some := memoryview(waiting.get()):
            while some:
                some = some[os.write(sys.stdout.fileno(), some) :]
    except BrokenPipeError:  # nobody wants it any more
        os._exit(1)


def _task() -> T:  # pyright: ignore[reportInvalidTypeVarUse]
    task: T = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    threading.Thread(target=_end_with_input, daemon=True).start()
    return task


def _end_with_input() -> None:
    """End at once when the process that started this one does, even if it is killed; nothing is half written then."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)
