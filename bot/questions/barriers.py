"""Reads barriers as people write them: `3:30 and 7:30 and 13:00`, `1500 3:30, 5000 sub 13:00`."""

import re
from collections.abc import Sequence

from bot.cards.formatting import listed
from bot.domain.asked import Asked
from bot.domain.barriers import Barrier, barriers_of, combinations
from bot.domain.disciplines import event_name, event_within
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure
from bot.errors import AmbiguousName, Choice, NoAnswer, UsageError
from bot.names import Match
from bot.names.events import resolve_event
from bot.questions.resolving import CHOICES, Found, shown

MOST = 5
_BETWEEN = re.compile(r"\s*[;&+]\s*|\s*,(?!\d+(?!\d*:))\s*|\s+and\s+", re.IGNORECASE)  # not within 3:29,38
_UNDER = re.compile(r"\b(?:sub|under|below|over|beyond|inside)\b[\s-]*|[<>]=?\s*", re.IGNORECASE)
_MARK = re.compile(r"\d[\d:.,]*(?:\s*(?:m|pts|points)|\([+-]\d\.\d\))?", re.IGNORECASE)
_METRES = re.compile(r"(\d[.,]\d+)\s+m(?:et(?:er|re)s?)?\b", re.IGNORECASE)  # behind a fraction, as 400 m is an event
_WIND = re.compile(r"(?<=\d)m?\s*\(?([+-]\d\.\d)(?:\s*m/s)?\)?")
_SEX = re.compile(r"\b(men|man|women|woman)(?:['’]?s)?\b", re.IGNORECASE)
_HOW = "Write them like 3:30, 7:30, 13:00, or with their events: 1500 3:30, 5000 13:00."
_HOW_ONE = "Name it with its event, like: 400 m 44.50, or long jump 8.95."


def read_barriers(asked: Asked) -> Found[tuple[Barrier, ...]]:
    """The barriers that the option `marks` names, and a note where their events were not said.

    Raises UsageError where no mark can be read, NoAnswer where nothing fits one, AmbiguousName where several do.
    """
    parts = [part for part in _BETWEEN.split(asked.text("marks")) if part]
    if not parts or len(parts) > MOST:
        raise UsageError(f"/compare takes one to {MOST} marks.", _HOW)
    likely = [_read(part) for part in parts]
    found = list(combinations(likely))
    if not found:
        raise NoAnswer(f"I don't know which events {listed([f'“{shown(p)}”' for p in parts])} are of.", _HOW)
    if len(found) > 1:
        choices = tuple(Choice(_label(each), asked.with_options(marks=written(each))) for each in found[:CHOICES])
        raise AmbiguousName("These marks can be of several events.", "Which ones?", choices)
    barriers = found[0]
    said = all(len({one.event.key for one in part}) == 1 for part in likely)
    return Found(barriers, () if said else (f"Took the marks for {_label(barriers)}.",))


def read_barrier(asked: Asked, option: str, event: Event) -> tuple[Barrier, ...]:
    """The barrier in an event that an option names, for each sex that it may be of; none if the option is not set.

    Raises UsageError where no mark can be read, NoAnswer where nobody could have made it in that event.
    """
    text = _UNDER.sub(" ", asked.text(option)).strip()
    if not text:
        return ()
    likely = _likely(text, option, event)
    found = likely if event.sex else tuple(barriers[0] for barriers in combinations([likely]))
    if not found:
        name = event_within(event)
        raise NoAnswer(f"{shown(text)} is not a mark that anybody has in the {name}.", f"Try another {option}.")
    return found


def read_mark_of_event(asked: Asked, option: str) -> tuple[Barrier, ...]:
    """What a mark with its event that an option names may be, of each sex it may be of: `400 m 44.50`.

    None if the option is not set. Raises UsageError where none can be read or no event is named, NoAnswer where nobody
    could have made it.
    """
    text = shown(asked.text(option))
    if not text:
        return ()
    spaced = _METRES.sub(r"\1m", text.replace("−", "-"))
    found = _read(_WIND.sub(r"(\1)", spaced), _HOW_ONE)
    if len({barrier.event.discipline for barrier in found}) != 1:
        raise UsageError(f"“{text}”: in which event?", _HOW_ONE)
    return found


