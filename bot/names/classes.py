"""Classes of athletes that have records of their own beside the seniors': age groups, masters and para classes."""

import re
from typing import NamedTuple

from bot.names.fold import LONGEST_TEXT

_MASTERS = r"masters?|veterans?|over[- ]?(?:3[5-9]|[4-9][0-9])s?|[mwv] ?(?:3[5-9]|[4-9][05]|10[05])\+?"
_YOUNG = r"u[- ]?(?:1[0-9]|2[0-3])|under[- ]?(?:1[0-9]|2[0-3])s?|juniors?|youths?|cadets?|espoirs?|age[- ]?groups?"
_PARA = r"para(?:lympics?)?(?: games)?|wheelchair|[tf](?:1[1-3]|20|3[1-8]|4[0-7]|5[1-7]|6[1-4]|7[12])|disabled"
# `under 10 seconds` and `over 60 hurdles` are no ages.
_UNIT = r"(?:m|s|secs?|seconds?|mins?|minutes?|metres?|meters?|h|hurdles?|hdl?s|haies|vallas|hürden)"
_CLASSES = tuple(
    (
        name,
        re.compile(
            rf"(?<!\w)(?:{words})(?!\w)(?![.,:]\d)(?! ?{_UNIT}\b)",
            re.IGNORECASE,
        ),
    )
    for name, words in (("masters", _MASTERS), ("age groups", _YOUNG), ("para athletes", _PARA))
)


class Classed(NamedTuple):
    """A text that names a class: the `name` of the kind of class, the `words` that said so, and the `rest`."""

    name: str
    words: str
    rest: str


def take_class(text: str) -> Classed | None:
    """The class that a text names beside something else: `masters 100 m`, `U20 mile`, `100 m T54`; None for seniors.

    A text that is a class alone is left as it is, since `m60` may be the men's 60 m.
    """
    text = text[:LONGEST_TEXT]
    for name, pattern in _CLASSES:
        found = pattern.search(text)
        rest = " ".join(pattern.sub(" ", text).split()) if found else ""
        if found and re.search(r"\w", rest):
            return Classed(name, found[0], rest)
    return None
