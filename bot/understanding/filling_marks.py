"""Fills the options that take a mark, a limit or several of them."""

from collections.abc import Set
from dataclasses import replace

from bot.domain.barriers import barriers_of
from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure
from bot.names.fold import fold
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.filling_events import (
    event_of_barrier,
)
from bot.understanding.times import UNITS_OF_LENGTH

SEXES = {"men": Sex.MEN, "women": Sex.WOMEN}
_SUFFIXES = {"men": ".M", "women": ".W"}  # of keys of events


def named_mark(facts: Facts, filled: Filled) -> Found | None:
    """The mark, with its wind where one is said; a number alone is one, or that many points."""
    found, wind = facts.first("mark"), facts.first("wind")
    if found and wind:
        return Found(f"{found.value} ({wind.value})", (*found.pieces, *wind.pieces))
    if found:
        return found
    event = facts.first("event")
    numbers = [
        found for found in facts.offering("number") if len(found.value) > 2 and not found.pieces[0].says("limit")
    ]
    whole = _whole_mark(facts, event) if event and not numbers else None
    if whole:
        return whole
    if not numbers:
        return None
    discipline = find_discipline(event.value.partition(".")[0]) if event else None
    scored = discipline is None or discipline.measure is not Measure.POINTS
    if not scored and len(facts.offering("event")) > 1:  # `9045 decathlon = what in the 100 m`: the answer says it
        filled.also += [piece for other in facts.offering("event")[1:] for piece in other.pieces]
    points = [piece for piece in facts.asking("points") if piece.first == numbers[0].pieces[0].end]
    return replace(numbers[0], value=f"{numbers[0].value} points") if scored and points else numbers[0]


def _whole_mark(facts: Facts, event: Found) -> Found | None:
    """A number of one or two digits that is a mark of the event: `47 in 400h points`, `sub 3 marathon pace`."""
    found = facts.first("number") if facts.asking("points") or facts.asking("pace") else None
    discipline = find_discipline(event.value.partition(".")[0])
    if found is None or discipline is None or facts.asking("list") or facts.asking("top"):
        return None
    likely = barriers_of(found.value, Event(discipline.code))
    text = likely[0].mark.text if likely else ""
    return replace(found, value=text if ":" in text else f"{text}.00") if text else None


def named_mark_run(facts: Facts, filled: Filled) -> Found | None:
    """The mark that somebody has made; behind `under` it is a limit."""
    return None if facts.asking("under") else named_mark(facts, filled)


def named_time(facts: Facts, filled: Filled) -> Found | None:
    """The time to work a pace from; a bare number is one only of an event that is run."""
    event = facts.first("event")
    discipline = find_discipline(event.value.partition(".")[0]) if event else None
    return None if discipline and discipline.measure is not Measure.TIME else named_mark(facts, filled)


def named_marks(facts: Facts, filled: Filled) -> Found | None:
    """Several marks, each with the event before it if each has one; or one that somebody was `under`."""
    numbers = _limits_in_a_row(facts)
    marks = facts.offering("mark")
    marks = [*marks, *numbers] if len(numbers) > 1 or (marks and numbers) else marks
    if len(marks) < 2:
        return _barrier(marks, facts, filled)
    worth = facts.asking("ahead") or facts.asking("points")
    if worth and not facts.asking("under") and not facts.asking("compare"):
        return None  # which of them is better is a matter of points: those of one, with what is worth as much
    events, sex = facts.offering("event"), facts.first("sex")
    whose = sex.value if sex and sex.value in SEXES else ""
    filled.also += sex.pieces if sex and whose else ()
    if len(events) == len(marks):
        filled.also += [piece for event in events for piece in event.pieces]
        values = [
            f"{event_of_barrier(event.value, mark.value)}{_SUFFIXES.get(whose, '')} {mark.value}"
            for event, mark in zip(events, marks, strict=True)
        ]
    else:
        values = [_of_sex(mark.value, whose) if whose else mark.value for mark in marks]
    return Found(", ".join(values), tuple(piece for mark in marks for piece in mark.pieces))


def _limits_in_a_row(facts: Facts) -> list[Found]:
    """The numbers behind an `under`, and those that follow: `under 10, 20 and 44`."""
    ends = {piece.end for piece in facts.asking("under")}
    found: list[Found] = []
    for number in facts.offering("number"):
        if number.pieces[0].first in ends:
            found.append(number)
            ends.add(number.pieces[0].end)
            ends |= {piece.end for piece in facts.asking("and") if piece.first == number.pieces[0].end}
    return found


