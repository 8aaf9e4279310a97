"""Finds which numbers of two digits are years: `munich 22`, `sb 19`, `since 21`, `of 95`, `bolt 09`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.domain.barriers import LIKELY, barriers_of
from bot.domain.event import Event
from bot.names import Ambiguous, Match, NoMatch
from bot.names.events import resolve_event
from bot.names.meets import MeetNames
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

_FIRST_OF_LAST_CENTURY = 30  # 30 to 99 are of the 1900s
_BARE_EVENT = "60"  # metres, the one event of two digits that is written without a unit
_TIMES = frozenset(("since", "until", "sb", "season", "lead"))  # words that a year goes with, before or behind it
_DATED = frozenset(("athlete", "meet", "series"))  # kinds that a year stands behind
_LISTED = frozenset(("top", "list", "best", "performers", "last", "first", "often"))  # a number beside them is a count
_ASKED = _LISTED | {"record"}
_MEASURED = frozenset(("points", "pace", "compare", "under"))  # what is asked of a mark
_OF_TEXT = "of in from de du en em del nel do von aus w z fra av van uit i vuonna vuoden ano ar year rok roku jahr"
_OF = frozenset(_OF_TEXT.split())
_SURELY_OF = frozenset(("nel", "dell", "vuonna", "anno", "jahr", "roku"))
_ON = frozenset(("na", "over", "uber", "sur", "sui", "nos", "op", "pa"))
_YEARS_TEXT = """
years yrs jahre jahren ans annees anos anni ar arene aren vuoden vuotta vuosien jaar lat lata latach
"""
YEARS = frozenset(_YEARS_TEXT.split())
_WITH = frozenset(("mit", "with", "con", "com", "med", "met", "avec", "aged", "age"))  # before an age


def find_short_years(pieces: Sequence[Piece], sentence: Sentence, today: date, meets: MeetNames) -> list[Piece]:
    """The pieces, with those numbers that can only be years as years, and a bare 60 beside a meet as the event."""
    found = [_two_thousand(piece, pieces, sentence) for piece in pieces]
    measured = any(_MEASURED & set(piece.offers) for piece in found)
    for at, piece in enumerate(found):
        digits = sentence.words[piece.first].text if piece.offered("number") else ""
        sign = sentence.words[piece.first].sign
        if len(digits) != 2 or (sign and not _is_of_a_meet(at, found, sign)):
            continue
        if _is_age(piece, sentence) or _is_count(piece, sentence):
            continue
        if _is_event(digits, found, meets) or _is_over(digits, at, found, sentence):
            found[at] = replace(piece, offers=("event:60m",))
        elif _is_year(digits, at, found, sentence, today, meets, measured=measured):
            found[at] = replace(piece, offers=(f"year:{full_year(int(digits))}",))
    return found


def _two_thousand(piece: Piece, pieces: Sequence[Piece], sentence: Sentence) -> Piece:
    """2000 is the event where a list or record is asked for and nothing else can be one: `record 2000 men`."""
    event, year = piece.offered("event"), piece.offered("year")
    if event != "2000m" and year != "2000":
        return piece
    others = any(other.offered("event") and other is not piece for other in pieces)
    if event == "2000m" and others and sentence.words[piece.end - 1].text == "2000":
        return replace(piece, offers=("year:2000",))  # `who had the decathlon record in 2000`
    if year != "2000" or not any(other.offered("sex") or _ASKED & set(other.offers) for other in pieces):
        return piece
    named = any(other.offered(kind) for other in pieces for kind in ("event", *_DATED))
    return piece if named else replace(piece, offers=("event:2000m",))


def _is_age(piece: Piece, sentence: Sentence) -> bool:
    """Whether a number says how old somebody was or how long ago it was: `Meyfarth mit 16`, `20 years`."""
    if piece.end < len(sentence.words) and sentence.words[piece.end].folded in YEARS:
        return True
    return piece.first > 0 and sentence.words[piece.first - 1].folded in _WITH


def _is_of_a_meet(at: int, pieces: Sequence[Piece], sign: str) -> bool:
    """Whether a dash before a number is that of a year: `Münchenissä -72`."""
    before = pieces[at - 1] if at else None
    return sign == "-" and before is not None and bool(before.offered("meet") or before.offered("series"))


def _is_count(piece: Piece, sentence: Sentence) -> bool:
    """Whether a number says how many are asked for: `all time, top 20`."""
    return piece.first > 0 and sentence.words[piece.first - 1].folded == "top"


def full_year(digits: int) -> int:
    """The year that two digits mean: 1930 to 2029."""
    return (1900 if digits >= _FIRST_OF_LAST_CENTURY else 2000) + digits


def _is_event(digits: str, pieces: Sequence[Piece], meets: MeetNames) -> bool:
    meet = next((value for piece in pieces if (value := piece.offered("meet"))), None)
    if digits != _BARE_EVENT or any(piece.offered("event") for piece in pieces):
        return False
    if any((piece.offered("series") or "").endswith("-indoors") or "track:indoor" in piece.offers for piece in pieces):
        return True
    if meet is None:
        return False
    dated = any(piece.offered("year") or piece.offered("day") for piece in pieces) or meet[-4:].isdigit()
    return dated or isinstance(meets.find(f"{meet} {full_year(int(digits))}"), NoMatch)


def _is_over(digits: str, at: int, pieces: Sequence[Piece], sentence: Sentence) -> bool:
    """Whether it is a distance that was run over, as `na 60` is in Polish; no meet and no other event is named."""
    first = pieces[at].first
    named = any(piece.offered("meet") or piece.offered("event") for piece in pieces)
    return digits == _BARE_EVENT and first > 0 and sentence.words[first - 1].folded in _ON and not named


def _is_parted(before: Piece, number: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether words that nobody knows stand between two pieces."""
    explained = sum(piece.end - piece.first for piece in pieces if before.end <= piece.first < number.first)
    return number.first - before.end > explained


