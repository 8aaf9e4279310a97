"""Gathers what a sentence names: the pieces of all finders, and of them those that explain most of it."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.domain.nations import nation_name
from bot.names.athletes import AthleteNames
from bot.names.event_grammar import read_event
from bot.names.fold import fold
from bot.names.meets import MeetNames
from bot.understanding.dictionary import dictionary, undrawn
from bot.understanding.events import ROADS, find_events
from bot.understanding.fame import WELL_KNOWN, fame_of
from bot.understanding.lexicon import LONGEST_PHRASE, Lexicon, Said, language_of, lexicon, offers_of
from bot.understanding.meets import find_meets, guess_meets, is_named_after
from bot.understanding.people import People
from bot.understanding.pieces import Piece, cover
from bot.understanding.sentence import Sentence
from bot.understanding.spans import find_spans
from bot.understanding.strangers import join_strangers
from bot.understanding.talk import find_talk
from bot.understanding.times import find_times

_YEAR = 4  # digits
_SAID, _SERIES, _FILLER, _SPLIT, _CORRECTED = 2.0, 2.3, 1.0, 1.9, 1.4  # weights of a word
_FILLERS = 1.45  # weight of each word of several that say nothing together: `on paper`, `at the mo`
_SURE = 1.9  # weight of each word of a time or mark that is no event
_CODE, _SMALL_CODE = 2.05, 1.92  # weights of a nation's code, in capitals and in small letters
_TO_US_TEXT = "give gives show shows tell tells let lets of for to with between help remind among"
_TO_US = frozenset(_TO_US_TEXT.split())
_EXPLAINED = 0.95  # of a word that only a doubtful piece explains
_IN_TEXT = """
in at bei im am a au aux en em no na nos nas w we på pa te ved i fra from of de di der dei nel nella ai
alle al til
"""
IN = frozenset(_IN_TEXT.split())
_OF_A_MONTH = frozenset(("de", "of", "do", "di"))
_OF = frozenset(("of", "de", "do", "du", "di", "del", "von", "av", "van"))
_MEETS_TEXT = "meeting meetings meet miting mityng mityngu mitin reunion etape ligue league stevnet galan"
_MEETS = frozenset(_MEETS_TEXT.split())  # which are of a place and of no nation
_AUXILIARIES = frozenset(("did", "has", "does", "hat", "heeft", "har"))
_SHORTEST_WITHIN = 3  # letters of a filler within a name
_PAIR = 3  # words of `femke and sydney`
_AND = frozenset(("and", "und", "et", "y", "e", "og", "och", "ja", "en", "i"))
_AGAINST_TEXT = "v x vs versus gegen contre contra mot tegen contro kontra vastaan przeciw przeciwko"
_AGAINST = frozenset(_AGAINST_TEXT.split())
_AHEAD_OF = ("ahead of", " beat", " beaten", " beats", " defeated", " behind")
_SPOKEN = 0.9  # how well a language must fit for its words to be looked for among misspelt ones
_OUTDONE = 1.5  # how much better English must fit for a word of another language to be a name
_LONGEST_ENDING, _SHORTEST_STEM = 2, 4  # letters
_MOST_CORRECTED = 6  # words
_IN_CAPITALS = {  # all are words too
    "OR": ("record", "scope:olympic"),
    "AR": ("record", "area-record"),
    "ER": ("record", "scope:europe"),
    "OG": ("series:olympics", "kind:olympic", "scope:olympic"),
}
_FINNISH_RECORDS = {"SE": ("record", "scope:FIN")}
_NATIONS = {"SA": "RSA"}  # likewise; an area is meant too seldom
_CITIES = {"LA": "Los Angeles"}  # likewise
OR = frozenset(("or", "oder", "ou", "o", "of", "eller", "tai", "vai", "lub", "czy"))
_OF_MEETINGS = frozenset(("against", "h2h", "met", "beat", "lost", "beaten-by", "ahead", "record", "medals", "often"))
_OF_PAIRS = frozenset(("compare", "h2h", "met"))
_UNTOLD_TEXT = """
filler who when holds winner run-mark said often on about in and last first now ever most stood happened beat lost met
against since until profile results person
"""
_UNTOLD = frozenset(_UNTOLD_TEXT.split())
_WEAK_WORDS_TEXT = """
van von der den de la le el al da di del dos du ben ter ten st mc mac bin abu san
"""
_WEAK_WORDS = frozenset(_WEAK_WORDS_TEXT.split())


@dataclass(frozen=True, slots=True)
class Gathered:
    """The pieces chosen, in order, and the words that nothing explains, by their position.

    `talk` are those that a dictionary has: they are no names, and what is not known of them is told in the note.
    """

    sentence: Sentence
    pieces: tuple[Piece, ...]
    unknown: tuple[int, ...]
    language: str = "en"
    talk: frozenset[int] = frozenset()


def gather(sentence: Sentence, names: AthleteNames, meets: MeetNames) -> Gathered:
    """Find everything, and choose the pieces that explain most of the sentence."""
    words = sentence.words
    if not words:
        return Gathered(sentence, (), ())
    book = lexicon()
    phrases = list(_phrases(sentence, book))
    fits = language_of(found for _, _, found in phrases)
    ahead = any("calendar" in offers for _, _, said in phrases for offers in said.values())
    everything = frozenset(offer for _, _, said in phrases for offers in said.values() for offer in offers)
    said = [
        found
        for found in phrases
        if _is_month_meant(sentence, *found, ahead=ahead)
        or not (_is_somebody(sentence, names, fits, everything, *found) or _is_slip_of_a_name(sentence, fits, *found))
    ]
    best = max(fits, key=lambda language: fits[language])
    spoken = frozenset(language for language, fit in fits.items() if fit >= _SPOKEN or language in ("en", best))
    explained = {at for first, end, _ in said for at in range(first, end)}
    pieces = [*_said(said), *_codes(sentence, book, names, explained, spoken)]
    meanings = _meanings(len(words), said)
    of_a_day = bool({"today", "happened"} & everything)
    pieces += [*find_times(sentence, meanings, months=ahead, days=of_a_day), *find_spans(words)]
    surely = [False] * len(words)
    for piece in pieces:
        sure = piece.weight / (piece.end - piece.first) >= _SURE
        if sure and piece.offers[0].startswith(("mark:", "number:", "day:", "monthday:", "years:")):
            surely[piece.first : piece.end] = [True] * (piece.end - piece.first)
    pieces += find_events(sentence, surely, best)
    plain = [_is_plain(piece_offers) for piece_offers in meanings]
    places = find_meets(sentence, meets, book, _inside(sentence, pieces), plain, _before_series(sentence, pieces))
    pieces += [
        piece
        for piece in places
        if not (
            _is_a_side(sentence, piece)
            or _is_nation(sentence, piece, meanings)
            or is_named_after(piece, sentence, meets, names)
            or _does_something(sentence, piece, names)
            or _has_something(sentence, piece, names, everything)
        )
    ]
    pieces += _put_right(sentence, book, names, pieces, spoken)
    free, weak = _free(sentence, pieces, names)
    _free_places(sentence, names, pieces, free)
    talk = find_talk(sentence, {at for piece in pieces for at in range(piece.first, piece.end)}, spoken)
    people = People(sentence, names, talk)
    pieces += [*people.find(free, weak, pieces), *people.named_like_places(free, pieces)]
    chosen = cover(len(words), pieces)
    unknown = _unknown(len(words), chosen)
    guessed = list(guess_meets(sentence, meets, [at for at in unknown if _inside(sentence, pieces)[at]]))
    if guessed:
        chosen = cover(len(words), [*pieces, *guessed])
        unknown = _unknown(len(words), chosen)
    chosen = join_strangers(chosen, sentence, names, talk)
    return Gathered(sentence, tuple(chosen), _unknown(len(words), chosen), best, talk)


def _is_somebody(
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


def _is_slip_of_a_name(sentence: Sentence, fits: Mapping[str, float], at: int, end: int, said: Said) -> bool:
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


def _is_month_meant(sentence: Sentence, first: int, end: int, said: Said, *, ahead: bool) -> bool:
    """Whether a month is one though somebody is called so: the calendar is asked for, or a day or `in` is beside it."""
    if not _is_month(said):
        return False
    words = [word.folded for word in sentence.words]
    behind = first - 1 if first and words[first - 1] not in _OF_A_MONTH else first - 2
    inside = first > 0 and words[first - 1] == "in"
    return ahead or inside or any(0 <= at < len(words) and words[at].isdecimal() for at in (behind, end))


def _is_nation(sentence: Sentence, piece: Piece, meanings: Sequence[frozenset[str]]) -> bool:
    """Whether a place is a nation as well and stands behind an `of`: `medallas de México`, not `meeting de Monaco`."""
    words, at = sentence.words, piece.first
    if at > 1 and words[at - 2].folded in _MEETS:
        return False
    nation = any(offer.startswith("nation:") for offer in meanings[at])
    dated = piece.end < len(words) and words[piece.end].folded.isdecimal()
    return nation and piece.end - at == 1 and at > 0 and words[at - 1].folded in _OF and not dated


def _is_a_side(sentence: Sentence, piece: Piece) -> bool:
    """Whether a place stands beside `vs`, where it is somebody's name: `sydney v femke`."""
    words = [word.folded for word in sentence.words]
    if len(words) == _PAIR and words[1] in _AND and piece.end - piece.first == 1:
        return True
    beside = [at for at in (piece.first - 1, piece.end) if 0 <= at < len(sentence.words)]
    beaten = sentence.folded(max(0, piece.first - 2), piece.first).endswith(_AHEAD_OF)
    return beaten or any(sentence.words[at].folded in _AGAINST for at in beside)


