"""A folder is read when its files have settled: what was there is told to nobody, what comes later is."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.feed import SETTLE
from bot.errors import StoreError
from tests.feeds.conftest import HEADER, Club, row, table


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "meet"
    made.mkdir()
    return made


async def test_a_file_is_taken_when_two_looks_find_it_the_same(club: Club, folder: Path) -> None:
    (folder / "a.csv").write_text(table(2))
    await club.add(folder)
    feed = await club.read()
    assert (feed.started, feed.due, await club.batches()) == (False, club.now + SETTLE, 0)
    feed = await club.read(SETTLE)
    assert (feed.started, feed.batch, club.quiet, club.told) == (True, 1, [True], 1)
    assert feed.due == club.now + timedelta(minutes=1)
    for _ in range(3):
        feed = await club.read()
    assert (club.quiet, club.told, await club.batches()) == ([True], 1, 1)


async def test_what_comes_to_an_empty_folder_is_told(club: Club, folder: Path) -> None:
    await club.add(folder)
    assert (await club.read()).started
    (folder / "a.csv").write_text(table(2))
    await club.read()
    assert (await club.read(SETTLE)).new
    assert club.quiet == [False]


async def test_a_file_that_grows_is_left_until_it_is_whole(club: Club, folder: Path) -> None:
    await club.add(folder)
    path = folder / "a.csv"
    for rows in range(1, 5):
        path.write_text(table(rows))
        assert (await club.read()).batch == 0
    assert (await club.read()).batch == 1
    assert await club.batches() == 1


async def test_a_file_that_was_taken_for_whole_at_the_end_of_a_row_is_completed_when_it_grows(
    club: Club, folder: Path
) -> None:
    """Nothing tells that rows are missing: its writer stood still for longer than two looks are apart."""
    path = folder / "a.csv"
    path.write_text(table(5))
    await club.add(folder)
    await club.read()
    await club.read(SETTLE)
    path.write_text(table(9)[: len(table(7))])
    await club.read()
    assert (await club.read(SETTLE)).failures == 0
    assert await results(club) == 7
    path.write_text(table(9))
    await club.read()
    feed = await club.read(SETTLE)
    assert (await results(club), feed.error, feed.batch) == (9, "", 3)
    assert len(await club.store.races.list_ids()) == 1


async def test_eight_new_files_are_one_batch(club: Club, folder: Path) -> None:
    await club.add(folder)
    await club.read()
    for number in range(8):
        (folder / f"{number}.csv").write_text(HEADER + row(number))
    await club.read()
    feed = await club.read(SETTLE)
    assert (feed.batch, len(club.quiet)) == (1, 1)


async def test_a_file_that_changed_while_it_was_copied_waits(
    club: Club, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.feeds import folders  # noqa: PLC0415

    path, copy = folder / "a.csv", folders._copy
    path.write_text(table(2))

    def copy_and_write(source: Path, into: Path) -> str:
        digest = copy(source, into)
        with path.open("a") as file:
            file.write(row(2))
        return digest

    await club.add(folder)
    await club.read()
    monkeypatch.setattr(folders, "_copy", copy_and_write)
    assert (await club.read()).batch == 0
    monkeypatch.setattr(folders, "_copy", copy)
    await club.read()
    assert await club.batches() == 1


async def test_one_broken_file_holds_up_no_other(club: Club, folder: Path) -> None:
    (folder / "good.csv").write_text(table(2))
    (folder / "page.csv").write_text("<html><body>Log in</body></html>")
    (folder / "notes.txt").write_text("bring spikes\n")
    await club.add(folder)
    await club.read()
    feed = await club.read(SETTLE)
    assert (feed.batch, feed.failures) == (1, 0)
    assert "notes.txt, page.csv" in feed.note


async def test_a_file_that_ends_the_process_holds_up_no_other_and_is_left_alone(club: Club, folder: Path) -> None:
    await club.add(folder)
    await club.read()
    for number in range(5):
        (folder / f"{number}.csv").write_text(HEADER + row(number))
    deadly = folder / "3.csv"
    deadly.write_text(HEADER + row(3).replace("Bergen", "deadly"))
    await club.read()
    feed = await club.read(SETTLE)
    assert await results(club) == 4
    assert (feed.new > 0, feed.error, club.told) == (True, "", 1)
    assert "3.csv ended the process that imports it (-11), so it is left alone until it changes." in feed.note
    before = club.ended
    (folder / "6.csv").write_text(HEADER + row(6))
    for _ in range(3):
        feed = await club.read()
    assert (await results(club), club.ended) == (5, before)
    assert "3.csv" in feed.note
    deadly.write_text(HEADER + row(3))
    for _ in range(2):
        feed = await club.read()
    assert (await results(club), feed.note) == (6, "")


async def results(club: Club) -> int:
    """How many results the store holds."""
    return (await club.store.get_coverage()).results


async def test_a_result_file_that_breaks_is_an_error_until_it_is_whole_again(club: Club, folder: Path) -> None:
    path = folder / "a.csv"
    path.write_text(table(3))
    await club.add(folder)
    await club.read()
    await club.read(SETTLE)
    path.write_text(table(4)[:-40])
    await club.read()
    feed = await club.read()
    assert "seems to be cut" in feed.error
    assert (feed.failures, await club.batches()) == (1, 1)
    path.write_text(table(4))
    await club.read()
    feed = await club.read()
    assert (feed.failures, feed.error, await club.batches()) == (0, "", 2)


async def test_a_folder_that_goes_away_is_said_and_read_when_it_is_back(club: Club, folder: Path) -> None:
    (folder / "a.csv").write_text(table(2))
    await club.add(folder)
    await club.read()
    await club.read()
    away = folder.with_name("away")
    shutil.move(folder, away)
    feed = await club.read()
    assert f"The folder {folder} is not there." in feed.error
    assert (feed.failures, feed.due) == (1, club.now + 2 * timedelta(minutes=1))
    assert club.handle.state.last_error == ""
    await club.read()
    assert club.handle.state.last_error == "1 feed"
    shutil.move(away, folder)
    feed = await club.read(timedelta(minutes=5))
    assert (feed.failures, await club.batches()) == (0, 1)


async def test_what_a_reading_brought_but_did_not_note_is_nothing_new_the_next_time(
    club: Club, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.csv").write_text(table(2))
    await club.add(folder)
    await club.read()

    async def fail(*_: object) -> bool:
        raise StoreError("the database is gone")

    with monkeypatch.context() as patch:
        patch.setattr(club.community.feeds, "finish", fail)
        await club.read()
    assert await club.batches() == 1
    assert not (await club.feed()).started
    feed = await club.read(timedelta(minutes=3))
    assert (feed.started, club.quiet, await club.batches()) == (True, [True, True], 1)


async def test_files_that_went_are_forgotten_and_what_they_brought_stays(club: Club, folder: Path) -> None:
    (folder / "a.csv").write_text(table(2))
    await club.add(folder)
    await club.read()
    feed = await club.read()
    os.remove(folder / "a.csv")  # noqa: PTH107 - without waiting for a thread
    await club.read()
    assert await club.community.feeds.list_files(feed.id) == {}
    assert await club.batches() == 1
