"""The athletes' names: who is meant by a name, alone, with a nation or event beside it, or as one of a pair."""

from collections.abc import Collection, Iterable, Iterator

from bot.domain.athlete import Athlete, AthleteListing
from bot.names.index import Candidate, NameIndex
from bot.names.narrowing import Narrowing, Traits, narrowings
from bot.names.outcome import Ambiguous, Hit, Match, NoMatch
from bot.names.resolution import decide, fits_well

Outcome = Match[str] | Ambiguous[str] | NoMatch[str]

_LOOKED_AT = 25


class AthleteNames:
    """Every athlete by name and alias. Built once, off the event loop; a newer one replaces it whole.

    Hits and matches carry the name or alias that matched; `get` gives the athlete.
    """

    def __init__(self, listings: Iterable[AthleteListing]) -> None:
        self._listings = {listing.athlete.id: listing for listing in listings}
        entries = [
            (listing.athlete.id, name, max(listing.weight, 1.0))
            for listing in self._listings.values()
            for name in (listing.athlete.name, *listing.aliases)
        ]
        self._index = NameIndex(entries)
        self._traits = Traits(self._listings[athlete_id] for athlete_id in self._index.ids)

    def __len__(self) -> int:
        return len(self._listings)

    def __iter__(self) -> Iterator[str]:
        """The ids of all athletes."""
        return iter(self._listings)

    def get(self, athlete_id: str) -> Athlete:
        """The athlete of that id. Raises KeyError."""
        return self._listings[athlete_id].athlete

    def find(self, athlete_id: str) -> Athlete | None:
        """The athlete of that id, or None."""
        listing = self._listings.get(athlete_id)
        return listing.athlete if listing else None

    def is_with_results(self, athlete_id: str) -> bool:
        """Whether the store holds a result of the athlete."""
        listing = self._listings.get(athlete_id)
        return listing is not None and bool(listing.disciplines)

    def search(self, text: str, limit: int = 25) -> list[Hit[str]]:
        """The likeliest athletes, best first; blank text lists the most popular."""
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

        `Kerr NZL`, `Kerr high jump` and `women Kerr` look among those athletes only; a name that fits as it
        stands comes first.
        """
        athlete = self.find(text.strip())
        if athlete:
            return Match(athlete.id, athlete.name, 1.0)
        plain = self._index.candidates(text, _LOOKED_AT)
        if not fits_well(text, plain):
            for narrowing in narrowings(text):
                outcome = decide(self._index, narrowing.name, self._narrowed(narrowing, _LOOKED_AT))
                if not isinstance(outcome, NoMatch):
                    return outcome
        return decide(self._index, text, plain)

    def _narrowed(self, narrowing: Narrowing, limit: int) -> list[Candidate[str]]:
        return self._index.candidates(narrowing.name, limit, self._traits.admitted_by(narrowing))


def with_evidence(outcome: Outcome, ids: Collection[str]) -> Outcome:
    """What is meant once it is known that some athletes (`ids`) have what the question is about.

    Of several candidates the only one with evidence is taken; if several have it they come first.
    A match, or no match at all, stays as it is.
    """
    if not isinstance(outcome, Ambiguous):
        return outcome
    likely = tuple(hit for hit in outcome.candidates if hit.id in ids)
    if len(likely) == 1:
        return Match(likely[0].id, likely[0].name, likely[0].score)
    return Ambiguous((*likely, *(hit for hit in outcome.candidates if hit.id not in ids)))


def _hits(candidates: Iterable[Candidate[str]]) -> list[Hit[str]]:
    return [Hit(c.id, c.name, c.score) for c in candidates]
