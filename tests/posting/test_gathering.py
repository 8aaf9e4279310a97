"""What several tasks want written is written together, and each of them learns what became of its own."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.posting.gathering import Gathering


class Book:
    """Where it is written; with `failing` it is not."""

    def __init__(self) -> None:
        self.written: list[list[int]] = []
        self.failing = False

    async def write(self, values: Sequence[int]) -> None:
        await asyncio.sleep(0)
        if self.failing:
            raise ValueError(list(values))
        self.written.append(list(values))


async def test_what_comes_in_one_moment_is_written_at_once_and_what_comes_later_after_it() -> None:
    book = Book()
    gathering = Gathering(book.write, 0)
    first = [asyncio.create_task(gathering.add(value)) for value in range(3)]
    await first[0]
    later = asyncio.create_task(gathering.add(3))
    await asyncio.gather(*first, later)
    assert book.written == [[0, 1, 2], [3]]


async def test_who_adds_waits_until_it_is_written() -> None:
    book = Book()
    gathering = Gathering(book.write, 0.01)
    adding = asyncio.create_task(gathering.add(1))
    await asyncio.sleep(0)
    assert not adding.done()
    await adding
    assert book.written == [[1]]


async def test_a_failure_is_told_to_each_and_the_next_are_written() -> None:
    book = Book()
    book.failing = True
    gathering = Gathering(book.write, 0)
    ends = await asyncio.gather(*(gathering.add(value) for value in range(2)), return_exceptions=True)
    assert [str(end) for end in ends] == ["[0, 1]", "[0, 1]"]
    book.failing = False
    await gathering.add(2)
    assert book.written == [[2]]


async def test_who_gives_up_keeps_nobody_else_from_being_written() -> None:
    book = Book()
    gathering = Gathering(book.write, 0)
    impatient, patient = (asyncio.create_task(gathering.add(value)) for value in range(2))
    await asyncio.sleep(0)
    impatient.cancel()
    await patient
    assert book.written == [[0, 1]]
    with pytest.raises(asyncio.CancelledError):
        await impatient


async def test_nobody_waits_for_what_is_given_up_at_the_end_and_nothing_goes_on() -> None:
    book = Book()
    gathering = Gathering(book.write, 3600)
    adding = asyncio.create_task(gathering.add(1))
    await asyncio.sleep(0)
    await gathering.close()
    with pytest.raises(asyncio.CancelledError):
        await adding
    assert book.written == []
    assert asyncio.all_tasks() == {asyncio.current_task()}
