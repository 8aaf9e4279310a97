"""Asks forking.py for processes that run `bell-lap`, or a program of the tests.

Importing takes a Python of its own a second and more, which is longer than what most tests then have it do.
"""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]


class Fork:
    """A process, as asyncio's. Made by `Forks.start`."""

    def __init__(self, pid: int, ended: asyncio.Task[int]) -> None:
        self.pid = pid
        self._ended = ended

    @property
    def returncode(self) -> int | None:
        """Its exit code, -N if signal N ended it; None while it runs."""
        return self._ended.result() if self._ended.done() else None

    async def wait(self) -> int:
        """Its exit code, once it has ended."""
        return await asyncio.shield(self._ended)

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)


class Program:
    """A fork whose standard output and standard error are one pipe. Made by `Forks.start_program`."""

    def __init__(self, fork: Fork, stdout: asyncio.StreamReader) -> None:
        self._fork = fork
        self.stdout = stdout

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._fork.returncode is None

    def kill(self) -> None:
        """End it at once."""
        self._fork.kill()

    async def end(self) -> tuple[int, bytes]:
        """Its exit code once it has ended, and what it wrote that was not read."""
        rest = await self.stdout.read()
        return await self._fork.wait(), rest


class Forks:
    """Starts processes. Made by `open_forks`."""

    def __init__(self, requests: socket.socket) -> None:
        self._requests = requests

    async def start(
        self,
        arguments: Sequence[str],
        folder: Path,
        environment: Mapping[str, str],
        out: IO[bytes],
        err: IO[bytes],
        *,
        program: tuple[str, str] = ("-m", "bot"),
    ) -> Fork:
        """`python -m MODULE` or `python -c CODE` with these arguments, in a folder, with nothing to read."""
        asked = {"program": program, "arguments": arguments, "folder": str(folder), "environment": dict(environment)}
        ours, theirs = socket.socketpair()
        with theirs:
            passed = [each.fileno() for each in (theirs, out, err)]
            socket.send_fds(self._requests, [f"{json.dumps(asked)}\n".encode()], passed)
        reader, writer = await asyncio.open_connection(sock=ours)

        async def end() -> int:
            code = int(await reader.readline())
            writer.close()
            return code

        return Fork(int(await reader.readline()), asyncio.create_task(end()))

    async def start_program(self, option: str, program: str, *arguments: str) -> Program:
        """The same in the project's folder, with the environment of the tests."""
        reading, writing = os.pipe()
        stdout = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(stdout)
        await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, open(reading, "rb"))  # noqa: ASYNC230, PTH123, SIM115
        with open(writing, "wb") as out:  # noqa: ASYNC230, PTH123
            fork = await self.start(arguments, ROOT, os.environ, out, out, program=(option, program))
        return Program(fork, stdout)


async def start_anew(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], out: IO[bytes], err: IO[bytes]
) -> asyncio.subprocess.Process:
    """The same by a Python of its own."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=folder,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=out,
        stderr=err,
    )


@contextmanager
def open_forks(environment: Mapping[str, str]) -> Generator[Forks]:
    """Processes with what Python imports in this environment."""
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            program = [sys.executable, "-m", "tests.forking", str(theirs.fileno())]
            forking = subprocess.Popen(program, env=environment, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL)
        yield Forks(ours)
    forking.wait()
