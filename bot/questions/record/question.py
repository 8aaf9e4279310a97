"""/record: which record stands in an event."""

from bot.questions.options import PAGE, SHARED, VIEW, Option, OptionKind
from bot.questions.question import Question
from bot.questions.record.answer import answer
from bot.questions.record.card import draw
from bot.questions.record.json import as_json
from bot.questions.record.request import SEXES, understand
from bot.questions.record.words import WORDING

QUESTION = Question(
    "record",
    "Which record or best stands in an event, by whom, and what it superseded",
    "/record two-mile",
    (
        Option(
            "event",
            "e",
            OptionKind.EVENT,
            "The event as you would write it: two-mile, 1500 m women, high jump",
            required=True,
        ),
        Option("scope", "c", OptionKind.SCOPE, "Whose record: world, European, olympic, championship, NOR"),
        Option("sex", "s", OptionKind.CHOICE, "Only men's or women's", choices=SEXES),
        Option("on", "d", OptionKind.DAY, "As of this date: 2021, 2021-08-08 or 8 Aug 2021"),
        Option("since", "f", OptionKind.DAY, "Only the steps from this date on: 2010, 2010-08 or 8 Aug 2010"),
        *SHARED,
        Option(
            "preceding", "b", OptionKind.STATE, "The record before this athlete's first, or before the one that stands"
        ),
        Option("holder", "h", OptionKind.STATE, "The records of this athlete, as long as they stood"),
        Option("list", "l", OptionKind.STATE, "One of the lists, for its progression"),
        VIEW,
        PAGE,
    ),
    understand,
    answer,
    draw,
    as_json,
    WORDING,
)
