"""Mends the rows that were written while the machine's clock was far ahead, once it is right again.

Nothing can have happened in the future. A row that says so (`happened` in bot/community/columns.py) gets the present
moment instead: else the days until something is deleted would be counted from months ahead. Posts that were put off by
that clock are sent at once. The service of timers mends its own rows, as it knows what they wait for.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, Select, Table, and_, bindparam, literal, or_, select, update

from bot.community.columns import HAPPENED, Moment
from bot.community.follows import FollowRepository
from bot.community.outbox import EDITED, WAITING
from bot.community.tables import metadata, outbox
from bot.database.opening import Database
from bot.domain.dates import CLOCKS_DIFFER, is_behind
from bot.domain.outbox import LONGEST_DELAY, LONGEST_WAIT
from bot.domain.target import Target
from bot.domain.telling import after_quiet

_AT_A_TIME = 400  # ids in one statement
_C = outbox.c


class Ahead:
    """Mends the rows of all tables but timers. Raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._follows = FollowRepository(database.reader)

    async def put_right(self, now: datetime) -> int:
        """Give moments in the future the present one, and send the posts that were put off; how many rows changed.

        A post that was put off too far is due now, or at the end of its target's quiet hours. Nothing changes while the
        clock is behind.
        """
        if is_behind(now):
            return 0
        changed = await self._bring_forward(now)  # first: it knows such posts by when they were made
        limit = now + CLOCKS_DIFFER
        for table, columns in list_happened():
            if not await self._database.reader.rows(_any(table.name), limit=limit):
                continue  # else all other writers would wait while a table is read
            async with self._database.writing() as connection:
                for column in columns:
                    ahead = update(table).where(column > limit).values({column: now})
                    changed += (await connection.execute(ahead)).rowcount
        return changed

    async def _bring_forward(self, now: datetime) -> int:
        """Make the posts due that a clock ahead had put off; how many."""
        moments = {"made": now + CLOCKS_DIFFER, "now": now}
        far = {"again": now + 2 * LONGEST_DELAY, "longest": now + LONGEST_WAIT}
        targets: defaultdict[Target, list[int]] = defaultdict(list)
        for row in await self._database.reader.rows(_put_off(), **moments, **far):
            targets[Target(*row[1:])].append(row[0])
        posts: defaultdict[datetime, list[int]] = defaultdict(list)
        for target, ids in targets.items():
            state = await self._follows.find_state(target)
            posts[after_quiet(now, state.quiet, state.zone)] += ids
        changed = 0
        for due, ids in posts.items():
            for start in range(0, len(ids), _AT_A_TIME):
                these = (_C.id.in_(ids[start : start + _AT_A_TIME]), or_(WAITING, EDITED), _C.due > due)
                async with self._database.writing() as connection:
                    changed += (await connection.execute(update(outbox).where(*these).values(due=due))).rowcount
        return changed


@cache
def list_happened() -> Iterable[tuple[Table, tuple[Column[Any], ...]]]:
    """The tables whose rows say when something happened, with the columns that do."""
    found = {table: tuple(each for each in table.c if each.info.get(HAPPENED)) for table in metadata.sorted_tables}
    return tuple((table, columns) for table, columns in found.items() if columns)


@cache
def _any(name: str) -> Select[*tuple[Any, ...]]:
    """A row of a table where something happens later than `limit`, if there is one."""
    limit = bindparam("limit", type_=Moment)
    columns = next(columns for table, columns in list_happened() if table.name == name)
    table = metadata.tables[name]
    return select(literal(1)).select_from(table).where(or_(*(each > limit for each in columns))).limit(1)


@cache
def _put_off() -> Select[*tuple[Any, ...]]:
    """Posts that are due later than a clock can put them off that is right: their ids and targets."""
    made, now, again, longest = (bindparam(name, type_=Moment) for name in ("made", "now", "again", "longest"))
    too_far = or_(_C.made > made, and_(_C.attempts > 0, _C.due > again), _C.due > longest)
    wanted = select(_C.id, _C.guild_id, _C.channel_id, _C.user_id)
    return wanted.where(or_(WAITING, EDITED), _C.due > now, too_far).order_by(_C.id)
