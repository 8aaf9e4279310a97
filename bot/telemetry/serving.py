"""Serves `/metrics`, `/healthz` and `/readyz` to whoever looks after the bot."""

import errno
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.errors import SetupError
from bot.telemetry.telemetry import Telemetry

_TEXT = "text/plain; version=0.0.4; charset=utf-8"  # Prometheus's format
_HIGHEST_PORT = 65535
_HEADERS_WAIT = 15.0  # seconds for the headers of a request, and for the next one on a connection that is kept
_GOODBYE = 1.0  # seconds for requests under way when the bot stops
_TIP = "Write it as HOST:PORT, such as 127.0.0.1:9108 or [::1]:9108."


@dataclass(frozen=True, slots=True)
class Listener:
    """Where to listen: a name or address of this machine, and a port, 0 for any that is free."""

    host: str
    port: int


class _Pages:
    """What is served of a process."""

    def __init__(self, telemetry: Telemetry) -> None:
        self._telemetry = telemetry

    async def render_metrics(self, _request: web.Request) -> web.Response:
        """All metrics."""
        return web.Response(body=await self._telemetry.render(), headers={"Content-Type": _TEXT})

    async def render_health(self, _request: web.Request) -> web.Response:
        """That the process lives: whoever gets no answer may start it again."""
        return web.json_response({"alive": True})

    async def render_readiness(self, _request: web.Request) -> web.Response:
        """Whether the bot is ready (200) or not (503), and why not."""
        troubles = await self._telemetry.list_troubles()
        return web.json_response({"ready": not troubles, "troubles": troubles}, status=503 if troubles else 200)


def read_listener(setting: str, text: str) -> Listener:
    """HOST:PORT of a setting. Raises SetupError."""
    host, colon, port = text.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not colon or not host or not (port.isascii() and port.isdigit()) or int(port) > _HIGHEST_PORT:
        raise SetupError(f"{setting} is not an address to listen at.", _TIP)
    return Listener(host, int(port))


@asynccontextmanager
async def listening(app: web.Application, setting: str, listener: Listener) -> AsyncGenerator[str]:
    """Serve an app until the block ends; gives the address with the port taken. Raises SetupError.

    Strangers who send no HTTP or go away are not logged: anybody could fill the log. Who sends headers slowly is let
    go: what aiohttp calls the time to keep a connection is the time until a request is whole.
    """
    logger = logging.getLogger("bot.telemetry.requests")
    logger.addFilter(_is_our_fault)  # once: a filter that is there is not added again
    runner = web.AppRunner(
        app, access_log=None, shutdown_timeout=_GOODBYE, keepalive_timeout=_HEADERS_WAIT, logger=logger
    )
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, listener.host, listener.port).start()
        except OSError as error:
            raise _cannot_listen(setting, listener, error) from error
        yield f"{listener.host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def _is_our_fault(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, HttpProcessingError | ConnectionError)


@asynccontextmanager
async def serve(telemetry: Telemetry, setting: str, text: str) -> AsyncGenerator[str]:
    """Serve until the block ends, at the address that a setting gives; gives the address with the port taken.

    Raises SetupError where nothing can be served there, as when another process has the port.
    """
    app, pages = web.Application(), _Pages(telemetry)
    app.router.add_get("/metrics", pages.render_metrics)
    app.router.add_get("/healthz", pages.render_health)
    app.router.add_get("/readyz", pages.render_readiness)
    async with listening(app, setting, read_listener(setting, text)) as address:
        yield address


def _cannot_listen(setting: str, listener: Listener, error: OSError) -> SetupError:
    """What to do where nothing can be served at the address of a setting."""
    where = f"{listener.host}:{listener.port}"
    match error.errno:
        case errno.EADDRINUSE:
            tip = f"Stop the other process there, or set {setting} to another port: each process needs its own."
            return SetupError(f"The port of {setting}, {where}, is taken by another process.", tip)
        case errno.EACCES:
            return SetupError(f"This user may not listen at {where} ({setting}).", "Take a port above 1023.")
        case _:
            return SetupError(f"{setting}, {where}, is no address of this machine.", _TIP)
