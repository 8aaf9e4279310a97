"""What another process reads of large files is what this one would read, and no process stays behind."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.domain.event import Sex
from bot.domain.rows import FileRow, Rejected
from bot.errors import ImportFileError
from bot.ingest.formats import Context
from bot.ingest.reading import list_formats
from bot.operating.result_files import ResultFiles, opened

CONTEXT = Context(meet="Example Games", city="Leeds", country="GBR", day=date(2024, 5, 30), sex=Sex.MEN, scope="world")
HEADER = "athlete,sex,nation,event,date,meet,city,country,place,mark,source\n"


@pytest.fixture
def files(tmp_path: Path) -> ResultFiles:
    """The examples of all formats, with a faulty row, and one file longer than what is handed over at a time."""
    for number, each in enumerate(list_formats()):
        (tmp_path / f"{number}.txt").write_text(each.example, encoding="utf-8")
    lines = (f"Some R{n},M,GBR,1500 m,2024-05-{n % 40:02},Games,Leeds,GBR,1,3:41.10,Said\n" for n in range(11_000))
    (tmp_path / "long.csv").write_text(HEADER + "".join(lines), encoding="utf-8")
    return ResultFiles((tmp_path,), date(2026, 1, 1), CONTEXT)


def read(files: ResultFiles, large: int) -> tuple[list[FileRow], str, frozenset[str], int]:
    told: list[int] = []
    with opened(files, large=large) as reading:
        rows = list(reading.rows(told.append))
        assert sum(told) == reading.size
        return rows, reading.fingerprint, reading.origins, reading.size


def test_both_ways_give_the_same(files: ResultFiles) -> None:
    here = read(files, large=1 << 40)
    assert read(files, large=0) == here
    assert {"ResultRow", "RecordRow", "EntryRow", "QuoteRow", "Rejected"} == {type(row).__name__ for row in here[0]}
    assert sum(isinstance(row, Rejected) and not row.left_out for row in here[0]) > 2_000
    assert len(here[2]) > 2


def test_an_error_comes_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("nothing of the kind", encoding="utf-8")
    files = ResultFiles((path,), date(2026, 1, 1), CONTEXT)
    raised: list[ImportFileError] = []
    for large in (1 << 40, 0):
        with pytest.raises(ImportFileError) as found:
            read(files, large)
        raised.append(found.value)
    assert (raised[0].message, raised[0].tip) == (raised[1].message, raised[1].tip)


@pytest.mark.parametrize(("program", "code"), [("import os; os.kill(os.getpid(), 9)", -9), ("raise SystemExit(3)", 3)])
def test_a_process_that_ends_too_soon_is_told(
    files: ResultFiles, program: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.apart._PROGRAM", program)
    with pytest.raises(ImportFileError, match=f"ended with {code}"):
        read(files, large=0)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="which processes one started is only told on Linux")
def test_nothing_stays_behind_when_the_rows_are_not_wanted_to_their_end(files: ResultFiles) -> None:
    before = set(children())
    with opened(files, large=0) as reading:
        next(reading.rows(lambda _: None))
        (started,) = set(children()) - before
    assert not Path(f"/proc/{started}").exists()


def children() -> Iterator[int]:
    for thread in Path(f"/proc/{os.getpid()}/task").iterdir():
        yield from map(int, (thread / "children").read_text().split())
