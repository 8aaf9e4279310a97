"""Reads profiles of athletes by Tilastopaja: JSON with all results of one athlete."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator

from bot.domain.disciplines import find_discipline
from bot.domain.event import Discipline, Kind
from bot.domain.mark import Mark
from bot.domain.rows import FileRow, PersonRow, Rejected, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.ingest import tilastopaja
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.json_rows import no_object, read_object, rejected, text_of
from bot.ingest.located_json import Located
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP, OTHER_TEAM, LeftOut
from bot.ingest.terms import Contest, clean, read_nation, read_sex

# What one runs for one's country: other relays of a runner may have been those of a club.
_FOR_NATIONS = re.compile(r"OG|WC|EC|EIC|EIG|EG|CG|AG|AfC|AsC|WJ|WY|EJ|EY|YOG|EYOF|WUG|MedG|WorldR|E(?:TC|Cp).*|v\dNat")
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
            and ('"tpAthleteId"' in start[:1000] or '"competition_ID"' in start)
            and ('"givenName"' in start or '"firstname"' in start or '"IndoorOutdoor"' in start)
            and '"events"' not in start
        )

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each of `results`: of the athlete, or of the team that the profile is of."""
        profile = read_object(document, ("results",))
        if isinstance(profile, Rejected):
            yield profile
            return
        if not profile.parts and profile.members.get("results") is not None:
            yield rejected(document.file, profile, WrongValue("the results of the profile are not a list"))
        why_not: WrongValue | None = None
        whose: PersonRow | TeamRow | None = None
        try:
            whose = _read_whose(profile, setting)
        except WrongValue as error:
            why_not = error
        if whose is None:
            for row in profile.parts:
                yield rejected(document.file, row, no_object(row) or why_not or WrongValue(NOTHING_TO_KEEP))
            return
        if isinstance(whose, PersonRow) and whose.born and not whose.born_year_only and whose.supplier_id:
            setting.births.keep(whose.supplier_id, whose.name, whose.born)
        yield from _marked_splits([_read_row(document.file, row, whose, setting) for row in profile.parts])


def _read_whose(profile: Located, setting: Setting) -> PersonRow | TeamRow:
    """The athlete of a profile; one without a name or a birth date is of a nation's or a club's teams."""
    sex = text_of(profile, "gender")
    if text_of(profile, "givenName", "familyName", "firstname", "lastname"):
        return tilastopaja.read_person(profile, setting, sex)
    nation, club = read_nation(text_of(profile, "nationality")), clean(text_of(profile, "club"), "the club")
    if not nation and not club:
        raise WrongValue("the profile has neither a name nor a nation")
    return TeamRow(nation, read_sex(sex), club)


def _read_row(file: str, row: Located, whose: PersonRow | TeamRow, setting: Setting) -> ResultRow | Rejected:
    try:
        wrong = no_object(row)
        if wrong:
            raise wrong
        return _read_result(file, row, whose, setting)
    except WrongValue as error:
        return _rejected(file, row, error)


def _read_result(file: str, row: Located, whose: PersonRow | TeamRow, setting: Setting) -> ResultRow:
    terms = setting.terms
    contest, competitor = _read_contest(row, whose, setting)
    rank = text_of(row, "rank")
    place, tied = tilastopaja.read_rank(rank)
    text = text_of(row, "result")
    mark, status = (None, None) if text == _NO_TIME else terms.outcome(text, contest)
    if place is None and mark is None and status is None:
        raise WrongValue(NOTHING_TO_KEEP)
    in_round, heat, section = tilastopaja.read_round(clean(text_of(row, "round"), "the round"))
    number = clean(text_of(row, "competition_ID"), "the competition's id")
    country = read_nation(text_of(row, "venuecountry", "venueCountry").strip("?"))
    return ResultRow(
        file,
        row.line,
        competitor,
        contest.short_track if text_of(row, "IndoorOutdoor") == "Indoor" else contest.outdoors,
        in_round,
        heat,
        terms.day(text_of(row, "date")),
        tilastopaja.mended(clean(text_of(row, "compName"), "the meet")),
        "",
        tilastopaja.read_town(clean(text_of(row, "city", "venue"), "the city"), country),
        country,
        place,
        tied,
        mark,
        status,
        terms.wind(text_of(row, "wind")),
        split=False,
        section=f"{number} {section}".strip(),
        kind=SourceKind.PROFILE,
        combined="" if contest.discipline.kind is Kind.COMBINED else tilastopaja.combined_of(rank),
    )


