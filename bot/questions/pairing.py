"""Resolves two names together: if several athletes share one of them, the one who has met the other is taken."""

import asyncio
from math import sqrt

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.event import Event
from bot.errors import NoAnswer
from bot.names import Ambiguous, Match
from bot.names.athletes import with_evidence
from bot.names.of_event import is_hardly_known, resolve_of_event
from bot.names.outcome import opened
from bot.questions.almanac import Almanac
from bot.questions.resolving import (
    Found,
    Outcome,
    athlete_error,
    is_more_than_initials,
    note_taken_for,
    note_with_others,
    require,
)
from bot.questions.took import Took

_LONG = 100  # characters; no name is as long
_OPTIONS = ("athlete", "opponent")
_ONE, _OFTEN = "the one who has met {}", "who has met {} most often"
_OF_BOTH = {_ONE: "who have met", _OFTEN: "who have met most often"}


async def look_up_pair(
    asked: Asked,
    almanac: Almanac,
    options: tuple[str, str] = _OPTIONS,
    *,
    by_fame: bool = False,
    event: Event | None = None,
) -> Found[tuple[Athlete, Athlete]]:
    """The athletes that two options name, in the order of the options.

    With `by_fame` whoever is far more famous than others of the name is taken, whether the two have met or not. Of
    several with a name those count who have results in `event`.
    Raises UnknownName or AmbiguousName for the first name that does not resolve, NoAnswer if both are one athlete.
    """
    texts = require(asked, options[0]), require(asked, options[1])
    first_outcome = _resolve(texts[0], event, almanac)
    if len(texts[0]) > _LONG:  # such names take long to resolve: let others in between
        await asyncio.sleep(0)
    plain = first_outcome, _resolve(texts[1], event, almanac)
    if len(texts[1]) > _LONG:
        await asyncio.sleep(0)
    famous = by_fame and all(isinstance(outcome, Match) for outcome in plain)
    weighs = not famous and all(map(is_more_than_initials, texts))
    outcomes, reason = await _weigh(plain, almanac) if weighs else (plain, "")
    for option, outcome in zip(options, outcomes, strict=True):
        if not isinstance(outcome, Match):
            raise athlete_error(_fill_in(asked, options, outcomes), option, almanac, outcome)
    first, second = (almanac.names.get(o.id) for o in outcomes if isinstance(o, Match))
    if first.id == second.id:
        raise NoAnswer(f"Both names are {first.name}.", "Name two different athletes.")
    notes: list[Took] = []
    filled = _fill_in(asked, options, outcomes)
    for at, (option, outcome) in enumerate(zip(options, outcomes, strict=True)):
        athlete, other = (first, second) if at == 0 else (second, first)
        if isinstance(outcome, Match) and outcome.others:
            typed = filled.with_options(**{option: texts[at]})
            notes.append(note_with_others(typed, option, outcome, almanac))
        else:
            why = reason.format(other.short_name) if isinstance(opened(plain[at]), Ambiguous) else ""
            notes += note_taken_for(texts[at], athlete, almanac, why)
    if len(notes) == 2 and all(note.reason for note in notes):  # one line tells of both: see `as_few`
        notes = [Took(notes[0].typed, notes[0].name), Took(notes[1].typed, notes[1].name, _OF_BOTH[reason])]
    return Found((first, second), tuple(notes))


def _resolve(text: str, event: Event | None, almanac: Almanac) -> Outcome:
    return almanac.names.resolve(text) if event is None else resolve_of_event(text, event, almanac.names)


async def _weigh(plain: tuple[Outcome, Outcome], almanac: Almanac) -> tuple[tuple[Outcome, Outcome], str]:
    """Narrow a name that several share to whoever has met a candidate of the other name most often.

    A meeting of famous athletes counts more. Returns both outcomes, and the reason for the notes: a format with `{}`
    for the other athlete's name.
    """
    firsts, seconds = _ids(plain[0]), _ids(plain[1])
    if len(firsts) + len(seconds) < 3 or not (firsts and seconds):
        return plain, ""
    met = await almanac.store.races.count_meetings(firsts, seconds)
    worth = {(a, b): count * sqrt(almanac.names.weight(a) * almanac.names.weight(b)) for (a, b), count in met.items()}
    most = max(worth.values(), default=0)
    pairs = [pair for pair, value in worth.items() if value == most]
    weighed = with_evidence(plain[0], {a for a, _ in pairs}), with_evidence(plain[1], {b for _, b in pairs})
    if any(is_hardly_known(chosen, meant, almanac.names) for chosen, meant in zip(weighed, plain, strict=True)):
        return plain, ""
    return weighed, _OFTEN if len(met) > 1 else _ONE


def _ids(outcome: Outcome) -> tuple[str, ...]:
    outcome = opened(outcome)
    if isinstance(outcome, Match):
        return (outcome.id,)
    return tuple(hit.id for hit in outcome.candidates) if isinstance(outcome, Ambiguous) else ()


def _fill_in(asked: Asked, options: tuple[str, str], outcomes: tuple[Outcome, Outcome]) -> Asked:
    """The question with each resolved name replaced by its id, so that one more choice completes it."""
    resolved = {
        option: outcome.id for option, outcome in zip(options, outcomes, strict=True) if isinstance(outcome, Match)
    }
    return asked.with_options(**resolved)
