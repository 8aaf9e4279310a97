"""/athlete, /rivals, /on-this-day and /pace, as a member uses them."""

import pytest

from tests.cogs.conftest import ERROR_HEADINGS, World, buttons, texts
from tests.cogs.shared import shared_client, world

__all__ = ("shared_client", "world")


async def test_a_profile_leads_to_its_chart_and_its_sources(world: World) -> None:
    world.env.settle_timeout = 60  # the first chart starts the worker process
    shown = await world.fan.slash(world.channel, "athlete", athlete="jakob ingebrigtsen")
    assert shown.response is not None
    assert not shown.ephemeral
    text = texts(shown.response.components)
    assert "Jakob Ingebrigtsen" in text
    assert "3:26.73" in text
    assert {"Results", "Rivals", "Season's bests", "Sources"} <= buttons(shown.response.components).keys()
    await world.fan.click(shown.response, label="Season's bests")
    seasons = texts(shown.response.components)
    assert "season's bests" in seasons
    assert "3:28.32" in seasons
    await world.fan.click(shown.response, label="Sources")
    assert "Who says each of these facts" in texts(shown.response.components)


async def test_a_rival_chosen_from_the_menu_gives_the_head_to_head(world: World) -> None:
    shown = await world.fan.slash(world.channel, "rivals", athlete="jakob ingebrigtsen")
    assert shown.response is not None
    assert "Josh Kerr" in texts(shown.response.components)
    menu = next(
        item
        for container in shown.response.components
        for row in container.get("components", [])
        for item in row.get("components", [])
        if item["type"] == 3
    )
    await world.fan.select(shown.response, [menu["options"][0]["value"]])
    assert "Jakob Ingebrigtsen 13–4 Josh Kerr" in texts(shown.response.components)


async def test_buttons_lead_to_the_days_before_and_after(world: World) -> None:
    shown = await world.fan.slash(world.channel, "on-this-day", date="19 July")
    assert shown.response is not None
    assert "On this day: 19 July" in texts(shown.response.components)
    await world.fan.click(shown.response, label="‹ 18 July")
    assert "On this day: 18 July" in texts(shown.response.components)


async def test_pace_gives_the_lap_time_and_says_that_it_is_no_prediction(world: World) -> None:
    shown = await world.fan.slash(world.channel, "pace", mark="3:43.73", event="mile")
    assert shown.response is not None
    text = texts(shown.response.components)
    assert "55.61" in text
    assert "no prediction" in text


@pytest.mark.parametrize(("mark", "event"), [("fast", "mile"), ("3:43.73", "high jump"), ("3:43.73", "10k")])
async def test_a_pace_that_cannot_be_computed_gets_a_clear_error_shown_to_the_asker_alone(
    world: World, mark: str, event: str
) -> None:
    shown = await world.fan.slash(world.channel, "pace", mark=mark, event=event)
    assert shown.ephemeral
    assert shown.response is not None
    assert texts(shown.response.components).startswith(ERROR_HEADINGS)


async def test_seasons_of_two_are_compared_and_a_rival_added_from_the_menu(world: World) -> None:
    world.env.settle_timeout = 60
    shown = await world.fan.slash(world.channel, "athlete", athlete="josh kerr", second="ingebrigtsen", event="1500")
    [message] = [each for each in (shown.response, *shown.followups) if each]
    assert "Season's bests: Kerr and Ingebrigtsen" in texts(message.components)
    assert len(message.attachments) == 1
    rows = [row for container in message.components for row in container.get("components", [])]
    menus = [item for row in rows for item in row.get("components", []) if item["type"] == 3]
    (rivals,) = (menu for menu in menus if menu["placeholder"] == "Compare with a rival")
    laros = next(option["value"] for option in rivals["options"] if "Laros" in option["label"])
    await world.fan.select(message, [laros], custom_id=rivals["custom_id"])
    assert "Kerr, Ingebrigtsen and Laros" in texts(message.components)
    await world.fan.click(message, label="Without Ingebrigtsen")
    assert "Season's bests: Kerr and Laros" in texts(message.components)
