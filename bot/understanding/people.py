"""Finds the athletes that a sentence names: full names anywhere, else names among words that nothing else explains."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise, product

from bot.names.athletes import AthleteNames
from bot.names.fit import Fit, fit
from bot.names.fold import fold
from bot.names.likeness import is_one_slip
from bot.understanding.fame import WELL_KNOWN, fame_of, hits_of
from bot.understanding.likeness import BEGUN, GIVEN, MISSPELT, SEVERAL, WHOLE, WRITTEN, by_likeness, names_of, weight_of
from bot.understanding.name_endings import without_ending
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence
from bot.understanding.words import nicknames

_MOST_LOOKED_UP = 12  # texts of one sentence; each costs about half a millisecond
_LONGEST_NAME = 4  # words
_SHORTENED = {"v": "van", "d": "de"}
_LONGEST_RUN = 8  # words; of a longer run only the first are looked at
_FEW_WORDS = 4
_ARTICLES = frozenset(("o", "do", "ao", "pelo"))
_PAIR = 2
_SURE = 0.95
_LETTERS_FOR_TWO = 8
_FEWEST_LETTERS = 4  # of a name that may be misspelt or not finished
_NEARLY = 1.6  # of a word of a name of which one word is right and the other a slip
_NEAR_GIVEN = 2.0  # of a word of a name whose family name is right and whose given name nearly so
_KNOWN = 40.0  # fame of the only one whom a word of talk may name; of several one must be well known
_KNOWN_BESIDE_ONE = 20.0  # in a sentence of two words, as `wanders half`
_CALLED = 1.97  # weight of a nickname

_FIRST_OF_NICKNAMES = frozenset(name.partition(" ")[0] for name in nicknames.NAMES if " " in name)


class People:
    """The finder for one sentence. It looks up a bounded number of names, however long the sentence is.

    A place among the other `pieces` is no misspelt word of a name: `asher smith doha`.
    """

    def __init__(self, sentence: Sentence, names: AthleteNames, talk: Set[int], pieces: Sequence[Piece]) -> None:
        self._talk = talk
        self._sentence = sentence
        self._names = names
        self._left = _MOST_LOOKED_UP
        self._known = [names.has_word(word.folded) for word in sentence.words]  # whether somebody has each word
        self._places = {piece.first for piece in pieces if piece.end - piece.first == 1 and _is_place(piece)}
        self._may_be_begun = len(sentence.words) <= _FEW_WORDS
        self._weights: dict[str, float] = {}  # by text: a run is weighed as it stands and without endings

    def find(self, free: list[bool], weak: Sequence[bool]) -> Iterator[Piece]:
        """The pieces that may be athletes. `free` words are explained by nothing else, `weak` ones by little."""
        written = list(self._written())
        yield from written
        covered = {at for piece in written for at in range(piece.first, piece.end)}
        for first, end in _runs(self._sentence, free, weak):
            if not set(range(first, end)) <= covered:
                yield from self._in_run(first, end, covered, free)

    def named_like_places(self, free: Sequence[bool]) -> Iterator[Piece]:
        """Names whose given name is that of a nation or a city too: `jordan diaz`, `paris jackson`."""
        for at in sorted(self._places):
            behind = at + 1 < len(free) and free[at + 1] and self._known[at + 1]
            if not (behind and self._left and self._known[at]):
                continue
            self._left -= 1
            text = self._sentence.part(at, at + 2)
            if any(fit(fold(text), fold(name)) >= Fit.WORDS for name in names_of(self._names.resolve(text))):
                yield self._piece(at, at + 2, text, WRITTEN)

    def _written(self) -> Iterator[Piece]:
        """Full names, written exactly."""
        words = self._sentence.words
        known = [known or " " in word.folded for known, word in zip(self._known, words, strict=True)]
        for first in range(len(words)):
            for end in range(first + 2, min(first + _LONGEST_NAME, len(words)) + 1):
                if not known[end - 1] or not known[first]:
                    break
                text = self._sentence.part(first, end)
                hits = self._names.written(text)
                if hits and hits[0].score >= _SURE:
                    yield self._piece(first, end, text, WRITTEN)
                    yield from self._with_slip_behind(first, end, self._names.get(hits[0].id).name)
        yield from self._turned()
        yield from self._called()
        yield from self._inflected()
        yield from self._shortened()
        yield from self._hyphened()

    def _with_slip_behind(self, first: int, end: int, name: str) -> Iterator[Piece]:
        """A name that goes on with one word, which stands behind it misspelt: `Shelly-Ann Fraser Price`.

        Without that word it is often a name too, the one before a marriage.
        """
        *before, last = fold(name).split()
        words = [word.folded for word in self._sentence.words[first : end + 1]]
        long = len(before) >= _PAIR and len(last) >= _FEWEST_LETTERS
        if long and words[:-1] == before and is_one_slip(words[-1], last):
            yield self._piece(first, end + 1, name, WRITTEN)

    def _turned(self) -> Iterator[Piece]:
        """Names of two words on each side of a comma, the family name first: `Fraser-Pryce, Shelly-Ann`."""
        words = self._sentence.words
        for at in range(_PAIR, len(words) - 1):
            first, end = at - _PAIR, at + _PAIR
            if "," not in self._sentence.text[words[at - 1].end : words[at].start]:
                continue
            text = f"{self._sentence.part(at, end)} {self._sentence.part(first, at)}"
            hits = self._names.written(text)
            if hits and fold(hits[0].name) == fold(text):
                yield self._piece(first, end, hits[0].name, WRITTEN)

    def _called(self) -> Iterator[Piece]:
        """Those whom everybody calls by a short name that is no word of their names: `geb`, `pre`."""
        words = self._sentence.words
        shouted = self._sentence.text.isupper() and len(words) > 1
        begun = [at for at, word in enumerate(words) if word.folded in _FIRST_OF_NICKNAMES]
        for at, length in product(begun, (2, 3)):
            name = nicknames.NAMES.get(self._sentence.folded(at, at + length)) if at + length <= len(words) else None
            if name and self._names.written(name):
                note = f"Took “{self._sentence.part(at, at + length)}” for {name}."
                yield replace(self._piece(at, at + length, name, _CALLED), note=note)
        for before, word in pairwise(words):
            name = nicknames.BEHIND_ARTICLE.get(word.folded) if before.folded in _ARTICLES else None
            if name and self._names.written(name):
                at = words.index(word)
                note = f"Took “{word.text}” for {name}."
                yield replace(self._piece(at, at + 1, name, WRITTEN), note=note)
        for at, word in enumerate(words):
            name = nicknames.NAMES.get(word.folded) or nicknames.NAMES.get(word.folded.removesuffix("s"))
            name = name or nicknames.IN_CAPITALS.get(word.text.replace(".", "") if not shouted else "")
            if not name:
                continue
            behind = words[at + 1] if at + 1 < len(words) else None
            given = behind is not None and not behind.parted and len(behind.folded) > 1 and self._known[at + 1]
            if given and self._known[at]:
                continue  # `mo ahmed`
            if self._names.written(name):
                note = f"Took “{word.text}” for {name}."
                yield replace(self._piece(at, at + 1, name, _CALLED), note=note)

    def _inflected(self) -> Iterator[Piece]:
        """Full names whose family name has an ending: `Saga Vannisen`, with a Swedish `säga`, and `athing mus`."""
        words = [word.folded for word in self._sentence.words]
        for at, (given, family) in enumerate(pairwise(words)):
            if not self._left or not self._known[at] or self._known[at + 1]:
                continue
            bare = without_ending(family, self._names) if family.isalpha() and len(family) > _FEWEST_LETTERS else ""
            bare = bare or (family.removesuffix("s") if self._names.has_word(family.removesuffix("s")) else "")
            hits = self._names.written(f"{given} {bare}") if bare else []
            if hits and hits[0].score >= _SURE and bare in fold(hits[0].name).split():  # `hart` only begins Harting
                self._left -= 1
                yield self._piece(at, at + 2, f"{given} {bare}", WRITTEN)

    def _hyphened(self) -> Iterator[Piece]:
        """A given name of two, of which one is short, behind which a family name stands: `Marie-Jo Pérec`."""
        words = self._sentence.words
        for at in range(len(words) - 2):
            one, two, family = words[at : at + 3]
            joined = self._sentence.text[one.end : two.start] == "-" and one.folded.isalpha() and two.folded.isalpha()
            if not joined or not self._left or not self._known[at + 2]:
                continue
            self._left -= 1
            for name in names_of(self._names.resolve(family.folded)):
                own = fold(name).split()
                begun = any(a.startswith(one.folded) and b.startswith(two.folded) for a, b in pairwise(own))
                if begun and family.folded in own:
                    yield self._piece(at, at + 3, name, WRITTEN)
                    break

    def _shortened(self) -> Iterator[Piece]:
        """Names with `v` for `van`, `Wayde v Niekerk`, which is no match of two."""
        words = self._sentence.words
        for at in range(1, len(words) - 1):
            if words[at].folded in _SHORTENED:
                text = f"{words[at - 1].text} {_SHORTENED[words[at].folded]} {words[at + 1].text}"
                hits = self._names.written(text)
                if hits and hits[0].score >= _SURE:
                    yield self._piece(at - 1, at + 2, text, WRITTEN)

    def _in_run(self, first: int, end: int, covered: set[int], free: Sequence[bool]) -> Iterator[Piece]:
        end = min(end, first + _LONGEST_RUN)
        single = [at for at in range(first, end) if at not in covered]
        spans = [(at, at + 1) for at in single]
        for length in range(2, min(_LONGEST_NAME, end - first) + 1):
            spans += [(at, at + length) for at in range(first, end - length + 1)]
        for start, stop in sorted(spans, key=lambda span: by_likeness(span, first, end)):
            found = covered & set(range(start, stop))  # no name begins or ends within another
            article = stop - start > 1 and not free[start] and free[start + 1] and self._is_article(start, stop, end)
            if (
                self._left
                and free[stop - 1]
                and not found
                and not article
                and self._may_be_name(start, stop, first, end)
            ):
                piece = self._resolved(start, stop)
                if piece is None or self._is_talk(piece):
                    continue
                yield piece
                near = piece.weight >= _NEAR_GIVEN * (stop - start)
                if stop - start > 1 and (near or not all(self._known[start:stop])):
                    covered = covered | set(range(start, stop))  # a misspelt name, whose words alone say less

    def _is_talk(self, piece: Piece) -> bool:
        """Whether a piece has words of talk that are more likely that than a name: `big`, `miss bubka`.

        A word that a dictionary has is somebody's name as it is written, and somebody's whom people know; beside
        other words of a name it may be a slip, as in `usain blot`.
        """
        said = self._talk & set(range(piece.first, piece.end))
        if not said:
            return False
        if piece.end - piece.first > 1:
            own = dict(enumerate(fold(piece.offered("athlete") or "").split(), piece.first))  # without endings
            written = all(self._names.has_word(own.get(at, "")) for at in said)
            return not written and piece.weight < _NEARLY * (piece.end - piece.first)
        if piece.weight in (WHOLE, SEVERAL, GIVEN) and len(self._sentence.words) == 1:
            return False  # `bannister` alone asks for somebody
        sure = piece.weight in (WHOLE, GIVEN)
        name = fold(piece.offered("athlete") or "")
        whole = self._sentence.words[piece.first].folded in (name, f"{name}s")
        self._left -= 1
        fame = fame_of(piece.offered("athlete") or "", self._names)
        known = _KNOWN if len(self._sentence.words) > _PAIR else _KNOWN_BESIDE_ONE
        return piece.weight <= BEGUN or fame < (known if sure and whole else WELL_KNOWN)

    def _is_article(self, start: int, stop: int, end: int) -> bool:
        """Whether a `de` or the like leads a name and is no part of it: `récord de Mo Katir`, `pb van Sifan Hassan`.

        It is part of the name only where a name has it before the word behind it, written in full.
        """
        if stop - start > 2 or stop < end:
            return True
        words = self._sentence.words[start:stop]
        initial = len(words[-1].folded) == 1  # `el g`
        text = self._sentence.folded(start, stop)
        if not (initial or (all(self._known[start:stop]) and self._names.has_words(text))):
            return True
        text = f"{text}{'' if initial else ' '}"
        return not any(f" {text}" in f" {fold(name)} " for name in names_of(self._names.resolve(text)))

    def _may_be_name(self, start: int, stop: int, first: int, end: int) -> bool:
        """Whether a part of a run of words is worth looking up: of a pair one must be right, of more half.

        Looking up a misspelt name takes long.
        """
        known = sum(self._known[start:stop])
        if stop - start > 1 and any(at in self._places and not self._known[at] for at in range(start, stop)):
            return False
        if stop - start > _PAIR:
            return 2 * known >= stop - start
        return (start, stop) == (first, end) or stop - start == 1 or known > 0

    def _resolved(self, first: int, end: int) -> Piece | None:
        text = self._sentence.part(first, end)
        folded = fold(text)
        if len(folded.replace(" ", "")) < 2 or all(len(word) == 1 for word in folded.split()):
            return None
        initials = self._sentence.words[first].folded
        if end - first > 1 and len(initials) == 2 and not self._known[first]:
            text = f"{' '.join(initials)} {self._sentence.part(first + 1, end)}"  # EJ Obiena
            folded = fold(text)
        if end - first == 1 and not self._names.has_word(folded):
            bare = without_ending(folded, self._names)
            text, folded = (bare, bare) if bare else (text, folded)
        elif end - first > 1:
            text, folded = self._in_nominative(first, end, text)
        if end - first == 1 and first in self._talk and not self._names.has_word(folded):
            return None
        self._left -= 1
        weight = self._weight_of(folded)
        if weight in (BEGUN, BEGUN / 2) and " " not in folded and not self._may_be_begun:
            if not self._lacks_one_letter(folded):
                return None  # in a sentence words are written to their end
            weight = MISSPELT
        return self._piece(first, end, text, weight) if weight else None

    def _weight_of(self, folded: str) -> float:
        weight = self._weights.get(folded)
        if weight is None:
            weight = self._weights[folded] = weight_of(folded, self._names)
        return weight

    def _lacks_one_letter(self, folded: str) -> bool:
        """Whether a long word is one of a name but for its last letter: `Mahuchik`."""
        hits = hits_of(self._names.resolve(folded))
        return len(folded) >= _LETTERS_FOR_TWO - 1 and any(
            word[:-1] == folded for hit in hits for word in fold(hit.name).split()
        )

    def _in_nominative(self, first: int, end: int, text: str) -> tuple[str, str]:
        """Several words, as text and folded, without the endings of the last and of the one before a family name."""
        words = [word.folded for word in self._sentence.words[first:end]]
        is_known = self._known[end - 1]
        unknown = end - first == _PAIR and not self._known[first]
        if not (is_known or unknown) and self._weight_of(fold(text)) >= _NEAR_GIVEN:
            return text, fold(text)  # nothing is likelier
        bare = words[-1] if is_known else without_ending(words[-1], self._names)
        unknown = unknown and bool(bare) and not self._weight_of(f"{words[0]} {bare}")
        given = without_ending(words[0], self._names) if unknown else ""
        if not given and bare in ("", words[-1]):
            return text, fold(text)
        named = f"{given or self._sentence.part(first, end - 1)} {bare}"
        is_likelier = self._weight_of(fold(named)) > self._weight_of(fold(text))
        text = named if given or is_likelier else text  # `robert hartin` is nearer to Harting than to a Hart
        return text, fold(text)

    def _piece(self, first: int, end: int, text: str, weight: float) -> Piece:
        return Piece(first, end, (f"athlete:{text}",), weight * (end - first))


def _is_place(piece: Piece) -> bool:
    return any(offer.startswith(("nation:", "meet:")) for offer in piece.offers)


def _runs(sentence: Sentence, free: list[bool], weak: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Runs of free words, with weak words among them or just before them, cut where a comma or slash is."""
    at = 0
    words = sentence.words
    for after in range(1, len(words)):  # Jakob I
        initial = len(words[after].folded) == 1 and (words[after].text.isupper() or after == len(words) - 1)
        free[after] = free[after] or (initial and free[after - 1] and words[after].folded.isalpha())
    while at < len(words):
        if not (free[at] or weak[at]):
            at += 1
            continue
        end = at + 1
        while end < len(words) and (free[end] or weak[end]) and not words[end].parted:
            end += 1
        first, last = at, end
        while first < last and not free[first] and not (first + 1 < last and free[first + 1]):
            first += 1
        while last > first and not free[last - 1]:
            last -= 1
        if any(free[first:last]):
            yield first, last
        at = end
