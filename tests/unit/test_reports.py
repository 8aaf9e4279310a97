"""The CSV files that an import leaves for its operator."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.domain.batch import Batch, Counts, Imported
from bot.domain.rows import Rejected
from bot.domain.source import Source
from bot.operating.reports import report

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SOURCE = Source("", "Results", "A Club", date(2026, 1, 1), "2025")


def imported(*texts: str) -> Imported:
    counts = Counts(*(0 for _ in Counts.__slots__))
    rejected = tuple(Rejected("=file.csv", 2, "-reason", text) for text in texts)
    return Imported(Batch(7, SOURCE, ("f",), NOON, NOON, counts), rejected, ())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"),
        ("+1", "'+1"),
        ("-1.2", "'-1.2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("a;=1+1", "a;'=1+1"),
        ("＝1", "'＝1"),
        ("1 - 2, a@b", "1 - 2, a@b"),
    ],
)
def test_no_cell_is_a_formula(tmp_path: Path, text: str, written: str) -> None:
    report(imported(text), tmp_path / "reports", dry_run=False)
    with (tmp_path / "reports" / "batch-7.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert rows[1] == ["'=file.csv", "2", "'-reason", written, "False"]


def test_where_the_folder_cannot_be_written_to_the_list_goes_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    (tmp_path / "reports").write_text("a file in the way")
    report(imported("some text"), tmp_path / "reports", dry_run=False)
    (elsewhere,) = (tmp_path / "temporary").rglob("batch-7.csv")
    assert "some text" in elsewhere.read_text()
    told = capsys.readouterr().out
    assert f"{elsewhere}, as {tmp_path / 'reports' / 'batch-7.csv'} cannot be written" in told

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    report(imported("some text"), tmp_path / "reports", dry_run=False)
    assert "What was imported is saved." in capsys.readouterr().out