def _is_ahead(digits: str, pieces: Sequence[Piece], meets: MeetNames) -> bool:
    """Whether a meet that is named will be held in a year to come: `la 28`, but not `valencia, was that 28`."""
    named = (value for piece in pieces for kind in ("meet", "series") if (value := piece.offered(kind)))
    return any(isinstance(meets.find(f"{name} {full_year(int(digits))}"), Match | Ambiguous) for name in named)


def _is_year(
    digits: str,
    at: int,
    pieces: Sequence[Piece],
    sentence: Sentence,
    today: date,
    meets: MeetNames,
    *,
    measured: bool,
) -> bool:
    if any(piece.offered("year") for piece in pieces):
        return False
    if digits[0] == "0":
        return True
    number = pieces[at]
    before, behind = _beside(pieces, at, -1), _beside(pieces, at, 1)
    if before and _is_parted(before, number, pieces):
        before = None  # `münchen, wahnsinn, mit 16`
    said = set(before.offers if before else ()) | set(behind.offers if behind else ())
    last = number.end == len(sentence.words)
    counted = (_LISTED - {"list"} if last else _LISTED) & said
    past = full_year(int(digits)) <= today.year
    beyond = before and {"under", "over"} & set(before.offers)
    if beyond or not (past or _is_ahead(digits, pieces, meets)):
        return False
    if _TIMES & set(before.offers if before else ()) or (behind and {"sb", "season", "lead"} & set(behind.offers)):
        return True
    is_count = bool(behind and _LISTED & set(behind.offers) and behind.first == number.end)
    word = sentence.words[number.first - 1].folded if number.first else ""
    if word in _SURELY_OF or (word in _OF and not (measured or is_count)):
        return past
    if before and any(before.offered(kind) for kind in _DATED):
        return not (before.offered("athlete") and (measured or counted))
    if counted or measured:
        return False
    results = any({"results", "pb", "medals", "winner"} & set(piece.offers) for piece in pieces)
    named = any(piece.offered(kind) for piece in pieces for kind in _DATED)
    event = bool(
        before
        and ("list" in before.offers or before.offered("event") or before.offered("sex") or before.offered("nation"))
    )
    asked = any(_ASKED & set(piece.offers) for piece in pieces)
    recent = int(digits) < _FIRST_OF_LAST_CENTURY or (named and event and not _may_be_mark(digits, before))
    return last and past and ((results and not event) or (event and (recent or asked or (named and results))))


def _may_be_mark(digits: str, event: Piece | None) -> bool:
    """Whether somebody may have run, jumped or thrown so much: nobody good has run 200 m in 68 seconds."""
    key = event.offered("event") if event else None
    outcome = resolve_event(key) if key else None
    if not isinstance(outcome, Match):
        return True
    return any(barrier.behind <= LIKELY for barrier in barriers_of(digits, Event.from_key(outcome.id)))


def _beside(pieces: Sequence[Piece], at: int, step: int) -> Piece | None:
    """The nearest piece on one side that says something, over fillers."""
    at += step
    while 0 <= at < len(pieces):
        if not pieces[at].is_filler:
            return pieces[at]
        at += step
    return None
