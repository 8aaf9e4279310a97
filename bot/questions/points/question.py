"""/points: what a mark is worth."""

from bot.questions.options import PAGE, SHARED, VIEW, Option, OptionKind
from bot.questions.points.answer import answer
from bot.questions.points.card import draw
from bot.questions.points.json import as_json
from bot.questions.points.request import SEXES, understand
from bot.questions.points.words import WORDING
from bot.questions.question import Question

QUESTION = Question(
    "points",
    "What a mark is worth in World Athletics scoring points, and what is worth as much in other events",
    "/points 7:54.10 two-mile",
    (
        Option("mark", "m", OptionKind.TEXT, "A mark: 3:43.73, 8.74 (-1.2), 9126; or 1300 points", required=True),
        Option("event", "e", OptionKind.EVENT, "The event it was made in: mile, long jump, decathlon", required=True),
        Option("sex", "s", OptionKind.CHOICE, "Men's or women's tables", choices=SEXES),
        Option("against", "a", OptionKind.TEXT, "A mark to weigh it against, with its event: 400 m 44.50"),
        *SHARED,
        Option("instead", "i", OptionKind.STATE, "The event whose mark of as many points is asked for"),
        VIEW,
        PAGE,
    ),
    understand,
    answer,
    draw,
    as_json,
    WORDING,
)
