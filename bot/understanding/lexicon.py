"""Looks words up in the tables of all languages: whole, by their beginning, as compounds, and misspelt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from sys import intern

from bot.domain.nations import nations
from bot.names.event_words import ATTACHED, vocabulary
from bot.names.fold import fold
from bot.names.likeness import nearest_word
from bot.names.nations import names_of_nation
from bot.understanding.words import (
    compounds,
    dutch,
    english,
    english_not_held,
    english_talk,
    finnish,
    french,
    german,
    italian,
    norwegian,
    other_sports,
    places,
    polish,
    portuguese,
    races,
    spanish,
    swedish,
)

LONGEST_PHRASE = 6  # words
_SHORTEST_BEGINNING = 3  # letters before a `*`
_SHORTEST_PART = 3  # letters of a part of a compound
_IN_PLURAL = ("an", "i", "k")  # endings of adjectives that take an s for the people: `Germans`
_NEVER_JOINED = frozenset(("es", "fr", "it", "pl", "pt"))  # languages whose words are not written as one
_LONGEST_CODE = 3  # letters of a nation's code
_MOST_PARTS, _PAIR = 3, 2  # of a compound
_MOST_KNOWN = 64  # lists of words that are kept: a sentence has few languages, and long ones have many slips
_LONG = 11  # letters of a compound with a people in it
_ENDINGS_OF_CITIES = ("issa", "ssa", "ista", "sta", "iin", "in", "n", "illa")
_LAST_LETTERS = tuple({ending[-1] for ending in _ENDINGS_OF_CITIES})
_LINKS = ("", "s", "n", "en")  # between the parts of a compound
WOMEN = "of-women"
"""What `Polki` says besides the nation."""
Said = Mapping[str, tuple[str, ...]]
"""What a phrase says, by language; the empty language is of all."""

TABLES: Mapping[str, Mapping[str, str]] = {
    "en": {**english.WORDS, **english_not_held.WORDS, **english_talk.WORDS},
    "de": german.WORDS,
    "fr": french.WORDS,
    "es": spanish.WORDS,
    "no": norwegian.WORDS,
    "sv": swedish.WORDS,
    "fi": finnish.WORDS,
    "nl": dutch.WORDS,
    "it": italian.WORDS,
    "pt": portuguese.WORDS,
    "pl": polish.WORDS,
    "": other_sports.WORDS,
}


class Lexicon:
    """Every phrase of all tables. Immutable once built; `lexicon()` builds it when it is first needed."""

    def __init__(self) -> None:
        self._phrases: dict[tuple[str, ...], Said] = {}
        self._alike: dict[tuple[tuple[str, tuple[str, ...]], ...], Said] = {}
        self._longest: dict[str, int] = {}
        self._codes: dict[str, str] = {}
        for language, says, phrase in _every_phrase():
            self._add(language, says, phrase)
        begun = ((*before, last) for *before, last in self._phrases if last.endswith("*"))
        self._starts = frozenset((*before, last[:_SHORTEST_BEGINNING]) for *before, last in begun)
        for nation in nations().values():
            for name in names_of_nation(nation):
                if len(name) <= _LONGEST_CODE:
                    self._codes[name.upper()] = nation.code
        self._cities = {fold(name): city for city, names in places.CITIES.items() for name in names.split(",")}
        self._cities_begin = frozenset(name.partition(" ")[0] for name in self._cities)
        self._words_of: defaultdict[tuple[str, str], set[str]] = defaultdict(set)  # by language and first letter
        self._known: dict[tuple[frozenset[str], str], list[str]] = {}  # of several languages, by first letter
        for words, said in self._phrases.items():
            for language in said if len(words) == 1 else ():
                self._keep_word(language, words[0].rstrip("*"))
        for word in {word.removeprefix(ATTACHED) for phrase in vocabulary() for word in phrase}:
            self._keep_word("", word)
        self._event_words = frozenset(event_words_of_one())
        self._beginnings = {fold(b): tuple(s.split()) for s, each in compounds.WORDS.items() for b in each.split(",")}

    def _add(self, language: str, says: tuple[str, ...], phrase: str) -> None:
        words = tuple(map(intern, fold(phrase.strip().rstrip("*")).split()))  # most stand in many phrases
        if not words:
            return
        if phrase.endswith("*"):
            words = (*words[:-1], f"{words[-1]}*")
        before = self._phrases.get(words, {})
        said = {**before, language: tuple(dict.fromkeys((*before.get(language, ()), *says)))}
        self._phrases[words] = self._alike.setdefault(tuple(said.items()), said)  # thousands say the same: 5 MB less
        if len(words) > 1:
            self._longest[words[0]] = max(self._longest.get(words[0], 1), len(words))
        if "s" in words[1:] and len(words) > 2:  # sentences have `world's best mark` without the `'s`
            self._add(language, says, " ".join(word for word in words if word != "s"))

    def _keep_word(self, language: str, word: str) -> None:
        if len(word) > _SHORTEST_PART:
            self._words_of[language, word[0]].add(word)

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, Said]]:
        """Every phrase that the folded words begin with: its length and what it says, the longest first."""
        longest = min(self._longest.get(words[0], 1), len(words))
        for length in range(longest, 0, -1):
            said = self._look_up(tuple(words[:length]))
            if said:
                yield length, said

    def find_code(self, text: str) -> str | None:
        """The nation with a code such as NOR or UK, which must be in capitals: most are words of some language."""
        return self._codes.get(text) if text.isupper() else None

    def find_city(self, folded: str) -> str | None:
        """The English name of a city that other languages call so, also with a Finnish ending: `münchenin`."""
        city = self._cities.get(folded)
        if city is None and folded.endswith(_LAST_LETTERS):
            city = next((self._cities[base] for base in without_ending(folded) if base in self._cities), None)
        return city

    def has_city_beginning(self, word: str) -> bool:
        """Whether a folded word is the first of what some language calls a city."""
        return word in self._cities_begin

    def split(self, word: str, most: int = _MOST_PARTS) -> tuple[str, ...]:
        """The known parts of a compound, at most three: `frauen`, `hochsprung`, `weltrekord`; empty if it is none."""
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            rest = word[at:]
            known = rest in self._event_words or bool(_joined(self._look_up((rest,))))
            parts = (rest,) if known else self.split(rest, most - 1) if most > _PAIR and self._begins(word[:at]) else ()
            if parts and self._begins(word[:at]):
                return self._begins(word[:at]), *parts
        return ()

    def _begins(self, text: str) -> str:
        """The word that the beginning of a compound is, without what links it to the next; empty if it is none."""
        for link in _LINKS:
            first = text.removesuffix(link) if text.endswith(link) else ""
            if len(first) >= _SHORTEST_PART and (
                first in self._beginnings or first in self._event_words or self._is_content(first)
            ):
                return first
        return ""

    def behind(self, word: str) -> tuple[str, ...]:
        """The known parts behind the beginning of a word that is known by that alone: `naiset` of `suomalaisnaiset`."""
        if (word,) in self._phrases or len(word) < _LONG:
            return ()
        return self.split(word)[1:]

    def beginning(self, word: str) -> tuple[str, ...]:
        """What a word says as the beginning of a compound only."""
        return self._beginnings.get(word, ())

    def correct(self, word: str, languages: frozenset[str]) -> str | None:
        """The word of these languages that a misspelt one means, or None."""
        known = self._known.get((languages, word[:1]))
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            lists = (self._words_of.get((language, word[:1]), ()) for language in (*languages, ""))
            known = self._known[languages, word[:1]] = sorted({each for words in lists for each in words})
        return nearest_word(word, known)

    def _is_content(self, word: str) -> bool:
        said = _joined(self._look_up((word,)))
        return any(offer != "filler" for offers in said.values() for offer in offers)

    def _look_up(self, words: tuple[str, ...]) -> Said:
        said = self._phrases.get(words)
        if said is not None:
            return said
        *before, last = words
        if (*before, last[:_SHORTEST_BEGINNING]) not in self._starts:
            return {}  # as most, so no shorter beginning is looked for
        for length in range(len(last), _SHORTEST_BEGINNING - 1, -1):
            said = self._phrases.get((*before, f"{last[:length]}*"))
            if said is not None:
                return said
        return {}


def _joined(said: Said) -> Said:
    """What a word says in languages that write words as one: `etapas` is no age (Italian) and not (French)."""
    return {language: offers for language, offers in said.items() if language not in _NEVER_JOINED}


def _every_phrase() -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Every phrase of all tables: its language, what it says, and the phrase."""
    for language, table in TABLES.items():
        for says, phrases in table.items():
            said = tuple(each.replace("-", " ") if each.startswith("meet:") else each for each in says.split())
            yield from ((language, said, phrase) for phrase in phrases.split(","))
    for nation in nations().values():
        names = [name for name in names_of_nation(nation) if len(name) > _LONGEST_CODE]
        names += [f"{nation.adjective}s"] if nation.adjective.endswith(_IN_PLURAL) else []
        for phrase in (*names, *places.NATIONS.get(nation.code, "").split(",")):
            yield "", (f"nation:{nation.code}",), phrase
    for code, phrases in places.WOMEN.items():
        yield from (("", (f"nation:{code}", WOMEN), phrase) for phrase in phrases.split(","))
    for (meet, *says), phrases in races.WORDS.items():
        yield from (("", (f"meet:{meet}", *says), phrase) for phrase in phrases.split(","))
    for number, phrases in enumerate(places.MONTHS, 1):
        yield from (("", (f"month:{number:02}",), phrase) for phrase in phrases.split(","))


