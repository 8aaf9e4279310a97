"""Names that take minutes to resolve hold up nothing else."""

import asyncio
import socket
import threading

import pytest

from bot.fetching.connecting import ThreadPerName


async def test_slow_names_leave_the_pool_of_threads_free(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()

    def slow(*_: object, **__: object) -> list[object]:
        answered.wait(60)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    resolver = ThreadPerName()
    waiting = [asyncio.create_task(resolver.resolve(f"slow{n}.test", 443)) for n in range(64)]
    try:
        await asyncio.sleep(0)  # each has begun
        assert not await asyncio.wait_for(asyncio.to_thread(answered.is_set), 30)
        waiting[0].cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting[0]
        assert all(thread.daemon for thread in threading.enumerate() if thread.name.startswith("look up "))
    finally:
        answered.set()
    assert await asyncio.gather(*waiting[1:]) == [[]] * 63


async def test_a_name_is_looked_up_and_one_that_is_none_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    found = await ThreadPerName().resolve("127.0.0.1", 80)
    assert [(one["host"], one["port"]) for one in found] == [("127.0.0.1", 80)]

    def unknown(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(socket.gaierror):
        await ThreadPerName().resolve("nowhere.test", 80)
