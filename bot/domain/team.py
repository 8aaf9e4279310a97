"""Relay teams and their runners."""

from dataclasses import dataclass

from bot.domain.athlete import Athlete
from bot.domain.nations import nation_name
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Runner:
    """Who ran one leg; `athlete` is the id of an athlete, empty if the store has no such athlete."""

    name: str
    athlete: str = ""


@dataclass(frozen=True, slots=True)
class Team:
    """A team that ran one relay. It is not an athlete: searches, head-to-heads and rivals do not include teams.

    `nation` is the World Athletics three-letter code; `club` is set if it was not the nation's own team.
    `runners` are in running order, empty if no source names them; `sources` are those that do.
    """

    id: str
    nation: str
    club: str = ""
    runners: tuple[Runner, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def name(self) -> str:
        """The club, or the nation whose team it was."""
        return self.club or nation_name(self.nation)

    @property
    def short_name(self) -> str:
        """The same as `name`; for tables and charts, which ask athletes for a short name."""
        return self.name


def whose(holder: Athlete | Team) -> str:
    """What a result and the records set with it have in common: an athlete's id, or the side that a team ran for.

    The team of a record and that of a race are two teams of the store.
    """
    return f"{holder.nation} {holder.club}" if isinstance(holder, Team) else holder.id
