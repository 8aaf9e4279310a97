"""What a button asks as its custom_id: the whole next question in at most 100 characters, and back.

`bl2:h2h:a=josh-kerr|o=jakob-ingebrigtsen|p=2` names each option by its key; a capital key (`A=5x0fQ2_k`) stands
before the digest of an id too long to fit. The character behind the version says what a press does (`Manner`).
Under a post its token stands first (`#1f…|`), by which the post is found again.
Ids of the first version, `bl1`, keep being read (`custom_id_v1.py`).
"""

import re
from bisect import bisect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.cards.card import Button, Form, Select
from bot.domain.asked import Asked
from bot.questions import custom_id_v1
from bot.questions.command import Command
from bot.questions.options import PRIVATE, Option, OptionKind
from bot.questions.short_ids import LENGTH, MARK, SHORTENED, is_digest, shorten

LONGEST = 100  # UTF-16 units, by Discord's limit
VERSION = "bl2"
_SEPARATOR = "|"
_PART = re.compile(r"((?:[^|\\]|\\.)*)(?:\||$)", re.DOTALL)
_CUT_FIRST = (OptionKind.TEXT, OptionKind.ATHLETE, OptionKind.MEET, OptionKind.ZONE)
_LONGEST_KEY = 40  # characters; no event, scope, day or other fixed value is longer
_POST = "#"  # before the token of a post
_MORE = "*"  # behind the first letters of a choice
_ID = re.compile(r"[a-z0-9-]+")
_Part = tuple[Option, str]  # an option and its value


class Manner(StrEnum):
    """What a press does with the answer, or with the option that is still to be filled in."""

    IN_PLACE = ":"  # the card it is on becomes the answer
    ANEW = "+"  # the answer is a message of its own
    MENU = "="  # a menu; each of its choices is a custom_id of its own
    FILL = "?"  # a select or a modal: what is chosen or typed fills the options that are empty
    FORM = "!"  # opens the modal of an action


@dataclass(frozen=True, slots=True)
class Press:
    """What a custom_id asks, and how; `empty` are the options that a select or a modal is to fill."""

    asked: Asked
    manner: Manner = Manner.IN_PLACE
    empty: tuple[str, ...] = ()


