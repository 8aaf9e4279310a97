"""Cuts a FinishLynx file into races: which lines are headers, which are lanes, and what their cells hold.

Neither is marked. A header is: event number, round, heat, name, wind, unit, template, capture time, duration, distance,
start. A lane is: place, id, lane, last name, first name, affiliation, time, licence, delta, reaction time, splits,
start, three of the user's own. A start list (.evt) has the same lines, with nothing before the id.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.errors import ImportFileError
from bot.ingest.opening import Document
from bot.ingest.terms import LONGEST_TEXT

STATUSES = ("DNS", "DNF", "DQ", "DSQ", "SCR", "FS", "NT", "ABD", "R")
FEWEST_CELLS = 7  # of a lane: up to the time
MOST_LANES = 200_000  # of a file; it bounds the memory
_KEPT_CELLS = 12  # of a lane; splits behind it are not read
PLACE = re.compile(r"[T=]?0{0,3}(?P<place>[0-9]{1,4})(?:\.|st|nd|rd|th)?=?", re.IGNORECASE)
LONGEST_NUMBER = 12  # characters of an event's number
TIME = re.compile(r"(?:[0-9]{1,2}:){0,2}[0-9]{1,5}[.,:][0-9]{1,5}\s?[a-zA-Z*+]{0,3}")
WIND = re.compile(
    r"(?P<unread>NWI|NWR|n/?a|manual|auto)|(?P<speed>[+-]?[0-9]{1,2}(?:[.,][0-9]{1,2})?)\s?(?P<unit>m/s|mps)?",
    re.IGNORECASE,
)
_OF_A_HEADER = re.compile(
    r"\b(?:men|women|boys|girls|mixed|ladies|male|female)\b|\b(?:mile|hurdles?|relay|steeple\w{0,6}|walk|run|dash|medley)\b"
    r"|\b(?:heat|final|semi\w{0,8}|prelim\w{0,8}|section)s?\b",
    re.IGNORECASE,
)
_DISTANCE = re.compile(  # `100m`, `4x100`, `1500 M`, `3000SC`; a number alone only beside a word
    r"(?:\b|x\s?)[1-9][0-9]{0,2},?[0-9]{0,3}\s?(?:m|h|y|w|sc|k|km|mh|x\s?[0-9]{2,4}m?|mile|met(?:er|re)s?|yards?)\b"
    r"|(?:[^\W\d_]{3,}\s+[0-9]{2,5}|\b[0-9]{2,5}\s+[^\W\d_]{3,})$",
    re.IGNORECASE,
)
_TIME_OF_DAY = re.compile(r"[0-2]?[0-9]:[0-5][0-9]:[0-5][0-9](?:[.,][0-9]{1,6})?")
WIND_UNITS = ("m/s", "mps", "auto", "manual")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class Lane:
    """A line of a lane and its cells, at least FEWEST_CELLS; of a line that is none, the reason and its beginning."""

    line: int
    cells: list[str]
    wrong: str = ""
    text: str = ""

    @property
    def timed(self) -> bool:
        """Whether the cell of the time holds one."""
        return not self.wrong and TIME.fullmatch(self.cells[6]) is not None


@dataclass(slots=True)
class LynxRace:
    """A header and the lanes below it; without `header` it cannot be read, or there is none."""

    line: int
    header: list[str] | None
    lanes: list[Lane] = field(default_factory=list[Lane])


def read_races(document: Document) -> list[LynxRace]:
    """The races of a file in order; lanes before the first header, or below a damaged one, are in one without header.

    Raises ImportFileError for a file of more than MOST_LANES lanes.
    """
    races: list[LynxRace] = []
    count = 0
    for line, cells, wrong, text in _lines(document):
        if is_header(cells):
            races.append(LynxRace(line, None if wrong else cells))
            if wrong:
                races[-1].lanes.append(Lane(line, [], wrong, text))
            continue
        count += 1
        if count > MOST_LANES:
            raise ImportFileError(f"{document.file} has more than {MOST_LANES:,} lanes.", "Split it by race.")
        if not races:
            races.append(LynxRace(line, None))
        few = f"the row has {len(cells)} cells where a lane has at least {FEWEST_CELLS}"
        races[-1].lanes.append(Lane(line, cells, wrong or (few if len(cells) < FEWEST_CELLS else ""), text))
    return races


def _lines(document: Document) -> Iterator[tuple[int, list[str], str, str]]:
    """Number, cells, fault and beginning of each line that is not blank."""
    lines = document.lines()
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, cut(line), "", line.strip()[:200]
        elif why := lines.why_empty(number):
            # The cells of a damaged line only tell whether it was a header: then the lanes below have none.
            yield number, cut(why[1].replace('"', "")), *why


def cut(line: str) -> list[str]:
    """The cells of a line. A start list may begin its lanes with a tab or spaces where a place would stand."""
    text = line.strip("\r\n")
    delimiter = max(",;\t", key=text.count)
    if text[:1] in (" ", "\t") and delimiter != "\t":
        text = f"{delimiter}{text.strip()}"
    try:
        cells = next(csv.reader([text], delimiter=delimiter))
    except csv.Error:
        cells = text.split(delimiter)
    return [cell.strip() for cell in cells[:_KEPT_CELLS]]


def is_header(cells: list[str]) -> bool:
    """Whether a line begins a race: it names an event where a lane has a last name, and no time follows."""
    return name_cell(cells) is not None


def name_cell(cells: list[str]) -> int | None:
    """Which cell of a header names the event, usually the fourth; None if the line is no header."""
    if not cells or cells[0].upper() in STATUSES or (len(cells) > 6 and TIME.fullmatch(cells[6])):
        return None
    named = (
        i
        for i, cell in enumerate(cells[:6])
        if i and _LETTERS.search(cell) and (i > 2 or _OF_A_HEADER.search(cell[:LONGEST_TEXT]))
    )
    index = next(named, None)
    if index is None or len(cells[0]) > LONGEST_NUMBER or len(cells[index]) > LONGEST_TEXT:
        return None
    # A lane has a first name there. A wind that cannot be read makes no lane of a header with a distance.
    wind, unit = [*cells[index + 1 : index + 3], "", ""][:2]
    quiet = _is_of_wind(wind, 10) and _is_of_wind(unit, 0)
    started = len(cells) > 10 and not any(cells[6:9]) and _TIME_OF_DAY.fullmatch(cells[10]) is not None
    if _names_event(cells[index]):
        sure = index > 2 and cells[0] and _DISTANCE.search(cells[index]) and _OF_A_HEADER.search(cells[index])
        return index if quiet or sure else None
    return index if index == 3 and quiet and started and cells[0] else None


def _is_of_wind(cell: str, below: int) -> bool:
    """Whether a cell is empty, a unit, or a wind: with a sign or unit, or below that number, as a time is not."""
    found = WIND.fullmatch(cell)
    sure = found and (found["unread"] or found["unit"] or cell[0] in "+-" or float(cell.replace(",", ".")) < below)
    return not cell or cell.casefold() in WIND_UNITS or bool(sure)


def _names_event(text: str) -> bool:
    return ":" not in text and (_OF_A_HEADER.search(text) or _DISTANCE.search(text)) is not None


def is_lane(cells: list[str]) -> bool:
    """Whether a line may be a lane: a place, a status or nothing, and as many cells as up to the time."""
    return len(cells) >= FEWEST_CELLS and (
        not cells[0] or cells[0].upper() in STATUSES or PLACE.fullmatch(cells[0]) is not None
    )
