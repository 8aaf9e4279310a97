"""Tells the teams of nations from those of clubs by their names."""

from functools import cache

from bot.domain.nations import nations


def nation_named(text: str) -> str:
    """The code of the nation that a team's name is: for `GBR`, `Great Britain`, `Sverige`; empty if it is none."""
    return _codes().get(" ".join(text.split()).casefold(), "")


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for nation in nations().values():
        for name in (nation.name, *nation.others):
            found.setdefault(name.casefold(), nation.code)
    return found | {code.casefold(): code for code in nations()}
