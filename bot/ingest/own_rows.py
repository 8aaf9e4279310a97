"""Reads rows of the project's own columns: what people write in each, and what becomes of it."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.disciplines import counts_from_indoors
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import Mark, Status
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import SOME_COMBINED, EntryRow, PersonRow, RecordRow, ResultRow, TeamRow
from bot.domain.scope import AREAS, SCOPES_FIRST
from bot.domain.source import SourceKind
from bot.ingest.data_files import WrongValue
from bot.ingest.marks import read_place, read_status
from bot.ingest.reasons import NOT_FROM_INDOORS, NOTHING_TO_KEEP, OVER, RELAY_ENTRY, LeftOut
from bot.ingest.record_lists import type_and_status
from bot.ingest.teams import nation_named
from bot.ingest.terms import Contest, Terms, clean, read_nation, read_sex

_WHO = ("athlete", "sex", "event", "mark", "date", "source")
_WHERE = ("nation", "born", "short_track", "meet", "venue", "city", "country")
RESULT_COLUMNS = (*_WHO, "place")
RESULT_OPTIONAL = (*_WHERE, "round", "heat", "wind", "split", "section", "team", "runners", "combined")
RECORD_COLUMNS = (*_WHO, "type", "scope")
RECORD_OPTIONAL = (*_WHERE, "status", "set_indoors")

ENTRY_COLUMNS = ("athlete", "sex", "event", "meet", "city", "date", "start", "source")
ENTRY_OPTIONAL = ("zone", "nation", "born", "short_track", "venue", "country")

_YES_OR_NO = {
    **dict.fromkeys(("", "no", "n", "false", "0", "outdoor", "outdoors"), False),
    **dict.fromkeys(("yes", "y", "true", "1", "indoor", "indoors", "short track"), True),
}
_ROUNDS = {
    "": Round.FINAL,
    **dict.fromkeys(("f", "final", "finals", "timed final", "timed finals"), Round.FINAL),
    **dict.fromkeys(("sf", "s", "semi", "semis", "semifinal", "semifinals"), Round.SEMI_FINAL),
    **dict.fromkeys(("semi final", "semi finals"), Round.SEMI_FINAL),
    **dict.fromkeys(("qf", "quarter", "quarterfinal", "quarterfinals"), Round.QUARTER_FINAL),
    **dict.fromkeys(("quarter final", "quarter finals"), Round.QUARTER_FINAL),
    **dict.fromkeys(("h", "ht", "heat", "heats", "prelim", "prelims"), Round.HEAT),
    **dict.fromkeys(("q", "qual", "qualification", "qualifying", "qualification round"), Round.QUALIFICATION),
}
_ROUND = re.compile(r"(?P<words>[a-z -]*?)[ -]?(?P<heat>[0-9]{1,3})?")
_HEAT = re.compile(r"(?:heat|ht|h|race|r)?[ .]?0?(?P<heat>[1-9][0-9]{0,2})(?:\.0)?", re.IGNORECASE)
_BETWEEN_RUNNERS = re.compile(r"\s*[/;]\s*")
_MOST_RUNNERS = 12
_START = re.compile(r"(?P<hour>[0-2]?[0-9])[:.h](?P<minute>[0-5][0-9])(?::[0-5][0-9])?")


def read_result(file: str, line: int, cells: Mapping[str, str], terms: Terms, source: str) -> ResultRow:
    """The result in a row; `cells` has all RESULT_COLUMNS and RESULT_OPTIONAL. Raises WrongValue."""
    contest = _contest(cells, terms)
    place, tied, mark, status = _placing(cells, contest, terms)
    in_round, heat = _round_and_heat(cells)
    if contest.relay:
        competitor: PersonRow | TeamRow = _team(cells, contest, terms)
    else:
        competitor = terms.person(cells["athlete"], _nation(cells["nation"]), cells["sex"], cells["born"])
    return ResultRow(
        file,
        line,
        competitor,
        contest.short_track if _on_short_track(cells, contest) else contest.outdoors,
        in_round,
        heat,
        _day(cells, terms),
        cells["meet"],
        cells["venue"],
        cells["city"],
        _nation(cells["country"], "country"),
        place,
        tied,
        mark,
        status,
        terms.wind(cells["wind"]),
        _yes("split", cells),
        cells["section"],
        SourceKind.OWN,
        source,
        _combined(cells, terms),
    )


def read_record(file: str, line: int, cells: Mapping[str, str], terms: Terms, source: str) -> RecordRow:
    """The record in a row; a relay's is held by the team that `athlete` names.

    `cells` has all RECORD_COLUMNS and RECORD_OPTIONAL.
    """
    contest = _contest(cells, terms)
    holder: PersonRow | TeamRow
    if contest.relay:
        holder = _team({**cells, "team": "", "runners": ""}, contest, terms)
    else:
        holder = terms.person(cells["athlete"], _nation(cells["nation"]), cells["sex"], cells["born"])
    mark, _ = terms.outcome(cells["mark"], contest)
    if mark is None:
        raise WrongValue("mark is missing; a record needs one")
    event = contest.short_track if _on_short_track(cells, contest) else contest.outdoors
    on = _day(cells, terms)
    written = _one_of("type", cells["type"].upper(), tuple(RecordType))
    kind, status = type_and_status(RecordType(written), event)
    if cells["status"]:
        status = RecordStatus(_one_of("status", cells["status"].casefold(), tuple(RecordStatus)))
    return RecordRow(
        file,
        line,
        kind,
        _scope(cells["scope"]),
        status,
        holder,
        event,
        mark,
        on,
        cells["meet"],
        cells["venue"],
        cells["city"],
        _nation(cells["country"], "country"),
        SourceKind.OWN,
        source,
        _set_indoors(cells, event, on),
    )


def read_entry(file: str, line: int, cells: Mapping[str, str], terms: Terms, source: str) -> EntryRow:
    """The entry in a row of a start list; `cells` has all ENTRY_COLUMNS and ENTRY_OPTIONAL.

    Raises LeftOut for a team, and for an event that is over.
    """
    contest = _contest(cells, terms)
    if contest.relay:
        raise LeftOut(RELAY_ENTRY)
    if not cells["meet"]:
        raise WrongValue("meet is missing")
    first, last = _days_ahead(cells["date"], terms)
    if terms.is_over(last):
        raise LeftOut(OVER)
    return EntryRow(
        file,
        line,
        terms.person(cells["athlete"], _nation(cells["nation"]), cells["sex"], cells["born"]),
        contest.short_track if _on_short_track(cells, contest) else contest.outdoors,
        first,
        last,
        _starts(cells, first, last),
        cells["meet"],
        cells["venue"],
        cells["city"],
        _nation(cells["country"], "country"),
        SourceKind.OWN,
        source,
    )


def _days_ahead(text: str, terms: Terms) -> tuple[date, date]:
    """The day of the event, or the first and the last day of its meet, joined by `/`."""
    if not text:
        raise WrongValue("date is missing; of a meet whose programme is not known give its days: 2027-08-03/2027-08-08")
    first, _, last = text.partition("/")
    days = terms.day_ahead(first.strip()), terms.day_ahead(last.strip() or first.strip())
    if days[0] > days[1]:
        raise WrongValue(f"date {text[:40]!r} ends before it begins")
    return days


def _starts(cells: Mapping[str, str], first: date, last: date) -> datetime | None:
    """The start on a day, on the clocks of a zone. Raises WrongValue for a time without a zone or a day."""
    text, name = cells["start"], cells["zone"]
    if not text:
        return None
    found = _START.fullmatch(text)
    if found is None or int(found["hour"]) > 23:
        raise WrongValue(f"start {text[:20]!r} is no time of day; write it like 19:35")
    if first != last:
        raise WrongValue(f"start {text[:20]!r} is of no day: the date gives several")
    if not name:
        raise WrongValue("zone is missing: a start needs the zone of its clock, as Europe/Oslo")
    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise WrongValue(f"zone {name[:40]!r} is not known; write it like Europe/Oslo") from None
    return datetime.combine(first, time(int(found["hour"]), int(found["minute"])), zone)


def named_cells(cells: tuple[str, ...], columns: tuple[str, ...]) -> dict[str, str]:
    """The cells by column, without surrounding spaces. Raises WrongValue for one that is too long or unprintable."""
    return {name: clean(cell, name) for name, cell in zip(columns, cells, strict=True)}


def _contest(cells: Mapping[str, str], terms: Terms) -> Contest:
    if not cells["event"]:
        raise WrongValue("event is missing")
    if not cells["sex"]:
        raise WrongValue("sex is missing; write M or W, and X for a mixed relay")
    contest = terms.contest(cells["event"], cells["sex"])
    if contest.outdoors.sex is not read_sex(cells["sex"]):
        raise WrongValue(f"event {cells['event'][:40]!r} is not of the sex {cells['sex'][:20]!r} beside it")
    return contest


def _placing(
    cells: Mapping[str, str], contest: Contest, terms: Terms
) -> tuple[int | None, bool, Mark | None, Status | None]:
    """Place, whether shared, mark and status; the column `place` may hold the status."""
    said = read_status(cells["place"], contest.discipline) if cells["place"] else None
    place, tied = (None, False) if said else read_place(cells["place"])
    mark, status = terms.outcome(cells["mark"], contest)
    if said is Status.DISQUALIFIED:
        mark, status = None, said
    elif said and mark is not None:
        raise WrongValue(f"place {cells['place'][:20]!r} says that there is no mark, but the mark is {mark.text!r}")
    elif said:
        status = status or said
    if place is None and mark is None and status is None:
        raise WrongValue(NOTHING_TO_KEEP)
    return place, tied, mark, status


def _day(cells: Mapping[str, str], terms: Terms) -> date:
    if not cells["date"]:
        raise WrongValue("date is missing")
    return terms.day(cells["date"])


def _team(cells: Mapping[str, str], contest: Contest, terms: Terms) -> TeamRow:
    """The team of a relay row: `team` names it, or `athlete` where `team` is empty; a nation's name is no club's."""
    name, runners = cells["team"] or cells["athlete"], cells["runners"]
    if cells["team"] and not runners and _BETWEEN_RUNNERS.search(cells["athlete"]):
        runners = cells["athlete"]
    named = nation_named(name)
    nation = _nation(cells["nation"]) or named
    if not name and not nation:
        raise WrongValue("team is missing: a relay is run by a team of a nation or a club")
    names = [each for each in _BETWEEN_RUNNERS.split(runners) if each] if runners else []
    if len(names) > _MOST_RUNNERS:
        raise WrongValue(f"runners {runners[:40]!r} are more than {_MOST_RUNNERS}")
    sex = contest.outdoors.sex or Sex.MIXED
    of_nation = not name or (named != "" and named == nation)
    club = "" if of_nation else name
    return TeamRow(nation, sex, club, tuple(terms.person(each, nation if of_nation else "", sex, "") for each in names))


def _combined(cells: Mapping[str, str], terms: Terms) -> str:
    """The code of the combined event that the race is part of; `yes` does not say of which."""
    text = cells["combined"]
    if text.casefold() in _YES_OR_NO:
        return SOME_COMBINED if _YES_OR_NO[text.casefold()] else ""
    contest = terms.contest(text, cells["sex"])
    if contest.discipline.kind is not Kind.COMBINED:
        raise WrongValue(f"combined {text[:40]!r} is no combined event; write decathlon or heptathlon, yes or no")
    return contest.discipline.code


def _set_indoors(cells: Mapping[str, str], event: Event, on: date) -> bool:
    """Whether a record outdoors was set indoors."""
    said = _yes("set_indoors", cells)
    if said and not counts_from_indoors(event, on):
        raise WrongValue(NOT_FROM_INDOORS)
    return said


def _on_short_track(cells: Mapping[str, str], contest: Contest) -> bool:
    return _yes("short_track", cells) or contest.said_short_track


def _yes(column: str, cells: Mapping[str, str]) -> bool:
    value = cells[column].casefold()
    if value not in _YES_OR_NO:
        raise WrongValue(f"{column} {value[:20]!r} is neither yes nor no")
    return _YES_OR_NO[value]


def _round_and_heat(cells: Mapping[str, str]) -> tuple[Round, int | None]:
    """The round and the number of the race within it, which may stand in either column: `Heat 2`."""
    text = cells["round"].casefold()
    parts = _ROUND.fullmatch(text)
    words = parts["words"].replace("-", " ").strip() if parts else text
    if parts is None or words not in _ROUNDS or (parts["heat"] and not words):
        raise WrongValue(f"round {text[:40]!r} is none of {', '.join(Round)}")
    heat = _heat(cells["heat"])
    said = int(parts["heat"]) if parts["heat"] else None
    if heat is not None and said is not None and said != heat:
        raise WrongValue(f"heat {cells['heat'][:20]!r} is another than in the round {cells['round'][:40]!r}")
    return _ROUNDS[words], heat if heat is not None else said or None


def _heat(text: str) -> int | None:
    if not text:
        return None
    parts = _HEAT.fullmatch(text)
    if parts is None:
        raise WrongValue(f"heat {text[:20]!r} is not a number")
    return int(parts["heat"])


def _one_of(column: str, text: str, known: tuple[str, ...]) -> str:
    if text not in known:
        raise WrongValue(f"{column} {text[:40]!r} is none of {', '.join(known)}")
    return text


def _nation(text: str, column: str = "nation") -> str:
    """The code of a nation that is written as code or name."""
    found = nation_named(text)
    if found or not text:
        return found
    try:
        return read_nation(text.upper() if len(text) == 3 else text)
    except WrongValue:
        raise WrongValue(f"{column} {text[:40]!r} is not a three-letter code") from None


def _scope(text: str) -> str:
    if text.casefold() in (*SCOPES_FIRST, *AREAS):
        return text.casefold()
    if not text:
        raise WrongValue("scope is missing")
    return _nation(text, "scope")
