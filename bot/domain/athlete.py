"""Athletes and their names."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.event import Sex
from bot.domain.labels import unlike


@dataclass(frozen=True, slots=True)
class Athlete:
    """One athlete. `nation` is the World Athletics three-letter code, empty if no source gives it.

    `born` is None if no source gives it.
    """

    id: str
    name: str
    nation: str
    sex: Sex
    born: date | None = None
    family_name: str = ""

    @property
    def short_name(self) -> str:
        """The family name as the sport writes it alone, `Kerr`."""
        return self.family_name or self.name.rsplit(" ", 1)[-1]


@dataclass(frozen=True, slots=True)
class AthleteListing:
    """An athlete with what the name index needs.

    `aliases` are other spellings, former names and transliterations. `weight` is at least 1 and grows with the number
    of results (recent and championship races count more), quotes and notes. `disciplines` are codes, the one with most
    results first; `years` are the first and last year of the results, None without any. `former_ids` led to athletes
    who turned out to be this one; buttons in old messages carry them.
    """

    athlete: Athlete
    aliases: tuple[str, ...] = ()
    weight: float = 1.0
    disciplines: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    former_ids: tuple[str, ...] = ()


def told_apart(athletes: Iterable[Athlete], *, short: bool = False) -> dict[str, str]:
    """The names of athletes shown together, by id: no two are the same.

    With `short`, the family name where only one has it. Namesakes get their nation or year of birth, whichever they
    differ in (`Josh Kerr (born 1997)`); if nothing known tells them apart, a number.
    """
    every = {athlete.id: athlete for athlete in athletes}
    forms: list[Callable[[Athlete], str]] = [
        *((lambda a: a.short_name,) if short else ()),
        lambda a: a.name,
        lambda a: f"{a.name} ({a.nation})" if a.nation else a.name,
        lambda a: f"{a.name} (born {a.born.year})" if a.born else a.name,
    ]
    return unlike(every, forms)
