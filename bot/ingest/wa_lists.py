"""Reads World Athletics all-time lists (CSV): one result per row, with a position code for place and round."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT, FileRow, ResultRow
from bot.domain.source import SourceKind
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.headers import has_columns
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP, PART_OF_COMBINED, RELAY
from bot.ingest.tables import Table
from bot.ingest.terms import Terms

_COLUMNS = (
    "mark", "wind", "competitor", "dob", "nationality", "position", "venue", "date", "discipline", "type", "sex"
)  # fmt: skip
_POSITION = re.compile(r"(?P<place>\d{1,4})?(?:(?P<round>[a-z]{1,2})(?P<heat>\d{1,3})?)?", re.ASCII)
# pr: preliminary round, before the heats; rr: repechage, between heats and semi-finals; er: extra race
_ROUNDS = {
    "f": Round.FINAL,
    "r": Round.FINAL,
    "er": Round.FINAL,
    "sf": Round.SEMI_FINAL,
    "qf": Round.QUARTER_FINAL,
    "rr": Round.QUARTER_FINAL,
    "h": Round.HEAT,
    "q": Round.QUALIFICATION,
    "pr": Round.QUALIFICATION,
}
COMBINED_EVENT = "ce"
_APART = ("er", "rr")  # filed with another round, so they get a section of their own
# Lists of these have times on the way to longer races, without a position. A row without one counts as a split.
_WAY_POINTS = {
    *("1000m", "1500m", "2000m", "3000m", "5000m", "10000m", "mile"),
    *("5km-road", "10km-road", "15km-road", "20km-road", "half-marathon", "25km-road", "30km-road", "10-miles-road"),
    *("3000m-walk", "5000m-walk", "10000m-walk", "5km-walk", "10km-walk", "20km-walk", "30km-walk", "35km-walk"),
}
# Combined events of youth classes have other implements and hurdles, and names of their own in the lists.
_YOUTH_CODES = {"decathlon-boys": "DECY", "decathlon-u20": "DECJ", "heptathlon-girls": "HEPG", "octathlon-boys": "OCTY"}

_KIND = SourceKind.LIST

Position = tuple[int | None, Round, int | None, str]


class WorldAthleticsLists:
    """A list of one discipline, sex and age class in the order of marks; marks below its cut are missing."""

    name = "World Athletics all-time list (CSV)"
    needs = Needs(columns=_COLUMNS)
    example = (
        "mark,wind,competitor,dob,nationality,position,venue,date,discipline,type,sex\n"
        '4:02.11,,Ann EXAMPLE,30 MAY 1999,GBR,1,"Example Stadium, Leeds (GBR)",30 MAY 2024,1500-metres,'
        "middlelong,female\n"
    )

    def recognises(self, head: str) -> bool:
        """By the columns of its header."""
        return has_columns(head, _COLUMNS)

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each row; relays and what belongs to a combined event are left out."""
        table = Table(document, _COLUMNS, name=self.name)
        terms, file = setting.terms, document.file
        for line, cells in table:
            if cells is None:
                yield table.rejected(line)
                continue
            try:
                row = _read_row(file, line, cells, terms)
            except WrongValue as error:
                yield table.rejected(line, str(error))
                continue
            yield table.rejected(line, row, left_out=True) if isinstance(row, str) else row


def _read_row(file: str, line: int, cells: tuple[str, ...], terms: Terms) -> ResultRow | str:
    """The result of a row, or why it is left out. It runs for every row of the longest files, so it must be fast."""
    text, wind, name, dob, nation, position, where, day, discipline, family, sex = cells
    if family == "relays":
        return RELAY
    code = _YOUTH_CODES.get(discipline)
    contest = terms.wa_code(code, sex) if code else terms.contest(discipline, sex)
    place, in_round, heat, section = read_position(position)
    if section == COMBINED_EVENT:
        return PART_OF_COMBINED
    venue, city, country, short_track = terms.venue(where)
    mark, status = terms.outcome(text, contest)
    if mark is None and status is None and place is None:
        raise WrongValue(NOTHING_TO_KEEP)
    return ResultRow(
        file,
        line,
        terms.shouted_person(name, nation, sex, dob),
        contest.short_track if short_track else contest.outdoors,
        in_round,
        heat,
        terms.day(day),
        "",
        venue,
        city,
        country,
        place,
        False,  # the lists do not write shared places
        mark,
        status,
        terms.wind(wind) if wind else None,
        not position and contest.discipline.code in _WAY_POINTS,
        section,
        _KIND,
    )


@lru_cache(maxsize=4096)
def read_position(text: str) -> Position:
    """Place, round, heat and section of a position code: `1`, `2sf1`, `3h2`, `1r2`, `2f1`, `h`; `ce` is a section.

    Without a number the heat is unknown, except for finals; for an empty code the whole race is. Raises WrongValue.
    """
    if not text:
        return None, Round.FINAL, UNKNOWN_HEAT, ""
    parts = _POSITION.fullmatch(text)
    code = (parts["round"] or "f") if parts else ""
    if parts is None or (code not in _ROUNDS and code != COMBINED_EVENT):
        raise WrongValue(f"position {text[:20]!r} is not a code like 1, 2sf1 or 3h2")
    place = int(parts["place"]) if parts["place"] else None
    if place == 0:
        raise WrongValue("position 0 is not a place")
    if code == COMBINED_EVENT:
        return place, Round.FINAL, UNKNOWN_HEAT, code
    hidden = None if code == "f" else UNKNOWN_HEAT
    return place, _ROUNDS[code], int(parts["heat"]) if parts["heat"] else hidden, code if code in _APART else ""
