"""/on-this-day: races won and records set on a day of any year."""

from bot.questions.on_this_day.answer import answer
from bot.questions.on_this_day.card import draw
from bot.questions.on_this_day.json import as_json
from bot.questions.on_this_day.request import understand
from bot.questions.on_this_day.words import WORDING
from bot.questions.options import PAGE, SHARED, VIEW, Option, OptionKind
from bot.questions.question import Question

QUESTION = Question(
    "on-this-day",
    "Races won and records set on this day of any year",
    "/on-this-day 7 August",
    (
        Option("date", "d", OptionKind.DAY, "Another day: 7 August or 08-07; today's if left out"),
        *SHARED,
        VIEW,
        PAGE,
    ),
    understand,
    answer,
    draw,
    as_json,
    WORDING,
)
