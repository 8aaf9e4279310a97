"""Reads results of olympics.com (CSV): every round of an Olympic Games, one competitor of one race in a row."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from bot.domain.event import Kind, Sex
from bot.domain.mark import Mark, Status, parse_status
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT, FileRow, PersonRow, Rejected, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.errors import ImportFileError
from bot.ingest.capitals import unshouted
from bot.ingest.combined import PARTS
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP
from bot.ingest.tables import Table
from bot.ingest.teams import read_team
from bot.ingest.terms import Contest, Terms, clean, read_sex

_COLUMNS = (
    "date", "stage_code", "event_code", "event_name", "stage", "gender", "venue", "participant_code",
    "participant_name", "participant_type", "participant_country_code", "participant_country", "rank", "result",
    "result_IRM",
)  # fmt: skip
_SPORT = "discipline_code"
_ATHLETICS = "ATH"
_KNOWN_BY = ("event_code", "stage_code", "participant_name", "result_IRM")
_MOST_ROWS = 200_000  # all sports of one Games have about 60,000
_MOST_TEXT = 64 << 20  # characters

_STAGE = re.compile(
    r"(?P<what>.+?)(?:(?: - (?:Heat|Race|Group|Pool))? (?:(?P<number>\d{1,2})|(?P<letter>[A-Z])))?", re.ASCII
)
_ROUNDS = {
    "final": Round.FINAL,
    "final results": Round.FINAL,
    "semi-final": Round.SEMI_FINAL,
    "semi-finals": Round.SEMI_FINAL,
    "semifinal": Round.SEMI_FINAL,
    "quarter-final": Round.QUARTER_FINAL,
    "quarter-finals": Round.QUARTER_FINAL,
    "quarterfinal": Round.QUARTER_FINAL,
    "repechage": Round.QUARTER_FINAL,
    "round 2": Round.QUARTER_FINAL,
    "round 1": Round.HEAT,
    "heats": Round.HEAT,
    "qualification": Round.QUALIFICATION,
    "qualifying": Round.QUALIFICATION,
    "preliminary round": Round.QUALIFICATION,
    "preliminaries": Round.QUALIFICATION,
}
_SECTIONS = {"repechage": "rr"}  # as all-time lists call it
_ONE_RACE = (Round.FINAL, Round.QUALIFICATION)
_AFTER_ALL_PARTS = 100
_RANK = re.compile(r"(?P<place>[1-9]\d{0,3})(?:\.0*)?", re.ASCII)
_NIGHT_ENDS = 5  # o'clock: no session begins earlier, so an update before is of the evening before
_ENDS_IN_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,}(?![^\W\d_])")


class OlympicResults:
    """One Games. The file has neither the name of the meet nor the city: the operator gives them."""

    name = "olympics.com results (CSV)"
    needs = Needs(columns=_COLUMNS)
    example = (
        f"{','.join((*_COLUMNS, _SPORT))}\n"
        "2024-08-10T20:20:45+02:00,ATHW1500M-------------FNL-000100--,ATHW1500M,Women's 1500m,Final,W,Example Stadium,"
        "9900001,EXAMPLE Ann,Person,GBR,Great Britain,1.0,4:02.11,,ATH\n"
    )

    def recognises(self, head: str) -> bool:
        """By the columns of its header."""
        return {cell.strip() for cell in head.partition("\n")[0].split(",")}.issuperset(_KNOWN_BY)

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each row; other sports are left out. Raises ImportFileError for more rows than a Games has."""
        table = Table(document, _COLUMNS, (_SPORT,))
        found = list(_entries(table, setting.terms))
        days, shared = _days([each for each in found if isinstance(each, _Entry)]), _shared_places(found)
        for each in found:
            if isinstance(each, Rejected):
                yield each
                continue
            try:
                yield _result(document.file, each, days[each.held], each.rank_key in shared, setting)
            except WrongValue as error:
                yield _rejected(document.file, each.line, each.cells, str(error))


class _Stage(NamedTuple):
    """What a row says of its race. `order` is that of the rounds, or of the parts of a combined event."""

    contest: Contest
    round: Round
    heat: int | None
    section: str
    combined: str
    order: int


