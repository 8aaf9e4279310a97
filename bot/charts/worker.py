"""The worker process: reads charts from its input, writes their PNGs to its output, and ends when the input does.

A frame is four bytes of length, most significant first, and as many bytes. A request is a pickled Chart, a reply one
byte, DRAWN or FAILED, before the PNG or the reason.
"""

import os
import pickle
import signal
import sys
from typing import BinaryIO

from bot.cards.chart import Chart

LENGTH = 4
DRAWN, FAILED = b"\x01", b"\x00"
_NICE = 5


def framed(content: bytes) -> bytes:
    """The content behind its length."""
    return len(content).to_bytes(LENGTH, "big") + content


def main() -> None:
    """Draw until the input ends, which it also does when the bot is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the bot ends its worker itself
    if hasattr(os, "nice"):
        os.nice(_NICE)  # on a small machine the bot's event loop comes first
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not get among the replies
    serve(sys.stdin.buffer, replies)


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer request after request."""
    while header := requests.read(LENGTH):
        request = requests.read(int.from_bytes(header, "big"))
        replies.write(framed(_reply(request)))
        replies.flush()


def _reply(request: bytes) -> bytes:
    from bot.charts.drawing import draw_png  # noqa: PLC0415 - the bot imports this module, and never matplotlib

    try:
        chart: Chart = pickle.loads(request)  # noqa: S301 - from the process that started this one
        return DRAWN + draw_png(chart)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one chart, the next can be drawn
        return FAILED + f"{type(error).__name__}: {error}".encode()
