"""Finds years, days and marks in a sentence: 2024, '23, 1990s, 7 August, 9.58, 3:43.13, 2 hours."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bot.names.fold import fold
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence, Word
from bot.understanding.short_years import full_year
from bot.understanding.words import numerals

_DIGIT = re.compile(r"\d")
_AGAINST = ("headwind", "head", "gegenwind", "motvind", "tegenwind")  # where a wind without a sign blew
_YEAR = re.compile(r"(?:18[89]|19\d|20\d)\d")
_SHORT_YEAR = re.compile(r"['’‘](\d\d)")
_DECADE = re.compile(r"(?:(?:19|20)?(\d0))(?:s|er|ies)")
_ISO = re.compile(r"((?:18|19|20)\d\d)-(\d\d)(?:-(\d\d))?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:18|19|20)\d\d)")
_CLOCK = re.compile(r"(\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?)s?")  # `how many sub 3:30s`
_PRIMED = re.compile(r"(?:(\d{1,3})['’′])?(\d\d?)[\"″”](\d{1,3})?")  # 3'26\"06
_MINUTED = re.compile(r"(\d{1,3})['’′](\d\d)(?:[.,](\d\d?))?")  # 12'48
_POINTED = re.compile(r"(\d{1,2})\.(\d\d)([.,])(\d\d?)")  # 3.26,06 or 2.10.00
_DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,2}")
_SECONDS = re.compile(r"(\d{1,2}[.,]\d\d)s")  # `the most sub 9.90s`
_SPELT_OUT = re.compile(r"\d{1,2}(?:[hu]\d\d?(?:[:.m]?\d\d)?|m\d\d)(?:s|sec)?", re.IGNORECASE)
_IN_LETTERS = re.compile(r"(?:(\d{1,3})(?:mn|min|m))?(\d\d?)s(?:ec)?(\d{1,3})", re.IGNORECASE)  # 9s85, 3mn26s06
_METRES = re.compile(r"(\d{1,3}[.,]\d{1,2})m", re.IGNORECASE)
_WHOLE_METRES = re.compile(r"(\d{1,2})m", re.IGNORECASE)  # an event of that length is likelier
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|de|e|o|a)?")
_COUNT = re.compile(r"\d{1,3}")
_SPEED = re.compile(r"\d\d?(?:[.,]\d\d?)?")
_GLUED = re.compile(r"(\d{1,2})(h|hr|min|s)")  # `2h`
_WIND = re.compile(r"\d[.,]\d")
_UNITS_TEXT = """
m metre metres meter meters meteren metern metros metro metri metra metry metrow metria metrin mtr mtrs mts
"""
UNITS_OF_LENGTH = frozenset(_UNITS_TEXT.split())
_FEET = frozenset(("ft", "feet", "foot", "footer"))
_INCHES = frozenset(("in", "inch", "inches", "ins"))
_INCHES_IN_A_FOOT, _METRES_IN_AN_INCH = 12, 0.0254
_FLAT = frozenset(
    ("flat", "netti", "blank", "blankt", "tasan", "pile", "glatt", "rond", "cravados", "clavados", "rowno")
)
_LONG_RACES = ("marat", "halv", "half", "halb", "semi", "mezza", "puoli", "polmar", "medio", "media", "meia", "walk")
_MINUTES_LONG = ("5k", "10k", "5000", "10000", "3000")
_SPEEDS = {"km h": 1.0, "kmh": 1.0, "kph": 1.0, "km t": 1.0, "mph": 1.609344}  # in km an hour
_EACH = frozenset(("k", "km", "mi", "mile", "lap"))  # behind a slash: `3:00/km`
_IN_SECONDS = {"h": 3600, "min": 60, "s": 1}
_HOUR = 3600
_SMALLER = {"h": "min", "min": "s"}
_AND = frozenset(("and", "und", "et", "y", "e", "og", "och", "ja", "en", "i"))
_THE = frozenset(("l", "la", "the", "a", "una", "une", "un", "an", "uma", "eine", "ein", "en", "one"))
_BEYOND = frozenset(("under", "sub", "below", "unter", "onder", "alle", "ponizej"))
_NO_DECADES = ("10s", "20s")  # of which nobody speaks yet: `abaixo de 10s`
_MONTHS, _DAYS = 12, 31
_PAIR = 2
_NEAR = 3  # words behind one, among which the mark stands that it is of
_MOST_HOURS = 24  # of a race
_SHORTEST = 2  # letters of `5m`, which no race is
_VERBS = frozenset(("may", "march"))  # months that are verbs as well: alone they say nothing
_SURE, _LIKELY, _UNSURE, _NAMED, _DOUBTFUL = 2.2, 1.9, 1.8, 1.1, 0.5


def find_times(
    sentence: Sentence, said: Sequence[frozenset[str]], *, months: bool = False, days: bool = False
) -> Iterator[Piece]:
    """The years, days and marks. `said` is what the lexicon says each word may mean.

    With `months` the calendar is asked for, and a month alone says for certain what is meant; with `days` what happened
    on a day is, and `16/8` is one.
    """
    words = sentence.words
    for at, word in enumerate(words):
        in_digits = _DIGIT.search(word.text) is not None
        if in_digits or word.parted:
            yield from _paces(sentence, at)
        if days:
            yield from _slashed(sentence, at)
        if in_digits or said[at]:
            yield from _days(words, said, at, _SURE if months else _NAMED)
        if in_digits:
            yield from _years(words, at)
            yield from _marks(words, said, at)
        elif word.folded in _THE or count_of(word) is not None:
            yield from _in_words(words, said, at)


def _paces(sentence: Sentence, at: int) -> Iterator[Piece]:
    """`14.5 km/h` as a speed in km an hour; the unit of `3:00/km`, which asks for a pace."""
    words = sentence.words
    number = _SPEED.fullmatch(words[at].text)
    for length in (2, 1) if number else ():
        unit = _SPEEDS.get(sentence.folded(at + 1, at + 1 + length)) if at + length < len(words) else None
        if unit:
            speed = f"speed:{float(words[at].text.replace(',', '.')) * unit:g}"
            yield Piece(at, at + 1 + length, (speed, "pace"), _SURE * (1 + length))
            return
    between = sentence.text[words[at - 1].end : words[at].start] if at else ""
    if between.strip() == "/" and words[at].folded in _EACH and _CLOCK.fullmatch(words[at - 1].text):
        yield Piece(at, at + 1, ("pace",), _SURE)


def _slashed(sentence: Sentence, at: int) -> Iterator[Piece]:
    """`16/8` where a day is asked for: the day first, unless it can only be the month."""
    words = sentence.words[at : at + 2]
    numbers = [int(word.text) for word in words if word.text.isdecimal() and len(word.text) <= _PAIR]
    slashed = len(numbers) == _PAIR and sentence.text[words[0].end : words[1].start] == "/"
    month, day = sorted(numbers) if slashed and max(numbers) > _MONTHS else (numbers[::-1] if slashed else (0, 0))
    if 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
        yield Piece(at, at + 2, (f"monthday:{month:02}-{day:02}",), _SURE * 2)


def _years(words: Sequence[Word], at: int) -> Iterator[Piece]:
    text = words[at].text
    short, decade = _SHORT_YEAR.fullmatch(text), _DECADE.fullmatch(text)
    if _YEAR.fullmatch(text):
        yield Piece(at, at + 1, (f"year:{text}",), _SURE)
    elif short:
        yield Piece(at, at + 1, (f"year:{full_year(int(short[1]))}",), _SURE)
    elif decade and len(text) == len("10s") and (text in _NO_DECADES or (at and words[at - 1].folded in _BEYOND)):
        yield Piece(at, at + 1, (f"mark:{decade[1]}.00",), _SURE)
    elif decade:
        first = int(text[:4]) if text[:4].isdecimal() else full_year(int(decade[1]))
        yield Piece(at, at + 1, (f"years:{first}-{first + 9}",), _SURE)


def _days(words: Sequence[Word], said: Sequence[frozenset[str]], at: int, alone: float) -> Iterator[Piece]:
    """`alone` is the weight of a month with neither day nor year."""
    iso, dotted = _ISO.fullmatch(words[at].text), _DOTTED.fullmatch(words[at].text)
    if iso:
        yield Piece(at, at + 1, (f"day:{iso[0]}",), _SURE + 1)
    elif dotted:
        yield Piece(at, at + 1, (f"day:{dotted[3]}-{int(dotted[2]):02}-{int(dotted[1]):02}",), _SURE + 1)
    month = _month(said, at)
    if month is None:
        return
    before = _day(words, at - 1) if at else None
    article = not before and at > 1 and words[at - 1].folded in ("of", "de", "do", "di") and _day(words, at - 2)
    the = at + 1 < len(words) and words[at + 1].folded == "the" and _day(words, at + 2)  # `may the 6th`
    behind = the or _day(words, at + 1)
    first, day, end = (
        (at - 1, before, at + 1)
        if before
        else (at - 2, article, at + 1)
        if article
        else (at, behind, at + 2 + bool(the))
    )
    if not day:
        first, end = at, at + 1
    skip = end < len(words) - 1 and words[end].folded in ("de", "of", "do", "di")
    year = _year(words, end + skip)
    if day and year:
        yield Piece(first, end + skip + 1, (f"day:{year}-{month}-{day:02}",), _SURE * (end + skip + 1 - first))
    elif day:
        yield Piece(first, end, (f"monthday:{month}-{day:02}",), _SURE * (end - first))
    elif year:
        yield Piece(first, end + skip + 1, (f"day:{year}-{month}",), _SURE * (end + skip + 1 - first))
    elif at and _year(words, at - 1):  # `1954 july`
        yield Piece(at - 1, end, (f"day:{_year(words, at - 1)}-{month}",), _SURE * 2)
    else:
        yield from _months(words, at, int(month), alone)


def _months(words: Sequence[Word], at: int, month: int, alone: float) -> Iterator[Piece]:
    """A month with neither day nor year; behind `in` it is surely one."""
    inside = at > 0 and words[at - 1].folded == "in"
    if inside or words[at].folded not in _VERBS or alone > _NAMED:
        yield Piece(at, at + 1, (f"named-month:{month}",), _SURE if inside else alone)


def _month(said: Sequence[frozenset[str]], at: int) -> str | None:
    if at and "pb" in said[at] and "best" in said[at - 1]:
        return None  # `mejor marca 2024`
    return next((offer[6:] for offer in said[at] if offer.startswith("month:")), None)


def _day(words: Sequence[Word], at: int) -> int:
    found = _ORDINAL.fullmatch(words[at].folded) if 0 <= at < len(words) else None
    return int(found[1]) if found and 1 <= int(found[1]) <= _DAYS else 0


def _year(words: Sequence[Word], at: int) -> str:
    return words[at].text if at < len(words) and _YEAR.fullmatch(words[at].text) else ""


def _marks(words: Sequence[Word], said: Sequence[frozenset[str]], at: int) -> Iterator[Piece]:
    several = _SECONDS.fullmatch(words[at].text)
    text = several[1] if several else words[at].text
    unit = words[at + 1].folded if at + 1 < len(words) else ""
    metres = _METRES.fullmatch(text) or _WHOLE_METRES.fullmatch(text)
    noted = _otherwise_noted(text, words)
    wind = _wind(words, at)
    if _is_wind(words, said, at):
        against = any(word.folded.startswith(_AGAINST) for word in words[at + 1 : at + 3])
        sign = words[at].sign or ("-" if against else "+")
        yield Piece(at, at + 1, (f"wind:{sign}{text.replace(',', '.')}",), _SURE)
        return
    if wind:
        yield Piece(at, at + 2, (f"mark:{text.replace(',', '.')} ({wind})",), _SURE * 2)
    clock = _CLOCK.fullmatch(text)
    if clock:
        yield Piece(at, at + 1, (f"mark:{clock[1].replace(',', '.')}",), _SURE)
    elif noted:
        yield Piece(at, at + 1, (f"mark:{noted}",), _SURE)
    elif _SPELT_OUT.fullmatch(text) or metres:
        doubtful = _WHOLE_METRES.fullmatch(text) and len(text) > _SHORTEST
        weight = _UNSURE if doubtful else _SURE
        yield Piece(at, at + 1, (f"mark:{_as_mark(metres[1] if metres else text)}",), weight)
    elif _DECIMAL.fullmatch(text) and unit not in ("k", "km", "kilometer", "kilometers"):
        end = at + 2 if unit in UNITS_OF_LENGTH else at + 1
        yield Piece(at, end, (f"mark:{text.replace(',', '.')}",), _LIKELY * (end - at))
    elif (metres_of := count_of(words[at])) and unit in UNITS_OF_LENGTH:  # unless it is a distance
        yield Piece(at, at + 2, (f"mark:{metres_of}.00",), _LIKELY * 2 - 0.3)
    else:
        yield from _in_feet(words, at)
        yield from _flat(words, at)
        yield from _spoken(words, said, at)
        yield from _parted_by_and(words, at)
        yield from _counts(words, said, at)


def _in_words(words: Sequence[Word], said: Sequence[frozenset[str]], at: int) -> Iterator[Piece]:
    """`two metres`, `the hour`: a mark that begins with a word, which few are."""
    behind = words[at + 1].folded if at + 1 < len(words) else ""
    metres = count_of(words[at]) if behind in UNITS_OF_LENGTH else None
    if metres:  # unless it is a distance
        yield Piece(at, at + 2, (f"mark:{metres}.00",), _LIKELY * 2 - 0.3)
    else:
        yield from _spoken(words, said, at)


def _counts(words: Sequence[Word], said: Sequence[frozenset[str]], at: int) -> Iterator[Piece]:
    """Bare numbers; those before `points` are surely meant so, but not in `which time over 1500 equals 1:44`."""
    text = words[at].text
    scored = at + 1 < len(words) and "points" in said[at + 1] and text.isdecimal()
    around = (*words[:at], *words[at + 2 : at + 2 + _NEAR])
    if scored and not any(_CLOCK.fullmatch(word.text) or _DECIMAL.fullmatch(word.text) for word in around):
        yield Piece(at, at + 1, (f"number:{text}",), _SURE + 0.2)
    elif _COUNT.fullmatch(text) or (text.replace(",", "").isdecimal() and len(text) in (4, 5)):
        yield Piece(at, at + 1, (f"number:{text.replace(',', '')}",), _DOUBTFUL)


def _otherwise_noted(text: str, words: Sequence[Word]) -> str:
    """A mark in the notation of other countries, `3'26"06`, `9s85`, `3.26,06`, `2.10.00`; empty if it is none."""
    primed, pointed = _PRIMED.fullmatch(text) or _IN_LETTERS.fullmatch(text), _POINTED.fullmatch(text)
    minuted = _MINUTED.fullmatch(text)
    if minuted:
        return f"{minuted[1]}:{minuted[2]}.{minuted[3] or '00'}"
    if primed:
        minutes = f"{primed[1]}:{primed[2]:0>2}" if primed[1] else primed[2]
        return f"{minutes}.{primed[3] or '00'}"
    if pointed:
        hours = pointed[3] == "." and any(word.folded.startswith(_LONG_RACES) for word in words)
        return f"{pointed[1]}:{pointed[2]}{':' if hours else '.'}{pointed[4]}"
    return ""


def _is_wind(words: Sequence[Word], said: Sequence[frozenset[str]], at: int) -> bool:
    """Whether a number is a reading of the wind, anywhere beside a mark: `+1.5`, `3.0 wind`."""
    beside = any("wind" in said[near] for near in (at - 1, at + 1) if 0 <= near < len(words))
    if not (words[at].sign or beside) or not _WIND.fullmatch(words[at].text):
        return False
    return any(_DECIMAL.fullmatch(word.text) and not word.sign for nth, word in enumerate(words) if nth != at)


def _wind(words: Sequence[Word], at: int) -> str:
    """The reading of the wind behind a mark: `8.74 (-1.2)`."""
    behind = words[at + 1] if at + 1 < len(words) and _DECIMAL.fullmatch(words[at].text) else None
    reading = behind is not None and _WIND.fullmatch(behind.text)
    return f"{behind.sign}{behind.text.replace(',', '.')}" if behind and reading and behind.sign else ""


def _as_mark(text: str) -> str:
    text = text.lower().removesuffix("s").replace(",", ".").replace("u", "h")  # `2u03`, as Dutch has it
    if text.isdecimal():
        return f"{text}.00"
    if "h" in text:
        hours, rest = text.split("h", 1)
        minutes, _, seconds = rest.replace(".", ":").replace("m", ":").partition(":")
        return f"{hours}:{minutes[:2] or '0':0>2}:{minutes[2:] or seconds or '0':0>2}"
    return text.replace("m", ".")


def _spoken(words: Sequence[Word], said: Sequence[frozenset[str]], at: int) -> Iterator[Piece]:
    """`2 hours 5 minutes`, `4 minutes`, `2 hour marathon`, `10 seconds`, `l'ora e 17`, `3 Minuten 28`; `2h` too."""
    seconds, end, unit, units = 0.0, at, "", 0
    while end < len(words):
        skip = units > 0 and words[end].folded in _AND and end + 1 < len(words)
        glued = _GLUED.fullmatch(words[end + skip].folded)
        if glued and not _is_event(glued[0]):
            unit = glued[2][0] if glued[2] != "min" else "min"
            seconds += int(glued[1]) * _IN_SECONDS[unit]
            end, units = end + skip + 1, units + 1
            continue
        number = count_of(words[end + skip]) or (1 if not units and words[end].folded in _THE else None)
        beside = end + skip + 1
        next_unit = next((o[5:] for o in said[beside] if o.startswith("unit:")), "") if beside < len(words) else ""
        if number is None:
            break
        if not next_unit:
            smaller = _SMALLER.get(unit) if words[end + skip].text.isdecimal() else None
            if smaller and (skip or len(words[end].text) == _PAIR):  # `3 Minuten 28`
                seconds, end = seconds + number * _IN_SECONDS[smaller], end + skip + 1
            break
        unit = next_unit
        seconds += number * _IN_SECONDS[unit]
        end, units = beside + 1, units + 1
    article = units == 1 and words[at].folded in _THE and end == at + _PAIR  # `the minute`, but `l'ora e 17`
    hour = seconds == _HOUR and end < len(words) and "record" in said[end]  # `1 hour record`, which is an event
    if units and not (article or hour) and seconds <= _MOST_HOURS * _HOUR:  # `tokyo 64 time` is no 64 hours
        yield Piece(at, end, (f"mark:{_clock(round(seconds))}",), _SURE * (end - at))


def _flat(words: Sequence[Word], at: int) -> Iterator[Piece]:
    """`10 flat`, `59 netti`: seconds with no hundredths, or the minutes of a long race."""
    behind = words[at + 1].folded if at + 1 < len(words) else ""
    if behind in _FLAT and words[at].text.isdecimal() and len(words[at].text) <= _PAIR:
        long = any(word.folded.startswith((*_LONG_RACES, *_MINUTES_LONG)) for word in words)
        yield Piece(at, at + 2, (f"mark:{words[at].text}{':' if long else '.'}00",), _LIKELY * 2)


def _in_feet(words: Sequence[Word], at: int) -> Iterator[Piece]:
    """`18 feet`, `26 ft 5 in`, `7ft 8`, `7 foot`: as the metres that they are, rounded to the nearest centimetre."""
    joined = re.fullmatch(r"(\d{1,3})ft", words[at].folded)
    first = at if joined else at + 1  # the word that says feet
    if not joined and not (_COUNT.fullmatch(words[at].text) and words[first:] and words[first].folded in _FEET):
        return
    behind = words[first + 1 : first + 3]
    inches = behind[0].text if behind and re.fullmatch(r"\d{1,2}(?:\.\d+)?", behind[0].text) else ""
    end = first + 1 + bool(inches) + (bool(inches) and len(behind) > 1 and behind[1].folded in _INCHES)
    feet = int(joined[1] if joined else words[at].text)
    metres = (feet * _INCHES_IN_A_FOOT + float(inches or 0)) * _METRES_IN_AN_INCH
    typed = " ".join(word.text for word in words[at:end])
    yield Piece(at, end, (f"mark:{metres:.2f}",), _SURE * (end - at), f"{typed} is {metres:.2f} m.")


def _parted_by_and(words: Sequence[Word], at: int) -> Iterator[Piece]:
    """`sotto i 13 e 30`, `9 e 80`: seconds and hundredths as Italians say them."""
    if at + 2 >= len(words) or words[at + 1].folded != "e":
        return
    whole, hundredths = words[at].text, words[at + 2].text
    if _COUNT.fullmatch(whole) and len(whole) <= _PAIR and hundredths.isdecimal() and len(hundredths) == _PAIR:
        yield Piece(at, at + 3, (f"mark:{whole}.{hundredths}",), _LIKELY * 3)


def _is_event(text: str) -> bool:
    """Whether hours are more than any race takes: `60h` are hurdles."""
    return text.endswith("h") and int(text[:-1]) > _MOST_HOURS


def count_of(word: Word) -> int | None:
    """The number that a word is, in one or two digits or spelt out; None if it is none."""
    if word.text.isdecimal():
        return int(word.text) if len(word.text) < 3 else None
    return 1 if word.folded == "one" else numbers_in_words().get(word.folded)


@cache
def numbers_in_words() -> Mapping[str, int]:
    """The numbers in words of all languages, by the folded word."""
    return {fold(word.strip()): number for number, words in numerals.WORDS.items() for word in words.split(",")}


def _clock(seconds: int) -> str:
    if seconds >= _HOUR:
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{seconds // 60}:{seconds % 60:02}.00" if seconds >= 60 else f"{seconds}.00"
