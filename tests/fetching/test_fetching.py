"""A file fetched over TLS from a server on loopback: what is taken, what is refused, and what is said."""

import asyncio
import gzip
import ssl
from pathlib import Path

import pytest
import trustme
from aiohttp import web

from bot.errors import FetchError
from bot.fetching.addresses import read_address
from bot.fetching.fetching import Limits
from bot.fetching.refusals import wrong_kind
from tests.fetching.conftest import CSV, HOST, OTHER, Names, Site, fetch


async def refusal(site: Site, address: str, names: Names | None = None, **options: object) -> str:
    with pytest.raises(FetchError) as raised:
        await site.fetch(address, names, **options)
    assert raised.value.tip
    return str(raised.value)


async def test_a_file_is_fetched_as_it_is(site: Site) -> None:
    fetched, content = await site.fetch(site.serve("/2024/meet.csv") + "?token=abc")
    assert (fetched.name, fetched.size, content) == ("meet.csv", len(CSV), CSV)
    request = site.requests[0]
    assert request.query_string == "token=abc"
    assert request.headers["Accept-Encoding"] == "identity"
    assert request.headers["User-Agent"].startswith("bell-lap/")
    assert "Authorization" not in request.headers


async def test_progress_is_told_with_the_size_expected(site: Site) -> None:
    told: list[tuple[int, int | None]] = []
    await site.fetch(site.serve("/long.csv", bytes(300_000)), told=lambda *each: told.append(each))
    assert told[-1] == (300_000, 300_000)
    assert [size for size, _ in told] == sorted({size for size, _ in told})


@pytest.mark.parametrize(
    ("path", "disposition", "expected"),
    [
        ("/a/men_european_records.csv", "", "men_european_records.csv"),
        ("/download", 'attachment; filename="results 2024.csv"', "results 2024.csv"),
        ("/download", "attachment; filename*=UTF-8''Z%C3%BCrich.csv", "Zürich.csv"),
        ("/a.csv", 'attachment; filename="../../../etc/cron.d/x"', "x"),
        ("/a.csv", "attachment; filename=", "a.csv"),
        ("/a.csv", ";;==\"'%", "a.csv"),
        ("/", "", "file"),
    ],
)
async def test_the_name_of_the_file(site: Site, path: str, disposition: str, expected: str) -> None:
    fetched, _ = await site.fetch(site.serve(path, headers={"Content-Disposition": disposition}))
    assert fetched.name == expected


async def test_a_redirect_is_followed_and_lends_its_name(site: Site) -> None:
    site.serve("/files/meet.json", b"{}")
    fetched, content = await site.fetch(site.redirect("/latest", "/files/meet.json"))
    assert (fetched.name, content) == ("meet.json", b"{}")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_every_redirect_counts(site: Site, status: int) -> None:
    words = await refusal(site, site.redirect("/a.csv", "/a.csv", status), limits=Limits(redirects=3))
    assert "redirects more than 3 times" in words
    assert len(site.requests) == 4


async def test_redirects_that_are_not_followed(site: Site) -> None:
    assert "from https to plain http" in await refusal(site, site.redirect("/a", f"http://{OTHER}/x?token=abc"))
    assert "token" not in await refusal(site, site.redirect("/a", f"http://{OTHER}/x?token=abc"))
    assert "to plain http" in await refusal(site, site.redirect("/a", f"http://{OTHER}/x"), allow_private=True)
    assert "to no address" in await refusal(site, site.redirect("/b", "file:///etc/passwd"))
    assert "to no address" in await refusal(site, site.serve("/c", b"", status=302))


@pytest.mark.parametrize("to", ["127.0.0.2", "[::1]", "10.0.0.1", "[::ffff:127.0.0.2]", "0x7f.2"])
async def test_a_redirect_to_a_private_address_is_refused(site: Site, to: str) -> None:
    names = Names(**{"results_example": [["127.0.0.1"]], "0x7f.2": [["127.0.0.2"]]})
    words = await refusal(site, site.redirect("/a", f"https://{to}:{site.port}/a.csv"), names)
    assert "private network" in words
    assert "--allow-private" in words
    assert len(site.requests) == 1


@pytest.mark.parametrize("to", ["127.1", "2130706433"])
async def test_short_forms_of_addresses_are_refused(site: Site, to: str) -> None:
    words = await refusal(site, site.redirect("/a", f"https://{to}:{site.port}/a.csv"))
    assert f"{to} is not the name of a host" in words
    assert len(site.requests) == 1


async def test_a_redirect_to_a_name_of_a_private_address_is_refused(site: Site) -> None:
    names = Names(results_example=[["127.0.0.1"]], elsewhere_example=[["127.0.0.2"]])
    words = await refusal(site, site.redirect("/a", site.at("/b", OTHER)), names=names)
    assert f"{OTHER} leads to 127.0.0.2" in words
    assert len(site.requests) == 1


