"""Reads whole meets by Tilastopaja and OpenTrack: JSON in two shapes, every unit of the programme with results."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from bot.domain.event import Kind
from bot.domain.race import Round
from bot.domain.rows import SOME_COMBINED, UNKNOWN_HEAT, FileRow, PersonRow, Rejected, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.ingest import tilastopaja
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.json_rows import day_of, no_object, read_object, rejected, text_of
from bot.ingest.located_json import BrokenJson, Located, LocatedJson
from bot.ingest.opening import Document
from bot.ingest.places import with_ties_and_sections
from bot.ingest.race_titles import check_implement, named_contest
from bot.ingest.reasons import NOTHING_TO_KEEP, OTHER_TEAM, LeftOut
from bot.ingest.terms import Contest, clean, read_nation
from bot.ingest.tilastopaja_teams import is_team, read_team

_ROUNDS = {
    "final": Round.FINAL,
    "heats": Round.HEAT,
    "heat": Round.HEAT,
    "semifinals": Round.SEMI_FINAL,
    "semi": Round.SEMI_FINAL,
    "quarterfinals": Round.QUARTER_FINAL,
    "quarter": Round.QUARTER_FINAL,
    "qualification": Round.QUALIFICATION,
    "preliminary": Round.QUALIFICATION,
    "prelim": Round.QUALIFICATION,
}
_COMBINED_KEYS = ("combinedEvent", "athlon")
_LISTS = ("results", "result")
_NUMBER = re.compile(r"[1-9][0-9]{0,2}")
_SENIOR = ("", "senior", "seniors")


class TilastopajaMeets:
    """One meet: each of `events` is a unit with `results` (or `result`) in the order of places."""

    name = "Tilastopaja or OpenTrack meet (JSON)"
    needs = Needs(keys=("events", "results", "gender", "date"))
    example = """{"compName": "Example Meeting", "city": "Leeds", "country": "GBR", "events": [
  {"eventName": "1500 m", "gender": "female", "round": "Final", "date": "2024-05-30", "results": [
    {"rank": "1", "athlete": "Ann Example", "nation": "GBR", "DOB": "1999-05-30", "toID": "1", "performance": "4:02.11"}
  ]}
]}
"""

    def recognises(self, head: str) -> bool:
        """By an object with events that have results."""
        of_a_meet = '"events"' in head and '"result' in head and ('"gender"' in head or '"rank"' in head)
        return head.lstrip().startswith("{") and of_a_meet

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each row of each unit."""
        meet = read_object(document, ("events",), _LISTS)
        if isinstance(meet, Rejected):
            yield meet
            return
        if not meet.parts:
            yield Rejected(document.file, meet.line, "the meet has no list of events")
        _keep_births(meet, setting)
        for unit in meet.parts:
            yield from with_ties_and_sections(list(_Unit(document.file, meet, unit, setting).rows()))


def _keep_births(meet: Located, setting: Setting) -> None:
    """Note the birth dates of the meet's athletes, for its relays. An id with two births is of two people."""
    found: defaultdict[str, dict[str, date]] = defaultdict(dict)
    for row in (row for unit in meet.parts for row in unit.parts):
        try:
            supplier_id = tilastopaja.read_id(text_of(row, "toID", "tpAthleteId"))
            born, year_only = setting.terms.born(text_of(row, "DOB", "birthDate"))
            name = tilastopaja.name_of(row)
        except WrongValue:
            continue  # told with the row
        if supplier_id and born and not year_only:
            found[supplier_id][name] = born
    for supplier_id, births in found.items():
        for name, born in births.items() if len({*births.values()}) == 1 else ():
            setting.births.keep(supplier_id, name, born)


