"""Reads competitions in the model that World Athletics and the OpenTrack group propose for sending results (JSON)."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import cast

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.domain.rows import EntryRow, FileRow, PersonRow, Rejected, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.ingest.data_files import WrongValue
from bot.ingest.declared import Declared
from bot.ingest.formats import Needs, Setting
from bot.ingest.json_rows import (
    NOTHING,
    day_of,
    faults,
    no_object,
    objects_of,
    read_object,
    rejected,
    text_of,
    wrong_list,
)
from bot.ingest.located_json import Located
from bot.ingest.opening import Document
from bot.ingest.places import with_ties_and_sections
from bot.ingest.race_titles import Title, check_implement, contest_of, read_title
from bot.ingest.reasons import NOTHING_TO_KEEP, RELAY_ENTRY, LeftOut
from bot.ingest.teams import nation_named
from bot.ingest.terms import Contest, clean, read_nation, read_sex

_ROUNDS = {
    "final": Round.FINAL,
    "final a-b": Round.FINAL,
    "extra race": Round.FINAL,
    "semifinal": Round.SEMI_FINAL,
    "quarterfinal": Round.QUARTER_FINAL,
    "round 1": Round.HEAT,
    "qualification": Round.QUALIFICATION,
    "preliminary round": Round.QUALIFICATION,
}
_APART = {"extra race": "extra race", "preliminary round": "preliminary round"}
_LETTERED = "final a-b"
_NUMBER = re.compile(r"[1-9][0-9]{0,2}")
_PLACE = re.compile(r"[1-9][0-9]{0,3}")
_NO_WIND = ("NW", "W")
_BASIC_DAY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_OLDEST_JUNIOR, _YOUNGEST_MASTER = 22, 35
_LEGS = 4
_ATHLETES = ("firstName", "lastName", "birthdate", "country", "sex", "waId")
_TEAMS = ("name", "country")


class OpenTrackCompetitions:
    """A competition: units of an event, their rounds, the races of these, and results that name athletes by id."""

    name = "OpenTrack competition (JSON, World Athletics competition model)"
    needs = Needs(keys=("athletes", "units", "rounds", "races", "results"))
    example = """{"athletes": [
  {"id": 1, "firstName": "Ann", "lastName": "Example", "birthdate": "1999-05-30", "country": "GBR", "sex": "female"}
 ], "venues": [{"id": 1, "name": "Example Stadium", "country": "GBR"}],
 "units": [{"title": "Women's 1500 m", "rounds": [{"type": "Final", "races": [
  {"number": 1, "date": "2024-05-30", "results": [{"athleteId": 1, "result": "4:02.11", "placeInRace": 1}]}
 ]}]}]}
"""

    def recognises(self, head: str) -> bool:
        """By an object with athletes and units, of which the athletes alone may fill the beginning."""
        athletes = '"athletes"' in head and '"firstName"' in head and '"lastName"' in head
        units = '"units"' in head and '"rounds"' in head and '"races"' in head
        return head.lstrip().startswith("{") and (athletes or units)

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each result of each race."""
        meet = read_object(document, ("units",), ("rounds",), ("races",), ("results",))
        if isinstance(meet, Rejected):
            yield meet
            return
        yield from _Competition(document.file, meet, setting).rows()


