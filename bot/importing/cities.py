"""Compares cities by their folded names, and by the names that other languages have for them."""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, select

from bot.store import tables


class Cities:
    """Tells whether two names mean the same city; `others` are pairs of a city and another name of it."""

    def __init__(self, fold: Callable[[str], str], others: Iterable[tuple[str, str]] = ()) -> None:
        self._fold = fold
        self._others = {fold(name): fold(city) for city, name in others}
        self._keys: dict[str, str] = {}

    def key(self, city: str) -> str:
        """The same key for every spelling of a city; empty for no city."""
        found = self._keys.get(city)
        if found is None:
            folded = self._fold(city.partition(",")[0].partition("(")[0])
            found = self._keys[city] = self._others.get(folded, folded)
        return found

    def agree(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Whether two (city, country) pairs are the same city; an empty country agrees with any."""
        keys = self.key(one[0]), self.key(other[0])
        return bool(keys[0]) and keys[0] == keys[1] and (one[1] == other[1] or not one[1] or not other[1])


def read_cities(connection: Connection, fold: Callable[[str], str]) -> Cities:
    """The cities of the store, with the names that data/cities.csv has for them."""
    rows = connection.execute(select(tables.city_name.c.city, tables.city_name.c.name))
    return Cities(fold, [(city, name) for city, name in rows])