class _Entry(NamedTuple):
    """A row whose race and day of update could be read."""

    line: int
    cells: tuple[str, ...]
    stage: _Stage
    updated: date

    @property
    def held(self) -> tuple[str, int]:
        """The event and the round or part that it was held in."""
        return self.cells[2], self.stage.order

    @property
    def rank_key(self) -> tuple[str, str]:
        return self.cells[1], self.cells[12]


def _entries(table: Table, terms: Terms) -> Iterator[_Entry | Rejected]:
    text = 0
    for count, (line, cells) in enumerate(table):
        if cells is None:
            yield table.rejected(line)
            continue
        text += sum(map(len, cells))
        if count >= _MOST_ROWS or text > _MOST_TEXT:
            raise ImportFileError(
                f"{table.file} is larger than the results of one Games.", "Split it into files of one Games each."
            )
        if cells[-1].strip().upper() not in ("", _ATHLETICS):
            yield table.rejected(line, f"another sport: {_SPORT} {cells[-1].strip()[:20]!r}", left_out=True)
            continue
        try:
            yield _Entry(line, cells, _read_stage(cells[3], cells[4], cells[5], terms), _updated(cells[0], terms))
        except WrongValue as error:
            yield table.rejected(line, str(error))


def _read_stage(event: str, stage: str, sex: str, terms: Terms) -> _Stage:
    contest = terms.contest(event, sex)
    parts = _STAGE.fullmatch(clean(stage, "the stage"))
    if parts is None:
        raise WrongValue("the stage is missing")
    what = parts["what"].casefold()
    # `Semi-Final 2` has its number without a word before it, `Round 1` is no first heat.
    of = _ROUNDS.get(stage.strip().casefold())
    number, letter = (None, None) if of else (parts["number"], parts["letter"])
    of = of or _ROUNDS.get(what)
    heat = int(number) if number else None
    if contest.discipline.kind is Kind.COMBINED and of is None:
        return _part_of(contest, parts["what"], sex, heat, letter or "", terms)
    if of is None:
        raise WrongValue(f"stage {stage.strip()[:40]!r} is not a round")
    if heat is None and of not in _ONE_RACE:
        heat = UNKNOWN_HEAT
    total = contest.discipline.kind is Kind.COMBINED
    section = " ".join(filter(None, (_SECTIONS.get(what, ""), letter)))
    return _Stage(contest, of, heat, section, "", _AFTER_ALL_PARTS if total else of.order)


def _part_of(combined: Contest, name: str, sex: str, heat: int | None, group: str, terms: Terms) -> _Stage:
    contest, code = terms.contest(name, sex), combined.discipline.code
    parts = PARTS.get(code, ())
    if contest.discipline.code not in parts:
        raise WrongValue(f"stage {name[:40]!r} is not a part of the {combined.discipline.name.casefold()}")
    return _Stage(contest, Round.FINAL, heat, group, code, parts.index(contest.discipline.code))


@lru_cache(maxsize=1 << 12)
def _updated(text: str, terms: Terms) -> date:
    """The local day of an update; one in the small hours belongs to the session of the evening before."""
    written = text.strip()
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return terms.day(text)
    day = terms.day(moment.date().isoformat())
    is_late = moment.hour < _NIGHT_ENDS and len(written) > len("2024-08-06")
    return day - timedelta(days=1) if is_late else day


def _days(entries: list[_Entry]) -> dict[tuple[str, int], date]:
    """The day of each round or part: the file has the day of the last update, which may come days later.

    All races of one round are held on one day, so the first update of any of them counts. A round is not later than
    the next one, nor the score of a combined event than its last part. The rows of one race have one update; a
    misprint in one of them changes nothing.
    """
    updates: dict[tuple[tuple[str, int], str], Counter[date]] = {}
    for entry in entries:
        updates.setdefault((entry.held, entry.cells[1]), Counter())[entry.updated] += 1
    days: dict[tuple[str, int], date] = {}
    for (held, _), counts in updates.items():
        days[held] = min(days.get(held, date.max), counts.most_common(1)[0][0])
    latest: dict[str, date] = {}
    last_parts: dict[str, date] = {}
    for event, order in sorted(days, reverse=True):
        if order != _AFTER_ALL_PARTS:
            last_parts.setdefault(event, days[event, order])
        latest[event] = days[event, order] = min(days[event, order], latest.get(event, date.max))
    for event, day in last_parts.items():
        if (event, _AFTER_ALL_PARTS) in days:
            days[event, _AFTER_ALL_PARTS] = min(days[event, _AFTER_ALL_PARTS], day)
    return days


