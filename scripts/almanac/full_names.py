"""Whether two names of a medallist are one person's: origins write full names, call names and former names."""

from collections.abc import Iterable
from functools import cache

from bot.importing.likeness import have_word_alike
from bot.names.fold import fold
from scripts.almanac.origins.olympedia import read_full_name

Words = tuple[str, ...]
_LONG = 3  # words of a name that nobody uses in full
_JOINED = str.maketrans("-", " ")


@cache
def given_and_family(name: str) -> tuple[Words, Words]:
    """The given names, call name among them, and the family names, former ones among them, all folded.

    The last word is taken for the family name; the first one, too, if the name has no call name and two words, because
    Chinese and Korean names stand in both orders.
    """
    parts = read_full_name(name)
    words = fold(parts.name.translate(_JOINED)).split()
    others = [word for each in parts.other_family_names for word in fold(each.translate(_JOINED)).split()]
    given = (*words[:-1], *fold(parts.call_name).split())
    return given, (*words[-1:], *others)


def with_call_name(name: str, family: str, full_names: Iterable[str]) -> str:
    """`Dick Fosbury` for `Richard Douglas Fosbury`, whom a full name calls "Dick"; other names as they are.

    A name of two words is how the sport writes it already.
    """
    if len(name.split()) < _LONG or not family:
        return name
    called = (read_full_name(full).call_name for full in full_names if agree(name, full))
    call_name = next((each for each in called if each), "")
    return f"{call_name} {family}" if call_name else name


def agree(one: str, other: str) -> bool:
    """Whether every word of the shorter name has its like in the longer one: `Bob Hayes`, `Robert Lee "Bob" Hayes`."""
    return _all_found(_words(one), _words(other)) or _all_found(_words(_damaged(one)), _words(_damaged(other)))


def agree_in_part(one: str, other: str) -> bool:
    """Whether two words are alike, or a family name is and a given name begins alike.

    `Yordanka Blagoeva-Dimitrova` and `Yordanka Blagoeva Ivanova`; `Steve Prefontaine` and `Stephen Prefontaine`. It is
    enough for two who have the same nation and place in one final.
    """
    if not (one.isascii() and other.isascii()):
        one, other = _damaged(one), _damaged(other)
    mine, yours = _words(one), _words(other)
    alike = [word for word in mine if _found(word, yours)]
    if len(alike) > 1:
        return True
    initials = {word[0] for word in yours if not _found(word, mine)}
    return bool(alike) and any(word[0] in initials for word in mine if word not in alike)


def share(one: str, other: str) -> bool:
    """Whether a word is alike: `Brianna Rollins` and `Brianna McNeal`, who have place, nation and mark in common."""
    return any(_found(word, _words(other)) for word in _words(one))


def _damaged(name: str) -> str:
    """The name as the copy of Olympedia has it, which lost all letters that are not ASCII: `Prhl` for `Pörhölä`."""
    return "".join(letter for letter in name if letter.isascii())


def _all_found(one: Words, other: Words) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and len(longer) > 1 and all(_found(word, longer) for word in shorter)


@cache
def _words(name: str) -> Words:
    """All words of a name, folded."""
    given, family = given_and_family(name)
    return (*given, *family)


@cache
def _found(word: str, among: Words) -> bool:
    return have_word_alike((_plain(word),), tuple(map(_plain, among)))


def _plain(word: str) -> str:
    """Without what differs between the ways of writing Russian names in Latin letters."""
    for old, new in (("iy", "i"), ("yu", "u"), ("ya", "a"), ("ye", "e"), ("y", "i"), ("kh", "h"), ("zh", "j")):
        word = word.replace(old, new)
    return word or "y"
