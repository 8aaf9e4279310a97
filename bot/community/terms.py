"""The terms that quotes of a book are found by: stems of their words, and tags."""

import re
import unicodedata
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
# Scripts without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han. Of them each letter and pair is a term.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_RUN = re.compile(f"([{_UNSPACED}]+)")
_SHORTEST_WRITTEN = 4  # letters; what is misspelt is not like shorter words


def terms_of(draft: Draft) -> frozenset[str]:
    """All that a quote is found by: words of it, of its place and of the speaker's name, and its tags.

    Inflected words are there as they are written too: misspelt ones are compared with them.
    """
    texts = (draft.words, draft.place, draft.speaker.name)
    words = {part for text in texts for part in _words(text) if not _RUN.match(part)}
    stems = {word: stem(word) for word in words}
    written = {
        f"{WORD}{word}"[:LONGEST_TERM] for word in words if len(word) >= _SHORTEST_WRITTEN and stems[word] != word
    }
    return frozenset(stems.values()) | written | signs_of(*texts) | {tag_term(tag) for tag in draft.tags}


def signs_of(*texts: str) -> frozenset[str]:
    """The terms of texts that are no words between spaces: letters and pairs of unspaced scripts, and emoji."""
    runs = [part for text in texts for part in _words(text) if _RUN.match(part)]
    return frozenset(letter for run in runs for letter in (*run, *_pairs(run))) | frozenset(_emoji("".join(texts)))


def search_terms(text: str) -> dict[str, str]:
    """The terms to search for, each with the word that it was made of; at most MOST_TERMS."""
    found: dict[str, str] = {}
    for word in _words(text):
        parts = (_pairs(word) or (word,)) if _RUN.match(word) else (word,)
        for part in parts:
            found.setdefault(stem(part), part)
    for sign in _emoji(text):
        found.setdefault(sign, sign)
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
            for word in fold(piece[start : start + LONGEST_TEXT]).split():
                yield from filter(None, _RUN.split(word))


def _pairs(run: str) -> tuple[str, ...]:
    return tuple(run[at : at + 2] for at in range(len(run) - 1))


def _emoji(text: str) -> Iterator[str]:
    """Each emoji and other sign, without what only joins or colours them."""
    return (character for character in text if unicodedata.category(character) == "So")
