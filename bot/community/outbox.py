"""The outbox: leases posts that are due, one of a target at a time, and notes what became of them."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    CompoundSelect,
    Select,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.columns import Moment
from bot.community.leases import hold, is_leased, last_end
from bot.community.tables import departed_guild, follow, outbox, post_target, timer
from bot.community.targets import ids_of, is_of, same_target
from bot.database.opening import Database
from bot.domain.outbox import Edit, NewPost, Post, Waiting
from bot.domain.target import Target

LONGEST_REASON = 200  # characters
_AT_A_TIME = 500  # tokens in one statement
_ROWS_AT_A_TIME = 100  # posts written in one statement: answers wait for what that takes
_C = outbox.c
_TARGET = func.coalesce(_C.channel_id, _C.user_id)
# Written out, not bound: only so do the partial indexes serve.
WAITING = _C.state == literal_column("'waiting'")
EDITED = _C.edit != literal_column("''")


class OutboxRepository:
    """Leases posts and notes what became of them. Every call is a transaction of its own, and raises StoreError.

    Two senders never lease one post, nor two posts of one target; on PostgreSQL they do so at once, each other ones.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._woken = asyncio.Event()
        self._more = False  # whether the last lease left some, as far as is known

    def wake(self) -> None:
        """Have who waits for posts look: this process has made some."""
        self._woken.set()

    async def wait_for_posts(self) -> None:
        """Until this process makes posts."""
        await self._woken.wait()
        self._woken.clear()

    async def lease(self, now: datetime, until: datetime, most: int, most_again: int) -> tuple[Post, ...]:
        """At most `most` posts that are due, the first of each target, for nobody else before `until`.

        Of those that failed before, at most `most_again`. A target of which somebody has a post has no other leased;
        one that is paused, refused, or of a server that removed the bot, none at all. What is leased counts as handed
        to Discord from now on.
        """
        last = last_end(now, until)
        if not self._more and not await self._database.reader.rows(_due(), now=now, last=last, most=1):
            return ()  # an idle bot holds up no writer
        async with self._database.leasing() as connection:
            posts = await lease_posts(connection, now, until, most, most_again)
        self._more = len(posts) == most
        return posts

    async def count(self, state: str) -> int:
        """How many posts are in a state."""
        return int((await self._database.reader.rows(_count(), state=state))[0][0])

    async def find_waiting(self, now: datetime) -> Waiting:
        """What is due and not sent, and since when."""
        posts, fresh, failed = (await self._database.reader.rows(_waiting(), now=now))[0]
        moments = [moment for moment in (fresh, failed) if moment is not None]
        if not moments:
            return Waiting(posts)
        since = min(moments)
        sent = (await self._database.reader.rows(_sent_after(), moment=since))[0][0]
        return Waiting(posts, since, None if sent else since)

    async def list_channels(self, most: int) -> tuple[Target, ...]:
        """Channels that posts go to, at most so many; those first where the most is followed and timed."""
        return tuple(Target(row[0], row[1]) for row in await self._database.reader.rows(_channels(), most=most))

    async def list_refusals(self, most: int) -> tuple[tuple[Target, datetime, str], ...]:
        """Which targets refused posts, since when, and why; the latest first."""
        rows = await self._database.reader.rows(_refusals(), most=most)
        return tuple((Target(*row[:3]), row[3], row[4]) for row in rows)

    async def renew(self, posts: Collection[Post], until: datetime) -> tuple[Post, ...]:
        """Keep the leases of posts that are still to be sent; those whose leases nobody has taken over."""
        alike: defaultdict[datetime | None, list[int]] = defaultdict(list)
        for post in posts:
            alike[post.leased_until].append(post.id)
        held: set[int] = set()
        async with self._database.writing() as connection:
            for was, ids in alike.items():
                theirs = update(outbox).where(_C.id.in_(ids), _C.leased_until == was).values(leased_until=until)
                held.update((await connection.execute(theirs.returning(_C.id))).scalars())
        return tuple(replace(post, leased_until=until) for post in posts if post.id in held)

    async def mark_sent(self, messages: Mapping[int, int], now: datetime) -> None:
        """These posts are there: each id of a post with that of its message."""
        fixed = {"state": "sent", "sent": now, "attempts": 0, "leased_until": None}
        sent = update(outbox).where(_C.id == bindparam("post"), WAITING).values(message=bindparam("there"), **fixed)
        async with self._database.writing() as connection:
            await connection.execute(sent, [{"post": id_, "there": message} for id_, message in messages.items()])

    async def mark_edited(self, post: int, edit: Edit) -> None:
        """Its message says so now, or is gone; an edit that came meanwhile is still to be made."""
        async with self._database.writing() as connection:
            await connection.execute(update(outbox).where(_C.id == post).values(leased_until=None, attempts=0))
            await connection.execute(update(outbox).where(_C.id == post, _C.edit == edit).values(edit=Edit.NONE))

    async def mark_refused(self, post: Post, now: datetime, reason: str, *, whole_target: bool) -> None:
        """Discord does not take it, and it is not tried again; with `whole_target` nothing more is sent to its target.

        A post that had been sent stays so, and only its edit is given up.
        """
        gone = {"leased_until": None, "edit": Edit.NONE}
        async with self._database.writing() as connection:
            there = (await connection.execute(update(outbox).where(_C.id == post.id).values(gone))).rowcount > 0
            await connection.execute(update(outbox).where(_C.id == post.id, WAITING).values(state="refused"))
            if whole_target and there:  # else all that was kept of the target was deleted meanwhile
                await _refuse_target(connection, post.target, now, reason[:LONGEST_REASON])

    async def postpone(self, post: Post, due: datetime) -> None:
        """It failed: try it, and all that waits behind it for the same target, no earlier than `due`.

        Where somebody else has leased it since, nothing is changed.
        """
        behind = (is_of(outbox, post.target), or_(WAITING, EDITED), _C.due < due)
        theirs = update(outbox).where(_C.id == post.id, _C.leased_until == post.leased_until)
        async with self._database.writing() as connection:
            if (await connection.execute(theirs.values(leased_until=None))).rowcount:
                await connection.execute(update(outbox).where(*behind).values(due=due))


