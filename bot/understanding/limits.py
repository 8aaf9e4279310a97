"""Finds numbers that are barriers: `under 45`, `more than 8700 points`, of an event that is named."""

from dataclasses import replace

from bot.domain.disciplines import find_discipline
from bot.domain.mark import Measure
from bot.understanding.pieces import Piece

_LIMITS = frozenset(("under", "over"))
_OF_AN_EVENT = 2  # pieces between at most: `under the`


def find_limits(pieces: list[Piece]) -> None:
    """Mark the numbers behind `under` or `over` as limits, which the list of an event shows by itself.

    The points of a decathlon are its mark, and ask for no points of another.
    """
    event = next((piece.offered("event") for piece in pieces if piece.offered("event")), None)
    if event is None:
        return
    discipline = find_discipline(event.partition(".")[0])
    scored = discipline is not None and discipline.measure is Measure.POINTS
    for at, piece in enumerate(pieces):
        number = piece.offered("number")
        if number is None or not _is_behind_limit(pieces, at):
            continue
        pieces[at] = replace(piece, offers=(*piece.offers, "limit"))
        for nth, other in enumerate(pieces) if scored else ():
            if "points" in other.offers:
                pieces[nth] = replace(other, offers=("run-mark",))


def _is_behind_limit(pieces: list[Piece], at: int) -> bool:
    for piece in pieces[max(0, at - _OF_AN_EVENT) : at][::-1]:
        if _LIMITS & set(piece.offers):
            return True
        if not piece.is_filler:
            return False
    return False
