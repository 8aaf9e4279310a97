"""/remind: reminders before a meet, an event of it, or the next start of an athlete."""

from dataclasses import replace

from bot.actions.action import Action
from bot.actions.remind.act import act
from bot.actions.remind.card import draw
from bot.actions.remind.request import understand
from bot.actions.targets import WHERE
from bot.actions.timing import ZONE_OPTION
from bot.questions.options import ATHLETE, EVENT, Option, OptionKind

ACTION = Action(
    "remind",
    "Remind you, or this channel, before a meet or an athlete's start; without options the list",
    "/remind meet:Worlds before:1d",
    (
        Option("meet", "m", OptionKind.MEET, "A meet that is ahead"),
        replace(EVENT, description="Only this event of the meet"),
        replace(ATHLETE, description="The next start of this athlete, from start lists", required=False),
        Option(
            "before",
            "b",
            OptionKind.TEXT,
            "How long before, 30m to 30d; if left out 1d for a meet, 1h for a race",
        ),
        WHERE,
        Option("role", "r", OptionKind.TEXT, "In a channel: a role to ping, which members can give themselves"),
        Option("hour", "h", OptionKind.TEXT, "Where only the day is known: the hour to count from; 9 if left out"),
        ZONE_OPTION,
        Option("cancel", "c", OptionKind.STATE, "The reminder to cancel"),
        Option("join", "j", OptionKind.STATE, "The role to have, or no longer"),
    ),
    understand,
    act,
    draw,
)
