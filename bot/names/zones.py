"""Time zones by the name of their city: `oslo`, `new york`, `Europe/Oslo`."""

from functools import cache
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from bot.names.fold import fold

_NEAR = 75.0  # of 100: how like a name must be to be offered
_USUAL = ("Europe/London", "Europe/Oslo", "America/New_York", "America/Los_Angeles", "Africa/Nairobi", "Asia/Tokyo")
_WITHOUT_CITY = ("UTC", "GMT")
_NO_PLACES = ("Etc/", "SystemV/", "posix/", "right/", "US/")


def search_zones(text: str, most: int) -> list[str]:
    """IANA names of the zones that a text is likeliest to mean, best first; blank text gives a few usual ones."""
    wanted = fold(text)
    if not wanted:
        return list(_USUAL[:most])
    beginning = [zone for zone, names in _zones().items() if any(name.startswith(wanted) for name in names)]
    cities = {zone: names[1] for zone, names in _zones().items()}
    like = process.extract(wanted, cities, scorer=fuzz.ratio, limit=most, score_cutoff=_NEAR)
    return list(dict.fromkeys((*beginning, *(str(zone) for _, _, zone in like))))[:most]


def find_zone(text: str) -> str | None:
    """The IANA name of the one zone that a text names, whole or by its city; None for any other text."""
    wanted = fold(text)
    for at in (0, 1):
        named = [zone for zone, names in _zones().items() if names[at] == wanted]
        if len(named) == 1:
            return named[0]
    return None


@cache
def _zones() -> dict[str, tuple[str, str]]:
    """Every zone of a place, and UTC: the whole name and the city as they are compared."""
    zones = sorted(zone for zone in available_timezones() if "/" in zone or zone in _WITHOUT_CITY)
    return {zone: (fold(zone), fold(zone.rpartition("/")[2])) for zone in zones if not zone.startswith(_NO_PLACES)}
