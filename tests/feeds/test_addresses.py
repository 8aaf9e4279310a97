"""An address is asked whether something changed; what it gives is taken when it gives the same twice."""

from datetime import timedelta

from aiohttp import web

from bot.domain.feed import SETTLE
from tests.feeds.conftest import HEADER, MINUTE, Club, row, table
from tests.fetching.conftest import HOST, Site

DAY = timedelta(days=1)


def serve_with_validators(site: Site, path: str, versions: list[bytes]) -> str:
    """The last of these versions, with an ETag of its own; 304 to who has it."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        etag = f'"{len(versions)}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304)
        return web.Response(body=versions[-1], headers={"ETag": etag, "Last-Modified": "Wed, 25 Nov 2026 10:00:00 GMT"})

    site.pages[path] = answer
    return site.at(path)


def asked(site: Site) -> list[str]:
    return [request.headers.get("If-None-Match", "") for request in site.requests]


async def test_what_did_not_change_is_not_sent_again(club: Club) -> None:
    versions = [table(2).encode()]
    await club.add(serve_with_validators(club.site, "/a.csv", versions))
    assert (await club.read()).due == club.now + SETTLE
    assert (await club.read(SETTLE)).batch == 1
    assert (await club.read()).failures == 0
    versions.append(table(3).encode())
    await club.read()
    assert (await club.read(SETTLE)).batch == 2
    assert asked(club.site) == ["", "", '"1"', '"1"', '"1"']
    assert club.site.requests[2].headers["If-Modified-Since"] == "Wed, 25 Nov 2026 10:00:00 GMT"
    assert (club.quiet, club.told) == ([True, False], 2)


async def test_no_other_address_gets_the_validators(club: Club) -> None:
    serve_with_validators(club.site, "/a.csv", [table(2).encode()])
    serve_with_validators(club.site, "/b.csv", [table(2).encode()])
    await club.add(club.site.redirect("/latest", "/a.csv"))
    await club.read()
    await club.read()
    club.site.redirect("/latest", "/b.csv")
    club.site.requests.clear()
    await club.read()
    assert asked(club.site) == ["", ""]


async def test_a_server_is_believed_for_a_day(club: Club) -> None:
    versions = [table(2).encode()]
    await club.add(serve_with_validators(club.site, "/a.csv", versions))
    await club.read()
    await club.read()
    versions[0] = table(3).encode()  # under the same ETag
    await club.read()
    assert await club.batches() == 1
    await club.read(DAY)
    await club.read(MINUTE)
    assert await club.batches() == 2


async def test_credentials_are_sent_and_never_shown(club: Club) -> None:
    address = club.site.at("/a.csv", HOST, "user:secret@") + "?token=hidden"
    await club.add(address)
    feed = await club.read()
    assert club.site.requests[0].headers["Authorization"].startswith("Basic ")
    assert "404" in feed.error
    assert "secret" not in feed.error
    assert "hidden" not in feed.error


async def test_what_ends_the_process_is_not_imported_again_until_it_changes_or_the_feed_is_resumed(club: Club) -> None:
    versions = [table(2).encode()]
    await club.add(serve_with_validators(club.site, "/a.csv", versions))
    await club.read()
    await club.read(SETTLE)
    versions.append((HEADER + row(3).replace("Bergen", "deadly")).encode())
    await club.read()
    feed = await club.read(SETTLE)
    assert "ended the process that imports it (-11), so it is left alone until it changes." in feed.error
    before = club.ended
    for _ in range(3):
        feed = await club.read(DAY)
    assert (club.ended, feed.failures) == (before, 4)
    assert "left alone until it changes" in feed.error
    assert await club.community.feeds.pause("club", club.now, paused=False)
    feed = await club.read()
    assert (club.ended > before, feed.failures) == (True, 1)
    versions.append(table(3).encode())
    await club.read(DAY)
    feed = await club.read(SETTLE)
    assert (feed.error, feed.batch) == ("", 2)
