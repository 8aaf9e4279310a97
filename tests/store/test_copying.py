"""`bell-lap db copy`: all of a store in another database, or nothing of it; counts and checksums are equal."""

import asyncio
import re
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import Table, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cli import main
from bot.community.database import open_community
from bot.community.kind import COMMUNITY
from bot.community.tables import metadata as community_tables
from bot.database import copying
from bot.database.opening import open_database
from bot.errors import StoreError
from bot.store.database import open_store
from bot.store.kind import ALMANAC
from bot.store.tables import metadata as almanac_tables
from tests.community.examples import GUILD, NOON, STRICT
from tests.community.test_privacy import put_a_row_in_every_table


class Killed(Exception):
    """What ends a copy in the middle."""


@pytest.fixture
def home(frozen_home: Path, tmp_path: Path) -> Path:
    """The home of a bot with shipped and imported facts, and a row or two in every table of members' data."""
    home = tmp_path / "home"
    shutil.copytree(frozen_home, home)

    async def fill() -> None:
        async with open_database(f"sqlite+aiosqlite:///{home / 'community.sqlite3'}", COMMUNITY) as database:
            for number in (1, 2):
                async with database.writing() as connection:
                    await put_a_row_in_every_table(connection, community_tables, number)

    asyncio.run(fill())
    return home


@pytest_asyncio.fixture
async def other(postgres_url: str) -> str:
    """The address of an empty database on a server."""
    return postgres_url


