"""Draws every card, view and page of all that ships, and says what Discord would refuse; it takes an hour or two.

`python -m scripts.cards --part 2/8` does the second eighth. Discord's own description is looked for in ../shared.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from bot.opening import open_app
from bot.settings import Settings
from tests.crawling import Crawl, about_all_else, about_athletes, about_meets, about_races, list_faults_of_shapes
from tests.discord_limits import is_described

TELL = 300.0  # seconds between lines on how far it is
MOST_TOLD = 50  # faults


async def look_at_all(part: int, of: int) -> Crawl:
    """Look at the cards of one part of all questions; parts are counted from 1."""
    with tempfile.TemporaryDirectory() as home:
        async with open_app(Settings(bell_lap_home=Path(home), bell_lap_database="")) as app:
            questions = [
                *await about_athletes(app, sorted(app.almanac.names)[part - 1 :: of]),
                *about_meets(sorted(app.almanac.meets)[part - 1 :: of]),
                *about_races(sorted(await app.almanac.store.races.list_ids())[part - 1 :: of]),
                *(await about_all_else(app))[part - 1 :: of],
            ]
            crawl, told = Crawl(app, views_only=True), time.monotonic()
            for at, asked in enumerate(questions, 1):
                await crawl.follow([asked])
                if time.monotonic() - told > TELL:
                    told = time.monotonic()
                    _say(f"{at} of {len(questions)} questions, {crawl.cards} cards, {len(crawl.faults)} faults")
            return crawl


def main() -> int:
    """Returns exit code 1 if there are faults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="1/1", help="which part of how many, as 2/8")
    part, _, of = parser.parse_args().part.partition("/")
    crawl = asyncio.run(look_at_all(int(part), int(of)))
    faults = crawl.faults
    if is_described():
        faults += list_faults_of_shapes(crawl.shapes.values())
    else:
        _say("Discord's description is not here: only its limits were checked.")
    for fault in faults[:MOST_TOLD]:
        _say(fault)
    _say(f"{crawl.cards} cards of {len(crawl.shapes)} shapes: {len(faults)} faults")
    return 1 if faults else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
