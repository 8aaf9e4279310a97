"""`python -m scripts.security` sees a secret and an advisory, and says so where it cannot look one up."""

import json
import subprocess
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from scripts.security import find_advisories, find_secrets

PINNED = "yarl==1.20.0 \\\n    --hash=sha256:" + 64 * "0" + "\n"
ADVISORY: dict[str, Any] = {
    "id": "GHSA-made-up0-test",
    "summary": "Made up for a test",
    "details": "Made up for a test",
    "aliases": [],
    "published": "2026-01-01T00:00:00Z",
    "affected": [
        {
            "package": {"name": "yarl", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.20.1"}]}],
            "versions": ["1.20.0"],
        }
    ],
}


class Advisories:
    """What a server of advisories on this machine answers to every question."""

    def __init__(self) -> None:
        self.answer: dict[str, Any] = {}
        known = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                body = json.dumps(known.answer).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called there
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1/query"


@pytest.fixture
def advisories() -> Generator[Advisories]:
    found = Advisories()
    thread = Thread(target=found.server.serve_forever)
    thread.start()
    yield found
    found.server.shutdown()
    thread.join()
    found.server.server_close()


@pytest.fixture
def pinned(tmp_path: Path) -> Path:
    file = tmp_path / "pinned.txt"
    file.write_text(PINNED)
    return file


def test_an_advisory_is_told_with_the_version_that_mends_it(
    advisories: Advisories, pinned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    advisories.answer = {"vulns": [ADVISORY]}
    assert not find_advisories(pinned, advisories.url)
    assert capsys.readouterr().out == "yarl 1.20.0: GHSA-made-up0-test, fixed in 1.20.1\n"


def test_nothing_is_said_where_nothing_is_known(
    advisories: Advisories, pinned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert find_advisories(pinned, advisories.url)
    assert capsys.readouterr().out == ""


def test_what_cannot_be_looked_up_is_said_and_holds_nobody_up(
    advisories: Advisories, pinned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nobody = advisories.url.replace(str(advisories.server.server_port), "9")
    assert find_advisories(pinned, nobody)
    assert "NOT audited" in capsys.readouterr().out


def test_a_file_that_cannot_be_audited_is_a_failure(
    advisories: Advisories, pinned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pinned.write_text("yarl\n")
    assert not find_advisories(pinned, advisories.url)
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    "secret",
    [
        "MTIzNDU2Nzg5MDEyMzQ1Njc4" + "." + "YAbcde" + "." + "Zyxwvutsrqponmlkjihgfedcba9",
        "postgresql://bot:" + "hunter2hunter2" + "@db.example/bell_lap",
        "AKIA" + "Q3EGWUCK7PZ4XMVN",
    ],
)
def test_a_secret_is_found(secret: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / "notes.md").write_text(f"# Notes\n\nUse {secret} here.\n")
    assert not find_secrets(["notes.md"], tmp_path)
    assert "notes.md:3" in capsys.readouterr().out
    (tmp_path / "notes.md").write_text("# Notes\n\nUse your token here.\n")
    assert find_secrets(["notes.md"], tmp_path)
