"""Who asks, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks and from where, by Discord's ids; all is empty for a question from the shell.

    `guild` is set only where the app is installed in that server. `channel` is the channel, of a thread its parent;
    `thread` is the thread, if it is one.
    `locale` is what Discord says the asker reads, as `en-GB`. `may_manage` tells whether they may manage the server,
    `may_manage_events` its scheduled events.
    `in_foreign_guild` tells that they use the app, installed for themselves, in a server that did not add the bot.
    `roles` are the ids of their roles in the server.
    """

    user: int | None = None
    guild: int | None = None
    channel: int | None = None
    locale: str = ""
    may_manage: bool = False
    in_foreign_guild: bool = False
    thread: int | None = None
    may_manage_events: bool = False
    roles: tuple[int, ...] = ()
