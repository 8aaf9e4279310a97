"""As much of Discord on loopback as it takes to ask a bot as fast as it answers.

It is not the server of tests/running: that one keeps and checks all it receives, this one must cost little beside the
bot that it measures. So it speaks HTTP and WebSocket itself, reads no body but the commands at the start, and answers
each interaction at once.
"""

import asyncio
import base64
import hashlib
import json
import zlib
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

Json = dict[str, Any]

TOKEN = "MTIzNDU2Nzg5.loopback.only-for-benchmarks"
BOT_USER = {"id": "1000", "username": "Bot", "discriminator": "0", "avatar": None, "bot": True}
FAN = {"id": "2000", "username": "ada", "discriminator": "0", "avatar": None}
FANS = [{**FAN, "id": str(2000 + at)} for at in range(250)]  # ask by turns, each no more than is allowed
APPLICATION = {"id": "1000", "name": "Bot", "description": "", "icon": None, "verify_key": "0" * 64, "flags": 0}
MESSAGE: Json = {
    "id": "7000", "channel_id": "4000", "author": BOT_USER, "content": "", "mention_everyone": False, "pinned": False,
    "timestamp": "2026-11-22T12:00:00+00:00", "edited_timestamp": None, "tts": False, "type": 20, "mentions": [],
    "mention_roles": [], "attachments": [], "embeds": [],
}  # fmt: skip
SLASH, AUTOCOMPLETE = 2, 4
ATTACH_FILES = 1 << 15
HEARTBEAT_INTERVAL = 45_000  # milliseconds
HANGS = 60  # seconds until a bot that does not answer is given up
_HEARTBEAT, _IDENTIFY, _HELLO, _ACK = 1, 2, 10, 11
_ACCEPT = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455
_TEXT, _BINARY, _CLOSE = 1, 2, 8


class Discord:
    """The server: it sends interactions to the one bot that connected, and sees them answered."""

    def __init__(self, *, echo: bool, pictures: bool) -> None:
        """`echo` sends each message back, as Discord does; `pictures` lets the bot attach files."""
        self.port = 0
        self.echo = echo
        self.connected = asyncio.Event()
        self.guilds: list[Json] = []  # that the bot is in, as GUILD_CREATE has them
        self.sizes: deque[int] = deque(maxlen=1000)  # bytes of the latest answers
        self._gateway: _Connection | None = None
        self._waiting: dict[str, asyncio.Future[None]] = {}
        self._sequence = 0
        self._interactions = 5000
        self._place: Json = {
            "application_id": "1000", "version": 1, "channel_id": "4000", "context": 1, "locale": "en-GB",
            "channel": {"id": "4000", "type": 1, "recipients": [FAN]}, "entitlements": [],
            "authorizing_integration_owners": {"1": "2000"}, "attachment_size_limit": 10_000_000,
            "app_permissions": str(ATTACH_FILES if pictures else 0),
        }  # fmt: skip

    async def ask(self, kind: int, options: list[Json], place: Json | None = None) -> None:
        """Send /h2h, or an autocomplete of it, and wait until the answer is here.

        `place` is what an interaction says of where it comes from, and of who asks, if not from a direct message.
        """
        self._interactions += 1
        id_ = str(self._interactions)
        data = {"id": "3000", "name": "h2h", "type": 1, "options": options}
        waiting = self._waiting[id_] = asyncio.get_running_loop().create_future()
        asked = {
            "id": id_,
            "token": "t" + id_,
            "type": kind,
            "data": data,
        }
        who = place or {"user": FANS[self._interactions % len(FANS)]}
        self._dispatch("INTERACTION_CREATE", {**self._place, **asked, **who})
        await waiting

    async def until_connected(self) -> None:
        """Wait for the bot to be on the gateway."""
        async with asyncio.timeout(HANGS):
            await self.connected.wait()

    def answer(self, method: str, path: str, body: bytes) -> bytes:
        """What a REST call gets."""
        if path.startswith("/api/interactions/"):
            id_ = path.split("/", 4)[3]
            self.sizes.append(len(body))
            self._waiting.pop(id_).set_result(None)
            return self._message(id_, body)
        if path.startswith("/api/users/@me"):
            return json.dumps(BOT_USER).encode()
        if path == "/api/gateway/bot":
            limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
            return json.dumps({"url": "", "shards": 1, "session_start_limit": limit}).encode()
        if path.startswith("/api/oauth2/"):
            return json.dumps(
                APPLICATION | {"owner": FAN, "bot_public": True, "bot_require_code_grant": False}
            ).encode()
        if method == "PUT":
            own = {"application_id": "1000", "version": "1", "default_member_permissions": None}
            commands = enumerate(json.loads(body))
            return json.dumps([{"description": "", **it, **own, "id": str(3000 + at)} for at, it in commands]).encode()
        raise ValueError(f"the benchmark's Discord does not know {method} {path}")

    def _message(self, id_: str, body: bytes) -> bytes:
        """The least that discord.py takes for an answer to a callback, or the message, from the bytes of the body."""
        head = b'{"interaction":{"id":"%b","type":2}' % id_.encode()
        at = body.find(b'"data":{')
        if not self.echo or not body.startswith(b'{"type":4') or at < 0:
            return head + b"}"
        fixed = json.dumps(MESSAGE)[1:].encode()
        return head + b',"resource":{"type":4,"message":' + body[at + 7 : -2] + b"," + fixed + b"}}"

    def open_gateway(self, connection: "_Connection") -> None:
        """A bot opened its WebSocket."""
        self._gateway = connection
        connection.send_event({"op": _HELLO, "d": {"heartbeat_interval": HEARTBEAT_INTERVAL}, "s": None, "t": None})

    def receive(self, event: Json) -> None:
        """The bot sent something over its WebSocket."""
        if event["op"] == _HEARTBEAT and self._gateway:
            self._gateway.send_event({"op": _ACK, "d": None, "s": None, "t": None})
        if event["op"] == _IDENTIFY:
            url = f"ws://127.0.0.1:{self.port}/gateway"
            away = [{"id": guild["id"], "unavailable": True} for guild in self.guilds]
            ready: Json = {"v": 10, "guilds": away, "session_id": "one", "resume_gateway_url": url, "user": BOT_USER}
            self._dispatch("READY", {**ready, "application": {"id": "1000", "flags": 0}})
            for guild in self.guilds:
                self._dispatch("GUILD_CREATE", guild)
            self.connected.set()

    def _dispatch(self, event: str, data: Json) -> None:
        if self._gateway is None:
            raise RuntimeError("no bot is connected")
        self._sequence += 1
        self._gateway.send_event({"op": 0, "d": data, "s": self._sequence, "t": event})


