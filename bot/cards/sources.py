"""The sources view of any card: who says each fact, when that was read, how many origins it has, who disputes it.

The facts come first, each with the numbers of its sources; the sources that a page names stand below them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.cards.card import Button, Card, Line, Paragraph, Strong, Tone
from bot.cards.disputed import SIGN
from bot.cards.formatting import count, source_line, weight
from bot.cards.paging import ALL, MOST_CHARACTERS, Page, page_buttons
from bot.cards.small_print import fine_print
from bot.domain.asked import Asked
from bot.domain.source import Source

FACTS_A_PAGE = 10
_AROUND = 8  # characters that a line takes beside its text: its number, its emphasis, its end


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a card: its text, its sources, and a line for each source that disputes it (`conflicts`).

    With `addressed` the address of each source is shown, too. `origins` is how many origins give it, None if that is
    not asked: a quote has one by nature.
    """

    text: str
    sources: Sequence[Source]
    conflicts: Sequence[str] = ()
    spoiler: bool = False
    addressed: bool = False
    origins: int | None = None


def draw(tone: Tone, heading: str, facts: Sequence[Fact], asked: Asked, note: str = "", *, back: str = "") -> Card:
    """Lay out one page of the facts. `asked` asks for this view; a button leads to the card, to its view `back`.

    `note` is small print on how the card was worked out.
    """
    numbers = {source: n for n, source in enumerate(dict.fromkeys(s for fact in facts for s in fact.sources), 1)}
    if asked.text("page") == str(ALL):  # as no request prints it that a custom_id led to
        pages = [list(facts)]
    else:
        pages = _pages([part for fact in facts for part in _parts(fact)])
    number = min(asked.page(), len(pages) - 1)
    page = Page(tuple(pages[number]), number, len(pages))
    to_card = Button("‹ Back to the card", asked.with_options(view=back, page=""))
    return Card(
        tone,
        f"Sources: {heading}",
        ("Who says each of these facts, and when it was read.",),
        (*(Paragraph(_lines(fact, numbers), spoiler=fact.spoiler) for fact in page.items), *_sources(page, numbers)),
        footer=fine_print(str(note)),  # the whole of one that was short on the card
        page=page.note,
        actions=((*page_buttons(asked, page, "‹ Before", "More ›"), to_card),),
    )


def _parts(fact: Fact) -> Iterator[Fact]:
    """A fact with more sources than one page takes as several, which have the same text."""
    left = MOST_CHARACTERS - _length_of(fact)
    part: list[Source] = []
    for source in fact.sources:
        length = _source_length(source, addressed=fact.addressed)
        if part and length > left:
            yield replace(fact, sources=part)
            part, left = [], MOST_CHARACTERS - _length_of(fact)
        part.append(source)
        left -= length
    yield replace(fact, sources=part)


def _pages(facts: Sequence[Fact]) -> list[list[Fact]]:
    """As many facts on a page as fit together with their sources, each of which a page names once."""
    pages: list[list[Fact]] = [[]]
    named: set[Source] = set()
    left = MOST_CHARACTERS
    for fact in facts:
        new = {source for source in fact.sources if source not in named}
        length = _length_of(fact) + sum(_source_length(source, addressed=fact.addressed) for source in new)
        if pages[-1] and (len(pages[-1]) >= FACTS_A_PAGE or length > left):
            pages.append([])
            named, left = set[Source](), MOST_CHARACTERS
            new = set(fact.sources)
            length = _length_of(fact) + sum(_source_length(source, addressed=fact.addressed) for source in new)
        pages[-1].append(fact)
        named |= new
        left -= length
    return pages


def _length_of(fact: Fact) -> int:
    numbers = 6 * len(fact.sources)
    return weight(fact.text) + numbers + 20 + sum(weight(line) + _AROUND for line in fact.conflicts)


def _source_length(source: Source, *, addressed: bool) -> int:
    return weight(source_line(source)) + _AROUND + (weight(source.url) + 1 if addressed else 0)


def _lines(fact: Fact, numbers: dict[Source, int]) -> tuple[Line, ...]:
    cited = ", ".join(str(numbers[source]) for source in sorted(set(fact.sources), key=numbers.__getitem__))
    origins = f" · {count(fact.origins, 'origin')}" if fact.origins else ""
    said = f"  [{cited}]{origins}" if cited else ""
    against: list[Line] = [(f"{SIGN} {conflict}",) for conflict in fact.conflicts]
    return ((Strong(fact.text), *((said,) if said else ())), *against)


def _sources(page: Page[Fact], numbers: dict[Source, int]) -> Iterator[Paragraph]:
    """The sources of a page by number. Those of a hidden fact are hidden: a title can give its result away."""
    hidden = {source for fact in page.items if fact.spoiler for source in fact.sources}
    addressed = {source for fact in page.items if fact.addressed for source in fact.sources}
    named = sorted({source for fact in page.items for source in fact.sources}, key=numbers.__getitem__)
    for spoiler in (False, True):
        lines: list[Line] = []
        for source in (source for source in named if (source in hidden) is spoiler):
            lines.append((f"[{numbers[source]}] {source_line(source)}",))
            if source in addressed and source.url:
                lines.append((source.url,))
        if lines:
            yield Paragraph(tuple(lines), spoiler=spoiler)


def view_button(asked: Asked, label: str = "Sources", view: str = "sources") -> Button:
    """A button to a view of the card of `asked`; an empty `view` is the card itself."""
    return Button(label, asked.with_options(view=view, page=""))
