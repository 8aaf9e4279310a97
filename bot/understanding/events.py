"""Finds the events in a sentence by the grammar of events, without the sex, the track and the words around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from bot.domain.event import Event
from bot.names.event_grammar import event_words, read_event
from bot.names.event_words import ATTACHED, Role, vocabulary
from bot.names.fold import fold
from bot.names.likeness import is_one_slip, nearest_word
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

_RELAYS_TEXT = """
relay relays staffel staffeln relais relevo relevos stafett stafetten viesti viestin viestijuoksu estafette staffetta
estafeta revezamento sztafeta sztafety sztafecie sztafete staffette
"""
_RELAYS = frozenset(_RELAYS_TEXT.split())
_LONGEST = 6  # words of an event
_MOST_READ = 40  # texts of one sentence that the grammar reads
_THOUSANDS = re.compile(r"(?<![\d.,:])(\d{1,3})[.](\d{3})(?![\d.,:])")
_ALONE = frozenset((Role.NUMBER, Role.MULTIPLIER, Role.TIMES, Role.UNIT, Role.FORM, Role.DISCIPLINE))
_SURE, _LIKELY, _DOUBTFUL = 2.15, 2.0, 0.9  # weights of a word
ROADS = frozenset(
    ("road", "roads", "ruta", "route", "strada", "street", "strasse", "weg")
)  # no event without a distance
_BARE_NUMBERS = frozenset(
    ("50", "60", "80", "20", "10", "35", "1", "2", "4", "15", "30", "3")
)  # an event with a unit only
_DISTANCES = re.compile(
    r"((?:[1-9]\d?00|10,?000|5,?000)m?|\d{1,2}k)(?:s|er)"
)  # `the 5000s`, `im 1500er`; the 1990s are years
_DOUBTED_TEXT = """
half club weight street road walk walking h hs gang marche marcia marcha time hour hours hora stab alto
cross disc shot vault pole hoch weit peso bala vara relay relays medley triple comprimento hackan ver dal
stav kula obstacles triplo mar mara sp lj hj tj pv dt ht jt wt hm sc st y to fire fem posta heure stunde
ruta route strada mila mili penta pen dec oct hep deca semi mezza asta hojd hoyde lengde langd alta hauteur
longueur mi
"""
_NO_ENDS = frozenset(("in",))  # inches, but not behind an event: `the fastest miler in history`
_FORMS = ("hurdles", "hurdle", "steeplechase", "steeple")
_PAIRS = {"pole": "vault", "high": "jump", "long": "jump", "triple": "jump"}  # whose second word says all
_SHORTEST_SLIP = 4  # letters of a word of a pair that is misspelt
_LEAST_MISSPELT = 6  # letters of a misspelt form
_NO_LAST = frozenset(
    ("the", "in", "of", "a", "on", "de", "du", "des", "del", "di", "dei", "do", "da", "der", "den")
)  # words that end no event
_SEMI = frozenset(("semi", "demi", "halb", "half", "halve"))
_RUNNERS = frozenset(("miler", "milers"))  # no miles on the road
_DOUBTED = frozenset(_DOUBTED_TEXT.split())
# Words that are events in some languages only, and of these those that are mostly events there.
_ONLY_IN = {
    "ver": "nl",
    "time": "no",
    "fire": "no",
    "to": "no",
    "gang": "de",
    "stab": "de",
    "dal": "pl",
    "weit": "de",
    "vara": "pt",
}
_LIKELY_TEXT = {
    "fr": "disc marche hauteur longueur perche triple haies semi",
    "es": "disco marcha peso bala triple alto vallas media",
    "it": "alto lungo peso disco martello asta triplo marcia mezza ostacoli siepi",
    "pt": "alto marcha peso vara triplo comprimento altura obstaculos barreiras meia",
    "nl": "ver hoog kogel polshoog horden",
    "sv": "stav kula hojd langd hack hinder stafett",
    "no": "stav kule hoyde lengde hekk hinder stafett",
    "de": "hoch weit kugel stab drei gehen hurden hammer",
    "pl": "chod kula mlot",
}
_LIKELY_IN = {language: frozenset(text.split()) for language, text in _LIKELY_TEXT.items()}
_MIL = frozenset(("mila", "milen"))  # 10 km in Norwegian and Swedish, but the mile of old as well
_STILL_LIKELY_TEXT = """
shot vault pole peso bala vara triple stav kula relay hoch weit lj hj tj pv asta hojd hoyde lengde langd
hauteur longueur half mila mili mezza
"""
_STILL_LIKELY = frozenset(_STILL_LIKELY_TEXT.split())


def find_events(sentence: Sentence, taken: Sequence[bool], language: str) -> Iterator[Piece]:
    """The events written in a sentence, longest first; `taken` words are surely no part of one.

    A word that is an event in some languages only is none in a sentence of another `language`, and `alto` is likelier
    one in a sentence of the language whose event it is.
    """
    words = sentence.words
    kinds = [_kind_of(word.folded) for word in words]
    kinds = [None if _is_no_event(sentence, at, language) else kind for at, kind in enumerate(kinds)]
    yield from _in_plural(sentence, taken)
    yield from _misspelt_pairs(sentence, taken)
    read = 0
    first = 0
    while first < len(words):
        if kinds[first] is None or kinds[first] == "filler" or taken[first]:
            first += 1
            continue
        piece = None
        for end in range(min(len(words), first + _LONGEST), first, -1):
            if any(kind is None for kind in kinds[first:end]) or any(taken[first:end]):
                continue
            if not _may_end(words[end - 1].folded, kinds[end - 1]):
                continue
            if any(word.parted for word in words[first + 1 : end]) and ":" not in sentence.part(first, end):
                continue
            read += 1
            if read > _MOST_READ:
                return
            piece = _read(sentence, first, end, language)
            if piece:
                break
        if piece:
            yield piece
        first = piece.end if piece else first + 1


def find_walked(pieces: list[Piece], sentence: Sentence) -> None:
    """Make a distance that is said to be walked the event of a walk: `chi ha marciato la 20 km`."""
    walked = [at for at, piece in enumerate(pieces) if "walked" in piece.offers]
    for at, piece in enumerate(pieces) if walked else ():
        event = piece.offered("event")
        walk = _events_of(f"{sentence.part(piece.first, piece.end)} walk") if event else ()
        if len(walk) == 1:
            pieces[at] = replace(piece, offers=(f"event:{walk[0].key}",))
    for at in walked:
        pieces[at] = replace(pieces[at], offers=("run-mark",))


def find_mixed_relay(pieces: list[Piece], sentence: Sentence) -> None:
    """Make a mixed relay of no length the 4 × 400 m: championships have no other with a history.

    A `relay` beside a length, as in `the 4x400 mixed relay`, says nothing more.
    """
    mixed = any("sex:mixed" in piece.offers for piece in pieces)
    events = [(at, piece, event) for at, piece in enumerate(pieces) if (event := piece.offered("event")) is not None]
    for at, piece, event in events:
        if fold(event) not in _RELAYS:
            continue
        if len(events) > 1:
            pieces[at] = replace(piece, offers=("filler",))
        elif mixed:
            note = f"Took the mixed “{sentence.part(piece.first, piece.end)}” for the mixed 4 × 400 m relay."
            pieces[at] = replace(piece, offers=("event:4x400m",), note=note)


def _may_end(word: str, kind: str | None) -> bool:
    """Whether an event may end with a word; one that says nothing alone may only be its form, misspelt."""
    return word not in _NO_LAST and (kind != "filler" or bool(_form_meant(word)))


def _is_no_event(sentence: Sentence, at: int, language: str) -> bool:
    """Whether a word looks like an event and is none: the plural in `the 1500s`, which is found apart; `semi-final`.

    So does `ver` in Spanish, and Finnish `millä`, but not behind the article of Spanish `la milla`.
    """
    words = sentence.words
    which = words[at].folded == "milla" and language == "fi" and not (at and words[at - 1].folded == "la")
    if (words[at].folded == "ver" and language != "nl") or which:
        return True
    behind = words[at + 1].folded if at + 1 < len(words) else ""
    return bool(_DISTANCES.fullmatch(words[at].folded)) or (words[at].folded in _SEMI and behind.startswith("final"))


def _in_plural(sentence: Sentence, taken: Sequence[bool]) -> Iterator[Piece]:
    """`the 5000s`: races or marks of that event."""
    for at, word in enumerate(sentence.words):
        plural = _DISTANCES.fullmatch(word.folded) if not taken[at] else None
        events = read_event(plural[1]) if plural else ()
        if plural and events:
            event = events[0].key if len(events) == 1 else plural[1]
            yield Piece(at, at + 1, (f"event:{event}", "performers", "several"), _SURE)


def _misspelt_pairs(sentence: Sentence, taken: Sequence[bool]) -> Iterator[Piece]:
    """`pole valt`, `high jmup`: beside the first word a slip in a short one is sure."""
    for at, (one, two) in enumerate(pairwise(sentence.words)):
        meant = _PAIRS.get(one.folded)
        if meant is None or taken[at] or taken[at + 1] or len(two.folded) < _SHORTEST_SLIP or _is_known(two.folded):
            continue
        if is_one_slip(two.folded, meant) and not two.folded.startswith(meant):  # `high jumps`
            yield Piece(at, at + 2, (f"event:{one.folded}-{meant}",), _SURE * 2)


def _read(sentence: Sentence, first: int, end: int, language: str) -> Piece | None:
    text = _THOUSANDS.sub(r"\1\2", sentence.part(first, end))
    last = sentence.words[end - 1]
    form = _form_meant(last.folded) if end - first > 1 else ""
    if form:
        text = f"{sentence.part(first, end - 1)} {form}"
    if any(sign in text for sign in ":"):
        return None
    folded = sentence.folded(first, end)
    if folded in _RUNNERS or _ONLY_IN.get(folded, language) != language:
        return None
    if folded in _MIL and language in ("no", "sv"):
        return Piece(first, end, ("event:10000m", "mil"), _SURE)
    ends_badly = end - first > 1 and (_is_article(last.folded) or last.folded in _NO_ENDS or _is_men(sentence, end - 1))
    begins_badly = end - first > 1 and _is_of_other_language(sentence.words[first].folded, language)
    if ends_badly or begins_badly or folded in _BARE_NUMBERS or folded in ROADS:
        return None
    events = _events_of(text)
    if not events:
        return None
    if events[0].sex and end - first > 1:
        return None  # the sex is a word of its own
    value = events[0].key if len(events) == 1 else text
    return Piece(first, end, (f"event:{value}",), _weight(folded, first, end, language) * (end - first))


@lru_cache(maxsize=4096)
def _form_meant(word: str) -> str:
    """How a distance is run, misspelt: `400 hurdels` are no 400 m. Empty if the word is right or is none of these."""
    if len(word) < _LEAST_MISSPELT or not word.isalpha() or _is_known(word):
        return ""
    return nearest_word(word, _FORMS) or ""


def _is_article(word: str) -> bool:
    """Whether a word is a number that is mostly an article: no event ends with `un`."""
    readings = vocabulary().get((word,), ())
    return bool(readings) and all(sense.role is Role.NUMBER for senses in readings for sense in senses)


def _is_of_other_language(word: str, language: str) -> bool:
    """Whether a word is a number in another language alone: the `to` of `3:33 1500 to mile` is no 2."""
    return _is_article(word) and _ONLY_IN.get(word, language) != language


def _is_men(sentence: Sentence, at: int) -> bool:
    """Whether an `m` is no unit, as the word before it says how it is measured or run: `800m m`, `3000sc m`."""
    before = sentence.words[at - 1].folded
    return sentence.words[at].folded == "m" and before[:1].isdigit() and not before[-1].isdigit()


def _weight(folded: str, first: int, end: int, language: str) -> float:
    if end - first == 1 and folded in _DOUBTED:
        return _LIKELY if folded in _STILL_LIKELY | _LIKELY_IN.get(language, frozenset()) else _DOUBTFUL
    if end - first == 1 and folded.isdecimal() and 1850 < int(folded) < 2100:
        return _DOUBTFUL  # 2000 is a year, unless metres stand behind it
    return _SURE


def _is_known(word: str) -> bool:
    """Whether the grammar of events knows all of a folded word."""
    pieces = event_words(word)
    return bool(pieces) and all(_role_of(piece) for piece in pieces)


@lru_cache(maxsize=1024)
def _events_of(text: str) -> tuple[Event, ...]:
    """The events that a part of a sentence can mean: fans write the same few in most of their questions."""
    return read_event(text)


@lru_cache(maxsize=4096)
def _kind_of(word: str) -> str | None:
    """Whether a folded word can be in an event: `word`, `filler` if it says nothing alone, None if it cannot."""
    kinds = [_role_of(piece) for piece in event_words(word)]
    if word in _MIL:
        return "word"
    if not kinds or not all(kinds):
        return "filler" if _form_meant(word) else None
    return "word" if "word" in kinds else "filler"


@cache
def _roles() -> dict[str, str]:
    """Every word of the vocabulary, and whether it says something of the event itself."""
    roles: dict[str, str] = {}
    for phrase, readings in vocabulary().items():
        says = any(sense.role in _ALONE for senses in readings for sense in senses)
        for word in phrase:
            bare = word.removeprefix(ATTACHED)
            if says or bare not in roles:
                roles[bare] = "word" if says else "filler"
    return roles


def _role_of(piece: str) -> str | None:
    bare = piece.removeprefix(ATTACHED)
    return "word" if bare.isdigit() else _roles().get(bare)
