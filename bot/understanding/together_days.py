"""What words say of a day or a month beside others of their sentence."""

from bot.understanding.pieces import Piece

_OF_NO_BIRTHDAY = frozenset(("athlete", "event", "meet", "series", "year", "mark"))
_OF_NO_CALENDAR = frozenset(("record", "medals", "winner", "list", "top", "best", "quote", "said", "lead"))
_OF_MONTH = len("day:2027-07")


def of_month(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`Wettkämpfe im Juli 2027`, where nothing else is named: what is on in a month, or today."""
    if not {"results", "met"} & set(piece.offers):
        return ()
    named = kinds & {"athlete", "meet", "series", "event", "nation", "mark", "number", "year"} or said & _OF_NO_CALENDAR
    month = "named-month" in kinds or any(offer.startswith("day:") and len(offer) == _OF_MONTH for offer in said)
    return ("calendar",) if month and not named else ()


def of_birthday(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`whose birthday is today`, `who was born on 21 August`, where nobody is named."""
    dated = "monthday" in kinds or said & {"now", "today", "yesterday"}
    other = kinds & _OF_NO_BIRTHDAY or said & {"happened", "quote", "said", "record"}
    return ("today", "births") if "birthday" in piece.offers and dated and not other else ()


def of_day(piece: Piece, kinds: set[str]) -> tuple[str, ...]:
    """`what happened on 25 September 1988 in the 100 m`: the marks of that day."""
    named = {"day", "event"} <= kinds and not kinds & {"athlete", "nation", "meet", "series"}
    return ("list",) if named and "today" in piece.offers else ()
