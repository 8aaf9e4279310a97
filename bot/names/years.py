"""Finds the year in a text: `Rome 1987`, `Worlds '23`, `London 12`."""

import re
from typing import NamedTuple

_FULL = re.compile(r"(?<![\w.:,])((?:18|19|20)\d\d)(?![\w])")
_SHORT = re.compile(r"['’‘](\d\d)(?!\w)")
_BARE = re.compile(r"(?<![\w.:,])(\d\d)(?![\w.:,])")
_GLUED = re.compile(r"(?<=[^\W\d_]{2})((?:19|20)\d\d|\d\d)$")
_CENTURIES = (1800, 1900, 2000)


class Dated(NamedTuple):
    """A text without its year, and the years that may be meant: one, several if only its last digits are given.

    `sure` is false if the digits may be no year at all, as in `Night of the 10`.
    """

    text: str
    years: tuple[int, ...] = ()
    sure: bool = True


def split_year(text: str) -> Dated:
    """The text and its year. Of several full years the last one counts; other numbers are left in the text."""
    full = list(_FULL.finditer(text))
    if full:
        return _without(text, full[-1], (int(full[-1][1]),))
    for form in (_SHORT, _BARE, _GLUED):
        found = form.search(text.rstrip())
        if found:
            digits = int(found[1])
            years = (digits,) if digits > 99 else tuple(century + digits for century in _CENTURIES)
            return _without(text, found, years)._replace(sure=form is _SHORT or digits > 99)
    return Dated(text.strip())


def without_years(name: str) -> str:
    """A name without the full years in it: `Meeting de Paris` of `Meeting de Paris 2023`."""
    return " ".join(_FULL.sub(" ", name).split()).strip(" ,")


def _without(text: str, found: re.Match[str], years: tuple[int, ...]) -> Dated:
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    return Dated(" ".join(rest.split()).strip(" ,"), years)
