"""What a post says that was made later than it was due."""

from datetime import datetime

from bot.cards.card import Line, Moment
from bot.cards.formatting import moment


def late_line(due: datetime) -> Line:
    """`This comes late: it was due 9 Jun 2023, 07:00 UTC.`"""
    return ("This comes late: it was due ", Moment(moment(due), due, "f"), ".")
