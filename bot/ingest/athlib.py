"""Reads the JSON of athlib and of early OpenTrack: a meeting's finishers, a race's positions, a competition's marks."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, cast

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.domain.rows import FileRow, Rejected, ResultRow
from bot.domain.source import SourceKind
from bot.errors import ImportFileError
from bot.ingest import tilastopaja
from bot.ingest.data_files import WrongValue
from bot.ingest.declared import Declared
from bot.ingest.formats import Needs, Setting
from bot.ingest.json_rows import (
    NOTHING,
    day_of,
    faults,
    no_object,
    object_of,
    objects_of,
    read_object,
    rejected,
    text_of,
)
from bot.ingest.located_json import Located
from bot.ingest.opening import Document
from bot.ingest.places import with_ties_and_sections
from bot.ingest.race_titles import contest_of, read_title
from bot.ingest.reasons import NOBODY, NOTHING_TO_KEEP, OTHER_TEAM, LeftOut
from bot.ingest.terms import Contest, clean, read_nation, read_sex, read_venue

_CATEGORY = re.compile(
    r"(?:S|SEN|J)?(?P<alone>[MWFBG])|U\d{2}(?P<young>[BGMWF])|(?P<older>[MW])\d{2}|V\d{2}(?P<vet>[MWF])|(?P<of>[MWF])V\d{2}",
    re.ASCII,
)
_SEXES = {"M": Sex.MEN, "B": Sex.MEN, "W": Sex.WOMEN, "F": Sex.WOMEN, "G": Sex.WOMEN}
_NOBODY = re.compile(r"(?:unknown|n/?a|tba|no name|anonymous|[?. -]*)(?: (?:athlete|runner|unknown))?", re.IGNORECASE)
_PLACE = re.compile(r"(?P<place>[1-9][0-9]{0,3})(?P<tied>=?)")
_MISSING = "no athlete at this position"
_NAME = ("givenName", "familyName")
_ATHLETE = (*_NAME, "gender", "ageGender", "category", "nationality", "birthDate")


class _Race(NamedTuple):
    """What the file says of the race of a row. `event` is a title in words, or a code if it is `coded`."""

    event: str
    coded: bool = False
    day: str = ""
    meet: str = ""
    venue: str = ""
    country: str = ""
    wind: str = ""
    indoors: bool | None = None
    section: str = ""
    heat: int | None = None


class _Entry(NamedTuple):
    """What a row says of its athlete."""

    name: str
    sex: Sex | None
    place: str
    mark: str
    nation: str = ""
    born: str = ""


_Reader = Callable[[Located], tuple[_Race, _Entry]]


class AthlibMeetings:
    """A meeting of road or track races: `event_results` with `finishers`, whose category says their sex."""

    name = "athlib or OpenTrack meeting (JSON)"
    needs = Needs(keys=("event_results", "finishers"))
    example = """{"full_name": "Example Miles 2024", "start_date": "2024-05-30", "venue": "Example Stadium, Leeds",
 "event_results": [{"name": "Mile - A Race", "type": "indiv", "finishers": [
  {"pos": "1", "first_name": "Ann", "last_name": "Example", "category": "SW", "team": "Example AC", "time": "4:42.11"}
 ]}]}
"""

    def recognises(self, head: str) -> bool:
        """By its two lists."""
        return head.lstrip().startswith("{") and '"event_results"' in head and '"finishers"' in head

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each finisher; teams that score by their finishers are left out."""
        meet = read_object(document, ("event_results",), ("finishers",))
        if isinstance(meet, Rejected):
            yield meet
            return
        _ask_for_day(document.file, meet, "start_date", setting)
        yield from faults(document.file, meet, "event_results")
        for unit in meet.parts:
            yield from faults(document.file, unit, "finishers")
            yield from _read_all(document.file, unit, setting, lambda row, unit=unit: _finisher(row, unit, meet))
            teams = unit.members.get("teams")
            for team in cast("list[object]", teams) if isinstance(teams, list) else ():
                yield Rejected(document.file, unit.line, OTHER_TEAM, str(team)[:200], left_out=True)