def _read_contest(row: Located, whose: PersonRow | TeamRow, setting: Setting) -> tuple[Contest, PersonRow | TeamRow]:
    """The event of a row, and who competed: in a relay the team, of which a runner's profile names that runner."""
    code = clean(text_of(row, "event"), "the event")
    if not tilastopaja.is_relay(code):
        if isinstance(whose, TeamRow):
            raise LeftOut(OTHER_TEAM)
        return tilastopaja.read_contest(code, whose.sex, setting), whose
    contest = tilastopaja.read_relay(code, text_of(row, "round").rpartition("-")[2], whose.sex, setting)
    sex = contest.outdoors.sex or ""
    if isinstance(whose, TeamRow):
        return contest, whose._replace(sex=sex)
    if not whose.nation or not _FOR_NATIONS.fullmatch(text_of(row, "compShort")):
        raise LeftOut("a relay, and the profile does not say of which team")
    return contest, TeamRow(whose.nation, sex, "", (whose,))


def _marked_splits(rows: list[ResultRow | Rejected]) -> Iterator[FileRow]:
    """The rows, with `split` set for times on the way to a longer race.

    The files do not mark them. They have the meet, day, round, place and about the pace of the longer race.
    """
    times: defaultdict[tuple[object, ...], dict[int, list[int]]] = defaultdict(dict)  # by length, in milliseconds
    for row in rows:
        if isinstance(row, ResultRow) and row.place is not None and row.mark and _length(row) >= _SHORTEST_SPLIT:
            times[_race(row)].setdefault(_length(row), []).append(row.mark.value)
    for of_one_race in times.values():
        for values in of_one_race.values():
            values.sort()
    for row in rows:
        split = isinstance(row, ResultRow) and row.mark and _is_split(row.mark, _length(row), times.get(_race(row), {}))
        yield row._replace(split=True) if isinstance(row, ResultRow) and split else row


def _race(row: ResultRow) -> tuple[object, ...]:
    race = (row.section, row.meet, row.date, row.city, row.round, row.heat, row.place)
    return (*race, row.event.short_track, _kind(row))


def _is_split(mark: Mark, length: int, times: dict[int, list[int]]) -> bool:
    """Whether one of these times is of a longer race, at about the same pace; `times` are sorted."""
    if length < _SHORTEST_SPLIT:
        return False
    for longer, values in times.items():
        if longer > length and (longer >= _LONG_RACE or longer <= length * _NEARLY_AS_LONG):
            even = mark.value / length * longer
            at = bisect(values, even)  # the two around an even pace are the likest
            if any(
                value > mark.value and abs(even / value - 1) < _SAME_PACE for value in values[max(at - 1, 0) : at + 1]
            ):
                return True
    return False


def _length(row: ResultRow) -> int:
    discipline = _discipline(row)
    return (discipline.millimetres or 0) if discipline and discipline.kind in _TIMED_ON_THE_WAY else 0


def _kind(row: ResultRow) -> Kind | None:
    discipline = _discipline(row)
    return discipline.kind if discipline else None


def _discipline(row: ResultRow) -> Discipline | None:
    return find_discipline(row.event.discipline)


def _rejected(file: str, row: Located, error: WrongValue) -> Rejected:
    shown = " ".join(row.text(key)[:200] for key in ("date", "event", "result", "rank", "round", "compName", "city"))
    return rejected(file, row, error)._replace(text=row.instead or " ".join(shown.split())[:200])
