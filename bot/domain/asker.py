"""Who asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and where; all of it is None in a terminal.

    `guild` is set only where the app is installed in that server: elsewhere nothing of the server is ours to keep.
    `may_manage` is whether they may manage that server.
    """

    user: int | None = None
    guild: int | None = None
    channel: int | None = None
    locale: str = ""
    may_manage: bool = False
