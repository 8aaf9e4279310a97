"""All questions, in the order in which /help lists them."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.errors import UsageError
from bot.questions.about import question as about
from bot.questions.athlete import question as athlete
from bot.questions.calendar import question as calendar
from bot.questions.compare import question as compare
from bot.questions.h2h import question as h2h
from bot.questions.help import question as help
from bot.questions.medals import question as medals
from bot.questions.on_this_day import question as on_this_day
from bot.questions.pace import question as pace
from bot.questions.points import question as points
from bot.questions.question import Question
from bot.questions.quote import question as quote
from bot.questions.race import question as race
from bot.questions.record import question as record
from bot.questions.records import question as records
from bot.questions.resolving import shown
from bot.questions.results import question as results
from bot.questions.rivals import question as rivals
from bot.questions.top import question as top

QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        module.QUESTION.name: module.QUESTION
        for module in (
            *(h2h, record, records, top, quote, results, race, medals),
            *(athlete, compare, rivals, calendar, on_this_day, pace, points, about, help),
        )
    }
)


def get_question(name: str) -> Question:
    """The question of that name, in any case. Raises UsageError if there is none."""
    question = QUESTIONS.get(name.casefold())
    if question is None:
        raise UsageError(f"There is no command /{shown(name)}.", "Try /help for the list of commands.")
    return question
