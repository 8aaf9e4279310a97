"""Finds years that count from today: `the last two years`, `this century`, `20 years ago`."""

from collections.abc import Iterator, Sequence

from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence, Word
from bot.understanding.short_years import YEARS
from bot.understanding.times import count_of

_LAST_TEXT = """
last past previous letzten letzte letzter vergangenen derniers dernieres ultimos ultimas ultimi ultime siste sista
senaste viime viimeisen viimeisten viimeiset laatste afgelopen ostatnich ostatnie
"""
_LAST = frozenset(_LAST_TEXT.split())
_AGO = frozenset(("ago", "geleden", "fa", "sitten", "temu", "atras", "sedan", "siden"))  # behind the years
_BACK = frozenset(("vor", "hace", "ha", "for"))  # before them
_SEASONS_TEXT = """
seasons saisons saison saisonen temporadas stagioni sesonger sesongene sasonger kauden kautta seizoenen sezony sezonow
"""
_SEASONS = frozenset(_SEASONS_TEXT.split())
_CENTURIES_TEXT = """
century jahrhundert siecle siglo secolo seculo arhundre arhundrade vuosisata vuosisadalla vuosisadan eeuw wieku stuleciu
"""
_CENTURIES = frozenset(_CENTURIES_TEXT.split())
_DECADES_TEXT = """
decade jahrzehnt decennie decada decennio tiar artionde vuosikymmenen vuosikymmenella decennium dekadzie
"""
_DECADES = frozenset(_DECADES_TEXT.split())
_THIS_TEXT = """
this the current 21st xxi diesem dieses diese ce cette este esta questo neste nesta dette detta talla taman deze dit tym
"""
_THIS = frozenset(_THIS_TEXT.split())
_OF_OURS = frozenset(("21st", "xxi", "21", "xxie", "xxi."))  # the century
_SURE = 2.2  # weight of a word


def find_spans(words: Sequence[Word]) -> Iterator[Piece]:
    """The spans that are said; what they are is worked out with the day of today."""
    folded = [word.folded for word in words]
    for at, word in enumerate(folded):
        if at > 1 and (word in YEARS or word in _SEASONS):
            unit = "past-years" if word in YEARS else "past-seasons"
            for last, count in ((at - 2, at - 1), (at - 1, at - 2)):
                if folded[last] in _LAST and (number := count_of(words[count])):
                    yield Piece(at - 2, at + 1, (f"{unit}:{number}",), _SURE * 3)
        number = count_of(words[at - 1]) if at and word in YEARS else None
        ago, back = folded[at + 1 : at + 2], folded[at - 2 : at - 1] if at > 1 else []
        if number and (_AGO.intersection(ago) or _BACK.intersection(back)):
            first, end = at - 1 - bool(_BACK.intersection(back)), at + 1 + bool(_AGO.intersection(ago))
            yield Piece(first, end, (f"years-ago:{number}",), _SURE * (end - first))
        if at and (word in _CENTURIES or word in _DECADES) and folded[at - 1] in _THIS | _OF_OURS:
            yield Piece(at - 1, at + 1, ("this-century" if word in _CENTURIES else "this-decade",), _SURE * 2)


def ends_in_decade(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the last of several words belongs to a decade behind them: `negli anni 90` says no `negli anni`."""
    behind = sentence.words[end].folded if end < len(sentence.words) else ""
    return end - first > 1 and sentence.words[end - 1].folded in YEARS and behind.isdecimal() and behind.endswith("0")
