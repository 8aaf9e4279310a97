"""Find events by any written form: two-mile, 1500, 3000sc, 110mH, 4x4, HJ, Hochsprung, 10 km road."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.disciplines import catalogue, event_name, find_discipline
from bot.domain.event import Event
from bot.names.event_codes import find_wa_code, parse_taf_code, parse_wa_code
from bot.names.event_grammar import MOST_WORDS, event_words, read_event
from bot.names.event_search import narrow, rank_events, take_narrowing
from bot.names.event_words import ATTACHED, vocabulary
from bot.names.fold import LONGEST_TEXT
from bot.names.outcome import MOST_HITS, Ambiguous, Hit, Match, NoMatch

__all__ = [
    "find_wa_code",
    "parse_event",
    "parse_taf_code",
    "parse_wa_code",
    "read_event",
    "resolve_event",
    "search_events",
]

_MISSPELT = 0.7  # similarity of a word to the one it is taken for
_MISSPELT_WHOLE = 0.75  # similarity of a whole text to an event's name
_CLEARLY = 0.2  # how much nearer the nearest name must be than the next
_SHORTEST_MISSPELT = 3
_MOST_GUESSES = 3  # for each word
_MOST_CORRECTED = 8  # words of a text
_MOST_MISSPELT = 4  # words of a text; every choice among their guesses is read
_NEAREST = 5


def parse_event(text: str) -> Event | None:
    """The event the text means by the grammar alone; None if it means none, or could mean several."""
    events = read_event(text)
    return events[0] if len(events) == 1 else None


def resolve_event(text: str, fuzzy: bool = True) -> Match[str] | Ambiguous[str] | NoMatch[str]:
    """The event that the text means, as its key; `Event.from_key` reads it.

    A key comes first, then the grammar, then suppliers' codes; only then, and only if `fuzzy`, are words (never
    digits) taken as misspelt. The text is ambiguous where it writes several events: `10k`, `hurdles`.
    The nearest events of a NoMatch are looked for only if `fuzzy`.
    """
    known = _from_key(text.strip())
    if known:
        return _match(known, 1.0)
    events = read_event(text) or _from_code(text)
    if events:
        return _outcome(events, 1.0)
    if not fuzzy:
        return NoMatch()
    for corrected, likeness in _corrected(text):
        events = read_event(corrected)
        if events:
            return _outcome(events, likeness)
    nearest = _nearest(text)
    if _is_clear(text, nearest):
        return Match(nearest[0].id, nearest[0].name, nearest[0].score)
    return NoMatch(nearest)


def search_events(text: str, limit: int = MOST_HITS, events: Sequence[Event] | None = None) -> list[Hit[str]]:
    """Events for autocomplete, best first: among `events` and in their order, or among all, the popular first.

    What is typed may be unfinished; an event it writes in full comes first.
    """
    if limit <= 0:
        return []
    written = read_event(text)
    if not written:
        written = next((found for c, _ in _corrected(text) if (found := read_event(c))), ())
    first = narrow(written, events)
    seen = {event.key for event in first}
    hits = [_hit(event, 1.0) for event in first]
    hits += [hit for hit in rank_events(text, events, limit + len(hits)) if hit.id not in seen]
    return hits[:limit]


def _from_key(text: str) -> Event | None:
    if len(text) > LONGEST_TEXT:
        return None
    try:
        event = Event.from_key(text)
    except ValueError:
        return None
    return event if find_discipline(event.discipline) and event.key == text else None


def _from_code(text: str) -> tuple[Event, ...]:
    event = parse_wa_code(text) or parse_taf_code(text)
    return (event,) if event else ()


def _outcome(events: tuple[Event, ...], score: float) -> Match[str] | Ambiguous[str]:
    if len(events) == 1:
        return _match(events[0], score)
    return Ambiguous(tuple(_hit(event, score) for event in events))


def _match(event: Event, score: float) -> Match[str]:
    return Match(event.key, event_name(event), score)


def _hit(event: Event, score: float) -> Hit[str]:
    return Hit(event.key, event_name(event), score)


def _corrected(text: str) -> Iterator[tuple[str, float]]:
    """The text with misspelt words replaced, likeliest first, each with the likeness of its worst word."""
    words = event_words(text)[:_MOST_CORRECTED]
    if not words or sum(not _is_known(word) for word in words) > _MOST_MISSPELT:
        return
    guesses = [_guesses(word) for word in words]
    if not all(guesses):
        return
    tried = [(" ".join(g for g, _ in choice), min(s for _, s in choice)) for choice in product(*guesses)]
    yield from sorted(tried, key=lambda each: -each[1])


def _guesses(word: str) -> list[tuple[str, float]]:
    bare = word.removeprefix(ATTACHED)
    if _is_known(word):
        return [(bare, 1.0)]
    if len(bare) < _SHORTEST_MISSPELT:
        return []
    found = process.extract(
        bare, _known_words(), scorer=OSA.normalized_similarity, limit=_MOST_GUESSES, score_cutoff=_MISSPELT
    )
    return [(guess, likeness) for guess, likeness, _ in found]


def _nearest(text: str) -> tuple[Hit[str], ...]:
    """The events whose names look most like the text, of the sex and on the track it names; digits may differ."""
    words = event_words(text)[:MOST_WORDS]
    put_right = {word: _narrowing(word.removeprefix(ATTACHED)) for word in set(words)}
    sex, track, rest = take_narrowing([put_right[word] for word in words])
    typed = " ".join(rest)
    if not typed:
        return tuple(rank_events(text if sex or track is not None else "", None, _NEAREST))
    found = process.extract(typed, _written_names(), scorer=OSA.normalized_similarity, limit=_NEAREST)
    return tuple(_hit(Event(code, sex, track), likeness) for _, likeness, code in found)


def _narrowing(word: str) -> str:
    """Correct a misspelt `womens` or `indoor`; any other word stays as it is."""
    guesses = () if _is_known(word) else _guesses(word)
    return next((guess for guess, _ in guesses if not take_narrowing([guess])[2]), word)


def _is_clear(text: str, nearest: Sequence[Hit[str]]) -> bool:
    """Whether a text of several words is close to the name of one event only, with the same digits."""
    if len(nearest) < 2 or len(event_words(text)) < 2:
        return False
    best, second = nearest[0], nearest[1]
    digits = [[word for word in event_words(each) if word.isdigit()] for each in (text, best.name)]
    return best.score >= _MISSPELT_WHOLE and best.score - second.score >= _CLEARLY and digits[0] == digits[1]


def _is_known(word: str) -> bool:
    return word.isdigit() or word.removeprefix(ATTACHED) in _known_words()


@cache
def _known_words() -> dict[str, str]:
    """Every single word that occurs in written events."""
    words = {word.removeprefix(ATTACHED) for phrase in vocabulary() for word in phrase}
    words |= {word for code in catalogue() for word in event_words(code) if not word.isdigit()}
    return {word: word for word in sorted(words)}


@cache
def _written_names() -> dict[str, str]:
    """The name of each discipline, as folded words, by its code."""
    return {code: " ".join(event_words(d.name)).replace(ATTACHED, "") for code, d in catalogue().items()}
