"""How famous whoever a word may name is: talk is likelier than a name that nobody knows."""

from collections.abc import Sequence

from bot.names import Ambiguous, Hit, Match
from bot.names.athletes import AthleteNames, Outcome
from bot.names.fold import fold

WELL_KNOWN = 100.0  # the weight of a listing: a championship finalist or two


def hits_of(outcome: Outcome) -> Sequence[Match[str] | Hit[str]]:
    """The athletes that a text may mean, the likeliest first."""
    if isinstance(outcome, Match):
        return (outcome,)
    return outcome.candidates if isinstance(outcome, Ambiguous) else ()


def fame_of(text: str, names: AthleteNames) -> float:
    """The fame of the most famous athlete with this word in the name; 0 if it is nobody's."""
    word = fold(text)
    hits = (hit for hit in hits_of(names.resolve(text)) if word in fold(hit.name).split())
    return max((names.weight(hit.id) for hit in hits), default=0.0)
