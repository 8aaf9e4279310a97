"""Find athletes by name, with or without a nation, a sex or an event beside it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from bot.domain.athlete import Athlete, AthleteListing
from bot.names.columns import read_columns, write_columns
from bot.names.fit import Fit, fit
from bot.names.fold import fold
from bot.names.index import Candidate, NameIndex
from bot.names.likeness import is_like
from bot.names.narrowing import Narrowing, Traits, narrowings
from bot.names.outcome import MOST_HITS, Ambiguous, Hit, Match, NoMatch, opened
from bot.names.resolution import decide, fits_well
from bot.names.roster import Roster

Outcome = Match[str] | Ambiguous[str] | NoMatch[str]

_LOOKED_AT = 25
_SHORT = 3  # characters; autocomplete asks for these again and again, so the results are kept
# ... and what is the likeliest alone, which a sentence asks of the same word for each run that has it
_LITTLE = 4.0  # of weight, for everybody: among athletes of a few results, one more is no fame
_LONGEST_KEPT = 40  # characters of a text that was resolved; the same few athletes are asked about most
_MOST_KEPT = 1000  # searches, and as many texts that were resolved
_FORMAT = "7 "  # of the file; change it when the columns or the weights change, and older files are ignored


class AthleteNames:
    """Every athlete by name and alias. Immutable: build it off the event loop, and build a new one for new facts.

    Hits and matches carry the name or alias that matched; `get` gives the athlete.
    """

    def __init__(self, listings: Iterable[AthleteListing]) -> None:
        every = {listing.athlete.id: listing for listing in listings}
        roster = Roster.build(every.values())
        index = NameIndex(
            (listing.athlete.id, name, _weight(listing)) for listing in every.values() for name in _names(listing)
        )
        self._use(roster, index, Traits.build(every[athlete_id] for athlete_id in index.ids))

    def _use(self, roster: Roster, index: NameIndex[str], traits: Traits) -> None:
        self._roster = roster
        self._index = index
        self._traits = traits
        self._searched: dict[tuple[str, int], list[Hit[str]]] = {}
        self._resolved: dict[str, Outcome] = {}

    @classmethod
    def load(cls, path: Path, key: str) -> "AthleteNames | None":
        """Read what `save` wrote under the same key; None if the file is missing, damaged or has another key.

        Loading takes about a tenth of the time of building. The file holds arrays only, no pickled objects.
        """
        columns = read_columns(path, _FORMAT + key)
        if columns is None:
            return None
        roster = Roster.from_columns(columns)
        rows: list[int] = columns["entries"].tolist()
        self = cls.__new__(cls)
        index = NameIndex[str].from_columns([roster.ids[row] for row in rows], columns, roster.full_names)
        self._use(roster, index, Traits.from_columns(columns))
        return self

    def save(self, path: Path, key: str) -> None:
        """Write everything to a file for `load`. The key identifies the facts the names come from. Raises OSError."""
        try:
            columns = {
                **self._roster.columns(),
                **self._index.columns(),
                **self._traits.columns(),
                "entries": self._roster.rows(self._index.ids),
            }
        except ValueError:  # a name contains NUL, which separates the names in the file; then there is no file
            return
        write_columns(path, _FORMAT + key, columns)

    def namesakes(self, listings: Iterable[AthleteListing]) -> frozenset[str]:
        """The ids of athletes who have the name of one listed and the nation that it has now or had before.

        What tells these apart may be another thing where one of them changed.
        """
        groups: set[tuple[str, str]] = set()
        for listing in listings:
            athlete, before = listing.athlete, self.find(listing.athlete.id)
            nations = {athlete.nation, before.nation if before else athlete.nation}
            groups |= {(athlete.name, nation) for nation in nations}
        found: set[str] = set()
        for name, nation in groups:
            for athlete_id in {self._index.ids[at] for at in self._index.positions_of(name)}:
                other = self.get(athlete_id)
                if other.nation == nation and fold(other.name) == fold(name):
                    found.add(athlete_id)
        return frozenset(found)

    def former_ids(self) -> dict[str, str]:
        """The ids that athletes had before they turned out to be somebody else, each with today's id."""
        return self._roster.former_ids()

    def renewed(self, listings: Sequence[AthleteListing]) -> "AthleteNames | None":
        """The names with these athletes as they are now; None where that wants building anew.

        Their namesakes (see `namesakes`) must be listed too. It is as if built anew from all listings, in the time that
        a copy takes; that holds for new athletes in the order of the listings behind all others, and for known ones who
        have the names that they had.
        """
        known = [listing for listing in listings if self._is_known(listing.athlete.id)]
        new = [listing for listing in listings if not self._is_known(listing.athlete.id)]
        positions: dict[int, AthleteListing] = {}
        for listing in known:
            at = self._positions(listing)
            if at is None:
                return None
            positions |= dict.fromkeys(at, listing)
        if any(listing.former_ids or self.find(listing.athlete.id) for listing in new):
            return None
        weights = {at: _weight(each) for at, each in positions.items() if self._index.weight_at(at) != _weight(each)}
        entries = [(each, name) for each in new for name in _names(each)]
        index = self._index.renewed(weights, ((each.athlete.id, name, _weight(each)) for each, name in entries))
        traits = self._traits.renewed(positions, [each for each, name in entries if fold(name)])
        renewed = type(self).__new__(type(self))
        renewed._use(self._roster.renewed([*known, *new]), index, traits)  # noqa: SLF001
        return renewed

    def _is_known(self, athlete_id: str) -> bool:
        athlete = self.find(athlete_id)
        return athlete is not None and athlete.id == athlete_id

    def _positions(self, listing: AthleteListing) -> range | None:
        """The positions of an athlete's names; None if they are others than the athlete had."""
        own = self._index.run_of(listing.athlete.id, self.get(listing.athlete.id).name)
        return own if self._index.names_at(own) == [name for name in _names(listing) if fold(name)] else None

    def __len__(self) -> int:
        return len(self._roster)

    def __iter__(self) -> Iterator[str]:
        """The ids of all athletes."""
        return iter(self._roster)

    def every_id(self) -> Iterator[str]:
        """The ids of all athletes, also those that they had before, which buttons in old messages carry."""
        return self._roster.every_id()

    def get(self, athlete_id: str) -> Athlete:
        """The athlete of that id. Raises KeyError."""
        athlete = self._roster.find(athlete_id)
        if athlete is None:
            raise KeyError(athlete_id)
        return athlete

    def find(self, athlete_id: str) -> Athlete | None:
        """The athlete who has that id or had it before, or None."""
        return self._roster.find(athlete_id)

    def label(self, athlete_id: str) -> str:
        """The text of an athlete in a list of choices: `Josh Kerr (GBR)`. Raises KeyError.

        Namesakes of one nation are told apart: `Josh Kerr (GBR, born 1997, 1500 m, 2014–2024)`.
        """
        athlete = self.get(athlete_id)
        known = ", ".join(filter(None, (athlete.nation, self._roster.detail(athlete_id))))
        return f"{athlete.name} ({known})" if known else athlete.name

    def is_with_results(self, athlete_id: str) -> bool:
        """Whether the store holds a result of the athlete."""
        return self._roster.is_with_results(athlete_id)

    def weight(self, athlete_id: str) -> float:
        """How famous an athlete is, at least 1: the weight of its listing. Raises KeyError."""
        return max(self._roster.weight(athlete_id), 1.0)

    def born_on(self, days: Iterable[date]) -> list[Athlete]:
        """Those born on one of these days, the most famous first."""
        return self._roster.born_on({day.toordinal() for day in days})

    def has_word(self, word: str) -> bool:
        """Whether a folded word is a whole word of some athlete's name."""
        return self._index.has_word(word)

    def has_words(self, words: str) -> bool:
        """Whether several folded words stand side by side in some athlete's name."""
        return self._index.has_words(words)

    def written(self, text: str) -> list[Hit[str]]:
        """The athletes whose name is written exactly like this; see `NameIndex.written`."""
        return self._index.written(text)

    def search(self, text: str, limit: int = MOST_HITS) -> list[Hit[str]]:
        """The likeliest athletes, best first; blank text lists the most popular."""
        if len(text) > _SHORT and limit > 1:
            return self._search(text, limit)
        hits = self._searched.get((text, limit))
        if hits is None:
            if len(self._searched) >= _MOST_KEPT:
                self._searched.clear()
            hits = self._searched[text, limit] = self._search(text, limit)
        return list(hits)

    def _search(self, text: str, limit: int) -> list[Hit[str]]:
        athlete = self.find(text.strip())
        if athlete:
            return [Hit(athlete.id, athlete.name, 1.0)][: max(limit, 0)]
        plain = self._index.candidates(text, limit)
        if fits_well(text, plain):
            return _hits(plain)
        for narrowing in narrowings(text):
            narrowed = self._narrowed(narrowing, limit)
            if narrowed:
                return _hits(narrowed)
        return _hits(plain)

    def resolve(self, text: str) -> Outcome:
        """Who the text means: an athlete's id, a name, or a name with nation, sex or event words beside it.

        Of several who share the name or the part of it that was typed, one who is far more famous is taken; the match
        has the others. Initials alone are too little for that.

        `Kerr NZL`, `Kerr high jump` and `women Kerr` look among those athletes only; a name that fits as it
        stands comes first.
        """
        if len(text) > _LONGEST_KEPT:
            return self._resolve(text)
        outcome = self._resolved.get(text)
        if outcome is None:
            if len(self._resolved) >= _MOST_KEPT:
                self._resolved.clear()
            outcome = self._resolved[text] = self._resolve(text)
        return outcome

    def _resolve(self, text: str) -> Outcome:
        athlete = self.find(text.strip())
        if athlete:
            return Match(athlete.id, athlete.name, 1.0)
        named = self._index.named(text, _LOOKED_AT)
        if named and " " in named[0].folded:
            return self._decide(text, named)  # of a word alone others may be meant, of a whole name nobody else
        if not named and (known := self._known_in_small_letters(text)):
            return known
        plain = self._index.candidates(text, _LOOKED_AT)
        if not fits_well(text, plain):
            for narrowing in narrowings(text):
                outcome = self._decide(narrowing.name, self._narrowed(narrowing, _LOOKED_AT))
                if not isinstance(outcome, NoMatch):
                    return outcome
        return self._decide(text, plain)

    def resolve_among(self, text: str, narrowed: str) -> Outcome:
        """As `resolve`, of those alone whom the text means with words that narrow it behind: `Kerr 1500 m`."""
        narrowing = next((each for each in narrowings(narrowed) if each.name == text), None)
        return self._decide(text, self._narrowed(narrowing, _LOOKED_AT)) if narrowing else self.resolve(narrowed)

    def may_mean(self, query: str, most: float) -> bool:
        """Whether a folded text of several words may be somebody's name, with typos that cost at most so much.

        False is sure: looking at the letters alone takes a third of resolving.
        """
        near = query in self._resolved or self._index.may_be_near(query, most)
        return near or bool(self.written(query)) or any(narrowings(query))

    def _known_in_small_letters(self, text: str) -> Outcome | None:
        """What the folded text was resolved to, if that is so for the text too: nothing beside a name may narrow it.

        A sentence has its words both folded and as they were typed.
        """
        query = fold(text)
        known = self._resolved.get(query) if query != text and self.find(query) is None else None
        texts = {text.casefold(), query}
        return known if known and not any(any(narrowings(each)) for each in texts) else None

    def _decide(self, text: str, candidates: list[Candidate[str]]) -> Outcome:
        outcome = decide(self._index, text, candidates, by_fame=any(len(word) > 1 for word in fold(text).split()))
        return outcome if isinstance(outcome, NoMatch) or _may_be_meant(text, outcome, candidates) else NoMatch()

    def _narrowed(self, narrowing: Narrowing, limit: int) -> list[Candidate[str]]:
        return self._index.candidates(narrowing.name, limit, self._traits.admitted_by(narrowing))


