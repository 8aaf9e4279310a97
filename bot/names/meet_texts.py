"""What meets are called: labels that tell them apart, and the names by which they are found."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from bot.domain.dates import day_name
from bot.domain.labels import unlike
from bot.domain.race import Meet, MeetListing
from bot.domain.venues import in_commas
from bot.names.fold import fold
from bot.names.years import without_years

_SHORT_NAMES = {"Olympic Games": "Olympics", "World Championships": "Worlds", "European Championships": "Euros"}


class Called(NamedTuple):
    """A name without its year, the same folded, and folded with the year; the last is empty if it has none."""

    plain: str
    folded: str
    dated: str


class MeetTexts:
    """Lists the names of meets. Each text is folded once, as most are those of many meets.

    `cities` are pairs of a city and another name of it.
    """

    def __init__(self, cities: Iterable[tuple[str, str]]) -> None:
        self._cities: dict[str, list[str]] = {}
        self._folded: dict[str, str] = {}
        self._called: dict[str, Called] = {}
        for city, name in cities:
            known = self._cities.setdefault(self._fold(city), [city])
            known.append(name)
            self._cities[self._fold(name)] = known

    def list_names(self, listing: MeetListing) -> Iterator[Called]:
        """What a meet is called: names, cities, and both together."""
        for name in dict.fromkeys(self._names(listing)):
            called = self._called.get(name)
            if called is None:
                plain = without_years(name)
                called = Called(plain, self._fold(plain), "" if plain == name else fold(name))
                self._called[name] = called
            yield called

    def _names(self, listing: MeetListing) -> Iterator[str]:
        meet = listing.meet
        if not meet.name:
            yield label(listing)
        cities = (meet.city, *self._cities.get(self._fold(meet.city), ())) if meet.city else ()
        yield from cities
        if _is_named_by_place(meet):  # like most meets of all-time lists
            yield meet.name
            return
        for name in dict.fromkeys((meet.name, *short_names(meet.name), *listing.names)):
            if name:
                yield name
                folded = self._fold(name)
                yield from (f"{name} {city}" for city in cities if self._fold(city) not in folded)

    def _fold(self, text: str) -> str:
        found = self._folded.get(text)
        if found is None:
            found = self._folded[text] = fold(text)
        return found


def short_names(name: str) -> tuple[str, ...]:
    """What fans call a meet of that name for short: `Worlds`."""
    return tuple(short for start, short in _SHORT_NAMES.items() if name.startswith(start))


def label(listing: MeetListing) -> str:
    """Meets named after their city only are told apart by their day, as one city can hold several in a year."""
    meet = listing.meet
    if not meet.name:
        return f"Races of {day_name(listing.first)}"
    if _is_named_by_place(meet):
        return in_commas(meet.name, day_name(listing.first))
    return f"{meet.where} {listing.last.year}" if meet.city else f"{meet.name}, {listing.last.year}"


def label_with_days(listing: MeetListing) -> str:
    """Meets of one name in one city and year, such as a club's matches."""
    first, last = day_name(listing.first), day_name(listing.last)
    days = first if first == last else f"{first} to {last}"
    return in_commas(listing.meet.where, days) if listing.meet.name else f"Races of {days}"


def label_with_country(listing: MeetListing) -> str:
    """Meets of one name, city and days in two countries."""
    return in_commas(label_with_days(listing), listing.meet.country)


FORMS = (label, label_with_days, label_with_country)


def labelled_alike(
    changed: Iterable[MeetListing], listings: Mapping[str, MeetListing], called: Mapping[str, Collection[str]]
) -> set[str]:
    """The ids of the meets whose labels may depend on those that changed, which come as they were and as they are.

    These are all that have a form in common with one of them, be it a longer one, and those that have one in common
    with such a meet, and so on: whose label is free or taken decides what the next one is called. `called` lists the
    meets by their folded names.
    """
    wanted = list(changed)
    found = {each.meet.id for each in wanted}
    looked: set[str] = set()
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    while wanted:
        each = wanted.pop()
        for name in _names_alike(each) - looked:
            looked.add(name)
            for id_ in called.get(name, ()):
                for form in FORMS:
                    bearers[form(listings[id_])].add(id_)
        alike = {id_ for form in FORMS for id_ in bearers.get(form(each), ())} - found
        found |= alike
        wanted.extend(listings[id_] for id_ in alike)
    return found


def _names_alike(listing: MeetListing) -> set[str]:
    """The folded names under which the meets are listed that a form may be shared with."""
    return {fold(without_years(text)) for text in (listing.meet.name or label(listing), listing.meet.where)}


def labels_renewed(
    labels: dict[str, str], listings: Mapping[str, MeetListing], affected: Collection[str]
) -> tuple[dict[str, str], bool]:
    """The labels of all meets, and whether a meet that had one has another now.

    Only `affected` may have others than before, as `labelled_alike` finds them.
    """
    own = {id_: listings[id_] for id_ in affected}
    new = unlike(own, FORMS)
    before = {id_: labels[id_] for id_ in own if id_ in labels}
    renewed = labels.copy()
    renewed.update(dict.fromkeys(before, ""))  # in its place: a dict with gaps is copied slowly
    texts = {*new.values(), *(form(each) for form in FORMS for each in own.values())}
    if not texts.isdisjoint(renewed.values()):
        return unlike(listings, FORMS), True
    renewed.update(new)
    return renewed, any(new[id_] != text for id_, text in before.items())


def _is_named_by_place(meet: Meet) -> bool:
    return meet.name == f"{meet.city} meeting"
