"""What meets and rounds are called where there is little room, as fans call them."""

from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, Race, Round
from bot.domain.venues import in_commas

FINAL = "🏆"
FINAL_MEANS = f"{FINAL} championship final"
_WORDS = {
    MeetKind.OLYMPIC: "Olympics",
    MeetKind.WORLD: "Worlds",
    MeetKind.WORLD_INDOOR: "World Indoors",
    MeetKind.WORLD_CROSS: "World Cross",
}
_KINDS = {
    MeetKind.AREA: "area championships",
    MeetKind.AREA_INDOOR: "area indoor championships",
    MeetKind.GAMES: "Games",
    MeetKind.WORLD_ROAD: "world championships on the road",
    MeetKind.ULTIMATE: "Ultimate Championship",
}
_SHORTER = (
    ("European Championships", "Europeans"),
    ("British Empire and Commonwealth Games", "Empire Games"),
    ("British Empire Games", "Empire Games"),
    ("British Commonwealth Games", "Commonwealths"),
    ("Commonwealth Games", "Commonwealths"),
    ("Indoor Championships", "Indoors"),
    ("Championships", "Champs"),
)
_EVENTS = ((" m hurdles", "H"), (" m steeplechase", "SC"), (" race walk", " walk"))
_ROUNDS = {
    Round.QUALIFICATION: "Q",
    Round.HEAT: "H",
    Round.QUARTER_FINAL: "QF",
    Round.SEMI_FINAL: "SF",
    Round.FINAL: "F",
}


def meet_in_brief(meet: Meet) -> str:
    """`Worlds`, `Europeans`, `Asian Games`, for a line that has the day; of any other meet its city, else its name.

    Empty if neither is known.
    """
    if meet.kind in _WORDS:
        return _WORDS[meet.kind]
    if not meet.kind.is_championship or not meet.name:
        return meet.short_where
    name = meet.name
    for long, short in _SHORTER:
        name = name.replace(long, short)
    return name


def kind_in_brief(kind: MeetKind) -> str:
    """`Worlds`, for a line that says the year; of a kind that several areas or alliances have its own word."""
    return _WORDS.get(kind) or _KINDS.get(kind, "championships")


def meet_and_city(meet: Meet) -> str:
    """`Worlds, Helsinki`; of a meet that is no championship its name and city, as `Meet.where` has them."""
    return in_commas(meet_in_brief(meet), meet.city) if meet.kind.is_championship and meet.name else meet.where


def event_in_brief(event: Event) -> str:
    """`1500`, `Mile`, `400H`, `3000SC`, `20 km walk`."""
    name = event_name(Event(event.discipline)).removesuffix(" m")
    for long, short in _EVENTS:
        name = name.replace(long, short)
    return name


def round_in_brief(race: Race) -> str:
    """`F`, `SF2`, `H1`, as result lists have it, with the section of a race that has one; a trophy for a final with
    medals. Empty if the round is not known."""
    if is_championship_final(race):
        return FINAL
    if race.round is None:
        return race.section_name
    number = race.heat if race.heat is not None else ""
    return f"{_ROUNDS[race.round]}{number} {race.section_name}".rstrip()


def is_championship_final(race: Race) -> bool:
    """Whether medals were won in the race: a final of a championship, and no B race or age class."""
    return race.meet.kind.is_championship and race.round is Round.FINAL and not race.section
