"""Words that say something alone and nothing in their sentence: hearsay, `men and women`, an `or` that is none."""

import re
from dataclasses import replace
from itertools import pairwise

from bot.understanding.facts import Facts
from bot.understanding.pieces import Piece

_HEARSAY_TEXT = """
i we you they he she people everyone everybody someone somebody some fans mate mates friend friends dad mum mom brother
sister wife husband colleague coworker boss bloke guy guys pals buddy was been uncle son daughter neighbour many lot
"""
_HEARSAY = frozenset(_HEARSAY_TEXT.split())
_MATES_TEXT = "pote kumpel amigo kompis kaveri maat amico kolega copain colega kamerat vriend"
_MATES = frozenset(_MATES_TEXT.split())
_LONE_OR = frozenset(("o", "ou"))  # an article and `where` as well
_OR = frozenset(("or", "and"))
_OUT = frozenset(("out", "outdoors", "outside"))
_PAIR = 2

_ASKS_WHO_TEXT = "who whos whod which wer qui quien chi quem wie vem hvem kuka kto"

_ASKS_WHO = frozenset(_ASKS_WHO_TEXT.split())

_OF_SOMETHING = ("event", "meet", "series", "mark", "record-mark")

_THINKS = r"(?:i think|i thought|i guess|i reckon|my guess|maybe|perhaps|surely|probably|possibly)"
_WAS = r"(?:(?:wasn['’]?t|was|isn['’]?t|is) (?:it|that)|it was|it is|it['’]?s)"
_BEFORE_GUESS = re.compile(
    rf"(?:\?\W*(?:{_THINKS}\W+)?(?:{_WAS}\W+)?|[,;:–—-]\s*(?:{_THINKS}\W+(?:{_WAS}\W+)?|{_WAS}\W+))$", re.IGNORECASE
)
_BEHIND_GUESS = re.compile(r"\W*(?:(?:maybe|perhaps|right|no|i think|i guess|or not|or was it)\W*)?$", re.IGNORECASE)


def find_about(facts: Facts) -> None:
    """`on` behind an athlete and before another or a word that nothing explains is what one said: `jakob on kerr`."""
    for at, (before, piece) in enumerate(pairwise(facts.pieces), 1):
        if "on" not in piece.offers or not before.offered("athlete"):
            continue
        behind = {offer for other in facts.pieces if other.first == piece.end for offer in other.offers}
        end = next((other.end for other in facts.pieces if other.first == piece.end and other.is_filler), piece.end)
        behind |= {offer for other in facts.pieces if other.first == end for offer in other.offers}  # `on the NBA`
        if end in facts.gathered.unknown or {"not-held", "other-sport"} & behind:
            facts.pieces[at] = replace(piece, offers=("about", "said-on"))
    for at in range(1, len(facts.pieces) - 1):
        before, piece, behind = facts.pieces[at - 1 : at + 2]
        if "on" in piece.offers and before.offered("athlete") and behind.offered("athlete"):
            facts.pieces[at] = replace(piece, offers=("about", "said-on"))


def find_hearsay(facts: Facts) -> None:
    """`my dad says`, `my flatmate reckons`: who says so is no athlete, so no quote is asked for."""
    words = facts.gathered.sentence.words
    if facts.pieces and facts.pieces[0].offers == ("said",) and words[facts.pieces[0].first].folded == "tell":
        facts.pieces[0] = replace(
            facts.pieces[0], offers=("filler",)
        )  # `tell the winner of`, as many say for `tell me`
    if not facts.asking("said") or facts.asking("quote"):
        return
    talk = facts.gathered.talk.intersection(facts.gathered.unknown)
    for at, piece in enumerate(facts.pieces):
        if "said" not in piece.offers:
            continue
        told = piece.first - 1 in talk or _is_said_to_us(facts, piece)
        before = words[piece.first - 1].folded if piece.first else ""
        before = "" if before == "was" and facts.gathered.language == "de" else before  # `was sagte Weber`
        heard = before in _MATES or (before in _HEARSAY and not facts.asking("about")) or _is_for_example(facts, piece)
        if told or heard:
            facts.pieces[at] = replace(piece, offers=("filler",))


def _is_for_example(facts: Facts, piece: Piece) -> bool:
    """Whether `say` gives an example of a time: `when Zatopek was running, say 1954`."""
    behind = next((other for other in facts.pieces if other.first == piece.end), None)
    return behind is not None and any(behind.offered(kind) for kind in ("year", "years", "day", "monthday", "number"))


