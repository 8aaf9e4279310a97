"""Weighs whether words are an athlete, a nation or neither, where they may be more than one."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from bot.names.athletes import AthleteNames
from bot.names.fold import fold
from bot.understanding.fame import WELL_KNOWN, fame_of
from bot.understanding.lexicon import Said
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

_YEAR = 4  # digits
_OF_A_MONTH = frozenset(("de", "of", "do", "di"))
_OF = frozenset(("of", "de", "do", "du", "di", "del", "von", "av", "van"))
_MEETS_TEXT = "meeting meetings meet miting mityng mityngu mitin reunion etape ligue league stevnet galan"
MEETS = frozenset(_MEETS_TEXT.split())  # which are of a place and of no nation
_AUXILIARIES = frozenset(("did", "has", "does", "hat", "heeft", "har"))
_SHORTEST_WITHIN = 3  # letters of a filler within a name
_PAIR = 3  # words of `femke and sydney`
_AND = frozenset(("and", "und", "et", "y", "e", "og", "och", "ja", "en", "i"))
_AGAINST_TEXT = "v x vs versus gegen contre contra mot tegen contro kontra vastaan przeciw przeciwko"
_AGAINST = frozenset(_AGAINST_TEXT.split())
_AHEAD_OF = ("ahead of", " beat", " beaten", " beats", " defeated", " behind")
_OUTDONE = 1.5  # how much better English must fit for a word of another language to be a name
OR = frozenset(("or", "oder", "ou", "o", "of", "eller", "tai", "vai", "lub", "czy"))
_OF_MEETINGS = frozenset(("against", "h2h", "met", "beat", "lost", "beaten-by", "ahead", "record", "medals", "often"))
_OF_PAIRS = frozenset(("compare", "h2h", "met"))


def is_somebody(
    sentence: Sentence,
    names: AthleteNames,
    fits: Mapping[str, float],
    everything: frozenset[str],
    first: int,
    end: int,
    said: Said,
) -> bool:
    """Whether a word of another language is somebody's name.

    It is where it stands beside `vs`, as in `mondo vs kendricks`; and if it is all of a name and nothing else of the
    sentence is of its language: `mondo sb`.
    """
    word = sentence.words[first].folded
    month = _is_month(said)
    if first == 0 and end == 1 and any("behind" in offers for offers in said.values()):
        return names.has_word(word)  # nobody is before it: `Bak marathon`
    if end - first == 1 and any("in-all" in offers for offers in said.values()):
        return names.has_word(word) and not _is_total(sentence, everything, first)
    if end - first > 1 or (not month and ("en" in said or "" in said)) or not names.has_word(word):
        return False
    if any("who" in offers for offers in said.values()):
        return False  # `contro chi`
    sides = [at for at in (first - 1, end) if 0 <= at < len(sentence.words)]
    if len(word) > 1 and any(sentence.words[at].folded in _AGAINST for at in sides):
        own = said.get(max(fits, key=lambda language: fits[language]), ())
        return own != ("filler",) or fame_of(word, names) >= WELL_KNOWN  # `hat Weber schon mal gegen Chopra`
    joined = any(sentence.words[at].folded in _AND for at in sides) and bool(_OF_PAIRS & everything)
    told = any(offers != ("filler",) for offers in said.values())
    if joined and told and fame_of(word, names) >= WELL_KNOWN:
        return True  # `compara Mondo e Bubka`
    alone = all(fits[language] - 1 / len(said) <= 0 for language in said)
    most = max(fits.values())
    outdone = all(fits[language] < most / _OUTDONE for language in said)  # `what did Mondo say in Paris`
    if not (alone or outdone):
        return False
    called = names.written(word)
    return any(fold(hit.name) == word or names.weight(hit.id) >= WELL_KNOWN for hit in called)  # `o Piu em Paris`


def is_slip_of_a_name(sentence: Sentence, fits: Mapping[str, float], at: int, end: int, said: Said) -> bool:
    """Whether a word of another language, of which nothing else is, is the last beside `vs`: `ingebritsen vs keer`."""
    last = end - at == 1 and end == len(sentence.words) and at > 0 and sentence.words[at - 1].folded in _AGAINST
    foreign = not {"en", ""} & said.keys() and all(fits[language] - 1 / len(said) <= 0 for language in said)
    return last and foreign and len(sentence.words[at].folded) > _SHORTEST_WITHIN and not _is_month(said)


def _is_total(sentence: Sentence, said: frozenset[str], at: int) -> bool:
    """Whether `overall` or `total` says `of all time`: where meetings are asked for and no `vs` stands beside it."""
    sides = [near for near in (at - 1, at + 1) if 0 <= near < len(sentence.words)]
    joined = any(sentence.words[near].folded in _AGAINST | OR for near in sides)
    return not joined and bool(_OF_MEETINGS & said)


def _is_month(said: Said) -> bool:
    """Whether a word is a month and nothing else: somebody's name too, but not where the calendar is asked for."""
    return all(offer.startswith("month:") for offers in said.values() for offer in offers)


