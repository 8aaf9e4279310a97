"""What the origins of Olympic results share: their Games, events and names, as the catalogue writes them."""

import re
from functools import cache

from bot.domain.event import Event, Sex
from bot.names.events import parse_event

# The Games by the year that the origins use; those of Tokyo keep the year 2020.
GAMES = {
    1896: "athens-1896-olympics",
    1900: "paris-1900-olympics",
    1904: "st-louis-1904-olympics",
    1908: "london-1908-olympics",
    1912: "stockholm-1912-olympics",
    1920: "antwerp-1920-olympics",
    1924: "paris-1924-olympics",
    1928: "amsterdam-1928-olympics",
    1932: "los-angeles-1932-olympics",
    1936: "berlin-1936-olympics",
    1948: "london-1948-olympics",
    1952: "helsinki-1952-olympics",
    1956: "melbourne-1956-olympics",
    1960: "rome-1960-olympics",
    1964: "tokyo-1964-olympics",
    1968: "mexico-city-1968-olympics",
    1972: "munich-1972-olympics",
    1976: "montreal-1976-olympics",
    1980: "moscow-1980-olympics",
    1984: "los-angeles-1984-olympics",
    1988: "seoul-1988-olympics",
    1992: "barcelona-1992-olympics",
    1996: "atlanta-1996-olympics",
    2000: "sydney-2000-olympics",
    2004: "athens-2004-olympics",
    2008: "beijing-2008-olympics",
    2012: "london-2012-olympics",
    2016: "rio-2016-olympics",
    2020: "tokyo-2020-olympics",
    2024: "paris-2024-olympics",
}
PLACES = {"gold": 1, "silver": 2, "bronze": 3, "g": 1, "s": 2, "b": 3}
# What the catalogue does not have, or has as another event: professionals, handicaps, wheelchairs.
_LEFT_OUT = re.compile(
    r"handicap|professional|wheelchair|both hands|freestyle|ancient|greek|special|medley|6 hour|triathlon"
    r"|all.around|stone|weight",
    re.IGNORECASE,
)
_TEAM = re.compile(r",?\s*\bteam\b", re.IGNORECASE)  # `3,000 metres, Team`; of other lengths the catalogue has none
_STANDING = re.compile(r",?\s*\bstanding\b\s*", re.IGNORECASE)  # `High Jump, Standing`, `high jump standing`
_THOUSANDS = re.compile(r"^(\d{1,2})[, ](\d{3})\b")
_NATIONS = {"EUA": "GER", "ROC": "RUS", "BWI": "WIF", "TRI": "TTO", "IOP": "", "ZZX": ""}
_ROAD_WALK_FROM = 1992  # the 10 km walk of men was on the track (1912 to 1952), that of women on the road


@cache
def olympic_event(name: str, year: int) -> Event | None:
    """The event of a final by its name, with the sex in it; None for what is left out.

    `Athletics Men's 1,500 metres`, `100 / 80 metres Hurdles (100 m), Women`, `1500M Men`, `1-500-metres-men`.
    """
    words = name.replace("Athletics ", "").replace("-", " ").replace(" / 80 metres Hurdles (100 m)", " metres hurdles")
    if _LEFT_OUT.search(words):
        return None
    words = words.replace("Cross Country, Individual", "cross country").replace(" individual", "")
    whose, words = _whose(words)
    words = _TEAM.sub(" team race", words)
    if _STANDING.search(words):
        words = f"standing {_STANDING.sub(' ', words).strip()}"
    words = _THOUSANDS.sub(r"\1\2", words)
    found = parse_event(f"{whose} {words}") if whose else None
    if found is None or found.sex is None:
        return None
    code = found.discipline
    if code in ("10km-walk", "10000m-walk"):
        code = "10km-walk" if year >= _ROAD_WALK_FROM else "10000m-walk"
    return Event(code, found.sex, False)


def _whose(words: str) -> tuple[str, str]:
    """The sex and the rest of an event's name."""
    parts = re.fullmatch(r"(?i)(men|women|mixed)(?:'s)? (.*)|(.*?),? (men|women|mixed)", words.strip())
    if parts is None:
        return "", words
    return (parts[1] or parts[4]).lower(), (parts[2] or parts[3]).strip()


def nation_of_the_time(code: str) -> str:
    """The code of the nation that the athlete ran for; empty for teams that the project has no code of.

    The united German team of 1956 to 1964 is Germany, as World Athletics and Olympedia have it.
    """
    return _NATIONS.get(code, code)


def sex_of(event: Event) -> Sex:
    """The sex of an Olympic event, which always says it."""
    if event.sex is None:
        raise ValueError(f"{event} does not say whose event it is")
    return event.sex


def repaired(text: str) -> str:
    """Text whose UTF-8 was read as Latin-1 once or twice: `ZÃ\x81TOPEK` is ZÁTOPEK; other text as it is."""
    for _ in range(2):
        try:
            text = text.encode("latin-1").decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            break
    return text
