"""What people set once: for how long results are spoilers, whether answers are private, and their time zone."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

MOST_HOURS = 720
LONGEST_ZONE = 64  # characters; the longest name there is has 32


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a server, a channel or a user set; None is not set.

    `spoiler_hours` is for how many hours (0 to 720) a result stays hidden; `zone` is a name of the IANA time zone
    database. Raises ValueError for anything else.
    """

    spoiler_hours: int | None = None
    private: bool | None = None
    zone: str | None = None

    def __post_init__(self) -> None:
        if self.spoiler_hours is not None and not 0 <= self.spoiler_hours <= MOST_HOURS:
            raise ValueError(f"not a number of hours from 0 to {MOST_HOURS}: {self.spoiler_hours}")
        if self.zone is not None and not is_zone(self.zone):
            raise ValueError(f"not a time zone: {self.zone!r}")


def is_zone(name: str) -> bool:
    """Whether this machine knows a time zone of this IANA name, as `Europe/Oslo` or `UTC`."""
    if not 0 < len(name) <= LONGEST_ZONE:
        return False
    try:
        ZoneInfo(name)
    except (OSError, ValueError, LookupError):  # a folder of zones, a path outside them, a name nobody knows
        return False
    return True


def for_others(server: Preferences, channel: Preferences, user: Preferences) -> Preferences:
    """What holds for an answer that everybody in a channel sees: the strictest of what was set.

    The longest time results are hidden; private if anybody says so; the zone of the channel, else of the server,
    else of the user.
    """
    hours = [one.spoiler_hours for one in (server, channel, user) if one.spoiler_hours is not None]
    private = [one.private for one in (server, channel, user) if one.private is not None]
    return Preferences(
        spoiler_hours=max(hours, default=None),
        private=any(private) if private else None,
        zone=channel.zone or server.zone or user.zone,
    )


def for_oneself(server: Preferences, channel: Preferences, user: Preferences) -> Preferences:
    """What holds for an answer that the asker alone sees: what they set themselves.

    Where they set no zone, it is the channel's, else the server's.
    """
    return Preferences(
        spoiler_hours=user.spoiler_hours,
        private=user.private,
        zone=user.zone or channel.zone or server.zone,
    )
