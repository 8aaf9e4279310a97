"""Makes a store as large as a real almanac, and a file to import into it, with random content from a fixed seed.

Names are syllables, marks are random. The shape is realistic: a few athletes race far more often than the others and
keep meeting each other, because each race has athletes of about the same rank.
"""

import asyncio
import csv
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from bot.domain.event import Event, Sex
from bot.store.database import open_store
from bot.store.tables import BATCH
from bot.store.writing import LAST_BATCH

SEED = 20_240_806
FULL = 5_000_000  # results
ATHLETES, RACES = 0.06, 0.12  # per result: 300,000 and 600,000 for the full size
RACES_A_MEET = 20
SOURCES = 200
IMPORT = 1  # the batch that all rows belong to
_ORIGIN = f"{BATCH}{IMPORT}"
CHUNK = 50_000
MOST_NEAR_THE_TOP = 2  # exponent: the higher, the more races are for the best athletes
NEIGHBOURS = 25  # mean distance in rank of the athletes in a race from its best one
_FIRST_DAY = date(1990, 1, 1)
_DAYS = 12_500
# Pairs of distances that the same athletes run, with usual times in milliseconds.
_GROUPS = (
    (("100m", 10_800), ("200m", 21_800)),
    (("400m", 48_000), ("800m", 110_000)),
    (("1500m", 224_000), ("mile", 242_000)),
    (("3000m", 480_000), ("5000m", 830_000)),
    (("10000m", 1_740_000), ("3000mSC", 520_000)),
)
_POOLS = [(group, sex) for group in _GROUPS for sex in (Sex.MEN, Sex.WOMEN)]
_NATIONS = ("KEN", "ETH", "USA", "GBR", "NOR", "JAM", "GER", "FRA", "ESP", "ITA", "POL", "SWE", "AUS", "JPN", "CAN")
_ONSETS = ("b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr")
_VOWELS = ("a", "e", "i", "o", "u", "ei")
_Values = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """The number of rows to make, all derived from the number of results."""

    results: int

    @property
    def athletes(self) -> int:
        return max(len(_POOLS) * 20, round(self.results * ATHLETES))

    @property
    def races(self) -> int:
        return max(len(_POOLS), round(self.results * RACES))

    @property
    def meets(self) -> int:
        return self.races // RACES_A_MEET + 1


