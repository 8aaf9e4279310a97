"""On record pace: said of times on the way where those of the record of that day are held, and nowhere else."""

import json
from datetime import UTC, date, datetime

import pytest

from bot.app import App
from bot.cards.card import Card
from bot.cards.text import render
from bot.domain.event import Event, Sex
from bot.domain.preferences import Preferences
from bot.domain.rows import PersonRow
from bot.questions.context import Context
from bot.questions.race.answer import answer
from bot.questions.race.card import draw
from bot.questions.race.json import as_json
from bot.questions.race.request import RaceRequest
from tests.store.importing_rows import JAKOB, KERR, result, take_in

INDOORS, ON_THE_WAY = Event("mile", Sex.MEN, True), Event("1500m", Sex.MEN, True)
DAY = date(2026, 2, 20)  # after the record of Liévin 2025, on the way to which 1500 m are held: 3:29.63
EVENING = datetime(2026, 2, 20, 21, tzinfo=UTC)
WHERE = {"meet": "Truro Indoor Meeting", "city": "Truro", "country": "GBR", "day": DAY}


async def race(app: App, mark: str, way: str, who: PersonRow = KERR, **more: object) -> str:
    """Take in a mile with a time on the way; the id of the mile."""
    of = {**WHERE, **more}
    rows = [result(who, mark, 1, event=INDOORS, **of), result(who, way, event=ON_THE_WAY, split=True, **of)]
    await take_in(app.almanac.store, rows)  # type: ignore[arg-type]
    athlete = "josh-kerr" if who is KERR else "jakob-ingebrigtsen"
    results = await app.almanac.store.races.list_results(athlete, INDOORS)
    return next(one.race.id for one in results if one.race.date == of["day"])


async def card(app: App, race: str, hours: int | None = None) -> Card:
    await app.refresh()
    context = Context(app.almanac, preferences=Preferences(spoiler_hours=hours), clock=lambda: EVENING)
    return draw(await answer(RaceRequest(race), context), context)


@pytest.mark.parametrize(
    ("way", "said"),
    [
        ("3:28.63", "Kerr 1.00 s ahead of the record then: "),
        ("3:30.00", "Kerr 0.37 s behind the record then: "),
        ("3:29.63", "Kerr level with the record then: "),
    ],
)
async def test_a_time_on_the_way_stands_beside_that_of_the_record(frozen_app: App, way: str, said: str) -> None:
    text = " ".join(render(await card(frozen_app, await race(frozen_app, "3:46.00", way))).split())
    assert f"{said}Jakob Ingebrigtsen 3:29.63 on the way to 3:45.14 (13 Feb 2025)" in text


async def test_the_record_itself_is_not_beside_itself_nor_beside_later_ones(frozen_app: App) -> None:
    assert "record then" not in render(await card(frozen_app, "lievin-2025-mile"))


async def test_without_times_on_the_way_to_the_record_nothing_is_said(frozen_app: App) -> None:
    """The record outdoors is of 1999, of which none are held; even pace is no pace of a record."""
    text = render(await card(frozen_app, "eugene-2023-mile"))
    assert "On the way" in text
    assert "record then" not in text


async def test_a_record_of_later_is_none_of_an_earlier_race(frozen_app: App) -> None:
    mile = await race(frozen_app, "3:50.00", "3:33.00", JAKOB, day=date(2025, 2, 1))
    assert "record then" not in render(await card(frozen_app, mile))


async def test_it_is_hidden_with_the_result(frozen_app: App) -> None:
    mile = await race(frozen_app, "3:46.00", "3:28.63")
    assert "ahead of the record then" in render(await card(frozen_app, mile))
    assert "record then" not in render(await card(frozen_app, mile, hours=48))


async def test_it_is_in_json_with_its_sources(frozen_app: App) -> None:
    mile = await race(frozen_app, "3:46.00", "3:28.63")
    printed = as_json(await answer(RaceRequest(mile), Context(frozen_app.almanac)))
    (pace,) = json.loads(json.dumps(printed))["record_pace"]
    assert (pace["mark"], pace["event"], pace["record"]) == ("3:29.63", "1500m", "wr-mile-m-short-2025-02-13")
    assert pace["sources"]
