"""Reads one quote from its cells, which may hold anything; every problem is a WrongValue that names the cell."""

import re
from collections.abc import Mapping
from datetime import date
from typing import cast
from urllib.parse import urlsplit

from bot.domain.event import Sex
from bot.domain.rows import PersonRow, QuoteRow, SourceRow
from bot.ingest.capitals import in_usual_order
from bot.ingest.cells import looks_like_id
from bot.ingest.data_files import WrongValue
from bot.ingest.terms import Terms, clean, read_nation, read_sex

LONGEST_WORDS = 2_000  # characters; a card shows them on two pages
_LONGEST_CONTEXT = 1_000
_LONGEST_SOURCE = 500
_LONGEST_PUBLISHED = 100
_LONGEST_ADDRESS = 500
_MOST = 20  # names in `about`, sources of one quote

Cells = Mapping[str, object]
_REQUIRED = ("athlete", "words", "said_to", "topic")
_SOURCE_KEYS = ("id", "origin", "title", "publisher", "published", "retrieved", "url", "licence")
_DAYS = ("said", "said_on", "said_after", "said_before", "born", "published")  # may be days of TOML
_ISO = r"(\d{4}-\d{2}-\d{2})"
_SAID_ON = re.compile(rf"(?:on )?{_ISO}", re.ASCII)
_SAID_BETWEEN = re.compile(rf"(?:between )?{_ISO} (?:and|to) {_ISO}", re.ASCII)
_ADDRESS = re.compile(r"[\s,;(<]*(https?://[^\s,;<>()]+)[\s,;)>]*")
# The last part of `title, publisher, date`, if a year is in it; American dates hold a comma.
_DATED = re.compile(r",\s*((?:[A-Za-z]{3,9}\.? \d{1,2},\s*)?[^,]*\b\d{4}\b[^,]*)$")
_MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("”", "”"))


def read_quote(file: str, line: int, cells: Cells, terms: Terms, named: Mapping[str, SourceRow]) -> QuoteRow:
    """A quote. `named` are the sources that the file itself describes, by their ids."""
    for column in _REQUIRED:
        if not _text(cells, column, LONGEST_WORDS):
            raise WrongValue(f"{column} is missing")
    said, after, before = _when(cells, terms)
    return QuoteRow(
        file=file,
        line=line,
        athlete=_athlete(cells, terms),
        words=_words(cells),
        said_to=_text(cells, "said_to"),
        said=said,
        said_after=after,
        said_before=before,
        topic=_text(cells, "topic"),
        sources=_sources(cells, named),
        context=_text(cells, "context", _LONGEST_CONTEXT),
        about=_about(cells),
        race=_text(cells, "race"),
    )


def read_source(cells: Cells) -> tuple[str, SourceRow]:
    """A source that a file describes in a table of its own, with its id, as data/sources.toml does."""
    unknown = sorted(set(cells) - set(_SOURCE_KEYS))
    if unknown:
        raise WrongValue(f"{', '.join(unknown)[:200]} is not known; a source has {', '.join(_SOURCE_KEYS)}")
    title = _text(cells, "title", _LONGEST_SOURCE)
    if not title:
        raise WrongValue("title is missing in the source")
    return _text(cells, "id"), SourceRow(
        title,
        _text(cells, "publisher"),
        _text(cells, "published", _LONGEST_PUBLISHED),
        _address(_text(cells, "url", _LONGEST_ADDRESS)),
        _text(cells, "licence"),
    )


def _athlete(cells: Cells, terms: Terms) -> PersonRow:
    sex = read_sex(_text(cells, "sex")) if _text(cells, "sex") else ""
    if sex is Sex.MIXED:
        raise WrongValue("sex 'X' is for relays, not for athletes")
    nation = read_nation(_text(cells, "nation").upper())
    return PersonRow(in_usual_order(_text(cells, "athlete")), nation, sex, *terms.born(_text(cells, "born")))


def _words(cells: Cells) -> str:
    """The words without the quotation marks around them, which a card sets itself."""
    words = _text(cells, "words", LONGEST_WORDS)
    for opening, closing in _MARKS:
        inner = words[1:-1]
        if words.startswith(opening) and words.endswith(closing) and opening not in inner and closing not in inner:
            words = inner.strip()
            break
    if not any(character.isalnum() for character in words):
        raise WrongValue("words holds no word")
    return words


