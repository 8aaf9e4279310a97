"""One thread reads what members write, and members take turns."""

import asyncio
import threading

import pytest

from bot.reading import open_reader


async def test_a_member_who_asks_once_waits_for_one_text_of_who_asks_much() -> None:
    begin, order = threading.Event(), list[str]()
    async with open_reader() as reader:
        blocked = asyncio.create_task(reader.read(0, begin.wait))
        await asyncio.sleep(0)
        flood = [asyncio.create_task(reader.read(1, order.append, f"flood {n}")) for n in range(50)]
        await asyncio.sleep(0)
        others = [asyncio.create_task(reader.read(2 + n, order.append, f"other {n}")) for n in range(20)]
        await asyncio.sleep(0)
        begin.set()
        await asyncio.gather(blocked, *flood, *others)
    assert order[:21] == ["flood 0", *(f"other {n}" for n in range(20))]


async def test_it_is_one_thread_and_not_that_of_the_event_loop() -> None:
    async with open_reader() as reader:
        threads = await asyncio.gather(*(reader.read(user, threading.get_ident) for user in range(20)))
    assert len({*threads, threading.get_ident()}) == 2


async def test_an_error_reaches_who_asked_and_the_next_is_read() -> None:
    async with open_reader() as reader:
        with pytest.raises(ValueError, match="nonsense"):
            await reader.read(1, int, "nonsense")
        assert await reader.read(1, int, "7") == 7


async def test_who_no_longer_waits_gives_way_to_the_next() -> None:
    begin, order = threading.Event(), list[int]()
    async with open_reader() as reader:
        blocked = asyncio.create_task(reader.read(0, begin.wait))
        tasks = [asyncio.create_task(reader.read(1, order.append, n)) for n in range(3)]
        await asyncio.sleep(0)
        tasks[0].cancel()
        tasks[1].cancel()
        await asyncio.wait(tasks[:2])  # before the thread goes on, so that it finds nothing of theirs
        begin.set()
        await asyncio.gather(blocked, *tasks, return_exceptions=True)
    assert order == [2]


async def test_nothing_is_kept_of_who_was_answered() -> None:
    async with open_reader() as reader:
        await asyncio.gather(*(reader.read(user, int, "7") for user in range(100)))
        assert reader.waiting() == 0


async def test_the_thread_ends_with_the_reader() -> None:
    async with open_reader() as reader:
        await reader.read(1, int, "7")
        assert [thread for thread in threading.enumerate() if thread.name.startswith("reader")]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("reader")]
