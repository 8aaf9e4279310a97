"""The answer of /quote: one quote that fits the request, word for word."""

from dataclasses import dataclass, replace

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.quote import AvailabilityNote, Quote
from bot.errors import Choice, NoAnswer
from bot.questions.context import Context
from bot.questions.quote.request import QuoteRequest
from bot.questions.tips import count

RANDOM = "random"


@dataclass(frozen=True, slots=True)
class QuoteAnswer:
    """One of the quotes that fit the request.

    `number` is its position from 1, `of` how many fit. `athlete` and `about` are those asked for, None for anybody.
    `another` is the index, from 0, of the quote that the Random button shows. `notes` are the speaker's availability
    notes, latest first.
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


async def answer(request: QuoteRequest, context: Context) -> QuoteAnswer:
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
        raise await _no_quote(request, athlete, about, context, coverage)
    index = request.index % len(quotes)
    neighbours = {(index + step) % len(quotes) for step in (-1, 0, 1)}
    others = [i for i in range(len(quotes)) if i not in neighbours] or [index]
    asked = replace(request, index=index)
    notes = await context.almanac.store.quotes.list_notes(quotes[index].athlete.id)
    another = others[context.pick(len(others))]
    coverage = coverage.of_facts((*quotes[index].sources, *(source for note in notes for source in note.sources)))
    return QuoteAnswer(asked, athlete, about, quotes[index], index + 1, len(quotes), another, notes, coverage)


async def _no_quote(
    request: QuoteRequest, athlete: Athlete | None, about: Athlete | None, context: Context, coverage: Coverage
) -> NoAnswer:
    by = f" by {athlete.name}" if athlete else ""
    of = f" about {about.name}" if about else f" about “{request.about}”" if request.about else ""
    when = " from those days" if request.after or request.before else ""
    held = f"I hold {count(coverage.quotes, 'statement')}."
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
