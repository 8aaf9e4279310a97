"""The commands of docs/importing.md for public result files, run against copies of these files on loopback."""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tarfile
import threading
import zipfile
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.running.conftest import ROOT
from tests.shared import DATASETS, needs_shared, slow

COPIES = {
    "rio2016/rio_athletics_results.json": "openath-athlib-rio2016/rio_athletics_results.json",
    "rio2016/rio_entries.json": "openath-athlib-rio2016/rio_entries.json",
    "Rome2024.json": "openath-trhackathon2025/Rome2024.json",
    "data/raw/results-2024.csv": "olympics-com-paris2024/results-2024.csv",
    "records/national.csv": "nimarion-records/records-national.csv",
    "records/area.csv": "nimarion-records/records-area.csv",
    "records/world.csv": "nimarion-records/records-world.csv",
    "leads/senior/world.csv": "nimarion-records/leads-senior-world.csv",
    "leads/senior/area.csv": "nimarion-records/leads-senior-area.csv",
    "men_european_records.csv": "titouan-area-records/men_european_records.csv",
    "women_european_records.csv": "titouan-area-records/women_european_records.csv",
}
LISTS = "kmuchiri-AthleticScraper/processing-output.tar.xz"
COUNTS = re.compile(r"([\d,]+) rows: ([\d,]+) taken, ([\d,]+) left out, ([\d,]+) rejected\.")


def read_commands() -> list[tuple[list[str], str]]:
    """The arguments of each command under "Public result files", and the line below it that says what comes of it."""
    section = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8").partition("## Public result files\n")[2]
    found = re.findall(r"\n((?:    .+\n)+)\n(.+)\n", section.partition("\n## ")[0])
    return [(shlex.split(command.replace("\\\n", " "))[1:], outcome) for command, outcome in found]


COMMANDS = read_commands()


def copy_of(path: str) -> bytes | None:
    """What the copies have for the path of an address."""
    if "diamond-league-results/archive" in path:
        return pack_diamond_league()
    if "trhackathon2025/archive" in path:
        return pack_rome()
    if "processing/output" in path:
        with tarfile.open(DATASETS / LISTS) as archive:
            member = archive.extractfile(path.partition("processing/")[2])
            return member.read() if member else None
    name = next((copy for end, copy in COPIES.items() if path.endswith(f"/{end}")), None)
    return (DATASETS / name).read_bytes() if name else None


def pack_rome() -> bytes:
    """The repository of Rome 2024 as an archive, as far as the copies have it."""
    packed, folder = io.BytesIO(), DATASETS / "openath-trhackathon2025"
    with tarfile.open(folder / "athletes.tar.xz") as athletes, tarfile.open(fileobj=packed, mode="w") as archive:
        for name in ("LICENSE", "README.md", "Rome2024.json"):
            archive.add(folder / name, f"trhackathon2025/{name}")
        for member in athletes:
            archive.addfile(member, athletes.extractfile(member) if member.isreg() else None)
    return packed.getvalue()


def pack_diamond_league() -> bytes:
    """The repository of the Diamond League as a zip, as far as the copies have it."""
    packed, folder = io.BytesIO(), DATASETS / "hpr-diamond-league-results"
    with tarfile.open(folder / "data.tar.xz") as data, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in data:
            content = data.extractfile(member)
            if content is not None:
                archive.writestr(f"diamond-league-results/{member.name}", content.read())
        for name in ("disciplines.json", "meetingIds.json", "rankedMeets.csv"):
            archive.write(folder / name, f"diamond-league-results/{name}")
    return packed.getvalue()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        content = copy_of(self.path)
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - so it is called
        pass


@pytest.fixture
def port() -> Generator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def test_every_command_says_what_comes_of_it() -> None:
    assert len(COMMANDS) >= 9
    for arguments, outcome in COMMANDS:
        assert arguments[0] == "import"
        assert COUNTS.fullmatch(outcome)
        assert [each for each in arguments if each.startswith("https://")]


@slow
@needs_shared("datasets")
@pytest.mark.parametrize(("arguments", "outcome"), COMMANDS, ids=[outcome.split(" rows")[0] for _, outcome in COMMANDS])
def test_what_comes_of_a_command(
    port: int, tmp_path: Path, seeded_home: Path, arguments: list[str], outcome: str
) -> None:
    home = shutil.copytree(seeded_home, tmp_path / "home")
    local = [each.replace("https://", f"http://127.0.0.1:{port}/") for each in arguments]
    ended = subprocess.run(
        [sys.executable, "-m", "bot", *local, "--allow-private", "--dry-run"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "BELL_LAP_HOME": str(home), "BELL_LAP_DATABASE": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    counted = re.search(r"([\d,]+) rows read; .*; ([\d,]+) rejected, ([\d,]+) left out", ended.stdout)
    assert counted is not None
    read, rejected, left_out = (int(number.replace(",", "")) for number in counted.groups())
    taken = read - rejected - left_out
    assert outcome == f"{read:,} rows: {taken:,} taken, {left_out:,} left out, {rejected:,} rejected."