class _Unit:
    """One race, or one field event."""

    def __init__(self, file: str, meet: Located, unit: Located, setting: Setting) -> None:
        self._file = file
        self._meet = meet
        self._unit = unit
        self._setting = setting

    def rows(self) -> Iterator[FileRow]:
        why_not = self._why_not()
        if why_not and not self._unit.parts:
            yield rejected(self._file, self._unit, why_not)
        for row in self._unit.parts:
            try:
                wrong = no_object(row) or why_not
                if wrong:
                    raise wrong
                yield self._result(row)
            except WrongValue as error:
                yield rejected(self._file, row, error)

    def _why_not(self) -> WrongValue | None:
        """Why no row of the unit is taken; None if they are. Its event is read for each row, which may say the sex."""
        wrong = no_object(self._unit)
        if wrong:
            return wrong
        if not self._unit.parts and any(self._unit.members.get(key) is not None for key in _LISTS):
            return WrongValue("the results of the unit are not a list")
        try:
            self._round()
            self._section()
            day_of(text_of(self._unit, "date"), self._setting)
        except WrongValue as error:
            return error
        return None

    def _sex(self, row: Located) -> str:
        """The sex of a row, else of its unit: a unit of men and women has that of each of them, or none is taken."""
        said = text_of(row, "gender", "sex") or text_of(self._unit, "gender", "sex")
        return said or self._setting.context.sex or ""

    def _contest(self, sex: str) -> Contest:
        contest = named_contest(text_of(self._unit, "eventName", "name"), sex, self._setting.terms)
        check_implement(contest, self._age())
        return contest

    def _combined(self, contest: Contest, sex: str) -> str:
        """The combined event that the unit is part of. Its total is a unit of its own."""
        written = text_of(self._unit, *_COMBINED_KEYS)
        if not written or contest.discipline.kind is Kind.COMBINED:
            return ""
        try:
            found = self._setting.terms.contest(written, sex).discipline
        except WrongValue:
            return SOME_COMBINED
        return found.code if found.kind is Kind.COMBINED else SOME_COMBINED

    def _round(self) -> tuple[Round, int | None, str]:
        """Round, heat and section. One shape writes `Heat 2`, the other has `heatNumber`; a letter is a section."""
        unit = self._unit
        name, count = text_of(unit, "roundName"), text_of(unit, "heatCount")
        written = text_of(unit, "round") or name
        of = _ROUNDS.get(written.casefold())
        if of is None:
            raise WrongValue(f"round {written[:40]!r} is not one of {', '.join(_ROUNDS)}")
        if text_of(unit, *_COMBINED_KEYS):
            of = Round.FINAL  # nobody goes out in a part of a combined event
        number = text_of(unit, "heatNumber") or name.rpartition(" ")[2]
        if _NUMBER.fullmatch(number) and count != "1":
            return of, int(number), ""
        if len(number) == 1 and number.isalpha():
            return of, None, number
        return of, None if of in (Round.FINAL, Round.QUALIFICATION) or count == "1" else UNKNOWN_HEAT, ""

    def _age(self) -> str:
        age = clean(text_of(self._unit, "ageGroup"), "the age class")
        word, _, number = age.partition(" ")
        return "" if age.casefold() in _SENIOR else f"U{number}" if word.casefold() == "under" else age

    def _section(self) -> str:
        return f"{self._round()[2]} {self._age()}".strip()

    def _result(self, row: Located) -> ResultRow:
        meet, unit, terms = self._meet, self._unit, self._setting.terms
        sex = self._sex(row)
        contest = self._contest(sex)
        competitor = self._competitor(row, contest, sex)
        place, tied = tilastopaja.read_rank(text_of(row, "rank"))
        mark, status = terms.outcome(text_of(row, "bestPerformance", "performance"), contest)
        if place is None and mark is None and status is None:
            raise WrongValue(NOTHING_TO_KEEP)
        in_round, heat, _ = self._round()
        indoors = text_of(unit, "indoorOutdoor").casefold().startswith("indoor")
        country = read_nation(text_of(meet, "country"))
        return ResultRow(
            self._file,
            row.line,
            competitor,
            contest.short_track if indoors else contest.outdoors,
            in_round,
            heat,
            day_of(text_of(unit, "date"), self._setting),
            clean(text_of(meet, "compName", "name"), "the meet"),
            clean(text_of(meet, "arena"), "the venue"),
            tilastopaja.read_town(clean(text_of(meet, "city"), "the city"), country),
            country,
            place,
            tied,
            mark,
            status,
            terms.wind(text_of(row, "wind") or text_of(unit, "wind")),
            split=False,
            section=self._section(),
            kind=SourceKind.MEET,
            combined=self._combined(contest, sex),
        )

    def _competitor(self, row: Located, contest: Contest, sex: str) -> PersonRow | TeamRow:
        if contest.relay:
            return read_team(row, self._setting, contest.outdoors.sex or "")
        if is_team(row):
            raise LeftOut(OTHER_TEAM)
        return tilastopaja.read_person(row, self._setting, contest.outdoors.sex or sex)


class TilastopajaEntries:
    """A start list: it has no results, but the birth dates that the results of the meet lack."""

    name = "Tilastopaja start list (JSON)"
    needs = Needs(keys=("id", "firstname", "lastname", "birthdate", "seasonalBest"))
    example = """[
  {"id": "1", "firstname": "Ann", "lastname": "Example", "birthdate": "1999-05-30", "seasonalBest": "4:02.11"}
]
"""

    def recognises(self, head: str) -> bool:
        """By a list of entries with season's bests."""
        return head.lstrip().startswith("[") and '"birthdate"' in head and '"seasonalBest"' in head

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """Leave all entries out, and keep their birth dates for the files that follow."""
        try:
            entries = LocatedJson(document.text()).read_list()
        except BrokenJson as error:
            yield Rejected(document.file, error.line, str(error))
            return
        for entry in entries:
            yield _read_entry(document.file, entry, setting)


def _read_entry(file: str, entry: Located, setting: Setting) -> Rejected:
    reason = "an entry of a start list: no result"
    try:
        wrong = no_object(entry)
        if wrong:
            raise wrong
        born, year_only = setting.terms.born(text_of(entry, "birthdate"))
        supplier_id = tilastopaja.read_id(text_of(entry, "id"))
        if born and not year_only and supplier_id:
            setting.births.keep(supplier_id, tilastopaja.name_of(entry), born)
    except WrongValue as error:
        reason = f"{reason}, and its {error}"
    return Rejected(file, entry.line, reason, f"{entry.text('firstname')} {entry.text('lastname')}"[:200], True)
