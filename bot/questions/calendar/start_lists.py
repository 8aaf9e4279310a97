"""Start lists on a card: what an athlete is entered for, and who is entered at a meet."""

from dataclasses import replace
from itertools import groupby

from bot.cards.card import Line, Moment, Strong
from bot.cards.entries import Entry
from bot.cards.formatting import listed
from bot.cards.small_print import noon
from bot.domain.dates import day_name
from bot.domain.disciplines import event_name
from bot.domain.entrant import Entrant
from bot.domain.nations import nation_flag


def lead(entrant: Entrant) -> Line:
    """What comes next: the event, the meet and when."""
    return ("Next: ", Strong(_own(entrant)), f" at {entrant.meet.where}, ", *when(entrant), ".")


def when(entrant: Entrant) -> Line:
    """The start, else the day, else the days that it may be on."""
    if entrant.starts:
        return (Moment(f"{day_name(entrant.starts.date())}, {entrant.starts:%H:%M} UTC", entrant.starts, "f"),)
    if entrant.first == entrant.last:
        return (Moment(day_name(entrant.first), noon(entrant.first)),)
    return (f"between {day_name(entrant.first)} and {day_name(entrant.last)}",)


def of_athlete(entrants: tuple[Entrant, ...]) -> tuple[Entry, ...]:
    """One line for each event that they are entered for, under its month."""
    return tuple(
        Entry(
            f"{one.first:%B %Y}",
            ((*when(one), "  ", Strong(_own(one)), f" · {one.meet.where}"),),
            one.sources,
        )
        for one in entrants
    )


def of_meet(entrants: tuple[Entrant, ...]) -> tuple[Entry, ...]:
    """One line for each event of a meet: when it is, and who is entered."""
    ordered = sorted(entrants, key=lambda one: (one.event.key, one.first))
    found: list[Entry] = []
    for _, group in groupby(ordered, key=lambda one: (one.event.key, one.first)):
        entered = list(group)
        names = listed([f"{nation_flag(one.athlete.nation) or ''} {one.athlete.name}".strip() for one in entered])
        said = tuple(dict.fromkeys(source for one in entered for source in one.sources))
        line: Line = (Strong(event_name(entered[0].event)), " · ", *when(entered[0]), f": {names}")
        found.append(Entry("Entered", (line,), said))
    return tuple(found)


def _own(entrant: Entrant) -> str:
    """The event on the card of one athlete, who is a man or a woman."""
    return event_name(replace(entrant.event, sex=None))
