"""Times each question from its options to Discord components, and measures the delay of the event loop.

    python -m benchmarks.answers [--rounds 200] [--json]

Cold is the first question to a newly opened app, warm is every later one. The times are also given as ratios to one
aiosqlite query (`SELECT 1`) of the same run, because the machine's speed varies. Charts are measured as in
benchmarks/charts.py. The heartbeat is a task that sleeps for a millisecond in a loop, and notes how late it wakes.
"""

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiosqlite

from benchmarks.charts import examples, measure_charts
from bot.app import App
from bot.cards.components import render
from bot.opening import open_app
from bot.settings import Settings

QUESTIONS = (
    "/h2h Kerr Ingebrigtsen",
    "/h2h josh-kerr jakob-ingebrigtsen finals",
    "/record two-mile",
    "/record 1500 scope:european",
    "/record mile list:1",
    "/quote ingebrigtsen",
    "/quote about:medals",
    "/results Jakob Ingebrigtsen",
    "/race Budapest 2023 1500",
    "/athlete Jakob Ingebrigtsen",
    "/athlete Josh Kerr, Jakob Ingebrigtsen and Yared Nuguse",
    "/h2h josh-kerr jakob-ingebrigtsen view:sources",
    "/rivals Josh Kerr",
    "/on-this-day 7 August",
    "/pace 3:43.73 mile",
    "/about",
    "/help",
    "/quote zzyzx",
)
BEAT = 0.001


async def time_of(action: Callable[[], Awaitable[object]]) -> float:
    """Milliseconds that an action takes."""
    start = time.perf_counter()
    await action()
    return (time.perf_counter() - start) * 1000


async def beat(lags: list[float]) -> None:
    """Note by how many milliseconds each beat comes late, until cancelled."""
    while True:
        lags.append(await time_of(lambda: asyncio.sleep(BEAT)) - BEAT * 1000)


async def measure(rounds: int) -> dict[str, dict[str, float]]:
    """Times in milliseconds for each question, and under `event loop` by how much it was late."""
    measured: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(bell_lap_home=Path(home), bell_lap_database="")
        async with open_app(settings):
            pass  # migrates and seeds the store
        lags: list[float] = []
        for question in QUESTIONS:
            measured[question] = await _measure_question(settings, question, rounds, lags)
        baseline = await _baseline(Path(home) / "bell-lap.sqlite3", rounds)
    for row in measured.values():
        row["p50 / SELECT 1"] = row["p50"] / baseline
    measured |= await _measure_charts()
    measured["event loop"] = {"p50": statistics.median(lags), "p99": _percentile(lags, 0.99), "worst": max(lags)}
    return measured


async def _measure_question(settings: Settings, question: str, rounds: int, lags: list[float]) -> dict[str, float]:
    async with open_app(settings) as app:
        heart = asyncio.create_task(beat(lags))
        cold, *warm = [await time_of(lambda: _answer(app, question)) for _ in range(rounds + 1)]
        heart.cancel()
    return {"cold": cold, "p50": statistics.median(warm), "p99": _percentile(warm, 0.99)}


async def _measure_charts() -> dict[str, dict[str, float]]:
    """The first chart, which starts the worker, later ones, and cached ones.

    The delay of the event loop is given for an idle second, and for the time in which the worker starts and draws.
    """
    figures = await measure_charts(examples())
    return {
        "a chart": {
            "cold": figures["first_ms"],
            "p50": figures["drawn_p50_ms"],
            "p99": figures["drawn_p99_ms"],
            "cached p50": figures["kept_p50_ms"],
        },
        "event loop, idle": {"p99": figures["idle_late_p99_ms"], "worst": figures["idle_late_max_ms"]},
        "event loop, charts": {"p99": figures["late_p99_ms"], "worst": figures["late_max_ms"]},
    }


async def _answer(app: App, question: str) -> None:
    render((await app.ask_line(question)).card, app.codec).to_components()


async def _baseline(database: Path, rounds: int) -> float:
    async with aiosqlite.connect(database) as connection:
        return statistics.median(
            [await time_of(lambda: connection.execute_fetchall("SELECT 1")) for _ in range(rounds)]
        )


def _percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    measured = asyncio.run(measure(arguments.rounds))
    if arguments.json:
        print(json.dumps(measured, indent=2))
        return
    for name, row in measured.items():
        print(f"{name:44}", "  ".join(f"{key} {value:8.2f}" for key, value in row.items()))


if __name__ == "__main__":
    main()
