"""Finds what numbers are by the event beside them: `under 45`, `more than 8700 points`, `80 metres with the hammer`."""

import re
from dataclasses import replace
from itertools import pairwise

from bot.domain.barriers import barriers_of
from bot.domain.disciplines import find_discipline
from bot.domain.event import Event
from bot.domain.mark import Measure
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

_LIMITS = frozenset(("under", "over"))
_MEASURED = frozenset(("points", "under", "over", "run-mark"))
_SHORT = re.compile(r"(\d{2,3})m(?:-hurdles)?(?:\.\w)?")  # `w 80 metrów` is read as hurdles, the only event so long
_DISTANCES = {  # that are run over, as fans say it; a jump or throw is over so many metres
    "4": "400m",
    "8": "800m",
    "15": "1500m",
    "3": "3000m",
    "5": "5000m",
    "10": "10000m",
}
_RUN = frozenset(("how-fast", "pb", "sb", "best", "against", "ahead", "h2h", "beat", "lost", "met", "compare"))
_CLEARED = frozenset(("run-mark", "often", "all-marks"))
_PAIR = 2
_WITHIN = frozenset(("in", "im", "mit", "with", "i", "med"))
_TRIES = frozenset(("throws", "jumps", "vaults", "puts", "clearances", "efforts", "leaps"))
_OF_AN_EVENT = 2  # pieces between at most: `under the`


def settle_equals(pieces: list[Piece]) -> None:
    """Make `odpowiada` ask for the worth of a mark that is named; without one, it is somebody's answer."""
    marked = any(piece.offered("mark") for piece in pieces)
    for at, piece in enumerate(pieces):
        if "equals" in piece.offers:
            pieces[at] = replace(piece, offers=("points",) if marked else ("filler",))


def find_limits(pieces: list[Piece]) -> None:
    """Mark the numbers behind `under` or `over` as limits, which the list of an event shows by itself.

    The points of a decathlon are its mark, and ask for no points of another.
    """
    event = next((piece.offered("event") for piece in pieces if piece.offered("event")), None)
    if event is None:
        return
    scored = _measure_of(event) is Measure.POINTS
    for at, piece in enumerate(pieces):
        number = piece.offered("number")
        club = scored and any("compare" in other.offers for other in pieces)  # `decathlon 9000 point club`
        if number is None or not (club or _is_behind_limit(pieces, at)):
            continue
        pieces[at] = replace(piece, offers=(*piece.offers, "limit"))
        for nth, other in enumerate(pieces) if scored else ():
            if "points" in other.offers:
                pieces[nth] = replace(other, offers=("run-mark",))


def find_tries(pieces: list[Piece], sentence: Sentence) -> None:
    """Read whole metres before a plural as so far or farther: `23 m throws`, `most 6m jumps`."""
    for at, (metres, tries) in enumerate(pairwise(pieces)):
        mark = metres.offered("mark") or ""
        whole = mark.endswith(".00") and "." not in sentence.words[metres.first].text
        if whole and sentence.words[tries.first].folded in _TRIES:
            pieces[at + 1] = replace(tries, offers=("over",))


def _is_behind_limit(pieces: list[Piece], at: int) -> bool:
    for piece in pieces[max(0, at - _OF_AN_EVENT) : at][::-1]:
        if _LIMITS & set(piece.offers):
            return True
        if not piece.is_filler:
            return False
    return False


def find_lengths(pieces: list[Piece], sentence: Sentence) -> None:
    """Make a short distance a mark where an event that is measured is named too: `80 metrów w młocie`.

    The combined event whose points are asked for is beside them: `50 metros no disco no decatlo`.
    """
    said = {offer for piece in pieces for offer in piece.offers}
    named = [at for at, piece in enumerate(pieces) if piece.offered("event")]
    events = [at for at in named if _measure_of(pieces[at].offered("event") or "") is not Measure.POINTS]
    if len(events) != _PAIR or any(piece.offered("mark") for piece in pieces):
        return
    if not said & _MEASURED and not _is_within(pieces[events[0]], pieces[events[1]], sentence):
        return  # `100 m, long jump`
    for at, other in (events, events[::-1]):
        metres = _SHORT.fullmatch(pieces[at].offered("event") or "")
        if metres and _measure_of(pieces[other].offered("event") or "") is Measure.LENGTH:
            pieces[at] = replace(pieces[at], offers=(f"mark:{metres[1]}.00",))


def _is_within(first: Piece, second: Piece, sentence: Sentence) -> bool:
    """Whether one event is said to be in another, `80 m im Speer`: what is in a throw or a jump is a mark."""
    between = [word.folded for word in sentence.words[first.end : second.first + 1]]
    return bool(between) and between[0] in _WITHIN and len(between) <= _OF_AN_EVENT + 1


def find_distances(pieces: list[Piece]) -> None:
    """Make 5 and 10 behind `over` the events, beside athletes and no event: `how quick is Hocker over 5`.

    So is a number behind a mark that is likely of that event: `1:43 for 8 and 3:30 for 15`.
    """
    for mark, between, number in zip(pieces, pieces[1:], pieces[2:], strict=False):
        event = _DISTANCES.get(number.offered("number") or "")
        text = mark.offered("mark")
        if event and text and between.is_filler and any(b.event.discipline == event for b in barriers_of(text)):
            pieces[pieces.index(number)] = replace(number, offers=(f"event:{event}",))
    said = {offer.partition(":")[0] for piece in pieces for offer in piece.offers}
    alone = len(pieces) == len(("athlete", "over", "number"))
    if "athlete" not in said or "event" in said or said & _CLEARED or not (alone or said & _RUN):
        return
    for at, (over, piece) in enumerate(pairwise(pieces), 1):
        event = _DISTANCES.get(piece.offered("number") or "")
        if event and "over" in over.offers:
            pieces[at - 1] = replace(over, offers=("filler",))
            pieces[at] = replace(piece, offers=(f"event:{event}",))


def settle_mil(pieces: list[Piece]) -> None:
    """Make a `mil` the mile where the only mark is one of it, as `3.52 på milen`, or else surely 10,000 m."""
    marks = [mark for piece in pieces if (mark := piece.offered("mark"))]
    for at, piece in enumerate(pieces) if len(marks) == 1 else ():
        if "mil" in piece.offers:
            mile = bool(barriers_of(marks[0], Event("mile"))) and not barriers_of(marks[0], Event("10000m"))
            pieces[at] = replace(piece, offers=("event:mile" if mile else "event:10000m",))


def _measure_of(event: str) -> Measure | None:
    discipline = find_discipline(event.partition(".")[0])
    return discipline.measure if discipline else None
