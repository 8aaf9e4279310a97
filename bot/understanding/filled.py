"""The options of a question as far as a sentence fills them."""

from dataclasses import dataclass, field

from bot.understanding.facts import Found
from bot.understanding.pieces import Piece


@dataclass(slots=True)
class Filled:
    """The options of a question as far as a sentence fills them, with the pieces of each, and words given to one."""

    options: dict[str, str] = field(default_factory=dict[str, str])
    pieces: dict[str, tuple[Piece, ...]] = field(default_factory=dict[str, tuple[Piece, ...]])
    words: set[int] = field(default_factory=set[int])
    also: list[Piece] = field(default_factory=list[Piece])  # pieces used beside these
    notes: list[str] = field(default_factory=list[str])  # on what words were taken for

    def put(self, option: str, found: Found | None) -> None:
        """Fill an option, if something is found for it."""
        if found is not None and found.value:
            self.options[option] = found.value
            self.pieces[option] = found.pieces

    @property
    def used(self) -> set[int]:
        """The first words of all pieces used."""
        return {piece.first for pieces in (*self.pieces.values(), self.also) for piece in pieces}