def _does_something(sentence: Sentence, piece: Piece, names: AthleteNames) -> bool:
    """Whether a place is somebody's name, by where it stands: `did sydney break the record`, `has paris won`."""
    first, end = piece.first, piece.end
    verb = first > 0 and end < len(sentence.words) and sentence.words[first - 1].folded in _AUXILIARIES
    word = sentence.words[first].folded
    alone = end - first == 1 and not (verb and sentence.words[end].folded.isdecimal())
    return verb and alone and names.has_word(word) and fame_of(word, names) >= WELL_KNOWN


def _has_something(sentence: Sentence, piece: Piece, names: AthleteNames, said: AbstractSet[str]) -> bool:
    """Whether a place is somebody's name, by what it has: `sydney's world record`, `sydney pb`, but of no year."""
    first = piece.first
    word, behind = sentence.words[first].folded, sentence.text[sentence.words[first].end :]
    owned = piece.end - first == 1 and behind[:2] in ("'s", "’s") and bool(said & {"pb", "sb", "best", "record"})
    own = owned or (first == 0 and piece.end == 1 and bool(said & {"pb", "sb"}))
    dated = any(other.folded.isdecimal() and len(other.folded) == _YEAR for other in sentence.words)
    return own and not dated and names.has_word(word) and fame_of(word, names) >= WELL_KNOWN


