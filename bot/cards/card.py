"""A card: the layout of an answer, without Discord."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Self

from bot.cards.chart import Chart
from bot.domain.asked import Asked

# Limits of Discord
MOST_BUTTONS = 5  # in a row
MOST_CHOICES = 25  # of a menu, a select or an autocomplete
MOST_LABEL = 80  # characters of a button's label; longer ones are cut by the renderer
MOST_CHOICE_LABEL = 100  # characters of a choice's label; longer ones are cut by the renderer


class Tone(Enum):
    """What a card is about, by the colour of its edge."""

    HEAD_TO_HEAD = 0xE4572E
    RECORD = 0xE8B730
    QUOTE = 0x4C9BE8
    RESULTS = 0x3FB68B
    ATHLETE = 0x2BA6B0
    CALENDAR = 0xE58BB0
    PACE = 0xA3C644
    ABOUT = 0x9A8CF0
    ERROR = 0x8A93A0


class Strong(str):
    """A part of a line that stands out."""

    __slots__ = ()


class Moment(str):
    """A part of a line that tells a moment: as text it stands written out, on Discord in each reader's own zone.

    `style` is one of Discord's: `D` a day, `f` a day and a time, `R` how long ago. A day without an hour is given by
    its noon in UTC: its midnight would be the day before in the Americas.
    """

    at: datetime
    style: str

    def __new__(cls, text: str, at: datetime, style: str = "D") -> Self:
        """The moment as it stands in text, and as it is told on Discord."""
        moment = super().__new__(cls, text)
        moment.at, moment.style = at, style
        return moment


Line = tuple[str, ...]
"""A line of text in parts; parts that are `Strong` stand out, a `Moment` is told in each reader's own zone.

The text is plain: renderers escape it.
"""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of running text; `spoiler` hides them until a reader wants to see them."""

    lines: tuple[Line, ...]
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header, few and short enough to stand side by side on a phone."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right_aligned: frozenset[int] = frozenset()
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words, exactly."""

    words: str


Block = Paragraph | Table | Quotation


@dataclass(frozen=True, slots=True)
class Button:
    """A way on: a label, and what pressing it asks."""

    label: str
    asked: Asked
    disabled: bool = False
    anew: bool = False  # the answer is a message of its own, not this card turned
    opens_form: bool = False  # a form is filled in first


@dataclass(frozen=True, slots=True)
class Menu:
    """Ways on that are too many for buttons: choosing one asks its question."""

    placeholder: str
    choices: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class SelectChoice:
    """A value to choose, and how it is shown; `chosen` marks the one that is set."""

    label: str
    value: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Select:
    """A setting to choose: the value chosen fills one option of what is asked."""

    placeholder: str
    asked: Asked
    option: str
    choices: tuple[SelectChoice, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way out: a label and an address."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Field:
    """A line to type in a form: the option it fills, what it asks for, and what stands in it before."""

    option: str
    label: str
    value: str = ""
    placeholder: str = ""
    longest: int = 100  # characters


@dataclass(frozen=True, slots=True)
class Form:
    """A form to fill in, which Discord shows as a modal: `asked` is completed by what is typed in its fields."""

    title: str
    asked: Asked
    fields: tuple[Field, ...]


ActionRow = tuple[Button | Link, ...] | Menu | Select


def action_rows(*rows: ActionRow | None) -> tuple[ActionRow, ...]:
    """The rows without those that are None or empty."""
    return tuple(row for row in rows if row)


@dataclass(frozen=True, slots=True)
class Card:
    """A heading, the one sentence that answers (`lead`), then detail; `notes` say what a name was taken for.

    `private` cards are shown to the asker alone. `spoiler` says that the lead gives away a result the asker wants
    hidden, so that renderers hide it; the heading must never give one away.
    """

    tone: Tone
    heading: str
    lead: Line
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    footer: tuple[str | Line, ...] = ()
    actions: tuple[ActionRow, ...] = ()
    chart: Chart | None = None
    private: bool = False
    spoiler: bool = False
