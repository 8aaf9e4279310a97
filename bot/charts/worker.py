"""The worker process: reads charts from stdin, writes PNGs to stdout, and ends with its input.

A frame is a length (four bytes, big-endian) and as many bytes. A request is a pickled Chart or Picture. A reply is one
byte, DRAWN or FAILED, then the PNG or the reason.
"""

import os
import pickle
import signal
import sys
from contextlib import suppress
from typing import BinaryIO

from bot.cards.chart import Chart
from bot.cards.picture import Picture

LENGTH = 4  # bytes
DRAWN, FAILED = b"\x01", b"\x00"
MEMORY = 1 << 30  # bytes of data, several times what the largest picture takes
_NICE = 5


def framed(content: bytes) -> bytes:
    """The content with its length before it."""
    return len(content).to_bytes(LENGTH, "big") + content


def main() -> None:
    """Draw until the input ends, as it does even if the bot is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group, but the bot ends the worker
    if hasattr(os, "nice"):
        os.nice(_NICE)  # the bot's event loop comes first
    _limit_memory()
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # keeps output of libraries out of the replies
    serve(sys.stdin.buffer, replies)


def _limit_memory() -> None:
    """Keep one chart from taking the memory of the machine: it fails instead, and the next one is drawn."""
    with suppress(ImportError, ValueError, OSError):  # no such limit here, or a lower one is set already
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer requests until the input ends."""
    while header := requests.read(LENGTH):
        request = requests.read(int.from_bytes(header, "big"))
        replies.write(framed(_reply(request)))
        replies.flush()


def _reply(request: bytes) -> bytes:
    try:
        return DRAWN + _draw(pickle.loads(request))  # noqa: S301 - from the process that started this one
    except Exception as error:  # noqa: BLE001 - the next one may be fine
        return FAILED + f"{type(error).__name__}: {error}".encode()


def _draw(drawn: Chart | Picture) -> bytes:
    """Draw with the library it takes, loaded by the first that needs it: the bot itself never imports either."""
    if isinstance(drawn, Picture):
        from bot.pictures.drawing import draw_picture  # noqa: PLC0415

        return draw_picture(drawn)
    from bot.charts.drawing import draw_png  # noqa: PLC0415

    return draw_png(drawn)
