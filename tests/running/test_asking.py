"""`bell-lap ask`: exit codes and output for good and bad questions, bad databases and bad settings."""

import json
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from bot.cli import main
from tests.frozen.store import FROZEN_DATA
from tests.running.conftest import shipping_frozen

WEIRD = [
    " ",
    "x" * 250,
    "🏃🏃🏃",
    "\u200b\u200b",
    "\u202eסתיו",
    "@everyone",
    "**bold** ||bar|| `code`",
    "[here](https://example.org)",
    "'; DROP TABLE athlete; --",
    "$(touch hacked) `touch hacked`",
    "a\nb\tc\x1b[31m\x00",
    "{0.__class__} %s %n",
    "\udcff\udc80",
]
QUESTIONS = ["h2h {} vs Ingebrigtsen", "{}"]
DATABASE = "bell-lap.sqlite3"


@pytest.fixture
def home(tmp_path: Path, small_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a machine where nothing is set, which ships the frozen facts."""
    monkeypatch.chdir(tmp_path)
    for name in ("DISCORD_TOKEN", "BELL_LAP_DATABASE", "BELL_LAP_LOG_LEVEL"):
        monkeypatch.delenv(name, raising=False)
    home = Path(shutil.copytree(small_home, tmp_path / "home"))
    monkeypatch.setenv("BELL_LAP_HOME", str(home))
    monkeypatch.setattr("bot.ingest.shipped.shipped_data_folder", lambda: FROZEN_DATA)
    return home


def ask(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Ask in a new process."""
    command = [sys.executable, "-m", "bot", *arguments]
    env = {**shipping_frozen(home), **environment}
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("question", "code", "words"),
    [
        ("/h2h Kerr Ingebrigtsen", 0, "4–13"),
        ("h2h Kerr Ingebrigtsen", 0, "4–13"),
        ("/record two-mile", 0, "7:54.10"),
        ("/record two-mile", 0, "8:00.67"),
        ("/quote ingebrigtsen", 0, "the one with statements"),
        ("/quote athlete:Qwertz", 1, "I don't have an athlete called “Qwertz”"),
        ("/record underwater basket weaving", 1, "I don't know an event called"),
        ("/results Michael", 1, "athletes answer to “Michael”"),
        ("/h2h Josh Kerr vs Josh Kerr", 1, "Both names are Josh Kerr"),
        ("/h2h Josh Kerr vs Mo Farah", 0, "I hold no race that both were in"),
        ("/h2h Kerr Ingebrigtsen event:marathon", 0, "I hold no meeting of theirs in the marathon"),
        ("/h2h Kerr", 2, "/h2h needs an opponent"),
        ("/nonsense", 2, "There is no command /nonsense"),
        ("", 2, "There is no question"),
    ],
)
def test_a_question(home: Path, capsys: pytest.CaptureFixture[str], question: str, code: int, words: str) -> None:
    assert main(["ask", question]) == code
    written = capsys.readouterr()
    assert words in " ".join(written.out.split())
    assert written.err == ""


