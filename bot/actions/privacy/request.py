"""Whose data is meant, and what is to become of it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.asked import Asked
from bot.domain.personal_data import Whose
from bot.errors import NotAllowed
from bot.questions.context import Context

ME, SERVER = "me", "server"
OF = (ME, SERVER)
SURE = ("yes",)
MOST_ROWS = 999_999_999


class Do(StrEnum):
    """What to do with what is kept."""

    SHOW = "show"
    EXPORT = "export"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class PrivacyRequest:
    """A user or a server by its id, and what is to be done.

    `first` is the row from which an export goes on. Nothing is deleted unless the asker is `sure`. `may_manage` tells
    whether the asker may see what is kept of the server as well.
    """

    whose: Whose
    number: int
    do: Do
    first: int = 0
    sure: bool = False
    may_manage: bool = False

    def asked(self, do: Do = Do.SHOW, *, first: int = 0, sure: bool = False) -> Asked:
        """Something else, with the same data."""
        of = ME if self.whose is Whose.USER else SERVER
        options = {"do": do, "of": of, "first": str(first or ""), "sure": SURE[0] if sure else ""}
        return Asked.of("privacy", options)


async def understand(asked: Asked, context: Context) -> PrivacyRequest:
    """Read what is wanted. Raises WrongOption, and NotAllowed for a server that the asker does not manage."""
    asker = context.asker
    do = Do(asked.one_of("do", [str(each) for each in Do]) or Do.SHOW)
    of = asked.one_of("of", OF) or ME
    first, sure = asked.number("first", MOST_ROWS), asked.one_of("sure", SURE) != ""
    if asker.user is None:
        raise NotAllowed("I keep nothing of whoever asks here.", "Use /privacy on Discord.")
    if of == ME:
        return PrivacyRequest(Whose.USER, asker.user, do, first, sure, asker.may_manage)
    if asker.guild is None:
        raise NotAllowed(
            "I keep data of servers that added me, and this is none.", "What I keep of you: /privacy, without “of”."
        )
    if not asker.may_manage:
        raise NotAllowed(
            "You need the right to manage this server to see, export or delete what I keep of it.",
            "What I keep of you: /privacy, without “of”.",
        )
    return PrivacyRequest(Whose.GUILD, asker.guild, do, first, sure, asker.may_manage)
