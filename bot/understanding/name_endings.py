"""What a name is without the ending that a language gives it: `Warholms`, `Nurmen`, `Swobodzie`, `Kerrze`."""

from collections.abc import Iterator

from bot.names.athletes import AthleteNames
from bot.names.fold import fold

_FEWEST_LETTERS = 4  # of a name without its ending
_MOST = 4  # names that a word may be
_FAMOUS = 250.0  # weight of an athlete of whose name three letters are enough: `Bols`
# Endings that change the name's own end, with that end: Polish and Finnish ones.
_CHANGED_TEXT = """
ovej:ova owej:owa
kiem:ek kowi:ek ka:ek ku:ek skim:ski ckim:cki dzkim:dzki skiemu:ski ckiemu:cki dzkiemu:dzki skiego:ski
ckiego:cki dzkiego:dzki skiej:ska ckiej:cka dzkiej:dzka ksen:s ksella:s ksesta:s kselle:s kselta:s ksessa:s
en:i ea:i elle:i ella:i elta:i esta:i essa:i een:i sen:nen selle:nen sella:nen selta:nen sesta:nen sta:nen sessa:nen
rron:rto rrolle:rto rrolla:rto rrolta:rto rrosta:rto dyn:ty dylle:ty dystä:ty kan:kka pan:ppa tan:tta kin:kki tin:tti
lan:lta nnan:nta cie:t cie:ta dzie:d dzie:da rze:r rze:ra le:l le:la nie:na ie:a y:a i:a e:a ego:e emu:e go: mu: m: ze:
"""
_CHANGED = tuple(tuple(each.split(":")) for each in _CHANGED_TEXT.replace("ä", "a").split())
_ADDED_TEXT = """
s n in en a em owi iem ia ie u ta lla lle lta illa ista ille ilta issa iin ssa na sta na ego emu
"""
_ADDED = tuple(sorted(_ADDED_TEXT.split(), key=len, reverse=True))
_ENDINGS = (*_CHANGED, *((ending, "") for ending in _ADDED))
_BY_LETTER = {
    letter: tuple((ending, own) for ending, own in _ENDINGS if ending[-1] == letter)
    for letter in {ending[-1] for ending, _ in _ENDINGS}
}


def without_ending(folded: str, names: AthleteNames) -> str:
    """The name that a folded word is with an ending of some language; of several the most famous, empty if none."""
    bases = list(dict.fromkeys(base for base in _bases(folded) if names.has_word(base)))[:_MOST]
    if len(bases) == 1 and len(bases[0]) >= _FEWEST_LETTERS:
        return bases[0]
    famous = {base: _fame(base, names) for base in bases}
    famous = {base: fame for base, fame in famous.items() if len(base) >= _FEWEST_LETTERS or fame >= _FAMOUS}
    return max(famous, key=lambda base: famous[base], default="")


def _bases(folded: str) -> Iterator[str]:
    for ending, own in _BY_LETTER.get(folded[-1:], ()):
        if folded.endswith(ending) and len(base := f"{folded.removesuffix(ending)}{own}") >= _FEWEST_LETTERS - 1:
            yield base


def _fame(base: str, names: AthleteNames) -> float:
    hits = names.search(base, 1)
    return names.weight(hits[0].id) if hits and base in fold(hits[0].name).split() else 0.0
