"""Finds athletes who are named beside a question that is not about them: `the best Cubans, Pedroso and who else`.

The question is answered as if nobody was named, and the note says so.
"""

from dataclasses import replace

from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

_PAIR = 2
_LISTED = ("event", "nation", "meet", "series", "under", "over")  # kinds of what a list may be of
_PLACED = ("meet", "year", "event")  # kinds of what the first medal of a nation may have been
_LISTING = frozenset(("all-time", "top", "list", "best", "performers"))
_OF_TWO_TEXT = "against beat lost beaten-by ahead h2h met medals titles pb sb compare record points pace quote said"
_OF_TWO = frozenset(_OF_TWO_TEXT.split())
_OF_OTHERS_TEXT = """
against beat beaten-by lost h2h ahead met behind compare rivals quote said about pb sb profile injured career age stood
holds
"""
_OF_OTHERS = frozenset(_OF_OTHERS_TEXT.split())
_LEAVING = frozenset(("without", "besides"))
_MORE = frozenset(("more", "mehr", "plus", "mas", "flere", "fler", "meer", "piu", "mais", "wiecej", "enemman"))
_THAN = frozenset(("than", "als", "que", "enn", "an", "kuin", "dan", "di", "niz"))
_BETWEEN = frozenset(("filler", "and", "in", "against"))


def find_examples(pieces: list[Piece], sentence: Sentence) -> None:
    """Make athletes who are examples say nothing, and tell so: the list has them, and the others too."""
    _find_more_than(pieces, sentence)
    _leave_disqualified(pieces, sentence)
    kinds = {offer.partition(":")[0] for piece in pieces for offer in piece.offers}
    athletes = [at for at, piece in enumerate(pieces) if piece.offered("athlete") is not None]
    alternatives = {"first", "medals", "nation", "against"} <= kinds
    listed = kinds.intersection(_LISTED) or {"mark", "person"} <= kinds
    if not (athletes or alternatives) or not listed:
        return
    first_of = {"first", "medals", "nation"} <= kinds
    others = "who-else" in kinds and not ("others-in" in kinds and "event" not in kinds)  # `in Bolt's 2012 final`
    if others or _is_best_of(kinds) or first_of or _are_beside(pieces, athletes, kinds):
        examples = athletes
    else:
        examples = [at for at in athletes if _is_left_out(pieces, at)]
        if examples != athletes or not {"event", "under", "over", "mark"} & kinds:
            return  # somebody else is asked about
    if all(_is_left_out(pieces, at) for at in athletes):
        _silence(pieces, [at for at, piece in enumerate(pieces) if _LEAVING & set(piece.offers)])
    if first_of:  # `la primera de Ecuador, la de Pérez en Atlanta?`
        placed = [at for at, piece in enumerate(pieces) if any(map(piece.offered, _PLACED))]
        start = min((*athletes, *(at for at in placed if not pieces[at].offered("event"))), default=len(pieces))
        series = [at for at, piece in enumerate(pieces) if at > start and piece.offered("series")]
        examples = sorted({at for at in (*athletes, *placed, *series) if at >= start})
    if not examples:
        return
    names = [f"“{sentence.part(pieces[at].first, pieces[at].end)}”" for at in examples]
    what = "an example" if len(names) == 1 else "examples"
    _silence(pieces, examples)
    pieces[examples[0]] = replace(pieces[examples[0]], note=f"Took {', '.join(names)} for {what}: all are listed.")


def _find_more_than(pieces: list[Piece], sentence: Sentence) -> None:
    """`has anybody more golds than Felix` asks who has most: the list says whether she is the first."""
    said = {offer for piece in pieces for offer in piece.offers}
    athletes = [at for at, piece in enumerate(pieces) if piece.offered("athlete") is not None]
    if len(athletes) != 1 or "person" not in said or not said & {"medals", "titles"}:
        return
    athlete = pieces[athletes[0]]
    than = athlete.first > 0 and sentence.words[athlete.first - 1].folded in _THAN
    more = [at for at, piece in enumerate(pieces) if sentence.words[piece.first].folded in _MORE]
    if than and more:
        pieces[more[0]] = replace(pieces[more[0]], offers=("most",))
        note = f"All are listed, “{sentence.part(athlete.first, athlete.end)}” among them."
        pieces[athletes[0]] = replace(athlete, offers=("filler",), note=note)


def _leave_disqualified(pieces: list[Piece], sentence: Sentence) -> None:
    """`who won the 100 m in Seoul after Johnson was dq'd` asks for the race, and of Johnson nothing."""
    said = {offer for piece in pieces for offer in piece.offers}
    at = next((at for at, piece in enumerate(pieces) if "disqualified" in piece.offers), None)
    race = {offer.partition(":")[0] for offer in said}
    if at is None or not {"who", "winner", "event"} <= race or not race & {"meet", "series"}:
        return
    athletes = [near for near in range(at) if pieces[near].offered("athlete") is not None]
    if len(athletes) != 1 or any(not pieces[near].is_filler for near in range(athletes[0] + 1, at)):
        return
    first = athletes[0] - (athletes[0] > 0 and "since" in pieces[athletes[0] - 1].offers)
    note = f"Not of “{sentence.part(pieces[first].first, pieces[at].end)}”: the race has all who were in it."
    _silence(pieces, list(range(first, at + 1)))
    pieces[first] = replace(pieces[first], note=note)


def _is_best_of(kinds: set[str]) -> bool:
    """Whether the best of a nation are asked for: `i pesisti italiani di sempre, fabbri, poi andrei`."""
    return {"event", "nation"} <= kinds and len(_LISTING & kinds) >= _PAIR and not _OF_TWO & kinds


def _are_beside(pieces: list[Piece], athletes: list[int], kinds: set[str]) -> bool:
    """Whether all athletes are behind a nation whose list or medals are asked for, or before `who won` a race."""
    if not athletes or _OF_OTHERS & kinds:
        return False
    nation = next((at for at, piece in enumerate(pieces) if piece.offered("nation")), None)
    listed = bool((_LISTING | {"all-marks", "under", "lead"}) & kinds) and "event" in kinds
    if nation is not None and (listed or "medals" in kinds):
        return all(pieces[at].first > pieces[nation].end for at in athletes)
    who = [at for at, piece in enumerate(pieces) if {"who", "person"} & set(piece.offers)]
    won = [at for at, piece in enumerate(pieces) if "winner" in piece.offers]
    behind = [piece for piece in pieces[who[0] :] if piece.offered("meet") or piece.offered("series")] if who else []
    before = len(who) == 1 and all(at < who[0] for at in athletes)
    return "event" in kinds and before and bool(behind) and bool(won) and won[0] >= who[0]


def _silence(pieces: list[Piece], positions: list[int]) -> None:
    for at in positions:
        pieces[at] = replace(pieces[at], offers=("filler",))


def _is_left_out(pieces: list[Piece], at: int) -> bool:
    """Whether an athlete stands behind `apart from`, with no more than other names between."""
    for piece in pieces[:at][::-1]:
        if _LEAVING & set(piece.offers):
            return True
        if not (piece.offered("athlete") is not None or _BETWEEN & set(piece.offers)):
            return False
    return False
