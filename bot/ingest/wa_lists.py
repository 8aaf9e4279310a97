"""Reads World Athletics all-time lists (CSV): one result per row, with a position code for place and round."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from bot.domain.event import Event, Sex
from bot.domain.race import Round
from bot.domain.rows import SOME_COMBINED, UNKNOWN_HEAT, FileRow, ResultRow, TeamRow, make_row
from bot.domain.source import SourceKind
from bot.errors import ImportFileError
from bot.ingest.combined import PARTS
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.headers import first_names
from bot.ingest.list_names import Listed, read_listed
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP
from bot.ingest.tables import Table
from bot.ingest.teams import read_team
from bot.ingest.terms import Contest, Terms

# Columns by their names in the full export, with the names that others give them, in small letters alone.
_COLUMNS = {
    "mark": ("result", "time", "performance"),
    "wind": (),
    "competitor": ("athlete", "name"),
    "dob": ("dateofbirth", "birthdate", "born"),
    "nationality": ("nat", "nation", "country"),
    "position": ("pos", "place", "positioninrace"),
    "venue": ("city",),
    "date": (),
    "discipline": ("event",),
    "agecat": ("agecategory",),
    "sex": ("gender",),
}
_NEEDED = ("mark", "competitor", "venue", "date")
_MISSING = "(missing)"  # the name of no column
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
# Names that only the lists have: combined events of youth classes have other implements and hurdles.
_CODES = {
    "decathlon-boys": "DECY",
    "decathlon-u20": "DECJ",
    "heptathlon-girls": "HEPG",
    "octathlon-boys": "OCTY",
    "medley-relay": "MEAD",
}

_KIND = SourceKind.LIST
_FIRST_HEPTATHLON = 1981  # before, women had a pentathlon of five of its events

Position = tuple[int | None, Round, int | None, str]


class WorldAthleticsLists:
    """A list of one discipline, sex and age class in the order of marks; marks below its cut are missing.

    Scrapers write its columns under several names, and leave some out: `discipline` and `sex` are then in the name of
    the file (`women_1500m_2024.csv`), or the operator gives them.
    """

    name = "World Athletics all-time or season list (CSV)"
    needs = Needs(columns=_NEEDED)
    example = (
        "mark,wind,competitor,dob,nationality,position,venue,date,discipline,type,sex\n"
        '4:02.11,,Ann EXAMPLE,30 MAY 1999,GBR,1,"Example Stadium, Leeds (GBR)",30 MAY 2024,1500-metres,'
        "middlelong,female\n"
    )

    def recognises(self, head: str) -> bool:
        """By the columns of its header: a list that calls people competitors, or ranks marks."""
        header = first_names(head)
        found = find_columns(header)
        listed = "competitor" in map(str.casefold, header) or "rank" in map(str.casefold, header)
        return listed and all(found.get(role) for role in _NEEDED)

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each row. Raises ImportFileError if a file that was named itself does not say its event."""
        found = find_columns(first_names(document.head))
        needed = tuple(found[role] for role in _NEEDED)
        table = Table(document, needed, tuple(name or _MISSING for name in found.values()), name=self.name)
        try:
            listed = read_listed(document.file, setting, frozenset(role for role in found if found[role]))
        except WrongValue as error:
            if document.named:
                raise ImportFileError(f"{document.file}: {error}.") from None
            yield from (table.rejected(line, str(error) if cells else "") for line, cells in table)
            return
        terms, file, positions = setting.terms, document.file, bool(found["position"])
        for line, cells in table:
            if cells is None:
                yield table.rejected(line)
                continue
            try:
                row = _read_row(file, line, cells[len(_NEEDED) :], listed, terms)
            except WrongValue as error:
                yield table.rejected(line, str(error))
                continue
            yield row if positions or not row.split else row._replace(split=False)


def find_columns(header: tuple[str, ...]) -> dict[str, str]:
    """The name that each column has in this header, by its name in the full export; empty if it is missing."""
    written = {re.sub(r"[^a-z]", "", cell.casefold()): cell for cell in reversed(header)}
    return {
        role: next((written[name] for name in (role, *others) if name in written), "")
        for role, others in _COLUMNS.items()
    }


def _read_row(file: str, line: int, cells: tuple[str, ...], listed: Listed, terms: Terms) -> ResultRow:
    """The result of a row. It runs for every row of the longest files, so it must be fast."""
    text, wind, name, dob, nation, position, where, day, discipline, age, sex = cells
    sex, discipline = sex or listed.sex, discipline or listed.event
    code = _CODES.get(discipline)
    contest = terms.wa_code(code, sex) if code else terms.contest(discipline, sex)
    place, in_round, heat, section = read_position(position)
    venue, city, country, short_track = terms.venue(where)
    mark, status = terms.outcome(text, contest)
    if mark is None and status is None and place is None:
        raise WrongValue(NOTHING_TO_KEEP)
    event = contest.short_track if short_track or listed.indoors else contest.outdoors
    on = terms.day(day)
    combined = ""
    if section == COMBINED_EVENT:
        section, combined = "", _part_of(event, age, on)
    cells_of_row = (
        file,
        line,
        _read_team(name, nation, contest) if contest.relay else terms.person(name, nation, sex, dob),
        event,
        in_round,
        heat,
        on,
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
        "",
        combined,
    )
    return make_row(ResultRow, cells_of_row)


def _read_team(name: str, nation: str, contest: Contest) -> TeamRow:
    whose = contest.outdoors.sex
    return read_team(name, nation, whose or Sex.MIXED)


def _part_of(event: Event, age: str, day: date) -> str:
    """The combined event that a part of one belongs to, as far as the row says it: the lists write only `ce`.

    Outdoors, seniors have had the decathlon, and since 1981 the heptathlon; age classes and indoor meets have others.
    """
    if event.short_track or event.variant or age.strip().casefold() not in ("", "senior"):
        return SOME_COMBINED
    if event.sex is Sex.MEN and event.discipline in PARTS["decathlon"]:
        return "decathlon"
    if event.sex is Sex.WOMEN and event.discipline in PARTS["heptathlon"] and day.year >= _FIRST_HEPTATHLON:
        return "heptathlon"
    return SOME_COMBINED


@lru_cache(maxsize=4096)
def read_position(text: str) -> Position:
    """Place, round, heat and section of a position code: `1`, `2sf1`, `3h2`, `1r2`, `2f1`, `h`; `ce` is a section.

    Without a number the heat is unknown, except for finals; for an empty code the whole race is. Raises WrongValue.
    """
    if not text:
        return None, Round.FINAL, UNKNOWN_HEAT, ""
    parts = _POSITION.fullmatch(text.strip().removesuffix("."))
    code = (parts["round"] or "f") if parts else ""
    if parts is None or (code not in _ROUNDS and code != COMBINED_EVENT):
        raise WrongValue(f"position {text[:20]!r} is not a code like 1, 2sf1 or 3h2")
    place = int(parts["place"]) if parts["place"] else None
    if place == 0:
        raise WrongValue("position 0 is not a place")
    if code == COMBINED_EVENT:
        return place, Round.FINAL, int(parts["heat"]) if parts["heat"] else UNKNOWN_HEAT, code
    hidden = None if code == "f" else UNKNOWN_HEAT
    return place, _ROUNDS[code], int(parts["heat"]) if parts["heat"] else hidden, code if code in _APART else ""
