"""Times the drawing of charts and pictures (the first starts the worker), and the delay of the event loop meanwhile.

python benchmarks/charts.py [--json]
"""

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the benchmark runs from a checkout, installed or not

from bot.cards.chart import Chart, ChartKind, Point, Series  # noqa: E402
from bot.cards.picture import Bout, Duel, Number, Picture, Rank, Ranking, Who  # noqa: E402
from bot.charts.service import Charts, Drawn, open_charts  # noqa: E402
from bot.domain.mark import Measure  # noqa: E402

ROUNDS = 10
BEAT = 0.002  # seconds
READ = date(2026, 11, 22)

Report = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    as_json = parser.parse_args().json
    for name, drawn in (("charts", examples()), ("pictures", pictures())):
        report = asyncio.run(measure_charts(drawn))
        if as_json:
            print(json.dumps({"name": name, **report}))
        else:
            print(f"{name}:", ", ".join(f"{figure} {value}" for figure, value in report.items()))


async def measure_charts(charts: Sequence[Drawn]) -> Report:
    """Milliseconds for the first chart of a new worker, for charts drawn later, and for charts drawn before.

    `idle_late_*` is the delay of the event loop while nothing is drawn, `late_*` while the worker starts and draws; on
    a busy machine compare the two.
    """
    idle = await _lateness(asyncio.sleep(1))
    times: dict[str, list[float]] = {"first": [], "drawn": [], "kept": []}
    late = await _lateness(_draw_all(charts, times))
    return {
        "first_ms": times["first"][0],
        "drawn_p50_ms": percentile(times["drawn"], 50),
        "drawn_p99_ms": percentile(times["drawn"], 99),
        "kept_p50_ms": percentile(times["kept"], 50),
        "idle_late_p99_ms": percentile(idle, 99),
        "idle_late_max_ms": max(idle),
        "late_p99_ms": percentile(late, 99),
        "late_max_ms": max(late),
    }


async def _draw_all(charts: Sequence[Drawn], times: dict[str, list[float]]) -> None:
    async with open_charts() as service:
        for turn in range(ROUNDS):
            for chart in charts:
                new = replace(chart, title=f"{chart.title} {turn}")  # a new title, so that it is not in the cache
                times["drawn" if times["first"] else "first"].append(await _timed(service, new))
                times["kept"].append(await _timed(service, new))


async def _timed(service: Charts, chart: Drawn) -> float:
    start = time.perf_counter()
    await service.draw(chart)
    return round((time.perf_counter() - start) * 1000, 3)


async def _lateness(work: Coroutine[Any, Any, None]) -> list[float]:
    """How many milliseconds late each beat of the event loop is while the work goes on."""
    late: list[float] = []
    working = asyncio.create_task(work)
    while not working.done():
        due = time.perf_counter() + BEAT
        await asyncio.sleep(BEAT)
        late.append(round(max(time.perf_counter() - due, 0) * 1000, 3))
    await working
    return late


def examples() -> tuple[Chart, ...]:
    """One chart of each kind, as large as cards make them."""
    days = tuple(date(2019, 5, 1) + timedelta(days=90 * at) for at in range(24))
    margins = tuple(Point(day, (-1) ** at * (40 + 37 * at), "Oslo") for at, day in enumerate(days))
    names = ("Josh Kerr", "Jakob Ingebrigtsen", "Cole Hocker", "Yared Nuguse")
    bests = tuple(
        Series(name, tuple(Point(date(2016 + at, 7, 1), 212_000 - 500 * at - 300 * row) for at in range(10)))
        for row, name in enumerate(names)
    )
    steps = tuple(Point(date(1912 + 3 * at, 7, 1), 236_000 - 800 * at, f"{at}\nEl Guerrouj") for at in range(36))
    return (
        _chart(ChartKind.MARGINS, (Series(names[0], margins), Series(names[1], ()))),
        _chart(ChartKind.BESTS, bests),
        _chart(ChartKind.STEPS, (Series("Men", steps),)),
    )


def pictures() -> tuple[Picture, ...]:
    """A head-to-head and a list, as large as cards make them."""
    sides = (Who("Josh", "Kerr", "GBR", "Great Britain"), Who("Jakob", "Ingebrigtsen", "NOR", "Norway"))
    numbers = tuple(Number(f"number {at}", "3–8") for at in range(4))
    bouts = tuple(Bout(at % 2, 30 * at, "Zürich ’24", "1500 m", "3:29.05") for at in range(40))
    ranks = tuple(Rank(str(at), "Jakob Ingebrigtsen", "MEX", "", ("3:26.73",)) for at in range(1, 11))
    return tuple(
        Picture("A picture of the benchmark", "Heading", "corner", content, "World Athletics", READ, "alt")
        for content in (Duel(sides, (4, 13), numbers, bouts), Ranking(ranks))
    )


def _chart(kind: ChartKind, series: tuple[Series, ...]) -> Chart:
    return Chart(kind, "A chart of the benchmark", series, Measure.TIME, "World Athletics", READ, "alt", until=READ)


def percentile(values: Sequence[float], percent: int) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) * percent // 100, len(ordered) - 1)]


if __name__ == "__main__":
    main()
