"""Reads whole meets by Tilastopaja and OpenTrack: JSON in two shapes, every unit of the programme with results."""

from collections import Counter
from collections.abc import Iterator

from bot.domain.event import Kind
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT, FileRow, PersonRow, Rejected, ResultRow
from bot.domain.source import SourceKind
from bot.ingest import tilastopaja
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.located_json import BrokenJson, Located, LocatedJson
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP, PART_OF_COMBINED, RELAY
from bot.ingest.terms import Contest, clean

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
_RELAY_KEYS = ("relayTeam", "runners", "tpTeamId")
# The keys of name, nation, birth date and id in each shape.
_PEOPLE = (("athlete", "nation", "DOB", "toID"), ("givenName+familyName", "country", "birthDate", "tpAthleteId"))


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
        return head.lstrip().startswith("{") and '"events"' in head and '"result' in head and '"gender"' in head

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each row of each unit; relays and units of combined events are left out."""
        json = LocatedJson(document.text())
        try:
            meet = json.read_object(("events",), ("results", "result"))
        except BrokenJson as error:
            yield Rejected(document.file, error.line, str(error))
            return
        yield from json.faults(document.file)
        for unit in meet.parts:
            yield from _Unit(document.file, meet, unit, setting).rows()


class _Unit:
    """One race, or one field event."""

    def __init__(self, file: str, meet: Located, unit: Located, setting: Setting) -> None:
        self._file = file
        self._meet = meet
        self._unit = unit
        self._setting = setting
        self._ranks = Counter(row.text("rank") for row in unit.parts)

    def rows(self) -> Iterator[FileRow]:
        reason, left_out = self._why_not()
        for row in self._unit.parts:
            if reason or any(row.members.get(key) for key in _RELAY_KEYS):
                yield self._rejected(row, reason or RELAY, left_out or not reason)
                continue
            try:
                yield self._result(row)
            except WrongValue as error:
                yield self._rejected(row, str(error))

    def _why_not(self) -> tuple[str, bool]:
        """Why no row of the unit is taken (empty if they are), and whether that is no fault (`left_out`)."""
        if any(self._unit.members.get(key) for key in _COMBINED_KEYS):
            return PART_OF_COMBINED, True
        try:
            relay = self._contest().discipline.kind is Kind.RELAY
            self._round()
            self._setting.terms.day(self._unit.text("date"))
        except WrongValue as error:
            return str(error), False
        return (RELAY, True) if relay else ("", False)

    def _contest(self) -> Contest:
        unit = self._unit
        return self._setting.terms.contest(unit.text("eventName") or unit.text("name"), unit.text("gender"))

    def _round(self) -> tuple[Round, int | None, str]:
        """Round, heat and section. One shape writes `Heat 2`, the other has `heatNumber`; a letter is a section."""
        unit = self._unit
        written = unit.text("round") or unit.text("roundName")
        of = _ROUNDS.get(written.casefold())
        if of is None:
            raise WrongValue(f"round {written[:40]!r} is not one of {', '.join(_ROUNDS)}")
        number = unit.text("heatNumber") or unit.text("roundName").rpartition(" ")[2]
        if number.isdecimal() and len(number) < 4 and unit.text("heatCount") != "1":
            return of, int(number), ""
        if len(number) == 1 and number.isalpha():
            return of, None, number
        return (
            of,
            None if of in (Round.FINAL, Round.QUALIFICATION) or unit.text("heatCount") == "1" else UNKNOWN_HEAT,
            "",
        )

    def _result(self, row: Located) -> ResultRow:
        meet, unit, terms = self._meet, self._unit, self._setting.terms
        contest = self._contest()
        rank = row.text("rank")
        place, tied = tilastopaja.read_rank(rank)
        mark, status = terms.outcome(row.text("bestPerformance") or row.text("performance"), contest)
        if place is None and mark is None and status is None:
            raise WrongValue(NOTHING_TO_KEEP)
        in_round, heat, section = self._round()
        indoors = unit.text("indoorOutdoor").casefold().startswith("indoor")
        country = meet.text("country")
        return ResultRow(
            self._file,
            row.line,
            self._person(row),
            contest.short_track if indoors else contest.outdoors,
            in_round,
            heat,
            terms.day(unit.text("date")),
            clean(meet.text("compName") or meet.text("name"), "the meet"),
            clean(meet.text("arena"), "the venue"),
            tilastopaja.read_town(clean(meet.text("city"), "the city"), country),
            country,
            place,
            # A place that a whole unit gives twice was shared.
            tied or (place is not None and self._ranks[rank] > 1),
            mark,
            status,
            terms.wind(row.text("wind") or unit.text("wind")),
            split=False,
            section=section,
            kind=SourceKind.MEET,
        )

    def _person(self, row: Located) -> PersonRow:
        keys = _PEOPLE["familyName" in row.members]
        person = tilastopaja.read_person(row, self._setting, self._unit.text("gender"), keys)
        if person.born and not person.born_year_only and person.supplier_id:
            self._setting.births.setdefault(person.supplier_id, person.born)
        return person

    def _rejected(self, row: Located, reason: str, left_out: bool = False) -> Rejected:
        shown = " ".join(str(value) for value in row.members.values() if isinstance(value, str))
        return Rejected(self._file, row.line, reason, shown[:200], left_out)


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
        json = LocatedJson(document.text())
        try:
            entries = json.read_list()
        except BrokenJson as error:
            yield Rejected(document.file, error.line, str(error))
            return
        yield from json.faults(document.file)
        for entry in entries:
            reason = "an entry of a start list: no result"
            try:
                born, year_only = setting.terms.born(entry.text("birthdate"))
                if born and not year_only:
                    setting.births[tilastopaja.NAMESPACE + entry.text("id")] = born
            except WrongValue as error:
                reason = f"{reason}, and its {error}"
            yield Rejected(
                document.file, entry.line, reason, f"{entry.text('firstname')} {entry.text('lastname')}", True
            )
