"""The small print of cards: who says so and as of when, in one short line; a card has one more line at most."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from textwrap import wrap

from bot.cards.card import Brief, Card, Line, Moment
from bot.cards.formatting import cut, day
from bot.cards.unbroken import unbroken
from bot.domain.coverage import Coverage
from bot.domain.source import Source

MOST_LINES = 2  # of a phone
A_LINE = 39  # characters of small print on a phone of 390 pixels, about
LONGEST_PUBLISHER = 40  # characters
_FIRST = "World Athletics"  # of publishers that say as much
_BOTH = 34  # characters of two publishers that are both named
_DOT = " · "  # between the parts of a line
_LONGEST_IN_BRIEF = 16  # characters of a publisher who has to leave room for the page
_IN_BRIEF = {"International Olympic Committee": "IOC"}


def by_publisher(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources of a card's facts, each once: those of the publisher that says most of them first.

    `sources` has a source once for each fact that it gives.
    """
    every = list(sources)
    says = Counter(source.publisher for source in every)
    return tuple(sorted(dict.fromkeys(every), key=lambda s: (-says[s.publisher], s.publisher != _FIRST, s.publisher)))


def on_a_phone(card: Card) -> tuple[Line, ...]:
    """The footer, who says what the card shows, and which page it is.

    Where that is more than two lines of a phone, the sources are shorter, and then the footer too.
    """
    footer = tuple((line,) if isinstance(line, str) else line for line in card.footer)
    whole = (*footer, *fine_print(who_says(card.sources), card.page))
    if lines_on_a_phone(whole) <= MOST_LINES:
        return whole
    page = card.page.removeprefix("Page ").replace(" of ", "/")
    said = fine_print(_who_says_in_brief(card.sources), page)
    if card.sources and lines_on_a_phone((*footer, *said)) <= MOST_LINES:
        return (*footer, *said)
    briefs = tuple(line for line in map(_in_brief, footer) if line)
    return (*briefs, *said) if card.sources or not briefs else (*briefs[:-1], *fine_print(briefs[-1], page))


def lines_on_a_phone(small_print: Iterable[Line]) -> int:
    """How many lines of a phone these take, about: signs of unlike width are counted as one."""
    return sum(len(wrap(unbroken("".join(map(_shown, line))), A_LINE)) for line in small_print)


def _shown(part: str) -> str:
    """A part as Discord shows it, a date in the longest way."""
    return f"{part.at:%B} {part.at.day}, {part.at.year}" if isinstance(part, Moment) else part


def _in_brief(line: Line) -> Line:
    """The line with each `Brief` in its shorter form; one that is empty takes the dot before it along."""
    parts: list[str] = []
    for part in line:
        said = part.brief if isinstance(part, Brief) else part
        if said and (parts or said != _DOT):
            parts.append(said)
        elif not said and parts and parts[-1] == _DOT:
            parts.pop()
    return tuple(parts)


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


def _who_says_in_brief(sources: Iterable[Source]) -> str:
    """`World Athletics +3, 28 Jul 2026`: how many others, and the last day that one of them was read; or nothing."""
    every = tuple(sources)
    if not every:
        return ""
    first, *others = dict.fromkeys(source.publisher for source in every)
    named = cut(_IN_BRIEF.get(first, first), _LONGEST_IN_BRIEF)
    return f"{named}{f' +{len(others)}' if others else ''}, {day(max(source.retrieved for source in every))}"


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
    return ("Store as of ", Moment(day(coverage.as_of), noon(coverage.as_of)), Brief(last, ""))


def noon(on: date) -> datetime:
    """Noon of a day in UTC: the date is the same in nearly every time zone."""
    return datetime.combine(on, time(12), UTC)


def fine_print(*parts: str | Line) -> tuple[Line, ...]:
    """The parts that are not empty as one line, with dots between; no line without parts."""
    said = [(part,) if isinstance(part, str) else part for part in parts if part]
    dotted = tuple(piece for at, part in enumerate(said) for piece in ((_DOT, *part) if at else part) if piece)
    return (dotted,) if dotted else ()
