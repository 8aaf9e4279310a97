"""Reads days as people and programs write them. What may mean two days is no day, and the reason says so."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache

_ZONE = r"(?: ?(?:Z|UTC|GMT|[A-Z]{3,4}|[+-][0-9]{2}:?[0-9]{2}))*"
_TIME = rf"(?:[T ,]+[0-9]{{1,2}}[:.h][0-9]{{2}}[0-9:.,]*(?: ?[AaPp]\.?[Mm]\.?)?)?{_ZONE}"
_WEEKDAYS = (
    "mon tue wed thu fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim mier jue vie sab dom gio"
    " maa din woe don vrij zat zon seg ter qua qui sex man tir ons tor fre lor son zo ma wo vr za"
)
_WEEKDAY = rf"(?:(?:{'|'.join(_WEEKDAYS.split())})[^\W\d_]{{0,8}}\.?,? )?"
_YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}})(?P<cut>[-/.])(?P<m>\d{{1,2}})(?P=cut)(?P<d>\d{{1,2}}){_TIME}", re.ASCII)
_DIGITS = re.compile(rf"(?P<y>\d{{4}})(?P<m>\d{{2}})(?P<d>\d{{2}})(?:T\d{{4,6}}Z?|{_TIME})", re.ASCII)
_DOTTED = re.compile(
    rf"{_WEEKDAY}(?P<d>\d{{1,2}})\. ?(?P<m>\d{{1,2}})\. ?(?P<y>\d{{4}}|\d{{2}}){_TIME}", re.ASCII | re.IGNORECASE
)
_SLASHED = re.compile(
    rf"{_WEEKDAY}(?P<a>\d{{1,2}})(?P<cut>[-/ ])(?P<b>\d{{1,2}})(?P=cut)(?P<y>\d{{4}}|\d{{2}}){_TIME}",
    re.ASCII | re.IGNORECASE,
)
_DAY_MONTH = re.compile(
    rf"{_WEEKDAY}(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|[.ºª°])?(?: de | of |[-/. ]{{0,2}})"
    rf"(?P<m>[^\W\d_]{{3,10}})(?:\.?,? (?:de |del )?|[-/.]?)(?P<y>\d{{4}}|'?\d{{2}}){_TIME}",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"{_WEEKDAY}(?P<m>[^\W\d_]{{3,10}})\.?[- ](?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,? |,|-)"
    rf"(?P<y>\d{{4}}|'?\d{{2}}){_TIME}",
    re.IGNORECASE,
)
_YEAR_MONTH_DAY = re.compile(r"(?P<y>\d{4})[-/. ](?P<m>[^\W\d_]{3,10})\.?[-/. ](?P<d>\d{1,2})")
_YEAR_MONTH = re.compile(r"\d{4}[-/.](?:0?[1-9]|1[0-2])|[^\W\d_]{3,10}\.? \d{4}|(?:0?[1-9]|1[0-2])/\d{4}")
_SEVERAL = re.compile(r"\d{1,2}\.?(?: ?[-–/&+] ?| and | to )\d{1,2}[. ]\D.*\d{4}|.{6,12} ?(?:[-–]| to ) ?.{6,12}\d{4}")
_SERIAL = re.compile(r"[1-6]\d{4}(?:\.\d+)?", re.ASCII)
_LONGEST = 60  # characters

_MONTHS = """
january jan januar january janvier enero gennaio janeiro januari
february feb februar february fevrier febrero febbraio fevereiro februari
march mar marz maerz mars marzo marco maart mrt
april apr april avril abril aprile
may mai mayo maggio maio mei maj
june jun juni juin junio giugno junho
july jul juli juillet julio luglio julho
august aug august aout agosto augustus augusti
september sept september septembre septiembre settembre setembro setiembre
october oct oktober octobre octubre ottobre outubro
november nov november novembre noviembre
december dec dezember decembre diciembre dicembre dezembro desember
"""


class NoDay(ValueError):
    """The text is no day, or may mean two; the message goes on after the text: `may be 3 April or 4 March`."""


@lru_cache(maxsize=1 << 16)
def read_day(text: str) -> date:
    """The day in a text, whatever time and offset follow it: the local day as written.

    Numbers around dots are day, month and year. Around slashes and hyphens Americans write the month first, so one of
    the two must be above 12. Months may have names in English and the larger languages around it. Raises NoDay.
    """
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        raise NoDay("is not a day; write it like 2023-08-23")
    for pattern, read in _FORMS:
        found = pattern.fullmatch(text)
        if found:
            day = read(found)
            if day:
                return day
    raise NoDay(_why_not(text))


def _by_name(found: re.Match[str]) -> date | None:
    month = _month(found["m"])
    return _day(_full(found["y"]), month, found["d"]) if month else None


def _by_number(found: re.Match[str]) -> date | None:
    return _day(_full(found["y"]), int(found["m"]), found["d"])


def _either_way(found: re.Match[str]) -> date | None:
    first, second = int(found["a"]), int(found["b"])
    if first <= 12 and second <= 12 and first != second:
        if len(found["y"]) == 4:
            names = f"{_day_in_words(first, second)} or {_day_in_words(second, first)}"
            raise NoDay(f"may be {names}; write it like 2023-08-23")
        raise NoDay("may be several days; write it like 2023-08-23")
    day, month = (second, first) if second > 12 else (first, second)
    return _day(_full(found["y"]), month, str(day))


def _full(year: str) -> str:
    if len(year) < 4:
        short = year.strip("'")
        raise NoDay(f"has a year of two digits, 19{short} or 20{short}; write it like 2023-08-23")
    return year


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date | None]], ...] = (
    (_YEAR_FIRST, _by_number),
    (_DAY_MONTH, _by_name),
    (_DOTTED, _by_number),
    (_SLASHED, _either_way),
    (_MONTH_DAY, _by_name),
    (_YEAR_MONTH_DAY, _by_name),
    (_DIGITS, _by_number),
)


def _why_not(text: str) -> str:
    if _YEAR_MONTH.fullmatch(text):
        return "names no day of the month; write it like 2023-08-23"
    if _SEVERAL.fullmatch(text):
        return "names several days; give the day of the race, like 2023-08-23"
    if _SERIAL.fullmatch(text):
        return "is a spreadsheet's number of a day; give the column the format of a day, like 2023-08-23"
    return "is not a day; write it like 2023-08-23"


@lru_cache(maxsize=512)
def _month(word: str) -> int | None:
    """The number of a month by its name, or the beginning of one that no other month has."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    numbers = {number for name, number in _month_names() if name.startswith(plain)}
    return numbers.pop() if len(numbers) == 1 else None


@cache
def _month_names() -> tuple[tuple[str, int], ...]:
    lines = _MONTHS.split("\n")[1:-1]
    return tuple((name, number) for number, line in enumerate(lines, 1) for name in line.split())


def _day_in_words(day: int, month: int) -> str:
    return f"{day} {_month_names_in_english()[month - 1].capitalize()}"


@cache
def _month_names_in_english() -> tuple[str, ...]:
    return tuple(line.split()[0] for line in _MONTHS.split("\n")[1:-1])
