"""`bell-lap feed` and `bell-lap feeds`: what is typed, what is said, and that nothing half is saved."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import main
from tests.feeds.conftest import table

Run = Callable[..., tuple[int, str]]
SOURCE = ("--source", "Results of the Fjord Games, Fjord AC")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("BELL_LAP_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("BELL_LAP_DATABASE", raising=False)

    def run(*arguments: str) -> tuple[int, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


@pytest.fixture
def meet(tmp_path: Path) -> str:
    folder = tmp_path / "meet"
    folder.mkdir()
    (folder / "a.csv").write_text(table(3))
    return str(folder)


def test_from_adding_to_removing(run: Run, meet: str) -> None:
    assert "There are no feeds." in run("feeds")[1]
    code, said = run("feed", "add", meet, "--every", "1m", *SOURCE)
    assert code == 0
    assert "a.csv: 3 rows, 0 rejected" in said
    code, said = run("feeds")
    assert f"meet  {meet}  every 1m\n    waits for its first reading; no new facts yet; next " in said
    assert "3 rows" in run("feed", "check", "meet")[1]
    run("feed", "pause", "meet")
    assert "; paused" in run("feeds")[1]
    run("feed", "resume", "meet")
    assert "; next " in run("feeds")[1]
    assert "is read already, as meet" in run("feed", "add", meet, "--every", "1m", *SOURCE)[1]
    assert "What it brought stays" in run("feed", "remove", "meet")[1]
    assert "There are no feeds." in run("feeds")[1]


@pytest.mark.parametrize(
    ("place", "every", "source", "said"),
    [
        ("meet", "5 minutes", SOURCE[1], "is no time to wait"),
        ("meet", "5s", SOURCE[1], "too often"),
        ("meet", "8d", SOURCE[1], "too rare"),
        ("meet", "0m", SOURCE[1], "too often"),
        ("meet", "1m", "Fjord AC", "does not say title and publisher"),
        ("meet/a.csv", "1m", SOURCE[1], "is a file"),
        ("nowhere", "1m", SOURCE[1], "There is no folder"),
        ("https://user:secret@127.0.0.1:1/a.csv", "1m", SOURCE[1], "private network"),
        ("http://127.0.0.1:1/a.csv", "1m", SOURCE[1], "plain http"),
        ("ftp://example.org/a.csv", "1m", SOURCE[1], "cannot be read"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_saved(
    run: Run, meet: str, place: str, every: str, source: str, said: str
) -> None:
    where = place if "://" in place else str(Path(meet).parent / place)
    code, words = run("feed", "add", where, "--every", every, "--source", source)
    assert code == 2
    assert said in words
    assert "secret" not in words
    assert "There are no feeds." in run("feeds")[1]


def test_an_address_is_saved_unchecked_and_shown_without_its_password(run: Run) -> None:
    address = "https://user:secret@127.0.0.1:1/a.csv?token=hidden"
    assert run("feed", "add", address, "--every", "5m", *SOURCE, "--unchecked", "--name", "league")[0] == 0
    said = run("feeds")[1]
    assert "league  https://127.0.0.1:1/a.csv  every 5m" in said
    assert "secret" not in said


def test_a_feed_that_there_is_not(run: Run) -> None:
    code, said = run("feed", "pause", "club")
    assert (code, "There is no feed named club." in said) == (2, True)
