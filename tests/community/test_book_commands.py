"""`bell-lap quotebook export` and `import`: what is typed, what is said, and that nothing half is written."""

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import main

Run = Callable[..., tuple[int, str]]
CSV = 'words,speaker,speaker_id\nThe last lap hurts,Anna Coach,\n"So does\nthe first",,77\n,Nobody,\n'


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BELL_LAP_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("BELL_LAP_DATABASE", raising=False)
    Path("book.csv").write_text(CSV)

    def run(*arguments: str) -> tuple[int, str]:
        code = main(("quotebook", *arguments))
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def test_what_goes_in_comes_out(run: Run) -> None:
    code, said = run("import", "42", "book.csv", "--kept-by", "5")
    assert code == 0
    assert said.startswith("2 quotes added; 0 in the book already; 0 of members who forbid being quoted; 1 cannot")
    assert "Quote 3: There are no words to keep." in said
    assert run("import", "42", "book.csv")[1].startswith("0 quotes added; 2 in the book already;")
    assert run("export", "42", "out.json") == (0, "Wrote 2 quotes to out.json.\n")
    quotes = json.loads(Path("out.json").read_text())["quotes"]
    assert [(each["words"], each["kept_by"]) for each in quotes] == [
        ("The last lap hurts", "5"),
        ("So does\nthe first", "5"),
    ]
    assert stat.S_IMODE(Path("out.json").stat().st_mode) == 0o600
    assert run("import", "43", "out.json")[1].startswith("2 quotes added;")


def test_a_dry_run_writes_nothing(run: Run) -> None:
    code, said = run("import", "42", "book.csv", "--dry-run")
    assert (code, said.splitlines()[0][:24]) == (0, "2 quotes would be added;")
    assert said.endswith("Nothing was written.\n")
    assert run("export", "42", "out.json")[0] == 1


def test_a_large_book_is_written_to_several_files_and_comes_back(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.domain.book_files.MOST_IN_FILE", 2)
    for part in range(2):
        rows = "".join(f"quote {part * 2 + at},Anna\n" for at in range(2))
        Path("book.csv").write_text("words,speaker\n" + rows)
        run("import", "42", "book.csv")
    assert run("export", "42", "out.csv")[1] == "Wrote 4 quotes to out.csv, out-2.csv.\n"
    assert run("import", "43", "out.csv")[1].startswith("2 quotes added;")
    assert run("import", "43", "out-2.csv")[1].startswith("2 quotes added;")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("export", "42", "out.txt"), "out.txt is neither .json nor .csv"),
        (("export", "42", "out.json"), "The quotebook of the server 42 is empty"),
        (("import", "42", "none.csv"), "none.csv cannot be read: No such file"),
        (("import", "42", "cut.json"), "it was cut off"),
        (("import", "42", "."), ". cannot be read: Is a directory"),
    ],
)
def test_what_is_wrong_is_said(run: Run, arguments: tuple[str, ...], why: str) -> None:
    Path("cut.json").write_text('{"quotes": [{"words": "a"')
    code, said = run(*arguments)
    assert code in {1, 2}
    assert said.startswith("bell-lap: ")
    assert why in said
    assert len(said.splitlines()) == 1


def test_no_file_is_overwritten(run: Run) -> None:
    run("import", "42", "book.csv")
    Path("out.json").write_text("mine")
    code, said = run("export", "42", "out.json")
    assert (code, "out.json is there already" in said) == (2, True)
    assert Path("out.json").read_text() == "mine"


def test_an_id_that_is_none_is_told(run: Run) -> None:
    with pytest.raises(SystemExit):
        run("export", "4x", "out.json")