def _when(cells: Cells, terms: Terms) -> tuple[str, date | None, date | None]:
    """When it was said: in words, and the days that bound it."""
    said = _text(cells, "said")
    on, after, before = (_day(cells, column, terms) for column in ("said_on", "said_after", "said_before"))
    alone, between = _SAID_ON.fullmatch(said), _SAID_BETWEEN.fullmatch(said)
    if alone:
        day, said = _day({"said": alone[1]}, "said", terms), ""
        if on and on != day:
            raise WrongValue("said and said_on are two days")
        on = day
    elif between:
        after = after or _day({"said": between[1]}, "said", terms)
        before = before or _day({"said": between[2]}, "said", terms)
        said = ""
    if on:
        if (after or on) > on or (before or on) < on:
            raise WrongValue("said_on lies outside of said_after and said_before")
        after = before = on
    if after and before and after > before:
        raise WrongValue("said_after is later than said_before")
    if not (said or after or before):
        raise WrongValue("said is missing; give it, said_on, or said_after and said_before")
    return said or _in_words(after, before), after, before


def _in_words(after: date | None, before: date | None) -> str:
    if after and after == before:
        return f"on {_written(after)}"
    if after and before:
        return f"between {_written(after)} and {_written(before)}"
    return f"on or after {_written(after)}" if after else f"on or before {_written(before or date.max)}"


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _day(cells: Cells, column: str, terms: Terms) -> date | None:
    text = _text(cells, column)
    if not text:
        return None
    try:
        return terms.day(text)
    except WrongValue as error:
        raise WrongValue(f"{column} {str(error).removeprefix('date ')}") from None


def _about(cells: Cells) -> tuple[str, ...]:
    value = cells.get("about", "")
    if isinstance(value, list):
        names = [_text({"about": name}, "about") for name in cast("list[object]", value)]
    else:
        names = _text(cells, "about", _LONGEST_CONTEXT).split(";")
    if len(names) > _MOST:
        raise WrongValue(f"about holds more than {_MOST} names")
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _sources(cells: Cells, named: Mapping[str, SourceRow]) -> tuple[SourceRow, ...]:
    one, several = cells.get("source", ""), cells.get("sources", "")
    given: list[object] = [one] if one else []
    if isinstance(several, list):
        given += cast("list[object]", several)
    else:
        given += [part for part in _text(cells, "sources", _LONGEST_SOURCE).split(";") if part.strip()]
    if len(given) > _MOST:
        raise WrongValue(f"sources holds more than {_MOST}")
    # The columns beside `source` describe that one.
    beside = {key: cells.get(key, "") for key in ("publisher", "published", "url")}
    read = [_source(value, beside if value is one else {}, named) for value in given]
    found = tuple(dict.fromkeys(source for source in read if source != SourceRow()))
    if not found:
        raise WrongValue("source is missing: every quote names who printed it, and its address")
    return found


def _source(value: object, beside: Cells, named: Mapping[str, SourceRow]) -> SourceRow:
    if isinstance(value, dict):
        source = read_source({**beside, **cast("dict[str, object]", value)})[1]
    else:
        text = _text({"source": value}, "source", _LONGEST_SOURCE + _LONGEST_ADDRESS)
        if not text:
            return SourceRow()
        if looks_like_id(text) and not any(beside.values()):
            return named.get(text) or SourceRow(id=text)
        source = _described(text, beside)
    if not source.url:
        raise WrongValue("url is missing: give the address where it can be read")
    return source


def _described(text: str, beside: Cells) -> SourceRow:
    """A source written as `title, publisher, date`, perhaps with its address; what has a cell of its own is there."""
    url, publisher = _text(beside, "url", _LONGEST_ADDRESS), _text(beside, "publisher")
    published = _text(beside, "published", _LONGEST_PUBLISHED)
    within = _ADDRESS.search(text)
    if within and not url:
        url = within[1].rstrip(".")
        text = f"{text[: within.start()]}, {text[within.end() :]}".strip(", ")
    dated = _DATED.search(text)
    if dated and not published:
        text, published = text[: dated.start()].rstrip(", "), dated[1].strip()
    title, _, last = text.rpartition(", ")
    if title and not publisher:
        text, publisher = title, last
    url = _address(url)
    title = text.strip(" ,") or publisher or (urlsplit(url).hostname or "")
    return SourceRow(title[:_LONGEST_SOURCE], publisher, clean(published, "the date of the source", 100), url)


def _address(url: str) -> str:
    """An http(s) address of a host, without a name and password in it."""
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        fit = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        fit = False
    if not fit or not url.isprintable() or " " in url:
        raise WrongValue(f"url {url[:40]!r} is not an address; write it like https://www.example.org/interview")
    return url


def _text(cells: Cells, column: str, longest: int = 200) -> str:
    """The text of a cell, on one line; empty if it is not there. A TOML day is its text."""
    value = cells.get(column, "")
    if isinstance(value, date) and column in _DAYS:
        value = value.isoformat()[:10]
    if not isinstance(value, str):
        raise WrongValue(f"{column} must be a text")
    if "\ufffd" in value:
        raise WrongValue(f"{column} holds bytes that are no text in the file's encoding")
    return clean(value, column, longest)
