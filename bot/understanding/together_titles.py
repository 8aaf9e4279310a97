"""What words say of champions, titles and the winners of a series beside others of their sentence."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.understanding.pieces import Piece

_OF_CHAMPIONS = frozenset(
    ("athlete", "series", "meet", "kind", "year", "years", "day", "mark", "number", "nation", "area")
)
_OF_NO_CHAMPION = frozenset(("record", "age", "last-year", "this-year", "quote", "said", "first", "ever", "most"))
_OF_BEST_MARKS = frozenset(("record", "best", "holds", "top", "list", "pb", "under", "over", "calendar", "when-is"))
_SERIES_OF_SCOPE = {"world": "worlds", "europe": "euros"}


def kinds_of(piece: Piece) -> set[str]:
    """The kinds of what a piece says, without the values."""
    return {offer.partition(":")[0] for offer in piece.offers}


def are_possible_holders(pieces: Sequence[Piece], said: set[str], kinds: set[str]) -> bool:
    """Whether it is asked which of two has a record: `Polish 400 m record, Szewińska or Kaczmarek`."""
    scoped = any("record" in piece.offers and kinds_of(piece) & {"scope", "national"} for piece in pieces)
    scoped = scoped or ("record" in said and bool(kinds & {"scope", "nation"}))
    met = said & {"h2h", "met", "beat", "beaten-by", "lost", "compare", "ahead", "before", "preceding"}
    return scoped and "event" in kinds and not met and bool(said & {"who", "holds", "against"})


def of_champions(piece: Piece, *, listed: bool) -> tuple[str, ...]:
    """`champions` of a list of winners; of one meet they are who won it."""
    if listed and "medallists" in piece.offers:
        left = (offer for offer in piece.offers if offer not in ("winner", "medals", "medallists"))
        return ("champions", *left)  # the list has the medallists beside the winners
    if listed and {"winner", "champions", "champs", "titleholder", "list", "titles"} & set(piece.offers):
        left = (offer for offer in piece.offers if offer not in ("winner", "titles"))
        return tuple(dict.fromkeys(("champions", *left)))
    if "champions" in piece.offers:
        return tuple(dict.fromkeys(("winner", *(offer for offer in piece.offers if offer != "champions"))))
    return ()


def is_by_age(said: set[str], kinds: set[str], athletes: int) -> bool:
    """Whether the youngest or the oldest who won at a series is asked for."""
    won = said & {"winner", "champions", "medallists", "champs", "titleholder"} and kinds & {"series", "editions"}
    won = won or (said & {"medals", "titles"} and kinds & {"series", "event"})
    one_meet = "meet" in kinds and "editions" not in kinds
    narrow = one_meet or kinds & {"nation", "day", "mark", "year"}
    return bool(won and said & {"youngest", "eldest"} and not narrow and not athletes)


def is_by_margin(said: set[str], kinds: set[str], athletes: int) -> bool:
    """Whether the widest or the closest win of an event at a series is asked for."""
    asked = said & {"widest", "closest"} or ("nearest" in said and said & {"round:final", "ever"})
    return bool(asked) and _is_of_all_editions(kinds, athletes) and not kinds & {"year", "years"}


def is_earliest(said: set[str], kinds: set[str], athletes: int, *, of_area: bool) -> bool:
    """Whether who won first is asked for: `first African Olympic 100 m champion`, `who first won the Olympic 800`."""
    won = said & {"winner", "champions", "medallists", "champs", "titleholder"} and "counted" not in said
    of_all = _is_of_all_editions(kinds, athletes) and not kinds & {"year", "years"} and not said & _OF_BEST_MARKS
    return bool(won) and "first" in said and "last" not in said and (of_all or (of_area and bool(kinds & {"series"})))


def of_order(piece: Piece, *, aged: bool, margins: bool, earliest: bool) -> tuple[str, ...]:
    """`youngest`, `closest finish` and `first` order a list of winners."""
    offers = piece.offers
    if aged and {"youngest", "eldest"} & set(offers):
        return ("order-youngest",) if "youngest" in offers else ("order-oldest",)
    if margins and {"widest", "closest", "nearest"} & set(offers):
        return ("champions", "order-widest" if "widest" in offers else "order-closest")
    if margins and offers[0] in ("round:final", "ever"):
        return ("filler",)  # a title is won in a final
    return ("champions", "order-earliest") if earliest and "first" in offers else ()


def of_margin(piece: Piece) -> tuple[str, ...]:
    """`closest finish in the 100 m in Tokyo 2021`: the race says by how much it was won."""
    return ("winner",) if {"widest", "closest"} & set(piece.offers) else ()


def of_titleholder(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`the 800 champ`, `current champion in the pole vault`: who won last, where no championships are named."""
    named = kinds & _OF_CHAMPIONS or said & _OF_NO_CHAMPION
    return ("champions", "titleholder") if "titleholder" in piece.offers and "event" in kinds and not named else ()


