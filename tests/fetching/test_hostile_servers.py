"""Servers that break HTTP on purpose: each ends in an error that says what to do, within the limits."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.errors import FetchError
from bot.fetching.addresses import safe_name
from bot.fetching.fetching import Fetched, Limits
from tests.fetching.conftest import Sends, fetch

SMALL = Limits(size=1 << 20, whole=1, answer=0.5, idle=0.3, redirects=3)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n"


def once(*blocks: bytes) -> Sends:
    async def send(writer: asyncio.StreamWriter) -> None:
        for block in blocks:
            writer.write(block)
            await writer.drain()

    return send


def for_ever(first: bytes, block: bytes) -> Sends:
    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(first)
        while True:
            writer.write(block)
            await writer.drain()
            await asyncio.sleep(0)  # a server in a process of its own would not hold up the client

    return send


def slowly(first: bytes, block: bytes) -> Sends:
    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(first)
        while True:
            writer.write(block)
            await writer.drain()
            await asyncio.sleep(0.01)

    return send


HOSTILE = {
    "nothing": once(),
    "another protocol": once(b"SSH-2.0-OpenSSH_9.9\r\n"),
    "no HTTP at all": for_ever(b"", b"athlete,mark\r\n"),
    "half of the headers": once(OK),
    "endless headers": for_ever(OK, b"X-More: again\r\n"),
    "headers that drip": slowly(OK, b"X"),
    "a huge header": once(OK, b"X-More: " + bytes(b"x" * 200_000) + b"\r\n\r\n"),
    "an endless header": for_ever(OK + b"X-More: ", b"x" * 1000),
    "an endless status line": for_ever(b"HTTP/1.1 200 ", b"O" * 1000),
    "endless informational answers": for_ever(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "early hints for ever": for_ever(b"", b"HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n"),
    "another protocol from here": once(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"
    ),
    "a redirect to itself": once(b"HTTP/1.1 302 Found\r\nLocation: /results.csv\r\nContent-Length: 0\r\n\r\n"),
    "a redirect with bytes": once(b"HTTP/1.1 302 Found\r\nLocation: https://\xff\xfe/\r\nContent-Length: 0\r\n\r\n"),
    "a chunk that is none": once(OK, b"Transfer-Encoding: chunked\r\n\r\nzz\r\nathlete\r\n"),
    "a chunk of no end": for_ever(OK + b"Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n", b"x" * 1000),
    "a chunk size too large to count": once(OK, b"Transfer-Encoding: chunked\r\n\r\n" + b"f" * 40 + b"\r\nx"),
    "endless words after a chunk size": for_ever(OK + b"Transfer-Encoding: chunked\r\n\r\n1;", b"x" * 1000),
    "endless trailers": for_ever(OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n", b"X-More: again\r\n"),
    "chunks that never end": for_ever(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"3\r\na,b\r\n"),
    "two ways to tell the length": once(
        OK, b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"
    ),
    "two lengths": once(OK, b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
    "a length below nothing": once(OK, b"Content-Length: -1\r\n\r\nabc"),
    "a length beyond counting": once(OK, b"Content-Length: " + b"9" * 30 + b"\r\n\r\nabc"),
    "fewer bytes than promised": once(OK, b"Content-Length: 1000\r\n\r\nathlete"),
    "a body of no end": for_ever(OK + b"\r\n", b"x" * 1000),
    "a body that drips": slowly(OK + b"\r\n", b"x"),
    "a line folded into a header": once(OK, b"X: 1\r\n y\r\n\tz\r\nContent-Length: 0\r\n\r\n"),
    "a NUL in a header": once(OK, b"X: \x00\r\nContent-Length: 1\r\n\r\nx"),
}


@pytest.mark.parametrize("sends", HOSTILE.values(), ids=HOSTILE.keys())
async def test_ends_in_an_error(hostile: Callable[[Sends], Awaitable[str]], sends: Sends) -> None:
    with pytest.raises(FetchError) as raised:
        await fetch(await hostile(sends), allow_private=True, limits=SMALL)
    assert raised.value.tip


async def test_never_more_bytes_than_promised(hostile: Callable[[Sends], Awaitable[str]]) -> None:
    address = await hostile(once(OK, b"Content-Length: 7\r\n\r\nathlete", b"s,and,more\r\n"))
    try:
        _, content = await fetch(address, allow_private=True, limits=SMALL)
    except FetchError:  # what follows the file is no HTTP, if it comes in time to be seen
        return
    assert content == b"athlete"


def fetch_from(answer: bytes) -> Fetched | None:
    """What a server that sends just these bytes gives; None for an error that says what to do."""

    async def tried() -> Fetched:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(answer)
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            fetched, _ = await fetch(f"http://127.0.0.1:{port}/a.csv", allow_private=True, limits=SMALL)
            return fetched

    try:
        return asyncio.run(tried())
    except FetchError as error:
        return None if error.tip else pytest.fail(f"no tip: {error}")


@given(answer=st.binary(max_size=300), begins=st.sampled_from([b"", b"HTTP/1.1 ", OK, OK + b"\r\n", OK + b"X: "]))
@settings(max_examples=60, deadline=None)
def test_any_bytes_give_a_file_or_an_error(answer: bytes, begins: bytes) -> None:
    fetch_from(begins + answer)


@given(
    header=st.sampled_from(
        [
            b"Content-Disposition: attachment; filename=",
            b"Content-Disposition: attachment; filename*=utf-8''",
            b"Content-Disposition: attachment; filename*0*=a'b'",
            b"Content-Type: ",
            b"Content-Encoding: ",
            b"Retry-After: ",
        ]
    ),
    value=st.one_of(st.binary(max_size=40), st.text(max_size=20).map(lambda text: text.encode(errors="surrogatepass"))),
)
@example(header=b"Content-Disposition: attachment; filename=", value=b"\xff\xc5\xa9.csv")
@example(header=b"Content-Disposition: attachment; filename*0*=", value=b"%00'%00'x")
@settings(max_examples=60, deadline=None)
def test_any_value_of_a_header_gives_a_file_or_an_error(header: bytes, value: bytes) -> None:
    fetched = fetch_from(b"HTTP/1.1 200 OK\r\n" + header + value + b"\r\nContent-Length: 1\r\n\r\nx")
    assert fetched is None or safe_name(fetched.name) == fetched.name != ""
