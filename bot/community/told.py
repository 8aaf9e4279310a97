"""Which news was told to whom: makes the posts of an import, and has posts edited whose facts changed."""

import asyncio
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Select,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.columns import json_values
from bot.community.outbox import WAITING, OutboxChanges
from bot.community.tables import follow, outbox, outbox_news, told_news
from bot.community.told_rows import keep_rows, read_subjects, row_of
from bot.database.reading import Reader, Statement
from bot.domain.follows import Reveal
from bot.domain.news import News
from bot.domain.outbox import Edit, NewPost, token_of
from bot.domain.target import Target
from bot.domain.telling import MOST_TOLD, Bulletin, Told, later

NEWS = "news"  # the kind of these posts
ARRIVED = "arrived"  # the kind of posts that say who is held now: a post of news that comes no later says it for them
LATE = timedelta(minutes=10)  # a post due longer ago may have been sent from an outbox that a backup replaced
_AT_A_TIME = 400  # values in one statement
_POSTS_AT_A_TIME = 5  # whose facts are written in one statement: no answer waits for more than their rows take
_MOST_LATER = 14  # posts after the first that are tried for what comes too late for it

T = TypeVar("T")


class ToldRepository:
    """Reads what was told. Everything raises StoreError."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def find_told(self, keys: Collection[str]) -> Mapping[str, bool]:
        """Those of these keys of news that was dealt with, each with whether it was taken back by then."""
        statement = _told_among(self._reader.url.get_backend_name() == "postgresql")
        rows = await self._reader.rows(statement, keys=json.dumps(list(keys)))
        return {row[0]: bool(row[1]) for row in rows}

    async def list_told(self, post: int) -> tuple[Told, ...]:
        """What a post tells, in the order in which it got there."""
        rows = await self._reader.rows(_told_by(), post=post)
        return tuple(Told(row[0], Reveal(row[1]), read_subjects(row[2])) for row in rows)


class ToldChanges:
    """Changes of what was told, within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def tell(self, bulletins: Sequence[Bulletin], news: Collection[News], now: datetime) -> int:
        """Make posts for the news of an import, all those of each of their targets; how many were made.

        What was dealt with meanwhile is left out, and what a target was told before in other words. Whoever was told
        some of this news was told all of it: by a process that ended before it noted that it was dealt with. Facts for
        a post that still waits join it; for one that is sent or on its way they go into the next. A target that follows
        nothing any more gets none: somebody deleted all that was kept of it since its follows were read.
        """
        targets = list(dict.fromkeys(each.target for each in bulletins))
        follow_still = await self._find_followers([target.id for target in targets])
        told = await self._find_told([fact.key for fact in news])
        fresh = {fact.key: fact for fact in news if fact.key not in told}
        said = await self._list_said(targets, {fact.said for fact in fresh.values()})
        done = {row.target for row in said if row.news_key in fresh}
        known = {(row.target, row.said) for row in said if not row.taken_back}
        to_tell = [each for each in bulletins if each.target.id in follow_still - done]
        wanted: list[Bulletin] = []
        for part in _parts(to_tell, _POSTS_AT_A_TIME):
            wanted += [each for bulletin in part if (each := _left(bulletin, fresh, known)) is not None]
            await asyncio.sleep(0)
        placed = await self._find_places(wanted)
        made = await OutboxChanges(self._connection).add((_post(each, now) for each in placed.values()), now)
        await self._keep(placed)
        await self._take_arrivals(placed)
        return made

    async def note(self, news: Collection[News], now: datetime) -> None:
        """Note that news was dealt with: whoever is to be told of it has a post.

        What a clock made that was ahead is kept until after that day, as long as it counts as news.
        """
        told = await self._find_told([fact.key for fact in news])
        fresh = [fact for fact in news if fact.key not in told]
        rows = [{"news_key": fact.key, "taken_back": fact.taken_back, "at": max(now, fact.made)} for fact in fresh]
        for part in _parts(rows):
            await self._connection.execute(insert(told_news), part)

    async def correct(self, keys: Collection[str]) -> int:
        """Have posts that tell this news say that it was corrected; how many."""
        return await OutboxChanges(self._connection).mark_edit(await self._tokens(keys), Edit.CORRECTED)

    async def take_back(self, keys: Collection[str]) -> int:
        """Have posts that tell this news say that it was taken back, and leave it out of those not sent; how many."""
        for part in _parts(list(keys)):
            telling = outbox.c.id.in_(select(outbox_news.c.outbox_id).where(outbox_news.c.news_key.in_(part)))
            open_ = set((await self._connection.execute(_lock(outbox.c.id, telling))).scalars())
            for posts in _parts(list(open_)):
                untold = (outbox_news.c.news_key.in_(part), outbox_news.c.outbox_id.in_(posts))
                await self._connection.execute(delete(outbox_news).where(*untold))
            taken = update(told_news).where(told_news.c.news_key.in_(part)).values(taken_back=True)
            await self._connection.execute(taken)
        empty = ~exists().where(outbox_news.c.outbox_id == outbox.c.id)
        still = (outbox.c.kind == NEWS, WAITING, outbox.c.leased_until.is_(None))
        await self._connection.execute(delete(outbox).where(*still, empty))
        return await OutboxChanges(self._connection).mark_edit(await self._tokens(keys), Edit.RETRACTED)

    async def forget(self, before: datetime) -> None:
        """Delete what was told and sent before a moment: no news is so old that it could be told again."""
        await self._connection.execute(delete(told_news).where(told_news.c.at < before))
        ended = (outbox.c.kind == NEWS, outbox.c.state != "waiting", outbox.c.made < before)
        await self._connection.execute(delete(outbox).where(*ended))

    async def _find_told(self, keys: Sequence[str]) -> set[str]:
        """Those of the keys that were dealt with: in one statement, for an import has thousands."""
        statement = _told_among(self._connection.dialect.name == "postgresql")
        return set((await self._connection.execute(statement, {"keys": json.dumps(keys)})).scalars())

    async def _find_followers(self, targets: Sequence[int]) -> set[int]:
        """Those of the targets that follow anything."""
        c, found = follow.c, set[int]()
        for part in _parts(targets):
            here = or_(c.channel_id.in_(part), c.user_id.in_(part))
            statement = select(func.coalesce(c.channel_id, c.user_id)).where(here).distinct()
            found.update((await self._connection.execute(statement)).scalars())
        return found

    async def _list_said(self, targets: Sequence[Target], said: Collection[str]) -> Sequence[Any]:
        """What these targets were told of these digests: `target` by id, `news_key`, `said`, `taken_back`.

        A few targets at a time: read for all that an import is told to, it is more with each post that is made.
        """
        rows: list[Any] = []
        digests, on_postgres = json.dumps(list(said)), self._connection.dialect.name == "postgresql"
        for name in ("channel", "user"):  # a statement for each, as one index serves for each
            for part in _parts([target.id for target in targets if getattr(target, name) is not None]):
                values = {"said": digests, "targets": part}
                rows += (await self._connection.execute(_said_to(name, on_postgres), values)).all()
        return rows

    async def _find_places(self, bulletins: list[Bulletin]) -> dict[str, Bulletin]:
        """The posts by their tokens; those of which the post is sent or on its way go into the next one."""
        placed: dict[str, Bulletin] = {}
        for _ in range(_MOST_LATER):
            closed = await self._find_closed([_token(each) for each in bulletins])
            for each in bulletins:
                if _token(each) not in closed:
                    placed[_token(each)] = _joined(placed.get(_token(each)), each)
            bulletins = [later(each) for each in bulletins if _token(each) in closed]
        return placed

    async def _find_closed(self, tokens: Sequence[str]) -> set[str]:
        c, found = outbox.c, set[str]()
        for part in _parts(tokens):
            known = set((await self._connection.execute(select(c.token).where(c.token.in_(part)))).scalars())
            open_ = (await self._connection.execute(_lock(c.token, c.token.in_(part)))).scalars()
            found |= known.difference(open_)
        return found

    async def _keep(self, placed: Mapping[str, Bulletin]) -> None:
        """Note what each post tells, up to MOST_TOLD facts; the others are counted in its content.

        Of each import it is one fact at least, by which `_list_said` knows that the target was told of it.
        """
        rows: list[tuple[object, ...]] = []
        counted: list[dict[str, Any]] = []
        for part in _parts(await self._posts(list(placed)), _POSTS_AT_A_TIME):
            for post in part:
                tellings = placed[post.token].tellings
                room = max(MOST_TOLD - post.told, 1)
                rows += [(number, *row_of(post.id, each)) for number, each in enumerate(tellings[:room], len(rows))]
                if len(tellings) > room:
                    more = read_more(post.content) + len(tellings) - room
                    content = json.dumps({**_content(post.content), "more": more})
                    counted.append({"post": post.id, "counted": content})
            await asyncio.sleep(0)
        if rows:
            keeping = keep_rows(self._connection.dialect.name == "postgresql")
            await self._connection.execute(keeping, {"rows": json.dumps(rows)})
        if counted:
            changed = update(outbox).where(outbox.c.id == bindparam("post")).values(content=bindparam("counted"))
            await self._connection.execute(changed, counted)

    async def _take_arrivals(self, placed: Mapping[str, Bulletin]) -> None:
        """Let posts of news say who has arrived, where a post of that waits for the same target and comes no sooner."""
        waits = (outbox.c.kind == ARRIVED, WAITING, outbox.c.tried.is_(None))
        target = func.coalesce(outbox.c.channel_id, outbox.c.user_id).label("target")
        # In the order of the index of those that wait: by id alone SQLite would read all posts that were ever sent.
        order = (outbox.c.due, outbox.c.id)
        arrivals = select(outbox.c.id, target, outbox.c.due, outbox.c.content).where(*waits).order_by(*order)
        for arrival in (await self._connection.execute(arrivals.with_for_update())).all():
            here = [each for each in placed.values() if each.target.id == arrival.target and each.due <= arrival.due]
            if not here:
                continue
            news = outbox.c.token == _token(min(here, key=lambda each: each.due))
            content = _content((await self._connection.execute(select(outbox.c.content).where(news))).scalar_one())
            content["arrived"] = [*content.get("arrived", []), *json.loads(arrival.content)]
            await self._connection.execute(update(outbox).where(news).values(content=json.dumps(content)))
            await self._connection.execute(delete(outbox).where(outbox.c.id == arrival.id))

    async def _posts(self, tokens: Sequence[str]) -> Sequence[Any]:
        """Posts by token, each with how many facts it tells."""
        told = select(func.count()).where(outbox_news.c.outbox_id == outbox.c.id).scalar_subquery().label("told")
        statement = select(outbox.c.id, outbox.c.token, outbox.c.content, told).where(outbox.c.token.in_(tokens))
        return (await self._connection.execute(statement)).all()

    async def _tokens(self, keys: Collection[str]) -> list[str]:
        found: dict[str, None] = {}
        for part in _parts(list(keys)):
            telling = select(outbox_news.c.outbox_id).where(outbox_news.c.news_key.in_(part))
            statement = select(outbox.c.token).where(outbox.c.id.in_(telling))
            found |= dict.fromkeys((await self._connection.execute(statement)).scalars())
        return list(found)


