"""Season's bests of up to four athletes over the frozen facts, from names to the chart."""

from datetime import UTC, date, datetime

import pytest

from bot.app import App
from bot.cards.card import Button, Card, Menu
from bot.cards.chart import Chart
from bot.cards.text import HIDDEN, render
from bot.charts.drawing import build
from bot.domain.event import Event
from bot.errors import AmbiguousName, NoAnswer, UnknownName
from bot.questions.athlete.request import AthleteRequest
from bot.questions.athlete.seasons import Seasons
from bot.questions.custom_id import LONGEST
from bot.questions.short_ids import digest
from bot.understanding.plain import read_text
from tests.rendering import CODEC

FOUR = "/athlete Josh Kerr, Ingebrigtsen, Niels Laros and Yared Nuguse"


async def seasons_of(app: App, line: str) -> tuple[Seasons, Card]:
    reply = await app.ask_line(line)
    assert isinstance(reply.outcome, Seasons), reply.outcome
    return reply.outcome, reply.card


def choices(card: Card, placeholder: str) -> dict[str, Button]:
    menus = (row for row in card.actions if isinstance(row, Menu) and row.placeholder == placeholder)
    return {choice.label: choice for menu in menus for choice in menu.choices}


async def test_four_names_and_an_event_behind_them(app: App) -> None:
    seasons, card = await seasons_of(app, f"{FOUR} 1500")
    ids = ["josh-kerr", "jakob-ingebrigtsen", "niels-laros", "yared-nuguse"]
    assert [own.athlete.id for own in seasons.by_athlete] == ids
    assert seasons.event == Event("1500m", short_track=False)
    assert isinstance(card.chart, Chart)
    assert [series.name for series in card.chart.series] == ["Josh Kerr", "Jakob Ingebrigtsen", "Niels Laros"]
    assert "I hold no mark of Yared Nuguse in this event." in render(card)
    marks = {2021: "3:28.32", 2024: "3:26.73"}
    jakob = {one.on.year: one.mark.text for one in seasons.by_athlete[1].seasons}
    assert {year: jakob[year] for year in marks} == marks
    assert all(f"{year} {mark}" in card.chart.alt for year, mark in jakob.items())
    figure = build(card.chart)
    legend = [text.get_text() for text in figure.legends[0].get_texts()]
    assert legend == [series.name for series in card.chart.series]


async def test_without_an_event_it_is_the_one_most_in_common_and_can_be_changed(app: App) -> None:
    seasons, card = await seasons_of(app, "/athlete athlete:josh-kerr second:jakob-ingebrigtsen")
    assert seasons.event == Event("1500m", short_track=False)
    mile = choices(card, "Another event")["Mile"]
    changed = await app.ask((await app.read_press(CODEC.button(mile))).asked)
    assert isinstance(changed.outcome, Seasons)
    assert changed.outcome.event == Event("mile", short_track=False)
    assert [own.athlete.id for own in changed.outcome.by_athlete] == ["josh-kerr", "jakob-ingebrigtsen"]


async def test_the_chart_of_one_athlete_offers_rivals_to_compare(app: App) -> None:
    _, card = await seasons_of(app, "/athlete athlete:josh-kerr view:chart")
    rival = choices(card, "Compare with a rival")["Jakob Ingebrigtsen (NOR)"]
    seasons, both = await seasons_of(app, "/athlete " + " ".join(f"{n}:{v}" for n, v in rival.asked.options))
    assert [own.athlete.id for own in seasons.by_athlete] == ["josh-kerr", "jakob-ingebrigtsen"]
    buttons = [button for row in both.actions if isinstance(row, tuple) for button in row if isinstance(button, Button)]
    (without,) = (button for button in buttons if button.label == "Without Ingebrigtsen")
    assert without.asked.text("second") == ""
    assert without.asked.text("view") == "chart"


async def test_names_are_resolved_as_everywhere(app: App) -> None:
    kerr, card = await seasons_of(app, "/athlete Kerr and jakb ingebritsen")
    assert kerr.by_athlete[0].athlete.id == "josh-kerr"
    assert len(card.notes) == 1
    assert isinstance((await app.ask_line("/athlete Josh Kerr, zzyzx and Laros")).outcome, UnknownName)
    twice, _ = await seasons_of(app, "/athlete athlete:josh-kerr second:jakob-ingebrigtsen third:josh-kerr")
    assert len(twice.by_athlete) == 2


