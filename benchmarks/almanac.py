"""Times the queries on a store of five million results, beside hand-written SQL in the same run.

    python -m benchmarks.almanac [--results 5000000] [--home FOLDER] [--rounds 300] [--rows 100000] [--json]

The store is made once and kept in the folder; the full size takes some minutes and a gigabyte. Times are in
milliseconds. `statement` compares the repository's SQL with hand-written SQL, both through plain sqlite3. `call`
compares the whole repository call with `execute_fetchall` of the same SQL on a warm aiosqlite connection. Each round
asks about other athletes. The busiest athletes have most results; the busiest pairs met most often among them. `held`
is the longest delay of the event loop. The last part asks while another process imports a file into a copy.
"""

import argparse
import asyncio
import json
import os
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from unittest import mock

import aiosqlite

from benchmarks.answers import beat
from benchmarks.synthetic import FULL, SEED, make_store, write_own_results
from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.errors import StoreError
from bot.store.database import open_store
from bot.store.store import Store

WARMING = 2  # times each question is asked before it is timed
BUSIEST = 20
MOST_RIVALS = 10
BY_HAND = """
SELECT race.slug, race.date, race.discipline, race.round, race.heat, meet.name, meet.city,
       first.place, first.mark_text, first.status, second.place, second.mark_text, second.status
FROM result AS first
JOIN result AS second ON second.race_id = first.race_id
JOIN race ON race.id = second.race_id
JOIN meet ON meet.id = race.meet_id
WHERE first.athlete_id = (SELECT id FROM athlete WHERE slug = ?)
  AND second.athlete_id = (SELECT id FROM athlete WHERE slug = ?)
ORDER BY race.date DESC, race.id DESC
"""
_TOP = "SELECT athlete_id FROM result GROUP BY athlete_id ORDER BY count(*) DESC LIMIT 150"
_BUSIEST_PAIRS = f"""
WITH top AS MATERIALIZED ({_TOP})
SELECT first.athlete_id, second.athlete_id FROM top
JOIN result AS first ON first.athlete_id = top.athlete_id
JOIN result AS second ON second.race_id = first.race_id AND second.athlete_id > first.athlete_id
WHERE second.athlete_id IN top GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT {BUSIEST}
"""
_RIVALS_OF = """
SELECT first.athlete_id, second.athlete_id FROM result AS first
JOIN result AS second ON second.race_id = first.race_id AND second.athlete_id <> first.athlete_id
WHERE first.id = ? LIMIT 1
"""

