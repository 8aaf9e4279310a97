"""Find the athletes named in any text: by full name, or by a family name that only one athlete has."""

import re

from bot.names.athletes import AthleteNames
from bot.names.fold import fold

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_OWNED = re.compile(r"['’]s$")
_LONGEST_NAME = 4  # words
_LONGEST_TEXT = 4000  # characters, as long as a message can be
_MOST_LOOKED_UP = 1000  # spans of words; ordinary text has far fewer that could be names
_SHORTEST_ALONE = 4  # letters of a family name that counts by itself
_SURE = 0.97


def spot_athletes(text: str, names: AthleteNames, most: int = 10) -> tuple[str, ...]:
    """The ids of the athletes named in a text, in the order of the text.

    Longer names win over the names inside them. A word alone must be written with a capital, must be exactly a
    family name, and only one well-known athlete may have it. Typos are not considered: in running text guesses would
    be noise. The number of look-ups is bounded, so the longest text takes about 5 ms on the event loop.
    """
    words = _WORD.findall(text[:_LONGEST_TEXT])
    spotter = _Spotter(words, names)
    found: dict[str, None] = {}
    at = 0
    while at < len(words) and len(found) < most:
        athlete_id, length = spotter.longest_at(at)
        if athlete_id:
            found.setdefault(athlete_id)
        at += length
    return tuple(found)


class _Spotter:
    """The words of one text; each span of words is looked up only once."""

    def __init__(self, words: list[str], names: AthleteNames) -> None:
        self._names = names
        self._words = words
        self._inner = self._known(words)
        self._last = self._known([_OWNED.sub("", word) for word in words])
        self._is_capital = [word[0].isupper() for word in words]
        self._looked_up: dict[str, str | None] = {}

    def _known(self, words: list[str]) -> list[str]:
        """Each word folded; empty for a word that occurs in no name."""
        folded = {word: fold(word) for word in set(words)}
        for word, plain in folded.items():
            if not all(map(self._names.has_word, plain.split())):
                folded[word] = ""
        return [folded[word] for word in words]

    def longest_at(self, at: int) -> tuple[str | None, int]:
        """The athlete whose name starts at this word, if any, and the number of words to move on."""
        for length in range(min(_LONGEST_NAME, len(self._words) - at), 0, -1):
            athlete_id = self._look_up(at, at + length - 1)
            if athlete_id:
                return athlete_id, length
        return None, 1

    def _look_up(self, first: int, last: int) -> str | None:
        run = [*self._inner[first:last], self._last[last]]
        if not (self._is_capital[first] and self._is_capital[last] and all(run)):
            return None
        text = " ".join(run)
        if text not in self._looked_up:
            if len(self._looked_up) == _MOST_LOOKED_UP:
                return None
            self._looked_up[text] = self._named(text, alone=first == last)
        return self._looked_up[text]

    def _named(self, text: str, *, alone: bool) -> str | None:
        hits = self._names.written(text)
        if len(hits) != 1 or hits[0].score < _SURE:
            return None
        if alone and (len(text) < _SHORTEST_ALONE or text != fold(self._names.get(hits[0].id).short_name)):
            return None
        return hits[0].id
