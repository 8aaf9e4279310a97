"""What years and days of a sentence say: a beginning, an end, a span or the whole of one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.understanding.facts import BEFORE_WORDS, Facts, Found
from bot.understanding.pieces import Piece

_AFTER_TEXT = "after nach apres despues tras etter efter jalkeen na dopo apos po"
_AFTER = frozenset(_AFTER_TEXT.split())
_ONWARDS = frozenset(("on", "onward", "onwards", "to", "till", "until", "through", "and", "up"))  # behind `from 2023`
_JOINING_TEXT = "to and until till through bis und a et y e al og och til tot en do i au hasta ate fino ja"
_JOINING = frozenset(_JOINING_TEXT.split())
_RELATIVE = frozenset(("lead", "this-year"))
_END_OF = ("at the end of", "end of")
_TIMES = ("year", "day:", "this-", "last-", "past-", "lead")  # beginnings of what says a time
_PAIR = 2


def find_times(facts: Facts) -> None:
    """Give the years and days of a sentence their meaning: a beginning, an end, or the whole of what is asked for."""
    dated = _dated(facts)
    for index, (at, piece, period) in enumerate(dated):
        before = _before(facts.pieces, at) or _postposed(facts, at)
        said = before.offers if before else ()
        pair = index + 1 < len(dated) and _are_a_span(facts, piece, dated[index + 1][1])
        used = (before, piece) if before and ({"since", "until"} & set(said)) else (piece,)
        if pair and facts.since is None and facts.until is None:
            last = dated[index + 1]
            facts.since, facts.until = Found(period[0], used), Found(last[2][1], (last[1],))
            break
        if before and _is_of(facts, before, piece):
            said = ()
        if "until" in said and "since" in said:
            said = ("since",)
        if "since" in said and facts.since is None:
            is_after = bool(before) and facts.gathered.sentence.words[before.first].folded in _AFTER
            facts.since = Found(_year_beside(period[0], 1) if is_after else period[0], used)
        elif "until" in said and facts.until is None:
            is_before = bool(before) and facts.gathered.sentence.words[before.first].folded in BEFORE_WORDS
            facts.until = Found(_year_beside(period[1], -1) if is_before else period[1], used)
        elif facts.whole is None and period[0] == period[1]:
            facts.whole = Found(period[0], (piece,))
        elif facts.since is None and period[0] != period[1]:
            facts.since, facts.until = Found(period[0], (piece,)), Found(period[1], (piece,))
        elif facts.whole and period == _same(facts.whole.value):
            facts.whole = replace(facts.whole, pieces=(*facts.whole.pieces, piece))  # said twice


def _is_of(facts: Facts, before: Piece, dated: Piece) -> bool:
    """Whether `from` says `of` before a year, as in `results from 2023`, and not `from 2023 on`."""
    words = facts.gathered.sentence.words
    pair = sum(piece.offered("athlete") is not None for piece in facts.pieces) >= _PAIR  # of whom it is since
    if words[before.first].folded != "from" or before.end != dated.first or pair:
        return False
    behind = words[dated.end].folded if dated.end < len(words) else ""
    return behind not in _ONWARDS and not (facts.asking("progression") and facts.asking("record"))


def _dated(facts: Facts) -> list[tuple[int, Piece, tuple[str, str]]]:
    """The pieces that say years or days, with their positions and what they say."""
    times = [
        (at, each) for at, each in enumerate(facts.pieces) if any(offer.startswith(_TIMES) for offer in each.offers)
    ]
    dated = [(at, piece, period) for at, piece in times if (period := _period(piece, facts.today))]
    named = [each for each in dated if not _RELATIVE & set(each[1].offers)]
    if facts.asking("progression") and facts.first("athlete"):
        return named  # `warholms årsbeste, år for år`
    return named or dated  # `world lead 2025` and `best of the year 2025` name their year


def _period(piece: Piece, today: date) -> tuple[str, str] | None:
    year, years, day = piece.offered("year"), piece.offered("years"), piece.offered("day")
    if year or day:
        return _same(year or day or "")
    if years:
        return years[:4], years[5:]
    if "this-year" in piece.offers or "lead" in piece.offers:
        return _same(str(today.year))
    if "this-century" in piece.offers or "this-decade" in piece.offers:
        return ("2001" if "this-century" in piece.offers else str(today.year // 10 * 10)), str(today.year)
    if past := piece.offered("years-ago"):
        return _same(str(today.year - int(past)))
    if past := piece.offered("past-seasons"):
        return str(today.year - int(past) + 1), str(today.year)
    if past := piece.offered("past-years"):
        leap = (today.month, today.day) == (2, 29)
        return f"{today.year - int(past)}-{'02-28' if leap else f'{today:%m-%d}'}", f"{today:%Y-%m-%d}"
    return _same(str(today.year - 1)) if "last-year" in piece.offers else None


def _same(text: str) -> tuple[str, str]:
    return text, text


def _before(pieces: Sequence[Piece], at: int) -> Piece | None:
    """The piece before, over fillers and words such as `season`."""
    for piece in pieces[max(0, at - 3) : at][::-1]:
        if "since" in piece.offers or "until" in piece.offers:
            return piece
        if not piece.is_filler and "season" not in piece.offers:
            return None
    return None


def _postposed(facts: Facts, at: int) -> Piece | None:
    """The Finnish word behind a date that says whether it is a beginning or an end: `vuoden 2019 jälkeen`."""
    for piece in facts.pieces[at + 1 : at + 3] if facts.gathered.language == "fi" else ():
        if "since" in piece.offers or "until" in piece.offers:
            return piece
        if not piece.is_filler:
            return None
    return None


def find_ends(facts: Facts) -> None:
    """A list of all time `at the end of 1999` is one up to then; that it `stood` so asks for no record."""
    if not (facts.asking("all-time") or facts.asking("list")):
        return
    for at, (piece, behind) in enumerate(pairwise(facts.pieces)):
        ends = facts.gathered.sentence.folded(piece.first, piece.end).endswith(_END_OF)
        if piece.is_filler and ends and behind.offered("year"):
            facts.pieces[at] = replace(piece, offers=("until",))
    if facts.asking("list") and not facts.asking("record"):
        facts.pieces[:] = [replace(p, offers=("filler",)) if p.offers == ("stood",) else p for p in facts.pieces]


def silence_seasons(facts: Facts) -> None:
    """`season` or `year` beside a year says no more than the year."""
    for at, piece in enumerate(facts.pieces):
        near = facts.pieces[max(0, at - 1) : at] + facts.pieces[at + 1 : at + 2]
        if "season" in piece.offers and any(_period(other, facts.today) for other in near):
            facts.pieces[at] = replace(piece, offers=("filler",))


def _are_a_span(facts: Facts, one: Piece, other: Piece) -> bool:
    """Whether two years are a beginning and an end: `2019-2022`, `from 2019 to 2022`, `between 2019 and 2022`."""
    if other.first - one.end > 2:
        return False
    between = facts.gathered.sentence.text[
        facts.gathered.sentence.words[one.end - 1].end : facts.gathered.sentence.words[other.first].start
    ]
    words = [word.folded for word in facts.gathered.sentence.words[one.end : other.first]]
    return between.strip() in ("-", "–", "—") or (bool(words) and all(word in _JOINING for word in words))


def _year_beside(text: str, step: int) -> str:
    return str(int(text) + step) if len(text) == 4 else text
