"""Makes broken files out of small valid ones, each from a number alone, and knows which rows it left unharmed."""

import bz2
import codecs
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import cast

import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

from bot.domain.rows import FileRow
from bot.ingest.formats import Format, Needs, Setting
from bot.ingest.mapped import read_mapped
from bot.ingest.opening import Document
from bot.ingest.reading import list_formats

# What is put in the place of a value, cell or byte: nothing, too much, another type, or a sign that means something.
TEXTS: tuple[str, ...] = (
    *("", " ", "0", "-1", "9" * 30, "9" * 5000, "²", "١٢", "1e999", "NaN", "=1+1", "null", "DQ", "x" * 300),
    *("x" * 120_000, '"', '""', 'a"b', '"a\nb"', "\0", "\ufeff", "\u202e", "\ud7ff", "😀", "a,b;c\td", "\r", "\x85"),
    *("\u2028", "' OR 1", "(" * 90, "1" * 190, " " * 190, "2024-02-30", "99:99.99", "1:2:3:4", "<b>", "%s%n", "../.."),
    *("12.5e3", "1,5", "١:٢٣"),
)
EMPTY_LIST: list[object] = []
EMPTY: dict[str, object] = {}
VALUES: tuple[object, ...] = (
    *(
        None,
        True,
        0,
        -1,
        7,
        10**30,
        1.5,
        1e300,
        EMPTY_LIST,
        EMPTY,
        [EMPTY_LIST],
        [None],
        {"a": EMPTY},
        "",
        "text",
        ["text"],
    ),
    *TEXTS,
)
ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32", "latin-1", "cp1252", "utf-7", "cp037")
_NOISE = bytes(range(256))


@dataclass(frozen=True, slots=True)
class Broken:
    """A broken file.

    `whole` is the same file unbroken, and `lines` are the lines of what may be rows in it, with what became of them.
    `nest` are the lines in the whole file of the object that was harmed and of those around it: the rows that must
    be taken are all others, if one of these is a row. `told` are lines of the broken file that must be accounted for.
    Without `lines` the harm is to the file as a whole.
    """

    content: bytes
    what: str
    whole: str = ""
    lines: Mapping[int, int] = field(default_factory=dict[int, int])
    nest: tuple[int, ...] = ()
    told: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class NamedTable:
    """Tables of no format, whose columns the operator names: broken like those of a format."""

    name: str
    example: str
    needs: Needs

    def recognises(self, head: str) -> bool:
        """Never: the operator says what it is."""
        del head
        return False

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """The rows, by the columns of the setting."""
        return read_mapped(document, setting, setting.context.columns or {})


_TABLE = "Startnr;Name;Club;Time;Pos\n7;Ann Example;Leeds;4:02.11;1\n8;Bea Sample;York;4:03.52;2\n"
TABLES = NamedTable("a table with --columns", _TABLE, Needs(columns=("Name", "Time", "Pos")))
WORKBOOKS = NamedTable("a workbook with --columns", _TABLE, TABLES.needs)


def list_broken() -> tuple[Format, ...]:
    """All that is broken: every format, and tables whose columns are named."""
    return (*list_formats(), TABLES, WORKBOOKS)


def break_file(number: int, formats: tuple[Format, ...]) -> tuple[Format, Broken]:
    """The broken file of that number: always the same one, as long as the formats and their examples are."""
    random = Random(number)
    of = formats[number % len(formats)]
    text = of.example
    ways: tuple[Callable[[Random, str], Broken], ...] = (_break_lines, _break_lines, _break_lines)
    if of.name == WORKBOOKS.name:
        return of, random.choice((_break_cells, _break_sheet, _break_workbook))(random, text)
    if text.startswith("[["):
        ways = (_break_tables, _break_tables, _break_tables)
    elif text.lstrip().startswith(("{", "[")):
        ways = (_break_json, _break_json, _break_syntax)
    broken = random.choice((*ways, _break_bytes, _break_archive))(random, text)
    if broken.told and not of.needs.columns:  # lines of several kinds: a broken one may be the header of what follows
        harm = min(broken.told - set(broken.lines.values()), default=0)
        broken = replace(broken, lines={was: now for was, now in broken.lines.items() if now < harm})
    return of, broken