class _Competition:
    """Reads the results of one file."""

    def __init__(self, file: str, meet: Located, setting: Setting) -> None:
        self._file = file
        self._meet = meet
        self._setting = setting
        self._wrong: WrongValue | None = None
        self._athletes = self._by_id("athletes", _name_of_athlete, _ATHLETES)
        self._teams = self._by_id("relayTeams", lambda team: text_of(team, "name", "country"), _TEAMS)
        self._venues = self._listed("venues")

    def _by_id(self, key: str, naming: Callable[[Mapping[str, object]], str], same: tuple[str, ...]) -> Declared:
        try:
            return Declared(self._listed(key), "id", naming, same)
        except WrongValue as error:
            self._wrong = error
            return Declared((), "id", naming, same)

    def _listed(self, key: str) -> list[Mapping[str, object]]:
        try:
            return objects_of(self._meet, key)
        except WrongValue as error:
            self._wrong = error
            return []

    def rows(self) -> Iterator[FileRow]:
        """The rows, or the reasons why a unit, a round or a race has none."""
        wrong = wrong_list(self._meet, "units")
        if wrong or not self._meet.parts:
            yield rejected(self._file, self._meet, wrong or WrongValue("the competition has no units"))
        for unit in self._meet.parts:
            yield from faults(self._file, unit, "rounds")
            for round_ in unit.parts:
                yield from faults(self._file, round_, "races")
                for race in round_.parts:
                    yield from faults(self._file, race, "results")
                    results = [self._read(row, race, round_, unit) for row in race.parts]
                    yield from with_ties_and_sections(results)

    def _read(self, row: Located, race: Located, round_: Located, unit: Located) -> FileRow:
        try:
            wrong = no_object(row) or self._wrong
            if wrong:
                raise wrong
            title = read_title(text_of(unit, "title"))
            day = _day(text_of(race, "date"))
            if day and _is_start_list(race) and not self._setting.terms.is_over(self._setting.terms.day_ahead(day)):
                return self._entry(row, self._setting.terms.day_ahead(day), title)
            return self._result(row, race, round_, title, _age(unit))
        except WrongValue as error:
            return rejected(self._file, row, error)

    def _entry(self, row: Located, day: date, title: Title) -> EntryRow:
        """An entry; the start of the race is not read, as the model does not say of which zone its clock is."""
        context = self._setting.context
        contest, competitor = self._competitor(row, title)
        if isinstance(competitor, TeamRow):
            raise LeftOut(RELAY_ENTRY)
        venue = self._venues[0] if len(self._venues) == 1 else NOTHING
        short = context.short_track if context.short_track is not None else contest.said_short_track
        where = clean(text_of(venue, "name"), "the venue") or context.venue
        country = read_nation(text_of(venue, "country")) or context.country
        event = contest.short_track if short else contest.outdoors
        place = (context.meet, where, context.city, country)
        return EntryRow(self._file, row.line, competitor, event, day, day, None, *place, SourceKind.MEET)

    def _result(self, row: Located, race: Located, round_: Located, title: Title, age: str) -> ResultRow:
        terms, context = self._setting.terms, self._setting.context
        contest, competitor = self._competitor(row, title)
        check_implement(contest, age)
        of, heat, section = _stage(race, round_, title)
        mark, status = terms.outcome(text_of(row, "result"), contest)
        place = None if row.members.get("outOfCompetition") is True else _place(text_of(row, "placeInRace"))
        if place is None and mark is None and status is None:
            raise WrongValue(NOTHING_TO_KEEP)
        wind = text_of(row, "wind") or text_of(race, "wind")
        venue = self._venues[0] if len(self._venues) == 1 else NOTHING
        short = context.short_track if context.short_track is not None else contest.said_short_track
        return ResultRow(
            self._file,
            row.line,
            competitor,
            contest.short_track if short else contest.outdoors,
            of,
            heat,
            day_of(_day(text_of(race, "date")), self._setting),
            context.meet,
            clean(text_of(venue, "name"), "the venue") or context.venue,
            context.city,
            read_nation(text_of(venue, "country")) or context.country,
            place,
            False,
            mark,
            status,
            terms.wind("" if wind.upper() in _NO_WIND else wind),
            split=False,
            section=" ".join(part for part in (section, title.section or age) if part),
            kind=SourceKind.MEET,
        )

    def _competitor(self, row: Located, title: Title) -> tuple[Contest, PersonRow | TeamRow]:
        terms, sex = self._setting.terms, self._setting.context.sex
        team = text_of(row, "relayTeamId")
        if team:
            contest = contest_of(title, sex, terms)
            if not contest.relay:
                raise WrongValue(f"event {title.whole[:60]!r} is no relay, and the result is of a team")
            return contest, self._team(self._teams.find(team, "relayTeamId"), row, contest.outdoors.sex or "")
        athlete = self._athletes.find(text_of(row, "athleteId"), "athleteId")
        own = text_of(athlete, "sex")
        own_sex = read_sex(own) if own else None
        if title.sex is Sex.MIXED and own_sex:
            title = title._replace(sex=own_sex)
        contest = contest_of(title, own_sex or sex, terms)
        if contest.relay:
            raise WrongValue("a relay's result names an athlete, not a team")
        if own_sex and contest.outdoors.sex is not own_sex:
            raise WrongValue(f"the athlete is {own[:20]}, and the event {title.whole[:60]!r} is of others")
        return contest, self._person(athlete, contest.outdoors.sex or "")

    def _person(self, athlete: Mapping[str, object], sex: str) -> PersonRow:
        name = _name_of_athlete(athlete)
        nation = text_of(athlete, "country")
        person = self._setting.terms.person(name, nation, sex, text_of(athlete, "birthdate"))
        number = clean(text_of(athlete, "waId"), "the athlete's id")
        return person._replace(supplier_id=f"world-athletics:{number}") if number.strip("0") else person

    def _team(self, team: Mapping[str, object], row: Located, sex: str) -> TeamRow:
        name, nation = clean(text_of(team, "name"), "the team"), read_nation(text_of(team, "country"))
        nation = "" if nation == "INT" else nation
        runners = [
            self._person(athlete, text_of(athlete, "sex") or sex)
            for athlete in (self._athletes.find(leg, "the leg's athlete") for leg in _legs(row))
        ]
        if not name and not nation:
            raise WrongValue("the team is not named")
        club = "" if not name or (nation and nation_named(name) == nation) else name
        return TeamRow(nation, sex, club, tuple(runners))


