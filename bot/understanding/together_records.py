"""What words say of records beside others of their sentence: who held one, since when, of which scope."""

from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.pieces import Piece

_OF_RACES_THERE = frozenset(("winner", "medals", "titles", "results", "champions", "top", "list"))
_SETTING = frozenset(("holds", "beat", "run-mark", "happened"))


def of_holders(pieces: Sequence[Piece], at: int, said: set[str]) -> tuple[str, ...]:
    """`the last American to hold the record`: among the holders of all, and none of a national record."""
    piece = pieces[at]
    behind = [other for other in pieces[at + 1 : at + 4] if not (other.is_filler or "until" in other.offers)]
    of_nation = piece.offered("nation") is not None and bool(said & {"last", "first"})
    return ("progression",) if of_nation and behind and behind[0].offers == ("holds",) and "record" in said else ()


def of_course(piece: Piece, kinds: set[str], athletes: int) -> Piece | None:
    """Read `London Marathon women's record` as the best mark there that is held: nobody's list has course records."""
    plain = piece.offers in (("record",), ("holds", "record")) and "editions" in kinds and not athletes
    if not plain or kinds & {"event", "year", "years", "nation", "scope", "mark"}:
        return None
    return replace(piece, offers=("list", "course-best"), note="Course record: the best mark there that I hold.")


def since_holder(pieces: Sequence[Piece], at: int, said: set[str]) -> Piece | None:
    """Read `the pole vault record since Bubka` as all steps of the record; None for a piece that says nothing of it."""
    if not said & {"record", "progression"} or "event" not in {offer.partition(":")[0] for offer in said}:
        return None
    piece = pieces[at]
    behind = pieces[at + 1].offered("athlete") if at + 1 < len(pieces) else None
    before = pieces[at - 1].offers if at else ()
    if behind and "since" in piece.offers and "filler" not in piece.offers:  # `Weltrekord von X` is of X
        return replace(
            piece, offers=("progression",), note=f"All steps of the record are shown, not those since {behind}."
        )
    return (
        replace(piece, offers=("filler",), note="")
        if piece.offered("athlete") and "since" in before and "filler" not in before
        else None
    )


def of_best_of_year(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """The best mark of a year in the world heads its list, and is no record: `miglior prestazione mondiale 2024`."""
    of_year = "year" in kinds or said & {"this-year", "last-year", "season"}
    spanned = said & {"since", "until"} or kinds & {"day", "years"}
    return ("lead",) if "world-best" in piece.offers and of_year and not (athletes or spanned) else ()


def of_today(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """What the records of a day are asked for by, where no event is named: `any world records today`."""
    if "about" in piece.offers and "monthday" in kinds and not (kinds & {"athlete"} or said & {"quote", "said"}):
        return ("today",)  # `a fact about 12 August`
    if "age" in piece.offers and "monthday" in kinds and {"today", "happened"} & said and "athlete" not in kinds:
        return ("filler",)  # `what happened on my birthday, 3 march`
    if "now" in piece.offers and "years-ago" in kinds and not kinds & {"event", "athlete", "nation", "meet", "series"}:
        return ("today",)  # `heute vor 20 Jahren`
    if "record" not in said or kinds & {"event", "athlete", "nation", "meet", "series"}:
        return ()
    if "monthday" in kinds:  # `which records were set on 16 August`
        return ("today",) if "record" in piece.offers else ("filler",) if _SETTING & set(piece.offers) else ()
    if not {"now", "today"} & said or ("age" in said and "now" not in piece.offers):
        return ()
    if "now" in piece.offers:  # `vanhin voimassa oleva maailmanennätys` is of all that stand
        return ("filler",) if "age" in said else ("today",)
    return ("filler",) if {"record", "holds"} & set(piece.offers) else ()


def of_scope(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """What a word says of the scope; nothing if it says the same as alone."""
    best = "best" in said and not said & _OF_RACES_THERE and not kinds & {"year", "meet", "athlete", "round"}
    if piece.offered("indoors-of") and ("record" in said or best):
        return (f"scope:{piece.offered('indoors-of')}", "track:indoor")  # `European indoor record`
    listed = {"all-time", "performers"} <= said or {"counted", "best"} <= said
    if "scope:world" in piece.offers and listed and "record" not in said:
        return ("filler",)  # `maailman kaikkien aikojen parhaat keihäänheittäjät`
    return ()


def of_record(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """What a word says of an athlete's record; nothing if it says the same as alone."""
    if "age" in piece.offers and "record" in said and "event" in kinds:
        return ("stood",)  # `how old is Kratochvilova's 800 m record`
    broken = "under" in piece.offers or "beat" in piece.offers
    if piece.offered("mark") and "record" in said and "event" not in kinds:
        return (f"record-mark:{piece.offered('mark')}",)  # `has Mondo the world record at 6.30`
    if "winner" in piece.offers and "record" in said and "event" in kinds and not kinds & {"meet", "series"}:
        return ("stood",)  # `who did Bolt take the 100 m record from`
    if broken and "record" in said and not kinds & {"mark", "number"}:
        return ("holds",)  # `how many times did Bubka break the record`
    if piece.offers == ("record",) and {"event", "meet"} <= kinds and not said & {"holds", "beat", "when"}:
        return ("results",)  # `Mennea record 200 m Mexico City`: what he ran there
    return ()