def _phrases(sentence: Sentence, book: Lexicon) -> Iterator[tuple[int, int, Said]]:
    folded = [_undrawn(word.folded.replace(" ", ""), book) for word in sentence.words]  # `J.O.` is `jo`
    for first in range(len(folded)):
        for length, said in book.find(folded[first : first + LONGEST_PHRASE]):
            of_nation = length == 1 and any(offer.startswith("nation:") for each in said.values() for offer in each)
            parts = book.behind(folded[first]) if of_nation else ()
            yield first, first + length, _with_parts(said, parts, book)


def _with_parts(said: Said, parts: Sequence[str], book: Lexicon) -> Said:
    """What a word says with the parts behind its beginning: `suomalaisnaiset` are of a nation and a sex."""
    more = tuple(offer for part in parts for offer in _offers_of_word(part, book) if offer != "filler")
    return {language: tuple(dict.fromkeys((*offers, *more))) for language, offers in said.items()} if more else said


def _undrawn(word: str, book: Lexicon) -> str:
    """A word without letters that are drawn out, if that is a known one: `sooo`."""
    return next((form for form in undrawn(word) if form != word and any(book.find([form]))), word)


def _said(found: Sequence[tuple[int, int, Said]]) -> Iterator[Piece]:
    fits = language_of(said for _, _, said in found)
    for first, end, said in found:
        offers = offers_of(said, fits)
        if any(offer.startswith(("month:", "unit:")) for offer in offers):
            offers = tuple(offer for offer in offers if not offer.startswith(("month:", "unit:"))) or ("filler",)
        series = any(offer.startswith(("series:", "meet:")) for offer in offers)
        filler = all(offer == "filler" for offer in offers)
        plain = _FILLERS if end - first > 1 and said.get("en") == ("filler",) else _FILLER
        weight = plain if filler else _SERIES if series else _SAID
        yield Piece(first, end, offers, weight * (end - first))


