"""/follow: be told what is new about an athlete, a rivalry, an event, a meet or records."""

from bot.actions.action import Action
from bot.actions.follow.act import act
from bot.actions.follow.card import draw
from bot.actions.follow.request import understand
from bot.actions.targets import WHERE
from bot.questions.options import Option, OptionKind

ACTION = Action(
    "follow",
    "Be told what is new, in this channel or in a message to you; without spoilers unless you want them",
    "/follow athlete:Kerr",
    (
        Option("athlete", "a", OptionKind.ATHLETE, "An athlete; a family name or a misspelt one will do"),
        Option("rival", "r", OptionKind.ATHLETE, "Another athlete: only when both are in a race"),
        Option("event", "e", OptionKind.EVENT, "An event: men's 1500, mile, women's high jump"),
        Option("meet", "m", OptionKind.MEET, "A meet to come, or all of a kind: worlds, diamond league"),
        Option("records", "s", OptionKind.SCOPE, "Records: world, European, olympic, or a nation"),
        WHERE,
        Option("wish", "x", OptionKind.STATE, "An athlete I do not hold, to be told when they arrive"),
    ),
    understand,
    act,
    draw,
)
