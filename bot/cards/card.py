"""A card: the layout of an answer, without Discord."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Self

from bot.cards.chart import Chart
from bot.cards.picture import Picture
from bot.domain.asked import Asked
from bot.domain.source import Source

# Limits of Discord
MOST_BUTTONS = 5  # in a row
MOST_CHOICES = 25  # of a menu, a select or an autocomplete
MOST_LABEL = 80  # characters of a button's label; longer ones are cut by the renderer
MOST_CHOICE_LABEL = 100  # characters of a choice's label; longer ones are cut by the renderer


class Tone(Enum):
    """The colour of a card's edge, by what the card is about."""

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
    """A part of a line that is emphasized."""

    __slots__ = ()


class Moment(str):
    """A part of a line that is a date or a time: written as it is in text, shown in each reader's own zone on Discord.

    `at` is an aware datetime. `style` is one of Discord's: `D` a date, `f` a date and a time, `R` how long ago. A day
    without a time is given as its noon in UTC: its midnight would be the day before in the Americas.
    """

    at: datetime
    style: str

    def __new__(cls, text: str, at: datetime, style: str = "D") -> Self:
        """`text` is what the text renderer writes; Discord shows `at` in `style`."""
        moment = super().__new__(cls, text)
        moment.at, moment.style = at, style
        return moment


class Brief(str):
    """A note with a shorter form, `brief`, of two lines on a phone: Discord has that, text and JSON the whole.

    As a part of a footer it is short only where the small print would be longer than two lines of a phone; an empty
    `brief` is left out there, and the sources view has it.
    """

    brief: str

    def __new__(cls, text: str, brief: str) -> Self:
        """`text` is the whole note."""
        note = super().__new__(cls, text)
        note.brief = brief
        return note


class Mention(str):
    """A part of a line that is a member or a role, by the id: Discord shows what they are called now, and pings nobody.

    Text has "a member" or "a role".
    """

    tag: str

    @classmethod
    def of_user(cls, user: int) -> Self:
        """The user of that id."""
        mention = cls("a member")
        mention.tag = f"<@{user}>"
        return mention

    @classmethod
    def of_role(cls, role: int) -> Self:
        """The role of that id."""
        mention = cls("a role")
        mention.tag = f"<@&{role}>"
        return mention


Line = tuple[str, ...]
"""A line of text in parts, some of them `Strong`, a `Moment` or a `Mention`. The text is plain: renderers escape it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of running text; `spoiler` hides them until a reader clicks."""

    lines: tuple[Line, ...]
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header; `right_aligned` are indexes of columns. A row of 26 characters fits a phone."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right_aligned: frozenset[int] = frozenset()
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words, exactly; `spoiler` hides them until a reader clicks."""

    words: str
    spoiler: bool = False


Block = Paragraph | Table | Quotation


@dataclass(frozen=True, slots=True)
class Button:
    """A button that asks a question."""

    label: str
    asked: Asked
    disabled: bool = False
    anew: bool = False  # the answer is sent as a new message instead of replacing this card
    opens_form: bool = False  # opens a form to fill in first
    post: str = ""  # the token of the post it stands under, by which that is found again in its channel


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of questions, where there are too many for buttons; the choices are at most MOST_CHOICES."""

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
    """A menu of values for a setting: the chosen value fills `option` of `asked`."""

    placeholder: str
    asked: Asked
    option: str
    choices: tuple[SelectChoice, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens a web page."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Field:
    """A line to type in a form: the option it fills, what it asks for, and what stands in it before.

    A `long` one has room for several lines; one that is not `required` may stay empty.
    """

    option: str
    label: str
    value: str = ""
    placeholder: str = ""
    longest: int = 100  # characters
    long: bool = False
    required: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """A form to fill in, which Discord shows as a modal: `asked` is completed by what is typed in its fields."""

    title: str
    asked: Asked
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to keep; `name` is made of letters, digits, dots and hyphens."""

    name: str
    content: bytes


ActionRow = tuple[Button | Link, ...] | Menu | Select


def action_rows(*rows: ActionRow | None) -> tuple[ActionRow, ...]:
    """The rows without those that are None or empty; more buttons than a row holds go on in the next one."""
    return tuple(part for row in rows if row for part in _parted(row))


def _parted(row: ActionRow) -> tuple[ActionRow, ...]:
    if not isinstance(row, tuple):
        return (row,)
    return tuple(row[at : at + MOST_BUTTONS] for at in range(0, len(row), MOST_BUTTONS))


@dataclass(frozen=True, slots=True)
class Card:
    """A heading, the one sentence that answers (`lead`), then detail; `notes` say what a name was taken for.

    `footer` is the small print: one line at most on a card with `sources`, which renderers name in a line of their own;
    parts of it may be `Brief`. These say what the card shows, the publisher that says most first (see
    `small_print.by_publisher`). `page` says which page it is, `Page 2 of 3`, and stands behind them.
    `private` cards are shown to the asker alone. `spoiler` says that the lead gives away a result the asker wants
    hidden, so that renderers hide it; the heading must never give one away. `chart` is what is drawn on it: a chart,
    or a picture to share, `file` what is attached to it. `pings` are the ids of roles that a post pings, above its
    heading; nothing else pings.
    """

    tone: Tone
    heading: str
    lead: Line
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    footer: tuple[str | Line, ...] = ()
    sources: tuple[Source, ...] = ()
    page: str = ""
    actions: tuple[ActionRow, ...] = ()
    chart: Chart | Picture | None = None
    file: Attachment | None = None
    private: bool = False
    spoiler: bool = False
    pings: tuple[int, ...] = ()
