"""/h2h, /record and /quote, as a member uses them."""

import pytest

from tests.cogs.conftest import ERROR_HEADINGS, World, buttons, texts
from tests.cogs.shared import shared_client, world

__all__ = ("shared_client", "world")


async def test_h2h_gives_the_tally_and_says_whom_it_took_the_names_for(world: World) -> None:
    shown = await world.fan.slash(world.channel, "h2h", athlete="Kerr", opponent="Ingebrigtsen")
    assert shown.response is not None
    assert not shown.ephemeral
    text = texts(shown.response.components)
    assert "Josh Kerr 4–13 Jakob Ingebrigtsen" in text
    assert "Took “Kerr” for Josh Kerr and “Ingebrigtsen” for Jakob Ingebrigtsen" in text
    assert "17 meetings" in text


async def test_record_calls_the_two_mile_marks_world_bests(world: World) -> None:
    shown = await world.fan.slash(world.channel, "record", event="two-mile")
    assert shown.response is not None
    text = texts(shown.response.components)
    assert "7:54.10" in text
    assert "8:00.67" in text
    assert "world best" in text
    assert "“world record”" in text


async def test_the_european_1500_m_record_is_the_current_one(world: World) -> None:
    shown = await world.fan.slash(world.channel, "record", event="1500", scope="european")
    assert shown.response is not None
    lead = texts(shown.response.components).splitlines()[1]
    assert "3:26.73" in lead
    assert "3:28.32" not in lead
    progression = next(label for label in buttons(shown.response.components) if "men, outdoors" in label)
    await world.fan.click(shown.response, label=progression)
    steps = texts(shown.response.components)
    assert all(mark in steps for mark in ("3:26.73", "3:27.14", "3:27.95", "3:28.32", "3:28.68", "3:28.81"))


async def test_quote_takes_the_brother_with_quotes_and_a_press_gives_another_one(world: World) -> None:
    shown = await world.fan.slash(world.channel, "quote", athlete="ingebrigtsen")
    assert shown.response is not None
    first = texts(shown.response.components)
    assert "the one with statements" in first
    another = next(label for label in buttons(shown.response.components) if label.startswith("Another"))
    await world.fan.click(shown.response, label=another)
    assert texts(shown.response.components) != first


@pytest.mark.parametrize(
    "name",
    [
        "",
        "x" * 300,
        "🏃🏃🏃",
        "\u200b\u200b",
        "\u202eסתיו",
        "@everyone",
        "**bold** `code` ||bar||",
        "'; DROP TABLE athlete; --",
    ],
)
async def test_an_unknown_name_gets_a_clear_error_shown_to_the_asker_alone(world: World, name: str) -> None:
    shown = await world.fan.slash(world.channel, "h2h", athlete=name, opponent="Ingebrigtsen")
    assert shown.ephemeral
    assert shown.response is not None
    text = texts(shown.response.components)
    assert text.startswith(ERROR_HEADINGS)
    assert "@everyone" not in text
