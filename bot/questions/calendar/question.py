"""/calendar: the meets ahead, or those of a month."""

from bot.questions.calendar.answer import answer
from bot.questions.calendar.card import draw
from bot.questions.calendar.json import as_json
from bot.questions.calendar.request import KINDS, understand
from bot.questions.calendar.words import WORDING
from bot.questions.options import PAGE, SHARED, VIEW, Option, OptionKind
from bot.questions.question import Question

QUESTION = Question(
    "calendar",
    "The meets ahead: championships, the Diamond League, marathons",
    "/calendar August 2027",
    (
        Option("month", "t", OptionKind.TEXT, "August, next month, this weekend or 2027-08; all ahead if left out"),
        Option("kind", "c", OptionKind.CHOICE, "Only meets of this kind", choices=KINDS),
        Option("meet", "m", OptionKind.MEET, "Only this meet or series: Diamond League, Worlds, Oslo"),
        Option("athlete", "a", OptionKind.ATHLETE, "Where this athlete competes next, if I know"),
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
