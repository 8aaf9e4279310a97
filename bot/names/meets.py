"""Find meets by name, city and year: `paris 2024`, `Millrose`, `world champs budapest`, `Worlds '23`."""

# ruff: noqa: SLF001 - names that are renewed read those before them, which are of the same class

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import numpy as np

from bot.domain.labels import unlike
from bot.domain.race import Meet, MeetListing
from bot.names.columns import pack, read_columns, unpack, write_columns
from bot.names.fold import fold
from bot.names.index import NameIndex
from bot.names.meet_columns import pack_listings, pack_lists, unpack_listings, unpack_lists
from bot.names.meet_texts import FORMS, Called, MeetTexts, labelled_alike, labels_renewed
from bot.names.outcome import MOST_HITS, Ambiguous, Hit, Match, NoMatch
from bot.names.resolution import resolve
from bot.names.series import SeriesNames
from bot.names.years import Dated, split_year, without_years

_FAR_AHEAD = 15  # of importance: such a meet is meant where two have the same name, city and year
_LEAST = 30  # importance of a meet that is meant before others that only share its city and year
_LONG = 50  # years
_BEGUN = re.compile(r"1[89]\d?|20\d?|[12]")  # a year that is not typed to its end
_IN_SHORT = 2  # digits of a year
_CHAMPS = re.compile(r"\bchamps?\b", re.IGNORECASE)
_UNHELD = 0.2  # of the weight of a meet with a race
_FORMAT = "3 "  # of the file; change it when what is kept changes, and older files are ignored


_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class NotHeld:
    """No meet of that name was held in the year: the nearest in time that are known, as far as any are.

    `text` is the name without the year.
    """

    text: str
    years: tuple[int, ...]
    nearest: tuple[Hit[str], ...] = ()


Outcome = Match[str] | Ambiguous[str] | NoMatch[str] | NotHeld