def _break_lines(random: Random, text: str) -> Broken:
    head, *rows = text.splitlines()
    lines = list(enumerate(rows * 4, 2))  # with their numbers as long as they are unharmed, then 0
    whole = "\n".join((head, *(row for _, row in lines))) + "\n"
    done: list[str] = []
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(lines))
        way = random.choice((*["cell"] * 3, "cut", "double", "remove", "repeat", "move", "insert", "byte", "swap"))
        done.append(way)
        if way == "remove":
            del lines[at : at + (len(lines) > 1)]
        elif way == "repeat":
            lines.insert(random.randrange(len(lines)), lines[at])
        elif way == "move":
            lines.insert(random.randrange(len(lines)), lines.pop(at))
        elif way == "insert":
            lines.insert(at, (0, _one_line(random.choice(TEXTS))))
        else:
            lines[at] = (0, _one_line(_break_row(random, lines[at][1], way)))
    content = "\n".join((head, *(row for _, row in lines))) + "\n"
    return Broken(
        content.encode("utf-8", "surrogatepass"),
        f"lines: {', '.join(done)}",
        whole,
        {was: number for number, (was, _) in enumerate(lines, 2) if was},
        told=frozenset(_told(lines)),
    )


def _told(lines: list[tuple[int, str]]) -> Iterator[int]:
    """The lines that must be accounted for: all but blank ones, and harmed ones that a quotation mark may join."""
    joined = any(not was and row.count('"') % 2 for was, row in lines)
    for number, (was, row) in enumerate(lines, 2):
        if was or (row.strip(' "') and row.strip() and not joined):
            yield number


def _break_row(random: Random, row: str, way: str) -> str:
    if not row:
        return row  # an empty line has nothing to break
    cut = ";" if row.count(";") > row.count(",") else ","
    cells = row.split(cut)
    at = random.randrange(len(cells))
    if way == "cell":
        cells[at] = random.choice(TEXTS)
    elif way == "swap":
        other = random.randrange(len(cells))
        cells[at], cells[other] = cells[other], cells[at]
    elif way == "cut":
        return row[: random.randrange(len(row))]
    elif way == "double":
        return row + row
    else:
        place = random.randrange(len(row))
        return (
            row[:place] + chr(random.choice((0, 1, 9, 34, 39, 44, 59, 92, 127, 160, 0x200B, 0xFFFD))) + row[place + 1 :]
        )
    return cut.join(cells)


def _one_line(row: str) -> str:
    """Lines are counted, so none may become two."""
    return row.replace("\n", " ").replace("\r", " ")


def _break_tables(random: Random, text: str) -> Broken:
    """Four TOML tables, one of them with harmed lines; the heading of a table is its line."""
    heading, *values = text.splitlines()
    size, harmed = len(values) + 1, random.randrange(4)
    tables = [[heading, *values] for _ in range(4)]
    whole = "\n".join(line for table in tables for line in table) + "\n"
    table, done = tables[harmed], list[str]()
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(table))
        way = random.choice(("value", "cut", "repeat", "remove", "insert", "byte"))
        done.append(way)
        name, _, value = table[at].partition("=")
        if way == "value":
            table[at] = f"{name}={random.choice((value, '', *map(_one_line, TEXTS)))}"
        elif way == "cut":
            table[at] = table[at][: random.randrange(len(table[at]) + 1)]
        elif way == "repeat":
            table.insert(max(at, 1), table[random.randrange(len(table))])
        elif way == "remove":
            del table[at : at + (len(table) > 1)]
        elif way == "insert":
            table.insert(max(at, 1), _one_line(random.choice(TEXTS)))
        else:
            place = random.randrange(len(table[at]) + 1)
            table[at] = table[at][:place] + random.choice("\"'[]{}=,#\\.é\0") + table[at][place + 1 :]
    shift = len(table) - size
    lines = {1 + size * n: 1 + size * n + shift * (n > harmed) for n in range(4) if n != harmed}
    content = "\n".join(line for each in tables for line in each) + "\n"
    return Broken(content.encode("utf-8", "surrogatepass"), f"tables: {', '.join(done)}", whole, lines)