class AthlibRaces:
    """One race: a `discipline` with `positions`, or with `results` in no order."""

    name = "athlib or OpenTrack race (JSON)"
    needs = Needs(keys=("discipline", "positions", "perf"))
    example = """{"fullName": "Example Miles 2024 - Mile - A Race", "discipline": "1M", "startDate": "2024-05-30",
 "venue": "Example Stadium, Leeds", "positions": [
  {"rank": 1, "givenName": "Ann", "familyName": "Example", "gender": "F", "perf": "4:42.11"}
 ]}
"""

    def recognises(self, head: str) -> bool:
        """By its discipline and performances, which a list of athletes may push out of the beginning."""
        rows = '"perf"' in head or ('"athletes"' in head and '"bib"' in head)
        return head.lstrip().startswith("{") and '"discipline"' in head and rows and '"event_results"' not in head

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each athlete; a position without one is left out."""
        race = read_object(document, ("positions", "results"))
        if isinstance(race, Rejected):
            yield race
            return
        _ask_for_day(document.file, race, "startDate", setting)
        yield from faults(document.file, race, "positions", "results")
        try:
            declared = Declared(objects_of(race, "athletes"), "bib", _name_of, _ATHLETE)
        except WrongValue as error:
            yield from (rejected(document.file, row, error) for row in race.parts or (race,))
            return
        yield from _read_all(document.file, race, setting, lambda row: _position(row, race, declared))


class AthlibCompetitions:
    """Marks by event: `events` with `performances`, each a race. It has no places; the operator gives day and sex."""

    name = "athlib competition (JSON)"
    needs = Needs(keys=("events", "performances", "athlete"), options="--day 2024-05-30 --sex W")
    example = """{"events": [{"performances": [
  {"athlete": {"name": "Ann Example", "club": "Example AC"}, "performance": {"event": "DT", "performance": 51.12}}
]}]}
"""

    def recognises(self, head: str) -> bool:
        """By its two lists."""
        return head.lstrip().startswith("{") and '"events"' in head and '"performances"' in head

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each performance. Raises ImportFileError if the operator did not give the day."""
        competition = read_object(document, ("events",), ("performances",))
        if isinstance(competition, Rejected):
            yield competition
            return
        _ask_for_day(document.file, competition, "date", setting)
        yield from faults(document.file, competition, "events")
        for unit in competition.parts:
            yield from faults(document.file, unit, "performances")
            yield from _read_all(document.file, unit, setting, lambda row: _performance(row, competition))


def _ask_for_day(file: str, holder: Located, key: str, setting: Setting) -> None:
    if setting.context.day is None and not holder.text(key):
        raise ImportFileError(
            f"{file} does not say on which day the races were.",
            "Give the day when importing it, as --day 2024-05-30, and --sex M or W if it is of one sex.",
        )


def _read_all(file: str, unit: Located, setting: Setting, read: _Reader) -> list[FileRow]:
    """The rows of a unit; `read` says of each its race and its athlete."""
    return with_ties_and_sections([_read(file, row, setting, read) for row in unit.parts])


def _read(file: str, row: Located, setting: Setting, read: _Reader) -> FileRow:
    try:
        if row.instead == "null":
            raise LeftOut(_MISSING)
        wrong = no_object(row)
        if wrong:
            raise wrong
        return _result(file, row.line, setting, *read(row))
    except WrongValue as error:
        return rejected(file, row, error)


def _result(file: str, line: int, setting: Setting, race: _Race, entry: _Entry) -> ResultRow:
    terms, context = setting.terms, setting.context
    if _NOBODY.fullmatch(entry.name.strip()):
        raise WrongValue(NOBODY)
    contest, section, heat = _contest(race, entry.sex, setting)
    if contest.relay:
        raise LeftOut("a relay, and the file does not name the team")
    found = _PLACE.fullmatch(entry.place)
    if entry.place and not found:
        raise WrongValue(f"place {entry.place[:20]!r} is not a place")
    mark, status = terms.outcome(entry.mark, contest)
    if not found and mark is None and status is None:
        raise WrongValue(NOTHING_TO_KEEP)
    venue = read_venue(race.venue)
    short = context.short_track if race.indoors is None else race.indoors
    return ResultRow(
        file,
        line,
        terms.person(entry.name, entry.nation, contest.outdoors.sex or "", entry.born),
        contest.short_track if short else contest.outdoors,
        context.round or Round.FINAL,
        heat,
        day_of(race.day, setting),
        clean(race.meet, "the meet") or context.meet,
        venue.venue or context.venue,
        venue.city or context.city,
        read_nation(race.country) or venue.country or context.country,
        int(found["place"]) if found else None,
        bool(found and found["tied"]),
        mark,
        status,
        terms.wind(race.wind),
        split=False,
        section=section,
        kind=SourceKind.MEET,
    )


