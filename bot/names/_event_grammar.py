"""Read an event as it is written: numbers, units, forms and names, by tables of words and of patterns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Sex
from bot.names._event_words import ATTACHED, Role, Sense, Senses, vocabulary
from bot.names.fold import LONGEST_TEXT, fold

_MOST_WORDS = 14
_MOST_READINGS = 64
_LONGEST_PHRASE = 5

_TIMES = re.compile(r"(?<=[0-9])\s*[x×✕*]\s*(?=[0-9m])", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<![0-9.,])([0-9]{1,3})[,. '\u00a0\u202f]([0-9]{3})(?![0-9]|[.,][0-9]|\s*(?:kg|g|cm)\b)")
_VARIANT = re.compile(
    r"[(\[]?(?<![0-9.,])([0-9]+(?:[.,][0-9]+)?)\s*-?(kg|kilos?|g|gr|grams?|cm)\b\.?[)\]]?"
    r"|[(\[]?(?<![0-9.,])([01][.,][0-9]{2,3})\s*m?(?![0-9a-z])[)\]]?"
    r"|(?<=steeplechase)-([0-9]{2})$",
    re.IGNORECASE,
)
_DECIMAL_KM = re.compile(r"(?<![0-9.,])([0-9]{1,2})[.,]([0-9]{1,4})\s*k(?:m|ilomet[a-z]*)?\b", re.IGNORECASE)
_WORD = re.compile(r"[0-9]+|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a reading of the words says so far."""

    amount: int | None = None
    legs: int | None = None
    times: bool = False
    unit: str = ""
    forms: tuple[str, ...] = ()
    discipline: str = ""
    sex: str = ""
    track: str = ""


def read_event(text: str) -> tuple[Event, ...]:
    """Every event that the whole text can mean, likeliest first; empty where some of it says nothing of an event."""
    plain, variant = _take_variant(text[:LONGEST_TEXT])
    words = event_words(plain)
    if not words or len(words) > _MOST_WORDS:
        return ()
    found: dict[Event, None] = {}
    for senses in islice(_readings(words), _MOST_READINGS):
        parts = _gather(senses)
        if parts is None:
            continue
        for code in _codes(parts):
            event = Event(
                code,
                Sex(parts.sex) if parts.sex else None,
                {"": None, "i": True, "o": False}[parts.track],
                senior_or(code, parts.sex, variant),
            )
            found.setdefault(event)
    return _preferred(tuple(found))


def event_words(text: str) -> list[str]:
    """Folded words and numbers; letters that touch the digit before them are marked by `ATTACHED`."""
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


def _take_variant(text: str) -> tuple[str, str]:
    found = _VARIANT.search(text)
    if found is None:
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}", _variant(found)


def _variant(found: re.Match[str]) -> str:
    if found[4]:
        return f"{found[4]}cm"
    if found[3]:
        return f"{float(found[3].replace(',', '.')) * 100:g}cm"
    size, unit = float(found[1].replace(",", ".")), found[2].casefold()
    if unit.startswith("k"):
        # files that drop the point write 1.5 kg as 1500kg
        return f"{size / 1000 if size >= 100 else size:g}kg"
    if unit == "cm":
        return f"{size / 10 if size > 200 else size:g}cm"
    return f"{size / 1000:g}kg" if size >= 1000 else f"{size:g}g"


_SENIOR = {
    ("shot-put", "M"): ("7.26kg", "7.257kg"),
    ("shot-put", "W"): ("4kg",),
    ("discus-throw", "M"): ("2kg",),
    ("discus-throw", "W"): ("1kg",),
    ("hammer-throw", "M"): ("7.26kg", "7.257kg"),
    ("hammer-throw", "W"): ("4kg",),
    ("javelin-throw", "M"): ("800g",),
    ("javelin-throw", "W"): ("600g",),
    ("110m-hurdles", "M"): ("106.7cm", "106cm"),
    ("60m-hurdles", "M"): ("106.7cm", "106cm"),
    ("100m-hurdles", "W"): ("83.8cm", "84cm"),
    ("60m-hurdles", "W"): ("83.8cm", "84cm"),
    ("400m-hurdles", "M"): ("91.4cm",),
    ("400m-hurdles", "W"): ("76.2cm",),
}


def senior_or(code: str, sex: str, variant: str) -> str:
    """The variant, but an empty text for the senior implement or height, which an event leaves unsaid."""
    men_only = code in ("110m-hurdles",) or variant in ("7.26kg", "7.257kg", "2kg", "800g")
    if variant in _SENIOR.get((code, sex or ("M" if men_only else "")), ()):
        return ""
    return variant