def make_store(home: Path, results: int) -> Path:
    """Make the database with so many results in a folder, unless it exists; returns its path."""
    path = home / f"almanac-{results}" / "bell-lap.sqlite3"
    if path.exists():
        return path
    part = path.with_name("part.sqlite3")
    for old in path.parent.glob("part.sqlite3*"):
        old.unlink()
    asyncio.run(_make_tables(part))
    with closing(sqlite3.connect(part, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA cache_size=-1000000")
        connection.execute("BEGIN")
        _fill(connection, Size(results), random.Random(SEED))
        connection.execute("COMMIT")
    part.rename(path)
    return path


async def _make_tables(path: Path) -> None:
    async with open_store(f"sqlite+aiosqlite:///{path}"):
        pass  # opening makes the tables


def _fill(connection: sqlite3.Connection, size: Size, chance: random.Random) -> None:
    # Indexes in another order than the rows are faster to make at the end.
    later = list(
        connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'result' AND sql IS NOT NULL"
        )
    )
    for name, _ in later:
        connection.execute(f"DROP INDEX {name}")
    _insert(connection, "source", "id, slug, title, publisher, retrieved", _sources())
    _insert(connection, "athlete", "id, slug, name, family_name, nation, sex, born", _athletes(size, chance))
    _insert(connection, "meet", "id, slug, name, city, country, kind", _meets(size, chance))
    columns = "id, slug, meet_id, discipline, sex, round, heat, date"
    _insert(connection, "race", columns, _races(size, chance))
    columns = "race_id, athlete_id, place, status, mark_text, mark_value, mark_step, mark_measure, event"
    _insert(connection, "result", columns, _results(size, chance))
    for _, statement in later:
        connection.execute(statement)
    _say(connection)
    connection.execute(f"INSERT INTO meta (key, value) VALUES ('version', '1'), ('{LAST_BATCH}', '{IMPORT}')")


def _say(connection: sqlite3.Connection) -> None:
    """Make all rows belong to one batch; seeding deletes rows of shipped origin that data/ does not have."""
    for fact, source in (("result", f"race_id % {SOURCES} + 1"), ("race", f"id % {SOURCES} + 1"), ("athlete", "1")):
        connection.execute(
            f"INSERT INTO {fact}_source ({fact}_id, source_id, origin) SELECT id, {source}, '{_ORIGIN}' FROM {fact}"
        )
    connection.execute(
        "INSERT INTO batch (id, source_id, files, fingerprint, started, finished)"
        f" VALUES ({IMPORT}, 1, 'synthetic', 'synthetic', '2024-10-01T00:00:00+00:00', '2024-10-01T00:00:00+00:00')"
    )


def _insert(connection: sqlite3.Connection, table: str, columns: str, rows: Iterator[_Values]) -> None:
    marks = ", ".join("?" * len(columns.split(",")))
    sql = f"INSERT INTO {table} ({columns}, origin) VALUES ({marks}, '{_ORIGIN}')"
    while chunk := list(islice(rows, CHUNK)):
        connection.executemany(sql, chunk)


def _sources() -> Iterator[_Values]:
    for number in range(1, SOURCES + 1):
        yield number, f"synthetic-{number}", f"Results, part {number}", "Nobody", "2024-10-01"


def random_name(chance: random.Random, syllables: int) -> str:
    """A made-up name of so many syllables."""
    return "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(syllables)).capitalize()


def _athletes(size: Size, chance: random.Random) -> Iterator[_Values]:
    for number in range(1, size.athletes + 1):
        first, family = random_name(chance, 2), random_name(chance, 3)
        born = _FIRST_DAY + timedelta(days=chance.randrange(-5000, 6000))
        sex = _POOLS[number % len(_POOLS)][1]
        yield number, f"synthetic-{number}", f"{first} {family}", family, chance.choice(_NATIONS), sex, born.isoformat()


def _meets(size: Size, chance: random.Random) -> Iterator[_Values]:
    for number in range(1, size.meets + 1):
        city = random_name(chance, 3)
        kind = "world" if number % 500 == 0 else ""
        yield number, f"synthetic-{number}", f"{city} Meeting {number}", city, chance.choice(_NATIONS), kind


def _event_of(race: int) -> tuple[str, Sex, int]:
    group, sex = _POOLS[race % len(_POOLS)]
    discipline, usual = group[race // len(_POOLS) % len(group)]
    return discipline, sex, usual


def _races(size: Size, chance: random.Random) -> Iterator[_Values]:
    day = _FIRST_DAY
    for number in range(1, size.races + 1):
        number_in_meet = number % RACES_A_MEET
        if number_in_meet == 0:
            day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
        discipline, sex, _ = _event_of(number)
        held = "final" if number_in_meet % 3 else "heat"
        meet = number // RACES_A_MEET + 1
        yield number, f"synthetic-{number}", meet, discipline, sex, held, number_in_meet + 1, day.isoformat()


def _results(size: Size, chance: random.Random) -> Iterator[_Values]:
    made = 0
    for race in range(1, size.races + 1):
        jitter = chance.randrange(6) if race % 2 and race < size.races else 0
        wanted = race * size.results // size.races + jitter - made
        made += wanted
        discipline, sex, usual = _event_of(race)
        event = Event(discipline, sex, short_track=False).key
        time = usual
        for place, athlete in enumerate(_starters(size, race, wanted, chance), start=1):
            time += 10 * chance.randrange(usual // 1500)
            if chance.random() < 0.02:
                yield race, athlete, None, "DNF", None, None, None, None, event
            else:
                yield race, athlete, place, None, written(time), time, 10, "time", event


def _starters(size: Size, race: int, wanted: int, chance: random.Random) -> list[int]:
    """Athletes of about the same rank from the pool of the race, in random order."""
    pool = race % len(_POOLS)
    most = (size.athletes - pool) // len(_POOLS) - 1
    best = int((most - NEIGHBOURS) * chance.random() ** MOST_NEAR_THE_TOP)
    chosen: dict[int, None] = {}
    while len(chosen) < wanted:
        rank = best + int(chance.expovariate(1 / NEIGHBOURS))
        if rank < most:
            chosen[(rank + 1) * len(_POOLS) + pool] = None
    return list(chosen)


def written(milliseconds: int) -> str:
    """A time as publishers write it, to the hundredth: `10.84`, `3:44.00`."""
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes}:{rest / 1000:05.2f}" if minutes else f"{rest / 1000:.2f}"


def write_own_results(path: Path, rows: int) -> None:
    """Write a file in our own format, with athletes and meets that the store does not have."""
    chance = random.Random(SEED + 1)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("athlete", "sex", "nation", "event", "date", "meet", "city", "place", "mark", "source"))
        said = "Synthetic results, Nobody, 2024-10-01"
        for race in range(rows // 8):
            day = (_FIRST_DAY + timedelta(days=chance.randrange(_DAYS))).isoformat()
            city, (discipline, sex, usual) = random_name(chance, 3), _event_of(race)
            for place in range(1, 9):
                athlete, nation = f"{random_name(chance, 2)} {random_name(chance, 3)}", chance.choice(_NATIONS)
                mark = written(usual + place * 10 * (1 + usual // 20_000))
                writer.writerow((athlete, sex, nation, discipline, day, f"{city} Games", city, place, mark, said))
