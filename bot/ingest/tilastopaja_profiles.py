"""Reads profiles of athletes by Tilastopaja: JSON with all results of one athlete."""

from collections import defaultdict
from collections.abc import Iterator

from bot.domain.disciplines import find_discipline
from bot.domain.event import Discipline, Kind
from bot.domain.mark import Mark
from bot.domain.rows import FileRow, PersonRow, Rejected, ResultRow
from bot.domain.source import SourceKind
from bot.ingest import tilastopaja
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.located_json import BrokenJson, Located, LocatedJson
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP, PART_OF_COMBINED, RELAY
from bot.ingest.terms import clean

_KEYS = ("givenName+familyName", "nationality", "birthDate", "tpAthleteId")
_NO_TIME = "NT"
_TIMED_ON_THE_WAY = (Kind.RUN, Kind.ROAD, Kind.WALK)
_SHORTEST_SPLIT = 1_000_000  # millimetres; over shorter distances two races at one meet are more likely
_NEARLY_AS_LONG = 1.34  # times the split; nobody runs both distances in one round
_LONG_RACE = 5_000_000  # millimetres; nobody runs two such races on one day
_SAME_PACE = 0.05


class TilastopajaProfiles:
    """One athlete with `results`; the bests and honours in the file follow from them, and are not read."""

    name = "Tilastopaja athlete profile (JSON)"
    needs = Needs(keys=("tpAthleteId", "givenName", "familyName", "results"))
    example = """{"tpAthleteId": "1", "givenName": "Ann", "familyName": "Example", "gender": "female",
 "nationality": "GBR", "birthDate": "1999-05-30", "results": [
  {"date": "2024-05-30", "event": "1500", "result": "4:02.11", "rank": "1", "round": "", "IndoorOutdoor": "Outdoor",
   "compName": "Example Meeting", "city": "Leeds", "venuecountry": "GBR"}
]}
"""

    def recognises(self, head: str) -> bool:
        """By an object about one athlete with a Tilastopaja id."""
        start = head.lstrip()
        return (
            start.startswith("{")
            and '"tpAthleteId"' in start[:1000]
            and '"givenName"' in start
            and '"events"' not in start
        )

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each of `results`; relays and what belongs to a combined event are left out."""
        json = LocatedJson(document.text())
        try:
            profile = json.read_object(("results",))
        except BrokenJson as error:
            yield Rejected(document.file, error.line, str(error))
            return
        yield from json.faults(document.file)
        team = not profile.text("givenName") and not profile.text("familyName")
        reason = RELAY if team else ""
        person: PersonRow | None = None
        try:
            person = None if team else tilastopaja.read_person(profile, setting, profile.text("gender"), _KEYS)
        except WrongValue as error:
            reason = str(error)
        if person is None:
            for row in profile.parts:
                yield _rejected(document.file, row, reason, left_out=team)
            return
        if person.born and not person.born_year_only and person.supplier_id:
            setting.births.setdefault(person.supplier_id, person.born)
        yield from _marked_splits([_read_row(document.file, row, person, setting) for row in profile.parts])


def _read_row(file: str, row: Located, person: PersonRow, setting: Setting) -> ResultRow | Rejected:
    code, rank = row.text("event"), row.text("rank")
    if tilastopaja.is_relay(code):
        return _rejected(file, row, RELAY, left_out=True)
    if tilastopaja.is_part_of_combined(rank):
        return _rejected(file, row, PART_OF_COMBINED, left_out=True)
    try:
        return _read_result(file, row, person, setting)
    except WrongValue as error:
        return _rejected(file, row, str(error))


def _read_result(file: str, row: Located, person: PersonRow, setting: Setting) -> ResultRow:
    terms = setting.terms
    contest = tilastopaja.read_contest(row.text("event"), person.sex, setting)
    place, tied = tilastopaja.read_rank(row.text("rank"))
    text = row.text("result")
    mark, status = (None, None) if text == _NO_TIME else terms.outcome(text, contest)
    if place is None and mark is None and status is None:
        raise WrongValue(NOTHING_TO_KEEP)
    in_round, heat, section = tilastopaja.read_round(row.text("round"))
    number = row.text("competition_ID")
    country = row.text("venuecountry")
    return ResultRow(
        file,
        row.line,
        person,
        contest.short_track if row.text("IndoorOutdoor") == "Indoor" else contest.outdoors,
        in_round,
        heat,
        terms.day(row.text("date")),
        clean(row.text("compName"), "the meet"),
        "",
        tilastopaja.read_town(clean(row.text("city"), "the city"), country),
        country,
        place,
        tied,
        mark,
        status,
        terms.wind(row.text("wind")),
        split=False,
        section=f"{number} {section}".strip(),
        kind=SourceKind.PROFILE,
    )


def _marked_splits(rows: list[ResultRow | Rejected]) -> Iterator[FileRow]:
    """The rows, with `split` set for times on the way to a longer race.

    The files do not mark them. They have the meet, day, round, place and about the pace of the longer race.
    """
    races: defaultdict[tuple[object, ...], list[ResultRow]] = defaultdict(list)
    for row in rows:
        if isinstance(row, ResultRow) and row.place is not None and _length(row) >= _SHORTEST_SPLIT:
            races[_race(row)].append(row)
    for row in rows:
        longer = races.get(_race(row), []) if isinstance(row, ResultRow) else []
        if isinstance(row, ResultRow) and len(longer) > 1 and any(_is_split(row, other) for other in longer):
            yield row._replace(split=True)
        else:
            yield row


def _race(row: ResultRow) -> tuple[object, ...]:
    return row.section, row.meet, row.date, row.city, row.round, row.heat, row.place


def _is_split(row: ResultRow, other: ResultRow) -> bool:
    if row.mark is None or other.mark is None or row.event.short_track != other.event.short_track:
        return False
    length, longer = _length(row), _length(other)
    if length < _SHORTEST_SPLIT or longer <= length or _kind(row) != _kind(other):
        return False
    if longer < _LONG_RACE and longer > length * _NEARLY_AS_LONG:
        return False
    return row.mark.value < other.mark.value and _like_pace(row.mark, length, other.mark, longer)


def _like_pace(mark: Mark, length: int, other: Mark, longer: int) -> bool:
    return abs(mark.value / length * longer / other.value - 1) < _SAME_PACE


def _length(row: ResultRow) -> int:
    discipline = _discipline(row)
    return (discipline.millimetres or 0) if discipline and discipline.kind in _TIMED_ON_THE_WAY else 0


def _kind(row: ResultRow) -> Kind | None:
    discipline = _discipline(row)
    return discipline.kind if discipline else None


def _discipline(row: ResultRow) -> Discipline | None:
    return find_discipline(row.event.discipline)


def _rejected(file: str, row: Located, reason: str, left_out: bool = False) -> Rejected:
    shown = " ".join(row.text(key) for key in ("date", "event", "result", "rank", "round", "compName", "city"))
    return Rejected(file, row.line, reason, " ".join(shown.split())[:200], left_out)
