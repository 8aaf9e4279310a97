"""Who has marks beyond a barrier is read as the domain counts it, on both databases."""

import pytest

from bot.domain.barriers import Barrier, barriers_of
from bot.domain.event import Event, Sex
from bot.domain.facts import Facts
from bot.store.store import Store


def _barrier(mark: str, event: str, sex: Sex = Sex.MEN) -> Barrier:
    (barrier,) = barriers_of(mark, Event(event, sex))
    return barrier


@pytest.mark.parametrize(
    ("mark", "event", "sex"),
    [
        ("3:30", "1500m", Sex.MEN),
        ("3:48", "mile", Sex.MEN),
        ("3:55", "1500m", Sex.WOMEN),
        ("2.30", "high-jump", Sex.MEN),
    ],
)
async def test_marks_beyond_a_barrier(store: Store, facts: Facts, mark: str, event: str, sex: Sex) -> None:
    barrier = _barrier(mark, event, sex)
    beyond = [
        result
        for result in facts.results
        if result.race.event.is_within(Event(event, sex))
        and result.status is None
        and result.mark is not None
        and barrier.is_broken_by(result.mark)
    ]
    who = {result.athlete.id for result in beyond}
    assert who
    assert await store.races.list_breaking(barrier) == who
    one = min(who)
    read = await store.races.list_marks_beyond(barrier, [one])
    assert {(result.race.id, result.athlete.id) for result in read} == {
        (result.race.id, one) for result in beyond if result.athlete.id == one
    }


async def test_a_mark_on_either_track_is_beyond(store: Store) -> None:
    barrier = _barrier("3:46", "mile")
    tracks = {
        result.race.event.short_track
        for result in await store.races.list_marks_beyond(barrier, await store.races.list_breaking(barrier))
    }
    assert tracks == {True, False}


async def test_nobody_is_asked_for(store: Store) -> None:
    assert await store.races.list_marks_beyond(_barrier("3:30", "1500m"), []) == ()
