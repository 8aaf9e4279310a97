"""Makes a folder of data files as large as a full almanac, with random content from a fixed seed.

    python -m benchmarks.shipped_folder FOLDER [--results 60000]

What is written by hand in data/ is in it, too; athletes, meets and result sheets come on top.
"""

import argparse
import csv
import random
import shutil
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from benchmarks.synthetic import SEED, written
from bot.ingest import columns
from bot.ingest.shipped import shipped_data_folder

RESULTS = 60_000
A_RACE = 4.3  # results
AN_ATHLETE = 6.4  # results
RACES_A_MEET = 14
_SERIES = ("synthetic-league", "synthetic-games", "synthetic-cup")
_EVENTS = {
    "100m": 10_000, "200m": 20_100, "400m": 44_500, "800m": 104_000, "1500m": 213_000, "mile": 230_000,
    "3000m": 450_000, "5000m": 780_000, "10000m": 1_620_000, "400m-hurdles": 48_000, "3000m-steeplechase": 490_000,
}  # fmt: skip
_NATIONS = ("KEN", "ETH", "USA", "GBR", "NOR", "JAM", "GER", "FRA", "ESP", "ITA", "POL", "SWE", "AUS", "JPN", "CAN")
_SYLLABLES = [consonant + vowel for consonant in "bdfghklmnprstv" for vowel in "aeiou"]
_SOURCES = "wa-all-time-lists-2025;tilastopaja-profiles-2025"
_DAYS = 9_000
_FIRST_DAY = date(2000, 1, 10)


def make_folder(folder: Path, results: int = RESULTS) -> Path:
    """Make the folder anew; returns it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(shipped_data_folder(), folder, ignore=shutil.ignore_patterns("results", "athletes", "teams"))
    chance = random.Random(SEED)
    pools = _write_athletes(folder, round(results / AN_ATHLETE), chance)
    races = round(results / A_RACE)
    meets = _write_meets(folder, races // RACES_A_MEET + 1, chance)
    sheets: defaultdict[tuple[str, int], list[tuple[object, ...]]] = defaultdict(list)
    left = results
    for number in range(races):
        meet, series, day = meets[number // RACES_A_MEET]
        starters = min(left, 4 + (number % 10 < 3)) if number < races - 1 else min(left, 8)
        rows = _race(number, meet, day, starters, pools, chance)
        left -= len(rows)
        sheets[series, day.year] += rows
    for (series, year), rows in sheets.items():
        _write(folder / "results" / series / f"{year}.csv", columns.SHEET, rows)
    return folder


def _race(
    number: int, meet: str, day: date, starters: int, pools: dict[tuple[str, str], list[str]], chance: random.Random
) -> list[tuple[object, ...]]:
    discipline, sex = list(_EVENTS)[number % len(_EVENTS)], "MW"[number // len(_EVENTS) % 2]
    pool = pools[discipline, sex]
    at = chance.randrange(len(pool) - 12)
    field = chance.sample(pool[at : at + 12], starters)
    head = (f"{meet}-{number}", meet, discipline, sex, "", "final", number % RACES_A_MEET + 1, day, "")
    time = round(_EVENTS[discipline] * (1.0 if sex == "M" else 1.1))
    rows: list[tuple[object, ...]] = []
    for place, athlete in enumerate(field, 1):
        time += 10 * chance.randrange(1, 30)
        rows.append((*(head if place == 1 else ("",) * len(head)), place, athlete, written(time), "", _SOURCES))
    return rows


def _write_athletes(folder: Path, count: int, chance: random.Random) -> dict[tuple[str, str], list[str]]:
    events = [(event, sex) for event in _EVENTS for sex in "MW"]
    pools: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    filed: defaultdict[str, list[tuple[object, ...]]] = defaultdict(list)
    for number in range(count):
        first, family = ("".join(chance.choices(_SYLLABLES, k=k)).capitalize() for k in (2, 3))
        event, sex = events[number % len(events)]
        slug = f"{first}-{family}-{number}".lower()
        born = date(1975, 1, 2) + timedelta(days=chance.randrange(3_000)) if number % 3 else ""
        filed[slug[0]].append((slug, f"{first} {family}", family, chance.choice(_NATIONS), sex, born, _SOURCES))
        pools[event, sex].append(slug)
    for letter, rows in filed.items():
        _write(folder / "athletes" / f"{letter}.csv", columns.ATHLETE, sorted(rows, key=lambda row: str(row[0])))
    return pools


def _write_meets(folder: Path, count: int, chance: random.Random) -> list[tuple[str, str, date]]:
    filed: defaultdict[str, list[tuple[object, ...]]] = defaultdict(list)
    meets: list[tuple[str, str, date]] = []
    for number in range(count):
        series = _SERIES[number % len(_SERIES)]
        day, city = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS)), "".join(chance.choices(_SYLLABLES, k=2))
        slug = f"{city}-{day.year}-{number}"
        name, end = f"{city.capitalize()} Games", day + timedelta(days=number % 3)
        nation = chance.choice(_NATIONS)
        filed[series].append((slug, name, series, "league", day, end, city.capitalize(), "", nation, _SOURCES))
        meets.append((slug, series, day))
    for series, rows in filed.items():
        _write(folder / "meets" / f"{series}.csv", columns.MEET, rows)
    return meets


def _write(path: Path, header: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--results", type=int, default=RESULTS)
    given = parser.parse_args()
    make_folder(given.folder, given.results)
