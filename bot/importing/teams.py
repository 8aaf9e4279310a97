"""Tells relay teams apart and finds them again: whose team it is, and which team of one side another source names."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.event import Event
from bot.domain.nations import nation_name
from bot.domain.rows import PersonRow, TeamRow
from bot.domain.source import SourceKind
from bot.importing.cleaning import StagedResult, split_up
from bot.importing.comparing import BriefResult, same_mark
from bot.importing.people import KnownAthlete
from bot.importing.slugs import Slugs
from bot.importing.staged import Staged, StagedTeam
from bot.store import tables

Side = tuple[str, ...]  # the folded words of a club's name, or a nation's code
LEGS = 4  # of a relay; a line-up with fewer names is incomplete
Words = Callable[[str], tuple[str, ...]]


class Sides:
    """Says whose team it is: a club's, whatever nation a file gives for it, or a nation's."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def of(self, nation: str, club: str) -> Side:
        """The side; a club that is called like its nation is the nation's team."""
        words = self._words(club)
        if not words or (nation and words in (self._words(nation), self._words(nation_name(nation)))):
            return (nation,)
        return ("", *words)


def team_slug(slugs: Slugs, team: TeamRow, event: Event, day: date) -> str:
    """An id like those of the shipped teams: `jam-4x100m-m-2016-08-19`."""
    whose = slugs.hyphened(team.club) or team.nation.lower()
    sex = f"{(event.sex or 'x').lower()}{'i' if event.short_track else ''}"
    return slugs.take(whose, f"{event.discipline}-{sex}-{day.isoformat()}", fallback="team")


def clean_teams(staged: Staged, words: Words) -> None:
    """Drop repeated results of teams, and split up what cannot be one race, as `cleaning` does for athletes."""
    sides = Sides(words)
    in_race: defaultdict[int, list[StagedTeam]] = defaultdict(list)
    for team in staged.teams:
        in_race[team.race].append(team)
    for number, teams in in_race.items():
        for group in _by_side(teams, sides).values():
            _drop_repeated(group, words)
        left = [team for team in teams if not team.merged]
        race = staged.races[number]
        if race.kind is not SourceKind.MEET and not race.hidden and _is_mixed(left):
            _split(staged, left)


def _by_side(teams: Iterable[StagedTeam], sides: Sides) -> dict[Side, list[StagedTeam]]:
    found: defaultdict[Side, list[StagedTeam]] = defaultdict(list)
    for team in teams:
        found[sides.of(team.row.nation, team.row.club)].append(team)
    return found


def _drop_repeated(group: list[StagedTeam], words: Words) -> None:
    """Keep one of those with the same place and outcome, with the runners of all.

    Without a place, as of two teams that did not finish, their runners may show that they are two.
    """
    kept: list[StagedTeam] = []
    for team in group:
        outcome = (team.place, team.status, team.mark[1])
        same = (k for k in kept if (k.place, k.status, k.mark[1]) == outcome and _may_be_one(k, team, words))
        known = next(same, None)
        if known is None:
            kept.append(team)
            continue
        team.merged = True
        _gather_runners(known, team, words)


def _may_be_one(one: StagedTeam, other: StagedTeam, words: Words) -> bool:
    names, others = ({words(r.name) for r in team.row.runners} for team in (one, other))
    return one.place is not None or not shows_two_teams(len(names), len(others), len(names & others))


def shows_two_teams(one: int, other: int, common: int) -> bool:
    """Whether two line-ups of that many runners are of two teams; a profile names its own athlete alone."""
    return not common and min(one, other) > 1


def _gather_runners(known: StagedTeam, other: StagedTeam, words: Words) -> None:
    """Give a team the runners that another row names, as far as it has legs left; the longer line-up comes first."""
    longer, shorter = sorted((known, other), key=lambda team: len(team.row.runners), reverse=True)
    names = {words(one.name) for one in longer.row.runners}
    added = [(r, p) for r, p in zip(shorter.row.runners, shorter.runners, strict=True) if words(r.name) not in names]
    added = added[: max(LEGS - len(longer.row.runners), 0)]
    row = longer.row._replace(runners=(*longer.row.runners, *(runner for runner, _ in added)))
    known.row, known.runners = row, (*longer.runners, *(person for _, person in added))


