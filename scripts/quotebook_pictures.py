"""Makes docs/images/phone-book-*.png: cards of a quotebook on a phone, of a club that is made up."""

import sys
from datetime import date
from pathlib import Path

from playwright.async_api import Browser

from bot.domain.quotebook import Entry, QuoteState, draft_quote, of_athlete, of_member
from bot.playground import Playground, open_playground
from bot.settings import Settings
from scripts.playground_page import PlaygroundPage, take

IMAGES = Path(__file__).parent.parent / "docs" / "images"
_PHONE = (390, 2600)  # as wide as a phone, and high enough to need no scrolling
_HIGHEST = 1100  # pixels; none of them is cut off
_MADE_UP = "made up for this picture"
_ADA = (  # what Ada of the playground said about her club: words, day, tags
    ("Our relay has two speeds: early, and dropped baton.", date(2026, 5, 9), "relay"),
    ("I do not hate intervals. I hate the one after the one you said was the last.", date(2026, 6, 3), "training"),
    ("The club's hurdles are older than the coach, and wobble more.", date(2026, 9, 12), "hurdles training"),
)
_MAX = (
    ("Whoever brings cake may choose the session. Nobody has ever brought cake twice.", date(2026, 7, 1), "training"),
    ("We came last, but we came last together.", date(2026, 5, 9), "relay"),
)
_WAITS = "If it rains, I am a field athlete. (Made up.)"


async def take_pictures(browser: Browser, home: Path) -> None:
    """Photograph a quote, a search, the review queue, and /quote of an athlete of whom the book has something too."""
    settings = Settings(bell_lap_home=home, bell_lap_database="")
    async with open_playground(settings, port=0) as playground:
        await _fill(playground)
        width, height = _PHONE
        async with PlaygroundPage.open(browser, playground.url, width=width, height=height, scale=2) as page:
            await _take(page, "quote", "quotebook show", number="3")
            await _take(page, "search", "quotebook search")
            await _take(page, "athlete", "quote", athlete="ingebrigtsen")
            await page.switch_viewer("Max")
            await _take(page, "review", "quotebook review")


async def _take(page: PlaygroundPage, name: str, command: str, **options: str) -> None:
    await page.choose_command(command)
    for option, text in options.items():
        await page.fill_option(option, text)
    message = await page.send()
    await page.photograph(IMAGES / f"phone-book-{name}.png", of=message, height=_HIGHEST)


async def _fill(playground: Playground) -> None:
    """What the members said is made up; what the athlete said is a statement of the store, with its source."""
    app, guild = playground.app, playground.guild
    entries = [
        Entry(draft_quote(words, of_member(user), said=said, place=_MADE_UP, tags=(*tags.split(), "made-up")))
        for user, said_by in ((playground.fan, _ADA), (playground.steward, _MAX))
        for words, said, tags in said_by
    ]
    entries.append(Entry(draft_quote(_WAITS, of_member(playground.fan), place=_MADE_UP), QuoteState.WAITING))
    known = (await app.almanac.store.quotes.list_quotes("jakob-ingebrigtsen"))[-1]
    speaker = of_athlete(known.athlete.name, known.athlete.id)
    entries.append(Entry(draft_quote(known.words, speaker, link=known.sources[0].url)))
    if app.community is None:
        raise RuntimeError("the playground has no members' data")
    async with app.community.transaction() as changes:
        await changes.quotebook.add_all(guild, entries, playground.steward, app.clock())


def main() -> int:
    """Take these alone; `make screenshots` takes all. Returns exit code 2 if there is no browser."""
    return take(take_pictures)


if __name__ == "__main__":
    sys.exit(main())
