"""How a day is asked for in words."""

from bot.questions.question import PlainForm

PLAIN = (PlainForm(200, r"(?:on this day|what happened today)(?: (?P<rest>.+))?"),)
