"""Run as a program: imports what `bell-lap` imports, then forks into a `bell-lap` for each request; forks.py asks.

A fork is a process as any other: its signals, files and end are its own. It only does not import anew, which takes
Python longer than most of what a test then has the bot do.
"""

import atexit
import gc
import json
import os
import runpy
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Any

# What `bell-lap run` imports, in part once it runs.
import aiosqlite  # noqa: F401
import sqlalchemy.dialects.sqlite.aiosqlite  # noqa: F401

import bot.cli
import bot.feeds.service
import bot.running
import bot.telemetry.logs  # noqa: F401
import cogs  # noqa: F401


def _reap(*_: object) -> None:
    """Ask for the ends of those who waited for a fork."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def _fork(way: int) -> bool:
    """Fork twice: whether this is the process asked for. The one between tells its id, waits, and tells its end."""
    if os.fork():
        return False
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    if process := os.fork():
        os.write(way, f"{process}\n".encode())
        os.write(way, f"{os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])}\n".encode())
        os._exit(0)
    return True


def _become(asked: dict[str, Any], streams: list[int]) -> None:
    """Take over the folder, arguments and environment of a request, and its streams: output, error, perhaps input."""
    for number, stream in zip((1, 2, 0), streams, strict=False):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.argv[1:] = asked["arguments"]
    sys.path.insert(0, asked["folder"])
    if Path("sitecustomize.py").exists():
        runpy.run_path("sitecustomize.py")


def fork_for_each(requests: socket.socket) -> tuple[str, str]:
    """Return the program to run in each fork, and end this process when nobody can ask any more."""
    signal.signal(signal.SIGCHLD, _reap)
    gc.collect()
    gc.freeze()
    while True:
        text, passed, *_ = socket.recv_fds(requests, 1 << 16, 4)
        while text and not text.endswith(b"\n"):
            text += requests.recv(1 << 16)
        if not text:
            os._exit(0)
        way, *streams = passed
        if _fork(way):
            os.close(way)
            requests.close()
            asked = json.loads(text)
            _become(asked, streams)
            option, program = asked["program"]
            return option, program
        for each in passed:
            os.close(each)


def _run(option: str, program: str) -> int:
    """Run the program; its exit code, unless it ends by an exception or words, of which Python tells."""
    try:
        if option == "-m":
            runpy.run_module(program, run_name="__main__", alter_sys=True)
        else:
            exec(compile(program, "<string>", "exec"), {"__name__": "__main__"})  # as `python -c`
    except SystemExit as ended:
        if ended.code is None or isinstance(ended.code, int):
            return ended.code or 0
        raise
    return 0


def _end(code: int) -> None:
    """End as Python does, but for taking all apart that was imported: that would copy the memory that forks share.

    It takes five times as long as all else that a short command does. What the program itself left is freed, so that
    it may warn.
    """
    threading._shutdown()  # pyright: ignore[reportAttributeAccessIssue] - what Python itself calls
    atexit._run_exitfuncs()
    gc.collect()
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except OSError:
        sys.exit(code)  # Python says what is wrong
    os._exit(code)


if __name__ == "__main__":
    _end(_run(*fork_for_each(socket.socket(fileno=int(sys.argv[1])))))