def _is_said_to_us(facts: Facts, piece: Piece) -> bool:
    """Whether `say` asks the bot, as in `kann mir einer sagen, wer`: nobody is named, and a result is asked for."""
    named = facts.first("athlete") or facts.asking("about") or re.search(r"[\"“„«»]", facts.gathered.sentence.text)
    behind = any(other.first >= piece.end and {"who", "when", "person"} & set(other.offers) for other in facts.pieces)
    return not named and behind and facts.first("event") is not None


def find_both_sexes(facts: Facts) -> None:
    """`Männer und Frauen zusammen` narrows nothing."""
    sexes = {piece.offers for piece in facts.pieces if piece.offers in (("sex:men",), ("sex:women",))}
    if len(sexes) == _PAIR:
        facts.pieces = [replace(p, offers=("filler",)) if p.offers in sexes else p for p in facts.pieces]


def find_both_tracks(facts: Facts) -> None:
    """`indoors or out` narrows nothing."""
    words = facts.gathered.sentence.words
    for at, piece in enumerate(facts.pieces[:-2]):
        joined, other = facts.pieces[at + 1 : at + 3]
        said = {word.folded for each in (joined, other) for word in words[each.first : each.end]}
        if piece.offered("track") == "indoor" and said & _OR and (said & _OUT or other.offered("track") == "outdoor"):
            facts.pieces[at : at + 3] = [replace(each, offers=("filler",)) for each in (piece, joined, other)]


def silence_codes(facts: Facts) -> None:
    """The nation in brackets behind a name, as start lists have it, narrows nothing: `DUPLANTIS, Armand (SWE)`."""
    words, text = facts.gathered.sentence.words, facts.gathered.sentence.text
    ends = {piece.end for piece in facts.pieces if piece.offered("athlete") is not None}
    for at, piece in enumerate(facts.pieces):
        ahead = text[: words[piece.first].start].rstrip()[-1:] if piece.first in ends else ""
        if piece.offered("nation") and ahead == "(":
            facts.pieces[at] = replace(piece, offers=("filler",))


def silence_agents(facts: Facts) -> None:
    """`la marchadora María Pérez`: who she is, and none of her events; but `her 1500s` are one."""
    listed = facts.asking("top") or facts.asking("all-time") or facts.asking("list")
    if len(facts.offering("athlete")) != 1 or listed:
        return
    for at, piece in enumerate(facts.pieces):
        agent = "performers" in piece.offers and piece.offered("event") and facts.text(piece)[:1].isalpha()
        if agent:
            facts.pieces[at] = replace(piece, offers=("filler",))


def silence_tracks(facts: Facts) -> None:
    """`Holm's indoor best`: where no event is named, a profile has the bests of either kind of track apart."""
    bests = facts.asking("pb") or facts.asking("best") or facts.asking("record")
    if bests and len(facts.offering("athlete")) == 1 and not facts.first("event"):
        facts.silent.update(piece.first for piece in facts.pieces if piece.offered("track"))


def silence_or(facts: Facts) -> None:
    """`o` and `ou` are no `or` where nobody is named, nor before all else: `quando será o próximo mundial`, `où X`.

    `or` before all else is the Olympic record of result lists: `or 10000 men`.
    """
    for at, piece in enumerate(facts.pieces[:1]):
        if "against" in piece.offers and facts.text(piece).casefold() in ("ou", "où"):
            facts.pieces[at] = replace(piece, offers=("who", "where"))
        elif facts.text(piece).casefold() == "or" and facts.first("event") and not facts.first("athlete"):
            facts.pieces[at] = replace(piece, offers=("record", "scope:olympic"))
    for piece in facts.pieces if not facts.first("athlete") else ():
        if "against" in piece.offers and facts.gathered.sentence.words[piece.first].folded in _LONE_OR:
            facts.silent.add(piece.first)


def silence_guess(facts: Facts) -> None:
    """A name behind a question for who it was is a guess: `who won the first marathon for women? Grete Waitz?`."""
    athletes = [at for at, piece in enumerate(facts.pieces) if piece.offered("athlete") is not None]
    words, text = facts.gathered.sentence.words, facts.gathered.sentence.text
    piece = facts.pieces[athletes[-1]] if athletes else None
    asked = next((at for at, word in enumerate(words) if word.folded in _ASKS_WHO), None)
    if piece is None or asked is None or asked >= piece.first:
        return
    named = any(other.offered(kind) for other in facts.pieces[: athletes[-1]] for kind in _OF_SOMETHING)
    before, behind = text[: words[piece.first].start], text[words[piece.end - 1].end :]
    if named and _BEFORE_GUESS.search(before) and _BEHIND_GUESS.match(behind):
        facts.pieces[athletes[-1]] = replace(piece, offers=("filler",), note="")
        facts.unknown_names.difference_update(range(piece.first, piece.end))
