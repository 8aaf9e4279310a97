"""What words say of lists, marks and races beside others of their sentence."""

from collections.abc import Sequence

from bot.understanding.pieces import Piece
from bot.understanding.together_athletes import OF_OTHER_THAN_RACES, OF_RECORDS
from bot.understanding.together_records import of_best_of_year

_OF_DAYS = frozenset(("today", "now"))
_OF_ALL_OR_A_YEAR = frozenset(("all-time", "this-year", "last-year", "lead"))
_OF_ONE_MARK = frozenset(("record", "holds", "who", "how-fast", "when", "mark"))
_OF_OTHERS = frozenset(("who", "person", "under", "over", "record", "points", "often", "winner"))
_OF_MARKS_OVER = OF_OTHER_THAN_RACES | {"results", "best-first", "how-fast", "this-year", "last"}
BEATING = frozenset(("beat", "lost", "beaten-by", "margin"))
_OF_BEST_SCORES = frozenset(("best", "ever", "record", "top", "list", "performers", "all-time"))
_OF_MARKS = frozenset(("points", "pace", "compare", "ahead", "quote", "said"))


def of_finish(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """`Zürich 2025, women's 100 m, top three` asks who came in first in a race, not for a list of marks."""
    of_race = {"event", "year"} <= kinds and bool({"meet", "series"} & kinds) and not (athletes or "nation" in kinds)
    listed = said & {"all-time", "ever", "since", "until"} or ("list" in said and "round" not in kinds)
    top = piece.offers == ("top",) or ("counted" in piece.offers and "top" in said)
    return ("winner",) if top and of_race and not listed else ()


def is_dated(pieces: Sequence[Piece]) -> bool:
    """Whether a year is named, alone or with the meet: `Beijing 2008`."""
    return any(piece.offered("year") or (piece.offered("meet") or "")[-1:].isdigit() for piece in pieces)


def of_race(pieces: Sequence[Piece], at: int, *, beaten: bool) -> tuple[str, ...]:
    """What a word says of one race: who came in `second behind Bolt`, who beat somebody in it."""
    piece = pieces[at]
    if _is_behind(pieces, at) or (beaten and piece.offered("athlete") is not None):
        return (f"led:{piece.offered('athlete')}",)
    leads = at + 1 < len(pieces) and _is_behind(pieces, at + 1)
    return ("winner",) if leads or (beaten and BEATING & set(piece.offers)) else ()


def of_marks(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """What a word says of marks: of race walks, of scores, of the best of a year, of splits."""
    if "walked" in said and (piece.offered("event") or "").endswith("km-road"):
        return tuple(offer.replace("km-road", "km-walk") for offer in piece.offers)  # `chi ha marciato la 20 km`
    scored = "points" in piece.offers and not {"mark", "number"} & kinds and not athletes
    if scored and said & _OF_BEST_SCORES:
        return ("filler",)  # `highest scoring decathlon ever`
    if "how-fast" in piece.offers and "points" in said and "mark" in kinds and not athletes:
        return ("filler",)  # `quale tempo sui 1500 equivale a 1:44 sugli 800`
    to_run = {"event", "mark"} <= kinds and not athletes and not kinds & {"meet", "series"} and not said & _OF_OTHERS
    if "how-fast" in piece.offers and to_run:
        return ("pace",)  # `how fast do I need to run for a 35 minute 10k`
    of_race = "event" in kinds and bool({"meet", "series"} & kinds) and not {"mark", "number"} & kinds
    return of_best_of_year(piece, said, kinds, athletes) or _of_split(
        piece, athletes, of_race=of_race, marked="mark" in kinds
    )


def about_or_over(pieces: Sequence[Piece], at: int, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`sur` before an event is `over`, where a race or a best is asked for: `chrono de X sur 10000 aux mondiaux`."""
    behind = pieces[at + 1].offers if at + 1 < len(pieces) else ()
    if {"about", "over"} <= set(pieces[at].offers) and not said & {"quote", "said"}:
        marked = any(offer.startswith(("mark:", "number:")) for offer in behind)  # `über 6 Meter`, `over 6,20`
        return ("over",) if marked else tuple(offer for offer in pieces[at].offers if offer != "over")
    over = pieces[at].offers == ("about", "filler") and any(offer.startswith("event:") for offer in behind)
    raced = kinds & {"meet", "series", "year", "mark"} or said & _OF_MARKS_OVER
    raced = raced or "athlete" not in kinds  # nobody's words are asked for: `qui est le plus fort sur 1500`
    return ("filler",) if over and raced and not said & {"quote", "said"} else ()


def _is_behind(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece is the athlete that another one came in behind, or one of two: `behind Bolt and Blake`."""
    if at == 0 or pieces[at].offered("athlete") is None:
        return False
    joined = at > 1 and pieces[at - 1].offers[0] == "and" and _is_behind(pieces, at - 2)
    return joined or "behind" in pieces[at - 1].offers


def _of_split(piece: Piece, athletes: int, *, of_race: bool, marked: bool) -> tuple[str, ...]:
    """The splits of a mark are its pace, whoever ran it; those of somebody's race nobody here has."""
    if "pace" in piece.offers and of_race and not athletes:
        return ("winner",)  # `4x100 uomini Tokyo, tempo`: of a race, and of no mark
    if "split" not in piece.offers:
        return ()
    return ("not-held", "lacks:splits") if athletes and not marked else ("pace",)


def of_barrier(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """`who has done 6.20`: who is asked for with a mark and without an athlete has made it."""
    first = "first" in piece.offers and {"mark", "event"} <= kinds and said & {"over", "under", "run-mark"}
    if first and not athletes and not said & _OF_MARKS and not kinds & {"meet", "series"}:
        return ("who", "under")  # `first to crack 4 minutes for the mile`
    beyond = "mark" in kinds and said & {"run-mark", "under", "over"}
    if "often" in piece.offers and beyond and not athletes and not said & _OF_MARKS:
        return ("who", "under")  # `how many have cleared 6.00`
    asked = "person" in piece.offers and "mark" in kinds and not athletes and not said & _OF_MARKS
    sex = (offer for offer in piece.offers if offer.startswith("sex:"))
    return ("who", "run-mark", *sex) if asked else ()


def of_list(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """What a word says of a list, a race or a meet; nothing if it says the same as alone."""
    of_race = "event" in kinds and ("meet" in kinds or "series" in kinds) and "nation" not in kinds
    of_race = of_race and "who" in said and not said & {"best", "often", "top", "list"}
    dated = bool(said & _OF_DAYS) or bool({"day", "monthday"} & kinds)
    if "all-time" in piece.offers and not (said & OF_RECORDS or athletes):
        return (*piece.offers, "list")  # `400 m hurdles all time` asks for no single mark
    of_all = piece.offers == ("best",) and "all-time" in said and not said & _OF_ONE_MARK
    of_all = of_all or ("pb" in piece.offers and bool(said & _OF_ALL_OR_A_YEAR))
    of_series = piece.offers == ("best",) and bool(said & {"ever", "all-time"}) and "series" in kinds
    if (of_all or of_series) and "event" in kinds and not athletes:
        return ("best", "list")  # `tidenes beste 400 m`, `la segunda mejor marca de la historia`
    counted = "most" in said and bool({"medals", "titles"} & said)
    if piece.offers == ("medals",) and of_race and not (athletes or counted):
        return ("winner",)  # `who got silver in the shot put in Paris`
    if "top" in piece.offers and "medals" in said and "event" not in kinds:
        return ("list",)  # `medal table, top five`
    every = "all-marks" in piece.offers and "event" not in kinds
    where = "where" in piece.offers and {"meet", "series"} & kinds and not said & {"medals", "titles"}
    if athletes == 1 and (every or where or ("placed" in piece.offers and "where" in said)):
        return ("results",)  # `every race of Hodgkinson in 2025`, `where did Wightman finish in Tokyo`
    if "first" in piece.offers and not athletes and "record" in said:
        return ("first-record",)  # `who set the first 800 m record`, which no answer begins with
    if "happened" in piece.offers and not dated and ({"event", "meet", "series"} & kinds or athletes):
        return ("results", "happened-there")  # a race or a meet, and no day
    return ()
