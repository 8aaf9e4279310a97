"""How a quote is asked for in words."""

import re

from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm
from bot.questions.splitting import split_off

_ABOUT = re.compile(r"(?:^|\s+)about\s+(.+)$", re.IGNORECASE)

PLAIN = (
    PlainForm(20, r"what (?:did|has|does) (?P<athlete>.+?) (?:say|said) (?:about|on|of) (?P<about>.+)"),
    PlainForm(30, r"what (?:did|has|does) (?P<athlete>.+?) (?:say|said)"),
    PlainForm(40, r"(?:a )?quotes? (?:by|from|of) (?P<athlete>.+)"),
)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split a text into who said it and, after the word `about`, what it is about."""
    athlete, about = split_off(text, _ABOUT)
    return {"athlete": athlete, "about": about}