class _Connection(asyncio.Protocol):
    """One connection of the bot: HTTP, until it is upgraded to the WebSocket of the gateway."""

    def __init__(self, discord: Discord) -> None:
        self._discord = discord
        self._received = bytearray()
        self._upgraded = False
        self._transport: asyncio.Transport | None = None
        self._compress: Callable[[bytes], bytes] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while self._read_frame() if self._upgraded else self._read_request():
            pass

    def send_event(self, event: Json) -> None:
        assert self._transport is not None
        data = json.dumps(event, separators=(",", ":")).encode()
        kind = _TEXT
        if self._compress:
            kind, data = _BINARY, self._compress(data)
        size = len(data)
        length = bytes([size]) if size < 126 else b"\x7e" + size.to_bytes(2) if size < 65536 else _long(size)
        self._transport.write(bytes([0x80 | kind]) + length + data)

    def _read_request(self) -> bool:
        end = self._received.find(b"\r\n\r\n")
        if end < 0:
            return False
        first, *lines = self._received[:end].decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        stop = end + 4 + int(headers.get("content-length", 0))
        if len(self._received) < stop:
            return False
        body = bytes(self._received[end + 4 : stop])
        del self._received[:stop]
        if path.startswith("/gateway"):
            self._upgrade(path, headers["sec-websocket-key"])
        else:
            self._respond(self._discord.answer(method, path, body))
        return True

    def _respond(self, body: bytes) -> None:
        assert self._transport is not None
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        self._transport.write(head + body)

    def _upgrade(self, path: str, key: str) -> None:
        assert self._transport is not None
        accept = base64.b64encode(hashlib.sha1(key.encode() + _ACCEPT).digest())
        head = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        self._transport.write(head + b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n")
        self._upgraded = True
        if "compress=zlib-stream" in path:  # zstd-stream goes uncompressed: discord.py takes text on either
            compressor = zlib.compressobj(1)
            self._compress = lambda data: compressor.compress(data) + compressor.flush(zlib.Z_SYNC_FLUSH)
        self._discord.open_gateway(self)

    def _read_frame(self) -> bool:
        """One masked frame of the bot, which sends short ones only, and whole."""
        got = self._received
        if len(got) < 2:
            return False
        kind, size, start = got[0] & 15, got[1] & 127, 2
        if size == 126:
            size, start = int.from_bytes(got[2:4]), 4
        stop = start + 4 + size
        if len(got) < stop:
            return False
        mask = got[start : start + 4]
        data = bytes(byte ^ mask[at & 3] for at, byte in enumerate(got[start + 4 : stop]))
        del got[:stop]
        if kind == _TEXT:
            self._discord.receive(json.loads(data))
        return kind != _CLOSE


def _long(size: int) -> bytes:
    return b"\x7f" + size.to_bytes(8)


@asynccontextmanager
async def serve(*, echo: bool, pictures: bool) -> AsyncGenerator[Discord]:
    """A Discord on loopback until the block ends."""
    discord = Discord(echo=echo, pictures=pictures)
    server = await asyncio.get_running_loop().create_server(lambda: _Connection(discord), "127.0.0.1", 0)
    discord.port = server.sockets[0].getsockname()[1]
    try:
        yield discord
    finally:
        server.close()