def execute(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def copy(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """What the command prints."""
    assert main(["db", "copy", *arguments]) == code
    written = capsys.readouterr()
    return written.err if code else written.out


async def content(url: str) -> dict[str, list[Sequence[Any]]]:
    """Every row of both databases."""
    found: dict[str, list[Sequence[Any]]] = {}
    for kind, metadata in ((ALMANAC, almanac_tables), (COMMUNITY, community_tables)):
        place = url
        if url.startswith("sqlite") and kind is COMMUNITY:
            place = url.replace("bell-lap.sqlite3", "community.sqlite3")
        async with open_database(place, kind) as database, database.engine.connect() as connection:
            for table in metadata.sorted_tables:
                found[table.name] = sorted(map(tuple, (await connection.execute(select(table))).all()), key=repr)
    return found


def held(url: str) -> dict[str, list[Sequence[Any]]]:
    return asyncio.run(content(url))


def file_of(home: Path) -> str:
    return f"sqlite+aiosqlite:///{home / 'bell-lap.sqlite3'}"


def test_all_rows_are_copied_and_new_ones_come_after_them(
    home: Path, other: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = held(file_of(home))
    assert all(before[table.name] for table in community_tables.sorted_tables)
    told = copy(capsys, str(home), other, "--tables")
    lines = told.splitlines()
    (second,) = (at for at, line in enumerate(lines) if "rows of members' data in" in line)
    for at in (0, second):
        assert lines[at].endswith("tables: copied; counts and checksums are equal.")
    empty = sum(not before[table.name] for table in almanac_tables.sorted_tables)
    assert lines[second - 1] == f"  empty in both: {empty} tables"
    assert second == 1 + len(almanac_tables.sorted_tables) - empty + 1
    assert len(lines) == second + 1 + len(community_tables.sorted_tables)  # of these none is empty
    assert f"  result                   {len(before['result']):>10,}" in told
    assert held(other) == before

    async def write() -> None:
        async with open_store(other) as store, store.writing() as connection:
            assert (await store.find_meta("version")) is not None
            values = {"slug": "new", "name": "New", "family_name": "New", "nation": "GBR", "sex": "M"}
            new = await connection.execute(insert(almanac_tables.tables["athlete"]).values(values))
            assert new.inserted_primary_key
            assert new.inserted_primary_key[0] > max(row[0] for row in before["athlete"])
        async with open_community(other) as community, community.transaction() as changes:
            await changes.settings.set_guild(GUILD, STRICT, NOON)

    asyncio.run(write())
    back = tmp_path / "back"
    back.mkdir()
    copy(capsys, other, str(back))  # and back again
    assert held(file_of(back)) == held(other)


def test_a_second_copy_finds_the_first(home: Path, other: str, capsys: pytest.CaptureFixture[str]) -> None:
    copy(capsys, str(home), other)
    told = copy(capsys, str(home / "bell-lap.sqlite3"), other)
    almanac, members = told.splitlines()
    assert re.fullmatch(r"[\d,]+ rows of the almanac in \d+ tables: was there already; counts and .* equal\.", almanac)
    assert re.fullmatch(
        r"[\d,]+ rows of members' data in \d+ tables: was there already; counts and .* equal\.", members
    )


def test_what_is_there_is_deleted_only_when_told_so(home: Path, other: str, capsys: pytest.CaptureFixture[str]) -> None:
    copy(capsys, str(home), other)
    execute(home / "community.sqlite3", "UPDATE guild_settings SET spoiler_hours = 17")
    there = held(other)
    told = copy(capsys, str(home), other, code=2)
    assert "holds something else already (its table guild_settings differs)" in told
    assert "--replace" in told
    assert held(other) == there
    assert "rows of members' data in" in copy(capsys, str(home), other, "--replace")
    assert held(other) == held(file_of(home)) != there


@pytest.mark.parametrize("table", ["athlete", "result_source", "book_term"])
def test_a_copy_that_is_killed_leaves_nothing_and_can_be_run_again(
    home: Path, other: str, table: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    counted = copying._Counting.add

    def die(self: copying._Counting, rows: Sequence[Sequence[Any]]) -> None:
        counted(self, rows)
        if self._name == table:
            raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(copying._Counting, "add", die)
        with pytest.raises(Killed):
            main(["db", "copy", str(home), other])
    left = held(other)
    of_community = table in community_tables.tables
    assert not any(left[each.name] for each in community_tables.sorted_tables)
    assert bool(left["athlete"]) is of_community  # the almanac has a transaction of its own
    told = copy(capsys, str(home), other)
    assert ("was there already" in told.splitlines()[-2]) is of_community
    assert held(other) == held(file_of(home))


def test_a_row_that_came_out_otherwise_is_noticed(
    home: Path, other: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finish = copying._finish

    async def lose(connection: AsyncConnection, table: Table, schema: str | None) -> None:
        await finish(connection, table, schema)
        if table.name == "quote_source":
            await connection.execute(table.delete())

    monkeypatch.setattr(copying, "_finish", lose)
    assert "The table quote_source came out otherwise" in copy(capsys, str(home), other, code=2)
    monkeypatch.undo()
    assert not any(held(other).values())


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE athlete SET nation = 'GBRX' WHERE slug = 'josh-kerr'", "of the table athlete does not fit"),
        ("UPDATE source SET title = 'a' || char(0) || 'b'", "of the table source does not fit"),
        (
            "UPDATE result SET athlete_id = 999999 WHERE id = (SELECT min(id) FROM result WHERE athlete_id > 0)",
            "of the table result does not fit",
        ),
    ],
)
def test_a_row_that_a_server_refuses_is_named_by_its_table(
    home: Path, other: str, statement: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    execute(home / "bell-lap.sqlite3", "PRAGMA ignore_check_constraints=ON", statement)
    told = copy(capsys, str(home), other, code=2)
    assert words in told
    assert "Nothing was copied" in told
    assert len(told.splitlines()) == 1
    assert not any(held(other).values())


def test_a_place_without_an_almanac(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "There is no database at" in copy(capsys, str(empty), str(home), code=2)
    assert list(empty.iterdir()) == []
    assert "Both databases are the same" in copy(capsys, str(home), str(home), code=2)
    (home / "community.sqlite3").unlink()
    assert "There is no members' database at" in copy(capsys, str(home), str(empty))


def test_a_checksum_changes_with_any_value_and_not_with_the_order() -> None:
    table = almanac_tables.tables["athlete"]

    def summed(*rows: tuple[Any, ...]) -> copying.Content:
        counting = copying._Counting(table, lambda *_: None)
        counting.add(rows)
        return counting.content

    rows = (1, "a", None), (2, "b", "")
    assert summed(*rows) == summed(*reversed(rows))
    others = [((1, "a", None),), (*rows, rows[0]), ((1, "a", ""), rows[1]), ((2, "a", None), (1, "b", ""))]
    assert all(summed(*rows) != summed(*other) for other in others)


async def test_a_source_of_an_earlier_schema_is_upgraded(tmp_path: Path, postgres_url: str) -> None:
    """That is what opening does; a newer one is refused."""
    file = tmp_path / "bell-lap.sqlite3"
    async with open_store(f"sqlite+aiosqlite:///{file}"):
        pass
    execute(file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer version"):
        async with open_database(f"sqlite+aiosqlite:///{file}", ALMANAC):
            pass
