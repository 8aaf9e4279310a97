"""Reads what athletes said, from the project's own CSV and from TOML as in data/quotes.toml."""

import re
from collections.abc import Iterator

from bot.domain.rows import FileRow, Rejected, SourceRow
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.headers import first_names, fold_names
from bot.ingest.opening import Document
from bot.ingest.own_csv import own_table
from bot.ingest.quote_cells import read_quote, read_source
from bot.ingest.toml_tables import TomlTable, read_tables

QUOTE_COLUMNS = ("athlete", "words", "said_to", "topic", "source")
QUOTE_OPTIONAL = (
    *("url", "said", "said_on", "said_after", "said_before", "publisher", "published"),
    *("nation", "sex", "born", "context", "about", "race", "id"),
)
_KEYS = (*QUOTE_COLUMNS, *QUOTE_OPTIONAL, "sources")
# Also as somebody may write it who has no example before them: then each table is rejected with how it must be.
_HEADED = re.compile(r"^[ \t]*\[\[?[ \t]*(?:quote|statement)s?[ \t]*\]", re.MULTILINE)


class OwnQuotes:
    """Quotes, one per row. Columns may be in any order; an unknown column is an error, as it may be a misspelt one."""

    name = "own quotes (CSV)"
    needs = Needs(columns=QUOTE_COLUMNS)
    example = (
        "athlete,words,said_to,said_on,topic,source,url\n"
        'Ann Example,"I ran my own race, and it was enough.",Example Radio,2024-05-30,Her win in Leeds,'
        '"Interview after the 1500 m, Example Radio, 2024-05-30",https://radio.example/ann\n'
    )

    def recognises(self, head: str) -> bool:
        """By `athlete` and `words` in the header."""
        return fold_names(first_names(head)) >= {"athlete", "words"}

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A quote for each row. Raises ImportFileError for missing or unknown columns."""
        table = own_table(document, QUOTE_COLUMNS, QUOTE_OPTIONAL, self.name)
        for line, cells in table:
            if cells is None:
                yield table.rejected(line)
                continue
            if not any(map(str.strip, cells)):
                continue  # a spreadsheet writes empty rows with their commas
            values = dict(zip((*QUOTE_COLUMNS, *QUOTE_OPTIONAL), cells, strict=True))
            try:
                yield read_quote(table.file, line, values, setting.terms, {})
            except WrongValue as error:
                yield table.rejected(line, str(error))


class OwnQuoteTables:
    """Quotes, one for each `[[quote]]` table of a TOML file; `[[source]]` tables may describe their sources."""

    name = "own quotes (TOML)"
    needs = Needs()
    example = (
        "[[quote]]\n"
        'athlete = "Ann Example"\n'
        'words = "I ran my own race, and it was enough."\n'
        'said_to = "Example Radio"\n'
        "said_on = 2024-05-30\n"
        'topic = "Her win in Leeds"\n'
        'source = "Interview after the 1500 m, Example Radio, 2024-05-30"\n'
        'url = "https://radio.example/ann"\n'
    )

    def recognises(self, head: str) -> bool:
        """By a heading `[[quote]]`, or one much like it."""
        return _HEADED.search(head) is not None

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A quote for each table, rejected if it cannot be read. Raises ImportFileError if the file is too large."""
        quotes: list[TomlTable] = []
        sources: dict[str, SourceRow] = {}
        for table in read_tables(document):
            try:
                if table.name == "source" and not table.fault:
                    source_id, source = read_source(table.values)
                    sources[source_id] = source
                else:
                    quotes.append(table)
            except WrongValue as error:
                yield Rejected(document.file, table.line, str(error), table.text)
        for table in quotes:
            try:
                yield read_quote(document.file, table.line, _checked(table), setting.terms, sources)
            except WrongValue as error:
                yield Rejected(document.file, table.line, str(error), table.text)


def _checked(table: TomlTable) -> dict[str, object]:
    if table.fault:
        raise WrongValue(table.fault)
    if table.name != "quote":
        raise WrongValue(f"[[{table.name[:40]}]] must be headed [[quote]], or [[source]]")
    unknown = sorted(table.values.keys() - set(_KEYS))
    if unknown:
        raise WrongValue(f"{', '.join(unknown)[:200]} is not known; a quote has {', '.join(_KEYS)}")
    return table.values
