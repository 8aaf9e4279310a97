"""Asks forking.py for processes that run `bell-lap`, or a program of the tests.

Importing takes a Python of its own a second and more, which is longer than what most tests then have it do.
"""

import asyncio
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
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


class Child:
    """A fork for tests without an event loop, with what they need of a `subprocess.Popen`. Made by `Forks.open`."""

    def __init__(self, told: IO[bytes]) -> None:
        self._told = told
        self.pid = int(told.readline())
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Its exit code, -N if signal N ended it; None while it runs."""
        return self.wait() if self.returncode is None and select.select([self._told], [], [], 0)[0] else self.returncode

    def wait(self) -> int:
        """Its exit code, once it has ended."""
        if self.returncode is None:
            with self._told:
                self.returncode = int(self._told.readline())
        return self.returncode

    def send_signal(self, number: signal.Signals) -> None:
        """Send a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)


class Forks:
    """Starts processes. Made by `open_forks`."""

    def __init__(self, requests: socket.socket, folder: Path) -> None:
        self._requests = requests
        self._folder = folder

    def open(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        *streams: IO[bytes] | int,
        program: tuple[str, str] = ("-m", "bot"),
    ) -> Child:
        """Start one in the project's folder; the streams are its standard output, standard error and standard input."""
        told = self._ask(arguments, self._folder, environment, streams, program).detach()
        return Child(open(told, "rb", buffering=0))  # noqa: PTH123

    def run(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        answers: str = "",
        *,
        program: tuple[str, str] = ("-m", "bot"),
    ) -> subprocess.CompletedProcess[str]:
        """Run one to its end, with answers in a pipe, which are short."""
        reading, writing = os.pipe()
        os.write(writing, answers.encode())
        os.close(writing)
        with open(reading, "rb") as given, TemporaryFile() as out, TemporaryFile() as err:  # noqa: PTH123
            code = self.open(arguments, environment, out, err, given, program=program).wait()
            wrote = [os.pread(each.fileno(), os.fstat(each.fileno()).st_size, 0).decode() for each in (out, err)]
        return subprocess.CompletedProcess(arguments, code, *wrote)

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
        reader, writer = await asyncio.open_connection(
            sock=self._ask(arguments, folder, environment, (out, err), program)
        )

        async def end() -> int:
            code = int(await reader.readline())
            writer.close()
            return code

        return Fork(int(await reader.readline()), asyncio.create_task(end()))

    def _ask(
        self,
        arguments: Sequence[str],
        folder: Path,
        environment: Mapping[str, str],
        streams: Sequence[IO[bytes] | int],
        program: tuple[str, str],
    ) -> socket.socket:
        """Where the new process's id is told, and its exit code once it has ended."""
        asked = {"program": program, "arguments": arguments, "folder": str(folder), "environment": dict(environment)}
        ours, theirs = socket.socketpair()
        with theirs:
            passed = [each if isinstance(each, int) else each.fileno() for each in (theirs, *streams)]
            socket.send_fds(self._requests, [f"{json.dumps(asked)}\n".encode()], passed)
        return ours

    async def start_program(self, option: str, program: str, *arguments: str) -> Program:
        """The same in the project's folder, with the environment of the tests."""
        reading, writing = os.pipe()
        stdout = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(stdout)
        await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, open(reading, "rb"))  # noqa: ASYNC230, PTH123, SIM115
        with open(writing, "wb") as out:  # noqa: ASYNC230, PTH123
            fork = await self.start(arguments, self._folder, os.environ, out, out, program=(option, program))
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
def open_forks(environment: Mapping[str, str], folder: Path = ROOT) -> Generator[Forks]:
    """Processes with what Python imports in this environment and the folder of a project."""
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            program = [sys.executable, "-m", "tests.forking", str(theirs.fileno())]
            forking = subprocess.Popen(
                program, cwd=folder, env=environment, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL
            )
        yield Forks(ours, folder)
    forking.wait()
