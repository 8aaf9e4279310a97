"""What a sentence says, by kind: its athletes, events, years and words that ask, each with the piece that says it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from bot.names.meets import MeetNames, Outcome
from bot.understanding.gathering import Gathered
from bot.understanding.pieces import Piece

_SOFT_TEXT = """
who where when holds ever all-time greatest often met first last and on in filler now titles age national run-mark
profile unit under over legal count results performers best event add about stood most person who-else
on-track
"""
_SOFT = frozenset(_SOFT_TEXT.split())
_BEFORE_TEXT = """
before b4 vor avant antes prima voor fore innan for ennen przed predecessor
"""
BEFORE_WORDS = frozenset(_BEFORE_TEXT.split())
_FOR = frozenset(("for", "för"))  # which are no `før`
_OF = frozenset(("of", "de", "di", "del", "do", "da", "the", "que", "van", "von", "der", "den", "el", "dos"))


@dataclass(frozen=True, slots=True)
class Found:
    """A value, and the pieces that say it."""

    value: str
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class Facts:
    """Everything a sentence says. `asks` are the pieces with the meanings that may ask for a question."""

    gathered: Gathered
    today: date
    meets: MeetNames
    pieces: list[Piece] = field(default_factory=list[Piece])
    since: Found | None = None
    until: Found | None = None
    whole: Found | None = None  # a year or day that is neither a beginning nor an end
    offered: dict[str, list[Found]] = field(default_factory=dict[str, "list[Found]"])  # by kind, worked out once
    # Worked out once nothing changes any more, as every question asks for them:
    asked: dict[str, list[Piece]] | None = None  # the pieces by what they offer
    telling: list[Piece] = field(default_factory=list[Piece])  # those that are no mere fillers
    firm: list[Piece] = field(default_factory=list[Piece])  # and of these those that are lost if they are not used
    unknown_names: set[int] = field(default_factory=set[int])  # words that are a name, though of nobody known
    silent: set[int] = field(default_factory=set[int])  # first words of pieces that another piece explains
    found_meets: dict[str, Outcome] = field(default_factory=dict[str, Outcome])  # by text

    def offering(self, kind: str) -> list[Found]:
        """The values of a kind, in order."""
        found = self.offered.get(kind)
        if found is None and self.asked is not None:
            return []
        if found is None:
            found = self.offered[kind] = [
                Found(value, (piece,)) for piece in self.pieces if (value := piece.offered(kind)) is not None
            ]
        return list(found)

    def first(self, kind: str) -> Found | None:
        """The first value of a kind that is said by itself, else one that other words say too: `fastest woman`."""
        found = self.offered.get(kind)
        if found is None:
            found = self.offering(kind) if self.asked is None else []
        for each in found:
            if "best" not in each.pieces[0].offers:
                return each
        return found[0] if found else None

    def find_meet(self, text: str) -> Outcome:
        """The meets that a text may mean. Every reading of a sentence asks for the same few, so each is found once."""
        found = self.found_meets.get(text)
        if found is None:
            found = self.found_meets[text] = self.meets.find(text)
        return found

    @property
    def said(self) -> set[str]:
        """Everything that the pieces offer."""
        return {offer for piece in self.pieces for offer in piece.offers}

    def asking(self, meaning: str) -> list[Piece]:
        """The pieces that have a meaning."""
        if self.asked is not None:
            return self.asked.get(meaning, [])
        return [piece for piece in self.pieces if meaning in piece.offers]

    def settle(self) -> None:
        """Sort the pieces by what they offer: every question asks for that, and no piece changes any more."""
        self.offered.clear()
        self.asked = {}
        for piece in self.pieces:
            for offer in piece.offers:
                self.asked.setdefault(offer, []).append(piece)
                kind, colon, value = offer.partition(":")
                if not colon:
                    continue
                values = self.offered.setdefault(kind, [])
                if not (values and values[-1].pieces[0] is piece):
                    values.append(Found(value, (piece,)))
        self.telling = [piece for piece in self.pieces if not piece.is_filler]
        self.firm = [piece for piece in self.telling if not self._is_soft(piece)]

    def athlete_behind_before(self) -> Found | None:
        """The athlete behind a `before`, with that word; None if none stands there."""
        words = self.gathered.sentence.words
        for found in self.offering("athlete"):
            first = at = found.pieces[0].first
            while at and words[at - 1].folded in _OF:
                at -= 1
            prior = at > 1 and self.gathered.sentence.folded(at - 2, at) == "prior to"
            at -= prior
            if at and (prior or words[at - 1].folded in BEFORE_WORDS) and words[at - 1].text.casefold() not in _FOR:
                used = tuple(piece for piece in self.pieces if at - 1 <= piece.first < first)
                return replace(found, pieces=(*found.pieces, *used))
        return None

    def text(self, piece: Piece) -> str:
        """A piece as it was typed."""
        return self.gathered.sentence.part(piece.first, piece.end)

    def unknown_runs(self) -> Iterator[tuple[int, int]]:
        """Runs of words that nothing explains."""
        unknown = [at for at in self.gathered.unknown if at not in self.unknown_names]
        at = 0
        while at < len(unknown):
            end = at + 1
            while end < len(unknown) and unknown[end] == unknown[end - 1] + 1:
                if self.gathered.sentence.words[unknown[end]].parted:
                    break
                end += 1
            yield unknown[at], unknown[end - 1] + 1
            at = end

    def strange_runs(self) -> Iterator[tuple[int, int]]:
        """Runs of words that neither anything here nor a dictionary explains: names, if anything."""
        return (run for run in self.unknown_runs() if not self.gathered.talk.issuperset(range(*run)))

    def with_number(self, run: tuple[int, int]) -> tuple[int, int]:
        """A run of unknown words with the number just before it: `700 m` is what is not known, not `m`."""
        first, end = run
        before = next((piece for piece in self.pieces if piece.end == first and piece.offered("number")), None)
        return (before.first if before else first), end

    def _is_soft(self, piece: Piece) -> bool:
        """Whether nothing is lost if a piece is not used."""
        return (
            piece.first in self.silent
            or piece.offered("record-mark") is not None
            or "filler" in piece.offers
            or all(offer in _SOFT or offer in ("since", "until", "to") for offer in _said_besides(piece))
        )


def _said_besides(piece: Piece) -> tuple[str, ...]:
    """What a piece says besides `former`, if anything: `vorige` is the last one too."""
    return tuple(offer for offer in piece.offers if offer != "former") or piece.offers
