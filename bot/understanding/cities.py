"""Places of a sentence: a city that is a nation's name too, the games of a city, the Portuguese `em`."""

from dataclasses import replace
from itertools import pairwise

from bot.names import Ambiguous, Match, NoMatch
from bot.names.fold import fold
from bot.names.meets import NotHeld
from bot.understanding.facts import Facts
from bot.understanding.lexicon import lexicon
from bot.understanding.pieces import Piece
from bot.understanding.series import SERIES

_OF_NATIONS_TEXT = "medals titles top list record national champions calendar beat h2h"
_OF = frozenset(("de", "di", "do", "del", "da"))
_OF_NATIONS = frozenset(_OF_NATIONS_TEXT.split())
_GAMES_TEXT = (
    "games spiele spielen jeux juegos jogos giochi spelen spelene leker lekene kisat kisoissa igrzyska igrzyskach"
)
_GAMES = frozenset(_GAMES_TEXT.split())
_GAMES_OF = ("olympics", "commonwealth", "asian-games", "pan-am")


def find_in_portuguese(facts: Facts) -> None:
    """`em` before a place that had no European Championships is the Portuguese `in`: `em Los Angeles 84`."""
    year = next((piece.offered("year") for piece in facts.pieces if piece.offered("year")), "")
    for at, (piece, behind) in enumerate(pairwise(facts.pieces)):
        place = behind.offered("meet") if piece.offered("series") == "euros" and facts.text(piece) == "em" else None
        if place and isinstance(facts.find_meet(f"{SERIES['euros']} {place} {year}".strip()), NoMatch | NotHeld):
            facts.pieces[at] = replace(piece, offers=("filler",))


def find_cities_of_nations(facts: Facts) -> None:
    """A nation that is a city's name too is that city beside an athlete and no word of nations: `Beamon Mexico`.

    So it is where a race of a series held there is won: `qui a gagné le marathon olympique de mexico`.
    """
    asked = {offer for piece in facts.pieces for offer in piece.offers}
    series = facts.first("series") if "winner" in asked and facts.first("event") else None
    one = sum(piece.offered("athlete") is not None for piece in facts.pieces) == 1
    if asked & _OF_NATIONS or not (one or series):
        return
    for at, piece in enumerate(facts.pieces):
        city = lexicon().find_city(fold(facts.text(piece))) if piece.offered("nation") else None
        if series and not (city and _is_behind_of(facts, piece) and _is_held(facts, f"{SERIES[series.value]} {city}")):
            continue
        if city and facts.meets.importance_of(fold(city)) is not None:
            facts.pieces[at] = replace(piece, offers=(f"meet:{city}",))


def _is_behind_of(facts: Facts, piece: Piece) -> bool:
    """Whether a word for `of` in a Romance language stands right before a piece."""
    return piece.first > 0 and facts.gathered.sentence.words[piece.first - 1].folded in _OF


def find_games(facts: Facts) -> None:
    """`the Delhi games` and `the 2016 games` are the greatest Games of the city or the year."""
    words = facts.gathered.sentence.words
    meet = facts.first("meet")
    for at, piece in enumerate(facts.pieces) if not facts.first("series") else ():
        if not (piece.is_filler and piece.end - piece.first == 1 and words[piece.first].folded in _GAMES):
            continue
        beside = [near for near in facts.pieces if piece.first == near.end or (near.first == piece.end and not meet)]
        name = next((near.offered("year") if meet is None else near.offered("meet") for near in beside), None)
        named = (key for key in _GAMES_OF if name and _is_held(facts, f"{SERIES[key]} {name}"))
        series = next(named, None)
        if series:
            facts.pieces[at] = replace(piece, offers=(f"series:{series}",))


def _is_held(facts: Facts, text: str) -> bool:
    return isinstance(facts.find_meet(text), Match | Ambiguous)
