"""Fills who won: finals won or lost, rivals by wins or losses, and the winner of a head-to-head."""

from collections.abc import Mapping, Sequence

from bot.questions.wording import Takes
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.pieces import Piece

_PAIR = 2
_NEAR = 5  # pieces, within which the verb stands behind who is asked for
_WHAT = frozenset(("what", "was", "wat", "hva", "vad", "que", "cosa"))
_BETWEEN = frozenset(("last", "first", "often", "ever", "holds"))  # `wie heeft`; what may stand between who and verb
_NARROWING = ("meet", "series", "year", "years", "event", "round")  # likewise: `wer hat Kerr in Paris geschlagen`
_OBJECTS = frozenset(("wen", "whom", "kogo", "komu", "keta", "kenet", "kenelle"))  # words for who was beaten
_FACING_TEXT = (
    "against vs versus gegen contre contra frente ante mot tegen contro kontra vastaan przeciwko przeciw to z ze"
)
_FACING = frozenset(_FACING_TEXT.split())  # before the one who was raced
_AGENTS = frozenset(("by", "von", "vom", "par", "por", "av", "door", "przez", "pelo", "pela"))  # before the one who won
_PASSIVE = frozenset(("was", "is", "wurde", "werd", "ble", "blev", "fue", "foi"))  # before the one who was beaten
_AGENTS_OF = {"it": frozenset(("da", "dal", "dalla"))}


def won_or_lost(facts: Facts, _filled: Filled) -> Found | None:
    """Finals lost, where somebody's defeats are asked for; finals won, where it is which or how many these are.

    Else all finals, where these are named.
    """
    if len(facts.offering("athlete")) != 1 or facts.first("mark"):
        return None
    lost, won = facts.asking("lost") or facts.asking("beaten-by"), facts.asking("winner")
    final = facts.first("round")
    of_finals = final.pieces if final and final.value == "final" else ()
    there = facts.asking("finals-there")
    if there:
        return Found("finals", (*there, *of_finals))
    if lost:
        return Found("lost", (lost[0], *of_finals))
    beaten = _who_beat(facts) or _was_beaten(facts) or _to_beat(facts)
    if beaten:
        return Found("lost", (beaten, *of_finals))
    counted = any(facts.asking(meaning) for meaning in ("when", "last", "first", "often", "wins"))
    counted = counted or _is_what_won(facts) or bool(facts.asking("several-races"))  # `Kipchoge marathons won`
    plain = not facts.said & {"medals", "titles", "placed", "person", "how-fast"}
    if won and counted and plain:
        return Found("won", (won[0], *of_finals))
    return Found("finals", of_finals) if of_finals else None


def _is_what_won(facts: Facts) -> bool:
    """Whether it is asked what somebody won, `what did Lasse Virén win`: no one race is named."""
    words = facts.gathered.sentence.words
    what = any(words[piece.end - 1].folded in _WHAT for piece in facts.asking("who"))
    return what and not any(map(facts.first, ("event", "meet", "series")))


def rivals_by(facts: Facts, _filled: Filled) -> Found | None:
    """`losses` where it is asked who beat an athlete, `wins` where it is asked whom the athlete beat."""
    lost, beat = facts.asking("lost") or facts.asking("beaten-by"), facts.asking("beat")
    beaten = lost[0] if lost else _who_beat(facts)
    if beaten:
        return Found("losses", (beaten,))
    athlete, whom = facts.first("athlete"), facts.asking("whom")
    if whom:
        return Found("wins", (whom[0],))
    if not beat or athlete is None or facts.gathered.language != "en":
        return None  # in which order verb and object stand is known of English
    return Found("losses" if beat[0].first < athlete.pieces[0].first else "wins", (beat[0],))


def _was_beaten(facts: Facts) -> Piece | None:
    """The word that asks whether the one athlete named was beaten: `was Kipyegon ever beaten`."""
    beat, athlete = facts.asking("beat"), facts.first("athlete")
    first = athlete.pieces[0].first if athlete else 0
    words = facts.gathered.sentence.words
    passive = first > 0 and words[first - 1].folded in _PASSIVE
    passive = passive or any(words[piece.first - 1].folded == "been" for piece in beat if piece.first > first)
    return beat[0] if beat and passive and beat[0].first > first else None


