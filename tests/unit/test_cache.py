"""The cache: bounded by bytes, and those not used the longest go first."""

from hypothesis import given
from hypothesis import strategies as st

from bot.cache import LruCache


def test_the_one_not_used_the_longest_goes_first() -> None:
    cache = LruCache[str, int](10)
    cache.keep("one", 1, 5)
    cache.keep("two", 2, 5)
    assert cache.find("one") == 1
    cache.keep("three", 3, 5)
    assert [cache.find(key) for key in ("one", "two", "three")] == [1, None, 3]
    assert cache.size == 10


def test_keeping_the_same_again_counts_once_and_one_too_large_is_not_kept() -> None:
    cache = LruCache[str, int](10)
    cache.keep("one", 1, 5)
    cache.keep("one", 2, 6)
    assert (cache.find("one"), cache.size) == (2, 6)
    cache.keep("two", 2, 11)
    assert cache.find("two") is None
    assert cache.find("one") == 2  # one that is too large drives nobody out
    cache.keep("one", 3, 11)
    assert cache.find("one") is None
    assert cache.size == 0


def test_nothing_is_left_after_clearing() -> None:
    cache = LruCache[str, int](10)
    cache.keep("one", 1, 5)
    cache.clear()
    assert (cache.find("one"), cache.size, len(cache)) == (None, 0, 0)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60))))
def test_never_more_bytes_than_allowed_and_the_latest_is_always_there(steps: list[tuple[int, int]]) -> None:
    cache, sizes = LruCache[int, int](50), dict[int, int]()
    for key, size in steps:
        cache.keep(key, size, size)
        sizes[key] = size
        assert cache.find(key) == (size if size <= 50 else None)
        held = [at for at in sizes if cache.find(at) is not None]
        assert cache.size == sum(sizes[at] for at in held) <= 50
        assert len(cache) == len(held)
