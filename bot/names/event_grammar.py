"""Parse a written event (numbers, units, forms, names) with a vocabulary and a table of patterns."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.event import Event, Sex
from bot.names.event_patterns import Parts, codes_of
from bot.names.event_variants import senior_or, take_variant
from bot.names.event_words import ATTACHED, Role, Sense, Senses, vocabulary
from bot.names.fold import LONGEST_TEXT, fold

MOST_WORDS = 14  # a longer text is no event
_MOST_READINGS = 64
_LONGEST_PHRASE = 5

_DIGIT = re.compile(r"[0-9]")
_TIMES = re.compile(r"(?<=[0-9])\s*[x×✕*]\s*(?=[0-9m])", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<![0-9.,])([0-9]{1,3})[,. '\u00a0\u202f]([0-9]{3})(?![0-9]|[.,][0-9]|\s*(?:kg|g|cm)\b)")
_DECIMAL_KM = re.compile(r"(?<![0-9.,])([0-9]{1,2})[.,]([0-9]{1,4})\s*k(?:m|ilomet[a-z]*)?\b", re.IGNORECASE)
_WORD = re.compile(r"[0-9]+|[^\W\d_]+")


def read_event(text: str) -> tuple[Event, ...]:
    """Every event the text can mean, likeliest first; empty if any word of it is not in the vocabulary."""
    plain, variant = take_variant(text[:LONGEST_TEXT])
    words = event_words(plain)
    if not words or len(words) > MOST_WORDS:
        return ()
    found: dict[Event, None] = {}
    for parts in _readings(words):
        for code in codes_of(parts):
            event = Event(
                code,
                Sex(parts.sex) if parts.sex else None,
                {"": None, "i": True, "o": False}[parts.track],
                senior_or(code, parts.sex, variant),
            )
            found.setdefault(event)
    return _likelier(tuple(found))


def event_words(text: str) -> list[str]:
    """Folded words and numbers; letters written right behind a digit start with `ATTACHED`."""
    if _DIGIT.search(text):
        text = _TIMES.sub(" x ", text)
        text = _DECIMAL_KM.sub(_in_metres, text)
        for _ in range(2):
            text = _THOUSANDS.sub(r"\1\2", text)
    words: list[str] = []
    for word in fold(text).split():
        pieces = _WORD.findall(word)
        for position, piece in enumerate(pieces):
            touches = position > 0 and pieces[position - 1].isdigit() and not piece.isdigit()
            metres = piece == "m" and bool(words) and words[-1].isdigit()
            words.append(ATTACHED + piece if touches or metres else piece)
    return words


def _in_metres(found: re.Match[str]) -> str:
    return f"{int(found[1]) * 1000 + int(found[2].ljust(4, '0')) // 10} m"


def _readings(words: list[str]) -> list[Parts]:
    """Every consistent reading of all the words, likeliest first.

    Contradictory and equal readings are dropped word by word, so the work grows with the number of words only, not
    with the product of their senses. The senses of the last words decide the order before those of the first.
    """
    ranks = {Parts(): 0}
    weight = 1
    for readings in _phrases(words):
        following: dict[Parts, int] = {}
        for parts, rank in ranks.items():
            for at, senses in enumerate(readings):
                added = _add(parts, senses)
                if added is not None:
                    following[added] = min(rank + at * weight, following.get(added, rank + at * weight))
        weight *= len(readings)
        likeliest = sorted(following, key=following.__getitem__)[:_MOST_READINGS]
        ranks = {parts: following[parts] for parts in likeliest}
    return list(ranks)


def _phrases(words: list[str]) -> Iterator[tuple[Senses, ...]]:
    """Cut the words into phrases of the vocabulary, the longest first. An unknown word has no readings."""
    at = 0
    while at < len(words):
        length, readings = _longest_phrase(words[at : at + _LONGEST_PHRASE])
        if words[at].isdecimal() and not readings:
            readings = ((Sense(Role.NUMBER, words[at]),),)
        yield readings
        at += length


def _longest_phrase(words: list[str]) -> tuple[int, tuple[Senses, ...]]:
    """The length in words of the longest phrase at the start, and its readings; `1, ()` if there is none."""
    for length in range(len(words), 0, -1):
        readings = _look_up(tuple(words[:length]))
        if readings:
            return length, readings
    return 1, ()


def _look_up(words: tuple[str, ...]) -> tuple[Senses, ...]:
    known = vocabulary()
    if words in known:
        return known[words]
    return known.get(tuple(word.removeprefix(ATTACHED) for word in words), ())


def _add(parts: Parts, senses: Senses) -> Parts | None:
    """The parts with these senses added; None if they contradict each other."""
    added: Parts | None = parts
    for sense in senses:
        added = _ADD[sense.role](added, sense.value)
        if added is None:
            return None
    return added


def _add_number(parts: Parts, value: str) -> Parts | None:
    if len(value) > 6 or int(value) == 0 or (parts.amount is not None and not parts.times):
        return None
    if parts.times and parts.legs is None:
        return replace(parts, legs=parts.amount, amount=int(value))
    return replace(parts, amount=int(value)) if parts.amount is None else None


def _add_multiplier(parts: Parts, value: str) -> Parts | None:
    if parts.unit or parts.discipline:
        return None
    fresh = parts.times and parts.legs is None
    if fresh:
        return replace(parts, legs=parts.amount, amount=int(value))
    return replace(parts, amount=(parts.amount or 1) * int(value))


def _add_times(parts: Parts, value: str) -> Parts | None:
    return None if parts.times or parts.amount is None else replace(parts, times=True)


def _add_unit(parts: Parts, value: str) -> Parts | None:
    if parts.discipline or (parts.unit and not parts.unit == value == "m"):  # some lists write metres twice
        return None
    return replace(parts, unit=value)


def _add_form(parts: Parts, value: str) -> Parts | None:
    return None if value in parts.forms else replace(parts, forms=tuple(sorted((*parts.forms, value))))


def _add_discipline(parts: Parts, value: str) -> Parts | None:
    return None if parts.discipline else replace(parts, discipline=value)


def _add_sex(parts: Parts, value: str) -> Parts | None:
    return None if parts.sex else replace(parts, sex=value)


def _add_track(parts: Parts, value: str) -> Parts | None:
    return None if parts.track else replace(parts, track=value)


def _add_filler(parts: Parts, value: str) -> Parts | None:
    return parts


_ADD = {
    Role.NUMBER: _add_number,
    Role.MULTIPLIER: _add_multiplier,
    Role.TIMES: _add_times,
    Role.UNIT: _add_unit,
    Role.FORM: _add_form,
    Role.DISCIPLINE: _add_discipline,
    Role.SEX: _add_sex,
    Role.TRACK: _add_track,
    Role.FILLER: _add_filler,
}


def _likelier(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Drop the walks where `w` can also mean women: `1500w` is the women's 1500 m."""
    women = tuple(event for event in events if event.sex is Sex.WOMEN and not event.discipline.endswith("-walk"))
    return women or events
