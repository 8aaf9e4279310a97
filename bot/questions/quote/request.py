"""Whose quotes, about what, and from when."""

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.asked import Asked
from bot.names import Match
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.resolving import look_up_athlete, says_enough, shown

VIEWS = ("sources",)
LONGEST_SEARCH = 40  # characters of a text to look for, so that it fits a button


@dataclass(frozen=True, slots=True)
class QuoteRequest:
    """Whose quotes, about what, from when, and which of them to show.

    `athlete` is an id or empty for anybody. `about` is an athlete's id or words to look for. `index` 0 is the first;
    past the last it starts again. `page` is a part of a quote too long for one card.
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
    """Resolve the names: of several who share one, the only one with quotes is meant."""
    athlete, notes = "", ()
    if asked.text("athlete"):
        speakers = await context.almanac.store.quotes.list_speakers()
        found, notes = look_up_athlete(asked, "athlete", context.almanac, speakers, "the one with statements")
        athlete = found.id
    after, before = find_period(asked, "after"), find_period(asked, "before")
    plain = QuoteRequest(
        athlete, await _about(asked, context), after.first if after else None, before.last if before else None
    )
    # Typed again, the same question gives the next quote; a button says which one it wants.
    index = asked.number("index") if asked.text("index") else context.turns.take(plain)
    return Understood(replace(plain, index=index, view=asked.one_of("view", VIEWS), page=asked.page()), notes)


async def _about(asked: Asked, context: Context) -> str:
    """An athlete whom somebody spoke about, by id, else the words to look for."""
    text = asked.text("about")
    outcome = context.almanac.names.resolve(text) if says_enough(text) else None
    candidates = [outcome.id] if isinstance(outcome, Match) else [hit.id for hit in getattr(outcome, "candidates", ())]
    for candidate in candidates:
        if await context.almanac.store.quotes.list_quotes_about(candidate):
            return candidate
    return shown(text)[:LONGEST_SEARCH]
