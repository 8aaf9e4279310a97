"""/records: the records of all events together."""

from bot.questions.options import NATION, PAGE, SHARED, SINCE, UNTIL, VIEW, Option, OptionKind
from bot.questions.question import Question
from bot.questions.records.answer import answer
from bot.questions.records.card import draw
from bot.questions.records.json import as_json
from bot.questions.records.request import ORDERS, SEXES, STATES, understand
from bot.questions.records.words import WORDING
from bot.questions.tracks import TRACKS

QUESTION = Question(
    "records",
    "All records of the world, an area, a nation or a championship: those that stand, or those of a year",
    "/records world oldest",
    (
        Option("scope", "c", OptionKind.SCOPE, "Whose records: world, European, olympic, NOR"),
        Option("sex", "s", OptionKind.CHOICE, "Only men's or women's", choices=SEXES),
        Option("season", "y", OptionKind.NUMBER, "The records set in this year, whether they stand or not", most=9999),
        Option("order", "o", OptionKind.CHOICE, "By event, or the oldest or newest first", choices=ORDERS),
        Option("track", "k", OptionKind.CHOICE, "Only outdoors or short track", choices=TRACKS),
        Option("status", "t", OptionKind.CHOICE, "Only those that stand, or those not ratified yet", choices=STATES),
        NATION,
        Option("meet", "m", OptionKind.MEET, "The records set at this meet, whether they stand or not"),
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
