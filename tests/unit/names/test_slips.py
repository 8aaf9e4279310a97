"""Each text that is one slip away is found, and no other."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.names.slips import one_slip_away

words = st.text("abcø1", min_size=1, max_size=7)


@given(words)
def test_every_text_is_one_slip_away(word: str) -> None:
    assert {OSA.distance(word, each) for each in one_slip_away(word)} == {1}
    assert {each[0] for each in one_slip_away(word)} == {word[0]}


@given(words, words)
def test_no_text_is_missing(word: str, other: str) -> None:
    same_letters = set(other) <= set(word + "abc1")
    expected = OSA.distance(word, other) == 1 and word[0] == other[0] and same_letters
    assert (other in one_slip_away(word)) == expected


def test_how_many_they_are() -> None:
    assert len(one_slip_away("ingebritsen")) < 65 * len("ingebritsen") + 65
