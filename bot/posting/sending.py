"""Sends what is in the outbox: one post of a channel at a time, many channels at once, each post once.

A post is leased before it is sent and marked after. Whoever dies in between leaves a post that may have arrived:
- The nonce is the post's token, so that Discord takes the same post twice for one, for some minutes. Nothing relies on
  more than NONCE_KEPT.
- A post that was handed to Discord before is first looked for in its channel, by the token in its button's custom_id;
  only when it is not there it is sent again. The look alone misses what is still on its way, the nonce alone what
  was sent longer ago.
- Where a clock that was ahead says when that was, nobody knows since when to look: then at the latest messages.
- Where the history may not be read, a nonce that is still kept has to do; later the post is refused, not sent twice.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.cards.card import Card
from bot.cards.delivering import marked
from bot.domain.dates import utc_now
from bot.domain.outbox import LONGEST_DELAY, FoundPost, LockedOut, MessageGone, NotNow, Outbox, Post, Refused
from bot.domain.target import Target
from bot.errors import StoreError
from bot.posting.gathering import Gathering
from bot.posting.pace import Pace
from bot.services import Handle

log = logging.getLogger(__name__)

LEASE = 60.0  # seconds until another sender takes a post over; renewed while it is being sent
NONCE_KEPT = timedelta(minutes=2)  # Discord says "a few minutes"
SKEW = timedelta(minutes=1)  # by which this machine's clock and Discord's may differ
MOST = 64  # posts on their way at once, each of another target
MOST_AGAIN = 16  # of them, such as failed before
SLOW = 5.0  # seconds after which a post no longer counts as one of these
MOST_SLOW = 500  # posts that may take longer than that
FIRST_DELAY = 5.0  # seconds before a failed post is tried again: doubled each time, up to LONGEST_DELAY
GRACE = 2.0  # seconds that posts on their way have when the bot stops
POLL = 1.0  # seconds between looks at an outbox in which nothing was due
RATE = 25.0  # posts begun in a second by a process: answers stay as quick beside them
RATE_OF_BOT = 40.0  # by all processes: Discord takes 50 requests a second of a bot
GATHER = 0.25  # seconds in which posts that were sent are marked together
_AHEAD = 0.5  # seconds of posts that are leased together, because a lease costs as much as two posts
_LAST = 0.25  # of a lease: with no more of it left a sender looks whether it still holds it before it sends
MARKING = (0.0, 1.0, 2.0, 4.0)  # seconds to wait before each try to note that a post was sent


class Transport(Protocol):
    """Discord, for posts. Raises Refused, NotNow or LockedOut."""

    async def post(self, target: Target, card: Card, token: str) -> int:
        """Send a card with the token as its nonce; the message's id, the first one's if this is a repetition.

        Raises MessageGone too, where a message of that nonce was there and was deleted.
        """
        ...

    async def find(self, target: Target, token: str, since: datetime | None) -> FoundPost | None:
        """The bot's message since then, or among the latest, that has the token in a custom_id; or None."""
        ...

    async def edit(self, target: Target, message: int, card: Card) -> None:
        """Replace the card of a message. Raises MessageGone too."""
        ...


Draw = Callable[[Post], Awaitable[Card]]
"""Draws the card of a post as it is now, with its edit. Must have a button, which is then marked with the token."""

Recognise = Callable[[Post, FoundPost], Awaitable[None]]
"""Notes what a post tells that was found in its channel, where nothing else knows that. Raises StoreError."""


@dataclass
class _Running:
    """A post on its way."""

    post: Post
    task: asyncio.Task[None]
    began: float