def _readings(words: list[str]) -> Iterator[Senses]:
    """Each way to take all the words as phrases of the vocabulary, longer phrases first."""
    if not words:
        yield ()
        return
    if words[0].isdigit():
        for rest in _readings(words[1:]):
            yield (Sense(Role.NUMBER, words[0]), *rest)
        return
    for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        senses = _look_up(tuple(words[:length]))
        if senses:
            for rest in _readings(words[length:]):
                for sense in senses:
                    yield (*sense, *rest)
            return


def _look_up(words: tuple[str, ...]) -> tuple[Senses, ...]:
    known = vocabulary()
    if words in known:
        return known[words]
    return known.get(tuple(word.removeprefix(ATTACHED) for word in words), ())


def _gather(senses: Senses) -> _Parts | None:
    """The senses of a reading put together; None where they contradict each other."""
    parts: _Parts | None = _Parts()
    for sense in senses:
        parts = _ADD[sense.role](parts, sense.value)
        if parts is None:
            return None
    return parts


def _add_number(parts: _Parts, value: str) -> _Parts | None:
    if len(value) > 6 or int(value) == 0 or (parts.amount is not None and not parts.times):
        return None
    if parts.times and parts.legs is None:
        return replace(parts, legs=parts.amount, amount=int(value))
    return replace(parts, amount=int(value)) if parts.amount is None else None


def _add_multiplier(parts: _Parts, value: str) -> _Parts | None:
    if parts.unit or parts.discipline:
        return None
    fresh = parts.times and parts.legs is None
    if fresh:
        return replace(parts, legs=parts.amount, amount=int(value))
    return replace(parts, amount=(parts.amount or 1) * int(value))


def _add_times(parts: _Parts, value: str) -> _Parts | None:
    return None if parts.times or parts.amount is None else replace(parts, times=True)


def _add_unit(parts: _Parts, value: str) -> _Parts | None:
    return None if parts.unit or parts.discipline else replace(parts, unit=value)


def _add_form(parts: _Parts, value: str) -> _Parts | None:
    return None if value in parts.forms else replace(parts, forms=tuple(sorted((*parts.forms, value))))


def _add_discipline(parts: _Parts, value: str) -> _Parts | None:
    return None if parts.discipline else replace(parts, discipline=value)


def _add_sex(parts: _Parts, value: str) -> _Parts | None:
    return None if parts.sex else replace(parts, sex=value)


def _add_track(parts: _Parts, value: str) -> _Parts | None:
    return None if parts.track else replace(parts, track=value)