@cache
def lexicon() -> Lexicon:
    """The lexicon, built once."""
    return Lexicon()


def without_ending(folded: str) -> Iterator[str]:
    """What the name of a city may be without its Finnish ending: `los angeles` of `los angelesin`."""
    return (folded.removesuffix(ending) for ending in _ENDINGS_OF_CITIES if folded.endswith(ending))


def may_have_ending(folded: str) -> bool:
    """Whether a text ends as a Finnish ending does: most do not, and need not be looked at."""
    return folded.endswith(_LAST_LETTERS)


def event_words_of_one() -> Iterator[str]:
    """The single words that name an event or its form, such as `hochsprung` and `maraton`."""
    for phrase, readings in vocabulary().items():
        roles = {sense.role.name for senses in readings for sense in senses}
        if len(phrase) == 1 and len(phrase[0]) > 3 and roles & {"DISCIPLINE", "FORM", "UNIT"}:
            yield phrase[0].removeprefix(ATTACHED)


def language_of(found: Iterable[Said]) -> Mapping[str, float]:
    """How well each language fits the phrases of a sentence; a word of few languages counts more."""
    fits: defaultdict[str, float] = defaultdict(float)
    fits["en"] = 0.3  # most write English
    for said in found:
        for language in said:
            if language:
                fits[language] += 1 / len(said)
    return fits


def offers_of(said: Said, fits: Mapping[str, float]) -> tuple[str, ...]:
    """What a phrase says in the language of the sentence, else in the language that fits best."""
    best = max(said, key=lambda language: (fits.get(language, 0.0), said[language] != ("filler",)))
    return tuple(dict.fromkeys((*said[best], *said.get("", ()))))
