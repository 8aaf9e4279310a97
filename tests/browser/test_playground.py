"""The three main questions, asked on the playground's page."""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect

from scripts.playground_page import PlaygroundPage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_welcome_names_the_three_questions(page: PlaygroundPage) -> None:
    for question in ("/h2h Kerr Ingebrigtsen", "/record two-mile", "/quote ingebrigtsen"):
        await expect(page.oldest).to_contain_text(question)


async def test_a_head_to_head_is_completed_as_one_types_and_its_pages_turn(page: PlaygroundPage) -> None:
    await page.choose_command("h2h")
    offered = await page.type_option("athlete", "josh ker")
    assert offered[0].startswith("Josh Kerr")
    await page.pick(offered[0])
    offered = await page.type_option("opponent", "jakob ing")
    assert offered[0].startswith("Jakob Ingebrigtsen")
    await page.pick(offered[0])
    card = await page.send()
    await expect(card).to_contain_text("Josh Kerr")
    await expect(card).to_contain_text("17 meetings")
    first_page = await card.inner_text()
    await page.press("Older ›", card)
    await expect(card).to_contain_text("17 meetings")
    assert await card.inner_text() != first_page


async def test_both_two_mile_bests_are_on_the_card(page: PlaygroundPage) -> None:
    card = await page.ask("record", event="two-mile")
    await expect(card).to_contain_text("7:54.10")
    await expect(card).to_contain_text("8:00.67")
    await expect(card).to_contain_text("world best")


async def test_another_statement_follows_the_first(page: PlaygroundPage) -> None:
    card = await page.ask("quote", athlete="ingebrigtsen")
    await expect(card).to_contain_text("Jakob Ingebrigtsen")
    first = await card.inner_text()
    await page.press(re.compile("^Another of"), card)
    assert await page.newest.inner_text() != first


async def test_the_error_for_an_unknown_name_is_shown_to_the_asker_alone(page: PlaygroundPage) -> None:
    await page.choose_command("quote")
    await page.type_option("athlete", "Zzyzx Qwrtp")
    answer = await page.send()
    await expect(answer).to_contain_text("Only you can see this")
    await expect(answer).to_contain_text("Zzyzx")
    await page.switch_viewer("Max")
    await expect(page.oldest).to_contain_text("Welcome to Bell Lap")
    await expect(page.page.locator("#channel-timeline")).not_to_contain_text("Zzyzx")


async def test_a_card_fits_a_phone(page: PlaygroundPage, tmp_path: Path) -> None:
    await page.page.set_viewport_size({"width": 390, "height": 844})
    card = await page.ask("h2h", athlete="josh kerr", opponent="jakob ingebrigtsen")
    box = await card.locator(".component-container").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    await page.photograph(tmp_path / "phone.png", of=card)
    assert (tmp_path / "phone.png").read_bytes().startswith(b"\x89PNG")
