"""A hundred answers that no feed should believe: none becomes a batch, each is said, and none holds up the others."""

import asyncio
import gzip
import io
import zipfile
from collections.abc import Awaitable, Callable
from datetime import timedelta

import xlsxwriter
from aiohttp import web

from bot.domain.feed import LONGEST_WAIT
from tests.feeds.conftest import HEADER, MINUTE, Club, row, table
from tests.fetching.conftest import OTHER, Sends, Site
from tests.fetching.test_hostile_servers import HOSTILE, OK, once

WHOLE = table(30).encode()
JSON = (
    b'{"id": 1, "name": "Fjord Games", "date": "2026-11-25", "events": [{"name": "1500m", "sex": "M", "results": ['
    + b",".join(b'{"place": %d, "name": "A Runner", "mark": "3:41.%02d"}' % (n, n) for n in range(20))
)
PAGES = {
    "a page": b"<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>",
    "a page behind spaces": b"\n\n  <html><head></head></html>",
    "a page with a mark before it": b"\xef\xbb\xbf<html>",
    "a page to log in on": b"<html><form><input type=password></form></html>",
    "a script": b"<script>location = '/login'</script>",
    "a page of an error": b"<h1>Service temporarily unavailable</h1>\n" * 5,
    "an error in JSON": b'{"error": "too many requests"}',
    "an error in words": b"Too many connections\n",
    "an empty list": b"[]",
    "an empty object": b"{}",
    "null": b"null",
    "nothing": b"",
    "blanks": b" \n" * 500,
    "a header alone": HEADER.encode(),
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "a program": b"\x7fELF" + bytes(range(256)) * 4,
    "bytes of nothing": bytes(5000),
    "one endless line": b"x" * 900_000,
    "columns nobody knows": b"a,b,c\n1,2,3\n",
    "a header twice, then nothing": HEADER.encode() * 2,
}
ENCODINGS = {
    "UTF-16 cut within a letter": table(20).encode("utf-16")[:-1],
    "Latin-1 among UTF-8": WHOLE + "Ødegård,NOR\n".encode("latin-1") + "Łukasz Żak\n".encode(),
    "UTF-8 among Latin-1": "Åse Ås,NOR\n".encode("latin-1") * 9 + WHOLE + "Żak Łuk".encode(),
    "letters encoded twice": table(3).replace("Runner", "Rünner").encode().decode("latin-1").encode(),
    "EBCDIC": WHOLE.decode().encode("cp500"),
    "UTF-7": table(3).replace("Runner", "Rünner").encode("utf-7").replace(b",", b"+ACw-"),
    "UTF-32": WHOLE.decode().encode("utf-32"),
    "Shift JIS": table(3).replace("Runner", "走者カタ").encode("shift-jis"),
    "Cyrillic in KOI8": table(3).replace("Runner", "Иванов").encode("koi8-r") + b"\x98\x81\n",
    "zeros in the middle": WHOLE[:500] + bytes(20) + WHOLE[500:],
    "control characters": WHOLE[:500] + b"\x01\x02\x1b[2J" + WHOLE[500:],
    "half a letter at the end": WHOLE + "Ø".encode()[:1],
    "a quotation mark that never closes": WHOLE + b'"Some Runner,NOR,M,1500 m,2026-11-25,,,,1,3:41.10,x\n',
}


def zipped() -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("results.csv", WHOLE)
    return into.getvalue()


def workbook() -> bytes:
    into = io.BytesIO()
    book = xlsxwriter.Workbook(into, {"in_memory": True})
    sheet = book.add_worksheet()
    for number, line in enumerate(WHOLE.decode().splitlines()):
        sheet.write_row(number, 0, line.split(","))
    book.close()
    return into.getvalue()


def cut() -> dict[str, bytes]:
    """Files that end too early, served as if they were whole."""
    line = len(row(29))
    files = {f"a row {lost} bytes short": WHOLE[:-lost] for lost in range(20, line - 2, 9)}
    files |= {f"JSON {lost} bytes short": JSON[:-lost] for lost in (1, 3, 40, 400)}
    packed, files_zipped, sheet = gzip.compress(WHOLE), zipped(), workbook()
    files |= {f"a gzip {lost} bytes short": packed[:-lost] for lost in (1, 8, 100)}
    files |= {f"a zip {lost} bytes short": files_zipped[:-lost] for lost in (1, 30, 200)}
    files |= {f"a workbook {lost} bytes short": sheet[:-lost] for lost in (1, 500)}
    files["a gzip of a cut file"] = gzip.compress(WHOLE[:-30])
    files["a gzip with a wrong sum"] = packed[:-8] + bytes(8)
    return files


def bombs() -> dict[str, bytes]:
    """Small files that unpack to large ones."""
    return {
        "a gzip that unpacks to 64 MB": gzip.compress(bytes(64 << 20), 9),
        "a gzip of blank lines": gzip.compress(b"\n" * (20 << 20), 9),
        "a gzip within a gzip": gzip.compress(gzip.compress(WHOLE)),
    }


