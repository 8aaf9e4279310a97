"""/compare: careers side by side, or who has broken several barriers."""

from bot.questions.compare.answer import answer
from bot.questions.compare.card import draw
from bot.questions.compare.json import as_json
from bot.questions.compare.request import understand
from bot.questions.compare.words import WORDING
from bot.questions.options import PAGE, SHARED, VIEW, Option, OptionKind
from bot.questions.question import Question

QUESTION = Question(
    "compare",
    "Two to four careers side by side, or who has broken several barriers",
    "/compare Kerr Ingebrigtsen",
    (
        Option("athlete", "a", OptionKind.ATHLETE, "An athlete; a misspelt name will do"),
        Option("second", "s", OptionKind.ATHLETE, "The athlete to compare with"),
        Option("third", "t", OptionKind.ATHLETE, "A third athlete"),
        Option("fourth", "f", OptionKind.ATHLETE, "A fourth athlete"),
        Option("marks", "m", OptionKind.TEXT, "Marks instead: who has all of 3:30, 7:30, 13:00, or 1500 3:30"),
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
