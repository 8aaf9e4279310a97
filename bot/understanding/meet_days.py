"""Reads a meet as the beginning or the end of a span: `since Paris`, `before the 2024 Olympics`, `seit Budapest`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.dates import day_name
from bot.domain.race import MeetListing
from bot.names import Ambiguous, Match
from bot.questions.resolving import shown
from bot.questions.wording import Takes
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.filling_meets import named_meet
from bot.understanding.pieces import Piece

_RECENT = timedelta(days=4 * 365)  # of several meets of a city, fans mean one of these years
_DAY = timedelta(days=1)
_YEAR = 4  # digits
_OF_RACES = frozenset(("athlete", "event", "record", "medals", "winner", "quote", "said"))
_OF_MEETS = frozenset(("series", "meet", "met"))
_SPORT = frozenset(("athletics", "leichtathletik", "athletisme", "atletismo", "atletica", "friidrett", "friidrott"))
_BETWEEN = 2  # words, as in `the worlds in Budapest`
_AFTER, _BEFORE, _UP_TO = "after-meet", "before-meet", "up-to-meet"  # meanings


_SINCE_TEXT = (
    "since after seit nach depuis apres desde despues tras siden etter sedan sen efter sinds na dal dopo od po"
)
_UNTIL_TEXT = "before b4 vor avant antes prima voor fore innan for przed"
_THROUGH_TEXT = "until till through up bis jusqu jusque hasta ate fino tot fram frem tills inntil"
_SPANS = (
    (frozenset(_SINCE_TEXT.split()), "since", _AFTER),
    (frozenset(_UNTIL_TEXT.split()), "until", _BEFORE),
    (frozenset(_THROUGH_TEXT.split()), "until", _UP_TO),
)

_WHEN = frozenset(("when", "where"))
_OF_A_MEET_TEXT = "when when-is where who meet series kind scope year round track and"
_OF_A_MEET = frozenset(_OF_A_MEET_TEXT.split())


def find_meet_spans(facts: Facts) -> None:
    """Mark the words `since` and the like behind which a meet stands: where no option takes it, it is told as lost."""
    words = facts.gathered.sentence.words
    if not any(piece.offered("meet") or piece.offered("series") for piece in facts.pieces):
        return
    for at, piece in enumerate(facts.pieces):
        behind = next((each for each in facts.pieces[at + 1 : at + 4] if not _is_passed(each)), None)
        if behind is None or not (behind.offered("meet") or behind.offered("series")):
            continue
        for texts, said, meaning in _SPANS:
            if said in piece.offers and words[piece.first].folded in texts:
                facts.pieces[at] = replace(piece, offers=(meaning,))
                _date_meet(facts, at)


def _date_meet(facts: Facts, at: int) -> None:
    """Take the year between such a word and the meet for the meet's, not for the span's: `since the 2021 Olympics`."""
    year = next((piece for piece in facts.pieces[at + 1 : at + 3] if piece.offered("year")), None)
    if year is None:
        return
    facts.whole = Found(year.offered("year") or "", (year,))
    facts.since = None if facts.since and year in facts.since.pieces else facts.since
    facts.until = None if facts.until and year in facts.until.pieces else facts.until


def find_meets_ahead(facts: Facts) -> None:
    """`when` or `where` beside a meet ahead, and nothing else, asks for the calendar: `worlds 2027 where are they`."""
    said = {offer.partition(":")[0] for piece in facts.pieces if not piece.is_filler for offer in piece.offers}
    said -= set() if facts.first("athlete") else {"against"}  # `où` is `ou`
    found = named_meet(facts, Filled()) if said <= _OF_A_MEET and said & _WHEN else None
    outcome = facts.find_meet(found.value) if found else None
    hits = outcome.candidates if isinstance(outcome, Ambiguous) else [outcome] if isinstance(outcome, Match) else []
    if not any(facts.meets.listing(hit.id).last >= facts.today for hit in hits):
        return
    for at, piece in enumerate(facts.pieces):
        if _WHEN & set(piece.offers):
            facts.pieces[at] = replace(piece, offers=(*piece.offers, "when-is"))
            return


def find_days_ahead(facts: Facts) -> None:
    """Ask for the calendar where a day or a month ahead is named with meets: `any DL meeting in august 2027`."""
    whole, kinds = facts.whole, {offer.partition(":")[0] for piece in facts.pieces for offer in piece.offers}
    ahead = whole is not None and len(whole.value) > _YEAR and whole.value > facts.today.isoformat()[: len(whole.value)]
    sport = any(word.folded in _SPORT for word in facts.gathered.sentence.words)  # `any athletics on in july 2027`
    if whole is None or not ahead or kinds & _OF_RACES or not (kinds & _OF_MEETS or sport):
        return
    day = whole.pieces[0]
    asking = replace(day, offers=(*day.offers, "calendar"))
    facts.pieces = [asking if piece is day else piece for piece in facts.pieces]
    facts.whole = replace(whole, pieces=(asking,))


def _is_passed(piece: Piece) -> bool:
    return piece.is_filler or piece.offered("year") is not None


def fill_from_meet(takes: Mapping[str, Takes], facts: Facts, filled: Filled) -> None:
    """Fill a beginning or an end with the days of the meet behind `since`, `after` or `before`, and not the meet.

    A note says which meet it was taken for, and the day.
    """
    asking = facts.asking(_AFTER) or facts.asking(_BEFORE) or facts.asking(_UP_TO)
    if not asking:
        return
    said = asking[0]
    wanted = (Takes.SINCE,) if _AFTER in said.offers else (Takes.UNTIL, Takes.DAY)
    option = next((option for option, kind in takes.items() if kind in wanted), None)
    found = named_meet(facts, filled)
    meet = _meant(found.value, facts) if found else None
    if found is None or meet is None:
        return
    for other in [name for name, kind in takes.items() if kind in (Takes.MEET, Takes.SERIES, Takes.KIND)]:
        filled.options.pop(other, None)
        filled.pieces.pop(other, None)
    for other in [name for name, pieces in filled.pieces.items() if set(pieces) & set(found.pieces)]:
        filled.options.pop(other, None)  # the year of the meet
        filled.pieces.pop(other, None)
    if option is None:
        return  # no question of that meet
    day, span = _span(said, meet)
    filled.put(option, Found(day.isoformat(), (said, *found.pieces)))
    typed = shown(facts.gathered.sentence.part(said.first, _end(said, found.pieces)))
    label = facts.meets.label(meet.meet.id)
    filled.notes.append(f"Took “{typed}” for {span} {label}.")


def _end(said: Piece, pieces: Sequence[Piece]) -> int:
    """Where the words end that are told: the meet may be named once more far behind."""
    end = said.end
    for piece in sorted(pieces, key=lambda each: each.first):
        end = piece.end if piece.first <= end + _BETWEEN else end
    return end


def _span(said: Piece, meet: MeetListing) -> tuple[date, str]:
    """The day that such a word and a meet mean, and how it is told, up to the meet's name."""
    if _BEFORE in said.offers:
        day = meet.first - _DAY
        return day, f"the days up to {day_name(day)}, before"
    if _UP_TO in said.offers:
        return meet.last, f"the days up to {day_name(meet.last)}, the last of"
    day = meet.last + _DAY
    return day, f"the days from {day_name(day)} on, after"


def _meant(text: str, facts: Facts) -> MeetListing | None:
    """The meet that a text means: of several the most important of the last years, else the most important at all."""
    outcome, meets = facts.find_meet(text), facts.meets
    if isinstance(outcome, Match):
        return meets.listing(outcome.id)
    if not isinstance(outcome, Ambiguous):
        return None
    held = [listing for hit in outcome.candidates if (listing := meets.listing(hit.id)).last <= facts.today]
    recent = [listing for listing in held if listing.last > facts.today - _RECENT]
    return next(iter(recent or held), None)