def serve_all(site: Site) -> dict[str, str]:
    """Addresses of a server that behaves but for what it sends."""
    files = {**PAGES, **ENCODINGS, **cut(), **bombs()}
    found = {name: site.serve(f"/{number}.csv", body) for number, (name, body) in enumerate(files.items())}
    for status in (204, 206, 304, 400, 401, 403, 404, 410, 418, 429, 500, 502, 503, 504):
        body = b"" if status in (204, 304) else WHOLE
        found[f"status {status}"] = site.serve(f"/status/{status}.csv", body, status=status)
    found["a page by its type"] = site.serve("/type.csv", WHOLE, content_type="text/html")
    found["packed in brotli"] = site.serve("/br.csv", WHOLE, headers={"Content-Encoding": "br"})
    found["said to be UTF-8"] = site.serve(
        "/charset.csv", table(3).replace("Runner", "Rünner").encode("latin-1"), content_type="text/csv", charset="utf-8"
    )
    for number, to in enumerate(("https://10.0.0.1/a", "http://results.example/a", "file:///etc/passwd", "/loop")):
        found[f"a redirect to {to}"] = site.redirect(f"/to/{number}", to)
    site.redirect("/loop", "/loop")
    found["a redirect to a private name"] = site.redirect("/private", site.at("/0.csv", OTHER))
    found["changing each time"] = changing(site, "/changing.csv", {})
    found["changing under one ETag"] = changing(site, "/etag.csv", {"ETag": '"same"'})
    return found


def changing(site: Site, path: str, headers: dict[str, str]) -> str:
    """One row more each time: a file that is being written."""
    rows = iter(range(1, 1000))

    async def answer(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(body=table(next(rows)).encode(), headers=headers)

    site.pages[path] = answer
    return site.at(path)


Hostile = Callable[[Sends], Awaitable[str]]


async def test_a_hundred_hostile_answers(club: Club, hostile: Hostile) -> None:
    addresses = serve_all(club.site)
    plain = {**HOSTILE, "cut without a length": once(OK, b"\r\n", WHOLE[:-300])}
    plain["no length, whole rows"] = once(OK, b"\r\n", table(9).encode())
    plain["too short for its length"] = once(OK, b"Content-Length: 9999\r\n\r\n", WHOLE)
    for name, sends in plain.items():
        addresses[name] = await hostile(sends)
    assert len(addresses) >= 100
    control = club.site.serve("/control.csv", WHOLE)
    for number, address in enumerate([*addresses.values(), control]):
        await club.add(address, str(number), allow_private=address.startswith("http:"))
    for _ in range(3):
        club.now += timedelta(hours=1)
        while await club.feeds.step(club.handle):
            await club.feeds.settle()
    feeds = {feed.place: feed for feed in await club.community.feeds.list_feeds()}
    assert feeds[control].batch
    assert {name: feeds[place] for name, place in addresses.items() if feeds[place].batch} == {}
    read = {name: feeds[place] for name, place in addresses.items() if feeds[place].started}
    silent = {name for name, feed in read.items() if not feed.error}
    assert silent <= {"an empty list", "an empty object", "a header alone"}  # whole, and nothing in them
    assert await club.batches() == 1
    assert club.handle.state.last_error.endswith(" feeds")


async def test_what_changes_each_time_is_never_taken_and_said(club: Club) -> None:
    await club.add(changing(club.site, "/changing.csv", {}))
    for _ in range(8):
        await club.read(timedelta(hours=7))
    feed = await club.feed()
    assert "was another each of the last 8 times" in feed.error
    assert await club.batches() == 0


async def test_failures_are_tried_ever_more_seldom(club: Club) -> None:
    """Of the 288 readings of a day nine are left."""
    await club.add(club.site.serve("/a.csv", b"", status=500), every=5 * MINUTE)
    end = club.now + timedelta(days=1)
    while club.now < end:
        await club.read(MINUTE)
    assert len(club.site.requests) == 9
    feed = await club.feed()
    assert feed.failures == 9
    assert feed.due - end <= LONGEST_WAIT
    club.site.serve("/a.csv", WHOLE)
    await club.community.feeds.pause("club", club.now, paused=False)
    await club.read()
    feed = await club.read()
    assert (feed.failures, feed.batch, feed.due) == (0, 1, club.now + 5 * MINUTE)


async def test_a_slow_server_holds_up_no_other(club: Club, hostile: Hostile) -> None:
    hanging = asyncio.Event()

    async def hang(_: asyncio.StreamWriter) -> None:
        await hanging.wait()

    await club.add(await hostile(hang), "slow", allow_private=True)
    await club.add(club.site.serve("/a.csv", WHOLE))
    for _ in range(2):
        club.now += MINUTE
        await club.feeds.step(club.handle)
        while (await club.feed()).due <= club.now:  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.01)
    assert await club.batches() == 1
    hanging.set()
    await club.feeds.settle()
