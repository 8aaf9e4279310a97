"""Interactions over HTTP: Discord posts them to an address of the bot, signed, and no gateway is needed.

Each is answered with 202, and by the callback endpoint then, as one that came through the gateway: only what brings an
interaction differs, and nothing of how it is answered.
"""

import asyncio
import json
import logging
import math
import time
from collections import OrderedDict
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bot.errors import SetupError
from bot.telemetry.serving import Listener, listening, read_listener

log = logging.getLogger(__name__)

SETTING = "BELL_LAP_INTERACTIONS"
PATH = "/interactions"
LARGEST = 1 << 20  # bytes of a request
WINDOW = 300.0  # seconds that the time of a signed request may be off this machine's clock
_PING = _PONG = 1
_BODY_WAIT = 5.0  # seconds for the body of a request: Discord sends it at once
_KEY_TIP = "Copy the public key from your application's General Information page."

Receive = Callable[[Any], None]
"""Takes an interaction as Discord sends it, and answers it in a task of its own."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to listen, and the public key of the application."""

    listener: Listener
    key: Ed25519PublicKey


class Receiver:
    """Takes what Discord posts. What is not signed with the key of the application is refused and not read."""

    def __init__(self, key: Ed25519PublicKey, receive: Receive, clock: Callable[[], float] = time.time) -> None:
        self._key, self._receive, self._clock = key, receive, clock
        self._seen: OrderedDict[str, float] = OrderedDict()  # when each was taken
        self._is_off = False

    async def take(self, request: web.Request) -> web.Response:
        """Answer one request: 401 for a wrong signature, as Discord tests it now and then, else 200 or 202.

        A signed request of another time is refused too: somebody may repeat what was overheard.

        Who sends the body slowly, or goes away, is nobody of Discord's: 408, and no line in the log.
        """
        try:
            async with asyncio.timeout(_BODY_WAIT):
                body = await request.read()
        except (TimeoutError, ConnectionError):
            return web.Response(status=408, text="the body did not come", headers={"Connection": "close"})
        if not self._is_signed(request, body):
            return web.Response(status=401, text="invalid request signature")
        if not self._is_of_now(request.headers["X-Signature-Timestamp"]):
            return web.Response(status=401, text="the request is of another time")
        try:
            sent = json.loads(body)
            kind, name = sent["type"], str(sent["id"])
        except (ValueError, TypeError, KeyError, RecursionError):
            log.warning("left out an interaction that cannot be read")
            return web.Response(status=400, text="no interaction")
        if kind == _PING:
            return web.json_response({"type": _PONG})
        if self._is_new(name):
            # Discord takes an answer once it has the 202: let that go out first.
            asyncio.get_running_loop().call_soon(self._receive, sent)
        return web.Response(status=202)

    def _is_signed(self, request: web.Request, body: bytes) -> bool:
        stamp = request.headers.get("X-Signature-Timestamp", "")
        try:
            signature = bytes.fromhex(request.headers.get("X-Signature-Ed25519", ""))
            self._key.verify(signature, stamp.encode() + body)
        except (ValueError, InvalidSignature):
            return False
        return True

    def _is_of_now(self, stamp: str) -> bool:
        """Whether a signed time, in seconds since 1970, is about now. The log says when it ceases to be, once."""
        off = float(stamp) - self._clock() if stamp.isascii() and stamp.isdigit() else math.inf
        was, self._is_off = self._is_off, abs(off) > WINDOW
        if self._is_off and not was:
            log.warning("refused a signed request whose time is %.0f s off: check this machine's clock", off)
        return not self._is_off

    def _is_new(self, name: str) -> bool:
        """Whether this was not taken before: a repetition of a signed request would act twice."""
        now = self._clock()
        while self._seen and abs(now - next(iter(self._seen.values()))) > 2 * WINDOW:
            self._seen.popitem(last=False)  # no longer taken, whatever the clock was when it was signed
        if name in self._seen:
            return False
        self._seen[name] = now
        return True


def read_endpoint(address: str, key: str) -> Endpoint:
    """Of HOST:PORT, and of the key as the developer portal shows it. Raises SetupError."""
    listener = read_listener(SETTING, address)
    if not key.strip():
        raise SetupError("Interactions over HTTP need DISCORD_PUBLIC_KEY.", _KEY_TIP)
    try:
        return Endpoint(listener, Ed25519PublicKey.from_public_bytes(bytes.fromhex(key.strip())))
    except ValueError:
        raise SetupError("DISCORD_PUBLIC_KEY is no public key: it has 64 hexadecimal digits.", _KEY_TIP) from None


@asynccontextmanager
async def serve_interactions(endpoint: Endpoint, receive: Receive) -> AsyncGenerator[str]:
    """Take interactions until the block ends; gives the address with the port taken. Raises SetupError.

    At the end no new ones are taken, so that those under way have all the time there is.
    """
    app = web.Application(client_max_size=LARGEST)
    app.router.add_post(PATH, Receiver(endpoint.key, receive).take)
    async with listening(app, SETTING, endpoint.listener) as address:
        yield address
