"""Reads what a post of news tells, as it stands now."""

import asyncio
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from bot.cache import LruCache
from bot.cards.holders import names_of
from bot.domain.athlete import Athlete
from bot.domain.disciplines import event_within
from bot.domain.follows import FollowKind, Reveal, rivals_of
from bot.domain.news import News, NewsKind
from bot.domain.race import AnyResult, Race
from bot.domain.record import Record
from bot.domain.telling import Told
from bot.questions.almanac import Almanac
from bot.questions.repositories import Store

MOST_KEPT = 2000  # news, and races


@dataclass(frozen=True, slots=True)
class PostedFact:
    """One fact of a post.

    `followed` are the athletes in it whom the target follows, by name: an order that says nothing of places.
    `for_records` says that nothing but a follow of records brought it. `results` is the race's field, of a record
    `record` is set; both are empty where the fact is gone. `names` are those of the field, by id.
    """

    news: News
    reveal: Reveal
    followed: tuple[Athlete, ...]
    for_records: bool
    where: str
    results: tuple[AnyResult, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    record: Record | None = None

    @property
    def race(self) -> Race | None:
        """The race, where that is the fact."""
        return self.results[0].race if self.results else None

    @property
    def gone(self) -> bool:
        """Whether it was taken back, or is no longer held."""
        return self.news.taken_back or not (self.results or self.record)

    @property
    def event(self) -> str:
        """The event in a sentence: `men's 1500 m`."""
        return event_within(self.news.event)


@dataclass(frozen=True, slots=True)
class Field:
    """The results of a race, and what those in it are called beside each other, by id."""

    results: tuple[AnyResult, ...]
    names: Mapping[str, str]


class Held:
    """News and races as the store holds them in one state, each read once.

    The posts of one import tell many of the same facts: each of 1,000 channels that follow an event has 30 races to
    read.
    """

    def __init__(self, store: Store, state: str | None) -> None:
        """`state` is what `find_state` gave before: whoever finds another one makes this anew."""
        self.state = state
        self._store = store
        self._news = LruCache[str, News](MOST_KEPT)
        self._races = LruCache[str, Field](MOST_KEPT)
        self._reading = asyncio.Lock()

    async def find_news(self, keys: Collection[str]) -> tuple[News, ...]:
        """The news of these keys that there is. Raises StoreError."""
        found = {key: news for key in keys if (news := self._news.find(key)) is not None}
        missing = [key for key in keys if key not in found]
        for news in await self._store.news.find_news(missing) if missing else ():
            found[news.key] = news
            self._news.keep(news.key, news, 1)
        return tuple(found.values())

    async def find_field(self, race: str) -> Field:
        """The field of a race, empty for one that is not held. Raises StoreError."""
        found = self._races.find(race)
        if found is not None:
            return found
        async with self._reading:  # several posts are drawn at once, and want the same race first
            found = self._races.find(race)
            if found is None:
                results = await self._store.races.list_field(race)
                found = Field(results, names_of(result.competitor for result in results))
                self._races.keep(race, found, 1)
            return found


async def read_facts(
    told: Iterable[Told], news: Iterable[News], almanac: Almanac, held: Held, most: int
) -> list[PostedFact]:
    """The first `most` facts of a post in the order of their days, those that are gone too."""
    by_key = {fact.key: fact for fact in news}
    facts = [(by_key[one.news_key], one) for one in told if one.news_key in by_key]
    facts.sort(key=lambda each: (each[0].day, each[0].meet, event_within(each[0].event), each[0].subject))
    return [await _read(fact, one, almanac, held) for fact, one in facts[:most]]


async def _read(news: News, told: Told, almanac: Almanac, held: Held) -> PostedFact:
    followed = _followed(news, told, almanac)
    for_records = all(kind is FollowKind.RECORDS for kind, _ in told.follows)
    if news.kind is NewsKind.RECORD:
        record = await _find_record(news, almanac)
        where = _where(news, almanac) or ((record.city or record.meet) if record else "")
        return PostedFact(news, told.reveal, followed, for_records, where, record=record)
    there = await held.find_field(news.subject)
    where = there.results[0].race.meet.short_where if there.results else _where(news, almanac)
    return PostedFact(news, told.reveal, followed, for_records, where, there.results, there.names)


def _where(news: News, almanac: Almanac) -> str:
    """Where its meet was, as a race of it says it; empty if the meet is not held."""
    try:
        return almanac.meets.listing(news.meet).meet.short_where if news.meet else ""
    except KeyError:
        return ""


async def _find_record(news: News, almanac: Almanac) -> Record | None:
    records = await almanac.store.records.list_records(news.event)
    return next((record for record in records if record.id == news.subject), None)


def _followed(news: News, told: Told, almanac: Almanac) -> tuple[Athlete, ...]:
    ids: dict[str, None] = {}
    for kind, subject in told.follows:
        if kind is FollowKind.ATHLETE:
            ids[subject] = None
        elif kind is FollowKind.RIVALRY:
            ids |= dict.fromkeys(rivals_of(subject))
    athletes = [athlete for id_ in ids if id_ in news.athletes and (athlete := almanac.names.find(id_))]
    return by_name(athletes)


def by_name(athletes: Iterable[Athlete]) -> tuple[Athlete, ...]:
    """Athletes in an order that says nothing of places."""
    return tuple(sorted(athletes, key=lambda one: (one.short_name, one.name, one.id)))
