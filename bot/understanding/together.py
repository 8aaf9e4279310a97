"""What words mean beside others of their sentence: `all time` of a list, `the year's best` of an athlete."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from bot.understanding.pieces import Piece

_OF_RECORDS = frozenset(("best", "record", "holds", "ahead", "list", "top", "quote", "said"))
_MEETING = frozenset(("met", "against", "beat", "lost", "beaten-by", "h2h"))
_OF_RACES = frozenset(("results", "last", "first", "often")) | _MEETING
_OF_OTHER_THAN_RACES = _OF_RECORDS | _MEETING | {"pb", "sb", "winner", "medals", "titles", "calendar", "pace"}
_OF_OTHER_THAN_MARKS = (_MEETING - {"met"}) | {"record", "medals", "titles", "rivals", "quote", "said", "holds"}
_OF_RACES_THERE = frozenset(("winner", "medals", "titles", "results", "champions", "top", "list"))
_OF_NO_BIRTHDAY = frozenset(("athlete", "event", "meet", "series", "year", "mark"))
_OF_DAYS = frozenset(("today", "now"))
_PLACED = frozenset(("meet", "series", "round", "mark", "number", "day"))
_OF_SOME_RACES = frozenset(("meet", "series", "event", "year", "years", "day", "mark", "round", "kind", "track"))
_OF_ONE_RACE = frozenset(("last", "first", "when", "medals", "record", "this-year", "last-year", "since"))
_OF_CHAMPIONS = frozenset(
    ("athlete", "series", "meet", "kind", "year", "years", "day", "mark", "number", "nation", "area")
)
_OF_NO_CHAMPION = frozenset(("record", "age", "last-year", "this-year", "quote", "said", "first", "ever", "most"))
_OF_ALL_OR_A_YEAR = frozenset(("all-time", "this-year", "last-year", "lead"))
_OF_ONE_MARK = frozenset(("record", "holds", "who", "how-fast", "when", "mark"))
_OF_OTHERS = frozenset(("who", "person", "under", "over", "record", "points", "often", "winner"))
_OF_MARKS_OVER = _OF_OTHER_THAN_RACES | {"results", "best-first", "how-fast", "this-year", "last"}
_PAIR = 2
_BEATING = frozenset(("beat", "lost", "beaten-by", "margin"))
_OF_WHOM = frozenset(("person", "margin"))  # `who beat Kerr`, `by how much did Kerr win`
_SETTING = frozenset(("holds", "beat", "run-mark", "happened"))
_OF_NO_CALENDAR = frozenset(("record", "medals", "winner", "list", "top", "best", "quote", "said", "lead"))
_OF_MONTH = len("day:2027-07")
_OF_LISTS = frozenset(("all-time", "list", "top"))
_OF_BEST_SCORES = frozenset(("best", "ever", "record", "top", "list", "performers", "all-time"))
_OF_BEST_MARKS = frozenset(("record", "best", "holds", "top", "list", "pb", "under", "over", "calendar", "when-is"))
_OF_MARKS = frozenset(("points", "pace", "compare", "ahead", "quote", "said"))


def read_together(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, some with the meaning that the others give them."""
    athletes = sum(piece.offered("athlete") is not None for piece in pieces)
    named = any(piece.offered("event") for piece in pieces)
    pieces = [_of_nobody(piece, own=bool(athletes) or not named) for piece in pieces]
    said = {offer for piece in pieces for offer in piece.offers}
    kinds = {offer.partition(":")[0] for offer in said}
    in_race = "event" in kinds and bool({"meet", "series"} & kinds)
    holders = athletes == _PAIR and _are_possible_holders(pieces, said, kinds)
    if _is_who_before_beat(pieces):
        said = said | {"person"}
    beaten = athletes == 1 and bool(said & _BEATING) and bool(said & _OF_WHOM)
    edition = _of_edition(pieces, said, kinds, athletes)
    span = sum(piece.offered("year") is not None for piece in pieces) == _PAIR  # `between 1990 and 2010`
    vague = not (span or any(_is_since(pieces, at) for at in range(len(pieces))))
    of_area = any(piece.offered("other-than") or _is_area(piece) for piece in pieces)
    aged = _is_by_age(said, kinds, athletes)
    listed = aged or _is_list_of_winners(said, kinds, athletes, vague=vague, of_area=of_area) or edition is not None
    whole = athletes == 1 and "whole-race" in said  # `nader toquio 1500 resultado completo`
    ranked = athletes == 1 and _is_place_in_list(said, kinds)
    for at, piece in enumerate(pieces):
        noted = (_since_holder(pieces, at, said) or _even_pace(piece, said, kinds)) if athletes == 1 else None
        if noted:
            yield noted
            continue
        changed = ("filler",) if holders and {"athlete", "against"} & _kinds_of(piece) else ()
        changed = changed or (_of_place_in_list(piece) if ranked else ())
        changed = changed or (("champions",) if piece is edition else ())
        changed = changed or (_of_age(piece) if aged else ())
        changed = changed or _of_titleholder(piece, said, kinds)
        changed = changed or _of_month(piece, said, kinds) or _of_nation(piece, said, kinds, athletes)
        changed = changed or _of_champions(piece, listed=listed) or _of_titles(piece, said, athletes)
        changed = changed or _of_finish(piece, said, kinds, athletes)
        changed = changed or (_of_race(pieces, at, beaten=beaten or whole) if in_race else ())
        changed = changed or (_of_championship(pieces, at) if "event" in kinds and not athletes else ())
        changed = changed or _of_marks(piece, said, kinds, athletes) or _about_or_over(pieces, at, said, kinds)
        changed = changed or (
            _of_holders(pieces, at, said)
            or _of_barrier(piece, said, kinds, athletes)
            or _of_streak(piece, said, athletes)
        )
        changed = (
            changed
            or _of_scope(piece, said, kinds)
            or _of_birthday(piece, said, kinds)
            or _of_day(piece, kinds)
            or _of_today(piece, said, kinds)
            or _of_list(piece, said, kinds, athletes)
        )
        own_list = athletes == 1 and (bool({"results", "record"} & said) or _are_best_marks(said, kinds))
        own_list = own_list and piece.offers in (("list",), ("career",))  # `list of Bolt's results`
        own_medals = athletes == 1 and piece.offers == ("career",) and bool({"medals", "titles"} & said)
        changed = changed or (("filler",) if own_list or own_medals else ())
        changed = changed or (_of_record(piece, said, kinds) if athletes else ())
        changed = changed or _of_athlete(piece, said, kinds, athletes)
        yield replace(piece, offers=changed) if changed else piece


