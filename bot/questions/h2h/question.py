"""/h2h: who is ahead of two or three athletes."""

from bot.questions.h2h.answer import answer
from bot.questions.h2h.card import draw
from bot.questions.h2h.json import as_json
from bot.questions.h2h.request import KINDS, ROUNDS, understand
from bot.questions.h2h.words import WORDING
from bot.questions.options import ATHLETE, EVENT, PAGE, SHARED, SINCE, UNTIL, VIEW, Option, OptionKind
from bot.questions.question import Question
from bot.questions.tracks import TRACKS

QUESTION = Question(
    "h2h",
    "Who is ahead: every race two athletes met in, and the tally",
    "/h2h Kerr Ingebrigtsen",
    (
        ATHLETE,
        Option("opponent", "o", OptionKind.ATHLETE, "The other athlete", required=True),
        Option("third", "t", OptionKind.ATHLETE, "A third one: every pair, and who was ahead of both"),
        EVENT,
        Option("rounds", "r", OptionKind.CHOICE, "Only finals", choices=ROUNDS),
        SINCE,
        UNTIL,
        Option("track", "k", OptionKind.CHOICE, "Only outdoors or short track", choices=TRACKS),
        Option("meet", "m", OptionKind.MEET, "Only this meet, or all of a series: Paris 2024, olympics, Oslo"),
        Option("season", "y", OptionKind.NUMBER, "Only this year", most=9999),
        Option("kind", "c", OptionKind.CHOICE, "Only meets of this kind", choices=KINDS),
        Option("winner", "w", OptionKind.ATHLETE, "Only races that this one of the two won"),
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
