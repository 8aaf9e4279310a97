"""What athletes said, word for word: of one athlete, about something, between two days; asked again, another."""

from dataclasses import dataclass, replace
from datetime import date

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.days import find_period
from bot.answers.resolving import Asking, look_up_athlete, says_enough, shown
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.statement import AvailabilityNote, Quote
from bot.errors import Choice, NoAnswer
from bot.names import Match

VIEWS = ("sources",)
RANDOM = "random"
LONGEST_SEARCH = 40  # characters of a text to look for, so that it fits a button


@dataclass(frozen=True, slots=True)
class QuoteRequest:
    """Whose statements, about what, from when, and which of them to show.

    `athlete` is an id or empty for anybody. `about` is an athlete's id or words to look for. `index` 0 is the first;
    past the last it starts again. `page` is a part of a statement too long for one card.
    """

    athlete: str = ""
    about: str = ""
    after: date | None = None
    before: date | None = None
    index: int = 0
    view: str = ""
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {
            "athlete": self.athlete,
            "about": self.about,
            "after": self.after.isoformat() if self.after else "",
            "before": self.before.isoformat() if self.before else "",
            "index": str(self.index),
            "view": self.view,
            "page": str(self.page or ""),
        }


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of `of` that answer the question; `another` is the index that a random press would show."""

    request: QuoteRequest
    athlete: Athlete | None
    about: Athlete | None
    quote: Quote
    number: int
    of: int
    another: int
    notes: tuple[AvailabilityNote, ...]
    coverage: Coverage


async def understand(options: Options, almanac: Almanac) -> Understood[QuoteRequest]:
    """Resolve the names: of several who share one, the only one with statements is meant."""
    asking = Asking("quote", options)
    athlete, notes = "", ()
    if asking.text("athlete"):
        speakers = await almanac.store.statements.list_speakers()
        found, notes = look_up_athlete(asking, "athlete", almanac, speakers, "the one with statements")
        athlete = found.id
    after, before = find_period(asking, "after"), find_period(asking, "before")
    plain = QuoteRequest(
        athlete, await _about(asking, almanac), after.first if after else None, before.last if before else None
    )
    # Typed again, the same question gives the next statement; a button says which one it wants.
    index = asking.number("index") if asking.text("index") else almanac.turns.take(plain)
    return Understood(replace(plain, index=index, view=asking.one_of("view", VIEWS), page=asking.page()), notes)


async def answer(request: QuoteRequest, almanac: Almanac) -> Statement:
    """Raises NoAnswer where there is no such statement, and offers what there is."""
    athlete, about = almanac.names.find(request.athlete), almanac.names.find(request.about)
    quotes = await almanac.store.statements.search_quotes(
        "" if about else request.about,
        athlete.id if athlete else None,
        about.id if about else None,
        request.after,
        request.before,
    )
    coverage = almanac.coverage
    if not quotes:
        raise await _no_statement(request, athlete, about, almanac, coverage)
    index = request.index % len(quotes)
    neighbours = {(index + step) % len(quotes) for step in (-1, 0, 1)}
    others = [i for i in range(len(quotes)) if i not in neighbours] or [index]
    asked = replace(request, index=index)
    notes = await almanac.store.statements.list_notes(quotes[index].athlete.id)
    another = others[almanac.pick(len(others))]
    return Statement(asked, athlete, about, quotes[index], index + 1, len(quotes), another, notes, coverage)


async def _about(asking: Asking, almanac: Almanac) -> str:
    """An athlete whom somebody spoke about, by id, else the words to look for."""
    text = asking.text("about")
    outcome = almanac.names.resolve(text) if says_enough(text) else None
    candidates = [outcome.id] if isinstance(outcome, Match) else [hit.id for hit in getattr(outcome, "candidates", ())]
    for candidate in candidates:
        if await almanac.store.statements.list_quotes_about(candidate):
            return candidate
    return shown(text)[:LONGEST_SEARCH]


async def _no_statement(
    request: QuoteRequest, athlete: Athlete | None, about: Athlete | None, almanac: Almanac, coverage: Coverage
) -> NoAnswer:
    by = f" by {athlete.name}" if athlete else ""
    of = f" about {about.name}" if about else f" about “{request.about}”" if request.about else ""
    when = " from those days" if request.after or request.before else ""
    held = f"I hold {coverage.quotes:,} statements."
    choices: list[Choice] = []
    spoken = await almanac.store.statements.list_quotes_about(athlete.id) if athlete else ()
    if athlete and of + when and await almanac.store.statements.list_quotes(athlete.id):
        everything = QuoteRequest(athlete.id).options()
        choices.append(Choice(f"All that {athlete.short_name} said"[:80], "quote", tuple(everything.items())))
    if athlete and spoken:
        speakers = " and ".join(sorted({q.athlete.name for q in spoken}))
        held = f"But {speakers} spoke about {athlete.short_name}. {held}"
        options = QuoteRequest(about=athlete.id).options()
        label = f"What {speakers} said about {athlete.short_name}"
        choices.append(Choice(label[:80], "quote", tuple(options.items())))
    return NoAnswer(f"I have no statement{by}{of}{when}.", held, tuple(choices), coverage)
