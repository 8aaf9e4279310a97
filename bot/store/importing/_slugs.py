"""Ids for what an import brings: readable, at most as long as a button has room for, and never given twice."""

from collections.abc import Callable, Iterable

from bot.store.tables import LONGEST_SLUG


class Slugs:
    """Gives out ids of one table."""

    def __init__(self, fold: Callable[[str], str], taken: Iterable[str]) -> None:
        self._fold = fold
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def hyphened(self, text: str) -> str:
        """A text as a part of an id: `el-guerrouj`; empty where nothing of it is a letter or digit of ASCII."""
        return "-".join(word for word in self._fold(text).split() if word.isascii())

    def take(self, *parts: str, fallback: str) -> str:
        """An id of these parts that is nobody else's; the first part gives way where there is no room for all."""
        first, rest = parts[0] or fallback, "".join(f"-{part}" for part in parts[1:] if part)
        wanted = (first[: LONGEST_SLUG - len(rest)].rstrip("-") + rest)[:LONGEST_SLUG].strip("-")
        slug, number = wanted, self._next.get(wanted, 2)
        while slug in self._taken:
            suffix = f"-{number}"
            slug = wanted[: LONGEST_SLUG - len(suffix)].rstrip("-") + suffix
            number += 1
        if slug != wanted:
            self._next[wanted] = number
        self._taken.add(slug)
        return slug