def _to_beat(facts: Facts) -> Piece | None:
    """The word that asks who did so: `the last person to beat Duplantis`, but not `does Kerr have the kick to beat`."""
    words = facts.gathered.sentence.words
    athlete = facts.first("athlete")
    asked = facts.asking("last") or facts.asking("first") or facts.asking("only")
    if athlete is None or not asked:
        return None
    for beat in facts.asking("beat"):
        behind = beat.first > 0 and words[beat.first - 1].folded == "to" and beat.end == athlete.pieces[0].first
        if behind and asked[0].first < beat.first:
            return beat
    return None


def _who_beat(facts: Facts) -> Piece | None:
    """The word that asks who beat the one athlete named: `who beat Kerr`, `wer hat Kerr geschlagen`.

    Who is asked for did it where the word for it is no object, as `wen` and `kogo` are, and nobody is named before it
    in English: `Kerr beat who`.
    """
    words = facts.gathered.sentence.words
    verbs = {"beat", "winner"} if facts.gathered.language == "fi" else {"beat"}  # `kuka voitti Warholmin`
    first = facts.first("athlete")
    athlete = first.pieces[0] if first else None
    for asking in (*facts.asking("person"), *facts.asking("who")):
        behind = [piece for piece in facts.pieces if piece.first >= asking.end and not piece.is_filler]
        said = [piece for piece in behind[:_NEAR] if verbs & set(piece.offers)][:1]
        between = behind[: behind.index(said[0])] if said else []
        word = words[asking.end - 1].folded
        objects = word in _OBJECTS or (asking.first > 0 and words[asking.first - 1].folded == "a")
        if athlete and said and not objects and all(piece is athlete or _may_stand_between(piece) for piece in between):
            english = facts.gathered.language == "en"
            return said[0] if not english or said[0].first < athlete.first else None
    return None


def _may_stand_between(piece: Piece) -> bool:
    return bool(_BETWEEN & set(piece.offers)) or any(map(piece.offered, _NARROWING))


def fill_winner(takes: Mapping[str, Takes], facts: Facts, filled: Filled) -> None:
    """Who is said to have beaten the other, if the question is when or which time that was."""
    option = next((option for option, kind in takes.items() if kind is Takes.WINNER), None)
    if option is None:
        return
    asked_when = any(facts.asking(meaning) for meaning in ("when", "last", "first", "often", "wins"))
    if facts.asking("results") and facts.asking("beat"):
        asked_when = True  # `the races Coe won against Ovett`
    athletes = facts.offering("athlete")
    lost = facts.asking("lost") or facts.asking("beaten-by")
    won = facts.asking("beat") or facts.asking("winner")
    if not asked_when or not (lost or won) or len(athletes) < 2:
        return
    if len(athletes) > _PAIR:
        filled.also += [*lost, *won]
        return  # of three, each pair is told
    said = (lost or won)[0]
    before = [athlete for athlete in athletes if athlete.pieces[0].first < said.first]
    again = [athlete for found in facts.offering("again") for athlete in athletes if athlete.value == found.value]
    if len(again) == 1 and len(before) == len(athletes):  # `kerr v jakob, how often did jakob win`
        other = next(athlete for athlete in athletes if athlete is not again[0])
        filled.put(option, Found((other if lost else again[0]).value, (said,)))
        return
    if facts.asking("who") and "winner" in said.offers and (not before or len(before) == len(athletes)):
        return  # `who won the last time Warholm and Benjamin met`: either of them
    filled.put(option, Found(_winner(facts, athletes, before, lost=bool(lost)).value, (said,)))


def _winner(facts: Facts, athletes: Sequence[Found], before: Sequence[Found], *, lost: bool) -> Found:
    """Who won of two: the one that the other was beaten `by` or lost `to`, else as the order has it."""
    agents = _AGENTS_OF.get(facts.gathered.language, _AGENTS)
    agent = next((athlete for athlete in athletes if _is_behind(facts, athlete, agents)), None)
    faced = next((athlete for athlete in athletes if _is_behind(facts, athlete, _FACING)), None)
    if lost or faced:
        other = next(athlete for athlete in athletes if athlete is not faced)
        return (faced or athletes[1]) if lost else other
    return agent or (before[-1] if len(before) == 1 else athletes[0])


def _is_behind(facts: Facts, athlete: Found, words: frozenset[str]) -> bool:
    first = athlete.pieces[0].first
    return first > 0 and facts.gathered.sentence.words[first - 1].folded in words