class MeetNames:
    """Every meet by name, city and year. Immutable: build it off the event loop, and build a new one for new facts.

    `cities` are pairs of a city and another name of it. A former id of a meet stands for the meet. Listings come in the
    order in which the meets became known, so that new ones come last.
    """

    def __init__(self, listings: Iterable[MeetListing], cities: Iterable[tuple[str, str]] = ()) -> None:
        held = {listing.meet.id: listing for listing in listings}
        labels = unlike(held, FORMS)
        known = {id_: number for number, id_ in enumerate(held)}
        ranked = sorted(held, key=lambda id_: (_worth(held[id_]), -known[id_]))
        self._use(held, labels, ranked)
        self._former = {id_: each.meet.id for each in held.values() for id_ in each.former_ids}
        self._index = self._build(MeetTexts(cities))

    def _use(
        self,
        listings: dict[str, MeetListing],
        labels: dict[str, str],
        ranked: list[str],
        ranks: dict[str, float] | None = None,
    ) -> None:
        self._listings = listings
        self.relabelled = False  # a meet has another label than it had before these names were renewed
        self._labels = labels
        # Ids of meets, what matters most first: all, by year, and by folded name without year.
        self._ranked = ranked
        self._rank = ranks or {id_: float(rank) for rank, id_ in enumerate(ranked)}
        self._of_year: defaultdict[int, list[str]] = defaultdict(list)
        self._called: defaultdict[str, list[str]] = defaultdict(list)
        self._dated: defaultdict[str, list[str]] = defaultdict(list)  # by a folded name that has its year in it

    @cached_property
    def series(self) -> SeriesNames:
        """The series that these meets belong to."""
        of_series = [listing for listing in reversed(self._listings.values()) if listing.series]
        return SeriesNames(sorted(of_series, key=lambda each: (each.last, each.first), reverse=True))

    @classmethod
    def load(cls, path: Path, key: str) -> "MeetNames | None":
        """Read what `save` wrote under the same key; None if the file is missing, damaged or has another key."""
        columns = read_columns(path, _FORMAT + key)
        if columns is None:
            return None
        self = cls.__new__(cls)
        listings = {listing.meet.id: listing for listing in unpack_listings(columns)}
        ids = list(listings)
        labels = dict(zip(ids, unpack(columns["labels"], len(ids)), strict=True))
        self._use(listings, labels, [ids[row] for row in columns["ranked"].tolist()])
        self._former = {id_: each.meet.id for each in listings.values() for id_ in each.former_ids}
        self._called.update(unpack_lists("called", columns, ids))
        self._dated.update(unpack_lists("dated", columns, ids))
        folded = unpack(columns["folded"], len(columns["entry_weights"]), self._called)
        self._index = NameIndex[str].from_columns(folded, columns, folded)
        self._list_by_year()
        return self

    def save(self, path: Path, key: str) -> None:
        """Write everything to a file for `load`. The key identifies the facts the names come from. Raises OSError."""
        rows = {id_: row for row, id_ in enumerate(self._listings)}
        try:
            columns = {
                **pack_listings(list(self._listings.values())),
                "labels": pack([self._labels[id_] for id_ in rows]),
                "ranked": np.array([rows[id_] for id_ in self._ranked], dtype=np.int32),
                **pack_lists("called", self._called, rows),
                **pack_lists("dated", self._dated, rows),
                **self._index.columns(),
            }
        except ValueError:  # a text holds a character that separates texts in the file; then there is no file
            return
        write_columns(path, _FORMAT + key, columns)

    def renewed(self, listings: Sequence[MeetListing], cities: Iterable[tuple[str, str]]) -> "MeetNames | None":
        """The names with these meets as they are now; None where that wants building anew.

        It is as if built anew from all listings, in the time that a copy takes; that holds for new meets in the order
        of the listings behind all others, and for known ones that are called as before.
        """
        texts = MeetTexts(cities)
        changed = [each for each in listings if self._listings.get(each.meet.id) != each]
        called = {each.meet.id: list(texts.list_names(each)) for each in changed}
        for each in changed:
            before = self._listings.get(each.meet.id)
            if each.former_ids != (before.former_ids if before else ()) or each.meet.id in self._former:
                return None
            if before and list(texts.list_names(before)) != called[each.meet.id]:
                return None
        if not changed:
            return self
        held = self._listings.copy()  # unlike {**…}, a copy takes no longer once an entry was deleted
        held.update((each.meet.id, each) for each in changed)
        renewed = type(self).__new__(type(self))
        renewed._use(held, {}, *self._ranked_anew(held, changed))
        renewed._follow(self, changed, called)
        return renewed

    def _ranked_anew(
        self, held: Mapping[str, MeetListing], changed: Sequence[MeetListing]
    ) -> tuple[list[str], dict[str, float] | None]:
        """The ids of all meets, what matters most first, and the rank of each: a new one has one between two others."""
        ranked, ranks = self._ranked.copy(), self._rank.copy()
        for id_ in (each.meet.id for each in changed if each.meet.id in self._rank):
            del ranked[bisect_left(ranked, ranks[id_], key=ranks.__getitem__)]
        close = False
        known: dict[str, int] = {}
        for each in changed:
            id_, worth = each.meet.id, _worth(each)
            at = bisect_left(ranked, worth, key=lambda other: _worth(held[other]))
            if id_ in self._rank and at < len(ranked) and _worth(held[ranked[at]]) == worth:
                known = known or {other: number for number, other in enumerate(held)}
                while at < len(ranked) and _worth(held[ranked[at]]) == worth and known[ranked[at]] > known[id_]:
                    at += 1
            before = ranks[ranked[at - 1]] if at else -1.0 + (ranks[ranked[0]] if ranked else 0.0)
            after = ranks[ranked[at]] if at < len(ranked) else before + 1.0
            ranked.insert(at, id_)
            ranks[id_] = (before + after) / 2
            close = close or not before < ranks[id_] < after  # no number is left between the two
        return ranked, None if close else ranks

    def _follow(self, before: "MeetNames", changed: Sequence[MeetListing], called: Mapping[str, list[Called]]) -> None:
        """Take over what was listed before these meets changed, and list them where they belong now."""
        self._former = before._former
        self._called.update(before._called)
        self._dated.update(before._dated)
        self._of_year.update(before._of_year)
        names: dict[str, str] = {}
        weights: dict[str, float] = {}
        for listing in changed:
            id_ = listing.meet.id
            for each in called[id_]:
                if each.folded and not before._called.get(each.folded):
                    names.setdefault(each.folded, each.plain)
            for dated in {each.dated for each in called[id_] if each.dated}:
                self._list(self._dated, dated, id_, [each.dated for each in called[id_]].count(dated))
            for folded in {each.folded for each in called[id_]}:
                self._list(self._called, folded, id_)
                weights[folded] = 0.0
        self._follow_years(before, changed)
        for folded in weights:
            weights[folded] = max(_weight(self._listings[id_]) for id_ in self._called[folded])
        at = {folded: list(before._index.run_of(folded, folded)) for folded in weights if folded not in names}
        moved = {at: weights[folded] for folded, own in at.items() for at in own}
        self._index = before._index.renewed(moved, ((folded, name, weights[folded]) for folded, name in names.items()))
        were = [before._listings[each.meet.id] for each in changed if each.meet.id in before._listings]
        alike = labelled_alike([*changed, *were], self._listings, self._called)
        self._labels, self.relabelled = labels_renewed(before._labels, self._listings, alike)
        self._keep_derived(before, changed, same_names=not names)

    def _follow_years(self, before: "MeetNames", changed: Sequence[MeetListing]) -> None:
        """List the meets that changed by their years: each year once, for an import brings hundreds of one year."""
        moved: defaultdict[int, list[str]] = defaultdict(list)
        for listing in changed:
            was = before._listings.get(listing.meet.id)
            for year in range(was.first.year, was.last.year + 1) if was else ():
                moved.setdefault(year, [])
            for year in range(listing.first.year, listing.last.year + 1):
                moved[year].append(listing.meet.id)
        ids = {listing.meet.id for listing in changed}
        for year, own in moved.items():
            others = (other for other in self._of_year.pop(year, ()) if other not in ids)
            if held := sorted([*others, *own], key=self._rank.__getitem__):
                self._of_year[year] = held

    def _list(self, lists: dict[_Key, list[str]], key: _Key, id_: str, times: int = 1) -> None:
        """List a meet in its place, and nowhere else."""
        others = [other for other in lists.get(key, ()) if other != id_]
        # Sorted whole: other meets that changed too may still stand where they stood before.
        lists[key] = sorted([*others, *[id_] * times], key=self._rank.__getitem__)

    def _keep_derived(self, before: "MeetNames", changed: Sequence[MeetListing], *, same_names: bool) -> None:
        """Keep what was worked out from the names before, where it is still the same."""
        of_series = any(each.series for each in (*changed, *(before._listings.get(c.meet.id, c) for c in changed)))
        if not of_series and "series" in vars(before):
            self.series = before.series
        if same_names and "_bearing" in vars(before):
            self._bearing = before._bearing

    def __iter__(self) -> Iterator[str]:
        """The ids of all meets."""
        return iter(self._listings)

    def __contains__(self, meet_id: str) -> bool:
        return meet_id in self._listings

    def get(self, meet_id: str) -> Meet:
        """The meet of that id. Raises KeyError."""
        return self._listing(meet_id).meet

    def listing(self, meet_id: str) -> MeetListing:
        """The meet of that id with its days and its number of races. Raises KeyError."""
        return self._listing(meet_id)

    def label(self, meet_id: str) -> str:
        """The text of a meet in a list of choices: `Olympic Games, Paris 2024`; no two meets have the same one."""
        return self._labels[self._listing(meet_id).meet.id]

    def search(self, text: str, limit: int = MOST_HITS) -> list[Hit[str]]:
        """The likeliest meets, best first; blank text lists the most important."""
        if text.strip() in self._listings or text.strip() in self._former:
            meet = self.get(text.strip()).id
            return [Hit(meet, self.label(meet), 1.0)]
        named = _unfinished_year(text) or split_year(text)
        if not fold(named.text):
            wanted = self._held_in(named.years) if named.years else self._ranked
            return [self._hit(id_, 1.0) for id_ in wanted[:limit]]
        found: dict[str, Hit[str]] = {}
        for hit in self._index.search(named.text, limit * 4):
            for id_ in self._called.get(hit.id, ()):
                if self._is_of(id_, named.years):
                    found.setdefault(id_, self._hit(id_, hit.score))
            if len(found) >= limit:
                break
        return list(found.values())[:limit]

    def resolve(self, text: str) -> Outcome:
        """Which meet the text means; an id means itself. A year that is named is never ignored.

        Of several meets in one city and year the one that matters far more is meant. Ambiguous candidates are in
        order of importance, then latest first.
        """
        found = self.find(text)
        if isinstance(found, Ambiguous):
            chosen = self.most_important([hit.id for hit in found.candidates])
            if chosen is not None:
                return Match(chosen, self.label(chosen), 1.0)
        return found

    def find(self, text: str) -> Outcome:
        """As `resolve`, but all meets that the text may mean, however much one of them matters."""
        typed = text.strip()
        if typed in self._listings or typed in self._former:
            meet = self.get(typed).id
            return Match(meet, self.label(meet), 1.0)
        if fold(typed) in self._dated:
            return self._outcome(self._dated[fold(typed)])
        dated = split_year(_CHAMPS.sub("championships", typed))
        if not dated.sure and fold(typed) in self._called:
            return self._outcome(self._called.get(fold(typed), []))
        if dated.years and not fold(dated.text):
            return self._of_years(dated, self._held_in(dated.years) or self._held_about(dated.years))
        named = resolve(self._index, dated.text)
        if isinstance(named, NoMatch):
            nearest = [id_ for hit in named.nearest for id_ in self._best_of(hit.id, dated.years)]
            return NoMatch(tuple(self._hit(id_, 0.0) for id_ in dict.fromkeys(nearest)))
        names = [named.id] if isinstance(named, Match) else [hit.id for hit in named.candidates]
        found = self._of_years(dated, self._of_names(names))
        wider = self._names_with(fold(dated.text)) if isinstance(found, NotHeld) else ()
        return self._of_years(dated, self._of_names((*names, *wider))) if wider else found

    def find_series(self, text: str) -> str | None:
        """The series that a text without a year means as a whole: `olympics`, `worlds`, or the id of one."""
        typed = text.strip()
        if split_year(typed).years or typed in self._listings or typed in self._former:
            return None
        folded = fold(_CHAMPS.sub("championships", typed))
        found = self.series.find(folded)
        if found is None and folded not in self._called:
            named = resolve(self._index, folded)
            found = self.series.find(named.id) if isinstance(named, Match) else None
        return found

    def called(self, text: str) -> tuple[str, ...]:
        """The ids of all meets that a text may mean, of its year if it has one, the most important first: `Oslo`."""
        dated = split_year(text)
        folded = fold(dated.text)
        named = Match(folded, text, 1.0) if folded in self._called else resolve(self._index, folded)
        hits = [named.id] if isinstance(named, Match) else [hit.id for hit in _candidates(named)]
        every = dict.fromkeys(self._of_names(hits))
        held = (id_ for id_ in every if not dated.years or self._listings[id_].first.year in dated.years)
        return tuple(sorted(held, key=self._rank.__getitem__))

    def most_important(self, ids: Iterable[str]) -> str | None:
        """The meet of these that matters far more than the others of its year, None if there is none such.

        Of meets of several years it is the latest, if they are alike and all others were long before:
        `Paris Olympics` are those of 2024, not of 1924.
        """
        ranked = sorted(ids, key=self._rank.__getitem__)
        if not ranked:
            return None
        first, *others = (self._listings[id_] for id_ in ranked)
        if not others:
            return first.meet.id
        if first.meet.kind.importance < _LEAST:
            return None
        if any(other.last.year != first.last.year for other in others):
            alike = all(other.meet.kind is first.meet.kind for other in others)
            long_before = all(first.last.year - other.last.year >= _LONG for other in others)
            return first.meet.id if alike and long_before else None
        ahead = first.meet.kind.importance - others[0].meet.kind.importance
        return first.meet.id if ahead >= _FAR_AHEAD else None

    def importance_of(self, folded: str) -> int | None:
        """How important the most important meet of exactly this folded name or city is, None if there is none.

        A name may have its year in it, as `tokyo 2020`.
        """
        called = self._called.get(folded) or self._dated.get(folded)
        return self._listings[called[0]].meet.kind.importance if called else None

    def has_beginning(self, word: str) -> bool:
        """Whether a folded word is the first of a name or a city: no other text that begins with it is one."""
        return word in self._beginnings

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(name.partition(" ")[0] for name in (*self._called, *self._dated))

    def nearest(self, meet_id: str) -> list[str]:
        """Other meets of the same name with races in the store, those nearest in time first."""
        listing = self._listing(meet_id)
        others = [self._listings[id_] for id_ in self._called.get(fold(without_years(listing.meet.name)), [])]
        held = [other for other in others if other.races and other.meet.id != listing.meet.id]
        held.sort(key=lambda other: abs((other.last - listing.last).days))
        return [other.meet.id for other in held]

    def _held_in(self, years: Iterable[int]) -> list[str]:
        """The meets of these years."""
        found = dict.fromkeys(id_ for year in years for id_ in self._of_year.get(year, ()))
        return sorted(found, key=self._rank.__getitem__)

    def _held_about(self, years: Iterable[int]) -> list[str]:
        """The meets of the nearest year that has any; of two as near that with the meet that matters more."""

        def apart(held: int) -> tuple[float, ...]:
            return (min(abs(held - year) for year in years), self._rank[self._of_year[held][0]], held)

        nearest = min(self._of_year, key=apart, default=0)
        return self._of_year.get(nearest, [])

    def _of_names(self, names: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(id_ for name in names for id_ in self._called.get(name, [])))

    def _names_with(self, words: str) -> set[str]:
        """The folded names that have all of these words."""
        first, *others = (self._bearing.get(word, set[str]()) for word in words.split())
        return {name for name in first if all(name in bearing for bearing in others)}

    @cached_property
    def _bearing(self) -> dict[str, set[str]]:
        """The folded names by each of their words."""
        bearing: defaultdict[str, set[str]] = defaultdict(set)
        for folded in self._called:
            for word in folded.split():
                bearing[word].add(folded)
        return bearing

    def _listing(self, meet_id: str) -> MeetListing:
        return self._listings[self._former.get(meet_id, meet_id)]

    def _build(self, texts: MeetTexts) -> NameIndex[str]:
        weights: defaultdict[str, float] = defaultdict(float)
        names: dict[str, str] = {}
        for id_ in self._ranked:
            listing = self._listings[id_]
            weight = _weight(listing)
            for called in texts.list_names(listing):
                if called.dated:
                    self._dated[called.dated].append(id_)
                meets = self._called[called.folded]
                if meets[-1:] != [id_]:
                    meets.append(id_)
                weights[called.folded] = max(weights[called.folded], weight)
        for listing in self._listings.values():  # in their order, so that the names of new meets come last
            for called in texts.list_names(listing):
                names.setdefault(called.folded, called.plain)
        self._list_by_year()
        return NameIndex((folded, name, weights[folded]) for folded, name in names.items() if folded)

    def _list_by_year(self) -> None:
        for id_ in self._ranked:
            listing = self._listings[id_]
            for year in range(listing.first.year, listing.last.year + 1):
                self._of_year[year].append(id_)

    def _of_years(self, dated: Dated, ids: list[str]) -> Outcome:
        if not dated.years:
            return self._outcome(ids)
        held = [id_ for id_ in ids if self._is_of(id_, dated.years)]
        if held:
            return self._outcome(held)
        nearest = sorted(ids, key=lambda id_: (self._distance(id_, dated.years), self._rank[id_]))
        return NotHeld(dated.text, dated.years, tuple(self._hit(id_, 0.0) for id_ in nearest[:MOST_HITS]))

    def _outcome(self, ids: Iterable[str]) -> Outcome:
        ranked = sorted(dict.fromkeys(ids), key=self._rank.__getitem__)
        if len(ranked) == 1:
            return Match(ranked[0], self.label(ranked[0]), 1.0)
        return Ambiguous(tuple(self._hit(id_, 1.0) for id_ in ranked[: 2 * MOST_HITS]))

    def _best_of(self, name: str, years: tuple[int, ...]) -> list[str]:
        """The meets of a name, those of these years first."""
        return sorted(self._called.get(name, []), key=lambda id_: (not self._is_of(id_, years), self._rank[id_]))[:2]

    def _is_of(self, id_: str, years: tuple[int, ...]) -> bool:
        listing = self._listings[id_]
        return not years or any(listing.first.year <= year <= listing.last.year for year in years)

    def _distance(self, id_: str, years: tuple[int, ...]) -> int:
        return min(abs(self._listings[id_].last.year - year) for year in years)

    def _hit(self, id_: str, score: float) -> Hit[str]:
        return Hit(id_, self.label(id_), score)