async def test_a_name_that_changes_its_mind_is_caught(site: Site) -> None:
    site.serve("/b.csv")
    names = Names(results_example=[["127.0.0.1"], ["127.0.0.2"]])
    assert "leads to 127.0.0.2" in await refusal(site, site.redirect("/a.csv", "/b.csv"), names=names)
    assert names.asked == [HOST, HOST]


async def test_a_name_is_asked_once_and_the_connection_goes_to_its_answer(site: Site) -> None:
    names = Names(results_example=[["127.0.0.1"], ["127.0.0.2"]])
    _, content = await site.fetch(site.serve("/a.csv"), names=names)
    assert (names.asked, content) == ([HOST], CSV)


async def test_one_private_address_among_several_is_enough_to_refuse(site: Site) -> None:
    names = Names(results_example=[["127.0.0.1", "10.0.0.1"]])
    assert "leads to 10.0.0.1" in await refusal(site, site.serve("/a.csv"), names=names)
    assert site.requests == []


async def test_loopback_is_refused_unless_allowed(site: Site) -> None:
    address = site.serve("/a.csv")
    with pytest.raises(FetchError, match="private network"):
        await fetch(address, resolver=Names(results_example=[["127.0.0.1"]]), tls=site.trusting)
    assert site.requests == []
    _, content = await fetch(
        address, resolver=Names(results_example=[["127.0.0.1"]]), tls=site.trusting, allow_private=True
    )
    assert content == CSV


async def test_plain_http_is_refused_before_anything_is_looked_up(site: Site) -> None:
    names = Names()
    assert "plain http" in await refusal(site, f"http://{HOST}/a.csv?token=abc", names=names)
    assert names.asked == []


async def test_credentials_go_to_their_host_alone(site: Site) -> None:
    site.serve("/b.csv")
    site.redirect("/same", "/b.csv")
    site.redirect("/away", site.at("/b.csv", OTHER, login="mallory:x@"))
    site.redirect("/back", site.at("/away-and-back", OTHER))
    site.redirect("/away-and-back", site.at("/b.csv"))
    sent: dict[str, list[str | None]] = {}
    for path in ("/b.csv", "/same", "/away", "/back"):
        site.requests.clear()
        await site.fetch(site.at(path, login="ann:ses%40me@"))
        sent[path] = [request.headers.get("Authorization") for request in site.requests]
    ann = "Basic YW5uOnNlc0BtZQ=="
    assert sent == {"/b.csv": [ann], "/same": [ann, ann], "/away": [ann, None], "/back": [ann, None, None]}


async def test_cookies_are_not_kept(site: Site) -> None:
    site.serve("/a", b"", status=302, headers={"Location": "/b.csv", "Set-Cookie": "id=1; Path=/"})
    site.serve("/b.csv")
    await site.fetch(site.at("/a"))
    assert "Cookie" not in site.requests[1].headers


async def test_the_environment_gives_no_proxy_and_no_password(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text(f"machine {HOST} login ann password sesame\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("https_proxy", "http://ann:sesame@127.0.0.1:9")
    await site.fetch(site.serve("/a.csv"))
    assert "Authorization" not in site.requests[0].headers
    words = await refusal(site, "https://nowhere.example/a.csv")
    assert "proxy that the environment names is not used" in words
    assert "sesame" not in words


async def test_a_server_must_prove_its_name(site: Site) -> None:
    address = site.serve("/a.csv")
    assert "cannot prove that it is" in await refusal(site, address, tls=ssl.create_default_context())
    names = Names(another_example=[["127.0.0.1"]])
    words = await refusal(site, site.at("/a.csv", "another.example"), names=names)
    assert "another.example cannot prove that it is another.example: Hostname mismatch" in words
    stranger = ssl.create_default_context()
    trustme.CA().configure_trust(stranger)
    assert "cannot prove" in await refusal(site, address, tls=stranger, allow_private=True)
    assert site.requests == []


async def test_a_name_that_is_not_there(site: Site) -> None:
    assert "no address for the name nowhere.example" in await refusal(site, "https://nowhere.example/a.csv")


@pytest.mark.parametrize("host", ["a..b", "x" * 64 + ".example", "-", "a_b"])
async def test_names_that_cannot_be(site: Site, host: str) -> None:
    with pytest.raises(FetchError):
        await fetch(f"https://{host}/a.csv", tls=site.trusting)


@pytest.mark.parametrize(
    ("status", "headers", "words"),
    [
        (401, {}, "https://user:password@"),
        (403, {}, "refuses"),
        (404, {}, "nothing at"),
        (410, {}, "nothing at"),
        (429, {"Retry-After": "120"}, "in 120 seconds"),
        (429, {"Retry-After": "\u0663"}, "later"),
        (503, {}, "(503)"),
        (204, {}, "status 204"),
        (206, {}, "status 206"),
        (304, {}, "status 304"),
    ],
)
async def test_other_answers_than_a_file(site: Site, status: int, headers: dict[str, str], words: str) -> None:
    address = site.serve("/a.csv", b"" if status in (204, 304) else b"sorry", status=status, headers=headers)
    said = await refusal(site, f"{address}?token=abc".replace("//", "//ann:sesame@"))
    assert words in said
    assert f"{HOST}:{site.port}/a.csv" in said
    assert "abc" not in said
    assert "sesame" not in said


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        (b"<!DOCTYPE html><p>Hello", "text/html", "a web page (HTML)"),
        (b"athlete,mark\n", "text/html; charset=utf-8", "a web page (HTML)"),
        (b"\xef\xbb\xbf\n <!doctype HTML>", "text/csv", "a web page (HTML)"),
        (b"<html><input type='password'>", "application/json", "to log in on"),
        (b"<form><input type=password></form>", "text/html", "to log in on"),
        (b"var results = []", "application/javascript", "a script (JavaScript)"),
        (b"%PDF-1.7", "application/pdf", "a PDF"),
        (b"\x89PNG", "image/png", "a picture"),
    ],
)
async def test_what_is_no_file_of_results(site: Site, body: bytes, kind: str, words: str) -> None:
    address = site.serve("/a.csv", body, headers={"Content-Type": kind})
    assert words in await refusal(site, address)


