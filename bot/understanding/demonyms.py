"""Reads the sex in the name of a people: `quelles Françaises`, `Polki`, but not in `les médailles françaises`."""

import re
from dataclasses import replace
from itertools import pairwise

from bot.domain.nations import nation_name, nations
from bot.names.fold import fold
from bot.understanding.gathering import Gathered
from bot.understanding.lexicon import WOMEN
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence
from bot.understanding.times import count_of

_THINGS_TEXT = """
medals titles record records list lead results pb sb calendar winner champions performers points progression titles
"""
_THINGS = frozenset(_THINGS_TEXT.split())
_NATION_OF = {"fi": "FIN", "it": "ITA", "nl": "NED", "no": "NOR", "pl": "POL", "sv": "SWE"}  # languages of one nation
_NATIONS_HAVE = frozenset(("medals", "record", "list", "top", "titles", "national", "best", "winner", "champions"))
_OWNERS = ("nation", "athlete", "scope")  # kinds of whose a record is
_OURS_TEXT = """
our unser unsere unserer unseren unserem notre nuestro nuestra nuestros nuestras nosso nossa nossos nossas
nostro nostra nostri nostre onze ons vår vårt våra våre meidän nasz nasza nasze naszych naszej
"""
_OURS = frozenset(_OURS_TEXT.split())  # not folded: `vara` is a pole
_BEST_OF_WOMEN = frozenset(("mejores", "melhores", "migliori"))
_PEOPLE = re.compile(r"(?:an|ish|ese|ch|ard|er|ean|i)s?$")
_ARTICLES_OF_WOMEN = frozenset(("las", "as", "le"))
_OF_BOTH = frozenset(("athletes", "atletas", "atlete"))  # they are women where the adjective is feminine


def find_women(pieces: list[Piece], sentence: Sentence) -> None:
    """Add the sex to nations whose word is feminine, unless it goes with a noun that is."""
    for at, piece in enumerate(pieces):
        if WOMEN not in piece.offers:
            continue
        said = tuple(offer for offer in piece.offers if offer != WOMEN)
        before = pieces[at - 1] if at and pieces[at - 1].end == piece.first else None
        women = not _is_of_things(before, sentence) if before else piece.first == 0
        alone = not any(other.offered("sex") for other in pieces)
        pieces[at] = replace(piece, offers=(*said, "sex:women") if women and alone else said)
    for at, (number, piece) in enumerate(pairwise(pieces), 1):
        before = sentence.words[number.first - 1].folded if number.first else ""
        if before not in _ARTICLES_OF_WOMEN or sentence.folded(piece.first, piece.end) not in _BEST_OF_WOMEN:
            continue
        counted = count_of(sentence.words[number.first]) and number.end - number.first == 1
        if counted and piece.first == number.end and not any(other.offered("sex") for other in pieces):
            pieces[at] = replace(piece, offers=(*piece.offers, "sex:women"))  # `las 20 mejores`


def find_own_nation(pieces: list[Piece], gathered: Gathered) -> None:
    """Add the nation of the sentence's language to a national record of which no nation is said: `NR kogelstoten`.

    Languages of several nations say none: then the answer asks.
    """
    nation = nations().get(_NATION_OF.get(gathered.language, ""))
    if nation is None or any(any(map(piece.offered, _OWNERS)) for piece in pieces):
        return
    for at, piece in enumerate(pieces):
        if {"record", "national"} <= set(piece.offers):
            typed = gathered.sentence.part(piece.first, piece.end)
            note = f"Took “{typed}” for the record of {nation.name}."
            offers = (*(offer for offer in piece.offers if offer != "national"), f"nation:{nation.code}")
            pieces[at] = replace(piece, offers=offers, note=note)


def find_ours(pieces: list[Piece], gathered: Gathered) -> set[int]:
    """Read `våra guld` as the medals of the language's nation; where several nations speak it, the answer asks.

    Returns the position of the word.
    """
    kinds = {offer.partition(":")[0] for piece in pieces for offer in piece.offers}
    if kinds & {"nation", "athlete", "area"} or not kinds & _NATIONS_HAVE:
        return set()
    nation = nations().get(_NATION_OF.get(gathered.language, ""))
    for at, word in enumerate(gathered.sentence.words):
        if word.text.casefold() not in _OURS:
            continue
        own = next((piece for piece in pieces if piece.first <= at < piece.end), None)
        if own is not None and not (own.is_filler and own.end - own.first == 1):
            continue
        note = f"Took “{word.text}” for {nation.name}." if nation else ""
        said = Piece(at, at + 1, (f"nation:{nation.code}" if nation else "ours",), 0.0, note)
        pieces[:] = sorted([*(piece for piece in pieces if piece is not own), said], key=lambda piece: piece.first)
        return {at}
    return set()


def _is_of_things(piece: Piece, sentence: Sentence) -> bool:
    """Whether a piece is a noun of things or races: `marques`, but not `perchistes`."""
    if sentence.words[piece.end - 1].folded in _OF_BOTH or piece.offered("event"):
        return "performers" not in piece.offers and sentence.words[piece.end - 1].folded not in _OF_BOTH
    return bool(_THINGS & set(piece.offers)) and "best" not in piece.offers[:1]


def names_people(text: str, nation: str) -> bool:
    """Whether a nation (a code) is named in English by its people: `Jamaican`, not `Jamaica` or `Japan`."""
    folded = fold(text)
    return bool(_PEOPLE.search(folded)) and folded != fold(nation_name(nation))