def _barrier(marks: list[Found], facts: Facts, filled: Filled) -> Found | None:
    """`who has run under 3:27`, `men under 10 seconds in the 100 m`: one mark, with its event where it is said."""
    event, sex, under = facts.first("event"), facts.first("sex"), facts.asking("under")
    marks = marks or facts.offering("number")
    if marks and ":" not in marks[0].value and (marks[0].pieces[0].offered("mark") or marks[0].pieces[0].says("limit")):
        under = under or facts.asking("over")  # a length
    under = under or (facts.asking("run-mark") if marks and not facts.whole else [])  # `has anyone cleared 6.30`
    under = under or facts.asking("compare")  # `the decathlon 9000 club`
    if not under or len(marks) != 1 or facts.offering("athlete") or facts.asking("all-marks"):
        return None
    if event and facts.first("track"):
        return None  # `over 6.00 indoors`: the list of that kind of track
    if event is None:
        filled.also += sex.pieces if sex else ()
        written = marks[0].value if marks[0].pieces[0].offered("mark") else f"{marks[0].value}.00"
        of_sex = _of_sex(written, sex.value if sex else "")
        return Found(of_sex, (*marks[0].pieces, under[0])) if barriers_of(written) else None
    whose = _SUFFIXES.get(sex.value, "") if sex and "." not in event.value else ""
    filled.also += [*event.pieces, *(sex.pieces if whose and sex else ())]
    wanted = SEXES.get(sex.value) if sex else None
    return Found(
        f"{event_of_barrier(event.value, marks[0].value, wanted)}{whose} {marks[0].value}", (*marks[0].pieces, under[0])
    )


def _of_sex(mark: str, sex: str) -> str:
    """A mark with its event, if of this sex it can only be of one; else the mark alone."""
    of_sex = [barrier for barrier in barriers_of(mark) if barrier.event.sex is SEXES.get(sex)]
    return f"{of_sex[0].event.key} {mark}" if len(of_sex) == 1 else mark


def named_limit(facts: Facts, filled: Filled) -> Found | None:
    """The only mark, where others are under or over it: `belgians under 45 in the 400`."""
    reached = facts.asking("performers") if facts.asking("who") else []  # `which triple jumpers jumped 18 metres`
    ranked = facts.asking("list") if facts.asking("where") else []  # `where does 1:42.5 rank all time`
    beyond = facts.asking("under") or facts.asking("over") or facts.asking("run-mark") or reached or ranked
    before = {piece.first for piece in facts.asking("performers")}  # `every 20 foot pole vaulter`
    beyond = beyond or [piece for piece in facts.asking("performers") if _is_before(facts, before)]
    ends = {piece.end for piece in facts.asking("under")}
    numbers = [one for one in facts.offering("number") if one.pieces[0].says("limit") or one.pieces[0].first in ends]
    found = [*facts.offering("mark"), *numbers]
    if len(found) != 1 or not beyond or facts.offering("athlete"):
        return None
    filled.also += beyond
    return found[0]


def _is_before(facts: Facts, places: Set[int]) -> bool:
    """Whether a mark stands right before one of these places."""
    return any(found.pieces[0].end in places for found in facts.offering("mark"))


def named_beyond(facts: Facts, filled: Filled) -> Found | None:
    """The only mark that the only athlete is said to be under or over: `how often has Pichardo jumped over 18 m`."""
    beyond = facts.asking("under") or facts.asking("over")
    ends = {piece.end for piece in beyond}
    if (facts.asking("often") or facts.asking("first")) and any(
        _is_length(facts, found) for found in facts.offering("mark")
    ):
        beyond = beyond or facts.asking("run-mark")  # `how many times has Duplantis cleared 6 metres`
    numbers = [one for one in facts.offering("number") if one.pieces[0].says("limit") or one.pieces[0].first in ends]
    found = [*facts.offering("mark"), *numbers]
    who = [piece for piece in facts.asking("who") if "filler" not in piece.offers]  # `czy` says nothing
    others = who or facts.asking("who-else") or facts.asking("person") or facts.asking("record")
    if len(found) != 1 or not beyond or len(facts.offering("athlete")) != 1 or others:
        return None
    at, athlete = found[0].pieces[0].first, facts.offering("athlete")[0].pieces[0].first
    if beyond[0].first < athlete < at:
        return None  # `who has run faster than Kerr's 3:27`
    filled.options.pop("mark", None)
    filled.pieces.pop("mark", None)
    filled.also += [*beyond, *(p for says in ("often", "run-mark", "first") for p in facts.asking(says))]
    return found[0]


def _is_length(facts: Facts, mark: Found) -> bool:
    """Whether a mark is a height or a distance in whole metres, as barriers are: `6 metres`."""
    unit = fold(facts.text(mark.pieces[0]).split()[-1]).lstrip("0123456789.,")
    return unit in UNITS_OF_LENGTH and mark.value.endswith(".00")


def is_first_length(facts: Facts) -> bool:
    """Whether a height or a distance in whole metres is said to have been jumped or thrown: that is beyond it."""
    return bool(facts.asking("run-mark")) and any(_is_length(facts, found) for found in facts.offering("mark"))
