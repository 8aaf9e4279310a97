"""Moments: written as text in a terminal, shown in each reader's own zone on Discord."""

from datetime import UTC, date, datetime

import pytest

from bot.app import App
from bot.cards.card import Card, Moment, Paragraph, Tone
from bot.cards.small_print import as_of, fine_print, noon
from bot.cards.text import render
from tests.cogs.conftest import texts
from tests.rendering import components_of

A_DAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


def components(card: Card) -> str:
    return texts(components_of(card))


def test_a_day_is_sent_as_its_noon_and_other_text_makes_no_timestamp() -> None:
    moment = Moment("for 3 years", noon(date(2023, 6, 9)), "R")
    card = Card(
        Tone.RECORD, "x", ("It stands, ", moment, "."), (Paragraph((("<t:1>",),)),), footer=(("As of ", moment),)
    )
    at = int(datetime(2023, 6, 9, 12, tzinfo=UTC).timestamp())
    assert f"It stands, <t:{at}:R>." in components(card)
    assert f"-# As of <t:{at}:R>" in components(card)
    assert "\n<t:1>" not in components(card)
    assert "It stands, for 3 years." in render(card)


def test_fine_print_leaves_out_what_is_empty() -> None:
    moment = Moment("22 Nov 2026", A_DAY)
    assert fine_print("One", (), "", "two") == (("One", " · ", "two"),)
    assert fine_print(("As of ", moment), "")[0][-1] is moment
    assert fine_print("", ()) == ()


@pytest.mark.parametrize("line", ["/about", "/rivals Josh Kerr"])
async def test_the_small_print_tells_the_store_s_day(asked_app: App, line: str) -> None:
    card = (await asked_app.ask_line(line)).card
    (moment,) = (part for part in as_of(asked_app.almanac.coverage) if isinstance(part, Moment))
    assert f"Store as of <t:{int(moment.at.timestamp())}:D>" in components(card)
    assert "<t:" not in render(card)
    assert "Store as of 22 Nov 2026" in " ".join(render(card).split())


async def test_how_long_a_record_has_stood_is_written_out_as_of_the_day_asked_about(asked_app: App) -> None:
    asked_app.clock = lambda: A_DAY
    today = (await asked_app.ask_line("/record 1500 sex:men scope:world")).card
    assert "stands as of 22 Aug 2026, ratified, for 28 years" in components(today)
    then = (await asked_app.ask_line("/record 1500 sex:men scope:world on:2008-07-14")).card
    assert "for 10 years" in components(then)
