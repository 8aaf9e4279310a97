"""The small print of cards: who says so and as of when, in one short line; a card has one more line at most."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from bot.cards.card import Card, Line, Moment
from bot.cards.formatting import cut, day
from bot.domain.coverage import Coverage
from bot.domain.source import Source

LONGEST_PUBLISHER = 40  # characters
_FIRST = "World Athletics"  # of publishers that say as much
_BOTH = 34  # characters of two publishers that are both named


def by_publisher(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources of a card's facts, each once: those of the publisher that says most of them first.

    `sources` has a source once for each fact that it gives.
    """
    every = list(sources)
    says = Counter(source.publisher for source in every)
    return tuple(sorted(dict.fromkeys(every), key=lambda s: (-says[s.publisher], s.publisher != _FIRST, s.publisher)))


def last_line(card: Card) -> tuple[Line, ...]:
    """Who says what the card shows, and which page it is; no line without either."""
    return fine_print(who_says(card.sources), card.page)


def who_says(sources: Iterable[Source]) -> str:
    """`World Athletics and 3 others · facts as of 28 Jul 2026`: the last day that one of them was read.

    Empty without sources. The sources view has all of them.
    """
    every = tuple(sources)
    if not every:
        return ""
    first, *others = dict.fromkeys(cut(source.publisher, LONGEST_PUBLISHER) for source in every)
    named = f"{first} and {others[0]}" if len(others) == 1 else ""
    if others and not 0 < len(named) <= _BOTH:
        named = f"{first} and {len(others)} {'other' if len(others) == 1 else 'others'}"
    return f"{named or first} · {facts_as_of(max(source.retrieved for source in every))}"


def sources_in_full(sources: Iterable[Source]) -> str:
    """The sources in one line, each publisher once with the days it was read, for text, which has no buttons."""
    read: dict[str, set[date]] = {}
    for source in sources:
        read.setdefault(source.publisher, set()).add(source.retrieved)
    if not read:
        return ""
    named = (f"{publisher}, read {', '.join(map(day, sorted(days)))}" for publisher, days in read.items())
    return f"Sources: {' · '.join(named)} · {facts_as_of(max(on for days in read.values() for on in days))}"


def facts_as_of(on: date) -> str:
    """`facts as of 28 Jul 2026`."""
    return f"facts as of {day(on)}"


def as_of(coverage: Coverage) -> Line:
    """`Store as of 22 Nov 2026, last race 18 Jul 2026`: of the whole store, for a card without sources of its own.

    A race after that day is left out, as the facts shown were read before it, and one of that day, which adds nothing.
    """
    if not coverage.as_of:
        return ("The store is empty.",)
    last = f", last race {day(coverage.last)}" if coverage.last and coverage.last < coverage.as_of else ""
    return ("Store as of ", Moment(day(coverage.as_of), noon(coverage.as_of)), last)


def noon(on: date) -> datetime:
    """Noon of a day in UTC: the date is the same in nearly every time zone."""
    return datetime.combine(on, time(12), UTC)


def fine_print(*parts: str | Line) -> tuple[Line, ...]:
    """The parts that are not empty as one line, with dots between; no line without parts."""
    said = [(part,) if isinstance(part, str) else part for part in parts if part]
    dotted = tuple(piece for at, part in enumerate(said) for piece in ((" · ", *part) if at else part) if piece)
    return (dotted,) if dotted else ()
