"""Fills what a quote is about: an athlete, words in quotation marks, or those that nothing explains."""

import re
from collections.abc import Mapping

from bot.questions.wording import Takes
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled

_QUOTED = re.compile(r"[\"“„«](\w[^\"“”»«]+)[\"”“»]")
_FEW_WORDS = 5  # of a sentence that is no more than what was said, and who said it


def fill_about(takes: Mapping[str, Takes], facts: Facts, filled: Filled) -> None:
    """Who or what stands behind `about`; else another athlete, or words that nothing explains."""
    option = next((option for option, kind in takes.items() if kind is Takes.ABOUT), None)
    if option is None:
        return
    if _fill_with_quoted(option, facts, filled):
        return
    athletes = facts.offering("athlete")
    about = facts.asking("about")
    behind = [found for found in athletes if about and found.pieces[0].first >= about[-1].end]
    if behind:
        filled.put(option, Found(behind[0].value, (*behind[0].pieces, about[-1])))
        rest = [found for found in athletes if found not in behind]
        filled.options.pop("athlete", None)
        filled.pieces.pop("athlete", None)
        filled.put("athlete", rest[0] if rest else None)
    elif len(athletes) > 1:
        filled.put(option, athletes[1])
    else:
        _fill_with_words(option, facts, filled)


def _fill_with_quoted(option: str, facts: Facts, filled: Filled) -> bool:
    """Words in quotation marks are what was said: `who said "just some guy"`."""
    sentence = facts.gathered.sentence
    quoted = _QUOTED.search(sentence.text)
    if quoted is None:
        return False
    inside = [at for at, word in enumerate(sentence.words) if quoted.start() <= word.start < quoted.end()]
    for taken in [name for name, pieces in filled.pieces.items() if any(piece.first in inside for piece in pieces)]:
        filled.options.pop(taken, None)
        filled.pieces.pop(taken, None)
    filled.words.update(inside)
    filled.also += [piece for piece in facts.pieces if piece.first in inside]
    filled.put(option, Found(quoted[1], ()))
    return True


def _fill_with_words(option: str, facts: Facts, filled: Filled) -> None:
    about = facts.asking("about")
    asking = [*facts.asking("quote"), *facts.asking("said")] if facts.offering("athlete") else []
    start = about[-1].end if about else max((piece.end for piece in asking), default=0)
    words = facts.gathered.sentence.words
    every = about or len(words) <= _FEW_WORDS or not facts.offering("athlete")
    found = facts.unknown_runs() if every else facts.strange_runs()
    runs = [run for run in found if run[0] >= start]
    said = [*facts.asking("quote"), *facts.asking("said")]
    runs = [run for run in runs if said and run[0] >= said[0].end] or runs  # a greeting before is no topic
    if about and start < len(words) and not runs:
        content = [p for p in facts.pieces if p.first >= start and not p.is_filler and p.offered("athlete") is None]
        content = [p for p in content if not ({"quote", "said", "about"} & set(p.offers))]
        runs = [(content[0].first, content[-1].end)] if content else []
    if runs:
        first, end = runs[0][0], runs[-1][1] if about else runs[0][1]
        filled.put(option, Found(facts.gathered.sentence.part(first, end), tuple(about[-1:])))
        filled.words.update(range(first, end))
        inside = [p for p in facts.pieces if first <= p.first < end]
        filled.also += inside
