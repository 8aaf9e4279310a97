"""Refuses what cannot be answered as it is asked: other sports, masters, a year alone, a name beside unknown words.

A question that leaves out a year, a place or an exclusion is another one, so it is offered and not answered.
"""

import re
from collections.abc import Sequence

from bot.domain.asked import Asked
from bot.errors import Choice, UsageError
from bot.names.fold import fold
from bot.questions.almanac import Almanac
from bot.questions.resolving import shown
from bot.understanding.facts import Facts
from bot.understanding.fame import WELL_KNOWN, hits_of
from bot.understanding.reading import Reading

_DIGIT = re.compile(r"\d")


def refuse_other_sports(facts: Facts) -> None:
    """Raise UsageError for what is asked of another sport: goals, breaststroke, the Champions League."""
    foreign = facts.asking("other-sport")
    if foreign:
        text, words = facts.gathered.sentence.text, facts.text(foreign[0])
        raise UsageError(
            f"I can't read “{shown(text)}”: “{shown(words)}” is of another sport.",
            "I know athletics only.",
            (Choice("All commands", Asked("help")),),
        )


def refuse_not_held(found: Sequence[Reading], facts: Facts) -> None:
    """Raise UsageError for what no source here has, though it is of an athlete: heights, coaches, shoes."""
    asked = facts.asking("not-held")
    if asked and not (found and found[0].question.name == "quote"):
        text, athlete = facts.gathered.sentence.text, facts.first("athlete")
        profile = (Choice("What I have", Asked.of("athlete", {"athlete": athlete.value})),) if athlete else ()
        raise UsageError(
            f"I can't answer “{shown(text)}”: of “{shown(facts.text(asked[0]))}” I can tell nothing.",
            "I know results, records, medals, dates of birth, and what was said.",
            (*profile, Choice("All commands", Asked("help"))),
        )


def refuse_exclusions(found: Sequence[Reading], facts: Facts) -> None:
    """Raise UsageError for what is asked without a part, as `not counting heats`: nothing can be left out."""
    leaving = facts.asking("without")
    if not leaving or found[0].question.name == "quote":
        return
    best = found[0]
    heats = best.question.name == "h2h" and facts.first("round") and "rounds" not in best.filled.options
    finals = Choice("Finals only", best.asked.with_options(rounds="finals"))
    raise UsageError(
        f"I can't leave anything out, as “{shown(facts.text(leaving[0]))}” asks.",
        "Ask for what you want instead, like: finals only, or: since 2022.",
        (
            *((finals,) if heats else ()),
            Choice(f"With everything: /{best.question.name}", best.asked),
            Choice("All commands", Asked("help")),
        ),
    )


def is_sure(text: str, almanac: Almanac) -> bool:
    """Whether a text is somebody well known, by more than a given name."""
    words = fold(text).split()
    known = [hit for hit in hits_of(almanac.names.resolve(text)) if almanac.names.weight(hit.id) >= WELL_KNOWN]
    return any(len(words) > 1 or fold(hit.name).split()[-1] == words[0] for hit in known)


def _is_best_of_known(facts: Facts, almanac: Almanac) -> bool:
    """Whether the record of a well-known athlete is asked for, in points: `nafi thiam punten record`."""
    athlete = facts.first("athlete")
    return bool(facts.asking("record")) and athlete is not None and is_sure(athlete.value, almanac)


def refuse_goals(text: str, facts: Facts, almanac: Almanac) -> None:
    """Raise UsageError for `did messi score`: points are of a mark, and neither a mark nor a meet is named."""
    named = facts.first("event") or facts.first("meet") or facts.first("series") or _is_best_of_known(facts, almanac)
    if facts.asking("points") and not named and not _DIGIT.search(text):
        raise UsageError(
            f"I can't read “{shown(text)}”: goals and points of other sports I don't have.",
            "I know athletics only. Points of a mark are asked for like: points 3:28.00 1500 m.",
            (Choice("All commands", Asked("help")),),
        )
