"""What athletes and teams shown together are called: no two of a card by the same name."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from bot.cards.formatting import cut, listed
from bot.domain.athlete import Athlete, told_apart
from bot.domain.labels import unlike
from bot.domain.team import Team

_NUMBER = len(", no. 1")
_YEAR = len(" 1997")


def names_of(holders: Iterable[Athlete | Team], *, short: bool = False) -> dict[str, str]:
    """The names of athletes and teams by id; with `short` the family names of athletes, where only one has it.

    Teams keep their names: teams of one nation in several races are no namesakes.
    """
    every = {holder.id: holder for holder in holders}
    athletes = told_apart((one for one in every.values() if isinstance(one, Athlete)), short=short)
    return {id_: athletes.get(id_, one.name) for id_, one in every.items()}


def column_names(
    holders: Iterable[Athlete | Team], longest: int, *, short: bool = False, beside_nation: bool = False
) -> dict[str, str]:
    """The names by id for a column of a table, at most `longest` characters each; with `short` family names.

    Athletes whom an initial would make alike have the given name (`Jakob Ingebri…`), namesakes their year of birth
    (`Wei Zhang 1997`), else a number.
    `beside_nation`: the table has their nations, so that those of two nations may be called the same.
    """
    every = list({holder.id: holder for holder in holders}.values())
    names = {team.id: cut(team.name, longest) for team in every if isinstance(team, Team)}
    athletes = [athlete for athlete in every if isinstance(athlete, Athlete)]

    def nation(athlete: Athlete) -> str:
        return athlete.nation if beside_nation else ""

    def named(athlete: Athlete, room: int) -> str:
        return cut(athlete.short_name, room) if short else _fitting(athlete, room)

    def with_year(athlete: Athlete) -> str:
        if athlete.born is None:
            return named(athlete, longest)
        return f"{named(athlete, longest - _YEAR)} {athlete.born.year}"

    forms: list[Callable[[Athlete], str]] = [
        lambda a: named(a, longest),
        *((lambda a: _initialled(a, longest),) if short else ()),
        lambda a: cut(a.name, longest),
        with_year,
        lambda a: _fitting(a, longest - _NUMBER),
    ]
    for _, group in groupby(sorted(athletes, key=nation), key=nation):
        names |= unlike({athlete.id: athlete for athlete in group}, forms)
    return {holder.id: names[holder.id] for holder in every}


def _fitting(athlete: Athlete, longest: int) -> str:
    """The name, with the given name as an initial if it is too long otherwise."""
    return athlete.name if len(athlete.name) <= longest else _initialled(athlete, longest)


def _initialled(athlete: Athlete, longest: int) -> str:
    """`J. Ingebrigtsen`."""
    given = athlete.name.removesuffix(athlete.short_name).strip()
    return cut(f"{given[:1]}. {athlete.short_name}" if given else athlete.name, longest)


def shared_with(winners: Sequence[Athlete]) -> str:
    """`, shared with Mutaz Essa Barshim`: the others who won; empty if there are none."""
    return f", shared with {listed([winner.name for winner in winners])}" if winners else ""
