"""What daily posts and reminders say: of earlier years only, late where they are, and with a button for their token."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
import pytest_asyncio

from bot.app import App
from bot.cards.card import Card
from bot.cards.components import print_card
from bot.cards.delivering import marked
from bot.cards.text import render
from bot.domain.event import Event, Sex
from bot.domain.outbox import Edit, Post, Refused
from bot.domain.target import Target
from bot.domain.timers import DAILY, REMINDER, Tells
from bot.domain.wall_clock import moment_of
from bot.posting.dailies import draw_daily, read_daily
from bot.posting.drawing import Drawing
from bot.posting.reminders import draw_reminder
from bot.questions.anniversaries import list_anniversaries
from bot.questions.context import Context
from tests.store.importing_rows import KERR, result, take_in
from tests.store.test_importing_entries import entry

LIMA = "lima-2027-pan-american-games"
MILE = date(2026, 7, 7)
OF_THE_DAY = (Tells.ON_THIS_DAY, Tells.RECORDS, Tells.BOTH)


@pytest_asyncio.fixture
async def context(frozen_app: App) -> Context:
    return frozen_app.context()


def post(of: str, /, **content: object) -> Post:
    return Post(1, Target(user=1), "abc", of, json.dumps(content), None, 0, None, Edit.NONE)


async def daily(context: Context, day: date, tells: Tells, **more: object) -> Card:
    return await draw_daily(post(DAILY, day=day.isoformat(), tells=tells, **more), context)


async def reminder(context: Context, **more: object) -> Card:
    starts = moment_of(date(2027, 7, 23), 540, "Europe/Oslo").isoformat()
    whole = {"kind": "meet", "subject": LIMA, "starts": starts, "exact": False, "zone": "Europe/Oslo", "role": None}
    return await draw_reminder(post(REMINDER, **{**whole, **more}), context)


async def test_record_watch_tells_of_the_records_that_still_stand(context: Context) -> None:
    text = render(await daily(context, MILE, Tells.RECORDS))
    assert text.startswith("Record watch: 7 July")
    assert "27 years of Hicham El Guerrouj's men's mile." in text
    assert "3:43.13 · world record" in text
    assert "Sources: " in text


async def test_round_anniversaries_are_marked_and_come_first(context: Context) -> None:
    (first, *_) = await list_anniversaries(date(2029, 8, 16), context.almanac)
    assert (first.years, first.is_round, first.record.holder.name) == (20, True, "Usain Bolt")
    text = render(await daily(context, date(2029, 8, 16), Tells.RECORDS))
    assert "🔔 20 years" in text
    assert "🔔 a round anniversary" in text
    assert "🔔" not in render(await daily(context, MILE, Tells.RECORDS))


async def test_a_record_that_was_beaten_since_has_no_anniversary(context: Context) -> None:
    """Of February and August, in which many records were set."""
    told, beaten = 0, 0
    for day in (date(2027, month, number) for month in (2, 8) for number in range(1, 29)):
        watched = {one.id for each in await list_anniversaries(day, context.almanac) for one in each.records}
        for record in await context.almanac.store.records.list_records_on(day.month, day.day):
            every = await context.almanac.store.records.list_records(record.event, record.scope)
            same = [one for one in every if one.type is record.type and one.event == record.event]
            better = [one for one in same if one.mark.is_better_than(record.mark)]  # pending ones too
            assert not (better and record.id in watched)
            told, beaten = told + (record.id in watched), beaten + bool(better)
    assert told > 10
    assert beaten > 10


async def test_a_record_of_which_a_better_mark_is_pending_has_no_anniversary(context: Context) -> None:
    """3:42.66 of 18 July 2026 waits for its ratification."""
    mile = Event("mile", Sex.MEN, short_track=False)
    assert mile in [one.record.event for one in await list_anniversaries(MILE, context.almanac)]
    assert mile not in [one.record.event for one in await list_anniversaries(date(2027, 7, 7), context.almanac)]


async def test_a_record_of_which_a_better_result_is_held_has_no_anniversary(frozen_app: App) -> None:
    """No list of records has it yet, but whoever saw the race would laugh."""
    mile = Event("mile", Sex.MEN, short_track=False)
    assert mile in [one.record.event for one in await list_anniversaries(MILE, frozen_app.almanac)]
    await take_in(frozen_app.almanac.store, [result(KERR, "3:42.90", 1, day=date(2026, 6, 1), event=mile)])  # type: ignore[arg-type]
    await frozen_app.refresh()
    assert mile not in [one.record.event for one in await list_anniversaries(MILE, frozen_app.almanac)]


async def test_the_day_is_told_with_the_records_above(context: Context) -> None:
    text = render(await daily(context, MILE, Tells.BOTH))
    assert text.startswith("On this day: 7 July")
    assert text.index("Record watch") < text.index("1999 · 27 years ago")
    assert "Record watch" not in render(await daily(context, MILE, Tells.ON_THIS_DAY))


async def test_nothing_of_the_year_itself_or_later_is_told(context: Context) -> None:
    for day in (date(2024, 1, 1) + timedelta(days=n) for n in range(150, 280, 2)):
        told = await read_daily(day, Tells.BOTH, context)
        assert all(one.record.set_on.year < day.year for one in told.records)
        assert all(one.on.year < day.year for one in (told.happened.happenings if told.happened else ()))


async def test_a_day_of_which_nothing_is_held_is_refused(context: Context) -> None:
    day = date(2027, 1, 3)
    assert not await read_daily(day, Tells.BOTH, context)
    with pytest.raises(Refused):
        await daily(context, day, Tells.BOTH)


async def test_a_late_post_says_so(context: Context) -> None:
    due = datetime(2026, 7, 7, 7, tzinfo=UTC).isoformat()
    for card in (
        *[await daily(context, MILE, tells, due=due) for tells in OF_THE_DAY],
        await reminder(context, due=due),
    ):
        assert "This comes late: it was due 7 Jul 2026, 07:00 UTC." in render(card)


async def test_a_reminder_says_on_which_days_and_by_what_it_counts(context: Context) -> None:
    text = render(await reminder(context))
    assert "Begins on 23 Jul 2027" in text
    assert "I hold no start time: this counts from 09:00 (Europe/Oslo) on the first day." in text
    assert "Sources: " in text


async def test_a_reminder_of_a_known_start_gives_its_time(context: Context) -> None:
    at = datetime(2027, 7, 25, 19, 30, tzinfo=UTC)
    subject = f"{LIMA}|1500m.M"
    card = await reminder(context, kind="event", subject=subject, starts=at.isoformat(), exact=True)
    assert card.heading.endswith(": men's 1500 m")
    assert "Starts 25 Jul 2027, 19:30 UTC" in render(card)
    assert "counts from" not in render(card)
    of_kerr = await reminder(context, kind="athlete", subject="josh-kerr", starts=at.isoformat(), exact=True)
    assert of_kerr.heading == "Josh Kerr competes"


async def test_a_reminder_of_an_athlete_says_what_they_start_in_and_who_says_so(frozen_app: App) -> None:
    at = datetime(2026, 7, 25, 19, 30, tzinfo=UTC)
    where = {"meet": "Valley Games", "city": "Truro", "country": "GBR"}
    row = entry(KERR, first=at.date(), last=at.date(), starts=at, **where)
    await take_in(frozen_app.almanac.store, [row])  # type: ignore[arg-type]
    context = frozen_app.context()
    about = {"kind": "athlete", "subject": "josh-kerr", "exact": True}
    text = render(await reminder(context, starts=at.isoformat(), **about))
    assert "Men's 1500 m, Valley Games, Truro." in text
    assert "A publisher" in text
    moved = render(await reminder(context, starts=(at + timedelta(hours=1)).isoformat(), **about))
    assert "Truro" not in moved


async def test_what_is_no_longer_held_is_refused(context: Context) -> None:
    with pytest.raises(Refused):
        await reminder(context, subject="gone-2027")
    with pytest.raises(Refused):
        await reminder(context, kind="athlete", subject="nobody-at-all")


async def test_every_card_carries_its_token_and_is_drawn_by_its_kind(frozen_app: App) -> None:
    assert frozen_app.community is not None
    drawing = Drawing(frozen_app.community, frozen_app.almanac.store, frozen_app.context)
    starts = moment_of(date(2027, 7, 23), 540, "UTC").isoformat()
    of_meet = {"kind": "meet", "subject": LIMA, "starts": starts, "exact": False, "zone": "UTC", "role": 77}
    for each in (post(REMINDER, **of_meet), *(post(DAILY, day=MILE.isoformat(), tells=one) for one in OF_THE_DAY)):
        card = await drawing.draw(each)
        assert await drawing.draw(each) is card
        printed = json.dumps(print_card(marked(card, "f00d"), frozen_app.codec))
        assert "#f00d|" in printed
        assert ("<@&77>" in printed) == (each.kind == REMINDER)
