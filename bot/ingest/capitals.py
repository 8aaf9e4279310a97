"""Puts names in the usual order and case: suppliers write family names in capitals, some of them first."""

import re

_PIECE = re.compile(r"[^\W\d_]+")
_PREFIXED = re.compile(r"(Mc|Mac|Fitz)([A-Z]{2,})")
_PARTLY = re.compile(r"\b(?:Mc|Mac|Fitz)[A-Z]{2}|[A-Z]ß|ß[A-Z]")
_NUMBERS = frozenset(("II", "III", "IV"))
_VOWELS = frozenset("AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝĀĂĄĒĔĖĘĚĪĬĮİŌŎŐŒŪŬŮŰŲ")
_AFTER_APOSTROPHE = ("'", "’")
_LOWER_PREFIX = re.compile(r"(?:Mc|Mac|Fitz|De|Di|Le|La|Van|O'|d'|D'|l'|L')(?=[^\W\d_]{2})")
_PARTICLES = frozenset(
    (
        *("van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin"),
        *("ben", "ten", "ter", "zu", "af", "av", "y", "e"),
    )
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def in_usual_order(name: str) -> str:
    """The given name first, in usual case: `CHEPTEGEI Joshua` and `Cheptegei, Joshua` are Joshua Cheptegei.

    Leading words in capitals are the family name if a word in mixed case follows. A name all in capitals keeps its
    order, and so do initials in front: `CJ Ujah`.
    """
    first = name.partition(" ")[0]
    if first.startswith(("=", "+", "@")):
        return name  # a formula stays the text it is
    if "," not in name and first[1:].islower() and first not in _PARTICLES:
        return unshouted(name)  # as most names are written, and files have many
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and family and given and "," not in given and given.strip(".").casefold() not in _SUFFIXES:
        return f"{unshouted(given)} {unshouted(family)}"
    words = name.split()
    count = _family_words(words)
    if count:
        return f"{unshouted(' '.join(words[count:]))} {unshouted(' '.join(words[:count]))}"
    return unshouted(name)


def unshouted(name: str) -> str:
    """`Josh KERR` as `Josh Kerr`, `Eilish MCCOLGAN` as `Eilish McColgan`; initials such as `CJ` keep their capitals."""
    if name.islower():
        return name
    if not any(len(word) > 1 and word.isupper() for word in name.split()) and not _PARTLY.search(name):
        return name
    return _PIECE.sub(_quieter, name)


def _family_words(words: list[str]) -> int:
    """How many words in front are a family name in capitals; 0 if there is none, or nothing else follows."""
    count = 0
    while count < len(words) and (_is_shouted(words[count]) or words[count] in _PARTICLES):
        count += 1
    while count and words[count - 1] in _PARTICLES:
        count -= 1
    follows = any(_has_lower(word) and word not in _PARTICLES for word in words[count:])
    return count if follows and any(_is_family(word) for word in words[:count]) else 0


def _is_shouted(word: str) -> bool:
    """Whether a word is in capitals; a prefix may not be: `McDONALD`, `O'KEEFFE`, `d'AVILLA`."""
    rest = _LOWER_PREFIX.sub("", word, count=1).replace("ß", "SS")
    return rest.isupper() and len(rest.strip(".'’-")) > 1


def _is_family(word: str) -> bool:
    """Whether a word in capitals is a name, as `SU` and `NG` are, and not initials such as `CJ`, `AJ` and `J.P.`."""
    letters = [letter for letter in word if letter.isalpha()]
    if "." in word.rstrip(".") or len(letters) < 2:
        return False
    if len(letters) == 2:
        return word == "NG" or letters[1] in _VOWELS or (letters[0] in _VOWELS and letters[1] in "NHMK")
    return len(letters) > 3 or bool(_VOWELS.intersection(map(str.upper, letters)))


def _has_lower(word: str) -> bool:
    return any(letter.islower() for letter in word)


def _quieter(found: re.Match[str]) -> str:
    piece = found[0]
    if not piece.isupper():
        prefixed = _PREFIXED.fullmatch(piece)
        if prefixed:
            return prefixed[1] + prefixed[2].capitalize()
        return piece.capitalize() if "ß" in piece and piece.replace("ß", "SS").isupper() else piece
    if (len(piece) < 4 or not _VOWELS.intersection(piece)) and _keeps_capitals(found):
        return piece
    before = found.string[found.start() - 1 : found.start()]
    if before in _AFTER_APOSTROPHE and found.string[: found.start() - 1].endswith(tuple("abcdefghijklmnopqrstuvwxyz")):
        return piece.lower()
    if piece.startswith("MC") and len(piece) > 4:
        return f"Mc{piece[2:].capitalize()}"
    quiet = piece.capitalize()
    return quiet if quiet.isascii() else quiet.replace("i\u0307", "i")  # what a Turkish capital I with a dot becomes


def _keeps_capitals(found: re.Match[str]) -> bool:
    """Whether a piece in capitals is initials, or a number: `CJ`, `AJ`, `III`."""
    piece, after = found[0], found.string[found.end() :]
    if len(piece) == 1 or piece in _NUMBERS:
        return True
    if piece == "NG" or (len(piece) == 2 and (after.startswith(".") or (piece == "MC" and after[1:3].isupper()))):
        return False
    if not _VOWELS.intersection(piece):
        return len(piece) == 2 or (len(piece) == 3 and found.start() == 0)
    return len(piece) == 2 and piece.endswith("J")
