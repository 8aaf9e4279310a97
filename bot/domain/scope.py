"""Scopes of records: the world, a competition such as the Olympic Games, an area, or a nation by its code."""

from bot.domain.nations import nation_in_text, nation_name
from bot.domain.record import RecordType

AREAS = {
    "africa": "African",
    "asia": "Asian",
    "europe": "European",
    "north-america": "North American",
    "oceania": "Oceanian",
    "south-america": "South American",
}
COMPETITIONS = {"olympic": "Olympic", "world-championships": "World Championships"}
SCOPES_FIRST = ("world", *COMPETITIONS)


def scope_name(scope: str) -> str:
    """A scope as a label: `World`, `Olympic`, `European`, `Norway`; an unknown one is shown by its code."""
    return {"world": "World", **COMPETITIONS}.get(scope) or AREAS.get(scope) or nation_name(scope) or scope


def is_national(scope: str) -> bool:
    """Whether it is a nation's; an empty one is nobody's."""
    return bool(scope) and scope not in SCOPES_FIRST and scope not in AREAS


def scope_order(scope: str) -> tuple[int, str]:
    """Sorts scopes: the world, competitions, areas, then nations by name."""
    first = (*SCOPES_FIRST, *AREAS)
    return (first.index(scope), "") if scope in first else (len(first), scope_name(scope))


def scope_word(scope: str) -> str:
    """A scope in a sentence: the `world` record, the `European` record."""
    return "world" if scope == "world" else scope_name(scope)


def records_of(scope: str, word: str = "record") -> str:
    """The records of a scope in a sentence: `world record`, `European record`, `record of Norway`."""
    if scope in SCOPES_FIRST or scope in AREAS:
        return f"{scope_word(scope)} {word}"
    return f"{word} of {nation_in_text(scope)}"


def fits(record_type: RecordType, scope: str) -> bool:
    """Whether a record of that type can have that scope: an Olympic record is not a nation's."""
    match record_type:
        case RecordType.WORLD_RECORD | RecordType.WORLD_BEST:
            return scope == "world"
        case RecordType.OLYMPIC_RECORD:
            return scope == "olympic"
        case RecordType.CHAMPIONSHIP_RECORD:
            return scope in COMPETITIONS and scope != "olympic"
        case RecordType.AREA_RECORD | RecordType.AREA_BEST:
            return scope in AREAS
        case RecordType.NATIONAL_RECORD:
            return is_national(scope)


def record_name(record_type: RecordType, scope: str) -> str:
    """What the sport calls a record of that type and scope: `world best`, `European record`."""
    match record_type:
        case RecordType.WORLD_RECORD:
            return "world record"
        case RecordType.WORLD_BEST:
            return "world best"
        case RecordType.OLYMPIC_RECORD:
            return "Olympic record"
        case RecordType.AREA_RECORD:
            return f"{scope_name(scope)} record"
        case RecordType.AREA_BEST:
            return f"{scope_name(scope)} best"
        case RecordType.NATIONAL_RECORD:
            return f"national record of {nation_in_text(scope)}"
        case RecordType.CHAMPIONSHIP_RECORD:
            return f"{scope_name(scope)} record" if scope in COMPETITIONS else "championship record"
