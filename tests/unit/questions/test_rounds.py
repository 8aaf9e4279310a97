"""All races of a round on one card: heats, semi-finals, the groups of a qualification."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import cast

import pytest

from bot.app import App
from bot.cards.card import Button, Card, Paragraph
from bot.cards.text import render
from bot.domain.event import Event, Sex
from bot.domain.race import Meet, Race, Round
from bot.errors import AmbiguousName
from bot.questions.race.json import as_json
from bot.questions.race.request import races_of_round
from bot.questions.race.rounds import RoundField
from bot.store.store import Store
from tests.store.importing_rows import DAY, person, result, take_in

MEET = f"Osaka Games {DAY.year}"


@pytest.fixture
def app(frozen_app: App) -> App:
    return frozen_app


async def hold(app: App, *heats: int, round_: Round = Round.SEMI_FINAL, sex: str = "M") -> None:
    """Import races of a round, two runners in each; those of a later one are faster."""
    rows = [
        result(
            person(f"{name}{sex} {heat}")._replace(sex=sex),
            f"3:4{9 - heat}.{at}0",
            at,
            round=round_,
            heat=heat,
            meet="Osaka Games",
            city="Osaka",
        )
        for heat in heats
        for at, name in ((1, "Ann"), (2, "Ben"))
    ]
    await take_in(cast("Store", app.almanac.store), rows)
    await app.refresh()


async def ask(app: App, question: str) -> tuple[RoundField, Card]:
    reply = await app.ask_line(question)
    assert isinstance(reply.outcome, RoundField)
    return reply.outcome, reply.card


async def test_all_semi_finals_are_one_card(app: App) -> None:
    await hold(app, 1, 2, 3)
    found, card = await ask(app, f"/race {MEET} 1500 men round:semi-final")
    assert card.heading == "Men's 1500 m, semi-finals: Osaka Games, Osaka"
    words = " ".join(render(card).split())
    assert "3 semi-finals that I hold. The best: 🇰🇪 AnnM 3 3:46.10 in semi-final 3." in words
    places = [words.index(f"Semi-final {heat}") for heat in (1, 2, 3)]
    assert places == sorted(places)
    assert "6 results known to me" in words
    again = await app.ask(found.request.asked())
    assert cast("RoundField", again.outcome).request == found.request
    several, _ = await ask(app, f"/race {MEET} 1500 men round:semi-finals")
    assert several.request == found.request
    only_one = await app.ask_line(f"/race {MEET} 1500 men round:semi-final heat:2")
    assert "AnnM 1" not in render(only_one.card)


async def test_a_number_that_is_missing_is_told(app: App) -> None:
    await hold(app, 1, 4, round_=Round.HEAT)
    found, card = await ask(app, f"/race {MEET} 1500 men round:heat")
    assert found.not_held == (2, 3)
    assert "heat 2 and 3 not held" in render(card)


async def test_a_round_of_many_heats_has_pages(app: App) -> None:
    await hold(app, 1, 2, 3, 4, 5, 6, round_=Round.HEAT)
    _, card = await ask(app, f"/race {MEET} 1500 men round:heat")
    assert card.page == "Page 1 of 2"
    buttons = [one for row in card.actions if isinstance(row, tuple) for one in row if isinstance(one, Button)]
    turned = next(button for button in buttons if button.label == "More ›")
    words = render((await app.ask(turned.asked)).card)
    assert "Heat 5" in words
    assert "Heat 4 ·" not in words


async def test_it_is_hidden_as_a_race_is(app: App) -> None:
    await hold(app, 1, 2)
    app.clock = lambda: datetime(DAY.year, DAY.month, DAY.day, 23, tzinfo=UTC)
    _, card = await ask(app, f"/race {MEET} 1500 men round:semi-final spoilers:48")
    assert card.spoiler
    told = [block for block in card.blocks if isinstance(block, Paragraph) and "Ann" in str(block.lines)]
    assert len(told) == 2
    assert all(block.spoiler for block in told)
    _, card = await ask(app, f"/race {MEET} 1500 men round:semi-final spoilers:48 view:sources")
    assert [block.spoiler for block in card.blocks if isinstance(block, Paragraph) and "Ann" in str(block.lines)]


async def test_each_fact_has_its_source_and_json_has_each_race(app: App) -> None:
    await hold(app, 1, 2)
    found, card = await ask(app, f"/race {MEET} 1500 men round:semi-final view:sources")
    facts = [str(line[0]) for block in card.blocks if isinstance(block, Paragraph) for line in block.lines]
    assert any("AnnM 1: semi-final 1, 1, 3:48.10" in fact for fact in facts)
    printed = as_json(found)
    races = cast("list[dict[str, object]]", printed["races"])
    assert [race["round"] for race in races] == ["semi-final 1", "semi-final 2"]
    assert len(cast("list[object]", races[0]["results"])) == 2
    assert printed["not_held"] == []


async def test_of_men_and_women_each_round_is_a_choice(app: App) -> None:
    await hold(app, 1, 2)
    await hold(app, 1, 2, sex="W")
    outcome = (await app.ask_line(f"/race {MEET} 1500 round:semi-final")).outcome
    assert isinstance(outcome, AmbiguousName)
    labels = [choice.label for choice in outcome.choices]
    assert sorted(labels) == ["Men's 1500 m, semi-finals", "Women's 1500 m, semi-finals"]
    chosen = await app.ask(outcome.choices[0].asked)
    assert isinstance(chosen.outcome, RoundField)
    assert len(chosen.outcome.results) == 4


@pytest.mark.parametrize("sex", [Sex.MEN, None])
def test_a_round_of_seniors_has_no_race_with_another_implement(sex: Sex | None) -> None:
    meet, day = Meet("leeds-2025", "Leeds meeting", "Leeds", "GBR"), date(2025, 7, 1)
    ours = Event("shot-put", Sex.MEN, False)
    juniors = replace(ours, variant="6kg")
    held = [Race(f"leeds-{each.key}", meet, each, Round.FINAL, day) for each in (ours, juniors)]
    found = races_of_round(held, replace(ours, sex=sex), Round.FINAL)
    assert [race.event for race in found] == [ours]
