"""Relay teams: whose team it was, and who ran which leg."""

from dataclasses import dataclass

from bot.domain.nations import nation_name
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Runner:
    """Who ran one leg; `athlete` is the id of an athlete of the store, empty where it holds no such athlete."""

    name: str
    athlete: str = ""


@dataclass(frozen=True, slots=True)
class Team:
    """A team that ran one relay. A team is no athlete: no search, head-to-head or list of rivals knows it.

    `nation` is the World Athletics three-letter code; `club` is set where it was not the nation's own team.
    `runners` are in the order they ran, and empty where no source names them; `sources` are those that do.
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
        """As a table or a chart writes it: a team has no shorter name."""
        return self.name
