"""Pieces of a sentence that are understood, and the choice of those that explain most of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_SAYS_NOTHING = frozenset(("filler", "in", "and", "on"))
_EACH = 0.3  # that a piece costs, so that one long piece is better than two short ones


@dataclass(frozen=True, slots=True)
class Piece:
    """Words from one to before another, and what they may say: `record`, `scope:world`, `event:1500m`.

    `weight` is how much they explain: about 2 for each word that is surely meant so. `note` is said on the card if the
    piece is used: what a misspelt word was taken for.
    """

    first: int
    end: int
    offers: tuple[str, ...]
    weight: float
    note: str = ""
    _values: dict[str, str] = field(init=False, repr=False, compare=False)  # by kind: asked for hundreds of times

    def __post_init__(self) -> None:
        values: dict[str, str] = {}
        for offer in self.offers:
            kind, colon, value = offer.partition(":")
            if colon:
                values.setdefault(kind, value)
        object.__setattr__(self, "_values", values)

    def offered(self, kind: str) -> str | None:
        """The value it offers of a kind, None if it offers none."""
        return self._values.get(kind)

    def says(self, meaning: str) -> bool:
        """Whether it has a meaning."""
        return meaning in self.offers

    @property
    def is_filler(self) -> bool:
        """Whether the words say nothing by themselves."""
        return _SAYS_NOTHING.issuperset(self.offers)


def cover(words: int, pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, in order and without overlap, that explain most of so many words."""
    ending: list[list[Piece]] = [[] for _ in range(words + 1)]
    for piece in pieces:
        ending[piece.end].append(piece)
    best: list[float] = [0.0]
    chosen: list[Piece | None] = [None]
    for end in range(1, words + 1):
        worth, piece = best[end - 1], None
        for candidate in ending[end]:
            with_it = best[candidate.first] + candidate.weight - _EACH
            if with_it > worth:
                worth, piece = with_it, candidate
        best.append(worth)
        chosen.append(piece)
    return _walk_back(chosen)


def _walk_back(chosen: Sequence[Piece | None]) -> list[Piece]:
    found: list[Piece] = []
    at = len(chosen) - 1
    while at:
        piece = chosen[at]
        if piece is None:
            at -= 1
        else:
            found.append(piece)
            at = piece.first
    return found[::-1]
