"""What a question came to, as an App replies, and as it is kept and counted."""

from dataclasses import dataclass

from bot.actions.registry import COMMANDS
from bot.cards.card import Card
from bot.domain.asked import Asked
from bot.errors import BellLapError
from bot.keeping import Printed, rests_on_names
from bot.questions.context import Understood
from bot.questions.json_parts import Json
from bot.questions.printing import as_json
from bot.questions.question import Question, Request
from bot.questions.took import Took, others_meant
from bot.renewing import Renewal
from bot.telemetry.exchanges import note_command, note_error, note_names


@dataclass(frozen=True, slots=True)
class Reply:
    """What a question came to: its Answer or the error, and the Card of either.

    `question` and the understood `asked` are None if there was an error; `read` is what was asked, as far as it was
    read, also then. `picture` is the PNG of the card's chart, once
    it is drawn. `printed` are the card's components as Discord gets them, if the reply is kept; a reply from the cache
    has them and no `outcome`. `meant` is the question as it was understood.
    """

    outcome: object
    card: Card
    question: Question | None = None
    asked: Asked | None = None
    picture: bytes = b""
    printed: Printed | None = None
    read: Asked | None = None
    meant: Understood[Request] | None = None

    def as_json(self) -> Json:
        """The outcome as plain data; docs/json.md documents each shape."""
        return as_json(self.question, self.outcome, self.asked or self.read)


@dataclass(frozen=True, slots=True)
class Kept:
    """A reply that is kept, its size, and the version of the almanac that it is known to fit."""

    reply: Reply
    size: int
    version: int

    def is_touched(self, renewal: Renewal) -> bool:
        """Whether the answer may be another one since what it names has changed."""
        if renewal.everything or self.reply.meant is None:
            return True
        asked = self.reply.meant.request.asked()
        return not rests_on_names(asked) or renewal.touches([value for _, value in asked.options])

    def is_meant(self, meant: Understood[Request]) -> bool:
        """Whether the question is understood as it was: a new namesake makes names mean others, or nobody."""
        was = self.reply.meant
        return was == meant and was is not None and others_meant(was.notes) == others_meant(meant.notes)


def note_asked(name: str) -> None:
    """Note for the metrics what is asked, if it is a command: a name that somebody made up is not kept."""
    if name in COMMANDS:
        note_command(name)


def counted(reply: Reply) -> Reply:
    """The reply, after what came of it was noted for the metrics."""
    if isinstance(reply.outcome, BellLapError):
        note_error(reply.outcome)
    elif reply.meant is not None and reply.meant.request.asked().options:
        note_names(taken=any(isinstance(note, Took) for note in reply.meant.notes))
    return reply
