"""What words say of one athlete, or of a pair, beside others of their sentence."""

from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.pieces import Piece

OF_RECORDS = frozenset(("best", "record", "holds", "ahead", "list", "top", "quote", "said"))
_MEETING = frozenset(("met", "against", "beat", "lost", "beaten-by", "h2h"))
_OF_RACES = frozenset(("results", "last", "first", "often")) | _MEETING
OF_OTHER_THAN_RACES = OF_RECORDS | _MEETING | {"pb", "sb", "winner", "medals", "titles", "calendar", "pace"}
_OF_OTHER_THAN_MARKS = (_MEETING - {"met"}) | {"record", "medals", "titles", "rivals", "quote", "said", "holds"}
_PLACED = frozenset(("meet", "series", "round", "mark", "number", "day"))
_OF_SOME_RACES = frozenset(("meet", "series", "event", "year", "years", "day", "mark", "round", "kind", "track"))
_OF_ONE_RACE = frozenset(("last", "first", "when", "medals", "record", "this-year", "last-year", "since"))
_PAIR = 2
_OF_LISTS = frozenset(("all-time", "list", "top"))


def is_who_before_beat(pieces: Sequence[Piece]) -> bool:
    """Whether `who` stands before `beat`, with no more than the athlete between: `kto pokonał`, `wer hat X besiegt`."""
    spoken = [piece for piece in pieces if not piece.is_filler]
    asking = [at for at, piece in enumerate(spoken) if "who" in piece.offers]
    between = [spoken[at + 1].offered("athlete") is not None for at in asking if at + 1 < len(spoken)]
    return any(
        "beat" in piece.offers
        for at, athlete in zip(asking, between, strict=False)
        for piece in spoken[at + 1 : at + 2 + athlete]
    )


def is_place_in_list(said: set[str], kinds: set[str]) -> bool:
    """Whether an athlete's place in a list of an event is asked for, and no race is named."""
    listed = "placed" in said and "event" in kinds and bool(_OF_LISTS & said)
    return listed and not kinds & {"meet", "series", "round"}


def of_place_in_list(piece: Piece) -> tuple[str, ...]:
    """`auf welchem Platz der ewigen Bestenliste steht Weber`: the list, with him in it."""
    if "placed" in piece.offers:
        return ("list",)
    return ("filler",) if {"stood", "holds"} & set(piece.offers) else ()


def even_pace(piece: Piece, said: set[str], kinds: set[str]) -> Piece | None:
    """Read `lap splits of Cheptegei's 26:11` as the even pace of that mark: the store has no splits of his race."""
    name = piece.offered("athlete")
    if name is None or "split" not in said or "mark" not in kinds or kinds & {"meet", "series"}:
        return None
    return replace(piece, offers=("filler",), note=f"An even pace: the splits of {name}'s race I don't have.")


def of_streak(piece: Piece, said: set[str], athletes: int) -> tuple[str, ...]:
    """A streak is told of two athletes only; of one who is unbeaten it is which finals were lost."""
    if piece.offers not in (("unbroken",), ("unbroken", "unbeaten")):
        return ()
    if athletes == 1 and "unbeaten" in said:
        return ("lost",) if "unbeaten" in piece.offers else ("filler",)
    return ("h2h",) if athletes >= _PAIR else ("not-held", "lacks:streaks")


def of_athlete(piece: Piece, said: set[str], kinds: set[str], athletes: int) -> tuple[str, ...]:
    """What a word says of one athlete or of a pair; nothing if it says the same as alone."""
    if not athletes:
        return ()
    dated = bool(said & {"this-year", "last-year"}) or "year" in kinds
    of_season = dated and athletes == 1 and not {"meet", "series"} & kinds
    if athletes == 1 and are_best_marks(said, kinds) and {"best", "top", "counted", "pb"} & set(piece.offers):
        return ("best-first",)  # `Mondo's ten highest clearances`, `top 10 Kerr mile`, `Crouser's best throws`
    if "lead" in piece.offers or (piece.offers == ("best",) and of_season and not said & _OF_RACES):
        return ("sb",)  # the best of the year, of one athlete
    latest = "last" in piece.offers and not said & OF_OTHER_THAN_RACES
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
    own = _beside_age(piece, said, kinds) or _of_gold(piece, said, kinds) or _of_one(piece, said, kinds)
    return own or of_pair


def _of_gold(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`con qué tiempo ganó Cacho el oro`: somebody's medals have their marks."""
    won = said & {"medals", "titles"} and not kinds & {"meet", "year", "day", "mark", "number"}
    return ("filler",) if won and "how-fast" in piece.offers else ()


def of_own_list(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`list of Bolt's results`, `career medals of Felix`: what is asked for of one athlete is a list anyhow."""
    results = bool({"results", "record"} & said) or are_best_marks(said, kinds)
    medals = piece.offers == ("career",) and bool({"medals", "titles"} & said)
    return ("filler",) if medals or (results and piece.offers in (("list",), ("career",))) else ()


def are_best_marks(said: set[str], kinds: set[str]) -> bool:
    """Whether several marks of one athlete are asked for, the best of them; `his best times` may be of any event."""
    several = ("counted" in said or ("several" in said and ("event" in kinds or "lengths" in said))) and bool(
        {"best", "pb"} & said
    )
    several = several or ("top" in said and not {"all-time", "ever"} & said)
    return several and not said & _OF_OTHER_THAN_MARKS


def _beside_age(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """`edad y títulos mundiales`: the profile has both."""
    titled = {"titles", "medals", "winner"} & set(piece.offers) and not kinds & {"event", "meet", "year"}
    both = {"age", "and"} <= said and ("when" not in said or "birthday" in said)
    return ("profile",) if titled and both else ()


def _of_one(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """What a word says of an athlete where it says another thing of a mark or a meet; nothing if it does not."""
    in_final = _of_final(piece, said, kinds)
    if in_final:
        return in_final
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


def _of_final(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """What a word says of the finals of one athlete, at a meet or in a year, where no event is named."""
    there = {"meet", "series"} & kinds and "event" not in kinds
    if there and {"age", "when"} <= said and "medals" in piece.offers:
        return ("results",)  # `how old was jakob when he won tokyo gold`
    if there and "medals" in piece.offers and "how-fast" in said:
        return ("results",)  # `sølvkastet i Tokyo, hvor langt`
    if there and "behind" in said and {"medals", "winner", "behind"} & set(piece.offers):
        return ("results", "finals-there")  # `who was second behind Wanyonyi in Paris`: with who was around him
    dated = (there or "year" in kinds) and "event" not in kinds
    if dated and "others-in" in piece.offers and "round:final" in said:
        return ("results", "finals-there", "others-in")  # `who else was in Bolt's 2012 final`
    return ()


def _of_pair(piece: Piece, said: set[str], kinds: set[str]) -> tuple[str, ...]:
    """What a word says of two athletes or more; nothing if it says the same as alone."""
    scored = "points" in piece.offers and not kinds & {"mark", "number"}  # `mondo v lavillenie whats the score`
    # `barshim tamberi tokyo shared gold result`: what both did there
    there = "meet" in kinds and {"medals", "results"} & set(piece.offers) and not said & {"most", "titles", "often"}
    of_meetings = {"all-marks", "closest", "widest"} & set(piece.offers)
    if scored or there or of_meetings or ("compare" in piece.offers and "h2h" in said):
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
