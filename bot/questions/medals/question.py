"""/medals: the medals of a meet, of a series of meets, of an athlete or of a nation."""

from bot.questions.medals.answer import answer
from bot.questions.medals.card import draw
from bot.questions.medals.json import as_json
from bot.questions.medals.request import ORDERS, SEXES, understand
from bot.questions.medals.words import WORDING
from bot.questions.options import EVENT, NATION, PAGE, SHARED, SINCE, UNTIL, VIEW, Option, OptionKind
from bot.questions.question import Question

QUESTION = Question(
    "medals",
    "Medal tables of meets, and the medals of an athlete or a nation",
    "/medals Paris 2024",
    (
        Option("meet", "m", OptionKind.MEET, "A meet with its year, or all of a series: Paris 2024, olympics, worlds"),
        Option("athlete", "a", OptionKind.ATHLETE, "Whose medals; a misspelt name will do"),
        NATION,
        EVENT,
        Option("sex", "s", OptionKind.CHOICE, "Only men's or women's", choices=SEXES),
        Option("scope", "c", OptionKind.SCOPE, "Who won, of an area alone: European, African, or: not African"),
        Option(
            "order",
            "o",
            OptionKind.CHOICE,
            "Who won, by age, by day or by how far ahead",
            choices=ORDERS,
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
