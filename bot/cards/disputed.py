"""Disputed facts: the sign that marks them on a card, and their lines in the sources view."""

from collections.abc import Iterable
from datetime import date

from bot.cards.card import Brief
from bot.cards.formatting import day, place
from bot.domain.dispute import Dispute

SIGN = "≠"
DAY = "date"
MOST_LINES = 8  # for the disputes of one fact, so that it fits a card
_NAMES = {"mark": "Mark", "place": "Place", DAY: "Date", "status": "Status", "born": "Birth date", "runners": "Runners"}


def sign(disputes: Iterable[Dispute]) -> str:
    """The sign for a fact that a source disputes, apart from its day: `day_sign` marks that."""
    return SIGN if any(dispute.about != DAY for dispute in disputes) else ""


def day_sign(disputes: Iterable[Dispute]) -> str:
    """The sign for a day that a source disputes."""
    return SIGN if any(dispute.about == DAY for dispute in disputes) else ""


def note(disputes: Iterable[Dispute]) -> str:
    """What the small print says of the sign, `≠ 2 disputed, see Sources`; empty without disputes."""
    disputed = {(d.athlete, d.team, d.race, d.record, d.about) for d in disputes}
    said = f"{SIGN} {len(disputed)} disputed"
    return Brief(f"{said}, see Sources", said) if disputed else ""


def lines(disputes: Iterable[Dispute], whose: str = "") -> tuple[str, ...]:
    """A line for each dispute: `Place: 4th stands; Tilastopaja, read 22 Aug 2026, says 5th.`

    `whose` is the name of the athlete, where the fact is about more than one.
    """
    told = [_line(dispute, whose) for dispute in disputes]
    more = len(told) - MOST_LINES
    return (*told[:MOST_LINES], f"… and {more} more.") if more > 0 else tuple(told)


def _line(dispute: Dispute, whose: str) -> str:
    name = _NAMES.get(dispute.about, dispute.about.capitalize())
    about = f"{whose}, {name.lower()}" if whose and dispute.about != DAY else name
    source = f"{dispute.source.publisher}, read {day(dispute.source.retrieved)}"
    return f"{about}: {_value(dispute, dispute.stands)} stands; {source}, says {_value(dispute, dispute.claim)}."


def _value(dispute: Dispute, text: str) -> str:
    """A place as `4th` and an ISO date as `9 Jun 2023`; any other value is returned as it is."""
    if dispute.about == "place" and text.rstrip("=").isdecimal():
        return place(int(text.rstrip("=")), text.endswith("="))
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text
