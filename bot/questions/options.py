"""Options of questions: what each holds, how it is completed, and those that several questions share."""

from dataclasses import dataclass
from enum import StrEnum

MOST_HOURS = 720
PRIVATE, SPOILERS = "private", "spoilers"


class OptionKind(StrEnum):
    """What an option holds, and so how it is completed and how it is packed into a custom_id."""

    ATHLETE = "athlete"
    EVENT = "event"
    SCOPE = "scope"
    MEET = "meet"
    RACE = "race"  # an id, set by buttons only
    DAY = "day"
    CHOICE = "choice"
    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    ZONE = "zone"
    STATE = "state"  # set by buttons only: the page, the view


COMPLETED = frozenset(
    {OptionKind.ATHLETE, OptionKind.EVENT, OptionKind.SCOPE, OptionKind.MEET, OptionKind.ZONE},
)
_SET_BY_BUTTONS = frozenset({OptionKind.RACE, OptionKind.STATE})


@dataclass(frozen=True, slots=True)
class Option:
    """One option. `choices` are the values of a CHOICE, `most` bounds a NUMBER.

    `key` stands for the option in custom_ids, which live as long as the messages they are in: it never changes, and
    is never given to another option of the same question.
    """

    name: str
    key: str
    kind: OptionKind
    description: str
    required: bool = False
    choices: tuple[str, ...] = ()
    most: int = 0

    @property
    def visible(self) -> bool:
        """Whether a person sets it."""
        return self.kind not in _SET_BY_BUTTONS


ATHLETE = Option(
    "athlete", "a", OptionKind.ATHLETE, "An athlete; a family name or a misspelt one will do", required=True
)
EVENT = Option("event", "e", OptionKind.EVENT, "Only this event: 1500, mile, two-mile, 3000 short track")
SINCE = Option("since", "n", OptionKind.DAY, "Only from this date on: 2023, 2023-08 or 23 Aug 2023")
UNTIL = Option("until", "u", OptionKind.DAY, "Only up to this date")
VIEW = Option("view", "v", OptionKind.STATE, "Another view of the answer: chart, sources")
PAGE = Option("page", "p", OptionKind.STATE, "The page to show, from 0")
SHARED = (
    Option(PRIVATE, "pv", OptionKind.FLAG, "Show the answer to me alone, or to everyone"),
    Option(SPOILERS, "sp", OptionKind.NUMBER, "Hide results younger than so many hours; 0 hides none", most=MOST_HOURS),
)
