"""/help: every command, with an example."""

from bot.questions.help.answer import answer
from bot.questions.help.card import draw
from bot.questions.help.json import as_json
from bot.questions.help.request import understand
from bot.questions.options import SHARED
from bot.questions.question import Question

QUESTION = Question("help", "Every command, with an example", "/help", SHARED, understand, answer, draw, as_json)
