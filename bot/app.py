"""The composition root: opens the store, seeds it, builds the name index, and answers questions."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.answers.almanac import Almanac, Options
from bot.answers.questions import Question
from bot.answers.writing import read_question
from bot.cards.card import Card
from bot.cards.drawing import draw
from bot.cards.error import draw as draw_error
from bot.errors import BellLapError
from bot.ingest.shipped import read_shipped
from bot.names.athletes import AthleteNames
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.seed import seed


@dataclass(frozen=True, slots=True)
class Reply:
    """What a question came to: its Answer or the error, and the Card of either."""

    outcome: object
    card: Card


@dataclass(frozen=True, slots=True)
class App:
    """Everything a surface needs: it asks, and gets a Reply."""

    almanac: Almanac
    settings: Settings

    async def ask(self, question: Question, options: Options) -> Reply:
        """One question, from its options to its card. What a user may see as an error is a Reply too."""
        try:
            understood = await question.understand(options, self.almanac)
            answer = await question.answer(understood.request, self.almanac)
        except BellLapError as error:
            return Reply(error, draw_error(error))
        return Reply(answer, draw(answer, understood.notes))

    async def ask_line(self, line: str) -> Reply:
        """One question written as text, as `bell-lap ask` and the console take it."""
        try:
            question, options = read_question(line, self.almanac)
        except BellLapError as error:
            return Reply(error, draw_error(error))
        return await self.ask(question, options)


@asynccontextmanager
async def open_app(settings: Settings) -> AsyncGenerator[App]:
    """Open everything and close it again. Raises SetupError where something is not as it must be."""
    shipped = await asyncio.to_thread(read_shipped)
    async with open_store(settings.database_url) as store:
        await seed(store, shipped)
        listings = await store.athletes.list_listings()
        names = await asyncio.to_thread(AthleteNames, listings)
        yield App(Almanac(store, names), settings)
