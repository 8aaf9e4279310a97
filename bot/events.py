"""What Discord sends, made safe before discord.py reads it."""

import logging
from collections.abc import Callable
from typing import Any, cast

log = logging.getLogger(__name__)

_WITH_TEXT = {"INTERACTION_CREATE", "MESSAGE_CREATE"}  # events whose text the bot reads
_LOOKED_AT_LATER = {"MESSAGE_CREATE": ("author",)}  # fields without which discord.py fails only behind its parser
_INDISPENSABLE = {"READY"}  # without it there is no session: the client connects anew

Parser = Callable[[Any], None]


def guard(parsers: dict[str, Parser]) -> None:
    """Make each parser leave out, with one line in the log, an event that it cannot read."""
    for event, parse in parsers.items():
        if event not in _INDISPENSABLE:
            parsers[event] = _guarded(event, parse)


def well_formed(value: object) -> object:
    """The same JSON without lone surrogates, which no database, digest or answer can encode: each becomes U+FFFD."""
    match value:
        case str():
            return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case list():
            return [well_formed(item) for item in cast("list[object]", value)]
        case dict():
            return {well_formed(key): well_formed(item) for key, item in cast("dict[object, object]", value).items()}
        case _:
            return value


def _guarded(event: str, parse: Parser) -> Parser:
    def parse_or_leave_out(data: object) -> None:
        try:
            for field in _LOOKED_AT_LATER.get(event, ()):
                cast("dict[str, object]", data)[field]
            parse(well_formed(data) if event in _WITH_TEXT else data)
        except Exception as error:
            log.warning("left out an event %s that cannot be read (%s)", event, type(error).__name__)
            log.debug("why it cannot be read", exc_info=error)

    return parse_or_leave_out