def _break_syntax(random: Random, text: str) -> Broken:
    """JSON of which one object is no JSON: the others around it are."""
    whole, lines = _written(_grown(json.loads(text)))
    path = random.choice(sorted(lines, key=len)[1:] or list(lines))
    content = whole.split("\n")
    line = content[lines[path] - 1]
    own = line.rstrip("}], ") or line  # what closes it may be what closes its list
    at = random.randrange(len(own))
    way = random.choice(("remove", "put", "put", "cut", "quote", "comma", "brace", "value", "colon"))
    if way == "remove":
        own = own[:at] + own[at + random.choice((1, 1, 5)) :]
    elif way == "put":
        own = (
            own[:at]
            + random.choice(('"', "'", "{", "}", "[", "]", ",", ":", "\\", "\0", "\t", "x", "{}", "é"))
            + own[at:]
        )
    elif way == "cut":
        own = own[: at + 1]
    else:
        signs = {"quote": '"', "comma": ", ", "brace": "{", "colon": ": "}
        own = own.replace(signs[way], "", 1) if way in signs else own.replace(": ", ": None, ", 1)
    content[lines[path] - 1] = own + line[len(line.rstrip("}], ") or line) :]
    nest = tuple(lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in lines)
    return Broken(
        "\n".join(content).encode("utf-8", "surrogatepass"),
        f"syntax: {way}",
        whole,
        {n: n for n in lines.values()},
        nest,
    )


def _break_json(random: Random, text: str) -> Broken:
    grown = _grown(json.loads(text))
    whole, lines = _written(grown)
    path, value = random.choice(list(_objects(grown)))
    done: list[str] = []
    for _ in range(random.randint(1, 2)):
        if not value:
            break
        key = random.choice(list(value))
        way = random.choice(("replace", "replace", "remove", "rename", "deep"))
        done.append(f"{way} {key[:20]}")
        if way == "replace":
            value[key] = random.choice(VALUES)
        elif way == "remove":
            del value[key]
        elif way == "rename":
            value[random.choice(("", "x", key.upper(), "results", "k" * 5000))] = value.pop(key)
        else:
            value[key] = _nested(random.choice((5, 500)))
    content, now = _written(grown)
    nest = tuple(lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in lines)
    return Broken(
        content.encode("utf-8", "surrogatepass"),
        f"json: {', '.join(done)}",
        whole,
        {line: now[each] for each, line in lines.items() if each in now},
        nest,
    )


def _nested(depth: int) -> object:
    found: object = "x"
    for _ in range(depth):
        found = [found]
    return found


def _rows_in(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(each, dict) for each in cast("list[object]", value))


