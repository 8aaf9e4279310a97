"""The event parsers, as the readers of files ask for them."""

from bot.domain.event import Event
from bot.names.events import parse_event, parse_taf_code, parse_wa_code


class NamedEvents:
    """Gives the readers of files the event parsers of bot.names."""

    def find_by_name(self, text: str) -> Event | None:
        """An event in words, or None."""
        return parse_event(text)

    def find_by_wa_code(self, code: str) -> Event | None:
        """The event of a World Athletics code, or None."""
        return parse_wa_code(code)

    def find_by_taf_code(self, code: str) -> Event | None:
        """The event of a TAF code, or None."""
        return parse_taf_code(code)