def _is_start_list(race: Located) -> bool:
    """Whether a race has no result yet, only who is in it."""
    said = (row.members.get(key) for row in race.parts if not no_object(row) for key in ("result", "placeInRace"))
    return all(value is None or value == "" for value in said)  # also something damaged is no start list


def _legs(row: Located) -> list[str]:
    """The ids of the runners, in running order."""
    legs = row.members.get("legs")
    if legs is not None and not isinstance(legs, list):
        raise WrongValue("legs is not a list")
    return [text_of({"a leg": leg}, "a leg") for leg in cast("list[object]", legs or [])[:_LEGS]]


def _name_of_athlete(athlete: Mapping[str, object]) -> str:
    return f"{text_of(athlete, 'firstName')} {text_of(athlete, 'lastName')}"


def _place(text: str) -> int | None:
    if text and not _PLACE.fullmatch(text):
        raise WrongValue(f"place {text[:20]!r} is not a place")
    return int(text) if text else None


def _stage(race: Located, round_: Located, title: Title) -> tuple[Round, int | None, str]:
    """Round, heat and section of a race. A round of one race has no heats."""
    written = text_of(round_, "type").casefold()
    of = _ROUNDS.get(written) if written else title.round or Round.FINAL
    if of is None:
        raise WrongValue(f"round {written[:40]!r} is not one of {', '.join(_ROUNDS)}")
    number = text_of(race, "number")
    if len(round_.parts) < 2:
        return of, None, _APART.get(written, "")
    if not _NUMBER.fullmatch(number):
        raise WrongValue(f"race number {number[:20]!r} is not a number, and its round has several races")
    if written == _LETTERED and int(number) <= 8:
        return of, None, "ABCDEFGH"[int(number) - 1]
    return of, int(number), _APART.get(written, "")


def _day(text: str) -> str:
    """A day, which the model also writes as `20240530`."""
    found = _BASIC_DAY.fullmatch(text)
    return "-".join(found.groups()) if found else text


def _age(unit: Located) -> str:
    """The age class of a unit: `U18` for those of at most 17, `35+` for masters; empty for seniors."""
    youngest, oldest = text_of(unit, "minAge"), text_of(unit, "maxAge")
    if _NUMBER.fullmatch(oldest) and int(oldest) <= _OLDEST_JUNIOR:
        return f"U{int(oldest) + 1}"
    return f"{youngest}+" if _NUMBER.fullmatch(youngest) and int(youngest) >= _YOUNGEST_MASTER else ""
