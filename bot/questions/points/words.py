"""How points are asked for in words."""

from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm

PLAIN = (PlainForm(215, r"(?:points? (?:of|for)|(?:how many points|what) is) (?P<rest>[0-9].+?)(?: worth)?"),)

_UNITS = ("point", "points", "pts", "p", "m", "metres", "seconds")


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split off the mark, with the wind or the word `points` behind it; the rest is the event."""
    words = text.split()
    marks = 1
    while marks < len(words) - 1 and (
        words[marks][0] in "(+-−" or words[marks].casefold() in ("points", "pts", "point")
    ):
        marks += 1
    return {"mark": " ".join(words[:marks]), "event": " ".join(words[marks:])}
