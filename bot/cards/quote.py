"""The quote card: the words, exactly; who said them to whom, when, on what, and the source."""

from itertools import groupby

from bot.answers.quote import QuoteRequest, Statement
from bot.cards.card import Button, Card, Line, Paragraph, Quotation, Strong, Tone
from bot.cards.formatting import Citations, as_of, count, cut, flagged
from bot.cards.paging import page_buttons, turn_to

PIECE = 900  # characters of a statement that stay together when it is long
NOTES_SHOWN = 4
LONGEST_CONTEXT = 300


def draw(answer: Statement) -> Card:
    """Lay out one statement; one too long for a card is paged, word for word."""
    quote, citations = answer.quote, Citations()
    page = turn_to(answer.request.page, _pieces(quote.words), 2, len)
    cited = citations.cite(quote.sources)
    availability = () if answer.request.about else _availability(answer, citations)
    about = (Paragraph(availability),) if availability else ()
    return Card(
        Tone.QUOTE,
        flagged(quote.athlete),
        ("On ", Strong(quote.topic), f", to {quote.said_to} {cited}".rstrip()),
        (Quotation("".join(page.items).strip()), Paragraph(_details(answer)), *about),
        footer=(
            f"Statement {answer.number} of {answer.of} that I hold "
            f"{'about' if answer.request.about else 'by'} {answer.athlete.name}. "
            f"{as_of(answer.coverage)} {page.note}".strip(),
            *citations.lines(),
        ),
        actions=tuple(
            row
            for row in (
                page_buttons("quote", answer.request.options(), page, "‹ Back", "Read on ›"),
                _buttons(answer),
            )
            if row
        ),
    )


def _details(answer: Statement) -> tuple[Line, ...]:
    quote = answer.quote
    lines: list[Line] = [(f"Said {quote.said}.",)] if quote.said else [("When it was said is not known.",)]
    if quote.context:
        lines.append((cut(quote.context, LONGEST_CONTEXT),))
    return tuple(lines)


def _availability(answer: Statement, citations: Citations) -> tuple[Line, ...]:
    """The latest notes under the date they share; how many more there are is said."""
    shown = answer.notes[:NOTES_SHOWN]
    lines: list[Line] = []
    for as_of_, notes in groupby(shown, lambda note: note.as_of):
        lines.append((Strong(f"Availability, {as_of_}"),))
        lines += [(f"• {cut(note.text, LONGEST_CONTEXT)} {citations.cite(note.sources)}".rstrip(),) for note in notes]
    left = len(answer.notes) - len(shown)
    return (*lines, (f"… and {count(left, 'older note')}.",)) if left else tuple(lines)


def _buttons(answer: Statement) -> tuple[Button, ...]:
    if answer.of == 1:
        return ()
    request = answer.request
    following = QuoteRequest(request.athlete, answer.number % answer.of, request.about)
    return (Button(f"Another of {count(answer.of, 'statement')}", "quote", tuple(following.options().items())),)


def _pieces(words: str) -> tuple[str, ...]:
    """The words in pieces that join to the same text again, cut at spaces where there are any."""
    pieces: list[str] = []
    rest = words
    while len(rest) > PIECE:
        at = rest.rfind(" ", PIECE // 2, PIECE) + 1 or PIECE
        pieces.append(rest[:at])
        rest = rest[at:]
    return (*pieces, rest)