async def test_a_name_that_two_share_alike_is_asked_about(frozen_app: App) -> None:
    assert isinstance((await frozen_app.ask_line("/athlete Michael event:1500")).outcome, AmbiguousName)


async def test_an_event_of_nobody_leads_to_those_they_have(app: App) -> None:
    error = (await app.ask_line("/athlete Josh Kerr, Ingebrigtsen hammer throw")).outcome
    assert isinstance(error, NoAnswer)
    assert {"1500 m", "Mile"} <= {choice.label for choice in error.choices}


async def test_a_young_season_is_hidden_in_lead_table_and_chart(app: App) -> None:
    app.clock = lambda: datetime(2026, 7, 19, 12, tzinfo=UTC)
    line = "/athlete athlete:josh-kerr second:jakob-ingebrigtsen event:mile spoilers:48"
    _, card = await seasons_of(app, line)
    assert card.chart
    assert card.chart.spoiler
    assert "3:42.66" not in render(card)
    assert render(card).count(HIDDEN) == 3


async def test_sources_and_json_tell_of_each_athlete(app: App) -> None:
    line = "/athlete athlete:josh-kerr second:jakob-ingebrigtsen event:mile"
    _, sources = await seasons_of(app, f"{line} view:sources")
    assert "Josh Kerr, Mile: 2024" in render(sources)
    printed = (await app.ask_line(line)).as_json()
    assert [len(each["season_bests"]) for each in printed["athletes"]] == [2, 2]
    assert printed["event"] == "mile.o"


def test_four_long_ids_and_an_event_fit_a_button() -> None:
    ids = [f"{letter * 20}-{letter * 19}" for letter in "abcd"]
    request = AthleteRequest(ids[0], "sources", 3, tuple(ids[1:]), Event("3000m-steeplechase", short_track=False))
    asked = request.asked().with_options(spoilers="720")
    custom_id = CODEC.encode(asked)
    assert len(custom_id) <= LONGEST
    pressed = CODEC.decode(custom_id).asked
    assert [pressed.text(name) for name in ("athlete", "second", "third", "fourth")] == [digest(id_) for id_ in ids]
    assert pressed.with_options(athlete=ids[0], second=ids[1], third=ids[2], fourth=ids[3]) == asked


@pytest.mark.parametrize(
    "words",
    ["season's bests of Kerr and Ingebrigtsen", "seasons Kerr, Ingebrigtsen 1500", "season bests for Kerr v Laros"],
)
def test_seasons_in_plain_words(app: App, words: str) -> None:
    asked = read_text(words, app.almanac, date(2026, 11, 27)).asked
    assert asked.question == "athlete"
    assert asked.text("athlete") == "Kerr"
    assert asked.text("second") in ("Ingebrigtsen", "Laros")


@pytest.mark.parametrize("line", ["kerr 1500 pb", "what's kerr's best 1500", "mejor marca de Josh Kerr en 1500"])
async def test_the_best_itself_leads_with_place_day_and_source(app: App, line: str) -> None:
    _, card = await seasons_of(app, line)
    assert "1500 m, best that I hold: 3:27.79 Paris, 6 Aug 2024 (World Athletics). " in " ".join(render(card).split())


async def test_the_best_of_a_season_leads_where_one_event_is_asked_for(app: App) -> None:
    text = " ".join(render((await app.ask_line("ingebrigtsen fastest 1500 in 2021")).card).split())
    assert "1500 m: 3:28.32 Tokyo, 7 Aug 2021 (" in text


async def test_a_hidden_best_is_not_told_in_the_lead(app: App) -> None:
    app.clock = lambda: datetime(2024, 8, 7, 12, tzinfo=UTC)
    hidden, open_ = [(await app.ask_line(f"/athlete josh-kerr event:1500m spoilers:{hours}")).card for hours in (48, 0)]
    assert "best:" not in render(hidden)
    assert "3:27.79" not in " ".join(str(part) for part in hidden.lead)
    assert "best that I hold: 3:27.79" in render(open_)
