"""What posts tell, as rows: written in one statement, and read again."""

from collections.abc import Iterable
from functools import cache, lru_cache

from sqlalchemy import Insert, insert, select

from bot.community.columns import json_rows
from bot.community.tables import outbox, outbox_news
from bot.domain.follows import FollowKind
from bot.domain.telling import Subject, Telling


@cache
def keep_rows(on_postgres: bool) -> Insert:
    """Write what posts tell. Binds `rows`, a JSON array of arrays as `row_of` makes them, each behind its number.

    In one statement SQLite needs no Python. Row by row its thread would take Python's lock for each, and the event loop
    would wait, and the answers with it.
    """
    row, c = json_rows("rows", on_postgres).c.value, outbox.c
    number, post = row[0].as_integer(), row[1].as_integer()
    told = (row[at].as_string() for at in range(2, 6))
    there = select(c.id, c.guild_id, c.channel_id, c.user_id, *told).where(c.id == post).order_by(number)
    columns = ("outbox_id", "guild_id", "channel_id", "user_id", "news_key", "said", "reveal", "follows")
    return insert(outbox_news).from_select(columns, there)


def row_of(post: int, telling: Telling) -> tuple[object, ...]:
    """What `keep_rows` takes of a fact, behind the row's number."""
    return post, telling.news.key, telling.news.said, telling.reveal, _print_subjects(telling.follows)


def _print_subjects(follows: Iterable[Subject]) -> str:
    return "\n".join(f"{kind} {subject}" for kind, subject in follows)


@lru_cache(maxsize=4096)  # all facts of a follow have the same text
def read_subjects(printed: str) -> tuple[Subject, ...]:
    """The kinds and subjects of follows that a row has."""
    parted = (line.partition(" ") for line in printed.split("\n") if line)
    return tuple((FollowKind(kind), subject) for kind, _, subject in parted)
