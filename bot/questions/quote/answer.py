"""The answer of /quote: one quote that fits the request, word for word."""

import logging
from dataclasses import dataclass, replace

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.quote import AvailabilityNote, Quote
from bot.domain.quotebook import Wanted
from bot.errors import Choice, NoAnswer, StoreError
from bot.questions.context import Context
from bot.questions.quote.request import QuoteRequest
from bot.questions.tips import count

RANDOM = "random"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class QuoteAnswer:
    """One of the quotes that fit the request.

    `number` is its position from 1, `of` how many fit. `athlete` and `about` are those asked for, None for anybody.
    `another` is the index, from 0, of the quote that the Random button shows. `notes` are the speaker's availability
    notes, latest first. `in_book` is how many quotes of the athlete asked for the server's own book has.
    """

    request: QuoteRequest
    athlete: Athlete | None
    about: Athlete | None
    quote: Quote
    number: int
    of: int
    another: int
    notes: tuple[AvailabilityNote, ...]
    coverage: Coverage
    in_book: int = 0


@dataclass(frozen=True, slots=True)
class NothingSaid:
    """Of an athlete without a statement: what others said about them, and their availability notes, latest first.

    `in_book` is as in QuoteAnswer; `offers` says that the server has a book to which one may be added.
    """

    request: QuoteRequest
    athlete: Athlete
    spoken: tuple[Quote, ...]
    notes: tuple[AvailabilityNote, ...]
    coverage: Coverage
    in_book: int = 0
    offers: bool = False


async def answer(request: QuoteRequest, context: Context) -> QuoteAnswer | NothingSaid:
    """Search the quotes. Raises NoAnswer if none fits, with what there is as choices."""
    athlete, about = context.almanac.names.find(request.athlete), context.almanac.names.find(request.about)
    quotes = await context.almanac.store.quotes.search_quotes(
        "" if about else request.about,
        athlete.id if athlete else None,
        about.id if about else None,
        request.after,
        request.before,
    )
    coverage = context.almanac.coverage
    if not quotes:
        if athlete and request == QuoteRequest(athlete.id, index=request.index, view=request.view, page=request.page):
            unsaid = await _nothing_said(request, athlete, context)
            if unsaid.spoken or unsaid.notes or unsaid.offers:
                return unsaid
        raise await _no_quote(request, athlete, about, context, coverage)
    index = request.index % len(quotes)
    neighbours = {(index + step) % len(quotes) for step in (-1, 0, 1)}
    others = [i for i in range(len(quotes)) if i not in neighbours] or [index]
    asked = replace(request, index=index)
    notes = await context.almanac.store.quotes.list_notes(quotes[index].athlete.id)
    another = others[context.pick(len(others))]
    coverage = coverage.of_facts((*quotes[index].sources, *(source for note in notes for source in note.sources)))
    in_book = await _count_in_book(athlete, context) if athlete and not request.about else 0
    return QuoteAnswer(asked, athlete, about, quotes[index], index + 1, len(quotes), another, notes, coverage, in_book)


async def _nothing_said(request: QuoteRequest, athlete: Athlete, context: Context) -> NothingSaid:
    store, coverage = context.almanac.store.quotes, context.almanac.coverage
    spoken, notes = await store.list_quotes_about(athlete.id), await store.list_notes(athlete.id)
    coverage = coverage.of_facts(source for fact in (*spoken, *notes) for source in fact.sources)
    in_book = await _count_in_book(athlete, context)
    offers = context.asker.guild is not None and context.community is not None
    return NothingSaid(request, athlete, spoken, notes, coverage, in_book, offers)


async def _count_in_book(athlete: Athlete, context: Context) -> int:
    """How many quotes of an athlete the book has of the server that asks; 0 where it cannot be read just now."""
    guild = context.asker.guild
    if guild is None or context.community is None:
        return 0
    try:
        return await context.community.quotebook.count(guild, Wanted(athlete=athlete.id))
    except StoreError as error:  # the almanac's statements do not wait for it
        log.warning("cannot look into a quotebook: %s", error)
        return 0


async def _no_quote(
    request: QuoteRequest, athlete: Athlete | None, about: Athlete | None, context: Context, coverage: Coverage
) -> NoAnswer:
    by = f" by {athlete.name}" if athlete else ""
    of = f" about {about.name}" if about else f" about “{request.about}”" if request.about else ""
    when = " from those days" if request.after or request.before else ""
    held = f"I hold {count(coverage.quotes, 'statement')} in all."
    choices: list[Choice] = []
    spoken = await context.almanac.store.quotes.list_quotes_about(athlete.id) if athlete else ()
    if athlete and of + when and await context.almanac.store.quotes.list_quotes(athlete.id):
        choices.append(Choice(f"All that {athlete.short_name} said", QuoteRequest(athlete.id).asked()))
    if athlete and spoken:
        speakers = " and ".join(sorted({q.athlete.name for q in spoken}))
        held = f"But {speakers} spoke about {athlete.short_name}. {held}"
        label = f"What {speakers} said about {athlete.short_name}"
        choices.append(Choice(label, QuoteRequest(about=athlete.id).asked()))
    return NoAnswer(f"I have no statement{by}{of}{when}.", held, tuple(choices), coverage)
