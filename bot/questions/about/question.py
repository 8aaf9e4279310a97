"""/about: what the bot is and what its store holds."""

from bot.questions.about.answer import answer
from bot.questions.about.card import draw
from bot.questions.about.json import as_json
from bot.questions.about.request import understand
from bot.questions.options import PAGE, SHARED
from bot.questions.question import Question

QUESTION = Question(
    "about",
    "What this bot is and what it knows",
    "/about",
    (*SHARED, PAGE),
    understand,
    answer,
    draw,
    as_json,
    kept=False,  # it shows when the last import was done
)