class OutboxChanges:
    """Changes of the outbox, within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, posts: Iterable[NewPost], now: datetime) -> int:
        """Make posts; how many were made. One whose token there was before is left as it is."""
        wanted = {post.token: post for post in posts}
        tokens = list(wanted)
        for start in range(0, len(tokens), _AT_A_TIME):
            there = select(_C.token).where(_C.token.in_(tokens[start : start + _AT_A_TIME]))
            for token in (await self._connection.execute(there)).scalars():
                del wanted[token]
        rows = [_row(post, now) for post in wanted.values()]
        for start in range(0, len(rows), _ROWS_AT_A_TIME):
            await self._connection.execute(insert(outbox), rows[start : start + _ROWS_AT_A_TIME])
        return len(wanted)

    async def mark_edit(self, tokens: Collection[str], edit: Edit) -> int:
        """Have posts edited that are sent or on their way; how many. Those not sent yet are drawn when they are."""
        marked, wanted = 0, list(tokens)
        gone = (_C.state == "sent") | (WAITING & _C.leased_until.is_not(None))
        for start in range(0, len(wanted), _AT_A_TIME):
            of_these = _C.token.in_(wanted[start : start + _AT_A_TIME])
            marked += (await self._connection.execute(update(outbox).where(of_these, gone).values(edit=edit))).rowcount
        return marked


async def lease_posts(
    connection: AsyncConnection, now: datetime, until: datetime, most: int, most_again: int
) -> tuple[Post, ...]:
    """`OutboxRepository.lease`, within its transaction."""
    moments = {"now": now, "last": last_end(now, until)}
    rows = (await connection.execute(_due().with_for_update(skip_locked=True), {**moments, "most": most})).all()
    posts = _with_few_again([_post(row, until) for row in rows], most_again)
    held = await hold(connection, [post.target.id for post in posts])
    posts = tuple(post for post in posts if post.target.id in held)
    if not posts:
        return ()
    # The first moment stays: since then it may have arrived, whether those after it had time to look or not.
    tried = func.coalesce(_C.tried, bindparam("now", type_=Moment))
    leased = {"leased_until": until, "tried": tried, "attempts": _C.attempts + 1}
    # Another post of the target may have been leased since these were read, and before the target was held.
    still = (_C.id.in_([post.id for post in posts]), _TARGET.not_in(_held()))
    marked = await connection.execute(update(outbox).where(*still).values(leased).returning(_C.id), moments)
    mine = set(marked.scalars())
    return tuple(post for post in posts if post.id in mine)


@cache
def _due() -> Select[*tuple[Any, ...]]:
    """The first post that is due of each target; of all the failed ones come last. Binds `now`, `last` and `most`.

    What its own row says of a post is asked outside again: there PostgreSQL goes by the row as it is when it is locked.
    """
    ready = (_C.due <= bindparam("now", type_=Moment), _TARGET.not_in(_held()))
    here = ~exists().where(departed_guild.c.guild_id == _C.guild_id)
    closed = exists().where(same_target(post_target, outbox), post_target.c.refused.is_not(None))
    paused = exists().where(same_target(post_target, outbox), post_target.c.paused)
    rank = func.row_number().over(partition_by=_TARGET, order_by=(_C.due, _C.id)).label("rank")
    each = union_all(
        select(_C.id).where(WAITING, *ready, here, ~closed, ~paused),
        select(_C.id).where(EDITED, _C.state == "sent", *ready, here, ~closed),
    ).subquery()
    ranked = select(_C.id, rank).where(_C.id.in_(select(each.c.id))).subquery()
    first = _C.id.in_(select(ranked.c.id).where(ranked.c.rank == 1))
    order = (_C.attempts > 0, _C.due, _C.id)
    chosen = select(outbox).where(first, *_free()).order_by(*order)
    return chosen.limit(bindparam("most", type_=BigInteger))


def _free() -> tuple[ColumnElement[bool], ...]:
    """Whether a post may be leased, as far as its own row says. Binds `now` and `last`."""
    leased = _C.leased_until.is_not(None) & is_leased(_C.leased_until)
    return or_(WAITING, EDITED), _C.due <= bindparam("now", type_=Moment), ~leased


def _held() -> CompoundSelect[*tuple[Any, ...]]:
    """The targets of which somebody has a post. Binds `now` and `last`."""
    return union_all(*(select(_TARGET).where(open_, is_leased(_C.leased_until)) for open_ in (WAITING, EDITED)))


@cache
def _waiting() -> Select[*tuple[Any, ...]]:
    """How many posts wait that may be sent; since when the oldest waits that was not tried, and that was. Binds `now`.

    One that failed is due later each time, so it counts from when it was made.
    """
    left = exists().where(departed_guild.c.guild_id == _C.guild_id)
    shut = or_(post_target.c.refused.is_not(None), post_target.c.paused)
    closed = exists().where(same_target(post_target, outbox), shut)
    fresh, failed = case((_C.attempts == 0, _C.due)), case((_C.attempts > 0, _C.made))
    due = or_(_C.due <= bindparam("now", type_=Moment), _C.attempts > 0)
    return select(func.count(), func.min(fresh), func.min(failed)).where(WAITING, due, ~left, ~closed)


@cache
def _sent_after() -> Select[*tuple[Any, ...]]:
    return select(exists().where(_C.state == "sent", _C.sent > bindparam("moment", type_=Moment)))


@cache
def _channels() -> Select[*tuple[Any, ...]]:
    wanted = union_all(
        select(follow.c.guild_id, follow.c.channel_id).where(follow.c.channel_id.is_not(None), ~follow.c.paused),
        select(timer.c.guild_id, timer.c.channel_id).where(timer.c.channel_id.is_not(None)),
    ).subquery()
    here = ~exists().where(departed_guild.c.guild_id == wanted.c.guild_id)
    chosen = select(wanted.c.guild_id, wanted.c.channel_id).where(here).group_by(wanted.c.guild_id, wanted.c.channel_id)
    return chosen.order_by(func.count().desc(), wanted.c.channel_id).limit(bindparam("most", type_=BigInteger))


@cache
def _refusals() -> Select[*tuple[Any, ...]]:
    c = post_target.c
    left = exists().where(departed_guild.c.guild_id == c.guild_id)
    chosen = select(c.guild_id, c.channel_id, c.user_id, c.refused, c.reason).where(c.refused.is_not(None), ~left)
    return chosen.order_by(c.refused.desc()).limit(bindparam("most", type_=BigInteger))


@cache
def _count() -> Select[*tuple[Any, ...]]:
    return select(func.count()).where(_C.state == bindparam("state"))


async def _refuse_target(connection: AsyncConnection, target: Target, now: datetime, reason: str) -> None:
    """Mark the target refused. Only targets with something to note have a row."""
    refused = {"refused": now, "reason": reason, "changed": now}
    if (await connection.execute(update(post_target).where(is_of(post_target, target)).values(refused))).rowcount == 0:
        await connection.execute(insert(post_target).values(**refused, **ids_of(target), paused=False))


def _with_few_again(posts: list[Post], most_again: int) -> tuple[Post, ...]:
    """The posts, with no more than so many that failed before, which come last."""
    fresh = sum(post.attempts == 0 for post in posts)
    return tuple(posts[: fresh + max(most_again, 0)])


def _row(post: NewPost, now: datetime) -> dict[str, object]:
    fixed = {"state": "waiting", "made": now, "due": post.due, "tried": post.tried}
    return {**ids_of(post.target), "token": post.token, "kind": post.kind, "content": post.content, **fixed}


def _post(row: Any, until: datetime) -> Post:  # noqa: ANN401 - a row
    target = Target(row.guild_id, row.channel_id, row.user_id)
    edit = Edit(row.edit) if row.state == "sent" else Edit.NONE
    return Post(row.id, target, row.token, row.kind, row.content, row.tried, row.attempts, row.message, edit, until)
