"""What processes agree on when they start, on a real PostgreSQL."""

import asyncio

import pytest

from bot.clusters.cluster import Cluster
from bot.clusters.leading import Work, by_one
from bot.clusters.seat import agree_on_shards, take_seat
from bot.database.session import Space
from bot.errors import SetupError
from tests.clusters.conftest import NewSession


async def test_a_number_is_one_process_s_until_that_is_gone(new_session: NewSession) -> None:
    first, second = await new_session(), await new_session()
    await take_seat(first, Cluster(2, 8))
    with pytest.raises(SetupError, match="Cluster 2/8 runs already") as raised:
        await take_seat(second, Cluster(2, 8))
    assert "another number" in raised.value.tip
    await take_seat(second, Cluster(3, 8))
    await first.close()
    await take_seat(await new_session(), Cluster(2, 8))


async def test_two_processes_without_a_number_would_both_answer(new_session: NewSession) -> None:
    await take_seat(await new_session(), Cluster())
    with pytest.raises(SetupError, match="The bot runs already") as raised:
        await take_seat(await new_session(), Cluster())
    assert "--cluster 1/2" in raised.value.tip


async def test_all_processes_are_of_one_number(new_session: NewSession) -> None:
    await take_seat(await new_session(), Cluster(1, 2))
    with pytest.raises(SetupError, match="This is cluster 2/3, but processes run that are of 2"):
        await take_seat(await new_session(), Cluster(2, 3))


async def test_of_many_that_start_at_once_each_number_runs_once(new_session: NewSession) -> None:
    sessions = [await new_session() for _ in range(6)]
    tries = [take_seat(session, Cluster(1 + at % 3, 3)) for at, session in enumerate(sessions)]
    ended = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(error is None for error in ended) == 3
    assert {str(error) for error in ended if error} == {
        f"Cluster {number}/3 runs already. Stop that process first, or give this one another number."
        for number in (1, 2, 3)
    }
    assert await sessions[0].list_held(Space.CLUSTER) == {1, 2, 3}


async def test_all_have_the_count_of_shards_that_the_first_started_with(new_session: NewSession) -> None:
    first, second = await new_session(), await new_session()
    assert (await agree_on_shards(first, Cluster(1, 2), advised=4, at_once=1)).mine == (0, 1)
    later = await agree_on_shards(second, Cluster(2, 2), advised=6, at_once=1)  # the bot has grown since
    assert (later.count, later.mine) == (4, (2, 3))
    with pytest.raises(SetupError, match="the other processes run with 4 shards"):
        await agree_on_shards(await new_session(), Cluster(2, 2), advised=6, at_once=1, wanted=8)


async def test_what_one_process_does_for_all_another_takes_over(new_session: NewSession) -> None:
    first, second = await new_session(), await new_session()
    did: list[str] = []

    async def note(who: str) -> None:
        did.append(who)

    one = by_one(first, Work.NEWS, lambda: note("first"))
    other = by_one(second, Work.NEWS, lambda: note("second"))
    await one()
    await other()
    await one()
    assert did == ["first", "first"]
    await first.close()
    await other()
    assert did == ["first", "first", "second"]
