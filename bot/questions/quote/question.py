"""/quote: what athletes said, word for word."""

from bot.questions.options import PAGE, SHARED, VIEW, Option, OptionKind
from bot.questions.question import Question
from bot.questions.quote.answer import answer
from bot.questions.quote.card import draw
from bot.questions.quote.json import as_json
from bot.questions.quote.request import understand
from bot.questions.quote.words import WORDING

QUESTION = Question(
    "quote",
    "What an athlete said, word for word, with its source",
    "/quote ingebrigtsen",
    (
        Option("athlete", "a", OptionKind.ATHLETE, "Who said it; a misspelt name will do"),
        Option("about", "b", OptionKind.TEXT, "An athlete it is about, or words to look for"),
        Option("after", "n", OptionKind.DAY, "Said from this date on: 2023, 2023-08 or 23 Aug 2023"),
        Option("before", "u", OptionKind.DAY, "Said up to this date"),
        *SHARED,
        Option("index", "i", OptionKind.STATE, "Which statement, from 0"),
        VIEW,
        PAGE,
    ),
    understand,
    answer,
    draw,
    as_json,
    WORDING,
    kept=False,  # asked again, it gives the next quote
)
