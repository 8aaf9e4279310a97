"""Searches the books of servers: by who said it, by tag, and by words, inflected and misspelt ones too.

A quote is found by its terms (`bot/community/terms.py`), which are rows of a table of our own: so both databases find
the same, and the terms go with their quote. Searching begins with the rarest term, and stops when the page is full.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Integer, Select, String, bindparam, exists, func, select

from bot.community.book_rows import select_quotes
from bot.community.columns import json_values
from bot.community.tables import book_quote, book_term
from bot.community.terms import WORD, search_terms, stem, tag_term
from bot.database.reading import Reader, Row, Statement
from bot.domain.quotebook import LONGEST_TAG, QuoteState, Wanted
from bot.names.fold import fold
from bot.names.likeness import SHORTEST_MISSPELT, nearest_word
from bot.names.slips import one_slip_away

_LOOKED_AT = 4000  # rows of a term are counted up to here, to find the rarest
_TWO_SLIPS_FROM = 8  # letters
_SHORTEST_HALF, _LONGEST_PARTED = 3, 30  # letters of a half and of the whole of two words that were written as one
_ALL = 2**31 - 1
_C, _T = book_quote.c, book_term.c


@dataclass(frozen=True, slots=True)
class Query:
    """What to search for, as it was understood: `terms` with the rarest first, `filters` of the other columns.

    `misspelt` are words that the book does not hold, with what is searched for instead.
    """

    guild: int
    terms: tuple[str, ...]
    filters: Mapping[str, object]
    misspelt: Mapping[str, str]


async def understand(reader: Reader, guild: int, wanted: Wanted) -> Query | None:
    """How to search for what is wanted; None where the book holds a word, a tag or a name in no quote."""
    filters: dict[str, object] = {"state": wanted.state}
    if wanted.member is not None:
        filters["speaker_id"] = wanted.member
    if wanted.athlete is not None:
        filters["athlete"] = wanted.athlete
    if wanted.name:
        filters["speaker_key"] = fold(wanted.name)
    words = search_terms(wanted.words)
    if wanted.words.strip() and not words:
        return None
    terms = [*words, *([tag_term(wanted.tag[:LONGEST_TAG])] if wanted.tag else [])]
    if terms and wanted.state is not QuoteState.SHOWN:
        return None
    counts = await _count_each(reader, guild, terms)
    misspelt: dict[str, str] = {}
    for term in [term for term in terms if not counts[term]]:
        if term not in counts:  # it was written together with the one before
            continue
        mended = await _mend(reader, guild, words[term], list(words.values())) if term in words else None
        if mended is None:
            return None
        typed, meant = mended
        misspelt[" ".join(typed)] = " ".join(meant)
        for word in typed:
            counts.pop(stem(word), None)
        counts.update(await _count_each(reader, guild, [stem(word) for word in meant]))
    return Query(guild, tuple(sorted(counts, key=lambda term: counts[term])), filters, misspelt)


async def read_page(reader: Reader, query: Query, offset: int, limit: int) -> Sequence[Row]:
    """A page of what a query finds, latest first, as `read_quote` reads it."""
    return await reader.rows(_page(*_shape(query)), **_values(query), offset=offset, limit=limit)


async def count_found(reader: Reader, query: Query, most: int | None = None) -> int:
    """How many quotes a query finds; no more than `most` are looked at."""
    values = {**_values(query), "offset": 0, "limit": _ALL if most is None else most}
    return int((await reader.rows(_count(*_shape(query)), **values))[0][0])


async def _count_each(reader: Reader, guild: int, terms: Sequence[str]) -> dict[str, int]:
    """How many quotes of a book have each term, counted up to some thousands."""
    if not terms:
        return {}
    values = {f"term{at}": term for at, term in enumerate(terms)}
    (row,) = await reader.rows(_counts(len(terms)), guild=guild, **values)
    return dict(zip(terms, row, strict=True))


async def _mend(
    reader: Reader, guild: int, word: str, words: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What to search for in the place of a word that a book does not hold, and the words that this stands for.

    Two words that the book writes as one, the nearest word, or two that were written as one.
    """
    joined = {stem("".join(pair)): pair for pair in pairwise(words) if word in pair}
    counts = await _count_each(reader, guild, list(joined))
    for term, pair in joined.items():
        if counts[term]:
            return pair, ("".join(pair),)
    if meant := await _nearest(reader, guild, word):
        return (word,), (meant,)
    halves = await _parted(reader, guild, word)
    return None if halves is None else ((word,), halves)


async def _parted(reader: Reader, guild: int, word: str) -> tuple[str, str] | None:
    """Two words of a book that were written as one: of several, those of which the rarer one is in most quotes."""
    if len(word) > _LONGEST_PARTED:
        return None
    parted = [(word[:at], word[at:]) for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1)]
    counts = await _count_each(reader, guild, list({stem(half) for halves in parted for half in halves}))
    often = {halves: min(counts[stem(half)] for half in halves) for halves in parted}
    best = max(often, key=lambda halves: often[halves], default=None)
    return best if best is not None and often[best] else None


