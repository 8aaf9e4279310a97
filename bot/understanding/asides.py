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

_PAIR = 2


def find_about(facts: Facts) -> None:
    """`on` behind an athlete and before another or a word that nothing explains is what one said: `jakob on kerr`."""
    for at, (before, piece) in enumerate(pairwise(facts.pieces), 1):
        behind = {offer for other in facts.pieces if other.first == piece.end for offer in other.offers}
        end = next((other.end for other in facts.pieces if other.first == piece.end and other.is_filler), piece.end)
        behind |= {offer for other in facts.pieces if other.first == end for offer in other.offers}  # `on the NBA`
        told = end in facts.gathered.unknown or {"not-held", "other-sport"} & behind
        if "on" in piece.offers and before.offered("athlete") and told:
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
    talk = facts.gathered.talk.intersection(facts.gathered.unknown)
    for at, piece in enumerate(facts.pieces):
        told = piece.first - 1 in talk or _is_said_to_us(facts, piece)
        before = words[piece.first - 1].folded if piece.first else ""
        before = "" if before == "was" and facts.gathered.language == "de" else before  # `was sagte Weber`
        heard = before in _MATES or (before in _HEARSAY and not facts.asking("about")) or _is_for_example(facts, piece)
        if "said" in piece.offers and (told or heard) and not facts.asking("quote"):
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
    """`o` and `ou` are no `or` where nobody is named, nor before all else: `quando será o próximo mundial`, `où X`."""
    for at, piece in enumerate(facts.pieces[:1]):
        if "against" in piece.offers and facts.text(piece).casefold() in ("ou", "où"):
            facts.pieces[at] = replace(piece, offers=("who", "where"))
    for piece in facts.pieces if not facts.first("athlete") else ():
        if "against" in piece.offers and facts.gathered.sentence.words[piece.first].folded in _LONE_OR:
            facts.silent.add(piece.first)
