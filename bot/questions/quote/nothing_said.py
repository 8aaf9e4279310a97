"""The card of an athlete of whom no statement is held: what was said about them, and their availability."""

from bot.cards import sources
from bot.cards.card import Button, Card, Paragraph, Quotation, Tone, action_rows
from bot.cards.formatting import cut, flagged, listed
from bot.cards.small_print import by_publisher
from bot.cards.sources import Fact, view_button
from bot.domain.asked import Asked
from bot.questions.quote.answer import NothingSaid
from bot.questions.quote.beside import availability_lines, book_button
from bot.questions.quote.request import QuoteRequest

_LONGEST = 700  # characters of what another said


def draw_nothing_said(answer: NothingSaid) -> Card:
    """Lay it out, with ways to all that was said about them and to the server's own book."""
    athlete = answer.athlete
    if answer.request.view == "sources":
        facts = [Fact(f"“{cut(said.words, 120)}”", said.sources, addressed=True) for said in answer.spoken]
        facts += [Fact(note.text, note.sources) for note in answer.notes]
        return sources.draw(Tone.QUOTE, athlete.name, facts, answer.request.asked())
    availability = availability_lines(answer.notes)
    add = Asked.of("quotebook", {"do": "add", "athlete": athlete.id})
    facts = (*answer.spoken, *answer.notes)
    return Card(
        Tone.QUOTE,
        flagged(athlete),
        (f"I have no statement by {athlete.name}.",),
        (*_spoken(answer), *((Paragraph(availability),) if availability else ())),
        sources=by_publisher(source for fact in facts for source in fact.sources),
        actions=action_rows(
            (
                *((_about_button(answer),) if answer.spoken else ()),
                *((view_button(answer.request.asked()),) if facts else ()),
                *book_button(athlete, answer.in_book),
                *((Button("Add one to this server’s book…", add, opens_form=True),) if answer.offers else ()),
            )
        ),
    )


def _spoken(answer: NothingSaid) -> tuple[Paragraph | Quotation, ...]:
    """The first that somebody said about them."""
    if not answer.spoken:
        return ()
    said = answer.spoken[0]
    when = f", {said.said}" if said.said else ""
    about = (f"But {said.athlete.name} said about them", when, ":")
    return Paragraph((about,)), Quotation(cut(said.words, _LONGEST))


def _about_button(answer: NothingSaid) -> Button:
    who = listed(sorted({said.athlete.name for said in answer.spoken}))
    return Button(f"What {who} said about {answer.athlete.short_name}", QuoteRequest(about=answer.athlete.id).asked())