def _codes(
    sentence: Sentence, book: Lexicon, names: AthleteNames, explained: set[int], spoken: frozenset[str]
) -> Iterator[Piece]:
    """Codes of nations: `UK`, `u.k.`, and `gbr` where that is no other word; capitals say nothing if all is in them."""
    shouted = sentence.text.isupper() and len(sentence.words) > 1
    for at, word in enumerate(sentence.words):
        text = word.text.replace(".", "").upper() if "." in word.text else "" if shouted else word.text
        if text in _IN_CAPITALS or (text in _FINNISH_RECORDS and "fi" in spoken):
            yield Piece(at, at + 1, _IN_CAPITALS.get(text) or _FINNISH_RECORDS[text], _CODE)
            continue
        if text in _CITIES and at + 1 < len(sentence.words) and sentence.words[at + 1].folded.isdecimal():
            yield Piece(at, at + 1, (f"meet:{_CITIES[text]}",), _CODE)  # `LA 84`
            continue
        if text in _NATIONS:
            yield Piece(
                at, at + 1, (f"nation:{_NATIONS[text]}",), _CODE, f"Took “{text}” for {nation_name(_NATIONS[text])}."
            )
            continue
        code, weight = book.find_code(text) if text != "AND" else None, _CODE
        if code is None and word.folded == "us" and not (at and sentence.words[at - 1].folded in _TO_US):
            code = "USA" if len(sentence.words) > 1 else None
        is_word = at in explained or names.has_word(word.folded)
        if code is None and not is_word and not dictionary().knows(word.folded, spoken - {"en"}):
            code, weight = book.find_code(word.text.upper()), _SMALL_CODE
        if code:
            yield Piece(at, at + 1, (f"nation:{code}",), weight)


def _meanings(count: int, found: Sequence[tuple[int, int, Said]]) -> list[frozenset[str]]:
    """What each word may mean alone, in any language."""
    meanings: list[frozenset[str]] = [frozenset()] * count
    for first, end, said in found:
        if end - first == 1:
            meanings[first] = frozenset(offer for offers in said.values() for offer in offers)
    return meanings


def _is_plain(offers: frozenset[str]) -> bool:
    return bool(offers) and all(offer in ("filler", "and", "on", "who", "when") for offer in offers)


def _inside(sentence: Sentence, pieces: Sequence[Piece]) -> list[bool]:
    """Whether each word stands where a place may: behind an `in`, or beside a year."""
    dated = {at for piece in pieces if piece.offers[0].startswith("year:") for at in (piece.first - 1, piece.end)}
    words = sentence.words
    return [
        at in dated or (at > 0 and words[at - 1].folded in IN) or _after_the(sentence, at) for at in range(len(words))
    ]


def _before_series(sentence: Sentence, pieces: Sequence[Piece]) -> list[bool]:
    """Whether championships or a league stand behind each word, whose place it may name: `Toruns world indoors`."""
    series = {piece.first for piece in pieces if any(offer.startswith("series:") for offer in piece.offers)}
    words = sentence.words
    series |= {at for at, word in enumerate(words) if word.folded in _MEETS}  # `Madrids meeting`
    return [at + 1 in series for at in range(len(words))]


def _after_the(sentence: Sentence, at: int) -> bool:
    return (
        at > 1 and sentence.words[at - 2].folded in IN and sentence.words[at - 1].folded in ("the", "los", "las", "den")
    )


