"""Reads record lists and season's leads of TAF, the German timing suite: CSV with semicolons and own event codes."""

from collections.abc import Iterator

from bot.domain.race import Round
from bot.domain.record import RecordType
from bot.domain.rows import UNKNOWN_HEAT, FileRow, PersonRow, RecordRow, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.headers import has_columns
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP
from bot.ingest.record_lists import type_and_status, with_pending
from bot.ingest.tables import Table
from bot.ingest.teams import read_team
from bot.ingest.terms import Terms, clean, read_nation, read_sex

_COLUMNS = (
    "Code", "Type", "Discipline", "Class", "Result", "Wind", "Venue", "Venue Country", "Environment", "Date",
    "Firstname", "Lastname", "Nation", "YOB", "Sex",
)  # fmt: skip
_WA_ID = "WorldathleticsId"
_PARA_COLUMNS = ("Code", "Typ", "Klasse", "Bewerb", "Leistung")
_AREAS = {"1": "europe", "2": "north-america", "3": "south-america", "4": "africa", "5": "asia", "6": "oceania"}
_LEADS = ("WL", "AL", "NL", "EL", "DL")


class TafLists:
    """World, area and national records, and season's leads; a lead is a result without place and round."""

    name = "TAF record list or season's leads (CSV)"
    needs = Needs(columns=_COLUMNS)
    example = (
        "Code;Type;Discipline;Class;Result;Wind;Venue;Venue Country;Environment;Date;"
        "Firstname;Lastname;Nation;YOB;Sex\n"
        "WL;;1K5;W;4:02,11;;Leeds;GBR;Outdoor;30.05.2024;Ann;Example;GBR;1999;W\n"
    )

    def recognises(self, head: str) -> bool:
        """By the columns of its header."""
        return has_columns(head, _COLUMNS)

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A record, or a result for a lead, of a team in a relay; records of age classes are left out."""
        yield from with_pending(_rows(Table(document, _COLUMNS, (_WA_ID,)), setting))


class TafParaLists:
    """Para records; the store has no classes, so none is taken."""

    name = "TAF para record list (CSV)"
    needs = Needs(columns=_PARA_COLUMNS)
    example = "Code;Typ;Klasse;Bewerb;Leistung\nWR;R;T54;1K5;3:10,00\n"

    def recognises(self, head: str) -> bool:
        """By the columns of its header."""
        return has_columns(head, _PARA_COLUMNS)

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """All rows are left out."""
        table = Table(document, _PARA_COLUMNS)
        for line, cells in table:
            if cells is None:
                yield table.rejected(line)
            else:
                yield table.rejected(line, "a para record: the store has no classes yet", left_out=True)


def _rows(table: Table, setting: Setting) -> Iterator[FileRow]:
    for line, cells in table:
        if cells is None:
            yield table.rejected(line)
            continue
        try:
            row = _read_row(table.file, line, cells, setting)
        except WrongValue as error:
            yield table.rejected(line, str(error))
            continue
        yield table.rejected(line, row, left_out=True) if isinstance(row, str) else row


def _read_row(file: str, line: int, cells: tuple[str, ...], setting: Setting) -> ResultRow | RecordRow | str:
    """The record or result of a row, or why it is left out."""
    code, area, discipline, age, text, wind, venue, country, where, day, first, last, nation, born, sex, wa_id = cells
    terms = setting.terms
    contest = terms.taf_code(discipline, sex)
    if code not in _LEADS and (code[2:] or len(age) > 1):
        return "a record of an age class: the store keeps those of seniors"
    mark, _ = terms.outcome(text, contest)
    if mark is None:
        raise WrongValue(NOTHING_TO_KEEP)
    event = contest.short_track if where.strip() == "Indoor" else contest.outdoors
    on, place = terms.day(day), clean(venue, "the venue")
    holder: PersonRow | TeamRow
    if contest.relay:
        holder = read_team(f"{first} {last}", nation, event.sex or read_sex(sex))
    else:
        holder = _athlete(f"{first} {last}", nation, sex, born, wa_id, terms)
    if code in _LEADS:
        speed = terms.wind(wind)
        return ResultRow(
            file, line, holder, event, Round.FINAL, UNKNOWN_HEAT, on, "", place, "", country, None, False, mark,
            None, speed, split=False, kind=SourceKind.RECORDS,
        )  # fmt: skip
    kind, status = type_and_status(_kind(code), event)
    return RecordRow(
        file, line, kind, _scope(code, area), status, holder, event, mark, on, "", "", place, country,
        SourceKind.RECORDS,
    )  # fmt: skip


def _athlete(name: str, nation: str, sex: str, born: str, wa_id: str, terms: Terms) -> PersonRow:
    person = terms.person(name, nation, sex, born)
    return person._replace(supplier_id=f"world-athletics:{wa_id.partition('.')[0]}") if wa_id else person


def _kind(code: str) -> RecordType:
    try:
        return RecordType(code)
    except ValueError:
        raise WrongValue(f"code {code[:20]!r} is none of WR, AR, NR, OR, {', '.join(_LEADS)}") from None


def _scope(code: str, area: str) -> str:
    """The scope of a record; areas have numbers, nations codes."""
    if code == RecordType.AREA_RECORD:
        if area not in _AREAS:
            raise WrongValue(f"area {area[:20]!r} is none of {', '.join(_AREAS)}")
        return _AREAS[area]
    if code == RecordType.NATIONAL_RECORD:
        return read_nation(area) or _missing_nation()
    if code == RecordType.CHAMPIONSHIP_RECORD:
        raise WrongValue("the list does not say of which championships it is the record")
    return "olympic" if code == RecordType.OLYMPIC_RECORD else "world"


def _missing_nation() -> str:
    raise WrongValue("the nation of a national record is missing")
