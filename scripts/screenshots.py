"""Makes docs/images/: screenshots of the playground page with typical questions."""

import asyncio
import sys
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser

from bot.playground import open_playground
from bot.settings import Settings
from scripts.playground_page import PlaygroundPage, find_chromium, open_browser

IMAGES = Path(__file__).parent.parent / "docs" / "images"
CARD = (720, 1400)  # wide enough for a card at its full width, high enough to need no scrolling
DESKTOP = (1000, 640)
PHONE = (390, 844)
SHARP = 2


async def take_screenshots() -> None:
    """Take all screenshots, each in a new playground."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    async with open_browser() as browser:
        await _card(browser, "h2h", athlete="kerr", opponent="ingebrigtsen")
        await _card(browser, "record", event="two-mile")
        await _card(browser, "quote", athlete="ingebrigtsen")
        await _typing(browser)
        await _phone(browser)


async def _card(browser: Browser, command: str, **options: str) -> None:
    async with _open(browser, CARD) as page:
        message = await page.ask(command, **options)
        await page.photograph(IMAGES / f"{command}.png", of=message)


async def _typing(browser: Browser) -> None:
    async with _open(browser, DESKTOP) as page:
        await page.choose_command("h2h")
        await page.pick((await page.type_option("athlete", "josh ker"))[0])
        await page.type_option("opponent", "ingebritsen")
        await page.photograph(IMAGES / "typing.png")


async def _phone(browser: Browser) -> None:
    async with _open(browser, PHONE) as page:
        await page.ask("quote", athlete="ingebrigtsen")
        await page.photograph(IMAGES / "phone.png")


@asynccontextmanager
async def _open(browser: Browser, size: tuple[int, int]) -> AsyncGenerator[PlaygroundPage]:
    width, height = size
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(bell_lap_home=Path(home), bell_lap_database="")
        async with (
            open_playground(settings, port=0) as playground,
            PlaygroundPage.open(browser, playground.url, width=width, height=height, scale=SHARP) as page,
        ):
            yield page


def main() -> int:
    """Returns exit code 2 if there is no browser."""
    if find_chromium() is None:
        sys.stderr.write("Screenshots need Chromium; on Debian: apt-get install chromium\n")
        return 2
    asyncio.run(take_screenshots())
    return 0


if __name__ == "__main__":
    sys.exit(main())
