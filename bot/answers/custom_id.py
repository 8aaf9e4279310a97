"""A question as a button's custom_id: the whole next Request in at most 100 characters, and back."""

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2s

from bot.answers.almanac import Options
from bot.answers.question import OptionKind, Question
from bot.answers.questions import QUESTIONS
from bot.errors import UsageError

LONGEST = 100  # characters, by Discord's limit
PREFIX = "bl1"  # the version of this format; buttons of an old version keep being read
_IN_PLACE, _ANEW = ":", "+"
MENU_PREFIX = f"{PREFIX}="  # a menu; each of its choices is a custom_id of its own
_SEPARATOR = "|"
_PART = re.compile(r"((?:[^|\\]|\\.)*)(?:\||$)", re.DOTALL)
_DIGEST_MARK = "~"


@dataclass(frozen=True, slots=True)
class Press:
    """What a button asks. `anew` is set on the choices of a private error: their answer is a message of its own."""

    question: Question
    options: Options
    anew: bool = False


def encode(question: str, options: Options, *, anew: bool = False) -> str:
    """Print a press; athletes' ids too long to fit are given by their digests, other text is cut."""
    spec = QUESTIONS[question]
    start = f"{PREFIX}{_ANEW if anew else _IN_PLACE}{spec.name}:"
    values = [options.get(option.name, "") for option in spec.options]
    custom_id = _join(start, values)
    if len(custom_id) > LONGEST:
        values = [_shorten(v) if o.kind is OptionKind.ATHLETE else v for o, v in zip(spec.options, values, strict=True)]
        custom_id = _join(start, values)
    while len(custom_id) > LONGEST:
        longest = max(range(len(values)), key=lambda i: len(values[i]))
        values[longest] = values[longest][:-1]
        custom_id = _join(start, values)
    return custom_id


def decode(custom_id: str, athlete_ids: Iterable[str]) -> Press:
    """Read what `encode` printed. Raises UsageError: a custom_id comes from outside and may be anything."""
    manner = custom_id[len(PREFIX) : len(PREFIX) + 1]
    name, _, printed = custom_id[len(PREFIX) + 1 :].partition(":")
    known = custom_id.startswith(PREFIX) and manner in (_IN_PLACE, _ANEW)
    spec = QUESTIONS.get(name) if known else None
    values = [re.sub(r"\\(.)", r"\1", part[1], flags=re.DOTALL) for part in _PART.finditer(printed)]
    if spec is None or len(custom_id) > LONGEST or len(values) < len(spec.options):
        raise UsageError("This button is of a version I no longer know.", "Ask the question again.")
    pairs = zip(spec.options, values, strict=False)
    options = _expand({option.name: value for option, value in pairs if value}, athlete_ids)
    return Press(spec, options, manner == _ANEW)


def _join(start: str, values: list[str]) -> str:
    return start + _SEPARATOR.join(re.sub(r"([|\\])", r"\\\1", value) for value in values)


def _digest(id_: str) -> str:
    """Twelve characters, so that four athletes and an event fit; in a store of a million ids none is like another."""
    return _DIGEST_MARK + urlsafe_b64encode(blake2s(id_.encode(), digest_size=8).digest()).decode().rstrip("=")


def _shorten(id_: str) -> str:
    short = _digest(id_)
    return short if len(short) < len(id_) else id_


def _expand(options: dict[str, str], athlete_ids: Iterable[str]) -> dict[str, str]:
    """The options with the ids of digests, all looked for at once: there may be many athletes."""
    digests = {value for value in options.values() if value.startswith(_DIGEST_MARK)}
    if not digests:
        return options
    ids = {digest: id_ for id_ in athlete_ids if (digest := _digest(id_)) in digests}
    return {name: ids.get(value, value) for name, value in options.items()}
