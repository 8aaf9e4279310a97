"""The terms that quotes of a book are found by: stems of their words, and tags."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import import_module

from bot.community.tables import LONGEST_TERM
from bot.domain.quotebook import Draft, clean_tag
from bot.names.fold import LONGEST_TEXT, fold

MOST_TERMS = 30  # of one search; further words are ignored
TAG, WORD = "#", "="  # before the term of a tag, and before a word as it is written; no stem begins with them
_POSSESSIVE = re.compile(r"['’]s\b")
_LONG = 6  # letters
_SHORTEST_WRITTEN = 4  # letters; what is misspelt is not like shorter words


def terms_of(draft: Draft) -> frozenset[str]:
    """All that a quote is found by: words of it, of its place and of the speaker's name, and its tags.

    Inflected words are there as they are written too: misspelt ones are compared with them.
    """
    words = {part for text in (draft.words, draft.place, draft.speaker.name) for part in _words(text)}
    stems = {word: stem(word) for word in words}
    written = {
        f"{WORD}{word}"[:LONGEST_TERM] for word in words if len(word) >= _SHORTEST_WRITTEN and stems[word] != word
    }
    return frozenset(stems.values()) | written | {tag_term(tag) for tag in draft.tags}


def search_terms(text: str) -> dict[str, str]:
    """The terms to search for, each with the word that it was made of; at most MOST_TERMS."""
    found: dict[str, str] = {}
    for word in _words(text):
        found.setdefault(stem(word), word)
    return dict(list(found.items())[:MOST_TERMS])


def tag_term(tag: str) -> str:
    """The term of a tag, however it is written."""
    return f"{TAG}{clean_tag(tag)}"[:LONGEST_TERM]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What a word shares with its inflections, after Snowball's rules for English.

    Those make `injuri` of injury and `injur` of injured; here the `i` goes, in words that are long enough for it.
    """
    if not word.isalpha():
        return word[:LONGEST_TERM]
    stemmed = _stemmer()(word)
    shared = stemmed[:-1] if len(stemmed) >= _LONG and stemmed.endswith("i") else stemmed
    return shared[:LONGEST_TERM]


@cache
def _stemmer() -> Callable[[str], str]:
    """Found when it is first needed: the package brings 35 other languages, which take a while to import."""
    stemmer: Callable[[str], str] = import_module("snowballstemmer").stemmer("english").stemWord
    return stemmer


def _words(text: str) -> Iterator[str]:
    for piece in _POSSESSIVE.sub("", text).split():
        for start in range(0, len(piece), LONGEST_TEXT):
            yield from fold(piece[start : start + LONGEST_TEXT]).split()