def test_an_error_without_answer_says_what_the_store_holds(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for question in ("/results Kerr event:marathon", "/results Kerr season:1999", "/record 50m freestyle"):
        assert main(["ask", question]) == 1
    assert main(["ask", "/record hammer throw scope:NOR"]) == 1
    assert capsys.readouterr().out.count("Store as of") >= 3


@pytest.mark.parametrize("text", WEIRD, ids=[ascii(text[:10]) for text in WEIRD])
def test_any_text_is_answered_or_refused_in_lines_a_terminal_can_show(
    home: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    for question in QUESTIONS:
        assert main(["ask", question.format(text)]) in (0, 1, 2)
        written = capsys.readouterr()
        assert written.err == ""
        assert written.out.endswith("\n")
        assert not {c for c in written.out if unicodedata.category(c) in ("Cc", "Cf", "Cs")} - {"\n"}
    assert main(["ask", "--json", f"quote {text}"]) in (0, 1, 2)
    assert json.loads(capsys.readouterr().out)
    assert sorted(path.name for path in home.parent.iterdir()) == ["home"]


def test_questions_do_not_change_the_store(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _rows(home)
    main(["ask", "results", "x'); DELETE FROM result; --"])
    main(["ask", "quote", 'athlete:"Kerr" about:"a OR b NEAR/3 \\" * ("'])
    assert _rows(home) == before
    capsys.readouterr()


def test_the_question_may_come_in_several_words(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "h2h", "Josh", "Ker", "Jakob", "Ingebritsen"]) == 0
    assert "4–13" in capsys.readouterr().out


def test_json_of_an_error(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--json", "/results Michael"]) == 1
    error = json.loads(capsys.readouterr().out)["error"]
    assert error["kind"] == "AmbiguousName"
    assert error["choices"]


@pytest.mark.parametrize("arguments", [[], ["ask"], ["run", "--port", "1"], ["play", "--port", "x"], ["nonsense"]])
def test_wrong_usage(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("port", ["-1", "65536", "99999999999"])
def test_an_invalid_port(capsys: pytest.CaptureFixture[str], port: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["play", "--port", port])
    assert ended.value.code == 2
    assert "port" in capsys.readouterr().err


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> None:
    """Asking gives one line that says why it failed, and exit code 2."""
    assert main(["ask", "/record two-mile"]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert len(written.err.splitlines()) == 1
    for word in ("bell-lap: ", *words):
        assert word in written.err


def test_a_corrupt_database(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = home / DATABASE
    content = file.read_bytes()
    damaged = content[:4096] + b"\xa5" * (len(content) // 2) + content[4096 + len(content) // 2 :]
    file.write_bytes(damaged)
    refused(capsys, str(file), "damaged")
    assert file.read_bytes() == damaged


def test_a_file_that_is_not_a_database(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = home / DATABASE
    file.write_text("shopping list\n" * 500)
    refused(capsys, str(file), "not a database")
    assert file.read_text() == "shopping list\n" * 500


def test_a_database_of_a_newer_version(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = home / DATABASE
    database = sqlite3.connect(file)
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    content = file.read_bytes()
    refused(capsys, "newer version", "9999")
    assert file.read_bytes() == content


def test_a_locked_database(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.database.open_store.__wrapped__.__kwdefaults__", {"lock_wait": 0.1})
    file = home / DATABASE
    file.unlink()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    refused(capsys, str(file), "locked")
    other.close()


def test_a_folder_in_place_of_the_database(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / DATABASE).unlink()
    (home / DATABASE).mkdir()
    refused(capsys, "is a folder")


def test_a_home_that_is_a_file(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("BELL_LAP_HOME", str(tmp_path / "file"))
    refused(capsys, str(tmp_path / "file"))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder that even root may not write")
def test_a_home_that_may_not_be_written(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BELL_LAP_HOME", "/proc/bell-lap")
    refused(capsys, "/proc/bell-lap", "BELL_LAP_HOME")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("BELL_LAP_DATABASE", "nonsense", "address of the database"),
        ("BELL_LAP_DATABASE", "mysql+aiomysql://u:secret@h/n", ""),
        ("BELL_LAP_DATABASE", "postgresql+asyncpg://u:secret@127.0.0.1:1/n", "cannot be reached"),
        ("BELL_LAP_LOG_LEVEL", "LOUD", "BELL_LAP_LOG_LEVEL"),
    ],
)
def test_an_invalid_setting(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    assert main(["ask", "about"]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert len(written.err.splitlines()) == 1
    assert words in written.err
    assert "secret" not in written.err


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"BELL_LAP_LOG_LEVEL=LOUD\n", 2),
        (b"BELL_LAP_DATABASE=nonsense\n", 2),
        (b"this is no setting\n===\n\x00\n", 0),
        (b"DISCORD_TOKEN=\xff\xfe\xfa\n", 2),
        (b"SOMEBODY_ELSES=1\n", 0),
    ],
)
def test_a_settings_file_with_nonsense(
    home: Path, capsys: pytest.CaptureFixture[str], content: bytes, code: int
) -> None:
    (home.parent / ".env").write_bytes(content)
    assert main(["ask", "about"]) == code
    assert len(capsys.readouterr().err.splitlines()) == (1 if code else 0)


def test_an_invalid_token(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for token in ("", "  ", "two words", "line\nbreak", "tökén"):
        monkeypatch.setenv("DISCORD_TOKEN", token)
        assert main(["run"]) == 2
        written = capsys.readouterr()
        assert "DISCORD_TOKEN" in written.err
        assert len(written.err.splitlines()) == 1
        assert not token.strip() or token not in written.err


def test_a_wrong_cluster_is_told_before_a_missing_token(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "")
    assert main(["run", "--cluster", "9/8"]) == 2
    assert "There is no cluster 9/8: 8 clusters are numbered 1 to 8." in capsys.readouterr().err


def test_a_terminal_that_cannot_show_every_character(home: Path) -> None:
    asked = ask(home, "ask", "/h2h Kerr Ingebrigtsen", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "Josh Kerr 4?13 Jakob Ingebrigtsen" in asked.stdout


def test_a_pipe_that_is_closed_early(home: Path) -> None:
    script = f"{sys.executable} -m bot ask about | true; exit ${{PIPESTATUS[0]}}"
    env = shipping_frozen(home)
    ended = subprocess.run(["bash", "-c", script], env=env, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def _rows(home: Path) -> list[int]:
    database = sqlite3.connect(home / DATABASE)
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    counts = [database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
    database.close()
    return counts


def test_a_pipe_gets_all_pages_and_a_terminal_one_with_how_to_see_more(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def meetings(*arguments: str) -> tuple[int, str]:
        assert main(["ask", *arguments]) == 0
        said = capsys.readouterr().out
        return sum("1500 " in line and " – " in line for line in said.splitlines()), said

    count, said = meetings("/h2h Josh Kerr, Jakob Ingebrigtsen event:1500")
    assert (count, "Page" in said, "--all" in said) == (16, False, False)
    count, said = meetings("/h2h Josh Kerr, Jakob Ingebrigtsen event:1500 page:1")
    assert (count, "Page 2 of 2" in said) == (6, True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    count, said = meetings("/h2h Josh Kerr, Jakob Ingebrigtsen event:1500")
    assert (count, "Page 1 of 2" in said, "With --all I print all pages." in said) == (10, True, True)
    count, said = meetings("--all", "/h2h Josh Kerr, Jakob Ingebrigtsen event:1500")
    assert (count, "Page" in said, "--all" in said) == (16, False, False)
