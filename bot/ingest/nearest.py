"""Says of a file that no format reads what it looks like, what is missing, and what to do."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.errors import ImportFileError
from bot.ingest.formats import Format
from bot.ingest.headers import first_names, fold_name, fold_names, likely_header
from bot.ingest.opening import LONGEST_HEAD, Document
from bot.ingest.tables import says_missing

_COLUMNS = '--columns "athlete=Name,mark=Time,…", or let --columns ask show them.'
_LIST = "`bell-lap formats` lists what can be imported, with an example of each."
_FEWEST_ALIKE = 2  # columns of a table
_FAR = 0.15  # of what a format needs; one that shares less is not worth naming
_NEAR = 0.4  # of what a format needs; a file with more of it looks like one
_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)  # some samples have them
_KEY = re.compile(r'"([^"\\]{1,60})"\s*:')
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_SHOWN = 8  # columns or keys

# How files of other kinds begin, what they are called, and what to do.
_BINARY = (
    (b"%PDF", "a PDF", "Copy its table into a spreadsheet, or ask the organiser for the file behind it."),
    (b"\xd0\xcf\x11\xe0", "an old or locked Excel workbook (.xls)", "Save it as .xlsx without a password, or as CSV."),
    (b"PK\x03\x04", "an archive within an archive, or a document of another program", "Save it as .xlsx or CSV."),
    (b"SQLite format 3", "a SQLite database", "Export its table of results as CSV."),
    (b"PAR1", "a Parquet file", "Save it as CSV."),
    (b"\x89PNG", "a picture", "Type its table into a spreadsheet, and name the source."),
    (b"\xff\xd8\xff", "a picture", "Type its table into a spreadsheet, and name the source."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it, and import the folder."),
    (b"Rar!", "a RAR archive", "Unpack it, and import the folder."),
)
_TEXT = (
    (re.compile(r"hy-?tek|meet manager", re.IGNORECASE), "a Hy-Tek report", "Export it as CSV or .lif."),
    (
        re.compile(r"\A\s*(?:<!--|<!doctype html|<(?:html|head|body|table|div|p|meta)\b)", re.IGNORECASE),
        "a web page",
        "Copy its table into a spreadsheet.",
    ),
    (re.compile(r"\A\s*<(?:\?xml|[a-z]+[ >])", re.IGNORECASE), "XML", "Export it as CSV."),
    (re.compile(r"\A\s*\{\\rtf"), "a text document (RTF)", "Save its table as CSV."),
)


def refusal(document: Document, formats: Iterable[Format]) -> ImportFileError:
    """The error for a file that no format reads: the nearest format and what is missing of it, or what it is."""
    if b"mimetypeapplication/vnd.oasis" in document.start[:200]:
        return ImportFileError(f"{document.file} is an OpenDocument file.", "Save it as .xlsx or CSV.")
    for start, what, tip in _BINARY:
        if document.start.startswith(start):
            return ImportFileError(f"{document.file} is {what}, which cannot be imported.", tip)
    head = document.head
    if document.packed:
        return ImportFileError(f"{document.file} is an archive within an archive.", "Unpack it, and import the folder.")
    if len(_NO_TEXT.findall(head)) > len(head) // 100:
        return ImportFileError(f"{document.file} is no text.", f"Export it as CSV. {_LIST}")
    if not head.strip():
        return ImportFileError(f"{document.file} is empty.", "Fetch or export it again.")
    if head.lstrip().startswith(("{", "[")):
        return _of_json(document, head, formats)
    for pattern, what, tip in _TEXT:
        if pattern.search(head[:2000]):
            return ImportFileError(f"{document.file} looks like {what}, which cannot be imported.", f"{tip} {_LIST}")
    return _of_table(document.file, head, formats)


def _of_json(document: Document, head: str, formats: Iterable[Format]) -> ImportFileError:
    file = document.file
    broken = _fault_of_json(head) if len(document.start) < LONGEST_HEAD else ""
    if broken:
        return ImportFileError(f"{file} is JSON that is damaged or cut off: {broken}.", "Fetch or export it again.")
    keys = tuple(dict.fromkeys(_KEY.findall(head)))
    near, likeness = _nearest(frozenset(keys), ((each, frozenset(each.needs.keys)) for each in formats))
    what = f"{file} is JSON of no format that can be imported{f', with the keys {_listed(keys)}' if keys else ''}"
    if near is None:
        return ImportFileError(f"{what}.", _LIST)
    missing = [key for key in near.needs.keys if key not in keys]
    if not missing:
        return ImportFileError(f"{file} has the keys of {near.name}, but not in their places.", _LIST)
    plural = len(missing) > 1
    said = f"{near.name}, but the key{'s' * plural} {_listed(missing)} {'are' if plural else 'is'} missing."
    return ImportFileError(f"{file} looks like {said}" if likeness >= _NEAR else f"{what}; nearest is {said}", _LIST)


def _fault_of_json(text: str) -> str:
    """What is wrong with a whole JSON text, and in which line; empty if nothing is."""
    try:
        json.loads(_COMMENT.sub("", text), parse_int=str)
    except json.JSONDecodeError as error:
        return f"{error.msg} in line {error.lineno}"
    except RecursionError:
        return "it is nested too deeply"
    return ""


def _of_table(file: str, head: str, formats: Iterable[Format]) -> ImportFileError:
    names = likely_header(head).names
    if len(names) < _FEWEST_ALIKE:
        return ImportFileError(f"{file} is text of no format that can be imported.", _LIST)
    has = fold_names(names)
    near, likeness = _nearest(has, ((each, fold_names(each.needs.columns)) for each in _fitting(formats, names)))
    what = f"{file} is a table of no format that can be imported, with the columns {_listed(names)}"
    if near is None or likeness < _FAR:
        return ImportFileError(f"{what}.", f"Name its columns with {_COLUMNS}")
    wanted = fold_names(near.needs.columns)
    missing = [column for column in near.needs.columns if fold_name(column) not in has]
    if not missing:
        line = likely_header(head).line
        return ImportFileError(
            f"{file} looks like {near.name}, but its header is in line {line}.", "Remove the lines above the header."
        )
    said = says_missing(near.name, missing, [name for name in names if name and fold_name(name) not in wanted])
    tip = f"Add {'them' if len(missing) > 1 else 'it'}, or name the columns that it has: {_COLUMNS}"
    return ImportFileError(f"{file} looks like {said}" if likeness >= _NEAR else f"{what}; nearest is {said}", tip)


def _fitting(formats: Iterable[Format], names: Sequence[str]) -> Iterable[Format]:
    """The formats that a table would be of if it had all they need: one with marks never is a start list."""
    known = [each for each in formats if each.needs.columns]
    fitting = [each for each in known if each.recognises(",".join((*names, *each.needs.columns)))]
    return fitting or known


def _nearest(has: frozenset[str], formats: Iterable[tuple[Format, frozenset[str]]]) -> tuple[Format | None, float]:
    """The format of whose needs most are there, and how much of them; what few formats need counts for more.

    None if no format shares anything.
    """
    known = list(formats)
    common = Counter(need for _, needs in known for need in needs)

    def likeness(needs: frozenset[str]) -> float:
        return sum(1 / common[need] for need in needs & has) / sum(1 / common[need] for need in needs)

    alike = [(likeness(needs), _like_example(each, has), each) for each, needs in known if needs & has]
    near = max(alike, key=lambda each: each[:2], default=None)
    return (near[2], near[0]) if near else (None, 0.0)


def _like_example(each: Format, has: frozenset[str]) -> float:
    shown = frozenset(_KEY.findall(each.example)) or fold_names(first_names(each.example))
    return len(shown & has) / len(shown | has)


def _listed(names: Sequence[str]) -> str:
    more = ", …" if len(names) > _SHOWN else ""
    shown = ("".join(letter if letter.isprintable() else "?" for letter in name[:40]) for name in names[:_SHOWN])
    return ", ".join(f"`{name}`" for name in shown) + more