def likely_barriers(asked: Asked, option: str) -> tuple[Barrier, ...]:
    """What the mark alone that an option names may be a barrier of. Raises UsageError where no mark can be read."""
    text = _UNDER.sub(" ", asked.text(option)).strip()
    return _likely(text, option, None)


def _likely(text: str, option: str, event: Event | None) -> tuple[Barrier, ...]:
    if not _MARK.fullmatch(text):
        raise UsageError(f"“{shown(text)}” is not a mark I can read.", f"Write {option} like 45, 3:30 or 70.00.")
    return barriers_of(_bare(text), event)


def written(barriers: Sequence[Barrier]) -> str:
    """The barriers as `read_barriers` reads them: `1500m.M 3:30;5000m.M 13:00`."""
    return ";".join(f"{barrier.event.key} {barrier.mark.text}" for barrier in barriers)


def in_words(barrier: Barrier) -> str:
    """`1500 m 3:30`."""
    return f"{event_name(Event(barrier.event.discipline, None, None, barrier.event.variant))} {barrier.mark.text}"


def limit_in_words(barrier: Barrier) -> str:
    """`under 45`, `70.00 or better`."""
    timed = barrier.mark.measure is Measure.TIME
    return f"under {barrier.mark.text}" if timed else f"{barrier.mark.shown} or better"


def beyond_in_words(barrier: Barrier) -> str:
    """`a men's 100 m under 9.58`, `a men's long jump of 8.95 or better`: somebody has run 9.58, nobody less."""
    event = event_within(Event(barrier.event.discipline, barrier.event.sex, None, barrier.event.variant))
    timed = barrier.mark.measure is Measure.TIME
    return f"a {event} under {barrier.mark.text}" if timed else f"a {event} of {barrier.mark.shown} or better"


def _label(barriers: Sequence[Barrier]) -> str:
    """`men's 1500 m 3:30 and 5000 m 13:00`."""
    first, *others = barriers
    return listed([f"{event_within(first.event)} {first.mark.text}", *map(in_words, others)])


def _read(part: str, how: str = _HOW) -> tuple[Barrier, ...]:
    """What one part may be: a mark alone, or an event before or behind its mark. Errors say `how` to write it."""
    text = _UNDER.sub(" ", part).strip()
    mark, sex = _without_sex(text)
    if _MARK.fullmatch(mark):
        return tuple(barrier for barrier in barriers_of(_bare(mark)) if sex in (None, barrier.event.sex))
    first, _, rest = text.partition(" ")
    before, _, last = text.rpartition(" ")
    for event, mark in ((before, last), (rest, first)):
        outcome = resolve_event(event) if event and _MARK.fullmatch(mark) else None
        if isinstance(outcome, Match):
            likely = barriers_of(_bare(mark), Event.from_key(outcome.id))
            if likely:
                return likely
            name = event_within(Event.from_key(outcome.id))
            raise NoAnswer(f"{shown(mark)} is not a mark that anybody has in the {name}.", how)
    raise UsageError(f"“{shown(part)}” is not a mark I can read.", how)


def _without_sex(text: str) -> tuple[str, Sex | None]:
    """A text without the word for a sex before or behind it, and that: `men 7.40`, `7.40 women`."""
    found = _SEX.search(text)
    if found is None:
        return text, None
    return _SEX.sub("", text, count=1).strip(), Sex.WOMEN if found[1].lower().startswith("w") else Sex.MEN


def _bare(mark: str) -> str:
    """The mark without its unit."""
    return re.sub(r"\s*(?:m|pts|points)$", "", mark.strip().rstrip(".,:"), flags=re.IGNORECASE)
