"""The sources view of any card: the sources of each fact, when they were read, and which sources dispute it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.cards.card import Button, Card, Line, Paragraph, Strong, Tone
from bot.cards.disputed import SIGN
from bot.cards.formatting import source_line, weight
from bot.cards.paging import line_length, page_buttons, turn_to
from bot.domain.asked import Asked
from bot.domain.source import Source

FACTS_A_PAGE = 5
SOURCES_TOGETHER = 2  # of a fact whose sources are shown with their addresses


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


def draw(tone: Tone, heading: str, facts: Sequence[Fact], asked: Asked) -> Card:
    """Lay out one page of the facts. `asked` asks for this view; a button leads back to the card."""
    # Titles and addresses come from files and may be all signs; two sources of a fact at their longest fit a card.
    page = turn_to(asked.page(), [part for fact in facts for part in _parts(fact)], FACTS_A_PAGE, _length)
    back = Button("‹ Back to the card", asked.with_options(view="", page=""))
    return Card(
        tone,
        f"Sources: {heading}",
        ("Who says each of these facts, and when it was read.",),
        tuple(Paragraph(_lines(fact), spoiler=fact.spoiler) for fact in page.items),
        footer=(page.note,) if page.note else (),
        actions=((*page_buttons(asked, page, "‹ Before", "More ›"), back),),
    )


def _parts(fact: Fact) -> Iterator[Fact]:
    """A fact with many sources as several, which have the same text."""
    if len(fact.sources) <= SOURCES_TOGETHER or not fact.addressed:
        yield fact
        return
    for at in range(0, len(fact.sources), SOURCES_TOGETHER):
        yield replace(fact, sources=fact.sources[at : at + SOURCES_TOGETHER])


def _length(fact: Fact) -> int:
    lines = _lines(fact)
    return line_length(lines) if not fact.addressed else sum(weight(part) + 6 for line in lines for part in line)


def _lines(fact: Fact) -> tuple[Line, ...]:
    said: list[Line] = []
    for source in fact.sources:
        said.append((f"• {source_line(source)}",))
        if fact.addressed and source.url:
            said.append((source.url,))
    against: list[Line] = [(f"{SIGN} {conflict}",) for conflict in fact.conflicts]
    return ((Strong(fact.text), *_origins(fact)), *said, *against)


def _origins(fact: Fact) -> tuple[str, ...]:
    """How many origins give a fact; sources that draw from one place are one."""
    return (f"  ({'one origin' if fact.origins == 1 else f'{fact.origins} origins'})",) if fact.origins else ()


def view_button(asked: Asked, label: str = "Sources", view: str = "sources") -> Button:
    """A button to a view of the card of `asked`; an empty `view` is the card itself."""
    return Button(label, asked.with_options(view=view, page=""))
