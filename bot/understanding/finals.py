"""Takes a race whose sex nobody names for the finals of both: who asks who won the 400 m there wants to see them."""

from dataclasses import replace
from functools import cache

from bot.domain.asked import Asked
from bot.domain.barriers import ONE_SEX
from bot.domain.event import Event
from bot.names import Match
from bot.names.events import resolve_event
from bot.names.fold import fold
from bot.understanding.reading import Read
from bot.understanding.words import ordinals


def settle_finals(read: Read, text: str) -> Read:
    """The reading with the finals of an event at a meet instead of one race, where it may be of men or of women.

    It stays as it is where a round is named, for events that one sex alone competes in, and where the text asks for a
    place that the medallists alone do not tell.
    """
    options = dict(read.asked.options)
    if read.asked.question != "race" or options.keys() != {"meet", "event"}:
        return read
    if not _beyond_the_podium().isdisjoint(fold(text).split()):
        return read
    outcome = resolve_event(options["event"], fuzzy=False)
    if not isinstance(outcome, Match):
        return read
    event = Event.from_key(outcome.id)
    if event.sex is not None or event.discipline in ONE_SEX:
        return read
    return replace(read, asked=Asked.of("results", options))


@cache
def _beyond_the_podium() -> frozenset[str]:
    return frozenset(fold(word.strip()) for word in ordinals.BEYOND_THE_PODIUM.split(","))