async def test_a_page_after_a_redirect_is_named(site: Site) -> None:
    site.serve("/login", b"<html><input type=password>", content_type="text/html")
    words = await refusal(site, site.redirect("/a.csv", "/login?next=secret"))
    assert f"to which it redirects: {HOST}:{site.port}/login." in words
    assert "secret" not in words


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("https://github.com/a/b/blob/main/x/y.csv", "https://raw.githubusercontent.com/a/b/main/x/y.csv"),
        ("https://gist.github.com/a/0123abcd", "https://gist.github.com/a/0123abcd/raw"),
        ("https://gitlab.com/a/b/-/blob/main/y.csv", "https://gitlab.com/a/b/-/raw/main/y.csv"),
        ("https://bitbucket.org/a/b/src/main/y.csv", "https://bitbucket.org/a/b/raw/main/y.csv"),
        ("https://docs.google.com/spreadsheets/d/1x/edit?gid=0#gid=0", "/spreadsheets/d/1x/export?format=csv"),
    ],
)
def test_a_page_that_shows_a_file_leads_to_it(page: str, file: str) -> None:
    address = read_address(page)
    assert wrong_kind(address, address, "a web page (HTML)", b"").tip.endswith(file)


@pytest.mark.parametrize("type_", ["text/csv", "application/json", "application/octet-stream", "", "nonsense", ";;;"])
async def test_other_types_are_taken(site: Site, type_: str) -> None:
    _, content = await site.fetch(site.serve("/a.csv", CSV, headers={"Content-Type": type_}))
    assert content == CSV


async def test_a_packed_answer_stays_packed_and_other_packings_are_refused(site: Site) -> None:
    bomb = gzip.compress(bytes(10_000_000))
    _, content = await site.fetch(site.serve("/a.csv", bomb, headers={"Content-Encoding": "gzip"}))
    assert content == bomb
    for encoding in ("br", "deflate", "zstd", "gzip, gzip"):
        address = site.serve("/b.csv", bomb, headers={"Content-Encoding": encoding})
        assert "was not asked for" in await refusal(site, address)


async def test_a_file_that_is_too_large(site: Site) -> None:
    async def endless(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(bytes(1 << 16))
            await asyncio.sleep(0)

    site.pages["/endless.csv"] = endless
    limits = Limits(size=1 << 20)
    assert "larger than 1 MB" in await refusal(site, site.serve("/a.csv", bytes((1 << 20) + 1)), limits=limits)
    assert "larger than 1 MB" in await refusal(site, site.at("/endless.csv"), limits=limits)
    fetched, _ = await site.fetch(site.serve("/b.csv", bytes(1 << 20)), limits=limits)
    assert fetched.size == 1 << 20


async def test_an_empty_file(site: Site) -> None:
    assert "is an empty file" in await refusal(site, site.serve("/a.csv", b""))


async def test_a_server_that_stalls_drips_or_never_answers(site: Site) -> None:
    async def stall(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"athlete")
        await asyncio.sleep(60)
        return response

    async def drip(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b".")
            await asyncio.sleep(0.01)

    async def silent(_: web.BaseRequest) -> web.StreamResponse:
        await asyncio.sleep(60)
        return web.Response()

    site.pages |= {"/stall": stall, "/drip": drip, "/silent": silent}
    assert "sends nothing for 0.2 seconds" in await refusal(site, site.at("/stall"), limits=Limits(idle=0.2))
    assert "was not fetched in 0.3 seconds" in await refusal(site, site.at("/drip"), limits=Limits(whole=0.3))
    assert "does not answer within 0.2 seconds" in await refusal(site, site.at("/silent"), limits=Limits(answer=0.2))
    assert "sends nothing for 0.2 seconds" in await refusal(site, site.at("/silent"), limits=Limits(idle=0.2))
