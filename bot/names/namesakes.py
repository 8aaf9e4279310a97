"""Tells athletes of one name and nation apart in lists, by what the store knows of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bot.domain.athlete import AthleteListing
from bot.domain.disciplines import find_discipline
from bot.names.fold import fold

_WHOSE = {"M": "men", "W": "women", "X": "mixed"}


def namesake_details(listings: Iterable[AthleteListing]) -> dict[str, str]:
    """What tells each namesake from the others, by id: `born 1997, 1500 m, 2014–2024`; unique among them.

    Athletes whose name and nation nobody shares are not in it.
    """
    groups: defaultdict[tuple[str, str], list[AthleteListing]] = defaultdict(list)
    for listing in listings:
        groups[fold(listing.athlete.name), listing.athlete.nation].append(listing)
    return {id_: text for group in groups.values() if len(group) > 1 for id_, text in _details(group)}


def _details(group: Sequence[AthleteListing]) -> Iterator[tuple[str, str]]:
    """The details of one group; where they are the same, the athletes are numbered in the order of their ids."""
    several_sexes = len({listing.athlete.sex for listing in group}) > 1
    texts = {each.athlete.id: ", ".join(_known(each, sex=several_sexes)) for each in group}
    counts, given = Counter(texts.values()), Counter[str]()
    for id_, text in sorted(texts.items()):
        given[text] += 1
        number = f"no. {given[text]}" if counts[text] > 1 or not text else ""
        yield id_, ", ".join(filter(None, (text, number)))


def _known(listing: AthleteListing, *, sex: bool) -> Iterator[str]:
    athlete = listing.athlete
    if sex:
        yield _WHOSE[athlete.sex]
    if athlete.born:
        yield f"born {athlete.born.year}"
    main = find_discipline(listing.disciplines[0]) if listing.disciplines else None
    if main:
        yield main.name[0].lower() + main.name[1:]
    if listing.years:
        first, last = listing.years
        yield str(first) if first == last else f"{first}–{last}"
