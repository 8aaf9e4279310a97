"""Reads relay teams and their runners as the meets of Tilastopaja and OpenTrack write them."""

from collections.abc import Iterator, Mapping

from bot.domain.rows import PersonRow, TeamRow
from bot.ingest import tilastopaja
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Setting
from bot.ingest.json_rows import objects_of, text_of
from bot.ingest.located_json import Located
from bot.ingest.teams import nation_named
from bot.ingest.terms import clean, read_nation

_RUNNERS = ("runners", "relayParticipants")
_TEAMS = ("relayTeam", "tpTeamId", *_RUNNERS)
_LEGS = {"1": 1, "2": 2, "3": 3, "4": 4}


def is_team(row: Located) -> bool:
    """Whether a row is of a team rather than of an athlete."""
    return any(row.members.get(key) for key in _TEAMS)


def read_team(row: Located, setting: Setting, sex: str) -> TeamRow:
    """The team of a row; `sex` is that of the relay. Raises WrongValue."""
    name = clean(text_of(row, "relayTeam", "teamName", "teamCode"), "the team")
    named = nation_named(name)
    nation = read_nation(text_of(row, "nation", "country")) or named
    if not name and not nation:
        raise WrongValue("the team is not named")
    club = "" if not name or named == nation else name
    return TeamRow(nation, sex, club, tuple(_runners(row, setting, sex, nation)))


def _runners(row: Located, setting: Setting, sex: str, nation: str) -> Iterator[PersonRow]:
    """Who ran, by leg. Those of later legs are reserves, who ran in the heats."""
    legs: dict[int, Mapping[str, object]] = {}
    for index, runner in enumerate(each for key in _RUNNERS for each in objects_of(row, key)):
        written = text_of(runner, "legNumber", "leg") or str(index + 1)
        leg = _LEGS.get(written)
        if leg and leg in legs:
            raise WrongValue(f"the team has two runners of leg {leg}")
        if leg and text_of(runner, "athlete", "familyName", "lastname", "givenName", "firstname"):
            legs[leg] = runner
    for _, runner in sorted(legs.items(), key=lambda each: each[0]):
        whose = text_of(runner, "gender", "sex") or sex
        yield tilastopaja.read_person(runner, setting, whose, nation)
