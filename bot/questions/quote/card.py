"""The quote card: the exact words, who said them to whom, when and on what, and the source."""

from dataclasses import replace

from bot.cards import sources
from bot.cards.card import Brief, Button, Card, Line, Paragraph, Quotation, Strong, Tone, action_rows
from bot.cards.formatting import count, cut, flagged, weight
from bot.cards.paging import page_buttons, turn_to
from bot.cards.pieces import pieces
from bot.cards.small_print import by_publisher, fine_print, who_says
from bot.cards.sources import Fact, view_button
from bot.domain.asked import Asked
from bot.questions.context import Context
from bot.questions.h2h.button import head_to_head_button
from bot.questions.quote.answer import NothingSaid, QuoteAnswer
from bot.questions.quote.beside import LONGEST_CONTEXT, availability_lines, book_button
from bot.questions.quote.nothing_said import draw_nothing_said

PIECE = 900  # characters; a long quote is cut into pieces of at most this length, two to a page
SHORTEST_PIECE = 250
_ROOM = 3_700  # of Discord's 4,000 characters; the rest is for what the renderer sets around the texts


def draw(answer: QuoteAnswer | NothingSaid, _context: Context) -> Card:
    """Lay out one quote, or what else there is of an athlete of whom there is none."""
    return draw_nothing_said(answer) if isinstance(answer, NothingSaid) else _quote(answer)


def _quote(answer: QuoteAnswer) -> Card:
    """One too long for a card is split into pages, with no word left out."""
    quote = answer.quote
    if answer.request.view == "sources":
        said = Fact(f"“{cut(quote.words, 120)}”", quote.sources, addressed=True)
        facts = [said, *(Fact(note.text, note.sources) for note in answer.notes)]
        return sources.draw(Tone.QUOTE, quote.athlete.name, facts, answer.request.asked())
    heading: Line = ("On ", Strong(quote.topic), f", to {quote.said_to}")
    details, availability = _details(answer), availability_lines(answer.notes) if answer.athlete else ()
    said = by_publisher((*quote.sources, *(source for note in answer.notes for source in note.sources)))
    print_: Line = (_which(answer), who_says(said), "Page 10 of 10")
    around = sum(weight(part) for line in (heading, *details, *availability, print_) for part in line)
    piece = max(SHORTEST_PIECE, min(PIECE, (_ROOM - around - weight(quote.athlete.name)) // 2))
    page = turn_to(answer.request.page, pieces(quote.words, piece), 2, len)
    return Card(
        Tone.QUOTE,
        flagged(quote.athlete),
        heading,
        (
            Quotation("".join(page.items).strip()),
            Paragraph(details),
            *((Paragraph(availability),) if availability else ()),
        ),
        footer=fine_print(_which(answer)),
        page=page.note,
        sources=said,
        actions=action_rows(
            page_buttons(answer.request.asked(), page, "‹ Back", "Read on ›"),
            _other_quotes(answer),
            _links(answer),
            book_button(answer.athlete, answer.in_book),
        ),
    )


def _which(answer: QuoteAnswer) -> str:
    asked = answer.about.name if answer.about else f"“{answer.request.about}”" if answer.request.about else ""
    which = f"Statement {answer.number} of {answer.of}" if answer.of > 1 else "The only statement"
    about = f" about {asked}" if asked else ""
    return Brief(f"{which} that I hold{about}", f"{which} held{about}")


def _details(answer: QuoteAnswer) -> tuple[Line, ...]:
    quote = answer.quote
    lines: list[Line] = [(f"Said {quote.said}.",)] if quote.said else [("When it was said is not known.",)]
    if quote.context:
        lines.append((cut(quote.context, LONGEST_CONTEXT),))
    return tuple(lines)


def _other_quotes(answer: QuoteAnswer) -> tuple[Button, ...]:
    """Buttons to the other quotes: the next; of three the previous too; of more also a random one."""
    if answer.of == 1:
        return ()

    def show(label: str, index: int) -> Button:
        request = replace(answer.request, index=index % answer.of, page=0)
        return Button(label, request.asked())

    following = show(f"Another of {count(answer.of, 'statement')}", answer.number)
    if answer.of < 3:
        return (following,)
    previous = show("‹ Previous", answer.number - 2)
    if answer.of == 3:
        return previous, following
    return previous, following, show("Random", answer.another)


def _links(answer: QuoteAnswer) -> tuple[Button, ...]:
    """Buttons to the race the quote is about, the head-to-head with the athlete it is about, and the sources."""
    quote = answer.quote
    race = (Button("That race", Asked.of("race", {"race": quote.race_id})),) if quote.race_id else ()
    rivals = tuple(head_to_head_button(quote.athlete, other) for other in quote.about[:1])
    return (*race, *rivals, view_button(answer.request.asked()))