def read_more(content: str) -> int:
    """How many facts a post has beyond those that are kept of it."""
    return int(_content(content).get("more", 0))


def read_arrivals(content: str) -> list[dict[str, str]]:
    """Who has arrived, of the wishes of a post's target: `athlete` by id, and the `name` that was asked for."""
    return list(_content(content).get("arrived", []))


def _content(content: str) -> dict[str, Any]:
    return json.loads(content) if content else {}


@cache
def _told_among(on_postgres: bool) -> Statement:
    """Binds `keys`, a JSON array."""
    c = told_news.c
    return select(c.news_key, c.taken_back).where(c.news_key.in_(select(json_values("keys", on_postgres).c.value)))


@cache
def _said_to(name: str, on_postgres: bool) -> Statement:
    """What channels, or users, were told. Binds `targets`, their ids, and `said`, a JSON array."""
    c = outbox_news.c
    id_ = c[f"{name}_id"]
    taken_back = exists().where(told_news.c.news_key == c.news_key, told_news.c.taken_back).label("taken_back")
    here = id_.in_(bindparam("targets", type_=BigInteger, expanding=True))
    said = c.said.in_(select(json_values("said", on_postgres).c.value))
    return select(id_.label("target"), c.news_key, c.said, taken_back).where(here, said)


