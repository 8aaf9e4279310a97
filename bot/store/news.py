"""Reads news, with who is in it."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, func, or_, select

from bot.database.reading import Reader, Row, Statement
from bot.domain.news import News, NewsHead, NewsKind
from bot.store import tables
from bot.store.bulk import portions
from bot.store.rows import EVENT_WIDTH, event_columns, read_event

_AT_A_TIME = 100  # facts made of rows in one go: answers wait for as long as that takes
_COLUMNS = ("id", "key", "import_key", "kind", "subject", "day", "made", "said", "meet", "series", "scopes", "told")


class NewsRepository:
    """Reads news. Everything raises StoreError."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def list_heads(self, since: datetime) -> tuple[NewsHead, ...]:
        """Heads of the news made since a moment, in the order in which it was made.

        Of each import the first, for its news is dealt with at once, and all that is a correction or was taken back:
        of imports that were told long ago answers wait for no more than that.
        """
        rows = await self._reader.rows(_heads(), since=since.astimezone(UTC).isoformat())
        return tuple(NewsHead(key, batch, told, taken_back is not None) for key, batch, told, taken_back in rows)

    async def list_news(self, batches: Collection[str]) -> tuple[News, ...]:
        """All news of these imports, in the order in which it was made."""
        keys = await self._reader.rows(_keys_of_imports(), imports=list(batches)) if batches else ()
        return await self.find_news([row[0] for row in keys])

    async def find_news(self, keys: Collection[str]) -> tuple[News, ...]:
        """The news of these keys that there is, in the order in which it was made."""
        found: list[tuple[int, News]] = []
        for some in portions(sorted(keys)):
            rows = await self._reader.rows(_of_keys(), keys=some)
            who = _Athletes(await self._reader.rows(_athletes_of_keys(), keys=some))
            for part in portions(rows, _AT_A_TIME):
                found += [(int(row[EVENT_WIDTH]), _news(row, who)) for row in part]
                await asyncio.sleep(0)
        return tuple(news for _, news in sorted(found, key=lambda each: each[0]))

    async def list_beside(self, facts: Collection[News]) -> tuple[News, ...]:
        """The news of races and records that may be of one performance with these: of races records, of records races.

        It is of the same days; that of the imports of the facts is left out.
        """
        found: dict[str, News] = {}
        for kind, other in ((NewsKind.RACE, NewsKind.RECORD), (NewsKind.RECORD, NewsKind.RACE)):
            some = [fact for fact in facts if fact.kind is kind]
            if some:
                same = {
                    "kind": other,
                    "days": sorted({fact.day for fact in some}),
                    "events": sorted({fact.event.discipline for fact in some}),
                    "imports": sorted({fact.batch for fact in some}),
                }
                keys = [row[0] for row in await self._reader.rows(_beside(), **same)]
                found |= {news.key: news for news in await self.find_news(keys)}
        return tuple(found.values())


def _columns() -> Statement:
    news = tables.news
    plain = (news.c[name] for name in _COLUMNS)
    return select(*event_columns(news), *plain, news.c.taken_back).order_by(news.c.id)


def _athletes() -> Statement:
    """Who is in it, by the ids that they have today."""
    who, former, athlete = tables.news_athlete, tables.athlete_alias, tables.athlete
    today = func.coalesce(athlete.c.slug, who.c.athlete).label("today")
    joined = select(who.c.news_id, today, who.c.fresh).outerjoin(former, former.c.slug == who.c.athlete)
    return joined.outerjoin(athlete, athlete.c.id == former.c.athlete_id).order_by(who.c.news_id, today)


@cache
def _heads() -> Statement:
    c, since = tables.news.c, tables.news.c.made >= bindparam("since")
    first = c.id.in_(select(func.min(c.id)).where(since).group_by(c.import_key))
    wanted = or_(first, c.told != "", c.taken_back.is_not(None))
    return select(c.key, c.import_key, c.told, c.taken_back).where(since, wanted).order_by(c.id)


@cache
def _keys_of_imports() -> Statement:
    c = tables.news.c
    return select(c.key).where(c.import_key.in_(bindparam("imports", expanding=True)))


@cache
def _beside() -> Statement:
    c = tables.news.c
    same = (
        c.kind == bindparam("kind"),
        c.taken_back.is_(None),
        c.day.in_(bindparam("days", expanding=True)),
        c.discipline.in_(bindparam("events", expanding=True)),
        c.import_key.not_in(bindparam("imports", expanding=True)),
    )
    return select(c.key).where(*same).order_by(c.id)


@cache
def _of_keys() -> Statement:
    return _columns().where(tables.news.c.key.in_(bindparam("keys", expanding=True)))


@cache
def _athletes_of_keys() -> Statement:
    of_these = tables.news.c.key.in_(bindparam("keys", expanding=True))
    return _athletes().join(tables.news, tables.news.c.id == tables.news_athlete.c.news_id).where(of_these)


class _Athletes:
    """Who is in which news, by its id."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.every: defaultdict[int, dict[str, None]] = defaultdict(dict)  # two who are one today are there once
        self.fresh: defaultdict[int, set[str]] = defaultdict(set)
        for news, athlete, is_fresh in rows:
            self.every[news][athlete] = None
            if is_fresh:
                self.fresh[news].add(athlete)


def _news(row: Row, who: _Athletes) -> News:
    named: dict[str, Any] = dict(zip((*_COLUMNS, "taken_back"), row[EVENT_WIDTH:], strict=True))
    id_ = named["id"]
    return News(
        named["key"],
        named["import_key"],
        NewsKind(named["kind"]),
        named["subject"],
        named["day"],
        datetime.fromisoformat(named["made"]),
        named["said"],
        read_event(row),
        named["meet"],
        named["series"],
        tuple(who.every[id_]),
        frozenset(who.fresh[id_]),
        tuple(named["scopes"].split()),
        named["told"],
        named["taken_back"] is not None,
    )
