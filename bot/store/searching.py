"""Full-text search over quotes: FTS5 on SQLite, a tsvector on PostgreSQL; both find the same words."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import (
    ColumnElement,
    Date,
    Float,
    Integer,
    Select,
    Text,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from bot.database.reading import Reader, Statement
from bot.domain.quote import Quote
from bot.store import tables
from bot.store.quote_rows import latest_first, mentions, read_quotes, select_quotes
from bot.store.sources import SourceBook

INDEX = "quote_search"
"""The name in the migrations: of the FTS5 table on SQLite, of the column and its index on PostgreSQL."""

_MOST_WORDS = 60  # FTS5 takes no expression deeper than 256; further words are ignored
_LONGEST_WORD = 60  # characters; PostgreSQL takes no lexeme over 2 KB, so longer words match by their beginning
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_VOWEL = re.compile(r"[aeiouy]")
_SHORTEST_ROOT = 3
# The weight of a match in the words themselves, in the topic, in the context.
_FTS5_WEIGHTS = (4.0, 2.0, 1.0)
_POSTGRES_WEIGHTS = "{0, 0.25, 0.5, 1}"  # for D (not used), C, B and A


@dataclass(frozen=True, slots=True)
class Search:
    """What to search quotes for; empty fields do not narrow. `athlete` and `about` are ids."""

    text: str = ""
    athlete: str | None = None
    about: str | None = None
    after: date | None = None
    before: date | None = None


async def search_quotes(reader: Reader, sources: SourceBook, search: Search) -> tuple[Quote, ...]:
    """The quotes that match every field that is set: best first with a text, latest first without."""
    words = search_words(search.text)
    if search.text.strip() and not words:
        return ()
    on_postgres = reader.url.get_backend_name() == "postgresql"
    given = {"athlete": search.athlete, "about": search.about, "after": search.after, "before": search.before}
    values: dict[str, object] = {name: value for name, value in given.items() if value is not None}
    if words:
        values["words"] = _tsquery(words) if on_postgres else _fts5_query(words)
    statement = _on_postgres(frozenset(values)) if on_postgres else _on_sqlite(frozenset(values))
    return await read_quotes(await reader.rows(statement, **values), sources)


def search_words(text: str) -> tuple[str, ...]:
    """The distinct words of a text, folded and without the endings of English inflections.

    They have letters and digits only, so they cannot mean anything else in a query language.
    """
    decomposed = unicodedata.normalize("NFKD", text)
    folded = "".join(character for character in decomposed if not unicodedata.combining(character)).lower()
    words = dict.fromkeys(_root(word[:_LONGEST_WORD]) for word in _WORD.findall(_POSSESSIVE.sub("", folded)))
    return tuple(words)[:_MOST_WORDS]


def _root(word: str) -> str:
    """The beginning that a word shares with its inflections: `injur` of injuries, `rac` of racing.

    As it is always a beginning of the word, it never finds less than the word itself.
    """
    for ending in ("ies", "ing", "ed", "es", "s", "y"):
        root = word.removesuffix(ending)
        if root == word:
            continue
        if ending == "s" and root[-1:] in ("s", "u", "i"):  # miss, Olympus, analysis
            return word
        if ending in ("ing", "ed") and root[-1:] == root[-2:-1] and root[-1:] not in ("l", "s", "z"):
            root = root[:-1]  # run-n-ing, but miss-ing
        shortest = _SHORTEST_ROOT + 1 if ending in ("es", "y") else _SHORTEST_ROOT
        if len(root) >= shortest and _VOWEL.search(root):
            return root
    return word


def _fts5_query(words: tuple[str, ...]) -> str:
    return " AND ".join(f'"{word}"*' for word in words)


def _tsquery(words: tuple[str, ...]) -> str:
    return " & ".join(f"'{word}':*" for word in words)


@cache
def _on_sqlite(given: frozenset[str]) -> Statement:
    statement, latest = _narrowed(given)
    if "words" not in given:
        return statement.order_by(*latest)
    fts = literal_column(INDEX, Text)
    found = (
        select(column("rowid", Integer).label("id"), func.bm25(fts, *_FTS5_WEIGHTS, type_=Float).label("badness"))
        .select_from(table(INDEX))
        .where(fts.op("MATCH", is_comparison=True)(bindparam("words", type_=Text)))
        .subquery("found")
    )
    return statement.join(found, found.c.id == tables.quote.c.id).order_by(found.c.badness, *latest)


@cache
def _on_postgres(given: frozenset[str]) -> Statement:
    statement, latest = _narrowed(given)
    if "words" not in given:
        return statement.order_by(*latest)
    indexed = literal_column(f"quote.{INDEX}", TSVECTOR)
    words = cast(bindparam("words", type_=Text), TSQUERY)
    rank = func.ts_rank(literal_column(f"CAST('{_POSTGRES_WEIGHTS}' AS real[])"), indexed, words)
    return statement.where(indexed.bool_op("@@")(words)).order_by(rank.desc(), *latest)


def _narrowed(given: frozenset[str]) -> tuple[Select[*tuple[object, ...]], tuple[ColumnElement[object], ...]]:
    quote, speaker = tables.quote, tables.athlete.alias("speaker")
    after, before = bindparam("after", type_=Date), bindparam("before", type_=Date)
    conditions = {
        "athlete": speaker.c.slug == bindparam("athlete"),
        "about": mentions(bindparam("about")),
        "after": quote.c.said_before.is_(None) | (quote.c.said_before >= after),
        "before": quote.c.said_after.is_(None) | (quote.c.said_after <= before),
    }
    chosen = (condition for name, condition in conditions.items() if name in given)
    return select_quotes(speaker).where(*chosen), latest_first()
