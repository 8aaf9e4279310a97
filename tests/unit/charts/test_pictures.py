"""The pictures that are kept."""

from bot.charts.pictures import Pictures
from tests.unit.charts.examples import margins

ONE, TWO, THREE = margins(1), margins(2), margins(3)


def test_an_equal_chart_finds_the_picture_and_any_other_does_not() -> None:
    pictures = Pictures(100)
    pictures.keep(ONE, b"1")
    assert pictures.find(margins(1)) == b"1"
    assert pictures.find(TWO) is None


def test_the_one_not_asked_for_the_longest_goes_first() -> None:
    pictures = Pictures(10)
    pictures.keep(ONE, b"1" * 5)
    pictures.keep(TWO, b"2" * 5)
    pictures.find(ONE)
    pictures.keep(THREE, b"3" * 5)
    assert pictures.find(TWO) is None
    assert pictures.find(ONE)
    assert pictures.find(THREE)
    assert pictures.size == 10


def test_keeping_the_same_chart_again_counts_once_and_one_too_large_is_not_kept() -> None:
    pictures = Pictures(10)
    pictures.keep(ONE, b"1" * 5)
    pictures.keep(ONE, b"1" * 6)
    assert pictures.size == 6
    pictures.keep(TWO, b"2" * 11)
    assert pictures.find(TWO) is None
    assert pictures.size == 0
