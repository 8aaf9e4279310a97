"""/meet-event: a meet as a scheduled event of the server."""

from bot.actions.action import Action
from bot.actions.meet_event.act import act
from bot.actions.meet_event.card import draw
from bot.actions.meet_event.request import understand
from bot.questions.options import Option, OptionKind

ACTION = Action(
    "meet-event",
    "Make a meet ahead a scheduled event of this server",
    "/meet-event Oslo 2027",
    (Option("meet", "m", OptionKind.MEET, "The meet, with its year: Oslo 2027"),),
    understand,
    act,
    draw,
)
