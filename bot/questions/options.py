"""Options of questions: what each holds, how it is completed, and those that several questions share."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.preferences import MOST_HOURS

PRIVATE, SPOILERS = "private", "spoilers"


class OptionKind(StrEnum):
    """What an option contains; it decides on autocomplete and on how a custom_id shortens the value."""

    ATHLETE = "athlete"
    EVENT = "event"
    SCOPE = "scope"
    NATION = "nation"
    MEET = "meet"
    RACE = "race"  # the id of a race, set by buttons only
    DAY = "day"
    CHOICE = "choice"
    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    ZONE = "zone"
    STATE = "state"  # set by buttons only: the page, the view


COMPLETED = frozenset(
    {OptionKind.ATHLETE, OptionKind.EVENT, OptionKind.SCOPE, OptionKind.NATION, OptionKind.MEET, OptionKind.ZONE},
)
_SET_BY_BUTTONS = frozenset({OptionKind.RACE, OptionKind.STATE})


@dataclass(frozen=True, slots=True)
class Option:
    """One option. `choices` are the values of a CHOICE, `most` is the largest NUMBER.

    `key` is the option's name in custom_ids. Old messages keep their custom_ids, so a key never changes and is never
    reused for another option of the same question.
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
        """Whether users can set it; the others are set by buttons only."""
        return self.kind not in _SET_BY_BUTTONS


ATHLETE = Option(
    "athlete", "a", OptionKind.ATHLETE, "An athlete; a family name or a misspelt one will do", required=True
)
EVENT = Option("event", "e", OptionKind.EVENT, "Only this event: 1500, mile, two-mile, 3000 short track")
NATION = Option("nation", "g", OptionKind.NATION, "Only this nation: Norway, kenyan, USA, 🇯🇲")
SINCE = Option("since", "n", OptionKind.DAY, "Only from this date on: 2023, 2023-08 or 23 Aug 2023")
UNTIL = Option("until", "u", OptionKind.DAY, "Only up to this date")
VIEW = Option("view", "v", OptionKind.STATE, "Another view of the answer: chart, sources, picture")
PAGE = Option("page", "p", OptionKind.STATE, "The page to show, from 0")
SHARED = (
    Option(PRIVATE, "pv", OptionKind.FLAG, "Show the answer to me alone, or to everyone"),
    Option(SPOILERS, "sp", OptionKind.NUMBER, "Hide results younger than so many hours; 0 hides none", most=MOST_HOURS),
)
