"""Reads results of diamondleague.com: JSON of one meet, lists of races by the category they were part of."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from bot.domain.mark import Mark, Status
from bot.domain.race import Round
from bot.domain.rows import SOME_COMBINED, UNKNOWN_HEAT, FileRow, PersonRow, Rejected, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.json_rows import no_object, rejected
from bot.ingest.located_json import BrokenJson, Located, LocatedJson
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP
from bot.ingest.teams import read_team
from bot.ingest.terms import Contest, clean, read_sex

NAMESPACE = "world-athletics:"  # the numbers of athletes are those of World Athletics
_FILE = re.compile(r"\d{4}_(?P<id>\d{1,6})\.json", re.ASCII)
_MEETS = re.compile(r"""\s*\{(?:\s*"\d{1,6}"\s*:\s*"(?:[^"\\]|\\.)*"\s*(?:,|\}))+\s*""", re.ASCII)
_TITLE = re.compile(
    r"(?P<sex>Men|Women|Boy|Girl|Mixed)(?:['’]?s?['’]?)? (?P<event>.+?)(?: - (?P<day>\d{1,2}\.\d{1,2}\.\d{4}))?",
    re.ASCII | re.IGNORECASE,
)
_DETAIL = re.compile(
    r"(?P<round>[A-Za-z]+(?:[ -][Ff]inals?)?)?(?: (?P<heat>\d{1,2})| (?P<group>[A-Z]))?"
    r"(?:(?:, ?)?wind: ?(?P<wind>[+-]?\d{1,2}\.\d|NWI)?)?",
    re.ASCII,
)
_KEYS = ("detail", "data", "athlete", "mark")
_COMBINED = "combined"
_ROUNDS = {
    "": Round.FINAL,
    "final": Round.FINAL,
    _COMBINED: Round.FINAL,
    "semifinal": Round.SEMI_FINAL,
    "quarterfinal": Round.QUARTER_FINAL,
    "heat": Round.HEAT,
    "qualification": Round.QUALIFICATION,
}
_YOUTHS = {"boy": "boys", "girl": "girls"}
_OF_THE_LEAGUE = "Diamond Discipline"
_SPLITS = "Split times"
_SECTION = re.compile(r"(?P<name>.+?)(?: (?:Events?|Races?))?")
_PLACE = re.compile(r"(?P<place>[1-9]\d{0,3})(?P<tied>=?)\.?", re.ASCII)
_NO_PLACE = ("", "-", "OC")  # OC: out of competition
_DOPING = "DOP"
# The site has birth years in two digits, and the files put 19 before each: 1904 is 2004. 1900 also stands for none.
_BEFORE_ALL = 1910
_WAY_POINTS = "a time on the way to a longer race"
_NAMES_ONLY = "a name of a meet: no result"


