"""Cards as Discord gets them, and the custom_ids on them."""

import json
from collections.abc import Iterator
from typing import Any

from bot.actions.registry import COMMANDS
from bot.cards.card import Card
from bot.cards.components import render
from bot.questions.custom_id import Codec

CODEC = Codec(COMMANDS)


def components_of(card: Card) -> list[dict[str, Any]]:
    """The card's components as they are sent."""
    components: list[dict[str, Any]] = render(card, CODEC).to_components()
    return components


KINDS = {
    1: "row",
    2: "button",
    3: "menu",
    10: "text",
    12: "gallery",
    14: "separator",
    17: "container",
}
NESTED = ("components", "options", "items")
USUAL: dict[str, Any] = {
    "disabled": False,
    "spoiler": False,
    "default": False,
    "divider": True,
    "spacing": 1,
    "style": 2,
}


def as_read(text: str) -> str:
    """A text as a member reads it: a space is a space, whether a line may end at it or not."""
    return text.replace("\u00a0", " ").replace("\u2060", "")


def outline(components: list[dict[str, Any]]) -> str:
    """Components with a line for each, indented as they are nested, and the text of each below it.

    Nothing is left out but what is as usual.
    """
    return "\n".join(_outlined(components, 0))


def _outlined(parts: list[dict[str, Any]], depth: int) -> Iterator[str]:
    for part in parts:
        told = {
            name: value
            for name, value in part.items()
            if name not in ("type", "content", *NESTED) and not (name in USUAL and USUAL[name] == value)
        }
        kind = (KINDS[part["type"]],) if "type" in part else ("-",)
        values = (f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in told.items())
        yield "  " * depth + " ".join((*kind, *values))
        yield from ("  " * (depth + 1) + f"| {line}".rstrip() for line in as_read(part.get("content", "")).splitlines())
        for name in NESTED:
            yield from _outlined(part.get(name, []), depth + 1)
