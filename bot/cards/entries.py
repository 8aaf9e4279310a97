"""Facts under headings, paged, hidden and cited; a heading is repeated on each page and is never hidden."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.cards import disputed
from bot.cards.card import Line, Paragraph, Strong
from bot.cards.formatting import Citations
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
    return turn_to(number, entries, most, lambda entry: line_length(_cited(entry, Citations())))


def paragraphs(entries: Iterable[Entry], citations: Citations, *, cite_sections: bool = False) -> tuple[Paragraph, ...]:
    """A paragraph for each section, split where hidden entries begin and end.

    Sources are cited after each entry, or with `cite_sections` once after the heading.
    """
    return tuple(
        paragraph
        for section, run in groupby(entries, lambda entry: entry.section)
        for paragraph in _section(section, tuple(run), citations, cite_section=cite_sections)
    )


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


def _section(
    section: str, entries: tuple[Entry, ...], citations: Citations, *, cite_section: bool
) -> Iterable[Paragraph]:
    cited = citations.cite(dict.fromkeys(s for e in entries for s in e.sources)) if cite_section else ""
    heading: tuple[Line, ...] = ((Strong(section), f" {cited}") if cited else (Strong(section),),)
    for spoiler, run in groupby(entries, lambda entry: entry.spoiler):
        lines = tuple(line for e in run for line in (e.lines if cite_section else _cited(e, citations)))
        if spoiler and heading:
            yield Paragraph(heading)
            heading = ()
        yield Paragraph((*heading, *lines), spoiler)
        heading = ()


def _cited(entry: Entry, citations: Citations) -> tuple[Line, ...]:
    cited = citations.cite(entry.sources)
    return (*entry.lines[:-1], (*entry.lines[-1], f" {cited}")) if cited else entry.lines