Pair = tuple[str, str]
Figures = dict[str, float]
Report = dict[str, Figures]
_Ask = Callable[[Pair], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Sample:
    """The athletes (by pairs) and races to ask about."""

    random: tuple[Pair, ...]
    busiest: tuple[Pair, ...]
    races: tuple[str, ...]


def sample(path: Path, rounds: int) -> Sample:
    """Draws random pairs that met, and races; finds the pairs that met most often."""
    chance = random.Random(SEED)
    with closing(sqlite3.connect(path)) as connection:
        last = connection.execute("SELECT max(id) FROM result").fetchone()[0]
        drawn = (connection.execute(_RIVALS_OF, (chance.randint(1, last),)).fetchone() for _ in range(rounds))
        pairs = tuple(_slugs(pair) for pair in drawn if pair is not None)
        busiest = tuple(_slugs(pair) for pair in connection.execute(_BUSIEST_PAIRS))
        races = connection.execute("SELECT max(id) FROM race").fetchone()[0]
    return Sample(pairs, busiest, tuple(f"synthetic-{chance.randint(1, races)}" for _ in range(rounds)))


def _slugs(ids: Sequence[int]) -> Pair:
    return f"synthetic-{ids[0]}", f"synthetic-{ids[1]}"


async def time_all(actions: Sequence[Callable[[], Awaitable[object]]], rounds: int) -> list[float]:
    """The times of `rounds` warm calls in milliseconds, taking the actions in turn."""
    times: list[float] = []
    for at, action in zip(range(rounds + WARMING * len(actions)), cycle(actions), strict=False):
        start = time.perf_counter()
        await action()
        if at >= WARMING * len(actions):
            times.append((time.perf_counter() - start) * 1000)
    return times


def spread(times: Sequence[float]) -> Figures:
    """The median, the 99th percentile and the worst."""
    ordered = sorted(times)
    return {"p50": statistics.median(ordered), "p99": ordered[int(0.99 * (len(ordered) - 1))], "worst": ordered[-1]}


def beside(ours: Sequence[float], theirs: Sequence[float]) -> Figures:
    """The figures of ours, and their ratios to theirs."""
    row, other = spread(ours), spread(theirs)
    return row | {"p50 / by hand": row["p50"] / other["p50"], "p99 / by hand": row["p99"] / other["p99"]}


async def statement_sent(store: Store) -> str:
    """The SQL that `list_meetings` sends to the driver; its parameters are the two slugs in this order."""
    fetch = aiosqlite.Connection.execute_fetchall
    with mock.patch.object(aiosqlite.Connection, "execute_fetchall", autospec=True, side_effect=fetch) as spy:
        await store.races.list_meetings(_somebody("one"), _somebody("other"))
    sql, parameters = spy.call_args.args[1:]
    if tuple(parameters) != ("one", "other"):
        raise AssertionError("the statement does not take the two slugs as its parameters")
    return sql


async def _fetch_all(connection: sqlite3.Connection, sql: str, pair: Pair) -> object:
    return connection.execute(sql, pair).fetchall()


def _call(store: Store) -> _Ask:
    return lambda pair: store.races.list_meetings(_somebody(pair[0]), _somebody(pair[1]))


def _somebody(slug: str) -> Athlete:
    return Athlete(slug, slug, "XXX", Sex.MEN)


async def time_pairs(
    asks: Sequence[Callable[[Pair], Awaitable[object]]], pairs: Sequence[Pair], rounds: int
) -> Figures:
    """The first way to ask about the pairs beside the second, in turns, because the machine's speed varies."""
    actions = [partial(ask, pair) for pair in pairs for ask in asks]
    times = await time_all(actions, len(asks) * rounds)
    return beside(times[::2], times[1::2])


async def measure_pairs(store: Store, path: Path, pairs: Sequence[Pair], rounds: int) -> Report:
    """SQL and call for head-to-heads, each beside its counterpart."""
    sql = await statement_sent(store)
    report: Report = {}
    # Two connections: on a shared one the second query would find the pages that the first has read.
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path)) as other:
        statements = [partial(_fetch_all, one, sql), partial(_fetch_all, other, BY_HAND)]
        report["statement"] = await time_pairs(statements, pairs, rounds)
    async with aiosqlite.connect(path) as connection:
        calls = [_call(store), partial(connection.execute_fetchall, sql)]
        report["call"] = await time_pairs(calls, pairs, rounds)
    return report


async def measure_others(store: Store, chosen: Sample, rounds: int) -> Report:
    """The other queries; for those that read the whole store, also how long they delay the event loop."""
    mile = Event("mile")
    actions: dict[str, Sequence[Callable[[], Awaitable[object]]]] = {
        "list_results, random": [lambda one=one: store.races.list_results(one) for one, _ in chosen.random],
        "list_results, busiest": [lambda one=one: store.races.list_results(one) for one, _ in chosen.busiest],
        "list_bests, random": [partial(store.races.list_bests, *pair) for pair in chosen.random],
        "list_bests, busiest": [partial(store.races.list_bests, *pair) for pair in chosen.busiest],
        "list_rivals, random": [lambda one=one: store.races.list_rivals(one, MOST_RIVALS) for one, _ in chosen.random],
        "list_rivals, busiest": [
            lambda one=one: store.races.list_rivals(one, MOST_RIVALS) for one, _ in chosen.busiest
        ],
        "list_field": [lambda race=race: store.races.list_field(race) for race in chosen.races],
        "list_records": [lambda: store.records.list_records(mile)],
    }
    report = {name: spread(await time_all(asked, rounds)) for name, asked in actions.items()}
    report["get_coverage"] = await time_once(store.get_coverage)
    report["list_listings"] = await time_once(store.athletes.list_listings)
    return report


