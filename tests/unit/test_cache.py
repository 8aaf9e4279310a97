"""A cache that is bounded by bytes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.cache import LruCache


def test_what_was_not_asked_for_the_longest_goes_first() -> None:
    cache = LruCache[str, int](10)
    cache.keep("one", 1, 5)
    cache.keep("two", 2, 5)
    assert cache.find("one") == 1
    cache.keep("three", 3, 5)
    assert (cache.find("one"), cache.find("two"), cache.find("three")) == (1, None, 3)


def test_one_that_is_too_large_is_not_kept_and_drops_no_other() -> None:
    cache = LruCache[str, int](10)
    cache.keep("one", 1, 5)
    cache.keep("huge", 2, 11)
    assert (cache.find("one"), cache.find("huge")) == (1, None)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60)), max_size=60))
def test_it_never_holds_more_than_it_may_and_counts_right(kept: list[tuple[int, int]]) -> None:
    cache = LruCache[int, int](100)
    sizes: dict[int, int] = {}
    for key, size in kept:
        cache.keep(key, size, size)
        sizes[key] = size
        held = [one for one in range(10) if cache.find(one) is not None]
        assert cache.size == sum(sizes[one] for one in held) <= 100
        assert len(cache) == len(held)
    cache.clear()
    assert (cache.size, len(cache)) == (0, 0)
