"""`bell-lap import https://…`, run as an operator runs it, against servers on loopback."""

import io
import os
import pty
import shutil
import signal
import sqlite3
import ssl
import subprocess
import sys
import tarfile
import threading
from collections.abc import Callable, Generator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from tests.forks import Forks
from tests.running.conftest import shipping_frozen
from tests.running.here import run_here

SOURCE = "Results of the Example Games, Example Club, 2025-06-01"
HEADER = "athlete,sex,nation,event,date,meet,city,country,place,mark,source"
ROWS = (
    'Some Runner,M,GBR,1500 m,2025-05-31,Example Games,Leeds,GBR,1,3:41.10,"Example results, Example Club, 2025"',
    'Other Runner,M,GBR,1500 m,2025-05-31,Example Games,Leeds,GBR,2,2:10.00,"Example results, Example Club, 2025"',
)
CSV = "\n".join((HEADER, *ROWS)).encode()
SECRETS = ("sesame", "YW5u", "abcdef")
Answer = Callable[[BaseHTTPRequestHandler], None]


class Site(ThreadingHTTPServer):
    """A server in a thread. `pages` maps paths to what they answer: bytes, or a function; `seen` are the requests."""

    daemon_threads = True

    def __init__(self) -> None:
        self.pages: dict[str, bytes | Answer] = {}
        self.seen: list[tuple[str, str | None]] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    def at(self, path: str, scheme: str = "http") -> str:
        """The address of a path, with credentials and a token."""
        return f"{scheme}://ann:sesame@127.0.0.1:{self.server_port}{path}?token=abcdef"

    def shown(self, path: str) -> str:
        """What may be shown of that address."""
        return f"127.0.0.1:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        site = self.server
        assert isinstance(site, Site)
        path = self.path.partition("?")[0]
        site.seen.append((self.path, self.headers["Authorization"]))
        page = site.pages.get(path, b"")
        if callable(page):
            page(self)
            return
        self.send_response(200 if path in site.pages else 404)
        self.send_header("Content-Type", "text/html" if page.startswith(b"<") else "text/csv")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - so it is called
        pass


@pytest.fixture
def site() -> Generator[Site]:
    with Site() as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield site
        site.shutdown()


@pytest.fixture
def home(tmp_path: Path, small_home: Path) -> Path:
    return Path(shutil.copytree(small_home, tmp_path / "home"))


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    (tmp_path / "temporary").mkdir()
    return tmp_path / "temporary"


@pytest.fixture
def surroundings(home: Path, temporary: Path) -> dict[str, str]:
    return shipping_frozen(home) | {"TMPDIR": str(temporary)}


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(surroundings: dict[str, str]) -> Run:
    """Runs a command in a process of its own, which complains of everything left open."""

    def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-X", "dev", "-W", "error::ResourceWarning", "-m", "bot", *arguments],
            env=surroundings | more,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def try_out(home: Path, temporary: Path) -> Run:
    """As `run`, but in this process."""

    def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return run_here(home, *arguments, TMPDIR=str(temporary), **more)

    return run


def everything_kept(home: Path) -> bytes:
    """The bytes of every file in a home folder."""
    return b"".join(path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file())


def query(home: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(home / "bell-lap.sqlite3")) as connection:
        return connection.execute(statement).fetchall()


def test_a_file_from_an_address(site: Site, run: Run, try_out: Run, home: Path, temporary: Path) -> None:
    site.pages["/2025/results.csv"] = CSV
    ended = run("import", site.at("/2025/results.csv"), "--source", SOURCE, "--allow-private")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("Batch 1: 2 rows read; new: 1 athlete, 1 race, 1 result, 0 records;")
    assert site.seen == [("/2025/results.csv?token=abcdef", "Basic YW5uOnNlc2FtZQ==")]
    shown = site.shown("/2025/results.csv")
    assert query(home, "SELECT files FROM batch") == [(shown,)]
    assert query(home, "SELECT url FROM source WHERE title LIKE 'Results of the Example%'") == [(f"http://{shown}",)]
    assert f"{shown},3," in (home / "reports" / "batch-1.csv").read_text(encoding="utf-8")
    kept = everything_kept(home)
    assert not [secret for secret in SECRETS if secret.encode() in kept or secret in ended.stdout]
    assert list(temporary.iterdir()) == []
    again = try_out("import", site.at("/2025/results.csv"), "--source", SOURCE, "--allow-private")
    assert again.stdout.startswith("Nothing new: 2 rows read")


