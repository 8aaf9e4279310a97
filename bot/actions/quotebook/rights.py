"""Who may do what in a server's quotebook."""

from dataclasses import dataclass

from bot.domain.asker import Asker
from bot.domain.quotebook import BookQuote, BookSettings, QuoteState
from bot.errors import NotAllowed

_TIP = "Who manages the server chooses that with /quotebook settings."


@dataclass(frozen=True, slots=True)
class Rights:
    """What somebody may do in the book of the server they are in.

    `moderates` is for who manages the server and for the role that removes: they review, edit and remove all.
    """

    user: int
    adds: bool
    moderates: bool
    manages: bool
    reviewed: bool

    def may_see(self, quote: BookQuote) -> bool:
        """Whether they may see a quote: one that waits is for those who review, who kept it and who is quoted."""
        return quote.state is QuoteState.SHOWN or self.may_remove(quote)

    def may_remove(self, quote: BookQuote) -> bool:
        """Whether they may remove a quote: their own words, what they kept, and all where they moderate."""
        return self.moderates or self.user in (quote.kept_by, quote.draft.speaker.user)

    def may_edit(self, quote: BookQuote) -> bool:
        """Whether they may change a quote. What was reviewed is changed only by who reviews."""
        may = self.user == quote.kept_by and not (self.reviewed and quote.state is QuoteState.SHOWN)
        return self.moderates or may

    def require_adding(self) -> None:
        """Raises NotAllowed."""
        if not self.adds:
            raise NotAllowed("A role of this server is needed to add to its quotebook, and you do not have it.", _TIP)

    def require_managing(self) -> None:
        """Raises NotAllowed."""
        if not self.manages:
            raise NotAllowed(
                "You need the right to manage this server to see and change what holds for its quotebook.",
                "Anybody may read it: /quotebook random.",
            )

    def require_moderating(self) -> None:
        """Raises NotAllowed."""
        if not self.moderates:
            raise NotAllowed("New quotes are reviewed by who manages the server, or by the role that removes.", _TIP)

    def require_removing(self, quote: BookQuote) -> None:
        """Raises NotAllowed."""
        if not self.may_remove(quote):
            raise NotAllowed("You may remove what you said or kept yourself.", _TIP)

    def require_editing(self, quote: BookQuote) -> None:
        """Raises NotAllowed."""
        if not self.may_edit(quote):
            whose = "A quote that was reviewed" if self.user == quote.kept_by else "What others kept"
            raise NotAllowed(f"{whose} is changed by those who may remove every quote.", _TIP)


def rights_of(asker: Asker, user: int, settings: BookSettings) -> Rights:
    """What the asker may do; without a role that is needed everybody adds, and only who manages moderates."""
    adds = settings.adder is None or settings.adder in asker.roles
    moderates = asker.may_manage or (settings.remover is not None and settings.remover in asker.roles)
    return Rights(user, adds or asker.may_manage, moderates, asker.may_manage, settings.review)
