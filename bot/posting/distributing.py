"""Makes posts of news: finds what nobody was told yet, who follows it, and puts it into the outbox.

What is pending is what `told_news` does not name, whatever its number or day: a restore may turn numbers back, and
imports may commit in another order than they began.
"""

import asyncio
import gc
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from bot.community.community import Community
from bot.domain.dates import is_time, utc_now
from bot.domain.follows import FollowKind, Subscription, renamed, subjects_of
from bot.domain.news import News, NewsKind
from bot.domain.telling import Bulletin, Subject, plan
from bot.posting.wishes import fulfil_wishes
from bot.questions.almanac import Almanac
from bot.turns import short_turns

log = logging.getLogger(__name__)

KEPT = timedelta(days=30)  # news made longer ago is never told; longer than a fact is news
FORGOTTEN = timedelta(days=90)  # what was told is kept for so long
POLL = 1.0  # seconds between looks at the almanac's version
HOUSEKEEPING = timedelta(hours=1)
AT_ONCE = 20  # posts made in one transaction: no other writer waits for more, and no answer for long
PAUSE = 0.5  # seconds between these: about as fast as posts are sent, and answers have most of the time


class Distributing:
    """Makes posts of news, a step at a time. One in each process: what two find at once is told once."""

    def __init__(
        self,
        almanac: Callable[[], Almanac],
        community: Community,
        notice: Callable[[], Awaitable[object]],
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """`notice` has the almanac read anew, before posts are made: what they lead to must know what is new, too."""
        self._almanac, self._community, self._notice, self._clock = almanac, community, notice, clock
        self._seen: tuple[int, str | None] | None = None  # the almanac's version and state when all was dealt with
        self._tidied: datetime | None = None

    async def step(self) -> int:
        """Make the posts of all that is pending, import by import; how many were made. Raises StoreError."""
        await self._tidy()
        store = self._almanac().store
        there = await store.get_version(), await store.find_state()
        if there == self._seen:
            return 0
        await self._notice()
        await fulfil_wishes(self._community, self._almanac().names, self._clock())
        heads = await store.news.list_heads(self._clock() - KEPT)
        told = await self._community.told.find_told([head.key for head in heads])
        corrected = {head.key: head.told for head in heads if head.told}
        pending = await store.news.list_news({head.batch for head in heads if head.key not in told})
        made = 0
        for batch in _by_batch(pending):
            made += await self._distribute(batch, corrected)
        taken_back = [head.key for head in heads if head.taken_back and told.get(head.key) is False]
        if taken_back:
            again = {_first(key, corrected) for key in taken_back if key in corrected}
            async with self._community.transaction() as changes:
                await changes.told.take_back(taken_back)
                await changes.told.correct(again)  # what they corrected holds again as it was
        self._seen = there
        return made

    async def _distribute(self, batch: list[News], corrected: Mapping[str, str]) -> int:
        standing = [fact for fact in batch if not fact.taken_back]
        facts = [fact for fact in standing if fact.kind is not NewsKind.CORRECTION]
        wrong = {_first(fact.told, corrected) for fact in standing if fact.kind is NewsKind.CORRECTION}
        portions = _in_portions(await self._plan(facts) if facts else ())
        made, pause = 0, 0.0
        while some := await self._next_of(portions):
            if not pause:  # all facts are held until the last post is made: a search for garbage leaves them alone
                gc.freeze()
            await asyncio.sleep(pause)
            async with self._community.transaction() as changes:
                made += await changes.told.tell(some, batch, self._clock())
            self._community.outbox.wake()
            pause = PAUSE
        async with self._community.transaction() as changes:
            await changes.told.note(batch, self._clock())
            edited = await changes.told.correct(wrong)
            if gone := [fact.key for fact in batch if fact.taken_back]:
                # A process may have ended after it made some of the posts, and the import may have been undone since.
                await changes.told.take_back(gone)
        if made or edited:
            log.info("%d facts of one import: %d posts made, %d corrected", len(batch), made, edited)
        return made

    @staticmethod
    async def _next_of(portions: Iterator[list[Bulletin]]) -> list[Bulletin]:
        """The next portion of posts, worked out in a thread; empty behind the last one."""
        nothing: list[Bulletin] = []
        with short_turns():
            return await asyncio.to_thread(next, portions, nothing)

    async def _plan(self, facts: Sequence[News]) -> Iterator[Bulletin]:
        """The posts for the news of an import; what takes longest is done in a thread."""
        former_ids, now = self._almanac().names.former_ids(), self._clock()
        with short_turns():
            subjects, athletes, former = await asyncio.to_thread(_sought, facts, former_ids)
            found = await self._community.follows.list_subscriptions(subjects, athletes)
            before = await self._almanac().store.news.list_beside(facts) if found else ()
            return _plan(facts, found, before, former, now)

    async def _tidy(self) -> None:
        now = self._clock()
        if is_time(self._tidied, now, HOUSEKEEPING):
            await self._community.ahead.put_right(now)
            async with self._community.transaction() as changes:
                await changes.told.forget(now - FORGOTTEN)
            self._tidied = now


def _sought(facts: Sequence[News], former_ids: Mapping[str, str]) -> tuple[set[Subject], set[str], Mapping[str, str]]:
    """Which follows to look for: their subjects, their athletes, and the former ids of these with today's."""
    athletes = {athlete for fact in facts for athlete in fact.athletes}
    former = {old: new for old, new in former_ids.items() if new in athletes}
    subjects = {subject for fact in facts for subject in subjects_of(fact)}
    return subjects | {(FollowKind.ATHLETE, old) for old in former}, athletes | set(former), former


def _plan(
    facts: Sequence[News],
    found: Sequence[Subscription],
    before: Sequence[News],
    former: Mapping[str, str],
    now: datetime,
) -> Iterator[Bulletin]:
    told = (replace(fact, made=min(fact.made, now)) for fact in facts)  # a clock that was ahead made it
    return plan(told, (renamed(each, former) for each in found), before)


def _in_portions(bulletins: Iterable[Bulletin]) -> Iterator[list[Bulletin]]:
    """The posts in portions, those of one target together: the first are sent while the others are being made."""
    some: list[Bulletin] = []
    for _, own in groupby(bulletins, lambda each: each.target):
        some += own
        if len(some) >= AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def _by_batch(news: Iterable[News]) -> list[list[News]]:
    batches: defaultdict[str, list[News]] = defaultdict(list)
    for fact in news:
        batches[fact.batch].append(fact)
    return list(batches.values())


def _first(key: str, corrected: Mapping[str, str]) -> str:
    """The key of the news that was corrected first, if this is a correction itself."""
    for _ in range(len(corrected)):
        if key not in corrected:
            break
        key = corrected[key]
    return key
