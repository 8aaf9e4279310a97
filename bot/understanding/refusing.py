"""Refuses what cannot be answered as it is asked: other sports, masters, a year alone, a name beside unknown words."""

import re
from collections.abc import Mapping

from bot.domain.asked import Asked
from bot.errors import Choice, NoAnswer, UsageError
from bot.names import Match
from bot.names.classes import take_class
from bot.names.fold import fold
from bot.questions.almanac import Almanac
from bot.questions.resolving import shown
from bot.understanding.facts import Facts
from bot.understanding.reading import Read, Reading, label_of
from bot.understanding.words.common import COMMON

_BARE = (frozenset(("athlete",)), frozenset(("event", "sex")), frozenset(("nation",)))  # what one name alone fills
_WITH_MEDALS = ("Olympic Games", "World Championships")
_MISSPELT = 1.45  # weight of a word that is only like a name
_DIGIT = re.compile(r"\d")
_WHAT: Mapping[str, str] = {"record": "records", "top": "lists", "medals": "medals"}


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


def refuse_goals(text: str, facts: Facts) -> None:
    """Raise UsageError for `did messi score`: points are of a mark, and neither a mark nor a meet is named."""
    named = facts.first("event") or facts.first("meet") or facts.first("series")
    if facts.asking("points") and not named and not _DIGIT.search(text):
        raise UsageError(
            f"I can't read “{shown(text)}”: goals and points of other sports I don't have.",
            "I know athletics only. Points of a mark are asked for like: points 3:28.00 1500 m.",
            (Choice("All commands", Asked("help")),),
        )


def refuse_medals_of_a_year(best: Reading, facts: Facts) -> None:
    """Raise UsageError for medals of a year without a meet, which all medals would not answer."""
    options, year = best.filled.options, facts.whole.value[:4] if facts.whole else ""
    if best.question.name != "medals" or "meet" in options or not year:
        return
    meets = [f"{series} {year}" for series in _WITH_MEDALS]
    held = [meet for meet in meets if isinstance(facts.meets.find(meet), Match)]
    raise UsageError(
        f"I count medals by meet, so I can't narrow them to {year} alone.",
        f"Name the meet, like: medals at the {meets[0]}.",
        (
            *(Choice(meet, Asked.of("medals", {**options, "meet": meet})) for meet in held),
            Choice("Of all years", best.asked),
        ),
    )


def refuse_a_year(best: Reading, facts: Facts) -> None:
    """Raise UsageError for what happened in a year, which a day of all years would not answer."""
    year = facts.whole.value[:4] if facts.whole else ""
    if best.question.name != "on-this-day" or best.filled.options or not year:
        return
    meets = [meet for series in _WITH_MEDALS if isinstance(facts.meets.find(meet := f"{series} {year}"), Match)]
    raise UsageError(
        f"I can't tell all that happened in {year}: name a meet, an event or a day.",
        f"Ask like: world lead 1500 m {year}, or: what happened on 7 August.",
        (
            *(Choice(meet, Asked.of("results", {"meet": meet})) for meet in meets),
            Choice("On this day", best.asked),
        ),
    )


def refuse_unread(best: Reading, facts: Facts) -> None:
    """Raise UsageError for what is of another sport, and for a name or an event beside words that nobody knows."""
    sentence = facts.gathered.sentence
    bare = any(best.filled.options.keys() <= alone for alone in _BARE)
    if best.question.name == "quote":
        return
    if best.guessed and best.unknown and (_all_misspelt(facts) or _is_of_talk(best, facts)):
        raise UsageError(
            f"I can't read “{shown(sentence.text)}” as a question.",
            "Ask like: Kerr vs Ingebrigtsen mile finals, record two mile, what did Ingebrigtsen say about Kerr.",
            (Choice("All commands", Asked("help")),),
        )
    if best.guessed and bare and best.unknown:
        words = sentence.part(*best.unknown[0])
        raise UsageError(
            f"I can't read “{shown(sentence.text)}”: I don't know what “{shown(words)}” means.",
            "Ask with other words, or take what I can do with the rest.",
            (Choice(label_of(best), best.asked), Choice("All commands", Asked("help"))),
        )


def _all_misspelt(facts: Facts) -> bool:
    """Whether every athlete is one word that is only like a name, as `need coffee` is like Neef and Coffey."""
    athletes = [piece for piece in facts.pieces if piece.offered("athlete")]
    return bool(athletes) and all(
        0 < piece.weight < _MISSPELT and piece.end - piece.first == 1 and not facts.first("event") for piece in athletes
    )


def _is_of_talk(best: Reading, facts: Facts) -> bool:
    """Whether a word that is left is a common one of talk, as `Wetter` beside `in Berlin`."""
    words = facts.gathered.sentence.words
    return any(words[at].folded in COMMON for run in best.unknown for at in range(*run))


def refuse_classes(text: str, read: Read, almanac: Almanac, language: str = "en") -> None:
    """Raise NoAnswer for masters, age groups and para athletes: what is held of seniors does not answer that."""
    classed = take_class(text)
    if classed is not None and language != "en" and fold(classed.words) == "para":
        return  # which is `for` in Spanish and Portuguese
    if classed is None or read.asked.question in ("quote", "help", "about"):
        return
    what = _WHAT.get(read.asked.question, "results")
    raise NoAnswer(
        f"I don't have {what} of {classed.name} (“{shown(classed.words)}”), only those of seniors.",
        "Those of seniors are others; ask for them without that word.",
        (Choice("Those of seniors", read.asked),),
        almanac.coverage,
    )
