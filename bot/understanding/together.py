"""What words mean beside others of their sentence: `all time` of a list, `the year's best` of an athlete."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.understanding.pieces import Piece

_OF_RECORDS = frozenset(("best", "record", "holds", "ahead", "list", "top", "quote", "said"))


def read_together(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, some with the meaning that the others give them."""
    said = {offer for piece in pieces for offer in piece.offers}
    kinds = {offer.partition(":")[0] for offer in said}
    of_race = "event" in kinds and ("meet" in kinds or "series" in kinds) and "nation" not in kinds
    of_race = of_race and "who" in said and not said & {"best", "often", "top", "list"}
    of_athlete = any(piece.offered("athlete") is not None for piece in pieces)
    for piece in pieces:
        if "all-time" in piece.offers and not (said & _OF_RECORDS or of_athlete):
            yield replace(piece, offers=(*piece.offers, "list"))  # `400 m hurdles all time` asks for no single mark
        elif "lead" in piece.offers and of_athlete:
            yield replace(piece, offers=("sb",))  # the best of the year, of one athlete
        elif piece.offers == ("medals",) and of_race and not of_athlete:
            yield replace(piece, offers=("winner",))  # `who got silver in the shot put in Paris`
        else:
            yield piece
