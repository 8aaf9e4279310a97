"""Reads the names of relay teams: whether `Jamaica` is the nation's own team, or `Jamaica B` another one."""

import unicodedata
from functools import cache, lru_cache

from bot.domain.event import Sex
from bot.domain.nations import find_nation, nations
from bot.domain.rows import TeamRow
from bot.ingest.data_files import WrongValue
from bot.ingest.terms import clean, read_nation

# Names of nations' teams that are no names of the nation.
_OTHERS = {
    "CHN": ("PR of China",),
    "FRG": ("Federal Republic of Germany",),
    "GBR": ("Great Britain & NI", "GB & NI"),
    "GDR": ("German Democratic Republic",),
    "IRI": ("IR Iran", "Islamic Republic of Iran"),
    "PRK": ("DPR Korea",),
    "URS": ("USSR",),
}
_NO_NATIONS = ("INT", "UND")  # codes of teams whose runners come from several nations, or whose nation is unknown


@lru_cache(maxsize=1 << 12)
def read_team(name: str, nation: str, sex: Sex, own: str = "") -> TeamRow:
    """The team of that name without its runners; `own` is how the file itself calls the nation.

    It is the nation's team if the name is the nation's, or if there is no name; else a club's, which includes second
    teams and age classes (`Jamaica B`, `Norway U20`). Raises WrongValue if neither a nation nor a name is there.
    """
    name, nation = clean(name, "the team's name"), read_nation(nation)
    if nation in _NO_NATIONS:
        nation = ""
    if not name and not nation:
        raise WrongValue("the team has neither a name nor a nation")
    return TeamRow(nation, sex, "" if nation and _is_nations(name, nation, own) else name)


def nation_named(text: str) -> str:
    """The code of the nation that a team's name is: for `GBR`, `Great Britain`, `Sverige`; empty if it is none."""
    return _codes().get(_folded(text), "")


def _is_nations(name: str, code: str, own: str) -> bool:
    return _folded(name) in {"", _folded(own), *_names_of(code)}


@cache
def _names_of(code: str) -> frozenset[str]:
    """The folded names of a nation, its code among them."""
    nation = find_nation(code)
    known = (nation.name, *nation.others) if nation else ()
    return frozenset(map(_folded, (code, *known, *_OTHERS.get(code, ()))))


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for code in nations():
        for name in _names_of(code):
            found.setdefault(name, code)
    return found | {_folded(code): code for code in nations()}


def _folded(name: str) -> str:
    name = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    return "".join(letter for letter in name if letter.isalnum())