@cache
def _told_by() -> Statement:
    c = outbox_news.c
    return select(c.news_key, c.reveal, c.follows).where(c.outbox_id == bindparam("post")).order_by(c.id)


def _lock(column: Column[T], condition: ColumnElement[bool]) -> Select[T]:
    """A column of posts that are neither sent nor on their way; nobody leases them before the transaction ends."""
    still = (outbox.c.state == "waiting", outbox.c.leased_until.is_(None))
    return select(column).where(*still, condition).with_for_update()


def _left(bulletin: Bulletin, fresh: Mapping[str, News], known: set[tuple[int, str]]) -> Bulletin | None:
    """The post without what was dealt with or told before; None if nothing is left."""
    target = bulletin.target.id
    tellings = tuple(
        each for each in bulletin.tellings if each.news.key in fresh and (target, each.news.said) not in known
    )
    return replace(bulletin, tellings=tellings) if tellings else None


def _joined(one: Bulletin | None, other: Bulletin) -> Bulletin:
    return other if one is None else replace(one, tellings=(*one.tellings, *other.tellings))


def _token(bulletin: Bulletin) -> str:
    return token_of(bulletin.target.id, bulletin.slot)


def _post(bulletin: Bulletin, now: datetime) -> NewPost:
    tried = bulletin.due if bulletin.due < now - LATE else None
    return NewPost(bulletin.target, _token(bulletin), NEWS, "", bulletin.due, tried)


def _parts(values: Sequence[T], most: int = _AT_A_TIME) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), most):
        yield values[start : start + most]
