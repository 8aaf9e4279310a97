"""Daily posts: what happened on this day in earlier years, and the records that have stood since."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.cards.card import Button, Card, Line, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, flagged, set_indoors
from bot.cards.holders import names_of
from bot.cards.small_print import by_publisher, fine_print
from bot.domain.asked import Asked
from bot.domain.disciplines import event_within
from bot.domain.outbox import Post, Refused
from bot.domain.scope import record_name
from bot.domain.source import Source
from bot.domain.timers import Tells
from bot.domain.venues import where_held
from bot.errors import NoAnswer
from bot.posting.lateness import late_line
from bot.questions.anniversaries import Anniversary, list_anniversaries
from bot.questions.context import Context
from bot.questions.on_this_day.answer import OnThisDay, answer_happenings
from bot.questions.on_this_day.card import draw as draw_on_this_day
from bot.questions.on_this_day.request import OnThisDayRequest

MOST_RECORDS = 6  # anniversaries that a post shows; the others are counted
_BESIDE = 3  # of them beside what else happened on the day
_KEPT = 100  # days of which is known whether they have anything to tell
_ROUND = "🔔 a round anniversary"


@dataclass(frozen=True, slots=True)
class Daily:
    """What is told of a day; `happened` is None where no earlier year has anything, or it is not asked for."""

    day: date
    happened: OnThisDay | None
    records: tuple[Anniversary, ...]

    def __bool__(self) -> bool:
        return bool(self.happened or self.records)


async def read_daily(day: date, tells: Tells, context: Context) -> Daily:
    """What happened on a day in years before its own, so nothing of the last days. Raises StoreError."""
    records = await list_anniversaries(day, context.almanac) if tells is not Tells.ON_THIS_DAY else ()
    happened = await _read_happened(day, context) if tells is not Tells.RECORDS else None
    return Daily(day, happened, records)


class Dailies:
    """Knows whether a day has anything to tell; that is read once for all who are to be told."""

    def __init__(self, context: Callable[[], Context]) -> None:
        """`context` is asked each time: the almanac is read anew while the bot runs."""
        self._context = context
        self._known: dict[tuple[date, Tells, int], bool] = {}

    async def has_news(self, day: date, tells: Tells) -> bool:
        """Whether there is anything. Raises StoreError."""
        context = self._context()
        key = (day, tells, context.almanac.version)
        if key not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = bool(await read_daily(day, tells, context))
        return self._known[key]


async def draw_daily(post: Post, context: Context) -> Card:
    """The card of a daily post. Raises Refused where nothing is left to tell, and StoreError."""
    content = json.loads(post.content)
    day, tells = date.fromisoformat(content["day"]), Tells(content["tells"])
    daily = await read_daily(day, tells, context)
    if daily.happened is not None:
        card = _with_records(draw_on_this_day(daily.happened, context), daily)
    elif daily.records:
        card = _record_watch(daily)
    else:
        raise Refused("nothing is held of that day any more", whole_target=False)
    due = content.get("due")
    late = (Paragraph((late_line(datetime.fromisoformat(due)),)),) if due else ()
    return replace(card, blocks=(*late, *card.blocks))


async def _read_happened(day: date, context: Context) -> OnThisDay | None:
    try:
        found = await answer_happenings(OnThisDayRequest(day.month, day.day), context)
    except NoAnswer:
        return None
    earlier = tuple(each for each in found.happenings if each.on.year < day.year)
    return replace(found, happenings=earlier, today=day) if earlier else None


def _with_records(card: Card, daily: Daily) -> Card:
    """The day's card, with the anniversaries above what happened."""
    if not daily.records:
        return card
    shown = daily.records[:_BESIDE]
    watch = Paragraph(((Strong("Record watch"),), *_lines(daily.records, _BESIDE)))
    footer = fine_print(*card.footer, _rounds(shown))
    sources = by_publisher((*card.sources, *_sources(shown)))
    return replace(card, blocks=(watch, *card.blocks), sources=sources, footer=footer)


def _record_watch(daily: Daily) -> Card:
    first, shown = daily.records[0], daily.records[:MOST_RECORDS]
    day = OnThisDayRequest(daily.day.month, daily.day.day)
    record = Asked.of("record", {"event": first.record.event.key, "scope": first.record.scope})
    return Card(
        Tone.RECORD,
        f"Record watch: {day.name}",
        _lead(first),
        (Paragraph(_lines(daily.records, MOST_RECORDS)),),
        footer=fine_print(_rounds(shown)),
        sources=by_publisher(_sources(shown)),
        actions=action_rows((Button("The record", record), Button(f"On {day.name}", day.asked()))),
    )


def _lead(one: Anniversary) -> Line:
    """`27 years of Hicham El Guerrouj's men's mile.`"""
    record = one.record
    name = record.holder.name
    whose = f"{name}'" if name.endswith("s") else f"{name}'s"
    return (Strong(count(one.years, "year")), " of ", Strong(whose), f" {event_within(record.event)}.")


def _lines(records: tuple[Anniversary, ...], most: int) -> tuple[Line, ...]:
    shown, left = records[:most], len(records) - most
    names = names_of(one.record.holder for one in shown)
    rest: tuple[Line, ...] = ((f"… and {count(left, 'more record')}.",),) if left > 0 else ()
    return (*(_line(one, names) for one in shown), *rest)


def _line(one: Anniversary, names: dict[str, str]) -> Line:
    record = one.record
    where = where_held(record.meet, record.city)
    lists = ", ".join(dict.fromkeys(record_name(each.type, each.scope) for each in one.records))
    return (
        f"{'🔔 ' if one.is_round else ''}{count(one.years, 'year')}  ",
        Strong(flagged(record.holder, names[record.holder.id])),
        f", {event_within(record.event)}: ",
        Strong(record.mark.shown),
        f" · {lists}{set_indoors(record)}",
        *((f" · {where}",) if where else ()),
    )


def _rounds(shown: Iterable[Anniversary]) -> str:
    return _ROUND if any(one.is_round for one in shown) else ""


def _sources(shown: Iterable[Anniversary]) -> list[Source]:
    return [source for one in shown for record in one.records for source in record.sources]
