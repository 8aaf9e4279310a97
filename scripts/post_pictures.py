"""Makes docs/images/phone-post-*.png: one race as a post in each of three degrees, on a phone."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Browser

from bot.domain.follows import FollowKind, Reveal
from bot.domain.news import News, NewsKind
from bot.domain.outbox import Edit
from bot.domain.target import Target
from bot.domain.telling import Told
from bot.playground import Playground, open_playground
from bot.posting.bulletins import draw_bulletin
from bot.posting.facts import Held, read_facts
from bot.settings import Settings
from scripts.playground_page import PlaygroundPage, take

IMAGES = Path(__file__).parent.parent / "docs" / "images"
_PHONE = (390, 2600)  # as wide as a phone, and high enough to need no scrolling
_HIGHEST = 900  # pixels
_RACE, _FOLLOWED = "budapest-2023-1500m-final", "josh-kerr"
_MADE = datetime(2023, 8, 24, 9, tzinfo=UTC)  # the day after, on which the race is still covered
_NAMES = {Reveal.HIDDEN: "hidden", Reveal.COVERED: "covered", Reveal.OPEN: "open"}


async def take_pictures(browser: Browser, home: Path) -> None:
    """Photograph the post of a race that ships, for a channel that follows one who ran in it."""
    settings = Settings(bell_lap_home=home, bell_lap_database="")
    async with open_playground(settings, port=0) as playground:
        width, height = _PHONE
        async with PlaygroundPage.open(browser, playground.url, width=width, height=height, scale=2) as page:
            for reveal, name in _NAMES.items():
                await _post(playground, reveal)
                await page.page.reload()  # nothing comes to it that nobody on it has asked for
                await page.newest.get_by_text("Josh Kerr").first.wait_for()
                await page.photograph(IMAGES / f"phone-post-{name}.png", of=page.newest, height=_HIGHEST)


async def _post(playground: Playground, reveal: Reveal) -> None:
    app = playground.app
    race = (await app.almanac.store.races.list_field(_RACE))[0].race
    ran, meet = (_FOLLOWED,), race.meet.id
    news = News(
        "key", "batch", NewsKind.RACE, _RACE, race.date, _MADE, "said", race.event, meet, "", ran, frozenset(ran)
    )
    told = Told(news.key, reveal, ((FollowKind.ATHLETE, _FOLLOWED),))
    context = replace(app.context(), clock=lambda: _MADE)
    facts = await read_facts((told,), (news,), app.almanac, Held(app.almanac.store, None), 1)
    card = await draw_bulletin(facts, 0, Edit.NONE, context)
    if app.sender is None:
        raise RuntimeError("the playground sends nothing")
    await app.sender.send(Target(playground.guild, playground.channel), card)


def main() -> int:
    """Take these alone; `make screenshots` takes all. Returns exit code 2 if there is no browser."""
    return take(take_pictures)


if __name__ == "__main__":
    sys.exit(main())
