"""What `/remind` and `/daily` share: reading hours and notice, and saying first what is to come."""

import re

from bot.actions.preferences import read_zone
from bot.cards.card import Card
from bot.domain.asked import Asked
from bot.domain.target import Target
from bot.domain.timers import LONGEST_NOTICE
from bot.errors import SendError, UsageError
from bot.questions.context import Context
from bot.questions.options import Option, OptionKind
from bot.questions.resolving import shown

ZONE_OPTION = Option("zone", "z", OptionKind.ZONE, "The time zone, by its city; that of the settings if left out")
_HOUR = re.compile(r"([01]?\d|2[0-3])(?:[:.h]([0-5]\d))?(?: ?h| ?o'clock)?", re.IGNORECASE | re.ASCII)
_PART = re.compile(r"(\d{1,5}) ?(minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w)", re.IGNORECASE | re.ASCII)
_MINUTES = {"m": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}


def read_minute(asked: Asked, option: str) -> int | None:
    """The minute of the day of an hour such as `9`, `09:00` or `21.30`, None if it is not set. Raises UsageError."""
    text = asked.text(option)
    if not text:
        return None
    parts = _HOUR.fullmatch(text)
    if parts is None:
        raise UsageError(f"“{shown(text)}” is not an hour of the day.", "Write it from 0 to 23, or like 07:30.")
    return 60 * int(parts[1]) + int(parts[2] or 0)


def read_notice(asked: Asked, option: str) -> int | None:
    """How many minutes before something: `30m`, `1h`, `1d 12h`; None if it is not set. Raises UsageError otherwise."""
    text = asked.text(option)
    if not text:
        return None
    parts = _PART.findall(text)
    rest = _PART.sub("", text).replace("and", "").replace("before", "")
    minutes = sum(int(number) * _MINUTES[unit[0].casefold()] for number, unit in parts)
    if not parts or rest.strip(" ,"):
        raise UsageError(f"“{shown(text)}” is not a time that I can read.", "Write before like 30m, 1h or 1d.")
    if not 0 < minutes <= LONGEST_NOTICE:
        raise UsageError(
            f"I can remind you from a minute to {LONGEST_NOTICE // _MINUTES['d']} days before.",
            "Write before like 30m, 1h or 1d.",
        )
    return minutes


def duration_name(minutes: int) -> str:
    """`1 day`, `36 hours`, `90 minutes`: as few words as say it exactly."""
    for unit, name in ((_MINUTES["d"], "day"), (_MINUTES["h"], "hour"), (1, "minute")):
        if minutes % unit == 0:
            number = minutes // unit
            return f"{number} {name}" if number == 1 else f"{number} {name}s"
    raise AssertionError("minutes are whole")


async def find_zone(asked: Asked, target: Target, context: Context) -> tuple[str, bool]:
    """The zone by which a timer goes, and whether it was chosen: else it is that of the settings.

    Raises UsageError for an unknown one, StoreError.
    """
    chosen = read_zone(asked.text("zone"))
    return (chosen, True) if chosen else (await context.members.timers.find_zone(target), False)


async def announce(target: Target, card: Card, context: Context) -> None:
    """Say in a channel what is to come there, which is also the test that it can: nothing is saved before.

    Raises SendError, with the reason.
    """
    if target.channel is None:
        return
    if context.sender is None:
        raise SendError("I cannot post in channels from here.", "Use the bot on Discord.")
    await context.sender.announce(target, card)
