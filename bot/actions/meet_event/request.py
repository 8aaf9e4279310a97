"""Which meet is to be an event of which server."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.domain.race import MeetListing
from bot.errors import NotAllowed, UsageError
from bot.questions.competitions import find_competition
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class MeetEventRequest:
    """A server and a meet by their ids."""

    guild: int
    meet: str

    def asked(self) -> Asked:
        """What makes the event."""
        return asked_of(self.meet)


def asked_of(meet: str) -> Asked:
    """What makes the event of a meet in the server that it is asked in."""
    return Asked.of("meet-event", {"meet": meet})


async def understand(asked: Asked, context: Context) -> MeetEventRequest:
    """Find the meet. Raises NotAllowed without the right to manage events, or where no server added the bot."""
    asker = context.asker
    if asker.guild is None:
        raise NotAllowed("Only a server that added me can have events.", "Who manages a server can add me to it.")
    if not asker.may_manage_events:
        raise NotAllowed("You need the right to manage this server's events.", "Ask who manages the server.")
    if not asked.text("meet"):
        raise UsageError("Which meet is to be an event?", "Name one of /calendar: /meet-event Oslo 2027")
    competition, _ = find_competition(asked, "meet", context.almanac, every=True)
    meets: tuple[MeetListing, ...] = competition.meets if competition else ()
    ahead = [each for each in meets if each.last >= context.today()]
    if not meets or (len(meets) > 1 and len(ahead) != 1):
        raise UsageError("That is more than one meet.", "Name one with its year: /meet-event Oslo 2027")
    one = next(iter(ahead or meets))
    return MeetEventRequest(asker.guild, one.meet.id)
