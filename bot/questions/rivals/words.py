"""How rivals are asked for in words."""

from bot.questions.question import PlainForm

PLAIN = (PlainForm(190, r"(?:rivals) (?:of|for) (?P<rest>.+)"),)
