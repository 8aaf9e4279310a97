"""What benchmarks/following.py imports, and who follows it: files of the last fortnight, and channels that follow much.

Each channel follows two athletes, a rivalry, an event, a series of meets and a list of records, told in one of three
ways. All results are of the last 13 days, nine athletes of ten are known, so each import has news for each channel.

What one import says of somebody is not what another did: each would bring another namesake of everybody, or correct
races of those before, and posts that are edited share the pace of the new ones. So files give birth dates, for by name
alone somebody who ran in another city that day is taken for somebody else; and no mark is in two of 20 files, for the
same one on the same day is taken for the same race.
"""

import csv
import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from benchmarks.synthetic import written
from bot.domain.athlete import Athlete
from bot.domain.event import Sex
from bot.domain.follows import Delivery, FollowKind, Reveal, rivalry_subject, series_subject
from bot.domain.target import Target
from bot.opening import open_app
from bot.settings import Settings

SEED = 13
EVENTS = {"800m": 106_000, "1500m": 215_000, "5000m": 790_000, "400m": 45_500}  # usual marks, milliseconds
FIELD, DAYS = 8, 13
STEP = 200  # milliseconds between the marks of one file, a multiple of 10
KNOWN = 600  # athletes of each event and sex who race in these imports
POOLS = [(event, sex) for event in EVENTS for sex in (Sex.MEN, Sex.WOMEN)]
FIRST_CHANNEL, FIRST_GUILD, CHANNELS_A_GUILD = 100_000, 50_000, 10
SERIES = ("diamond-league", "european-championships", "world-championships")
HEADER = (
    *("date", "meet", "city", "country", "event", "sex", "round", "short_track"),
    *("athlete", "nation", "born", "place", "mark", "source"),
)


@dataclass
class World:
    """What is imported and followed: athletes by event and sex, and pairs of ids that are asked for."""

    home: Path
    athletes: dict[tuple[str, Sex], list[Athlete]]
    pairs: list[tuple[str, str]]
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))

    @property
    def database(self) -> Path:
        return self.home / "bell-lap.sqlite3"


async def prepare(home: Path, channels: int) -> World:
    """Have so many channels follow what the imports are about."""
    async with open_app(Settings(bell_lap_home=home, bell_lap_database=""), members=True) as app:
        world = World(home, {}, [])
        with closing(sqlite3.connect(world.database)) as connection:
            for event, sex in POOLS:
                ids = [row[0] for row in connection.execute(_WHO_RAN, (event, sex))]
                known = [who for who in map(app.almanac.names.find, ids) if who and who.born]
                world.athletes[event, sex] = world.chance.sample(known, min(KNOWN, len(known)))
            world.pairs = list(connection.execute(_MET))
        world.chance.shuffle(world.pairs)
        assert app.community is not None
        now = datetime.now(UTC)
        for number in range(channels):
            target = Target(FIRST_GUILD + number // CHANNELS_A_GUILD, FIRST_CHANNEL + number)
            event, sex = POOLS[number % len(POOLS)]
            one, other, third = world.chance.sample(world.athletes[event, sex], 3)
            follows = (
                (FollowKind.ATHLETE, one.id),
                (FollowKind.ATHLETE, other.id),
                (FollowKind.RIVALRY, rivalry_subject(one.id, third.id)),
                (FollowKind.EVENT, f"{event}:{sex}"),
                (FollowKind.MEET, series_subject(world.chance.choice(SERIES))),
                (FollowKind.RECORDS, "world"),
            )
            told = Delivery(list(Reveal)[number % 3])
            async with app.community.transaction() as changes:
                for kind, subject in follows:
                    await changes.follows.add(target, kind, subject, now)
                    if kind is not FollowKind.RECORDS:
                        await changes.follows.set_delivery(target, kind, told, now)
    return world


_WHO_RAN = """
SELECT DISTINCT a.slug FROM result AS r JOIN race ON race.id = r.race_id JOIN athlete AS a ON a.id = r.athlete_id
WHERE race.discipline = ? AND race.sex = ? AND race.date >= '2018-01-01' ORDER BY a.id
"""
_MET = """
SELECT DISTINCT a.slug, b.slug FROM result AS first
JOIN result AS second ON second.race_id = first.race_id AND second.athlete_id > first.athlete_id
JOIN athlete AS a ON a.id = first.athlete_id JOIN athlete AS b ON b.id = second.athlete_id
ORDER BY first.id LIMIT 2000
"""


def write_file(world: World, number: int, results: int, file: Path) -> None:
    """A file of races of the last 13 days."""
    chance, today = world.chance, datetime.now(UTC).date()
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(HEADER)
        orders = {pool: cycle(chance.sample(known, len(known))) for pool, known in world.athletes.items()}
        for race in range(results // FIELD):
            meet, (event, sex) = race // len(POOLS), POOLS[race % len(POOLS)]
            day = today - timedelta(days=meet % DAYS)
            head = (day, f"Meeting {number}-{meet}", f"City {number}-{meet}", "GBR", event, sex, "final", "no")
            starters = [(who.name, who.nation, str(who.born)) for who in islice(orders[event, sex], FIELD)]
            if race % 5 == 0:  # nobody knows four of them
                starters[:4] = [(f"New{_letters(chance)} Bench{_letters(chance)}", "KEN", "") for _ in range(4)]
            mark = round(EVENTS[event] * (1.0 if sex is Sex.MEN else 1.12) / STEP) * STEP + 10 * (number % (STEP // 10))
            for place, (name, nation, born) in enumerate(starters, 1):
                mark += STEP * chance.randrange(1, 4)
                writer.writerow((*head, name, nation, born, place, written(mark), "Club"))


def _letters(chance: random.Random) -> str:
    return "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=6))
