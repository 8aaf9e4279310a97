"""Servers on loopback: one that behaves, over TLS of a throw-away authority, and one that sends whatever it is told."""

import asyncio
import io
import socket
import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address

import pytest
import pytest_asyncio
import trustme
from aiohttp import ThreadedResolver, web
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.fetching.addresses import read_address
from bot.fetching.fetching import Fetched, Fetcher, Told

HOST = "results.example"
OTHER = "elsewhere.example"
CSV = b"athlete,mark\nSome Runner,3:41.10\n"

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class Names(AbstractResolver):
    """Answers each name with the addresses it was given, in turn; the last ones stay. Knows no other name."""

    def __init__(self, **answers: list[list[str]]) -> None:
        self.answers = {name.replace("_", "."): list(given) for name, given in answers.items()}
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in self.answers:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        answers = self.answers[host]
        given = answers.pop(0) if len(answers) > 1 else answers[0]
        found: list[ResolveResult] = []
        for ip in given:
            found += await ThreadedResolver().resolve(ip, port)
        return found

    async def close(self) -> None:
        pass


def only_one_is_public(ip: IPv4Address | IPv6Address) -> bool:
    """As if 127.0.0.1 were an address of the internet, and all others were not."""
    return str(ip) == "127.0.0.1"


@dataclass
class Site:
    """A server over TLS for HOST and OTHER. `pages` maps paths to what answers; `requests` are those that came."""

    port: int = 0
    pages: dict[str, Handler] = field(default_factory=dict[str, Handler])
    requests: list[web.BaseRequest] = field(default_factory=list[web.BaseRequest])
    trusting: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def serve(self, path: str, body: bytes = CSV, **options: object) -> str:
        """Answer a path with these bytes; gives its address."""

        async def answer(_: web.BaseRequest) -> web.StreamResponse:
            return web.Response(body=body, **options)  # type: ignore[arg-type]

        self.pages[path] = answer
        return self.at(path)

    def redirect(self, path: str, location: str, status: int = 302) -> str:
        """Answer a path with a redirect; gives its address."""
        return self.serve(path, b"", status=status, headers={"Location": location})

    def at(self, path: str, host: str = HOST, login: str = "") -> str:
        """The address of a path."""
        return f"https://{login}{host}:{self.port}{path}"

    async def fetch(
        self, address: str, names: AbstractResolver | None = None, **options: object
    ) -> tuple[Fetched, bytes]:
        """Fetch with names that lead here, as if this were on the internet."""
        names = names or Names(results_example=[["127.0.0.1"]], elsewhere_example=[["127.0.0.1"]])
        given = {"public": only_one_is_public, "resolver": names, "tls": self.trusting, **options}
        return await fetch(address, **given)  # type: ignore[arg-type]


async def fetch(address: str, told: Told = lambda *_: None, **options: object) -> tuple[Fetched, bytes]:
    """What a fetcher with these options gets."""
    into = io.BytesIO()
    fetched = await Fetcher(**options).fetch(read_address(address), into, told)  # type: ignore[arg-type]
    return fetched, into.getvalue()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest_asyncio.fixture
async def site(authority: trustme.CA) -> AsyncGenerator[Site]:
    site = Site()

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        site.requests.append(request)
        handler = site.pages.get(request.path)
        return await handler(request) if handler else web.Response(status=404)

    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(HOST, OTHER).configure_cert(served)
    authority.configure_trust(site.trusting)
    runner = web.ServerRunner(web.Server(answer), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=served).start()
    site.port = runner.addresses[0][1]
    yield site
    await runner.cleanup()


Sends = Callable[[asyncio.StreamWriter], Awaitable[None]]


@pytest_asyncio.fixture
async def hostile() -> AsyncGenerator[Callable[[Sends], Awaitable[str]]]:
    """Starts a server of plain TCP that reads a request and then does what it is told; gives its address."""
    servers: list[asyncio.Server] = []

    async def start(sends: Sends) -> str:
        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                await reader.readuntil(b"\r\n\r\n")
                await sends(writer)
                await writer.drain()
            except (ConnectionError, asyncio.IncompleteReadError):
                pass
            finally:
                writer.close()

        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        servers.append(server)
        return f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/results.csv"

    yield start
    for server in servers:
        server.close()
