"""/pace: a time as pace per lap, kilometre and mile."""

from bot.questions.options import SHARED, Option, OptionKind
from bot.questions.pace.answer import answer
from bot.questions.pace.card import draw
from bot.questions.pace.json import as_json
from bot.questions.pace.request import understand
from bot.questions.pace.words import WORDING
from bot.questions.question import Question

QUESTION = Question(
    "pace",
    "Lap, kilometre and mile pace of a time, and the same pace over other distances",
    "/pace 3:43.73 mile",
    (
        Option("mark", "m", OptionKind.TEXT, "A time: 3:43.73, or 2:09:45 with hours", required=True),
        Option("event", "e", OptionKind.EVENT, "What it was run or walked over: mile, 5000, marathon", required=True),
        *SHARED,
    ),
    understand,
    answer,
    draw,
    as_json,
    WORDING,
)
