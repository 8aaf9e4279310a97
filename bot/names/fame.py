"""Choose by fame among entries that fit a text equally well: `kipchoge` is Eliud Kipchoge, though others have the name.

Fame is the weight an entry has in the index. It never chooses a worse spelling, and where two are about equally famous
nobody is chosen: then the reader is asked.
"""

from collections.abc import Hashable, Sequence
from math import log
from typing import TypeVar

from bot.names.fold import fold
from bot.names.index import Candidate
from bot.names.outcome import Hit, Match

Id = TypeVar("Id", bound=Hashable)

_FAR_MORE = log(2.5)  # as a factor of weight
# A name alone is mostly a family name; fans call only few by another part of theirs.
_NOT_THE_LAST = log(3)


def most_famous(text: str, alike: Sequence[Candidate[Id]], worse: Sequence[Candidate[Id]] = ()) -> Match[Id] | None:
    """The one of `alike` that is by far the most famous; None if there is none.

    `text` is the folded text, or the part of the names that it stands for. `worse` fit a little less well: they cannot
    be chosen, but one of them that is far more famous than all others prevents a choice.
    """
    fame = {c.id: _fame(text, c) for c in (*worse, *alike)}
    best = max(alike, key=lambda c: fame[c.id])
    others = [c for c in (*alike, *worse) if c.id != best.id]
    if any(fame[best.id] - fame[c.id] < _FAR_MORE for c in others):
        return None
    others.sort(key=lambda c: -fame[c.id])
    return Match(best.id, best.name, best.score, tuple(Hit(c.id, c.name, c.score) for c in others))


def _fame(text: str, candidate: Candidate[Id]) -> float:
    return candidate.popularity - (0.0 if _is_family_name(text, candidate) else _NOT_THE_LAST)


def _is_family_name(text: str, candidate: Candidate[Id]) -> bool:
    """Whether the text ends the name, or is a part of a last name with a hyphen: `Ennis` of Ennis-Hill."""
    name = candidate.folded
    return name == text or name.endswith(f" {text}") or text in fold(candidate.name.rpartition(" ")[2]).split()
