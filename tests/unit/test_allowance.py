"""How much one member may ask: at once, and in a few seconds."""

import pytest

from bot.allowance import WINDOW, Allowance
from bot.errors import TooManyQuestions


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_so_many_at_once_and_others_still_may() -> None:
    allowance = Allowance(at_once=2, in_window=9, clock=Clock())
    allowance.take(1)
    allowance.take(1)
    for times in (1, 2):
        with pytest.raises(TooManyQuestions) as refused:
            allowance.take(1)
        assert refused.value.times == times
    allowance.take(2)
    allowance.give_back(1)
    allowance.take(1)


def test_so_many_in_a_window_and_again_in_the_next() -> None:
    clock = Clock()
    allowance = Allowance(at_once=9, in_window=2, clock=clock)
    for _ in range(2):
        allowance.take(1)
        allowance.give_back(1)
    with pytest.raises(TooManyQuestions):
        allowance.take(1)
    allowance.take(2)
    clock.now = WINDOW
    allowance.take(1)
    assert allowance.remembered() == 2  # 1 has a question under way, and so has 2


def test_who_asks_nothing_any_more_is_forgotten() -> None:
    clock = Clock()
    allowance = Allowance(at_once=1, in_window=1, clock=clock)
    for user in range(1000):
        allowance.take(user)
        allowance.give_back(user)
    clock.now = WINDOW
    allowance.take(1)
    assert allowance.remembered() == 1