class Sending:
    """The sender's service. One in each process; any number of processes share one outbox."""

    def __init__(  # noqa: PLR0913 - each is a part that tests and benchmarks replace
        self,
        outbox: Outbox,
        transport: Transport,
        draw: Draw,
        clock: Callable[[], datetime] = utc_now,
        *,
        lease: float = LEASE,
        first_delay: float = FIRST_DELAY,
        rate: float = RATE,
        gather: float = GATHER,
        recognise: Recognise | None = None,
        is_quiet: Callable[[], bool] = lambda: True,
    ) -> None:
        """`lease`, `first_delay` and `gather` are in seconds, `rate` is in posts a second.

        `is_quiet` says whether nobody waits for an answer: posts let answers go first.
        """
        self._recognise = recognise
        self._outbox, self._transport, self._draw, self._clock = outbox, transport, draw, clock
        self._lease, self._first_delay = lease, first_delay
        self._running: dict[int, _Running] = {}  # by the id of the target
        self._ready: deque[Post] = deque()  # leased, to begin one after the other
        self._pace, self._most_ready = Pace(rate, is_quiet), max(rate * _AHEAD, 1)
        self._sent = Gathering(self._mark_sent, gather)
        self._renewed = 0.0
        self._leases = asyncio.Lock()  # held while leases are renewed or given back, so that both go by the latest end
        self._locked_out = False

    async def run(self, handle: Handle) -> None:
        """Send until cancelled. What is on its way then may have arrived, and is looked for by the next sender."""
        try:
            while not handle.stopping:
                await self.step(handle)
        finally:
            await self.close()

    @property
    def busy(self) -> int:
        """How many posts are on their way."""
        return len(self._running)

    async def close(self) -> None:
        """Wait a moment for what is on its way, and give up the rest."""
        if self._ready:
            with suppress(StoreError):  # else these leases run out
                await self._outbox.renew(self._ready, self._clock())
            self._ready.clear()
        tasks = [running.task for running in self._running.values()]
        if tasks:
            await asyncio.wait(tasks, timeout=GRACE)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._sent.close()

    async def step(self, handle: Handle) -> bool:
        """Start to send what is due, as far as there is room, and wait until something may have changed.

        Says whether there was anything to send, or on its way.
        """
        busy = self.busy > 0
        try:
            took = await self._take()
            await self._renew()
        except StoreError as error:
            handle.tell(error)
            await handle.sleep(POLL)
            return True
        if self._locked_out:
            handle.miss(LockedOut())
        else:
            handle.beat()
        self._begin()
        ends = [running.task for running in self._running.values()]
        if self._room() > 0 and (took or self._ready):
            await self._pace.wait()
        elif busy and not ends:  # what was on its way has ended meanwhile, and another may wait behind it
            await asyncio.sleep(0)
        elif ends:
            await asyncio.wait(ends, timeout=POLL, return_when=asyncio.FIRST_COMPLETED)
        else:
            await handle.sleep(POLL, self._outbox.wait_for_posts)
        return bool(took or ends or busy)

    async def _take(self) -> int:
        """Lease what there is room for, unless some are leased already; how many."""
        if self._locked_out:
            self._ready.clear()  # their leases run out
        room = 0 if self._locked_out or self._ready else int(min(self._room(), self._most_ready))
        if room <= 0:
            return 0
        now = self._clock()
        again = sum(running.post.attempts > 0 for running in self._running.values() if not self._is_slow(running))
        until = now + timedelta(seconds=self._lease)
        self._ready.extend(await self._outbox.lease(now, until, room, MOST_AGAIN - again))
        return len(self._ready)

    def _begin(self) -> None:
        """Start to send what is leased, as far as there is room and it is time for the next."""
        while self._ready and self._room() > 0 and self._pace.may_begin():
            self._pace.take()
            post = self._ready.popleft()
            task = asyncio.create_task(self.deliver(post), name=f"post {post.id}")
            self._running[post.target.id] = _Running(post, task, asyncio.get_running_loop().time())
            task.add_done_callback(lambda _task, key=post.target.id: self._running.pop(key, None))

    def _room(self) -> int:
        slow = sum(map(self._is_slow, self._running.values()))
        return 0 if slow >= MOST_SLOW else MOST - (len(self._running) - slow)

    def _is_slow(self, running: _Running) -> bool:
        return asyncio.get_running_loop().time() - running.began > SLOW

    async def _renew(self) -> None:
        """Keep what is still being sent: no call to discord.py is cancelled, however slow."""
        now = asyncio.get_running_loop().time()
        if self._running and now - self._renewed > self._lease / 3:
            await self._keep([running.post for running in self._running.values()])
            self._renewed = now

    async def _keep(self, posts: Sequence[Post]) -> bool:
        """Renew leases; whether all of them were still ours."""
        async with self._leases:
            held = [self._current(post) for post in posts]
            kept = await self._outbox.renew(held, self._clock() + timedelta(seconds=self._lease))
            for post in kept:
                if (running := self._running.get(post.target.id)) is not None and running.post.id == post.id:
                    running.post = post
        return len(kept) == len(posts)

    async def _is_ours(self, post: Post) -> bool:
        """Whether a post is still leased to us: whoever got no turn for long may have lost it to another sender."""
        post = self._current(post)
        if post.leased_until and post.leased_until - self._clock() > timedelta(seconds=self._lease * _LAST):
            return True
        return await self._keep([post])

    def _current(self, post: Post) -> Post:
        """The post with its lease as it was renewed last."""
        running = self._running.get(post.target.id)
        return running.post if running is not None and running.post.id == post.id else post

    async def deliver(self, post: Post) -> None:
        """Send or edit one post, and note what became of it."""
        try:
            await (self._send(post) if post.message is None else self._edit(post, post.message))
        except Refused as refused:
            log.warning("post %s to %s refused: %s", post.token, post.target, refused)
            reason, whole = str(refused), refused.whole_target
            await self._note(lambda: self._outbox.mark_refused(post, self._clock(), reason, whole_target=whole))
        except LockedOut:
            if not self._locked_out:
                log.warning("Discord refuses the bot's token: nothing is sent until the bot is started with a new one")
            self._locked_out = True
            await self._postpone(post)
        except NotNow as error:
            log.warning("post %s to %s failed: %s", post.token, post.target, error)
            await self._postpone(post)
        except Exception:
            log.exception("post %s to %s failed", post.token, post.target)
            await self._postpone(post)

    async def _send(self, post: Post) -> None:
        found = await self._look(post, post.tried) if post.tried is not None else None
        if found is not None:
            message = found.message
            if self._recognise is not None:
                await self._recognise(post, found)
        else:
            card = marked(await self._draw(post), post.token)
            if not await self._is_ours(post):
                log.info("post %s was taken over by another sender", post.token)
                return
            try:
                message = await self._transport.post(post.target, card, post.token)
            except MessageGone:  # it arrived before, and somebody deleted it
                message = 0
        await self._note(lambda: self._sent.add((post.id, message)))

    async def _mark_sent(self, sent: Sequence[tuple[int, int]]) -> None:
        await self._outbox.mark_sent(dict(sent), self._clock())

    async def _look(self, post: Post, tried: datetime) -> FoundPost | None:
        """The message of a post that was handed to Discord before. Raises Refused where nobody can tell any more."""
        ago = self._clock() - tried
        known = ago >= -SKEW  # else the clock was ahead then, or is behind now
        try:
            return await self._transport.find(post.target, post.token, tried - SKEW if known else None)
        except Refused:
            if not known or ago > NONCE_KEPT - timedelta(seconds=SLOW):
                raise
            return None

    async def _edit(self, post: Post, message: int) -> None:
        try:
            await self._transport.edit(post.target, message, marked(await self._draw(post), post.token))
        except MessageGone:
            log.info("post %s was deleted, so it is not edited", post.token)
        await self._note(lambda: self._outbox.mark_edited(post.id, post.edit))

    async def _postpone(self, post: Post) -> None:
        delay = min(self._first_delay * 2**post.attempts, LONGEST_DELAY.total_seconds())

        async def postpone() -> None:
            async with self._leases:
                await self._outbox.postpone(self._current(post), self._clock() + timedelta(seconds=delay))

        await self._note(postpone)

    async def _note(self, note: Callable[[], Awaitable[None]]) -> None:
        """Note what became of a post, also if the database fails for a while.

        If it cannot be noted, the lease runs out and the post is looked for.
        """
        for number, wait in enumerate(MARKING, 1):
            await asyncio.sleep(wait)
            try:
                await note()
            except StoreError as error:
                log.warning("cannot note what became of a post (try %d): %s", number, error)
            else:
                return
