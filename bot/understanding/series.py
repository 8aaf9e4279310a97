"""Which championships words mean beside others: `VM inne` is the world indoors, `Europe 2022` the European ones."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.meet_kind import MeetKind
from bot.domain.nations import find_nation
from bot.names.fold import fold
from bot.names.meets import MeetNames
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

SERIES = {
    "olympics": "Olympic Games",
    "worlds": "World Championships",
    "world-indoors": "World Indoor Championships",
    "euros": "European Championships",
    "euro-indoors": "European Indoor Championships",
    "commonwealth": "Commonwealth Games",
    "diamond-league": "Diamond League",
    "diamond-league-final": "Diamond League final",
    "world-cross": "World Cross Country Championships",
    "pan-am": "Pan American Games",
    "asian-games": "Asian Games",
    "african-championships": "African Championships",
    "trials": "US Olympic Trials",
}
"""The names of the series that words mean."""
_INDOORS = {
    "series:worlds": ("series:world-indoors", "kind:world-indoor"),
    "series:euros": ("series:euro-indoors", "kind:area-indoor"),
}
_OUTDOORS = ("series:", "kind:", "scope:", "area:", "track:")  # what of them says that they are not
_OF_AREA = {
    "scope:europe": ("series:euros", "kind:area"),
    "scope:world": ("series:worlds", "kind:world", "scope:world-championships"),
}
_OF_MEETS = frozenset(("medals", "winner", "results", "table", "happened"))
_OF_LISTS = frozenset(("record", "list", "top", "best", "lead", "all-time", "performers", "holds", "progression", "pb"))
_OF_WORLD_LISTS = frozenset(("list", "top", "lead"))
_WORLD = frozenset(("mundial", "mondial", "mondiale"))
_AT = frozenset(("no", "el", "del", "do", "al", "ao", "au", "le", "du", "il", "dal", "nel", "un", "um", "este", "cada"))
_BESIDE = ("year", "meet", "track")
_NATIONALS = frozenset(("nationals",))
_BEFORE_NATION = ("camp", "championnat", "mistrz")  # beginnings of words behind which the nation stands
_OF = frozenset(("de", "du", "of"))  # so of any word: `champion de France`
_CHAMPION_TEXT = "champion campion campe meister mester mastar mestar kampioen mistrz"
_CHAMPION = tuple(_CHAMPION_TEXT.split())  # parts of words for who wins championships: `suomenmestari`
_GREATEST = frozenset(("major", "majors", "grandes", "grands", "grossereignisse", "grossen", "wielkie", "arvo"))
_OF_OTHER_MEETS = frozenset(("series", "meet"))
_WON = frozenset(("winner", "champions"))
_COUNTED = frozenset(("medals", "titles", "record", "table"))
_NAMED = {"USA": "United States", "GBR": "UK"}  # nations whose championships are not called by the adjective


def find_series(pieces: list[Piece], sentence: Sentence) -> None:
    """Make an area beside a year or a city a championship, and one beside `indoors` that of the short track."""
    said = {offer for piece in pieces for offer in piece.offers}
    of_meet = bool(said & _OF_MEETS or any(offer.startswith("round:") for offer in said)) and not said & _OF_LISTS
    for at, piece in enumerate(pieces) if of_meet else ():
        area = next((meant for scope, meant in _OF_AREA.items() if scope in piece.offers), ())
        beside = [pieces[near] for near in _beside(pieces, at)] if area else []
        if any(other.offered(kind) for other in beside for kind in _BESIDE):
            pieces[at] = replace(piece, offers=area)
    for at, piece in enumerate(pieces) if "now" in said and not any(map(_is_athlete, pieces)) else ():
        if "world-best" in piece.offers:
            pieces[at] = replace(piece, offers=("lead",))  # `vem är bäst i världen just nu`
    for at, piece in enumerate(pieces) if said & _OF_WORLD_LISTS and not said & _OF_MEETS else ():
        world = "series:worlds" in piece.offers and sentence.words[piece.end - 1].folded in _WORLD
        if world and sentence.words[piece.first - 1].folded not in _AT:
            pieces[at] = replace(piece, offers=("filler",))  # `top mundial 2025`
    for at, piece in enumerate(pieces) if "record" not in said else ():
        series = next((meant for outdoors, meant in _INDOORS.items() if outdoors in piece.offers), ())
        indoors = [near for near in _beside(pieces, at) if pieces[near].offers == ("track:indoor",)] if series else []
        if series and (indoors or "track:indoor" in piece.offers or any(map(_is_indoors, pieces))):
            others = (offer for offer in piece.offers if not offer.startswith(_OUTDOORS))
            pieces[at] = replace(piece, offers=(*series, *others))  # `Hallenweltmeister` has won
            for near in indoors[:1]:
                pieces[near] = replace(pieces[near], offers=("filler",))


def _is_indoors(piece: Piece) -> bool:
    """Whether an event is said to be indoors: `champion du monde en salle perche`."""
    return "i" in (piece.offered("event") or "").partition(".")[2]


def find_national_meets(pieces: list[Piece], sentence: Sentence) -> None:
    """Make `championships` beside a nation the meet of that nation: `kenyan champs 2023`, `campionati italiani`.

    So are its champions: `campione italiano 800 m 2024`. Whether it is held says the answer; a list of the nation's
    athletes is another question.
    """
    kinds = {offer.partition(":")[0] for piece in pieces for offer in piece.offers}
    if "nation" not in kinds or kinds & _OF_OTHER_MEETS or kinds & _COUNTED or not kinds & {"event", "year", "day"}:
        return
    for at, piece in enumerate(pieces):
        nation = find_nation(piece.offered("nation") or "")
        run = _championships_of(pieces, at, sentence) if nation else []
        if nation is None or not run:
            continue
        indoors = " Indoor" if any("track:indoor" in pieces[near].offers for near in run) else ""
        name = f"{_NAMED.get(nation.code, nation.adjective)}{indoors} Championships"
        first, end = min(at, *run, at), max(at, *run, at)
        said = (offer for near in range(first, end + 1) for offer in pieces[near].offers)
        kept = (offer for offer in said if offer in _WON or offer.startswith(("sex:", "event:")))
        offers = (f"meet:{name}", *dict.fromkeys(kept))
        whole = Piece(pieces[first].first, pieces[end].end, offers, sum(pieces[i].weight for i in run))
        pieces[first : end + 1] = [whole]
        return


def _championships_of(pieces: Sequence[Piece], at: int, sentence: Sentence) -> list[int]:
    """The positions of the pieces that say a nation's championships or who won them; none if it has none."""
    if _says_champion(pieces[at], sentence):
        return [at]  # `norgesmester`
    run: list[int] = []
    for near in range(at + 1, len(pieces)):
        word = sentence.words[pieces[near].first].folded
        if pieces[near].first != pieces[near - 1].end or word in _GREATEST:
            break
        run.append(near)
        if _is_championship(pieces[near]) or word in _NATIONALS or _says_champion(pieces[near], sentence):
            return run
        if pieces[near].offers not in (("track:indoor",), ("national",)):
            break
    before = [near for near in range(max(0, at - 2), at) if _is_won(pieces[near], sentence)]
    folded = sentence.folded(pieces[before[0]].first, pieces[before[0]].end) if before else ""
    between = all(pieces[near].is_filler for near in range(before[0] + 1, at)) if before else False
    of = sentence.words[pieces[at].first - 1].folded in _OF
    return before if between and (of or folded.startswith(_BEFORE_NATION)) else []


