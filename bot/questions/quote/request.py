"""The request of /quote: whose quotes, about what, and from when."""

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.names import Match
from bot.names.fold import fold
from bot.names.outcome import Ambiguous, opened
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.resolving import Found, is_more_than_initials, look_up_athlete, shown

VIEWS = ("sources",)
_LOOKED_AT = 10  # athletes of one name, to see whom others spoke about
LONGEST_SEARCH = 40  # characters of a text to search for, so that it fits a custom_id


@dataclass(frozen=True, slots=True)
class QuoteRequest:
    """Whose quotes, about what, from when, and which of them to show.

    `athlete` is an id, or empty for anybody. `about` is an athlete's id, or words to search for. `index` counts from
    0 and wraps around after the last quote. `page` is the part to show of a quote too long for one card, from 0.
    """

    athlete: str = ""
    about: str = ""
    after: date | None = None
    before: date | None = None
    index: int = 0
    view: str = ""
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "quote",
            {
                "athlete": self.athlete,
                "about": self.about,
                "after": self.after.isoformat() if self.after else "",
                "before": self.before.isoformat() if self.before else "",
                "index": str(self.index),
                "view": self.view,
                "page": str(self.page or ""),
            },
        )


async def understand(asked: Asked, context: Context) -> Understood[QuoteRequest]:
    """Resolve the names.

    If several athletes share one, the only one with quotes is taken, else the only one whom others spoke about.
    """
    athlete, notes = "", ()
    if asked.text("athlete"):
        found, notes = await _speaker(asked, context)
        athlete = found.id
    after, before = find_period(asked, "after"), find_period(asked, "before")
    plain = QuoteRequest(
        athlete, await _about(asked, context), after.first if after else None, before.last if before else None
    )
    # The same question typed again gives the next quote; a button carries the index it wants.
    index = asked.number("index") if asked.text("index") else context.turns.take(plain)
    return Understood(replace(plain, index=index, view=asked.view(VIEWS), page=asked.page()), notes)


async def _speaker(asked: Asked, context: Context) -> Found[Athlete]:
    quotes, almanac = context.almanac.store.quotes, context.almanac
    speakers = await quotes.list_speakers()
    outcome = opened(almanac.names.resolve(asked.text("athlete")))
    candidates = [hit.id for hit in outcome.candidates[:_LOOKED_AT]] if isinstance(outcome, Ambiguous) else []
    if not candidates or not set(speakers).isdisjoint(candidates):
        return look_up_athlete(asked, "athlete", almanac, speakers, "the one with statements")
    spoken_of = [each for each in candidates if await quotes.list_quotes_about(each)]
    return look_up_athlete(asked, "athlete", almanac, spoken_of, "the one whom others spoke about")


async def _about(asked: Asked, context: Context) -> str:
    """The id of an athlete whom somebody spoke about, or who is called so where no statement has the words.

    Else the words to search for.
    """
    text, names, quotes = asked.text("about"), context.almanac.names, context.almanac.store.quotes
    plain = names.resolve(text) if is_more_than_initials(text) else None
    outcome = opened(plain) if plain else None
    candidates = [outcome.id] if isinstance(outcome, Match) else [hit.id for hit in getattr(outcome, "candidates", ())]
    for candidate in candidates:
        if await quotes.list_quotes_about(candidate):
            return candidate
    called = isinstance(plain, Match) and all(names.has_word(word) for word in fold(text).split())
    if isinstance(plain, Match) and called and not await quotes.search_quotes(text):
        return plain.id
    return shown(text)[:LONGEST_SEARCH]
