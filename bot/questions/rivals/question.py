"""/rivals: the opponents an athlete has met most often."""

from bot.questions.options import ATHLETE, PAGE, SHARED, Option, OptionKind
from bot.questions.question import Question
from bot.questions.rivals.answer import answer
from bot.questions.rivals.card import draw
from bot.questions.rivals.json import as_json
from bot.questions.rivals.request import ORDERS, understand
from bot.questions.rivals.words import WORDING

QUESTION = Question(
    "rivals",
    "The opponents an athlete has met most often, and who was ahead",
    "/rivals Josh Kerr",
    (
        ATHLETE,
        Option("by", "b", OptionKind.CHOICE, "Those first whom the athlete lost to most, or beat most", choices=ORDERS),
        *SHARED,
        PAGE,
    ),
    understand,
    answer,
    draw,
    as_json,
    WORDING,
)