async def time_once(action: Callable[[], Awaitable[object]]) -> Figures:
    """The time of one call, and the longest delay of the event loop."""
    lags: list[float] = []
    heart = asyncio.create_task(beat(lags))
    await asyncio.sleep(0.05)
    start = time.perf_counter()
    await action()
    took = (time.perf_counter() - start) * 1000
    await asyncio.sleep(0.05)
    heart.cancel()
    return {"once": took, "held": max(lags)}


async def measure_importing(path: Path, chosen: Sample, rows: int) -> Report:
    """How long readers wait while another process imports a file into a copy of the store."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        home = Path(folder)
        copy = home / path.name
        await asyncio.to_thread(shutil.copyfile, path, copy)
        write_own_results(home / "results.csv", rows)
        command = (
            "-m",
            "bot",
            "import",
            str(home / "results.csv"),
            "--source",
            "Synthetic results, Nobody, 2024-10-01",
        )
        environment = os.environ | {"BELL_LAP_HOME": str(home), "BELL_LAP_DATABASE": ""}
        async with open_store(f"sqlite+aiosqlite:///{copy}") as store:
            await _call(store)(chosen.random[0])
            start = time.perf_counter()
            with (home / "log").open("wb") as log:
                importing = await asyncio.create_subprocess_exec(
                    sys.executable, *command, env=environment, stdout=log, stderr=log
                )
                try:
                    times, failures = await _ask_until_done(store, chosen, importing)
                finally:
                    if importing.returncode is None:
                        importing.kill()
            took = time.perf_counter() - start
        if importing.returncode:
            raise SystemExit(f"the import failed:\n{(home / 'log').read_text()}")
    row = spread(times) | {"answers": len(times), "locked or failed": failures, "import, seconds": took}
    return {"readers while an import writes": row}


async def _ask_until_done(
    store: Store, chosen: Sample, importing: asyncio.subprocess.Process
) -> tuple[list[float], int]:
    done = asyncio.create_task(importing.wait())
    times: list[float] = []
    failures = 0
    for one, other in cycle((*chosen.random, *chosen.busiest)):
        if done.done():
            break
        for ask in (
            lambda one=one, other=other: _call(store)((one, other)),
            lambda one=one: store.races.list_results(one),
            store.get_version,
        ):
            start = time.perf_counter()
            try:
                await ask()
            except StoreError as error:
                print(error, file=sys.stderr)
                failures += 1
            times.append((time.perf_counter() - start) * 1000)
        await asyncio.sleep(0.005)  # without a pause the loop would measure its own queue
    return times, failures


async def measure(path: Path, rounds: int, rows: int) -> Report:
    """All figures, by name."""
    chosen = await asyncio.to_thread(sample, path, rounds)
    report: Report = {}
    async with open_store(f"sqlite+aiosqlite:///{path}") as store:
        for name, pairs in (("random pairs", chosen.random), ("busiest pairs", chosen.busiest)):
            for kind, row in (await measure_pairs(store, path, pairs, rounds)).items():
                report[f"head-to-head {kind}, {name}"] = row
        report |= await measure_others(store, chosen, rounds)
    if rows:
        report |= await measure_importing(path, chosen, rows)
    return report


def main() -> None:
    """Make the store if it is missing, measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--results", type=int, default=FULL)
    parser.add_argument("--home", type=Path, default=Path(tempfile.gettempdir()) / "bell-lap-benchmarks")
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--rows", type=int, default=100_000, help="of the file imported meanwhile; 0 leaves that out")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    start = time.perf_counter()
    path = make_store(options.home, options.results)
    print(f"{path} was ready after {time.perf_counter() - start:.0f} s", file=sys.stderr)
    report = asyncio.run(measure(path, options.rounds, options.rows))
    if options.json:
        print(json.dumps(report, indent=2))
        return
    for name, row in report.items():
        print(f"{name:40}", "  ".join(f"{key} {value:9.3f}" for key, value in row.items()))


if __name__ == "__main__":
    main()
