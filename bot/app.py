"""The composition root: opens the store, seeds it, builds the name indexes, and answers questions."""

import asyncio
import contextlib
import gc
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from bot.answers.almanac import Almanac, Options
from bot.answers.delivery import read_delivery
from bot.answers.plain import read_anyhow, read_plain
from bot.answers.question import Question
from bot.answers.repositories import Store
from bot.cards.card import Card
from bot.cards.delivering import deliver, without_chart
from bot.cards.drawing import draw
from bot.cards.error import draw as draw_error
from bot.cards.spoilers import Spoilers
from bot.cards.spotted import draw as draw_spotted
from bot.charts.service import ChartError, Charts, open_charts
from bot.errors import BellLapError, SetupError, StoreError
from bot.ingest.shipped import read_shipped
from bot.names.athletes import AthleteNames
from bot.names.meets import MeetNames
from bot.names.spotting import spot_athletes
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.seed import seed

log = logging.getLogger(__name__)

REFRESH = 30.0  # seconds between looks at the store's version


@dataclass(frozen=True, slots=True)
class Reply:
    """What a question came to: its Answer or the error, and the Card of either.

    `picture` is the PNG of the card's chart, once a surface that shows pictures had it drawn.
    """

    outcome: object
    card: Card
    picture: bytes = b""


class App:
    """Everything a surface needs: it asks, and gets a Reply."""

    def __init__(self, almanac: Almanac, settings: Settings, charts: Charts) -> None:
        self.almanac = almanac
        self.settings = settings
        self.charts = charts

    async def ask(self, question: Question, options: Options) -> Reply:
        """One question, from its options to its card. What a user may see as an error is a Reply too.

        Raises SetupError where the store fails: that is for the operator, and names paths and settings.
        """
        almanac, delivery = self.almanac, read_delivery(options)
        try:
            understood = await question.understand(options, almanac)
            answer = await question.answer(understood.request, almanac)
        except SetupError:
            raise
        except BellLapError as error:
            return Reply(error, deliver(draw_error(error), replace(delivery, private=False), question.name, {}))
        card = draw(answer, Spoilers(almanac.clock(), delivery.spoiler_hours), understood.notes)
        return Reply(answer, deliver(card, delivery, question.name, understood.request.options()))

    async def ask_plainly(self, words: str) -> Reply:
        """One question in plain words, as a mention of the bot brings it."""
        try:
            question, options = read_plain(words, self.almanac)
        except BellLapError as error:
            return Reply(error, draw_error(error))
        return await self.ask(question, options)

    def spot(self, text: str) -> Card:
        """The athletes that a text names, each with a way to its card."""
        names = self.almanac.names
        return draw_spotted(tuple(names.get(athlete) for athlete in spot_athletes(text, names)))

    async def ask_line(self, line: str) -> Reply:
        """One question written as text, as a command or in plain words: `bell-lap ask` and the console take both."""
        try:
            question, options = read_anyhow(line, self.almanac)
        except BellLapError as error:
            return Reply(error, draw_error(error))
        return await self.ask(question, options)

    async def illustrate(self, reply: Reply) -> Reply:
        """The reply with the picture of its chart; where none can be drawn, the card says so and does without."""
        if reply.card.chart is None:
            return reply
        try:
            return replace(reply, picture=await self.charts.draw(reply.card.chart))
        except ChartError as error:
            log.warning("no chart %r: %s", reply.card.chart.title, error)
            return replace(reply, card=without_chart(reply.card, "I could not draw the chart."))

    async def refresh(self) -> bool:
        """Take a new almanac where the store was written to since the last one was read; says whether it was."""
        if await self.almanac.store.get_version() == self.almanac.version:
            return False
        self.almanac = await read_almanac(self.almanac.store)
        return True

    async def keep_fresh(self) -> None:
        """Look at the store's version time and again, until cancelled."""
        while True:
            await asyncio.sleep(REFRESH)
            try:
                if await self.refresh():
                    log.info("read the almanac anew: version %d", self.almanac.version)
            except StoreError as error:
                log.warning("keeping the almanac of version %d: %s", self.almanac.version, error)


async def read_almanac(store: Store) -> Almanac:
    """Build the indexes of the store's names, off the event loop.

    Objects by the hundred thousand come to stay: collecting garbage among them would hold every thread for half a
    second, and find none. So it waits until they are there, and leaves them out from then on.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return await _read_almanac(store)
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


async def _read_almanac(store: Store) -> Almanac:
    version = await store.get_version()
    athletes, meets = await store.athletes.list_listings(), await store.races.list_meets()
    names, meet_names = await asyncio.to_thread(lambda: (AthleteNames(athletes), MeetNames(meets)))
    return Almanac(store, names, meet_names, await store.get_coverage(), version)


@asynccontextmanager
async def open_app(settings: Settings) -> AsyncGenerator[App]:
    """Open everything and close it again. Raises SetupError where something is not as it must be."""
    shipped = await asyncio.to_thread(read_shipped)
    async with open_store(settings.database_url) as store, open_charts(settings.bell_lap_home / "matplotlib") as charts:
        await seed(store, shipped)
        app = App(await read_almanac(store), settings, charts)
        refreshing = asyncio.create_task(app.keep_fresh())
        try:
            yield app
        finally:
            refreshing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await refreshing
