"""Resolves two names together: if several athletes share one of them, the one who has met the other is taken."""

import asyncio

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.errors import NoAnswer
from bot.names import Ambiguous, Match
from bot.names.athletes import with_evidence
from bot.questions.almanac import Almanac
from bot.questions.resolving import Found, Outcome, athlete_error, is_more_than_initials, note_taken_for, require

_LONG = 100  # characters; no name is as long
_OPTIONS = ("athlete", "opponent")


async def look_up_pair(
    asked: Asked, almanac: Almanac, options: tuple[str, str] = _OPTIONS
) -> Found[tuple[Athlete, Athlete]]:
    """The athletes that two options name, in the order of the options.

    Raises UnknownName or AmbiguousName for the first name that does not resolve, NoAnswer if both are one athlete.
    """
    texts = require(asked, options[0]), require(asked, options[1])
    first_outcome = almanac.names.resolve(texts[0])
    if len(texts[0]) > _LONG:  # such names take long to resolve: let others in between
        await asyncio.sleep(0)
    plain = first_outcome, almanac.names.resolve(texts[1])
    if len(texts[1]) > _LONG:
        await asyncio.sleep(0)
    outcomes, reason = await _weigh(plain, almanac) if all(map(is_more_than_initials, texts)) else (plain, "")
    for option, outcome in zip(options, outcomes, strict=True):
        if not isinstance(outcome, Match):
            raise athlete_error(_fill_in(asked, options, outcomes), option, almanac, outcome)
    first, second = (almanac.names.get(o.id) for o in outcomes if isinstance(o, Match))
    if first.id == second.id:
        raise NoAnswer(f"Both names are {first.name}.", "Name two different athletes.")
    notes = [
        note
        for text, outcome, athlete, other in zip(texts, plain, (first, second), (second, first), strict=True)
        for note in note_taken_for(
            text, athlete, almanac, reason.format(other.short_name) if isinstance(outcome, Ambiguous) else ""
        )
    ]
    return Found((first, second), tuple(notes))


async def _weigh(plain: tuple[Outcome, Outcome], almanac: Almanac) -> tuple[tuple[Outcome, Outcome], str]:
    """Narrow a name that several share to whoever has met a candidate of the other name most often.

    Returns both outcomes, and the reason for the notes: a format with `{}` for the other athlete's name.
    """
    firsts, seconds = _ids(plain[0]), _ids(plain[1])
    if not any(isinstance(outcome, Ambiguous) for outcome in plain) or not (firsts and seconds):
        return plain, ""
    met = await almanac.store.races.count_meetings(firsts, seconds)
    most = max(met.values(), default=0)
    pairs = [pair for pair, count in met.items() if count == most]
    weighed = with_evidence(plain[0], {a for a, _ in pairs}), with_evidence(plain[1], {b for _, b in pairs})
    return weighed, "who has met {} most often" if len(met) > 1 else "the one who has met {}"


def _ids(outcome: Outcome) -> tuple[str, ...]:
    if isinstance(outcome, Match):
        return (outcome.id,)
    return tuple(hit.id for hit in outcome.candidates) if isinstance(outcome, Ambiguous) else ()


def _fill_in(asked: Asked, options: tuple[str, str], outcomes: tuple[Outcome, Outcome]) -> Asked:
    """The question with each resolved name replaced by its id, so that one more choice completes it."""
    resolved = {
        option: outcome.id for option, outcome in zip(options, outcomes, strict=True) if isinstance(outcome, Match)
    }
    return asked.with_options(**resolved)
