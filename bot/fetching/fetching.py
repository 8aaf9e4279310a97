"""Fetches one file at a time: every step is bounded, and every connection goes to an address that was checked."""

import asyncio
import hashlib
import ssl
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from email.message import Message
from importlib.metadata import version
from ipaddress import IPv4Address, IPv6Address
from typing import BinaryIO

import aiohttp
from aiohttp.abc import AbstractResolver

from bot.errors import FetchError
from bot.fetching.addresses import Address, follow, safe_name
from bot.fetching.connecting import open_connector
from bot.fetching.networks import is_public, read_ip
from bot.fetching.refusals import failed, kind_of, looks_like_html, wrong_kind, wrong_status

_REDIRECTS = (301, 302, 303, 307, 308)
_ENCODINGS = ("", "identity", "gzip", "x-gzip")  # a packed file stays packed: who reads it bounds what it unpacks to
_HEAD = 1024  # bytes in which a web page shows itself
_PAGE = 1 << 16  # bytes in which it asks for a password
_BLOCK = 1 << 16
_LONGEST_VALIDATOR = 300  # characters

Told = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a server may cost: the `size` of a file in bytes, `redirects`, and seconds.

    `whole` is for all of a file, `answer` for the headers of one answer, `idle` for a silence.
    """

    size: int = 1 << 30
    whole: float = 1800
    answer: float = 60
    idle: float = 30
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What a server gave with a file, so that it can say later that this has not changed.

    `page` is a digest of the address that gave it, and the only one that gets it back.
    """

    page: str
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that was fetched: its `name`, safe to use on disk, and its `size` in bytes.

    `whole` says that the server told where the file ends, and that it ended there; without that it may have been cut.
    `charset` is the encoding that the server says, in lower case, or empty. `known` is for the next time.
    """

    name: str
    size: int
    whole: bool = True
    charset: str = ""
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches files over https; over http, and from private networks too, only if `allow_private`.

    Proxies and passwords of the environment are not used: a proxy would look names up anew, past every check.
    `resolver`, `tls` and `public` are those of this machine and of the internet unless a test says otherwise.
    """

    allow_private: bool = False
    limits: Limits = Limits()
    resolver: AbstractResolver | None = None
    tls: ssl.SSLContext | None = None
    public: Callable[[IPv4Address | IPv6Address], bool] = is_public

    async def fetch(self, address: Address, into: BinaryIO, told: Told) -> Fetched:
        """Write the file at an address into a file opened for writing bytes. Raises FetchError.

        `told` gets the bytes received so far and those expected, or None, after each block. OSErrors of writing are
        not caught.
        """
        fetched = await self.fetch_changed(address, into, told, None)
        if fetched is None:
            raise wrong_status(address, 304, "")
        return fetched

    async def fetch_changed(self, address: Address, into: BinaryIO, told: Told, known: Known | None) -> Fetched | None:
        """As `fetch`, but None where the server says that the file is still what it gave with `known`."""
        try:
            async with asyncio.timeout(self.limits.whole), self._session() as session:
                return await self._follow(session, address, _Writing(into, told, self.limits, known))
        except TimeoutError:
            raise FetchError(
                f"{address} was not fetched in {self.limits.whole:g} seconds.", "Save it by hand, and import the file."
            ) from None

    async def _follow(self, session: aiohttp.ClientSession, asked: Address, writing: "_Writing") -> Fetched | None:
        address = asked
        for _ in range(self.limits.redirects + 1):
            self._check(address)
            try:
                validators = _validators(address, writing.known)
                async with await self._ask(session, address, validators) as response:
                    if response.status == 304 and validators:
                        return None
                    if response.status not in _REDIRECTS:
                        return await _take(response, asked, address, writing)
                    address = _redirected(asked, address, response.headers.get("Location", ""))
            except aiohttp.ClientError as error:
                raise failed(address, error, self.limits.idle) from None
        raise FetchError(
            f"{asked} redirects more than {self.limits.redirects} times.", "Open it in a browser, and save the file."
        )

    async def _ask(
        self, session: aiohttp.ClientSession, address: Address, validators: Mapping[str, str]
    ) -> aiohttp.ClientResponse:
        headers = {**validators, **({"Authorization": address.authorization} if address.authorization else {})}
        try:
            async with asyncio.timeout(self.limits.answer):
                return await session.get(address.url, headers=headers, allow_redirects=False)
        except TimeoutError as error:
            if isinstance(error, aiohttp.ClientError):
                raise
            raise FetchError(
                f"{address} does not answer within {self.limits.answer:g} seconds.", "Try again later."
            ) from None

    def _check(self, address: Address) -> None:
        if address.url.scheme != "https" and not self.allow_private:
            raise FetchError(
                f"{address} is an address of plain http: anybody on the way could change the results.",
                "Try https. If you trust the network, add --allow-private.",
            )

    def _session(self) -> AbstractAsyncContextManager[aiohttp.ClientSession]:
        limits = self.limits
        return aiohttp.ClientSession(
            connector=open_connector(self._check_ip, self.resolver, self.tls),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=limits.answer, sock_read=limits.idle),
            headers={"User-Agent": f"bell-lap/{version('bell-lap')}", "Accept-Encoding": "identity"},
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
        )

    def _check_ip(self, host: str, text: str) -> None:
        ip = read_ip(text)
        if not self.allow_private and (ip is None or not self.public(ip)):
            leads = "is" if host == text else f"leads to {text},"
            raise FetchError(
                f"{host} {leads} an address of this machine or a private network.",
                "Nothing was fetched from it. If it is yours, add --allow-private.",
            )


