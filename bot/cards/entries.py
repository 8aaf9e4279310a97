"""Facts under headings, paged and hidden; a heading is repeated on each page and is never hidden."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.cards import disputed
from bot.cards.card import Line, Paragraph, Strong
from bot.cards.paging import Page, line_length, turn_to
from bot.cards.sources import Fact
from bot.domain.dispute import Dispute, count_origins
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """Lines that stay on one page, under the heading `section`, with the sources that say so and that dispute it."""

    section: str
    lines: tuple[Line, ...]
    sources: tuple[Source, ...] = ()
    spoiler: bool = False
    disputes: tuple[Dispute, ...] = ()


def turn_entries(number: int, entries: Sequence[Entry], most: int) -> Page[Entry]:
    """The page of that number, from 0, with at most `most` entries."""
    return turn_to(number, entries, most, lambda entry: line_length(entry.lines))


def paragraphs(entries: Iterable[Entry]) -> tuple[Paragraph, ...]:
    """A paragraph for each section, split where hidden entries begin and end."""
    return tuple(
        paragraph
        for section, run in groupby(entries, lambda entry: entry.section)
        for paragraph in _section(section, run)
    )


def sources_of(entries: Iterable[Entry]) -> Iterator[Source]:
    """The sources of all entries, one after another."""
    return (source for entry in entries for source in entry.sources)


def facts(entries: Iterable[Entry]) -> tuple[Fact, ...]:
    """The entries that have sources or disputes, for the sources view."""
    return tuple(
        Fact(
            f"{e.section}: {' '.join(''.join(line).strip() for line in e.lines)}",
            e.sources,
            disputed.lines(e.disputes),
            e.spoiler,
            origins=count_origins(e.sources, e.disputes),
        )
        for e in entries
        if e.sources or e.disputes
    )


def _section(section: str, entries: Iterable[Entry]) -> Iterator[Paragraph]:
    heading: tuple[Line, ...] = ((Strong(section),),) if section else ()
    for spoiler, run in groupby(entries, lambda entry: entry.spoiler):
        lines = tuple(line for entry in run for line in entry.lines)
        if spoiler and heading:
            yield Paragraph(heading)
            heading = ()
        yield Paragraph((*heading, *lines), spoiler)
        heading = ()
