"""Athletes: who they are, and every name they are written with."""

from dataclasses import dataclass
from datetime import date

from bot.domain.event import Sex


@dataclass(frozen=True, slots=True)
class Athlete:
    """One athlete. `nation` is the World Athletics three-letter code; `born` is None when no source gives it."""

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
    """An athlete as the name index needs them.

    `aliases` are other spellings, former names and transliterations. `weight` is at least 1 and grows with how
    often the athlete appears in the store, recent and championship races counting more.
    `disciplines` are the codes the athlete has results in.
    """

    athlete: Athlete
    aliases: tuple[str, ...] = ()
    weight: float = 1.0
    disciplines: frozenset[str] = frozenset()
