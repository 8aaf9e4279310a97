"""Reads the `[[tables]]` of a TOML file one by one, so that a broken one takes no other with it.

`tomllib` reads a file whole or not at all, and takes time that grows with the square of a dotted key. So the text is
cut at the headings first, and each piece is small and has only short keys.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from bot.errors import ImportFileError
from bot.ingest.opening import Document
from bot.names.likeness import is_one_slip

LARGEST = 2 << 20  # characters of a file
LONGEST_TABLE = 20_000  # characters of one table
MOST_TABLES = 10_000
Values = dict[str, object]

# A heading, also one that lost a bracket or has more on its line: what stands under it must not count as part of the
# table before it.
_HEADING = re.compile(
    r"^(?:[^=\n]*(?:\[\[|\]\]|\[[ \t]*(?:quote|statement|source)s?[ \t]*\])|[ \t]*\[[^\]=\n]*$"
    r"|[^\[\n]*\[\[[ \t]*(?:quote|statement|source)s?[ \t]*\]{1,2}[ \t]*$)",
    re.MULTILINE,
)
# Texts and comments; one without an end goes on to the end of its line or table, so the search never begins anew.
_OPAQUE = re.compile(
    r"""\#[^\n]*
    |\"{3}(?:[^\\"]|\\.|"(?!""))*+(?:"{3,5})?
    |'{3}(?:[^']|'(?!''))*+(?:'{3,5})?
    |"(?:[^"\\\n]|\\[^\n])*+"?
    |'[^'\n]*+'?""",
    re.DOTALL | re.VERBOSE,
)
_LONG_KEY = re.compile(r"(?:\.[^.\n=,{}]*+){9}")
_KEY = re.compile(r"^[ \t]*(\w+)[ \t]*=", re.MULTILINE)
_LIKE_A_KEY = re.compile(r"[A-Za-z]{3}|[A-Za-z0-9_-][ \t]*=")
_KEYS_OF_A_TABLE = 3  # which stand twice: that is no mere slip within one table
_FIRST_KEYS = 2  # which stand again one after the other: another table begins
_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True, slots=True)
class TomlTable:
    """A `[[name]]` table and the line of its heading; `fault` says why it cannot be read, `text` is its beginning."""

    line: int
    name: str = ""
    values: Values = field(default_factory=Values)
    fault: str = ""
    text: str = ""


def read_tables(document: Document) -> Iterator[TomlTable]:
    """Every table in the order of the file, and every piece of it that is none.

    Raises ImportFileError if the file is longer than LARGEST or has more than MOST_TABLES tables.
    """
    text = document.text()
    starts = [found.start() for found in _HEADING.finditer(text)]
    if len(text) > LARGEST or len(starts) > MOST_TABLES:
        raise ImportFileError(
            f"{document.file} is too large for TOML: it may have {LARGEST:,} characters and {MOST_TABLES:,} tables.",
            "Split it, or write it as CSV, which may be of any size.",
        )
    line, begin = 1, 0
    for end in (*starts, len(text)):
        for piece in _pieces(text[begin:end]):
            yield from _tables(piece, line)
            line += piece.count("\n")
        begin = end


def _tables(piece: str, line: int) -> Iterator[TomlTable]:
    """The table of a piece. Scraps behind it, which are no damaged key, are told by themselves: they harm no table."""
    table = _read(piece, line)
    if table and table.fault:
        lines = piece.splitlines(keepends=True)
        whole = len(lines)
        while whole and not _LIKE_A_KEY.search(lines[whole - 1]):
            whole -= 1
        head = "".join(lines[:whole])
        alone = _read(head, line) if whole < len(lines) else None
        if alone and not alone.fault:
            yield alone
            line += head.count("\n")
            table = _read(piece[len(head) :], line)
    if table is not None:
        yield table


def _pieces(text: str) -> tuple[str, ...]:
    """What stands under one heading; in two where keys begin again, because a heading between them was lost."""
    seen: dict[str, None] = {}  # in their order
    last = cut = 0  # where the line of the last key begins, and where it ends
    for found in _KEY.finditer(text):
        if found[1] in seen:
            keys, rest = list(seen), [key[1] for key in _KEY.finditer(text, found.start())]
            begins = len(keys) >= _FIRST_KEYS and rest[:_FIRST_KEYS] == keys[:_FIRST_KEYS]
            if not begins and len(seen.keys() & set(rest)) < _KEYS_OF_A_TABLE:
                return (text,)
            at = keys.index(found[1])
            if at and is_one_slip(keys[-1], keys[at - 1]):  # it was the key before this one, and is damaged
                cut = last
            return text[:cut], text[cut:]
        seen[found[1]] = None
        last, cut = cut, text.find("\n", found.end()) + 1 or len(text)
    return (text,)


def _read(piece: str, line: int) -> TomlTable | None:
    """A piece from one heading to the next; None for nothing but comments and blank lines."""
    shown = piece.strip()[:200]
    if len(piece) > LONGEST_TABLE:
        return TomlTable(line, fault=f"the table is longer than {LONGEST_TABLE:,} characters", text=shown)
    if _LONG_KEY.search(_OPAQUE.sub("_", piece)):
        return TomlTable(line, fault="the table has a key of too many parts", text=shown)
    try:
        content = tomllib.loads(piece)
    except RecursionError:
        return TomlTable(line, fault="is nested too deeply", text=shown)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        within = int(at[1]) - 1 if at and at[1] else 0
        return TomlTable(line + within, fault=f"is not TOML: {_AT_LINE.sub('', str(error))[:200]}", text=shown)
    except ValueError:
        return TomlTable(line, fault="holds a number of too many digits", text=shown)
    for name, value in content.items():
        if len(content) == 1 and isinstance(value, list):
            tables = cast("list[object]", value)
            if len(tables) == 1 and isinstance(tables[0], dict):
                return TomlTable(line, name, cast("Values", tables[0]), text=shown)
        return TomlTable(line, fault=f"{name[:40]!r} is no table; its heading must be written [[quote]]", text=shown)
    return None
