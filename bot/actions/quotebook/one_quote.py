"""The card of one quote: who said what, who kept it, and what may be done with it."""

import re
from urllib.parse import urlsplit

from bot.actions.quotebook.act import Book
from bot.actions.quotebook.request import PUBLIC, Do, one
from bot.cards.card import Button, Card, Line, Link, Mention, Paragraph, Quotation, Strong, Tone, action_rows
from bot.cards.formatting import count, cut, day, flagged, listed, weight
from bot.cards.paging import page_buttons, turn_to
from bot.cards.pieces import pieces
from bot.cards.small_print import fine_print
from bot.domain.asked import Asked
from bot.domain.quotebook import BookQuote, QuoteState, SpeakerKind, has_covered_words
from bot.questions.context import Context

_PIECE = 800  # characters of the words on one page: as many as a phone shows at once
_ROOM = 3_500  # of Discord's 4,000 characters; the rest is for heading, notes and small print
_MOST_GONE = 5
_LONGEST_HOST = 60
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def draw_quote(answer: Book, quote: BookQuote, context: Context) -> Card:
    """Lay out one quote, of a page of its words where they are long."""
    request = answer.request
    waits = quote.state is QuoteState.WAITING
    said, details = _said(quote, context), _details(quote)
    around = sum(weight(part) for line in (said, *details) for part in line)
    parts = pieces(quote.draft.words, min(_PIECE, (_ROOM - around) // 2))  # a break takes `> ` of the next line too
    page = turn_to(request.page if request.do is Do.SHOW else 0, parts, 1, len)
    notes = (
        *request.notes,
        answer.done,
        *how_read(answer),
        *which_went(answer),
        "It waits to be reviewed." if waits else "",
    )
    manages = request.do in (Do.MANAGE, Do.APPROVE, Do.EDIT, Do.ADD)
    of = f"{'more than ' if answer.more else ''}{count(answer.count, 'quote')}"
    return Card(
        Tone.QUOTE,
        f"Quotebook: quote {quote.number}",
        said,
        (Quotation("".join(page.items).strip(), has_covered_words(quote.draft.words)), Paragraph(details)),
        notes=tuple(note for note in notes if note),
        footer=fine_print(f"One of {of}" if answer.count > 1 else ""),
        page=page.note,
        actions=action_rows(
            page_buttons(request.asked(Do.SHOW, quote.number), page, "‹ Back", "Read on ›"),
            _managing(answer, quote) if manages else _around(answer, quote),
            _links(quote) if manages else (),
        ),
        private=manages or waits or request.do not in PUBLIC or bool(context.preferences.private),
    )


def speaker_of(quote: BookQuote, context: Context) -> Line:
    """Who said it: a member as Discord calls them, an athlete as the almanac does, where it holds them."""
    speaker = quote.draft.speaker
    if speaker.kind is SpeakerKind.MEMBER and speaker.user is not None:
        return (Mention.of_user(speaker.user),)
    athlete = context.almanac.names.find(speaker.athlete) if speaker.athlete else None
    return (Strong(flagged(athlete) if athlete else speaker.name),)


def host_of(link: str) -> str:
    """The host of a link that Discord takes for a button; empty for any other."""
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host if link.isascii() and parts.username is None and _HOST.fullmatch(host) else ""


def how_read(answer: Book) -> tuple[str, ...]:
    """Notes on words that were taken for others of the book."""
    return tuple(f"Took “{typed}” for “{word}”." for typed, word in answer.read_as.items())


def which_went(answer: Book) -> tuple[str, ...]:
    """A note on the quotes that were removed just now."""
    if not answer.gone:
        return ()
    numbers = [str(number) for number in answer.gone[:_MOST_GONE]]
    if len(answer.gone) > _MOST_GONE:
        numbers.append("others")
    one_ = len(answer.gone) == 1
    which = f"Quote {numbers[0]}" if one_ else f"Quotes {listed(numbers)}"
    return (f"{which} went: the {'message was' if one_ else 'messages were'} deleted.",)


def _said(quote: BookQuote, context: Context) -> Line:
    draft = quote.draft
    when = f", {day(draft.said)}" if draft.said else ""
    where = f" · {draft.place}" if draft.place else ""
    return (*speaker_of(quote, context), when, where)


def _details(quote: BookQuote) -> tuple[Line, ...]:
    """Who kept it, whether anything says that it was said, and the tags."""
    draft = quote.draft
    keeper: Line = ("kept by ", Mention.of_user(quote.kept_by)) if quote.kept_by else ("kept by nobody who is known",)
    if draft.link:
        first: Line = (f"Source: {host_of(draft.link) or cut(draft.link, _LONGEST_HOST)}, ", *keeper)
    elif draft.speaker.kind is SpeakerKind.MEMBER:
        first = ("Kept by ", *keeper[1:]) if quote.kept_by else ("Kept by nobody who is known.",)
    else:
        first = ("Unsourced, ", *keeper)
    return (first, (f"Tags: {', '.join(draft.tags)}",)) if draft.tags else (first,)


def _around(answer: Book, quote: BookQuote) -> tuple[Button | Link, ...]:
    request = answer.request
    others = answer.count != 1
    return (
        *((Button("Another", request.asked(Do.RANDOM, quote.number)),) if others else ()),
        *_links(quote),
        Button("More…", one(Do.MANAGE, quote.number)),
    )


def _managing(answer: Book, quote: BookQuote) -> tuple[Button, ...]:
    """What the asker may do with it."""
    rights = answer.request.rights
    waits = quote.state is QuoteState.WAITING
    edit = Button("Edit…", one(Do.EDIT, quote.number), opens_form=True)
    remove = Button("Refuse" if waits and rights.moderates else "Remove", one(Do.REMOVE, quote.number))
    speaks = quote.draft.speaker.user == rights.user
    return (
        *((Button("Approve", one(Do.APPROVE, quote.number)),) if waits and rights.moderates else ()),
        *((edit,) if rights.may_edit(quote) else ()),
        *((remove,) if rights.may_remove(quote) else ()),
        *((Button("Never quote me", Asked.of("quotebook", {"do": Do.OPT_OUT})),) if speaks else ()),
        *(
            (Button("Others to review", Asked.of("quotebook", {"do": Do.REVIEW})),)
            if waits and rights.moderates
            else ()
        ),
    )


def _links(quote: BookQuote) -> tuple[Link, ...]:
    """To the message it was saved from, and to its source."""
    links: list[Link] = []
    if quote.message is not None and quote.channel is not None:
        links.append(Link("Context", f"https://discord.com/channels/{quote.guild}/{quote.channel}/{quote.message}"))
    if host_of(quote.draft.link):
        links.append(Link("Source", quote.draft.link))
    return tuple(links)
