"""What words mean beside others of their sentence: `all time` of a list, `the year's best` of an athlete."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.understanding.pieces import Piece
from bot.understanding.together_athletes import (
    even_pace,
    is_place_in_list,
    is_who_before_beat,
    of_athlete,
    of_own_list,
    of_place_in_list,
    of_streak,
)
from bot.understanding.together_days import of_birthday, of_day, of_month
from bot.understanding.together_lists import (
    BEATING,
    about_or_over,
    is_dated,
    of_barrier,
    of_finish,
    of_list,
    of_marks,
    of_race,
)
from bot.understanding.together_records import of_course, of_holders, of_record, of_scope, of_today, since_holder
from bot.understanding.together_titles import (
    are_possible_holders,
    is_area,
    is_by_age,
    is_by_margin,
    is_earliest,
    is_list_of_winners,
    is_since,
    kinds_of,
    of_champions,
    of_championship,
    of_edition,
    of_margin,
    of_nation,
    of_nations,
    of_order,
    of_scoped_titles,
    of_sweep,
    of_titleholder,
    of_titles,
)

_PAIR = 2

_NOTHING = ("filler",)  # what has no other meaning gets none
_OF_WHOM = frozenset(("person", "margin"))  # `who beat Kerr`, `by how much did Kerr win`


def read_together(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, some with the meaning that the others give them."""
    athletes = sum(piece.offered("athlete") is not None for piece in pieces)
    named = any(piece.offered("event") for piece in pieces)
    pieces = [_of_nobody(piece, own=bool(athletes) or not named) for piece in pieces]
    said = {offer for piece in pieces for offer in piece.offers}
    kinds = {offer.partition(":")[0] for offer in said}
    in_race = "event" in kinds and bool({"meet", "series"} & kinds)
    if "second-to" in said and not is_dated(pieces):
        in_race = False  # `who came second to Bolt in Beijing`, twice
    holders = athletes == _PAIR and are_possible_holders(pieces, said, kinds)
    if is_who_before_beat(pieces):
        said = said | {"person"}
    beaten = athletes == 1 and bool(said & BEATING) and bool(said & _OF_WHOM)
    edition = of_edition(pieces, said, kinds, athletes)
    span = sum(piece.offered("year") is not None for piece in pieces) == _PAIR  # `between 1990 and 2010`
    vague = not (span or any(is_since(pieces, at) for at in range(len(pieces))))
    of_area = any(piece.offered("other-than") or is_area(piece) for piece in pieces)
    aged, margins = is_by_age(said, kinds, athletes), is_by_margin(said, kinds, athletes)
    earliest = not aged and is_earliest(said, kinds, athletes, of_area=of_area)
    ordered = aged or margins or earliest
    listed = ordered or is_list_of_winners(said, kinds, athletes, vague=vague, of_area=of_area) or edition is not None
    whole = athletes == 1 and "whole-race" in said  # `nader toquio 1500 resultado completo`
    ranked = athletes == 1 and is_place_in_list(said, kinds)
    for at, piece in enumerate(pieces):
        if piece.offers == _NOTHING:
            yield piece
            continue
        noted = (since_holder(pieces, at, said) or even_pace(piece, said, kinds)) if athletes == 1 else None
        noted = noted or of_course(piece, kinds, athletes)
        if noted:
            yield noted
            continue
        changed = ("filler",) if holders and {"athlete", "against"} & kinds_of(piece) else ()
        changed = changed or (of_place_in_list(piece) if ranked else ())
        changed = changed or of_order(piece, aged=aged, margins=margins, earliest=earliest)
        changed = changed or (of_margin(piece) if in_race and not (margins or athletes) else ())
        changed = changed or (("champions",) if piece is edition else ())
        changed = (
            changed
            or of_titleholder(piece, said, kinds)
            or of_nations(piece, said, kinds, athletes)
            or of_sweep(piece, said, kinds, athletes)
        )
        changed = changed or of_month(piece, said, kinds) or of_nation(piece, said, kinds, athletes)
        changed = changed or of_champions(piece, listed=listed) or of_titles(piece, said, athletes)
        changed = changed or of_scoped_titles(piece, said, kinds) or of_finish(piece, said, kinds, athletes)
        changed = changed or (of_race(pieces, at, beaten=beaten or whole) if in_race else ())
        changed = changed or (of_championship(pieces, at) if "event" in kinds and not athletes else ())
        changed = changed or of_marks(piece, said, kinds, athletes) or about_or_over(pieces, at, said, kinds)
        changed = changed or (
            of_holders(pieces, at, said) or of_barrier(piece, said, kinds, athletes) or of_streak(piece, said, athletes)
        )
        changed = (
            changed
            or of_scope(piece, said, kinds)
            or of_birthday(piece, said, kinds)
            or of_day(piece, kinds)
            or of_today(piece, said, kinds)
            or of_list(piece, said, kinds, athletes)
        )
        changed = changed or (of_own_list(piece, said, kinds) if athletes == 1 else ())
        changed = changed or (of_record(piece, said, kinds) if athletes else ())
        changed = changed or of_athlete(piece, said, kinds, athletes)
        yield replace(piece, offers=changed) if changed else piece


def _of_nobody(piece: Piece, *, own: bool) -> Piece:
    """`best time` of an event is the best of all where nobody is named: `meilleur temps 1500 femmes`."""
    if "best-mark" not in piece.offers:
        return piece
    left = tuple(offer for offer in piece.offers if offer != "best-mark")
    return replace(piece, offers=left if own else ("best", "performers"))
