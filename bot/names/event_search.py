"""Autocomplete for events."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import cache
from itertools import chain

from rapidfuzz.distance import OSA

from bot.domain.disciplines import catalogue, event_name, find_discipline
from bot.domain.event import Event, Sex
from bot.names.event_grammar import MOST_WORDS, event_words
from bot.names.event_words import ATTACHED, Role, vocabulary
from bot.names.outcome import Hit

_POPULAR = [
    "100m",
    "200m",
    "400m",
    "800m",
    "1500m",
    "mile",
    "3000m",
    "2-miles",
    "5000m",
    "10000m",
    "marathon",
    "half-marathon",
    "110m-hurdles",
    "100m-hurdles",
    "400m-hurdles",
    "3000m-steeplechase",
    "high-jump",
    "pole-vault",
    "long-jump",
    "triple-jump",
    "shot-put",
    "discus-throw",
    "hammer-throw",
    "javelin-throw",
    "decathlon",
    "heptathlon",
    "60m",
    "60m-hurdles",
    "10km-road",
    "5km-road",
    "4x100m",
    "4x400m",
    "20km-walk",
    "35km-walk",
    "1000m",
    "pentathlon",
    "mile-road",
    "cross-country",
]
_MISSPELT = 0.75
_SHORTEST_MISSPELT = 4


def rank_events(text: str, events: Sequence[Event] | None, limit: int) -> list[Hit[str]]:
    """The events that have a word for each typed word: same beginning or a small typo. All if nothing is typed."""
    typed = event_words(text)[:MOST_WORDS]
    if text.strip() and not typed:
        return []
    pool = [Event(code) for code in _by_popularity()] if events is None else events
    sex, track, rest = take_narrowing(typed)
    likeness_of: dict[tuple[str, str], float] = {}
    found: list[tuple[float, int, Event]] = []
    for position, event in enumerate(pool):
        if (sex and event.sex not in (sex, None)) or (track is not None and event.short_track not in (track, None)):
            continue
        kind = event.discipline, event.variant
        if kind not in likeness_of:
            likeness_of[kind] = _likeness(rest, *kind)
        likeness = likeness_of[kind]
        if likeness > 0:
            narrowed = replace(
                event, sex=event.sex or sex, short_track=track if track is not None else event.short_track
            )
            found.append((-likeness, position, narrowed))
    found.sort(key=lambda each: each[:2])
    return [Hit(event.key, event_name(event), -likeness) for likeness, _, event in found[:limit]]


def narrow(written: Sequence[Event], events: Sequence[Event] | None) -> list[Event]:
    """The events that match one of `written`; `written` itself if `events` is None."""
    if events is None:
        return list(written)
    return [event for event in events if any(_is_a(event, wanted) for wanted in written)]


def _is_a(event: Event, wanted: Event) -> bool:
    return (
        event.discipline == wanted.discipline
        and wanted.sex in (None, event.sex)
        and wanted.short_track in (None, event.short_track)
        and wanted.variant in ("", event.variant)
    )


def take_narrowing(words: list[str]) -> tuple[Sex | None, bool | None, list[str]]:
    """The sex and the kind of track that some words name, and the words that are left."""
    sex: Sex | None = None
    track: bool | None = None
    rest: list[str] = []
    for position, word in enumerate(words):
        two = tuple(words[position : position + 2])
        if len(word) > 1 and word in _sexes():
            sex = _sexes()[word]
        elif (len(word) > 1 and word in ("indoor", "indoors")) or two == ("short", "track"):
            track = True
        elif word in ("outdoor", "outdoors"):
            track = False
        elif not (word == "track" and position and words[position - 1] == "short"):
            rest.append(word)
    return sex, track, rest


@cache
def _sexes() -> dict[str, Sex]:
    return {
        phrase[0]: Sex(sense.value)
        for phrase, readings in vocabulary().items()
        for reading in readings
        for sense in reading
        if sense.role is Role.SEX and len(phrase) == 1 and len(reading) == 1
    }


def _likeness(typed: list[str], discipline: str, variant: str) -> float:
    """How well the worst typed word matches a word of the event, from 0 (no match) to 1."""
    own = {*_words_of(discipline), *event_words(variant)}
    worst = 0.5 if not typed else 1.0
    for at, word in enumerate(typed):
        # the last word may be unfinished: "15" can become 15 km or 1500 m
        worst = min(worst, _best(word.removeprefix(ATTACHED), own, at == len(typed) - 1))
        if worst == 0:
            break
    return worst


def _best(word: str, words: set[str], unfinished: bool) -> float:
    if word in words and not unfinished:
        return 0.99
    if any(other.startswith(word) for other in words):
        return 0.95
    if word.isdigit() or len(word) < _SHORTEST_MISSPELT:
        return 0.0
    likeness = max((OSA.normalized_similarity(word, other[: len(word) + 1]) for other in words), default=0.0)
    return 0.9 * likeness if likeness >= _MISSPELT else 0.0


@cache
def _words_of(code: str) -> frozenset[str]:
    """Every word for a discipline: from its name, its code and the vocabulary."""
    discipline = find_discipline(code)
    words = {*event_words(code), *event_words(discipline.name if discipline else "")}
    bare = {word.removeprefix(ATTACHED) for word in words}
    senses = {code, *(kind for kind in ("hurdles", "steeplechase", "walk", "road", "relay") if kind in bare)}
    if discipline and "relay" in discipline.kind.value:
        senses.add("relay")
    if "mile" in bare or "miles" in bare:
        senses.add("mile")
    for sense in senses:
        bare |= _words_by_sense().get(sense, set())
    for number, name in (("2", "two"), ("3", "three"), ("6", "six")):
        if number in bare:
            bare.add(name)
    return frozenset(bare)


@cache
def _words_by_sense() -> Mapping[str, Set[str]]:
    """The words of all phrases that say nothing else: looking for them event by event took 50 ms of the first text."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for phrase, readings in vocabulary().items():
        for sense in chain.from_iterable(reading for reading in readings if len(reading) == 1):
            words[sense.value].update(word.removeprefix(ATTACHED) for word in phrase)
    return words


@cache
def _by_popularity() -> tuple[str, ...]:
    return (*_POPULAR, *(code for code in catalogue() if code not in _POPULAR))
