"""Athletes and their names."""

from dataclasses import dataclass
from datetime import date

from bot.domain.event import Sex


@dataclass(frozen=True, slots=True)
class Athlete:
    """One athlete. `nation` is the World Athletics three-letter code; `born` is None if no source gives it."""

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
    of results (recent and championship races count more), quotes and notes. `disciplines` are codes.
    """

    athlete: Athlete
    aliases: tuple[str, ...] = ()
    weight: float = 1.0
    disciplines: frozenset[str] = frozenset()
