"""Times /top over a home folder whose almanac is large, through the whole app but for Discord.

    python -m benchmarks.tops --home FOLDER [--rounds 300] [--json]

The folder is one that `bell-lap import` filled beside the shipped facts. Each question is asked from the start, nothing
is kept. Times are in milliseconds: `wall` as they passed, `cpu` as this process worked on them, which says more on a
machine that is busy with other things.
"""

import argparse
import asyncio
import json
import sys
import time
from pathlib import Path

from benchmarks.almanac import Figures, Report, spread
from bot.app import App
from bot.opening import open_app
from bot.questions.top.answer import TopLists
from bot.settings import Settings

QUESTIONS = (
    "/top 1500 2024",
    "/top 100",
    "/top 100 men",
    "/top 1500 nation:NOR",
    "/top 800 scope:africa",
    "/top 1500 meet:olympics",
    "/top pole vault",
    "/top 4x100 2024",
    "/top 100 men marks:all",
    "/top 100 men until:2000",
    "/top 110h men view:wind",
)
WARMING = 3


async def measure(app: App, question: str, rounds: int) -> Report:
    """Wall and processor times of one question."""
    walls: list[float] = []
    works: list[float] = []
    for at in range(rounds + WARMING):
        wall, work = time.perf_counter(), time.process_time()
        reply = await app.ask_line(question)
        if at >= WARMING:
            walls.append((time.perf_counter() - wall) * 1000)
            works.append((time.process_time() - work) * 1000)
        if not isinstance(reply.outcome, TopLists):
            raise SystemExit(f"{question} has no answer here: {reply.outcome}")
    return {"wall": spread(walls), "cpu": spread(works)}


async def run(home: Path, rounds: int) -> dict[str, Report]:
    """The times of all questions."""
    async with open_app(Settings(bell_lap_home=home, bell_lap_database="")) as app:
        return {question: await measure(app, question, rounds) for question in QUESTIONS}


def _row(figures: Figures) -> str:
    return "  ".join(f"{name} {value:7.2f}" for name, value in figures.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    report = asyncio.run(run(args.home, args.rounds))
    if args.json:
        json.dump(report, sys.stdout, indent=2)
        return
    for question, times in report.items():
        print(f"{question:28} wall {_row(times['wall'])}   cpu {_row(times['cpu'])}")


if __name__ == "__main__":
    main()
