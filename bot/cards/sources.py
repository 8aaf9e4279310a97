"""The sources view of any card: the sources of each fact, when they were read, and which sources dispute it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.card import Button, Card, Line, Paragraph, Strong, Tone
from bot.cards.disputed import SIGN
from bot.cards.formatting import source_line
from bot.cards.paging import line_length, page_buttons, turn_to
from bot.domain.asked import Asked
from bot.domain.source import Source

FACTS_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a card: its text, its sources, and a line for each source that disputes it (`conflicts`)."""

    text: str
    sources: Sequence[Source]
    conflicts: Sequence[str] = ()
    spoiler: bool = False


def draw(tone: Tone, heading: str, facts: Sequence[Fact], asked: Asked) -> Card:
    """Lay out one page of the facts. `asked` asks for this view; a button leads back to the card."""
    page = turn_to(asked.page(), facts, FACTS_A_PAGE, lambda fact: line_length(_lines(fact)))
    back = Button("‹ Back to the card", asked.with_options(view="", page=""))
    return Card(
        tone,
        f"Sources: {heading}",
        ("Who says each of these facts, and when it was read.",),
        tuple(Paragraph(_lines(fact), spoiler=fact.spoiler) for fact in page.items),
        footer=(page.note,) if page.note else (),
        actions=((*page_buttons(asked, page, "‹ Before", "More ›"), back),),
    )


def _lines(fact: Fact) -> tuple[Line, ...]:
    said: list[Line] = [(f"• {source_line(source)}",) for source in fact.sources]
    against: list[Line] = [(f"{SIGN} {conflict}",) for conflict in fact.conflicts]
    return ((Strong(fact.text),), *said, *against)


def view_button(asked: Asked, label: str = "Sources", view: str = "sources") -> Button:
    """A button to a view of the card of `asked`; an empty `view` is the card itself."""
    return Button(label, asked.with_options(view=view, page=""))
