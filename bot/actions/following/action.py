"""/following: what is followed here, how it is told, and changes of both."""

from bot.actions.action import Action
from bot.actions.following.act import act
from bot.actions.following.card import draw, form
from bot.actions.following.request import understand
from bot.actions.targets import WHERE
from bot.questions.options import PAGE, Option, OptionKind

ACTION = Action(
    "following",
    "What is followed in this channel or by you: list, pause, remove, spoilers, times",
    "/following",
    (
        WHERE,
        Option("follow", "f", OptionKind.STATE, "One follow, by its number"),
        Option("kind", "k", OptionKind.STATE, "One kind of follows"),
        Option("do", "d", OptionKind.STATE, "What to do with it"),
        Option("reveal", "v", OptionKind.STATE, "What posts give away"),
        Option("when", "t", OptionKind.STATE, "At once, or the hour of one post a day"),
        Option("quiet", "q", OptionKind.STATE, "The quiet hours"),
        PAGE,
    ),
    understand,
    act,
    draw,
    form,
)
