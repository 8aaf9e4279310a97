"""How an answer is delivered, whatever the question: to all or to the asker alone, with or without spoilers."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.domain.preferences import Preferences, for_oneself, for_others
from bot.questions.context import NOTHING_SET
from bot.questions.options import MOST_HOURS, PRIVATE, SPOILERS

_YES, _NO = ("true", "yes", "1"), ("false", "no", "0")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options of a question say of its delivery; None where they say nothing."""

    private: bool | None = None
    spoiler_hours: int | None = None

    def carried(self) -> dict[str, str]:
        """What the buttons of the card must carry on: what somebody set for this question, 0 included."""
        return {} if self.spoiler_hours is None else {SPOILERS: str(self.spoiler_hours)}


def read_wishes(asked: Asked) -> Wishes:
    """Read the options that every question shares; nonsense, as from a made-up custom_id, counts as not set."""
    private, hours = asked.text(PRIVATE).casefold(), asked.text(SPOILERS)
    return Wishes(
        True if private in _YES else False if private in _NO else None,
        asked.number(SPOILERS, MOST_HOURS) if hours.isascii() and hours.isdigit() else None,
    )


@dataclass(frozen=True, slots=True)
class PreferenceLayers:
    """The preferences that a server, a channel and a user have set."""

    server: Preferences = NOTHING_SET
    channel: Preferences = NOTHING_SET
    user: Preferences = NOTHING_SET

    def under(self, wishes: Wishes, *, seen_by_all: bool | None = None) -> Preferences:
        """What counts for one answer; its `private` is whether a message for the asker alone is wanted.

        The options of the question beat every preference. Else an answer that others see takes the strictest of the
        three, one for the asker alone the user's. `seen_by_all` is set where the message that is answered in has
        decided who sees the answer: then no preference asks for another.
        """
        others = for_others(self.server, self.channel, self.user)
        wanted = wishes.private
        if wanted is None and seen_by_all is None:
            wanted = others.private
        alone = bool(wanted) or seen_by_all is False
        base = for_oneself(self.server, self.channel, self.user) if alone else others
        hours = base.spoiler_hours if wishes.spoiler_hours is None else wishes.spoiler_hours
        return Preferences(hours, wanted, base.zone)
