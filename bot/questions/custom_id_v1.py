"""Reads custom_ids of the first version, with options in a fixed order: `bl1:h2h:josh-kerr|jakob-ingebrigtsen||…`.

Messages sent long ago still have such buttons. The orders below are those of the last version that printed them and
never change.
"""

import re

from bot.domain.asked import Asked
from bot.errors import UsageError

VERSION = "bl1"
_PART = re.compile(r"((?:[^|\\]|\\.)*)(?:\||$)", re.DOTALL)
_SHARED = ("private", "spoilers")
_ORDERS: dict[str, tuple[str, ...]] = {
    "h2h": (
        *("athlete", "opponent", "third", "event", "rounds", "since", "until", "track"),
        *_SHARED,
        *("view", "page"),
    ),
    "record": ("event", "scope", "sex", "on", *_SHARED, "list", "view", "page"),
    "quote": ("athlete", "about", "after", "before", *_SHARED, "index", "view", "page"),
    "results": ("athlete", "event", "season", "meet", *_SHARED, "view", "page"),
    "race": ("meet", "event", "round", *_SHARED, "race", "view", "page"),
    "athlete": ("athlete", "second", "third", "fourth", "event", *_SHARED, "view", "page"),
    "rivals": ("athlete", *_SHARED, "page"),
    "on-this-day": ("date", *_SHARED, "view", "page"),
    "pace": ("mark", "event", *_SHARED),
    "about": (*_SHARED, "page"),
    "help": _SHARED,
}


def unknown_button() -> UsageError:
    """The error for a custom_id, of any version, that cannot be read."""
    return UsageError("This button is of a version I no longer know.", "Ask the question again.")


def decode(custom_id: str) -> tuple[Asked, bool]:
    """The question of a custom_id of the first version, and whether its answer is sent as a new message.

    Raises UsageError if that version cannot have printed it.
    """
    manner = custom_id[len(VERSION) : len(VERSION) + 1]
    name, _, printed = custom_id[len(VERSION) + 1 :].partition(":")
    order = _ORDERS.get(name)
    values = [re.sub(r"\\(.)", r"\1", part[1], flags=re.DOTALL) for part in _PART.finditer(printed)]
    # After the last separator the expression matches one more empty part.
    if order is None or manner not in (":", "+") or not len(order) <= len(values) <= len(order) + 1:
        raise unknown_button()
    return Asked.of(name, dict(zip(order, values, strict=False))), manner == "+"
