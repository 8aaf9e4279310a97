"""/results: an athlete's races, or the medals of a meet."""

from bot.questions.options import EVENT, PAGE, SHARED, SINCE, UNTIL, VIEW, Option, OptionKind
from bot.questions.question import Question
from bot.questions.results.answer import answer
from bot.questions.results.card import draw
from bot.questions.results.json import as_json
from bot.questions.results.request import ONLY, ORDERS, understand
from bot.questions.results.words import WORDING
from bot.questions.tracks import TRACKS

QUESTION = Question(
    "results",
    "An athlete's races, newest first, or the medals of a meet",
    "/results Josh Kerr mile",
    (
        Option("athlete", "a", OptionKind.ATHLETE, "An athlete; a misspelt name will do"),
        EVENT,
        Option("season", "y", OptionKind.NUMBER, "Only this year", most=9999),
        Option("meet", "m", OptionKind.MEET, "A meet instead: its finals and medals"),
        Option("only", "o", OptionKind.CHOICE, "Only finals, only those won, or only those not won", choices=ONLY),
        Option("mark", "k", OptionKind.TEXT, "Only results with this mark: 9.58, 3:43.73, 8.95"),
        Option("beyond", "b", OptionKind.TEXT, "Only results beyond this mark, best first: 3:30, 18.00, 8700"),
        Option("track", "t", OptionKind.CHOICE, "Only outdoors or short track", choices=TRACKS),
        Option(
            "order", "r", OptionKind.CHOICE, "The best marks first, or the earliest, not the newest", choices=ORDERS
        ),
        SINCE,
        UNTIL,
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
