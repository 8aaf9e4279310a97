"""How long searching a server's quotebook takes, beside a plain LIKE on the same rows in the same run.

    python -m benchmarks.quotebook [--quotes 100000] [--searches 1000] [--database URL] [--json]

The book holds quotes of 20 words on average, drawn from 40,000 by Zipf's law, of 200 members and 300 athletes, with
two of 60 tags. The searches are drawn from the quotes: one to three words of one of them, one word in six misspelt, one
search in five with a member, an athlete or a tag besides; a page of ten and the count, as `/quotebook` shows them.
On SQLite the CPU time of this process is all that a search takes, whatever else runs on the machine.
On PostgreSQL the tables are vacuumed before, as autovacuum does within a minute of so much that is new.
"""

import argparse
import asyncio
import json
import random
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path

from sqlalchemy import Integer, String, bindparam, func, select

from bot.community.book_rows import select_quotes
from bot.community.community import Community
from bot.community.database import open_community
from bot.community.kind import COMMUNITY
from bot.community.tables import book_quote
from bot.database.opening import open_database
from bot.database.reading import Reader, Statement
from bot.domain.quotebook import Entry, Speaker, Wanted, draft_quote, of_athlete, of_member

GUILD, KEEPER = 10, 77
WORDS, TAGS, MEMBERS, ATHLETES = 40_000, 60, 200, 300
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
AT_A_TIME = 10_000
SYLLABLES = [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er", "in", "ol", "us")]
ENDINGS = ("", "", "", "s", "ed", "ing")


@dataclass(frozen=True)
class Times:
    """Milliseconds."""

    name: str
    p50: float
    p95: float
    p99: float
    longest: float


def make_entries(count: int, chance: random.Random) -> list[Entry]:
    vocabulary: dict[str, None] = {}
    while len(vocabulary) < WORDS:
        vocabulary["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) + chance.choice(ENDINGS)] = None
    words, weights = list(vocabulary), list(accumulate(1 / (rank + 3) for rank in range(WORDS)))
    entries: list[Entry] = []
    for number in range(count):
        said = " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(5, 35)))
        member = chance.random() < 0.7
        who = of_member(chance.randint(1, MEMBERS)) if member else _athlete(chance.randint(1, ATHLETES))
        tags = [f"tag{chance.randint(1, TAGS)}" for _ in range(2)]
        entries.append(Entry(draft_quote(f"{said} {number}", who, tags=tags)))
    return entries


def make_searches(entries: Sequence[Entry], count: int, chance: random.Random) -> list[Wanted]:
    searches: list[Wanted] = []
    for _ in range(count):
        draft = chance.choice(entries).draft
        drawn = chance.sample(draft.words.split()[:-1], k=chance.randint(1, 3))
        words = " ".join(misspell(word, chance) if chance.random() < 1 / 6 else word for word in drawn)
        narrowed = chance.random()
        if narrowed < 0.1:
            searches.append(Wanted(words=words, tag=draft.tags[0]))
        elif narrowed < 0.2:
            searches.append(Wanted(words=words, member=draft.speaker.user, athlete=draft.speaker.athlete))
        else:
            searches.append(Wanted(words=words))
    return searches


def misspell(word: str, chance: random.Random) -> str:
    at = chance.randint(1, len(word) - 1)
    return word[:at] + chance.choice("aeiourstn") + word[at + chance.randint(0, 1) :]


def _athlete(number: int) -> Speaker:
    return of_athlete(f"Athlete Number{number}", f"athlete-{number}")


async def time_searches(community: Community, searches: Sequence[Wanted]) -> tuple[tuple[Times, Times], int, int]:
    taken: list[float] = []
    worked: list[float] = []
    found = corrected = 0
    for wanted in searches:
        begun, before = time.perf_counter(), time.process_time()
        result = await community.quotebook.search(GUILD, wanted)
        taken.append(time.perf_counter() - begun)
        worked.append(time.process_time() - before)
        found += bool(result.quotes)
        corrected += bool(result.read_as)
    return (_times("search", taken), _times("search, CPU of this process", worked)), found, corrected


async def time_like(reader: Reader, searches: Sequence[Wanted]) -> Times:
    """The same for a search that only knows LIKE: neither inflected nor misspelt words."""
    c = book_quote.c
    limit = bindparam("limit", type_=Integer)
    taken: list[float] = []
    statements: dict[int, tuple[Statement, Statement]] = {}
    for count in (1, 2, 3):
        alike = [c.words.like(bindparam(f"word{at}", type_=String)) for at in range(count)]
        this = (c.guild_id == GUILD, c.state == "shown", *alike)
        page = select_quotes().where(*this).order_by(c.number.desc()).limit(limit)
        statements[count] = page, select(func.count()).where(*this)
    for wanted in searches:
        words = {f"word{at}": f"%{word}%" for at, word in enumerate(wanted.words.split())}
        page, counted = statements[len(words)]
        begun = time.perf_counter()
        await reader.rows(page, limit=10, **words)
        await reader.rows(counted, **words)
        taken.append(time.perf_counter() - begun)
    return _times("plain LIKE", taken)


def _times(name: str, taken: Sequence[float]) -> Times:
    ordered = [1000 * each for each in sorted(taken)]
    at = {share: round(ordered[min(int(share * len(ordered)), len(ordered) - 1)], 2) for share in (0.5, 0.95, 0.99)}
    return Times(name, at[0.5], at[0.95], at[0.99], round(ordered[-1], 2))


async def measure(url: str, quotes: int, count: int) -> dict[str, object]:
    chance = random.Random(1)
    entries = make_entries(quotes, chance)
    async with open_community(url) as community:
        begun = time.perf_counter()
        for start in range(0, quotes, AT_A_TIME):
            async with community.transaction() as changes:
                await changes.quotebook.add_all(GUILD, entries[start : start + AT_A_TIME], KEEPER, NOW)
        kept = time.perf_counter() - begun
        await vacuum(url)
        searches = make_searches(entries, count, chance)
        await time_searches(community, searches[: count // 10])
        times, found, corrected = await time_searches(community, searches)
        async with open_database(url, COMMUNITY) as beside:
            like = await time_like(beside.reader, searches[: max(count // 10, 10)])
        begun = time.perf_counter()
        for _ in range(100):
            await community.quotebook.pick(GUILD, Wanted(), chance.random())
        picked = 1000 * (time.perf_counter() - begun) / 100
        begun = time.perf_counter()
        await community.quotebook.list_tags(GUILD)
        tags = 1000 * (time.perf_counter() - begun)
    return {
        "quotes": quotes,
        "searches": count,
        "found": found,
        "corrected": corrected,
        "times": [asdict(each) for each in (*times, like)],
        "keeping them took (s)": round(kept, 1),
        "one at random (ms)": round(picked, 2),
        "the tags (ms)": round(tags, 2),
    }


async def vacuum(url: str) -> None:
    async with open_database(url, COMMUNITY) as database:
        if database.reader.url.get_backend_name() == "postgresql":
            async with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
                await connection.exec_driver_sql("VACUUM ANALYZE")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quotes", type=int, default=100_000)
    parser.add_argument("--searches", type=int, default=1000)
    parser.add_argument("--database", help="a SQLAlchemy URL; by default a file that is deleted afterwards")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = arguments.database or f"sqlite+aiosqlite:///{Path(folder) / 'community.sqlite3'}"
        report = asyncio.run(measure(url, arguments.quotes, arguments.searches))
    print(json.dumps(report, indent=None if arguments.json else 2))


if __name__ == "__main__":
    main()
