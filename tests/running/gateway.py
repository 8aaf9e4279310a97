"""The gateway of the loopback Discord: HELLO, IDENTIFY, READY, heartbeats, RESUME and zlib-stream compression."""

import asyncio
import json
import zlib
from collections.abc import Callable
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
AUTHENTICATION_FAILED = 4004
HEARTBEAT_INTERVAL = 10_000  # milliseconds


class Connection:
    """The WebSocket of a client, with the compression it asked for."""

    def __init__(self, socket: web.WebSocketResponse, *, compressed: bool) -> None:
        self.socket = socket
        self._compressor = zlib.compressobj() if compressed else None

    async def send(self, op: int, data: object = None, sequence: int | None = None, event: str | None = None) -> None:
        await self.send_text(json.dumps({"op": op, "d": data, "s": sequence, "t": event}))

    async def send_text(self, text: str) -> None:
        if self._compressor is None:
            await self.socket.send_str(text)
            return
        packed = self._compressor.compress(text.encode()) + self._compressor.flush(zlib.Z_SYNC_FLUSH)
        half = len(packed) // 2
        await self.socket.send_bytes(packed[:half])  # a message may come in several frames; its suffix marks the end
        await self.socket.send_bytes(packed[half:])


class Gateway:
    """What clients sent, and the session that they can resume."""

    def __init__(self, token: str, ready: dict[str, Any], tell: Callable[[], None]) -> None:
        self.url = ""
        self.guilds: list[int] = []  # of which the bot is a member; they stay unavailable
        self.identified: list[dict[str, Any]] = []
        self.resumed: list[dict[str, Any]] = []
        self.heartbeats = 0
        self.asked_for: list[dict[str, str]] = []  # the query of each connection
        self.close_identified_with: int | None = None
        self.forgetful = False  # refuses the next session that a client wants to resume
        self.closed = False  # refuses every connection
        self.refused = 0  # connections while it was closed
        self.deaf_once_ready = False  # reads nothing after READY, not even a closing frame
        self._token = token
        self._ready = ready
        self._tell = tell
        self._sent: list[tuple[int, str, object]] = []
        self._connection: Connection | None = None

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection until it closes."""
        if self.closed:
            self.refused += 1
            self._tell()
            raise web.HTTPServiceUnavailable
        self.asked_for.append(dict(request.query))
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        connection = Connection(socket, compressed=request.query.get("compress") == "zlib-stream")
        await connection.send(HELLO, {"heartbeat_interval": HEARTBEAT_INTERVAL})
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await self._receive(connection, json.loads(message.data))
                self._tell()
        return socket

    async def dispatch(self, event: str, data: object) -> None:
        """Send an event, now or once the client has resumed."""
        self._sent.append((len(self._sent) + 1, event, data))
        if self._connection and not self._connection.socket.closed:
            await self._connection.send(DISPATCH, data, len(self._sent), event)

    async def send_text(self, text: str) -> None:
        """Send a frame of any text."""
        if self._connection:
            await self._connection.send_text(text)

    async def drop(self) -> None:
        """Close the connection; the client may resume its session."""
        connection, self._connection = self._connection, None
        if connection:
            await connection.socket.close(code=WSCloseCode.GOING_AWAY)

    async def close(self, code: int) -> None:
        """Close the connection with one of Discord's close codes."""
        if self._connection:
            await self._connection.socket.close(code=code)

    async def ask_to_reconnect(self) -> None:
        """Send what Discord sends before it takes a server down."""
        if self._connection:
            await self._connection.send(RECONNECT)

    async def _receive(self, connection: Connection, message: dict[str, Any]) -> None:
        match message:
            case {"op": 1}:
                self.heartbeats += 1
                await connection.send(ACK)
            case {"op": 2, "d": identity}:
                if identity["token"] != self._token:
                    await connection.socket.close(code=AUTHENTICATION_FAILED)
                    return
                self.identified.append(identity)
                if self.close_identified_with:
                    await connection.socket.close(code=self.close_identified_with)
                    return
                self._sent.clear()
                self._connection = connection
                guilds = [{"id": str(guild), "unavailable": True} for guild in self.guilds]
                session = {"v": 10, "guilds": guilds, "session_id": f"session-{len(self.identified)}"}
                await self.dispatch("READY", {**self._ready, **session, "resume_gateway_url": self.url})
                if self.deaf_once_ready:
                    self._tell()
                    await asyncio.Event().wait()
            case {"op": 6, "d": asked}:
                self.resumed.append(asked)
                if self.forgetful or asked["session_id"] != f"session-{len(self.identified)}":
                    self.forgetful = False
                    await connection.send(INVALID_SESSION, data=False)
                    return
                for sequence, event, data in self._sent[asked["seq"] :]:
                    await connection.send(DISPATCH, data, sequence, event)
                self._connection = connection
                await self.dispatch("RESUMED", {})
            case _:
                pass
