"""A sentence as words with their places in the text, ready to be compared."""

import re
from dataclasses import dataclass

from bot.names.fold import fold

MOST_WORDS = 90  # the words after these are not looked at, and the note says so
_WORD = re.compile(
    r"(?P<year>['’‘]\d\d)(?!\w)"
    r"|(?:18|19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?(?!\w)"  # a day or a month as ISO 8601 has it
    r"|(?:\d{1,3}['’′])?\d\d?[\"″”]\d{0,3}(?!\w)"  # 3'26"06, 12"31
    r"|\d{1,3}['’′]\d\d(?:[.,]\d{1,2})?(?!\w)"  # 12'48
    r"|(?<!\w)(?:top|sub)(?=\d+\b)"  # top10 and sub30 are two words
    r"|(?<!\w)(?:rio|[^\W\d_]{4,})(?=(?:\d\d|(?:18|19|20)\d\d)(?!\w))"  # tokyo25, london2012
    r"|\d+(?:[.,:]\d+)*(?:[^\W\d_]+\d*)*"  # 1500, 9.58, 3:43.13, 4x100m, 1m75
    r"|(?P<initials>(?:[^\W\d_]\.){2,}|(?<![\w.])(?:[^\W\d_]\.)+[^\W\d_](?![\w.]))"
    r"|[^\W\d_]+(?:['’`´ʼ][^\W\d_]+)*(?:\d+[^\W\d_]*)*['’]?",
    re.IGNORECASE,
)
_LONGEST_OWNED = len("'s")
_OWNED = re.compile(r"(?:['’`´ʼ]s?)$", re.IGNORECASE)
_ELIDED = re.compile(
    r"(?:(?:l|d|j|n|m|s|c|t|dell|all|nell|dall|sull|un|quell|com|dov|cos)['’`´ʼ](?=..)"
    r"|[dl](?=(?:europe|afrique|asie|am[eé]rique|oc[eé]anie|histoire|athl[eé]tisme|[eé]thiopie|italie|espagne|algerie"
    r"|allemagne|angleterre|argent|ann[eé]e|europa|italia)$)|d(?=(?:or|oro|africa|asia)$)"
    r"|(?:dell|all|nell|sull|dall)(?=(?:anno|europa|africa|asia|alto|asta|olimpiade|italia)$)"
    r"|(?:qu|jusqu|lorsqu|quelqu|puisqu)['’`´ʼ](?=.))",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:^|[\s(])([+\-−–])$")
_PARTING = re.compile(r"[,;/|&–—+:]|\s[-]\s")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its text, its folded form, and where it starts and ends in the sentence.

    `parted` is whether a comma, slash, dash or the like stands before it; `sign` is the + or - of a number.
    """

    text: str
    folded: str
    start: int
    end: int
    parted: bool = False
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text and its words. `rest` is what stands behind the last word that is looked at."""

    text: str
    words: tuple[Word, ...]
    rest: str = ""

    def part(self, first: int, end: int) -> str:
        """The text from one word to before another, as it was typed, without what owns (`Kerr's`)."""
        return self.text[self.words[first].start : self.words[end - 1].end]

    def folded(self, first: int, end: int) -> str:
        """The folded words from one to before another."""
        return " ".join([word.folded for word in self.words[first:end]])  # a list is joined faster


def read_sentence(text: str) -> Sentence:
    """Cut a text into words: `d'Europe` into two, `Kerr's` without the `'s`, `E.J.` into its two letters."""
    words: list[Word] = []
    last = 0
    for found in _WORD.finditer(text):
        start, end = found.span()
        gap = text[last:start]
        parted = bool(words) and gap != " " and bool(_PARTING.search(gap))
        last = end
        elided = _ELIDED.match(text, start, end)
        if elided:
            words.append(_word(text, start, elided.end(), parted=parted))
            start, parted = elided.end(), False
        owned = _OWNED.search(text, max(start, end - _LONGEST_OWNED), end) if not found["year"] else None
        words.append(_word(text, start, owned.start() if owned else end, parted=parted))
    words = [word for word in words if word.folded]
    rest = text[words[MOST_WORDS].start :] if len(words) > MOST_WORDS else ""
    return Sentence(text, tuple(words[:MOST_WORDS]), rest)


def _word(text: str, start: int, end: int, *, parted: bool) -> Word:
    signed = _SIGN.search(text[:start]) if text[start].isdigit() else None
    sign = ("+" if signed[1] == "+" else "-") if signed else ""
    return Word(text[start:end], fold(text[start:end]), start, end, parted, sign)
