"""Importing takes no more than twice as long for twice the rows, when all are of one race, athlete, name or meet."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, Measure
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import UNKNOWN_HEAT, FileRow, PersonRow, RecordRow, ResultRow
from bot.domain.source import Source, SourceKind
from bot.importing.cleaning import StagedResult, split_up
from bot.importing.run import Import, Run
from bot.importing.staging import stage
from bot.names.fold import fold
from tests.growth import assert_grows_evenly, steps

EVENT = Event("1500m", Sex.MEN, False, "")
FIRST = date(1950, 1, 1)
SOURCE = Source("", "Lists", "A Club", date(2026, 1, 1), "2025")


def staged(number: int, place: int, value: int) -> StagedResult:
    return StagedResult(number, 1, number, place, False, None, value, Measure.TIME)


@pytest.mark.parametrize(
    "place",
    [lambda _n, _size: 1, lambda n, size: 1 + n // (size // 2), lambda n, _: n % 9999 + 1, lambda n, _: 1 + n % 2],
    ids=["all first", "firsts, then seconds", "counting up", "by turns"],
)
def test_a_heading_of_many_races_is_split_up_evenly(place: Callable[[int, int], int]) -> None:
    assert_grows_evenly(lambda size: split_up([staged(n, place(n, size), 200_000 + n) for n in range(size)]), 400)


def one(number: int, **changes: object) -> ResultRow:
    value = 200_000 + number
    mark = Mark(f"3:{20 + value // 1000 % 30}.{value % 1000:03}", value, Measure.TIME)
    row = ResultRow(
        *("f", number, PersonRow(f"{names(number)} Smith", "GBR", "M"), EVENT, Round.FINAL, None, FIRST, "Games", ""),
        *("Leeds", "GBR", number % 9999 + 1, False, mark, None, None, False, "", SourceKind.LIST),
    )
    return row._replace(**changes)  # pyright: ignore[reportArgumentType]


def names(number: int) -> str:
    return "".join("abcdefghijklmnop"[number >> 4 * place & 15] for place in range(4)).title()


SAME = Mark("3:20.00", 200_000, Measure.TIME)
BORN = date(1930, 1, 2)
NOBODY = PersonRow("Ann Other", "GBR", "M")
KINDS: dict[str, Callable[[int], FileRow]] = {
    "one race": one,
    "all first": lambda n: one(n, place=1),
    "places shared by two": lambda n: one(n, place=n // 2 + 1, tied=True, kind=SourceKind.OWN),
    "one athlete and mark, without place": lambda n: one(
        n, competitor=NOBODY, mark=SAME, place=None, date=FIRST + timedelta(days=n), meet=f"Games {n}"
    ),
    "one athlete and mark, in heats": lambda n: one(
        n, competitor=NOBODY, mark=SAME, heat=UNKNOWN_HEAT, date=FIRST + timedelta(days=n)
    ),
    "one athlete in one race": lambda n: one(n, competitor=NOBODY),
    "one athlete in many races of a day": lambda n: one(n, competitor=NOBODY, section=f"race {n}", place=1),
    "one name with many ids": lambda n: one(n, competitor=NOBODY._replace(supplier_id=f"tilastopaja:{n + 1}")),
    "one name with many birth dates": lambda n: one(n, competitor=NOBODY._replace(born=FIRST - timedelta(days=n))),
    "one birth date with many names": lambda n: one(n, competitor=one(n).competitor._replace(born=BORN)),
    "meets of one city on one day": lambda n: one(n, meet=f"Games {names(n)}"),
    "sections": lambda n: one(n, section=f"race {n}", place=1),
    "days of one meet": lambda n: one(n, date=FIRST + timedelta(days=n)),
    "records of one athlete": lambda n: RecordRow(
        *("f", n, RecordType.WORLD_RECORD, "world", RecordStatus.RATIFIED, NOBODY, EVENT, SAME),
        *(FIRST + timedelta(days=2 * n), "", "", "Leeds", "GBR"),
    ),
    "records of one athlete on one day": lambda n: RecordRow(
        *("f", n, RecordType.WORLD_RECORD, "world", RecordStatus.RATIFIED, NOBODY, EVENT),
        *(Mark(f"3:20.{n:03}", 200_000 + n, Measure.TIME), FIRST, "", "", "Leeds", "GBR"),
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_rows_take_twice_the_steps(empty_file: Path, tmp_path: Path, kind: str) -> None:
    first: list[int] = []
    again: list[int] = []
    for size in (4, 200, 400):
        url = f"sqlite:///{shutil.copy(empty_file, tmp_path / str(size))}"
        rows = [KINDS[kind](number) for number in range(size)]
        first.append(steps(lambda rows=rows, url=url: imported(url, rows)))
        again.append(steps(lambda rows=rows, url=url: imported(url, rows)))
    for counted in (first, again):
        assert counted[1] > 200
        assert counted[2] < counted[1] * 2.4, counted


def imported(url: str, rows: list[FileRow]) -> None:
    """Import without the event loop, where no step could be counted."""
    engine = create_engine(url)
    with engine.begin() as connection:
        Run(Import(rows, SOURCE, lambda: "x"), stage(connection, rows, lambda _: None), fold, lambda _: None).write(
            connection
        )
    engine.dispose()