def _add_filler(parts: _Parts, value: str) -> _Parts | None:
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
# (forms, unit) -> codes with {n} for the number, {k} for its thousands, {t} for it in thousands; the first known counts
_PATTERNS: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {
    ((), ""): ("{n}m", "{n}m-hurdles"),
    ((), "m"): ("{n}m", "{n}m-hurdles", "{k}km-road"),
    ((), "km"): ("{n}km-road", "{t}m", "{n}m"),
    ((), "mile"): ("{n}-miles", "{n}-miles-road"),
    ((), "yard"): ("{n}y",),
    ((), "hour"): ("{n}-hour",),
    (("hurdles",), ""): ("{n}m-hurdles",),
    (("hurdles",), "m"): ("{n}m-hurdles",),
    (("sprint-hurdles",), ""): ("{n}m-hurdles",),
    (("sprint-hurdles",), "m"): ("{n}m-hurdles",),
    (("steeplechase",), ""): ("{n}m-steeplechase",),
    (("steeplechase",), "m"): ("{n}m-steeplechase",),
    (("steeplechase",), "k"): ("{t}m-steeplechase",),
    (("steeplechase",), "km"): ("{t}m-steeplechase",),
    (("walk",), ""): ("{n}m-walk", "{n}km-walk"),
    (("walk",), "m"): ("{n}m-walk", "{k}km-walk"),
    (("walk",), "km"): ("{n}km-walk", "{t}m-walk"),
    (("walk",), "k"): ("{n}km-walk", "{t}m-walk"),
    (("walk",), "mile"): ("{n}-mile-walk",),
    (("road",), ""): ("{n}km-road", "{k}km-road"),
    (("road",), "m"): ("{k}km-road",),
    (("road",), "km"): ("{n}km-road",),
    (("road",), "k"): ("{n}km-road",),
    (("road",), "mile"): ("{n}-miles-road",),
    (("road", "walk"), "km"): ("{n}km-walk",),
    (("road", "walk"), "k"): ("{n}km-walk",),
    (("cross-country",), ""): (),
}
# patterns of which every known code is meant, not only the first
_EITHER: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {((), "k"): ("{t}m", "{n}km-road")}
_ROAD_FIRST_FROM = 15  # kilometres; nobody says "15k" of a track
_CODE_OF = {
    "1-miles": "mile",
    "1-miles-road": "mile-road",
    "1-mile-walk": "mile-walk",
    "42195m": "marathon",
    "42km-road": "marathon",
    "42195m-walk": "marathon-walk",
    "42km-walk": "marathon-walk",
    "21097m": "half-marathon",
    "21098m": "half-marathon",
    "21100m": "half-marathon",
    "42200m": "marathon",
    "21km-road": "half-marathon",
    "21097m-walk": "half-marathon-walk",
    "21km-walk": "half-marathon-walk",
}
_LEGS = {1: 100, 2: 200, 4: 400, 8: 800, 15: 1500}
_NAMED_WITH = {
    ("half-marathon", ("walk",)): "half-marathon-walk",
    ("marathon", ("walk",)): "marathon-walk",
    ("marathon", ("relay",)): "marathon-relay",
    ("marathon", ("relay", "walk")): "marathon-relay",
    ("mile", ("road",)): "mile-road",
    ("mile", ("walk",)): "mile-walk",
    ("marathon", ("road",)): "marathon",
    ("half-marathon", ("road",)): "half-marathon",
    ("distance-medley-relay", ("relay",)): "distance-medley-relay",
    ("marathon-relay", ("relay",)): "marathon-relay",
}
_WITHOUT_NUMBER: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {
    ((), "mile"): ("mile",),
    ((), "hour"): ("1-hour",),
    (("road",), "mile"): ("mile-road",),
    (("walk",), "mile"): ("mile-walk",),
    (("steeplechase",), ""): ("3000m-steeplechase",),
    (("cross-country",), ""): ("cross-country",),
    (("hurdles",), ""): ("110m-hurdles", "100m-hurdles", "400m-hurdles", "60m-hurdles"),
    (("sprint-hurdles",), ""): ("110m-hurdles", "100m-hurdles", "60m-hurdles"),
    (("walk",), ""): ("20km-walk", "35km-walk", "50km-walk", "10000m-walk", "5000m-walk"),
    (("relay",), ""): ("4x100m", "4x400m"),
    (("road",), ""): ("10km-road", "half-marathon", "marathon", "5km-road"),
    (("medley",), ""): ("medley-relay", "distance-medley-relay"),
    (("medley", "relay"), ""): ("medley-relay", "distance-medley-relay"),
    (("relay", "shuttle"), ""): ("4x110m-shuttle-hurdles",),
    (("shuttle",), ""): ("4x110m-shuttle-hurdles",),
}


def _codes(parts: _Parts) -> tuple[str, ...]:
    """The codes of the disciplines that the parts name."""
    if parts.discipline:
        if parts.amount is not None or parts.unit or parts.times:
            return ()
        code = _NAMED_WITH.get((parts.discipline, parts.forms)) if parts.forms else parts.discipline
        return (code,) if code else ()
    if parts.times:
        return _relay(parts)
    if parts.amount is None:
        return _WITHOUT_NUMBER.get((parts.forms, parts.unit), ())
    if "medley" in parts.forms:
        return ("medley-relay",) if parts.amount in (1000, 4) else ()
    key = parts.forms, parts.unit
    known = [code for code in (_filled(p, parts.amount) for p in _PATTERNS.get(key, ())) if find_discipline(code)]
    if known:
        return (known[0],)
    either = [code for code in (_filled(p, parts.amount) for p in _EITHER.get(key, ())) if find_discipline(code)]
    return tuple(reversed(either) if parts.amount >= _ROAD_FIRST_FROM else either)


def _filled(pattern: str, amount: int) -> str:
    thousands = str(amount // 1000) if amount % 1000 == 0 else "?"
    code = pattern.format(n=amount, k=thousands, t=amount * 1000)
    return _CODE_OF.get(code, code)


def _relay(parts: _Parts) -> tuple[str, ...]:
    forms = tuple(form for form in parts.forms if form != "relay")
    if parts.legs is None and parts.amount == 4 and parts.unit == "mile":
        return ("4x1-mile",)
    if parts.legs is None or parts.amount is None:
        return ()
    if set(forms) & {"hurdles", "shuttle"} and parts.legs == 4 and parts.amount == 110:
        return ("4x110m-shuttle-hurdles",)
    if forms:
        return ()
    if parts.unit == "mile":
        return ("4x1-mile",) if (parts.legs, parts.amount) == (4, 1) else ()
    metres = _LEGS.get(parts.amount, parts.amount) if parts.unit != "m" else parts.amount
    code = f"{parts.legs}x{metres}m"
    return (code,) if find_discipline(code) else ()


def _preferred(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Without the readings of single letters that only count where there is no better one."""
    plain = [e for e in events if not e.discipline.endswith("-walk") or e.sex]
    return events if not plain else tuple(e for e in events if e in plain) or events
