"""Marks: the text as published, an exact integer, and the precision."""

import re
from dataclasses import dataclass
from enum import Flag, StrEnum


class Measure(StrEnum):
    """What a mark measures, and in which unit."""

    TIME = "time"  # milliseconds, lower is better
    LENGTH = "length"  # millimetres, higher is better
    POINTS = "points"  # points, higher is better


class MarkFlag(Flag):
    """Suffixes of published marks."""

    NONE = 0
    HAND = 1  # h: timed by hand, tenths only, never converted
    ALTITUDE = 2  # A: above 1,000 m
    WIND = 4  # w, W: wind over the limit of +2.0 m/s
    SHORT_TRACK = 8  # i: set on a 200 m track (once "indoor")
    SPLIT = 16  # +: on the way to a longer distance
    VARIOUS = 32  # *: see the publisher's note


class Status(StrEnum):
    """Why a result has no mark."""

    DID_NOT_START = "DNS"
    DID_NOT_FINISH = "DNF"
    DISQUALIFIED = "DQ"
    NO_MARK = "NM"
    NO_HEIGHT = "NH"
    RETIRED = "R"


class InvalidMark(ValueError):
    """The text is not a mark of that measure."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One published mark.

    `text` is as published. `value` is in milliseconds, millimetres or points; `step` is the precision in the same
    unit: 10 for `3:28.32`, 100 for `3:36.6`, 1000 for `2:09:45`. `wind` is in tenths of a metre a second.
    """

    text: str
    value: int
    measure: Measure
    step: int = 1
    flags: MarkFlag = MarkFlag.NONE
    wind: int | None = None

    def __str__(self) -> str:
        return self.text

    def is_given_by(self, text: str) -> bool:
        """Whether a text writes this mark, to the precision of the text: 9.58 by `9.58`, `9,58` and `9.5`.

        A time of hours may be written without its seconds: 2:09:56 by `2:09`.
        """
        if self.measure is Measure.TIME and self.value >= _HOUR and _TO_MINUTES.fullmatch(text.strip()):
            hours, minutes = text.strip().split(":")
            return self.value // _MINUTE == int(hours) * 60 + int(minutes)
        try:
            typed = parse_mark(text, self.measure)
        except InvalidMark:
            return False
        return typed.value == self.value - self.value % typed.step

    @property
    def shown(self) -> str:
        """The mark as cards show it: heights and distances to the centimetre, `1.8` as `1.80`; others as published."""
        if self.measure is not Measure.LENGTH or self.value >= _LONGEST_THROW:
            return self.text
        return _METRES.sub(f"{self.value // 1000}.{self.value % 1000 // 10:02}", self.text, count=1)

    def is_better_than(self, other: "Mark") -> bool:
        """Whether this mark beats the other; hand times compare as published. Raises ValueError if measures differ."""
        if self.measure is not other.measure:
            raise ValueError(f"cannot compare {self.measure} with {other.measure}")
        if self.measure is Measure.TIME:
            return self.value < other.value
        return self.value > other.value


_HOUR, _MINUTE = 3_600_000, 60_000  # milliseconds
_TO_MINUTES = re.compile(r"\d:\d\d")
_LONGEST_THROW = 200_000  # millimetres; what is longer was run, in an hour or a day
_METRES = re.compile(r"[0-9]+(?:[.,][0-9]*)?")
_FLAG_OF_SUFFIX = {
    "h": MarkFlag.HAND,
    "A": MarkFlag.ALTITUDE,
    "a": MarkFlag.ALTITUDE,
    "w": MarkFlag.WIND,
    "W": MarkFlag.WIND,
    "i": MarkFlag.SHORT_TRACK,
    "+": MarkFlag.SPLIT,
    "*": MarkFlag.VARIOUS,
}
_MARK = re.compile(
    r"(?P<number>[0-9][0-9:.,]*(?: [0-9]{3})?)\s*(?P<unit>m(?![a-z])|s(?![a-z])|pts?\.?)?\s*"
    r"(?P<suffix>[hAawWi+*]*)\s*(?:\(?(?P<wind>[+-][0-9]{1,2}[.,][0-9])\)?)?",
)
_CLOCK = re.compile(
    r"(?:(?:(?P<hours>[0-9]{1,3}):)?(?P<minutes>[0-9]{1,4}):)?"
    r"(?P<seconds>[0-9]{1,5})(?:\.(?P<fraction>[0-9]{1,3}))?"
)
_DOTTED_CLOCK = re.compile(r"([0-9]{1,3})[.,]([0-5][0-9])[.,]([0-9]{1,3})")
_LENGTH = re.compile(r"(?P<metres>[0-9]{1,6})(?:[.,](?P<fraction>[0-9]{1,3}))?")
_POINTS = re.compile(r"[0-9]{1,2}[ ,.]?[0-9]{3}|[0-9]{1,4}")
_STATUSES = {
    "DNS": Status.DID_NOT_START,
    "DNF": Status.DID_NOT_FINISH,
    "DQ": Status.DISQUALIFIED,
    "DSQ": Status.DISQUALIFIED,
    "NM": Status.NO_MARK,
    "NH": Status.NO_HEIGHT,
    "R": Status.RETIRED,
}
LONGEST_MARK = 40  # characters; a longer text is not a mark