async def _nearest(reader: Reader, guild: int, word: str) -> str | None:
    """The word of a book that a misspelt one is likely to mean; a stem, where that is a word of the book.

    One slip away, or two in a long word whose first two letters are right: a whole letter of a large book would take
    too long to read.
    """
    if len(word) < SHORTEST_MISSPELT:
        return None
    slips = [f"{before}{slip}" for before in (WORD, "") for slip in one_slip_away(word)]  # words before stems
    on_postgres = reader.url.get_backend_name() == "postgresql"
    held = {row[0] for row in await reader.rows(_held(on_postgres), guild=guild, terms=json.dumps(slips))}
    near = [slip for slip in slips if slip in held]
    if not near and len(word) >= _TWO_SLIPS_FROM:
        for first in (f"{WORD}{word[:2]}", word[:2]):
            end = f"{first[:-1]}{chr(ord(first[-1]) + 1)}"
            near += [row[0] for row in await reader.rows(_vocabulary(), guild=guild, first=first, end=end) if row[0]]
    return nearest_word(word, [term.removeprefix(WORD) for term in near])


def _shape(query: Query) -> tuple[int, frozenset[str]]:
    return len(query.terms), frozenset(query.filters)


def _values(query: Query) -> dict[str, object]:
    terms = {f"term{at}": term for at, term in enumerate(query.terms)}
    return {"guild": query.guild, **terms, **query.filters}


@cache
def _page(terms: int, filters: frozenset[str]) -> Statement:
    return select_quotes().where(_C.id.in_(_ids(terms, filters))).order_by(_C.number.desc())


@cache
def _count(terms: int, filters: frozenset[str]) -> Statement:
    return select(func.count()).select_from(_ids(terms, filters).subquery())


def _ids(terms: int, filters: frozenset[str]) -> Select[*tuple[Any, ...]]:
    """The ids of the quotes of a page, latest first. Terms are those of quotes that are shown."""
    guild = bindparam("guild", type_=BigInteger)
    chosen = [_C[name] == bindparam(name, type_=_C[name].type) for name in sorted(filters)]
    window = {"offset": bindparam("offset", type_=Integer), "limit": bindparam("limit", type_=Integer)}
    if not terms:
        found = select(_C.id).where(_C.guild_id == guild, *chosen).order_by(_C.number.desc())
        return found.limit(window["limit"]).offset(window["offset"])
    others = (_has_term(at, guild) for at in range(1, terms))
    conditions: list[ColumnElement[bool]] = [_T.guild == guild, _T.term == _term(0), *others]
    if len(filters) > 1:  # more than the state
        conditions.append(exists().where(_C.id == _T.quote_id, *chosen))
    found = select(_T.quote_id).where(*conditions).order_by(_T.quote_id.desc())
    return found.limit(window["limit"]).offset(window["offset"])


def _has_term(at: int, guild: ColumnElement[int]) -> ColumnElement[bool]:
    other = book_term.alias(f"term_{at}")
    return exists().where(other.c.guild == guild, other.c.term == _term(at), other.c.quote_id == _T.quote_id)


def _term(at: int) -> ColumnElement[str]:
    return bindparam(f"term{at}", type_=String)


@cache
def _counts(terms: int) -> Statement:
    guild = bindparam("guild", type_=BigInteger)
    looked = [select(_T.guild).where(_T.guild == guild, _T.term == _term(at)).limit(_LOOKED_AT) for at in range(terms)]
    return select(*(select(func.count()).select_from(each.subquery()).scalar_subquery() for each in looked))


@cache
def _held(on_postgres: bool) -> Statement:
    """Those of many terms that a book has."""
    values = json_values("terms", on_postgres)
    of_book = exists().where(_T.guild == bindparam("guild", type_=BigInteger), _T.term == values.c.value)
    return select(values.c.value).select_from(values).where(of_book)


@cache
def _vocabulary() -> Statement:
    """Every term of a book from some letters on and before others: each is looked up after the one before it.

    Few are there, but each in many rows, which a DISTINCT would read.
    """
    guild, end = bindparam("guild", type_=BigInteger), bindparam("end", type_=String)
    least = select(func.min(_T.term).label("term"))
    known = least.where(_T.guild == guild, _T.term >= bindparam("first", type_=String), _T.term < end)
    found = known.cte("known", recursive=True)
    after = least.where(_T.guild == guild, _T.term > found.c.term, _T.term < end).scalar_subquery()
    found = found.union_all(select(after).where(found.c.term.is_not(None)))
    return select(found.c.term)
