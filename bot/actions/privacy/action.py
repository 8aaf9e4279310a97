"""/privacy: what is kept of a user or a server, as a list, as a file, and deleted."""

from bot.actions.action import Action
from bot.actions.privacy.act import act
from bot.actions.privacy.card import draw
from bot.actions.privacy.request import OF, Do, understand
from bot.questions.options import Option, OptionKind

ACTION = Action(
    "privacy",
    "What I keep of you or of this server: see it, get it as a file, delete it",
    "/privacy",
    (
        Option("do", "d", OptionKind.CHOICE, "Show it, get it as a file, or delete it", choices=tuple(map(str, Do))),
        Option("of", "o", OptionKind.CHOICE, "Of you, or of this server if you manage it", choices=OF),
        Option("first", "f", OptionKind.STATE, "The row from which a file goes on"),
        Option("sure", "s", OptionKind.STATE, "Whether it is to be deleted for good"),
    ),
    understand,
    act,
    draw,
)
