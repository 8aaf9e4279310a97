"""The quote card: the words, exactly; who said them to whom, when, on what, and the source."""

from dataclasses import replace
from itertools import groupby

from bot.cards import sources
from bot.cards.card import Button, Card, Line, Paragraph, Quotation, Strong, Tone
from bot.cards.formatting import Citations, count, cut, flagged
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import as_of, fine_print
from bot.cards.sources import Fact, view_button
from bot.domain.asked import Asked
from bot.questions.context import Context
from bot.questions.h2h.request import HeadToHeadRequest
from bot.questions.quote.answer import QuoteAnswer

PIECE = 900  # characters of a quote that stay together when it is long
NOTES_SHOWN = 4
LONGEST_CONTEXT = 300


def draw(answer: QuoteAnswer, _context: Context) -> Card:
    """Lay out one quote; one too long for a card is paged, word for word."""
    quote, citations = answer.quote, Citations()
    if answer.request.view == "sources":
        facts = [Fact(f"“{cut(quote.words, 120)}”", quote.sources), *(Fact(n.text, n.sources) for n in answer.notes)]
        return sources.draw(Tone.QUOTE, quote.athlete.name, facts, answer.request.asked())
    page = turn_to(answer.request.page, _pieces(quote.words), 2, len)
    cited = citations.cite(quote.sources)
    availability = _availability(answer, citations)
    return Card(
        Tone.QUOTE,
        flagged(quote.athlete),
        ("On ", Strong(quote.topic), f", to {quote.said_to} {cited}".rstrip()),
        (
            Quotation("".join(page.items).strip()),
            Paragraph(_details(answer)),
            *((Paragraph(availability),) if availability else ()),
        ),
        footer=(fine_print(f"{_which(answer)} ", as_of(answer.coverage), f" {page.note}"), *citations.lines()),
        actions=tuple(
            row
            for row in (
                page_buttons(answer.request.asked(), page, "‹ Back", "Read on ›"),
                _other_quotes(answer),
                _ways_on(answer),
            )
            if row
        ),
    )


def _which(answer: QuoteAnswer) -> str:
    by = f" by {answer.athlete.name}" if answer.athlete else ""
    asked = answer.about.name if answer.about else f"“{answer.request.about}”" if answer.request.about else ""
    return f"Statement {answer.number} of {answer.of} that I hold{by}{' about ' + asked if asked else ''}."


def _details(answer: QuoteAnswer) -> tuple[Line, ...]:
    quote = answer.quote
    lines: list[Line] = [(f"Said {quote.said}.",)] if quote.said else [("When it was said is not known.",)]
    if quote.context:
        lines.append((cut(quote.context, LONGEST_CONTEXT),))
    return tuple(lines)


def _availability(answer: QuoteAnswer, citations: Citations) -> tuple[Line, ...]:
    """The speaker's latest notes under the date they share; how many more there are is said."""
    if answer.athlete is None:
        return ()
    shown = answer.notes[:NOTES_SHOWN]
    lines: list[Line] = []
    for as_of_, notes in groupby(shown, lambda note: note.as_of):
        lines.append((Strong(f"Availability, {as_of_}"),))
        lines += [(f"• {cut(note.text, LONGEST_CONTEXT)} {citations.cite(note.sources)}".rstrip(),) for note in notes]
    left = len(answer.notes) - len(shown)
    return (*lines, (f"… and {count(left, 'older note')}.",)) if left else tuple(lines)


def _other_quotes(answer: QuoteAnswer) -> tuple[Button, ...]:
    """The next, the previous, and with more than two any other."""
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


def _ways_on(answer: QuoteAnswer) -> tuple[Button, ...]:
    """The race the quote is about, the two who are its subject, and the sources."""
    quote = answer.quote
    race = (Button("That race", Asked.of("race", {"race": quote.race_id})),) if quote.race_id else ()
    rivals = tuple(
        Button(
            f"{quote.athlete.short_name} v {other.short_name}"[:80],
            HeadToHeadRequest(quote.athlete.id, other.id).asked(),
        )
        for other in quote.about[:1]
    )
    return (*race, *rivals, view_button(answer.request.asked()))


def _pieces(words: str) -> tuple[str, ...]:
    """The words in pieces that join to the same text again, cut at spaces where there are any."""
    pieces: list[str] = []
    rest = words
    while len(rest) > PIECE:
        at = rest.rfind(" ", PIECE // 2, PIECE) + 1 or PIECE
        pieces.append(rest[:at])
        rest = rest[at:]
    return (*pieces, rest)