def _contest(race: _Race, sex: Sex | None, setting: Setting) -> tuple[Contest, str, int | None]:
    """Event, section and heat. A title may be of men and women, whose categories then say which each of them is."""
    if race.coded:
        whose = sex or setting.context.sex
        if whose is None:
            raise WrongValue("the file does not say whether men or women competed: give the sex (--sex W)")
        return tilastopaja.read_contest(clean(race.event, "the event"), whose, setting), race.section, race.heat
    title = read_title(race.event)
    if sex and title.sex in (None, Sex.MIXED):
        title = title._replace(sex=sex)
    elif sex and title.sex is not sex:
        raise WrongValue(f"the athlete's category is not that of the event {title.whole[:60]!r}")
    return contest_of(title, setting.context.sex, setting.terms), title.section, title.number


def _finisher(row: Located, unit: Located, meet: Located) -> tuple[_Race, _Entry]:
    race = _Race(
        text_of(unit, "name"),
        day=text_of(meet, "start_date"),
        meet=text_of(meet, "full_name", "short_name"),
        venue=text_of(meet, "venue"),
        country=text_of(meet, "country"),
    )
    name = f"{text_of(row, 'first_name')} {text_of(row, 'last_name')}"
    sex = _sex_of(text_of(row, "category"))
    return race, _Entry(name, sex, text_of(row, "pos"), text_of(row, "time", "note"))


def _position(row: Located, race: Located, declared: Declared) -> tuple[_Race, _Entry]:
    known = _declared(row, declared)
    athlete: Mapping[str, object] = {**known, **{key: value for key, value in row.members.items() if value != ""}}
    name = _name_of(athlete)
    gender = text_of(athlete, "gender")
    sex = read_sex(gender) if gender else _sex_of(text_of(athlete, "ageGender", "category"))
    meet, _, rest = text_of(race, "fullName", "shortName").partition(" - ")
    letter = read_title(rest).letter if rest else ""
    wind = race.members.get("wind")
    indoors = race.members.get("indoor")
    said = _Race(
        text_of(race, "discipline"),
        coded=True,
        day=text_of(race, "startDate", "date"),
        meet=meet,
        venue=text_of(race, "venue"),
        country=text_of(race, "country"),
        wind="" if isinstance(wind, bool) else text_of(race, "wind"),
        indoors=indoors if isinstance(indoors, bool) else None,
        section=letter,
    )
    nation, born = text_of(athlete, "nationality"), text_of(athlete, "birthDate")
    return said, _Entry(name, sex, text_of(row, "rank"), text_of(row, "perf"), nation, born)


def _declared(row: Located, declared: Declared) -> Mapping[str, object]:
    """What the file lists of the athlete of a row, by the bib. A row that names another one stands for itself."""
    bib, own = text_of(row, "bib"), _name_of(row.members).strip()
    if not bib:
        return NOTHING
    try:
        known = declared.find(bib, "bib")
    except WrongValue:
        if own:
            return NOTHING
        raise
    named = all(text_of(row, key) in ("", text_of(known, key)) for key in _NAME)
    return known if named else NOTHING


def _name_of(athlete: Mapping[str, object]) -> str:
    return " ".join(text_of(athlete, key) for key in _NAME)


def _performance(row: Located, competition: Located) -> tuple[_Race, _Entry]:
    done = object_of(row, "performance")
    athlete = object_of(row, "athlete") or object_of(done, "athlete")
    indoors = done.get("indoors")
    gender = text_of(athlete, "gender")
    said = _Race(
        text_of(done, "event"),
        coded=True,
        day=text_of(competition, "date"),
        meet=text_of(competition, "name"),
        indoors=indoors if isinstance(indoors, bool) else None,
        wind=text_of(done, "wind"),
    )
    sex = read_sex(gender) if gender else None
    return said, _Entry(text_of(athlete, "name"), sex, text_of(done, "rank", "place"), text_of(done, "performance"))


def _sex_of(category: str) -> Sex | None:
    """The sex of a category: `SM`, `U15G`, `W45`, `V50M`; None for one that does not say it."""
    found = _CATEGORY.fullmatch(category.upper())
    return next((_SEXES[letter] for letter in found.groups() if letter), None) if found else None
