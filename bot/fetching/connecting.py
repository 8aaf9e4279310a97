"""Connects to addresses that were checked, and to no others."""

import socket
import ssl
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
        resolver=_CheckedResolver(resolver or aiohttp.ThreadedResolver(), check),
        use_dns_cache=False,
        force_close=True,
        ssl=tls or True,
        socket_factory=open_socket,
    )


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
