"""A card as Discord's Components V2."""

import json
import re
from typing import Any, Protocol

import discord

from bot.cards.card import (
    MOST_CHOICE_LABEL,
    MOST_CHOICES,
    MOST_LABEL,
    ActionRow,
    Block,
    Brief,
    Button,
    Card,
    Form,
    Line,
    Link,
    Mention,
    Menu,
    Moment,
    Paragraph,
    Quotation,
    Select,
    Strong,
    Table,
)
from bot.cards.chart import Chart
from bot.cards.formatting import cut
from bot.cards.picture import Picture
from bot.cards.small_print import on_a_phone
from bot.cards.text import aligned
from bot.cards.unbroken import unbroken

_MOST_PLACEHOLDER = 150  # characters, by Discord's limit
_MOST_ALT = 1024  # characters, by Discord's limit
_MOST_TITLE = 45  # characters of a form's title and labels, by Discord's limit
CHART_FILE = "chart.png"  # the file name of the chart's picture
# Where an address is broken by a backslash, which Discord does not show: in its scheme, and before the ending of a
# domain with a path, since an invitation (discord.gg/…) needs no scheme.
_ADDRESS = re.compile(r"(?<=\w)(?::(?=//)|\.(?=\w+/))")
# Characters without which a text needs no escaping, unless it begins like a list, a heading or a quotation or has a
# link in it. Most texts are such, and each card has some twenty.
_SPECIAL = re.compile(r"[_\\~|*`<@/\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class Codec(Protocol):
    """Prints the questions of buttons and menus as custom_ids."""

    def button(self, button: Button) -> str:
        """The custom_id of a button, or the value of a menu's choice."""
        ...

    def menu(self, number: int) -> str:
        """The custom_id of a menu; `number` is the index of its row, which makes it unique on the card."""
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
    """The card as a view without state: each button carries its whole question in its custom_id, printed by `codec`.

    A card with a chart must be sent with the chart's picture, as a file named CHART_FILE, a card with a file with that.
    Labels that are longer than Discord takes are cut here, so that cards need not count.
    """
    top = [
        *((" ".join(f"<@&{role}>" for role in card.pings),) if card.pings else ()),
        f"## {_escaped(card.heading)}",
        _barred(_line(card.lead), card.spoiler),
        *(_small(note.brief if isinstance(note, Brief) else note) for note in card.notes),
    ]
    items: list[discord.ui.Item[discord.ui.LayoutView]] = [discord.ui.TextDisplay(unbroken("\n".join(top)))]
    if card.blocks:
        items.append(discord.ui.Separator())
        items += [discord.ui.TextDisplay(text) for text in _texts(card.blocks)]
    if card.chart:
        items.append(_picture(card.chart))
    if card.file:
        items.append(discord.ui.File(f"attachment://{card.file.name}"))
    footer = on_a_phone(card)
    if footer:
        items.append(discord.ui.Separator(visible=bool(card.blocks)))
        items.append(discord.ui.TextDisplay(unbroken("\n".join(_small(line) for line in footer))))
    items += [_row(row, number, codec) for number, row in enumerate(card.actions)]
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.Container(*items, accent_colour=card.tone.value))
    return view


def print_card(card: Card, codec: Codec) -> list[dict[str, Any]]:
    """The card as the components that Discord gets; a PrintedView sends their JSON any number of times."""
    printed: list[dict[str, Any]] = render(card, codec).to_components()
    return printed


class PrintedView(discord.ui.LayoutView):
    """A card that was printed before: Discord gets its components as they are, and no item of it is made again."""

    def __init__(self, printed: bytes) -> None:
        """`printed` is the JSON of the components."""
        super().__init__(timeout=None)
        self._printed = printed

    def to_components(self) -> list[dict[str, Any]]:
        """Called by discord.py, which changes nothing in them."""
        components: list[dict[str, Any]] = json.loads(self._printed)
        return components

    def has_components_v2(self) -> bool:
        """Called by discord.py."""
        return True


