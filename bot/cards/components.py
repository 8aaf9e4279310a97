"""A card as Discord's Components V2."""

import re
from typing import Protocol

import discord

from bot.cards.card import (
    MOST_CHOICES,
    MOST_LABEL,
    ActionRow,
    Block,
    Button,
    Card,
    Form,
    Line,
    Link,
    Menu,
    Moment,
    Paragraph,
    Quotation,
    Select,
    Strong,
    Table,
)
from bot.cards.chart import Chart
from bot.cards.text import aligned

CHOICE = 100  # characters of a menu's choice
PLACEHOLDER = 150
ALT = 1024
TITLE = 45  # characters of a form's title and labels
CHART_FILE = "chart.png"  # what the picture of a card's chart is called where it is attached
# Where an address is broken by a backslash, which Discord does not show: in its scheme, and before the ending of a
# domain with a path, since an invitation (discord.gg/…) needs no scheme.
_ADDRESS = re.compile(r"(?<=\w)(?::(?=//)|\.(?=\w+/))")


class Codec(Protocol):
    """Prints what is asked as custom_ids."""

    def button(self, button: Button) -> str:
        """The custom_id of a button, or the value of a menu's choice."""
        ...

    def menu(self, number: int) -> str:
        """The custom_id of the menu of that number on its card."""
        ...

    def select(self, select: Select) -> str:
        """The custom_id of a select whose chosen value fills an option."""
        ...

    def form(self, form: Form) -> str:
        """The custom_id of a form whose fields fill options."""
        ...

    def key(self, question: str, option: str) -> str:
        """The key of an option, which is the custom_id of the field that fills it."""
        ...


def render(card: Card, codec: Codec) -> discord.ui.LayoutView:
    """The card as a view that keeps no state: its buttons say all in their custom_id, which `codec` prints.

    A card with a chart is sent together with the chart's picture, as a file named CHART_FILE.
    """
    top = [
        f"## {_escaped(card.heading)}",
        _barred(_line(card.lead), card.spoiler),
        *(_small(note) for note in card.notes),
    ]
    items: list[discord.ui.Item[discord.ui.LayoutView]] = [discord.ui.TextDisplay("\n".join(top))]
    if card.blocks:
        items.append(discord.ui.Separator())
        items += [discord.ui.TextDisplay(text) for text in _texts(card.blocks)]
    if card.chart:
        items.append(_picture(card.chart))
    if card.footer:
        items.append(discord.ui.Separator(visible=bool(card.blocks)))
        items.append(discord.ui.TextDisplay("\n".join(_small(line) for line in card.footer)))
    items += [_row(row, number, codec) for number, row in enumerate(card.actions)]
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.Container(*items, accent_colour=card.tone.value))
    return view


def render_form(form: Form, codec: Codec) -> discord.ui.Modal:
    """The form as a modal that keeps no state: what is typed comes back with the custom_ids of modal and fields."""
    modal = discord.ui.Modal(title=form.title[:TITLE], custom_id=codec.form(form))
    for field in form.fields:
        typed: discord.ui.TextInput[discord.ui.LayoutView] = discord.ui.TextInput(
            custom_id=codec.key(form.asked.question, field.option),
            default=field.value or None,
            placeholder=field.placeholder or None,
            max_length=field.longest,
        )
        modal.add_item(discord.ui.Label(text=field.label[:TITLE], component=typed))
    return modal


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    """One text display for each block, but blocks that are alike in one, so that no card runs out of components."""
    texts: list[str] = []
    for block in blocks:
        text = _block(block)
        if texts and isinstance(block, Paragraph) and not texts[-1].endswith("```"):
            texts[-1] += f"\n\n{text}"
        else:
            texts.append(text)
    return texts


def _block(block: Block) -> str:
    match block:
        case Paragraph(lines):
            return "\n".join(_barred(_line(line), block.spoiler) for line in lines)
        case Table():
            return _barred(f"```\n{aligned(block).replace('```', '’’’')}\n```", block.spoiler)
        case Quotation(words):
            return "\n".join(f"> {_escaped(line)}" for line in f"“{words}”".splitlines())


def alternative(chart: Chart) -> str:
    """What the chart's picture says to those who cannot see it; it gives no more away than the picture does."""
    words = f"{chart.title}: a chart, hidden like the results it shows." if chart.spoiler else chart.alt
    return words if len(words) <= ALT else words[: ALT - 1] + "…"


def _picture(chart: Chart) -> discord.ui.MediaGallery[discord.ui.LayoutView]:
    gallery: discord.ui.MediaGallery[discord.ui.LayoutView] = discord.ui.MediaGallery()
    gallery.add_item(media=f"attachment://{CHART_FILE}", description=alternative(chart), spoiler=chart.spoiler)
    return gallery


def _barred(text: str, spoiler: bool) -> str:
    """Behind a spoiler bar; the text is escaped already, so that it cannot end the bar itself."""
    return f"||{text}||" if spoiler and text else text


def _line(line: Line) -> str:
    return "".join(map(_part, line))


def _part(part: str) -> str:
    match part:
        case Strong():
            return f"**{_escaped(part)}**"
        case Moment():
            return f"<t:{int(part.at.timestamp())}:{part.style}>"
        case _:
            return _escaped(part)


def _small(text: str | Line) -> str:
    return f"-# {_escaped(text) if isinstance(text, str) else _line(text)}"


def _escaped(text: str) -> str:
    """No markdown, mention, address or tag such as <t:0> in any text that comes from a user or a file."""
    plain = discord.utils.escape_markdown(" ".join(text.splitlines()), ignore_links=False).replace("<", "\\<")
    return discord.utils.escape_mentions(_ADDRESS.sub(r"\\\g<0>", plain))


def _row(row: ActionRow, number: int, codec: Codec) -> discord.ui.ActionRow[discord.ui.LayoutView]:
    match row:
        case Menu():
            return discord.ui.ActionRow(_menu(row, number, codec))
        case Select():
            return discord.ui.ActionRow(_select(row, codec))
        case _:
            return discord.ui.ActionRow(*(_button(action, codec) for action in row))


def _menu(menu: Menu, number: int, codec: Codec) -> discord.ui.Select[discord.ui.LayoutView]:
    options = [
        discord.SelectOption(label=choice.label[:CHOICE], value=codec.button(choice))
        for choice in menu.choices[:MOST_CHOICES]
    ]
    return discord.ui.Select(custom_id=codec.menu(number), placeholder=menu.placeholder[:PLACEHOLDER], options=options)


def _select(select: Select, codec: Codec) -> discord.ui.Select[discord.ui.LayoutView]:
    options = [
        discord.SelectOption(label=choice.label[:CHOICE], value=choice.value, default=choice.chosen)
        for choice in select.choices[:MOST_CHOICES]
    ]
    return discord.ui.Select(
        custom_id=codec.select(select), placeholder=select.placeholder[:PLACEHOLDER], options=options
    )


def _button(action: Button | Link, codec: Codec) -> discord.ui.Button[discord.ui.LayoutView]:
    if isinstance(action, Link):
        return discord.ui.Button(label=action.label[:MOST_LABEL], url=action.url)
    return discord.ui.Button(label=action.label[:MOST_LABEL], custom_id=codec.button(action), disabled=action.disabled)
