"""Words beside a name that say which of its bearers is meant: a nation, a sex, an event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from bot.domain.athlete import AthleteListing
from bot.domain.event import Sex
from bot.domain.nations import nations
from bot.names.event_grammar import read_event
from bot.names.fold import fold
from bot.names.index import Allowed

_MOST_WORDS = 12  # a longer text is no name with a few words beside it
_SEXES = {
    "m": Sex.MEN,
    "men": Sex.MEN,
    "man": Sex.MEN,
    "male": Sex.MEN,
    "mens": Sex.MEN,
    "w": Sex.WOMEN,
    "f": Sex.WOMEN,
    "women": Sex.WOMEN,
    "woman": Sex.WOMEN,
    "female": Sex.WOMEN,
    "womens": Sex.WOMEN,
}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The name that is left, and what its bearer must be; None and empty leave that open."""

    name: str
    nation: str = ""
    sex: Sex | None = None
    disciplines: frozenset[str] = frozenset()


class Traits:
    """What narrows, of every entry of an index, as arrays: asking goes through all of them at once."""

    def __init__(self, listings: Iterable[AthleteListing]) -> None:
        every = list(listings)
        self._nations = np.array([listing.athlete.nation for listing in every], dtype=np.str_)
        self._sexes = np.array([listing.athlete.sex.value for listing in every], dtype=np.str_)
        entries: dict[str, list[int]] = {}
        for position, listing in enumerate(every):
            for discipline in listing.disciplines:
                entries.setdefault(discipline, []).append(position)
        self._entries = {discipline: np.array(found, dtype=np.int32) for discipline, found in entries.items()}

    def admitted_by(self, narrowing: Narrowing) -> Allowed:
        """For each entry, whether it is one of those meant."""
        allowed = np.ones(len(self._nations), dtype=np.bool_)
        if narrowing.nation:
            allowed &= self._nations == narrowing.nation
        if narrowing.sex:
            allowed &= self._sexes == narrowing.sex.value
        if narrowing.disciplines:
            contested = np.zeros(len(allowed), dtype=np.bool_)
            for discipline in narrowing.disciplines & self._entries.keys():
                contested[self._entries[discipline]] = True
            allowed &= contested
        return allowed


def narrowings(text: str) -> Iterator[Narrowing]:
    """Each way to read some words at the end, or else at the start, as narrowing; the longest reading first."""
    words = text.replace(",", " ").replace("(", " ").replace(")", " ").split()[:_MOST_WORDS]
    for at in range(1, len(words)):
        yield from _read(words[:at], words[at:])
    for at in range(len(words) - 1, 0, -1):
        yield from _read(words[at:], words[:at])


def _read(name: list[str], beside: list[str]) -> Iterator[Narrowing]:
    rest = " ".join(beside)
    folded = fold(rest)
    if folded in _SEXES:
        yield Narrowing(" ".join(name), sex=_SEXES[folded])
    elif folded in _nation_words():
        yield Narrowing(" ".join(name), nation=_nation_words()[folded])
    else:
        events = read_event(rest)
        if events:
            disciplines = frozenset(event.discipline for event in events)
            yield Narrowing(" ".join(name), sex=events[0].sex, disciplines=disciplines)


@cache
def _nation_words() -> dict[str, str]:
    words: dict[str, str] = {}
    for nation in nations().values():
        for name in (nation.code, nation.name, nation.adjective, *nation.others):
            words.setdefault(fold(name), nation.code)
    return words
