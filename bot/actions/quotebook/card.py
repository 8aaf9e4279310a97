"""The cards of a quotebook: one quote, a list, what waits to be reviewed, and the settings."""

from bisect import bisect_right
from itertools import accumulate

from bot.actions.quotebook.act import PAGE, Book
from bot.actions.quotebook.files_card import draw_export, draw_import
from bot.actions.quotebook.one_quote import draw_quote, how_read, speaker_of, which_went
from bot.actions.quotebook.request import Do, one
from bot.cards.card import Button, Card, Line, Mention, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, cut, day, weight
from bot.cards.paging import Page, page_buttons
from bot.domain.asked import Asked
from bot.domain.quotebook import BookQuote, has_covered_words
from bot.questions.context import Context

_IN_LIST = 120  # characters of a quote's words, with their escapes
_NAME_IN_LIST = 60  # the same of a name
_IN_MENU = 80
_TAGS = 8  # that a list names
_BARRED = "behind spoiler bars"


def draw(answer: Book, context: Context) -> Card:
    """Lay out what is asked for."""
    match answer.request.do:
        case Do.SEARCH | Do.REVIEW:
            return _list(answer, context)
        case Do.SETTINGS:
            return _settings(answer)
        case Do.OPT_OUT | Do.OPT_IN:
            return _opted(answer)
        case Do.EXPORT:
            return draw_export(answer)
        case Do.IMPORT:
            return draw_import(answer)
        case _ if answer.quote is not None:
            return draw_quote(answer, answer.quote, context)
        case _:
            again = (Button("The quotebook", Asked.of("quotebook", {"do": Do.SEARCH})),)
            return Card(
                Tone.QUOTE, "Quotebook", (answer.done,), notes=answer.request.notes, actions=(again,), private=True
            )


def _list(answer: Book, context: Context) -> Card:
    request = answer.request
    waiting = request.do is Do.REVIEW
    page = Page(answer.quotes, request.page, max(1, -(-answer.count // PAGE)))
    tags = tuple(f"{tag} ({number})" for tag, number in answer.tags[:_TAGS])
    return Card(
        Tone.QUOTE,
        "Quotes to review" if waiting else "Quotebook",
        _how_many(answer, waiting),
        tuple(
            Paragraph(lines)
            for lines in (
                tuple(_line(quote, context) for quote in answer.quotes),
                (("Tags  ", Strong(", ".join(tags))),) if tags and request.wanted.tag == "" else (),
            )
            if lines
        ),
        notes=(*request.notes, *how_read(answer), *which_went(answer)),
        page=page.note,
        actions=action_rows(
            Menu("Review…" if waiting else "Show…", tuple(_choice(answer, each, waiting) for each in answer.quotes))
            if answer.quotes
            else None,
            page_buttons(request.asked(request.do), page),
            () if waiting else (Button("One at random", request.asked(Do.RANDOM)),),
        ),
        private=waiting or bool(context.preferences.private),
    )


def _how_many(answer: Book, waiting: bool) -> Line:
    if waiting:
        return (f"{count(answer.count, 'quote')} to review." if answer.count else "No quote waits to be reviewed.",)
    return ("More than " if answer.more else "", Strong(count(answer.count, "quote")), ", latest first.")


def _line(quote: BookQuote, context: Context) -> Line:
    said = f", {day(quote.draft.said)}" if quote.draft.said else ""
    (speaker,) = speaker_of(quote, context)
    if not isinstance(speaker, Mention):
        speaker = Strong(_within(speaker, _NAME_IN_LIST))
    return (f"{quote.number}  “{_brief(quote, _IN_LIST)}” ", speaker, said)


def _choice(answer: Book, quote: BookQuote, waiting: bool) -> Button:
    label = f"{quote.number}  {_brief(quote, _IN_MENU)}"
    if waiting:
        return Button(label, one(Do.MANAGE, quote.number))
    return Button(label, answer.request.asked(Do.SHOW, quote.number))


def _brief(quote: BookQuote, longest: int) -> str:
    if has_covered_words(quote.draft.words):
        return _BARRED
    return _within(" ".join(quote.draft.words.split()), longest)


def _within(text: str, heaviest: int) -> str:
    """The text cut so that it takes no more characters than that, escapes counted."""
    if weight(text) <= heaviest:
        return text
    fits = bisect_right(list(accumulate(map(weight, text))), heaviest - 1)
    return cut(text, max(fits, 1))


def _settings(answer: Book) -> Card:
    settings = answer.request.settings

    def setting(label: str, **options: str) -> Button:
        return Button(label, Asked.of("quotebook", {"do": Do.SETTINGS, **options}))

    return Card(
        Tone.ABOUT,
        "Settings of the quotebook",
        ("They hold for this server. The options adder and remover of this command choose roles.",),
        (
            Paragraph(
                (
                    ("Who adds  ", _role(settings.adder, "everybody")),
                    ("Who removes and reviews  ", _role(settings.remover, "who manages the server")),
                    ("New quotes  ", Strong("wait to be reviewed" if settings.review else "are shown at once")),
                    (
                        "A deleted message  ",
                        Strong("keeps its quote" if settings.outlives else "takes its quote along"),
                    ),
                )
            ),
            Paragraph((("Whoever is quoted may always remove their words, and forbid more: /quotebook opt-out.",),)),
        ),
        notes=(answer.done,) if answer.done else (),
        actions=action_rows(
            (
                setting("Show at once", review="false")
                if settings.review
                else setting("Review new ones", review="true"),
                setting("Deleted ones go", outlives="false")
                if settings.outlives
                else setting("Keep deleted ones", outlives="true"),
                *((setting("Let everybody add", adder="0"),) if settings.adder else ()),
                *((setting("Take the remover away", remover="0"),) if settings.remover else ()),
                Button("Review", Asked.of("quotebook", {"do": Do.REVIEW})),
            )
        ),
        private=True,
    )


def _role(role: int | None, without: str) -> str:
    return Mention.of_role(role) if role else Strong(without)


def _opted(answer: Book) -> Card:
    if answer.request.do is Do.OPT_IN:
        lead, button = answer.done, Button("Forbid it again", Asked.of("quotebook", {"do": Do.OPT_OUT}))
    else:
        lead = f"Nobody can quote you any more, in any server. Quotes of you that I removed: {answer.count:,}."
        button = Button("Let me be quoted again", Asked.of("quotebook", {"do": Do.OPT_IN}))
    return Card(Tone.QUOTE, "Being quoted", (lead,), actions=((button,),), private=True)
