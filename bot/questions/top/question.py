"""/top: the best marks in an event."""

from bot.questions.options import NATION, PAGE, SHARED, SINCE, UNTIL, VIEW, Option, OptionKind
from bot.questions.question import Question
from bot.questions.top.answer import answer
from bot.questions.top.card import draw
from bot.questions.top.json import as_json
from bot.questions.top.request import MARKS, SEXES, understand
from bot.questions.top.words import WORDING

QUESTION = Question(
    "top",
    "The best marks in an event: of all time, of a season, of a nation or an area, or at a meet",
    "/top 1500 2024",
    (
        Option("event", "e", OptionKind.EVENT, "The event: 1500, long jump women, 60 m", required=True),
        Option("season", "y", OptionKind.NUMBER, "Only this year", most=9999),
        NATION,
        Option("sex", "s", OptionKind.CHOICE, "Only men's or women's", choices=SEXES),
        Option("scope", "c", OptionKind.SCOPE, "Only an area: European, African"),
        Option("meet", "m", OptionKind.MEET, "Only at this meet, or at all of a series: Olympics"),
        SINCE,
        UNTIL,
        Option("marks", "k", OptionKind.CHOICE, "The best mark of each athlete, or all marks", choices=MARKS),
        Option("mark", "b", OptionKind.TEXT, "Only marks beyond this one: 45, 3:30, 70.00"),
        Option("athlete", "a", OptionKind.ATHLETE, "Where this athlete stands in the list"),
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
