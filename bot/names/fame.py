"""Choose by fame among entries that fit a text equally well: `kipchoge` is Eliud Kipchoge, though others have the name.

Fame is the weight an entry has in the index. It never chooses a worse spelling, and where two are about equally famous
nobody is chosen: then the reader is asked.
"""

from collections.abc import Hashable, Sequence
from math import log
from typing import TypeVar

from bot.names.fold import fold
from bot.names.index import Candidate
from bot.names.outcome import Ambiguous, Hit, Match

Id = TypeVar("Id", bound=Hashable)

_FAR_MORE = log(2.5)  # as a factor of weight
# A name alone is mostly a family name; fans call only few by another part of theirs.
_NOT_THE_LAST = log(3)
_IN_THE_MIDDLE = log(50)  # nobody is called by a middle or former name where it is somebody's family name


def most_famous(
    text: str, alike: Sequence[Candidate[Id]], worse: Sequence[Candidate[Id]] = ()
) -> Match[Id] | Ambiguous[Id]:
    """The one of `alike` that is by far the most famous; if there is none all of them, most famous first.

    `text` is the folded text, or the part of the names that it stands for. `worse` fit a little less well: they cannot
    be chosen, but one of them that is more famous than all others prevents a choice.
    """
    fame = {c.id: _fame(text, c) for c in (*worse, *alike)}
    ranked = sorted(alike, key=lambda c: -fame[c.id])
    best, others = ranked[0], ranked[1:]
    far = all(fame[best.id] - fame[c.id] >= _FAR_MORE for c in others)
    if far and all(fame[best.id] >= fame[c.id] for c in worse):
        return Match(best.id, best.name, best.score, tuple(map(_hit, others)))
    return Ambiguous(tuple(map(_hit, (*ranked, *worse))))


def _hit(candidate: Candidate[Id]) -> Hit[Id]:
    return Hit(candidate.id, candidate.name, candidate.score)


def _fame(text: str, candidate: Candidate[Id]) -> float:
    if _is_family_name(text, candidate):
        return candidate.popularity
    in_the_middle = f" {text} " in candidate.folded
    return candidate.popularity - (_IN_THE_MIDDLE if in_the_middle else _NOT_THE_LAST)


def _is_family_name(text: str, candidate: Candidate[Id]) -> bool:
    """Whether the text ends the name, or is a part of a last name with a hyphen: `Ennis` of Ennis-Hill."""
    name = candidate.folded
    return name == text or name.endswith(f" {text}") or text in fold(candidate.name.rpartition(" ")[2]).split()