class Codec:
    """Prints what is asked as custom_ids and reads them again."""

    def __init__(self, commands: Mapping[str, Command]) -> None:
        """`commands` are all questions and actions by name."""
        self._keys = {name: {o.name: o for o in one.options} for name, one in commands.items()}
        self._options = {name: {o.key: o for o in one.options} for name, one in commands.items()}

    def encode(
        self, asked: Asked, manner: Manner = Manner.IN_PLACE, empty: tuple[str, ...] = (), *, post: str = ""
    ) -> str:
        """Print what is asked.

        Ids too long to fit are given by their digests, other text is cut. Raises KeyError for an option that the
        question does not have.
        """
        known = self._keys[asked.question]
        start = f"{VERSION}{manner}{asked.question}:" + (f"{_POST}{post}{_SEPARATOR}" if post else "")
        parts = [(known[name], value) for name, value in asked.options]
        holes = [(known[name], "") for name in empty]
        custom_id = _join(start, [*parts, *holes])
        if _length(custom_id) > LONGEST:
            parts = [(o, shorten(v) if o.kind in SHORTENED and _ID.fullmatch(v) else v) for o, v in parts]
            custom_id = _join(start, _fitting(start, parts, holes))
        return custom_id

    def button(self, button: Button) -> str:
        """The custom_id of a button, or the value of a menu's choice."""
        if button.opens_form:
            return self.encode(button.asked, Manner.FORM, post=button.post)
        return self.encode(button.asked, Manner.ANEW if button.anew else Manner.IN_PLACE, post=button.post)

    def menu(self, number: int) -> str:
        """The custom_id of the menu of that number on its card."""
        return f"{VERSION}{Manner.MENU}{number}"

    def select(self, select: Select) -> str:
        """The custom_id of a select whose chosen value fills an option."""
        return self.encode(select.asked, Manner.FILL, (select.option,))

    def form(self, form: Form) -> str:
        """The custom_id of a form whose fields fill options."""
        return self.encode(form.asked, Manner.FILL, tuple(field.option for field in form.fields))

    def decode(self, custom_id: str) -> Press:
        """Read what `encode` printed. Raises UsageError: a custom_id comes from outside and may be anything.

        Ids given by their digests are still to be looked up (`ShortIds.expand`).
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
            if part.startswith(_POST):
                continue
            key, equals, value = part.partition("=")
            option = known.get(key.lower())
            value = value if key.islower() else MARK + value
            if option is None or not equals or option.name in options or option.name in empty:
                raise custom_id_v1.unknown_button()
            if value:
                options[option.name] = _in_full(option, value)
            else:
                empty.append(option.name)
        return Press(Asked.of(name, options), Manner(manner), tuple(empty))

    def key(self, question: str, option: str) -> str:
        """The key of an option, as the fields of a modal carry it."""
        return self._keys[question][option].key


def _parts(printed: str) -> list[str]:
    found = (part[1] for part in _PART.finditer(printed))
    return [re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in found if part]


def _join(start: str, parts: list[_Part]) -> str:
    return start + _SEPARATOR.join(_part(option, value) for option, value in parts)


def _fitting(start: str, parts: list[_Part], holes: list[_Part]) -> list[_Part]:
    """The parts, cut as little as makes them fit: what may be of any length, only if need be the rest, never ids.

    Choices and flags are printed as their first letters before anything but long texts is cut, and of the others the
    event and who may see the answer are cut last: choices under an error differ in the event.
    """

    def cut(most: int, among: list[_Part], may_cut: Callable[[Option, str], bool]) -> list[_Part]:
        short = ((o, v[:most] if not _is_short_id(o, v) and may_cut(o, v) else v) for o, v in among)
        return [*(part for part in short if part[1]), *holes]

    brief = [(option, _in_brief(option, value)) for option, value in parts]
    for among, may_cut in ((parts, _is_long), (brief, _is_long), (brief, _is_minor), (brief, _is_any)):
        cuts = range(LONGEST + 1)  # characters left of each value
        too_long = bisect(cuts, LONGEST, key=lambda most: _length(_join(start, cut(most, among, may_cut))))
        if too_long:
            return cut(too_long - 1, among, may_cut)
    return holes


def _is_minor(option: Option, value: str) -> bool:
    return _is_long(option, value) or not (option.kind is OptionKind.EVENT or option.name == PRIVATE)


def _is_any(_option: Option, _value: str) -> bool:
    return True


def _in_brief(option: Option, value: str) -> str:
    """The least of a choice or a flag that no other value of the option begins with, and a sign that there is more."""
    values = _fixed(option)
    if value not in values:
        return value
    lengths = (n for n in range(1, len(value)) if sum(other.startswith(value[:n]) for other in values) == 1)
    length = next(lengths, len(value))
    return value[:length] + _MORE if length + 1 < len(value) else value


def _in_full(option: Option, value: str) -> str:
    """The value of which these are the first letters, as far as there is one."""
    if not value.endswith(_MORE):
        return value
    meant = [other for other in _fixed(option) if other.startswith(value.removesuffix(_MORE))]
    return meant[0] if len(meant) == 1 else value


def _fixed(option: Option) -> tuple[str, ...]:
    return ("true", "false") if option.kind is OptionKind.FLAG else option.choices


def _is_long(option: Option, value: str) -> bool:
    return option.kind in _CUT_FIRST or len(value) > _LONGEST_KEY


def _is_short_id(option: Option, value: str) -> bool:
    return option.kind in SHORTENED and len(value) <= len(MARK) + LENGTH


def _part(option: Option, value: str) -> str:
    if option.kind in SHORTENED and is_digest(value):
        return f"{option.key.upper()}={value.removeprefix(MARK)}"
    escaped = re.sub(r"([|\\])", r"\\\1", value)
    return f"{option.key}={escaped}"


def _length(text: str) -> int:
    """Characters as Discord may count them: an emoji is two UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