def _of_nobody(piece: Piece, *, own: bool) -> Piece:
    """`best time` of an event is the best of all where nobody is named: `meilleur temps 1500 femmes`."""
    if "best-mark" not in piece.offers:
        return piece
    left = tuple(offer for offer in piece.offers if offer != "best-mark")
    return replace(piece, offers=left if own else ("best", "performers"))


def _kinds_of(piece: Piece) -> set[str]:
    return {offer.partition(":")[0] for offer in piece.offers}


def _are_possible_holders(pieces: Sequence[Piece], said: set[str], kinds: set[str]) -> bool:
    """Whether it is asked which of two has a record: `Polish 400 m record, Szewińska or Kaczmarek`."""
    scoped = any("record" in piece.offers and _kinds_of(piece) & {"scope", "national"} for piece in pieces)
    scoped = scoped or ("record" in said and bool(kinds & {"scope", "nation"}))
    met = said & {"h2h", "met", "beat", "beaten-by", "lost", "compare", "ahead", "before", "preceding"}
    return scoped and "event" in kinds and not met and bool(said & {"who", "holds", "against"})


def _of_champions(piece: Piece, *, listed: bool) -> tuple[str, ...]:
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


def _is_by_age(said: set[str], kinds: set[str], athletes: int) -> bool:
    """Whether the youngest or the oldest who won at a series is asked for."""
    won = said & {"winner", "champions", "medallists", "champs", "titleholder"} and "series" in kinds and not athletes
    return bool(won and said & {"youngest", "eldest"} and not kinds & {"meet", "nation", "day", "mark", "year"})