@dataclass(slots=True)
class _Writing:
    """Where a file goes, who is told of its bytes, the limits it has, and what is known of an earlier one."""

    into: BinaryIO
    told: Told
    limits: Limits
    known: Known | None = None


def _redirected(asked: Address, address: Address, location: str) -> Address:
    target = follow(address, location)
    if target is None:
        raise FetchError(f"{asked} redirects to no address of the web.", "Look for another address.")
    if address.url.scheme == "https" and target.url.scheme != "https":
        raise FetchError(
            f"{asked} redirects from https to plain http ({target}).", "It is not followed. Look for another address."
        )
    return target


async def _take(response: aiohttp.ClientResponse, asked: Address, address: Address, writing: _Writing) -> Fetched:
    if response.status != 200:
        raise wrong_status(address, response.status, response.headers.get("Retry-After", ""))
    kind = kind_of(response.content_type)
    if kind:
        raise wrong_kind(asked, address, kind, await _read_head(response))
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in _ENCODINGS:
        raise FetchError(
            f"{asked} comes packed in a way that was not asked for.", "Save it by hand, and import the file."
        )
    expected = response.content_length
    _check_size(asked, expected or 0, writing.limits.size)
    received, head = 0, b""
    while block := await _next_block(response, writing.limits.idle):
        received += len(block)
        _check_size(asked, received, writing.limits.size)
        if len(head) < _HEAD:
            head += block[:_HEAD]
            if looks_like_html(head):
                raise wrong_kind(asked, address, "a web page (HTML)", head + await _read_head(response))
        writing.into.write(block)
        writing.told(received, expected)
    if not received:
        raise FetchError(f"{asked} is an empty file.", "Try again later, or look for another address.")
    chunked = response.headers.get("Transfer-Encoding", "").strip().lower() == "chunked"
    whole = chunked or expected is not None  # else the end of the connection is the end of the file, or is not
    charset = (_said_charset(response) or "").lower()
    return Fetched(_name(response, asked, address), received, whole, charset, _known_of(response, address))


async def _next_block(response: aiohttp.ClientResponse, idle: float) -> bytes:
    """The next bytes of the file itself: a server may send others for ever, around chunks."""
    try:
        async with asyncio.timeout(idle):
            return await response.content.read(_BLOCK)
    except TimeoutError:
        raise aiohttp.SocketTimeoutError from None


async def _read_head(response: aiohttp.ClientResponse) -> bytes:
    head = b""
    while len(head) < _PAGE and (block := await response.content.read(_PAGE)):
        head += block
    return head


def _check_size(address: Address, size: int, most: int) -> None:
    if size > most:
        raise FetchError(
            f"{address} is larger than {most >> 20:,} MB.", "Save it by hand, split it, and import the parts."
        )


def _name(response: aiohttp.ClientResponse, asked: Address, address: Address) -> str:
    """The name of the file: as the server says, else the first of the addresses that ends in one with a suffix."""
    names = [name for name in (asked.name, address.name) if "." in name]
    return _said_name(response) or (names[0] if names else asked.name or "file")


def _validators(address: Address, known: Known | None) -> dict[str, str]:
    """The headers by which this address, and no other, is asked whether the file changed."""
    if known is None or known.page != _digest(address):
        return {}
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in headers.items() if value}


def _known_of(response: aiohttp.ClientResponse, address: Address) -> Known | None:
    etag, modified = (_harmless(response.headers.get(name, "")) for name in ("ETag", "Last-Modified"))
    return Known(_digest(address), etag, modified) if etag or modified else None


def _harmless(value: str) -> str:
    """A value of a header, if it may be sent back."""
    return value if len(value) <= _LONGEST_VALIDATOR and value.isascii() and value.isprintable() else ""


def _digest(address: Address) -> str:
    return hashlib.sha256(str(address.url).encode()).hexdigest()


def _said_charset(response: aiohttp.ClientResponse) -> str | None:
    try:
        return response.charset
    except (LookupError, ValueError):
        return None


def _said_name(response: aiohttp.ClientResponse) -> str:
    header = Message()
    header["Content-Disposition"] = response.headers.get("Content-Disposition", "")
    try:
        return safe_name(header.get_filename() or "")
    except ValueError:  # not in any encoding, or in one that is none
        return ""
