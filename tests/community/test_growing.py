"""What a post takes of the database does not grow with the posts that were sent before: SQLite's steps, no clock."""

from collections.abc import AsyncGenerator, Awaitable
from dataclasses import dataclass
from typing import Any

import pytest_asyncio
from sqlalchemy import event, text

from bot.community.community import Community
from bot.community.database import open_community
from bot.domain.outbox import Post
from bot.domain.target import Target
from tests.community.examples import GUILD, NOON, plan
from tests.community.test_outbox import posts
from tests.community.test_told import fact, follow, following

CHANNELS = [Target(GUILD, 4000 + number) for number in range(10)]
FACTS = 20
BEFORE = 2000  # posts sent before, half of them to these channels
IN_ONE = 10  # steps of SQLite's machine that are counted as one

_NUMBERS = "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < :most) "
_CHANNEL = "4000 + n.n % 10 + 1000 * (n.n % 2)"
_SENT = f"""
INSERT INTO outbox (guild_id, channel_id, token, kind, content, state, due, made, sent, message)
{_NUMBERS} SELECT guild_id, {_CHANNEL}, 'before' || n.n, kind, content, 'sent', due, made, due, n.n
FROM n, (SELECT * FROM outbox LIMIT 1)
"""
_TOLD = f"""
INSERT INTO outbox_news (outbox_id, guild_id, channel_id, news_key, said, reveal, follows)
{_NUMBERS}, k(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM k WHERE k < 5)
SELECT outbox.id, outbox.guild_id, outbox.channel_id, n.n || '-' || k.k, n.n || '-' || k.k, 'hidden', ''
FROM n JOIN outbox ON outbox.token = 'before' || n.n, k
"""
_DEALT_WITH = """
INSERT INTO told_news (news_key, taken_back, at)
SELECT DISTINCT news_key, 0, '2026-11-20' FROM outbox_news WHERE news_key LIKE '%-%'
"""


@dataclass
class Counted:
    """Members' data on SQLite, and how many steps its statements took."""

    community: Community
    steps: int = 0

    def watch(self, connection: Any) -> None:  # noqa: ANN401 - aiosqlite's
        connection._conn.set_progress_handler(self._step, IN_ONE)

    def _step(self) -> int:
        self.steps += 1
        return 0

    async def taken(self, work: Awaitable[object]) -> int:
        """The steps that some work takes."""
        before = self.steps
        await work
        return self.steps - before


@pytest_asyncio.fixture
async def counted(migrated_sqlite_url: str) -> AsyncGenerator[Counted]:
    async with open_community(migrated_sqlite_url) as community:
        counted = Counted(community)
        pool = community._database.engine.sync_engine.pool
        event.listen(pool, "checkout", lambda made, *_: counted.watch(made.driver_connection))
        counted.watch(community._database.reader._driver)
        yield counted


async def post(counted: Counted, batch: str) -> dict[str, int]:
    """Tell an import to all channels, and send that; the steps of each part."""
    community, news = counted.community, [fact(f"{batch}{number}", batch) for number in range(FACTS)]
    leased: list[Post] = []

    async def tell() -> None:
        async with community.transaction() as changes:
            assert await changes.told.tell(plan(news, following(*CHANNELS)), news, NOON) == len(CHANNELS)
            await changes.told.note(news, NOON)

    async def lease() -> None:
        leased.extend(await posts(community))

    async def take_back() -> None:
        async with community.transaction() as changes:
            assert await changes.told.take_back([news[0].key]) == len(CHANNELS)

    async def read() -> None:
        assert {len(await community.told.list_told(each.id)) for each in leased} == {FACTS}

    async def edit() -> None:
        edits = await posts(community)
        assert len(edits) == len(CHANNELS)
        for each in edits:
            await community.outbox.mark_edited(each.id, each.edit)

    return {
        "tell": await counted.taken(tell()),
        "lease": await counted.taken(lease()),
        "read": await counted.taken(read()),
        "mark": await counted.taken(community.outbox.mark_sent({each.id: each.id for each in leased}, NOON)),
        "lease none": await counted.taken(posts(community)),
        "take back": await counted.taken(take_back()),
        "edit": await counted.taken(edit()),
    }


async def test_a_post_takes_no_more_steps_however_many_were_sent_before(counted: Counted) -> None:
    await follow(counted.community, following(*CHANNELS))
    await post(counted, "first")  # beside empty tables SQLite does less
    early = await post(counted, "early")
    async with counted.community._database.writing() as connection:
        for sql in (_SENT, _TOLD):
            await connection.execute(text(sql), {"most": BEFORE})
        await connection.execute(text(_DEALT_WITH))
    late = await post(counted, "late")
    assert min(early.values()) > 0
    assert {part: steps for part, steps in late.items() if steps > 1.1 * early[part] + 5} == {}, (early, late)