def parse_mark(text: str, measure: Measure) -> Mark:
    """Read a mark as publishers write it: `7:54.10`, `3:29,38`, `3.29.38`, `2:09:45`, `8.95 (+0.3)`, `9.9h`.

    Raises InvalidMark if the text is not a mark of that measure.
    """
    published = text.strip()
    parts = _MARK.fullmatch(published) if len(published) <= LONGEST_MARK else None
    if parts is None:
        raise InvalidMark(f"{_shown(text)} is not a {measure} mark")
    reader = {Measure.TIME: _read_time, Measure.LENGTH: _read_length, Measure.POINTS: _read_points}[measure]
    value, step = reader(parts["number"], text)
    if value <= 0:
        raise InvalidMark(f"{_shown(text)} is not above zero")
    flags = MarkFlag.NONE
    for letter in parts["suffix"]:
        flags |= _FLAG_OF_SUFFIX[letter]
    wind = parts["wind"]
    return Mark(
        text=published,
        value=value,
        measure=measure,
        step=step,
        flags=flags,
        wind=parse_wind(wind) if wind else None,
    )


def parse_status(text: str) -> Status | None:
    """Read a code such as `DNF` or `dq R162.7`; None if the text is none."""
    words = re.split(r"[^A-Za-z]+", text.strip(), maxsplit=1)
    return _STATUSES.get(words[0].upper()) if words and words[0] else None


def parse_wind(text: str) -> int:
    """Read a wind reading in metres a second, `+0.3` or `-1,2`, as tenths. Raises InvalidMark."""
    reading = re.fullmatch(r"([+-]?)([0-9]{1,2})(?:[.,]([0-9]))?", text.strip())
    if reading is None:
        raise InvalidMark(f"{_shown(text)} is not a wind reading in metres a second")
    tenths = int(reading[2]) * 10 + int(reading[3] or 0)
    return -tenths if reading[1] == "-" else tenths


def _read_time(number: str, text: str) -> tuple[int, int]:
    dotted = _DOTTED_CLOCK.fullmatch(number)
    if dotted:
        number = f"{dotted[1]}:{dotted[2]}.{dotted[3]}"
    clock = _CLOCK.fullmatch(number.replace(",", "."))
    if clock is None:
        raise InvalidMark(f"{_shown(text)} is not a time; write it like 3:28.32")
    minutes, seconds = clock["minutes"], int(clock["seconds"])
    if (minutes and seconds >= 60) or (clock["hours"] and int(minutes) >= 60):
        raise InvalidMark(f"{_shown(text)} has 60 or more where a clock turns over at 59")
    fraction = clock["fraction"] or ""
    whole = (int(clock["hours"] or 0) * 60 + int(minutes or 0)) * 60 + seconds
    return whole * 1000 + int(fraction.ljust(3, "0")), 10 ** (3 - len(fraction))


def _read_length(number: str, text: str) -> tuple[int, int]:
    length = _LENGTH.fullmatch(number)
    if length is None:
        raise InvalidMark(f"{_shown(text)} is not a length in metres; write it like 8.95")
    fraction = length["fraction"] or ""
    return int(length["metres"]) * 1000 + int(fraction.ljust(3, "0")), 10 ** (3 - len(fraction))


def _read_points(number: str, text: str) -> tuple[int, int]:
    if _POINTS.fullmatch(number) is None:
        raise InvalidMark(f"{_shown(text)} is not a score; write it like 8847")
    return int(re.sub(r"[ ,.]", "", number)), 1


def _shown(text: str) -> str:
    return repr(text if len(text) <= LONGEST_MARK else text[:LONGEST_MARK] + "…")
