"""Settles words that mean another thing by what stands beside them: `er`, `outside the Olympics`, `ever beaten`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.names.event_grammar import read_event
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

_EUROPEAN = "er"  # the European record, and a word of German, Norwegian and Dutch
_OUTSIDE = frozenset(("outside", "outwith"))
_NON = frozenset(("non", "not", "no", "nicht", "ikke", "inte", "niet"))
_CAME = frozenset(("came", "finished", "finish", "was", "were", "placed", "got", "ended"))
_PAIR = 2
_DISQUALIFIED = "Of those disqualified I have few, and not why they were; those I have stand last."
_OF_MEETS = ("series", "kind", "meet")
_BEATEN = frozenset(("beaten", "bettered", "broken", "surpassed"))
_BREAKING = frozenset(("broke", "breaks", "breaking"))
_PEOPLE = frozenset(("men", "women", "males", "females", "guys", "ladies", "girls", "boys"))
_OVER = frozenset(("in", "over", "at"))
_NOUN = ("rec", "rek")  # `record holder`
_BROKE_TEXT = "broke beat beats breaks smashed shattered eclipsed bettered surpassed lowered took"
_BROKE = frozenset(_BROKE_TEXT.split())


def settle_beside(pieces: list[Piece], sentence: Sentence) -> None:
    """Give such words the meaning that their neighbours say."""
    kinds = {offer.partition(":")[0] for piece in pieces for offer in piece.offers}
    said = {offer for piece in pieces for offer in piece.offers}
    _settle_others(pieces, sentence, kinds)
    _settle_between(pieces, sentence, kinds)
    for at, piece in enumerate(pieces):
        word = sentence.words[piece.end - 1]
        of_race = "event" in kinds and kinds & {"meet", "series"} and "athlete" not in kinds
        if of_race and "disqualified" in piece.offers:
            pieces[at] = replace(piece, offers=("winner",), note=_DISQUALIFIED)
        elif word.text == _EUROPEAN and "record" in piece.offers and "event" not in kinds:
            pieces[at] = replace(piece, offers=("filler",))  # no record of what: `naar er Bislett 2026`
        elif word.folded in _OUTSIDE and "track:outdoor" in piece.offers and _is_before_meet(pieces, at):
            pieces[at] = replace(piece, offers=("without",))
        elif _is_plural(piece, sentence) and "athlete" in kinds:
            event = tuple(offer for offer in piece.offers if offer != "performers")
            pieces[at] = replace(
                piece, offers=(*event, "several-races")
            )  # `Kipchoge marathons`: his, not who runs them
        elif word.folded in _BREAKING and {"mark", "athlete"} <= kinds and "record" not in said:
            pieces[at] = replace(piece, offers=("under",))  # `when he first broke 3:30`
        elif word.folded in _BEATEN and "mark" in kinds and not kinds & {"athlete", "number"}:
            counted = "often" in said and "record" not in said  # `how many men have broken 9.80`
            pieces[at] = replace(piece, offers=("under",) if counted else ("stood",))  # `was 3:26.00 ever beaten`
        elif _are_several_best(pieces, at, sentence):
            pieces[at] = replace(piece, offers=(*piece.offers, "performers"))


def _settle_others(pieces: list[Piece], sentence: Sentence, kinds: set[str]) -> None:
    """`non African` before who won at a series: all winners but those of the area."""
    won = any({"winner", "champions"} & set(piece.offers) for piece in pieces)
    if not (won and {"event", "series", "area"} <= kinds):
        return
    for at, (piece, behind) in enumerate(pairwise(pieces)):
        area = behind.offered("area")
        word = sentence.words[piece.end - 1].folded
        if area and piece.end == behind.first and word in _NON and ("without" in piece.offers or piece.is_filler):
            pieces[at] = replace(piece, offers=("filler",))
            pieces[at + 1] = replace(behind, offers=(f"other-than:{area}",))


def _settle_between(pieces: list[Piece], sentence: Sentence, kinds: set[str]) -> None:
    """`who came between Kerr and Hocker in the 1500 m in Tokyo`: the race has it."""
    people = [at for at, piece in enumerate(pieces) if piece.offered("athlete") is not None]
    words = [word.folded for word in sentence.words]
    between = next((at for at, piece in enumerate(pieces) if words[piece.first : piece.end] == ["between"]), 0)
    if len(people) != _PAIR or not 0 < between < people[0]:
        return
    before = words[: pieces[between].first]
    before = before[:-1] if before[-1:] == ["in"] else before
    if _CAME.isdisjoint(before[-1:]):
        return
    of_race = "event" in kinds and bool(kinds & {"meet", "series"})
    for at in people if of_race else ():
        pieces[at] = replace(pieces[at], offers=(f"led:{pieces[at].offered('athlete')}",))
    pieces[between] = replace(pieces[between], offers=("winner" if of_race else "between",))


def is_who_broke(pieces: Sequence[Piece], sentence: Sentence) -> bool:
    """Whether who broke somebody's record is asked for, `who broke Kipyegon's record`: it is told beside the record."""
    who = [piece for piece in pieces if "who" in piece.offers]
    first = {piece.first: sentence.words[piece.first].folded for piece in pieces}
    both = {piece.first for piece in pieces if {"holds", "record"} <= set(piece.offers)}  # `battuto il record`
    broke = [p for p in pieces if first[p.first] in _BROKE or (p.first in both and first[p.first][:3] not in _NOUN)]
    return bool(who and broke) and who[0].end <= broke[0].first and broke[0].first - who[0].end <= 1


def _are_several_best(pieces: Sequence[Piece], at: int, sentence: Sentence) -> bool:
    """Whether men or women in plural ask for a list: `best African women in the long jump`, but no `women's best`."""
    before = [piece for piece in pieces[max(0, at - 2) : at] if piece.offered("scope") or "best" in piece.offers]
    best = any("best" in piece.offers for piece in before) and before[-1].end == pieces[at].first
    behind = pieces[at + 1] if at + 1 < len(pieces) else None
    event = behind is not None and behind.offered("event") and sentence.words[behind.first].folded in _OVER
    return bool(best and event) and sentence.words[pieces[at].end - 1].folded in _PEOPLE


def _is_before_meet(pieces: Sequence[Piece], at: int) -> bool:
    behind = next((piece for piece in pieces[at + 1 :] if not piece.is_filler), None)
    return behind is not None and any(behind.offered(kind) for kind in _OF_MEETS)


def _is_plural(piece: Piece, sentence: Sentence) -> bool:
    """Whether a word for athletes of an event is the event in plural, `marathons`, and not who does it, `milers`."""
    text = sentence.folded(piece.first, piece.end)
    plural = "performers" in piece.offers and piece.offered("event") is not None and text.endswith("s")
    return plural and text[:1].isalpha() and bool(read_event(text.removesuffix("s")))
