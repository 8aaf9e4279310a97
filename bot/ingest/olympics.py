"""Reads results of olympics.com (CSV): every round of an Olympic Games, one competitor of one race in a row."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.domain.event import Sex
from bot.domain.mark import Mark, Status, parse_status
from bot.domain.rows import FileRow, PersonRow, Rejected, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.errors import ImportFileError
from bot.ingest.capitals import unshouted
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.headers import has_columns
from bot.ingest.olympic_stages import Held, Stage, days_held, read_stage, read_update
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP
from bot.ingest.tables import Table
from bot.ingest.teams import read_team
from bot.ingest.terms import Terms, clean, read_sex

_ATHLETICS = "ATH"
_KNOWN_BY = ("event_code", "stage_code", "participant_name", "result_IRM")
_MOST_ROWS = 200_000  # all sports of one Games have about 60,000
_MOST_TEXT = 64 << 20  # characters

_RANK = re.compile(r"(?P<place>[1-9]\d{0,3})(?:\.0*)?", re.ASCII)
_ENDS_IN_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,}(?![^\W\d_])")


class _Cells(NamedTuple):
    """The cells of a row, by the names of their columns; those from `venue` on may be missing."""

    date: str
    stage_code: str
    event_code: str
    event_name: str
    stage: str
    gender: str
    participant_name: str
    participant_country_code: str
    rank: str
    result: str
    result_IRM: str  # noqa: N815 - the column is called so
    venue: str
    participant_code: str
    participant_type: str
    participant_country: str
    discipline_code: str


_NEEDED = _Cells._fields[: _Cells._fields.index("venue")]
_OPTIONAL = _Cells._fields[len(_NEEDED) :]


class OlympicResults:
    """One Games. The file has neither the name of the meet nor the city: the operator gives them."""

    name = "olympics.com results (CSV)"
    needs = Needs(columns=_NEEDED)
    example = (
        f"{','.join(_Cells._fields)}\n"
        "2024-08-10T20:20:45+02:00,ATHW1500M-------------FNL-000100--,ATHW1500M,Women's 1500m,Final,W,EXAMPLE Ann,"
        "GBR,1.0,4:02.11,,Example Stadium,9900001,Person,Great Britain,ATH\n"
    )

    def recognises(self, head: str) -> bool:
        """By the columns of its header."""
        return has_columns(head, _KNOWN_BY)

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each row; other sports are left out. Raises ImportFileError for more rows than a Games has."""
        table = Table(document, _NEEDED, _OPTIONAL, name=self.name)
        found = list(_entries(table, setting.terms))
        updates = [(each.held, each.cells.stage_code, each.updated) for each in found if isinstance(each, _Entry)]
        days, shared = days_held(updates), _shared_places(found)
        for each in found:
            if isinstance(each, Rejected):
                yield each
                continue
            try:
                yield _result(document.file, each, days[each.held], each.rank_key in shared, setting)
            except WrongValue as error:
                yield _rejected(document.file, each.line, each.cells, str(error))


class _Entry(NamedTuple):
    """A row whose race and day of update could be read."""

    line: int
    cells: _Cells
    stage: Stage
    updated: date

    @property
    def held(self) -> Held:
        """The event and the round or part that it was held in."""
        return self.cells.event_code, self.stage.order

    @property
    def rank_key(self) -> tuple[str, str]:
        return self.cells.stage_code, self.cells.rank


def _entries(table: Table, terms: Terms) -> Iterator[_Entry | Rejected]:
    text = 0
    for count, (line, row) in enumerate(table):
        if row is None:
            yield table.rejected(line)
            continue
        cells = _Cells(*row)
        text += sum(map(len, cells))
        if count >= _MOST_ROWS or text > _MOST_TEXT:
            raise ImportFileError(
                f"{table.file} is larger than the results of one Games.", "Split it into files of one Games each."
            )
        sport = cells.discipline_code.strip()
        if sport.upper() not in ("", _ATHLETICS):
            yield table.rejected(line, f"another sport: discipline_code {sport[:20]!r}", left_out=True)
            continue
        try:
            stage = read_stage(cells.event_name, cells.stage, cells.gender, terms)
            yield _Entry(line, cells, stage, read_update(cells.date, terms))
        except WrongValue as error:
            yield table.rejected(line, str(error))


def _shared_places(found: list[_Entry | Rejected]) -> set[tuple[str, str]]:
    """The places that a race gives twice with one mark; given with two marks, they are no tie."""
    marks: dict[tuple[str, str], list[str]] = {}
    for each in found:
        if isinstance(each, _Entry):
            marks.setdefault(each.rank_key, []).append(each.cells.result)
    return {key for key, of in marks.items() if len(of) > 1 and len(set(of)) == 1}


def _result(file: str, entry: _Entry, day: date, tied: bool, setting: Setting) -> ResultRow:
    stage, context = entry.stage, setting.context
    mark, status = _outcome(entry, setting.terms)
    place = _place(entry.cells.rank)
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
        clean(entry.cells.venue, "the venue") or context.venue,
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
    mark, reason = entry.cells.result, entry.cells.result_IRM.strip()
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
    cells, relay = entry.cells, entry.stage.contest.relay
    kind, whose = cells.participant_type.strip(), read_sex(cells.gender)
    if kind and relay != (kind.casefold() == "team"):
        raise WrongValue(f"participant_type {kind[:20]!r} does not fit the {entry.stage.contest.discipline.name}")
    if relay:
        return read_team(cells.participant_name, cells.participant_country_code, whose, cells.participant_country)
    if whose is Sex.MIXED:
        raise WrongValue(f"gender {cells.gender[:20]!r} is of mixed relays, not of an athlete")
    person = terms.person(given_name_first(cells.participant_name), cells.participant_country_code, cells.gender, "")
    # Each Games numbers its participants anew.
    code = cells.participant_code.strip()
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


def _rejected(file: str, line: int, cells: _Cells, reason: str) -> Rejected:
    return Rejected(file, line, reason, ", ".join(cells)[:200])
