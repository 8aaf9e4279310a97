"""Prints a question as a button's custom_id of at most 100 characters, and reads it back.

In `bl2:h2h:a=josh-kerr|o=jakob-ingebrigtsen|p=2` each option has its key; after a capital key (`A=5x0fQ2_k`) comes the
digest of an id that is too long to fit. The character after the version says what a press does (`Manner`). Custom_ids
of the first version, `bl1`, are still read (`custom_id_v1.py`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.cards.card import Button, Form, Select
from bot.domain.asked import Asked
from bot.questions import custom_id_v1
from bot.questions.command import Command
from bot.questions.options import Option
from bot.questions.short_ids import MARK, SHORTENED, is_digest, shorten

LONGEST = 100  # UTF-16 units, by Discord's limit
VERSION = "bl2"
_SEPARATOR = "|"
_PART = re.compile(r"((?:[^|\\]|\\.)*)(?:\||$)", re.DOTALL)
_ID = re.compile(r"[a-z0-9-]+")


class Manner(StrEnum):
    """What a press does with the answer, or with options that are still empty."""

    IN_PLACE = ":"  # the answer replaces the card
    ANEW = "+"  # the answer is sent as a new message
    MENU = "="  # a menu: the value of each choice is a custom_id
    FILL = "?"  # a select or a modal: the chosen or typed values fill the empty options
    FORM = "!"  # opens the modal of an action


@dataclass(frozen=True, slots=True)
class Press:
    """The content of a custom_id; `empty` are the names of the options that a select or a modal fills."""

    asked: Asked
    manner: Manner = Manner.IN_PLACE
    empty: tuple[str, ...] = ()


class Codec:
    """Prints questions as custom_ids and reads them back."""

    def __init__(self, commands: Mapping[str, Command]) -> None:
        """`commands` are all questions and actions by name."""
        self._keys = {name: {o.name: o for o in one.options} for name, one in commands.items()}
        self._options = {name: {o.key: o for o in one.options} for name, one in commands.items()}

    def encode(self, asked: Asked, manner: Manner = Manner.IN_PLACE, empty: tuple[str, ...] = ()) -> str:
        """Print a question; `empty` are the options that a select or a modal is to fill.

        If it is too long, ids are replaced by their digests, then texts are cut. Raises KeyError for an option that
        the question does not have.
        """
        known = self._keys[asked.question]
        start = f"{VERSION}{manner}{asked.question}:"
        parts = [(known[name], value) for name, value in asked.options]
        holes = [(known[name], "") for name in empty]
        custom_id = _join(start, [*parts, *holes])
        if _length(custom_id) > LONGEST:
            parts = [(o, shorten(v) if o.kind in SHORTENED and _ID.fullmatch(v) else v[:LONGEST]) for o, v in parts]
            custom_id = _join(start, [*parts, *holes])
        while (over := _length(custom_id) - LONGEST) > 0:
            at = max(range(len(parts)), key=lambda i: len(parts[i][1]))  # ids are digests by now: never the longest
            few = max(1, over // (2 * len(parts)))  # a character is two units at most, so this never cuts too much
            parts[at] = parts[at][0], parts[at][1][:-few]
            custom_id = _join(start, [*(part for part in parts if part[1]), *holes])
        return custom_id

    def button(self, button: Button) -> str:
        """The custom_id of a button, or the value of a menu's choice."""
        if button.opens_form:
            return self.encode(button.asked, Manner.FORM)
        return self.encode(button.asked, Manner.ANEW if button.anew else Manner.IN_PLACE)

    def menu(self, number: int) -> str:
        """The custom_id of a menu; `number` makes it unique on its card."""
        return f"{VERSION}{Manner.MENU}{number}"

    def select(self, select: Select) -> str:
        """The custom_id of a select whose chosen value fills an option."""
        return self.encode(select.asked, Manner.FILL, (select.option,))

    def form(self, form: Form) -> str:
        """The custom_id of a form whose fields fill options."""
        return self.encode(form.asked, Manner.FILL, tuple(field.option for field in form.fields))

    def decode(self, custom_id: str) -> Press:
        """Read what `encode` printed. Raises UsageError for anything else: users can send any custom_id.

        Digests are not replaced by their ids yet; `ShortIds.expand` does that.
        """
        if _length(custom_id) > LONGEST:
            raise custom_id_v1.unknown_button()
        if custom_id.startswith(custom_id_v1.VERSION):
            asked, anew = custom_id_v1.decode(custom_id)
            return Press(asked, Manner.ANEW if anew else Manner.IN_PLACE)
        manner, (name, _, printed) = custom_id[len(VERSION) : len(VERSION) + 1], custom_id[4:].partition(":")
        known = self._options.get(name)
        if not custom_id.startswith(VERSION) or known is None or manner not in (":", "+", "?", "!"):
            raise custom_id_v1.unknown_button()
        options: dict[str, str] = {}
        empty: list[str] = []
        for part in _parts(printed):
            key, equals, value = part.partition("=")
            option = known.get(key.lower())
            value = value if key.islower() else MARK + value
            if option is None or not equals or option.name in options or option.name in empty:
                raise custom_id_v1.unknown_button()
            if value:
                options[option.name] = value
            else:
                empty.append(option.name)
        return Press(Asked.of(name, options), Manner(manner), tuple(empty))

    def key(self, question: str, option: str) -> str:
        """The key of an option, which names its field in a modal."""
        return self._keys[question][option].key


def _parts(printed: str) -> list[str]:
    found = (part[1] for part in _PART.finditer(printed))
    return [re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in found if part]


def _join(start: str, parts: list[tuple[Option, str]]) -> str:
    return start + _SEPARATOR.join(_part(option, value) for option, value in parts)


def _part(option: Option, value: str) -> str:
    if option.kind in SHORTENED and is_digest(value):
        return f"{option.key.upper()}={value.removeprefix(MARK)}"
    escaped = re.sub(r"([|\\])", r"\\\1", value)
    return f"{option.key}={escaped}"


def _length(text: str) -> int:
    """The length in UTF-16 units, as Discord may count it: an emoji is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
