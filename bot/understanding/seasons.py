"""Finds which season `season` means: `kauden parhaat tulokset` are this season's, `Bolts beste Saison` is none."""

from dataclasses import replace

from bot.understanding.pieces import Piece

_LISTED = frozenset(("best", "pb", "list", "top"))
_DATING = frozenset(("this-year", "last-year", "lead"))
_DATES = ("year", "years", "day")


def find_this_season(pieces: list[Piece]) -> None:
    """Make `season` beside `best` this one where no other is named, and a season's best without an athlete its lead.

    Beside an athlete the best season may be asked for: `Bolts beste Saison`, but not `die beste Zeit der Saison`.
    """
    if not any("sb" in piece.offers or "season" in piece.offers for piece in pieces):
        return
    named = any(piece.offered("athlete") for piece in pieces)
    dated = any(_DATING & set(piece.offers) or any(piece.offered(kind) for kind in _DATES) for piece in pieces)
    listed = any(_LISTED & set(piece.offers) for piece in pieces)
    event = any(piece.offered("event") for piece in pieces)
    for at, piece in enumerate(pieces):
        best_season = named and (at == 0 or _LISTED & set(pieces[at - 1].offers))
        if "sb" in piece.offers and event and not named:
            pieces[at] = replace(piece, offers=("lead",))
        elif "season" in piece.offers and listed and not dated and not best_season:
            pieces[at] = replace(piece, offers=("this-year",))
