"""A Discord on loopback that speaks the real REST and gateway protocols, as far as Bell Lap uses them."""

import asyncio
import io
import json
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiohttp import ClientSession, web
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.running.channels import Channels
from tests.running.gateway import Gateway
from tests.running.guild_events import GuildEvents

TOKEN = "MTIzNDU2Nzg5.loopback.only-for-tests"
APPLICATION = {"id": "1000", "name": "Bell Lap", "description": "", "icon": None, "verify_key": "0" * 64, "flags": 0}
BOT_USER = {"id": "1000", "username": "Bell Lap", "discriminator": "0", "avatar": None, "bot": True}
FAN = {"id": "2000", "username": "ada", "discriminator": "0", "avatar": None}
MEMBER = {
    "user": BOT_USER,
    "roles": [],
    "joined_at": "2026-01-01T00:00:00+00:00",
    "deaf": False,
    "mute": False,
    "flags": 0,
}
COLORS = {"primary_color": 0, "secondary_color": None, "tertiary_color": None}
DEFERRED, LOADING = 5, 1 << 7  # the callback that shows "thinking", and the flag of its message
ATTACH_FILES = 1 << 15
WINDOW = 3.0  # seconds in which an interaction must be answered
RATE_LIMITED = {"Via": "1.1 google", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset-After": "0.1"}
HANGS_BEFORE_THE_TEST_FAILS = 60  # seconds

T = TypeVar("T")
Json = dict[str, Any]


@dataclass(frozen=True)
class Received:
    """One REST call of the bot."""

    method: str
    path: str
    body: Any


@dataclass
class Fault:
    """The response to REST calls whose path ends with `path_end`, for the next `times` of them."""

    path_end: str
    status: int
    times: int = 1
    body: Json = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Asked:
    """An interaction that was sent to the bot, and how it was answered."""

    id: str
    token: str
    sent: float
    callback: Json | None = None
    told: list[Json] = field(default_factory=list)  # what came after the callback, in the place of it or privately


class LoopbackDiscord:
    """The server: what it received, the interactions it sent, and the faults it shall cause."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.asked: dict[str, Asked] = {}
        self.faults: list[Fault] = []
        self.channels = Channels()
        self.events = GuildEvents()
        self.permissions = 0  # of the bot where it is asked
        self.shards, self.max_concurrency, self.starts_left = 1, 1, 1000  # what it says of the gateway
        self.everyone = 0  # the permissions of everybody, the bot among them, in each server
        self.commands: list[Json] = []  # those registered
        self.gateway = Gateway(TOKEN, {"user": BOT_USER, "application": {"id": "1000", "flags": 0}}, self._tell)
        self.endpoint = ""  # the address to which interactions are posted, instead of through the gateway
        self.key = Ed25519PrivateKey.generate()
        self._news = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self.port = 0

    async def until(self, look: Callable[[], T | None]) -> T:
        """Wait until `look` returns something true, and return it."""
        async with asyncio.timeout(HANGS_BEFORE_THE_TEST_FAILS):
            while not (found := look()):
                self._news.clear()
                await self._news.wait()
            return found

    async def until_received(self, path_end: str, count: int = 1) -> Received:
        """Wait for `count` calls whose path ends with `path_end`, and return the last."""
        calls = await self.until(lambda: found if len(found := self.calls(path_end)) >= count else None)
        return calls[-1]

    def calls(self, path_end: str) -> list[Received]:
        """The calls so far whose path ends with `path_end`."""
        return [call for call in self.received if call.path.endswith(path_end)]

    async def ask(self, name: str, /, by: Json = FAN, **options: str) -> Asked:
        """A fan uses a slash command in a direct message with the bot."""
        more = {"app_permissions": str(self.permissions), "user": by}
        return await self._interact(2, command_data(name, options), **more)

    async def ask_in(self, guild: int, name: str, /, **options: str) -> Asked:
        """A fan uses a slash command in a server, of which one shard hears."""
        more = {"app_permissions": str(self.permissions), **in_server(guild)}
        return await self._interact(2, command_data(name, options), guild, **more)

    async def ask_to_quote(self, guild: int, user: Json, *, left: bool) -> Asked:
        """A fan uses `/quotebook add member:` in a server; of who left it Discord sends the user, and no member."""
        option = {"name": "member", "type": 6, "value": user["id"]}
        member = {
            key: value for key, value in in_server(guild)["member"].items() if key not in ("user", "deaf", "mute")
        }
        resolved = {"users": {user["id"]: user}} | ({} if left else {"members": {user["id"]: member}})
        data = {"id": "3000", "name": "quotebook", "type": 1, "guild_id": str(guild), "resolved": resolved}
        data["options"] = [{"name": "add", "type": 1, "options": [option]}]
        return await self._interact(2, data, guild, app_permissions=str(self.permissions), **in_server(guild))

    async def suggest(self, name: str, option: str, typed: str) -> Asked:
        """A fan types into an option of a slash command."""
        given = [{"name": option, "type": 3, "value": typed, "focused": True}]
        return await self._interact(4, {"id": "3000", "name": name, "type": 1, "options": given})

    async def press(self, custom_id: str, message: Json) -> Asked:
        """A fan presses a button of a message."""
        data = {"component_type": 2, "custom_id": custom_id}
        return await self._interact(3, data, message=message, app_permissions=str(self.permissions))

    async def mention(self, words: str) -> None:
        """A fan writes a direct message that mentions the bot."""
        message = {**wire_message("8000", {}), "type": 0, "author": FAN, "content": f"<@{BOT_USER['id']}> {words}"}
        await self.gateway.dispatch("MESSAGE_CREATE", message | {"mentions": [BOT_USER], "channel_type": 1})

    async def answer(self, asked: Asked) -> Json:
        """Wait for the callback to an interaction."""
        return await self.until(lambda: asked.callback)

    async def _interact(self, kind: int, data: Json, server: int | None = None, **more: object) -> Asked:
        id_ = str(5000 + len(self.asked))
        asked = Asked(id_, f"interaction-token-{id_}", asyncio.get_running_loop().time())
        self.asked[id_] = asked
        payload = {"id": id_, "application_id": "1000", "type": kind, "token": asked.token, "version": 1, "data": data}
        place = {"channel_id": "4000", "channel": {"id": "4000", "type": 1, "recipients": [FAN]}, "context": 1}
        rest = {"user": FAN, "entitlements": [], "authorizing_integration_owners": {"1": "2000"}, "locale": "en-GB"}
        more = {"attachment_size_limit": 10_000_000, "app_permissions": "0", **more}
        whole = {**payload, **place, **rest, **more}
        if self.endpoint:
            status, _ = await self.post_to_endpoint(json.dumps(whole))
            assert status == 202
        else:
            await self.gateway.dispatch("INTERACTION_CREATE", whole, self.gateway.shard_of(server))
        return asked

    async def post_to_endpoint(self, body: str, **headers: str) -> tuple[int, str]:
        """Post an interaction to the bot, signed; the status and the text of its answer."""
        stamp = f"{time.time():.0f}"
        signature = self.key.sign(stamp.encode() + body.encode()).hex()
        signed = {"X-Signature-Ed25519": signature, "X-Signature-Timestamp": stamp} | headers
        async with (
            ClientSession() as session,
            session.post(self.endpoint, data=io.BytesIO(body.encode()), headers=signed) as response,
        ):
            return response.status, await response.text()

    def _tell(self) -> None:
        self._news.set()

    async def start(self, port: int = 0) -> None:
        """Serve on loopback; after a stop on the same port as before."""
        app = web.Application(middlewares=[self._middleware])
        app.router.add_get("/gateway", self.gateway.connect)
        app.router.add_get("/api/gateway/bot", self._advise)
        app.router.add_get("/api/users/@me", _give(BOT_USER))
        owner = {"owner": FAN, "bot_public": True, "bot_require_code_grant": False}
        app.router.add_get("/api/oauth2/applications/@me", _give(APPLICATION | owner))
        app.router.add_put("/api/applications/1000/commands", self._sync)
        app.router.add_get("/api/applications/1000/commands", self._registered)
        app.router.add_get("/api/channels/{channel}", _channel)
        app.router.add_get("/api/guilds/{guild}/members/{user}", _give(MEMBER))
        app.router.add_post("/api/interactions/{id}/{token}/callback", self._callback)
        app.router.add_route("*", "/api/channels/{channel}/messages", self._in_channel)
        app.router.add_route("*", "/api/channels/{channel}/messages/{message}", self._in_channel)
        app.router.add_post("/api/users/@me/channels", _direct)
        app.router.add_get("/api/guilds/{guild}", self._guild)
        app.router.add_route("*", "/api/guilds/{guild}/scheduled-events", self._of_guild)
        app.router.add_route("*", "/api/guilds/{guild}/scheduled-events/{event}", self._of_guild)
        app.router.add_post("/api/webhooks/1000/{token}", self._follow_up)
        app.router.add_route("*", "/api/webhooks/1000/{token}/messages/{message}", self._follow_up)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port or self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        self.gateway.url = f"ws://127.0.0.1:{self.port}/gateway"

    async def stop(self) -> None:
        """Stop serving, as in an outage."""
        if self._runner:
            # Nobody may connect anew while it closes: such a connection would be left open, as nobody knows of it.
            for site in list(self._runner.sites):
                await site.stop()
            await asyncio.sleep(0.05)
        await self.gateway.drop()
        if self._runner:
            await self._runner.cleanup()

    @web.middleware
    async def _middleware(self, request: web.Request, handler: Callable[[web.Request], Any]) -> web.StreamResponse:
        if request.path == "/gateway":
            return await handler(request)
        self.received.append(Received(request.method, request.path, await _body(request)))
        try:
            fault = next((f for f in self.faults if f.times and request.path.endswith(f.path_end)), None)
            if fault:
                fault.times -= 1
                return respond(fault.body, status=fault.status, headers=fault.headers)
            secret = request.match_info.get("token", "")  # interactions carry a token of their own in the path
            if not secret and request.headers.get("Authorization") != f"Bot {TOKEN}":
                return respond({"message": "401: Unauthorized", "code": 0}, status=401)
            return await handler(request)
        finally:
            self._tell()

    async def _advise(self, _request: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": self.starts_left, "reset_after": 3_600_000}
        limit["max_concurrency"] = self.max_concurrency
        return respond({"url": self.gateway.url, "shards": self.shards, "session_start_limit": limit})

    async def _callback(self, request: web.Request) -> web.Response:
        """Take the answer to an interaction: it must come once, in time, and with the interaction's token."""
        asked = self.asked.get(request.match_info["id"])
        late = asked is None or asyncio.get_running_loop().time() - asked.sent > WINDOW
        if asked is None or late or request.match_info["token"] != asked.token:
            return respond({"message": "Unknown interaction", "code": 10062}, status=404)
        if asked.callback is not None:
            return respond({"message": "Already acknowledged", "code": 40060}, status=400)
        callback: Json = await _body(request)
        asked.callback = callback
        given: Json = callback.get("data") or {}
        message = {"type": callback["type"], "message": wire_message("7000", given)}
        return respond({"interaction": {"id": asked.id, "type": 2}, "resource": message})

    async def _sync(self, request: web.Request) -> web.Response:
        """Register commands in place of those there were."""
        own = {"application_id": "1000", "version": "1", "default_member_permissions": None}
        commands = enumerate(await request.json())
        self.commands = [{"description": "", **command, **own, "id": str(3000 + n)} for n, command in commands]
        return respond(self.commands)

    async def _registered(self, _request: web.Request) -> web.Response:
        return respond(self.commands)

    async def _guild(self, request: web.Request) -> web.Response:
        """A server, as far as discord.py reads it."""
        guild = request.match_info["guild"]
        levels = {"verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0}
        rest = {"mfa_level": 0, "nsfw_level": 0, "premium_tier": 0, "preferred_locale": "en-US"}
        lists: Json = {name: [] for name in ("emojis", "features", "stickers")}
        flags = {"color": 0, "hoist": False, "position": 0, "managed": False, "mentionable": False, "flags": 0}
        everyone = {"id": guild, "name": "@everyone", "permissions": str(self.everyone), "colors": COLORS, **flags}
        named = {"id": guild, "name": "Fans", "owner_id": "2000", "system_channel_flags": 0}
        return respond({**named, **levels, **rest, **lists, "roles": [everyone]})

    async def _in_channel(self, request: web.Request) -> web.Response:
        """Post, look at the history, or edit."""
        named = request.match_info
        body: Json = await _body(request) or {}
        status, data = await self.channels.answer(
            request.method, int(named["channel"]), named.get("message", ""), dict(request.query), body
        )
        if status == 200:
            data = [_whole(each) for each in data] if isinstance(data, list) else _whole(data)
        return respond(data, status)

    async def _of_guild(self, request: web.Request) -> web.Response:
        """List, make or edit scheduled events."""
        named, body = request.match_info, await _body(request)
        status, data = self.events.answer(request.method, named["guild"], named.get("event", ""), body or {})
        return web.Response(status=status) if data is None else respond(data, status)

    async def _follow_up(self, request: web.Request) -> web.Response:
        """What comes after the callback: "thinking" stands there until then."""
        asked = next(a for a in self.asked.values() if a.token == request.match_info["token"])
        if request.method in ("POST", "PATCH"):
            asked.told.append(await _body(request))
        thinking = bool(asked.callback and asked.callback["type"] == DEFERRED and not asked.told)
        return respond(wire_message("7000", {"flags": LOADING if thinking else 0}))


async def _body(request: web.Request) -> Any:  # noqa: ANN401 - JSON
    """The JSON of a request, which has a part of its own where files come with it."""
    if request.content_type.startswith("multipart/"):
        return json.loads(str((await request.post())["payload_json"]))
    text = await request.text()
    return json.loads(text) if text else None


def wire_message(id_: str, sent: Json) -> Json:
    metadata = {"id": "5000", "type": 2, "user": FAN, "authorizing_integration_owners": {}}
    fixed = {"timestamp": "2026-11-22T12:00:00+00:00", "edited_timestamp": None, "tts": False, "type": 20}
    lists: Json = {name: [] for name in ("mentions", "mention_roles", "attachments", "embeds")}
    return {
        "id": id_,
        "channel_id": "4000",
        "author": BOT_USER,
        "content": "",
        "mention_everyone": False,
        "pinned": False,
        "flags": sent.get("flags", 0),
        "components": sent.get("components", []),
        "interaction_metadata": metadata,
        **fixed,
        **lists,
    }


def command_data(name: str, options: dict[str, str]) -> Json:
    """What an interaction says of a slash command."""
    given = [{"name": option, "type": 3, "value": value} for option, value in options.items()]
    return {"id": "3000", "name": name, "type": 1, "options": given}


def in_server(guild: int) -> Json:
    """What an interaction says of the server it comes from, which has added the bot, and of its member."""
    member = {"user": FAN, "roles": [], "joined_at": "2026-11-22T12:00:00+00:00", "permissions": "32", "flags": 0}
    channel = {"id": str(guild + 1), "type": 0, "guild_id": str(guild), "name": "track", "permissions": "32"}
    channel |= {"position": 0, "permission_overwrites": []}
    place = {"guild_id": str(guild), "channel_id": channel["id"], "channel": channel, "context": 0}
    server = {"id": str(guild), "locale": "en-GB", "features": []}
    return {**place, "guild": server, "member": member | {"deaf": False, "mute": False}, "user": None} | {
        "authorizing_integration_owners": {"0": str(guild)}
    }


def respond(data: object, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """JSON as Discord sends it: without a charset, because discord.py reads JSON with a charset as text."""
    plain = {"Content-Type": "application/json", **(headers or {})}
    return web.Response(body=json.dumps(data).encode(), status=status, headers=plain)


def _give(data: Json) -> Callable[[web.Request], Any]:
    async def handler(_request: web.Request) -> web.Response:
        return respond(data)

    return handler


def _whole(message: Json) -> Json:
    """A message of a channel with all that discord.py reads of one."""
    return {**wire_message(message["id"], {}), "type": 0, **message}


async def _channel(request: web.Request) -> web.Response:
    """A text channel of a server, whose id begins as the channel's does."""
    channel = request.match_info["channel"]
    place = {"guild_id": f"{channel[0]}000", "name": "results", "type": 0, "position": 0, "nsfw": False}
    return respond({"id": channel, **place, "parent_id": None, "permission_overwrites": []})


async def _direct(request: web.Request) -> web.Response:
    """Open the direct messages of a user: their channel has the user's id."""
    user = str((await request.json())["recipient_id"])
    return respond({"id": user, "type": 1, "last_message_id": None, "recipients": [FAN | {"id": user}]})


@asynccontextmanager
async def serve_loopback() -> AsyncGenerator[LoopbackDiscord]:
    """A loopback Discord that serves until the block ends."""
    discord = LoopbackDiscord()
    await discord.start()
    try:
        yield discord
    finally:
        await discord.stop()
