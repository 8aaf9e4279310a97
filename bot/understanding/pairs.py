"""Splits two names that are written as one where two are asked about: `haile bekele head to head`."""

from dataclasses import replace

from bot.names import Ambiguous, Match
from bot.names.athletes import AthleteNames
from bot.names.fold import fold
from bot.understanding.facts import Facts

_OF_TWO = ("h2h", "against", "met")


def split_pair(facts: Facts, names: AthleteNames) -> None:
    """Make two athletes of the only one named, if each of its two words is somebody's better known than that one.

    Who is written in full is one: `josh kerr head to head` lacks an opponent.
    """
    athletes = facts.offering("athlete")
    if len(athletes) != 1 or not any(map(facts.asking, _OF_TWO)):
        return
    piece, words = athletes[0].pieces[0], athletes[0].value.split()
    if piece.end - piece.first != len(words) or len(words) != len(("one", "other")):
        return
    whole, *each = (_best(text, names) for text in (athletes[0].value, *words))
    if whole and fold(names.get(whole).name) == fold(athletes[0].value):
        return
    known = names.weight(whole) if whole else 0.0
    if not all(id_ and id_ != whole and names.weight(id_) > known for id_ in each) or each[0] == each[1]:
        return
    both = [
        replace(piece, first=piece.first + at, end=piece.first + at + 1, offers=(f"athlete:{word}",), note="")
        for at, word in enumerate(words)
    ]
    facts.pieces = sorted([*both, *(p for p in facts.pieces if p is not piece)], key=lambda p: p.first)
    facts.offered.clear()


def _best(text: str, names: AthleteNames) -> str | None:
    """The best known athlete whom a text may mean."""
    outcome = names.resolve(text)
    if isinstance(outcome, Match):
        return outcome.id
    ids = [hit.id for hit in outcome.candidates] if isinstance(outcome, Ambiguous) else []
    return max(ids, key=names.weight, default=None)
