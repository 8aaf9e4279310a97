"""Brings the ways in which names of other alphabets and with umlauts are spelt in Latin letters to one form.

Ukrainian, Russian, Bulgarian, Greek, Arabic, Hebrew and Chinese names come in several romanisations, and ö as o or oe.
The form is only for comparing two names that are alike already: it is no spelling, and many names share one.
"""

import re
from functools import lru_cache

_MET = 1 << 14  # words that are kept
_FORMS = {
    "shch": "s", "sch": "s", "sh": "s", "sz": "s", "cz": "c", "tch": "c", "tsch": "c", "ch": "c", "tz": "c", "ts": "c",
    "dzh": "j", "dj": "j", "dzs": "j", "zh": "z", "kh": "h", "gh": "g", "ph": "f", "th": "t", "dh": "d", "bh": "b",
    "ck": "k", "q": "k", "x": "ks", "w": "v", "ou": "u", "oo": "u", "oe": "o", "ae": "a", "ue": "u", "ee": "i",
    "iy": "i", "yi": "i", "ij": "i", "yj": "i", "ye": "e", "ie": "e", "je": "e", "y": "i", "j": "i",
}  # fmt: skip
_FORM = re.compile("|".join(sorted(_FORMS, key=len, reverse=True)))
_REPEATED = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<=.)h")


def romanised(name: str) -> str:
    """The form of each word of a folded name: `yevheniy` and `evgenij` differ in one letter of it."""
    return " ".join(map(_form, name.split()))


@lru_cache(_MET)
def _form(word: str) -> str:
    plain = _FORM.sub(lambda found: _FORMS[found[0]], word)
    return _REPEATED.sub(r"\1", _SILENT.sub("", plain))