class DiamondLeagueMeets:
    """One meet. The name of the file (`2023_19.json`) says its number, and a list of numbers the name of the meet."""

    name = "diamondleague.com meet (JSON)"
    needs = Needs(keys=_KEYS)
    example = (
        '{"Diamond Discipline": [{"title": "Women\'s 1500m - 30.05.2024", "detail": "Final", "data": [\n'
        '{"place": "1.", "athlete": "Ann EXAMPLE", "id": "99000001", "nat": "GBR", "birthYear": 1999, '
        '"mark": "4:02.11", "doping": ""}]}]}\n'
    )

    def recognises(self, head: str) -> bool:
        """By lists of races that have a detail, data and marks."""
        return head.lstrip().startswith("{") and all(f'"{key}"' in head for key in _KEYS)

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each row; split times are left out."""
        try:
            groups = LocatedJson(document.text()).read_groups(("data",))
        except BrokenJson as error:
            yield Rejected(document.file, error.line, str(error))
            return
        meet = setting.context.meet or _name_of(document.file, setting)
        for group in groups:
            category = group.text("name")
            title = ""
            if group.instead:
                wrong = WrongValue(f"{group.instead} stands where a list of races should")
                yield rejected(document.file, group, wrong)
            for unit in group.parts:
                # A race without a title belongs to the event above it, if that can be read.
                title = unit.text("title") or ("" if no_object(unit) else title)
                yield from _Unit(document.file, unit, setting, meet, title, category).rows()


class DiamondLeagueNames:
    """The names of the meets by their numbers: no results, but the files of the meets lack them."""

    name = "diamondleague.com names of meets (JSON)"
    needs = Needs()
    example = '{\n  "19": "Leeds Example Meeting"\n}\n'

    def recognises(self, head: str) -> bool:
        """By an object whose names are numbers and whose values are texts."""
        return _MEETS.fullmatch(head) is not None

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """Leave all names out, and keep them for the meets that follow."""
        try:
            members = LocatedJson(document.text()).read_object().members
        except BrokenJson as error:
            yield Rejected(document.file, error.line, str(error))
            return
        for number, name in members.items():
            if isinstance(name, str):
                setting.meets[number] = name.strip()
            yield Rejected(document.file, 1, _NAMES_ONLY, f"{number}: {name}"[:200], left_out=True)


def _name_of(file: str, setting: Setting) -> str:
    named = _FILE.fullmatch(PurePath(file.replace("!", "/")).name)
    return setting.meets.get(named["id"], "") if named else ""


class _Heading(NamedTuple):
    """What a race's title and detail say; `sex` is in the words of the file."""

    contest: Contest
    sex: str
    day: date
    round: Round
    heat: int | None
    group: str
    wind: int | None
    combined: str


