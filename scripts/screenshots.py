"""Makes docs/images/: screenshots of the playground page, first screens of a phone, posts, and pictures to share."""

import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser

from bot.opening import open_app
from bot.playground import open_playground
from bot.settings import Settings
from scripts import post_pictures, quotebook_pictures
from scripts.playground_page import PlaygroundPage, take

IMAGES = Path(__file__).parent.parent / "docs" / "images"
CARD = (720, 1400)  # wide enough for a card at its full width, high enough to need no scrolling
DESKTOP = (1000, 640)
FIRST_SCREEN = 700  # pixels of a phone's height that show a message
HIGH_PHONE = (390, 2600)  # as wide as a phone, and high enough to need no scrolling
ON_A_PHONE: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("h2h", "h2h", {"athlete": "kerr", "opponent": "ingebrigtsen"}),
    ("athlete", "athlete", {"athlete": "faith kipyegon"}),
    ("race", "race", {"meet": "Budapest 2023", "event": "1500 men"}),
    ("record", "record", {"event": "two-mile"}),
    ("medals", "medals", {"meet": "Paris 2024"}),
    ("top", "top", {"event": "1500 men"}),
)
PICTURES = (
    ("h2h", "/h2h athlete:josh-kerr opponent:jakob-ingebrigtsen view:picture"),
    ("record", "/record mile men list:1 view:picture"),
    ("medals", "/medals meet:paris-2024-olympics view:picture"),
)
SHARP = 2


async def take_screenshots(browser: Browser, home: Path) -> None:
    """Take all screenshots, over one store that is seeded once."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    async with _open(browser, CARD, home) as page:
        await _card(page, "h2h", athlete="kerr", opponent="ingebrigtsen")
        await _card(page, "record", event="two-mile")
        await _card(page, "quote", athlete="ingebrigtsen")
    async with _open(browser, DESKTOP, home) as page:
        await _typing(page)
    async with _open(browser, HIGH_PHONE, home) as page:
        for name, command, options in ON_A_PHONE:
            message = await page.ask(command, **options)
            await page.photograph(IMAGES / f"phone-{name}.png", of=message, height=FIRST_SCREEN)
    await quotebook_pictures.take_pictures(browser, home)
    await post_pictures.take_pictures(browser, home)
    await _draw_pictures(home)


async def _draw_pictures(home: Path) -> None:
    async with open_app(Settings(bell_lap_home=home, bell_lap_database="")) as app:
        for name, question in PICTURES:
            reply = await app.illustrate(await app.ask_line(question))
            (IMAGES / f"picture-{name}.png").write_bytes(reply.picture)


async def _card(page: PlaygroundPage, command: str, **options: str) -> None:
    message = await page.ask(command, **options)
    await page.photograph(IMAGES / f"{command}.png", of=message)


async def _typing(page: PlaygroundPage) -> None:
    await page.choose_command("h2h")
    await page.pick((await page.type_option("athlete", "josh ker"))[0])
    await page.type_option("opponent", "ingebritsen")
    await page.photograph(IMAGES / "typing.png")


@asynccontextmanager
async def _open(browser: Browser, size: tuple[int, int], home: Path) -> AsyncGenerator[PlaygroundPage]:
    width, height = size
    settings = Settings(bell_lap_home=home, bell_lap_database="")
    async with (
        open_playground(settings, port=0) as playground,
        PlaygroundPage.open(browser, playground.url, width=width, height=height, scale=SHARP) as page,
    ):
        yield page


def main() -> int:
    """Returns exit code 2 if there is no browser."""
    return take(take_screenshots)


if __name__ == "__main__":
    sys.exit(main())