def _is_won(piece: Piece, sentence: Sentence) -> bool:
    return _is_championship(piece) or _says_champion(piece, sentence)


def _is_championship(piece: Piece) -> bool:
    return piece.offered("kind") == "championship"


def _says_champion(piece: Piece, sentence: Sentence) -> bool:
    """Whether a piece says who won championships, and not just a race: `mistrz`, `speerwurfmeister`."""
    word = sentence.words[piece.end - 1].folded
    return bool(_WON & set(piece.offers)) and any(part in word for part in _CHAMPION)


def _is_athlete(piece: Piece) -> bool:
    return piece.offered("athlete") is not None


def _beside(pieces: Sequence[Piece], at: int) -> list[int]:
    """The positions of the pieces before and behind one, over those that say nothing."""
    before = next((near for near in range(at - 1, -1, -1) if not pieces[near].is_filler), None)
    behind = next((near for near in range(at + 1, len(pieces)) if not pieces[near].is_filler), None)
    return [near for near in (before, behind) if near is not None]


def find_editions(pieces: list[Piece], meets: MeetNames) -> None:
    """Tell of a meet that is held again and again that it stands for all its editions: `Boston Marathon winners`.

    Of a meet with many events it does so beside one of them.
    """
    if not any(piece.offered("meet") for piece in pieces):
        return
    events = {piece.offered("event") for piece in pieces} - {None}
    dated = any(piece.offered(kind) for piece in pieces for kind in ("year", "years", "day", "series", "kind"))
    for at, piece in enumerate(pieces):
        name = piece.offered("meet")
        if not name:
            continue
        others = [offer for offer in piece.offers if not offer.startswith("meet:")]
        series = meets.series.find(fold(name))
        if series is None and events == {"marathon"} and not dated:
            name = f"{name} marathon"  # `maratona di New York`
            series = meets.series.find(fold(name))
        if series and (events or meets.series.meets(series)[0].meet.kind is MeetKind.MAJOR):
            pieces[at] = replace(piece, offers=(f"meet:{name}", "editions", *others))
