"""Every question the bot answers, with an example of each."""

from dataclasses import dataclass

from bot.answers.almanac import Almanac, Options, Understood


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """Help has nothing to ask for."""

    def options(self) -> dict[str, str]:
        """No options."""
        return {}


@dataclass(frozen=True, slots=True)
class Entry:
    """One question: how it is written, what it answers, and an example that works."""

    usage: str
    description: str
    example: str


@dataclass(frozen=True, slots=True)
class Help:
    """All questions, in the order to learn them."""

    entries: tuple[Entry, ...]


async def understand(options: Options, almanac: Almanac) -> Understood[HelpRequest]:
    """Nothing to resolve."""
    return Understood(HelpRequest())
