"""What sources say against a fact: the small sign on a card, and the words of its sources view."""

from collections.abc import Iterable
from datetime import date

from bot.cards.formatting import count, day, place
from bot.domain.dispute import Dispute

SIGN = "≠"
DAY = "date"
MOST_SAID = 8  # of the disputes about one fact that are told, so that it fits a card
_NAMES = {"mark": "Mark", "place": "Place", DAY: "Date", "status": "Status", "born": "Birth date"}


def sign(disputes: Iterable[Dispute]) -> str:
    """The sign behind what somebody disputes, but for the day, which has its own: it is that of the race."""
    return SIGN if any(dispute.about != DAY for dispute in disputes) else ""


def day_sign(disputes: Iterable[Dispute]) -> str:
    """The sign behind a day that somebody disputes."""
    return SIGN if any(dispute.about == DAY for dispute in disputes) else ""


def note(disputes: Iterable[Dispute]) -> tuple[str, ...]:
    """What the sign means, as a line of small print; none where nothing on the card is disputed."""
    disputed = {(d.athlete, d.race, d.record, d.about) for d in disputes}
    if not disputed:
        return ()
    are = "is" if len(disputed) == 1 else "are"
    return (f"{SIGN} {count(len(disputed), 'fact')} here {are} disputed: see Sources.",)


def lines(disputes: Iterable[Dispute], whose: str = "") -> tuple[str, ...]:
    """`Place: 4th stands; Tilastopaja, read 22 Aug 2026, says 5th.` for each; `whose` names the athlete it is about."""
    told = [_line(dispute, whose) for dispute in disputes]
    more = len(told) - MOST_SAID
    return (*told[:MOST_SAID], f"… and {more} more.") if more > 0 else tuple(told)


def _line(dispute: Dispute, whose: str) -> str:
    name = _NAMES.get(dispute.about, dispute.about.capitalize())
    about = f"{whose}, {name.lower()}" if whose and dispute.about != DAY else name
    source = f"{dispute.source.publisher}, read {day(dispute.source.retrieved)}"
    return f"{about}: {_value(dispute, dispute.stands)} stands; {source}, says {_value(dispute, dispute.claim)}."


def _value(dispute: Dispute, text: str) -> str:
    """A place or a day as cards write it; anything else, or what is none, as it is."""
    if dispute.about == "place" and text.rstrip("=").isdecimal():
        return place(int(text.rstrip("=")), text.endswith("="))
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text
