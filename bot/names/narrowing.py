"""Read words beside a name that narrow a search: a nation, a sex, an event."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.domain.athlete import AthleteListing
from bot.domain.event import Sex
from bot.domain.nations import nations
from bot.names.columns import Columns, Positions, pack, pack_groups, unpack, unpack_groups
from bot.names.event_grammar import read_event
from bot.names.fold import fold
from bot.names.index import Allowed

_NONE: Positions = np.empty(0, np.int32)
_Codes = npt.NDArray[np.int16]

_MOST_WORDS = 12  # the words after these are ignored
_MOST_READINGS = 4  # of one text; each costs a search
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
    """The name without the other words, and what they ask for; None and empty mean no restriction."""

    name: str
    nation: str = ""
    sex: Sex | None = None
    disciplines: frozenset[str] = frozenset()


class Traits:
    """Nation, sex and disciplines of every entry of an index, as arrays."""

    def __init__(
        self, codes: dict[str, int], nations: _Codes, sexes: _Codes, of_disciplines: Mapping[str, Positions]
    ) -> None:
        """`codes` are the numbers for nations and sexes in the arrays: comparing numbers is faster."""
        self._codes = codes
        self._nations = nations
        self._sexes = sexes
        self._of_disciplines = of_disciplines

    @classmethod
    def build(cls, listings: Iterable[AthleteListing]) -> "Traits":
        """From the listing of each entry, in the order of the entries."""
        codes: dict[str, int] = {}
        nations: list[int] = []
        sexes: list[int] = []
        found: dict[str, list[int]] = {}
        for position, listing in enumerate(listings):
            nations.append(codes.setdefault(listing.athlete.nation, len(codes)))
            sexes.append(codes.setdefault(listing.athlete.sex.value, len(codes)))
            for discipline in listing.disciplines:
                found.setdefault(discipline, []).append(position)
        of_disciplines = {discipline: np.array(positions, dtype=np.int32) for discipline, positions in found.items()}
        return cls(codes, np.array(nations, np.int16), np.array(sexes, np.int16), of_disciplines)

    def renewed(self, changed: Mapping[int, AthleteListing], new: Sequence[AthleteListing]) -> "Traits":
        """The traits with other listings at some positions, and with more entries behind all others."""
        size, codes = len(self._nations), dict(self._codes)
        listed = {**changed, **dict(enumerate(new, size))}
        room = np.zeros(len(new), np.int16)
        nations, sexes = np.concatenate((self._nations, room)), np.concatenate((self._sexes, room))
        for position, listing in listed.items():
            nations[position] = codes.setdefault(listing.athlete.nation, len(codes))
            sexes[position] = codes.setdefault(listing.athlete.sex.value, len(codes))
        of_disciplines = dict(self._of_disciplines)
        now: dict[str, list[int]] = {}
        for position in sorted(listed):
            for discipline in listed[position].disciplines:
                now.setdefault(discipline, []).append(position)
        moved = np.zeros(len(nations), np.bool_)
        moved[list(listed)] = True
        for discipline in {*of_disciplines, *now}:
            before, own = of_disciplines.get(discipline, _NONE), now.get(discipline, [])
            gone = moved[before]
            if own != before[gone].tolist():
                of_disciplines[discipline] = np.sort(np.concatenate((before[~gone], np.array(own, np.int32))))
        return Traits(codes, nations, sexes, {code: found for code, found in of_disciplines.items() if len(found)})

    def columns(self) -> dict[str, npt.NDArray[Any]]:
        """As arrays, for `from_columns`."""
        return {
            "codes": pack(list(self._codes)),
            "codes.count": np.array(len(self._codes)),
            "entry_nations": self._nations,
            "entry_sexes": self._sexes,
            **pack_groups("disciplines", self._of_disciplines),
        }

    @classmethod
    def from_columns(cls, columns: Columns) -> "Traits":
        """Undo `columns`."""
        codes = unpack(columns["codes"], int(columns["codes.count"]))
        numbers = dict(zip(codes, range(len(codes)), strict=True))
        nations, sexes = columns["entry_nations"], columns["entry_sexes"]
        return cls(numbers, nations, sexes, unpack_groups("disciplines", columns))

    def admitted_by(self, narrowing: Narrowing) -> Allowed:
        """For each entry, whether it has everything the narrowing asks for."""
        allowed = np.ones(len(self._nations), dtype=np.bool_)
        if narrowing.nation:
            allowed &= self._nations == self._codes.get(narrowing.nation, -1)
        if narrowing.sex:
            allowed &= self._sexes == self._codes.get(narrowing.sex.value, -1)
        if narrowing.disciplines:
            contested = np.zeros(len(allowed), dtype=np.bool_)
            for discipline in narrowing.disciplines & self._of_disciplines.keys():
                contested[self._of_disciplines[discipline]] = True
            allowed &= contested
        return allowed


def narrowings(text: str) -> Iterator[Narrowing]:
    """Every way to read words at the end, then at the start, as narrowing; the longest first, at most four."""
    return islice(_readings(text), _MOST_READINGS)


def _readings(text: str) -> Iterator[Narrowing]:
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
