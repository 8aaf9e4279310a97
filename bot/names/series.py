"""Series of meets, such as the Olympic Games: their names, and which of them a text means as a whole."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from bot.domain.race import MeetListing
from bot.names.fold import fold
from bot.names.meet_texts import short_names
from bot.names.years import without_years

_FILLERS = frozenset({"all", "the", "every", "any"})


class SeriesNames:
    """Every series by its names. A series is called what most of its meets are called, in any city."""

    def __init__(self, listings: Iterable[MeetListing]) -> None:
        self._meets: defaultdict[str, list[MeetListing]] = defaultdict(list)
        for listing in listings:
            if listing.series:
                self._meets[listing.series].append(listing)
        for meets in self._meets.values():
            meets.sort(key=lambda each: each.first, reverse=True)
        self._called = dict(self._names())

    def __iter__(self) -> Iterator[str]:
        """The ids of all series."""
        return iter(self._meets)

    def __contains__(self, series: str) -> bool:
        return series in self._meets

    def name(self, series: str) -> str:
        """What most meets of the series are called: `Olympic Games`; else its id in words. Raises KeyError."""
        if series not in self._meets:
            raise KeyError(series)
        meets = self._meets[series]
        name, often = Counter(without_years(each.meet.name) for each in meets).most_common(1)[0]
        return name if 2 * often > len(meets) else series.replace("-", " ").title()

    def meets(self, series: str) -> Sequence[MeetListing]:
        """The meets of a series, the latest first; none for an unknown id."""
        return self._meets.get(series, ())

    @cached_property
    def years_of_titles(self) -> Mapping[str, int]:
        """The meets (ids) that give titles, each with its year."""
        return {
            listing.meet.id: listing.first.year
            for meets in self._meets.values()
            for listing in meets
            if listing.meet.kind.gives_titles
        }

    def find(self, folded: str) -> str | None:
        """The series that has this folded name or id."""
        if folded.replace(" ", "-") in self._meets:
            return folded.replace(" ", "-")
        words = " ".join(word for word in folded.split() if word not in _FILLERS)
        return self._called.get(words)

    def search(self, text: str) -> list[str]:
        """The series with a name that begins with the text, or has a word that does; the largest first."""
        start = fold(text)
        found = {id_ for name, id_ in self._called.items() if start and f" {start}" in f" {name}"}
        return sorted(found, key=lambda id_: (-self._meets[id_][0].meet.kind.importance, id_))

    def _names(self) -> Iterator[tuple[str, str]]:
        """Each folded name that most meets of one series have, and of no other series has more."""
        often: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for series, meets in self._meets.items():
            for each in meets:
                names = (each.meet.name, *short_names(each.meet.name), *each.names)
                for name in {fold(without_years(name)) for name in names}:
                    often[name][series] += 1
        for name, counted in often.items():
            series, most = counted.most_common(1)[0]
            if name and 2 * most > len(self._meets[series]):
                yield name, series
