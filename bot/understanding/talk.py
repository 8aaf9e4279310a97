"""Finds the words of a sentence that are talk: a dictionary has them, and nothing else explains them."""

from collections.abc import Set

from bot.understanding.dictionary import dictionary
from bot.understanding.sentence import Sentence

_SHORTEST = 2  # letters


def find_talk(sentence: Sentence, explained: Set[int], languages: Set[str]) -> frozenset[int]:
    """The positions of words that these languages have, and that are not written as names are."""
    known = dictionary()
    return frozenset(
        at
        for at, word in enumerate(sentence.words)
        if at not in explained
        and len(word.folded) >= _SHORTEST
        and word.folded.isalpha()
        and not _is_written_as_name(sentence, at, languages)
        and known.knows(word.folded, languages)
    )


def _is_written_as_name(sentence: Sentence, at: int, languages: Set[str]) -> bool:
    """Whether a word has a capital that its place does not give it, in a language that gives none to every noun."""
    words = sentence.words
    if "de" in languages or sentence.text.isupper() or not words[at].text[:1].isupper():
        return False
    return at > 0 or (len(words) > 1 and words[1].text[:1].isupper())