def of_scoped_titles(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`the world 1500 title`, `European 800 titles`: those of the championships."""
    titled = "titles" in said and not kinds & {"series", "meet", "kind"} and not said & {"record", "best", "holds"}
    series = _SERIES_OF_SCOPE.get(piece.offered("scope") or "") if titled else None
    return (f"series:{series}",) if series else ()


def of_titles(piece: Piece, said: set[str], athletes: int) -> tuple[str, ...]:
    """`most world titles in the shot put`, `who won the Olympic 1500 m most often`: most medals, and not one race."""
    if "most" not in said or athletes:
        return ()
    won = "winner" in piece.offers and any(offer.startswith("series:") for offer in said)
    if won or "titles" in piece.offers:
        return ("medals", *(offer for offer in piece.offers if offer not in ("titles", "winner")))
    return ()


def of_championship(pieces: Sequence[Piece], at: int) -> tuple[str, ...]:
    """`championship best` of an event is the record of the championships."""
    if _is_championship_best(pieces, at):
        return ("scope:world-championships",)
    return ("record",) if at and _is_championship_best(pieces, at - 1) else ()


def is_list_of_winners(said: set[str], kinds: set[str], athletes: int, *, vague: bool, of_area: bool) -> bool:
    """Whether those who won an event at all meets of a series are asked for: `olympic 1500 m champions`.

    `vague` is whether no `since` is sure: `des JO 2024` is of these Games. `of_area` is whether those of an area are.
    """
    since = "since" in said and not vague
    since = since or not vague
    league = {"series:diamond-league", "champions"} <= said  # its winners of a year won at several meets
    of_all = _is_of_all_editions(kinds, athletes) and ("year" not in kinds or since or league)
    several = (
        bool({"champions", "medallists"} & said)
        or {"champs", "list"} <= said
        or ("winner" in said and bool(said & {"list", "former", "all-marks", "progression", "all-time"}))
        or ("editions" in kinds and "winner" in said and bool(said & {"most", "often"}))  # who won it most often
        or (
            since and bool(said & {"winner", "champs"}) and "most" not in said
        )  # `Sieger im Speerwurf bei Olympia seit 1980`
        or (of_area and "winner" in said and "most" not in said)  # `last African winner of the Olympic 800 m`
    )
    one = said & {"this-year", "last-year", "when-is", "calendar"} or (
        said & {"last", "first"} and "counted" not in said and not of_area
    )
    return of_all and several and not one


def is_area(piece: Piece) -> bool:
    """Whether a piece says an area, and no championships called so: `the Europeans`."""
    return piece.offered("area") is not None and piece.offered("series") is None


def is_since(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece says since when; what may be a filler does so right before a year."""
    behind = pieces[at + 1] if at + 1 < len(pieces) else None
    dated = behind is not None and behind.offered("year") is not None
    return "since" in pieces[at].offers and (dated or "filler" not in pieces[at].offers)


def _is_of_all_editions(kinds: set[str], athletes: int) -> bool:
    """Whether an event of a whole series is named, and nobody's."""
    return are_of_all_editions(kinds) and not kinds & {"nation", "day", "mark"} and not athletes


def are_of_all_editions(kinds: AbstractSet[str]) -> bool:
    """Whether these kinds of words name an event of a whole series, or a race that is held each year."""
    return "editions" in kinds or ({"event", "series"} <= kinds and "meet" not in kinds)


def of_edition(pieces: Sequence[Piece], said: set[str], kinds: set[str], athletes: int) -> Piece | None:
    """The word that asks for the first meet of a series, or the one before the last: the list of all winners has it.

    None if there is none: `inaugural worlds 1500`, `previous olympic 1500 champ`.
    """
    of_all = _is_of_all_editions(kinds, athletes) and "year" not in kinds and not said & _OF_BEST_MARKS
    spoken = [piece for piece in pieces if not piece.is_filler]
    behind = (one for one, other in pairwise(spoken) if other.offered("series"))
    return next((one for one in behind if of_all and {"first", "former"} & set(one.offers)), None)


def _is_championship_best(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece begins `championship best`."""
    behind = pieces[at + 1].offers if at + 1 < len(pieces) else ()
    return pieces[at].offered("kind") == "championship" and behind == ("best",)


def of_sweep(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """`when did Kenya sweep the steeplechase`: all three medals; `who swept the 200 in 2004` is one race's podium."""
    if "swept" not in said or athletes:
        return ()
    if "swept" not in piece.offers:
        other = {"medals", "titles"} & set(piece.offers)  # `swept the medals`
        return ("filler",) if other and "series" not in kinds_of(piece) else ()
    one_race = "event" in kinds and bool(kinds & {"year", "meet"})
    if "nation" not in kinds and (one_race or "winner" in piece.offers):
        return ("winner",)
    return ("medals", "swept")


def of_nations(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """`how many countries have won gold in the 1500`: the table of nations, and no one race."""
    if "countries" not in said or athletes or "nation" in kinds or not said & {"medals", "titles", "winner"}:
        return ()
    if "countries" in piece.offers:
        return ("medals", "table")
    won = {"medals", "titles", "winner"} & set(piece.offers)
    left = tuple(offer for offer in piece.offers if offer not in ("winner", "titles"))
    return tuple(dict.fromkeys(("medals", *left))) if won and "series" not in kinds_of(piece) else ()


def of_nation(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """`has any Swede won the 100 m at the Europeans`, `when did Kenya first win the marathon`: all of a nation's."""
    of_all = "nation" in kinds and not kinds & {"year", "years", "day", "meet"} and not athletes
    of_all = of_all and ("series" in kinds or ("event" in kinds and bool(said & {"first", "last"})))
    if {"winner", "champions"} & set(piece.offers) and of_all:
        return (*(offer for offer in piece.offers if offer not in ("winner", "champions")), "medals")
    return ()
