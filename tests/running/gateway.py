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


class Session:
    """A session that a client can resume, what was sent in it, and the connection it has now."""

    def __init__(self, connection: Connection) -> None:
        self.connection: Connection | None = connection
        self.sent: list[tuple[int, str, object]] = []

    async def dispatch(self, event: str, data: object) -> None:
        """Send an event, now or once the client has resumed."""
        self.sent.append((len(self.sent) + 1, event, data))
        if self.connection and not self.connection.socket.closed:
            await self.connection.send(DISPATCH, data, len(self.sent), event)


class Gateway:
    """What clients sent, and the sessions that they can resume, one for each shard."""

    def __init__(self, token: str, ready: dict[str, Any], tell: Callable[[], None]) -> None:
        self.url = ""
        self.guilds: list[int] = []  # of which the bot is a member; they stay unavailable
        self.identified: list[dict[str, Any]] = []
        self.identified_at: list[float] = []  # the loop's time of each
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
        self._sessions: dict[str, Session] = {}
        self._shards: dict[int, Session] = {}

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

    async def dispatch(self, event: str, data: object, shard: int = 0) -> None:
        """Send an event to a shard, now or once the client has resumed."""
        if shard in self._shards:
            await self._shards[shard].dispatch(event, data)

    async def send_text(self, text: str, shard: int = 0) -> None:
        """Send a frame of any text."""
        if connection := self._connection(shard):
            await connection.send_text(text)

    async def drop(self) -> None:
        """Close all connections; the clients may resume their sessions."""
        for session in self._shards.values():
            connection, session.connection = session.connection, None
            if connection:
                await connection.socket.close(code=WSCloseCode.GOING_AWAY)

    async def close(self, code: int, shard: int = 0) -> None:
        """Close the connection with one of Discord's close codes."""
        if connection := self._connection(shard):
            await connection.socket.close(code=code)

    async def ask_to_reconnect(self, shard: int = 0) -> None:
        """Send what Discord sends before it takes a server down."""
        if connection := self._connection(shard):
            await connection.send(RECONNECT)

    def shard_of(self, guild: int | None) -> int:
        """The shard that hears of a server; direct messages come to the first."""
        count = self.identified[-1].get("shard", (0, 1))[1] if self.identified else 1
        return 0 if guild is None else (guild >> 22) % count

    def _connection(self, shard: int) -> Connection | None:
        return self._shards[shard].connection if shard in self._shards else None

    async def _receive(self, connection: Connection, message: dict[str, Any]) -> None:
        match message:
            case {"op": 1}:
                self.heartbeats += 1
                await connection.send(ACK)
            case {"op": 2, "d": identity}:
                await self._identify(connection, identity)
            case {"op": 6, "d": asked}:
                await self._resume(connection, asked)
            case _:
                pass

    async def _identify(self, connection: Connection, identity: dict[str, Any]) -> None:
        if identity["token"] != self._token:
            await connection.socket.close(code=AUTHENTICATION_FAILED)
            return
        self.identified.append(identity)
        self.identified_at.append(asyncio.get_running_loop().time())
        if self.close_identified_with:
            await connection.socket.close(code=self.close_identified_with)
            return
        shard, count = identity.get("shard", (0, 1))
        name = f"session-{len(self.identified)}"
        session = self._sessions[name] = self._shards[shard] = Session(connection)
        guilds = [{"id": str(guild), "unavailable": True} for guild in self.guilds if (guild >> 22) % count == shard]
        ready = {**self._ready, "v": 10, "guilds": guilds, "session_id": name, "resume_gateway_url": self.url}
        if "shard" in identity:
            ready["shard"] = identity["shard"]
        await session.dispatch("READY", ready)
        if self.deaf_once_ready:
            self._tell()
            await asyncio.Event().wait()

    async def _resume(self, connection: Connection, asked: dict[str, Any]) -> None:
        self.resumed.append(asked)
        session = self._sessions.get(asked["session_id"])
        if self.forgetful or session is None or session not in self._shards.values():
            self.forgetful = False
            await connection.send(INVALID_SESSION, data=False)
            return
        for sequence, event, data in session.sent[asked["seq"] :]:
            await connection.send(DISPATCH, data, sequence, event)
        session.connection = connection
        await session.dispatch("RESUMED", {})
