"""Whose daily posts, and what of them is to change."""

from dataclasses import dataclass

from bot.actions.targets import HERE, ME, target_of, where_of
from bot.actions.timing import find_zone, read_minute
from bot.domain.asked import Asked
from bot.domain.target import Target
from bot.domain.timers import Tells
from bot.errors import NotAllowed
from bot.questions.context import Context

OFF, DAY_OFF, QUOTE_OFF = "off", "day-off", "quote-off"
WHAT = (*(str(each) for each in Tells), OFF, DAY_OFF, QUOTE_OFF)


@dataclass(frozen=True, slots=True)
class DailyRequest:
    """A target, and what is to be changed; None is not to be changed.

    `quotes` says which of its two daily posts is meant, True for the quote of the day; None where nobody said. `zone`
    is that of the settings, unless `zone_chosen`. `off` ends that post, or both.
    """

    target: Target
    tells: Tells | None
    minute: int | None
    zone: str
    zone_chosen: bool
    off: bool = False
    quotes: bool | None = None

    @property
    def changes(self) -> bool:
        """Whether anything is to be changed."""
        return self.off or self.zone_chosen or self.tells is not None or self.minute is not None

    def asked(self) -> Asked:
        """The panel itself, without a change."""
        return Asked.of("daily", {"where": where_of(self.target)})


async def understand(asked: Asked, context: Context) -> DailyRequest:
    """Read what is to be changed. Raises NotAllowed, UsageError for an unknown zone or hour, StoreError."""
    what = asked.one_of("what", WHAT)
    of_quotes = what in (Tells.QUOTE, QUOTE_OFF)
    target = _target_of_quotes(asked, context) if of_quotes else target_of(asked, context, ME)
    minute = read_minute(asked, "hour")
    zone, chosen = await find_zone(asked, target, context)
    off = what in (OFF, DAY_OFF, QUOTE_OFF)
    tells = Tells(what) if what and not off else None
    quotes = of_quotes if what not in ("", OFF) else None
    return DailyRequest(target, tells, minute, zone, chosen, off, quotes)


def _target_of_quotes(asked: Asked, context: Context) -> Target:
    """The channel that the quote of the day goes to: never a direct message. Raises NotAllowed."""
    if asked.one_of("where", (HERE, ME)) == ME or context.asker.guild is None:
        raise NotAllowed(
            "A quote of the day is of a server's own quotebook, so it goes to a channel of that server.",
            "Who manages the server sets it in the channel: /daily what:quote where:here.",
        )
    if not context.asker.may_manage:
        raise NotAllowed(
            "You need the right to manage this server to have me post in its channels.",
            "Ask who manages it; /quotebook random gives you a quote at any time.",
        )
    return target_of(asked, context, HERE)
