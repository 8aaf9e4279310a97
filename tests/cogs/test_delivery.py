"""Private answers, spoilers, menus and views, which every question has."""

from datetime import UTC, datetime

from tests.cogs.conftest import World, buttons, texts
from tests.cogs.shared import shared_client, world

__all__ = ("shared_client", "world")


def on(world: World, moment: datetime) -> None:
    """Set the bot's clock."""
    world.client.app.clock = lambda: moment


async def test_a_private_answer_can_be_shared_with_everyone(world: World) -> None:
    shown = await world.fan.slash(world.channel, "record", event="two-mile", private=True)
    assert shown.ephemeral
    assert shown.response is not None
    shared = await world.fan.click(shown.response, label="Share with everyone")
    assert not shared.ephemeral
    assert shared.response is not None
    assert "7:54.10" in texts(shared.response.components)


async def test_recent_results_are_hidden_and_the_heading_gives_nothing_away(world: World) -> None:
    on(world, datetime(2024, 9, 6, 9, tzinfo=UTC))
    shown = await world.fan.slash(world.channel, "h2h", athlete="josh-kerr", opponent="jakob-ingebrigtsen", spoilers=48)
    assert shown.response is not None
    lines = texts(shown.response.components).splitlines()
    assert lines[0] == "## 🇬🇧 Josh Kerr v Jakob Ingebrigtsen 🇳🇴"
    barred = [line for line in lines if "3:31.46" in line or "13–4" in line]
    assert barred
    assert all(line.startswith("||") and line.endswith("||") for line in barred)
    older = next(line for line in lines if "3:27.79" in line)
    assert not older.startswith("||")


async def test_the_spoiler_hours_stay_with_the_card_on_other_pages(world: World) -> None:
    on(world, datetime(2024, 9, 6, 9, tzinfo=UTC))
    shown = await world.fan.slash(world.channel, "h2h", athlete="josh-kerr", opponent="jakob-ingebrigtsen", spoilers=48)
    assert shown.response is not None
    await world.fan.click(shown.response, label="Older ›")
    assert "13–4" not in texts(shown.response.components).splitlines()[0]
    await world.fan.click(shown.response, label="‹ Newer")
    assert any(line.startswith("||") for line in texts(shown.response.components).splitlines())


async def test_results_older_than_the_spoiler_hours_are_shown(world: World) -> None:
    on(world, datetime(2024, 9, 9, 9, tzinfo=UTC))
    shown = await world.fan.slash(world.channel, "h2h", athlete="josh-kerr", opponent="jakob-ingebrigtsen", spoilers=48)
    assert shown.response is not None
    assert "4–13" in texts(shown.response.components)
    assert "||" not in texts(shown.response.components)


async def test_the_sources_view_lists_the_sources_and_leads_back(world: World) -> None:
    shown = await world.fan.slash(world.channel, "h2h", athlete="josh-kerr", opponent="jakob-ingebrigtsen")
    assert shown.response is not None
    card = texts(shown.response.components)
    await world.fan.click(shown.response, label="Sources")
    sources = texts(shown.response.components)
    assert "Sources: Josh Kerr v Jakob Ingebrigtsen" in sources
    assert "read 25 Dec 2025" in sources
    await world.fan.click(shown.response, label="‹ Back to the card")
    assert texts(shown.response.components) == card


async def test_a_menu_leads_to_the_race_it_names(world: World) -> None:
    shown = await world.fan.slash(world.channel, "results", athlete="josh-kerr", event="1500")
    assert shown.response is not None
    menus = [
        item
        for container in shown.response.components
        for row in container["components"]
        for item in row.get("components", [])
        if item["type"] == 3
    ]
    races = next(menu for menu in menus if "field" in menu["placeholder"])
    choice = next(o for o in races["options"] if "Budapest" in o["label"] and "final" in o["label"])
    await world.fan.select(shown.response, [choice["value"]], custom_id=races["custom_id"])
    text = texts(shown.response.components)
    assert "Won by" in text
    assert "3:29.38" in text


async def test_the_same_quote_question_gives_another_quote_each_time(world: World) -> None:
    seen = []
    for _ in range(3):
        shown = await world.fan.slash(world.channel, "quote", athlete="jakob-ingebrigtsen")
        assert shown.response is not None
        seen.append(texts(shown.response.components))
    assert len(set(seen)) == 3


async def test_three_athletes_give_every_pair(world: World) -> None:
    shown = await world.fan.slash(
        world.channel, "h2h", athlete="josh-kerr", opponent="jakob-ingebrigtsen", third="yared-nuguse"
    )
    assert shown.response is not None
    labels = buttons(shown.response.components)
    assert "Kerr v Ingebrigtsen" in labels
    assert "Kerr 4–13 Ingebrigtsen" in texts(shown.response.components)
