"""What the record card says of lists that are not held."""

import pytest

from bot.app import App
from bot.cards.text import render


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/record marathon women", "I don't have the world record in the women's marathon."),
        ("/record marathon", "I don't have the world record in the women's marathon."),
        (
            "/record 800 short track",
            "I don't have the world records in the men's 800 m, short track and women's 800 m, short track.",
        ),
    ],
)
async def test_the_best_of_an_area_does_not_pass_for_the_best_of_the_world(app: App, line: str, said: str) -> None:
    reply = await app.ask_line(line)
    assert said in " ".join(render(reply.card).split())
    assert reply.as_json()["lacks"]


@pytest.mark.parametrize("line", ["/record 1500", "/record 100m olympic", "/record two-mile", "/record 100m men"])
async def test_nothing_is_missed_where_all_is_held(app: App, line: str) -> None:
    reply = await app.ask_line(line)
    assert "I don't have" not in render(reply.card)
    assert reply.as_json()["lacks"] == []


async def test_a_day_is_written_as_on_cards(app: App) -> None:
    reply = await app.ask_line("/record 5000 on:1900-01-01")
    assert "as of 1 Jan 1900" in render(reply.card)
