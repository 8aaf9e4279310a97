"""Threads take short turns while somebody asks for it, and Python's own before and after."""

import sys

import pytest

from bot.turns import short_turns


def test_turns_are_short_until_the_last_who_asked_is_done() -> None:
    before = sys.getswitchinterval()
    with short_turns():
        with short_turns():
            assert sys.getswitchinterval() < before
        assert sys.getswitchinterval() < before
    assert sys.getswitchinterval() == before


def test_what_fails_leaves_the_turns_as_they_were() -> None:
    before = sys.getswitchinterval()
    with pytest.raises(ValueError, match="wrong"), short_turns():
        raise ValueError("wrong")
    assert sys.getswitchinterval() == before