def _shared_places(found: list[_Entry | Rejected]) -> set[tuple[str, str]]:
    """The places that a race gives twice with one mark; given with two marks, they are no tie."""
    marks: dict[tuple[str, str], list[str]] = {}
    for each in found:
        if isinstance(each, _Entry):
            marks.setdefault(each.rank_key, []).append(each.cells[13])
    return {key for key, of in marks.items() if len(of) > 1 and len(set(of)) == 1}


def _result(file: str, entry: _Entry, day: date, tied: bool, setting: Setting) -> ResultRow:
    _, _, _, _, _, _, venue, _, _, _, _, _, rank, _, _, _ = entry.cells
    stage, context = entry.stage, setting.context
    mark, status = _outcome(entry, setting.terms)
    place = _place(rank)
    if place is None and mark is None and status is None:
        raise WrongValue(NOTHING_TO_KEEP)
    return ResultRow(
        file,
        entry.line,
        _competitor(entry, day, setting.terms),
        stage.contest.outdoors,
        stage.round,
        stage.heat,
        day,
        context.meet,
        clean(venue, "the venue") or context.venue,
        context.city,
        context.country,
        place,
        tied and place is not None,
        mark,
        status,
        None,
        split=False,
        section=stage.section,
        kind=SourceKind.MEET,
        combined=stage.combined,
    )


def _outcome(entry: _Entry, terms: Terms) -> tuple[Mark | None, Status | None]:
    mark, reason = entry.cells[13], entry.cells[14].strip()
    if not reason:
        return terms.outcome(mark, entry.stage.contest)
    status = parse_status(reason)
    if status is None:
        raise WrongValue(f"result_IRM {reason[:20]!r} is none of DNS, DNF, DQ, NM")
    return None, status


def _place(rank: str) -> int | None:
    if not rank.strip():
        return None
    parts = _RANK.fullmatch(rank.strip())
    if parts is None:
        raise WrongValue(f"rank {rank[:20]!r} is not a place")
    return int(parts["place"])


def _competitor(entry: _Entry, day: date, terms: Terms) -> PersonRow | TeamRow:
    _, _, _, _, _, sex, _, code, name, kind, nation, country, _, _, _, _ = entry.cells
    relay, whose = entry.stage.contest.relay, read_sex(sex)
    if relay != (kind.strip().casefold() == "team"):
        raise WrongValue(f"participant_type {kind[:20]!r} does not fit the {entry.stage.contest.discipline.name}")
    if relay:
        return read_team(name, nation, whose, country.strip())
    if whose is Sex.MIXED:
        raise WrongValue(f"gender {sex[:20]!r} is of mixed relays, not of an athlete")
    person = terms.person(given_name_first(name), nation, sex, "")
    # Each Games numbers its participants anew.
    code = code.strip()
    return person._replace(supplier_id=f"olympics.com {day.year}:{code}" if code.strip("0") else "")


def given_name_first(name: str) -> str:
    """`CHEPTEGEI Joshua` as `Joshua Cheptegei`: the words up to the last one in capitals are the family name.

    `De GRASSE Andre` is Andre De Grasse, `McSWEYN Stewart` is Stewart McSweyn, `ALLEN CJ` is CJ Allen. A name of one
    word stays as it is.
    """
    words = name.split()
    last = max((index for index, word in enumerate(words) if _lowered(word) != word), default=-1)
    if last == len(words) - 1 > 0 and len(words[last]) <= 2:
        last -= 1  # initials
    family, given = unshouted(" ".join(words[: last + 1])), " ".join(words[last + 1 :])
    return f"{unshouted(given)} {_lowered(family)}".strip()


def _lowered(name: str) -> str:
    """The name with only the first letter of what ends in capitals kept: `McSweyn` for `McSWEYN`."""
    return _ENDS_IN_CAPITALS.sub(lambda found: found[0].capitalize(), name)


def _rejected(file: str, line: int, cells: tuple[str, ...], reason: str) -> Rejected:
    return Rejected(file, line, reason, ", ".join(cells)[:200])