@dataclass(frozen=True, slots=True)
class _Unit:
    """One race of the file, or one field event."""

    file: str
    unit: Located
    setting: Setting
    meet: str
    title: str
    category: str

    def rows(self) -> Iterator[FileRow]:
        rows = self.unit.parts
        wrong = no_object(self.unit)
        if wrong:
            yield rejected(self.file, self.unit, wrong)
            return
        if not rows and _holds_something(self.unit):
            yield self._rejected(self.unit, "the race has no list of results as `data`")
            return
        if self.category == _SPLITS:
            yield from (self._rejected(row, _WAY_POINTS, left_out=True) for row in rows)
            return
        try:
            heading = self._heading()
        except WrongValue as error:
            yield from (self._rejected(row, str(error)) for row in rows)
            return
        shared = _shared_places(rows)
        for row in rows:
            try:
                wrong = no_object(row)
                if wrong:
                    yield rejected(self.file, row, wrong)
                    continue
                yield self._result(row, heading, shared)
            except WrongValue as error:
                yield self._rejected(row, str(error))

    def _heading(self) -> _Heading:
        title = _TITLE.fullmatch(_plain(self.title))
        if title is None:
            raise WrongValue(f'title {self.title[:40]!r} is not one like "Men\'s 800m - 06.06.2019"')
        context, terms = self.setting.context, self.setting.terms
        day = terms.day(title["day"]) if title["day"] else context.day
        if day is None:
            raise WrongValue(f"title {self.title[:40]!r} says no day; give it with --day")
        written = _plain(self.unit.text("detail"))
        detail = _DETAIL.fullmatch(written)
        kind = re.sub(r"[ -]|s\b", "", (detail["round"] or "").casefold()) if detail else ""
        if detail is None or kind not in _ROUNDS:
            raise WrongValue(f"detail {written[:40]!r} is not one like Final, Heat 2 or Final 1, wind: +0.7")
        of = _ROUNDS[kind]
        only = of in (Round.FINAL, Round.QUALIFICATION) or detail["group"]
        sex = _YOUTHS.get(title["sex"].casefold(), title["sex"])
        return _Heading(
            terms.contest(title["event"], sex),
            sex,
            day,
            of,
            int(detail["heat"]) if detail["heat"] else None if only else UNKNOWN_HEAT,
            detail["group"] or "",
            terms.wind(detail["wind"] or ""),
            SOME_COMBINED if kind == _COMBINED else "",
        )

    def _result(self, row: Located, heading: _Heading, shared: frozenset[str]) -> ResultRow:
        context, contest = self.setting.context, heading.contest
        rank = _plain(row.text("place"))
        parts = _PLACE.fullmatch(rank)
        if parts is None and rank not in _NO_PLACE:
            raise WrongValue(f"place {rank[:20]!r} is not a place")
        mark, status, annulled = self._outcome(row, contest)
        place = int(parts["place"]) if parts and not annulled else None
        if place is None and mark is None and status is None:
            raise WrongValue(NOTHING_TO_KEEP)
        short = contest.said_short_track or context.short_track is True
        return ResultRow(
            self.file,
            row.line,
            self._competitor(row, heading),
            contest.short_track if short else contest.outdoors,
            heading.round,
            heading.heat,
            heading.day,
            self.meet,
            context.venue,
            context.city,
            context.country,
            place,
            place is not None and parts is not None and (bool(parts["tied"]) or rank in shared),
            mark,
            status,
            heading.wind,
            split=False,
            section=" ".join(filter(None, (self._section(), heading.group))),
            kind=SourceKind.MEET,
            combined=heading.combined,
        )

    def _outcome(self, row: Located, contest: Contest) -> tuple[Mark | None, Status | None, bool]:
        """Mark, status, and whether the result was annulled. Flags mark results that do not count.

        After a doping case the row is a disqualification; other flags (NV: not valid, SC: short course) are only about
        the mark, so the place stands.
        """
        flag = row.members.get("doping") or ""
        if not isinstance(flag, str):
            raise WrongValue("doping is not a text")
        if flag == _DOPING:
            return None, Status.DISQUALIFIED, True
        mark, status = self.setting.terms.outcome(_plain(row.text("mark")), contest)
        if flag and mark:
            if not row.text("place"):
                raise WrongValue(f"doping {flag[:20]!r} says that the mark does not count, and there is no place")
            mark = None
        return mark, status, False

    def _competitor(self, row: Located, heading: _Heading) -> PersonRow | TeamRow:
        name, nation, sex = _plain(row.text("athlete")), row.text("nat"), heading.sex
        if heading.contest.relay:
            return read_team(name, nation, heading.contest.outdoors.sex or read_sex(sex))
        person = self.setting.terms.person(name, nation, sex, _born(row.text("birthYear")))
        number = row.text("id")  # a 0 is told when people are told apart
        return person._replace(supplier_id=f"{NAMESPACE}{number}" if number else "")

    def _section(self) -> str:
        """The category without `Events`, which may have a race of the same event; empty for races of the league."""
        category = clean(self.category, "the category")
        if category == _OF_THE_LEAGUE:
            return ""
        named = _SECTION.fullmatch(category)
        return named["name"] if named else category

    def _rejected(self, row: Located, reason: str, left_out: bool = False) -> Rejected:
        shown = " ".join(str(value) for value in row.members.values() if isinstance(value, str) and value)
        return Rejected(self.file, row.line, reason, f"{self.title}: {shown}"[:200], left_out)


def _holds_something(unit: Located) -> bool:
    """Whether a race without results has something that may have been its results."""
    if "data" in unit.members:
        return not unit.members["data"]  # anything else is told already
    return not unit.members or any(isinstance(value, list | dict) and value != [] for value in unit.members.values())


def _plain(text: str) -> str:
    return " ".join(text.split())


def _born(year: str) -> str:
    if not (year.isascii() and year.isdecimal() and len(year) == 4):
        return year
    if int(year) >= _BEFORE_ALL:
        return year
    return "" if year == "1900" else str(int(year) + 100)


def _shared_places(rows: Sequence[Located]) -> frozenset[str]:
    """The places that the unit gives twice with one mark; given with two marks, they show two races."""
    marks: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        marks[_plain(row.text("place"))].append(row.text("mark"))
    return frozenset(place for place, of in marks.items() if len(of) > 1 and len(set(of)) == 1)
