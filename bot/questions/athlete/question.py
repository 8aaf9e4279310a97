"""/athlete: an athlete's profile, or the seasons of up to four."""

from bot.questions.athlete.answer import answer
from bot.questions.athlete.card import draw
from bot.questions.athlete.json import as_json
from bot.questions.athlete.request import understand
from bot.questions.athlete.words import WORDING
from bot.questions.options import ATHLETE, PAGE, SHARED, VIEW, Option, OptionKind
from bot.questions.question import Question

QUESTION = Question(
    "athlete",
    "An athlete's bests, titles, records and rivals, or the seasons of up to four",
    "/athlete Jakob Ingebrigtsen",
    (
        ATHLETE,
        Option("second", "s", OptionKind.ATHLETE, "Compare: whose season's bests to show as well"),
        Option("third", "t", OptionKind.ATHLETE, "A third athlete to compare"),
        Option("fourth", "f", OptionKind.ATHLETE, "A fourth athlete to compare"),
        Option("event", "e", OptionKind.EVENT, "The event of the season's bests: 1500, mile"),
        Option("season", "y", OptionKind.NUMBER, "Only the best marks of this year", most=9999),
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
