"""Refuses what is too little understood: unknown words beside a name, what an answer would not narrow to."""

from collections.abc import Sequence

from bot.domain.asked import Asked
from bot.errors import Choice, UsageError
from bot.questions.almanac import Almanac
from bot.questions.resolving import shown
from bot.understanding.facts import Facts
from bot.understanding.filled import Filled
from bot.understanding.filling_meets import named_meet
from bot.understanding.pieces import Piece
from bot.understanding.reading import Reading, label_of
from bot.understanding.refusing import is_sure

_BARE = (
    frozenset(("athlete",)),
    frozenset(("event", "sex")),
    frozenset(("nation",)),
    frozenset(("meet",)),
)  # what one name alone fills

_MISSPELT = 1.45  # weight of a word that is only like a name
_NARROWING = (
    "year",
    "years",
    "day",
    "meet",
    "series",
    "nation",
    "area",
    "other-than",
    "athlete",
    "number",
    "mark",
)  # kinds that say of what or when

_NEVER_ASIDE = ("year", "years", "day", "number", "mark", "other-than")
_OF_ALL_ROUNDS = frozenset(("record", "records", "top"))  # what is not narrowed to heats or finals
_OF_ATHLETES = ("athlete", "opponent", "second", "third", "fourth", "holder", "winner", "preceding")
_RAMBLING = 9  # words; in so long a sentence a name, a place or a number that nothing takes may be an aside: it is told
_NARROWED = frozenset(("record", "records", "top", "race", "results", "medals", "h2h", "compare", "athlete", "rivals"))
_MOST_OFFERED = 3
_SHORTEST_THAT_SAYS = 3  # letters of a word


def refuse_unnarrowed(found: Sequence[Reading], facts: Facts, almanac: Almanac) -> None:
    """Raise UsageError where a year, a meet or a nation was not used: what is not narrowed by it is another question.

    Offered are the readings that use it, and the one that does not. In a long sentence a name or a place may be said
    in passing: where all else is sure it is told as not used, and the rest is answered.
    """
    best, options = found[0], found[0].filled.options
    if best.question.name not in _NARROWED:
        return
    narrowing = _narrowing(best, facts, _NARROWING)
    unknown = [shown(facts.gathered.sentence.part(*run)) for run in best.unknown if _says_something(run, facts)]
    if not (narrowing or unknown):
        return  # as nearly always: looking up how well known an athlete is takes longer than all above
    rambling = len(facts.gathered.sentence.words) >= _RAMBLING and best.question.name != "records"
    if rambling and _are_sure(best, almanac):
        place = ("meet", "series") if "meet" in options else ("series",) if best.question.name == "record" else ()
        narrowing, unknown = _narrowing(best, facts, (*_NEVER_ASIDE, *place)), []
        if not narrowing:
            return
    words = [f"“{text}”" for text in (*(shown(facts.text(piece)) for piece in narrowing), *unknown)]
    using = [other for other in found[1:] if all(piece.first in other.filled.used for piece in narrowing) and narrowing]
    meet = named_meet(facts, Filled()) if best.question.name in ("record", "records") else None
    event = options.get("event", "")
    there = Asked.of("top" if event else "results", {"event": event, "meet": meet.value}) if meet else None
    raise UsageError(
        f"I can't answer that {'with' if unknown else 'for'} {' and '.join(words)}"
        f"{': such records I do not hold' if meet and narrowing else ''}.",
        "Take what I can do, or ask with other words.",
        (
            *((Choice("The best marks there that I hold" if event else "The finals there", there),) if there else ()),
            *(Choice(label_of(other), other.asked) for other in using[: _MOST_OFFERED - 1]),
            Choice(f"Without {words[0]}: /{best.question.name}"[:80], best.asked),
        ),
    )


def _narrowing(best: Reading, facts: Facts, kinds: Sequence[str]) -> list[Piece]:
    """The pieces that a reading did not use and that say one of these kinds, a month, or what is never left out.

    A record may be called by its mark: `is Koch's 47.60 still the record`.
    """
    kinds = [kind for kind in kinds if kind != "mark"] if best.question.name == "record" else kinds
    kinds = (*kinds, "round") if best.question.name in _OF_ALL_ROUNDS else kinds
    lost = (piece for piece in facts.pieces if (piece.first, piece.end) in best.unused)
    return [
        piece for piece in lost if "never" in piece.offers or any(map(piece.offered, kinds)) or _is_month(piece, facts)
    ]


def _is_month(piece: Piece, facts: Facts) -> bool:
    """Whether a piece is a month in full or behind `in`: `dec` and `dez` are a decathlon and ten as well."""
    behind = piece.first > 0 and facts.gathered.sentence.words[piece.first - 1].folded == "in"
    return piece.offered("named-month") is not None and (behind or len(facts.text(piece)) > _SHORTEST_THAT_SAYS)


def _are_sure(best: Reading, almanac: Almanac) -> bool:
    """Whether all athletes of a reading are well known and called by their family names, or by more than one name."""
    said = (best.filled.options.get(option, "") for option in _OF_ATHLETES)
    return all(is_sure(name, almanac) for name in said if name)


def refuse_unread(best: Reading, facts: Facts) -> None:
    """Raise UsageError for what is of another sport, and for a name or an event beside words that nobody knows."""
    sentence = facts.gathered.sentence
    bare = any(best.filled.options.keys() <= alone for alone in _BARE)
    if best.question.name == "quote":
        return
    if best.guessed and best.unknown and _all_misspelt(facts):
        raise UsageError(
            f"I can't read “{shown(sentence.text)}” as a question.",
            "Ask like: Kerr vs Ingebrigtsen mile finals, record two mile, what did Ingebrigtsen say about Kerr.",
            (Choice("All commands", Asked("help")),),
        )
    unknown_meet = best.question.name == "calendar" and not best.filled.options and facts.asking("when-is")
    unknown_meet = unknown_meet and any(_says_something(run, facts) for run in best.unknown)  # `wann ist Finnkampen`
    if best.unknown and (unknown_meet or (best.guessed and bare)):
        words = sentence.part(*best.unknown[0])
        raise UsageError(
            f"I can't read “{shown(sentence.text)}”: I don't know what “{shown(words)}” means.",
            "Ask with other words, or take what I can do with the rest.",
            (Choice(label_of(best), best.asked), Choice("All commands", Asked("help"))),
        )


def _says_something(run: tuple[int, int], facts: Facts) -> bool:
    """Whether a run of unknown words may say something that matters: a number, or a word that is no talk."""
    words = facts.gathered.sentence.words[run[0] : run[1]]
    talk = facts.gathered.talk
    return any(
        (len(word.folded) >= _SHORTEST_THAT_SAYS and at not in talk) or word.folded.isdecimal()
        for at, word in enumerate(words, run[0])
    )


def _all_misspelt(facts: Facts) -> bool:
    """Whether every athlete is one word that is only like a name, as `need coffee` is like Neef and Coffey."""
    athletes = [piece for piece in facts.pieces if piece.offered("athlete")]
    return bool(athletes) and all(
        0 < piece.weight < _MISSPELT and piece.end - piece.first == 1 and not facts.first("event") for piece in athletes
    )
