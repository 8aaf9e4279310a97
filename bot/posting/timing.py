"""Makes posts of timers: one sleeper waits for the earliest, leases what is due, and deals with it in one transaction.

That transaction makes the post and says when the timer is due next. So a service that dies has done both or neither,
and another one takes over what it had leased; of two services the second finds the timer changed. The token of a post
is made from what it is and for which day or start: should members' data be restored from a backup, the same post has
the same token and is looked for first.
"""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.community.community import Community
from bot.domain.dates import is_behind, is_time, utc_now
from bot.domain.outbox import NewPost
from bot.domain.quotebook import Wanted
from bot.domain.timers import DAILY, QUOTE, REMINDER, Tells, Timer, TimerKind
from bot.domain.timing import (
    LATEST_DAILY,
    LONGEST_FOLLOWED,
    Start,
    daily_again,
    daily_token,
    is_late,
    may_be_there,
    next_daily,
    reminder_token,
    reset_daily,
    started,
    was_ahead,
)
from bot.errors import StoreAway, StoreError
from bot.questions.context import Context
from bot.questions.starts import find_start
from bot.services import AGAIN, Handle

log = logging.getLogger(__name__)

AT_A_TIME = 100  # timers leased at once
# Until another service takes timers over. Dealing with them takes far less, and does no harm when it takes longer: who
# comes second finds them changed.
LEASE = timedelta(seconds=10)
LONGEST_SLEEP = 30.0  # seconds until timers of other processes, and changes of the almanac, are seen
SHORTEST_SLEEP = 0.5  # seconds
CLOCK = timedelta(hours=1)  # between looks for what a clock left that was ahead

HasNews = Callable[[date, Tells], Awaitable[bool]]
"""Whether there is anything to tell on a day (`Dailies.has_news`). Raises StoreError."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What becomes of a timer that is due: how it is left, None if it is deleted, and its post, if it has one."""

    after: Timer | None
    post: NewPost | None = None
    note: str = ""  # for the log


