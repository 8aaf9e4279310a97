"""/daily: a post a day, of what happened on it and of records that have stood since."""

from bot.actions.action import Action
from bot.actions.daily.act import act
from bot.actions.daily.card import draw, form
from bot.actions.daily.request import WHAT, understand
from bot.actions.targets import WHERE
from bot.actions.timing import ZONE_OPTION
from bot.questions.options import Option, OptionKind

ACTION = Action(
    "daily",
    "A post a day, to you or in this channel: on this day, records that have stood since, a quote",
    "/daily hour:9 what:both",
    (
        Option("hour", "h", OptionKind.TEXT, "The hour of the day: 9 or 07:30"),
        Option("what", "t", OptionKind.CHOICE, "What it tells, or off", choices=WHAT),
        WHERE,
        ZONE_OPTION,
    ),
    understand,
    act,
    draw,
    form,
)
