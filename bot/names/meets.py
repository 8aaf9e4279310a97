"""Find meets by name, city and year: `paris 2024`, `Millrose`, `world champs budapest`."""

from collections.abc import Iterable, Iterator

from bot.domain.dates import day_name
from bot.domain.labels import unlike
from bot.domain.race import Meet, MeetListing
from bot.domain.venues import in_commas
from bot.names.index import NameIndex
from bot.names.outcome import MOST_HITS, Ambiguous, Hit, Match, NoMatch
from bot.names.resolution import resolve

_SHORT_NAMES = {"Olympic Games": "Olympics", "World Championships": "Worlds", "European Championships": "Euros"}


class MeetNames:
    """Every meet by name, city and year. Immutable: build it off the event loop, and build a new one for new facts."""

    def __init__(self, listings: Iterable[MeetListing]) -> None:
        self._listings = {listing.meet.id: listing for listing in listings}
        self._labels = unlike(self._listings, (_label, _label_with_days, _label_with_country))
        self._index = NameIndex(
            (listing.meet.id, name, _weight(listing)) for listing in self._listings.values() for name in _names(listing)
        )

    def __iter__(self) -> Iterator[str]:
        """The ids of all meets."""
        return iter(self._listings)

    def get(self, meet_id: str) -> Meet:
        """The meet of that id. Raises KeyError."""
        return self._listings[meet_id].meet

    def label(self, meet_id: str) -> str:
        """The text of a meet in a list of choices: `Olympic Games, Paris 2024`; no two meets have the same one."""
        return self._labels[meet_id]

    def search(self, text: str, limit: int = MOST_HITS) -> list[Hit[str]]:
        """The likeliest meets, best first; blank text lists the most important."""
        if text.strip() in self._listings:
            return [Hit(text.strip(), self.label(text.strip()), 1.0)]
        return self._index.search(text, limit)

    def resolve(self, text: str) -> Match[str] | Ambiguous[str] | NoMatch[str]:
        """Which meet the text means; an id means itself."""
        if text.strip() in self._listings:
            return Match(text.strip(), self.label(text.strip()), 1.0)
        return resolve(self._index, text)


def _label(listing: MeetListing) -> str:
    """Meets named after their city only are told apart by their day, as one city can hold several in a year."""
    meet = listing.meet
    if not meet.name:
        return f"Races of {day_name(listing.first)}"
    if _is_named_by_place(meet):
        return in_commas(meet.name, day_name(listing.first))
    return f"{meet.where} {listing.last.year}" if meet.city else f"{meet.name}, {listing.last.year}"


def _label_with_days(listing: MeetListing) -> str:
    """Meets of one name in one city and year, such as a club's matches."""
    first, last = day_name(listing.first), day_name(listing.last)
    days = first if first == last else f"{first} to {last}"
    return in_commas(listing.meet.where, days) if listing.meet.name else f"Races of {days}"


def _label_with_country(listing: MeetListing) -> str:
    return in_commas(_label_with_days(listing), listing.meet.country)


def _names(listing: MeetListing) -> tuple[str, ...]:
    meet, year = listing.meet, listing.last.year
    if not meet.name:
        return (_label(listing),)
    if _is_named_by_place(meet):  # like most meets of all-time lists
        return (f"{meet.name} {year}", f"{meet.city} {year}")
    short = next((s for name, s in _SHORT_NAMES.items() if meet.name.startswith(name)), "")
    return (
        _label(listing),
        f"{meet.name} {year}",
        *((f"{meet.city} {year}",) if meet.city else ()),
        *((f"{short} {year}", f"{short} {meet.city} {year}") if short else ()),
    )


def _is_named_by_place(meet: Meet) -> bool:
    return meet.name == f"{meet.city} meeting"


def _weight(listing: MeetListing) -> float:
    recent = max(0, listing.last.year - 1990) / 10
    return 1.0 + listing.races + recent + listing.meet.kind.importance