def _grown(value: object, times: int = 4) -> object:
    """The same, with each list of objects longer: four times, and less within other lists."""
    if isinstance(value, dict):
        return {key: _grown(each, times) for key, each in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        items = cast("list[object]", value)
        if not _rows_in(items):
            return [_grown(each, times) for each in items]
        return [_grown(each, max(times - 1, 2)) for _ in range(times) for each in items]
    return value


_Path = tuple[object, ...]


def _objects(value: object, path: _Path = ()) -> Iterator[tuple[_Path, dict[str, object]]]:
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        yield path, members
        for key, each in members.items():
            yield from _objects(each, (*path, key))
    elif isinstance(value, list):
        for number, each in enumerate(cast("list[object]", value)):
            yield from _objects(each, (*path, number))


def _written(document: object) -> tuple[str, dict[_Path, int]]:
    """The document as JSON with each object on a line of its own, and the lines of objects by their paths."""
    parts: list[str] = []
    lines: dict[_Path, int] = {}

    def write(value: object, path: _Path) -> None:
        if isinstance(value, dict):
            if parts:
                parts.append("\n")
            lines[path] = 1 + sum(part == "\n" for part in parts)
            parts.append("{")
            for number, (key, each) in enumerate(cast("dict[str, object]", value).items()):
                parts.append(f"{', ' if number else ''}{json.dumps(key)}: ")
                write(each, (*path, key))
            parts.append("}")
        elif isinstance(value, list):
            parts.append("[")
            for number, each in enumerate(cast("list[object]", value)):
                parts.append(", " if number else "")
                write(each, (*path, number))
            parts.append("]")
        else:
            parts.append(json.dumps(value, ensure_ascii=False))

    write(document, ())
    return "".join(parts), lines


def _break_bytes(random: Random, text: str) -> Broken:
    content = bytearray(text.encode())
    way = random.choice(("flip", "flip", "cut", "double", "encoding", "noise", "zeros", "mark"))
    if way == "flip":
        for _ in range(random.randint(1, 9)):
            content[random.randrange(len(content))] = random.choice(_NOISE)
    elif way == "cut":
        start = random.randrange(len(content))
        del content[start : start + random.choice((1, 10, len(content)))]
    elif way == "double":
        content *= 2
    elif way == "encoding":
        content = bytearray(text.encode(random.choice(ENCODINGS), "replace"))
    elif way == "mark":
        content[:0] = random.choice((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE))
    else:
        at = random.randrange(len(content))
        content[at:at] = bytes(500) if way == "zeros" else random.randbytes(500)
    return Broken(bytes(content), f"bytes: {way}")


def pack(way: str, name: str, content: bytes) -> bytes:
    """The content as a file in an archive of that kind, or compressed as it is."""
    single: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.compress, "xz": lzma.compress, "bz2": bz2.compress}
    if way in single:
        return single[way](content)
    out = io.BytesIO()
    if way == "zip":
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"a/{name}", content)
            archive.writestr(f"b/{name}", content)
        return out.getvalue()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for folder in "ab":
            member = tarfile.TarInfo(f"{folder}/{name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return out.getvalue() if way == "tar" else single[way.removeprefix("tar.")](out.getvalue())


PACKED = ("gz", "xz", "bz2", "zip", "zip", "zip", "tar", "tar", "tar.gz", "tar.xz")


def _break_archive(random: Random, text: str) -> Broken:
    kind = random.choice(PACKED)
    content = bytearray(pack(kind, "women_world_records.csv", text.encode()))
    way = random.choice(("flip", "flip", "flip", "flips", "cut", "double", "zeros", "remove"))
    at = random.randrange(len(content))
    if way == "flip":
        content[at] ^= 1 << random.randrange(8)
    elif way == "flips":
        for _ in range(9):
            content[random.randrange(len(content))] = random.choice(_NOISE)
    elif way == "cut":
        del content[at:]
    elif way == "double":
        content *= 2
    elif way == "zeros":
        content[at : at + 512] = bytes(512)
    else:
        del content[at : at + 100]
    return Broken(bytes(content), f"{kind}: {way}")


_OF_XML = (b"<", b">", b"&x;", b'"', b"9" * 12, b"\0", b"<c r='ZZZ9'/>")
_SHEET = "xl/worksheets/sheet1.xml"


def workbook(text: str) -> bytes:
    """A workbook with one sheet of these lines, cut at semicolons; all cells are texts."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Results")  # pyright: ignore[reportUnknownMemberType]
        for number, line in enumerate(text.split("\n")):
            for column, cell in enumerate(line.split(";")):
                sheet.write_string(number, column, cell[:32_000])
    return content.getvalue()


def _break_cells(random: Random, text: str) -> Broken:
    """A workbook whose rows are harmed."""
    broken = _break_lines(random, text)
    return replace(broken, content=workbook(broken.content.decode("utf-8", "replace")), what=f"cells, {broken.what}")


def _break_sheet(random: Random, text: str) -> Broken:
    """A workbook whose sheet, or what it is made of, is no XML, or other XML than it was."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(text))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        harmed = random.choice((_SHEET, _SHEET, "xl/sharedStrings.xml", random.choice(old.namelist())))
        for name in old.namelist():
            content = bytearray(old.read(name))
            if name == harmed:
                for _ in range(random.randint(1, 4)):
                    at = random.randrange(len(content))
                    put = random.choice(
                        (b"", b"<", b">", b"&x;", b'"', b"9" * 12, b"\0", b"<c r='ZZZ9'/>", random.randbytes(3))
                    )
                    content[at : at + random.choice((0, 1, 1, 9))] = put
            new.writestr(name, content)
    return Broken(out.getvalue(), f"sheet: {harmed}")


def _break_workbook(random: Random, text: str) -> Broken:
    content = bytearray(workbook(text))
    for _ in range(random.choice((1, 1, 9))):
        content[random.randrange(len(content))] = random.choice(_NOISE)
    if random.random() < 0.3:
        del content[random.randrange(len(content)) :]
    return Broken(bytes(content), "workbook: bytes")
