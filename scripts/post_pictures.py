"""Makes docs/images/phone-post-*.png: each kind of post on a phone; those of news in each of three degrees."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from playwright.async_api import Browser

from bot.app import App
from bot.cards.card import Card
from bot.domain.event import Event, Sex
from bot.domain.follows import FollowKind, Reveal, event_subject
from bot.domain.news import News, NewsKind
from bot.domain.outbox import Edit, Post
from bot.domain.target import Target
from bot.domain.telling import Subject, Told
from bot.domain.timers import DAILY, REMINDER, Tells
from bot.domain.wall_clock import moment_of
from bot.playground import Playground, open_playground
from bot.posting.bulletins import draw_bulletin
from bot.posting.dailies import draw_daily
from bot.posting.facts import Held, read_facts
from bot.posting.reminders import draw_reminder
from bot.posting.wishes import draw_arrival
from bot.settings import Settings
from scripts.playground_page import PlaygroundPage, take

IMAGES = Path(__file__).parent.parent / "docs" / "images"
_PHONE = (390, 2600)  # as wide as a phone, and high enough to need no scrolling
_HIGHEST = 900  # pixels
_DEGREES = {Reveal.HIDDEN: "hidden", Reveal.COVERED: "covered", Reveal.OPEN: "open"}
_KERR = (FollowKind.ATHLETE, "josh-kerr")
_DUPLANTIS = (FollowKind.ATHLETE, "armand-duplantis")
_HURDLES = (FollowKind.EVENT, event_subject(Event("400m-hurdles", Sex.MEN)))
_RECORDS = (FollowKind.RECORDS, "world")
_MEET, _ZONE = "lima-2027-pan-american-games", "Europe/Oslo"
_MILE = date(2026, 7, 7)


@dataclass(frozen=True)
class _Fact:
    """A race that ships, or a record of an event, and the follow that it is told for."""

    id: str
    follow: Subject
    event: Event | None = None  # of a record


_RECORD = "wr-pole-vault-m-2025"
_NEWS: Mapping[str, tuple[_Fact, ...]] = {  # what a post tells, by the name of its picture
    "": (_Fact("budapest-2023-1500m-final", _KERR),),
    "record-": (_Fact(_RECORD, _DUPLANTIS, Event("pole-vault", Sex.MEN)),),
    "records-": (_Fact(_RECORD, _RECORDS, Event("pole-vault", Sex.MEN)),),
    "digest-": (
        _Fact("zurich-20240905-pole-vault-m", _DUPLANTIS),
        _Fact("zurich-2024-1500m", (FollowKind.ATHLETE, "jakob-ingebrigtsen")),
        _Fact("zurich-20240905-400m-hurdles-m", _HURDLES),
    ),
}


async def take_pictures(browser: Browser, home: Path) -> None:
    """Photograph posts of facts that ship."""
    settings = Settings(bell_lap_home=home, bell_lap_database="")
    async with open_playground(settings, port=0) as playground:
        width, height = _PHONE
        async with PlaygroundPage.open(browser, playground.url, width=width, height=height, scale=2) as page:
            for kind, facts in _NEWS.items():
                for reveal, degree in _DEGREES.items():
                    await _take(page, playground, f"{kind}{degree}", await _bulletin(playground.app, facts, reveal))
            for name, card in (await _others(playground.app)).items():
                await _take(page, playground, name, card)


async def _take(page: PlaygroundPage, playground: Playground, name: str, card: Card) -> None:
    if playground.app.sender is None:
        raise RuntimeError("the playground sends nothing")
    await playground.app.sender.send(Target(playground.guild, playground.channel), card)
    await page.page.reload()  # nothing comes to it that nobody on it has asked for
    await page.newest.get_by_text(card.heading).first.wait_for()
    await page.photograph(IMAGES / f"phone-post-{name}.png", of=page.newest, height=_HIGHEST)


async def _bulletin(app: App, facts: Sequence[_Fact], reveal: Reveal) -> Card:
    """The post of facts on the day after, on which they are still covered."""
    news = [await _news(app, fact) for fact in facts]
    told = [Told(each.key, reveal, (fact.follow,)) for each, fact in zip(news, facts, strict=True)]
    made = max(each.made for each in news)
    context = replace(app.context(), clock=lambda: made)
    read = await read_facts(told, news, app.almanac, Held(app.almanac.store, None), len(told))
    return await draw_bulletin(read, 0, Edit.NONE, context)


async def _news(app: App, fact: _Fact) -> News:
    """What the import would have written that brought a fact."""
    store = app.almanac.store
    if fact.event is None:
        field = await store.races.list_field(fact.id)
        race, who = field[0].race, tuple(sorted(result.competitor.id for result in field))
        kind, day, event, meet = NewsKind.RACE, race.date, race.event, race.meet.id
    else:
        record = next(one for one in await store.records.list_records(fact.event) if one.id == fact.id)
        kind, day, event, meet, who = NewsKind.RECORD, record.set_on, record.event, "", (record.holder.id,)
    made = datetime.combine(day, datetime.min.time(), UTC) + timedelta(days=1, hours=9)
    return News(fact.id, "b", kind, fact.id, day, made, "", event, meet, "", who, frozenset(who), ("world",))


async def _others(app: App) -> dict[str, Card]:
    """Posts that tell no results of these days, and are the same in every degree."""
    context = app.context()
    starts = moment_of(date(2027, 7, 23), 540, _ZONE).isoformat()
    remind = {"kind": "meet", "subject": _MEET, "starts": starts, "exact": False, "zone": _ZONE, "role": None}
    arrived = [{"athlete": "jakob-ingebrigtsen", "name": "jakob ingebrigtsen"}]
    return {
        "reminder": await draw_reminder(_post(REMINDER, remind), context),
        "daily": await draw_daily(_post(DAILY, {"day": _MILE.isoformat(), "tells": Tells.BOTH}), context),
        "arrived": draw_arrival(_post("arrived", arrived), app.almanac),
    }


def _post(kind: str, content: object) -> Post:
    return Post(1, Target(user=1), "token", kind, json.dumps(content), None, 0, None, Edit.NONE)


def main() -> int:
    """Take these alone; `make screenshots` takes all. Returns exit code 2 if there is no browser."""
    return take(take_pictures)


if __name__ == "__main__":
    sys.exit(main())
