"""Kinds of meets: which are championships, where a win is a title, and which of two meets matters more."""

from enum import StrEnum


class MeetKind(StrEnum):
    """What kind of meet it is; UNKNOWN if no source says so, and then nothing is claimed about it."""

    OLYMPIC = "olympic"
    WORLD = "world"
    ULTIMATE = "ultimate"
    WORLD_INDOOR = "world-indoor"
    AREA = "area"
    WORLD_CROSS = "world-cross"
    WORLD_ROAD = "world-road"  # half marathon, road running, race walking
    GAMES = "games"  # Commonwealth, Pan American, African, Asian Games
    AREA_INDOOR = "area-indoor"
    WORLD_RELAYS = "world-relays"
    LEAGUE_FINAL = "league-final"  # of the Diamond League, World Athletics Final, Grand Prix Final
    TEAM = "team"  # World Cup, Continental Cup, team championships
    MAJOR = "major"  # World Marathon Majors
    LEAGUE = "league"
    NATIONAL = "national"
    MEETING = "meeting"
    UNKNOWN = ""

    @property
    def is_championship(self) -> bool:
        """Whether nations send their athletes to win it: Olympic, world and area championships, and Games."""
        return self in CHAMPIONSHIPS

    @property
    def gives_titles(self) -> bool:
        """Whether the winner of a final is a champion. The World Relays are no World Championships in the relays."""
        return self.is_championship and self is not MeetKind.WORLD_RELAYS

    @property
    def importance(self) -> int:
        """A number that grows with how much a meet matters to fans: 0 if unknown, 100 for the Olympic Games."""
        return _IMPORTANCE[self]


_IMPORTANCE = {
    MeetKind.OLYMPIC: 100,
    MeetKind.WORLD: 90,
    MeetKind.ULTIMATE: 70,
    MeetKind.WORLD_INDOOR: 60,
    MeetKind.AREA: 55,
    MeetKind.WORLD_CROSS: 50,
    MeetKind.WORLD_ROAD: 45,
    MeetKind.GAMES: 45,
    MeetKind.AREA_INDOOR: 40,
    MeetKind.WORLD_RELAYS: 40,
    MeetKind.LEAGUE_FINAL: 40,
    MeetKind.TEAM: 35,
    MeetKind.MAJOR: 35,
    MeetKind.LEAGUE: 30,
    MeetKind.NATIONAL: 25,
    MeetKind.MEETING: 10,
    MeetKind.UNKNOWN: 0,
}
CHAMPIONSHIPS = frozenset(
    {
        *(MeetKind.OLYMPIC, MeetKind.WORLD, MeetKind.ULTIMATE, MeetKind.WORLD_INDOOR, MeetKind.WORLD_CROSS),
        *(MeetKind.WORLD_ROAD, MeetKind.WORLD_RELAYS, MeetKind.AREA, MeetKind.AREA_INDOOR, MeetKind.GAMES),
    }
)
KIND_GROUPS = {
    "olympics": frozenset({MeetKind.OLYMPIC}),
    "worlds": frozenset({MeetKind.WORLD}),
    "championships": CHAMPIONSHIPS,
    "indoors": frozenset({MeetKind.WORLD_INDOOR, MeetKind.AREA_INDOOR}),
    "league": frozenset({MeetKind.LEAGUE, MeetKind.LEAGUE_FINAL}),
    "majors": frozenset({MeetKind.MAJOR}),
    "national": frozenset({MeetKind.NATIONAL}),
}  # what fans call several kinds together
