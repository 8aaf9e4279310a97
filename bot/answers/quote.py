"""What an athlete said, word for word; asked again, it gives another statement."""

from dataclasses import dataclass

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.resolving import Asking, look_up_athlete
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.statement import AvailabilityNote, Quote
from bot.errors import Choice, NoAnswer


@dataclass(frozen=True, slots=True)
class QuoteRequest:
    """An athlete by id, and which statement to show: 0 is the latest, past the last it starts again.

    `about` asks for what others said about the athlete. `page` is a part of a statement too long for one card.
    """

    athlete: str
    index: int = 0
    about: bool = False
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {
            "athlete": self.athlete,
            "index": str(self.index or ""),
            "about": "1" if self.about else "",
            "page": str(self.page or ""),
        }


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of `of` that the store holds, and the athlete's latest availability notes."""

    request: QuoteRequest
    athlete: Athlete
    quote: Quote
    number: int
    of: int
    notes: tuple[AvailabilityNote, ...]
    coverage: Coverage


async def understand(options: Options, almanac: Almanac) -> Understood[QuoteRequest]:
    """Resolve the name: of several who share it, the only one with statements is meant."""
    asking = Asking("quote", options)
    speakers = await almanac.store.statements.list_speakers()
    athlete, notes = look_up_athlete(asking, "athlete", almanac, speakers, "the one with statements")
    index, about = asking.text("index"), asking.text("about") == "1"
    number = min(int(index), 9999) if index.isascii() and index.isdigit() else 0
    return Understood(QuoteRequest(athlete.id, number, about, asking.page()), notes)


async def answer(request: QuoteRequest, almanac: Almanac) -> Statement:
    """Raises NoAnswer where the athlete has no statement, and offers what was said about the athlete."""
    athlete = almanac.names.get(request.athlete)
    statements = almanac.store.statements
    quotes = await (statements.list_quotes_about if request.about else statements.list_quotes)(athlete.id)
    coverage = await almanac.store.get_coverage()
    if not quotes:
        raise await _no_statement(request, athlete, almanac, coverage)
    index = request.index % len(quotes)
    notes = await statements.list_notes(athlete.id)
    shown = QuoteRequest(athlete.id, index, request.about, request.page)
    return Statement(shown, athlete, quotes[index], index + 1, len(quotes), notes, coverage)


async def _no_statement(request: QuoteRequest, athlete: Athlete, almanac: Almanac, coverage: Coverage) -> NoAnswer:
    held = f"I hold {coverage.quotes:,} statements."
    if request.about:
        return NoAnswer(f"I have no statement about {athlete.name}.", held, coverage=coverage)
    about = await almanac.store.statements.list_quotes_about(athlete.id)
    if not about:
        return NoAnswer(f"I have no statement by {athlete.name}.", held, coverage=coverage)
    speakers = " and ".join(sorted({q.athlete.name for q in about}))
    ask = Choice(
        f"What {speakers} said about {athlete.short_name}"[:80],
        "quote",
        tuple(QuoteRequest(athlete.id, about=True).options().items()),
    )
    return NoAnswer(
        f"I have no statement by {athlete.name}.",
        f"But {speakers} spoke about {athlete.short_name}. {held}",
        (ask,),
        coverage,
    )
