"""How an answer is delivered, whatever the question: to everyone or the asker alone, with or without spoilers."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.domain.preferences import MOST_HOURS, Preferences, for_oneself, for_others
from bot.errors import UsageError
from bot.questions.context import NOTHING_SET
from bot.questions.options import PRIVATE, SPOILERS
from bot.questions.resolving import shown

_YES, _NO = ("true", "yes", "1"), ("false", "no", "0")


@dataclass(frozen=True, slots=True)
class Wishes:
    """The delivery options of a question; None where an option is not set."""

    private: bool | None = None
    spoiler_hours: int | None = None

    def carried(self) -> dict[str, str]:
        """The options that the card's buttons must repeat: the hours if they were set, also to 0."""
        return {} if self.spoiler_hours is None else {SPOILERS: str(self.spoiler_hours)}


def read_hours(text: str) -> int:
    """For how many hours results are hidden. Raises UsageError for anything but a whole number from 0 to 720."""
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and int(text) <= MOST_HOURS):
        raise UsageError(f"“{shown(text)}” is not a number of hours.", f"Give whole hours from 0 to {MOST_HOURS}.")
    return int(text)


def read_wishes(asked: Asked) -> Wishes:
    """Read the options that every question shares. Raises UsageError for a value that none of them has."""
    private, hours = asked.text(PRIVATE).casefold(), asked.text(SPOILERS)
    if private and private not in (*_YES, *_NO):
        raise UsageError(f"“{shown(private)}” is neither yes nor no.", "Write private:yes or private:no.")
    return Wishes(private in _YES if private else None, read_hours(hours) if hours else None)


@dataclass(frozen=True, slots=True)
class PreferenceLayers:
    """The preferences that a server, a channel and a user have set."""

    server: Preferences = NOTHING_SET
    channel: Preferences = NOTHING_SET
    user: Preferences = NOTHING_SET

    def under(self, wishes: Wishes, *, seen_by_all: bool | None = None) -> Preferences:
        """The preferences for one answer; `private` is whether it is to be sent to the asker alone.

        The options of the question override every preference. Without them, an answer that others see takes the
        strictest of the three layers, and one for the asker alone takes the user's. `seen_by_all` is given if the
        message that is answered already decides who sees the answer; then no preference changes that.
        """
        others = for_others(self.server, self.channel, self.user)
        wanted = others.private if wishes.private is None else wishes.private
        if seen_by_all is not None:
            wanted = wishes.private if not seen_by_all else None
        alone = bool(wanted) or seen_by_all is False
        base = for_oneself(self.server, self.channel, self.user) if alone else others
        hours = base.spoiler_hours if wishes.spoiler_hours is None else wishes.spoiler_hours
        return Preferences(hours, wanted, base.zone)