def _put_right(
    sentence: Sentence, book: Lexicon, names: AthleteNames, pieces: Sequence[Piece], spoken: frozenset[str]
) -> Iterator[Piece]:
    """Compounds in their parts, and misspelt words, of the words that no piece explains."""
    explained = {at for piece in pieces for at in range(piece.first, piece.end)}
    left = _MOST_CORRECTED
    for at, word in enumerate(sentence.words):
        if at in explained or not word.folded.isalpha() or " " in word.folded:
            continue
        parts = book.split(word.folded) if not names.has_word(word.folded) else ()
        if parts:
            offers = tuple(each for nth, part in enumerate(parts) for each in _offers_of_part(part, book, nth))
            if offers:
                yield Piece(at, at + 1, offers, _SPLIT)
                continue
        if names.has_word(word.folded) or not left:
            continue
        left -= 1
        meant = book.correct(word.folded, spoken)
        if meant and not _is_form_of(word.folded, meant) and dictionary().knows(word.folded, spoken):
            continue  # it is right as it is
        offers = tuple(_offers_of_word(meant, book)) if meant else ()
        if meant and any(offer != "filler" for offer in offers):
            plain = all(
                offer in _UNTOLD or offer.startswith("event:") for offer in offers
            )  # of a word that only asks, the answer says it itself
            note = "" if plain else f"Took “{word.text}” for {meant}."
            yield Piece(at, at + 1, offers, _CORRECTED, note)
            yield from _phrases_with(sentence, book, at, meant, note)


def _phrases_with(sentence: Sentence, book: Lexicon, at: int, meant: str, note: str) -> Iterator[Piece]:
    """The phrases that a misspelt word is in once it is put right: `world champinships`."""
    folded = [word.folded for word in sentence.words]
    folded[at] = meant
    for first in range(max(0, at - LONGEST_PHRASE + 1), at + 1):
        for length, said in book.find(folded[first : first + LONGEST_PHRASE]):
            if length > 1 and first + length > at:
                yield Piece(first, first + length, offers_of(said, {}), _SAID * length, note)


def _is_form_of(word: str, meant: str) -> bool:
    """Whether two words differ in their endings only: `heptathlons`."""
    shared = max(len(word), len(meant), _SHORTEST_STEM + _LONGEST_ENDING) - _LONGEST_ENDING
    return word[:shared] == meant[:shared]


def _offers_of_part(part: str, book: Lexicon, at: int) -> tuple[str, ...]:
    """What a part of a compound says; the first may be no word of its own."""
    begins = book.beginning(part) if not at else ()
    return begins or tuple(_offers_of_word(part, book))


def _offers_of_word(word: str, book: Lexicon) -> Iterator[str]:
    events = read_event(word)
    if events and word not in ROADS:
        yield f"event:{events[0].key if len(events) == 1 else word}"
    for _, said in book.find([word]):
        yield from offers_of(said, {})


def _free(sentence: Sentence, pieces: Sequence[Piece], names: AthleteNames) -> tuple[list[bool], list[bool]]:
    """Which words may be names: those that nothing or little explains; and which may stand within a name only.

    These are small words, and fillers between two words of names: `mutaz esa barshim`, where `esa` is Spanish.
    """
    strong: list[float] = [0.0] * len(sentence.words)
    for piece in pieces:
        each = piece.weight / (piece.end - piece.first)
        for at in range(piece.first, piece.end):
            strong[at] = max(strong[at], each)
    free = [worth < _EXPLAINED or (_FILLER < worth < _SAID and worth not in (_SPLIT, _FILLERS)) for worth in strong]
    digits = [any(letter.isdigit() for letter in word.folded) for word in sentence.words]
    free = [yes and not digits[at] for at, yes in enumerate(free)]
    weak = [word.folded in _WEAK_WORDS for word in sentence.words]
    for at in range(1, len(free) - 1):
        between = strong[at] == _FILLER and len(sentence.words[at].folded) >= _SHORTEST_WITHIN
        sides = (sentence.words[at - 1].folded, sentence.words[at + 1].folded)
        if between and free[at - 1] and free[at + 1] and all(names.has_word(side) for side in sides):
            weak[at] = True
    return free, weak


def _free_places(sentence: Sentence, names: AthleteNames, pieces: Sequence[Piece], free: list[bool]) -> None:
    """Free the words of a place behind a name that may be part of the name: `elle st pierre`."""
    for piece in pieces:
        words = sentence.words[piece.first : piece.end]
        behind = piece.first > 0 and free[piece.first - 1] and len(words) > 1
        if behind and piece.offered("meet") and all(names.has_word(word.folded) for word in words):
            free[piece.first : piece.end] = [True] * len(words)


def _unknown(count: int, chosen: Sequence[Piece]) -> tuple[int, ...]:
    explained = {at for piece in chosen for at in range(piece.first, piece.end)}
    return tuple(at for at in range(count) if at not in explained)
