"""Shows a table of an unknown format by its first rows, and guesses which of its columns is which of our own."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from bot.domain.nations import nations
from bot.errors import ImportFileError
from bot.ingest.csv_rows import CsvRows
from bot.ingest.data_files import WrongValue
from bot.ingest.days import NoDay, read_day
from bot.ingest.headers import fold_name, likely_header
from bot.ingest.marks import read_place
from bot.ingest.opening import Document, damage_named, list_files, open_documents
from bot.ingest.terms import read_sex
from bot.ingest.workbooks import is_workbook, sheet_as_csv

_MOST_ROWS = 200
_ENOUGH = 0.8  # of the cells of a column that hold something

# Own column | words in headers. The first words are the surest.
_WORDS = """
athlete|athlete|name|athlete name|full name|competitor|runner|athletes|nom|nombre|nome|naam|navn|namn|atleta|athlet
mark|mark|result|performance|perf|time|final time|net time|chip time|distance|height|points|score|finals|leistung|zeit
mark|resultat|resultado|tempo|temps|tid|marca|marque|ergebnis
place|place|pos|position|rank|pl|#|rk|finish|rang|platz|puesto|posto|plaats|plassering|overall place
event|event|event name|discipline|disziplin|epreuve|prueba|gara|race|evento|onderdeel
sex|sex|gender|m/f|geschlecht|sexe|sexo|sesso|category
date|date|day|race date|datum|fecha|data|jour|dato|event date
nation|nation|nat|country|noc|nationality|ioc|land|pays|pais|nazione|country code|nation code
born|born|dob|date of birth|birth date|birthdate|yob|year of birth|birth year|geburtsdatum|jahrgang|jg|birthday
wind|wind|wind (m/s)|viento|vent|vento|w
round|round|phase|stage|runde|ronda|tour|turno
heat|heat|heat number|race number|lauf|serie
meet|meet|competition|meeting|comp|wettkampf|competicion|meet name|competition name
city|city|town|ort|ville|ciudad|citta|plaats|location
venue|venue|stadium|stadion|facility
team|team|club|affiliation|verein|school
runners|runners|members|team members
section|section|age group|class|age category
combined|combined|combined event
source|source|quelle|url
"""
_FIRST = ("first", "first name", "firstname", "given name", "given names", "givenname", "forename", "vorname", "prenom")
_LAST = ("last", "last name", "lastname", "family name", "familyname", "surname", "nachname", "apellidos", "cognome")
_MARK = re.compile(r"\d{1,3}(?:[:.,'hm]\d{1,2}){1,3}\d?[a-zA-Z]?")


class Peeked(NamedTuple):
    """The first rows of a table: the file, the names of its columns, and cells by column."""

    file: str
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def examples(self, name: str, count: int) -> list[str]:
        """The first different texts of a column."""
        return list(islice(dict.fromkeys(filter(None, self.cells(name))), count))

    def cells(self, name: str) -> list[str]:
        """The cells of a column, without surrounding spaces."""
        index = self.names.index(name)
        return [row[index].strip() for row in self.rows if index < len(row)]


def peek(paths: Sequence[Path], sheet: str) -> Peeked:
    """The first table in these files, folders and archives. Raises ImportFileError if there is none."""
    for file in list_files(paths):
        with damage_named(file.shown):
            for document in open_documents(file, lambda _: None):
                found = _peek_into(document, sheet)
                if found is not None:
                    return found
    raise ImportFileError("There is no table in what you named.", "Name a CSV file or an Excel workbook (.xlsx).")


def guess_columns(table: Peeked) -> dict[str, tuple[str, ...]]:
    """The table's columns by own column, as far as their names or what they hold say it."""
    by_name = {fold_name(name).strip(".:").replace("_", " "): name for name in reversed(table.names) if name}
    found: dict[str, tuple[str, ...]] = {}
    first = next((by_name[word] for word in _FIRST if word in by_name), "")
    last = next((by_name[word] for word in _LAST if word in by_name), "")
    if first and last:
        found["athlete"] = (first, last)
    for line in _WORDS.strip().split("\n"):
        field, *words = line.split("|")
        used = {name for names in found.values() for name in names}
        name = next((by_name[word] for word in words if by_name.get(word, "") and by_name[word] not in used), "")
        if name and field not in found:
            found[field] = (name,)
    for field, fits in _BY_CONTENT:
        used = {name for names in found.values() for name in names}
        likely = (name for name in table.names if name and name not in used and _mostly(table.cells(name), fits))
        name = "" if field in found else next(likely, "")
        if name:
            found[field] = (name,)
    return found


def _peek_into(document: Document, sheet: str) -> Peeked | None:
    if is_workbook(document.start):
        document = sheet_as_csv(document, sheet)
    elif document.packed:
        return None
    names = likely_header(document.head).names
    if len(names) < 2:
        return None
    return Peeked(document.file, names, tuple(islice(_first_rows(document, names), _MOST_ROWS)))


def _first_rows(document: Document, names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for rows in CsvRows(document.lines(), names).blocks():
        for _, row in rows:
            if any(map(str.strip, row)):
                yield tuple(row)


def _mostly(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(map(fits, filled)) >= len(filled) * _ENOUGH


def _is_day(text: str) -> bool:
    try:
        read_day(text)
    except NoDay as why:
        return "may be" in str(why)
    return True


def _is_sex(text: str) -> bool:
    try:
        read_sex(text)
    except WrongValue:
        return False
    return True


def _is_place(text: str) -> bool:
    try:
        return read_place(text)[0] is not None and len(text) < 5
    except WrongValue:
        return False


def _is_name(text: str) -> bool:
    return " " in text and not any(map(str.isdigit, text))


_BY_CONTENT: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("date", _is_day),
    ("sex", _is_sex),
    ("nation", lambda text: text in nations()),
    ("mark", lambda text: _MARK.fullmatch(text) is not None),
    ("athlete", _is_name),
    ("place", _is_place),
)