def _candidates(outcome: Match[str] | Ambiguous[str] | NoMatch[str]) -> tuple[Hit[str], ...]:
    return outcome.candidates if isinstance(outcome, Ambiguous) else ()


def _unfinished_year(text: str) -> Dated | None:
    """While somebody types: `Paris 20` may become any year of that century, or mean 1920 or 2020."""
    rest, _, last = text.rstrip().rpartition(" ")
    if not rest or not _BEGUN.fullmatch(last):
        return None
    rest_of = 10 ** (4 - len(last))
    whole = split_year(text).years if len(last) == _IN_SHORT else ()
    return Dated(rest, (*whole, *range(int(last) * rest_of, (int(last) + 1) * rest_of)))


def _worth(listing: MeetListing) -> tuple[float, ...]:
    """A key that sorts meets: those with races first, then the most important, the latest, the largest.

    Of those that are alike the one known last comes first.
    """
    first, last = listing.first.toordinal(), listing.last.toordinal()
    return (not listing.races, -listing.meet.kind.importance, -last, -listing.races, -first)


def _weight(listing: MeetListing) -> float:
    recent = max(0, listing.last.year - 1990) / 10
    weight = 1.0 + listing.races + recent + listing.meet.kind.importance
    return weight if listing.races else weight * _UNHELD
