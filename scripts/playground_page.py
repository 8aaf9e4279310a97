"""Drives the playground page in a headless browser, for browser tests and screenshots."""

import asyncio
import os
import re
import shutil
import sys
import tempfile
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from playwright.async_api import Browser, FloatRect, Locator, Page, async_playwright, expect

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Switch off everything that would use the network beside the page.
_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
_HIDE_TOOLS = """hidden => document.querySelectorAll("#toolbar, #messages-sidebar").forEach(
    tool => { tool.hidden = hidden; })"""
_PLACE_POPUPS = "() => window.dispatchEvent(new Event('resize'))"


def find_chromium() -> str | None:
    """The path of the system's Chromium or Chrome."""
    return next((path for name in _BROWSERS if (path := shutil.which(name))), None)


@asynccontextmanager
async def open_browser() -> AsyncGenerator[Browser]:
    """The system's Chromium, headless. Raises RuntimeError if there is none."""
    executable = find_chromium()
    if executable is None:
        raise RuntimeError(f"none of {', '.join(_BROWSERS)} is on the path")
    flags = [*_FLAGS, "--no-sandbox"] if os.geteuid() == 0 else [*_FLAGS]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=flags)
        try:
            yield browser
        finally:
            await browser.close()


def take(pictures: Callable[[Browser, Path], Awaitable[None]]) -> int:
    """Take pictures in a browser, with an empty folder for a bot's home. Returns exit code 2 if there is no browser."""
    if find_chromium() is None:
        sys.stderr.write("Screenshots need Chromium; on Debian: apt-get install chromium\n")
        return 2
    asyncio.run(_take(pictures))
    return 0


async def _take(pictures: Callable[[Browser, Path], Awaitable[None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with open_browser() as browser:
            await pictures(browser, Path(folder))


class PlaygroundPage:
    """An open page. Messages are locators, so they follow the message when the bot edits it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @classmethod
    @asynccontextmanager
    async def open(
        cls, browser: Browser, url: str, *, width: int = 1000, height: int = 900, scale: float = 1
    ) -> AsyncGenerator[Self]:
        """A new page on `url`, `width` and `height` in CSS pixels; `scale` 2 gives sharp screenshots."""
        context = await browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=scale,
            color_scheme="dark",
            reduced_motion="reduce",
        )
        try:
            opened = cls(await context.new_page())
            await opened.page.goto(url)
            await opened._settled()
            yield opened
        finally:
            await context.close()

    async def choose_command(self, command: str) -> None:
        """Type `/` and the command's name, and take it from the picker."""
        await self.page.locator("#channel-composer-input").press_sequentially(f"/{command}")
        title = self.page.get_by_text(f"/{command}", exact=True)
        await self.page.locator(".command-entry").filter(has=title).click()
        await expect(self.page.locator(".command-chip")).to_have_text(f"/{command}")

    async def type_option(self, option: str, text: str) -> tuple[str, ...]:
        """Type into an option (added first if it is optional), and return what autocomplete offers."""
        await self._show_option(option)
        field = self._field(option)
        await field.fill("")
        await field.press_sequentially(text)
        await self.page.wait_for_function(
            """option => {
                const { autocomplete } = window.simcordPreview.commandPicker;
                return autocomplete.option === option && autocomplete.state === "answered";
            }""",
            arg=option,
        )
        return tuple(await self.page.locator(".command-suggestion-label").all_inner_texts())

    async def fill_option(self, option: str, text: str) -> None:
        """Type into an option, whether it has autocomplete or not."""
        await self._show_option(option)
        await self._field(option).fill(text)

    async def pick(self, choice: str) -> None:
        """Pick a choice of autocomplete by its whole text."""
        label = self.page.get_by_text(choice, exact=True)
        await self.page.locator(".command-suggestion").filter(has=label).click()

    async def send(self) -> Locator:
        """Send the command; returns the newest message once the bot is done."""
        async with self._action():
            await self.page.locator("#send-message").click()
        return self.newest

    async def ask(self, command: str, **options: str) -> Locator:
        """Choose a command, type its options, and send it."""
        await self.choose_command(command)
        for option, text in options.items():
            await self.type_option(option, text)
        return await self.send()

    async def press(self, label: str | re.Pattern[str], message: Locator | None = None) -> Locator:
        """Press a button of a message, by default the newest; returns the newest message afterwards."""
        button = (message or self.newest).get_by_role("button", name=label, exact=True)
        async with self._action():
            await button.click()
        return self.newest

    async def switch_viewer(self, name: str) -> None:
        """See the channel as another of the playground's members."""
        [viewer] = await self.page.get_by_label("Viewing as").select_option(label=name)
        await self.page.wait_for_function("viewer => window.simcordPreview.viewerId === viewer", arg=viewer)
        await self._settled()

    @property
    def newest(self) -> Locator:
        """The newest message in the channel."""
        return self.page.locator(".channel-message").last

    @property
    def oldest(self) -> Locator:
        """The oldest message on the page; it is the welcome message until there are more than fifty."""
        return self.page.locator(".channel-message").first

    async def photograph(self, path: Path, of: Locator | None = None, height: int = 0) -> None:
        """Write a PNG of a message, or of the channel without the tools around it; of `height` pixels if it is set."""
        await self.page.evaluate(_HIDE_TOOLS, arg=True)
        await self.page.mouse.move(0, 0)  # a message under the pointer shows a toolbar
        await self._settled()
        await self.page.evaluate(_PLACE_POPUPS)
        shown = of or self.page.locator("#preview-app")
        if height:
            await shown.evaluate("message => message.scrollIntoView({ block: 'start' })")
        box = await shown.bounding_box() if height else None
        if box is None:
            await shown.screenshot(path=path, animations="disabled")
        else:
            top = min(height, box["height"])
            clip: FloatRect = {"x": box["x"], "y": box["y"], "width": box["width"], "height": top}
            await self.page.screenshot(path=path, animations="disabled", clip=clip)
        await self.page.evaluate(_HIDE_TOOLS, arg=False)
        await self._settled()
        await self.page.evaluate(_PLACE_POPUPS)

    async def _show_option(self, option: str) -> None:
        if await self._field(option).count():
            return
        await self.page.locator(".command-ghost").click()
        await self.pick(option)

    def _field(self, option: str) -> Locator:
        return self.page.locator(f'.command-option-input[data-option="{option}"]')

    @asynccontextmanager
    async def _action(self) -> AsyncGenerator[None]:
        """Wait until the action in the block has reached the bot and its effect is on the page."""
        before = await self.page.evaluate("() => window.simcordPreview.lastAction?.sequence ?? 0")
        yield
        await self.page.wait_for_function(
            "before => (window.simcordPreview.lastAction?.sequence ?? 0) > before", arg=before
        )
        await self._settled()

    async def _settled(self) -> None:
        await self.page.wait_for_function("() => window.simcordPreview?.ready === true")
