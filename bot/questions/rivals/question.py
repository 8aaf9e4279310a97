"""/rivals: the opponents an athlete has met most often."""

from bot.questions.options import ATHLETE, PAGE, SHARED
from bot.questions.question import Question
from bot.questions.rivals.answer import answer
from bot.questions.rivals.card import draw
from bot.questions.rivals.json import as_json
from bot.questions.rivals.request import understand
from bot.questions.rivals.words import WORDING

QUESTION = Question(
    "rivals",
    "The opponents an athlete has met most often, and who was ahead",
    "/rivals Josh Kerr",
    (ATHLETE, *SHARED, PAGE),
    understand,
    answer,
    draw,
    as_json,
    WORDING,
)