def _names(listing: AthleteListing) -> tuple[str, ...]:
    return (listing.athlete.name, *listing.aliases)


def _weight(listing: AthleteListing) -> float:
    return max(listing.weight, 1.0) + _LITTLE


def with_evidence(outcome: Outcome, ids: Collection[str]) -> Outcome:
    """Decide between several candidates when only some athletes (`ids`) have what the question is about.

    Of several candidates the only one with evidence is taken, though another be more famous; if several have it they
    come first. A match that nobody else answers to, or no match at all, stays as it is.
    """
    several = opened(outcome)
    if not isinstance(several, Ambiguous):
        return outcome
    likely = tuple(hit for hit in several.candidates if hit.id in ids)
    if len(likely) == 1:
        return Match(likely[0].id, likely[0].name, likely[0].score)
    if isinstance(outcome, Match) and (outcome.id in ids or not likely):
        return outcome
    return Ambiguous((*likely, *(hit for hit in several.candidates if hit.id not in ids)))


def _may_be_meant(text: str, outcome: Match[str] | Ambiguous[str], candidates: list[Candidate[str]]) -> bool:
    """Whether a word alone is near enough to a name: of one word the letters say little, and `gatlin` is not Paklin."""
    if len(fold(text).split()) != 1 or fits_well(text, candidates):
        return True
    names = [outcome.name] if isinstance(outcome, Match) else [hit.name for hit in outcome.candidates]
    return any(fit(fold(text), fold(name)) > Fit.NONE or is_like(text, name) for name in names)


def _hits(candidates: Iterable[Candidate[str]]) -> list[Hit[str]]:
    return [Hit(c.id, c.name, c.score) for c in candidates]