class Timing:
    """The service that makes the posts of timers. Any number of processes may run one."""

    def __init__(
        self,
        community: Community,
        context: Callable[[], Context],
        has_news: HasNews,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """`context` is asked each time: the almanac is read anew while the bot runs."""
        self._community, self._context, self._clock = community, context, clock
        self._has_news = has_news
        self._seen: int | None = None  # the version of the almanac by which the starts were found
        self._checked: datetime | None = None  # when the clock was found to be right last

    async def run(self, handle: Handle) -> None:
        """Make posts until cancelled."""
        while True:
            longest = LONGEST_SLEEP
            try:
                await self.step()
            except StoreError as error:
                handle.tell(error)
                longest = AGAIN if isinstance(error, StoreAway) else LONGEST_SLEEP
            else:
                handle.beat()
            await self._sleep(handle, longest)

    async def step(self) -> int:
        """Deal with all timers that are due; how many posts were made. Raises StoreError."""
        await self._follow_clock()
        await self._follow_zones()
        await self._follow_starts()
        made = 0
        while True:
            now = self._clock()
            due = await self._community.timers.lease(now, now + LEASE, AT_A_TIME)
            if not due:
                return made
            settled: list[tuple[Timer, Settled]] = []
            for timer in due:
                try:
                    settled.append((timer, await self._settle(timer)))
                except StoreError:
                    raise
                except Exception:  # whatever is wrong with one, the others come; it is tried again when its lease ends
                    log.exception("cannot deal with timer %d", timer.id)
            made += await self._keep(settled)

    async def _sleep(self, handle: Handle, longest: float) -> None:
        """Until the next timer is due, one is changed by this process, or it is time to look at the others."""
        seconds, now = longest, self._clock()
        try:
            earliest = await self._community.timers.find_earliest(now, now + LEASE)
        except StoreError:
            earliest = None
        if earliest is not None:
            seconds = min(max((earliest - self._clock()).total_seconds(), SHORTEST_SLEEP), longest)
        await handle.sleep(seconds, self._community.timers.wait_for_change)

    async def _follow_clock(self) -> None:
        """Let timers begin anew that a clock dealt with which was far ahead. A post that was made is not made again."""
        now = self._clock()
        if is_behind(now) or not is_time(self._checked, now, CLOCK):
            return
        for timer in await self._community.timers.list_ahead(now):
            if not was_ahead(timer, now):
                continue
            if timer.kind is TimerKind.DAILY:
                await self._change(timer, daily_again(timer, now), now)
            else:
                anew = replace(timer, told=None, dropped=None)
                await self._change(timer, started(anew, await self._start(anew)), now)
        self._checked = now

    async def _follow_zones(self) -> None:
        """Let timers that go by the zone of the settings follow it."""
        for timer, zone in await self._community.timers.list_moved():
            now = self._clock()
            if timer.kind is TimerKind.DAILY:
                await self._change(timer, reset_daily(timer, timer.minute or 0, zone, now), now)
            else:
                moved = replace(timer, zone=zone)
                await self._change(timer, started(moved, await self._start(moved)), now)

    async def _follow_starts(self) -> None:
        """Look again when what reminders are for starts, once the almanac has changed."""
        version = self._context().almanac.version
        if version == self._seen:
            return
        for timer in await self._community.timers.list_reminders():
            start = await self._start(timer)
            if start is not None and start.at != timer.starts:
                await self._change(timer, started(timer, start), self._clock())
        self._seen = version

    async def _settle(self, timer: Timer) -> Settled:
        """What becomes of a timer that is due."""
        now = self._clock()
        return await (self._daily(timer, now) if timer.kind is TimerKind.DAILY else self._reminder(timer, now))

    async def _keep(self, settled: list[tuple[Timer, Settled]]) -> int:
        """Deal with timers in one transaction; how many posts were made."""
        kept: list[tuple[Timer, Settled]] = []
        async with self._community.transaction() as changes:
            for timer, what in settled:
                posts = () if what.post is None else (what.post,)
                if await changes.timers.settle(timer, what.after, posts, self._clock()):
                    kept.append((timer, what))
        for timer, what in kept:
            if what.note:
                log.info("timer %d: %s", timer.id, what.note)
        return sum(what.post is not None for _, what in kept)

    async def _daily(self, timer: Timer, now: datetime) -> Settled:
        if timer.day is None or timer.due is None or timer.tells is None:
            raise ValueError("a daily post that is due has a day")
        day = timer.day + timedelta(days=1)
        after = next_daily(timer, day)
        late, note = now - timer.due, ""
        content: dict[str, object] = {"day": day.isoformat(), "tells": timer.tells, **_lateness(timer.due, now)}
        kind = QUOTE if timer.tells is Tells.QUOTE else DAILY
        if late > LATEST_DAILY:
            note = f"gave up the post of {day}, which was due {late} ago"
            content["over"] = True
        told = late <= LATEST_DAILY and await self._has_something(timer, timer.tells, day)
        followed = kind == QUOTE and may_be_there(timer.due, now) and late < LONGEST_FOLLOWED
        post = _post(timer, daily_token(timer, day), kind, content, now) if told or followed else None
        return Settled(after, post, note)

    async def _has_something(self, timer: Timer, tells: Tells, day: date) -> bool:
        """Whether there is anything to tell. Which quote it is, is chosen when the post is drawn."""
        if tells is not Tells.QUOTE:
            return await self._has_news(day, tells)
        guild = timer.target.guild
        return guild is not None and await self._community.quotebook.count(guild, Wanted()) > 0

    async def _reminder(self, timer: Timer, now: datetime) -> Settled:
        """A reminder is made, moved where its start has moved, or given up where what it is for is over."""
        start, repeated = await self._start(timer), timer.kind is TimerKind.ATHLETE
        if timer.due is None or start is None or (start.at != timer.starts and now < start.at - timer.before):
            return Settled(started(timer, start))
        told = replace(timer, told=start.at, dropped=None)
        after = started(told, await self._start(told)) if repeated else None
        if now >= start.until:
            given_up = after or replace(timer, due=None)
            note = f"gave up a reminder that was due {now - timer.due} ago: what it is for is over"
            return Settled(replace(given_up, dropped=now), note=note)
        content = {
            "kind": timer.kind,
            "subject": timer.subject,
            "starts": start.at.isoformat(),
            "exact": start.exact,
            "zone": timer.zone,
            "role": timer.role,
            **_lateness(timer.due, now),
        }
        return Settled(after, _post(timer, reminder_token(timer, start.at), REMINDER, content, now))

    async def _start(self, timer: Timer) -> Start | None:
        return await find_start(timer, self._context())

    async def _change(self, before: Timer, after: Timer, now: datetime) -> None:
        async with self._community.transaction() as changes:
            await changes.timers.settle(before, after, (), now)


def _lateness(due: datetime, now: datetime) -> dict[str, str]:
    return {"due": due.isoformat()} if is_late(due, now) else {}


def _post(timer: Timer, token: str, kind: str, content: Mapping[str, object], now: datetime) -> NewPost:
    due = timer.due or now
    tried = due if may_be_there(due, now) else None
    return NewPost(timer.target, token, kind, json.dumps(content), due, tried)