def test_archives_and_files_in_one_import(site: Site, run: Run, try_out: Run, home: Path, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:xz") as archive:
        member = tarfile.TarInfo("2024/first.csv")
        member.size = len(CSV)
        archive.addfile(member, io.BytesIO(CSV))
    site.pages |= {"/a/all.tar.xz": packed.getvalue(), "/a/second.csv": CSV.replace(b"Leeds", b"York")}
    local = tmp_path / "third.csv"
    local.write_bytes(CSV.replace(b"Leeds", b"Bath"))
    paths = (site.at("/a/all.tar.xz"), str(local), site.at("/a/second.csv"))
    ended = run("import", *paths, "--source", SOURCE, "--allow-private", "--dry-run")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "would be: 6 rows read" in ended.stdout
    assert query(home, "SELECT * FROM batch") == []
    rejected = (home / "reports" / "last-try.csv").read_text(encoding="utf-8")
    for name in (site.shown("/a/all.tar.xz!2024/first.csv"), str(local), site.shown("/a/second.csv")):
        assert f"{name},3," in rejected
    try_out("import", *paths, "--source", SOURCE, "--allow-private")
    assert query(home, "SELECT url FROM source WHERE title LIKE 'Results of the Example%'") == [
        (f"http://{site.shown('/a/')}",)
    ]


RECORDS = b"""DISCIPLINE,PERF,COMPETITOR,DOB,COUNTRY,VENUE,DATE
100 Metres,9.95,Some RUNNER,1 MAY 2000,ITA,"Roma (ITA)",01 JUL 2024
"""


def test_a_reader_that_looks_at_the_name_gets_it(site: Site, try_out: Run) -> None:
    def named(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Disposition", 'attachment; filename="men_european_records.csv"')
        handler.end_headers()
        handler.wfile.write(RECORDS)

    site.pages |= {"/records": RECORDS, "/download": named}
    arguments = ("--source", SOURCE, "--allow-private", "--dry-run")
    assert "name the file like men_european_records.csv" in try_out("import", site.at("/records"), *arguments).stderr
    assert "would be: 1 row read" in try_out("import", site.at("/download"), *arguments).stdout


def redirect(location: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", location)
        handler.end_headers()

    return answer


@pytest.mark.parametrize(
    ("path", "flags", "words"),
    [
        ("/a.csv", (), "plain http"),
        ("/gone.csv", ("--allow-private",), "(404)"),
        ("/page", ("--allow-private",), "web page"),
        ("/words.txt", ("--allow-private",), "words.txt"),
        ("/cut.tar.xz", ("--allow-private",), "cut.tar.xz is damaged or cut off"),
        ("/loop", ("--allow-private",), "redirects more than"),
        ("/away", ("--allow-private",), "cannot be reached"),
        ("/a.csv", ("--allow-private", "--short-track=no"), "short-track"),
    ],
)
def test_errors_tell_no_secret(
    site: Site, try_out: Run, home: Path, temporary: Path, path: str, flags: tuple[str, ...], words: str
) -> None:
    site.pages |= {
        "/a.csv": CSV,
        "/page": b"<html>",
        "/words.txt": b"no results here",
        "/cut.tar.xz": b"\xfd7zXZ\x00...",
    }
    site.pages |= {"/loop": redirect("/loop?token=abcdef"), "/away": redirect("http://ann:sesame@127.0.0.1:1/?abcdef")}
    ended = try_out("import", site.at(path), "--source", SOURCE, *flags)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr
    assert str(temporary) not in ended.stderr
    assert not [secret for secret in SECRETS if secret in ended.stderr]
    assert query(home, "SELECT * FROM batch") == []
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [("undo", "1", "{}"), ("import", "{}", "--sex={}"), ("import", "{}", "--dry-run={}")]
)
def test_wrong_usage_tells_no_secret(try_out: Run, arguments: tuple[str, ...]) -> None:
    address = "https://ann:sesame@example.org/a.csv?token=abcdef"
    ended = try_out(*(each.format(address) for each in arguments))
    assert ended.returncode == 2
    assert not [secret for secret in SECRETS if secret in ended.stderr]


def test_a_path_that_is_not_there_is_told_before_anything_is_fetched(site: Site, try_out: Run) -> None:
    ended = try_out("import", site.at("/a.csv"), "nowhere.csv", "--source", SOURCE, "--allow-private")
    assert "nowhere.csv does not exist" in ended.stderr
    assert site.seen == []


def test_over_tls(site: Site, run: Run, try_out: Run, tmp_path: Path) -> None:
    authority = trustme.CA()
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(served)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    site.socket = served.wrap_socket(site.socket, server_side=True)
    site.pages["/a.csv"] = CSV
    address = site.at("/a.csv", "https")
    refused = try_out("import", address, "--source", SOURCE)
    assert "127.0.0.1 is an address of this machine or a private network" in refused.stderr
    stranger = try_out("import", address, "--source", SOURCE, "--allow-private")
    assert "cannot prove that it is 127.0.0.1" in stranger.stderr
    trusted = run("import", address, "--source", SOURCE, "--allow-private", SSL_CERT_FILE=str(tmp_path / "ca.pem"))
    assert trusted.stdout.startswith("Batch 1: 2 rows read")


def test_ctrl_c_while_fetching_leaves_nothing(
    site: Site, surroundings: dict[str, str], home: Path, temporary: Path, tmp_path: Path, forks: Forks
) -> None:
    asked, ended = threading.Event(), threading.Event()

    def stall(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(CSV)
        asked.set()
        ended.wait(30)

    site.pages["/a.csv"] = stall
    arguments = ["import", site.at("/a.csv"), "--source", SOURCE, "--allow-private"]
    with (tmp_path / "written").open("wb") as written:
        process = forks.open(arguments, surroundings, written, written)
    assert asked.wait(30)
    (folder,) = temporary.iterdir()
    (file,) = folder.iterdir()
    assert [path.stat().st_mode & 0o777 for path in (folder, file)] == [0o700, 0o600]
    process.send_signal(signal.SIGINT)
    assert process.wait() == 130
    ended.set()
    assert (tmp_path / "written").read_text() == "bell-lap: Stopped. Nothing was imported.\n"
    assert list(temporary.iterdir()) == []
    assert query(home, "SELECT * FROM batch") == []


def test_the_progress_bar_shows_the_file_and_no_secret(site: Site, surroundings: dict[str, str]) -> None:
    site.pages["/results.csv"] = CSV
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "import", site.at("/results.csv"), "--source", SOURCE, "--allow-private"],
        env=surroundings | {"TERM": "xterm", "COLUMNS": "150"},
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while block := os.read(ours, 1 << 16):
            shown += block
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert process.wait(30) == 0
    assert b"fetching results.csv" in shown
    assert not [secret for secret in SECRETS if secret.encode() in shown]
