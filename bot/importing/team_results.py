"""Writes relay teams with their runners and results, and what a file adds to those of the store."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, literal, select

from bot.importing.athletes import Crowd
from bot.importing.comparing import CARRIED, FullResult, brief, full_columns
from bot.importing.disputes import Disputes
from bot.importing.journal import Journal, link
from bot.importing.matching import Matches
from bot.importing.precedence import NOBODY, Precedence
from bot.importing.slugs import Slugs
from bot.importing.staged import Staged, StagedRace, StagedTeam
from bot.importing.teams import LEGS, Runners, Side, Sides, brief_team, pair_up, shows_two_teams, team_slug
from bot.store import tables
from bot.store.bulk import Bulk, portions


class _Runner(NamedTuple):
    """`athlete` is the internal id, None if nobody knows which athlete it is."""

    name: str
    athlete: int | None


_Same = Callable[[_Runner, _Runner], bool]


class _StoredTeam(NamedTuple):
    id: int
    side: Side
    result: FullResult


class TeamWriter:
    """Writes the teams of one import: `merge` compares them with stored ones, `insert` writes the new ones."""

    def __init__(
        self,
        connection: Connection,
        journal: Journal,
        disputes: Disputes,
        precedence: Precedence,
        crowd: Crowd,
        fold: Callable[[str], str],
    ) -> None:
        self._fold = fold
        self._connection = connection
        self._journal = journal
        self._disputes = disputes
        self._precedence = precedence
        self._crowd = crowd
        self._words = crowd.roster.words
        self._sides = Sides(self._words)
        self._known: Runners | None = None
        self.added = 0

    def is_there(self, team: int, race: int) -> bool:
        """Whether a race has a team of the same side as a stored one."""
        mine, other, c = tables.team.alias("mine"), tables.team.alias("other"), tables.result.c
        same = (other.c.nation == mine.c.nation) & (other.c.club == mine.c.club)
        there = select(func.count()).select_from(mine).join(other, same).join(tables.result, c.team_id == other.c.id)
        return bool(self._connection.execute(there.where(mine.c.id == team, c.race_id == race)).scalar())

    def merge(self, staged: Staged, matches: Matches) -> list[tuple[FullResult, FullResult]]:
        """Pairs of results, of the store and of the file, that are one team's; their runners are compared here."""
        groups: defaultdict[tuple[int, Side], list[StagedTeam]] = defaultdict(list)
        for team in staged.teams:
            if team.race in matches.races and not team.merged:
                race = staged.races[team.race].race_id
                groups[race, self._sides.of(team.row.nation, team.row.club)].append(team)
        held = self._held({race for race, _ in groups})
        line_ups = self._line_ups([team.id for teams in held.values() for team in teams])
        said_by: list[int] = []
        pairs: list[tuple[FullResult, FullResult]] = []
        for (race, side), teams in groups.items():
            by_number = {team.number: team for team in teams}
            stored_by_id = {team.result.id: team for team in held[race] if team.side == side}
            said = [brief_team(team) for team in teams]
            for one, other in pair_up(said, [brief(team.result) for team in stored_by_id.values()]):
                team, stored = by_number[one.id], stored_by_id[other.id]
                line_up, held_line_up = self._line_up(team), line_ups[stored.id]
                common = len(list(_matched(held_line_up, line_up, self._same)))
                if one.place != other.place and shows_two_teams(len(line_up), len(held_line_up), common):
                    continue
                team.merged = True
                pairs.append((stored.result, _full(team, race)))
                if line_up and self._compare(stored, held_line_up, line_up, staged.races[team.race]):
                    said_by.append(stored.id)
        link(self._connection, tables.team_source, said_by, self._disputes.source, self._journal)
        return pairs

    def new_in(self, staged: Staged, matches: Matches) -> list[FullResult]:
        """The results of teams that are new in races of the store, after `merge`."""
        races = matches.races
        new = (team for team in staged.teams if team.race in races and not team.merged)
        return [_full(team, staged.races[team.race].race_id) for team in new]

    def insert(self, staged: Staged, first_id: int) -> int:
        """Write the new teams with their results, whose ids are `first_id` and the number; returns how many."""
        new = [team for team in staged.teams if not team.merged]
        if not new:
            return 0
        c, origin, source = tables.team.c, self._journal.origin, self._disputes.source
        following = (self._connection.execute(select(func.max(c.id))).scalar() or 0) + 1
        slugs = self._slugs()
        teams = Bulk(self._connection, tables.team, ("id", "slug", "nation", "club", "origin"))
        for number, team in enumerate(new, following):
            row = team.row
            club = row.club if self._sides.of(row.nation, row.club)[0] == "" else ""
            race = staged.races[team.race]
            slug = team_slug(slugs, row._replace(club=club), race.event, race.day)
            teams.add((number, slug, row.nation or tables.NO_NATION, club, origin))
        teams.flush()
        self._add_runners((number, self._line_up(team)) for number, team in enumerate(new, following))
        link(
            self._connection,
            tables.team_source,
            [number for number, team in enumerate(new, following) if team.row.runners],
            source,
            self._journal,
        )
        columns = ("id", "race_id", "team_id", *CARRIED, "event", "origin")
        results = Bulk(self._connection, tables.result, columns)
        said = Bulk(self._connection, tables.result_source, ("result_id", "source_id", "origin"))
        for number, team in enumerate(new, following):
            race = staged.races[team.race]
            outcome = (team.place, team.tied, team.status, *team.mark)
            results.add((first_id + team.number, race.race_id, number, *outcome, race.event.key, origin))
            said.add((first_id + team.number, source, origin))
        results.flush()
        said.flush()
        self.added = len(new)
        return self.added

    def _slugs(self) -> Slugs:
        return Slugs(self._fold, self._connection.execute(select(tables.team.c.slug)).scalars())

    def _held(self, races: set[int]) -> defaultdict[int, list[_StoredTeam]]:
        result, team = tables.result, tables.team
        columns = full_columns(result, result.c.race_id, literal(0), literal(0))
        found: defaultdict[int, list[_StoredTeam]] = defaultdict(list)
        for some in portions(sorted(races)):
            rows = self._connection.execute(
                select(team.c.id, team.c.nation, team.c.club, *columns)
                .join(result, result.c.team_id == team.c.id)
                .where(result.c.race_id.in_(some))
                .order_by(result.c.id)
            )
            for row in rows:
                found[row.race_id].append(self._stored(tuple(row)))
        return found

    def _stored(self, row: Sequence[Any]) -> _StoredTeam:
        number, nation, club = row[:3]
        return _StoredTeam(number, self._sides.of(nation, club), FullResult._make(row[3:]))

    def _line_ups(self, teams: Sequence[int]) -> defaultdict[int, list[_Runner]]:
        c = tables.team_runner.c
        found: defaultdict[int, list[_Runner]] = defaultdict(list)
        for some in portions(teams):
            rows = select(c.team_id, c.name, c.athlete_id).where(c.team_id.in_(some)).order_by(c.team_id, c.leg)
            for team, name, athlete in self._connection.execute(rows):
                found[team].append(_Runner(name, athlete))
        return found

    def _line_up(self, team: StagedTeam) -> list[_Runner]:
        """The runners that the file names, with the athletes they are recognised as."""
        found: list[_Runner] = []
        for row, person in zip(team.row.runners, team.runners, strict=True):
            if self._known is None and person is None:
                added = self._crowd.added
                everybody = (one for one in self._crowd.known.values() if not one.added or one.id in added)
                self._known = Runners(everybody, self._words)
            if person is not None:
                found.append(_Runner(row.name, person.athlete_id))
            elif self._known is not None:
                found.append(_Runner(row.name, self._known.find(row, team.row.nation)))
        return found

    def _add_runners(self, line_ups: Iterable[tuple[int, list[_Runner]]]) -> None:
        runners = Bulk(self._connection, tables.team_runner, ("team_id", "leg", "name", "athlete_id", "origin"))
        for team, line_up in line_ups:
            for leg, (name, athlete) in enumerate(line_up, 1):
                runners.add((team, leg, name, athlete, self._journal.origin))
        runners.flush()

    def _same(self, one: _Runner, other: _Runner) -> bool:
        if one.athlete is not None and one.athlete == other.athlete:
            return True
        return self._words(one.name) == self._words(other.name)

    def _compare(self, stored: _StoredTeam, held: list[_Runner], said: list[_Runner], race: StagedRace) -> bool:
        """Fill in missing runners, or note a dispute about them; returns whether the file's runners now stand."""
        matched = list(_matched(held, said, self._same))
        if len(matched) == len(said) <= len(held):
            self._link_known(stored.id, held, matched)
            return True
        known = {other: one.athlete for one, other in matched}
        if len(matched) == len(held):
            self._replace(stored.id, held, [one._replace(athlete=one.athlete or known.get(one)) for one in said])
            return True
        if len(held) + len(said) - len(matched) <= LEGS:  # both are incomplete, as profiles of its runners are
            self._replace(stored.id, held, [*held, *(one for one in said if one not in known)])
            return True
        said_by = self._precedence.said(tables.team_source, [stored.id]).get(stored.id, NOBODY)
        stands, claim = _names(held), _names(said)
        if said_by.is_beaten_by(race.kind):
            self._replace(stored.id, held, said)
            self._disputes.add_beaten("result", stored.result.id, "runners", claim, stands, said_by)
            return True
        self._disputes.add("result", stored.result.id, "runners", stands, claim)
        return False

    def _link_known(self, team: int, held: list[_Runner], matched: list[tuple[_Runner, _Runner]]) -> None:
        """Link runners of whom only the name was known with the athletes that the file tells."""
        told = {one: other.athlete for one, other in matched if one.athlete is None and other.athlete is not None}
        if told:
            self._replace(team, held, [one._replace(athlete=told.get(one, one.athlete)) for one in held])

    def _replace(self, team: int, held: list[_Runner], runners: list[_Runner]) -> None:
        if held:
            self._journal.delete(tables.team_runner, team)
        self._add_runners([(team, runners)])


def _matched(held: list[_Runner], said: list[_Runner], same: _Same) -> Iterator[tuple[_Runner, _Runner]]:
    left = list(said)
    for one in held:
        other = next((each for each in left if same(one, each)), None)
        if other is not None:
            left.remove(other)
            yield one, other


def _names(runners: list[_Runner]) -> str:
    return ", ".join(runner.name for runner in runners)


def _full(team: StagedTeam, race: int) -> FullResult:
    return FullResult(team.number, race, 0, team.place, team.tied, team.status, *team.mark, team.race)
