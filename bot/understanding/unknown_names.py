"""Words that are a name, though of nobody known, and names that are said twice."""

from dataclasses import replace
from itertools import pairwise

from bot.names.fold import fold
from bot.understanding.facts import Facts
from bot.understanding.pieces import Piece
from bot.understanding.somebody import OR

_JOINS = frozenset(("and", "against"))
_AGAINST = frozenset(("against", "beat", "beaten-by"))
_PAIR = 2
_LONGEST_NAME = 3  # words


def find_unknown_names(facts: Facts) -> None:
    """Words that nothing explains are a name where they stand beside `vs` or in a list of athletes.

    So the answer is that nobody is called so, and not one about the others.
    """
    for first, end in list(facts.unknown_runs()):
        beside = [piece for piece in facts.pieces if first in (piece.end, piece.end + 1) or piece.first == end]
        joined = any(_JOINS & set(piece.offers) for piece in beside)
        words = facts.gathered.sentence.words
        ahead = facts.gathered.sentence.text[: words[first].start].rstrip(" \"'«“")
        listed = (words[first].parted and not ahead.endswith(":")) or (end < len(words) and words[end].parted)
        athletes = sum(piece.offered("athlete") is not None for piece in facts.pieces)
        sides = [piece for piece in beside if _AGAINST & set(piece.offers)]
        if facts.gathered.talk.issuperset(range(first, end)):  # `kerr vs wind`, but not `letztes mal gegen den Blake`
            named = athletes < _PAIR and any(words[piece.first].folded not in OR for piece in sides)
            tree = athletes == 1 and end - first == 1 and _is_before_or(facts, end)
            named = named or tree  # `hägg eller andersson`, which is a tree as well
        else:
            named = bool(sides) or (athletes > 0 and (joined or listed))
        if end - first <= _LONGEST_NAME and named:
            text = facts.gathered.sentence.part(first, end)
            facts.pieces.append(Piece(first, end, (f"athlete:{text}",), 0.0))
            facts.unknown_names.update(range(first, end))
    facts.pieces.sort(key=lambda piece: piece.first)


def _is_before_or(facts: Facts, at: int) -> bool:
    """Whether an `or` with an athlete right behind it begins at a word: what is before it is a name as well."""
    sides = [piece for piece in facts.pieces if piece.first == at and "against" in piece.offers]
    return any(
        piece.offered("athlete") is not None and piece.first == side.end for side in sides for piece in facts.pieces
    )


def find_same_names(facts: Facts) -> None:
    """An athlete whose name is written in two ways, as `EJ Obiena, E.J. Obiena`, is one; so is one named again.

    Two names that are the same are left: whoever asks for both is told that they are one.
    """
    _join_names_said_twice(facts)
    named: dict[str, str] = {}
    several = sum(piece.offered("athlete") is not None for piece in facts.pieces) > _PAIR
    for at, piece in enumerate(facts.pieces):
        typed = piece.offered("athlete")
        if typed is None:
            continue
        name = fold(typed).replace(" ", "")
        again = several and " " not in typed and [full for full in named.values() if fold(typed) in fold(full).split()]
        if name in named and (several or named[name] != typed):
            facts.pieces[at] = replace(piece, offers=("filler", f"again:{named[name]}"))
        elif again and len(again) == 1:
            facts.pieces[at] = replace(piece, offers=("filler", f"again:{again[0]}"))
        named.setdefault(name, typed)


def _join_names_said_twice(facts: Facts) -> None:
    """A nickname before the family name of the same athlete is one name: `marie jo perec`."""
    for before, piece in reversed(list(pairwise(facts.pieces))):
        one, other = before.offered("athlete"), piece.offered("athlete")
        if one and other and before.end == piece.first and fold(other) == fold(one).split()[-1] != fold(one):
            joined = replace(before, end=piece.end, weight=before.weight + piece.weight)
            facts.pieces[:] = [joined if p is before else p for p in facts.pieces if p is not piece]
