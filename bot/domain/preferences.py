"""What a server, a channel and a user prefer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preferences:
    """None is not set."""

    spoiler_hours: int | None = None
    private: bool | None = None
    zone: str | None = None


def for_others(server: Preferences, channel: Preferences, user: Preferences) -> Preferences:
    """The preferences that count where others see the answer."""
    return user


def for_oneself(server: Preferences, channel: Preferences, user: Preferences) -> Preferences:
    """The preferences that count where the asker alone sees the answer."""
    return user