def is_month_meant(sentence: Sentence, first: int, end: int, said: Said, *, ahead: bool) -> bool:
    """Whether a month is one though somebody is called so: the calendar is asked for, or a day or `in` is beside it."""
    if not _is_month(said):
        return False
    words = [word.folded for word in sentence.words]
    behind = first - 1 if first and words[first - 1] not in _OF_A_MONTH else first - 2
    inside = first > 0 and words[first - 1] == "in"
    return ahead or inside or any(0 <= at < len(words) and words[at].isdecimal() for at in (behind, end))


def is_nation(sentence: Sentence, piece: Piece, meanings: Sequence[frozenset[str]]) -> bool:
    """Whether a place is a nation as well and stands behind an `of`: `medallas de México`, not `meeting de Monaco`."""
    words, at = sentence.words, piece.first
    if at > 1 and words[at - 2].folded in MEETS:
        return False
    nation = any(offer.startswith("nation:") for offer in meanings[at])
    dated = piece.end < len(words) and words[piece.end].folded.isdecimal()
    return nation and piece.end - at == 1 and at > 0 and words[at - 1].folded in _OF and not dated


def is_a_side(sentence: Sentence, piece: Piece) -> bool:
    """Whether a place stands beside `vs`, where it is somebody's name: `sydney v femke`."""
    words = [word.folded for word in sentence.words]
    if len(words) == _PAIR and words[1] in _AND and piece.end - piece.first == 1:
        return True
    beside = [at for at in (piece.first - 1, piece.end) if 0 <= at < len(sentence.words)]
    beaten = sentence.folded(max(0, piece.first - 2), piece.first).endswith(_AHEAD_OF)
    return beaten or any(sentence.words[at].folded in _AGAINST for at in beside)


def does_something(sentence: Sentence, piece: Piece, names: AthleteNames) -> bool:
    """Whether a place is somebody's name, by where it stands: `did sydney break the record`, `has paris won`."""
    first, end = piece.first, piece.end
    verb = first > 0 and end < len(sentence.words) and sentence.words[first - 1].folded in _AUXILIARIES
    word = sentence.words[first].folded
    alone = end - first == 1 and not (verb and sentence.words[end].folded.isdecimal())
    return verb and alone and names.has_word(word) and fame_of(word, names) >= WELL_KNOWN


def has_something(sentence: Sentence, piece: Piece, names: AthleteNames, said: AbstractSet[str]) -> bool:
    """Whether a place is somebody's name, by what it has: `sydney's world record`, `sydney pb`, but of no year."""
    first = piece.first
    word, behind = sentence.words[first].folded, sentence.text[sentence.words[first].end :]
    owned = piece.end - first == 1 and behind[:2] in ("'s", "’s") and bool(said & {"pb", "sb", "best", "record"})
    own = owned or (first == 0 and piece.end == 1 and bool(said & {"pb", "sb"}))
    dated = any(other.folded.isdecimal() and len(other.folded) == _YEAR for other in sentence.words)
    return own and not dated and names.has_word(word) and fame_of(word, names) >= WELL_KNOWN


def is_plain(offers: frozenset[str]) -> bool:
    """Whether what words say is talk and no more."""
    return bool(offers) and all(offer in ("filler", "and", "on", "who", "when") for offer in offers)
