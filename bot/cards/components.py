"""A card as Discord's Components V2."""

import discord

from bot.answers.custom_id import encode
from bot.cards.card import Block, Button, Card, Line, Link, Paragraph, Quotation, Strong, Table
from bot.cards.text import aligned

LABEL = 80  # characters of a button's label, by Discord's limit


def render(card: Card) -> discord.ui.LayoutView:
    """The card as a view that keeps no state: its buttons say all in their custom_id."""
    top = [f"## {_escaped(card.heading)}", _line(card.lead), *(_small(note) for note in card.notes)]
    items: list[discord.ui.Item[discord.ui.LayoutView]] = [discord.ui.TextDisplay("\n".join(top))]
    if card.blocks:
        items.append(discord.ui.Separator())
        items += [discord.ui.TextDisplay(text) for text in _texts(card.blocks)]
    if card.footer:
        items.append(discord.ui.Separator(visible=bool(card.blocks)))
        items.append(discord.ui.TextDisplay("\n".join(_small(line) for line in card.footer)))
    items += [discord.ui.ActionRow(*(_button(action) for action in row)) for row in card.actions]
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.Container(*items, accent_colour=card.tone.value))
    return view


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
            return "\n".join(_line(line) for line in lines)
        case Table():
            return f"```\n{aligned(block).replace('```', '’’’')}\n```"
        case Quotation(words):
            return "\n".join(f"> {_escaped(line)}" for line in f"“{words}”".splitlines())


def _line(line: Line) -> str:
    return "".join(f"**{_escaped(part)}**" if isinstance(part, Strong) else _escaped(part) for part in line)


def _small(text: str) -> str:
    return f"-# {_escaped(text)}"


def _escaped(text: str) -> str:
    """No markdown and no mention in any text that comes from a user or a file."""
    return discord.utils.escape_mentions(discord.utils.escape_markdown(" ".join(text.splitlines())))


def _button(action: Button | Link) -> discord.ui.Button[discord.ui.LayoutView]:
    if isinstance(action, Link):
        return discord.ui.Button(label=action.label[:LABEL], url=action.url)
    return discord.ui.Button(
        label=action.label[:LABEL],
        custom_id=encode(action.question, dict(action.options), anew=action.anew),
        disabled=action.disabled,
    )
