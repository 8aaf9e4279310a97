"""Connects to addresses that were checked, and to no others."""

import asyncio
import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from typing import TypeAlias

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

Check = Callable[[str, str], None]
_To: TypeAlias = "tuple[int | socket.AddressFamily, int | socket.SocketKind, int, str, tuple[int | str | bytes, ...]]"


def open_connector(check: Check, resolver: AbstractResolver | None, tls: ssl.SSLContext | None) -> aiohttp.TCPConnector:
    """A connector that never connects without `check(host, address)`, which raises for an address that is refused.

    A name is looked up once for each connection, and the connection goes to what was found then. TLS is verified
    against the name, by the certificates of this machine unless `tls` says otherwise.
    """

    def open_socket(to: _To) -> socket.socket:
        """The last step before connecting: this very address, also one that was given as digits and not looked up."""
        family, kind, protocol, _, where = to
        check(str(where[0]), str(where[0]))
        return socket.socket(family, kind, protocol)

    return aiohttp.TCPConnector(
        resolver=_CheckedResolver(resolver or ThreadPerName(), check),
        use_dns_cache=False,
        force_close=True,
        ssl=tls or True,
        socket_factory=open_socket,
    )


class ThreadPerName(AbstractResolver):
    """Looks each name up in a thread of its own, which nobody waits for once the caller gave up.

    A lookup can take minutes and cannot be cancelled. In the loop's pool of threads a few of them hold up all else
    that is done there, and the end of the process.
    """

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of a name. Raises OSError where there are none."""
        loop = asyncio.get_running_loop()
        found: asyncio.Future[list[ResolveResult]] = loop.create_future()

        def tell(result: list[ResolveResult] | Exception) -> None:
            if found.done():
                return
            if isinstance(result, Exception):
                found.set_exception(result)
            else:
                found.set_result(result)

        def look_up() -> None:
            try:
                result: list[ResolveResult] | Exception = _look_up(host, port, family)
            except Exception as error:  # noqa: BLE001 - it is raised where the name was asked for
                result = error
            with contextlib.suppress(RuntimeError):  # the loop ended meanwhile
                loop.call_soon_threadsafe(tell, result)

        threading.Thread(target=look_up, name=f"look up {host}", daemon=True).start()
        return await found

    async def close(self) -> None:
        """Nothing is held."""


def _look_up(host: str, port: int, family: socket.AddressFamily) -> list[ResolveResult]:
    found = socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    numeric = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
    return [
        ResolveResult(hostname=host, host=str(where[0]), port=int(where[1]), family=kind, proto=proto, flags=numeric)
        for kind, _, proto, _, where in found
    ]


class _CheckedResolver(AbstractResolver):
    """Looks a name up, and gives its addresses only if each of them may be connected to."""

    def __init__(self, resolver: AbstractResolver, check: Check) -> None:
        self._resolver = resolver
        self._check = check

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        try:
            found = await self._resolver.resolve(host, port, family)
        except UnicodeError:  # a part of the name is empty or too long
            raise socket.gaierror(socket.EAI_NONAME, "no such name") from None
        for one in found:
            self._check(host, one["host"])
        return found

    async def close(self) -> None:
        await self._resolver.close()
