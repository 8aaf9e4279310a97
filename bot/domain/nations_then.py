"""For which nation somebody competed on a day, where only the nation of a later or an earlier day is known."""

from datetime import date

from bot.domain.meet_kind import MeetKind
from bot.domain.race import Race

_SOVIET = frozenset(["RUS", "UKR", "BLR", "KAZ", "UZB", "ARM", "GEO", "AZE", "KGZ", "MDA", "TJK", "TKM"])
_BALTIC = frozenset(["EST", "LAT", "LTU"])
_CZECHOSLOVAK = frozenset(("CZE", "SVK"))
_YUGOSLAV = frozenset(["SRB", "CRO", "SLO", "BIH", "MKD", "MNE", "KOS"])
_SERBIAN = frozenset(("SRB", "MNE", "KOS"))
_GERMAN = frozenset(("GDR", "FRG"))
_WEST_INDIAN = frozenset(("JAM", "TTO", "BAR"))
_DIVIDED = (date(1966, 1, 1), date(1990, 10, 3))  # two German teams at all championships
_SUSPENDED = (date(2015, 11, 13), date(2023, 3, 23))  # the Russian federation
_FIRST, _LAST = date(1890, 1, 1), date(9999, 1, 1)

# The nations as they are held, the team they were on then, from which day on, and before which day.
_THEN: tuple[tuple[frozenset[str], str, date, date], ...] = (
    (_SOVIET, "URS", date(1922, 12, 30), date(1991, 12, 26)),
    (_BALTIC, "URS", date(1940, 8, 6), date(1991, 9, 6)),
    (_SOVIET | {"URS"}, "EUN", date(1991, 12, 26), date(1993, 1, 1)),
    (_CZECHOSLOVAK, "TCH", date(1918, 10, 28), date(1993, 1, 1)),
    (_YUGOSLAV, "YUG", date(1918, 12, 1), date(1992, 1, 1)),
    (_SERBIAN, "YUG", date(1992, 1, 1), date(2003, 2, 4)),
    (_SERBIAN | {"YUG"}, "SCG", date(2003, 2, 4), date(2006, 6, 3)),
    (_GERMAN, "GER", _FIRST, date(1965, 12, 31)),  # one team at the Games of 1956 to 1964
    (_GERMAN, "GER", _DIVIDED[1], _LAST),
    (frozenset(("IRL",)), "GBR", _FIRST, date(1922, 12, 6)),
    (frozenset(("KOR", "PRK")), "JPN", date(1910, 8, 29), date(1945, 8, 15)),
)
# The same, at the Olympic Games of these years alone.
_AT_GAMES: tuple[tuple[frozenset[str], str, frozenset[int]], ...] = (
    (frozenset(("AUS", "NZL")), "ANZ", frozenset((1908, 1912))),
    (_WEST_INDIAN, "WIF", frozenset((1960,))),
    (frozenset(("RUS", "ANA")), "ROC", frozenset((2021,))),
)


def nation_then(nation: str, race: Race) -> str:
    """The team that a nation's athletes were on at a race: `URS` for `UKR` in 1988, `ROC` for `RUS` in Tokyo.

    A nation is given back as it is where nothing says otherwise; so is `GER` while there were two German teams.
    """
    if race.meet.kind is MeetKind.OLYMPIC:
        for members, team, years in _AT_GAMES:
            if nation in members and race.date.year in years:
                return team
    if nation == "RUS" and _SUSPENDED[0] <= race.date < _SUSPENDED[1]:
        return "ANA"
    return next(
        (team for members, team, since, until in _THEN if nation in members and since <= race.date < until), nation
    )


def is_unclear(nation: str, day: date) -> bool:
    """Whether a team is one of two and nobody says which: Germany while there were an East and a West German team."""
    return nation == "GER" and _DIVIDED[0] <= day < _DIVIDED[1]


def is_heir(nation: str, before: Race | None, race: Race) -> bool:
    """Whether other teams competed for a nation between two races, so that a first of it says little: Germany's."""
    return nation == "GER" and race.date >= _DIVIDED[1] and (before is None or before.date < _DIVIDED[1])


def in_lists_of(nation: str) -> frozenset[str]:
    """The nations whose athletes are in a nation's lists of best marks: in Germany's those of the FRG and the GDR."""
    return _GERMAN | {nation} if nation == "GER" else frozenset((nation,))


def held_as(team: str) -> frozenset[str]:
    """The nations that members of a team may be held under, the team itself among them."""
    of_years = (members for members, name, *_ in _THEN if name == team)
    of_games = (members for members, name, _ in _AT_GAMES if name == team)
    return frozenset({team, *({"RUS"} if team == "ANA" else ())}).union(*of_years, *of_games)