def render_form(form: Form, codec: Codec) -> discord.ui.Modal:
    """The form as a modal that keeps no state: what is typed comes back with the custom_ids of modal and fields."""
    modal = discord.ui.Modal(title=cut(form.title, _MOST_TITLE), custom_id=codec.form(form))
    for field in form.fields:
        typed: discord.ui.TextInput[discord.ui.LayoutView] = discord.ui.TextInput(
            custom_id=codec.key(form.asked.question, field.option),
            default=field.value or None,
            placeholder=field.placeholder or None,
            max_length=field.longest,
            style=discord.TextStyle.paragraph if field.long else discord.TextStyle.short,
            required=field.required,
        )
        modal.add_item(discord.ui.Label(text=cut(field.label, _MOST_TITLE), component=typed))
    return modal


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    """The texts of the blocks; consecutive paragraphs share one, so that a card stays under 40 components."""
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
            return unbroken("\n".join(_barred(_line(line), block.spoiler) for line in lines))
        case Table():
            return _barred(f"```\n{aligned(block).replace('```', '’’’')}\n```", block.spoiler)
        case Quotation(words):
            escaped = "\n".join(map(_escaped, f"“{words}”".splitlines()))
            return "\n".join(f"> {line}" for line in _barred(escaped, block.spoiler).split("\n"))


def alternative(chart: Chart | Picture) -> str:
    """The picture's alternative text; that of a hidden chart gives no result away."""
    kind = "picture" if isinstance(chart, Picture) else "chart"
    words = f"{chart.title}: a {kind}, hidden like the results it shows." if chart.spoiler else chart.alt
    return cut(words, _MOST_ALT)


def _picture(chart: Chart | Picture) -> discord.ui.MediaGallery[discord.ui.LayoutView]:
    gallery: discord.ui.MediaGallery[discord.ui.LayoutView] = discord.ui.MediaGallery()
    gallery.add_item(media=f"attachment://{CHART_FILE}", description=alternative(chart), spoiler=chart.spoiler)
    return gallery


def _barred(text: str, spoiler: bool) -> str:
    """The text behind a spoiler bar. It must be escaped already, so that it cannot end the bar."""
    return f"||{text}||" if spoiler and text else text


def _line(line: Line) -> str:
    return "".join(map(_part, line))


def _part(part: str) -> str:
    match part:
        case Strong():
            return f"**{_escaped(part)}**"
        case Moment():
            return f"<t:{int(part.at.timestamp())}:{part.style}>"
        case Mention():
            return part.tag
        case _:
            return _escaped(part)


def _small(text: str | Line) -> str:
    return f"-# {_escaped(text) if isinstance(text, str) else _line(text)}"


def _escaped(text: str) -> str:
    """No markdown, mention, address or tag such as <t:0> in any text that comes from a user or a file."""
    if not _SPECIAL.search(text) and "](" not in text and not text.lstrip().startswith(("-", "#", ">")):
        return text
    # discord.py takes all from the first link to the last for one link, and escapes nothing within: so piece by piece.
    pieces = " ".join(text.splitlines()).split("](")
    plain = "]\\(".join(discord.utils.escape_markdown(piece, ignore_links=False) for piece in pieces)
    plain = plain.replace("<", "\\<")
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
        discord.SelectOption(label=cut(choice.label, MOST_CHOICE_LABEL), value=codec.button(choice))
        for choice in menu.choices[:MOST_CHOICES]
    ]
    placeholder = cut(menu.placeholder, _MOST_PLACEHOLDER)
    return discord.ui.Select(custom_id=codec.menu(number), placeholder=placeholder, options=options)


def _select(select: Select, codec: Codec) -> discord.ui.Select[discord.ui.LayoutView]:
    options = [
        discord.SelectOption(label=cut(choice.label, MOST_CHOICE_LABEL), value=choice.value, default=choice.chosen)
        for choice in select.choices[:MOST_CHOICES]
    ]
    placeholder = cut(select.placeholder, _MOST_PLACEHOLDER)
    return discord.ui.Select(custom_id=codec.select(select), placeholder=placeholder, options=options)


def _button(action: Button | Link, codec: Codec) -> discord.ui.Button[discord.ui.LayoutView]:
    label = cut(action.label, MOST_LABEL)
    if isinstance(action, Link):
        return discord.ui.Button(label=label, url=action.url)
    return discord.ui.Button(label=label, custom_id=codec.button(action), disabled=action.disabled)
