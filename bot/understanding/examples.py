"""Takes names for examples where a list is asked for: `Hassan and who else`, `apart from Arron`."""

from dataclasses import replace

from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

_LISTED = ("event", "nation", "meet", "series")  # kinds of what a list may be of
_BETWEEN = frozenset(("filler", "and", "in", "against"))


def find_examples(pieces: list[Piece], sentence: Sentence) -> None:
    """Make athletes who are examples say nothing, and tell so: the list has them, and the others too."""
    kinds = {offer.partition(":")[0] for piece in pieces for offer in piece.offers}
    athletes = [at for at, piece in enumerate(pieces) if piece.offered("athlete") is not None]
    if not athletes or not kinds.intersection(_LISTED):
        return
    if "who-else" in kinds:
        examples = athletes
    else:
        examples = [at for at in athletes if _is_left_out(pieces, at)]
        if examples != athletes or "event" not in kinds:
            return  # somebody else is asked about
        _silence(pieces, [at for at, piece in enumerate(pieces) if "without" in piece.offers])
    names = [f"“{sentence.part(pieces[at].first, pieces[at].end)}”" for at in examples]
    what = "an example" if len(names) == 1 else "examples"
    _silence(pieces, examples)
    pieces[examples[0]] = replace(pieces[examples[0]], note=f"Took {', '.join(names)} for {what}: all are listed.")


def _silence(pieces: list[Piece], positions: list[int]) -> None:
    for at in positions:
        pieces[at] = replace(pieces[at], offers=("filler",))


def _is_left_out(pieces: list[Piece], at: int) -> bool:
    """Whether an athlete stands behind `apart from`, with no more than other names between."""
    for piece in pieces[:at][::-1]:
        if "without" in piece.offers:
            return True
        if not (piece.offered("athlete") is not None or _BETWEEN & set(piece.offers)):
            return False
    return False