def _of_age(piece: Piece) -> tuple[str, ...]:
    young, old = "youngest" in piece.offers, "eldest" in piece.offers
    return ("youngest",) if young else ("oldest",) if old else ()


def _of_titleholder(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`the 800 champ`, `current champion in the pole vault`: who won last, where no championships are named."""
    named = kinds & _OF_CHAMPIONS or said & _OF_NO_CHAMPION
    return ("champions", "titleholder") if "titleholder" in piece.offers and "event" in kinds and not named else ()


def _of_titles(piece: Piece, said: set[str], athletes: int) -> tuple[str, ...]:
    """`most world titles in the shot put`, `who won the Olympic 1500 m most often`: most medals, and not one race."""
    if "most" not in said or athletes:
        return ()
    won = "winner" in piece.offers and any(offer.startswith("series:") for offer in said)
    if won or "titles" in piece.offers:
        return ("medals", *(offer for offer in piece.offers if offer not in ("titles", "winner")))
    return ()


def _of_finish(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """`Zürich 2025, women's 100 m, top three` asks who came in first in a race, not for a list of marks."""
    of_race = {"event", "year"} <= kinds and bool({"meet", "series"} & kinds) and not (athletes or "nation" in kinds)
    listed = said & {"all-time", "ever", "since", "until"} or ("list" in said and "round" not in kinds)
    top = piece.offers == ("top",) or ("counted" in piece.offers and "top" in said)
    return ("winner",) if top and of_race and not listed else ()


def _of_race(pieces: Sequence[Piece], at: int, *, beaten: bool) -> tuple[str, ...]:
    """What a word says of one race: who came in `second behind Bolt`, who beat somebody in it."""
    piece = pieces[at]
    if _is_behind(pieces, at) or (beaten and piece.offered("athlete") is not None):
        return (f"led:{piece.offered('athlete')}",)
    leads = at + 1 < len(pieces) and _is_behind(pieces, at + 1)
    return ("winner",) if leads or (beaten and _BEATING & set(piece.offers)) else ()


def _of_championship(pieces: Sequence[Piece], at: int) -> tuple[str, ...]:
    """`championship best` of an event is the record of the championships."""
    if _is_championship_best(pieces, at):
        return ("scope:world-championships",)
    return ("record",) if at and _is_championship_best(pieces, at - 1) else ()


def _of_marks(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """What a word says of marks: of race walks, of scores, of the best of a year, of splits."""
    if "walked" in said and (piece.offered("event") or "").endswith("km-road"):
        return tuple(offer.replace("km-road", "km-walk") for offer in piece.offers)  # `chi ha marciato la 20 km`
    scored = "points" in piece.offers and not {"mark", "number"} & kinds and not athletes
    if scored and said & _OF_BEST_SCORES:
        return ("filler",)  # `highest scoring decathlon ever`
    to_run = {"event", "mark"} <= kinds and not athletes and not kinds & {"meet", "series"} and not said & _OF_OTHERS
    if "how-fast" in piece.offers and to_run:
        return ("pace",)  # `how fast do I need to run for a 35 minute 10k`
    of_race = "event" in kinds and bool({"meet", "series"} & kinds) and not {"mark", "number"} & kinds
    return _of_best_of_year(piece, said, kinds, athletes) or _of_split(
        piece, athletes, of_race=of_race, marked="mark" in kinds
    )


def _about_or_over(pieces: Sequence[Piece], at: int, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`sur` before an event is `over`, where a race or a best is asked for: `chrono de X sur 10000 aux mondiaux`."""
    behind = pieces[at + 1].offers if at + 1 < len(pieces) else ()
    if {"about", "over"} <= set(pieces[at].offers) and not said & {"quote", "said"}:
        marked = any(offer.startswith(("mark:", "number:")) for offer in behind)  # `über 6 Meter`, `over 6,20`
        return ("over",) if marked else tuple(offer for offer in pieces[at].offers if offer != "over")
    over = pieces[at].offers == ("about", "filler") and any(offer.startswith("event:") for offer in behind)
    raced = kinds & {"meet", "series", "year", "mark"} or said & _OF_MARKS_OVER
    raced = raced or "athlete" not in kinds  # nobody's words are asked for: `qui est le plus fort sur 1500`
    return ("filler",) if over and raced and not said & {"quote", "said"} else ()


def _is_who_before_beat(pieces: Sequence[Piece]) -> bool:
    """Whether `who` stands before `beat`, with no more than the athlete between: `kto pokonał`, `wer hat X besiegt`."""
    spoken = [piece for piece in pieces if not piece.is_filler]
    asking = [at for at, piece in enumerate(spoken) if "who" in piece.offers]
    between = [spoken[at + 1].offered("athlete") is not None for at in asking if at + 1 < len(spoken)]
    return any(
        "beat" in piece.offers
        for at, athlete in zip(asking, between, strict=False)
        for piece in spoken[at + 1 : at + 2 + athlete]
    )


def _is_behind(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece is the athlete that another one came in behind, or one of two: `behind Bolt and Blake`."""
    if at == 0 or pieces[at].offered("athlete") is None:
        return False
    joined = at > 1 and pieces[at - 1].offers[0] == "and" and _is_behind(pieces, at - 2)
    return joined or "behind" in pieces[at - 1].offers


def _is_list_of_winners(said: set[str], kinds: set[str], athletes: int, *, vague: bool, of_area: bool) -> bool:
    """Whether those who won an event at all meets of a series are asked for: `olympic 1500 m champions`.

    `vague` is whether no `since` is sure: `des JO 2024` is of these Games. `of_area` is whether those of an area are.
    """
    since = "since" in said and not vague
    since = since or not vague
    of_all = _is_of_all_editions(kinds, athletes) and ("year" not in kinds or since)
    several = (
        bool({"champions", "medallists"} & said)
        or {"champs", "list"} <= said
        or ("winner" in said and bool(said & {"list", "former", "all-marks", "progression"}))
        or ("editions" in kinds and "winner" in said and bool(said & {"most", "often"}))  # who won it most often
        or (since and "winner" in said and "most" not in said)  # `Sieger im Speerwurf bei Olympia seit 1980`
        or (of_area and "winner" in said and "most" not in said)  # `last African winner of the Olympic 800 m`
    )
    one = said & {"this-year", "last-year", "when-is", "calendar"} or (
        said & {"last", "first"} and "counted" not in said and not of_area
    )
    return of_all and several and not one


def _is_area(piece: Piece) -> bool:
    """Whether a piece says an area, and no championships called so: `the Europeans`."""
    return piece.offered("area") is not None and piece.offered("series") is None


def _is_since(pieces: Sequence[Piece], at: int) -> bool:
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


def _of_edition(pieces: Sequence[Piece], said: set[str], kinds: set[str], athletes: int) -> Piece | None:
    """The word that asks for the first meet of a series, or the one before the last: the list of all winners has it.

    None if there is none: `inaugural worlds 1500`, `previous olympic 1500 champ`.
    """
    of_all = _is_of_all_editions(kinds, athletes) and "year" not in kinds and not said & _OF_BEST_MARKS
    spoken = [piece for piece in pieces if not piece.is_filler]
    behind = (one for one, other in pairwise(spoken) if other.offered("series"))
    return next((one for one in behind if of_all and {"first", "former"} & set(one.offers)), None)


def _is_place_in_list(said: set[str], kinds: set[str]) -> bool:
    """Whether an athlete's place in a list of an event is asked for, and no race is named."""
    listed = "placed" in said and "event" in kinds and bool(_OF_LISTS & said)
    return listed and not kinds & {"meet", "series", "round"}


def _of_place_in_list(piece: Piece) -> tuple[str, ...]:
    """`auf welchem Platz der ewigen Bestenliste steht Weber`: the list, with him in it."""
    if "placed" in piece.offers:
        return ("list",)
    return ("filler",) if {"stood", "holds"} & set(piece.offers) else ()


def _of_holders(pieces: Sequence[Piece], at: int, said: set[str]) -> tuple[str, ...]:
    """`the last American to hold the record`: among the holders of all, and none of a national record."""
    piece = pieces[at]
    behind = [other for other in pieces[at + 1 : at + 4] if not (other.is_filler or "until" in other.offers)]
    of_nation = piece.offered("nation") is not None and bool(said & {"last", "first"})
    return ("progression",) if of_nation and behind and behind[0].offers == ("holds",) and "record" in said else ()


def _since_holder(pieces: Sequence[Piece], at: int, said: set[str]) -> Piece | None:
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


def _even_pace(piece: Piece, said: set[str], kinds: set[str]) -> Piece | None:
    """Read `lap splits of Cheptegei's 26:11` as the even pace of that mark: the store has no splits of his race."""
    name = piece.offered("athlete")
    if name is None or "split" not in said or "mark" not in kinds or kinds & {"meet", "series"}:
        return None
    return replace(piece, offers=("filler",), note=f"An even pace: the splits of {name}'s race I don't have.")


def _of_best_of_year(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """The best mark of a year in the world heads its list, and is no record: `miglior prestazione mondiale 2024`."""
    of_year = "year" in kinds or said & {"this-year", "last-year", "season"}
    spanned = said & {"since", "until"} or kinds & {"day", "years"}
    return ("lead",) if "world-best" in piece.offers and of_year and not (athletes or spanned) else ()


def _of_split(piece: Piece, athletes: int, *, of_race: bool, marked: bool) -> tuple[str, ...]:
    """The splits of a mark are its pace, whoever ran it; those of somebody's race nobody here has."""
    if "pace" in piece.offers and of_race and not athletes:
        return ("winner",)  # `4x100 uomini Tokyo, tempo`: of a race, and of no mark
    if "split" not in piece.offers:
        return ()
    return ("not-held",) if athletes and not marked else ("pace",)


def _of_barrier(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
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


def _of_streak(piece: Piece, said: set[str], athletes: int) -> tuple[str, ...]:
    """A streak is told of two athletes only; of one who is unbeaten it is which finals were lost."""
    if piece.offers not in (("unbroken",), ("unbroken", "unbeaten")):
        return ()
    if athletes == 1 and "unbeaten" in said:
        return ("lost",) if "unbeaten" in piece.offers else ("filler",)
    return ("h2h",) if athletes >= _PAIR else ("not-held",)


def _is_championship_best(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a piece begins `championship best`."""
    behind = pieces[at + 1].offers if at + 1 < len(pieces) else ()
    return pieces[at].offered("kind") == "championship" and behind == ("best",)


def _of_list(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """What a word says of a list, a race or a meet; nothing if it says the same as alone."""
    of_race = "event" in kinds and ("meet" in kinds or "series" in kinds) and "nation" not in kinds
    of_race = of_race and "who" in said and not said & {"best", "often", "top", "list"}
    dated = bool(said & _OF_DAYS) or bool({"day", "monthday"} & kinds)
    if "all-time" in piece.offers and not (said & _OF_RECORDS or athletes):
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
    where = "where" in piece.offers and {"meet", "series"} & kinds
    if athletes == 1 and (every or where or ("placed" in piece.offers and "where" in said)):
        return ("results",)  # `every race of Hodgkinson in 2025`, `where did Wightman finish in Tokyo`
    if "first" in piece.offers and not athletes and "record" in said:
        return ("first-record",)  # `who set the first 800 m record`, which no answer begins with
    if "happened" in piece.offers and not dated and ({"event", "meet", "series"} & kinds or athletes):
        return ("results", "happened-there")  # a race or a meet, and no day
    return ()


def _of_month(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`Wettkämpfe im Juli 2027`, where nothing else is named: what is on in a month, or today."""
    named = kinds & {"athlete", "meet", "series", "event", "nation", "mark", "number", "year"} or said & _OF_NO_CALENDAR
    month = "named-month" in kinds or any(offer.startswith("day:") and len(offer) == _OF_MONTH for offer in said)
    return ("calendar",) if {"results", "met"} & set(piece.offers) and month and not named else ()


def _of_nation(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """`has any Swede won the 100 m at the Europeans`, `when did Kenya first win the marathon`: all of a nation's."""
    of_all = "nation" in kinds and not kinds & {"year", "years", "day", "meet"} and not athletes
    of_all = of_all and ("series" in kinds or ("event" in kinds and bool(said & {"first", "last"})))
    if {"winner", "champions"} & set(piece.offers) and of_all:
        return (*(offer for offer in piece.offers if offer not in ("winner", "champions")), "medals")
    return ()


def _of_birthday(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`whose birthday is today`, `who was born on 21 August`, where nobody is named."""
    dated = "monthday" in kinds or said & {"now", "today", "yesterday"}
    other = kinds & _OF_NO_BIRTHDAY or said & {"happened", "quote", "said", "record"}
    return ("today", "births") if "birthday" in piece.offers and dated and not other else ()


def _of_day(piece: Piece, kinds: set[str]) -> tuple[str, ...]:
    """`what happened on 25 September 1988 in the 100 m`: the marks of that day."""
    named = {"day", "event"} <= kinds and not kinds & {"athlete", "nation", "meet", "series"}
    return ("list",) if named and "today" in piece.offers else ()


def _of_today(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
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
    if not {"now", "today"} & said:
        return ()
    if "now" in piece.offers:
        return ("today",)
    return ("filler",) if {"record", "holds"} & set(piece.offers) else ()


def _of_scope(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """What a word says of the scope; nothing if it says the same as alone."""
    best = "best" in said and not said & _OF_RACES_THERE and not kinds & {"year", "meet", "athlete", "round"}
    if piece.offered("indoors-of") and ("record" in said or best):
        return (f"scope:{piece.offered('indoors-of')}", "track:indoor")  # `European indoor record`
    listed = {"all-time", "performers"} <= said or {"counted", "best"} <= said
    if "scope:world" in piece.offers and listed and "record" not in said:
        return ("filler",)  # `maailman kaikkien aikojen parhaat keihäänheittäjät`
    return ()


def _of_record(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
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


def _of_athlete(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """What a word says of one athlete or of a pair; nothing if it says the same as alone."""
    if not athletes:
        return ()
    dated = bool(said & {"this-year", "last-year"}) or "year" in kinds
    of_season = dated and athletes == 1 and not {"meet", "series"} & kinds
    if athletes == 1 and _are_best_marks(said, kinds) and {"best", "top", "counted", "pb"} & set(piece.offers):
        return ("best-first",)  # `Mondo's ten highest clearances`, `top 10 Kerr mile`, `Crouser's best throws`
    if "lead" in piece.offers or (piece.offers == ("best",) and of_season and not said & _OF_RACES):
        return ("sb",)  # the best of the year, of one athlete
    latest = "last" in piece.offers and not said & _OF_OTHER_THAN_RACES
    if athletes == 1 and (latest or (piece.offers == ("calendar",) and "year" in kinds)):
        return ("results",)  # `Hassans laatste marathon`, `all of Rojas' competitions in 2021`
    if "most" in piece.offers and athletes == 1 and said & _MEETING and "medals" not in said:
        return ("rivals",)  # `who does Holloway race the most`
    beaten = {"beat", "lost", "beaten-by"} & set(piece.offers) and "person" in said
    if beaten and athletes == 1 and not (kinds & _OF_SOME_RACES or said & _OF_ONE_RACE):
        return (*piece.offers, "rivals")  # `who has beaten Wanyonyi`: ever
    if "run-mark" in piece.offers and "how-fast" in said and not kinds & _PLACED:
        return ("sb",) if dated else ("pb",)  # `how fast has Kipchoge run a marathon`
    of_pair = _of_pair(piece, said, kinds) if athletes >= _PAIR else ()
    return _of_one(piece, said, kinds) or of_pair


def _are_best_marks(said: set[str], kinds: set[str]) -> bool:
    """Whether several marks of one athlete are asked for, the best of them; `his best times` may be of any event."""
    several = ("counted" in said or ("several" in said and ("event" in kinds or "lengths" in said))) and bool(
        {"best", "pb"} & said
    )
    several = several or ("top" in said and not {"all-time", "ever"} & said)
    return several and not said & _OF_OTHER_THAN_MARKS


def _of_one(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """What a word says of an athlete where it says another thing of a mark or a meet; nothing if it does not."""
    there = {"meet", "series"} & kinds and "event" not in kinds
    if there and "medals" in piece.offers and "how-fast" in said:
        return ("results",)  # `sølvkastet i Tokyo, hvor langt`
    if there and "behind" in said and {"medals", "winner", "behind"} & set(piece.offers):
        return ("results",)  # `who was second behind Wanyonyi in Paris`: his races, with who was around him
    then = said & {"run-mark", "winner", "when"}  # `how old was Bolt when he ran 9.58` asks of him, not of the mark
    aged = "age" in piece.offers and not {"meet", "series"} & kinds and not then  # `el 2,45 de X cuántos años tiene`
    stood = piece.offers == ("stood",) and "age" not in said  # `il 19.72 di Mennea quanto è durato`
    if (aged or stood) and "mark" in kinds and "record" not in said:
        return ("stood", "record", "scope:world")
    if "pb" in piece.offers and ("meet" in kinds or ("series" in kinds and "event" not in kinds)):
        return ("results",)  # `nelson évora pequim 2008 marca`, `bestes Ergebnis von Mihambo bei einer WM`
    if "when-is" in piece.offers and "age" in said:
        return ("when",)  # `wann ist Duplantis geboren`
    scored = "points" in piece.offers and not {"mark", "number"} & kinds and {"event", "meet", "series"} & kinds
    if scored or ("pace" in piece.offers and "mark" not in kinds and {"meet", "series"} & kinds):
        of_meet = {"meet", "series", "year"} & kinds or said & {"last", "this-year", "last-year"}
        return ("results",) if of_meet else ("pb",)  # `mayer déca combien de points`
    if "pace" in piece.offers and "mark" not in kinds and "event" in kinds:
        return ("pb",)  # `tempo di Jacobs sui 100`
    return ()


def _of_pair(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """What a word says of two athletes or more; nothing if it says the same as alone."""
    scored = "points" in piece.offers and not kinds & {"mark", "number"}  # `mondo v lavillenie whats the score`
    # `barshim tamberi tokyo shared gold result`: what both did there
    there = "meet" in kinds and {"medals", "results"} & set(piece.offers) and not said & {"most", "titles", "often"}
    if scored or there or {"all-marks", "closest"} & set(piece.offers) or ("compare" in piece.offers and "h2h" in said):
        return ("h2h",)  # `every time they raced`, `compare Kerr and Nuguse head to head`
    if "under" in piece.offers and not kinds & {"mark", "number"}:
        return ("ahead",)  # `is Lyles faster than Thompson`
    if "ahead" in piece.offers and "pb" in said and "event" in kinds:
        return ("pb",)  # `who has the better 1500 pb, Hassan or Kipyegon`
    counted = {"medals", "titles"} & said and not kinds & {"meet", "year"}
    if counted and {"medals", "titles"} & set(piece.offers):
        return ("compare",)  # `who has more medals, Kerr or Ingebrigtsen`
    if counted and {"series:olympics", "series:worlds"} & set(piece.offers):
        return ("filler",)  # the comparison has medals by both
    between = piece.offers == ("record",) and "against" in said  # `Thompson v Hingsen record`: how often each was ahead
    if (between or piece.offers == ("list",)) and "event" not in kinds:
        return ("h2h",)  # `bilans Kerr Ingebrigtsen`, which is a list in French
    if "pb" in piece.offers and "event" not in kinds:
        return ("compare",)  # `who has the better pbs`: all of them
    return ()
