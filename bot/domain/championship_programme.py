"""Which finals the Olympic Games and the World Championships have had, year by year."""

from functools import cache

from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind

_LAST = 9999
# Discipline, sex, then the years from the first to the last edition with that final; open at the end if it is still
# held. The Games of 2020 were held in 2021.
_OLYMPIC = """
100m M 1928-|200m M 1928-|400m M 1928-|800m M 1928-|1500m M 1928-|5000m M 1928-|10000m M 1928-|marathon M 1928-
110m-hurdles M 1928-|400m-hurdles M 1928-|3000m-steeplechase M 1928-|4x100m M 1928-|4x400m M 1928-
high-jump M 1928-|pole-vault M 1928-|long-jump M 1928-|triple-jump M 1928-|shot-put M 1928-|discus-throw M 1928-
hammer-throw M 1928-|javelin-throw M 1928-|decathlon M 1928-
10000m-walk M 1948-1952|20km-walk M 1956-|50km-walk M 1932-1972|50km-walk M 1980-2021
100m W 1928-|200m W 1948-|400m W 1964-|800m W 1928-1928|800m W 1960-|1500m W 1972-|3000m W 1984-1992|5000m W 1996-
10000m W 1988-|marathon W 1984-|80m-hurdles W 1932-1968|100m-hurdles W 1972-|400m-hurdles W 1984-
3000m-steeplechase W 2008-|4x100m W 1928-|4x400m W 1972-
high-jump W 1928-|pole-vault W 2000-|long-jump W 1948-|triple-jump W 1996-|shot-put W 1948-|discus-throw W 1928-
hammer-throw W 2000-|javelin-throw W 1932-|pentathlon W 1964-1980|heptathlon W 1984-
10km-walk W 1992-1996|20km-walk W 2000-
4x400m X 2021-|marathon-walk-relay X 2024-2024
"""
_WORLD = """
100m M 1983-|200m M 1983-|400m M 1983-|800m M 1983-|1500m M 1983-|5000m M 1983-|10000m M 1983-|marathon M 1983-
110m-hurdles M 1983-|400m-hurdles M 1983-|3000m-steeplechase M 1983-|4x100m M 1983-|4x400m M 1983-
high-jump M 1983-|pole-vault M 1983-|long-jump M 1983-|triple-jump M 1983-|shot-put M 1983-|discus-throw M 1983-
hammer-throw M 1983-|javelin-throw M 1983-|decathlon M 1983-
20km-walk M 1983-|50km-walk M 1983-2019|35km-walk M 2022-
100m W 1983-|200m W 1983-|400m W 1983-|800m W 1983-|1500m W 1983-|3000m W 1983-1993|5000m W 1995-|10000m W 1987-
marathon W 1983-|100m-hurdles W 1983-|400m-hurdles W 1983-|3000m-steeplechase W 2005-|4x100m W 1983-|4x400m W 1983-
high-jump W 1983-|pole-vault W 1999-|long-jump W 1983-|triple-jump W 1993-|shot-put W 1983-|discus-throw W 1983-
hammer-throw W 1999-|javelin-throw W 1983-|heptathlon W 1983-
10km-walk W 1987-1995|10000m-walk W 1997-1997|20km-walk W 1999-|35km-walk W 2022-|50km-walk W 2017-2019
4x400m X 2019-
"""
_PROGRAMMES = {MeetKind.OLYMPIC: _OLYMPIC, MeetKind.WORLD: _WORLD}
_KNOWN = {MeetKind.OLYMPIC: (1928, 2024), MeetKind.WORLD: (1983, 2025)}  # later editions may have other events


@cache
def finals_held(kind: MeetKind, year: int) -> tuple[Event, ...] | None:
    """The finals of a meet of that kind in a year, in the order of the programme; None where they are not known.

    They are known of the Olympic Games from 1928 to 2024 and of the World Championships from 1983 to 2025. The Games
    before had events that the catalogue does not list.
    """
    first_known, last_known = _KNOWN.get(kind, (0, -1))
    if not first_known <= year <= last_known:
        return None
    return tuple(event for event, first, last in _programme(kind) if first <= year <= last)


@cache
def _programme(kind: MeetKind) -> tuple[tuple[Event, int, int], ...]:
    found: list[tuple[Event, int, int]] = []
    for entry in _PROGRAMMES[kind].strip().replace("\n", "|").split("|"):
        code, sex, years = entry.split()
        first, _, last = years.partition("-")
        found.append((Event(code, Sex(sex)), int(first), int(last or _LAST)))
    return tuple(found)
