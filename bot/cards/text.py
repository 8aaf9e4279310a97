"""A card as plain text, for a terminal."""

from textwrap import fill

from bot.cards.card import ActionRow, Block, Button, Card, Line, Link, Menu, Paragraph, Quotation, Select, Table
from bot.cards.picture import Picture
from bot.cards.small_print import sources_in_full
from bot.domain.asked import Asked

WIDTH = 96
PHONE = 26  # characters of a table's row that fit a narrow phone
HIDDEN = "(hidden: younger than the hours given with spoilers)"


def render(card: Card) -> str:
    """The whole card as text; each button is written with the command that asks the same."""
    parts = [
        _underlined(card.heading),
        HIDDEN if card.spoiler else _line(card.lead),
        "\n".join(_wrapped(f"({note})") for note in card.notes),
    ]
    parts += [_block(block) for block in card.blocks]
    if card.chart:
        kind = "Picture" if isinstance(card.chart, Picture) else "Chart"
        parts.append(HIDDEN if card.chart.spoiler else _wrapped(f"{kind}: {card.chart.alt}"))
    if card.file:
        parts.append(f"File: {card.file.name}, {len(card.file.content):,} bytes")
    actions = [_action(action) for row in card.actions for action in _in_row(row)]
    parts += ["\n".join(action for action in actions if action)]
    footer = (*card.footer, card.page, sources_in_full(card.sources))
    parts += ["\n".join(_line((line,) if isinstance(line, str) else line) for line in footer if line)]
    return "\n\n".join(part for part in parts if part) + "\n"


def has_more(card: Card) -> bool:
    """Whether a button leads to another page of the card."""
    buttons = (action for row in card.actions for action in _in_row(row) if isinstance(action, Button))
    return any(button.asked.text("page") and not button.disabled for button in buttons)


def as_command(asked: Asked) -> str:
    """A question as a command to type: `/h2h athlete:josh-kerr opponent:jakob-ingebrigtsen`."""
    plain = ((name, "".join(c for c in value if c.isprintable())) for name, value in asked.options)
    words = (f'{name}:"{value}"' if " " in value else f"{name}:{value}" for name, value in plain if value)
    return " ".join((f"/{asked.question}", *words))


def _underlined(heading: str) -> str:
    return f"{heading}\n{'=' * len(heading)}"


def _line(line: Line) -> str:
    return _wrapped("".join(line))


def _wrapped(text: str) -> str:
    return fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def _block(block: Block) -> str:
    match block:
        case Paragraph(spoiler=True) | Table(spoiler=True) | Quotation(spoiler=True):
            return HIDDEN
        case Paragraph(lines):
            return "\n".join(_line(line) for line in lines)
        case Table():
            return aligned(block)
        case Quotation(words):
            return fill(f"“{words}”", WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def aligned(table: Table) -> str:
    """A table as columns of text, each as wide as its widest cell; a wide table has less space between columns."""
    rows = (table.header, *table.rows)
    widths = [max(len(row[column]) for row in rows) for column in range(len(table.header))]

    def cell(text: str, column: int) -> str:
        return text.rjust(widths[column]) if column in table.right_aligned else text.ljust(widths[column])

    space = "  " if sum(widths) + 2 * (len(widths) - 1) <= PHONE else " "
    return "\n".join(space.join(cell(text, column) for column, text in enumerate(row)).rstrip() for row in rows)


def _in_row(row: ActionRow) -> tuple[Button | Link, ...]:
    match row:
        case Menu(choices=choices):
            return choices
        case Select():  # its setting is an option of the command
            return ()
        case _:
            return row


def _action(action: Button | Link) -> str:
    match action:
        case Link(label, url):
            return f"{label}: {url}"
        case Button(disabled=True):
            return ""
        case Button(label, asked):
            return f"{label} → {as_command(asked)}"