def _is_mixed(teams: Sequence[StagedTeam]) -> bool:
    marks: defaultdict[int, set[int]] = defaultdict(set)
    for team in teams:
        if team.place is not None and team.mark[1] is not None:
            marks[team.place].add(team.mark[1])
    return any(len(values) > 1 for values in marks.values())


def _split(staged: Staged, teams: list[StagedTeam]) -> None:
    by_number = {team.number: team for team in teams}
    rows = [
        StagedResult(t.number, t.race, 0, t.place, t.tied, t.status, value=t.mark[1], measure=t.mark[3]) for t in teams
    ]
    for part in split_up(rows)[1:]:
        alone = len(part) == 1 and part[0].place != 1
        for some in [[each] for each in part] if alone else [part]:
            race = staged.races[some[0].race]
            heat = tables.HIDDEN_HEAT if alone else race.heat
            copy = replace(race, number=len(staged.races), heat=heat)
            staged.races.append(copy)
            for each in some:
                by_number[each.id].race = copy.number


def brief_team(team: StagedTeam) -> BriefResult:
    """A team's result as it is compared with those of the store."""
    _, value, step, measure, *_ = team.mark
    return BriefResult(team.number, team.race, 0, team.place, team.tied, team.status, value, step, measure)


def pair_up(said: Sequence[BriefResult], held: Sequence[BriefResult]) -> list[tuple[BriefResult, BriefResult]]:
    """Pair the results of one side in one race: of a file, and of the store, each once, the most alike first.

    Where the side has one team in both, it is the same team, whatever its mark; an A and a B team must agree in mark
    or place.
    """
    alone = len(said) == len(held) == 1
    rated = [(_likeness(one, other), -at, one, other) for at, one in enumerate(said) for other in held]
    rated.sort(key=lambda each: each[:2], reverse=True)
    used: set[tuple[str, int]] = set()
    pairs: list[tuple[BriefResult, BriefResult]] = []
    for likeness, _, one, other in rated:
        ids = {("said", one.id), ("held", other.id)}
        if (likeness or alone) and not ids & used:
            used |= ids
            pairs.append((one, other))
    return pairs


def _likeness(one: BriefResult, other: BriefResult) -> int:
    marked = one.value is not None or one.status is not None
    return 2 * (marked and same_mark(one, other)) + (one.place is not None and one.place == other.place)


class Runners:
    """Finds runners whose sex no file gives among all athletes, the new ones too."""

    def __init__(self, known: Iterable[KnownAthlete], words: Words) -> None:
        self._words = words
        self._numbers: dict[str, KnownAthlete] = {}
        self._names: defaultdict[tuple[tuple[str, ...], str], list[KnownAthlete]] = defaultdict(list)
        for athlete in known:
            for number in athlete.numbers:
                self._numbers[number] = athlete
            for name in {*athlete.names}:
                self._names[name, athlete.nation].append(athlete)

    def find(self, row: PersonRow, nation: str) -> int | None:
        """The id of the only athlete with that name and nation, or with that supplier's number; None otherwise.

        `nation` is the team's, for a runner whose own the file does not give.
        """
        numbered = self._numbers.get(row.supplier_id) if row.supplier_id else None
        if numbered is not None:
            return numbered.id
        fitting = [one for one in self._names[self._words(row.name), row.nation or nation] if not _born_else(one, row)]
        return fitting[0].id if len(fitting) == 1 else None


def _born_else(athlete: KnownAthlete, row: PersonRow) -> bool:
    if athlete.born is None or row.born is None:
        return False
    if athlete.exact and not row.born_year_only:
        return athlete.born != row.born
    return athlete.born.year != row.born.year
